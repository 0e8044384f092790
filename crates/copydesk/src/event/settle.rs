//! What only the whole story tells of an event: its mode by who met where, and the meeting at which something was
//! agreed.

use super::content::is_said;
use super::dateline::Dateline;
use super::merge::{Happening, Merged, Story};
use super::types::{Parties, Party, Telling};
use super::words::Words;
use crate::extraction::{Country, EventKind, Mode, Status};
use crate::mention::EntityRef;

/// How many events and sentences back the meeting may stand.
const EVENTS_BACK: usize = 8;
const SENTENCES_BACK: u32 = 6;

/// Sentences from the dateline in which a story tells the news of its day; what else was said may be long ago.
const NEWS: u32 = 10;

impl Story<'_> {
    /// Completes the events.
    #[inline(never)] // so that a profile shows it
    pub(super) fn settle(&self, merged: &mut Merged, tellings: &[Telling]) {
        let happenings = merged.happenings.as_mut_slice();
        let candidates = self.candidates(happenings);
        for at in 0..happenings.len() {
            let Some(mode) = happenings.get(at).map(|happening| self.mode_of_meeting(happening)) else {
                break;
            };
            let meeting = self.meeting_of(happenings, at);
            let day = self.day_told(happenings, at, tellings);
            let (before, rest) = happenings.split_at_mut(at);
            let Some(happening) = rest.first_mut() else { break };
            if happening.whole.place.is_none() {
                happening.whole.place = self.home_ground(happening);
            }
            happening.whole.mode = mode;
            let whole = &mut happening.whole;
            if whole.kind == EventKind::Elect && whole.nominal && self.is_contest(whole) {
                candidates.iter().for_each(|party| whole.actors.add(party));
            }
            whole.place = whole.place.or_else(|| self.ground(whole));
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
            } else if let Some((when, place)) = day {
                happening.whole.when = happening.whole.when.or(when);
                happening.whole.place = happening.whole.place.or(place);
            }
            if happening.whole.place.is_none() {
                happening.whole.place = self.scene_of_deed(before, &happening.whole);
            }
            if happening.whole.when.is_none() {
                happening.whole.when = self.day_of_deed(before, &happening.whole);
            }
            if self.is_told_from_abroad(&happening.whole) || self.is_past_there(&happening.whole) {
                happening.whole.place = None;
            }
        }
    }

    /// `NAIROBI - Somalia cut ties with Oman`: deeds of others than those of the dateline's country were not done there.
    fn is_told_from_abroad(&self, whole: &Telling) -> bool {
        use EventKind as K;
        let deed = matches!(
            whole.kind,
            K::Sanction
                | K::Mobilize
                | K::Coerce
                | K::Assault
                | K::Retreat
                | K::Aid
                | K::Elect
                | K::Appoint
                | K::Protest
        );
        // `LIMA - The Omani government refused`: governments speak at home, their people wherever they are.
        let words = is_said(whole.kind)
            && whole.actors.iter().all(|party| !matches!(party.entity, Some(EntityRef::Person(_))));
        let dateline = self.dateline.map(|dateline| dateline.place);
        if !(deed || words) || whole.place.is_none() || whole.place != dateline {
            return false;
        }
        let ground = dateline.and_then(|place| self.country_of_place(place));
        let sides = || whole.actors.iter().chain(whole.recipients.iter().filter(|_| deed));
        let mut homes =
            sides().filter_map(|party| self.country_of_party(party).or_else(|| self.state_of(party)));
        let elsewhere = homes.next().is_some_and(|home| Some(home) != ground);
        ground.is_some() && elsewhere && homes.all(|home| Some(home) != ground)
    }

    /// `LIMA - Varga, who founded a party in 1990, resigned`: what happened long before was not done where the story is told.
    fn is_past_there(&self, whole: &Telling) -> bool {
        /// How many days before the story are long.
        const LONG: i32 = 14;
        let over = |when: u32| {
            let end = self.times.get(when as usize).and_then(|time| time.time.end);
            end.zip(self.dct).is_some_and(|(end, dct)| end.to_julian_day() + LONG < dct.to_julian_day())
        };
        let here = || {
            let sentence = self.doc.sentences().get(whole.sentence as usize);
            sentence.is_some_and(|sentence| {
                self.doc.slice(sentence.tokens).iter().any(|token| self.lists.is_word(token, Words::HERE))
            })
        };
        whole.place.is_some()
            && whole.place == self.dateline.map(|dateline| dateline.place)
            && whole.status == Status::Held
            && whole.when.is_some_and(over)
            && !here()
    }

    /// A story told from the country of one side tells its meetings with guests from there.
    fn home_ground(&self, happening: &Happening) -> Option<Party> {
        let whole = &happening.whole;
        let met = whole.kind == EventKind::Consult && matches!(whole.status, Status::Held | Status::Ongoing);
        let remote = matches!(whole.mode, Some(Mode::Phone | Mode::Multilateral));
        if !met || remote || whole.when.is_none() || whole.actors.len() < 2 {
            return None;
        }
        let dateline = self.dateline?.place;
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
                let held = matches!(meeting.status, Status::Held | Status::Ongoing)
                    && (self.dct.is_none() || meeting.when.is_some_and(|when| self.is_recent(when)));
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

    /// The day and place of what is told as news of the day: those of the events told just before, else the story's.
    fn day_told(
        &self,
        happenings: &[Happening],
        at: usize,
        tellings: &[Telling],
    ) -> Option<(Option<u32>, Option<Party>)> {
        let whole = &happenings.get(at)?.whole;
        let held = matches!(whole.status, Status::Held | Status::Ongoing);
        let opens = self.dateline.is_some_and(|dateline| dateline.sentence == whole.sentence);
        if !held || whole.nominal || !(opens || whole.fresh && is_said(whole.kind)) {
            return None;
        }
        let before = tellings.partition_point(|telling| telling.tokens.start < whole.tokens.start);
        let recent = tellings
            .get(..before)?
            .iter()
            .rev()
            .take(EVENTS_BACK)
            .take_while(|telling| telling.sentence + 3 >= whole.sentence)
            .filter(|telling| telling.fresh)
            .filter_map(|telling| telling.when)
            .find(|&when| self.is_day_of_story(when));
        let dateline = self.dateline;
        let when =
            recent.or_else(|| if whole.fresh { self.day_of_words(whole) } else { None }).or_else(|| {
                // What a side clause of the first sentence tells may be long past.
                let news = |dateline: &Dateline| {
                    whole.sentence <= dateline.sentence + NEWS
                        && (whole.fresh || whole.place == Some(dateline.place))
                };
                dateline.filter(news)?.when
            });
        // Those of whom its first sentence tells speak where it was filed.
        let speaker = |party: Party| {
            self.doc
                .sentences()
                .get(dateline.map_or(usize::MAX, |dateline| dateline.sentence as usize))
                .is_some_and(|first| {
                    self.entities
                        .within(first.tokens)
                        .iter()
                        .any(|mention| party.entity.is_some_and(|entity| entity == mention.entity))
                })
        };
        let here = opens || whole.actors.iter().any(speaker);
        let place = dateline
            .map(|dateline| dateline.place)
            .filter(|&place| here && self.done_there(place, whole.kind, whole.sentence));
        (when.is_some() || place.is_some()).then_some((when, place))
    }

    /// True for a time within two weeks of the story: a meeting that is news.
    pub(super) fn is_recent(&self, when: u32) -> bool {
        let days = self.times.get(when as usize).and_then(|time| time.time.start.zip(time.time.end));
        days.zip(self.dct).is_some_and(|((start, end), dct)| {
            end.to_julian_day() - start.to_julian_day() <= 7
                && (dct.to_julian_day() - start.to_julian_day()).abs() <= 14
        })
    }

    /// True for a single day of the week before the story.
    pub(super) fn is_day_of_story(&self, when: u32) -> bool {
        let days = self.times.get(when as usize).and_then(|time| time.time.start.zip(time.time.end));
        days.zip(self.dct).is_some_and(|((start, end), dct)| {
            // A night is that of the one thing told of it.
            let day = self.times.get(when as usize).is_some_and(|time| time.time.value.len() <= 10);
            day && start == end && start <= dct && dct.to_julian_day() - start.to_julian_day() <= 7
        })
    }

    /// Two people who stand against each other in the story's elections, the most often told first.
    fn candidates(&self, happenings: &[Happening]) -> Parties {
        let mut counts: [(u32, Option<Party>); 8] = [(0, None); 8];
        for happening in happenings {
            let whole = &happening.whole;
            if whole.kind != EventKind::Elect {
                continue;
            }
            for party in whole.actors.iter().chain(whole.recipients.iter()) {
                if !matches!(party.entity, Some(EntityRef::Person(_))) {
                    continue;
                }
                let slot = counts
                    .iter_mut()
                    .find(|(n, known)| *n == 0 || known.is_some_and(|known| known.entity == party.entity));
                if let Some((n, known)) = slot {
                    *n += happening.n_tellings;
                    *known = known.or(Some(party));
                }
            }
        }
        let known = counts.iter().filter(|(n, _)| *n > 0).count();
        let mut candidates = Parties::NONE;
        if known == 2 {
            counts.iter().filter_map(|(_, party)| *party).for_each(|party| candidates.add(party));
        }
        candidates
    }

    /// `primary`, `caucus`, `election`: what candidates stand in, with at most one of them named.
    fn is_contest(&self, whole: &Telling) -> bool {
        let last = whole.tokens.end.saturating_sub(1);
        const CONTESTS: [&str; 10] = [
            "primary",
            "primaries",
            "caucus",
            "caucuses",
            "runoff",
            "race",
            "debate",
            "debates",
            "contest",
            "contests",
        ];
        self.doc.is_spelled(last, &CONTESTS) && whole.recipients.is_empty() && whole.actors.len() <= 1
    }

    fn has_party(&self, parties: &Parties, party: Party) -> bool {
        parties.iter().any(|other| self.same_party(other, party))
    }

    pub(super) fn country_of_place(&self, place: Party) -> Option<Country> {
        match place.entity? {
            EntityRef::Place(id) => self.entities.places.get(id as usize)?.country,
            EntityRef::Organization(id) => self.entities.organizations.get(id as usize)?.country,
            EntityRef::Government(code) => Some(code),
            EntityRef::Person(_) | EntityRef::Nationality(_) => None,
        }
    }

    /// `the Dutch government`: the country of those who are told by words of its state alone.
    fn state_of(&self, party: Party) -> Option<Country> {
        let group = party.entity.is_none() && self.doc.is_spelled(party.head, &["government", "ministry"]);
        let mentions = if group { self.entities.within(party.tokens) } else { &[] };
        mentions.iter().find_map(|mention| self.entities.nation(mention.entity))
    }

    fn country_of_party(&self, party: Party) -> Option<Country> {
        match party.entity? {
            EntityRef::Person(id) => self.entities.people.get(id as usize)?.country,
            EntityRef::Organization(id) => self.entities.organizations.get(id as usize)?.country,
            entity => self.country_of(entity),
        }
    }
}
