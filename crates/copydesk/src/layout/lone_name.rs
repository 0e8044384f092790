//! Lines that look like a name alone and are a title or a button.
//!
//! Cost: the words of one short line.

use super::byline::PARTICLES;

/// Words of titles and buttons that are in no name.
const NO_NAMES: &[&str] = &[
    "your", "our", "my", "this", "how", "what", "why", "when", "where", "who", "now", "next", "more", "all",
    "for", "with", "the", "and", "to", "of", "in", "on",
];

/// True where a line that may be a name alone is more likely a title or a button: `Book Our Boats`, `Osk Island Summer
/// Rowing`.
pub(super) fn is_no_lone_name(line: &str) -> bool {
    let small = |word: &str| PARTICLES.iter().any(|particle| word.eq_ignore_ascii_case(particle));
    let short = |word: &str| word.len() <= 2 || word.ends_with('.');
    let words = || line.split_whitespace();
    let plain = words().filter(|word| !small(word) && !short(word));
    words().any(|word| NO_NAMES.iter().any(|known| word.eq_ignore_ascii_case(known)))
        || words().count() > 3 && plain.count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_buttons_are_no_lone_names() {
        for line in ["Book Our Boats", "Osk Island Summer Rowing", "What Now"] {
            assert!(is_no_lone_name(line), "{line}");
        }
        for line in ["Ada Sellers", "Ada van der Brink", "Ada B. Sellers Jr.", "Jonas de la Quill Tern"] {
            assert!(!is_no_lone_name(line), "{line}");
        }
    }
}
