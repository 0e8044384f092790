//! Time expressions: TIMEX3 over the tokens of the story, resolved against its date and the text before.
//!
//! `Doc, day of writing -> Vec<TimeMention>`: token ranges, sorted, not overlapping, each with kind, value, and the
//! days it covers.
//!
//! ```text
//! The talks began two weeks ago and will resume late on Friday .
//!                 ^^^^^^^^^^^^^                          ^^^^^^
//! ```
//!
//! Three steps. Rules read words into [`Timex`] values, one file a family, tried only where a word of time stands, so
//! that a sentence without one costs a scan of its tokens. Extents grow over modifiers and filters take out false
//! friends. Then values are resolved in the order of the text, with a memory of what was named before.
//!
//! Invariants: no input panics, dates are checked arithmetic; every rule's examples and rejects hold (tests below).
//! Cost: one class test a token; all else only at words of time.
//! Source: ISO-TimeML TIMEX3; extents follow TimeBank's annotators.

mod bearers;
mod calendar;
mod clock;
mod day_part;
mod duration;
mod era;
mod extent;
mod feast;
mod filter;
mod holiday;
mod length;
mod memory;
mod narrative;
mod numbers;
mod numeric;
mod outlook;
mod period;
mod point;
mod quarter;
mod range;
mod reference;
mod relative;
mod resolve;
mod set;
mod setting;
mod spoken_clock;
mod stopwatch;
mod tense;
#[cfg(test)]
mod tests;
mod types;
mod weekday;
mod weeks;
mod words;
mod write;

pub(crate) use tense::awaits;

use crate::extraction::{Note, Time};
use crate::grammar::{Doc, Found, Rule, RuleSet};
use crate::rule_info::{RuleInfo, Stage};
use crate::span::TokenRange;
use bearers::Bearers;
use memory::Memory;
use setting::Setting;
use std::sync::LazyLock;
use time::Date;
use types::Timex;
use write::Text;

/// A time expression and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimeMention {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// What the output says of it.
    pub(crate) time: Time,
}

/// The families of rules; where two are as long, the earlier one wins.
const FAMILIES: &[&[Rule<Timex>]] = &[
    calendar::RULES,
    weekday::RULES,
    range::RULES,
    weeks::RULES,
    numeric::RULES,
    clock::RULES,
    day_part::RULES,
    spoken_clock::RULES,
    stopwatch::RULES,
    quarter::RULES,
    period::RULES,
    era::RULES,
    relative::RULES,
    duration::RULES,
    set::RULES,
    holiday::RULES,
    reference::RULES,
];

const N_RULES: usize = {
    let (mut n, mut family) = (0, 0);
    while family < FAMILIES.len() {
        n += FAMILIES[family].len();
        family += 1;
    }
    n
};

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &{
    let mut rows = [RuleInfo::new("", Stage::Timex, &[], &[]); N_RULES];
    let (mut n, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let mut row = 0;
        while row < FAMILIES[family].len() {
            rows[n] = FAMILIES[family][row].info(Stage::Timex);
            (n, row) = (n + 1, row + 1);
        }
        family += 1;
    }
    rows
};

static RULE_SET: LazyLock<RuleSet<Timex>> = LazyLock::new(|| RuleSet::new(FAMILIES));

/// Expressions as they are read, before they are placed in the calendar; a buffer.
#[derive(Debug, Default)]
pub(crate) struct Readings(Vec<Found<Timex>>);

/// Finds the time expressions of a document, sorted; `dct` is its creation time.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_times(
    doc: &Doc<'_>,
    dct: Option<Date>,
    Readings(found): &mut Readings,
    out: &mut Vec<TimeMention>,
    notes: &mut Vec<Note>,
) {
    out.clear();
    found.clear();
    RULE_SET.run(doc, found);
    extent::grow_all(doc, found);
    let bearers = Bearers::default();
    found.retain(|one| filter::keeps(doc, &bearers, one));
    numeric::reorder(doc, found);
    let mut memory = Memory::new(dct, narrative::anchor(found, dct));
    let mut text = Text::new();
    for (at, one) in found.iter().enumerate() {
        let sentence = one.sentence as usize;
        memory.advance(sentence);
        let meant =
            found.get(at + 1).and_then(|next| resolve::explained(doc, one, next)).unwrap_or(one.value);
        let resolved =
            resolve::resolve(&mut memory, &Setting::new(doc, one.tokens, sentence), meant, &mut text);
        let end = one.tokens.end.saturating_sub(resolved.trim).max(one.tokens.start + 1);
        let tokens = TokenRange::new(one.tokens.start, end);
        let span = doc.span(tokens);
        if let Some(message) = resolved.note {
            notes.push(Note::new(span, message));
        }
        let time = Time::new(span, resolved.kind, text.as_str(), resolved.days, one.rule);
        out.push(TimeMention { tokens, time });
    }
}
