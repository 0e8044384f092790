//! The rules that choose between parts of speech, each split into what it asks of the word, of the word before and of
//! the word after.
//!
//! Every side is a property of a form and its spelling, so that it is tested once for each sort of form when the lists
//! are loaded. A sort then has one bit for each rule and side, and of three neighbours the rule that fires is the
//! lowest bit that all three have: no rule is tried at a token, and nothing is left to guess for the processor.
//! The first rule whose three sides hold decides; where none does, a word keeps its first reading.

use super::{LexClass, Pos, Tag};

/// A word, number or mark as the rules see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) class: LexClass,
    pub(super) pos: Pos,
    /// Its first reading; of a neighbour that of the lists.
    pub(super) tag: Tag,
    pub(super) is_capital: bool,
    pub(super) is_word: bool,
    pub(super) is_comma: bool,
    pub(super) is_quote: bool,
}

/// Which tag a rule gives: an index into [`outcomes`].
#[derive(Clone, Copy)]
enum Outcome {
    First,
    /// The likeliest verb form.
    Verb,
    /// What the word is after a determiner, where no noun follows.
    Described,
    /// The same, where a noun follows.
    Describing,
    /// Noun or plural.
    Nominal,
    Proper,
    Pronoun,
    Determiner,
    Adjective,
    Noun,
    NounPlural,
    VerbPast,
    VerbBase,
    VerbPart,
    VerbIng,
    VerbS,
}

/// Number of outcomes, a power of two.
pub(super) const N_OUTCOMES: usize = 16;

/// A set of tags, a bit each.
const fn tags<const N: usize>(list: [Tag; N]) -> u32 {
    let (mut set, mut at) = (0, 0);
    while at < N {
        set |= 1 << list[at] as u32;
        at += 1;
    }
    set
}

const ANY: u32 = u32::MAX;

