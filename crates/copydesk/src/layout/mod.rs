//! Stage 1: the raw text cut into blocks, and what the page says of itself.
//!
//! `&str -> Layout`: blocks in order, each line in exactly one, covering every byte that is not white space.

mod anchors;
mod asks;
mod authors;
mod beginnings;
mod bits;
mod bracketed;
mod bulk;
mod byline;
mod captions;
mod company;
mod copyright;
mod count;
mod date_tokens;
mod dateline;
mod dateline_alone;
mod dateline_parts;
mod dates;
mod day_order;
mod doubled;
mod edges;
mod effects;
mod eight;
mod endings;
mod facts;
mod far_title;
mod filter;
mod first_title;
mod forms;
mod gallery;
mod headline;
mod inline;
mod keys;
mod kinds;
mod labels;
mod lengths;
mod line;
mod lone_name;
mod marks;
mod masks;
mod months;
mod neighbours;
mod no_title;
mod norm;
mod open_quote;
mod opener;
mod phrases;
mod plain;
mod publisher;
mod punctuation;
mod region;
mod relative;
mod rows;
mod rules;
mod runs;
mod search;
mod sentence;
mod shapeless;
mod shapes;
mod signed;
mod signoff;
mod site;
mod slug;
mod split;
mod stamped;
mod stems;
mod thread;
mod timeline;
mod title_copies;
mod title_head;
mod traits;
mod ui;
mod unit;
mod units;
mod wide;
mod word_bits;
mod word_key;
mod words;
mod wrap;
mod yearless;

use crate::article::{Article, Published};
use crate::extraction::{Block, BlockKind};
use crate::span::Span;

use unit::Unit;

pub(crate) use byline::proper;
pub(crate) use rules::RULES;

/// The page cut into blocks, with its own facts.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Blocks in order.
    pub(crate) blocks: Vec<Block>,
    /// Place name of the dateline: `MOSCOW` in `MOSCOW, Oct 23 (Reuters) -`.
    pub(crate) dateline: Option<Span>,
    /// The whole dateline with its dash, no part of the first sentence.
    pub(crate) dateline_span: Option<Span>,
    /// True where the dateline is one only if its place is known.
    pub(crate) dateline_unsure: bool,
    /// Title of the story.
    pub(crate) headline: Option<Span>,
    /// Bylines, names only.
    pub(crate) authors: Vec<String>,
    /// A line that is a byline only if it is a person's name; there are no authors then.
    pub(crate) author_unsure: Option<Span>,
    /// Date of publication as the page gives it.
    pub(crate) published: Option<Published>,
    /// Date of the last change.
    pub(crate) updated: Option<Published>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
    buffers: Buffers,
}

/// What is used again from document to document.
#[derive(Debug, Default)]
struct Buffers {
    units: Vec<Unit>,
    verdicts: Vec<kinds::Verdict>,
    dates: dates::Known,
    signed: signed::Signed,
    norm: norm::Norm,
    masks: masks::Masks,
    /// Where lines end, and which line stands where first.
    numbers: Vec<u32>,
}

/// Cuts the text of an article into blocks.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn segment(article: &Article<'_>, layout: &mut Layout) {
    let Buffers {
        units: mut found,
        mut verdicts,
        dates: mut known,
        mut signed,
        mut norm,
        mut masks,
        mut numbers,
    } = core::mem::take(&mut layout.buffers);
    let mut blocks = core::mem::take(&mut layout.blocks);
    blocks.clear();
    *layout = Layout { blocks, ..Layout::default() };
    found.clear();
    let text = article.text;
    units::lines(text, &phrases::PHRASES, &mut norm, (&mut masks, &mut numbers), &mut found);
    split::title(text, &mut found, &phrases::PHRASES, &mut norm);
    split::credits(text, &mut found, &phrases::PHRASES, &mut norm);
    units::count_repeats(&mut found, &mut numbers);
    shapes::mark(text, &mut found, &phrases::PHRASES, &mut known, &mut signed);
    if let Some(url) = article.url {
        slug::mark(text, url, &mut found);
    }
    let story = region::story(text, &found);
    let headline = headline::find((text, &masks), &found, &story, &phrases::PHRASES);
    // What stands above the headline is the site's, not the story's.
    let story = match headline {
        Some(headline)
            if headline.unit > story.start
                && headline.unit + 1 < story.end
                && found
                    .get(story.start..headline.unit)
                    .is_some_and(|above| above.iter().all(Unit::is_label)) =>
        {
            headline.unit + 1..story.end
        }
        _ => story,
    };
    layout.headline = headline.map(|headline| headline.span);
    // Byline and date may stand under any of the headline's repetitions; none under the title of the page.
    let near = headline.filter(|headline| headline.is_over(&story));
    let above = near.map(|headline| {
        let same = |unit: &Unit| unit.span.slice(text) == headline.span.slice(text);
        let from = headline.unit.saturating_sub(headline::REACH);
        (from..headline.unit).find(|&at| at > 0 && found.get(at).is_some_and(same)).unwrap_or(headline.unit)
    });
    let page = authors::Page { text, units: &found, signed: &signed, phrases: &phrases::PHRASES };
    let signature = authors::find(page, &story, above, layout);
    let dated_above = facts::dates(text, &found, &known, &story, above, layout);
    if layout.published.is_none()
        && let Some(crawled) = article.crawled
    {
        layout.published = facts::age(text, &found, &story, above, crawled);
    }
    if layout.published.is_none() {
        facts::yearless(text, &found, &story, above, article.crawled, layout);
    }
    let agency = facts::dateline(text, &found, &story, dated_above, layout);
    let named = || publisher::find(text, &found, &story, headline, &layout.authors).or(agency);
    layout.publisher = article.url.and_then(|url| site::name(text, url)).map(str::to_owned).or_else(named);
    kinds::judge(text, &found, &story, headline, &mut verdicts);
    kinds::sign(signature, &mut verdicts);
    kinds::file(layout.dateline_span, &found, &mut verdicts);
    if article.clean {
        kinds::keep_all(&mut verdicts);
    }
    write_blocks(&found, &verdicts, layout);
    open_quote::join(text, &mut layout.blocks);
    layout.buffers = Buffers { units: found, verdicts, dates: known, signed, norm, masks, numbers };
}

/// Writes a block a unit; the pieces of one line that are of one kind stay together.
fn write_blocks(units: &[Unit], verdicts: &[kinds::Verdict], layout: &mut Layout) {
    let mut last_line = None;
    layout.blocks.reserve(units.len());
    for (unit, (kind, rule)) in units.iter().zip(verdicts) {
        let same_line = unit.piece && last_line == Some(unit.line);
        match layout.blocks.last_mut() {
            Some(last) if same_line && last.kind == *kind && *kind != BlockKind::Headline => {
                last.span = last.span.cover(unit.span);
            }
            _ => layout.blocks.push(Block::new(*kind, unit.span, *rule)),
        }
        last_line = Some(unit.line);
    }
}
