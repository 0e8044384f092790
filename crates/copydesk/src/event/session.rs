//! One happening that two nouns tell, of which one says little: under one word, on one day, or in one town.
//!
//! ```text
//! the meeting in May ... Varga and Lund will attend the meeting in May           one
//! Nurses came to a NATO conference. Farmers attended the NATO conference         one: who comes is no matter
//! a massacre in Lima ... Rebels carried out the attack in Lima                   one
//! Nurses had a meeting with Lund. Farmers had a meeting with Lund                two
//! ```

use super::likeness::same_word;
use super::merge::Story;
use super::types::{Telling, same_entity};
use crate::extraction::{EventKind, PlaceKind, Status};
use crate::lexicon::Tag;
use crate::mention::EntityRef;

impl Story<'_> {
    /// Two meetings of one word: on one day, where nobody was told of the first; or those that one body holds, whoever
    /// comes.
    pub(super) fn is_same_session(
        &self,
        telling: &Telling,
        event: &Telling,
        shared: bool,
        same_day: bool,
    ) -> bool {
        let nobody = event.actors.is_empty() && event.recipients.is_empty();
        telling.nominal
            && event.nominal
            && (same_day && nobody || shared && telling.gathering && event.gathering)
            && same_word(telling, event)
    }

    /// Two attacks in one town, of which one names nobody; not one of today and one of long ago.
    pub(super) fn is_same_ground(&self, telling: &Telling, event: &Telling) -> bool {
        if telling.kind != EventKind::Assault || !telling.nominal || !event.nominal || telling.distinct {
            return false;
        }
        let Some((here, there)) = telling.place.and_then(|place| place.entity).zip(event.place) else {
            return false;
        };
        let open = |one: &Telling| one.actors.is_empty() && one.recipients.is_empty();
        let told = |one: &Telling| matches!(one.status, Status::Held | Status::Ongoing);
        self.is_town(here)
            && there.entity.is_some_and(|there| same_entity(here, there))
            && (open(telling) || open(event))
            && told(telling)
            && told(event)
            && !self.is_one_of_many(telling)
            && !self.is_one_of_many(event)
            && match self.same_time(telling, event) {
                Some(0) => !self.is_long_ago(telling) && !self.is_long_ago(event),
                same => same.is_some(),
            }
    }

    fn is_town(&self, place: EntityRef) -> bool {
        let EntityRef::Place(id) = place else { return false };
        let place = self.entities.places.get(id as usize);
        place.is_some_and(|place| matches!(place.kind, PlaceKind::City | PlaceKind::Site))
    }

    /// `murders`, `shootings`; the `attacks` of one day are told as many.
    fn is_one_of_many(&self, telling: &Telling) -> bool {
        let last = telling.tokens.end.saturating_sub(1);
        self.doc.token(last).is_some_and(|noun| noun.tag == Tag::NounPlural)
            && !self.doc.is_spelled(last, &["attacks"])
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Stories, and their events.
    const TOLD: &[(&str, &[&str])] = &[
        (
            "The annual meeting will take place in Lima in May. Ada Varga and Otto Lund will attend the annual meeting in May.",
            &["consult scheduled: Ada Varga + Otto Lund @XXXX-05 in Lima"],
        ),
        (
            "Nurses came to a NATO conference in Lima. Farmers attended the NATO conference.",
            &["consult/multilateral held: NATO + Nurses + Farmers in Lima"],
        ),
        (
            "There was a massacre in Lima on Monday. Rebels carried out the attack in Lima.",
            &["assault/targeted held: Rebels @XXXX-WXX-1 in Lima"],
        ),
        // Of other days, other people and other towns; and many shootings.
        (
            "The annual meeting will take place in Lima in May. Ada Varga and Otto Lund will attend the annual meeting in June.",
            &["consult scheduled: @XXXX-05 in Lima", "consult scheduled: Ada Varga + Otto Lund @XXXX-06"],
        ),
        (
            "Nurses came to a meeting with Otto Lund in Lima. Farmers attended a meeting with Otto Lund.",
            &["consult held: Otto Lund + Nurses in Lima", "consult held: Farmers + Otto Lund"],
        ),
        (
            "There was a massacre in Lima on Monday. Rebels carried out the attack in Oslo.",
            &["assault/targeted held: @XXXX-WXX-1 in Lima", "assault held: Rebels in Oslo"],
        ),
        (
            "There was a massacre in Lima on Monday. Rebels carried out the shootings in Lima.",
            &["assault/targeted held: @XXXX-WXX-1 in Lima", "assault/firearms held: Rebels in Lima"],
        ),
    ];

    #[test]
    fn happenings_of_which_one_noun_says_little() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
