//! Lengths of time: `two years`, `a week`, `the past three months`, `30-day`, `several decades`, `half an hour`.
//!
//! Tokens -> [`Core::Duration`]. Of a range of numbers the first counts: `two to three weeks`.

use super::numbers::{count_or_article, exact, one, ordinal, vague};
use super::relative::or_so;
use super::types::{Core, Count, Timex, Unit};
use super::words::{either, is_one_of as is, lit, may_count, maybe, placing, said, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::{LexClass, Modifies, Placing, Tag};
use crate::token::Kind;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.duration",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 8,
        first: super::words::NUMBER,
        near: &[Near::before(super::words::COUNTING)],
        parse: duration,
        examples: &[
            ("It took two years.", "DURATION P2Y"),
            ("It took 30 minutes.", "DURATION PT30M"),
            ("It took two to three weeks.", "DURATION P2W"),
            ("It took several months.", "DURATION PXM"),
            ("It took two and a half years.", "DURATION P2Y6M"),
            ("for a decade", "DURATION P10Y"),
            ("It will last 12 to 18 months.", "DURATION P12M"),
            ("He ran it in 9.58 seconds.", "DURATION PT9.58S"),
            ("after half a dozen years", "DURATION P6Y"),
            ("It came a day after the vote.", "DURATION P1D"),
            ("They left the town a week before the vote.", "DURATION P1W"),
        ],
        rejects: &["one day", "a second", "for $60 a day after tax"],
    },
    Rule {
        name: "timex.compound-duration",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 3,
        first: super::words::NUMBER,
        near: &[Near::before(N::CARDINAL.or(N::DIGITS).or(N::VAGUE))
            .and_behind(N::CONJUNCTION.or(N::COMMA).or(N::CARDINAL).or(N::DIGITS))],
        parse: compound,
        examples: &[
            ("It took 5 hours and 30 minutes.", "DURATION PT5H30M"),
            ("two years and three months", "DURATION P2Y3M"),
        ],
        rejects: &["two years and three people"],
    },
    Rule {
        name: "timex.half-unit",
        anchor: LexClass::TIME_UNIT,
        least: 2,
        lead: 2,
        first: LexClass::VAGUE_NUMBER.union(LexClass::DETERMINER),
        near: &[Near::before(N::DETERMINER)],
        parse: half_unit,
        examples: &[("It took half an hour.", "DURATION PT30M"), ("half a century", "DURATION P50Y")],
        rejects: &["half the year"],
    },
    Rule {
        name: "timex.placed-duration",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 8,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT).union(LexClass::ORDINAL),
        near: &[Near::here(N::PLURAL_UNIT.or(N::ORDINAL).or(N::VAGUE)).and_before(super::words::COUNTING)],
        parse: placed,
        examples: &[
            ("in the past three years", "DURATION P3Y"),
            ("over the next few days", "DURATION PXD"),
            ("in the first nine months", "DURATION P9M"),
            ("for the next 12 to 18 months", "DURATION P12M"),
        ],
        rejects: &["the first two people", "last year"],
    },
    Rule {
        name: "timex.hyphenated-duration",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 5,
        first: super::words::NUMBER,
        near: &[Near::here(N::SINGLE_UNIT)
            .and_before(N::CARDINAL.or(N::DIGITS).or(N::VAGUE).or(N::DASH).or(N::PHRASE))],
        parse: hyphenated,
        examples: &[("a two-year trial", "DURATION P2Y"), ("a 30-day period", "DURATION P30D")],
        rejects: &[
            "a year-long trial",
            "a four-quarter run",
            "a $6.99-a-month service",
            "a 17-year-old student",
        ],
    },
    Rule {
        name: "timex.unit-long",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::behind(N::DASH)],
        parse: unit_long,
        examples: &[("a day-long meeting", "DURATION P1D"), ("a decades-long fight", "DURATION PXE")],
        rejects: &["a day long gone"],
    },
    Rule {
        name: "timex.bare-units",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[Near::here(N::PLURAL).and_before(N::UNCOUNTED)],
        parse: bare,
        examples: &[
            ("It lasted for years.", "DURATION PXY"),
            ("after months of talks", "DURATION PXM"),
            ("in the weeks before the vote", "DURATION PXW"),
        ],
        rejects: &["The years went by.", "for a year"],
    },
];

