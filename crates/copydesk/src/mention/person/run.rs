//! Runs: maximal lines of parts in a sentence, the ground on which names are looked for.
//!
//! A run ends at any word in lower case that is no particle, and at marks. Line breaks inside a block are where the line
//! was full, and end none. Sentences without capitals cost one test a token.

use super::openers::Openers;
use super::part::{FUNCTION, NAME, Part, PartKind, ends_name, is_plain, single, special_part};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest run, in parts: a line of names without marks between them is cut, so that no run costs more than another.
const MAX_PARTS: usize = 24;

/// A sentence while its runs are read.
pub(super) struct Line<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) openers: &'a Openers,
    /// One past its last token.
    pub(super) end: u32,
    /// Capitals tell nothing in it.
    pub(super) caseless: bool,
}

/// What is known of a run whose parts were read.
struct Run {
    /// Where the next one can begin.
    end: u32,
    /// True where one of its parts may be a word of a name: no other part is read further.
    names: bool,
    /// True where all of them are words of a name and nothing else.
    plain: bool,
}

impl Line<'_> {
    /// Reads its runs, giving each to `take`, and whether it is known that all of its parts are words of a name; one can
    /// begin at each of `words`, of which those behind the sentence are given back. `parts` is a buffer that is used again.
    #[inline(never)] // so that what the loop keeps in mind has the registers
    pub(super) fn runs<'w>(
        &self,
        words: &'w [u32],
        taken: &mut impl FnMut(u32, Option<&Part>) -> Option<u32>,
        parts: &mut Vec<Part>,
        take: &mut impl FnMut(&[Part], bool),
    ) -> &'w [u32] {
        let mut words = words;
        while let Some(&at) = words.first().filter(|at| **at < self.end) {
            parts.clear();
            let run = self.run(at, taken, parts, take);
            if run.names {
                take(parts, run.plain);
            }
            words = from(words, run.end.min(self.end));
        }
        words
    }

    /// Reads the parts of a run from a token on.
    #[inline]
    fn run(
        &self,
        opener: u32,
        taken: &mut impl FnMut(u32, Option<&Part>) -> Option<u32>,
        parts: &mut Vec<Part>,
        take: &mut impl FnMut(&[Part], bool),
    ) -> Run {
        let Self { doc, openers, end, .. } = *self;
        let (mut at, mut names, mut plain) = (opener, false, true);
        while let Some(token) = doc.token(at).filter(|_| at < end) {
            if token.is_capital() {
                // Most are a name's words and nothing else, and need no closer look.
                if parts.len() < MAX_PARTS && is_plain(doc, at, token) && !openers.is_certain(at) {
                    parts.push(single(at, token, PartKind::Name));
                    names = true;
                    at += 1;
                    continue;
                }
            } else if ends_name(doc, token) {
                return Run { end: at + 1, names, plain };
            }
            let last = parts.last();
            // `Park Geun-hye`: the lists have the family name as something else too.
            let open = last.is_some_and(|last| {
                last.is_name() || last.is(LexClass::GIVEN_NAME.union(LexClass::FAMILY_FIRST))
            });
            if !token.is_capital() && !open && !token.is(LexClass::NAME_PARTICLE) {
                return Run { end: at + 1, names, plain };
            }
            if let Some(after) = taken(at, last) {
                return Run { end: after.max(at + 1), names, plain };
            }
            let part = if is_plain(doc, at, token) {
                single(at, token, PartKind::Name)
            } else if token.is_word() {
                self.special(at, token, parts, open)
            } else {
                let part = open.then(|| self.behind_mark(at, token.kind)).flatten();
                let Some(part) = part else { return Run { end: at + 1, names, plain } };
                part
            };
            at = part.end.max(at + 1);
            if part.kind == PartKind::Break {
                return Run { end: at, names, plain };
            }
            plain &= part.kind == PartKind::Name;
            names |= (part.kind == PartKind::Name) | part.is(NAME);
            if parts.len() == MAX_PARTS {
                cut(parts, take);
            }
            parts.push(part);
        }
        Run { end: at, names, plain }
    }

    /// A part that is a word, but no plain one.
    fn special(&self, at: u32, token: &Token, parts: &[Part], open: bool) -> Part {
        let Self { doc, end, caseless, .. } = *self;
        let part = special_part(doc, at, end, caseless, open, token);
        // `Queen Anna I`.
        let numbered = open && token.shape.has(Shape::LETTER) && is_first_of_name(doc, parts, at);
        if numbered { Part { kind: PartKind::Suffix, ..part } } else { part }
    }

    /// A part that begins with a mark; most marks end a name.
    fn behind_mark(&self, at: u32, mark: Kind) -> Option<Part> {
        match mark {
            Kind::COMMA => generation_after_comma(self.doc, at, self.end),
            Kind::QUOTE | Kind::APOSTROPHE => nickname(self.doc, at, self.end),
            _ => None,
        }
    }
}

