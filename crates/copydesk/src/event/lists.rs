//! [`Lists`]: what the lists say of the words that this stage asks for, read once a lexicon.
//!
//! A payload is text in the lexicon; here it is an [`Entry`] with its kinds, senses and flags, found by where the
//! entries of the form begin, without a search. Forms of one word, and words of one payload, share what was read.
//!
//! Cost: reading takes some tenths of a millisecond, and some microseconds a verb or noun when it is first met; asking is
//! three loads.

use super::parts::parts;
use super::sense::{Noun, Verb};
use super::words::Words;
use crate::extraction::{Context, Status};
use crate::grammar::Doc;
use crate::lexicon::{Lemma, LexClass, Lexeme, Lexicon};
use crate::span::offset;
use crate::token::Token;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

/// About how many payloads there are.
const PAYLOADS: usize = 900;

/// No verb or noun.
const NONE: u32 = u32::MAX;

/// What a form says, of all classes that this stage asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    verb: u32,
    noun: u32,
    /// A word that says how real what it governs is.
    pub(super) matrix: Option<Matrix>,
    /// A verb that lends a noun its subject.
    pub(super) light: Option<Light>,
    /// A modal.
    pub(super) modal: Option<Modal>,
    /// A role.
    pub(super) role: Option<Role>,
    /// A word that tells a context.
    pub(super) context: Option<Context>,
}

/// The dictionary forms of an entry.
#[derive(Debug, Clone, Copy, Default)]
struct Lemmas {
    verb: Option<Lemma>,
    noun: Option<Lemma>,
}

/// How real a governed event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Matrix {
    pub(super) status: Option<Status>,
    /// `unable to`: of an infinitive behind it alone.
    pub(super) of_infinitive: Option<Status>,
    /// `ready to`: declares what it would do.
    pub(super) commitment: bool,
    /// `voted to`: what is done by saying so is done by it.
    pub(super) decision: bool,
    /// `broke down`: talks that did so came to nothing.
    pub(super) failure: bool,
}

/// What the subject of a light verb is to the noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Light {
    Doer,
    Sufferer,
}

/// What a modal says, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Modal {
    Obligation,
    Condition,
    Other,
}

/// The domain of a role, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Government,
    Kin,
    Other,
}

/// The lists, read.
#[derive(Debug)]
pub(crate) struct Lists {
    /// Of each entry of the lexicon that is the first of a form the place in `entries` of what that says.
    places: Vec<u32>,
    /// The first says nothing.
    entries: Vec<Entry>,
    /// The dictionary forms of those, apart because few are asked for.
    lemmas: Vec<Lemmas>,
    /// Of each form its number among [`Words`], and that of no word.
    words: Vec<u8>,
    verbs: Vec<Kept>,
    nouns: Vec<KeptNoun>,
    lexicon: Arc<Lexicon>,
}

/// An event verb, whose payload is read when it is first met: of some hundred a text has a few, and what they tell takes
/// longer to read than a page.
#[derive(Debug)]
struct Kept {
    /// Number of the payload.
    payload: u32,
    verb: OnceLock<Verb>,
}

/// A sense of an event noun, read like verbs.
#[derive(Debug)]
struct KeptNoun {
    /// Numbers of the payload and of the sense in it.
    payload: u32,
    sense: u32,
    noun: OnceLock<Noun>,
}

// One line of the cache holds it, for most of the nouns of a text are met once.
const _: () = assert!(size_of::<KeptNoun>() <= 64);

static BUILT_IN: LazyLock<Arc<Lists>> = LazyLock::new(|| Arc::new(Lists::read(&Lexicon::built_in())));

impl Lists {
    /// Those of a lexicon; of the built-in one they are read once a process.
    pub(crate) fn of(lexicon: &Arc<Lexicon>) -> Arc<Self> {
        if Arc::ptr_eq(lexicon, &Lexicon::built_in()) {
            Arc::clone(&BUILT_IN)
        } else {
            Arc::new(Self::read(lexicon))
        }
    }

