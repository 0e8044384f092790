//! Words that say where a time lies, how long it is or how it recurs: codes of the lists -> values.

use super::unit::{DayPart, Unit};

/// The sense of a word that places a unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placing {
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    This,
    Current,
    That,
    Same,
    Latest,
    Whole,
    Fiscal,
    Final,
    First,
    /// `these`, `recent`: they stand with lengths only.
    Other,
}

impl Placing {
    pub(super) fn of(code: &str) -> Self {
        match code {
            "last" => Self::Last,
            "past" => Self::Past,
            "previous" => Self::Previous,
            "next" => Self::Next,
            "coming" => Self::Coming,
            "following" => Self::Following,
            "this" => Self::This,
            "current" => Self::Current,
            "that" => Self::That,
            "same" => Self::Same,
            "latest" => Self::Latest,
            "whole" => Self::Whole,
            "fiscal" => Self::Fiscal,
            "final" => Self::Final,
            "first" => Self::First,
            _ => Self::Other,
        }
    }
}

/// The sense of a word that says which way in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Ago,
    Hence,
    Earlier,
    Later,
    Forward,
    Toward,
    Backward,
    Awaiting,
    Origin,
    /// `ahead`.
    Other,
}

impl Direction {
    pub(super) fn of(code: &str) -> Self {
        match code {
            "ago" => Self::Ago,
            "hence" => Self::Hence,
            "earlier" => Self::Earlier,
            "later" => Self::Later,
            "forward" => Self::Forward,
            "toward" => Self::Toward,
            "backward" => Self::Backward,
            "awaiting" => Self::Awaiting,
            "origin" => Self::Origin,
            _ => Self::Other,
        }
    }
}

/// What a word that modifies a time stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Modifies {
    /// `early`: a point.
    Point,
    /// `the end of`: a point that has parts.
    Part,
    /// `nearly`: a length.
    Length,
    /// `around`: both.
    Any,
    /// `trading`: a unit, behind its number.
    Kind,
    /// Nothing that the rules know.
    Other,
}

impl Modifies {
    pub(super) fn of(code: &str) -> Self {
        match code.split(' ').next().unwrap_or("") {
            "point" => Self::Point,
            "part" => Self::Part,
            "length" => Self::Length,
            "any" => Self::Any,
            "kind" => Self::Kind,
            _ => Self::Other,
        }
    }
}

/// A number in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cardinal {
    /// `forty`
    Value(u32),
    /// `hundred`: multiplies the number before it.
    Times(u32),
    /// `nineties`: the tens of its years.
    Decade(u32),
}

impl Cardinal {
    pub(super) fn of(code: &str) -> Option<Self> {
        let (digits, number): (_, fn(u32) -> Self) = match (code.strip_prefix('x'), code.strip_prefix('d')) {
            (Some(digits), _) => (digits, Self::Times),
            (_, Some(digits)) => (digits, Self::Decade),
            _ => (code, Self::Value),
        };
        digits.parse().ok().map(number)
    }
}

/// A time that is only past, present or to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    Past,
    Present,
    Future,
}

/// What a word for such a time needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    Nothing,
    /// `the` before it.
    The,
    /// A noun behind it.
    Noun,
    /// A plural unit behind it.
    Unit,
}

/// A word for a time that is only past, present or to come: which, or a vague length where it is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeRef {
    pub(crate) value: Option<Reference>,
    pub(crate) needs: Needs,
}

impl TimeRef {
    pub(super) fn of(code: &str) -> Option<Self> {
        let (value, needs) = code.split_once(' ').unwrap_or((code, ""));
        let needs = match needs {
            "" => Needs::Nothing,
            "the" => Needs::The,
            "noun" => Needs::Noun,
            "unit" => Needs::Unit,
            _ => return None,
        };
        let value = match value {
            "PAST_REF" => Some(Reference::Past),
            "PRESENT_REF" => Some(Reference::Present),
            "FUTURE_REF" => Some(Reference::Future),
            "PXX" => None,
            _ => return None,
        };
        Some(Self { value, needs })
    }
}

/// A word for times that recur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recurs {
    /// `every`
    Every,
    /// `twice`: before `a week`.
    Times,
    /// `times`: a number before makes it so.
    Count,
    /// `weekdays`, and the part of them.
    Workdays(Option<DayPart>),
    /// `daily`: each so many units.
    Each(u32, Unit),
}

impl Recurs {
    pub(super) fn of(code: &str) -> Option<Self> {
        if let Some(part) = code.strip_prefix("workdays") {
            return Some(Self::Workdays(DayPart::of(part.trim_start())));
        }
        match code {
            "every" => return Some(Self::Every),
            "times" => return Some(Self::Times),
            "count" => return Some(Self::Count),
            _ => {}
        }
        let length = code.strip_prefix('P')?;
        let length = length.strip_prefix('T').unwrap_or(length);
        let (number, unit) = length.split_at_checked(length.len().checked_sub(1)?)?;
        let unit = match unit {
            "D" => Unit::Day,
            "W" => Unit::Week,
            "M" => Unit::Month,
            "Y" => Unit::Year,
            "H" => Unit::Hour,
            _ => return None,
        };
        number.parse().ok().map(|n| Self::Each(n, unit))
    }
}
