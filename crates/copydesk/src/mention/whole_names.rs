//! Makes one noun phrase of the chunks that a name runs through.
//!
//! `Entities, Vec<Chunk> -> Vec<Chunk>`, in place. Chunks are made before names are known, so that `and`, `of` and
//! commas cut names; what reads chunks after this never meets half of one.
//!
//! ```text
//! n[the Construction] c[and] n[Transport Ministry] v[said]  ->  n[the Construction and Transport Ministry] v[said]
//! ```
//!
//! Invariant: every token stays in exactly one chunk. Cost: one pass over mentions and chunks.

use super::entities::Entities;
use crate::extraction::MentionKind;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::span::TokenRange;

/// Joins the chunks of each name; `entities.mentions` is sorted.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn join_names(entities: &Entities, chunks: &mut Vec<Chunk>) {
    let mut names = entities
        .mentions
        .iter()
        .filter(|mention| matches!(mention.kind, MentionKind::Name | MentionKind::Partial))
        .map(|mention| mention.tokens)
        .peekable();
    let (mut kept, mut at) = (0, 0);
    while let Some(chunk) = chunks.get(at).copied() {
        while names.next_if(|name| name.start < chunk.tokens.start).is_some() {}
        let mut joined = chunk;
        let mut next = at + 1;
        // A name that begins here may reach on, and the next one begin in what it reaches.
        while let Some(name) = names.next_if(|name| name.start < joined.tokens.end) {
            while let Some(more) =
                chunks.get(next).filter(|more| joined.tokens.end < name.end && fits(more, name))
            {
                joined = Chunk {
                    tokens: TokenRange::new(joined.tokens.start, more.tokens.end),
                    head: more.head,
                    kind: ChunkKind::Noun,
                    form: VerbForm::NONE,
                };
                next += 1;
            }
        }
        if let Some(slot) = chunks.get_mut(kept) {
            *slot = joined;
            kept += 1;
        }
        at = next;
    }
    chunks.truncate(kept);
}

/// A verb group that goes on behind the name stays one.
fn fits(chunk: &Chunk, name: TokenRange) -> bool {
    chunk.kind != ChunkKind::Verb || chunk.tokens.end <= name.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::{EntityMention, EntityRef};

    #[test]
    fn a_name_is_one_noun_phrase() {
        let chunk = |start, end, kind| Chunk {
            tokens: TokenRange::new(start, end),
            head: end - 1,
            kind,
            form: VerbForm::NONE,
        };
        // `the Construction | and | Transport Ministry | said | it`
        let mut chunks = vec![
            chunk(0, 2, ChunkKind::Noun),
            chunk(2, 3, ChunkKind::Coordinator),
            chunk(3, 5, ChunkKind::Noun),
            chunk(5, 6, ChunkKind::Verb),
            chunk(6, 7, ChunkKind::Noun),
        ];
        let (verb, object) = (chunks[3], chunks[4]);
        let mention = EntityMention {
            tokens: TokenRange::new(1, 5),
            entity: EntityRef::Organization(0),
            kind: MentionKind::Name,
            rule: "test",
        };
        let entities = Entities { mentions: vec![mention], ..Entities::default() };
        join_names(&entities, &mut chunks);
        assert_eq!(chunks, [chunk(0, 5, ChunkKind::Noun), verb, object]);
        join_names(&entities, &mut chunks);
        assert_eq!(chunks.len(), 3, "joining again changes nothing");
    }
}