/// The classes that the rules, and the first reading of a word, ask for; words that differ in others are read alike.
pub(super) const ASKED: LexClass = LexClass::MONTH
    .union(LexClass::WEEKDAY)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::TIME_SHIFT)
    .union(LexClass::CARDINAL)
    .union(LexClass::VAGUE_NUMBER)
    .union(LexClass::NAME_PARTICLE)
    .union(LexClass::PRONOUN)
    .union(LexClass::GIVEN_NAME)
    .union(LexClass::FAMILY_NAME)
    .union(LexClass::COUNTRY)
    .union(LexClass::CITY)
    .union(LexClass::ORG)
    .union(LexClass::DEMONYM)
    .union(LexClass::REPORT_VERB)
    .union(LexClass::ATTITUDE_VERB)
    .union(LexClass::MATRIX_VERB)
    .union(LexClass::EVENT_NOUN)
    .union(LexClass::MODAL)
    .union(LexClass::AUX)
    .union(LexClass::PREPOSITION)
    .union(LexClass::DETERMINER)
    .union(LexClass::CONJUNCTION)
    .union(LexClass::COMMON)
    .union(LexClass::INFINITIVE)
    .union(LexClass::AGENT)
    .union(LexClass::COMPLEMENTIZER)
    .union(LexClass::PARTICLE)
    .union(LexClass::RELATIVE);

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident:
        |$token:ident| $holds:expr, before $tags:expr, |$before:ident| $goes:expr, |$after:ident| $goes_on:expr
        => $outcome:ident;)+) => {
        /// The rules in their order, the first of highest rank.
        #[derive(Clone, Copy)]
        enum Rule { $($(#[doc = $doc])+ $name),+ }

        /// By rule, and for no rule, the place of its tag among the outcomes.
        const OUTCOMES: [u8; 33] = {
            let mut outcomes = [Outcome::First as u8; 33];
            $(outcomes[Rule::$name as usize] = Outcome::$outcome as u8;)+
            outcomes
        };

        /// The rules that may fire behind a word with that tag.
        const BEHIND: [u32; Tag::N] = {
            let (mut rules, mut tag) = ([0; Tag::N], 0);
            while tag < Tag::N {
                $(if $tags >> tag & 1 != 0 { rules[tag] |= 1 << Rule::$name as u32; })+
                tag += 1;
            }
            rules
        };

        /// The rules that may fire at a word.
        pub(super) fn at(word: Facts) -> u32 {
            // A word without parts of speech has nothing to choose from, but may be a particle.
            let open = !word.pos.is_empty() || word.is_particle();
            if !open || matches!(word.tag, Tag::Proper | Tag::Other | Tag::Modal | Tag::Auxiliary) {
                return 0;
            }
            let mut rules = 0;
            $({
                let $token = word;
                rules |= u32::from($holds) << Rule::$name as u32;
            })+
            rules
        }

        /// The rules that may fire behind a word of that form.
        pub(super) fn behind(word: Facts) -> u32 {
            let mut rules = 0;
            $({
                let $before = word;
                rules |= u32::from($goes) << Rule::$name as u32;
            })+
            rules
        }

        /// The rules that may fire before a word.
        pub(super) fn before(word: Facts) -> u32 {
            let mut rules = 0;
            $({
                let $after = word;
                rules |= u32::from($goes_on) << Rule::$name as u32;
            })+
            rules
        }
    };
}

rules! {
    /// `Talks began`, `Plans call for`: first in its sentence a plural noun, unless an object follows.
    FirstPlural: |t| t.tag == Tag::VerbS && t.pos.has(Tag::NounPlural), before 0, |_b| true,
        |a| !a.takes_object() => NounPlural;
    /// `Abu bin Laden`: a particle between names.
    Particle: |t| t.is_particle(), before tags([Tag::Proper]), |_b| true,
        |a| a.is_capital || a.is_particle() => Proper;
    /// `the forum which starts`, `, which started`: behind a noun or a comma it is no determiner.
    Relative: |t| t.is_relative() && t.pos.has(Tag::Pronoun),
        before tags([Tag::Noun, Tag::NounPlural, Tag::Proper, Tag::Mark]), |b| b.is_word || b.is_comma,
        |a| a.pos.any(Pos::FINITE) => Pronoun;
    /// `his stalled plan`, but `saw her arrested`.
    PossessiveOfParticiple: |t| t.is_possessive() && t.tag == Tag::Determiner, before ANY, |_b| true,
        |a| a.is_word && a.pos.has(Tag::VerbPart) => Determiner;
    /// `her talks`, `his call`: a possessive before something that can be a noun.
    Possessive: |t| t.is_possessive(), before ANY, |_b| true, |a| a.may_be_described() => Determiner;
    /// `saw her`.
    ObjectPronoun: |t| t.is_possessive(), before ANY, |_b| true, |_a| true => Pronoun;
    /// `the Lima primary`: a noun of events that is also an adjective is one only before a noun.
    EventNoun: |t| t.tag == Tag::Adjective && t.class.any(LexClass::EVENT_NOUN) && t.pos.has(Tag::Noun),
        before ANY, |_b| true, |a| !a.is_described_event() => Noun;
    /// `Some accused her of`, `Neither wanted to go`: a quantity alone can be a subject.
    Quantity: |t| matches!(t.tag, Tag::VerbPast | Tag::VerbPart) && t.pos.has(Tag::VerbPast) && !t.pos.any(Pos::NOUN),
        before tags([Tag::Determiner]), |b| b.pos.has(Tag::Pronoun), |a| a.takes_object() => VerbPast;
    /// `Many said that`, `The Cuban said`: so can an adjective where no noun follows the verb.
    BareSubject: |t| matches!(t.tag, Tag::VerbPast | Tag::VerbS) && !t.pos.any(Pos::NOUN.with(Tag::Adjective)),
        before tags([Tag::Adjective]), |_b| true, |a| !(a.tag.is_noun() || a.tag == Tag::Adjective) => First;
    /// `Many fear that`, `Many hope the`: no singular can follow, and a clause does.
    Many: |t| t.pos.has(Tag::VerbBase) && t.takes_clause(), before tags([Tag::Determiner]),
        |b| b.class.any(LexClass::VAGUE_NUMBER) && b.pos.has(Tag::Pronoun),
        |a| a.begins_clause() => VerbBase;
    /// `condemned acts of violence`: what can be a plural is one behind a past tense.
    BehindPast: |t| t.tag == Tag::VerbS && t.pos.has(Tag::NounPlural) && !t.takes_clause(),
        before tags([Tag::VerbPast]), |b| b.is_word, |a| a.class.any(LexClass::PREPOSITION) => NounPlural;
    /// `the only man`, `an earlier plan`: an adverb that is an adjective too, behind an article and before a noun.
    DescribingAdverb: |t| t.tag == Tag::Adverb && t.pos.has(Tag::Adjective), before tags([Tag::Determiner]),
        |b| !b.pos.has(Tag::Pronoun), |a| a.is_word && (a.tag.is_noun() || a.is_capital) => Adjective;
    /// `the planned talks`: no finite verb after a determiner, adjective or genitive.
    Describing: |_t| true, before tags([Tag::Determiner, Tag::Adjective, Tag::Other]), |_b| true,
        |a| a.is_word && (a.pos.any(Pos::NOUN) || a.pos.is_empty()) => Describing;
    /// `the talks began`.
    Described: |_t| true, before tags([Tag::Determiner, Tag::Adjective, Tag::Other]), |_b| true,
        |_a| true => Described;
    /// `will meet`, `to meet`.
    Infinitive: |t| t.pos.has(Tag::VerbBase), before ANY, |b| b.is_to() || b.is_plain_modal(),
        |_a| true => VerbBase;
    /// `repeatedly attacks`, but `carried out air strikes`: behind a particle an object follows; nor `more attacks`.
    AfterAdverb: |t| t.is_noun_or_verb(), before tags([Tag::Adverb]),
        |b| !b.class.any(LexClass::PARTICLE | LexClass::DETERMINER),
        |_a| true => Verb;
    /// `was met`.
    Participle: |t| t.pos.has(Tag::VerbPart), before tags([Tag::Auxiliary]), |_b| true, |_a| true => VerbPart;
    /// `is meeting`.
    Progressive: |t| t.pos.has(Tag::VerbIng), before tags([Tag::Auxiliary]), |_b| true, |_a| true => VerbIng;
    /// `do plan`, `didn't plan`.
    AfterBaseAuxiliary: |t| t.tag == Tag::Noun && t.pos.has(Tag::VerbBase), before tags([Tag::Auxiliary]),
        |b| b.pos.has(Tag::VerbBase), |_a| true => VerbBase;
    /// `met Ada Moor last July`: no verb before a day or month.
    Shift: |t| t.tag == Tag::Adjective && t.class.any(LexClass::TIME_SHIFT), before ANY, |_b| true,
        |a| a.class.any(LexClass::WEEKDAY | LexClass::MONTH) => First;
    /// `they plan the visit`: a verb between a subject and an object.
    BeforeObject: |t| !t.tag.is_verb() && t.pos.any(Pos::VERB), before tags([Tag::Pronoun, Tag::NounPlural]),
        |_b| true, |a| a.takes_object() => Verb;
    /// `Moor plans the visit`; but `Moor Trade Union`.
    OfName: |t| !(t.tag.is_verb() || t.is_capital && t.tag == Tag::Noun) && t.pos.any(Pos::VERB),
        before tags([Tag::Proper]), |_b| true, |a| a.takes_object() && !a.is_to() => Verb;
    /// `Moor plans to leave`; but `a US offer to help`, for one does not `offer`.
    OfNameTo: |t| !t.tag.is_verb() && t.tag != Tag::Noun && t.pos.any(Pos::VERB), before tags([Tag::Proper]),
        |_b| true, |a| a.is_to() => Verb;
    /// `they plan`, but `rejected that claim`.
    AfterPronoun: |t| t.is_noun_or_verb(), before tags([Tag::Pronoun]),
        |b| !b.class.any(LexClass::COMPLEMENTIZER), |_a| true => Verb;
    /// `after meeting Prime Minister Lund`, `went on, trashing Lund`, `denied killing his wife`: a noun would not stand
    /// before a title or name, nor before an article, a number or a possessive.
    Gerund: |t| t.pos.has(Tag::VerbIng) && t.tag == Tag::Noun && !t.is_capital,
        before tags([Tag::Preposition, Tag::Mark, Tag::VerbPast, Tag::VerbS, Tag::VerbPart]),
        |b| b.is_comma || b.is_word && !b.is_to(), |a| a.is_word && a.begins_phrase() => VerbIng;
    /// `the forum, which starts on Friday`.
    AfterRelative: |t| t.tag == Tag::NounPlural && t.pos.has(Tag::VerbS), before tags([Tag::Pronoun]),
        |b| b.is_relative(), |_a| true => VerbS;
    /// `The president plans to go`: what can be a plural or a verb is a verb after a singular where it takes a clause;
    /// so it is behind a quotation: `“We won,” jokes the baker`.
    Matrix: |t| t.tag == Tag::NounPlural && t.pos.has(Tag::VerbS) && t.takes_clause(),
        before tags([Tag::Noun, Tag::Mark]), |b| b.is_word || b.is_quote, |a| a.takes_object() => VerbS;
    /// `Moor described her plan`: a form that is past and participle is past behind a name.
    PastOfName: |t| t.tag == Tag::VerbPart && t.pos.has(Tag::VerbPast), before tags([Tag::Proper, Tag::Pronoun]),
        |_b| true, |a| !a.is_by() => VerbPast;
    /// `the minister described her plan`: behind a noun it is before an object.
    PastOfNoun: |t| t.tag == Tag::VerbPart && t.pos.has(Tag::VerbPast),
        before tags([Tag::Noun, Tag::NounPlural, Tag::Adverb]), |_b| true,
        |a| !a.is_by() && a.takes_object() => VerbPast;
    /// `which confirmed that`: behind any other word before a clause.
    PastOfClause: |t| t.tag == Tag::VerbPart && t.pos.has(Tag::VerbPast), before !tags([Tag::Auxiliary]),
        |b| b.is_word,
        |a| !a.is_by() && a.class.any(LexClass::COMPLEMENTIZER) && !a.class.any(LexClass::PREPOSITION)
        => VerbPast;
    /// `met by Lund`.
    Agent: |t| t.tag == Tag::VerbPast && t.pos.has(Tag::VerbPart), before ANY, |_b| true, |a| a.is_by()
        => VerbPart;
    /// `for talks`: no verb but a gerund after a preposition.
    AfterPreposition: |t| t.tag.is_verb() && t.tag != Tag::VerbIng && t.pos.any(Pos::NOUN),
        before tags([Tag::Preposition]), |b| !b.is_to(), |_a| true => Nominal;
}

/// The rules that may fire at the first word of a sentence.
pub(super) const AT_START: u32 = 1 << Rule::FirstPlural as u32;

/// The rules that may fire behind a word, of those that its form lets fire, once it has its tag.
#[inline]
pub(super) fn behind_tag(form: u32, tag: Tag) -> u32 {
    form & BEHIND[tag as usize]
}

/// The place among the outcomes of what the first of some rules decides.
#[inline]
pub(super) fn decide(rules: u32) -> usize {
    usize::from(OUTCOMES[rules.trailing_zeros() as usize])
}

/// Of some rules those that can make a difference: the last ones do not where they leave a word its first tag, which it
/// keeps without a rule too. Most words have none left.
pub(super) fn deciding(mut rules: u32, tags: &[Tag; N_OUTCOMES]) -> u32 {
    while let Some(last) = rules.checked_ilog2() {
        if tags[usize::from(OUTCOMES[last as usize])] != tags[Outcome::First as usize] {
            break;
        }
        rules &= !(1 << last);
    }
    rules
}

/// The tags that a word can be given, by outcome.
pub(super) fn outcomes(word: Facts) -> [Tag; N_OUTCOMES] {
    let (first, pos) = (word.tag, word.pos);
    let verb =
        [Tag::VerbPast, Tag::VerbS, Tag::VerbBase, Tag::VerbPart].into_iter().find(|tag| pos.has(*tag));
    let nominal = if pos.has(Tag::Noun) { Tag::Noun } else { Tag::NounPlural };
    let mut tags = [first; N_OUTCOMES];
    tags[Outcome::Verb as usize] = verb.unwrap_or(first);
    tags[Outcome::Described as usize] = after_determiner(word, false);
    tags[Outcome::Describing as usize] = after_determiner(word, true);
    tags[Outcome::Nominal as usize] = nominal;
    tags[Outcome::Proper as usize] = Tag::Proper;
    tags[Outcome::Pronoun as usize] = Tag::Pronoun;
    tags[Outcome::Determiner as usize] = Tag::Determiner;
    tags[Outcome::Adjective as usize] = Tag::Adjective;
    tags[Outcome::Noun as usize] = Tag::Noun;
    tags[Outcome::NounPlural as usize] = Tag::NounPlural;
    tags[Outcome::VerbPast as usize] = Tag::VerbPast;
    tags[Outcome::VerbBase as usize] = Tag::VerbBase;
    tags[Outcome::VerbPart as usize] = Tag::VerbPart;
    tags[Outcome::VerbIng as usize] = Tag::VerbIng;
    tags[Outcome::VerbS as usize] = Tag::VerbS;
    tags
}

/// A verb where no finite one can be.
fn after_determiner(word: Facts, noun_next: bool) -> Tag {
    let pos = word.pos;
    if !word.tag.is_verb() {
        word.tag
    } else if pos.has(Tag::Noun) && !(noun_next && pos.has(Tag::Adjective)) {
        Tag::Noun
    } else if pos.has(Tag::NounPlural) {
        Tag::NounPlural
    } else if pos.has(Tag::Adjective) || pos.has(Tag::VerbPart) || pos.has(Tag::VerbIng) {
        Tag::Adjective
    } else {
        word.tag
    }
}

impl Facts {
    /// Those of a word.
    pub(super) const fn of_word(class: LexClass, pos: Pos, tag: Tag, is_capital: bool) -> Self {
        Self { class, pos, tag, is_capital, is_word: true, is_comma: false, is_quote: false }
    }

    /// `bin`, `van der`: between capitals part of a name, unless it is a small word of English too.
    fn is_particle(self) -> bool {
        let small = LexClass::PREPOSITION
            | LexClass::DETERMINER
            | LexClass::CONJUNCTION
            | LexClass::PRONOUN
            | LexClass::AUX
            | LexClass::CARDINAL;
        self.class.any(LexClass::NAME_PARTICLE) && !self.class.any(small)
    }

    fn is_relative(self) -> bool {
        self.class.any(LexClass::RELATIVE) && !self.class.any(LexClass::COMPLEMENTIZER)
    }

    fn is_possessive(self) -> bool {
        self.pos.has(Tag::Determiner) && self.pos.has(Tag::Pronoun)
    }

    fn is_noun_or_verb(self) -> bool {
        matches!(self.tag, Tag::Noun | Tag::NounPlural) && self.pos.any(Pos::VERB)
    }

    fn takes_clause(self) -> bool {
        self.class.any(LexClass::ATTITUDE_VERB | LexClass::MATRIX_VERB | LexClass::REPORT_VERB)
    }

    /// True for what may be a noun or stand before one.
    fn may_be_described(self) -> bool {
        self.is_word && (self.pos.any(Pos::NOUN.with(Tag::Adjective)) || self.pos.is_empty())
    }

    /// True for what an adjective may describe: not `primary Tuesday`.
    fn is_described_event(self) -> bool {
        let day = LexClass::WEEKDAY | LexClass::MONTH | LexClass::RELATIVE_DAY;
        self.is_word
            && !self.class.any(day | LexClass::PREPOSITION)
            && (self.is_capital || self.may_be_described())
    }

    /// `to`, by its two letters: the one preposition that is also the mark of an infinitive.
    fn is_to(self) -> bool {
        self.class.any(LexClass::PREPOSITION)
            && self.pos.has(Tag::Preposition)
            && self.class.any(LexClass::INFINITIVE)
    }

    /// True for what begins a content clause, with or without `that`.
    fn begins_clause(self) -> bool {
        let link = self.class.any(LexClass::COMPLEMENTIZER | LexClass::DETERMINER | LexClass::PRONOUN);
        link && !self.class.any(LexClass::PREPOSITION)
    }

    /// `may`, but not the month or a name: `in May last year`.
    fn is_plain_modal(self) -> bool {
        self.tag == Tag::Modal && !self.is_capital
    }

    fn is_by(self) -> bool {
        self.class.any(LexClass::AGENT)
    }

    /// A name that is no day, an article, a number or a possessive; not `this` week.
    fn begins_phrase(self) -> bool {
        let day = self.class.any(LexClass::WEEKDAY | LexClass::MONTH);
        let article = self.class.any(LexClass::DETERMINER) && !self.pos.has(Tag::Pronoun);
        self.is_capital && !day || article || self.is_possessive() || self.class.any(LexClass::CARDINAL)
    }

    /// True for what begins an object or a content clause.
    fn takes_object(self) -> bool {
        self.class.any(LexClass::DETERMINER | LexClass::PRONOUN | LexClass::INFINITIVE)
            || self.is_quote
            || self.is_capital
    }
}
