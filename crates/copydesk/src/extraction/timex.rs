//! Time expressions as TIMEX3 has them (ISO-TimeML, TimeML 1.2.1 annotation guidelines).

use super::{CompactString, RuleName};
use crate::names::named_enum;
use crate::span::Span;
use time::Date;

named_enum! {
    /// TIMEX3 type.
    TimeKind {
        /// A calendar date of any grain.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A length of time.
        Duration = "duration",
        /// Times that recur.
        Set = "set",
    }
}

/// A time expression.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value: `2018-07-16`, `2018-W43-WE`, `P3D`, `PRESENT_REF`.
    pub value: CompactString,
    /// First calendar day covered, where it covers any.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub start: Option<Date>,
    /// Last calendar day covered.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub end: Option<Date>,
    /// The rule that made it.
    pub rule: RuleName,
}

impl Time {
    /// A time expression; `days` are the first and last calendar day it covers.
    #[must_use]
    pub fn new(
        span: Span,
        kind: TimeKind,
        value: impl Into<CompactString>,
        days: Option<(Date, Date)>,
        rule: impl Into<RuleName>,
    ) -> Self {
        Self {
            span,
            kind,
            value: value.into(),
            start: days.map(|d| d.0),
            end: days.map(|d| d.1),
            rule: rule.into(),
        }
    }
}

/// Calendar days as `YYYY-MM-DD`.
#[cfg(feature = "serde")]
pub(crate) mod day {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};
    use time::{Date, format_description::BorrowedFormatItem, macros::format_description};

    const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

    #[expect(clippy::ref_option, reason = "the signature serde asks for")]
    pub(crate) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        // A reader that owns its text has no `&str` to lend.
        Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?
            .map(|text| Date::parse(&text, DAY).map_err(D::Error::custom))
            .transpose()
    }
}
