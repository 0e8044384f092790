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
/// Fewest of them that are a bar.
const MIN_BUTTONS: usize = 5;

/// Puts the end of a line in the place of each bar, with the address that may end it.
pub(super) fn find(text: &str, patches: &mut Patches) {
    for at in memmem::find_iter(text.as_bytes(), PAIR) {
        let mut start = at;
        while let Some((rest, word)) =
            text.get(..start).and_then(|before| before.strip_suffix(' ')?.rsplit_once(' '))
            && BUTTONS.contains(&word)
        {
            start = rest.len() + 1;
        }
        let (mut end, mut n) = (start, 0);
        for word in text.get(start..).unwrap_or("").split(' ') {
            let address = n >= MIN_BUTTONS && word.starts_with("http");
            if !address && !BUTTONS.contains(&word) {
                break;
            }
            n += 1;
            end = (end + word.len() + 1).min(text.len());
        }
        // The bar ends with its line.
        let whole = text.get(start..end).is_some_and(|bar| !bar.contains('\n'));
        if n >= MIN_BUTTONS && whole {
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
        assert_eq!(shown("It rained. Share Facebook Twitter Email Print").as_deref(), Some("It rained."));
        for text in ["Follow us on Facebook Twitter and Tumblr.", "Facebook Twitter"] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
