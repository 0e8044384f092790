//! Segments: from a run of parts to the stretches that may be somebody's name.
//!
//! A run like `US National Security Adviser Jane Halder` is cut at what is no name; a part that can be both (`Major`,
//! `Hill`, `Jordan`) is a name's word after a given name or an initial, or before a family name.

use super::part::{FUNCTION, NAME, PLACE, Part, PartKind};
use crate::lexicon::LexClass;
use crate::token::Shape;

/// Longest line of parts that is still one name.
const MAX_WORDS: usize = 7;

/// Fewest parts of a run in which two names stand side by side, but in a headline.
const MIN_CUT: usize = 4;

/// A stretch of name parts, and what stands beside it in its run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment<'p> {
    /// Its parts.
    pub(super) parts: &'p [Part],
    /// The part before it in the run.
    pub(super) before: Option<&'p Part>,
    /// The part after it in the run.
    pub(super) after: Option<&'p Part>,
    /// True where all of it is a word that the lists have as a place, role or body.
    pub(super) ambiguous: bool,
}

/// Cuts a run into segments; `plain` where all of its parts are known to be words of a name.
pub(super) fn segments(run: &[Part], caseless: bool, plain: bool, take: &mut impl FnMut(Segment<'_>)) {
    // Most are a few words of a name and nothing else, and too short to be cut.
    if plain & !caseless & (run.len() < MIN_CUT) {
        return give(run, 0, run.len(), take);
    }
    let mut start = 0;
    let mut at = 0;
    while at < run.len() {
        if is_name_here(run, start, at, caseless) {
            if at > start && breaks_before(run, start, at, caseless) {
                give(run, start, at, take);
                start = at;
            }
            at += 1;
            continue;
        }
        if start < at {
            give(run, start, at, take);
        }
        // What has another meaning is a name all the same where the story names somebody so.
        let part = &run[at];
        // `Honourable Justice Ann Okafor`: a title right before a name is none.
        let title = part.kind == PartKind::Role
            && at.checked_sub(1).is_some_and(|before| run[before].kind == PartKind::Honorific)
            && run.get(at + 1).is_some_and(Part::is_name);
        if part.is(NAME) && part.end == part.start + 1 && !part.shape.has(Shape::IN_PHRASE) && !title {
            take(Segment {
                parts: &run[at..=at],
                before: at.checked_sub(1).map(|i| &run[i]),
                after: run.get(at + 1),
                ambiguous: true,
            });
        }
        at += 1;
        start = at;
    }
    if start < at {
        give(run, start, at, take);
    }
}

/// True where the part at `at` is a word of the name that began at `start`.
fn is_name_here(run: &[Part], start: usize, at: usize, caseless: bool) -> bool {
    let part = &run[at];
    let next = run.get(at + 1);
    let before = if at > start && !begins_behind_topic(run, start, at) { run.get(at - 1) } else { None };
    if part.kind == PartKind::Name && caseless && part.ordinary && !part.is(NAME) {
        return false;
    }
    if part.is_name() {
        return true;
    }
    if part.end != part.start + 1 || part.kind == PartKind::Saint {
        return false;
    }
    // `Carla Sacramento`, `Wang Donghai`: what follows a given name and has no name behind it is its family name.
    // `Mayor Nancy Young`: behind an office a given name is no town.
    let titled = start.checked_sub(1).is_some_and(|title| run[title].kind == PartKind::Role)
        && part.is(LexClass::FAMILY_NAME);
    let after_given = before.is_some_and(|before| {
        let given = before.is(LexClass::GIVEN_NAME)
            && !before.ordinary
            && (titled || !before.is(PLACE | LexClass::ORG))
            || before.is(LexClass::FAMILY_FIRST)
                && !before.ordinary
                && matches!(part.kind, PartKind::Place | PartKind::Role);
        given && at == start + 1 && before.kind == PartKind::Name && !next.is_some_and(Part::is_name)
    });
    // `Aung San Suu Kyi`, `Ann Lyon Okafor`: a small town's name between a given name and another name.
    let between = before.is_some_and(|before| {
        before.kind == PartKind::Name && before.is(LexClass::GIVEN_NAME) && !before.ordinary
    }) && next.is_some_and(|next| next.kind == PartKind::Name && !next.ordinary)
        && part.kind == PartKind::Place
        && !part.is(LexClass::COUNTRY | LexClass::CAPITAL | LexClass::REGION | LexClass::DEMONYM)
        && !part.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE));
    if between && !caseless {
        return true;
    }
    // `Emma Woods`, but `Imo State`.
    let turns = matches!(part.kind, PartKind::Place | PartKind::Role | PartKind::RoleMod)
        || part.kind == PartKind::PlaceHead && part.is(LexClass::FAMILY_NAME);
    // `MP` is no family name.
    let acronym = part.shape.has(Shape::UPPER);
    // `Annie Zulu`: a people's name that is a family name too ends the line.
    let nation = part.is(LexClass::COUNTRY | LexClass::DEMONYM);
    let family = part.is(LexClass::FAMILY_NAME) && !part.is(LexClass::COUNTRY) && next.is_none();
    if after_given && turns && !caseless && !acronym && (!nation || family) {
        return true;
    }
    if !caseless && is_strange_town(run, start, at) {
        return true;
    }
    if !part.is(NAME) {
        return false;
    }
    let next_is_name = next.is_some_and(|next| next.kind == PartKind::Name);
    match before {
        // `John Major`, `C. Hill`, but `John Major General Smith` never; `Paul King Charles` neither.
        Some(before) => {
            // `Zanthor Rhodes`: a word of no list before a family name that is a region's or town's too.
            let unknown = at == start + 1
                && !caseless
                && part.kind == PartKind::Place
                && !part.is(LexClass::COUNTRY | LexClass::DEMONYM)
                && part.is(LexClass::FAMILY_NAME)
                && before.kind == PartKind::Name
                && before.class.is_empty()
                && !before.ordinary
                && !next_is_name;
            // `Zanthor Brown Jackson`: as its third word.
            let third = at == start + 2
                && !caseless
                && part.kind == PartKind::Place
                && !part.is(LexClass::COUNTRY | LexClass::DEMONYM | LexClass::CAPITAL | LexClass::REGION)
                && part.is(LexClass::FAMILY_NAME)
                && before.kind == PartKind::Name
                && before.is(LexClass::FAMILY_NAME)
                && run.get(start).is_some_and(|first| first.class.is_empty() && !first.ordinary)
                && !next_is_name;
            // `Council Member Lamp Green`: an ordinary word behind an office, and a family name that is something else too.
            let behind_office = at == start + 1
                && !caseless
                && titled
                && part.kind == PartKind::RoleMod
                && before.kind == PartKind::Name
                && before.ordinary
                && next.is_none();
            // `Tran Minh Hue`: a given name that is a town's too ends a name that begins with the family's.
            let last_given = at == start + 2
                && part.kind == PartKind::Place
                && part.is(LexClass::GIVEN_NAME)
                && !part.is(LexClass::COUNTRY | LexClass::CAPITAL | LexClass::REGION)
                && run.get(start).is_some_and(|first| first.is(LexClass::FAMILY_FIRST) && !first.ordinary)
                && before.kind == PartKind::Name
                && !before.ordinary
                && next.is_none();
            // `Dos Santos said`.
            let particle = before.is(LexClass::NAME_PARTICLE)
                && !before.is(FUNCTION | LexClass::GIVEN_NAME)
                && part.is(LexClass::FAMILY_NAME)
                && !part.is(LexClass::COUNTRY | LexClass::DEMONYM | LexClass::CAPITAL);
            let opened = before.kind == PartKind::Initial
                || before.kind == PartKind::Particle
                || unknown
                || third
                || last_given
                || behind_office
                || particle && !caseless
                || before.is(LexClass::GIVEN_NAME) && !(before.ordinary && before.is(PLACE));
            let role_before_name = matches!(part.kind, PartKind::Role | PartKind::Honorific) && next_is_name;
            opened && !role_before_name
        }
        None => {
            // `Jordan Pickford`, `Paris Hilton`, `Dean Smith`.
            let given = part.is(LexClass::GIVEN_NAME)
                && !(part.kind == PartKind::BodyHead && part.is(LexClass::ORG_HEAD)
                    || part.kind == PartKind::Honorific && part.is(LexClass::ROLE | LexClass::REGNAL));
            let family_next = next.is_some_and(|next| {
                next.is_name() && !next.ordinary && !next.is(LexClass::GIVEN_NAME)
                    || next.kind == PartKind::Name && next.is(LexClass::FAMILY_NAME) && !next.is(PLACE)
            });
            // `Mayor Nancy Young`
            let titled = at.checked_sub(1).is_some_and(|title| run[title].kind == PartKind::Role);
            let family_next = family_next
                || titled
                    && next
                        .is_some_and(|next| next.kind == PartKind::RoleMod && next.is(LexClass::FAMILY_NAME))
                || next.is_some_and(|next| is_town_as_family(part, next, run.get(at + 2)));
            // `George T. Okafor`, `Mary Beth Okafor`: a small town's name before an initial or a second given name.
            let behind = run.iter().skip(at + 2).find(|part| part.kind != PartKind::Initial);
            let name_behind = behind.is_some_and(|last| {
                last.kind == PartKind::Name && !last.ordinary || last.is(LexClass::FAMILY_NAME)
            });
            let small = !part.is(LexClass::COUNTRY | LexClass::CAPITAL | LexClass::REGION);
            let second_next = name_behind
                && next.is_some_and(|next| {
                    let town = next.kind == PartKind::Place && next.is(LexClass::CITY);
                    next.kind == PartKind::Initial
                        || small && next.is(LexClass::GIVEN_NAME) && (next.kind == PartKind::Name || town)
                });
            // `Foreign Minister Shahriar Okafor`, but `Commissioner Karachi Ann Okafor`.
            let strange = titled
                && part.kind == PartKind::Place
                && small
                && next.is_some_and(|next| {
                    next.kind == PartKind::Name && !next.ordinary && !next.is(LexClass::GIVEN_NAME | PLACE)
                })
                && !run.get(at + 2).is_some_and(Part::is_name);
            // `Queen Anna I`.
            let numbered = next.is_some_and(|next| next.kind == PartKind::Suffix)
                && at.checked_sub(1).is_some_and(|title| run[title].is(LexClass::REGNAL));
            // `Park Geun-hye`.
            let said_first = part.is(LexClass::FAMILY_FIRST)
                && match part.kind {
                    PartKind::PlaceHead => next.is_some_and(is_syllables),
                    // `Mr. Gao Lindqvist`, where the family's name is a small town's too.
                    PartKind::Place => {
                        small && next.is_some_and(|next| next.kind == PartKind::Name && !next.ordinary)
                    }
                    _ => false,
                };
            if said_first || strange {
                return true;
            }
            // `Foreign Minister Shah Nadeem Ansari`: behind an office a title that names begin with too is no second one.
            let second_title = titled && part.is(LexClass::FAMILY_NAME) && !part.is(LexClass::HONORIFIC);
            given
                && (family_next || second_next || numbered)
                && (second_title || !matches!(part.kind, PartKind::Role if !caseless && at > 0))
        }
    }
}

