//! Units of time, and what the day and the year are divided into: codes of the lists -> values.

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
    /// A stretch of unnamed length: `the latest period`.
    Period,
}

impl Unit {
    pub(super) fn of(code: &str) -> Option<Self> {
        Some(match code {
            "TS" => Self::Second,
            "TM" => Self::Minute,
            "TH" => Self::Hour,
            "D" => Self::Day,
            "WE" => Self::Weekend,
            "W" => Self::Week,
            "F" => Self::Fortnight,
            "M" => Self::Month,
            "Q" => Self::Quarter,
            "H" => Self::Half,
            "Y" => Self::Year,
            "E" => Self::Decade,
            "C" => Self::Century,
            "L" => Self::Millennium,
            "P" => Self::Period,
            _ => return None,
        })
    }
}

/// A season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub(super) fn of(code: &str) -> Option<Self> {
        Some(match code {
            "SP" => Self::Spring,
            "SU" => Self::Summer,
            "FA" => Self::Autumn,
            "WI" => Self::Winter,
            _ => return None,
        })
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    pub(super) fn of(code: &str) -> Option<Self> {
        Some(match code {
            "MO" => Self::Morning,
            "MI" => Self::Midday,
            "AF" => Self::Afternoon,
            "EV" => Self::Evening,
            "NI" => Self::Night,
            _ => return None,
        })
    }
}

/// A word of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    Am,
    Pm,
    /// `o'clock`
    FullHour,
    /// `noon`: hour and minute.
    At(u8, u8),
    /// A time zone.
    Zone,
    /// Nothing that the rules know.
    Other,
}

impl Clock {
    pub(super) fn of(code: &str) -> Self {
        let number = |digits: &str| (digits.len() == 2).then(|| digits.parse().ok()).flatten();
        match code {
            "am" => Self::Am,
            "pm" => Self::Pm,
            "oclock" => Self::FullHour,
            zone if zone.starts_with("zone") => Self::Zone,
            time => {
                let fields = time.split_once(':').and_then(|(h, m)| Some((number(h)?, number(m)?)));
                match fields {
                    Some((hour @ 0..=24, minute @ 0..=59)) => Self::At(hour, minute),
                    _ => Self::Other,
                }
            }
        }
    }
}
