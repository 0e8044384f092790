//! Whom a family name alone means where the story has several of that family: the one whom it called so while it had
//! named nobody else of them, unless another was named in full right before.
//!
//! ```text
//! Ann Okafor won. Okafor thanked her husband, Bo Okafor. Okafor then left.     Ann
//! Cy Okafor lost on Friday. Okafor had been ill.                               Cy, in a paragraph about him
//! ```
//!
//! Whoever is told by kinship alone (`her husband, Bo Okafor`) is not called so at all, unless the other goes by the given
//! name. Cost: a short list of families, in stories with namesakes only.

use super::beside::{is_kin, is_kin_of_somebody};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::name_shape::is_genitive;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Most families with several people that are kept apart: a story has a few, a hostile text a million.
const MAX_FAMILIES: usize = 16;
/// Most people of whom is counted how often their given name stands alone.
const MAX_CALLED: usize = 32;
/// Most words between a noun of kinship and the name: `her husband, former President | Bo Okafor`.
const MAX_TITLE: usize = 6;
/// Most people of families with several that are told apart by their titles.
const MAX_BEARERS: usize = 32;
/// How many sentences of a paragraph a name goes for behind the one that has it in full.
const MAX_BEHIND: usize = 2;

/// The families of a story with several people.
#[derive(Debug, Default)]
pub(super) struct Namesakes {
    families: Vec<Family>,
    /// Who goes by the given name, and how often.
    called: Vec<(u32, u32)>,
    /// Who is of which family, and whether named with a title anywhere.
    bearers: Vec<(u64, u32, bool)>,
}

/// People with one family name.
#[derive(Debug, Clone, Copy, Default)]
struct Family {
    key: u64,
    /// Who was named first, and who last, with the name.
    first: Option<u32>,
    last: Option<(u32, TokenRange)>,
    /// True once a second one was named, and not as kin.
    several: bool,
    /// Whom the name alone means, and how often it meant them.
    owner: Option<u32>,
    n_alone: u32,
}

impl Namesakes {
    /// Forgets the story before.
    pub(super) fn clear(&mut self) {
        self.families.clear();
        self.called.clear();
        self.bearers.clear();
    }

    /// Notes that several people have this family name.
    pub(super) fn note(&mut self, key: u64) {
        if self.families.len() < MAX_FAMILIES && !self.families.iter().any(|family| family.key == key) {
            self.families.push(Family { key, ..Family::default() });
        }
    }

    /// Notes that somebody of a family is named in full, with a title or without one.
    pub(super) fn note_bearer(&mut self, key: u64, who: u32, titled: bool) {
        if let Some((_, _, known)) = self.bearers.iter_mut().find(|(_, other, _)| *other == who) {
            *known |= titled;
        } else if self.bearers.len() < MAX_BEARERS && self.families.iter().any(|family| family.key == key) {
            self.bearers.push((key, who, titled));
        }
    }

    /// The only one of a family who is named without a title throughout, where all others of it have one: whom a title means
    /// that is nobody's.
    pub(super) fn untitled(&self, key: u64) -> Option<u32> {
        let mut open = self.bearers.iter().filter(|(family, _, titled)| *family == key && !titled);
        let (_, who, _) = open.next()?;
        open.next().is_none().then_some(*who)
    }

    /// Notes that somebody goes by the given name here.
    pub(super) fn call(&mut self, who: u32) {
        if let Some((_, n)) = self.called.iter_mut().find(|(other, _)| *other == who) {
            *n += 1;
        } else if self.called.len() < MAX_CALLED {
            self.called.push((who, 1));
        }
    }

    fn n_called(&self, who: u32) -> u32 {
        self.called.iter().find(|(other, _)| *other == who).map_or(0, |(_, n)| *n)
    }

