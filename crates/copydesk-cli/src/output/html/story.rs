//! A story's text, with what was found marked where it stands.
//!
//! Marks lie in each other as elements do (see [`super::nest`]); each draws its line under those of the marks inside it,
//! so that every layer can be read. A claim's content has a ground of its own and begins with the name of its source.

use super::marks::{Layer, Mark, marks};
use super::model::{Page, Story};
use super::nest::{Node, nest};
use super::{dates, index::Index};
use copydesk::extraction::{Block, BlockKind};
use copydesk::{Extraction, Span};
use maud::{Markup, PreEscaped, Render as _, html};

/// Every story.
pub(super) fn section(page: &Page<'_>, index: &Index) -> Markup {
    html! {
        section #stories aria-labelledby="stories-h" {
            h2 #stories-h { "Stories" }
            div .layers #layers role="group" aria-label="What is marked in the stories" {
                @for (class, name) in Layer::SWITCHES {
                    label { input type="checkbox" checked data-layer=(class); " " span class={ "key " (class) } { (name) } }
                }
            }
            p .hint.script hidden {
                "Tab goes to a story's text, the arrow keys from mark to mark; Enter opens the entry, and Alt+← leads back."
            }
            @for (at, story) in page.stories.iter().enumerate() {
                (article(page, index, at, story))
            }
        }
    }
}

fn article(page: &Page<'_>, index: &Index, at: usize, story: &Story<'_>) -> Markup {
    let people = super::list(index.people_of_story(at));
    html! {
        article .story.item id={ "s" (at) } data-p=(people) aria-labelledby={ "s" (at) "-h" } tabindex="-1" {
            h3 id={ "s" (at) "-h" } dir="auto" { (story.title()) }
            (facts(page, story))
            @match (story.extraction, story.text) {
                (Some(extraction), Some(text)) => {
                    div .text role="group" aria-label="Text with marks" {
                        (body(text, extraction, &marks(page, index, at, extraction)))
                    }
                }
                _ => p .missing { "Its text is not at hand." }
            }
        }
    }
}

fn facts(page: &Page<'_>, story: &Story<'_>) -> Markup {
    let extraction = story.extraction;
    let authors = extraction.map(|e| e.authors.join(", ")).unwrap_or_default();
    html! {
        p .facts {
            @if let Some(publisher) = story.publisher { bdi { (publisher) } " · " }
            @if let Some(published) = story.published {
                time datetime=(published) { (dates::iso(published)) } " · "
            }
            @if !authors.is_empty() { "by " bdi { (authors) } " · " }
            @if let Some(place) = extraction.and_then(|e| e.dateline.as_ref()) { "from " bdi { (place.name) } " · " }
            code { (story.doc) }
            @if let Some(original) = story.repeats {
                " · tells the same story as "
                a href={ "#s" (original) } { (page.stories.get(original).map_or("another", |s| s.source())) }
                ", and is not counted again"
            }
        }
    }
}

/// The blocks, those that are no part of the story folded away.
fn body(text: &str, extraction: &Extraction, marks: &[Mark]) -> Markup {
    let whole = Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "");
    let blocks = if extraction.blocks.is_empty() { std::slice::from_ref(&whole) } else { &extraction.blocks };
    let mut pieces = Pieces { text, marks, next: 0, running: Vec::new() };
    html! {
        @for run in blocks.chunk_by(|a, b| a.kind.is_body() == b.kind.is_body()) {
            @if run.first().is_some_and(|block| block.kind.is_body()) {
                @for block in run {
                    p class={ "block " (block.kind) } dir="auto" { (pieces.block(block.span)) }
                }
            } @else {
                details .noise {
                    summary { "Set aside: " (kinds(run)) }
                    @for block in run { p .block dir="auto" title=(block.kind) { (block.span.slice(text)) } }
                }
            }
        }
    }
}

fn kinds(run: &[Block]) -> String {
    let mut kinds: Vec<&str> = run.iter().map(|block| block.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.join(", ")
}

/// The text, block after block; both blocks and marks are walked once.
struct Pieces<'a> {
    text: &'a str,
    marks: &'a [Mark],
    next: usize,
    /// Marks that began in an earlier block and may go on.
    running: Vec<usize>,
}

impl Pieces<'_> {
    fn block(&mut self, block: Span) -> Markup {
        while let Some(mark) = self.marks.get(self.next)
            && mark.span.start < block.end
        {
            self.running.push(self.next);
            self.next += 1;
        }
        let marks = self.marks;
        self.running.retain(|&at| marks.get(at).is_some_and(|mark| mark.span.end > block.start));
        let inside: Vec<(usize, Span)> = self
            .running
            .iter()
            .filter_map(|&at| {
                let span = marks.get(at)?.span;
                Some((at, Span::new(span.start.max(block.start), span.end.min(block.end))))
            })
            .collect();
        self.nodes(block, &nest(&inside))
    }

    /// The text of `span` with what lies in it.
    fn nodes(&self, span: Span, nodes: &[Node]) -> Markup {
        let mut out = String::new();
        let mut at = span.start;
        for node in nodes {
            Span::new(at, node.span.start).slice(self.text).render_to(&mut out);
            self.node(node).render_to(&mut out);
            at = node.span.end;
        }
        Span::new(at, span.end).slice(self.text).render_to(&mut out);
        PreEscaped(out)
    }

    fn node(&self, node: &Node) -> Markup {
        let Some(mark) = self.marks.get(node.item) else { return self.nodes(node.span, &node.inside) };
        let is_start = node.is_first && node.span.start == mark.span.start;
        let height = node.height(&|item| self.marks.get(item).is_some_and(|inner| inner.layer.has_line()));
        let id = mark.id.as_deref().filter(|_| is_start);
        html! {
            span class={ "m " (mark.layer.class()) " h" (height) } title=(mark.label)
                id=[id] data-to=[mark.target.as_deref()] data-part[!is_start] {
                @if is_start && let Some(tag) = &mark.tag { span .tag { (tag) ": " } }
                (self.nodes(node.span, &node.inside))
            }
        }
    }
}
