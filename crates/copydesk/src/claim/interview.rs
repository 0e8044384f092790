//! Interviews in which turns are marked by what they are and not by who speaks.
//!
//! ```text
//! Question: Will you go?          asked by nobody who is named
//! A. No. We go home.              an answer: the words of the person interviewed
//! ```
//!
//! The person interviewed is the first one in an office named before the first answer, or else the first one named;
//! nobody who asks questions for a living.
//! Expected precision 0.85. Cost: a look at the first token of every block.

use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::read::Reader;
use super::rule::Rule;
use super::source::{Core, Source};
use crate::extraction::{Actor, MentionKind, Person};
use crate::grammar::{Doc, VerbForm};
use crate::lexicon::Report;
use crate::mention::{Entities, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::Kind;

/// What a paragraph of an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// A question, whose mark stands before this token.
    Question(u32),
    /// An answer, whose mark stands before this token.
    Answer(u32),
}

/// The turn that begins at the first token of a block.
#[inline]
pub(super) fn turn_at(doc: &Doc<'_>, start: u32) -> Option<Turn> {
    let mark = doc.token(start + 1)?.kind;
    if matches!(mark, Kind::COLON | Kind::STOP) { turn_before(doc, start, mark) } else { None }
}

#[inline(never)] // few blocks begin so
fn turn_before(doc: &Doc<'_>, start: u32, mark: Kind) -> Option<Turn> {
    let behind = start + 2;
    match (doc.words(TokenRange::new(start, start + 1)), mark) {
        ("Q", _) | ("Question" | "QUESTION", Kind::COLON) => Some(Turn::Question(behind)),
        ("A", _) | ("Answer" | "ANSWER", Kind::COLON) => Some(Turn::Answer(behind)),
        _ => None,
    }
}

impl Reader<'_> {
    /// The claim of a turn in the passage that ends with token `end`.
    #[inline(never)]
    pub(super) fn read_turn(&mut self, turn: Turn, end: u32) {
        let (Turn::Question(start) | Turn::Answer(start)) = turn;
        let content = self.view.trimmed(TokenRange::new(start, end));
        let Some(label) = start.checked_sub(2).filter(|_| !content.is_empty()) else { return };
        let tokens = TokenRange::new(label, label + 1);
        let mark = TokenRange::new(label + 1, start);
        let cue = Cue {
            tokens: mark,
            head: mark.start,
            chunk: offset(self.view.chunk_at(mark.start)),
            kind: CueKind::Report,
            form: VerbForm::NONE,
            entry: Report::MARK,
        };
        let source = Source::of(tokens, Core { tokens, head: label });
        self.drafts.push(Draft::new(cue, Some(source), Pieces::of(content), Rule::Turn));
    }
}

/// True for the claim of a question.
pub(super) fn is_question(doc: &Doc<'_>, draft: &Draft) -> bool {
    let start = draft.source.filter(|_| draft.rule == Rule::Turn).map(|source| source.tokens.start);
    start.is_some_and(|start| matches!(turn_at(doc, start), Some(Turn::Question(_))))
}

/// Who gives the answers in an interview whose first turn begins with token `first`.
pub(super) fn interviewed(entities: &Entities, first: u32) -> Option<Actor> {
    let mut named = entities.within(TokenRange::new(0, first)).iter().filter_map(|mention| {
        let EntityRef::Person(id) = mention.entity else { return None };
        let asks = |person: &&Person| person.roles.iter().any(|role| is_asker(&role.title));
        let named = entities.people.get(id as usize).filter(|_| mention.kind != MentionKind::Pronoun);
        named.filter(|person| !asks(person))
    });
    let one = named.next()?;
    let other = if one.roles.is_empty() { named.find(|person| !person.roles.is_empty()) } else { None };
    let person = other.unwrap_or(one);
    Some(Actor::person(person.id, person.name.as_str()))
}

/// True for the title of those who ask.
fn is_asker(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or(title);
    ASKERS.iter().any(|asker| last.eq_ignore_ascii_case(asker))
}

const ASKERS: &[&str] =
    &["reporter", "correspondent", "journalist", "editor", "host", "anchor", "moderator", "interviewer"];

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    fn told(text: &str) -> Vec<(String, Vec<&str>)> {
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("short");
        let top = found.claims.iter().filter(|claim| claim.parent.is_none());
        top.map(|claim| {
            let who = claim.sources.iter().map(|who| who.name.as_str()).collect::<Vec<_>>().join(", ");
            (who, claim.content_spans.iter().map(|span| span.slice(text)).collect())
        })
        .collect()
    }

    #[test]
    fn answers_are_those_of_the_person_interviewed() {
        let text = "Reporter Abe Ito met the envoy, Ada Moor.\n\nQ: Did you say it was late?\n\n\
                    A: I said it rained. They left.\n\nWe went home.\n\nQ: Why?\n\nA: It was dark.";
        let turns = told(text);
        let who: Vec<_> = turns.iter().map(|(who, _)| who.as_str()).collect();
        assert_eq!(who, ["", "Ada Moor", "", "Ada Moor"]);
        assert_eq!(turns[1].1, ["I said it rained. They left", "We went home"]);
    }

    #[test]
    fn words_spelt_out_mark_turns_too() {
        let text = "The envoy Ada Moor met the Post.\n\nQuestion: Why now?\n\nAnswer: It was dark.";
        let (asks, answers) = ("".to_owned(), "Ada Moor".to_owned());
        assert_eq!(told(text), [(asks, vec!["Why now?"]), (answers, vec!["It was dark"])]);
    }

    #[test]
    fn an_initial_is_no_answer() {
        let text = "A. Moor met the Post.\n\nA. Ito left the town. It was dark.";
        assert_eq!(told(text), []);
    }
}
