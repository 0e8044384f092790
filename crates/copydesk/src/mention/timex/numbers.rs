//! Numbers, years and days of the month, in digits and in words, as small parsers.

use super::types::Count;
use super::words::{bytes_of, either, lit, mark, maybe, said, text};
use crate::grammar::{Cursor, Parsed, glued_hyphen};
use crate::lexicon::{Cardinal, LexClass, TimeWord};
use crate::token::{Kind, Token};

/// A number of up to four digits and nothing else, and how many they are.
#[inline]
fn digits(at: Cursor<'_>) -> Option<(u32, usize)> {
    let token = at.peek().filter(|token| token.kind == Kind::NUMBER && token.end - token.start <= 4)?;
    let digits = bytes_of(at.doc(), token);
    let mut number = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u32::from(digit);
    }
    Some((number, digits.len()))
}

/// A year in four digits.
pub(super) fn year4(at: Cursor<'_>) -> Parsed<'_, i32> {
    match digits(at) {
        Some((year @ 1000..2100, 4)) => Ok((at.skip(1), year.cast_signed())),
        _ => at.fail(),
    }
}

/// A year in two digits after an apostrophe: `'98`.
pub(super) fn year2(at: Cursor<'_>) -> Parsed<'_, i32> {
    let (rest, ()) = mark(Kind::APOSTROPHE)(at)?;
    match digits(rest) {
        Some((short, 2)) if rest.peek().is_some_and(Token::is_glued) => {
            let short = short.cast_signed();
            Ok((rest.skip(1), century_of(short) + short))
        }
        _ => at.fail(),
    }
}

/// The century that a year in two digits belongs to.
pub(super) const fn century_of(short: i32) -> i32 {
    if short < 40 { 2000 } else { 1900 }
}

/// A year in either form, or as it is spoken: `nineteen ninety-seven`.
pub(super) fn year(at: Cursor<'_>) -> Parsed<'_, i32> {
    either(at, |at| either(at, year4, year2), spoken_year)
}

/// `nineteen ninety-seven`
pub(super) fn spoken_year(at: Cursor<'_>) -> Parsed<'_, i32> {
    let (rest, high) = tens(at)?;
    let (rest, low) = tens(maybe(rest, glued_hyphen).0)?;
    if matches!(high, 17..=20) && low >= 10 {
        Ok((rest, (high * 100 + low).cast_signed()))
    } else {
        at.fail()
    }
}

/// A day of the month in digits: `3`, `3rd`.
pub(super) fn day_number(at: Cursor<'_>) -> Parsed<'_, u8> {
    if !at.peek().is_some_and(|token| token.kind == Kind::NUMBER && token.end - token.start <= 4) {
        return at.fail();
    }
    let number = match digits(at) {
        Some((number, 1 | 2)) => Some(number),
        _ => listed_ordinal(at).ok().map(|(_, number)| number),
    };
    let day = number.and_then(|number| u8::try_from(number).ok());
    // `Oct. 3-4` is a day, `3%` and `3/4` are not.
    let rest = at.skip(1);
    let more = rest.peek().is_some_and(|token| {
        token.is_glued() && matches!(token.kind, Kind::PERCENT | Kind::SLASH | Kind::DOLLAR)
    });
    match day {
        Some(day) if (1..=31).contains(&day) && !more => Ok((rest, day)),
        _ => at.fail(),
    }
}

/// An ordinal, in words or digits: `third`, `3rd`, `twenty-first`.
pub(super) fn ordinal(at: Cursor<'_>) -> Parsed<'_, u32> {
    if let Ok(found) = listed_ordinal(at) {
        return Ok(found);
    }
    let (rest, tens) = small(at)?;
    let (rest, ()) = glued_hyphen(rest)?;
    match listed_ordinal(rest)? {
        (rest, ones) if tens >= 20 && ones < 10 => Ok((rest, tens + ones)),
        _ => at.fail(),
    }
}

/// An ordinal that is one word.
#[inline]
fn listed_ordinal(at: Cursor<'_>) -> Parsed<'_, u32> {
    said(at, LexClass::ORDINAL, |word| word.ordinal)
}

/// A word of the cardinals.
#[inline]
fn cardinal<'d, O>(at: Cursor<'d>, tell: impl Fn(Cardinal) -> Option<O>) -> Parsed<'d, O> {
    said(at, LexClass::CARDINAL, |word: &TimeWord| word.cardinal.and_then(&tell))
}

/// A number word below a hundred with no part after it.
fn small(at: Cursor<'_>) -> Parsed<'_, u32> {
    cardinal(at, |number| if let Cardinal::Value(value) = number { Some(value) } else { None })
}

/// A word that multiplies: `hundred`, `dozen`.
fn multiplier(at: Cursor<'_>) -> Parsed<'_, u32> {
    cardinal(at, |number| if let Cardinal::Times(by) = number { Some(by) } else { None })
}

/// A number below a hundred in words: `twenty-five`.
pub(super) fn tens(at: Cursor<'_>) -> Parsed<'_, u32> {
    let (rest, first) = small(at)?;
    if first < 20 {
        return Ok((rest, first));
    }
    let after = maybe(rest, glued_hyphen).0;
    match small(after) {
        Ok((end, second)) if second < 10 => Ok((end, first + second)),
        _ => Ok((rest, first)),
    }
}

/// `nineties`: the tens of a year.
pub(super) fn decade_word(at: Cursor<'_>) -> Parsed<'_, i32> {
    cardinal(at, |number| if let Cardinal::Decade(tens) = number { i32::try_from(tens).ok() } else { None })
}

/// A whole number in words: `two hundred and fifty`.
fn number_words(at: Cursor<'_>) -> Parsed<'_, u32> {
    let (mut at, mut total) = tens(at)?;
    while let Ok((rest, by)) = multiplier(at) {
        total = total.saturating_mul(by);
        let joined = maybe(rest, lit("and")).0;
        match tens(joined) {
            Ok((end, more)) => (at, total) = (end, total.saturating_add(more)),
            Err(_) => at = rest,
        }
    }
    Ok((at, total))
}

/// A whole number or one with a decimal, in digits.
fn number_digits(at: Cursor<'_>) -> Parsed<'_, Count> {
    let Some(token) = at.peek().filter(|token| token.kind == Kind::NUMBER) else { return at.fail() };
    let word = token.span().slice(at.doc().text);
    if word.len() > 9 {
        return at.fail();
    }
    let (mut whole, mut places, mut decimals, mut after_point) = (0u32, 0, 0, false);
    for byte in word.bytes() {
        match byte {
            // Two places tell all that news measures.
            b'0'..=b'9' if after_point => {
                if places < 2 {
                    (decimals, places) = (decimals * 10 + u32::from(byte - b'0'), places + 1);
                }
            }
            b'0'..=b'9' => whole = whole.saturating_mul(10).saturating_add(u32::from(byte - b'0')),
            b',' if !after_point => {}
            b'.' if !after_point => after_point = true,
            _ => return at.fail(),
        }
    }
    let rest = at.skip(1);
    // `2 1/2`
    let half = rest.peek().is_some_and(|token| token.kind == Kind::NUMBER)
        && text(rest) == "1"
        && text(rest.skip(1)) == "/"
        && text(rest.skip(2)) == "2";
    let hundredths = if places == 1 { decimals * 10 } else { decimals };
    let all = |times: u32, part: u32| whole.saturating_mul(times).saturating_add(part);
    Ok(match hundredths {
        1.. if hundredths % 10 == 0 => (rest, Count::Tenths(all(10, hundredths / 10))),
        1.. => (rest, Count::Hundredths(all(100, hundredths))),
        _ if half => (rest.skip(3), Count::AndHalf(whole)),
        _ => (rest, Count::Exactly(whole)),
    })
}

/// An exact number: `3`, `three`, `2.5`, `two and a half`, `a hundred`, `half a dozen`.
pub(super) fn exact(at: Cursor<'_>) -> Parsed<'_, Count> {
    let with_half = |at| -> Parsed<'_, ()> {
        let (at, ()) = lit("and")(at)?;
        let (at, ()) = lit("a")(at)?;
        let (at, ()) = lit("half")(at)?;
        Ok((at, ()))
    };
    let Some(token) = at.peek() else { return at.fail() };
    if token.is(LexClass::CARDINAL)
        && let Ok((rest, value)) = number_words(at)
    {
        return Ok(match with_half(rest) {
            Ok((rest, ())) => (rest, Count::AndHalf(value)),
            Err(_) => (rest, Count::Exactly(value)),
        });
    }
    if let Ok((rest, count)) = number_digits(at) {
        let Count::Exactly(value) = count else { return Ok((rest, count)) };
        // `10 million`
        return Ok(match multiplier(rest) {
            Ok((rest, by)) => (rest, Count::Exactly(value.saturating_mul(by))),
            Err(_) => (rest, count),
        });
    }
    // `half a dozen`
    let (rest, half) = if token.is(LexClass::VAGUE_NUMBER) { maybe(at, lit("half")) } else { (at, None) };
    let (rest, ()) = lit("a")(rest)?;
    let (rest, by) = multiplier(rest)?;
    Ok((rest, Count::Exactly(if half.is_some() { by / 2 } else { by })))
}

/// A number that is not told: `several`, `a few`, `a couple of`, `many`.
pub(super) fn vague(at: Cursor<'_>) -> Parsed<'_, Count> {
    let rest = maybe(at, lit("a")).0;
    let (after, number) = said(rest, LexClass::VAGUE_NUMBER, |word| word.vague)?;
    let after = maybe(after, lit("of")).0;
    Ok((after, if number == 0 { Count::Vague } else { Count::Exactly(number) }))
}

/// `a` or `an` as one.
pub(super) fn one(at: Cursor<'_>) -> Parsed<'_, Count> {
    let (rest, ()) = either(at, lit("a"), lit("an"))?;
    Ok((rest, Count::Exactly(1)))
}

/// A number before a unit, of any kind.
pub(super) fn count(at: Cursor<'_>) -> Parsed<'_, Count> {
    let (rest, (count, _)) = count_or_article(at)?;
    Ok((rest, count))
}

/// A number before a unit, of any kind; true where it is an article and no more: `a`.
pub(super) fn count_or_article(at: Cursor<'_>) -> Parsed<'_, (Count, bool)> {
    if let Ok((rest, count)) = exact(at).or_else(|_| vague(at)) {
        return Ok((rest, (count, false)));
    }
    let (rest, count) = one(at)?;
    Ok((rest, (count, true)))
}
