//! Participles that go on what was said: `..., adding that it rained`, `with Moor leaving while saying that it rained`.
//!
//! Cost: a few chunks before a participle.

use super::behind::MAX_FRONTED;
use super::cue::Cue;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{ChunkKind, VerbForm};

/// Verbs that go on what was said before.
const ADDING: &Words = words!["adding", "stressing", "noting", "emphasizing", "emphasising", "reiterating"];
/// Verbs that participles hang on.
const BEGINNING: &Words = words![
    "keep",
    "keeps",
    "kept",
    "begin",
    "begins",
    "began",
    "start",
    "starts",
    "started",
    "stop",
    "stopped",
    "continue",
    "continued",
];

impl View<'_> {
    /// `said the talks had failed adding that it rained`: a participle that goes on a sentence without a comma, whatever
    /// noun stands before it.
    pub(super) fn adds(self, cue: &Cue, low: u32) -> bool {
        cue.form.has(VerbForm::PARTICIPLE)
            && self.is_word(cue.head, ADDING)
            && self.is_word(cue.tokens.end, words!["that"])
            && self.before(cue.chunk, low).is_some_and(|(i, before)| match before.kind {
                ChunkKind::Noun => {
                    let led = self.phrase_before(i, low).tokens.start.saturating_sub(1);
                    !self.is_venue(before) && !self.is_word(led, words!["with", "by"])
                }
                ChunkKind::Verb => !self.is_word(before.head, BEGINNING),
                kind => kind == ChunkKind::Adjective,
            })
    }

    /// The subject of the phrase with a participle in which verb group `i` stands: `with Moor leaving while saying that`.
    pub(super) fn absolute_subject(self, i: usize, low: u32) -> Option<Source> {
        let mut at = i;
        for _ in 0..MAX_FRONTED {
            let (j, chunk) = self.before(at, low)?;
            at = j;
            if chunk.kind != ChunkKind::Verb {
                continue;
            }
            let active = chunk.form.has(VerbForm::PARTICIPLE) && !chunk.form.has(VerbForm::PASSIVE);
            let source = self.near_subject(j, low).filter(|_| active)?;
            let with = source.tokens.start.checked_sub(1)?;
            return self.is_word(with, words!["with"]).then_some(source);
        }
        None
    }
}