/// `Elizabeth Warren`, `Elizabeth Porter`: a town that is a given name, and behind it another or a role that is a family name,
/// which nothing goes on.
fn is_town_as_family(part: &Part, next: &Part, behind: Option<&Part>) -> bool {
    const LARGER: LexClass =
        LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::REGION).union(LexClass::DEMONYM);
    matches!(next.kind, PartKind::Place | PartKind::Role)
        && next.end == next.start + 1
        && next.is(LexClass::FAMILY_NAME)
        && !next.is(LARGER)
        && !part.is(LARGER)
        && part.kind == PartKind::Place
        && !behind.is_some_and(|behind| {
            behind.is_name()
                || matches!(behind.kind, PartKind::Place | PartKind::BodyHead | PartKind::PlaceHead)
        })
}

/// `Foreign Minister Zanthor Osaka`, `Anna da Beira`: a town behind a word of no list behind an office, or behind a particle in
/// lower case, is the family's name.
fn is_strange_town(run: &[Part], start: usize, at: usize) -> bool {
    const LARGER: LexClass =
        LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::REGION).union(LexClass::DEMONYM);
    let [first, ..] = &run[start..at] else { return false };
    let (part, before) = (&run[at], &run[at - 1]);
    if part.kind != PartKind::Place || part.end != part.start + 1 || part.is(LARGER) || first.ordinary {
        return false;
    }
    let title = start.checked_sub(1).map(|title| run[title].kind);
    let titled = matches!(title, Some(PartKind::Role | PartKind::Honorific));
    match before.kind {
        PartKind::Name => {
            titled
                && at == start + 1
                && !before.ordinary
                && !before.is(LexClass::FAMILY_NAME)
                && !run.get(at + 1).is_some_and(|next| {
                    next.is_name() || matches!(next.kind, PartKind::BodyHead | PartKind::PlaceHead)
                })
        }
        PartKind::Particle => {
            !before.shape.has(Shape::CAPITAL)
                && first.kind == PartKind::Name
                && (titled || first.is(LexClass::GIVEN_NAME))
        }
        _ => false,
    }
}

