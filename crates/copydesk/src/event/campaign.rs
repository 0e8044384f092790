//! [`Campaign`]: whether the whole story is of an election campaign, found when a clue first asks.
//!
//! ```text
//! The candidate held an event in Lima . Voters ... the primary ...    a campaign: the event is part of it
//! Protesters held a rally in Lima . They marched ...                  none
//! ```

use super::lists::Lists;
use super::scene::Scene;
use super::sense::Noun;
use super::types::Told;
use crate::extraction::{Context, EventKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Token};
use core::cell::OnceCell;

/// Words of elections that a story of one has at least, and one in how many tokens they are.
const LEAST: usize = 3;
const SHARE: usize = 100;

/// Bytes of the shortest word of a protest.
const PROTEST: u32 = 7;

/// What is known of the story.
#[derive(Debug, Default)]
pub(super) struct Campaign(OnceCell<bool>);

impl Campaign {
    /// Forgets the last story.
    pub(super) fn reset(&mut self) {
        self.0.take();
    }

    /// True where words of elections are many, and twice those of protest.
    pub(super) fn is_told(&self, doc: &Doc<'_>, lists: &Lists) -> bool {
        *self.0.get_or_init(|| {
            let election = |token: &Token| lists.entry(token.lexeme).context == Some(Context::Election);
            let elections = count(doc, LexClass::CONTEXT, election);
            if elections < LEAST || elections * SHARE < doc.tokens.tokens.len() {
                return false;
            }
            let telling = LexClass::EVENT_NOUN | LexClass::EVENT_VERB;
            let protest = |token: &Token| {
                token.end - token.start >= PROTEST && is_of_protest(token.span().slice(doc.text))
            };
            elections > 2 * count(doc, telling, protest)
        })
    }
}

/// How many tokens of `class` are of a sort; most sentences have none of the class.
fn count(doc: &Doc<'_>, class: LexClass, is: impl Fn(&Token) -> bool) -> usize {
    let sentences = doc.sentences().iter().filter(|sentence| sentence.class_any.any(class));
    let tokens = sentences.flat_map(|sentence| doc.slice(sentence.tokens));
    tokens.filter(|token| token.is(class)).map(|token| usize::from(is(token))).sum()
}

/// `a rally in Lima`, where the story tells of candidates and of no protest: theirs; `a Lund rally`.
pub(super) fn is_of_campaign(scene: &Scene<'_>, tokens: TokenRange, sense: &Noun, told: Told) -> bool {
    let named = || {
        let before = tokens.start.checked_sub(1).and_then(|at| scene.entities.at(at));
        before.is_some_and(|mention| {
            let hyphen = mention.tokens.start.checked_sub(1).and_then(|at| scene.doc.token(at));
            matches!(mention.entity, EntityRef::Person(_))
                && hyphen.is_none_or(|token| token.kind != Kind::HYPHEN)
        })
    };
    sense.kind == Some(EventKind::Protest)
        && sense.clues.is_empty()
        && (told.has(EventKind::Elect) && !told.has(EventKind::Protest) || named())
        && scene.doc.is_spelled(tokens.end.saturating_sub(1), &["rally", "rallies"])
}

/// `protesters`, `Demonstrations`.
fn is_of_protest(word: &str) -> bool {
    let begins = |stem: &str| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
    begins("protest") || begins("demonstrat")
}
