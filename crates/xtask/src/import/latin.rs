//! Names in Latin letters: lower case, and without accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Lower case, apostrophes straight.
pub(super) fn lower(text: &str) -> String {
    text.replace('İ', "i").replace(['’', 'ʻ', '`'], "'").to_lowercase()
}

/// Without accents, for names that news agencies print in plain letters: `şimşek -> simsek`, `ødegård -> odegard`.
pub(super) fn plain(text: &str) -> String {
    let spelled: String = text.chars().map(spell).collect();
    spelled.nfd().filter(|c| canonical_combining_class(*c) == 0).collect()
}

/// Letters that are no letter with an accent.
fn spell(c: char) -> String {
    let plain = match c {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ı' => "i",
        'ə' => "a",
        'ʻ' => "'",
        'ħ' => "h",
        other => return other.to_string(),
    };
    plain.to_owned()
}

/// True for one word of at least two Latin letters, apostrophes inside allowed.
pub(super) fn is_name(word: &str) -> bool {
    word.chars().nth(1).is_some()
        && word.chars().all(|c| c == '\'' || c.is_alphabetic() && is_latin(c))
        && !word.starts_with('\'')
        && !word.ends_with('\'')
}

/// True for characters of the Latin blocks, marks and digits among them.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c, '\0'..'\u{250}' | '\u{1e00}'..'\u{1f00}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        assert_eq!(lower("İbrahim O’Neill"), "ibrahim o'neill");
        assert_eq!(plain("şimşek ødegård łódź"), "simsek odegard lodz");
        assert!(is_name("o'neill") && !is_name("x") && !is_name("anne-marie") && !is_name("анна"));
    }
}
