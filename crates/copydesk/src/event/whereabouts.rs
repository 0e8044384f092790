//! Where somebody is who does something: what the clause before, a visit or what he does besides tells.
//!
//! ```text
//! The mayor visited Oslo on Monday, where she met Lund.     she: the mayor; in Oslo, on Monday
//! Varga flew to Oslo on Monday, where he will meet Lund.    in Oslo, on another day
//! Varga met Lund during a visit to Oslo.                    in Oslo
//! Varga flew to Oslo and met Lund.                          in Oslo
//! Speaking in Oslo, Varga accused Lund.                     in Oslo
//! ```

use super::scene::{Group, REACH, Scene};
use super::types::Party;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;

/// What opens a sentence and tells where somebody is.
const SPEAKING: [&str; 10] = [
    "speaking",
    "meeting",
    "talking",
    "appearing",
    "addressing",
    "testifying",
    "campaigning",
    "arriving",
    "visiting",
    "touring",
];

/// Places of a sentence that are looked at, and chunks of what opens it.
const MOST_SPOTS: usize = 32;
const OPENING: usize = 24;

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

    /// The place of a stay that the sentence tells of who does what verb group `v` tells: a visit, a journey that the verb
    /// goes on, or where he speaks.
    #[inline(never)]
    pub(super) fn place_of_stay(&self, v: usize) -> Option<Party> {
        let spots = self.spots();
        let near = spots.iter().take(MOST_SPOTS);
        let mut reached = near.filter(|spot| spot.chunk > 0 && (spot.goal || spot.locative)).peekable();
        reached.peek()?;
        let joined = v.checked_sub(1).filter(|&and| self.kind(and) == Some(ChunkKind::Coordinator));
        let went = joined.and_then(|and| self.verb_before(and, self.form(v))).filter(|&w| self.is_visit(w));
        let finite = |i: usize| self.form(i).has(VerbForm::FINITE);
        let speaks = self.is_speaking(0);
        let comma = if speaks { (1..v.min(OPENING)).find(|&i| self.is_comma(i)) } else { None };
        let opening = comma.filter(|&comma| !(comma..v).any(finite));
        let told = |n: usize| {
            let visit = n.checked_sub(2).filter(|&visit| visit > 0 && self.is_visit(visit));
            let during = visit.is_some_and(|visit| {
                self.is_word(visit - 1, Words::DURING.or(Words::ON).or(Words::IN))
                    && !(v.min(n) + 1..v.max(n)).any(finite)
            });
            during
                || went.is_some_and(|w| w < n && n < v)
                || opening.is_some_and(|comma| n < comma && !self.is_word(n - 1, Words::TO))
        };
        reached.find(|spot| told(spot.chunk)).map(|spot| spot.party)
    }

    /// `speaking in Oslo`, `visiting Oslo`: a verb that tells where somebody is.
    pub(super) fn is_speaking(&self, v: usize) -> bool {
        self.chunk(v).is_some_and(|verb| self.doc.is_spelled(verb.head, &SPEAKING))
    }

    /// `Varga, in a speech in Oslo, accused Lund`: noun phrase `n` stands between commas before verb group `v`.
    pub(super) fn is_aside_of_place(&self, n: usize, v: usize) -> bool {
        let adverbs = (0..v).rev().take_while(|&j| self.kind(j) == Some(ChunkKind::Adverb)).count();
        let Some(ends) = (v - adverbs).checked_sub(1).filter(|&j| self.is_comma(j) && n < j) else {
            return false;
        };
        let Some(begins) = (ends.saturating_sub(8)..n).rev().find(|&j| self.is_comma(j)) else {
            return false;
        };
        let within = Words::IN.or(Words::AT).or(Words::DURING).or(Words::ON);
        (self.is_word(begins + 1, within) || self.is_speaking(begins + 1))
            && !(begins + 2..ends).any(|j| self.is_comma(j) || self.form(j).has(VerbForm::FINITE))
    }

    /// True for a verb or noun of going to see somebody or a place: `flew`, `a visit`.
    pub(super) fn is_visit(&self, i: usize) -> bool {
        let visit = |kind, mode| kind == Some(EventKind::Consult) && mode == Some(Mode::Visit);
        let verb = || self.chunk(i).and_then(|verb| self.verb_at(verb.head));
        match self.kind(i) {
            Some(ChunkKind::Noun) => self.noun_sense(i).is_some_and(|(_, noun)| visit(noun.kind, noun.mode)),
            Some(ChunkKind::Verb) => {
                verb().is_some_and(|verb| verb.senses.iter().any(|sense| visit(sense.kind, sense.mode)))
            }
            _ => false,
        }
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
        // `travels to Lima on Friday, where he will meet Lund`; but `has flown to Lima, where`.
        let ahead = matches!(status, Status::Scheduled | Status::Expected)
            && !self.form(w).any(VerbForm::PAST.with(VerbForm::PERFECT));
        let same_day = pronoun
            && (status == Status::Held && !self.form(v).has(VerbForm::PERFECT) || ahead)
            && place.is_some();
        (if same_day { self.day_of_journey(w, begins) } else { None }, place)
    }

    /// The last day told behind verb group `w` before the `where`, else that of the verb.
    fn day_of_journey(&self, w: usize, begins: usize) -> Option<u32> {
        let last = self.facts.dates.iter().rev().find(|&&(c, _)| w < c && c < begins && !self.is_noun(c));
        last.map(|&(_, at)| at).or_else(|| self.time_near(w, [Some(w), None]))
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
        (
            "On a visit to Lima, Ada Varga criticised Otto Lund.",
            "accuse/disapprove held: Ada Varga -> Otto Lund in Lima",
        ),
        (
            "Ada Varga flew to Lima and accused Otto Lund of theft.",
            "accuse/allege held: Ada Varga -> Otto Lund in Lima",
        ),
        (
            "Speaking in Lima, Ada Varga criticised Otto Lund.",
            "accuse/disapprove held: Ada Varga -> Otto Lund in Lima",
        ),
        ("Born in Lima, Ada Varga criticised Otto Lund.", "accuse/disapprove held: Ada Varga -> Otto Lund"),
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
