//! Where the story is: the contiguous run of units worth most.
//!
//! `&[Unit] -> Range`: running text is worth its words, menus, teasers and forms cost; the best run wins
//! (maximum subarray, as body text extraction does it with tags). Readers' comments end it for good once a
//! story has been seen, because they are running text too.
//!
//! Cost: one pass.

use super::marks;
use super::neighbours::{between_titles, is_row, isolated, row_run};
use super::thread::{begins_thread, may_sign};
use super::traits::{self, Traits};
use super::ui::{Found, Ui};
use super::unit::Unit;
use super::{dateline, edges, endings};
use core::ops::Range;

/// Words of running text that make a story, so that what follows a comment form is no longer one.
const STORY_WORDS: i32 = 100;

/// Words of a story so short that a comment form below it ends it only where signed comments follow.
const SHORT_STORY: i32 = 8;

/// What must stand above a line that announces a list.
const ANNOUNCED: i32 = 40;

/// Shortest title whose repetition shows where the story begins, in bytes.
const TITLE: u32 = 16;

/// What the title costs: the story begins below it, though it may read as a sentence.
const TITLE_WORTH: i32 = -12;

/// What shape and phrase of a unit say of it, where they outweigh the rest of the unit.
pub(super) const fn ui(unit: &Unit) -> Option<Ui> {
    unit.ui
}

/// What phrases say of a unit, where they outweigh the rest of it.
#[inline]
pub(super) fn tell(text: &str, unit: &Unit) -> Option<Ui> {
    if unit.phrase.is_none() & unit.inner.is_none() { None } else { tell_by_phrases(text, unit) }
}

#[inline(never)] // so that the common way stays short
fn tell_by_phrases(text: &str, unit: &Unit) -> Option<Ui> {
    if let Some(found) = unit.phrase {
        let prose = unit.is_prose();
        let telling = match found.ui {
            _ if found.whole => true,
            // One word alone says little in a longer line.
            _ if found.words == 1 => unit.words <= 4 && !unit.terminal,
            Ui::Navigation => !prose && unit.words <= 8,
            Ui::Other => !prose,
            Ui::Timestamp | Ui::Byline => !prose && unit.words <= 16,
            Ui::Caption => unit.words <= 40 && !(prose && unit.sentences(text) > 1),
            Ui::Related => {
                (!prose && unit.words <= 30)
                    || (found.words >= 2
                        && unit.words <= 24
                        && !goes_on(text, unit, found)
                        && unit.sentences(text) <= 1)
            }
            Ui::Comment => (!prose && unit.words <= 16) || found.words * 2 > unit.words || found.words >= 4,
            Ui::Promotion | Ui::Footer => {
                (!prose && unit.words <= 16)
                    || (found.words >= 2 && unit.words <= 45)
                    || (found.words >= 3 && unit.words <= if found.words == 3 { 80 } else { 150 })
            }
        };
        if telling {
            return Some(found.ui);
        }
    }
    let inner = unit.inner?;
    let short = match inner.ui {
        Ui::Caption => unit.words <= 40 && unit.sentences(text) <= 1,
        Ui::Footer => unit.words <= 60 && (!unit.is_prose() || unit.sentences(text) >= 2 || unit.words <= 25),
        _ => unit.words <= 40,
    };
    short.then_some(inner.ui)
}

/// A sentence of the story that begins as a teaser's heading does: `Also on Monday the crews met the minister.`
fn goes_on(text: &str, unit: &Unit, found: Found) -> bool {
    unit.is_prose()
        && unit.terminal
        && unit.words >= 9
        && found.words == 2
        && (unit.words >= 13 || unit.has_function(text, 3))
}

/// Longest sentence in a piece of a line, in words, and the longest with so many names as rows of titles have.
const LONGEST: u32 = 130;
pub(super) const LONG: u32 = 80;
/// Words for each comma of a long sentence.
const COMMAS: u32 = 16;

/// A piece that goes on and on without the end of a sentence: a row of titles. One that ends as a sentence has to have
/// many names and few commas.
pub(super) fn is_title_row(unit: &Unit) -> bool {
    if !unit.piece || unit.words < LONG {
        return false;
    }
    let named = (unit.title + unit.upper + unit.digit) * 100 >= unit.words * 22;
    let joined = unit.marks * COMMAS >= unit.words;
    if unit.terminal { named && !joined } else { named || unit.words >= LONGEST }
}

/// What a date that heads an entry of a history adds.
const DAY: i32 = 2;

