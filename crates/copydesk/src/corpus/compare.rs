//! Whether a telling is of an event that others have told: points for what agrees, nothing where it contradicts.
//!
//! What makes an event the same depends on its kind ([`super::identity`]). A meeting is who met, and when; a deed is
//! who did it to whom, or to whom it was done, or where on that day; words are who said which to whom on that day. So
//! somebody who is in the news all day takes part in many events, and one name in common is never enough. A telling
//! without a day must agree in more. What a story keeps apart is joined only where it agrees in nearly all.

use super::fact::{Days, Fact, Fit, Kin, Party, Sort, class};
use super::identity::{Sides, Time};
use crate::extraction::Mode;

/// Days after which an undated telling speaks of something else.
const FRESH: i32 = 60;

/// Days within which a vote of one name is held once.
const TERM: i32 = 200;

/// What takes part on one side and the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shared {
    /// On both.
    pub(super) both: i32,
    /// On the first alone.
    pub(super) first: i32,
    /// On the second alone.
    pub(super) second: i32,
}

impl Shared {
    /// Each side has somebody whom the other lacks.
    pub(super) const fn is_crossed(self) -> bool {
        self.first > 0 && self.second > 0
    }
}

/// Compares two lists of parties; lists longer than this tell no more.
const MOST_PARTIES: usize = 24;

/// A count of parties as points.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(super) fn shared(a: &[Party], b: &[Party]) -> Shared {
    let (a, b) = (a.get(..MOST_PARTIES).unwrap_or(a), b.get(..MOST_PARTIES).unwrap_or(b));
    let alone = |one: &[Party], other: &[Party]| {
        let is_alone = |party: &&Party| {
            party.sort != Sort::Forum && other.iter().all(|its| party.kin(its) == Kin::Other)
        };
        number(one.iter().filter(is_alone).count())
    };
    // Two ministers of one country are not twice that country.
    let shared = |one: &[Party], other: &[Party]| {
        one.iter().filter(|party| other.iter().any(|its| party.kin(its) == Kin::Same)).count()
    };
    let both = number(shared(a, b).min(shared(b, a)));
    Shared { both, first: alone(a, b), second: alone(b, a) }
}

/// A group of tellings as the next one meets it.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The most precise telling.
    pub(super) lead: Fact,
    /// The most precise place.
    pub(super) spot: Option<super::fact::Spot>,
    /// Everybody who is named in one of them.
    pub(super) parties: Vec<Party>,
    pub(super) targets: Vec<Party>,
    /// Documents that have a day for it, sorted; filled when all tellings are in.
    pub(super) docs: Vec<u32>,
    /// True where all that have a day for it have it to come.
    pub(super) is_upcoming: bool,
    pub(super) name: u64,
    /// First and last publication.
    pub(super) published: Option<Days>,
}

/// How well a telling goes with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Agreement {
    pub(super) points: i32,
    /// Minus the days between the two.
    pub(super) closeness: i32,
    /// True where it can be no other; otherwise it may be, if another goes with it too.
    pub(super) is_sure: bool,
}

/// How much speaks for `fact` being the event that was told; nothing where too little does, or something against.
///
/// `is_here` tells whether the fact's own document has a telling in the group already, `present` whether it names
/// somebody.
pub(super) fn agreement(
    told: &Told,
    fact: &Fact,
    is_here: bool,
    present: &dyn Fn(&Party) -> bool,
) -> Option<Agreement> {
    let lead = &told.lead;
    if class(lead.kind) != class(fact.kind) {
        return None;
    }
    let phone = Some(Mode::Phone);
    if (lead.mode == phone) != (fact.mode == phone) {
        let other = if lead.mode == phone { fact.mode } else { lead.mode };
        if other.is_some() || told.spot.is_some() || fact.spot.is_some() {
            return None;
        }
    }
    let place = match told.spot.zip(fact.spot).and_then(|(a, b)| a.fit(&b)) {
        Some(Fit::Near | Fit::Apart) => return None,
        place => place,
    };
    let same_label = lead.label == fact.label;
    let sides = Sides {
        told,
        fact,
        time: time(told, fact)?,
        place,
        same_name: told.name != 0 && told.name == fact.name,
        same_label,
        same_manner: same_label || lead.mode.is_some() && lead.mode == fact.mode,
    };
    let who = if lead.kind != fact.kind {
        sides.across_kinds()?
    } else if fact.kind.is_reciprocal() && !sides.is_alone() {
        sides.meeting(present)?
    } else {
        sides.deed()?
    };
    if is_here && !(sides.time >= Time::Week && (who.is_sure || place >= Some(Fit::Within))) {
        return None;
    }
    let points = who.points
        + sides.time as i32
        + place.map_or(0, |fit| fit as i32)
        + 2 * i32::from(sides.same_name)
        + i32::from(same_label);
    // Of two days told for a vote near by, the right one is what most tell.
    let closeness = if is_named_alike(told, fact) { -(sides.gap() / FRESH) } else { -sides.gap() };
    Some(Agreement { points, closeness, is_sure: who.is_sure })
}

