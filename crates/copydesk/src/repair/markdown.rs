//! Markdown, as many scrapers write a page: links and images, bold type, headings, quoted lines.

use super::patch::{Instead, Patches};
use memchr::memmem::find_iter;
use memchr::memrchr;
use smallvec::SmallVec;

/// Longest target of a link, in bytes.
const LONGEST: usize = 2048;

/// Longest text of a link.
const LINKED: usize = 512;

/// Puts nothing in the place of each mark of Markdown.
pub(super) fn find(text: &str, patches: &mut Patches) {
    links(text, patches);
    bold(text, patches);
    line_starts(text, patches);
}

/// `[text](target)`, `![text](target)`, and one in another: `[![](image)](target)`.
fn links(text: &str, patches: &mut Patches) {
    let bytes = text.as_bytes();
    let mut taken: SmallVec<[usize; 8]> = SmallVec::new();
    for close in find_iter(bytes, b"](") {
        let Some(length) = text.get(close + 2..).and_then(target) else { continue };
        let Some(open) = opening(bytes, close, &taken) else { continue };
        let image = open > 0 && bytes.get(open - 1) == Some(&b'!');
        patches.put(open - usize::from(image)..open + 1, Instead::Nothing);
        patches.put(close..close + 2 + length, Instead::Nothing);
        if taken.len() == taken.inline_size() {
            taken.remove(0);
        }
        taken.push(open);
    }
}

/// Where the link opens that is closed at `close`: on the same line, and by none of `taken`.
fn opening(bytes: &[u8], close: usize, taken: &[usize]) -> Option<usize> {
    let from = close.saturating_sub(LINKED);
    let mut end = close;
    while let Some(at) = memrchr(b'[', bytes.get(from..end)?) {
        if bytes.get(from + at..close)?.contains(&b'\n') {
            return None;
        }
        if !taken.contains(&(from + at)) {
            return Some(from + at);
        }
        end = from + at;
    }
    None
}

/// The length of the target that `rest` begins with, its closing bracket included: an address, and perhaps a title.
fn target(rest: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0, false);
    for (at, byte) in rest.bytes().enumerate().take(LONGEST) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' => return None,
            _ if quoted => {}
            b' ' if rest.as_bytes().get(at + 1) != Some(&b'"') => return None,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `**text**`, on one line.
fn bold(text: &str, patches: &mut Patches) {
    let bytes = text.as_bytes();
    let at = |at: Option<usize>| at.and_then(|at| bytes.get(at));
    let is_blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    // `he f***ing knew it`.
    let in_word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let (mut opened, mut done) = (None::<(usize, usize)>, 0);
    for start in find_iter(bytes, b"**") {
        if start < done {
            continue;
        }
        let end = start + bytes.get(start..).unwrap_or(&[]).iter().take_while(|&&byte| byte == b'*').count();
        done = end;
        if end - start > 3 {
            opened = None;
            continue;
        }
        let (before, behind) = (at(start.checked_sub(1)), at(Some(end)));
        let on_line = |from: usize| bytes.get(from..start).is_some_and(|text| !text.contains(&b'\n'));
        match opened.filter(|&(_, from)| !is_blank(before) && !in_word(behind) && on_line(from)) {
            Some((open, from)) => {
                patches.put(open..from, Instead::Nothing);
                patches.put(start..end, Instead::Nothing);
                opened = None;
            }
            None => opened = (!is_blank(behind) && !in_word(before)).then_some((start, end)),
        }
    }
}

/// `## Heading`, `> quoted`.
fn line_starts(text: &str, patches: &mut Patches) {
    let first = text.starts_with(['#', '>']).then_some(0);
    let marks = |mark: &'static [u8]| find_iter(text.as_bytes(), mark).map(|at| at + 1);
    for at in first.into_iter().chain(marks(b"\n#")).chain(marks(b"\n>")) {
        let line = text.get(at..).unwrap_or("").as_bytes();
        let length = match line.first() {
            Some(b'#') => line.iter().take_while(|&&byte| byte == b'#').count(),
            _ => line.iter().take_while(|&&byte| matches!(byte, b'>' | b' ')).count(),
        };
        let next = line.get(length);
        let is_heading = length <= 6 && next == Some(&b' ');
        // `>>20817` refers to a message.
        let is_quoted = line.first() == Some(&b'>')
            && (line.get(length - 1) == Some(&b' ') || next.is_none_or(u8::is_ascii_whitespace));
        if is_heading || is_quoted {
            patches.put(at..at + length, Instead::Nothing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn links_are_their_texts() {
        let page =
            "[Home](/) [![](x.png)](https://example.org/a_(b)) said [Ana Lund](/l \"the warden\"), who left.";
        assert_eq!(shown(page).as_deref(), Some("Home said Ana Lund, who left."));
        assert_eq!(shown("He [the man](they say so) left [1] (page 2)."), None);
    }

    #[test]
    fn bold_type_and_headings_are_their_texts() {
        let page =
            "# Terns return\n\n**By Ana Lund**\n\n> They ***all*** came, #terns and #gulls.\n>\n> Soon.";
        assert_eq!(
            shown(page).as_deref(),
            Some("Terns return|By Ana Lund|They all came, #terns and #gulls.|Soon.")
        );
        assert_eq!(shown("a ** b **, **** c, 2**8 and\n** d. He f***ing knew the s***.\n>>208"), None);
    }
}
