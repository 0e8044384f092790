//! Clauses that `where` begins: the clause before tells who went there, and when.
//!
//! ```text
//! The mayor visited Oslo on Monday, where she met Lund.     she: the mayor; in Oslo, on Monday
//! Varga flew to Oslo on Monday, where he will meet Lund.    in Oslo, on another day
//! ```

use super::scene::{Group, REACH, Scene};
use super::types::Party;
use super::words::Words;
use crate::extraction::Status;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;

impl Scene<'_> {
    /// Who went where `he`, `she` or `they` did it, if no name tells: the subject of the clause before.
    pub(super) fn goer_meant(&self, begins: usize, pronoun: u32) -> Option<Group> {
        let goer = self.subject(self.verb_before_where(begins)?)?;
        let one = self.token_is(pronoun, Words::HE.or(Words::SHE));
        let parties = self.parties(goer);
        let fits = parties.iter().all(|party| match party.entity {
            // Whose name it is would have been found.
            Some(EntityRef::Person(_)) => false,
            Some(_) => !one,
            None => !one || self.is_someone(party),
        });
        (fits && !parties.is_empty() && !(one && self.is_multiple(goer))).then_some(goer)
    }

    /// Time and place that the clause before tells of verb group `v`.
    #[inline(never)]
    pub(super) fn told_before_where(&self, v: usize, status: Status) -> (Option<u32>, Option<Party>) {
        let Some((begins, pronoun)) = self.where_of(v) else { return (None, None) };
        let Some(w) = self.verb_before_where(begins) else { return (None, None) };
        let place = (w + 1..begins)
            .rev()
            .find(|&n| self.is_noun(n))
            .and_then(|n| self.mention(n))
            .filter(|mention| matches!(mention.entity, EntityRef::Place(_)))
            .map(|mention| Party {
                entity: Some(mention.entity),
                tokens: mention.tokens,
                head: mention.tokens.end.saturating_sub(1),
            });
        let same_day =
            pronoun && status == Status::Held && !self.form(v).has(VerbForm::PERFECT) && place.is_some();
        (if same_day { self.time_near(w, [Some(w), None]) } else { None }, place)
    }

    /// The chunk of the `where` that begins the clause of verb group `v`, and whether a pronoun is its subject.
    fn where_of(&self, v: usize) -> Option<(usize, bool)> {
        let mut pronoun = false;
        for i in (v.saturating_sub(5)..v).rev() {
            match self.kind(i)? {
                ChunkKind::Subordinator if self.is_where(i) => return Some((i, pronoun)),
                ChunkKind::Noun => {
                    pronoun |= self.chunk(i).is_some_and(|chunk| self.doc.is(chunk.head, LexClass::PRONOUN));
                }
                ChunkKind::Adverb => {}
                _ => return None,
            }
        }
        None
    }

    /// True for a `where`.
    pub(super) fn is_where(&self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.tokens.start, &["where"]))
    }

    /// The verb of the clause that a clause with `where` hangs on.
    fn verb_before_where(&self, begins: usize) -> Option<usize> {
        (begins.saturating_sub(REACH)..begins)
            .rev()
            .find(|&i| self.kind(i) == Some(ChunkKind::Verb) && self.form(i).has(VerbForm::FINITE))
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{events_of, shown};

    /// A sentence, and its last event.
    const TOLD: &[(&str, &str)] = &[
        (
            "The mayor visited Oslo on 4 March 2019, where she met King Harald.",
            "consult held: The mayor + King Harald @2019-03-04 in Oslo",
        ),
        (
            "The delegation flew to Lima on 4 March 2019, where they will meet officials.",
            "consult scheduled: The delegation + officials in Lima",
        ),
        (
            "The suspect was flown to Lima, where he was charged with fraud.",
            "accuse/allege held: -> The suspect in Lima",
        ),
        // Not the day of the journey: somebody else did it.
        (
            "The envoy flew to Goma on 4 March 2019, where rebels killed 20 nurses.",
            "assault held: rebels -> 20 nurses in Goma",
        ),
        // Nor in the town that nobody names.
        ("The mayor left the town, where rebels killed 20 nurses.", "assault held: rebels -> 20 nurses"),
        // One man is not several.
        ("Officials flew to Oslo, where he met King Harald.", "consult held: King Harald in Oslo"),
    ];

    #[test]
    fn who_when_and_where() {
        for (text, expected) in TOLD {
            let told = events_of(text).last().map(shown);
            assert_eq!(told.as_deref(), Some(*expected), "{text}");
        }
    }
}
