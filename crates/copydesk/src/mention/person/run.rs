//! Runs: maximal lines of parts in a sentence, the ground on which names are looked for.
//!
//! A run ends at any word in lower case that is no particle, at marks, and at a line break unless the line above is
//! long and a name is plainly cut by it. Sentences without capitals cost one test a token.

use super::part::{FUNCTION, NAME, Part, PartKind, ends_name, part_at};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::marks::Marks;
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

/// Shortest line, in bytes, that counts as cut by its width and not by its writer.
const FULL_LINE: u32 = 40;
/// Longest label of a speaker, in tokens.
const MAX_LABEL: u32 = 12;
/// Longest run, in parts: a line of names without marks between them is cut, so that no run costs more than another.
const MAX_PARTS: usize = 24;

/// Words that have their capital from a name beside them, or are part of one.
const TITLES: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::HONORIFIC)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::PLACE_HEAD);

/// How a line uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// No capital at all.
    None,
    /// On names and first words.
    Names,
    /// On every word: headlines.
    Everything,
}

/// How a sentence uses capitals, by its ordinary words, for a table of names has capitals on every word too; and how
/// many of `starters`, which [`Marks`] notes and which begin with those of the sentence, are in it.
pub(super) fn capitals_of(doc: &Doc<'_>, sentence: TokenRange, starters: &[u32]) -> (Capitals, usize) {
    let label = label_end(doc, sentence);
    if label > sentence.start {
        let spoken = TokenRange::new(label, sentence.end);
        let n_label = starters.iter().take_while(|at| **at < label).count();
        let (said, n) = capitals_of(doc, spoken, starters.get(n_label..).unwrap_or(&[]));
        let whole = if said == Capitals::Everything { said } else { Capitals::Names };
        return (whole, n_label + n);
    }
    let (mut any, mut raised, mut upper, mut n_long, mut n) = (false, 0u32, 0u32, 0u32, 0);
    for token in starters.iter().take_while(|at| **at < sentence.end).filter_map(|at| doc.token(*at)) {
        let long = is_long(token) & token.is_capital();
        let plain = token.is(LexClass::COMMON) & !token.is(NAME.union(TITLES));
        any |= token.is_capital();
        n_long += u32::from(long);
        upper += u32::from(long & token.shape.has(Shape::UPPER));
        raised += u32::from(long & plain & !token.shape.has(Shape::SENTENCE_START));
        n += 1;
    }
    if !any {
        return (Capitals::None, n);
    }
    let tokens = doc.slice(sentence);
    // Those with a capital are counted, and tell of most sentences that the others need not be.
    let all_long = || tokens.iter().fold(0, |n, token| n + u32::from(is_long(token)));
    let shouted = upper * 2 > n_long && upper * 2 > all_long();
    let everything = shouted || raised >= 2 && is_outnumbered(tokens, raised / 3);
    (if everything { Capitals::Everything } else { Capitals::Names }, n)
}

/// One past the colon of a speaker's label in capitals, `MR. OKAFOR:`, at the start of a line; the start where none is.
fn label_end(doc: &Doc<'_>, sentence: TokenRange) -> u32 {
    let first = doc.token(sentence.start);
    if !first.is_some_and(|first| first.shape.has(Shape::LINE_START.with(Shape::UPPER))) {
        return sentence.start;
    }
    for at in sentence.start + 1..sentence.end.min(sentence.start + MAX_LABEL) {
        let Some(token) = doc.token(at) else { break };
        match token.kind {
            Kind::COLON => return at + 1,
            Kind::WORD if !token.shape.any(Shape::UPPER.with(Shape::LETTER)) => break,
            _ => {}
        }
    }
    sentence.start
}

fn is_long(token: &Token) -> bool {
    (token.end - token.start > 3) & token.is_word()
}

/// True where a sentence has no more longer ordinary words in lower case than that; most have, in their first words.
fn is_outnumbered(tokens: &[Token], most: u32) -> bool {
    let lower = |token: &&Token| is_long(token) & !token.is_capital() & token.is(LexClass::COMMON | FUNCTION);
    tokens.iter().filter(lower).nth(most as usize).is_none()
}

