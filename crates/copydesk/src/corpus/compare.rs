//! Whether a telling is of an event that others have told: points for what agrees, nothing where it contradicts.
//!
//! Who takes part counts most; then the day, then the place, then a name of its own. A telling without a day must
//! agree in more. What a story keeps apart is joined only where it agrees in nearly all.

use super::fact::{Days, Fact, Fit, Party, class};
use crate::extraction::Mode;

/// Points that make one event of two tellings, where both have a time.
const ENOUGH: i32 = 5;
/// Days after which an undated telling speaks of something else.
const FRESH: i32 = 60;

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

/// Compares two lists of parties; lists longer than this tell no more.
const MOST_PARTIES: usize = 24;

/// A count of parties as points.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(super) fn shared(a: &[Party], b: &[Party]) -> Shared {
    let (a, b) = (a.get(..MOST_PARTIES).unwrap_or(a), b.get(..MOST_PARTIES).unwrap_or(b));
    let alone = |one: &[Party], other: &[Party]| {
        number(
            one.iter().filter(|party| !party.is_forum && !other.iter().any(|its| its.is_same(party))).count(),
        )
    };
    let both = number(a.iter().filter(|party| b.iter().any(|its| its.is_same(party))).count());
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

/// How much speaks for `fact` being the event that was told; nothing where too little does, or something against.
///
/// `is_here` tells whether the fact's own document has a telling in the group already, `present` whether it names
/// somebody.
pub(super) fn agreement(
    told: &Told,
    fact: &Fact,
    is_here: bool,
    present: &dyn Fn(&Party) -> bool,
) -> Option<i32> {
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
    let same_name = told.name != 0 && told.name == fact.name;
    let time = time(told, fact)?;
    let place = match (told.spot, fact.spot) {
        (Some(a), Some(b)) => match a.fit(&b) {
            Fit::Same => 3,
            Fit::Within => 2,
            Fit::Near | Fit::Apart => return None,
        },
        _ => 0,
    };
    let who = who(told, fact, time, place, same_name, present)?;
    let points = who + time + place + 2 * i32::from(same_name) + i32::from(lead.label == fact.label)
        - 2 * i32::from(lead.kind != fact.kind);
    let is_undated = lead.days.is_none() || fact.days.is_none();
    let enough = ENOUGH + i32::from(is_undated) + i32::from(is_here);
    let is_anchored = !is_undated || place >= 2 || same_name;
    (points >= enough && is_anchored).then_some(points)
}

fn time(told: &Told, fact: &Fact) -> Option<i32> {
    match (told.lead.days, fact.days) {
        (Some(a), Some(b)) if a.gap(b) > 0 => None,
        (Some(a), Some(b)) => Some(match a.length().max(b.length()) {
            ..=1 => 3,
            2..=92 => 2,
            _ => 1,
        }),
        (a, b) => {
            let at = |day: i32| Days { start: day, end: day };
            let mine = a.or(told.published);
            let its = b.or_else(|| fact.published.map(at));
            match (mine, its) {
                (Some(mine), Some(its)) if mine.gap(its) > FRESH => None,
                _ => Some(0),
            }
        }
    }
}

/// Points for who takes part; nothing where other people do.
fn who(
    told: &Told,
    fact: &Fact,
    time: i32,
    place: i32,
    same_name: bool,
    present: &dyn Fn(&Party) -> bool,
) -> Option<i32> {
    let sides = shared(&told.parties, &fact.parties);
    let is_mutual = fact.kind.is_reciprocal();
    let is_fixed = time == 3 && place >= 2 || same_name;
    if is_mutual {
        // Of two who meet, a story may name one; two who met somebody else did not meet each other.
        if sides.first > 0 && sides.second > 0 && !is_fixed {
            return None;
        }
        if sides.first > 0
            && sides.second > 0
            && sides.both == 0
            && told.parties.len().min(fact.parties.len()) > 1
        {
            return None;
        }
    } else {
        if sides.both == 0 && sides.first > 0 && sides.second > 0 {
            return None;
        }
        let targets = shared(&told.targets, &fact.targets);
        if targets.both == 0 && targets.first > 0 && targets.second > 0 {
            return None;
        }
        if targets.both > 0 {
            return Some(2 * sides.both.min(2) + 2);
        }
    }
    let unnamed = if fact.is_open && sides.both < 2 {
        // `The two leaders` are whom their story names.
        number(told.parties.iter().take(MOST_PARTIES).filter(|party| present(party)).count().min(2))
    } else {
        0
    };
    Some((2 * sides.both.min(2)).max(sides.both.min(1) + unnamed))
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
    let sides = shared(&a.parties, &b.parties);
    if sides.first > 0 && sides.second > 0 || sides.both < if same_name { 1 } else { 2 } {
        return false;
    }
    if !a.lead.kind.is_reciprocal() {
        let targets = shared(&a.targets, &b.targets);
        if targets.first > 0 || targets.second > 0 {
            return false;
        }
    }
    let gap = mine.gap(its);
    let upcoming = u8::from(a.is_upcoming) + u8::from(b.is_upcoming);
    let farthest = match (a.spot.zip(b.spot).map(|(a, b)| a.fit(&b)), upcoming) {
        // On one day in two countries: only one of the two can be right.
        (Some(Fit::Apart), _) => 0,
        (Some(Fit::Near), 2) => 3,
        (Some(Fit::Near), _) => 1,
        (Some(Fit::Same | Fit::Within), 2) => 6,
        (Some(Fit::Same | Fit::Within), 1) => 2,
        (Some(Fit::Same | Fit::Within), _) if same_name => 3,
        (Some(Fit::Same | Fit::Within), _) => 1,
        (None, 2) => 2,
        (None, _) => return false,
    };
    // No story has both days: to that one they are two.
    let (few, many) = if a.docs.len() < b.docs.len() { (a, b) } else { (b, a) };
    gap <= farthest && !few.docs.iter().any(|doc| many.docs.binary_search(doc).is_ok())
}
