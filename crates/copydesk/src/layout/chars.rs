//! What characters are, without asking the tables of Unicode for those that pages are made of.

/// Letters of Latin, Cyrillic, Arabic, Chinese and Korean outside ASCII.
const fn is_letter(c: char) -> bool {
    matches!(
        c,
        '\u{C0}'..='\u{D6}'
            | '\u{D8}'..='\u{F6}'
            | '\u{F8}'..='\u{24F}'
            | '\u{400}'..='\u{481}'
            | '\u{620}'..='\u{64A}'
            | '\u{4E00}'..='\u{9FFC}'
            | '\u{AC00}'..='\u{D7A3}'
    )
}

/// Signs of Latin, quotation marks, dashes, dots and bullets, blanks, signs of currencies, arrows.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{A9}' | '\u{AB}'..='\u{B1}' | '\u{2000}'..='\u{205F}' | '\u{20A0}'..='\u{20C0}' | '\u{2190}'..='\u{2422}'
    )
}

/// A letter.
#[inline]
pub(super) fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_letter(c) || !is_mark(c) && c.is_alphabetic() }
}

/// A letter or a number.
#[inline]
pub(super) fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_letter(c) || !is_mark(c) && c.is_alphanumeric() }
}

/// A number, in whatever script.
#[inline]
pub(super) fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { !is_letter(c) && c.is_numeric() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn characters_are_what_unicode_says() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(super::is_numeric(c), c.is_numeric(), "{c:?}");
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