    /// Notes that somebody is named in full here; true for one who is told by kinship alone, so that the family name goes on
    /// meaning another.
    pub(super) fn name(&mut self, doc: &Doc<'_>, key: u64, who: u32, name: TokenRange) -> bool {
        let Some(at) = self.families.iter().position(|family| family.key == key) else { return false };
        let Some(family) = self.families.get(at).copied() else { return false };
        let other = family.last.map(|(last, _)| last).filter(|last| *last != who);
        let aside = other.is_some_and(|other| self.n_called(other) == 0) && is_told_by_kinship(doc, name);
        if let Some(family) = self.families.get_mut(at) {
            let first = *family.first.get_or_insert(who);
            family.several |= first != who && !aside;
            if !aside {
                family.last = Some((who, name));
            }
        }
        aside
    }

    /// Whom the family name alone means here, where so far it would mean `last`; `fits` tells whether a title before it can be
    /// somebody's.
    pub(super) fn meant(
        &mut self,
        doc: &Doc<'_>,
        key: u64,
        name: TokenRange,
        last: u32,
        fits: impl Fn(u32) -> bool,
    ) -> u32 {
        let Some(at) = self.families.iter().position(|family| family.key == key) else { return last };
        let Some(family) = self.families.get(at).copied().filter(|family| family.first.is_some()) else {
            return last;
        };
        let owner = if family.several { family.owner } else { Some(last) };
        let Some(owner) = owner else { return last };
        let free = |(who, full): (u32, TokenRange)| who != last || !goes_on(doc, full, name);
        let owns = owner == last
            || fits(owner)
                && self.n_called(owner) <= family.n_alone
                && family.last.is_none_or(free)
                && !is_of_time(doc, name.end);
        if !owns {
            return last;
        }
        if let Some(family) = self.families.get_mut(at) {
            family.owner = Some(owner);
            family.n_alone += 1;
        }
        owner
    }
}

/// `her husband, former President | Bo Okafor`, `brother of President | Bo Okafor`, `Bo Okafor | 's brother`
fn is_told_by_kinship(doc: &Doc<'_>, name: TokenRange) -> bool {
    let owns = doc.token(name.end).is_some_and(is_genitive);
    if owns && (name.end + 1..name.end + 3).any(|at| is_kin(doc, at)) {
        return true;
    }
    let mut at = name.start;
    for _ in 0..MAX_TITLE {
        if is_kin_of_somebody(doc, at) {
            return !is_kin_of_unnamed(doc, at - 1);
        }
        let Some(before) = at.checked_sub(1) else { return false };
        if doc.is_spelled(before, &["of"]) {
            return before > 0 && is_kin(doc, before - 1);
        }
        let between = doc.token(before).is_some_and(|token| {
            matches!(token.kind, Kind::COMMA | Kind::STOP)
                || token.is(LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC)
                || token.shape.has(Shape::IN_PHRASE)
        });
        if !between {
            return false;
        }
        at = before;
    }
    false
}

/// `the boy's | father`: of somebody without a name, who may be the other one.
fn is_kin_of_unnamed(doc: &Doc<'_>, kin: u32) -> bool {
    let clitic = (kin.saturating_sub(2)..kin).find(|at| doc.token(*at).is_some_and(is_genitive));
    let owner = clitic.and_then(|clitic| doc.token(clitic.checked_sub(1)?));
    owner.is_some_and(|owner| !owner.is_capital())
}

/// True where a name alone goes on what a sentence right before it tells of somebody named in full: in its paragraph, or where both
/// begin theirs.
fn goes_on(doc: &Doc<'_>, full: TokenRange, name: TokenRange) -> bool {
    let (there, here) = (doc.tokens.sentence_of(full.start), doc.tokens.sentence_of(name.start));
    let (Some(first), Some(last)) = (doc.sentences().get(there), doc.sentences().get(here)) else {
        return false;
    };
    if first.block == last.block {
        return here > there && here - there <= MAX_BEHIND;
    }
    let title = |at: u32| doc.token(at).is_some_and(|token| token.is_capital() || token.kind == Kind::STOP);
    here == there + 1 && name.start == last.tokens.start && (first.tokens.start..full.start).all(title)
}