/// Reads the runs of a sentence, giving each to `take`; `parts` is a buffer that is used again.
pub(super) fn runs(
    doc: &Doc<'_>,
    sentence: &Sentence,
    starters: &[u32],
    caseless: bool,
    taken: &mut impl FnMut(u32, Option<&Part>) -> Option<u32>,
    parts: &mut Vec<Part>,
    take: &mut impl FnMut(&[Part]),
) {
    parts.clear();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    let mut starters = starters.iter().copied();
    while at < end {
        if parts.is_empty() {
            let Some(next) = starters.find(|next| *next >= at) else { break };
            at = next;
        }
        let Some(token) = doc.token(at) else { break };
        if parts.is_empty() && Marks::is_plain(token) {
            at += 1;
            continue;
        }
        let open = parts.last().is_some_and(|last| last.is_name() || last.is(LexClass::GIVEN_NAME));
        if !token.is_capital() && (ends_name(doc, token) || !open && !token.is(LexClass::NAME_PARTICLE)) {
            flush(parts, take);
            at += 1;
            continue;
        }
        if token.shape.has(Shape::LINE_START) && !parts.is_empty() && !goes_on(doc, parts, token, at) {
            flush(parts, take);
            continue;
        }
        if let Some(after) = taken(at, parts.last()) {
            flush(parts, take);
            at = after.max(at + 1);
            continue;
        }
        let part = match token.kind {
            // `Queen Anna I`.
            Kind::WORD if open && token.shape.has(Shape::LETTER) && is_first_of_name(doc, parts, at) => {
                Some(Part { kind: PartKind::Suffix, ..part_at(doc, at, end, caseless, open) })
            }
            Kind::COMMA if open => generation_after_comma(doc, at, end),
            Kind::QUOTE | Kind::APOSTROPHE if open => nickname(doc, at, end),
            _ => None,
        }
        .unwrap_or_else(|| part_at(doc, at, end, caseless, open));
        at = part.end.max(at + 1);
        if part.kind == PartKind::Break {
            flush(parts, take);
        } else {
            if parts.len() == MAX_PARTS {
                flush(parts, take);
            }
            parts.push(part);
        }
    }
    flush(parts, take);
}

#[inline]
fn flush(parts: &mut Vec<Part>, take: &mut impl FnMut(&[Part])) {
    if !parts.is_empty() {
        take(parts);
        parts.clear();
    }
}

/// True where the name goes on after the line break before `token`.
fn goes_on(doc: &Doc<'_>, parts: &[Part], token: &Token, at: u32) -> bool {
    let Some(last) = parts.last() else { return false };
    let begins = last.is(LexClass::GIVEN_NAME | LexClass::HONORIFIC | LexClass::ROLE)
        || matches!(last.kind, PartKind::Initial | PartKind::Particle)
        || is_cut_in_list(doc, parts, at);
    let continues = token.is_word() && token.is_capital() && (token.is(NAME) || !token.is(LexClass::COMMON));
    begins && continues && line_length(doc, at) >= FULL_LINE
}

/// True where one word of a list of names stands before the break, and another before the next comma behind it.
fn is_cut_in_list(doc: &Doc<'_>, parts: &[Part], at: u32) -> bool {
    let [part] = parts else { return false };
    let comma = |at: Option<u32>| {
        at.and_then(|at| doc.token(at)).is_some_and(|token| matches!(token.kind, Kind::COMMA | Kind::OPEN))
    };
    part.kind == PartKind::Name
        && !part.ordinary
        && comma(part.start.checked_sub(1))
        && comma(at.checked_add(1))
}

/// Bytes of the line that ends before a token, as far as it matters.
fn line_length(doc: &Doc<'_>, at: u32) -> u32 {
    let Some(last) = at.checked_sub(1).and_then(|i| doc.token(i)) else { return 0 };
    let mut i = at;
    while let Some(before) = i.checked_sub(1) {
        let Some(token) = doc.token(before) else { break };
        let length = last.end.saturating_sub(token.start);
        if length >= FULL_LINE || token.shape.has(Shape::LINE_START) {
            return length;
        }
        i = before;
    }
    0
}

/// The `I` of a ruler.
fn is_first_of_name(doc: &Doc<'_>, parts: &[Part], at: u32) -> bool {
    doc.word(at) == "I" && matches!(parts, [.., title, _] if title.is(LexClass::REGNAL))
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
