//! Makes one noun phrase of the chunks that a name runs through.
//!
//! `Entities, Chunks -> Chunks`, in place. Chunks are made before names are known, so that `and`, `of` and
//! commas cut names; what reads chunks after this never meets half of one.
//!
//! ```text
//! n[the Construction] c[and] n[Transport Ministry] v[said]  ->  n[the Construction and Transport Ministry] v[said]
//! ```
//!
//! Invariant: every token stays in exactly one chunk. Cost: one pass over mentions and chunks.

use super::entities::Entities;
use crate::extraction::MentionKind;
use crate::grammar::{Chunk, ChunkKind, Chunks, VerbForm};
use crate::span::TokenRange;

/// Joins the chunks of each name; `entities.mentions` is sorted.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn join_names(entities: &Entities, chunks: &mut Chunks) {
    let names = entities
        .mentions
        .iter()
        .filter(|mention| matches!(mention.kind, MentionKind::Name | MentionKind::Partial))
        .map(|mention| mention.tokens)
        // A name of one token lies in one chunk.
        .filter(|name| name.len() > 1);
    // Chunks before `kept` are done, those from `at` on are not; what lies between has been joined.
    let (mut kept, mut at) = (0, 0);
    for name in names {
        let ahead = chunks.list().get(at..).unwrap_or(&[]);
        let n_before = n_ending_by(ahead, name.start);
        if kept != at {
            chunks.move_up(at..at + n_before, kept);
        }
        (kept, at) = (kept + n_before, at + n_before);
        let Some(mut joined) = chunks.list().get(at).copied() else { break };
        let first = at;
        // A name may reach on into the chunks that follow, and the next name begin in what it reaches.
        while let Some(more) =
            chunks.list().get(at + 1).filter(|more| joined.tokens.end < name.end && fits(more, name))
        {
            joined = Chunk {
                tokens: TokenRange::new(joined.tokens.start, more.tokens.end),
                head: more.head,
                kind: ChunkKind::Noun,
                form: VerbForm::NONE,
            };
            at += 1;
        }
        if at > first {
            chunks.put(at, joined);
        }
    }
    if kept != at {
        let n = chunks.list().len();
        chunks.move_up(at..n, kept);
        chunks.truncate(n - (at - kept));
    }
}

/// How many chunks end before a token: names are far apart, so that most chunks are passed eight at a time.
fn n_ending_by(chunks: &[Chunk], token: u32) -> usize {
    let before = |chunk: &&Chunk| chunk.tokens.end <= token;
    let (eights, _) = chunks.as_chunks::<8>();
    let n = 8 * eights.iter().take_while(|[.., last]| before(&last)).count();
    n + chunks.get(n..).unwrap_or(&[]).iter().take_while(before).count()
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
    fn chunks_before_a_name_are_counted_eight_at_a_time() {
        let chunks: Vec<_> = (0..21)
            .map(|at| Chunk {
                tokens: TokenRange::new(at, at + 1),
                head: at,
                kind: ChunkKind::Noun,
                form: VerbForm::NONE,
            })
            .collect();
        assert!((0..21).all(|token| n_ending_by(&chunks, token) == token as usize));
    }

    #[test]
    fn a_name_is_one_noun_phrase() {
        let chunk = |start, end, kind| Chunk {
            tokens: TokenRange::new(start, end),
            head: end - 1,
            kind,
            form: VerbForm::NONE,
        };
        // `the Construction | and | Transport Ministry | said | it`
        let list = vec![
            chunk(0, 2, ChunkKind::Noun),
            chunk(2, 3, ChunkKind::Coordinator),
            chunk(3, 5, ChunkKind::Noun),
            chunk(5, 6, ChunkKind::Verb),
            chunk(6, 7, ChunkKind::Noun),
        ];
        let (verb, object) = (list[3], list[4]);
        let mut chunks = Chunks::of(list);
        let mention = EntityMention {
            tokens: TokenRange::new(1, 5),
            entity: EntityRef::Organization(0),
            kind: MentionKind::Name,
            rule: "test",
        };
        let entities = Entities { mentions: vec![mention], ..Entities::default() };
        join_names(&entities, &mut chunks);
        assert_eq!(chunks.list(), [chunk(0, 5, ChunkKind::Noun), verb, object]);
        assert_eq!(chunks.numbers(), [0, 0, 0, 0, 0, 1, 2]);
        join_names(&entities, &mut chunks);
        assert_eq!(chunks.list().len(), 3, "joining again changes nothing");
    }
}