/// What a unit adds to the story it is in.
pub(super) fn worth(unit: &Unit) -> i32 {
    let words = i32::try_from(unit.words).unwrap_or(i32::MAX);
    if let Some(ui) = ui(unit) {
        return match ui {
            Ui::Navigation => -4,
            Ui::Promotion => -6,
            Ui::Comment => -14,
            Ui::Footer => -12,
            // The story goes on below a teaser of one line.
            Ui::Related if !unit.piece && is_link(unit) => -5,
            Ui::Related => -14,
            Ui::Timestamp => -4,
            Ui::Byline => -3,
            Ui::Caption | Ui::Other => -2,
        };
    }
    if is_title_row(unit) {
        return -3 - words.min(80) / 2;
    }
    if unit.is_prose() || unit.words >= LONG_LABEL && unit.marks >= 5 {
        let full = words.min(100) - if unit.piece { 4 } else { 7 };
        // A teaser's headline and sentence in one line: capitals weigh as much as the rest.
        let headed = !unit.piece && (unit.title + unit.upper) * 4 > unit.lower * 3 && unit.words <= 45;
        return if unit.repeats > 1 {
            full.min(0)
        } else if headed {
            full / 3
        } else {
            full
        };
    }
    if unit.terminal && unit.lower > 0 {
        return 0;
    }
    if unit.heading {
        return DAY;
    }
    if unit.words <= 3 {
        return -3;
    }
    if unit.piece {
        return -words.min(80) / 2 - 3;
    }
    if unit.words <= 20 { -5 } else { -8 }
}

/// Units that only a comment section begins with.
#[inline]
fn begins_comments(unit: &Unit) -> bool {
    let firm = || unit.phrase.is_some_and(|found| found.whole || found.words * 2 > unit.words);
    // Where lines were lost, `What do you think?` is a question of an interview too.
    let asked = unit.piece && unit.terminal;
    matches!(ui(unit), Some(Ui::Comment)) && !asked && (!unit.is_prose() || firm())
}

/// Headings that stand below stories, not above them.
const fn ends_story(unit: &Unit) -> bool {
    const ENDS: Traits = traits::of_ui(Ui::Comment) | traits::of_ui(Ui::Footer) | traits::of_ui(Ui::Related);
    unit.traits & ENDS != 0
}

/// A byline or a date.
pub(super) const fn is_dated(unit: &Unit) -> bool {
    matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp))
}

/// A byline or date under a heading, away from running text: another story begins on the page.
fn begins_story(text: &str, units: &[Unit], at: usize) -> bool {
    // A clock time alone heads an entry of a live blog.
    let Some(unit) = units.get(at).filter(|unit| is_dated(unit) && !is_clock(unit)) else { return false };
    let quoted = unit.span.slice(text).starts_with(['—', '–', '-', '(', '@']);
    // Dates under each of the titles of a box are the teasers'.
    let teased = |unit: &Unit| is_dated(unit) || matches!(ui(unit), Some(Ui::Related));
    let away = at >= 3
        && units
            .get(at - 3..at)
            .is_some_and(|last| last.iter().all(|unit| !unit.is_prose() && !unit.terminal && !teased(unit)));
    let story =
        units.get(at + 1..(at + 4).min(units.len())).is_some_and(|next| next.iter().any(Unit::is_prose));
    !quoted && away && story
}

/// A dateline under a rule and a heading: the next story of a digest.
fn begins_ruled(text: &str, units: &[Unit], at: usize) -> bool {
    let long = |unit: &&Unit| unit.words >= 12 && unit.is_prose();
    // Rules are rare.
    let above = at.checked_sub(2).and_then(|above| units.get(above..at));
    let Some([Unit { words: 0, .. }, last]) = above else { return false };
    let Some(unit) = units.get(at).filter(long) else { return false };
    let headed = !last.is_prose() && !last.terminal && !last.piece;
    headed && dateline::read(unit.span.slice(text)).is_some_and(|found| !found.unsure)
}

/// A clock time alone, which heads an entry of a live blog: `17:40`, `17.40 BST`.
pub(super) fn is_clock(unit: &Unit) -> bool {
    matches!(unit.shape, Some(Ui::Timestamp))
        & (unit.words <= 3)
        & (unit.lower + unit.title == 0)
        & (unit.digit > 0)
        & !unit.may_hold(marks::DATE)
}

/// How many entries make a live blog.
const ENTRIES: usize = 3;
/// Longest heading or button of an entry, in words.
const HEADING: u32 = 8;

/// What a unit of a live blog is worth: times, headings and buttons stand between all of its entries.
fn worth_live(unit: &Unit) -> i32 {
    let worth = worth(unit);
    let between = is_clock(unit)
        || unit.words <= HEADING && matches!(ui(unit), None | Some(Ui::Promotion | Ui::Caption));
    if between { worth.max(-1) } else { worth }
}

