//! What makes two tellings one event, by its kind: of a meeting who met, of a deed to whom it was done, of words the
//! words.
//!
//! | kind | who takes part in both | what else has to agree |
//! |---|---|---|
//! | meeting | two or more | a time; a place where one has none |
//! | | two or more, one of them a person | the news of five days, and what came of it |
//! | | a body that meets | a month, or the place |
//! | | one, and nobody else is named in one of them | a week and the place, or a day and the words |
//! | deed | who did it and to whom | a time, unless that is one person |
//! | | to whom | a week, or how it was done; where that is a country both, and the place |
//! | | who did it | a week and how; a month for offices; what is remembered |
//! | vote | whoever | its name, or its sort, day and land |
//! | | nobody | a day, the town and how; what is remembered; an election's country |
//! | words | who said it and to whom | a week and the words, or the words and the news of two days |
//! | | one of the two | a day and the words |
//!
//! A new kind of agreement is an arm of [`Sides::meeting`] or [`Sides::deed`], with a pair of stories in the tests.

use super::compare::{Agreement, Shared, Told, shared};
use super::fact::{Days, Fact, Fit, Kin, Party, Sort};
use crate::extraction::{EventKind, Mode};

/// Days within which two who met are not likely to have met again.
const RECENT: i32 = 21;
/// Days in which two who are told to have met, nobody says when, met once.
const NEWS: i32 = 5;
/// Days in which one who is told to have said something to another, nobody says when, said it once.
const ECHO: i32 = 2;
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

/// So many points for who takes part, where `is_one` holds; `is_sure` where it can be no other event.
fn when(is_one: bool, points: i32, is_sure: bool) -> Option<Agreement> {
    is_one.then_some(Agreement { points, closeness: 0, is_sure })
}

