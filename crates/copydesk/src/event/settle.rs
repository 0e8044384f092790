//! What only the whole story tells of an event: its mode by who met where, and the meeting at which something was
//! agreed.

use super::merge::{Happening, Story};
use super::types::{Parties, Party};
use crate::extraction::{Country, EventKind, Mode, Status};
use crate::mention::EntityRef;

/// How many events and sentences back the meeting may stand.
const EVENTS_BACK: usize = 8;
const SENTENCES_BACK: u32 = 6;

impl Story<'_> {
    /// Completes the events.
    pub(super) fn settle(&self, happenings: &mut [Happening]) {
        for at in 0..happenings.len() {
            let Some(mode) = happenings.get(at).map(|happening| self.mode_of_meeting(happening)) else {
                break;
            };
            let meeting = self.meeting_of(happenings, at);
            let Some(happening) = happenings.get_mut(at) else { break };
            if happening.whole.place.is_none() {
                happening.whole.place = self.home_ground(happening);
            }
            happening.whole.mode = mode;
            let whole = &mut happening.whole;
            let visit = whole.kind == EventKind::Consult && mode == Some(Mode::Visit);
            let guest = visit && whole.recipients.is_empty() && whole.actors.len() == 1;
            let host =
                whole.place.filter(|_| guest).and_then(|place| Some((place, self.country_of_place(place)?)));
            if let Some((place, code)) = host {
                whole.recipients.add(Party { entity: Some(EntityRef::Government(code)), ..place });
            }
            if let Some((when, place)) = meeting {
                happening.whole.when = when;
                happening.whole.place = happening.whole.place.or(place);
            }
        }
    }

    /// A story told from the country of one side tells its meetings with guests from there.
    fn home_ground(&self, happening: &Happening) -> Option<Party> {
        let whole = &happening.whole;
        let met = whole.kind == EventKind::Consult && matches!(whole.status, Status::Held | Status::Ongoing);
        let remote = matches!(whole.mode, Some(Mode::Phone | Mode::Multilateral));
        if !met || remote || whole.when.is_none() || whole.actors.len() < 2 {
            return None;
        }
        let dateline = self.dateline?;
        let ground = self.country_of_place(dateline)?;
        let mut homes = whole.actors.iter().filter_map(|party| self.country_of_party(party));
        let first = homes.next()?;
        let mixed = homes.any(|home| home != first);
        (mixed && whole.actors.iter().any(|party| self.country_of_party(party) == Some(ground)))
            .then_some(dateline)
    }

    /// A meeting on the ground of one side is a visit, on that of neither third-party.
    fn mode_of_meeting(&self, happening: &Happening) -> Option<Mode> {
        let whole = &happening.whole;
        if whole.kind != EventKind::Consult || whole.mode.is_some() || whole.actors.len() != 2 {
            return whole.mode;
        }
        let ground = self.country_of_place(whole.place?)?;
        let mut homes = [None; 2];
        for (home, party) in homes.iter_mut().zip(whole.actors.iter()) {
            *home = self.country_of_party(party);
        }
        let [Some(a), Some(b)] = homes else { return None };
        if a == b {
            return None;
        }
        Some(if a == ground || b == ground { Mode::Visit } else { Mode::ThirdParty })
    }

    /// Time and place of the meeting, told shortly before, at which those who took part agreed, praised or asked.
    fn meeting_of(&self, happenings: &[Happening], at: usize) -> Option<(Option<u32>, Option<Party>)> {
        let whole = &happenings.get(at)?.whole;
        let said =
            matches!(whole.kind, EventKind::Agree | EventKind::Support) && whole.status == Status::Held;
        if !said || whole.when.is_some() || whole.actors.is_empty() {
            return None;
        }
        happenings.get(at.saturating_sub(EVENTS_BACK)..at)?.iter().rev().map(|before| &before.whole).find_map(
            |meeting| {
                let near = whole.sentence.saturating_sub(meeting.sentence) <= SENTENCES_BACK;
                let held = matches!(meeting.status, Status::Held | Status::Ongoing);
                let all = whole.actors.iter().all(|party| {
                    party.entity.is_some()
                        && (self.has_party(&meeting.actors, party)
                            || self.has_party(&meeting.recipients, party))
                });
                (meeting.kind == EventKind::Consult && near && held && all && meeting.when.is_some())
                    .then_some((meeting.when, meeting.place))
            },
        )
    }

    fn has_party(&self, parties: &Parties, party: Party) -> bool {
        parties.iter().any(|other| self.same_party(other, party))
    }

    fn country_of_place(&self, place: Party) -> Option<Country> {
        match place.entity? {
            EntityRef::Place(id) => self.entities.places.get(id as usize)?.country,
            EntityRef::Organization(id) => self.entities.organizations.get(id as usize)?.country,
            EntityRef::Government(code) => Some(code),
            EntityRef::Person(_) | EntityRef::Nationality(_) => None,
        }
    }

    fn country_of_party(&self, party: Party) -> Option<Country> {
        match party.entity? {
            EntityRef::Person(id) => self.entities.people.get(id as usize)?.country,
            EntityRef::Organization(id) => self.entities.organizations.get(id as usize)?.country,
            entity => self.country_of(entity),
        }
    }
}
