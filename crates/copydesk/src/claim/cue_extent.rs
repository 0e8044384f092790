//! All words of a cue: the verb that leads to it before, and where or when it was said behind it.
//!
//! ```text
//! Moor continued to insist that ...     Moor said in a statement that ...     Moor said Monday night that ...
//!      -------------------                   ----------------------                -----------------
//! ```
//!
//! Expected precision of what is added 0.6. Cost: a step or two a claim.

use super::draft::Draft;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;

/// Verbs that tell how somebody comes to say something: `tried to explain`.
const LEADING: &Words = listed!("leading_verbs");

impl View<'_> {
    /// The words of the cue of a claim.
    pub(super) fn cue_words(self, draft: &Draft) -> TokenRange {
        let TokenRange { mut start, mut end } = draft.cue.tokens;
        if draft.cue.form.has(VerbForm::INFINITIVE)
            && let Some(first) = self.leading_verb(draft)
        {
            start = first;
        }
        let free = |stop: u32| {
            draft.content.iter().all(|piece| piece.end <= draft.cue.tokens.start || piece.start >= stop)
                && draft.source.is_none_or(|source| {
                    source.tokens.end <= draft.cue.tokens.start || source.tokens.start >= stop
                })
        };
        // `said Monday night`
        if self.doc.is(end, LexClass::DAY_PART) && self.doc.is(end - 1, LexClass::WEEKDAY) && free(end + 1) {
            end += 1;
        }
        // `said in a statement`
        let leads = self.doc.token(end).is_some_and(|token| token.tag == Tag::Preposition);
        if leads
            && self.is_word(end, words!["in"])
            && let Some(venue) = self.chunk(self.chunk_at(end) + 1)
            && venue.tokens.start == end + 1
            && self.is_word(venue.tokens.start, words!["a", "an"])
            && self.is_venue(venue)
            && free(venue.tokens.end)
        {
            end = venue.tokens.end;
        }
        TokenRange::new(start, end)
    }

    /// The first token of `continued`, `went on` right before the infinitive of a claim.
    fn leading_verb(self, draft: &Draft) -> Option<u32> {
        let low = draft.source.map_or(0, |source| source.tokens.end.min(draft.cue.tokens.start));
        let (at, lead) = self.before(draft.cue.chunk(), low)?;
        let verb = match lead.kind {
            ChunkKind::Verb => self.is_word(lead.head, LEADING).then_some(lead),
            _ => self
                .before(at, low)
                .map(|(_, verb)| verb)
                .filter(|verb| self.is_word(lead.head, words!["on"]) && self.is_word(verb.head, GOING)),
        }?;
        (lead.tokens.end == draft.cue.tokens.start && verb.tokens.start >= low).then_some(verb.tokens.start)
    }
}

/// Forms of `go`, of which `went on to say` has one.
pub(super) const GOING: &Words = words!["go", "goes", "going", "went"];
