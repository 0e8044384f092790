//! [`Reading`]: what the tagger has to know of a sort of form in one spelling, worked out when the lists are loaded.

use super::tagging::{self, Facts, N_OUTCOMES};
use super::{Form, LexClass, Pos, Tag};
use crate::span::offset;
use core::hash::{Hash, Hasher};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// A sort of form in one spelling: which rules fire at it, behind it and before it, and what they make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    at: u32,
    behind: u32,
    before: u32,
    tags: [Tag; N_OUTCOMES],
    /// What only the letters of the word can tell.
    pub(crate) asks: Asks,
}

/// What the letters of a word have to tell, because the lists do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Nothing.
    Nothing,
    /// The part of speech of a word that no list has.
    Ending,
    /// Whether a demonym names people or describes.
    Plural,
}

/// Number of a reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct ReadingId(u32);

impl ReadingId {
    /// A number: to the tagger it is no word, whatever class the lists give it.
    pub(crate) const NUMBER: Self = Self(0);
    /// A comma.
    pub(crate) const COMMA: Self = Self(1);
    /// A double quotation mark.
    pub(crate) const QUOTE: Self = Self(2);
    /// Any other mark, and the end of a sentence.
    pub(crate) const MARK: Self = Self(3);
    /// A word that is in no list; see [`ReadingId::written`].
    pub(crate) const UNKNOWN: Self = Self(4);

    /// The same forms written otherwise: with a capital, in capitals or with full stops.
    #[inline]
    pub(crate) const fn written(self, is_capital: bool, is_upper: bool) -> Self {
        Self(self.0 + is_capital as u32 + 4 * is_upper as u32)
    }

    /// The same forms with a capital that tells less.
    #[inline]
    pub(crate) const fn standing(self, standing: Standing) -> Self {
        Self(self.0 + standing as u32)
    }
}

/// Where a capitalized word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Where other words have no capital.
    Open,
    /// In a line where most words have one.
    Poor,
    /// First in its sentence.
    First,
}

/// How a sort of form is read: in lower case, with a capital at each standing, and both again in capitals.
type Spellings = [Reading; 8];

/// All readings, by number.
#[derive(Debug, Clone)]
pub(crate) struct Readings {
    all: Vec<Reading>,
    /// The first of each eight: most sorts of form are read as another is, and what is read often shall lie close.
    first: HashMap<Spellings, ReadingId, FixedState>,
    /// The same by what the rules ask of a form, so that few are worked out.
    known: HashMap<Asked, ReadingId, FixedState>,
}

/// About how many ways there are to read a form in all its spellings, and what decides them.
const SPELLINGS: usize = 500;
const ASKED: usize = 850;

/// What decides how a form is read: of its classes those that a rule asks for, and whether it is an acronym.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Asked {
    class: LexClass,
    capitals: LexClass,
    is_acronym: bool,
    pos: Pos,
    prior: Tag,
}

impl Asked {
    fn of(form: &Form) -> Self {
        Self {
            class: form.class & tagging::ASKED,
            capitals: form.capitals & tagging::ASKED,
            is_acronym: !form.capitals.is_empty(),
            pos: form.pos,
            prior: form.prior,
        }
    }
}

impl Default for Readings {
    fn default() -> Self {
        let nothing = Facts {
            class: LexClass::NONE,
            pos: Pos::NONE,
            tag: Tag::Mark,
            is_capital: false,
            is_word: false,
            is_comma: false,
            is_quote: false,
        };
        let number = Facts { pos: Pos::of(Tag::Numeral), tag: Tag::Numeral, ..nothing };
        let marks = [Facts { is_comma: true, ..nothing }, Facts { is_quote: true, ..nothing }, nothing];
        let fixed = core::iter::once(number).chain(marks);
        Self {
            all: fixed.map(Reading::fixed).collect(),
            // With room for all, so that nothing is put in twice.
            first: HashMap::with_capacity_and_hasher(SPELLINGS, FixedState::default()),
            known: HashMap::with_capacity_and_hasher(ASKED, FixedState::default()),
        }
    }
}

impl Readings {
    /// A reading.
    #[inline]
    pub(crate) fn get(&self, id: ReadingId) -> Option<&Reading> {
        self.all.get(id.0 as usize)
    }

    /// The reading of a form in lower case, with those of its other spellings behind it; the first that is asked for is
    /// [`ReadingId::UNKNOWN`].
    pub(super) fn of(&mut self, form: &Form) -> ReadingId {
        let Self { all, first, known } = self;
        *known.entry(Asked::of(form)).or_insert_with(|| {
            let spellings = Self::spellings(form);
            *first.entry(spellings).or_insert_with(|| {
                let id = ReadingId(offset(all.len()));
                all.extend(spellings);
                id
            })
        })
    }

    fn spellings(form: &Form) -> Spellings {
        let lower = Written::of(form, false, false).standing(Standing::Open);
        let capitalized = Written::of(form, true, false).readings();
        let acronym = !form.capitals.is_empty();
        let same = !acronym && !form.class.any(LexClass::NEEDS_CAPITAL);
        let upper = if same { lower } else { Written::of(form, false, true).standing(Standing::Open) };
        let all_capitals = if acronym { Written::of(form, true, true).readings() } else { capitalized };
        let ([a, b, c], [d, e, f]) = (capitalized, all_capitals);
        [lower, a, b, c, upper, d, e, f]
    }
}

/// A form in one spelling.
struct Written<'f> {
    form: &'f Form,
    facts: Facts,
    behind: u32,
    before: u32,
}

impl<'f> Written<'f> {
    fn of(form: &'f Form, is_capital: bool, is_upper: bool) -> Self {
        let class = form.class_written(is_capital, is_upper);
        let facts = Facts::of_word(class, form.pos, form.prior, is_capital);
        Self { form, facts, behind: tagging::behind(facts), before: tagging::before(facts) }
    }

