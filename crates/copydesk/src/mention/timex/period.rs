//! Seasons, decades and years: `last summer`, `the 1990s`, `in 1998`, `1914-18`, `the year two thousand`.

use super::numbers::{century_of, exact, spoken_year, year, year2, year4};
use super::quarter::of_year;
use super::relative::fiscal;
use super::types::{Calendar, Core, Count, Every, OfYear, Season, Shift, Timex, Unit};
use super::words::{
    direction, either, is_one_of, lit, mark, maybe, noun_follows, possessive, season, shift, text, unit,
};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::{Direction, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.season",
        anchor: LexClass::SEASON,
        least: 0,
        lead: 3,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT).union(LexClass::CARDINAL),
        near: &[],
        parse: season_of_year,
        examples: &[
            ("It fell last summer.", "DATE 2020-SU"),
            ("in the spring of 1998", "DATE 1998-SP"),
            ("in summer 2018", "DATE 2018-SU"),
            ("in late summer and autumn", "DATE 2021-FA"),
            ("in the past three summers", "SET XXXX-SU"),
            ("Two summers ago the lake dried up.", "DATE 2019-SU"),
        ],
        rejects: &[
            "the fall of Rome",
            "prices fall",
            "spring water",
            "They met at the Spring Festival in Osk.",
        ],
    },
    Rule {
        name: "timex.decade",
        anchor: LexClass::DIGITS.union(LexClass::CARDINAL),
        least: 0,
        lead: 2,
        first: LexClass::DETERMINER,
        near: &[Near::here(N::PLURAL), Near::behind(N::CLITIC)],
        parse: decade,
        examples: &[
            ("in the 1990s", "DATE 199"),
            ("in the '80s", "DATE 198"),
            ("in the nineties", "DATE 199"),
        ],
        rejects: &["in his 40s", "1995"],
    },
    Rule {
        name: "timex.year",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 3,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT).union(LexClass::TIME_UNIT),
        near: &[Near::here(N::FOUR), Near::before(N::CLITIC)],
        parse: year_alone,
        examples: &[
            ("It fell in 1989.", "DATE 1989"),
            ("in fiscal 1990", "DATE 1990"),
            ("in '98", "DATE 1998"),
        ],
        rejects: &["It cost $1989.", "1989.5 points", "in room 1914", "2000 people came"],
    },
    Rule {
        name: "timex.year-of-range",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::SHORT).and_before(N::DASH)],
        parse: year_of_range,
        examples: &[("the war of 1914-18", "DATE 1918"), ("in 1941-42", "DATE 1942")],
        rejects: &["won 14-18", "in 1995-20", "Directive 2000/78"],
    },
    Rule {
        name: "timex.year-words",
        anchor: LexClass::CARDINAL,
        least: 0,
        lead: 2,
        first: LexClass::DETERMINER,
        near: &[Near::behind(N::CARDINAL.or(N::DASH)), Near::before(N::UNIT)],
        parse: year_words,
        examples: &[("in nineteen ninety-eight", "DATE 1998"), ("the year two thousand", "DATE 2000")],
        rejects: &["nineteen people", "two thousand people"],
    },
];

fn season_of_year(at: Cursor<'_>) -> Parsed<'_, Timex> {
    if at.peek().is_some_and(|token| token.is(LexClass::CARDINAL)) {
        return seasons_ago(at);
    }
    let (rest, the) = maybe(at, lit("the"));
    let (rest, said) = maybe(rest, shift);
    let (rest, said) = match maybe(rest, shift) {
        (rest, Some(second)) if said.is_some() => (rest, Some(second)),
        _ => (rest, said),
    };
    // `the past three summers` recur.
    let (rest, counted) = if said.is_some() { maybe(rest, exact) } else { (rest, None) };
    let (rest, (season, plural)) = season(rest)?;
    if plural != counted.is_some() {
        return at.fail();
    }
    if plural {
        return Ok((rest, Timex::new(Core::Set(Every::Season(season)))));
    }
    let (rest, year) = match maybe(rest, of_year) {
        (rest, Some(year)) => (rest, year),
        _ => (rest, OfYear::Open),
    };
    let found = Ok((rest, Timex::new(Core::Season(season, year, said.unwrap_or(Shift::Bare)))));
    if said.is_some() || !matches!(year, OfYear::Open) {
        return found;
    }
    let before = at.at().checked_sub(1).map_or("", |i| at.doc().word(i));
    // `the fall of Rome`, `the spring broke`: a season with an article alone needs a preposition before it.
    let article = || {
        let led = [
            "in",
            "by",
            "until",
            "during",
            "since",
            "through",
            "over",
            "into",
            "for",
            "throughout",
            "early",
            "late",
        ];
        the.is_some() && is_one_of(before, &led) && text(rest) != "of"
    };
    let bare = || {
        is_one_of(before, &["in", "by", "until", "since", "before"])
            && season != Season::Autumn
            && !noun_follows(rest)
    };
    let mid = || matches!(before, "early" | "late" | "mid" | "-") && !noun_follows(rest);
    // `in late summer and fall`
    let second = || {
        matches!(before, "and" | "or" | "to")
            && at.at().checked_sub(2).is_some_and(|first| at.doc().is(first, LexClass::SEASON))
            && !noun_follows(rest)
    };
    if article() || bare() || mid() || second() { found } else { at.fail() }
}

/// `two summers ago`
fn seasons_ago(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, number) = exact(at)?;
    let (rest, (season, plural)) = season(rest)?;
    let (Ok((rest, Direction::Ago)), Count::Exactly(n @ 2..=99), true) = (direction(rest), number, plural)
    else {
        return at.fail();
    };
    let of = i8::try_from(n).map_or(OfYear::Open, |n| OfYear::Shifted(-n));
    Ok((rest, Timex::new(Core::Season(season, of, Shift::Bare))))
}

