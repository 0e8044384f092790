//! Bytes made into text.
//!
//! `bytes -> String + note`. A byte order mark is obeyed and taken off, so that offsets count from the first character
//! after it. UTF-8 passes as it is. What is UTF-8 but for some broken places (a page cut in mid-character, two pages
//! glued together) stays UTF-8 with U+FFFD in those places. Anything else is decoded by guess (`chardetng`, the
//! detector of a web browser), and the note says by which.
//!
//! Cannot fail. One pass over the bytes where they are UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text, and what is to be told of how it was come by.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) note: Option<String>,
}

/// Decodes a document.
pub(crate) fn decode(bytes: Vec<u8>) -> Decoded {
    match Encoding::for_bom(&bytes) {
        Some((encoding, length)) if encoding == UTF_8 => from_utf8(bytes, length),
        Some((encoding, length)) => {
            let (text, broken) = encoding.decode_without_bom_handling(&bytes[length..]);
            let broken = if broken { ", with broken places as U+FFFD" } else { "" };
            Decoded {
                text: text.into_owned(),
                note: Some(format!("decoded as {} after its byte order mark{broken}", encoding.name())),
            }
        }
        None => from_utf8(bytes, 0),
    }
}

/// True where the bytes start with the byte order mark of UTF-16.
pub(crate) fn is_utf16(start: &[u8]) -> bool {
    Encoding::for_bom(start).is_some_and(|(encoding, _)| encoding == UTF_16LE || encoding == UTF_16BE)
}

/// True where the bytes are no text in any encoding that is guessed: they hold zeros and are not UTF-8.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_none() && bytes.contains(&0) && std::str::from_utf8(bytes).is_err()
}

fn from_utf8(mut bytes: Vec<u8>, mark: usize) -> Decoded {
    bytes.drain(..mark);
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, note: None },
        Err(error) => guess(error.as_bytes()),
    }
}

fn guess(bytes: &[u8]) -> Decoded {
    let (mut good, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // Letters of another encoding rarely make even one character of UTF-8 by chance. A break that only the end of
    // the text makes is a page that was cut.
    let is_cut = broken == 1 && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if good > broken || (is_cut && good > 0) {
        let places = if broken == 1 { "1 broken place" } else { &format!("{broken} broken places") };
        return Decoded {
            text: String::from_utf8_lossy(bytes).into_owned(),
            note: Some(format!("not quite UTF-8: {places} read as U+FFFD")),
        };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        note: Some(format!("not UTF-8, decoded by guess as {}", encoding.name())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, note: Option<&str>) {
        let decoded = decode(bytes.to_vec());
        assert_eq!(decoded.text, text);
        assert_eq!(decoded.note.as_deref(), note);
    }

    #[test]
    fn utf8_passes_and_its_mark_goes() {
        check("Zürich, déjà vu".as_bytes(), "Zürich, déjà vu", None);
        check(b"\xEF\xBB\xBFThe talks", "The talks", None);
        check(b"", "", None);
    }

    #[test]
    fn marks_are_obeyed() {
        check(b"\xFF\xFEO\0K\0", "OK", Some("decoded as UTF-16LE after its byte order mark"));
        check(b"\xFE\xFF\0O\0K", "OK", Some("decoded as UTF-16BE after its byte order mark"));
        let broken = "decoded as UTF-16LE after its byte order mark, with broken places as U+FFFD";
        check(b"\xFF\xFEO\0K", "O\u{FFFD}", Some(broken));
    }

    #[test]
    fn others_are_guessed() {
        check(
            b"The minister\x92s caf\xE9 in Z\xFCrich \x96 he said \x93yes\x94",
            "The minister\u{2019}s caf\u{E9} in Z\u{FC}rich \u{2013} he said \u{201C}yes\u{201D}",
            Some("not UTF-8, decoded by guess as windows-1252"),
        );
    }

    #[test]
    fn broken_utf8_stays_utf8() {
        check(
            b"Z\xC3\xBCrich d\xC3\xA9j\xC3\xA0 vu \xC3",
            "Zürich déjà vu \u{FFFD}",
            Some("not quite UTF-8: 1 broken place read as U+FFFD"),
        );
    }

    #[test]
    fn zeros_outside_utf8_are_binary() {
        assert!(is_binary(b"\x89PNG\r\n\0\xFF"));
        assert!(!is_binary(b"text with a zero \0 in it"));
        assert!(!is_binary(b"\xFF\xFEO\0K\0"));
    }
}
