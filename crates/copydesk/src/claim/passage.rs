//! [`Passage`]: the sentences that are read at all.
//!
//! `Doc -> passages`, in order. A sentence here never ends inside a quotation: sentences that a quotation joins are one
//! passage. One without a word that may report is kept only where it begins with a quotation, which may go on another,
//! or with a label. Cost: one test of the class bits a sentence.

use super::cue::CUES;
use super::interview::{Turn, turn_at};
use super::marks::Column;
use super::view::View;
use crate::extraction::BlockKind;
use crate::grammar::Doc;
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Sentence, Shape, Token};

/// How far into a sentence the verb of a tag may stand.
const MAX_TAG: u32 = 8;
/// Longest sentence that is a tag and nothing else, its stop included.
const MAX_BARE_TAG: u32 = 5;
/// How far into a line the colon of a label may stand.
pub(super) const MAX_LABEL: u32 = 8;

/// How far into a line the colon of a label in capitals may stand.
const MAX_OFFICE: u32 = 20;

/// How many sentences that are no part of the story may stand between two of its blocks.
const MAX_BETWEEN: usize = 8;

/// A stretch of sentences that is read as one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// Its block.
    pub(super) block: u32,
    /// True where it may begin with a label: there is a colon near its start, of the block or before a quotation.
    pub(super) labelled: bool,
    /// True for a headline.
    pub(super) headline: bool,
    /// True where it begins its block.
    pub(super) opens: bool,
    /// True where it ends its block and a quotation begins the next one.
    pub(super) leads: bool,
    /// True where it begins a block that ends with a mark of quotation opened before it.
    pub(super) closes_quote: bool,
    /// The turn of an interview that it begins.
    pub(super) turn: Option<Turn>,
    /// Index of its first sentence.
    pub(super) sentence: u32,
    /// How many cues the document has up to its end, once they are found.
    pub(super) cues_end: usize,
    /// True where one of its cues stands in quotation marks.
    pub(super) has_quoted: bool,
}

/// The passages of a document.
#[derive(Debug, Default)]
pub(super) struct Passages {
    list: Vec<Passage>,
}

impl Passages {
    /// Finds the passages of a document.
    #[inline(never)] // so that each step has the registers to itself
    pub(super) fn find(&mut self, view: View<'_>) {
        let doc = &view.doc;
        self.list.clear();
        let sentences = doc.sentences();
        let mut at = 0;
        let mut last_block = None;
        let left_open = doc.tokens.quotes.iter().any(|quote| !quote.closed);
        while let Some(first) = sentences.get(at) {
            // What a quotation joins to a sentence stands behind one that ends in it or with it.
            let (tokens, n) = if ends_quote(doc, first.tokens) {
                joined(doc, first, sentences.get(at + 1..).unwrap_or(&[]))
            } else {
                (first.tokens, 1)
            };
            let reports = first.class_any.any(CUES) || {
                let joined = sentences.get(at + 1..at + n).unwrap_or(&[]);
                joined.iter().any(|sentence| sentence.class_any.any(CUES))
            };
            let opens = last_block != Some(first.block);
            let turn = if opens { turn_at(doc, tokens.start) } else { None };
            // `The vote was close. Ada Moor (D-Lund): “It was not.”`: in the midst of a block a label leads to a quotation.
            let labelled = if opens {
                label_end(view, tokens).is_some()
            } else {
                ends_quote(doc, tokens)
                    && label_end(view, tokens).is_some_and(|at| is_quote(doc, at + 1, tokens.end))
            };
            let rest = sentences.get(at + n..).unwrap_or(&[]);
            let closes = rest.first().is_none_or(|next| next.block != first.block);
            let leads = closes && leads_to_quote(doc, rest);
            let block = sentences.get(at..).unwrap_or(&[]);
            let closes_quote = opens && left_open && begins_end_of_quote(doc, first, block);
            let points = leads && doc.token(tokens.end - 1).is_some_and(|mark| mark.kind == Kind::COLON);
            let quotes = points || closes_quote || begins_quote(doc, tokens.start);
            let block = doc.blocks.get(first.block as usize);
            let headline = opens && block.is_some_and(|block| block.kind == BlockKind::Headline);
            if reports || labelled || headline || turn.is_some() || quotes {
                let (block, sentence) = (first.block, offset(at));
                self.list.push(Passage {
                    tokens,
                    block,
                    labelled,
                    headline,
                    opens,
                    leads,
                    closes_quote,
                    turn,
                    sentence,
                    cues_end: 0,
                    has_quoted: false,
                });
            }
            last_block = Some(first.block);
            at += n;
        }
    }

