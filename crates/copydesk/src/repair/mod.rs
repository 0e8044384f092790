//! Text as scraping leaves it: entities, escapes, tags and Markdown left in, marks lost or read in the wrong
//! encoding, words that a line end parts, titles of other stories inside a paragraph.
//!
//! `&str -> Option<String>`: a copy of the same length in which each such sequence is the character it stands for,
//! after invisible characters that fill its place, or blanks where it says nothing, so that every offset in the copy is
//! one in the raw text.
//!
//! ```text
//! don&#8217;t  ->  don....’t        FranÃ§ois  ->  Fran..çois        said <b>Lund</b>.  ->  said    Lund.....
//!    ^^^^^^^          ^^^^^^^             ^^^^            ^^^^      (a dot for each byte of a filler)
//! ```
//!
//! [`settle`] then takes the fillers out of the names that were found, and moves spans that begin at a character of
//! the copy back to where its sequence begins in the raw text.
//!
//! Invariant: the copy has the length of the text. Cost: searches for the bytes that begin such sequences in clean text,
//! which is not copied; else linear.

mod entity;
mod escape;
mod glue;
mod hyphen;
mod lost_blank;
mod lost_mark;
mod markdown;
mod markup;
mod mojibake;
mod patch;
mod related_box;
mod settle;
mod share_bar;
mod teaser;

use crate::lexicon::Lexicon;
use patch::{Instead, Patches};
pub(crate) use settle::settle;

/// Fills two bytes and three: characters that belong to no word and end none.
pub(crate) const FILLERS: [char; 2] = ['\u{AD}', '\u{200B}'];

/// The text with its sequences repaired, or nothing where it has none, and no fillers.
pub(crate) fn repaired(text: &str, lexicon: &Lexicon) -> Option<String> {
    let mut patches = Patches::default();
    sequences(text, &mut patches);
    markup::find(text, &mut patches);
    markdown::find(text, &mut patches);
    lost_blank::find(text, &mut patches);
    lost_mark::find(text, &mut patches);
    hyphen::find(text, lexicon, &mut patches);
    glue::find(text, &mut patches);
    related_box::find(text, &mut patches);
    share_bar::find(text, &mut patches);
    teaser::find(text, &mut patches);
    // Soft hyphens of the text itself are to be taken out of names as well.
    patches.apply(text).or_else(|| has_fillers(text).then(|| text.to_owned()))
}

fn has_fillers(text: &str) -> bool {
    FILLERS.iter().any(|filler| {
        memchr::memmem::find(text.as_bytes(), filler.encode_utf8(&mut [0; 3]).as_bytes()).is_some()
    })
}

/// The first `most` bytes of a text, or fewer where a character stands there.
fn head(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or("")
}

/// Finds what stands for one character, or for the end of a line.
fn sequences(text: &str, patches: &mut Patches) {
    let (mut done, mut on_one_line) = (0, None);
    for at in memchr::memchr3_iter(b'&', 0xC3, b'\\', text.as_bytes()) {
        let Some(rest) = text.get(at..).filter(|_| at >= done) else { continue };
        let found = match rest.as_bytes().first() {
            Some(b'&') => entity::entity(rest).map(|(c, length)| (Instead::Character(c), length)),
            Some(b'\\') => escape::escape(rest, *on_one_line.get_or_insert_with(|| !text.contains('\n'))),
            _ => mojibake::mojibake(rest, text.get(..at).unwrap_or(""))
                .map(|(c, length)| (Instead::Character(c), length)),
        };
        if let Some((instead, length)) = found {
            patches.put(at..at + length, instead);
            done = at + length;
        }
    }
}

/// The repaired text without its fillers and blanks, its lines between strokes.
#[cfg(test)]
fn shown(text: &str) -> Option<String> {
    let copy = repaired(text, &Lexicon::built_in())?;
    assert_eq!(copy.len(), text.len(), "{text}");
    let copy = copy.replace(FILLERS, "");
    let lines = copy.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_the_characters_they_stand_for() {
        assert_eq!(shown("&#8220;We don&#8217;t,&#8221; she said").as_deref(), Some("“We don’t,” she said"));
        assert_eq!(shown("Terns &amp; Gulls&nbsp;Ltd").as_deref(), Some("Terns & Gulls Ltd"));
        assert_eq!(shown("Ren&eacute; &Eacute;tienne &#x2014; &#150;").as_deref(), Some("René Étienne — –"));
        assert_eq!(shown("it&amp;#8217;s").as_deref(), Some("it’s"));
    }

    #[test]
    fn windows_1252_is_read_as_it_was_written() {
        assert_eq!(shown("â€œI donâ€™t,â€\u{9D} said RenÃ©").as_deref(), Some("“I don’t,” said René"));
        assert_eq!(shown("the heronsâ€\u{FFFD} â€“ all").as_deref(), Some("the herons” – all"));
    }

    #[test]
    fn clean_text_is_left_alone() {
        for text in [
            "",
            "Terns & Gulls",
            "R&D; and more",
            "René, château, São Tomé",
            "«MANHÃ»",
            "AT&T &unknown; x",
            r"C:\users\u",
        ] {
            assert_eq!(repaired(text, &Lexicon::built_in()), None, "{text}");
        }
    }

    #[test]
    fn a_line_of_nothing_but_blanks_stays_a_line() {
        let copy = repaired("a\n&nbsp;\nb", &Lexicon::built_in()).expect("an entity");
        assert_eq!(copy.lines().filter(|line| !line.trim().is_empty()).count(), 3);
    }
}
