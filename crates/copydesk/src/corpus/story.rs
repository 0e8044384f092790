//! Which documents have the same story: one wire report on five sites is five documents and one source.
//!
//! `records -> for each the document that had its story first`. Documents that share one of their smallest hashes
//! are compared with the first and the last before them under that hash, so that the work is linear however many
//! pages carry a story.

use super::record::Record;
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Sets that grow together; the smallest member stands for each.
#[derive(Debug)]
pub(super) struct Union {
    parent: Vec<u32>,
}

impl Union {
    /// So many sets of one.
    pub(super) fn new(n: usize) -> Self {
        Self { parent: (0..u32::try_from(n).unwrap_or(u32::MAX)).collect() }
    }

    /// Who stands for the set of `x`.
    pub(super) fn root(&mut self, mut x: u32) -> u32 {
        while let Some(&up) = self.parent.get(x as usize)
            && up != x
        {
            let top = self.parent.get(up as usize).copied().unwrap_or(up);
            if let Some(place) = self.parent.get_mut(x as usize) {
                *place = top;
            }
            x = up;
        }
        x
    }

    /// Makes one set of two.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(place) = self.parent.get_mut(a.max(b) as usize) {
            *place = a.min(b);
        }
    }
}

/// For each document the one that had its story first.
pub(super) fn stories(docs: &[&Record]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..crate::span::offset(docs.len())).collect();
    let published = |doc: &u32| {
        let published = docs.get(*doc as usize).and_then(|record| record.extraction.published.as_deref());
        (published.is_none(), published, *doc)
    };
    order.sort_by(|a, b| published(a).cmp(&published(b)));
    // In the order of publication, so that the first of a set is who had it first.
    let mut sets = Union::new(docs.len());
    let mut seen: HashMap<u64, (u32, u32), FixedState> = HashMap::with_hasher(FixedState::default());
    for (rank, &doc) in order.iter().enumerate() {
        let rank = crate::span::offset(rank);
        let Some(record) = docs.get(doc as usize) else { continue };
        for &mark in record.fingerprint.marks() {
            let (first, last) = seen.entry(mark).or_insert((rank, rank));
            for other in [*first, *last] {
                if sets.root(other) != sets.root(rank) && is_same(docs, &order, other, record) {
                    sets.join(other, rank);
                }
            }
            *last = rank;
        }
    }
    let mut story = vec![0; docs.len()];
    for (rank, &doc) in order.iter().enumerate() {
        let first = order.get(sets.root(crate::span::offset(rank)) as usize).copied().unwrap_or(doc);
        if let Some(place) = story.get_mut(doc as usize) {
            *place = first;
        }
    }
    story
}

fn is_same(docs: &[&Record], order: &[u32], other: u32, record: &Record) -> bool {
    order
        .get(other as usize)
        .and_then(|&doc| docs.get(doc as usize))
        .is_some_and(|other| other.fingerprint.is_same_story(&record.fingerprint))
}

/// How many stories a sorted or unsorted list of documents comes down to.
pub(super) fn count(stories: &[u32], docs: impl Iterator<Item = u32>) -> u32 {
    let mut roots: Vec<u32> = docs.filter_map(|doc| stories.get(doc as usize).copied()).collect();
    roots.sort_unstable();
    roots.dedup();
    crate::span::offset(roots.len())
}
