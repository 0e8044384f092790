//! Buttons to share a story that were scraped into its paragraph: `He left. Send Facebook Twitter Whatsapp reddit
//! Permalink http://lund.example/p/1 “We won.”`
//!
//! Cost: a search for two of them side by side; where they stand, a look at the words beside them.

use super::patch::{Instead, Patches};
use memchr::memmem;

/// Two buttons that stand side by side.
const PAIR: &str = "Facebook Twitter";
/// What stands on such buttons.
const BUTTONS: [&str; 24] = [
    "Send",
    "Share",
    "Tweet",
    "Email",
    "E-mail",
    "Mail",
    "Print",
    "Facebook",
    "Twitter",
    "Google",
    "Google+",
    "Whatsapp",
    "WhatsApp",
    "Tumblr",
    "tumblr",
    "linkedin",
    "LinkedIn",
    "stumble",
    "Digg",
    "reddit",
    "Reddit",
    "Newsvine",
    "Pinterest",
    "Permalink",
];
/// Fewest of them that are a bar, and most.
const MIN_BUTTONS: usize = 5;
const MAX_BUTTONS: usize = 30;

/// Puts the end of a line in the place of each bar inside a paragraph that an address ends.
pub(super) fn find(text: &str, patches: &mut Patches) {
    for at in memmem::find_iter(text.as_bytes(), PAIR) {
        let mut start = at;
        while let Some((rest, word)) =
            text.get(..start).and_then(|before| before.strip_suffix(' ')?.rsplit_once(' '))
            && BUTTONS.contains(&word)
        {
            start = rest.len() + 1;
        }
        let (mut end, mut n, mut address) = (start, 0, false);
        for word in text.get(start..).unwrap_or("").split(' ').take(MAX_BUTTONS) {
            address = word.starts_with("http");
            if !address && !BUTTONS.contains(&word) {
                break;
            }
            n += 1;
            // The address may end its line.
            end = (end + word.find('\n').unwrap_or(word.len() + 1)).min(text.len());
            if address {
                break;
            }
        }
        // A bar on a line of its own is left to the layout.
        let inside = text.get(..start).is_some_and(|before| {
            before.strip_suffix(' ').is_some_and(|before| !before.trim_end_matches(' ').ends_with('\n'))
        });
        let whole = text.get(start..end).is_some_and(|bar| !bar.contains('\n'));
        if n > MIN_BUTTONS && address && inside && whole {
            patches.put(start..end, Instead::LineEnd);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn bars_end_a_line() {
        let text = "Two men left. Send Facebook Twitter Google+ Whatsapp reddit Permalink http://lund.example/p/1 It rained.";
        assert_eq!(shown(text).as_deref(), Some("Two men left.|It rained."));
        for text in [
            "Follow us on Facebook Twitter and Tumblr.",
            "Facebook Twitter",
            "Share Facebook Twitter Email Print",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
