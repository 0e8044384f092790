//! How far a capitalized name reaches to the left and right of a word that is known to belong to it.
//!
//! ```text
//! the Food and Drug Administration      the Ministry of Foreign Affairs of Norway said
//!     [                          ]          [                                   ]
//! ```
//!
//! Invariant: an edge never leaves the range it is given, and never more than [`REACH`] tokens are looked at.

use super::units::two_words;
use crate::extraction::CompactString;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Most tokens that a name may have on one side of its head.
const REACH: u32 = 12;

/// Words that no name begins or ends with.
const FUNCTION: LexClass = LexClass::DETERMINER
    .union(LexClass::PREPOSITION)
    .union(LexClass::CONJUNCTION)
    .union(LexClass::PRONOUN)
    .union(LexClass::AUX)
    .union(LexClass::MODAL)
    .union(LexClass::RELATIVE)
    .union(LexClass::COMPLEMENTIZER)
    .union(LexClass::NEGATOR)
    .union(LexClass::WEEKDAY)
    .union(LexClass::HONORIFIC);

/// Countries and what lies in them, and who comes from there.
pub(super) const PLACE: LexClass = LexClass::COUNTRY
    .union(LexClass::DEMONYM)
    .union(LexClass::CAPITAL)
    .union(LexClass::CITY)
    .union(LexClass::REGION);

/// A country or who comes from it.
pub(super) const NATION: LexClass = LexClass::COUNTRY.union(LexClass::DEMONYM);

/// True for a capitalized word that may be part of a name.
pub(super) fn is_name_word(token: &Token) -> bool {
    token.is_word()
        && token.is_capital()
        && !token.shape.has(Shape::CLITIC)
        && (!token.is(FUNCTION) || token.is(NATION) && token.shape.any(Shape::UPPER.with(Shape::DOTTED)))
}

/// True for a genitive `'s`, or the apostrophe of a plural that owns: `leaders'`.
pub(super) fn is_genitive(token: &Token) -> bool {
    token.shape.has(Shape::CLITIC) && token.tag == Tag::Other && token.end - token.start <= 4
        || token.kind == Kind::APOSTROPHE && token.is_glued() && token.shape.has(Shape::CLOSES)
}

/// The first token of the name that ends before `at`; `at` itself where no name does.
pub(super) fn start_of(doc: &Doc<'_>, floor: u32, at: u32) -> u32 {
    let floor = floor.max(at.saturating_sub(REACH));
    let mut start = at;
    while let Some(earlier) = step_left(doc, floor, start) {
        start = earlier;
    }
    start
}

fn step_left(doc: &Doc<'_>, floor: u32, start: u32) -> Option<u32> {
    let at = start.checked_sub(1).filter(|at| *at >= floor)?;
    let token = doc.token(at)?;
    if is_name_word(token) || begins_place(doc, at) {
        return (!only_begins_a_sentence(token)).then_some(at);
    }
    let earlier = at.checked_sub(1).filter(|at| *at >= floor)?;
    let before = doc.token(earlier).filter(|before| is_name_word(before))?;
    if is_genitive(token)
        && let Some(saint) = saint_before(doc, floor, earlier)
    {
        return Some(saint);
    }
    let after = doc.token(start)?;
    let joins = match token.kind {
        Kind::HYPHEN => token.is_glued() && after.is_glued(),
        Kind(b'&') => true,
        Kind::STOP => {
            token.is_glued()
                && (before.shape.has(Shape::LETTER) || before.is(LexClass::ABBREVIATION))
                && !before.is(LexClass::ORG_SUFFIX)
        }
        _ if is_genitive(token) => is_plain(before) && !before.is(LexClass::ORG_HEAD),
        Kind::WORD if is_word(doc, at, "and") => is_plain(before) && is_plain(after),
        Kind::WORD if is_word(doc, at, "of") => before.is(LexClass::ORG_HEAD),
        _ => false,
    };
    (joins && !only_begins_a_sentence(before)).then_some(earlier)
}

/// `St` of `St. Mary's Hospital`, before the saint's name.
fn saint_before(doc: &Doc<'_>, floor: u32, name: u32) -> Option<u32> {
    let before = name.checked_sub(1)?;
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    let saint = before.checked_sub(u32::from(stop)).filter(|at| *at >= floor)?;
    let token = doc.token(saint)?;
    (token.is(LexClass::HONORIFIC) && token.is(LexClass::NAME_PARTICLE) && token.is_capital())
        .then_some(saint)
}

/// `St` of `St Andrews`: a title that here begins a place's name.
fn begins_place(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.is_capital() && token.shape.has(Shape::PHRASE))
        && doc.unit(at).is_some_and(|unit| unit.class.any(PLACE))
}

/// The end of the name whose head ends before `at`: over `of the Interior`, `for Peace and Justice`.
pub(super) fn end_of(doc: &Doc<'_>, ceiling: u32, at: u32) -> u32 {
    let ceiling = ceiling.min(at.saturating_add(REACH));
    let mut end = at;
    while let Some(later) = step_right(doc, ceiling, end) {
        end = later;
    }
    end
}

