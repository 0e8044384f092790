//! The place a story is told from: where what its first sentence tells happened, and what `here` means.
//!
//! ```text
//! OSLO, March 3 (Reuters) - Premier Varga arrived here on Tuesday ...
//! ^^^^
//! ```

use super::types::Party;
use crate::grammar::Doc;
use crate::mention::{Entities, EntityRef};
use crate::token::{Kind, Shape};

/// How many sentences and tokens from the start a dateline may stand.
const SENTENCES: usize = 12;
const TOKENS: u32 = 24;

/// The place of the dateline, and the sentence it opens.
pub(super) fn find(doc: &Doc<'_>, entities: &Entities) -> Option<(Party, usize)> {
    for (s, sentence) in doc.sentences().iter().enumerate().take(SENTENCES) {
        let start = sentence.tokens.start;
        let Some(mention) = entities.at(start) else { continue };
        let upper = doc.token(start).is_some_and(|token| token.shape.has(Shape::UPPER));
        let place = matches!(mention.entity, EntityRef::Place(_) | EntityRef::Government(_));
        let dash = (mention.tokens.end..start + TOKENS)
            .any(|at| doc.token(at).is_some_and(|token| matches!(token.kind, Kind::DASH | Kind::HYPHEN)));
        if upper && place && dash {
            let head = mention.tokens.end.saturating_sub(1);
            return Some((Party { entity: Some(mention.entity), tokens: mention.tokens, head }, s));
        }
    }
    None
}
