//! What is put in the place of a stretch of the text, with its length kept.

use super::FILLERS;
use core::ops::Range;

/// What a stretch becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Instead {
    /// This character, behind fillers.
    Character(char),
    /// Nothing: blanks, or fillers between two characters that stay together.
    Nothing,
    /// Blanks.
    Blanks,
    /// The end of a line.
    LineEnd,
}

/// The stretches to replace.
#[derive(Default)]
pub(super) struct Patches(Vec<(Range<usize>, Instead)>);

impl Patches {
    pub(super) fn put(&mut self, range: Range<usize>, instead: Instead) {
        self.0.push((range, instead));
    }

    /// The text with its stretches replaced, or nothing where that leaves it as it is or leaves nothing of it.
    ///
    /// Of two that overlap the first is replaced.
    pub(super) fn apply(mut self, text: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        self.0.sort_by_key(|(range, _)| range.start);
        let mut copy = String::with_capacity(text.len());
        let mut done = 0;
        for (range, instead) in self.0 {
            if range.start >= done && is_room(&range, instead) {
                copy.push_str(text.get(done..range.start)?);
                let next = text.get(range.end..)?.chars().next();
                push(&mut copy, range.len(), instead, next);
                done = range.end;
            }
        }
        copy.push_str(text.get(done..)?);
        let is_left = done > 0 && copy.len() == text.len() && !copy.trim_start().is_empty();
        is_left.then_some(copy)
    }
}

/// True where the character leaves no single byte, which nothing fills.
fn is_room(range: &Range<usize>, instead: Instead) -> bool {
    match instead {
        Instead::Character(c) => range.len().checked_sub(c.len_utf8()).is_some_and(|fill| fill != 1),
        _ => !range.is_empty(),
    }
}

fn push(copy: &mut String, length: usize, instead: Instead, next: Option<char>) {
    let is_edge = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let at_edge = is_edge(copy.chars().next_back()) || is_edge(next);
    match instead {
        // At the edge of a line a blank must stay something to stand in a block.
        Instead::Character(c) if c.is_whitespace() && at_edge => push_fill(copy, length),
        Instead::Character(c) if c.is_whitespace() => push_blanks(copy, length),
        Instead::Character(c) => {
            push_fill(copy, length - c.len_utf8());
            copy.push(c);
        }
        Instead::Nothing if at_edge || length == 1 => push_blanks(copy, length),
        Instead::Nothing => push_fill(copy, length),
        Instead::Blanks => push_blanks(copy, length),
        Instead::LineEnd => {
            copy.push('\n');
            push_blanks(copy, length - 1);
        }
    }
}

fn push_blanks(copy: &mut String, bytes: usize) {
    copy.extend(core::iter::repeat_n(' ', bytes));
}

/// Fills `bytes`, which are not one.
fn push_fill(copy: &mut String, bytes: usize) {
    let (small, large) = if bytes % 2 == 1 { ((bytes - 3) / 2, 1) } else { (bytes / 2, 0) };
    copy.extend(core::iter::repeat_n(FILLERS[0], small));
    copy.extend(core::iter::repeat_n(FILLERS[1], large));
}
