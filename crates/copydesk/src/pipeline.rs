//! The pipeline: the only file that calls every stage.
//!
//! Articles that are read together go through it a stage at a time, all through one before the first goes through the
//! next: a document walks through more code than the caches of a processor hold, and so it is fetched once for all of
//! them. What is found in one does not depend on the others.

use crate::extraction::{Claim, Event, Extraction, Mention, MentionKind, Note, Place, PlaceKind, Text};
use crate::grammar::{Chunks, Doc, chunk_all};
use crate::layout::{self, Layout};
use crate::lexicon::{LexClass, Lexicon};
use crate::mention::{Entities, TimeMention, timex};
use crate::span::{self, Span};
use crate::token::{self, Tokens};
use crate::{Article, claim, event, mention};
use std::sync::Arc;
use time::Date;

/// The word lists, as the stages need them.
#[derive(Debug, Clone)]
pub(crate) struct Lists {
    pub(crate) lexicon: Arc<Lexicon>,
    pub(crate) events: Arc<event::Lists>,
}

/// What the stages write for one article, used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
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

/// An article on its way through the stages.
pub(crate) struct Sheet<'s> {
    article: Article<'s>,
    buffers: &'s mut Buffers,
    /// The day from which relative dates are counted.
    dct: Option<Date>,
    notes: Vec<Note>,
    events: Vec<Event>,
    claims: Vec<Claim>,
}

