//! What stands behind the end of a story though it reads on: teasers behind an agency's sign-off, teasers cut short.
//!
//! The story's units -> where it ends.
//!
//! Cost: the last lines of the story.

use super::region::ui;
use super::unit::Unit;
use core::ops::Range;

/// How many lines may stand behind the end, and how long a sentence is that shows that the story goes on.
const BEHIND: usize = 12;
const PARAGRAPH: u32 = 25;
/// Fewest words of a teaser that was cut short, and most.
const TEASER: core::ops::RangeInclusive<u32> = 6..=40;
/// Longest agency in brackets, in bytes.
const AGENCY: usize = 6;

/// The story without what stands behind its end.
pub(super) fn cut(text: &str, units: &[Unit], story: Range<usize>) -> Range<usize> {
    // A first paragraph at least stands before it.
    let from = story.end.saturating_sub(BEHIND).max(story.start + 1);
    let mut end = story.end;
    for at in (from..story.end).rev() {
        let Some(unit) = units.get(at) else { break };
        if unit.is_prose() && ui(unit).is_none() && is_signed_off(unit.span.slice(text)) {
            end = at + 1;
        } else if is_cut_short(text, unit) {
            let above = at.checked_sub(1).and_then(|above| units.get(above));
            let paired =
                above.is_some_and(|above| is_cut_short(text, above)) || end == at + 1 && end < story.end;
            end = if paired { at } else { end };
        }
        if unit.is_prose() && unit.terminal && unit.words >= PARAGRAPH && !is_cut_short(text, unit) {
            break;
        }
    }
    story.start..end
}

/// `Bakers fear a hard winter, for flour has become so…`
pub(super) fn is_cut_short(text: &str, unit: &Unit) -> bool {
    if !unit.terminal || !TEASER.contains(&unit.words) {
        return false;
    }
    let line = unit.span.slice(text);
    matches!(line.as_bytes(), [.., b'.', b'.', b'.'] | [.., 0xE2, 0x80, 0xA6])
        && !line.contains(": ")
        && !line.starts_with(['"', '“', '‘', '\''])
}

/// A paragraph that ends as agencies end their copy: `... left. (ANI)`, `... left. Endit`, `... left. - Bernama`.
fn is_signed_off(line: &str) -> bool {
    // Nearly all end in another mark.
    if !line.as_bytes().last().is_some_and(|&last| last == b')' || last.is_ascii_alphabetic()) {
        return false;
    }
    let closed = |before: &str, marks: &[char]| before.trim_end().ends_with(marks);
    let ended = ['.', '!', '?', '"', '”'];
    if let Some(open) = line.strip_suffix(')').and_then(|rest| rest.rfind('(')) {
        let (before, agency) =
            (line.get(..open).unwrap_or(""), line.get(open + 1..line.len() - 1).unwrap_or(""));
        let capitals = agency.bytes().all(|byte| byte.is_ascii_uppercase());
        return capitals && (2..=AGENCY).contains(&agency.len()) && closed(before, &ended);
    }
    let Some((before, last)) = line.rsplit_once(' ') else { return false };
    if matches!(last, "Endit" | "Enditem" | "ENDS" | "Ends") {
        return closed(before, &ended);
    }
    // Behind a quotation mark it is who said it.
    let dashed = before.strip_suffix(['-', '–', '—']).map(|before| before.trim_end_matches('-'));
    dashed.is_some_and(|before| before.ends_with(' ') && closed(before, &['.']))
        && last.starts_with(|c: char| c.is_ascii_uppercase())
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::is_signed_off;
    use crate::Article;
    use crate::layout::{Layout, segment};

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too";

    /// The kinds of what stands behind the story.
    fn behind(end: &str, below: &str) -> Vec<String> {
        let page = format!("{STORY}{end}\n\n{below}\n");
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        layout.blocks.iter().skip(2).map(|block| block.kind.to_string()).collect()
    }

    #[test]
    fn agencies_sign_off() {
        for line in [
            "They left. (ANI)",
            "“We left.” (PTI)",
            "They left. Endit",
            "They left. - Bernama",
            "They left. ENDS",
        ] {
            assert!(is_signed_off(line), "{line}");
        }
        for line in [
            "They left (NATO)",
            "They left. (See below)",
            "“We left.” - Moor",
            "The harbour - Osk",
            "They left.",
        ] {
            assert!(!is_signed_off(line), "{line}");
        }
    }

    #[test]
    fn teasers_stand_behind_the_end() {
        let teaser = "Bakers of the old town fear a hard winter, for flour has become so dear that some…";
        let title = "Miller sells his mill to nobody after all";
        let body = |kinds: Vec<String>| {
            kinds.iter().filter(|kind| *kind == "paragraph" || *kind == "subheading").count()
        };
        assert_eq!(body(behind(". (ANI)", &format!("{teaser}\n\n{title}"))), 0);
        assert_eq!(body(behind(".", &format!("{teaser}\n\nA {teaser}\n\n{title}"))), 0);
        let sentence = "The crews of the islands had stayed away for nine days, and the shops there had run out of fresh bread and of milk by the end of it all.";
        assert_eq!(body(behind(". (ANI)", sentence)), 1);
    }
}