    /// The passages, to be written to.
    pub(super) fn iter_mut(&mut self) -> core::slice::IterMut<'_, Passage> {
        self.list.iter_mut()
    }

    /// The passages.
    pub(super) fn iter(&self) -> core::slice::Iter<'_, Passage> {
        self.list.iter()
    }
}

/// The tokens of a sentence with those behind it that a quotation joins to it, and how many sentences they are.
#[inline(never)] // most sentences stand alone
fn joined(doc: &Doc<'_>, first: &Sentence, behind: &[Sentence]) -> (TokenRange, usize) {
    let mut range = first.tokens;
    let mut n = 1;
    for next in behind.iter().take_while(|next| next.block == first.block) {
        let start = next.tokens.start;
        let open = doc.token(start).is_some_and(|token| token.shape.has(Shape::QUOTED))
            && doc.tokens.quote_of(start).is_some_and(|quote| quote.tokens.start < start);
        if !open && !is_tag_of(doc, range, next.tokens) {
            break;
        }
        range.end = next.tokens.end;
        n += 1;
    }
    (range, n)
}

/// True for a sentence that tells who asked what the one before it quotes: `“Why now?” Moor asked.`, `“But...” she
/// said.`, and with a full stop for a comma, where nothing else stands in it, `“It is late.” Moor said.`
fn is_tag_of(doc: &Doc<'_>, quoted: TokenRange, next: TokenRange) -> bool {
    // Most sentences end without a quotation.
    let close = quoted.end - 1;
    let closes = doc.token(close).is_some_and(|mark| {
        mark.shape.has(Shape::QUOTED) & matches!(mark.kind, Kind::QUOTE | Kind::APOSTROPHE)
    });
    closes && quoted.end >= quoted.start + 3 && tags_quote(doc, quoted, next)
}

#[inline(never)] // apart from what all sentences walk through
fn tags_quote(doc: &Doc<'_>, quoted: TokenRange, next: TokenRange) -> bool {
    // `“He said: ‘Go!’” she said.`: a quotation inside it ends with it.
    let inner = doc.token(quoted.end - 2).is_some_and(|mark| mark.kind == Kind::APOSTROPHE);
    let asks = doc.token(quoted.end - 2 - u32::from(inner)).is_some_and(|mark| match mark.kind {
        Kind::QUESTION | Kind::EXCLAMATION | Kind::ELLIPSIS => true,
        Kind::STOP => next.len() <= MAX_BARE_TAG,
        _ => false,
    });
    // `Moor said: “Go!” Bomb squads called.`: a quotation that has its tag.
    let free = |start: u32| start == 0 || doc.token(start - 1).is_some_and(|mark| mark.kind != Kind::COLON);
    let closes = asks
        && doc
            .tokens
            .quote_of(quoted.end - 1)
            .is_some_and(|quote| quote.tokens.end == quoted.end && free(quote.tokens.start));
    // `“Will they fight?” She has praised the plan.`, `On Monday the court ruled`: no tags.
    let led = doc.token(next.start).is_some_and(|first| {
        matches!(first.tag, Tag::Preposition | Tag::Conjunction | Tag::Adverb)
            && !first.is(LexClass::REPORT_VERB)
    });
    let tag = TokenRange::new(next.start, next.end.min(next.start + MAX_TAG));
    let quotes = |token: &Token| {
        token.is(LexClass::REPORT_VERB)
            && token.tag.is_verb()
            && doc
                .lexicon
                .report(token.lexeme, LexClass::REPORT_VERB)
                .is_some_and(|report| report.frames.any(Frames::QUOTE.with(Frames::PARENTHETICAL)))
    };
    closes && !led && doc.slice(tag).iter().any(quotes)
}

/// True where the next block of the story begins with a quotation; `behind` are the sentences of the blocks behind one.
fn leads_to_quote(doc: &Doc<'_>, behind: &[Sentence]) -> bool {
    let body = |sentence: &&Sentence| {
        doc.blocks.get(sentence.block as usize).is_some_and(|block| block.kind.is_body())
    };
    let next = behind.iter().take(MAX_BETWEEN).find(body);
    next.is_some_and(|next| begins_quote(doc, next.tokens.start))
}

