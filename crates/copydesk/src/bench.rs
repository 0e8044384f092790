//! Every stage on its own, for this workspace's benchmarks. Not part of the API: anything here may change at any time.

use crate::extraction::Event;
use crate::grammar::{Doc, chunk_all};
use crate::lexicon::Lexicon;
use crate::mention::{self, timex};
use crate::pipeline::Buffers;
use crate::token;
use crate::{Article, claim, event, layout, repair};
use std::sync::Arc;
use time::Date;

/// One document, read as far as a stage needs it, so that the stage can be run on it again and again; its text is to be
/// [`repaired`].
#[derive(Debug)]
pub struct Bench<'t> {
    article: Article<'t>,
    lexicon: Arc<Lexicon>,
    event_lists: Arc<event::Lists>,
    buffers: Buffers,
    dct: Option<Date>,
    events: Vec<Event>,
}

impl<'t> Bench<'t> {
    /// Runs all stages once.
    #[must_use]
    pub fn new(article: Article<'t>) -> Self {
        let mut bench = Self {
            article,
            lexicon: Lexicon::built_in(),
            event_lists: event::Lists::of(&Lexicon::built_in()),
            buffers: Buffers::default(),
            dct: None,
            events: Vec::new(),
        };
        bench.layout();
        bench.dct = bench.article.published.or(bench.buffers.layout.published).map(crate::Published::date);
        bench.token();
        bench.chunk();
        bench.times();
        bench.entities();
        bench.events();
        bench.claims();
        bench
    }

    /// Text to blocks.
    pub fn layout(&mut self) -> usize {
        layout::segment(&self.article, &mut self.buffers.layout);
        self.buffers.layout.blocks.len()
    }

    /// Blocks to tokens, sentences, phrases, quotations and tags.
    pub fn token(&mut self) -> usize {
        let Buffers { layout, tokens, .. } = &mut self.buffers;
        token::scan(self.article.text, &layout.blocks, &self.lexicon, tokens);
        tokens.tokens.len()
    }

    /// Tokens to chunks.
    pub fn chunk(&mut self) -> usize {
        chunk_all(&self.lexicon, &self.buffers.tokens, &mut self.buffers.chunks);
        self.buffers.chunks.list().len()
    }

    /// Time expressions.
    pub fn times(&mut self) -> usize {
        let Buffers { layout, tokens, chunks, readings, times, .. } = &mut self.buffers;
        let doc = Doc::new(self.article.text, &self.lexicon, &layout.blocks, tokens, chunks);
        let mut notes = Vec::new();
        timex::find_times(&doc, self.dct, readings, times, &mut notes);
        times.len()
    }

    /// People, organizations, places.
    pub fn entities(&mut self) -> usize {
        let Buffers { layout, tokens, chunks, times, entities, .. } = &mut self.buffers;
        let doc = Doc::new(self.article.text, &self.lexicon, &layout.blocks, tokens, chunks);
        mention::find_entities(&doc, times, entities);
        entities.mentions.len()
    }

    /// Events.
    pub fn events(&mut self) -> usize {
        let Buffers { layout, tokens, chunks, times, entities, events: buffers, .. } = &mut self.buffers;
        let doc = Doc::new(self.article.text, &self.lexicon, &layout.blocks, tokens, chunks);
        let filed = layout.dateline_span;
        self.events = event::find_events(&doc, &self.event_lists, times, entities, self.dct, filed, buffers);
        self.events.len()
    }

    /// Claims.
    pub fn claims(&mut self) -> usize {
        let Buffers { layout, tokens, chunks, times, entities, claims, .. } = &mut self.buffers;
        let doc = Doc::new(self.article.text, &self.lexicon, &layout.blocks, tokens, chunks);
        claim::find_claims(&doc, times, entities, &self.events, claims).len()
    }
}

/// The text as the stages are given it: what scraping broke is repaired first.
#[must_use]
pub fn repaired(text: &str) -> String {
    repair::repaired(text, &Lexicon::built_in()).unwrap_or_else(|| text.to_owned())
}

/// The layout stage alone.
#[derive(Debug)]
pub struct LayoutOnly<'t>(Article<'t>, layout::Layout);

impl<'t> LayoutOnly<'t> {
    /// For a document.
    #[must_use]
    pub fn new(article: Article<'t>) -> Self {
        Self(article, layout::Layout::default())
    }

    /// Text to blocks.
    pub fn run(&mut self) -> usize {
        layout::segment(&self.0, &mut self.1);
        self.1.blocks.len()
    }
}
