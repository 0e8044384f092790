//! The input: a text and what the caller knows of it.

use time::{Date, PrimitiveDateTime};

/// A date of publication, as precise as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Published {
    /// The day.
    Day(Date),
    /// The day and time of day, local to the publisher.
    Moment(PrimitiveDateTime),
}

impl Published {
    /// The calendar day.
    #[must_use]
    pub const fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Moment(moment) => moment.date(),
        }
    }
}

impl core::str::FromStr for Published {
    type Err = crate::Error;

    /// Reads `2018-06-28`, `2018-06-28T09:38` or `2018-06-28T09:38:00`, with or without a zone, which is dropped.
    ///
    /// # Errors
    ///
    /// [`Error::Date`](crate::Error::Date) where it is none of these, or no day of the calendar.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        use time::macros::format_description;
        let wrong = || crate::Error::Date { text: text.into() };
        let text = text.trim();
        let day_text = text.get(..10).ok_or_else(wrong)?;
        let day = Date::parse(day_text, format_description!("[year]-[month]-[day]")).map_err(|_| wrong())?;
        match text.get(10..).unwrap_or("") {
            "" => Ok(Self::Day(day)),
            clock => {
                let clock =
                    clock.strip_prefix(['T', ' ']).and_then(|rest| rest.get(..5)).ok_or_else(wrong)?;
                let time =
                    time::Time::parse(clock, format_description!("[hour]:[minute]")).map_err(|_| wrong())?;
                Ok(Self::Moment(PrimitiveDateTime::new(day, time)))
            }
        }
    }
}

impl core::fmt::Display for Published {
    /// ISO 8601: `2018-06-28` or `2018-06-28T09:38`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Moment(at) => write!(f, "{}T{:02}:{:02}", at.date(), at.hour(), at.minute()),
        }
    }
}

/// One document to read.
#[derive(Debug, Clone, Copy)]
pub struct Article<'t> {
    pub(crate) text: &'t str,
    pub(crate) doc: &'t str,
    pub(crate) published: Option<Published>,
    pub(crate) crawled: Option<Published>,
    pub(crate) publisher: Option<&'t str>,
    pub(crate) url: Option<&'t str>,
    pub(crate) clean: bool,
}

impl<'t> Article<'t> {
    /// A document of that text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, doc: "", published: None, crawled: None, publisher: None, url: None, clean: false }
    }

    /// Its id, repeated in the output.
    #[must_use]
    pub const fn doc(mut self, id: &'t str) -> Self {
        self.doc = id;
        self
    }

    /// The document creation time (TIMEX3 DCT): wins over what the page says and anchors relative dates.
    #[must_use]
    pub const fn published(mut self, at: Published) -> Self {
        self.published = Some(at);
        self
    }

    /// When the page was fetched: what a page's own relative date (`2 hours ago`, `Yesterday`) is counted from where
    /// nothing else dates the story.
    #[must_use]
    pub const fn crawled(mut self, at: Published) -> Self {
        self.crawled = Some(at);
        self
    }

    /// Who published it, where the caller knows.
    #[must_use]
    pub const fn publisher(mut self, name: &'t str) -> Self {
        self.publisher = Some(name);
        self
    }

    /// Where it was found: tells which of the names on the page is its publisher's, and which of the titles is the story's.
    #[must_use]
    pub const fn url(mut self, url: &'t str) -> Self {
        self.url = Some(url);
        self
    }

    /// Says that the text is an article body already: no block is dropped as noise.
    #[must_use]
    pub const fn clean(mut self, clean: bool) -> Self {
        self.clean = clean;
        self
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }
}