/// `Geun-hye`: two syllables that a hyphen joins, as given names behind a family name are written.
fn is_syllables(part: &Part) -> bool {
    part.kind == PartKind::Name && part.end == part.start + 3 && (!part.ordinary || part.is(NAME))
}

/// `for Foreign Affairs | Shahriar Okafor`: a given name that is a town's too, behind ordinary words of no list of names.
fn begins_behind_topic(run: &[Part], start: usize, at: usize) -> bool {
    let part = &run[at];
    part.kind == PartKind::Place
        && part.is(LexClass::GIVEN_NAME)
        && at > start
        && run[start..at].iter().all(is_topic_word)
}

/// True where a new name begins at `at` though no other part stands between.
fn breaks_before(run: &[Part], start: usize, at: usize, caseless: bool) -> bool {
    let (part, before) = (&run[at], &run[at - 1]);
    if begins_behind_topic(run, start, at) {
        return true;
    }
    if part.kind != PartKind::Name || run.len() < MIN_CUT && !caseless {
        return false;
    }
    // In a headline an ordinary word goes on a name only after a given name.
    if caseless && (part.ordinary || before.ordinary) && !before.is(LexClass::GIVEN_NAME) {
        return true;
    }
    let n_names = run[start..at].iter().filter(|p| p.kind == PartKind::Name).count();
    let given_only = part.is(LexClass::GIVEN_NAME) && !part.is(LexClass::FAMILY_NAME);
    let complete = before.kind == PartKind::Name
        && before.is(LexClass::FAMILY_NAME)
        && !before.is(LexClass::GIVEN_NAME)
        && run[start].is(LexClass::GIVEN_NAME);
    let goes_on = run.get(at + 1).is_some_and(|next| next.is_name());
    // `for Humanitarian Affairs Mark Okafor`, `Lund Endorses Mark Okafor`.
    let plain = |part: &Part| part.ordinary && !part.is(NAME);
    let given = |part: &Part| part.kind == PartKind::Name && part.is(LexClass::GIVEN_NAME) && !part.ordinary;
    if plain(part)
        && run.get(at + 1).is_some_and(given)
        && run.get(at + 2).is_some_and(|next| next.kind == PartKind::Name)
    {
        return true;
    }
    if n_names >= 2 && part.is(LexClass::GIVEN_NAME) && goes_on && run[start..at].iter().all(plain) {
        return true;
    }
    n_names >= 2 && given_only && complete && goes_on
}

