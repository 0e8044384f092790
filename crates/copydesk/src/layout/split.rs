//! Lines that are two things: a title with its byline, a last paragraph with who reported it.
//!
//! Units -> the same units, those lines cut in two. Cost: a look at the first line and at those that end in a bracket.

use super::byline;
use super::line::Line;
use super::norm::Norm;
use super::phrases::{Phrases, Ui};
use super::unit::Unit;
use super::units::{self, Place};

/// Longest title with its byline, in words.
const MOST_TITLE: u32 = 60;
/// Shortest paragraph that a credit may stand behind, in bytes.
const SHORTEST: usize = 60;

/// Cuts the byline off a title that an agency wrote into one line: `Ferry crews return by Ada Sellers`.
pub(super) fn title(text: &str, units: &mut Vec<Unit>, phrases: &Phrases, norm: &mut Norm) {
    let alone = units.get(1).is_some_and(|next| next.after_blank);
    let Some(first) = units.first().copied().filter(|first| alone && first.words <= MOST_TITLE) else {
        return;
    };
    let line = first.span.slice(text);
    let Some(at) =
        line.rfind(" by ").filter(|&at| line.get(..at).is_some_and(|title| title.split(' ').count() >= 4))
    else {
        return;
    };
    let names = byline::names(line, at + 4, phrases);
    if names.first().is_none_or(|name| name.start != at + 4)
        || names.last().is_none_or(|name| name.end != line.len())
    {
        return;
    }
    let start = first.span.start as usize;
    let mut parts = cut(
        text,
        Place::default(),
        [(start, start + at), (start + at + 1, start + line.len())],
        phrases,
        norm,
    );
    if let Some(byline) = parts.last_mut() {
        byline.shape = Some(Ui::Byline);
    }
    units.splice(..1, parts);
}

/// Cuts off a paragraph who reported and edited it, as agencies write it at the end of a story: `... left. (Reporting by
/// Ada Sellers; Editing by Jonas Quill)`.
pub(super) fn credits(text: &str, units: &mut Vec<Unit>, phrases: &Phrases, norm: &mut Norm) {
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let span = unit.span;
        at += 1;
        if text.as_bytes().get(span.end as usize - 1) != Some(&b')') {
            continue;
        }
        let line = span.slice(text);
        let Some(open) = line.rfind(" (").filter(|&open| open >= SHORTEST) else { continue };
        if !byline::is_agency_credit(line.get(open + 1..).unwrap_or("")) {
            continue;
        }
        let (start, place) = (
            span.start as usize,
            Place { line: unit.line, after_blank: unit.after_blank, piece: unit.piece },
        );
        let end = start + line.get(..open).unwrap_or("").trim_end().len();
        let parts = cut(text, place, [(start, end), (start + open + 1, span.end as usize)], phrases, norm);
        units.splice(at - 1..at, parts);
        at += 1;
    }
}

/// Two parts of a line as units of their own.
fn cut(
    text: &str,
    place: Place,
    parts: [(usize, usize); 2],
    phrases: &Phrases,
    norm: &mut Norm,
) -> Vec<Unit> {
    let mut units = Vec::with_capacity(parts.len());
    for (start, end) in parts {
        units::read(Line::new(text, start, end), place, phrases, norm, &mut units);
    }
    units
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    #[test]
    fn who_reported_a_story_is_no_part_of_its_last_paragraph() {
        let page = "Ferry crews back at work\n\nThe ferry crews are back at work, the union said on Monday evening. The strike had lasted nine days.\n\nAda Moor, Jonas Quill and Ida Brink met the crews of the Brell Line in Oslo on Tuesday, the Harbour Union said. (Reporting by Otto Lund in Oslo; Editing by Eva Stern)\n\nPrivacy Policy\n";
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        let blocks: Vec<_> =
            layout.blocks.iter().map(|block| (block.kind.to_string(), block.span.slice(page))).collect();
        let kind = |start: &str| {
            let found = blocks.iter().find(|(_, line)| line.starts_with(start));
            found.map_or("", |(kind, _)| kind)
        };
        assert_eq!(kind("Ada Moor"), "paragraph");
        assert_eq!(kind("(Reporting by"), "byline");
    }

    #[test]
    fn other_brackets_stay_in_their_paragraph() {
        let page = "Ferry crews back at work\n\nThe ferry crews are back at work, the union said on Monday evening, after nine days. (The company had asked them to return.)\n";
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        assert_eq!(layout.blocks.len(), 2);
    }
}
