//! Lines that are two things: a title with its byline, a last paragraph with who reported it.
//!
//! Units -> the same units, those lines cut in two. Cost: a look at the first line and at those that end in a bracket.

use super::asks;
use super::byline;
use super::line::Line;
use super::norm::Norm;
use super::phrases::Phrases;
use super::ui::Ui;
use super::unit::Unit;
use super::units::{self, Place};

/// Longest title with its byline, in words.
const MOST_TITLE: u32 = 60;
/// Shortest paragraph that a credit may stand behind, in bytes.
const SHORTEST: usize = 60;

/// Where the last ` by ` stands, looked for by its rarest letter.
fn last_by(line: &str) -> Option<usize> {
    let begins = |at: usize| line.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(b" by "));
    memchr::memrchr_iter(b'y', line.as_bytes()).filter_map(|at| at.checked_sub(2)).find(|&at| begins(at))
}

/// Cuts the byline off a title that an agency wrote into one line: `Ferry crews return by Ada Sellers`.
pub(super) fn title(text: &str, units: &mut Vec<Unit>, phrases: &Phrases, norm: &mut Norm) {
    let alone = units.get(1).is_some_and(|next| next.after_blank);
    let Some(first) = units.first().copied().filter(|first| alone && first.words <= MOST_TITLE) else {
        return;
    };
    let line = first.span.slice(text);
    let Some(at) =
        last_by(line).filter(|&at| line.get(..at).is_some_and(|title| title.split(' ').count() >= 4))
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
    let (title, byline) = ((start, start + at), (start + at + 1, start + line.len()));
    let mut parts = Vec::with_capacity(2);
    cut(text, Place::default(), [title, byline], phrases, norm, &mut parts);
    if let Some(byline) = parts.last_mut() {
        byline.shape = Some(Ui::Byline);
    }
    units.splice(..1, parts);
}

/// Cuts off a paragraph who reported and edited it, as agencies write it at the end of a story: `... left. (Reporting by
/// Ada Sellers; Editing by Jonas Quill)`.
pub(super) fn credits(text: &str, units: &mut Vec<Unit>, phrases: &Phrases, norm: &mut Norm) {
    let Some(first) =
        units.iter().position(|unit| unit.asks & asks::CREDIT != 0 && credit(text, unit).is_some())
    else {
        return;
    };
    // Read into place one behind the other: where a page has thousands of them, none is moved twice.
    for unit in units.split_off(first) {
        let Some(open) =
            Some(&unit).filter(|unit| unit.asks & asks::CREDIT != 0).and_then(|unit| credit(text, unit))
        else {
            units.push(unit);
            continue;
        };
        let (start, end) = (unit.span.start as usize, unit.span.end as usize);
        let place = Place { line: unit.line, after_blank: unit.after_blank, piece: unit.piece };
        let told = text.get(start..start + open).unwrap_or("").trim_end().len();
        cut(text, place, [(start, start + told), (start + open + 1, end)], phrases, norm, units);
    }
}

/// Where in a unit that ends in a bracket the blank before such a credit stands.
fn credit(text: &str, unit: &Unit) -> Option<usize> {
    let line = unit.span.slice(text);
    let mut opens = memchr::memrchr_iter(b'(', line.as_bytes()).filter_map(|at| at.checked_sub(1));
    let open = opens.find(|&at| line.as_bytes().get(at) == Some(&b' ')).filter(|&open| open >= SHORTEST)?;
    byline::is_agency_credit(line.get(open + 1..)?).then_some(open)
}

/// Reads two parts of a line as units of their own, behind the others.
fn cut(
    text: &str,
    place: Place,
    parts: [(usize, usize); 2],
    phrases: &Phrases,
    norm: &mut Norm,
    units: &mut Vec<Unit>,
) {
    for (start, end) in parts {
        units::read(Line::new(text, start, end), place, phrases, norm, units);
    }
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