/// What says where a list of links ends and how many lines it may have: `list of 3 items` ... `end of list`, as pages
/// tell those who cannot see them.
const LIST_ENDS: &str = "end of list";
const LIST: usize = 24;

/// One past the list of links that begins with a unit, where the page tells its ends.
fn marked_list(text: &str, units: &[Unit], at: usize) -> Option<usize> {
    let begins = |unit: &Unit| {
        let line = unit.span.slice(text);
        line.starts_with("list of ") && line.ends_with("items")
    };
    units.get(at).filter(|unit| unit.words == 4 && unit.digit == 1 && begins(unit))?;
    let list = units.get(at..(at + LIST).min(units.len()))?;
    list.iter().position(|unit| unit.span.slice(text) == LIST_ENDS).map(|last| at + last + 1)
}

/// What a unit is worth between the story's title and the first thing that stands below stories: tables, lists and
/// short lines are no reason to leave the story there.
fn worth_below_title(unit: &Unit, announced: bool) -> i32 {
    let worth = worth(unit);
    if worth >= 0 || ui(unit).is_some() {
        return worth;
    }
    if announced || is_row(unit) { 1 } else { worth / 3 }
}

/// Running text that nothing outweighs, too long to cost anything, and that neither announces what follows nor signs it.
const fn is_paragraph(unit: &Unit) -> bool {
    const TOLD: Traits = traits::PROSE | traits::EIGHT;
    const OTHER: Traits = traits::ANY_UI | traits::SHAPED | traits::AGAIN | traits::PIECE | traits::COLON;
    unit.traits & (TOLD | OTHER) == TOLD
}

/// A label as menus and boxes are full of: of it nothing but its worth is to be asked.
const fn is_plain_label(unit: &Unit) -> bool {
    const TOLD: Traits = traits::PROSE | traits::TERMINAL | traits::COLON | traits::PIECE | traits::HEADING;
    const OTHER: Traits = traits::SHAPED | traits::DIGIT | traits::LONG | traits::of_ui(Ui::Comment);
    unit.traits & (TOLD | OTHER) == 0
}

/// How much more than what stands under its title, where that is short, what stands above must be worth to be the story.
const TEASED: i32 = 4;

/// Words from which on a line is worth something for its commas.
pub(super) const LONG_LABEL: u32 = 30;

/// True below a rule and a heading.
fn follows_rule(units: &[Unit], at: usize) -> bool {
    at.checked_sub(2).and_then(|above| units.get(above)).is_some_and(|above| above.words == 0)
}