    /// The readings of a capitalized form, by standing.
    fn readings(&self) -> [Reading; 3] {
        let poor = self.standing(Standing::Poor);
        // Where the word stands first matters beyond that for `May` only.
        let modal = self.facts.class.any(LexClass::MODAL);
        let first = if modal { self.standing(Standing::First) } else { poor };
        [self.standing(Standing::Open), poor, first]
    }

    fn standing(&self, standing: Standing) -> Reading {
        let (first, asks) = first_reading(self.form, self.facts.class, self.facts.is_capital, standing);
        let read = Facts { tag: first, ..self.facts };
        let at = tagging::at(read);
        let tags = if at == 0 { [first; N_OUTCOMES] } else { tagging::outcomes(read) };
        let at = tagging::deciding(at, &tags);
        let tags = if at == 0 { [first; N_OUTCOMES] } else { tags };
        Reading { at, behind: self.behind, before: self.before, tags, asks }
    }
}

impl Hash for Reading {
    /// By the rules alone, from which the tags mostly follow: there are thousands to hash when the lists are loaded.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(u64::from(self.at) << 32 | u64::from(self.behind));
        state.write_u32(self.before);
    }
}

impl Reading {
    /// What is no word, and keeps its tag.
    fn fixed(facts: Facts) -> Self {
        Self {
            at: 0,
            behind: tagging::behind(facts),
            before: tagging::before(facts),
            tags: [facts.tag; N_OUTCOMES],
            asks: Asks::Nothing,
        }
    }

    /// The tag where its neighbours have no say.
    #[inline]
    pub(crate) const fn first(&self) -> Tag {
        self.tags[0]
    }

    /// True where its neighbours or letters choose its tag.
    #[inline]
    pub(crate) fn is_open(&self) -> bool {
        self.at != 0 || self.asks != Asks::Nothing
    }

    /// The tag of the word behind `before` and before `after`.
    #[inline]
    pub(crate) fn tag(&self, before: Behind, after: &Self) -> Tag {
        self.tags[tagging::decide(self.at & before.0 & after.before) % N_OUTCOMES]
    }

    /// As [`Reading::tag`], where the letters of the word told its first reading.
    pub(crate) fn tag_of(
        &self,
        first: Tag,
        (class, pos): (LexClass, Pos),
        before: Behind,
        after: &Self,
    ) -> Tag {
        // Of the words whose letters are asked only demonyms have a capital.
        let read = Facts::of_word(class, pos, first, self.asks == Asks::Plural);
        let rules = tagging::at(read) & before.0 & after.before;
        tagging::outcomes(read)[tagging::decide(rules) % N_OUTCOMES]
    }

    /// What the tagger has to know of it at the next word, once it has its tag.
    #[inline]
    pub(crate) fn behind(&self, tag: Tag) -> Behind {
        Behind(tagging::behind_tag(self.behind, tag))
    }
}

/// The rules that may fire behind a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Behind(u32);

impl Behind {
    /// At the start of a sentence.
    pub(crate) const START: Self = Self(tagging::AT_START);
}

/// The tag without its neighbours.
fn first_reading(form: &Form, class: LexClass, is_capital: bool, standing: Standing) -> (Tag, Asks) {
    let listed = |tag| (tag, Asks::Nothing);
    if class.any(LexClass::MODAL) {
        // `May`: a month or somebody, at the start of a sentence too, where few verbs stand.
        let named = class.any(LexClass::MONTH) && is_capital;
        return listed(if named { Tag::Proper } else { Tag::Modal });
    }
    if class.any(LexClass::AUX) {
        return listed(Tag::Auxiliary);
    }
    let function = LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::PRONOUN | LexClass::CONJUNCTION;
    let demonym = (Tag::Adjective, Asks::Plural);
    if is_capital && standing == Standing::Open && !class.any(function) {
        return if class.any(LexClass::DEMONYM) { demonym } else { listed(Tag::Proper) };
    }
    if !form.pos.is_empty() || form.prior == Tag::Proper {
        let name =
            LexClass::GIVEN_NAME | LexClass::FAMILY_NAME | LexClass::COUNTRY | LexClass::CITY | LexClass::ORG;
        return listed(if is_capital && class.any(name) && !class.any(LexClass::COMMON) {
            Tag::Proper
        } else if form.prior == Tag::Other {
            default_of(form.pos)
        } else {
            form.prior
        });
    }
    if class.any(LexClass::DEMONYM) {
        demonym
    } else if is_capital {
        listed(Tag::Proper)
    } else {
        (Tag::Noun, Asks::Ending)
    }
}

/// The commonest tag of a set.
fn default_of(pos: Pos) -> Tag {
    const ORDER: [Tag; 12] = [
        Tag::Preposition,
        Tag::Determiner,
        Tag::Pronoun,
        Tag::Conjunction,
        Tag::Noun,
        Tag::NounPlural,
        Tag::VerbPast,
        Tag::VerbIng,
        Tag::VerbBase,
        Tag::VerbS,
        Tag::Adjective,
        Tag::Adverb,
    ];
    ORDER.into_iter().find(|tag| pos.has(*tag)).unwrap_or(Tag::Noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn forms_are_read_by_what_the_rules_ask() {
        let lexicon = Lexicon::built_in();
        assert!(lexicon.forms.len() > 1000, "the kinds of the lists");
        for form in &lexicon.forms {
            let asked = form.class & tagging::ASKED;
            for class in [asked, asked | !tagging::ASKED] {
                let (own, other) = (Readings::spellings(form), Readings::spellings(&Form { class, ..*form }));
                assert_eq!(own, other, "{form:?}");
            }
        }
    }
}
