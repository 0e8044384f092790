//! Which marks a line may hold, a bit for each kind: asked before a line is searched for one.
//!
//! Labels, nearly all lines of a page's edges, hold none, and most of what is asked of a line is ruled out by that.

/// Bits of marks.
pub(super) type Marks = u16;

/// `.`
pub(super) const DOT: Marks = 1;
/// `,`
pub(super) const COMMA: Marks = 1 << 1;
/// `:`
pub(super) const COLON: Marks = 1 << 2;
/// `/`
pub(super) const SLASH: Marks = 1 << 3;
/// `)` and `]`
pub(super) const CLOSE: Marks = 1 << 4;
/// `_`
pub(super) const UNDERSCORE: Marks = 1 << 5;
/// Characters outside ASCII, letters among them.
pub(super) const WIDE: Marks = 1 << 6;
/// A date: digits enough for one, and none known not to be there.
pub(super) const DATE: Marks = 1 << 7;
/// What phrases take for letters, and `…`, which they take for a colon: `'`, `&`, `’`, and letters outside ASCII.
pub(super) const KEPT: Marks = 1 << 8;
/// Letters outside ASCII.
pub(super) const LETTERS: Marks = WIDE | KEPT;
/// Any other mark.
pub(super) const OTHER: Marks = 1 << 9;
/// No mark: a capital behind a small letter, as where a blank was lost.
pub(super) const GLUED: Marks = 1 << 10;
/// Where marks are not looked for.
pub(super) const ANY: Marks = Marks::MAX;

/// The bits of the first two bytes of a character outside ASCII, and the third; of most quotation marks, dashes and
/// arrows none but [`WIDE`].
#[inline]
pub(super) const fn of_wide(first: u8, second: u8, third: u8) -> Marks {
    match (first, second, third) {
        (0xE2, 0x80, 0x99 | 0xA6) | (0xC2, 0xA9, _) => WIDE | KEPT,
        (0xE2, 0x80..0xB0, _) | (0xC2, 0xA0.., _) => WIDE,
        _ => LETTERS,
    }
}

/// The bit of a byte that is part of no word of ASCII.
#[inline]
pub(super) const fn of(byte: u8) -> Marks {
    const BITS: [Marks; 256] = {
        let mut bits = [OTHER; 256];
        let mut at = 0x80;
        while at < 256 {
            bits[at] = WIDE;
            at += 1;
        }
        bits[b'.' as usize] = DOT;
        bits[b',' as usize] = COMMA;
        bits[b':' as usize] = COLON;
        bits[b'/' as usize] = SLASH;
        bits[b')' as usize] = CLOSE;
        bits[b']' as usize] = CLOSE;
        bits[b'_' as usize] = UNDERSCORE;
        bits[b'\'' as usize] = KEPT;
        bits[b'&' as usize] = KEPT;
        bits
    };
    BITS[byte as usize]
}
