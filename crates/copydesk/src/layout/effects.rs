//! What a mark does to what is known of a line, a bit for each.

use super::count;
use super::marks;
use super::unit::Unit;

/// Bits of effects above, [`Marks`](marks::Marks) below.
pub(super) type Effects = u32;

/// It ends a sentence, if a word stands before it.
pub(super) const ENDS: Effects = 1 << 16;
/// What stands before it ends none.
pub(super) const GOES_ON: Effects = 1 << 17;
/// It is a colon.
pub(super) const COLON: Effects = 1 << 18;
/// It stands in addresses.
pub(super) const ADDRESS: Effects = 1 << 19;
/// It is counted among the marks of running text.
pub(super) const COUNTS: Effects = 1 << 20;
/// It may stand between the steps of a breadcrumb.
pub(super) const SEPARATES: Effects = 1 << 21;
/// As the first thing of a line it makes it one of a list.
pub(super) const ITEM: Effects = 1 << 22;
/// The line ends with it as with a sentence, wherever it stands.
pub(super) const CLOSES: Effects = 1 << 23;
/// A sentence ends with it, whatever stands behind it; such a mark has [`CLOSES`] too.
pub(super) const SENTENCE: Effects = 1 << 24;
/// It is the copyright sign.
pub(super) const COPYRIGHT: Effects = 1 << 25;
/// What it does depends on what stands beside it.
pub(super) const SPECIAL: Effects = 1 << 26;

/// By byte.
pub(super) const OF: [Effects; 256] = {
    let mut of = [GOES_ON; 256];
    of[b'.' as usize] = ENDS;
    of[b'!' as usize] = ENDS;
    of[b'?' as usize] = ENDS;
    of[b'"' as usize] = COUNTS;
    of[b')' as usize] = 0;
    of[b']' as usize] = 0;
    of[b'\'' as usize] = SPECIAL;
    of[b'&' as usize] = GOES_ON | SPECIAL;
    of[b',' as usize] = COUNTS | GOES_ON;
    of[b';' as usize] = COUNTS | GOES_ON;
    of[b':' as usize] = COLON | GOES_ON;
    of[b'@' as usize] = ADDRESS;
    of[b'/' as usize] = SEPARATES | GOES_ON | SPECIAL;
    of[b'|' as usize] = SEPARATES | GOES_ON;
    of[b'>' as usize] = SEPARATES | GOES_ON;
    of[b'-' as usize] = ITEM | GOES_ON | SPECIAL;
    of[b'*' as usize] = ITEM | GOES_ON | SPECIAL;
    let mut at = 0;
    while at < 256 {
        of[at] |= marks::of(at.to_le_bytes()[0]) as Effects | if at < 128 { 0 } else { SPECIAL };
        at += 1;
    }
    of
};

/// Of a mark of ASCII with what stands behind it; the `first` thing of the line or not.
#[inline]
pub(super) const fn of(mark: u8, next: u8, first: bool) -> Effects {
    let effects = OF[mark as usize] & !if first { ENDS } else { ITEM };
    // `//`
    if mark == b'/' && next == b'/' { effects & !GOES_ON | ADDRESS } else { effects }
}

/// Of a mark outside ASCII, by its bytes.
pub(super) const fn of_wide(a: u8, b: u8, c: u8, first: bool) -> Effects {
    let separates = matches!((a, b, c), (0xE2, 0x80, 0xBA | 0xA2) | (0xC2, 0xBB | 0xB7, _));
    let copyright = a == 0xC2 && b == 0xA9;
    let effects = match (a, b, c) {
        (0xE2, 0x80, 0x98..=0x9B) => 0,
        (0xE2, 0x80, 0x9C..=0x9F) => COUNTS,
        (0xE2, 0x80, 0xA6) if !first => CLOSES,
        (0xE2, 0x80, 0xA2) | (0xE2, 0x97 | 0x96, _) if first => ITEM,
        (0xE3, 0x80, 0x82) | (0xEF, 0xBC, 0x81 | 0x9F) => CLOSES | SENTENCE,
        (0xE3, 0x80, 0x8C | 0x8D) | (0xC2, 0xA0 | 0xAB | 0xBB, _) => 0,
        (0xEF, 0xBC, 0x8C) | (0xE3, 0x80, 0x81) => COUNTS,
        _ => GOES_ON,
    };
    effects | if separates { SEPARATES } else { 0 } | if copyright { COPYRIGHT } else { 0 }
}

/// Writes them into `unit`, for a mark with `next` behind it.
pub(super) fn apply(effects: Effects, next: u8, unit: &mut Unit) {
    let does = |bit: Effects| effects & bit != 0;
    let ends = does(ENDS);
    unit.terminal = unit.terminal & !does(GOES_ON) | ends | does(CLOSES);
    unit.colon |= does(COLON);
    unit.marks += u32::from(does(COUNTS));
    unit.separators += u32::from(does(SEPARATES));
    unit.address |= does(ADDRESS);
    unit.item |= does(ITEM);
    unit.copyright |= does(COPYRIGHT);
    let closes = u32::from(does(SENTENCE)) + u32::from(ends & count::closes(next));
    *unit.sentences.get_or_insert(0) += closes;
}
