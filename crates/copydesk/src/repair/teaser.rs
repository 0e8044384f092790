//! Titles of other stories that were scraped into a paragraph, between two of its sentences: `... said. READ MORE: Ferries to
//! be sold The crews had voted ...`.
//!
//! So are the agencies at the end of a paragraph: `... said. Source: Reuters and agencies`.
//!
//! Nothing marks where such a title ends: a sentence begins with a word that titles have small inside them, with a quotation mark,
//! or else with the first capital behind a small word that something may follow.
//!
//! Cost: a search for colons, and the words of a title behind those with a label before them.

use super::head;
use super::patch::{Instead, Patches};
use memchr::memchr_iter;

/// What stands before the title of another story.
const LABELS: &[&str] = &[
    "READ MORE",
    "READ ALSO",
    "ALSO READ",
    "SEE ALSO",
    "WATCH MORE",
    "READ",
    "MORE",
    "RELATED",
    "OPINION",
    "WATCH",
    "VIDEO",
    "PHOTOS",
    "IN PICTURES",
    "PHOTO GALLERY",
    "INTERACTIVE",
    "INFOGRAPHIC",
    "EXPLAINER",
    "TIMELINE",
    "PROFILE",
];

/// What stands before the agencies a story is taken from.
const SIGNED: &[&str] = &["Source", "Sources", "SOURCE"];
/// The longest list of them, in bytes.
const AGENCIES: usize = 60;

/// Words that sentences begin with, and titles have small inside them.
const OPENERS: &[&str] = &[
    "The",
    "A",
    "An",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "In",
    "On",
    "At",
    "As",
    "But",
    "And",
    "After",
    "Last",
    "This",
    "These",
    "That",
    "There",
    "His",
    "Her",
    "Their",
    "Its",
    "Some",
    "Many",
    "More",
    "Most",
    "Several",
    "While",
    "When",
    "Since",
    "Under",
    "For",
    "With",
    "By",
    "If",
    "Also",
    "Earlier",
    "Meanwhile",
    "However",
    "According",
    "Both",
    "About",
    "Among",
    "One",
    "Two",
    "Three",
    "Following",
    "During",
    "Despite",
    "Before",
    "Over",
    "Another",
    "Other",
    "Those",
    "Such",
    "Though",
    "Although",
    "Speaking",
    "Asked",
    "Now",
    "Then",
    "Later",
    "Until",
    "Instead",
    "Indeed",
    "Our",
    "My",
    "What",
    "Not",
    "Only",
    "Even",
    "So",
    "Yet",
];

/// Words behind which a title goes on.
const JOINERS: &[&str] = &[
    "a", "an", "the", "in", "on", "at", "to", "of", "for", "from", "by", "with", "and", "or", "but", "as",
    "is", "are", "was", "be", "into", "over", "after", "before", "against", "under", "about", "between",
    "without", "than", "not", "no", "its", "his", "her", "their", "our", "your", "who", "what", "how", "why",
];

/// Fewest words of a title, and most.
const FEWEST: usize = 3;
const MOST: usize = 16;
/// Longest, in bytes.
const LONGEST: usize = 240;

/// Puts blanks in the place of each such title and its label.
pub(super) fn find(text: &str, patches: &mut Patches) {
    for colon in memchr_iter(b':', text.as_bytes()) {
        let Some((before, behind)) = text.get(..colon).zip(text.get(colon + 1..)) else { continue };
        let mut labels = LABELS.iter().chain(SIGNED);
        let Some(label) = labels.find(|label| before.ends_with(**label)) else { continue };
        let start = colon - label.len();
        let sentence = text.get(..start).unwrap_or("");
        let ends = |c: char| matches!(c, '.' | '?' | '!' | '"' | '”' | '’' | '\'' | ')' | '-');
        let inside = sentence.trim_end_matches(' ').ends_with(ends) && sentence.ends_with([' ', '-']);
        if !inside {
            continue;
        }
        let length = if SIGNED.contains(label) { agencies(behind) } else { title(behind) };
        if let Some(length) = length {
            patches.put(start..colon + 1 + length, Instead::Blanks);
        }
    }
}