fn step_right(doc: &Doc<'_>, ceiling: u32, end: u32) -> Option<u32> {
    let preposition = doc.token(end).filter(|token| end < ceiling && token.tag == Tag::Preposition)?;
    if preposition.is_capital() {
        return over_against(doc, ceiling, end);
    }
    let is_of = is_word(doc, end, "of");
    let about = ["on", "against"].iter().any(|word| is_word(doc, end, word));
    // `Committee on Fisheries`, but not `Police against ...`, `Government on ...`.
    let acts = |payload: &str| {
        let (kind, uses) = two_words(payload);
        uses.contains(['l', 's', 'n']) || matches!(kind, "company" | "court" | "media" | "party")
    };
    if !is_of && !about && !is_word(doc, end, "for")
        || about && doc.payload(end - 1, LexClass::ORG_HEAD).is_some_and(acts)
    {
        return None;
    }
    let article = u32::from(is_word(doc, end + 1, "the"));
    let first = end + 1 + article;
    let token = doc.token(first).filter(|_| first < ceiling)?;
    // `of Sri Lanka`
    if is_of && !is_name_word(token) && begins_place(doc, first) {
        return doc.unit(first).map(|place| place.tokens.end);
    }
    if !is_name_word(token) {
        return None;
    }
    // `the Group of Six`.
    if token.is(LexClass::MONTH | LexClass::CARDINAL) {
        return None;
    }
    let end = run_right(doc, ceiling, first);
    // `Centre for Peace`, `Forum on Asia-Europe Relations`, but `the House on Friday`, `Party for Anna`.
    let plain = is_plain(token) || doc.token(end - 1).is_some_and(|last| end > first + 1 && is_plain(last));
    let listed = doc.token(end).is_some_and(|mark| plain & (mark.kind == Kind::COMMA));
    let end = if listed { over_topics(doc, ceiling, end) } else { end };
    (is_of || plain).then_some(end)
}

/// Over `Against Harbour Crime` with a capital of its own: what a body is there to fight.
#[inline(never)] // few come to it
fn over_against(doc: &Doc<'_>, ceiling: u32, against: u32) -> Option<u32> {
    let first = against + 1;
    let plain = |token: &Token| is_name_word(token) && is_plain(token);
    let fights = is_word(doc, against, "against")
        && first < ceiling
        && doc.token(first).is_some_and(plain)
        && doc.token(against - 1).is_some_and(|head| head.is(LexClass::ORG_HEAD));
    fights.then(|| run_right(doc, ceiling, first))
}

/// Over `, Science, and Transportation` behind the first topic of a name: up to the last, which `and` announces.
fn over_topics(doc: &Doc<'_>, ceiling: u32, comma: u32) -> u32 {
    const BODY: LexClass = LexClass::ORG.union(LexClass::ORG_HEAD).union(LexClass::ROLE);
    let topic = |at: u32| {
        doc.token(at)
            .is_some_and(|token| at < ceiling && is_name_word(token) && is_plain(token) && !token.is(BODY))
    };
    let mut end = comma;
    while doc.token(end).is_some_and(|mark| mark.kind == Kind::COMMA) {
        let and = is_word(doc, end + 1, "and");
        let first = end + 1 + u32::from(and);
        if !topic(first) {
            return comma;
        }
        end = run_right(doc, ceiling, first);
        // `Forestry and Fisheries`, `and Transportation`.
        if and || (first + 1..end).any(|at| is_word(doc, at, "and")) {
            return end;
        }
    }
    comma
}

