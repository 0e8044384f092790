//! [`Campaign`]: whether the whole story is of an election campaign, found when a clue first asks.
//!
//! ```text
//! The candidate held an event in Lima . Voters ... the primary ...    a campaign: the event is part of it
//! Protesters held a rally in Lima . They marched ...                  none
//! ```

use super::lists::Lists;
use super::of_words::is_politician;
use super::scene::Scene;
use super::sense::Noun;
use super::tie::verb_of_subject;
use super::types::{Parties, Told};
use super::words::Words;
use crate::extraction::{Context, EventKind};
use crate::grammar::{Doc, VerbForm};
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

/// `Lund's rally in Lima`, `Lund held a rally`: that of somebody who runs for office, or is in one, and against nobody.
pub(super) fn is_of_candidate(
    scene: &Scene<'_>,
    tokens: TokenRange,
    (kind, sense): (EventKind, &Noun),
    told: Told,
    (actors, recipients): (&Parties, &Parties),
) -> bool {
    kind == EventKind::Protest
        && sense.clues.is_empty()
        && recipients.is_empty()
        && !actors.is_empty()
        && scene.doc.is_spelled(tokens.end.saturating_sub(1), &["rally", "rallies"])
        && actors.iter().all(|actor| matches!(actor.entity, Some(EntityRef::Person(_))))
        && (told.has(EventKind::Elect)
            || scene.cast.is_of_campaign()
            || actors.iter().all(|actor| is_politician(scene, actor)))
}

/// What campaigns do that are no people: `his campaign began in May`, `faltered`; and nouns that look like it, `campaign stops`.
const GOES_ON: [&str; 50] = [
    "became",
    "began",
    "begin",
    "begins",
    "become",
    "begun",
    "came",
    "centered",
    "closed",
    "closes",
    "collapsed",
    "come",
    "comes",
    "continue",
    "continued",
    "continues",
    "drew",
    "end",
    "ended",
    "ends",
    "entered",
    "enters",
    "faltered",
    "focused",
    "gained",
    "goes",
    "gone",
    "kicked",
    "lasted",
    "looked",
    "looks",
    "lost",
    "opened",
    "ran",
    "run",
    "runs",
    "remained",
    "remains",
    "resumed",
    "showed",
    "stalled",
    "started",
    "starts",
    "stop",
    "stops",
    "struggled",
    "stumbled",
    "swing",
    "swings",
    "went",
];

/// `Lund's campaign is trying to win Lima`, `a statement issued by the Lund campaign`: those who work for it.
pub(super) fn is_of_staff(scene: &Scene<'_>, n: usize, tokens: TokenRange, kind: EventKind) -> bool {
    if kind != EventKind::Elect
        || !scene.doc.is_spelled(tokens.end.saturating_sub(1), &["campaign", "campaigns"])
    {
        return false;
    }
    let by = n.checked_sub(1).is_some_and(|by| scene.is_word(by, Words::BY));
    // `The Lund campaign on Monday said`.
    let next = |w: usize| (n + 1..w).all(|i| !scene.is_noun(i));
    let acts = |w: usize| {
        let form = scene.form(w);
        let verb = scene.chunk(w);
        let copula = form.has(VerbForm::COPULA);
        let mood = || {
            scene.chunk(w + 1).is_some_and(|mood| {
                scene.doc.is_spelled(mood.head, &["happy", "ready", "eager", "confident", "pleased"])
            })
        };
        w > n
            && next(w)
            && !form.has(VerbForm::PASSIVE)
            && (!copula || mood())
            && verb.is_some_and(|verb| !scene.doc.is_spelled(verb.head, &GOES_ON))
    };
    by && n > 1 && scene.form(n - 2).has(VerbForm::PASSIVE) || verb_of_subject(scene, n).is_some_and(acts)
}

/// `protesters`, `Demonstrations`.
fn is_of_protest(word: &str) -> bool {
    let begins = |stem: &str| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
    begins("protest") || begins("demonstrat")
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Sentences, and their events.
    const RALLIES: &[(&str, &[&str])] = &[
        ("Senator Ann Varga held a rally in Lima.", &["elect held: Ann Varga in Lima"]),
        ("Ann Varga held a rally in Lima.", &["protest/demo held: Ann Varga in Lima"]),
        ("Farmers held a rally in Lima.", &["protest/demo held: Farmers in Lima"]),
    ];

    /// Whose campaign it is, and who works for it.
    const CAMPAIGNS: &[(&str, &[&str])] = &[
        ("Ann Varga's campaign began in May 2019.", &["elect held: Ann Varga @2019-05"]),
        ("Ann Varga's campaign is trying to win over farmers.", &[]),
        ("The Ann Varga campaign on Monday said so.", &[]),
        ("A letter was written by the Ann Varga campaign.", &[]),
    ];

    #[test]
    fn campaigns_and_who_works_for_them() {
        check(CAMPAIGNS.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }

    #[test]
    fn rallies_of_candidates() {
        check(RALLIES.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
