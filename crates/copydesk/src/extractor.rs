//! The pipeline: the only file that calls every stage.

use crate::extraction::{Extraction, Mention, MentionKind, Place, PlaceKind, Text};
use crate::grammar::{Chunks, Doc, chunk_all};
use crate::layout::{self, Layout};
use crate::lexicon::{LexClass, Lexicon};
use crate::mention::{Entities, TimeMention, org, person, place, timex};
use crate::span::{self, MAX_TEXT, Span};
use crate::token::{self, Tokens};
use crate::{Article, Error, RuleInfo, claim, event, mention, repair};
use std::sync::Arc;

/// Reads articles; make one and use it for all of them, from as many threads as you like.
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    event_lists: Arc<event::Lists>,
}

/// Builds an [`Extractor`] with the caller's own word lists.
#[derive(Debug, Clone)]
pub struct ExtractorBuilder {
    lexicon: Arc<Lexicon>,
}

/// Buffers that are used again from document to document; one a thread.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) layout: Layout,
    pub(crate) tokens: Tokens,
    pub(crate) chunks: Chunks,
    pub(crate) readings: timex::Readings,
    pub(crate) times: Vec<TimeMention>,
    pub(crate) entities: Entities,
    pub(crate) events: event::Buffers,
    pub(crate) claims: claim::Buffers,
    counts: Vec<u32>,
}

impl Scratch {
    /// Empty buffers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl ExtractorBuilder {
    /// Lays rows of `form<TAB>class<TAB>payload` over the built-in word lists; see the word lists' documentation for
    /// the classes.
    ///
    /// # Errors
    ///
    /// [`Error::Lexicon`] with line and column of the first row that is wrong.
    pub fn lexicon(mut self, tsv: &str) -> Result<Self, Error> {
        self.lexicon = Arc::new(self.lexicon.overlaid(tsv)?);
        Ok(self)
    }

    /// The extractor.
    #[must_use]
    pub fn build(self) -> Extractor {
        Extractor { event_lists: event::Lists::of(&self.lexicon), lexicon: self.lexicon }
    }
}

impl Extractor {
    /// An extractor with the built-in word lists.
    #[must_use]
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// For an extractor with the caller's own word lists.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder { lexicon: Lexicon::built_in() }
    }

    /// Every rule, in the order of the stages and of precedence within them.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleInfo> {
        [layout::RULES, timex::RULES, person::RULES, org::RULES, place::RULES, event::RULES, claim::RULES]
            .into_iter()
            .flatten()
    }

    /// Reads one article.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`] where the text does not fit 32-bit offsets; nothing else.
    pub fn extract(&self, article: &Article<'_>) -> Result<Extraction, Error> {
        self.extract_with(article, &mut Scratch::new())
    }

    /// As [`Extractor::extract`], with buffers that are used again.
    ///
    /// # Errors
    ///
    /// As [`Extractor::extract`].
    pub fn extract_with(&self, article: &Article<'_>, scratch: &mut Scratch) -> Result<Extraction, Error> {
        let text = article.text;
        if text.len() > MAX_TEXT {
            return Err(Error::TooLarge { bytes: text.len() });
        }
        match repair::repaired(text) {
            None => Ok(self.read(article, scratch)),
            Some(copy) => {
                let mut found = self.read(&Article { text: &copy, ..*article }, scratch);
                repair::settle(&mut found, text, &copy);
                Ok(found)
            }
        }
    }

    /// Runs every stage.
    fn read(&self, article: &Article<'_>, scratch: &mut Scratch) -> Extraction {
        let text = article.text;
        let Scratch {
            layout,
            tokens,
            chunks,
            readings,
            times,
            entities,
            events: happenings,
            claims: buffers,
            counts,
        } = scratch;
        let mut notes = Vec::new();
        layout::segment(article, layout);
        layout.authors.retain(|name| !is_place(&self.lexicon, name));
        if layout.dateline_unsure
            && layout.dateline.is_some_and(|place| !is_city(&self.lexicon, place.slice(text)))
        {
            (layout.dateline, layout.dateline_span) = (None, None);
        }
        token::scan(text, &layout.blocks, &self.lexicon, tokens);
        chunk_all(&self.lexicon, tokens, chunks);
        let published = article.published.or(layout.published);
        let dct = published.map(crate::Published::date);
        let doc = Doc::new(text, &self.lexicon, &layout.blocks, tokens, chunks);
        timex::find_times(&doc, dct, readings, times, &mut notes);
        mention::find_entities(&doc, times, entities);
        mention::join_names(entities, chunks);
        let doc = Doc::new(text, &self.lexicon, &layout.blocks, tokens, chunks);
        let mut events = event::find_events(&doc, &self.event_lists, times, entities, dct, happenings);
        let mut claims = claim::find_claims(&doc, times, entities, &events, buffers);
        if let Some(dateline) = layout.dateline_span {
            claim::leave_out_dateline(text, dateline, &mut claims);
        }
        event::name_speakers(&mut events, &claims);
        mention::list_mentions(&doc, entities, counts);
        Extraction {
            doc: article.doc.to_owned(),
            headline: layout.headline.map(|span| Text::of(text, span)),
            publisher: article.publisher.map(str::to_owned).or_else(|| layout.publisher.take()),
            authors: core::mem::take(&mut layout.authors),
            published: published.map(|p| p.to_string()),
            updated: layout.updated.map(|p| p.to_string()),
            dateline: dateline(text, layout, &mut entities.places),
            blocks: core::mem::take(&mut layout.blocks),
            times: times.drain(..).map(|mention| mention.time).collect(),
            people: core::mem::take(&mut entities.people),
            organizations: core::mem::take(&mut entities.organizations),
            places: core::mem::take(&mut entities.places),
            events,
            claims,
            notes,
            ..Extraction::default()
        }
    }
}

