//! What characters are, without asking the tables of Unicode for those that pages are made of.

/// Letters of European languages.
#[inline]
const fn is_european(c: char) -> bool {
    matches!(
        c,
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' | '\u{400}'..='\u{481}'
    )
}

/// Marks of ASCII, quotation marks, dashes, dots and bullets, blanks.
#[inline]
const fn is_mark(c: char) -> bool {
    matches!(c, '\0'..='/' | ':'..='@' | '['..='`' | '{'..='\u{A9}' | '\u{2000}'..='\u{205F}')
}

/// A letter.
#[inline]
pub(super) fn is_alphabetic(c: char) -> bool {
    is_european(c) || !is_mark(c) && c.is_alphabetic()
}

/// A letter or a number.
#[inline]
pub(super) fn is_alphanumeric(c: char) -> bool {
    is_european(c) || !is_mark(c) && c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    #[test]
    fn characters_are_what_unicode_says() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
