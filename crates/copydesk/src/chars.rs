//! What characters are, without asking the tables of Unicode for those that pages are made of.

/// Letters of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Georgian, Japanese, Chinese and Korean outside
/// ASCII.
const fn is_letter(c: char) -> bool {
    matches!(
        c,
        '\u{C0}'..='\u{D6}'
            | '\u{D8}'..='\u{F6}'
            | '\u{F8}'..='\u{2C1}'
            | '\u{38E}'..='\u{3A1}'
            | '\u{3A3}'..='\u{3F5}'
            | '\u{3F7}'..='\u{481}'
            | '\u{48A}'..='\u{52F}'
            | '\u{1E00}'..='\u{1F15}'
    ) || is_small_beyond_greek(c)
}

/// Letters of scripts without capitals, and the small ones of Cyrillic.
const fn is_small_beyond_greek(c: char) -> bool {
    matches!(
        c,
        '\u{430}'..='\u{45F}'
            | '\u{5D0}'..='\u{5EA}'
            | '\u{620}'..='\u{657}'
            | '\u{66E}'..='\u{6D3}'
            | '\u{8F0}'..='\u{93B}'
            | '\u{93D}'..='\u{94C}'
            | '\u{E01}'..='\u{E3A}'
            | '\u{10D0}'..='\u{10FA}'
            | '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{30FC}'..='\u{30FF}'
            | '\u{3131}'..='\u{318E}'
            | '\u{4E00}'..='\u{A48C}'
            | '\u{AC00}'..='\u{D7A3}'
    )
}

/// Signs of Latin, quotation marks, dashes, dots and bullets, blanks, signs of currencies, arrows, the marks of Chinese
/// and Japanese.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{A9}'
            | '\u{AB}'..='\u{B1}'
            | '\u{2000}'..='\u{205F}'
            | '\u{20A0}'..='\u{20C0}'
            | '\u{2190}'..='\u{2422}'
            | '\u{3001}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{FF00}'..='\u{FF0F}'
            | '\u{FF1A}'..='\u{FF20}'
    )
}

/// A letter.
#[inline]
pub(crate) fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_letter(c) || !is_mark(c) && c.is_alphabetic() }
}

/// A letter or a number.
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_letter(c) || !is_mark(c) && c.is_alphanumeric() }
}

/// A number, in whatever script.
#[inline]
pub(crate) fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { !is_letter(c) && c.is_numeric() }
}

/// A capital.
#[inline]
pub(crate) fn is_uppercase(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { is_capital(c) || !is_small(c) && c.is_uppercase() }
}

/// A small letter.
#[inline]
pub(crate) fn is_lowercase(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_lowercase(),
        '\u{DF}'..='\u{F6}' | '\u{F8}'..='\u{FF}' | '\u{430}'..='\u{45F}' => true,
        _ => !is_capital(c) && c.is_lowercase(),
    }
}

/// Capitals of Western Latin and of Cyrillic.
const fn is_capital(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{DE}' | '\u{400}'..='\u{42F}')
}

/// Letters outside ASCII that are no capitals and have no other small form.
const fn is_small(c: char) -> bool {
    matches!(c, '\u{DF}'..='\u{F6}' | '\u{F8}'..='\u{FF}' | '\u{3AC}'..='\u{3CE}') || is_small_beyond_greek(c)
}

/// The small form of a letter whose is known without the tables: of ASCII, Western Latin, Cyrillic and scripts without
/// capitals.
#[inline]
const fn small_form(c: char) -> Option<char> {
    match c {
        '\0'..='\x7F' => Some(c.to_ascii_lowercase()),
        _ if is_small(c) => Some(c),
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{DE}' | '\u{410}'..='\u{42F}' => char::from_u32(c as u32 + 0x20),
        '\u{400}'..='\u{40F}' => char::from_u32(c as u32 + 0x50),
        _ => None,
    }
}

/// Hands over the characters of a character's small form.
#[inline]
pub(crate) fn to_lowercase(c: char, mut small: impl FnMut(char)) {
    match small_form(c) {
        Some(known) => small(known),
        None => c.to_lowercase().for_each(small),
    }
}

/// Writes a character's small form.
#[inline]
pub(crate) fn push_lowercase(c: char, out: &mut String) {
    to_lowercase(c, |small| out.push(small));
}

/// The letters of a typesetter's ligature, `ﬁ`.
pub(crate) fn letters_of(c: char) -> Option<&'static str> {
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    LIGATURES.get((c as usize).checked_sub(0xFB00)?).copied()
}

/// True for a word that is `known`, which is in small letters, whatever its case.
pub(crate) fn is_in_small(word: &str, known: &str) -> bool {
    let (mut left, mut same) = (known.chars(), true);
    for c in word.chars() {
        to_lowercase(c, |small| same &= left.next() == Some(small));
        if !same {
            return false;
        }
    }
    left.next().is_none()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_compared_in_small_letters() {
        for (word, known, same) in [
            ("АВТОР", "автор", true),
            ("Ёлка", "ёлка", true),
            ("Élysée", "élysée", true),
            ("Авторы", "автор", false),
            ("Авт", "автор", false),
        ] {
            assert_eq!(super::is_in_small(word, known), same, "{word}");
        }
    }

    #[test]
    fn characters_are_what_unicode_says() {
        let mut small = String::new();
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(super::is_numeric(c), c.is_numeric(), "{c:?}");
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(super::is_uppercase(c), c.is_uppercase(), "{c:?}");
            assert_eq!(super::is_lowercase(c), c.is_lowercase(), "{c:?}");
            small.clear();
            super::push_lowercase(c, &mut small);
            assert!(c.to_lowercase().eq(small.chars()), "{c:?}");
        }
    }
}