/// The stages, in order.
const STAGES: [fn(&mut Sheet<'_>, &Lists); 7] = [
    |sheet, lists| sheet.find_layout(lists),
    |sheet, lists| sheet.find_tokens(lists),
    |sheet, lists| sheet.find_chunks(lists),
    |sheet, lists| sheet.find_times(lists),
    |sheet, lists| sheet.find_entities(lists),
    |sheet, lists| sheet.find_events(lists),
    |sheet, lists| sheet.find_claims(lists),
];

/// Runs every stage over all of the sheets.
pub(crate) fn run(sheets: &mut [Sheet<'_>], lists: &Lists) {
    for stage in STAGES {
        for sheet in &mut *sheets {
            stage(sheet, lists);
        }
    }
}

impl<'s> Sheet<'s> {
    /// An article that has not been read.
    pub(crate) const fn new(article: Article<'s>, buffers: &'s mut Buffers) -> Self {
        Self { article, buffers, dct: None, notes: Vec::new(), events: Vec::new(), claims: Vec::new() }
    }

    fn find_layout(&mut self, lists: &Lists) {
        let Buffers { layout, .. } = &mut *self.buffers;
        layout::segment(&self.article, layout);
        layout.authors.retain(|name| !is_place(&lists.lexicon, name));
        let unsure = layout.author_unsure.map(|span| span.slice(self.article.text));
        if layout.authors.is_empty()
            && let Some(name) = unsure.filter(|name| is_person(&lists.lexicon, name))
        {
            layout.authors.push(layout::proper(name));
        }
        let is_odd = |place: Span| !is_city(&lists.lexicon, place.slice(self.article.text));
        if layout.dateline_unsure && layout.dateline.is_some_and(is_odd) {
            (layout.dateline, layout.dateline_span) = (None, None);
        }
        self.dct = self.article.published.or(layout.published).map(crate::Published::date);
    }

    fn find_tokens(&mut self, lists: &Lists) {
        let Buffers { layout, tokens, .. } = &mut *self.buffers;
        token::scan(self.article.text, &layout.blocks, &lists.lexicon, tokens);
    }

    fn find_chunks(&mut self, lists: &Lists) {
        chunk_all(&lists.lexicon, &self.buffers.tokens, &mut self.buffers.chunks);
    }

    fn find_times(&mut self, lists: &Lists) {
        let Buffers { layout, tokens, chunks, readings, times, .. } = &mut *self.buffers;
        let doc = Doc::new(self.article.text, &lists.lexicon, &layout.blocks, tokens, chunks);
        timex::find_times(&doc, self.dct, readings, times, &mut self.notes);
    }

    fn find_entities(&mut self, lists: &Lists) {
        let Buffers { layout, tokens, chunks, times, entities, .. } = &mut *self.buffers;
        let doc = Doc::new(self.article.text, &lists.lexicon, &layout.blocks, tokens, chunks);
        mention::find_entities(&doc, times, entities);
        mention::join_names(entities, chunks);
    }

    fn find_events(&mut self, lists: &Lists) {
        let Buffers { layout, tokens, chunks, times, entities, events, .. } = &mut *self.buffers;
        let doc = Doc::new(self.article.text, &lists.lexicon, &layout.blocks, tokens, chunks);
        let filed = layout.dateline_span;
        self.events = event::find_events(&doc, &lists.events, times, entities, self.dct, filed, events);
    }

    fn find_claims(&mut self, lists: &Lists) {
        let Buffers { layout, tokens, chunks, times, entities, claims, .. } = &mut *self.buffers;
        let doc = Doc::new(self.article.text, &lists.lexicon, &layout.blocks, tokens, chunks);
        self.claims = claim::find_claims(&doc, times, entities, &self.events, claims);
        if let Some(dateline) = layout.dateline_span {
            claim::leave_out_dateline(self.article.text, dateline, &mut self.claims);
        }
        event::name_speakers(&mut self.events, &self.claims, self.article.text);
    }

    /// What was found.
    pub(crate) fn finish(self, lists: &Lists) -> Extraction {
        let Self { article, buffers, notes, events, claims, .. } = self;
        let Buffers { layout, tokens, chunks, times, entities, counts, .. } = buffers;
        let text = article.text;
        let doc = Doc::new(text, &lists.lexicon, &layout.blocks, tokens, chunks);
        mention::list_mentions(&doc, entities, counts);
        Extraction {
            doc: article.doc.to_owned(),
            headline: layout.headline.map(|span| Text::of(text, span)),
            publisher: article.publisher.map(str::to_owned).or_else(|| layout.publisher.take()),
            authors: core::mem::take(&mut layout.authors),
            published: article.published.or(layout.published).map(|p| p.to_string()),
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

/// True for a given name and a family name, by the lists, or one that is no word.
fn is_person(lexicon: &Lexicon, name: &str) -> bool {
    let class = |word: &str| lexicon.lexeme(&word.to_lowercase()).map(|known| lexicon.classes(known));
    let Some((first, rest)) = name.split_once(' ') else { return false };
    let family = class(rest.rsplit(' ').next().unwrap_or(rest));
    class(first).is_some_and(|class| class.any(LexClass::GIVEN_NAME))
        && family.is_none_or(|class| class.any(LexClass::FAMILY_NAME))
        && !is_place(lexicon, name)
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
    use crate::Extractor;

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
    fn a_line_that_is_a_name_is_a_byline() {
        let authors = |line: &str| {
            let page = format!(
                "Home\n\nFerry crews vote to return to work\n\n{line}\n\nShare\n\nThe ferry crews of the old harbour are \
                 back at work, the union said in a statement on Monday evening.\n\nThe strike over the Lund report had \
                 lasted nine days.\n"
            );
            Extractor::new().extract(&Article::new(&page)).expect("short").authors
        };
        assert_eq!(authors("Anna Brandt"), ["Anna Brandt"]);
        assert_eq!(authors("Anna Brandt, Harbour Insider"), ["Anna Brandt"]);
        // Of whom the story tells, and what is no name.
        for line in ["Anna Lund", "Harbour Cup", "Rose Garden", "Port Ellen"] {
            assert!(authors(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn a_place_is_no_author() {
        let lexicon = Lexicon::built_in();
        assert!(["New Delhi", "Hong Kong", "Nairobi"].iter().all(|name| is_place(&lexicon, name)));
        assert!(["Ada Moor", "Jordan", "Paris Lund"].iter().all(|name| !is_place(&lexicon, name)));
    }
}
