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
/// `'` and `&`, which phrases take for letters
pub(super) const KEPT: Marks = 1 << 8;
/// Any other mark.
const OTHER: Marks = 1 << 9;
/// Where marks are not looked for.
pub(super) const ANY: Marks = Marks::MAX;

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