fn decade(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    if let (Some(()), Ok((end, tens))) = (the, super::numbers::decade_word(rest)) {
        return Ok((end, Timex::new(Core::Decade((century_of(tens) + tens) / 10))));
    }
    let (rest, short) = maybe(rest, mark(Kind::APOSTROPHE));
    let word = text(rest);
    let (rest, digits) = match word.strip_suffix('s').or_else(|| word.strip_suffix('S')) {
        Some(digits) => (rest.skip(1), digits),
        // `the 1990's`
        None => (possessive(rest.skip(1))?.0, word),
    };
    let Ok(year) = digits.parse::<i32>() else { return at.fail() };
    let year = match (digits.len(), short.is_some()) {
        (4, false) if (1000..2100).contains(&year) => year,
        (2, true) => century_of(year) + year,
        _ => return at.fail(),
    };
    if year % 10 != 0 {
        return at.fail();
    }
    Ok((rest, Timex::new(Core::Decade(year / 10))))
}

fn year_alone(at: Cursor<'_>) -> Parsed<'_, Timex> {
    // `the year 2000`, `the fiscal year 1990`
    let named = |at| {
        let (at, _) = maybe(at, lit("the"));
        let (at, _) = maybe(at, fiscal);
        match unit(at)? {
            (at, (Unit::Year, false)) => Ok((at, ())),
            _ => at.fail(),
        }
    };
    let (rest, year) = if at.peek().is_some_and(Token::is_word) {
        year(either(at, named, fiscal)?.0)?
    } else {
        bare_year(at)?
    };
    let rest = maybe(rest, and_beyond).0;
    Ok((rest, Timex::new(Core::Calendar(Calendar { year: Some(year), ..Calendar::NOTHING }))))
}

/// `or later`, `and beyond`
fn and_beyond(at: Cursor<'_>) -> Parsed<'_, ()> {
    let (at, ()) = either(at, lit("or"), lit("and"))?;
    either(at, |at| either(at, lit("later"), lit("earlier")), lit("beyond"))
}

/// A year with nothing that says it is one but its form and its neighbours.
fn bare_year(at: Cursor<'_>) -> Parsed<'_, i32> {
    let before = at.at().checked_sub(1).and_then(|i| at.doc().token(i));
    if let Ok((rest, year)) = year2(at) {
        let said = before
            .is_some_and(|token| token.is(LexClass::PREPOSITION | LexClass::SEASON | LexClass::CONJUNCTION));
        return if said { Ok((rest, year)) } else { at.fail() };
    }
    let (rest, year) = year4(at)?;
    let after = rest.peek();
    let money = before
        .is_some_and(|token| matches!(token.kind, Kind::DOLLAR | Kind(b'#')) || token.kind == Kind::SYMBOL);
    let measured = after.is_some_and(|token| {
        token.is_glued() && matches!(token.kind, Kind::PERCENT | Kind::DOLLAR)
            || token.is(LexClass::TIME_UNIT) && matches!(unit(rest), Ok((_, (_, true))))
            // `(1400 GMT)`
            || token.is(LexClass::CLOCK)
    });
    let counts = after.is_some_and(|token| token.tag == Tag::NounPlural && !token.is_capital());
    // `a crowd of 2000 people`
    let of_many =
        || counts && at.at().checked_sub(1).is_some_and(|i| at.doc().word(i).eq_ignore_ascii_case("of"));
    let led = LexClass::PREPOSITION | LexClass::CONJUNCTION | LexClass::TIME_MOD;
    let said = before.is_some_and(|token| token.is(led) || token.kind == Kind::OPEN) || follows_year(at);
    // `the 1992 protests`
    let determined =
        before.is_some_and(|token| token.is(LexClass::DETERMINER) || token.shape.has(Shape::CLITIC));
    // `room 1914`, `flight 1989`
    let numbered = before
        .is_some_and(|token| token.tag == Tag::Noun && !token.is_capital() && !token.is(LexClass::TIME_MOD));
    // Numbers of four digits are years where those of the last century are; older ones have to be led by a word.
    let modern = (1900..2060).contains(&year);
    let old = !counts
        && lit("of")(rest).is_err()
        && (said && ends_year(after) || determined && year >= 1500 && noun_follows(rest));
    if money
        || measured
        || numbered
        || is_part_of_number(at)
        || counts && !said && !determined
        || of_many()
        || !modern && !old
    {
        return at.fail();
    }
    Ok((rest, year))
}

/// True where what follows a year is no noun that it may count.
fn ends_year(after: Option<&Token>) -> bool {
    let function = LexClass::PREPOSITION | LexClass::CONJUNCTION | LexClass::DETERMINER | LexClass::PRONOUN;
    after.is_none_or(|token| {
        !token.kind.is_wordlike() || token.is(function) || token.is_capital() || token.tag.is_verb()
    })
}

/// The second of `1861-1865`, of `1861, 1862`.
fn follows_year(at: Cursor<'_>) -> bool {
    let Some(first) = at.at().checked_sub(2) else { return false };
    let joined = at.doc().token(first + 1).is_some_and(|token| {
        matches!(token.kind, Kind::HYPHEN | Kind::DASH | Kind::SLASH | Kind::COMMA) && token.is_glued()
            || token.kind == Kind::DASH
    });
    joined && year4(Cursor::new(at.doc(), TokenRange::new(first, first + 1))).is_ok()
}

/// `555-1998-22`: a number with hyphens that is no range of years.
fn is_part_of_number(at: Cursor<'_>) -> bool {
    let (here, doc) = (at.at(), at.doc());
    let beside = |hyphen: Option<u32>, number: Option<u32>| {
        let token = |at: Option<u32>| at.and_then(|at| doc.token(at));
        token(hyphen).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued())
            && token(number)
                .is_some_and(|token| token.kind == Kind::NUMBER && !matches!(token.end - token.start, 2 | 4))
    };
    at.peek().is_some_and(Token::is_glued) && beside(here.checked_sub(1), here.checked_sub(2))
        || beside(Some(here + 1), Some(here + 2))
}

/// The second year of `1914-18`, which has its century from the first.
fn year_of_range(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let word = text(at);
    let Some(first_at) = at.at().checked_sub(2) else { return at.fail() };
    let doc = at.doc();
    let joint = doc
        .token(first_at + 1)
        .filter(|token| matches!(token.kind, Kind::HYPHEN | Kind::DASH | Kind::SLASH) && token.is_glued());
    let joined = joint.is_some() && at.peek().is_some_and(Token::is_glued);
    // `in 2018/19`, but `Directive 2000/78`.
    let numbered = joint.is_some_and(|token| token.kind == Kind::SLASH);
    let first = year4(Cursor::new(doc, TokenRange::new(first_at, first_at + 1)));
    match (first, word.parse::<i32>()) {
        (Ok((_, first)), Ok(short))
            if joined
                && word.len() == 2
                && short > first % 100
                && (!numbered || short == first % 100 + 1) =>
        {
            let year = first - first % 100 + short;
            Ok((at.skip(1), Timex::new(Core::Calendar(Calendar { year: Some(year), ..Calendar::NOTHING }))))
        }
        _ => at.fail(),
    }
}

fn year_words(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let found = |rest, year| {
        Ok((rest, Timex::new(Core::Calendar(Calendar { year: Some(year), ..Calendar::NOTHING }))))
    };
    // `the year two thousand`
    let (rest, the) = maybe(at, lit("the"));
    if the.is_some() {
        let (rest, (of, _)) = unit(rest)?;
        if of != Unit::Year {
            return at.fail();
        }
        return match super::numbers::exact(rest)? {
            (rest, super::types::Count::Exactly(year @ 1000..=2100)) => found(rest, year.cast_signed()),
            _ => at.fail(),
        };
    }
    let (rest, year) = spoken_year(at)?;
    if unit(rest).is_ok() { at.fail() } else { found(rest, year) }
}
