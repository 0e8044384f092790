//! HTML tags that scraping left in: `<p>`, `<a href="...">`, `<br/>`, comments, scripts with what they hold.

use super::patch::{Instead, Patches};
use core::ops::Range;
use memchr::memmem::find as find_in;
use memchr::{memchr_iter, memchr2};

/// Longest tag, in bytes.
const LONGEST: usize = 4096;

/// Elements at whose tags a line ends.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "video",
];

/// Elements inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "button", "cite", "code", "del", "em", "font", "i", "img", "input", "ins",
    "label", "link", "mark", "meta", "noscript", "picture", "q", "s", "small", "source", "span", "strike",
    "strong", "sub", "sup", "svg", "time", "tt", "u", "wbr",
];

/// Elements whose content is not text.
const PROGRAMS: &[&str] = &["script", "style"];

/// Elements that hold running text, in which the end of a line is no more than a blank.
const RUNNING: &[&str] =
    &["blockquote", "dd", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "summary", "td"];

/// What a tag is.
struct Tag<'t> {
    name: &'t str,
    closes: bool,
    length: usize,
    instead: Instead,
}

/// Puts nothing, or the end of a line, in the place of each tag.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let (mut done, mut closed, mut running) = (0, true, None);
    for at in memchr_iter(b'<', text.as_bytes()) {
        let Some(rest) = text.get(at..).filter(|_| at >= done) else { continue };
        let Some(tag) = tag(rest, &mut closed) else { continue };
        patches.put(at..at + tag.length, tag.instead);
        done = at + tag.length;
        if tag.instead == Instead::LineEnd {
            if let Some(from) = running {
                join_lines(text, from..at, patches);
            }
            let goes_on =
                if is_in(RUNNING, tag.name) { !tag.closes } else { tag.name == "br" && running.is_some() };
            running = goes_on.then_some(done);
        }
    }
}

/// Puts blanks in the place of the line ends in running text, but for those of empty lines.
fn join_lines(text: &str, range: Range<usize>, patches: &mut Patches) {
    let bytes = text.as_bytes().get(range.clone()).unwrap_or(&[]);
    let is_text = |at: usize| bytes.get(at).is_some_and(|byte| !byte.is_ascii_whitespace());
    for at in memchr_iter(b'\n', bytes) {
        let end = if at > 0 && bytes.get(at - 1) == Some(&b'\r') { at - 1 } else { at };
        if end > 0 && is_text(end - 1) && is_text(at + 1) {
            patches.put(range.start + end..range.start + at + 1, Instead::Blanks);
        }
    }
}

fn is_in(list: &[&str], name: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The tag that `rest` begins with. Nothing closes programs any more once `closed` is unset.
fn tag<'t>(rest: &'t str, closed: &mut bool) -> Option<Tag<'t>> {
    if rest.starts_with("<!--") {
        let end = find_in(rest.as_bytes().get(..LONGEST.min(rest.len()))?, b"-->")?;
        return Some(Tag { name: "", closes: false, length: end + 3, instead: Instead::Nothing });
    }
    let closes = rest.starts_with("</");
    let inner = rest.get(1 + usize::from(closes)..)?;
    let name = inner.get(..inner.bytes().take_while(u8::is_ascii_alphanumeric).count())?;
    if !matches!(inner.as_bytes().get(name.len())?, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') {
        return None;
    }
    let head = inner.as_bytes().get(..LONGEST.min(inner.len()))?;
    let end = memchr2(b'<', b'>', head).filter(|&end| head.get(end) == Some(&b'>'))?;
    let length = rest.len() - inner.len() + end + 1;
    let (length, instead) = if is_in(INLINE, name) {
        (length, Instead::Nothing)
    } else if is_in(BLOCKS, name) {
        (length, Instead::LineEnd)
    } else if is_in(PROGRAMS, name) {
        let program = if closes || !*closed { None } else { program(rest, name, closed) };
        (program.unwrap_or(length), Instead::LineEnd)
    } else {
        return None;
    };
    Some(Tag { name, closes, length, instead })
}

/// Where the program ends that `rest` begins with, behind its closing tag.
fn program(rest: &str, name: &str, closed: &mut bool) -> Option<usize> {
    let bytes = rest.as_bytes();
    let closes = |at: &usize| {
        let tag = bytes.get(*at + 1..).and_then(|tag| tag.strip_prefix(b"/"));
        tag.and_then(|tag| tag.get(..name.len())).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = memchr_iter(b'<', bytes).find(closes);
    *closed = end.is_some();
    let end = end?;
    Some(end + bytes.get(end..)?.iter().position(|&byte| byte == b'>')? + 1)
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn tags_say_nothing() {
        let page = "<h1>Terns return</h1><p>“<a href=\"/l\" class=lead>Ana Lund</a>, the <strong>warden</strong>,\
                    <br/>said <em>n</em>o.</p>";
        assert_eq!(shown(page).as_deref(), Some("Terns return|“Ana Lund, the warden,|said no."));
        assert_eq!(
            shown("<p>They\nmet\r\nthere,<br>\nsaid\nLund.</p>a\nb").as_deref(),
            Some("They met there,|said Lund.|a|b")
        );
        assert_eq!(shown("<P>One</P>\n<!-- a\n b --><P>Two</P>").as_deref(), Some("One|Two"));
    }

    #[test]
    fn programs_are_left_out() {
        let page = "<script>if (a < b) { x(); }</script>Lund spoke.<STYLE>\np { }\n</STYLE>";
        assert_eq!(shown(page).as_deref(), Some("Lund spoke."));
    }

    #[test]
    fn what_is_no_tag_stays() {
        for text in ["3 < 5 > 2", "a <b", "<Lund>", "<<<<", "I <3 it", "<page 4>", "<script"] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