/// How long the list of agencies is that ends a line: `-Al Jazeera and news agencies`.
fn agencies(text: &str) -> Option<usize> {
    let line = head(text, AGENCIES + 1).lines().next()?;
    let names = line.trim_start_matches([' ', '-']);
    let is_whole = line.len() == text.len() || text.get(line.len()..)?.starts_with(['\r', '\n']);
    (is_whole && names.starts_with(char::is_uppercase) && !names.contains([':', '?'])).then_some(line.len())
}

/// How long the title is that begins a text; nothing where its end cannot be told.
fn title(text: &str) -> Option<usize> {
    let near = head(text, LONGEST);
    let line = near.lines().next().unwrap_or("");
    let (mut at, mut before, mut capital) = (0, "", None);
    for (nth, word) in line.split(' ').filter(|word| !word.is_empty()).take(MOST).enumerate() {
        let start = at + line.get(at..)?.find(word)?;
        at = start + word.len();
        if nth >= 2 && before.ends_with(['?', '!']) {
            return Some(start);
        }
        let bare = word.trim_start_matches(['"', '“', '\'', '‘', '(']);
        let open = nth >= FEWEST && bare.starts_with(char::is_uppercase) && !goes_on(before);
        let named = bare.split(['\'', '’', ',']).next().unwrap_or(bare);
        if open && (OPENERS.contains(&named) || word.starts_with(['"', '“'])) {
            return Some(start);
        }
        let small =
            before.starts_with(|c: char| !c.is_uppercase()) || before.ends_with(['\'', '’', '"', '”', ')']);
        capital = capital.or((open && small).then_some(start));
        before = word;
        if nth >= FEWEST && word.len() > 3 && word.ends_with('.') {
            return capital;
        }
    }
    // A line that ends before a sentence does is the title's.
    let ends = line.len() < near.len() || near.len() == text.len();
    let whole = ends && capital.is_none() && at == line.len() && !line.ends_with('.');
    capital.or(whole.then_some(line.len()))
}

/// True for a word that a title does not end in.
fn goes_on(word: &str) -> bool {
    let bare = word.trim_matches(['\'', '’', '"', '”', '‘', '“']);
    word.ends_with([',', ':', '-', '–', '—'])
        || JOINERS.iter().any(|joiner| bare.eq_ignore_ascii_case(joiner))
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn titles_of_others_are_left_out() {
        for title in [
            "READ MORE: Ferries to be sold in May",
            "OPINION: Who needs the ferries of Osk?",
            "RELATED: Osk's ferry talks - 'Hopes pretty low'",
            "WATCH: After six days of strike, low hopes for Osk talks",
        ] {
            let text = format!("The crews left, Lund said. {title} The union had voted for it.");
            assert_eq!(
                shown(&text).as_deref(),
                Some("The crews left, Lund said. The union had voted for it.")
            );
        }
        let quoted = "It was late. READ MORE: Minister quits over ferry deal \"We know,\" Lund said.";
        assert_eq!(shown(quoted).as_deref(), Some("It was late. \"We know,\" Lund said."));
        let capital = "It was late. READ: Company offers pay to ferry crews Harbour guards blocked the road.";
        assert_eq!(shown(capital).as_deref(), Some("It was late. Harbour guards blocked the road."));
        let last = "It was late. READ MORE: Ferries to be sold in May\nThe union had voted.";
        assert_eq!(shown(last).as_deref(), Some("It was late.|The union had voted."));
    }

    #[test]
    fn agencies_at_the_end_of_a_paragraph_are_left_out() {
        for credit in ["Source: Nordic News and agencies", "Source:-Osk Press"] {
            let text = format!("The crews left, Lund said. {credit}\nIt rained.");
            assert_eq!(shown(&text).as_deref(), Some("The crews left, Lund said.|It rained."));
        }
        for text in ["Source: Nordic News", "It ended. Source: he said that nobody knew.", "The Source: Osk"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }

    #[test]
    fn labels_elsewhere_are_left_alone() {
        for text in [
            "READ MORE: Ferries to be sold The crews voted.",
            "The sign said READ MORE: Nobody did The crews left.",
            "He said. MOOR: We will see The crews left.",
            "It was late. READ MORE: Profile - Ada Lynn Moor Moor has three cells to herself.",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