/// The end of the capitalized words that begin at `first`, which is one.
pub(super) fn run_right(doc: &Doc<'_>, ceiling: u32, first: u32) -> u32 {
    let mut end = first + 1;
    while let Some(token) = doc.token(end).filter(|_| end < ceiling) {
        if is_name_word(token) {
            if begins_title(doc, end) {
                break;
            }
            end += 1;
            continue;
        }
        let Some(next) = doc.token(end + 1).filter(|next| end + 1 < ceiling && is_name_word(next)) else {
            break;
        };
        let joins = match token.kind {
            Kind::HYPHEN => token.is_glued() && next.is_glued(),
            Kind(b'&') => true,
            Kind::WORD if is_word(doc, end, "and") => {
                is_plain(next) && doc.token(end - 1).is_some_and(is_plain)
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end += 2;
    }
    end
}

/// `House of Commons Speaker Ann Oake`: a title begins another name; the plural does not: `Council of Advisers`.
fn begins_title(doc: &Doc<'_>, at: u32) -> bool {
    let title = doc.unit(at).filter(|unit| unit.class.any(LexClass::ROLE));
    title.is_some_and(|unit| {
        let plural = doc.lexicon.facts(unit.lexeme).has(Facts::PLURAL);
        !plural
            && !is_word(doc, unit.tokens.end, "and")
            && !doc.token(unit.tokens.end).is_some_and(is_genitive)
    })
}

/// An ordinary word that is nobody's and no place's name: `Drug`, `People`.
fn is_plain(token: &Token) -> bool {
    token.is(LexClass::COMMON)
        && !token.is(PLACE)
        && (token.pos.has(Tag::Noun) || !token.is(LexClass::GIVEN_NAME))
}

/// A capital at the start of a sentence that says nothing: `Meanwhile`, `Former`.
fn only_begins_a_sentence(token: &Token) -> bool {
    token.shape.has(Shape::SENTENCE_START)
        && token.is(LexClass::COMMON)
        && (token.is(LexClass::ROLE_MOD) || !(token.tag.is_noun() || token.tag == Tag::Adjective))
}

/// True where a token is that small word.
#[inline]
pub(super) fn is_word(doc: &Doc<'_>, at: u32, word: &str) -> bool {
    // Most are longer or shorter.
    doc.token(at)
        .is_some_and(|token| (token.end - token.start) as usize == word.len() && is_spelled(doc, token, word))
}

#[inline(never)] // so that it is there once
fn is_spelled(doc: &Doc<'_>, token: &Token, word: &str) -> bool {
    // Bytes, so that no border of a character is looked for.
    let bytes = doc.text.as_bytes().get(token.span().range());
    bytes.is_some_and(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
}

/// The range of a name without an article in front.
pub(super) fn without_article(doc: &Doc<'_>, tokens: TokenRange) -> TokenRange {
    // `No 12`, `All Peoples League`: no article, where the lists have the name.
    let article = tokens.len() > 1
        && doc.token(tokens.start).is_some_and(|token| token.tag == Tag::Determiner)
        && !(["no", "all"].iter().any(|word| is_word(doc, tokens.start, word))
            && doc.token(tokens.start).is_some_and(|token| token.shape.has(Shape::PHRASE)));
    TokenRange::new(tokens.start + u32::from(article), tokens.end)
}

/// A name without the line breaks and runs of blanks that it may have in the text.
pub(super) fn on_one_line(words: &str) -> CompactString {
    if is_on_one_line(words) {
        return words.into();
    }
    let mut out = CompactString::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The words of a range of tokens, on one line.
pub(crate) fn words_on_one_line(doc: &Doc<'_>, tokens: TokenRange) -> CompactString {
    let words = doc.words(tokens);
    if stands_on_one_line(doc, tokens) { words.into() } else { on_one_line(words) }
}

/// As [`words_on_one_line`], without a copy where they stand so.
pub(super) fn words_as_one_line<'d>(
    doc: &Doc<'d>,
    tokens: TokenRange,
    line: &'d mut CompactString,
) -> &'d str {
    let words = doc.words(tokens);
    if stands_on_one_line(doc, tokens) {
        return words;
    }
    *line = on_one_line(words);
    line
}

/// True for tokens with nothing but single blanks between them; no token has a blank in it.
pub(super) fn stands_on_one_line(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let text = doc.text.as_bytes();
    doc.slice(tokens).windows(2).all(|pair| {
        let [token, next] = pair else { return false };
        let gap = next.start - token.end;
        gap == 0 || gap == 1 && text.get(token.end as usize) == Some(&b' ')
    })
}

/// True for ASCII words with nothing but single blanks between them.
fn is_on_one_line(words: &str) -> bool {
    let (eights, rest) = words.as_bytes().as_chunks::<8>();
    let mut last = [b'a'; 8];
    last[..rest.len()].copy_from_slice(rest);
    let (mut odd, mut blank) = (0, 0);
    for eight in eights.iter().chain(core::iter::once(&last)) {
        let bytes = u64::from_le_bytes(*eight);
        // The high bit of each byte that is no control character, and of each that is no blank.
        let plain = bytes.wrapping_add(EACH * 0x60);
        let word = (bytes ^ (EACH * 0x20)).wrapping_add(EACH * 0x7F);
        let blanks = !word & HIGH;
        // A byte beyond ASCII, or a control character, or a second blank.
        odd |= bytes & HIGH | !plain & HIGH | blanks & ((blanks << 8) | blank);
        blank = blanks >> 56;
    }
    odd == 0
}

/// One in each byte, and the high bit of each.
const EACH: u64 = u64::MAX / 0xFF;
const HIGH: u64 = EACH << 7;

#[cfg(test)]
mod tests {
    use super::{is_on_one_line, on_one_line};

    #[test]
    fn blanks_and_breaks_at_every_place_of_a_word() {
        for n in 0..20 {
            let start = "abcdefghijklmnopqrst".get(..n).expect("letters");
            for (gap, fits) in [(" ", true), ("-", true), ("  ", false), ("\n", false), ("\u{A0}", false)] {
                let words = format!("{start}{gap}end");
                assert_eq!(is_on_one_line(&words), fits, "{words:?}");
            }
            assert_eq!(on_one_line(&format!("a{start} \n end")), format!("a{start} end"));
        }
        assert!(is_on_one_line("") && !is_on_one_line("end\u{7F}\u{80}"));
    }
}
