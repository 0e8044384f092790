//! What bytes and characters are to the scanner.

use super::columns::Shape;
use super::kind::Kind;
use crate::chars;

/// What a byte begins or goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Byte {
    Space,
    Letter,
    Digit,
    Mark,
    High,
}

/// By byte.
pub(super) const BYTES: [Byte; 256] = {
    let mut table = [Byte::Mark; 256];
    let mut at = 0;
    while at < 256 {
        table[at] = match at.to_le_bytes()[0] {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0 => Byte::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            0x80.. => Byte::High,
            _ => Byte::Mark,
        };
        at += 1;
    }
    table
};

/// A character above ASCII, by what the scanner does with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum High {
    Space,
    Letter,
    /// Soft hyphen and zero-width characters: no part of the word's form, but they do not break it.
    Ignored,
    Apostrophe,
    Mark(Kind, Shape),
}

/// What the scanner does with a character above ASCII.
pub(super) fn classify(c: char) -> High {
    match c {
        // The Latin letters, of which nothing is to be looked up.
        'À'..='ʯ' if !matches!(c, '×' | '÷') => High::Letter,
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => High::Space,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => High::Ignored,
        '’' | '‘' | 'ʼ' | '‛' | '′' | '´' | '\u{91}' | '\u{92}' => High::Apostrophe,
        // Some are of Windows-1252, read as Latin-1.
        '“' | '„' | '«' | '‟' | '\u{93}' => High::Mark(Kind::QUOTE, Shape::OPENS),
        '”' | '»' | '\u{94}' => High::Mark(Kind::QUOTE, Shape::CLOSES),
        // As straight ones: which of them opens and which closes is told by what stands beside them.
        '″' | 'ʺ' | '＂' => High::Mark(Kind::QUOTE, Shape::NONE),
        '–' | '—' | '―' | '‒' | '−' | '\u{96}' | '\u{97}' => High::Mark(Kind::DASH, Shape::NONE),
        '‐' | '‑' => High::Mark(Kind::HYPHEN, Shape::NONE),
        '…' => High::Mark(Kind::ELLIPSIS, Shape::NONE),
        '•' | '‣' | '●' | '■' | '▪' | '·' | '►' => High::Mark(Kind::BULLET, Shape::NONE),
        '\u{80}'..='\u{84}' | '\u{86}'..='©' | '€' | '™' => High::Mark(Kind::SYMBOL, Shape::NONE),
        c if chars::is_alphanumeric(c) || ('\u{300}'..='\u{36f}').contains(&c) => High::Letter,
        c if c.is_whitespace() => High::Space,
        _ => High::Mark(Kind::SYMBOL, Shape::NONE),
    }
}

/// True for bytes behind letters and digits that make more of a word than those, or may.
pub(super) const GOES_ON: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0x80;
    while at < 256 {
        table[at] = true;
        at += 1;
    }
    table[b'\'' as usize] = true;
    table
};

/// A space, what goes on a word, a full stop, and all else, as bits.
const SPACE: u8 = 1;
const MORE: u8 = 1 << 1;
const STOP: u8 = 1 << 2;
const ELSE: u8 = 1 << 3;

/// What a byte is behind some letters.
pub(super) const FOLLOWING: [u8; 256] = {
    let mut table = [ELSE; 256];
    let mut at = 0;
    while at < 256 {
        if GOES_ON[at] || matches!(BYTES[at], Byte::Letter | Byte::Digit) {
            table[at] = MORE;
        }
        at += 1;
    }
    table[b'.' as usize] = STOP;
    table[b' ' as usize] = SPACE;
    table
};

/// Number of spaces that a byte is, of which [`FOLLOWING`] says what it is.
#[inline]
pub(super) const fn n_spaces(following: u8) -> u8 {
    following & SPACE
}

/// What its number of letters says of a plain word.
#[derive(Clone, Copy)]
pub(super) struct Lengthy {
    /// Its shape.
    pub(super) shape: Shape,
    /// Before what it is no plain word: no letters are none, and `U.` may be the beginning of `U.S.`
    pub(super) refused: u8,
}

/// By number of letters.
pub(super) const BY_LENGTH: [Lengthy; 32] = {
    let mut table = [Lengthy { shape: Shape::NONE, refused: MORE }; 32];
    table[0].refused = SPACE | MORE | STOP | ELSE;
    table[1].refused = MORE | STOP;
    table[1].shape = Shape::LETTER;
    table
};

/// As [`classify`], of a character of a word.
pub(super) fn classify_any(c: char) -> High {
    if c.is_ascii() { if c == '\'' { High::Apostrophe } else { High::Letter } } else { classify(c) }
}