/// True where the block that begins with sentence `first` ends with a closing mark that nothing in it opened.
fn begins_end_of_quote(doc: &Doc<'_>, first: &Sentence, from: &[Sentence]) -> bool {
    let block = from.iter().take_while(|sentence| sentence.block == first.block);
    let last = block.last().and_then(|last| last.tokens.end.checked_sub(1));
    let stray = last.and_then(|last| doc.token(last)).is_some_and(|mark| {
        mark.kind == Kind::QUOTE && mark.shape.has(Shape::CLOSES) && !mark.shape.has(Shape::QUOTED)
    });
    stray && !begins_quote(doc, first.tokens.start)
}

/// True where one quotation fills a range of tokens.
fn is_quote(doc: &Doc<'_>, start: u32, end: u32) -> bool {
    let quote = doc.tokens.quote_of(start);
    let whole = quote.is_some_and(|quote| quote.tokens.start == start && quote.tokens.end == end);
    // Marks of one shape that were lost or not paired: what stands between them may be anything.
    let inside = doc.slice(TokenRange::new(start + 1, end.max(start + 2) - 1));
    whole && inside.iter().all(|token| token.kind != Kind::QUOTE)
}

/// True for a sentence that ends with a quotation.
fn ends_quote(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    tokens.end.checked_sub(1).is_some_and(|last| begins_quote(doc, last))
}

/// True where a mark of quotation stands at a token.
fn begins_quote(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.shape.has(Shape::QUOTED))
}

/// The colon near the start of a line, farther off behind a name with its office, in capitals or before a quotation;
/// or the bracket behind a name that nothing parts from a quotation.
#[inline]
pub(super) fn label_end(view: View<'_>, line: TokenRange) -> Option<u32> {
    let start = past_bullet(&view.doc, line);
    let reach = TokenRange::new(start, line.end.min(start + MAX_OFFICE));
    // Most lines have neither mark.
    if view.columns.marks.any(Column::Label, reach) { label_within(&view.doc, reach) } else { None }
}

#[inline(never)] // few lines come here
fn label_within(doc: &Doc<'_>, reach: TokenRange) -> Option<u32> {
    let start = reach.start;
    let near = TokenRange::new(start, reach.end.min(start + MAX_LABEL));
    // What brackets hold does not count: `Ada Moor (D-Lund):`.
    let (mut n, mut inside) = (0, false);
    for (at, token) in reach.iter().zip(doc.slice(reach)) {
        match token.kind {
            Kind::COLON => return (n > 0).then_some(at),
            Kind::OPEN => inside = n > 0,
            Kind::CLOSE if inside && begins_quote(doc, at + 1) => return Some(at),
            Kind::CLOSE => inside = false,
            _ if inside => {}
            _ => n += 1,
        }
        if n >= MAX_LABEL {
            break;
        }
    }
    let capitals = doc.slice(near).iter().all(in_capitals);
    if !capitals && doc.slice(near).iter().all(|token| token.kind != Kind::COMMA) {
        return None;
    }
    let far = TokenRange::new(near.end, reach.end);
    let mut rest = far.iter().zip(doc.slice(far)).take_while(|(_, token)| !capitals || in_capitals(token));
    let (colon, _) = rest.find(|(_, token)| token.kind == Kind::COLON)?;
    (capitals || begins_quote(doc, colon + 1)).then_some(colon)
}

/// The first token behind the mark of a list: `- Ada Moor`, `• Ada Moor`.
pub(super) fn past_bullet(doc: &Doc<'_>, line: TokenRange) -> u32 {
    let mark = doc
        .token(line.start)
        .is_some_and(|mark| matches!(mark.kind, Kind::HYPHEN | Kind::DASH | Kind::BULLET | Kind(b'*')));
    let apart = doc.token(line.start + 1).is_some_and(|word| !word.is_glued());
    line.start + u32::from(mark && apart)
}

/// True for a word in capitals, and for all that is no word.
pub(super) fn in_capitals(token: &Token) -> bool {
    !token.is_word() || token.shape.any(Shape::UPPER.with(Shape::DOTTED))
}
