//! What a source did not tell, which ends what it told: `it was late, | but he gave no details`.
//!
//! Cost: a look at the column of sentences that negate something, and in those a comparison with a few words a verb of a
//! content.

use super::marks::Column;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::ChunkKind;
use crate::span::TokenRange;
use crate::token::Kind;

/// How far before the verb its link may stand.
const MAX_SUBJECT: usize = 5;

impl View<'_> {
    /// The comma or link before a clause that says that nothing more was told, in a content from `start` to `end`.
    pub(super) fn withheld(self, start: u32, end: u32) -> Option<u32> {
        let gives = |at: &u32| {
            self.is_word(*at, GIVING)
                && self.is_word(*at + 1, words!["no", "few", "little"])
                && (*at + 2..*at + 5).any(|noun| self.is_word(noun, MORE))
        };
        // `no`, `few` and `little` are negators, which most sentences lack.
        if !self.columns.marks.any(Column::Negated, TokenRange::new(start, end)) {
            return None;
        }
        let chunks = self.chunks_in(TokenRange::new(start, end)).iter();
        let mut verbs = chunks.filter(|chunk| chunk.kind == ChunkKind::Verb).map(|verb| verb.head);
        let verb = verbs.find(gives).filter(|verb| !self.is_quoted(*verb))?;
        let mut links = (start + 1..verb).rev().take(MAX_SUBJECT);
        let link = links.find(|at| self.is_word(*at, words!["but", "and", "though", "although"]))?;
        Some(link - u32::from(self.kind(link - 1) == Kind::COMMA))
    }
}

const GIVING: &Words = words!["gave", "gives", "offered", "offers", "provided", "provides"];

/// What more there would have been to tell.
const MORE: &Words = listed!("said_no_more");