/// True where each of two events has somebody whom the other lacks.
pub(super) fn are_others(a: &Told, b: &Told) -> bool {
    shared(&a.parties, &b.parties).is_crossed() || shared(&a.targets, &b.targets).is_crossed()
}

/// True for two tellings of votes of one name.
const fn is_named_alike(told: &Told, fact: &Fact) -> bool {
    told.name != 0 && told.name == fact.name && told.lead.is_occasion && fact.is_occasion
}

fn time(told: &Told, fact: &Fact) -> Option<Time> {
    match (told.lead.days, fact.days) {
        (Some(a), Some(b)) if a.gap(b) > 0 => None,
        (Some(a), Some(b)) => Some(match a.length().max(b.length()) {
            ..=1 => Time::Day,
            2..=7 => Time::Week,
            8..=92 => Time::Month,
            _ => Time::Year,
        }),
        (a, b) => {
            let fresh = if is_named_alike(told, fact) { TERM } else { FRESH };
            let at = |day: i32| Days { start: day, end: day };
            let mine = a.or(told.published);
            let its = b.or_else(|| fact.published.map(at));
            match (mine, its) {
                (Some(mine), Some(its)) if mine.gap(its) > fresh => None,
                _ => Some(Time::Unknown),
            }
        }
    }
}

/// True where two groups of tellings are of one meeting, though they have other days or places for it.
pub(super) fn is_disputed(a: &Told, b: &Told) -> bool {
    if a.lead.kind != b.lead.kind || (a.lead.mode == Some(Mode::Phone)) != (b.lead.mode == Some(Mode::Phone))
    {
        return false;
    }
    let (Some(mine), Some(its)) = (a.lead.days, b.lead.days) else { return false };
    if mine.length().max(its.length()) > 7 {
        return false;
    }
    let same_name = a.name != 0 && a.name == b.name;
    let is_vote = same_name && a.lead.is_occasion && b.lead.is_occasion;
    let sides = shared(&a.parties, &b.parties);
    if !is_vote && (sides.is_crossed() || sides.both < if same_name { 1 } else { 2 }) {
        return false;
    }
    if !is_vote && !a.lead.kind.is_reciprocal() {
        let targets = shared(&a.targets, &b.targets);
        if targets.first > 0 || targets.second > 0 {
            return false;
        }
    }
    let gap = mine.gap(its);
    let upcoming = u8::from(a.is_upcoming) + u8::from(b.is_upcoming);
    let farthest = match (a.spot.zip(b.spot).map(|(a, b)| a.fit(&b).unwrap_or(Fit::Apart)), upcoming) {
        // On one day in two countries: only one of the two can be right.
        (Some(Fit::Apart), _) => 0,
        (Some(Fit::Near), 2) => 3,
        (Some(Fit::Near), _) => 1,
        (Some(Fit::Same | Fit::Land | Fit::Within), 2) => 6,
        (Some(Fit::Same | Fit::Land | Fit::Within), 1) => 2,
        (Some(Fit::Same | Fit::Land | Fit::Within), _) if same_name => 3,
        (Some(Fit::Same | Fit::Land | Fit::Within), _) => 1,
        (None, 2) => 2,
        (None, _) => return false,
    };
    // No story has both days: to that one they are two.
    let (few, many) = if a.docs.len() < b.docs.len() { (a, b) } else { (b, a) };
    gap <= farthest && !few.docs.iter().any(|doc| many.docs.binary_search(doc).is_ok())
}