/// `the Okafor | administration`, `the Okafor years`: of who governed.
fn is_of_time(doc: &Doc<'_>, at: u32) -> bool {
    doc.is_spelled(at, &["administration", "administrations", "presidency", "era", "years"])
        || doc.is_spelled(at, &["White"]) && doc.is_spelled(at + 1, &["House"])
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// Of each person the words that mean them.
    fn called(text: &str) -> String {
        let story = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        let people = story.people.iter().map(|person| {
            let words: Vec<_> = person.mentions.iter().map(|mention| mention.span.slice(text)).collect();
            words.join(", ")
        });
        people.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_family_name_alone_means_whom_the_story_called_so_first() {
        for (text, expected) in [
            (
                "Ann Okafor won on Friday. Okafor thanked Bo Okafor.\n\nThe voters met Okafor in Lima.",
                "Ann Okafor, Okafor, Okafor; Bo Okafor",
            ),
            (
                "Ann Okafor won on Friday. Okafor thanked voters.\n\nThen Bo Okafor lost. Okafor left Lima.",
                "Ann Okafor, Okafor; Bo Okafor, Okafor",
            ),
            (
                "Ann Okafor won on Friday. Okafor thanked voters.\n\nBo Okafor lost.\n\nOkafor left Lima.",
                "Ann Okafor, Okafor; Bo Okafor, Okafor",
            ),
            (
                "Ann Okafor won on Friday. Bo Okafor lost.\n\nThe voters met Okafor in Lima.",
                "Ann Okafor; Bo Okafor, Okafor",
            ),
            (
                "Ann Okafor won. Okafor is happy, Bo Okafor said.\n\nHe worked in the Okafor administration.",
                "Ann Okafor, Okafor; Bo Okafor, He, Okafor",
            ),
        ] {
            assert_eq!(called(text), expected, "{text}");
        }
    }

    #[test]
    fn a_title_that_nobody_has_with_the_full_name_means_whoever_has_none() {
        for (text, expected) in [
            (
                "Former President Bo Okafor left. Ann Okafor won. They met Bo Okafor. They beat Secretary Okafor.",
                "Bo Okafor, Bo Okafor; Ann Okafor, Okafor",
            ),
            (
                "Sen. Ann Okafor left. Her husband, Bo Okafor, met voters. They like Senator Okafor.",
                "Ann Okafor, Her, Okafor; Bo Okafor",
            ),
            (
                "They met Bo Okafor and First Lady Ann Okafor. They like President Okafor.",
                "Bo Okafor, Okafor; Ann Okafor",
            ),
        ] {
            assert_eq!(called(text), expected, "{text}");
        }
    }

    #[test]
    fn kin_are_not_called_by_the_family_name_alone() {
        for (text, expected) in [
            (
                "Bo Okafor was freed. He met his former wife, Ann Okafor. Okafor hopes to write.",
                "Bo Okafor, He, his, Okafor; Ann Okafor",
            ),
            (
                "Bo Okafor was freed. Bo's wife, Ann Okafor, met him. Okafor hopes to write.",
                "Bo Okafor, Bo, him; Ann Okafor, Okafor",
            ),
            (
                "Bo Okafor, brother of President Cy Okafor, left. Okafor is ill.",
                "Bo Okafor, Okafor; Cy Okafor",
            ),
            ("Bo Okafor left. He is Cy Okafor's brother. Okafor is ill.", "Bo Okafor, He, Okafor; Cy Okafor"),
            (
                "Bo Okafor left. Okafor met the boy's father, Cy Okafor. Okafor is ill.",
                "Bo Okafor, Okafor; Cy Okafor, Okafor",
            ),
        ] {
            assert_eq!(called(text), expected, "{text}");
        }
    }
}
