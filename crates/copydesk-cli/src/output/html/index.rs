//! From a story's entry to the page's: which event of the page is event 3 of story 1?

use super::model::{Page, Telling};

/// Sorted pairs of entry and index in the page.
#[derive(Debug, Default)]
pub(super) struct Index {
    people: Vec<((usize, u32), usize)>,
    events: Vec<((usize, u32), usize)>,
    claims: Vec<((usize, u32), usize)>,
}

impl Index {
    pub(super) fn new(page: &Page<'_>) -> Self {
        Self {
            people: pairs(page.people.iter().map(|person| person.tellings.as_slice())),
            events: pairs(page.events.iter().map(|event| event.tellings.as_slice())),
            claims: pairs(page.claims.iter().map(|claim| claim.tellings.as_slice())),
        }
    }

    pub(super) fn person(&self, story: usize, id: u32) -> Option<usize> {
        find(&self.people, story, id)
    }

    /// Everybody named in a story.
    pub(super) fn people_of_story(&self, story: usize) -> Vec<usize> {
        let from = self.people.partition_point(|pair| pair.0.0 < story);
        let to = self.people.partition_point(|pair| pair.0.0 <= story);
        self.people.get(from..to).unwrap_or_default().iter().map(|pair| pair.1).collect()
    }

    pub(super) fn event(&self, story: usize, id: u32) -> Option<usize> {
        find(&self.events, story, id)
    }

    pub(super) fn claim(&self, story: usize, id: u32) -> Option<usize> {
        find(&self.claims, story, id)
    }
}

fn pairs<'a>(entries: impl Iterator<Item = &'a [Telling]>) -> Vec<((usize, u32), usize)> {
    let mut pairs: Vec<_> = entries
        .enumerate()
        .flat_map(|(at, tellings)| tellings.iter().map(move |telling| ((telling.story, telling.id), at)))
        .collect();
    pairs.sort_unstable();
    pairs
}

fn find(pairs: &[((usize, u32), usize)], story: usize, id: u32) -> Option<usize> {
    let at = pairs.binary_search_by_key(&(story, id), |pair| pair.0).ok()?;
    pairs.get(at).map(|pair| pair.1)
}