fn give(run: &[Part], mut start: usize, mut end: usize, take: &mut impl FnMut(Segment<'_>)) {
    // Most are one or two words of a name with nothing to leave out.
    let plain = match run.get(start..end) {
        Some([only]) => only.kind == PartKind::Name,
        Some([first, last]) => {
            (first.kind == PartKind::Name)
                & (last.kind == PartKind::Name)
                & !first.shape.has(Shape::SENTENCE_START)
        }
        _ => false,
    };
    if !plain {
        (start, end) = trimmed(run, start, end);
    }
    if start >= end || end - start > MAX_WORDS {
        return;
    }
    let parts = &run[start..end];
    if !plain && !parts.iter().any(|part| part.kind == PartKind::Name || part.is(NAME)) {
        return;
    }
    take(Segment {
        parts,
        before: start.checked_sub(1).map(|i| &run[i]),
        after: run.get(end),
        ambiguous: false,
    });
}

/// A stretch without the particles, suffixes and first words that are no part of a name.
fn trimmed(run: &[Part], mut start: usize, mut end: usize) -> (usize, usize) {
    while end > start && run[end - 1].kind == PartKind::Particle && !run[end - 1].shape.has(Shape::CAPITAL) {
        end -= 1;
    }
    // `Ann Okafor MP`: an office, no part of the name.
    while end > start + 1 && run[end - 1].kind == PartKind::Suffix && run[end - 1].is(LexClass::ROLE) {
        end -= 1;
    }
    while start < end && run[start].kind == PartKind::Suffix {
        start += 1;
    }
    // `Asked Okafor`, `Meanwhile Lund said`.
    while end - start > 1 && is_first_word(&run[start], &run[start + 1], end - start) {
        start += 1;
    }
    // `Minister of Women Affairs | Uju Okafor`: the last word of what an office is of.
    if end - start > 2 && start > 0 && is_topic_word(&run[start]) && !run[start + 1].ordinary {
        start += 1;
    }
    // `Shady Ann Okafor`, `Okafor Ann Okafor`, where a heading or byline runs into the name.
    if end - start > 2 && is_no_part(&run[start], &run[start + 1], &run[end - 1]) {
        start += 1;
    }
    (start, end)
}

/// True for a word before a given name and a family name that is neither.
fn is_no_part(part: &Part, next: &Part, last: &Part) -> bool {
    let given_next = next.kind == PartKind::Name && next.is(LexClass::GIVEN_NAME) && !next.ordinary;
    // `Okafor Ann Okafor`, but `Yusuf Omar Yusuf`.
    let again = part.lexeme == last.lexeme
        && (!part.is(LexClass::GIVEN_NAME) || !part.shape.has(Shape::SPACE_BEFORE));
    let strange = part.ordinary && !part.is(LexClass::GIVEN_NAME) || again;
    // `Minister Van Ann Okafor`.
    let particle = part.is(LexClass::NAME_PARTICLE) && !part.shape.has(Shape::SENTENCE_START);
    part.kind == PartKind::Name && given_next && strange && !particle
}

/// True for an ordinary word of no list of names, not at the start of its sentence.
fn is_topic_word(part: &Part) -> bool {
    part.kind == PartKind::Name
        && part.ordinary
        && !part.is(NAME | LexClass::NAME_PARTICLE)
        && !part.shape.has(Shape::SENTENCE_START)
}

/// True for an ordinary word that has its capital from its place in the sentence, of a stretch of so many parts.
fn is_first_word(part: &Part, next: &Part, n_parts: usize) -> bool {
    // `Said Liu Brell`, but `Said Aouita`.
    let said = part.is(LexClass::REPORT_VERB) && next.is(LexClass::GIVEN_NAME | LexClass::FAMILY_FIRST);
    part.kind == PartKind::Name
        // `Ban Ki-moon`, `Moon Jae-in`, but `Ban Jean-Luc Okafor`.
        && !(part.is(LexClass::FAMILY_FIRST)
            && is_syllables(next)
            && (n_parts == 2 || !next.is(LexClass::GIVEN_NAME)))
        && (part.ordinary || said)
        && part.shape.has(Shape::SENTENCE_START)
        && !(part.is(LexClass::NAME_PARTICLE) && !next.ordinary && !part.is(FUNCTION | LexClass::CARDINAL))
        && (!part.is(LexClass::GIVEN_NAME) || said)
        && (!part.is(LexClass::FAMILY_NAME) || next.is(LexClass::GIVEN_NAME))
}