/// Whether a second number with the same unit follows: `to three`, `or three`, `- 18`.
fn to_number(at: Cursor<'_>) -> Parsed<'_, ()> {
    let (rest, _) = either(
        at,
        |at| either(at, lit("to"), lit("or")),
        |at| {
            let dash = at.peek().is_some_and(|token| matches!(token.kind, Kind::HYPHEN | Kind::DASH));
            if dash { Ok((at.skip(1), ())) } else { at.fail() }
        },
    )?;
    // `6.99-a-month` is a price.
    let (rest, _) = either(rest, exact, vague)?;
    Ok((rest, ()))
}

/// `more`, `additional`, `trading`, `consecutive`: one word between a number and its unit.
fn between(at: Cursor<'_>) -> Parsed<'_, ()> {
    let open = at.peek().is_some_and(|token| {
        token.kind == Kind::WORD
            && !token.is_capital()
            && (matches!(token.tag, Tag::Adjective | Tag::VerbIng) || token.is(LexClass::TIME_SHIFT))
    }) || lit("more")(at).is_ok()
        || matches!(said(at, LexClass::TIME_MOD, |word| word.modifies), Ok((_, Modifies::Kind)));
    if open { Ok((at.skip(1), ())) } else { at.fail() }
}

/// `weeks or months`, `a year or two`: the first counts.
fn or_unit(at: Cursor<'_>) -> Parsed<'_, ()> {
    let (at, ()) = lit("or")(at)?;
    if let Ok((end, Count::Exactly(2..=9))) = exact(at) {
        return if unit(end).is_ok() || super::words::noun_follows(end) { at.fail() } else { Ok((end, ())) };
    }
    match unit(at)? {
        (at, (_, true)) => Ok((at, ())),
        _ => at.fail(),
    }
}

fn duration(at: Cursor<'_>) -> Parsed<'_, Timex> {
    if !may_count(at) {
        return at.fail();
    }
    let (rest, another) = maybe(at, lit("another"));
    let (rest, number, article) = match maybe(rest, count_or_article) {
        (rest, Some((number, article))) => (rest, number, article && another.is_none()),
        (rest, None) if another.is_some() => (rest, Count::Exactly(1), false),
        _ => return at.fail(),
    };
    let rest = if article { rest } else { maybe(rest, to_number).0 };
    let rest = match unit(rest) {
        Ok(_) => rest,
        Err(_) => between(rest)?.0,
    };
    let (rest, (unit, plural)) = unit(rest)?;
    // `a second`, `a day`, `a quarter` are hardly ever measured; `one day` is some day.
    let loose =
        matches!(unit, Unit::Second | Unit::Day | Unit::Quarter | Unit::Half | Unit::Weekend | Unit::Period);
    let single = number == Count::Exactly(1) && !plural;
    // `a day after the vote`
    let measured = || single && matches!(super::words::text(rest), "after" | "before");
    // `300,000 last year`: more than one have a plural.
    let many = number != Count::Exactly(1)
        && !matches!(number, Count::AndHalf(0) | Count::Tenths(0..=10) | Count::Hundredths(0..=100));
    let counted = || unit == Unit::Day && measured();
    if unit == Unit::Period || unit == Unit::Half || single && loose && !counted() || many && !plural {
        return at.fail();
    }
    // `$1.76 a year`, `flights a week`: a rate; not `left the town a week before the vote`.
    let before = at.at().checked_sub(1).and_then(|i| at.doc().token(i));
    let rate = before.is_some_and(|token| {
        token.tag.is_noun() && (token.is(LexClass::TIME_UNIT) || !measured())
            || token.tag == Tag::Numeral
            || token.kind == Kind::PERCENT
    });
    if article && rate {
        return at.fail();
    }
    // `from a fiscal year to a calendar year`: a kind of year.
    let kind = || at.doc().is(at.at() + 1, LexClass::TIME_SHIFT);
    if !plural && article && (super::words::noun_follows(rest) || kind()) {
        return at.fail();
    }
    let half = |at| {
        let (at, ()) = lit("and")(at)?;
        let (at, ()) = lit("a")(at)?;
        lit("half")(at)
    };
    let (rest, number) = match (maybe(rest, half), number) {
        ((rest, Some(())), Count::Exactly(n)) => (rest, Count::AndHalf(n)),
        ((rest, _), number) => (rest, number),
    };
    let rest = maybe(rest, |at| either(at, or_so, or_unit)).0;
    Ok((rest, Timex::new(Core::Duration(number, unit))))
}

fn compound(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, first) = exact(at)?;
    let (rest, (large, _)) = unit(rest)?;
    let rest = maybe(rest, |at| either(at, lit("and"), super::words::mark(Kind::COMMA))).0;
    let (rest, second) = exact(rest)?;
    let (rest, (small, _)) = unit(rest)?;
    let below = matches!(
        (large, small),
        (Unit::Year, Unit::Month | Unit::Day | Unit::Week)
            | (Unit::Month, Unit::Day | Unit::Week)
            | (Unit::Week, Unit::Day)
            | (Unit::Day, Unit::Hour | Unit::Minute)
            | (Unit::Hour, Unit::Minute)
            | (Unit::Minute, Unit::Second)
    );
    if below { Ok((rest, Timex::new(Core::Compound(first, large, second, small)))) } else { at.fail() }
}

fn half_unit(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("half")(at)?;
    let (rest, _) = one(rest)?;
    let (rest, (unit, plural)) = unit(rest)?;
    if plural || matches!(unit, Unit::Half | Unit::Period | Unit::Quarter) {
        return at.fail();
    }
    Ok((rest, Timex::new(Core::Duration(Count::AndHalf(0), unit))))
}

/// `the past three months`, `the first nine months`, `the next few days`, `these two years`.
fn placed(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let rest = maybe(at, lit("the")).0;
    let first = LexClass::TIME_SHIFT | LexClass::ORDINAL | LexClass::CARDINAL;
    if !rest.peek().is_some_and(|token| token.is(first)) {
        return at.fail();
    }
    let (rest, sense) = match placing(rest) {
        Ok((rest, sense)) => (rest, Some(sense)),
        Err(_) => (ordinal(rest)?.0, None),
    };
    let (rest, number) = maybe(rest, |at| either(at, exact, vague));
    let rest = maybe(rest, to_number).0;
    let rest = match unit(rest) {
        Ok(_) => rest,
        Err(_) => between(rest)?.0,
    };
    let (rest, (unit, plural)) = unit(rest)?;
    let rest = maybe(rest, or_so).0;
    let points = matches!(sense, Some(Placing::That | Placing::This | Placing::Same | Placing::Whole));
    let open = matches!(
        sense,
        Some(Placing::Past | Placing::Last | Placing::Next | Placing::Coming | Placing::Previous)
    );
    let number = match number {
        Some(Count::Exactly(1)) if !plural => return at.fail(),
        Some(number) => number,
        None if plural && open => Count::Vague,
        None => return at.fail(),
    };
    // `It will last 12 months.`
    let lasts = last_is_verb(at);
    if points || lasts || matches!(unit, Unit::Period | Unit::Half) || !plural {
        return at.fail();
    }
    Ok((rest, Timex::new(Core::Duration(number, unit))))
}

/// True where `last` is the verb: `will last`, `to last`.
fn last_is_verb(at: Cursor<'_>) -> bool {
    let led = at.at().checked_sub(1).and_then(|before| at.doc().token(before));
    lit("last")(at).is_ok()
        && led.is_some_and(|token| token.is(LexClass::MODAL | LexClass::INFINITIVE | LexClass::NEGATOR))
}

fn hyphenated(at: Cursor<'_>) -> Parsed<'_, Timex> {
    if !may_count(at) {
        return at.fail();
    }
    let (rest, article) = maybe(at, one);
    let (rest, number) = either(rest, exact, vague)?;
    let rest = maybe(rest, to_number).0;
    let (rest, hyphen) = maybe(rest, glued_hyphen);
    let (rest, (unit, plural)) = unit(rest)?;
    // `five year low` in transcripts of speech, which have no hyphens.
    let spoken =
        hyphen.is_none() && !plural && super::words::noun_follows(rest) && number != Count::Exactly(1);
    if hyphen.is_none() && !spoken || plural || matches!(unit, Unit::Quarter | Unit::Half | Unit::Period) {
        return at.fail();
    }
    let noun = |at| {
        let period = matches!(super::words::unit(at), Ok((_, (Unit::Period, false))));
        if period { Ok((at.skip(1), ())) } else { lit("term")(at) }
    };
    match (maybe(rest, noun), article) {
        ((rest, Some(())), _) => Ok((rest, Timex::new(Core::Duration(number, unit)))),
        (_, Some(_)) => at.fail(),
        ((rest, None), None) => Ok((rest, Timex::adjective(Core::Duration(number, unit)))),
    }
}

/// `day-long`
fn unit_long(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, (unit, plural)) = unit(at)?;
    let (rest, ()) = glued_hyphen(rest)?;
    let (rest, ()) = lit("long")(rest)?;
    let number = if plural { Count::Vague } else { Count::Exactly(1) };
    Ok((rest, Timex::adjective(Core::Duration(number, unit))))
}

/// `years` after a preposition that measures; `months of talks`; `the weeks before the vote`.
fn bare(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    let (rest, (unit, plural)) = unit(rest)?;
    let before = at.at().checked_sub(1).map_or("", |i| at.doc().word(i));
    let after = super::words::text(rest);
    let long = matches!(
        unit,
        Unit::Week
            | Unit::Month
            | Unit::Year
            | Unit::Decade
            | Unit::Century
            | Unit::Day
            | Unit::Hour
            | Unit::Minute
    );
    if !plural || !long {
        return at.fail();
    }
    if the.is_some() {
        let placed =
            is(after, &["before", "after", "since", "leading", "following", "preceding", "ahead", "that"]);
        let years = is(before, &["over"]);
        if !placed && !years {
            return at.fail();
        }
        let rest = maybe(rest, lit("ahead")).0;
        return Ok((rest, Timex::new(Core::Duration(Count::Vague, unit))));
    }
    let measured =
        is(before, &["for", "in", "after", "over", "within", "took", "take", "takes", "last", "lasted"]);
    let matter = is(before, &["of"]) && unit < Unit::Decade && !matches!(unit, Unit::Day | Unit::Hour);
    let counted = at.at().checked_sub(1).and_then(|i| at.doc().token(i)).is_some_and(|token| {
        token.is(LexClass::CARDINAL | LexClass::VAGUE_NUMBER | LexClass::DIGITS | LexClass::DETERMINER)
            || token.tag == Tag::Adjective
    });
    // `Minutes of the meeting` are written, `minutes of silence` are long.
    let written = unit == Unit::Minute
        && is(after, &["of"])
        && rest.skip(1).peek().is_some_and(|token| token.is(LexClass::DETERMINER));
    let filled = is(after, &["of", "after", "before"]) && !counted && !is(before, &["of"]) && !written;
    if !measured && !matter && !filled {
        return at.fail();
    }
    Ok((maybe(rest, or_unit).0, Timex::new(Core::Duration(Count::Vague, unit))))
}
