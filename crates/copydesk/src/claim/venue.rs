//! Where an object was said, which is no part of it: `criticized the plan in an interview`, `mocked her on Twitter`.
//!
//! Expected precision 0.8. Cost: for an object, a step a chunk of it up to its first verb.

use super::circumstance::is_noun;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::Tag;
use crate::span::TokenRange;

/// How many chunks of an object are read.
const MAX_OBJECT: usize = 40;

/// What something is said in or at.
const VENUES: &Words = listed!("venues");
/// Words before one that is the speaker's or has not been named.
const OWN: &Words = words!["a", "an", "another", "his", "her", "its", "their"];
/// What one writes on.
const SITES: &Words = words!["twitter", "facebook", "instagram"];

impl View<'_> {
    /// An object without where it was said, which ends it: `[criticized] the plan in an interview with Reuters`.
    ///
    /// What a verb in the object tells of may have happened there: `accused him of lying in an interview`.
    pub(super) fn without_venue(self, object: TokenRange) -> TokenRange {
        let chunks = self.chunks_in(object);
        for (k, trio) in chunks.windows(3).enumerate().take(MAX_OBJECT) {
            let [before, link, venue] = trio else { break };
            if before.kind == ChunkKind::Verb {
                break;
            }
            let plain = is_noun(before) && !self.is_venue(before) && !self.is_time(before);
            if plain
                && link.kind == ChunkKind::Preposition
                && self.is_said_there(link, venue)
                && chunks.get(k + 3..).is_some_and(|behind| self.are_settings(behind))
            {
                return TokenRange::new(object.start, link.tokens.start);
            }
        }
        object
    }

    /// `in an interview`, `at a rally`, `on Twitter`
    fn is_said_there(self, link: &Chunk, venue: &Chunk) -> bool {
        let named = || self.is_word(venue.tokens.start, OWN) && self.is_word(venue.head, VENUES);
        is_noun(venue)
            && (self.is_word(link.head, words!["in", "at", "during"]) && named()
                || self.is_word(link.head, words!["on"]) && self.is_word(venue.head, SITES))
    }

    /// True for phrases that tell no more than when and where: `with Reuters on Monday`, `posted online`.
    fn are_settings(self, behind: &[Chunk]) -> bool {
        let mut told = false;
        behind.iter().all(|chunk| match chunk.kind {
            ChunkKind::Verb => {
                told = true;
                let participle = self.doc.token(chunk.head).is_some_and(|verb| verb.pos.has(Tag::VerbPart));
                participle && chunk.tokens.len() == 1
            }
            ChunkKind::Preposition => {
                told || !self.is_word(chunk.head, words!["for", "as", "of", "about", "over"])
            }
            kind => {
                matches!(kind, ChunkKind::Noun | ChunkKind::Adverb) || told && kind == ChunkKind::Adjective
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::claims;

    #[test]
    fn where_it_was_said_is_no_part_of_an_object() {
        for (text, expected) in [
            ("Moor criticized the plan in an interview with Reuters.", "Moor | criticized | the plan"),
            ("Moor mocked the mayor on Twitter.", "Moor | mocked | the mayor"),
            ("Moor denied the plan in a statement posted online.", "Moor | denied | the plan"),
            ("Moor condemned the raid at a rally in Lund.", "Moor | condemned | the raid"),
            ("Moor accused Ito of lying in an interview.", "Moor | accused | Ito of lying in an interview"),
            ("Moor criticized Ito's remarks in a speech.", "Moor | criticized | Ito's remarks in a speech"),
            (
                "Moor praised the mayor in a letter for his patience.",
                "Moor | praised | the mayor in a letter for his patience",
            ),
            ("Moor criticized the plan in the letter.", "Moor | criticized | the plan in the letter"),
        ] {
            assert_eq!(claims(text), [expected], "{text}");
        }
    }
}
