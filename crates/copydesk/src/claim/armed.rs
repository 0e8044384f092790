//! Attacks with arms or teeth, which are no words: `rebels attacked a convoy`, `their attacks on villages`.
//!
//! Who does so, whom, with what: `attacks.tsv`. Cost: a look at the flags of a few words beside one of attacking.

use super::cue::Cue;
use super::source::Source;
use super::view::View;
use super::word::words;
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::{Facts, LexClass, Tag};

impl View<'_> {
    /// True for a token of which the lists say that.
    fn has_fact(self, at: u32, fact: Facts) -> bool {
        self.doc.token(at).is_some_and(|token| self.doc.lexicon.facts(token.lexeme).has(fact))
    }

    /// True for a common noun of which the lists say that.
    fn is_of_attack(self, noun: &Chunk, fact: Facts) -> bool {
        self.has_fact(noun.head, fact)
            && self.doc.token(noun.head).is_some_and(|token| token.tag != Tag::Proper)
    }

    /// True for what is attacked with arms: `a convoy`.
    pub(super) fn is_target(self, noun: &Chunk) -> bool {
        self.is_of_attack(noun, Facts::TARGET)
    }

    /// True behind those who attack with arms: `rebels attacked`.
    pub(super) fn is_force_before(self, i: usize) -> bool {
        self.before(i, 0).is_some_and(|(_, subject)| {
            subject.kind == ChunkKind::Noun && self.is_of_attack(subject, Facts::FORCE)
        })
    }

    /// `A convoy was attacked`, `Moor was attacked by a dog`
    pub(super) fn suffers(self, i: usize, end: u32) -> bool {
        let by = self.doc.is(end, LexClass::AGENT);
        let force =
            by && self.object_behind(i).is_some_and(|(_, agent)| self.is_of_attack(agent, Facts::FORCE));
        let site = || {
            self.before(i, 0).is_some_and(|(_, site)| site.kind == ChunkKind::Noun && self.is_target(site))
        };
        force || !self.is_word(end, words!["as", "for", "over"]) && site()
    }

    /// `attacked them with a knife`: an object, the last of whose chunks is number `last`, and a weapon behind it.
    pub(super) fn is_with_weapon(self, last: usize, object: &Chunk) -> bool {
        self.is_word(object.tokens.end, words!["with"])
            && self.chunk(last + 2).is_some_and(|weapon| self.is_of_attack(weapon, Facts::WEAPON))
    }

    /// True behind a word that tells what sort of attack it is: `terror attacks`.
    pub(super) fn is_armed(self, at: u32) -> bool {
        at.checked_sub(1).is_some_and(|before| self.has_fact(before, Facts::ARMED))
    }

    /// True for the noun of an attack with arms: `three suicide attacks on`, `attacks by rebels on`, `attacks on villages`.
    #[inline(never)]
    pub(super) fn is_assault(self, cue: &Cue, source: Option<&Source>, object: u32) -> bool {
        let force =
            |source: &Source| source.cores().iter().any(|core| self.has_fact(core.head, Facts::FORCE));
        self.is_word(cue.head, words!["attack", "attacks"])
            && (self.is_armed(cue.head)
                || source.is_some_and(force)
                || self.chunk(self.chunk_at(object)).is_some_and(|site| self.is_target(site)))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    #[test]
    fn who_attacks_with_arms_says_nothing() {
        let claims = |text: &str| {
            let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
            found.claims.len()
        };
        for (text, expected) in [
            ("Okafor attacked the plan.", 1),
            ("Okafor attacked teachers for the strike.", 1),
            ("Their attacks on the press went on.", 1),
            ("Okafor attacked her neighbour with a knife.", 0),
            ("A man attacked four people in Osk.", 0),
            ("Helicopters attacked Osk.", 0),
            ("The list of terror attacks that cost many lives is long.", 0),
            ("Attacks by rebels on Osk went on.", 0),
            ("There were three suicide attacks on Osk.", 0),
        ] {
            assert_eq!(claims(text), expected, "{text}");
        }
    }
}
