//! What makes two tellings one event, by its kind: of a meeting who met, of a deed to whom it was done, of words the
//! words.

use super::compare::{Agreement, Shared, Told, shared};
use super::fact::{Days, Fact, Fit, Kin, Party, Sort};
use crate::extraction::{EventKind, Mode};

/// Days within which two who met are not likely to have met again.
const RECENT: i32 = 21;
/// Days after which what is told is not news.
const REMEMBERED: i32 = 45;

/// How two times go together, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Time {
    /// One has none.
    Unknown,
    /// They meet in a year.
    Year,
    /// In a season or a month.
    Month,
    /// In a week.
    Week,
    /// On a day.
    Day,
}

/// What is compared, put side by side.
pub(super) struct Sides<'a> {
    pub(super) told: &'a Told,
    pub(super) fact: &'a Fact,
    pub(super) time: Time,
    /// Nothing where one has no place.
    pub(super) place: Option<Fit>,
    pub(super) same_name: bool,
    pub(super) same_label: bool,
    /// The same label or the same mode.
    pub(super) same_manner: bool,
}

/// So many points for who takes part.
const fn points(points: i32, is_sure: bool) -> Option<Agreement> {
    Some(Agreement { points, closeness: 0, is_sure })
}

impl Sides<'_> {
    /// On one day at one place that is smaller than a country.
    fn is_on_the_spot(&self) -> bool {
        self.time == Time::Day && self.place == Some(Fit::Same)
    }

    /// Somebody promises, and nobody else is told to: words, not an agreement.
    pub(super) fn is_alone(&self) -> bool {
        self.fact.kind != EventKind::Consult
            && self.told.parties.len().max(self.fact.parties.len()) < 2
            && self.told.name == 0
    }

    /// An agreement that is signed, aid that is promised: all who take part in one are in the other.
    pub(super) fn across_kinds(&self) -> Option<Agreement> {
        let all = |parties: &[Party], targets: &[Party]| [parties, targets].concat();
        let sides = shared(
            &all(&self.told.parties, &self.told.targets),
            &all(&self.fact.parties, &self.fact.targets),
        );
        let is_one = sides.both >= 2 && !sides.is_crossed() && self.time >= Time::Month;
        if is_one { points(3, true) } else { None }
    }

    /// Who met.
    pub(super) fn meeting(&self, present: &dyn Fn(&Party) -> bool) -> Option<Agreement> {
        let (mine, its) = (&self.told.parties, &self.fact.parties);
        let sides = shared(mine, its);
        if sides.is_crossed() && !(sides.both > 0 && self.same_name) {
            // Others may have been there too; one who meets two people meets them one after the other.
            return if sides.both >= 2 && self.time >= Time::Week { points(3, true) } else { None };
        }
        if sides.both >= 2 {
            let is_recent = self.time > Time::Unknown || self.gap() <= RECENT && self.place.is_some();
            return if is_recent { points(4, self.time > Time::Unknown) } else { None };
        }
        let is_held_there = self.time > Time::Unknown || self.place >= Some(Fit::Land);
        if self.same_name && is_held_there {
            return points(2 + sides.both, true);
        }
        let is_series = self.told.lead.mode == Some(Mode::Multilateral) && self.same_manner && sides.both > 0;
        if is_series && (self.time >= Time::Month || self.place == Some(Fit::Same) && self.gap() <= RECENT) {
            return points(2, true);
        }
        // `The two leaders` are whom their story names.
        let is_unnamed = sides.both == 1
            && self.fact.is_open
            && its.len() == 1
            && matches!(mine.as_slice(), [a, b] if a.kin(b) == Kin::Other && present(a) && present(b));
        // Others who are not named are not somebody who is named elsewhere.
        let (mine_open, its_open) = (self.told.lead.is_open, self.fact.is_open && !is_unnamed);
        if sides.second > 0 && mine_open || sides.first > 0 && its_open {
            return None;
        }
        if self.time < Time::Week {
            let is_one = is_unnamed && self.same_label && self.time == Time::Month;
            return if is_one { points(2, false) } else { None };
        }
        if sides.both == 1 {
            let is_alike = self.same_label && mine.len() == its.len();
            let is_placed = self.place >= Some(Fit::Within) && self.same_manner;
            let is_one = is_unnamed || is_placed || self.time == Time::Day && is_alike;
            return if is_one { points(2, false) } else { None };
        }
        let few = if mine.len() < its.len() { mine } else { its };
        let is_empty = few.iter().all(|party| party.sort == Sort::Forum);
        if is_empty && self.is_on_the_spot() && self.same_label { points(1, false) } else { None }
    }

    /// Days between the two, or their publications where one has no day.
    pub(super) fn gap(&self) -> i32 {
        let at = |day: i32| Days { start: day, end: day };
        let mine = self.told.lead.days.or(self.told.published);
        let its = self.fact.days.or_else(|| self.fact.published.map(at));
        mine.zip(its).map_or(i32::MAX, |(mine, its)| mine.gap(its))
    }

    /// Told long after: of what happened in a month or a year, people remember one.
    fn is_remembered(&self) -> bool {
        let days = |fact: &Fact| {
            fact.days.zip(fact.published).is_some_and(|(days, told)| told - days.end > REMEMBERED)
        };
        self.time > Time::Unknown && days(&self.told.lead) && days(self.fact)
    }

    /// Who did it to whom.
    pub(super) fn deed(&self) -> Option<Agreement> {
        let kind = self.fact.kind;
        let actors = shared(&self.told.parties, &self.fact.parties);
        let targets = shared(&self.told.targets, &self.fact.targets);
        let is_other = |sides: Shared| sides.both == 0 && sides.is_crossed();
        let are_words = is_said(kind);
        if is_other(targets) {
            return None;
        }
        if is_other(actors) {
            // Stories name one suspect and another; the victim is the same.
            let is_one = !are_words
                && self.is_somebody()
                && self.same_manner
                && (self.time >= Time::Week || self.place >= Some(Fit::Within));
            return if is_one { points(3, true) } else { None };
        }
        match (actors.both > 0, targets.both > 0) {
            (true, true) if are_words => {
                let is_one = self.time >= Time::Week && self.same_label
                    || self.time >= Time::Month && self.same_manner;
                if is_one { points(4, true) } else { None }
            }
            (true, true) => {
                let is_one = self.time > Time::Unknown || self.is_somebody();
                if is_one { points(4, true) } else { None }
            }
            (false, true) if are_words => {
                if self.time == Time::Day && self.same_label {
                    points(2, false)
                } else {
                    None
                }
            }
            (false, true) if self.is_somebody() => {
                if self.same_manner || self.time >= Time::Week {
                    points(3, true)
                } else {
                    None
                }
            }
            (false, true) => {
                if self.time >= Time::Week && self.same_manner && self.place.is_some()
                    || self.time == Time::Day && self.same_label
                {
                    points(2, false)
                } else {
                    None
                }
            }
            (true, false) if are_words => {
                let is_bare = self.told.targets.is_empty() && self.fact.targets.is_empty();
                if self.time == Time::Day && self.same_label && is_bare { points(2, false) } else { None }
            }
            (true, false) => {
                let is_office = kind == EventKind::Elect
                    || matches!(kind, EventKind::Retreat | EventKind::Appoint) && self.same_manner;
                let is_once = is_office && self.time >= Time::Month
                    || self.same_label && self.is_remembered() && self.same_scale();
                let is_there = self.time == Time::Day && self.place >= Some(Fit::Within);
                if is_once || is_there || self.time >= Time::Week && self.same_manner {
                    points(2, is_once)
                } else {
                    None
                }
            }
            (false, false) => self.unnamed(are_words),
        }
    }

    /// Nobody in both who is named.
    fn unnamed(&self, are_words: bool) -> Option<Agreement> {
        let is_held_there = self.time > Time::Unknown || self.place >= Some(Fit::Land);
        let is_named = self.same_name && is_held_there;
        let is_vote =
            self.fact.kind == EventKind::Elect && self.place >= Some(Fit::Land) && self.time > Time::Unknown;
        if is_named || is_vote {
            return points(2, true);
        }
        if are_words || self.place != Some(Fit::Same) {
            return None;
        }
        let is_there = self.time == Time::Day && self.same_manner || self.is_remembered();
        if is_there { points(1, false) } else { None }
    }

    /// Both are dated as roughly as each other.
    fn same_scale(&self) -> bool {
        self.told.lead.days == self.fact.days
    }

    /// One of those to whom it was done is a person or a body, to whom it is not done again every day.
    fn is_somebody(&self) -> bool {
        let is_one = |party: &&Party| {
            matches!(party.sort, Sort::Person | Sort::Body) && self.fact.kind != EventKind::Protest
        };
        self.fact
            .targets
            .iter()
            .filter(is_one)
            .any(|party| self.told.targets.iter().any(|its| party.key == its.key))
    }
}

/// True for what is done by saying it, which the same people do every day.
const fn is_said(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Accuse | K::Request | K::Reject | K::Support | K::Threaten | K::Concede | K::Agree | K::Cooperate
    )
}
