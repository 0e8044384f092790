//! [`Clue`]: words around a noun of several senses that tell which one is meant.
//!
//! ```text
//! a Russian strike on Odesa        own=nation, on=place: an attack
//! the strike by nurses over pay    near=#worker|pay: a strike of workers
//! ```
//!
//! The grammar stands in the header of `event_nouns.tsv`. Clues are read off tokens, before a sentence is looked at as a
//! whole, so that a noun has one sense for all rules that ask.

use super::lists::Lists;
use super::parts::parts;
use super::sense::Tags;
use super::spelled::Spelled;
use super::words::Words;
use crate::grammar::{Chunk, Doc};
use crate::lexicon::LexClass;
use crate::span::TokenRange;

/// How many words `before=` and `behind=` look at.
const BEFORE: u32 = 6;
const BEHIND: u32 = 14;

/// How far to either side `near=` looks, so that a sentence of any length costs linear time.
const AROUND: u32 = 40;

/// How far behind the noun the phrase of `on=` may begin, and how long it may be.
const ON: u32 = 4;
const PHRASE: u32 = 8;

/// Where a clue stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    Sentence,
    Own,
    Before,
    Behind,
    Touching,
    Next,
    On,
    Story,
}

/// One clue: any of its words or tags, at a place.
#[derive(Debug, Clone)]
pub(super) struct Clue {
    place: Place,
    tags: Tags,
    /// A country or its people, or also a city or region.
    classes: LexClass,
    words: Spelled,
}

impl Clue {
    /// From `near=pay|#worker`; nothing where the place is none.
    pub(super) fn read(place: &str, types: &str) -> Option<Self> {
        let place = match place {
            "near" => Place::Sentence,
            "own" => Place::Own,
            "before" => Place::Before,
            "behind" => Place::Behind,
            "touching" => Place::Touching,
            "next" => Place::Next,
            "on" => Place::On,
            "story" => Place::Story,
            _ => return None,
        };
        let nation = LexClass::COUNTRY | LexClass::DEMONYM;
        let mut clue = Self { place, tags: Tags::NONE, classes: LexClass::NONE, words: Spelled::NONE };
        for name in parts(types, b'|') {
            match name {
                "nation" => clue.classes |= nation,
                "place" => clue.classes |= LexClass::CITY | LexClass::CAPITAL | LexClass::REGION,
                _ => match Tags::named(name) {
                    Some(tag) => clue.tags = clue.tags.with(tag),
                    None => clue.words.push(name),
                },
            }
        }
        Some(clue)
    }

    /// `story=campaign`: a clue that the whole story gives, which [`super::campaign`] knows.
    pub(super) const fn is_of_story(&self) -> bool {
        matches!(self.place, Place::Story)
    }

    /// True where it stands by the noun `trigger`, which ends the phrase `chunk` of a sentence.
    #[inline(never)]
    pub(super) fn holds(
        &self,
        doc: &Doc<'_>,
        lists: &Lists,
        sentence: TokenRange,
        chunk: &Chunk,
        trigger: TokenRange,
    ) -> bool {
        let (start, end) = (sentence.start, sentence.end);
        let any = |tokens: core::ops::Range<u32>| tokens.into_iter().any(|at| self.is_at(doc, lists, at));
        match self.place {
            Place::Sentence => {
                any(start.max(trigger.start.saturating_sub(AROUND))..end.min(trigger.end + AROUND))
            }
            Place::Own => any(chunk.tokens.start..trigger.start),
            Place::Before => any(start.max(trigger.start.saturating_sub(BEFORE))..trigger.start),
            Place::Behind => any(trigger.end..end.min(trigger.end + BEHIND)),
            Place::Touching => any(start.max(trigger.start.saturating_sub(1))..trigger.start),
            Place::Next => any(trigger.end..end.min(trigger.end + 1)),
            Place::Story => false,
            Place::On => {
                let near = trigger.end..end.min(trigger.end + ON);
                let on = Words::ON.or(Words::AGAINST);
                let Some(on) =
                    near.into_iter().find(|&at| doc.token(at).is_some_and(|token| lists.is_word(token, on)))
                else {
                    return false;
                };
                // The head of the phrase behind it: `on a market in Lima`, not `on the Lima tube`.
                doc.chunk_of(on + 1)
                    .filter(|phrase| phrase.tokens.len() <= PHRASE)
                    .is_some_and(|phrase| self.is_at(doc, lists, phrase.head))
            }
        }
    }

    /// True where a token is one of its words.
    fn is_at(&self, doc: &Doc<'_>, lists: &Lists, at: u32) -> bool {
        let class = || doc.unit(at).is_some_and(|unit| unit.class.any(self.classes));
        let tag = || lists.noun_at(doc, at).is_some_and(|noun| noun.any(self.tags));
        if !self.classes.is_empty() && class() || self.tags != Tags::NONE && tag() {
            return true;
        }
        self.words.has(doc, at)
    }
}
