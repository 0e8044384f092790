//! [`Lists`]: what the lists say of the words that this stage asks for, read once a lexicon.
//!
//! A payload is text in the lexicon; here it is an [`Entry`] with its kinds, senses and flags, found by the number of
//! the word form without a search. Forms of one word, and words of one payload, share what was read.
//!
//! Cost: reading takes about a millisecond, and some microseconds a verb when it is first met; asking is two loads.

use super::sense::{Noun, Verb};
use super::words::Words;
use crate::extraction::{Context, Status};
use crate::grammar::Doc;
use crate::lexicon::{Lemma, LexClass, Lexeme, Lexicon};
use crate::token::Token;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use hashbrown::hash_map::Entry as MapEntry;
use std::sync::{Arc, LazyLock, OnceLock};

/// About how many payloads and entries there are.
const PAYLOADS: usize = 900;
const ENTRIES: usize = 3000;

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
    /// Of each form of the lexicon its place in `entries`.
    forms: Vec<u32>,
    /// The first says nothing.
    entries: Vec<Entry>,
    /// The dictionary forms of those, apart because few are asked for.
    lemmas: Vec<Lemmas>,
    /// Of each form its number among [`Words`], and that of no word.
    words: Vec<u8>,
    verbs: Vec<Kept>,
    nouns: Vec<Noun>,
    lexicon: Arc<Lexicon>,
}

/// An event verb, whose payload is read when it is first met: of some hundred a text has a few, and what they tell takes
/// longer to read than a page.
#[derive(Debug)]
struct Kept {
    /// A form with its payload.
    form: Lexeme,
    verb: OnceLock<Verb>,
}

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
            forms: vec![0; lexicon.n_forms()],
            entries: vec![nothing],
            lemmas: vec![Lemmas::default()],
            words: Vec::new(),
            verbs: Vec::new(),
            nouns: Vec::new(),
            lexicon: Arc::clone(lexicon),
        };
        // With room for all, so that nothing is put in twice.
        let map = || Known::with_capacity_and_hasher(PAYLOADS, FixedState::default());
        let (mut verbs, mut nouns) = (map(), map());
        // The forms of a word mostly have the same entries.
        let mut read: HashMap<usize, u32, FixedState> =
            HashMap::with_capacity_and_hasher(ENTRIES, FixedState::default());
        for (lexeme, classes) in lexicon.lexemes_of(asked) {
            let Some(slot) = lists.forms.get_mut(lexeme.number() as usize) else { continue };
            let read = match read.entry(lexicon.entries_id(lexeme)) {
                MapEntry::Occupied(read) => {
                    *slot = *read.get();
                    continue;
                }
                MapEntry::Vacant(read) => read,
            };
            let payload = |class| classes.any(class).then(|| lexicon.payload(lexeme, class)).flatten();
            let entry = Entry {
                verb: payload(LexClass::EVENT_VERB).map_or(NONE, |payload| {
                    once(&mut verbs, &mut lists.verbs, payload, |_| {
                        [Kept { form: lexeme, verb: OnceLock::new() }]
                    })
                }),
                noun: payload(LexClass::EVENT_NOUN)
                    .map_or(NONE, |payload| once(&mut nouns, &mut lists.nouns, payload, Noun::read)),
                matrix: payload(LexClass::MATRIX_VERB).map(Matrix::read),
                light: payload(LexClass::LIGHT_VERB).map(Light::read),
                modal: payload(LexClass::MODAL).map(Modal::read),
                role: payload(LexClass::ROLE).map(Role::read),
                context: payload(LexClass::CONTEXT).and_then(Context::from_name),
            };
            *slot = *read.insert(crate::span::offset(lists.entries.len()));
            lists.entries.push(entry);
            lists.lemmas.push(Lemmas {
                verb: lexicon.kept_lemma(lexeme, LexClass::EVENT_VERB),
                noun: lexicon.kept_lemma(lexeme, LexClass::EVENT_NOUN),
            });
        }
        // The last is that of all unknown words.
        lists.words.resize(lists.forms.len() + 1, Words::NO_NUMBER);
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
        // The number of an unknown word lies beyond all forms.
        self.forms.get(lexeme.number() as usize).map_or(0, |at| *at as usize)
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
        Some(kept.verb.get_or_init(|| {
            Verb::read(self.lexicon.payload(kept.form, LexClass::EVENT_VERB).unwrap_or_default())
        }))
    }

    /// What a form tells as a noun.
    #[inline]
    pub(super) fn noun(&self, lexeme: Lexeme) -> Option<&Noun> {
        self.nouns.get(self.entry(lexeme).noun as usize)
    }

    /// The number of what a form tells as a noun.
    #[inline]
    pub(super) fn noun_number(&self, lexeme: Lexeme) -> Option<u32> {
        Some(self.entry(lexeme).noun).filter(|&noun| noun != NONE)
    }

    /// The noun of a number.
    #[inline]
    pub(super) fn noun_numbered(&self, number: u32) -> Option<&Noun> {
        self.nouns.get(number as usize)
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

/// Payloads that were read, and the index of what they say.
type Known<'l> = HashMap<&'l str, u32, FixedState>;

/// The index of the first of what was read of a payload, kept when it is first met.
fn once<'l, T, Senses: IntoIterator<Item = T>>(
    known: &mut Known<'l>,
    list: &mut Vec<T>,
    payload: &'l str,
    read: impl Fn(&'l str) -> Senses,
) -> u32 {
    *known.entry(payload).or_insert_with(|| {
        let first = crate::span::offset(list.len());
        list.extend(read(payload));
        first
    })
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