impl Sides<'_> {
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
        when(is_one, 3, true)
    }

    /// Who met.
    pub(super) fn meeting(&self, present: &dyn Fn(&Party) -> bool) -> Option<Agreement> {
        let (mine, its) = (&self.told.parties, &self.fact.parties);
        let sides = shared(mine, its);
        if sides.is_crossed() && !(sides.both > 0 && self.same_name) {
            // Others may have been there too; one who meets two people meets them one after the other.
            return when(sides.both >= 2 && self.time >= Time::Week, 3, true);
        }
        if sides.both >= 2 {
            let is_recent = self.time > Time::Unknown
                || self.gap() <= RECENT && self.place.is_some()
                || self.is_told_within(NEWS) && self.is_met(mine);
            return when(is_recent, 4, self.time > Time::Unknown);
        }
        let is_held_there = self.time > Time::Unknown || self.place >= Some(Fit::Land);
        if self.same_name && is_held_there {
            return when(true, 2 + sides.both, true);
        }
        let is_series = self.told.lead.mode == Some(Mode::Multilateral) && self.same_manner && sides.both > 0;
        if is_series && (self.time >= Time::Month || self.place == Some(Fit::Same) && self.gap() <= RECENT) {
            return when(true, 2, true);
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
            return when(is_one, 2, false);
        }
        if sides.both == 1 {
            let is_alike = self.same_label && mine.len() == its.len();
            let is_placed = self.place >= Some(Fit::Within) && self.same_manner;
            let is_one = is_unnamed || is_placed || self.time == Time::Day && is_alike;
            return when(is_one, 2, false);
        }
        let few = if mine.len() < its.len() { mine } else { its };
        let is_empty = few.iter().all(|party| party.sort == Sort::Forum);
        when(is_empty && self.time == Time::Day && self.place == Some(Fit::Same) && self.same_label, 1, false)
    }

    /// Days between the two, or their publications where one has no day.
    pub(super) fn gap(&self) -> i32 {
        let at = |day: i32| Days { start: day, end: day };
        let mine = self.told.lead.days.or(self.told.published);
        let its = self.fact.days.or_else(|| self.fact.published.map(at));
        mine.zip(its).map_or(i32::MAX, |(mine, its)| mine.gap(its))
    }

    /// Told to have come to the same, within so many days of the first telling or of the day it has.
    fn is_told_within(&self, days: i32) -> bool {
        let day = |fact: &Fact| {
            fact.days.or_else(|| fact.published.map(|published| Days { start: published, end: published }))
        };
        let gap = day(&self.told.lead).zip(day(self.fact)).map(|(mine, its)| mine.gap(its));
        self.told.lead.status == self.fact.status && gap.is_some_and(|gap| gap <= days)
    }

    /// A person is among those who take part in both.
    fn is_met(&self, mine: &[Party]) -> bool {
        let its = self.fact.parties.iter().filter(|party| party.sort == Sort::Person);
        its.into_iter().any(|party| mine.iter().any(|other| other.key == party.key))
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
        if self.is_same_occasion() {
            return when(true, 3, true);
        }
        if is_other(targets) {
            return None;
        }
        if is_other(actors) {
            // Stories name one suspect and another; the victim is the same.
            let is_one = !are_words
                && self.is_somebody()
                && self.same_manner
                && (self.time >= Time::Week || self.place >= Some(Fit::Within));
            return when(is_one, 3, true);
        }
        match (actors.both > 0, targets.both > 0) {
            // Words of one to another: the same ones, in a week.
            (true, true) if are_words => {
                let is_one = self.time >= Time::Week && self.same_label
                    || self.time >= Time::Month && self.same_manner;
                let is_echo = self.same_label && self.time == Time::Unknown && self.is_told_within(ECHO);
                when(is_one || is_echo, 4, is_one)
            }
            (true, true) => {
                let is_one = self.time > Time::Unknown || self.is_somebody();
                when(is_one, 4, true)
            }
            (false, true) if are_words => when(self.time == Time::Day && self.same_label, 2, false),
            // Whom it was done to is enough where that is one person.
            (false, true) if self.is_somebody() => when(self.same_manner || self.time >= Time::Week, 3, true),
            (false, true) => when(
                self.time >= Time::Week && self.same_manner && self.place.is_some()
                    || self.time == Time::Day && self.same_label,
                2,
                false,
            ),
            (true, false) if are_words => {
                let is_bare = self.told.targets.is_empty() && self.fact.targets.is_empty();
                when(self.time == Time::Day && self.same_label && is_bare, 2, false)
            }
            // Who did it is enough for what one does once, or on a day at a place.
            (true, false) => {
                let is_office = kind == EventKind::Elect
                    || matches!(kind, EventKind::Retreat | EventKind::Appoint) && self.same_manner;
                let is_once = is_office && self.time >= Time::Month
                    || self.same_label && self.is_remembered() && self.told.lead.days == self.fact.days;
                let is_there = self.time == Time::Day && self.place >= Some(Fit::Within);
                when(is_once || is_there || self.time >= Time::Week && self.same_manner, 2, is_once)
            }
            (false, false) => self.unnamed(are_words),
        }
    }

    /// One vote or debate, whoever is told to have won or lost it: of one name, or of one sort on its day and there.
    fn is_same_occasion(&self) -> bool {
        let is_there = self.place >= Some(Fit::Land) && self.time >= Time::Week;
        let is_held_there = self.time > Time::Unknown || self.place >= Some(Fit::Land);
        self.told.lead.is_occasion
            && self.fact.is_occasion
            && (self.same_name && is_held_there || self.same_label && is_there)
    }

    /// Nobody in both who is named.
    fn unnamed(&self, are_words: bool) -> Option<Agreement> {
        let is_held_there = self.time > Time::Unknown || self.place >= Some(Fit::Land);
        let is_named = self.same_name && is_held_there;
        let is_vote =
            self.fact.kind == EventKind::Elect && self.place >= Some(Fit::Land) && self.time > Time::Unknown;
        if is_named || is_vote {
            return when(true, 2, true);
        }
        if are_words || self.place != Some(Fit::Same) {
            return None;
        }
        let is_there = self.time == Time::Day && self.same_manner || self.is_remembered();
        when(is_there, 1, false)
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