/// True for an author who is a place of the lists: the line beside the byline tells where the story was filed.
fn is_place(lexicon: &Lexicon, author: &str) -> bool {
    let class = lexicon.lexeme(&author.to_lowercase()).map_or(LexClass::NONE, |known| lexicon.classes(known));
    let place = LexClass::COUNTRY | LexClass::CAPITAL | LexClass::CITY | LexClass::REGION;
    let name = LexClass::GIVEN_NAME | LexClass::FAMILY_NAME;
    class.any(place) && (author.contains(' ') || !class.any(name))
}

/// True for a city of the lists, in whatever case, that is not a person's name rather: `Jackson`.
fn is_city(lexicon: &Lexicon, name: &str) -> bool {
    let class = lexicon.lexeme(&name.to_lowercase()).map_or(LexClass::NONE, |known| lexicon.classes(known));
    let person = LexClass::GIVEN_NAME | LexClass::FAMILY_NAME;
    class.any(LexClass::CAPITAL) || class.any(LexClass::CITY) && (name.contains(' ') || !class.any(person))
}

/// The place of the dateline: the one that is mentioned under its name, else a new one, in the country of the region
/// behind it: `RIDGEWAY, Ohio (AP) -`.
fn dateline(text: &str, layout: &Layout, places: &mut Vec<Place>) -> Option<Place> {
    let (name, all) = layout.dateline.zip(layout.dateline_span)?;
    let begins_in = |place: &&Place, span: Span| {
        place.mentions.iter().any(|mention| (span.start..span.end).contains(&mention.span.start))
    };
    if let Some(known) = places.iter().find(|place| begins_in(place, name)) {
        return Some(known.clone());
    }
    let country = places.iter().find(|place| begins_in(place, all)).and_then(|region| region.country);
    let mentions = vec![Mention::new(name, MentionKind::Name, "place.dateline")];
    let (id, name) = (span::offset(places.len()), name.slice(text).into());
    places.push(Place { id, name, kind: PlaceKind::City, country, mentions });
    places.last().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colon_closes_the_dateline_of_a_known_city() {
        let found = |text: &str| {
            let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("short");
            found.dateline.map(|place| place.name.to_string())
        };
        assert_eq!(found("KARACHI: The ferry sank on Friday.").as_deref(), Some("KARACHI"));
        let titled = "Norway: Ferry sinks off the coast\n\nOSLO (AFP) - The ferry sank on Friday.";
        assert_eq!(found(titled).as_deref(), Some("OSLO"));
        let region = "BRELLBY, Ohio (WKBX) — The ferry sank on Friday.";
        assert_eq!(found(region).as_deref(), Some("BRELLBY"));
        assert_eq!(found("JACKSON: The ferry sank on Friday."), None);
        assert_eq!(found("WEATHER: The ferry sank on Friday."), None);
    }

    #[test]
    fn a_place_is_no_author() {
        let lexicon = Lexicon::built_in();
        assert!(["New Delhi", "Hong Kong", "Nairobi"].iter().all(|name| is_place(&lexicon, name)));
        assert!(["Ada Moor", "Jordan", "Paris Lund"].iter().all(|name| !is_place(&lexicon, name)));
    }
}