/// Those of rising words that stand at a token or behind it.
#[inline]
fn from(words: &[u32], first: u32) -> &[u32] {
    /// As many as most runs have, which are looked at without a branch.
    const MOST: usize = 4;
    let n = words.first_chunk::<MOST>().map_or(MOST, |next| next.iter().filter(|at| **at < first).count());
    let n = if n < MOST { n } else { words.iter().take_while(|at| **at < first).count() };
    words.get(n..).unwrap_or(&[])
}

/// Takes what there is of a run that is too long.
#[cold]
fn cut(parts: &mut Vec<Part>, take: &mut impl FnMut(&[Part], bool)) {
    take(parts, false);
    parts.clear();
}

/// The `I` of a ruler.
fn is_first_of_name(doc: &Doc<'_>, parts: &[Part], at: u32) -> bool {
    matches!(doc.word(at), "I" | "V" | "X") && matches!(parts, [.., title, _] if title.is(LexClass::REGNAL))
}

/// `, Jr.` after a name.
fn generation_after_comma(doc: &Doc<'_>, comma: u32, end: u32) -> Option<Part> {
    let suffix = doc.token(comma + 1).filter(|_| comma + 1 < end)?;
    let generation = suffix.is_capital()
        && doc.payload(comma + 1, LexClass::NAME_SUFFIX).is_some_and(|payload| payload == "generation");
    if !generation {
        return None;
    }
    let stop = doc.token(comma + 2).is_some_and(|next| next.kind == Kind::STOP && next.is_glued());
    let after = if stop && comma + 2 < end { comma + 3 } else { comma + 2 };
    // `However, Sr. Advocate Okafor argued`: it begins what follows.
    if after < end && doc.token(after).is_some_and(|next| next.is_word() && next.is_capital()) {
        return None;
    }
    Some(Part {
        start: comma,
        end: after,
        kind: PartKind::Suffix,
        class: suffix.class,
        lexeme: suffix.lexeme,
        shape: suffix.shape,
        ordinary: false,
    })
}

/// `"Bill"` between the words of a name.
fn nickname(doc: &Doc<'_>, open: u32, end: u32) -> Option<Part> {
    let mark = doc.token(open)?;
    let word = doc.token(open + 1)?;
    if !(mark.shape.has(Shape::OPENS) && word.is_word() && word.is_capital()) {
        return None;
    }
    let close = (open + 2..end.min(open + 4)).find(|&i| doc.token(i).is_some_and(|t| t.kind == mark.kind))?;
    let after = doc.token(close + 1).filter(|_| close + 1 < end)?;
    let particle = after.is(LexClass::NAME_PARTICLE) && !after.is(FUNCTION | LexClass::COMMON);
    if !(after.is_word() && (after.is_capital() && !after.is(FUNCTION) || particle)) {
        return None;
    }
    Some(Part {
        start: open,
        end: TokenRange::new(open, close + 1).end,
        kind: PartKind::Nickname,
        class: word.class,
        lexeme: word.lexeme,
        shape: word.shape,
        ordinary: false,
    })
}
