//! UTF-8 that was read as Windows-1252: `â€™`, `Ã©`.

/// What Windows-1252 has from 0x80 to 0x9F; the five bytes without a character stand for themselves.
pub(super) const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The character that was read as several of Windows-1252, and the length of these: `â€™`, `Ã©`.
pub(super) fn mojibake(rest: &str, before: &str) -> Option<(char, usize)> {
    let mut chars = rest.chars();
    let first = chars.next()?;
    let lead = u8::try_from(u32::from(first)).ok()?;
    // Other letters stand before quotation marks and dashes for good reasons.
    let more = match (lead, chars.clone().next()?) {
        (0xC2 | 0xC3, _) => 1,
        (0xE2, '€' | '‚' | '„') => 2,
        _ => return None,
    };
    let (mut bytes, mut length) = ([lead, 0, 0], first.len_utf8());
    for byte in bytes.get_mut(1..=more)? {
        let c = chars.next()?;
        *byte = match WINDOWS.iter().position(|known| *known == c) {
            Some(at) => 0x80 + u8::try_from(at).ok()?,
            // The closing quotation mark has a byte that no character has, so that it is often lost.
            None if c == '\u{FFFD}' && bytes_of_quote(lead, length) => 0x9D,
            None => u8::try_from(u32::from(c)).ok().filter(|byte| (0x80..0xC0).contains(byte))?,
        };
        length += c.len_utf8();
    }
    let c = core::str::from_utf8(bytes.get(..=more)?).ok()?.chars().next()?;
    // In capitals `Ã”` is a letter and a quotation mark.
    let capitals = more == 1 && lead != 0xC2 && before.chars().next_back().is_some_and(char::is_uppercase);
    let mark = matches!(c, '\u{A0}'..='\u{BF}' | '\u{2010}'..='\u{203A}' | '€' | '™');
    (!capitals && (mark || c.is_alphabetic())).then_some((c, length))
}

/// True where `â€` was read: the first two of a quotation mark's three bytes.
const fn bytes_of_quote(lead: u8, length: usize) -> bool {
    lead == 0xE2 && length == 5
}