/// The run of units that is the story; empty where there is none.
#[inline(never)] // so that a profile shows the pass
pub(super) fn story(text: &str, units: &[Unit]) -> Range<usize> {
    let title = units.first().map_or("", |first| first.span.slice(text));
    let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0);
    let head = units.first().map_or(0, |first| byte(first.span.start as usize));
    let may_begin = |unit: &Unit| byte(unit.span.start as usize) == head;
    let begins = |unit: &Unit| {
        may_begin(unit) && unit.span.len() as usize <= title.len() && title.starts_with(unit.span.slice(text))
    };
    // The longest repetition: menus may hold the title's first words.
    let (mut longest, mut n_clocks) = (TITLE - 1, 0);
    for (at, unit) in units.iter().enumerate() {
        // Most begin with another letter.
        if may_begin(unit) && at > 0 && unit.span.len() > longest && begins(unit) {
            longest = unit.span.len();
        }
        n_clocks += usize::from(unit.traits & traits::CLOCK != 0);
    }
    let is_title = |at: usize, unit: &Unit| at > 0 && longest == unit.span.len() && begins(unit);
    let titled = longest >= TITLE;
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum, mut above, mut named) = (0, 0, (0..0, 0), false);
    let (mut below_title, mut seen_title, mut announced) = (false, !titled, false);
    let (mut n_ends, mut after_end, mut in_comments, mut in_other, mut invited) =
        (0, false, false, false, false);
    // A page of entries under clock times.
    let live = n_clocks >= ENTRIES;
    let mut listed = 0;
    for (at, unit) in units.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        // Of a paragraph of a story that goes on nothing else is to be asked.
        let open = seen_title & !(live | after_end | in_other | in_comments) & (at >= listed);
        if open & is_paragraph(unit) && longest != unit.span.len() && !follows_rule(units, at) {
            sum += worth(unit);
            if sum > best_sum {
                (best, best_sum) = (start..at + 1, sum);
            }
            continue;
        }
        if is_plain_label(unit) & !(live | announced | unit.in_url) & (at >= listed)
            && longest != unit.span.len()
        {
            let ends = ends_story(unit);
            below_title &= !ends;
            let cost = worth(unit);
            sum += if below_title & unit.ui.is_none() { cost / 3 } else { cost };
            let told = sum >= STORY_WORDS;
            n_ends += u32::from(told & ends);
            after_end |= told & (ends | matches!(unit.ui, Some(Ui::Promotion)));
            continue;
        }
        listed = marked_list(text, units, at).unwrap_or(listed);
        if at < listed {
            continue;
        }
        let is_title = is_title(at, unit);
        let opens = (is_title && !seen_title) | (unit.in_url && !(titled | named));
        if opens {
            (below_title, seen_title, named) = (true, true, true);
            if units.get(at + 1).is_some_and(is_dated) {
                // Where its title has a date below it the story begins, if there is one.
                above = (core::mem::take(&mut best), core::mem::take(&mut best_sum));
                (start, sum) = (at, 0);
            }
        }
        if is_dated(unit) {
            // Without a title that comes back, the byline or date stands where the story begins.
            below_title |= !titled && !unit.piece;
            in_comments |= best_sum >= STORY_WORDS && begins_story(text, units, at);
        }
        announced &= ui(unit).is_none();
        below_title &= !ends_story(unit);
        in_other |= best_sum >= STORY_WORDS / 2 && begins_ruled(text, units, at);
        let thread = if invited { SHORT_STORY } else { STORY_WORDS };
        in_comments |= best_sum >= thread && may_sign(unit) && begins_thread(text, units, at);
        let mut worth = match (live, below_title) {
            (true, _) => worth_live(unit),
            (false, true) => worth_below_title(unit, announced),
            (false, false) => worth(unit),
        };
        if announced && worth < 0 {
            worth = 1;
        }
        if is_title {
            worth = worth.min(TITLE_WORTH);
        }
        let row = worth < 0 && row_run(units, at);
        if row {
            worth = 1;
        }
        if unit.piece && worth > 0 {
            // Where lines were lost, teasers have sentences beside them too.
            let share = match n_ends {
                0 => 10,
                1 => 5,
                _ => 3,
            };
            worth = worth * share / 10;
            if best_sum >= STORY_WORDS {
                worth = match unit {
                    _ if endings::is_cut_short(text, unit) => 0,
                    _ if between_titles(units, at) => worth / 3,
                    _ => worth,
                };
            }
        } else if after_end && worth > 0 && !row && isolated(units, at) {
            worth /= 3;
        }
        if in_other && worth > 0 {
            worth = 0;
        } else if in_comments && worth > 0 {
            worth /= 8;
        } else if !seen_title && worth > 0 {
            worth /= 2;
        }
        sum += worth;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
        let told = sum >= STORY_WORDS;
        n_ends += u32::from(told & ends_story(unit));
        announced |= ui(unit).is_none() & unit.colon & (sum >= ANNOUNCED) & (unit.words >= 3);
        after_end |= told & (ends_story(unit) | matches!(ui(unit), Some(Ui::Promotion)));
        if begins_comments(unit) {
            invited |= best_sum >= SHORT_STORY;
            in_comments |= best_sum >= STORY_WORDS;
        }
    }
    // A few words under a title are a teaser where what stands above is long.
    let teaser = best_sum < STORY_WORDS && above.1 > best_sum * TEASED;
    edges::settle(text, units, if teaser { above.0 } else { best })
}

/// `Read more: Bakers fear a hard winter`: a teaser that is one line, so that what follows is none of its.
pub(super) fn is_link(unit: &Unit) -> bool {
    matches!(ui(unit), Some(Ui::Related))
        && unit.phrase.is_some_and(|found| !found.whole && unit.words >= found.words + 3)
}

/// `Read the full story here`: a link to the rest of what stands above it, so that what follows is none of its.
pub(super) fn is_link_to_rest(text: &str, unit: &Unit) -> bool {
    let line = unit.span.slice(text);
    matches!(ui(unit), Some(Ui::Related))
        && line.get(.."read the full".len()).is_some_and(|head| head.eq_ignore_ascii_case("read the full"))
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    #[test]
    fn dated_titles_in_a_box_begin_no_other_story() {
        let told = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening.";
        let first = format!("{told} The strike had lasted nine days.\n\n").repeat(6);
        let rest = "The company had asked them to return, and the minister for the islands had done so too.";
        let dated = "Related Articles\n\nMiller sells his mill\n\n05 Oct 2011\n\nBakers fear the winter\n\n25 Sep 2011\n\n";
        let page = format!(
            "Ferry crews back at work\n\n{first}{dated}{rest}\n\nThe first of the ferries sails at six, and all the others by noon.\n\n{rest}\n"
        );
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        assert_eq!(layout.blocks.last().map(|block| block.kind.to_string()).as_deref(), Some("paragraph"));
    }
}
