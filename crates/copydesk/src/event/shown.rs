//! Who of those that the tellings name stands in the output as taking part.
//!
//! ```text
//! rebels captured Goma             nobody suffers it: Goma is where
//! killed two men and injured 30    two men: the number alone names nobody
//! was elected president            nobody: an office
//! the Lima Party primary           nobody: it only tells which primary
//! the Lima Post debate             nobody: an outlet is no candidate
//! ```
//!
//! The words help to find what tells of the same, so that they are left out last.

use super::merge::Story;
use super::types::{Party, Telling};
use crate::extraction::{EventKind, Mode, OrganizationKind, PlaceKind};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

impl Story<'_> {
    /// True for one who acts, as the tellings say.
    pub(super) fn is_actor(&self, whole: &Telling, party: Party) -> bool {
        let named = || self.is_name_of_contest(whole, party) || self.is_state(party);
        whole.kind != EventKind::Elect || !(whole.nominal && named() || self.is_outlet(party))
    }

    /// True for one acted upon, as the tellings say.
    pub(super) fn is_recipient(&self, whole: &Telling, party: Party) -> bool {
        use EventKind as K;
        match whole.kind {
            K::Assault => !self.is_scene(whole, party) && !self.is_number_beside(whole, party),
            // But a curfew is on the town.
            K::Coerce => whole.mode == Some(Mode::Curfew) || !self.is_scene(whole, party),
            K::Appoint | K::Elect => whole.headline || !self.is_office_alone(party),
            _ => true,
        }
    }

    /// `the state's primary`: it is where people vote.
    fn is_state(&self, party: Party) -> bool {
        party.entity.is_none() && self.doc.is_spelled(party.head, &["state", "states", "county", "counties"])
    }

    /// `the NTB debate`: who shows it does not run.
    fn is_outlet(&self, party: Party) -> bool {
        let Some(EntityRef::Organization(id)) = party.entity else { return false };
        let body = self.entities.organizations.get(id as usize);
        body.is_some_and(|body| body.kind == OrganizationKind::Media)
    }

    /// `captured Goma`: the town where it was done.
    fn is_scene(&self, whole: &Telling, party: Party) -> bool {
        let Some(EntityRef::Place(id)) = party.entity else { return false };
        whole.place.is_some_and(|place| place.entity == party.entity)
            && self.entities.places.get(id as usize).is_some_and(|place| place.kind != PlaceKind::Country)
    }

    /// `two men were killed and 30 injured`: beside people who are told, a number alone names nobody.
    fn is_number_beside(&self, whole: &Telling, party: Party) -> bool {
        self.is_number(party)
            && whole.recipients.iter().any(|other| !self.is_number(other) && !self.is_scene(whole, other))
    }

    fn is_number(&self, party: Party) -> bool {
        party.entity.is_none()
            && party.tokens.end == party.head + 1
            && self.doc.token(party.head).is_some_and(|head| {
                head.tag == Tag::Numeral || head.is(LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
            })
    }

    /// `elected president`, `named head of the board`: an office without an article is nobody.
    fn is_office_alone(&self, party: Party) -> bool {
        let one = |at: u32| {
            self.doc.token(at).is_some_and(|token| {
                token.tag == Tag::Noun && !token.is_capital() && token.is(LexClass::ROLE)
            })
        };
        party.entity.is_none()
            && one(party.head)
            && self.doc.token(party.tokens.start).is_some_and(|first| {
                !first.is_capital()
                    && !first.is(LexClass::DETERMINER | LexClass::CARDINAL | LexClass::PRONOUN)
            })
    }

    /// `the Lima Party primary`, `the Lima Council referendum`; a body's vote is its own.
    fn is_name_of_contest(&self, whole: &Telling, party: Party) -> bool {
        const CONTESTS: [&str; 12] = [
            "campaign",
            "campaigns",
            "caucus",
            "caucuses",
            "convention",
            "debate",
            "election",
            "elections",
            "polls",
            "primaries",
            "primary",
            "referendum",
        ];
        matches!(party.entity, Some(EntityRef::Organization(_)))
            && party.tokens.end == whole.tokens.start
            && self.doc.is_spelled(whole.tokens.end.saturating_sub(1), &CONTESTS)
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const SHOWN: &[(&str, &[&str])] = &[
        ("Rebels captured Goma in May 2019.", &["assault held: Rebels @2019-05 in Goma"]),
        (
            "A bomb killed 12 people and injured 5,000 others in Lima.",
            &["assault/explosives held: -> 12 people in Lima"],
        ),
        ("A bomb killed 12 and injured 30 in Lima.", &["assault/explosives held: -> 12 + 30 in Lima"]),
        (
            "Ada Varga, newly elected president, met Otto Lund.",
            &["elect held: Ada Varga", "consult held: Ada Varga + Otto Lund"],
        ),
        ("The NATO referendum was held in Lima in May 2019.", &["elect held: @2019-05 in Lima"]),
        ("The state's primary was held in May 2019.", &["elect held: @2019-05"]),
        ("The CNN debate was held in Lima in May 2019.", &["elect held: @2019-05 in Lima"]),
        ("Oman imposed a curfew in Goma.", &["coerce/curfew held: Oman -> Goma in Goma"]),
        // A body before the word for what it is.
        ("Otto Lund praised the NATO alliance.", &["support held: Otto Lund -> NATO"]),
        ("A NATO group accused Otto Lund of theft.", &["accuse/allege held: A NATO group -> Otto Lund"]),
    ];

    #[test]
    fn who_is_shown() {
        check(SHOWN.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