    fn read(lexicon: &Arc<Lexicon>) -> Self {
        let asked = LexClass::EVENT_VERB
            | LexClass::EVENT_NOUN
            | LexClass::MATRIX_VERB
            | LexClass::LIGHT_VERB
            | LexClass::MODAL
            | LexClass::ROLE
            | LexClass::CONTEXT;
        let nothing = Entry {
            verb: NONE,
            noun: NONE,
            matrix: None,
            light: None,
            modal: None,
            role: None,
            context: None,
        };
        let mut lists = Self {
            places: vec![0; lexicon.n_entries()],
            entries: vec![nothing],
            lemmas: vec![Lemmas::default()],
            // The last is that of all unknown words.
            words: vec![Words::NO_NUMBER; lexicon.n_forms() + 1],
            verbs: Vec::new(),
            nouns: Vec::new(),
            lexicon: Arc::clone(lexicon),
        };
        // With room for all, so that nothing is put in twice.
        let map = || Known::with_capacity_and_hasher(PAYLOADS, FixedState::default());
        let (mut verbs, mut nouns) = (map(), map());
        for (first, saying) in lexicon.sayings().filter(|(_, saying)| saying.is_any(asked)) {
            let Some(slot) = lists.places.get_mut(first) else { continue };
            *slot = offset(lists.entries.len());
            let (mut entry, mut lemmas) = (nothing, Lemmas::default());
            for said in saying.all() {
                match said.class {
                    LexClass::EVENT_VERB if entry.verb == NONE => {
                        let kept = || [Kept { payload: said.number, verb: OnceLock::new() }];
                        entry.verb = once(&mut verbs, &mut lists.verbs, said.number, kept);
                        lemmas.verb = Some(said.lemma);
                    }
                    LexClass::EVENT_NOUN if entry.noun == NONE => {
                        let kept = || KeptNoun::senses(said.number, said.payload());
                        entry.noun = once(&mut nouns, &mut lists.nouns, said.number, kept);
                        lemmas.noun = Some(said.lemma);
                    }
                    LexClass::MATRIX_VERB => keep(&mut entry.matrix, || Some(Matrix::read(said.payload()))),
                    LexClass::LIGHT_VERB => keep(&mut entry.light, || Some(Light::read(said.payload()))),
                    LexClass::MODAL => keep(&mut entry.modal, || Some(Modal::read(said.payload()))),
                    LexClass::ROLE => keep(&mut entry.role, || Some(Role::read(said.payload()))),
                    LexClass::CONTEXT => keep(&mut entry.context, || Context::from_name(said.payload())),
                    _ => {}
                }
            }
            lists.entries.push(entry);
            lists.lemmas.push(lemmas);
        }
        for (number, word) in (0..).zip(Words::ALL) {
            let form = lexicon.lexeme(word).map(|lexeme| lexeme.number() as usize);
            if let Some(slot) = form.and_then(|form| lists.words.get_mut(form)) {
                *slot = number;
            }
        }
        lists
    }

    /// What the lists say of a form, which is nothing of most.
    #[inline]
    pub(super) fn entry(&self, lexeme: Lexeme) -> &Entry {
        &self.entries[self.place(lexeme)]
    }

    /// The place of the entry of a form.
    #[inline]
    fn place(&self, lexeme: Lexeme) -> usize {
        self.places.get(self.lexicon.first_entry(lexeme)).map_or(0, |at| *at as usize)
    }

    /// The dictionary form of a trigger, as a noun or as a verb.
    pub(super) fn lemma(&self, lexeme: Lexeme, nominal: bool) -> Option<Lexeme> {
        let lemmas = self.lemmas.get(self.place(lexeme))?;
        let lemma = if nominal { lemmas.noun } else { lemmas.verb };
        lemma.map(|lemma| lemma.of(lexeme))
    }

    /// The number among [`Words`] of a form.
    #[inline]
    fn number(&self, lexeme: Lexeme) -> u8 {
        // Unknown words have the last number; a choice and no branch, for whether a word is known cannot be foreseen.
        let at = (lexeme.number() as usize).min(self.words.len().saturating_sub(1));
        self.words.get(at).copied().unwrap_or(Words::NO_NUMBER)
    }

    /// The number among [`Words`] of a token that is written without anything between its letters.
    #[inline]
    pub(super) fn word_number(&self, token: &Token) -> u8 {
        let number = self.number(token.lexeme);
        if token.span().len() == u32::from(Words::length(number)) { number } else { Words::NO_NUMBER }
    }

    /// False where a token is none of the words, however it is written.
    #[inline]
    pub(super) fn may_be(&self, token: &Token, words: Words) -> bool {
        words.has(self.number(token.lexeme))
    }

    /// True where a token is one of the words.
    #[inline]
    pub(super) fn is_word(&self, token: &Token, words: Words) -> bool {
        let number = self.number(token.lexeme);
        words.has(number) & (token.span().len() == u32::from(Words::length(number)))
    }

    /// What a form tells as a verb.
    #[inline]
    pub(super) fn verb(&self, lexeme: Lexeme) -> Option<&Verb> {
        let kept = self.verbs.get(self.entry(lexeme).verb as usize)?;
        Some(kept.verb.get_or_init(|| Verb::read(self.lexicon.payload_numbered(kept.payload))))
    }

    /// What a form tells as a noun.
    #[inline]
    pub(super) fn noun(&self, lexeme: Lexeme) -> Option<&Noun> {
        self.noun_numbered(self.entry(lexeme).noun)
    }

    /// The number of what a form tells as a noun.
    #[inline]
    pub(super) fn noun_number(&self, lexeme: Lexeme) -> Option<u32> {
        Some(self.entry(lexeme).noun).filter(|&noun| noun != NONE)
    }

