//! What a story's wording comes down to: a sketch by which near-duplicates are told without keeping the text.
//!
//! `text, body blocks -> the smallest hashes of its runs of four words`. Of two such sketches, all hashes up to the
//! smaller one's largest are complete, so that the share of common ones estimates how much of the shorter story
//! stands in the other (bottom-k sketches; Broder, "On the resemblance and containment of documents", 1997).
//! Cost: linear in the text.

use super::hash::{Hash, mix};
use crate::extraction::{Block, BlockKind};

/// Hashes that are kept.
const KEPT: usize = 96;
/// Words of a run.
const RUN: usize = 4;
/// Stories of fewer runs are too short to tell from each other by a part of them.
const LEAST: usize = 12;
/// A sentence of so many words is no two writers' own.
const SAYING: usize = 8;

/// A sketch of a story's wording.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Fingerprint {
    /// How many runs of words the story has.
    runs: u32,
    /// The smallest hashes of them, ascending.
    hashes: Vec<u64>,
}

impl Fingerprint {
    /// The sketch of the running text of a story.
    pub(super) fn of(text: &str, blocks: &[Block]) -> Self {
        let mut hashes = Vec::new();
        let mut run = [0u64; RUN];
        let mut words = 0usize;
        for block in
            blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::List))
        {
            let body = text.get(block.span.range()).unwrap_or("");
            for word in word_hashes(body) {
                run.rotate_left(1);
                run[RUN - 1] = word;
                words += 1;
                if words >= RUN {
                    hashes.push(run.iter().fold(0, |sum, &word| mix(sum ^ word).wrapping_add(word)));
                }
            }
        }
        hashes.sort_unstable();
        hashes.dedup();
        let runs = u32::try_from(hashes.len()).unwrap_or(u32::MAX);
        hashes.truncate(KEPT);
        hashes.shrink_to_fit();
        Self { runs, hashes }
    }

    /// The hashes under which a near-duplicate is looked for.
    pub(super) fn marks(&self) -> &[u64] {
        self.hashes.get(..self.hashes.len().min(16)).unwrap_or(&[])
    }

    /// True where one is most of the other, or its longer part.
    pub(super) fn is_same_story(&self, other: &Self) -> bool {
        let (Some(&a), Some(&b)) = (self.hashes.last(), other.hashes.last()) else { return false };
        let shorter = self.runs.min(other.runs);
        // A story of which less than a third is left is another one.
        if shorter < crate::span::offset(LEAST) || shorter < self.runs.max(other.runs) / 3 {
            return self == other;
        }
        let limit = if self.hashes.len() < KEPT {
            b
        } else if other.hashes.len() < KEPT {
            a
        } else {
            a.min(b)
        };
        let upto = |hashes: &[u64]| hashes.partition_point(|&hash| hash <= limit);
        let (n, m) = (upto(&self.hashes), upto(&other.hashes));
        let (mut i, mut j, mut common) = (0, 0, 0);
        while let (Some(x), Some(y)) =
            (self.hashes.get(i).filter(|_| i < n), other.hashes.get(j).filter(|_| j < m))
        {
            common += usize::from(x == y);
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
        let least = n.min(m);
        least >= LEAST / 2 && common * 5 >= least * 3
    }
}

/// A hash for each word, whatever its case.
fn word_hashes(text: &str) -> impl Iterator<Item = u64> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| {
        let letters = word.chars().fold(Hash::new(b'w'), |hash, c| {
            hash.number(u64::from(u32::from(if c.is_ascii() { c.to_ascii_lowercase() } else { c })))
        });
        letters.finish()
    })
}

/// The wording of a sentence as a hash; 0 where it has fewer than [`SAYING`] words, which two may write alike.
pub(super) fn wording(sentence: &str) -> u64 {
    let (hash, words) = word_hashes(sentence)
        .fold((Hash::new(b'W'), 0usize), |(hash, words), word| (hash.number(word), words + 1));
    if words < SAYING { 0 } else { hash.finish() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn of(text: &str) -> Fingerprint {
        Fingerprint::of(
            text,
            &[Block::new(BlockKind::Paragraph, Span::new(0, crate::span::offset(text.len())), "test")],
        )
    }

    fn words(from: u32, to: u32) -> String {
        (from..to).map(|n| format!("w{} ", n * 7919 % 10007)).collect()
    }

    #[test]
    fn a_cut_or_touched_story_is_the_same() {
        let story = of(&words(0, 400));
        assert!(story.is_same_story(&of(&words(0, 180))));
        assert!(story.is_same_story(&of(&format!("{} by our staff {}", words(0, 200), words(205, 400)))));
        assert!(!story.is_same_story(&of(&words(0, 60))), "a teaser");
        assert!(!story.is_same_story(&of(&words(300, 700))), "a quarter in common");
        assert!(!story.is_same_story(&of(&words(500, 900))));
    }

    #[test]
    fn short_texts_are_the_same_only_where_they_are() {
        assert!(of("Talks begin at four").is_same_story(&of("talks begin at FOUR")));
        assert!(!of("Talks begin at four").is_same_story(&of("Talks begin at five")));
        assert!(!of("").is_same_story(&of("")));
    }
}