    /// The noun of a number.
    #[inline]
    pub(super) fn noun_numbered(&self, number: u32) -> Option<&Noun> {
        let kept = self.nouns.get(number as usize)?;
        Some(kept.noun.get_or_init(|| kept.read(&self.lexicon)))
    }

    /// The noun entry of a token, where it is spelled as an event noun.
    #[inline]
    pub(super) fn noun_at(&self, doc: &Doc<'_>, at: u32) -> Option<&Noun> {
        let token = doc.token(at).filter(|token| token.is(LexClass::EVENT_NOUN))?;
        self.noun(token.lexeme)
    }

    /// The role of a token, where it is spelled as one.
    #[inline]
    pub(super) fn role_at(&self, doc: &Doc<'_>, at: u32) -> Option<Role> {
        let token = doc.token(at).filter(|token| token.is(LexClass::ROLE))?;
        self.entry(token.lexeme).role
    }
}

/// Numbers of payloads that were read, and the index of what they say.
type Known = HashMap<u32, u32, FixedState>;

/// The index of the first of what is kept of a payload, from when it is first met.
fn once<T, Kept: IntoIterator<Item = T>>(
    known: &mut Known,
    list: &mut Vec<T>,
    payload: u32,
    kept: impl FnOnce() -> Kept,
) -> u32 {
    *known.entry(payload).or_insert_with(|| {
        let first = offset(list.len());
        list.extend(kept());
        first
    })
}

/// Keeps the first of what several lists say.
fn keep<T>(slot: &mut Option<T>, read: impl FnOnce() -> Option<T>) {
    if slot.is_none() {
        *slot = read();
    }
}

impl KeptNoun {
    /// The senses of a payload, in order.
    fn senses(payload: u32, text: &str) -> impl Iterator<Item = Self> {
        parts(text, b';').zip(0..).map(move |(_, sense)| Self { payload, sense, noun: OnceLock::new() })
    }

    fn read(&self, lexicon: &Lexicon) -> Noun {
        let text = lexicon.payload_numbered(self.payload);
        Noun::read_sense(parts(text, b';').nth(self.sense as usize).unwrap_or_default().trim())
    }
}

impl Matrix {
    fn read(payload: &str) -> Self {
        let (commitment, decision) = (payload == "commitment", payload == "decision");
        let status = match payload {
            "commitment" => Some(Status::Proposed),
            "decision" => Some(Status::Scheduled),
            "failure" => Some(Status::Held),
            other => Status::from_name(other),
        };
        let of_infinitive = payload.strip_prefix("to ").and_then(Status::from_name);
        Self { status, of_infinitive, commitment, decision, failure: payload == "failure" }
    }

    /// Of the infinitive that a verb governs: `moved to ban it`; not `is scared to`, which is no verb.
    pub(super) fn of_verb(self) -> Option<Status> {
        self.status.or(self.of_infinitive.filter(|status| matches!(status, Status::Held | Status::Proposed)))
    }
}

impl Light {
    fn read(payload: &str) -> Self {
        if payload == "inverse" { Self::Sufferer } else { Self::Doer }
    }
}

impl Modal {
    fn read(payload: &str) -> Self {
        match payload {
            "obligation" => Self::Obligation,
            _ if payload.starts_with("conditional") => Self::Condition,
            _ => Self::Other,
        }
    }
}

impl Role {
    fn read(payload: &str) -> Self {
        match payload {
            _ if payload.starts_with("gov") => Self::Government,
            _ if payload.starts_with("kin") => Self::Kin,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::EventKind;

    #[test]
    fn the_lists_name_known_kinds() {
        let lexicon = Lexicon::built_in();
        let lists = Lists::of(&lexicon);
        let word = |text| lexicon.lexeme(text).expect("a word of the lists");
        let meet = lists.verb(word("met")).expect("an event verb");
        assert!(meet.senses.iter().any(|sense| sense.kind == Some(EventKind::Consult)));
        assert!(std::ptr::eq(meet, lists.verb(word("meets")).expect("an event verb")));
        assert_eq!(lists.entry(word("must")).modal, Some(Modal::Obligation));
        assert!(lists.verb(Lexeme::unknown(3)).is_none() && lists.noun(word("of")).is_none());
    }

    #[test]
    fn small_words_are_forms() {
        let lexicon = Lexicon::built_in();
        let lists = Lists::of(&lexicon);
        for (number, word) in (0..).zip(Words::ALL) {
            let form = lexicon.lexeme(word).expect("a word of the lists");
            assert_eq!(lists.words[form.number() as usize], number, "{word}");
        }
    }

    #[test]
    fn a_users_rows_are_read() {
        let lexicon = Lexicon::built_in().overlaid("floon\tevent_noun\tprotest #gold\n").expect("a good row");
        let lists = Lists::of(&Arc::new(lexicon.clone()));
        let noun = lists.noun(lexicon.lexeme("floon").expect("added")).expect("an event noun");
        assert!(noun.kind == Some(EventKind::Protest) && noun.has("#gold"));
    }
}
