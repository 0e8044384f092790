//! HTML tags that scraping left in: `<p>`, `<a href="...">`, `<br/>`, comments, scripts with what they hold.

use super::patch::{Instead, Patches};
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

/// Puts nothing, or the end of a line, in the place of each tag.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let (mut done, mut closed) = (0, true);
    for at in memchr_iter(b'<', text.as_bytes()) {
        let Some(rest) = text.get(at..).filter(|_| at >= done) else { continue };
        if let Some((length, instead)) = tag(rest, &mut closed) {
            patches.put(at..at + length, instead);
            done = at + length;
        }
    }
}

/// The length of the tag that `rest` begins with, and what it becomes. Nothing closes programs any more once `closed` is
/// unset.
fn tag(rest: &str, closed: &mut bool) -> Option<(usize, Instead)> {
    if rest.starts_with("<!--") {
        return Some((
            memchr::memmem::find(rest.as_bytes().get(..LONGEST.min(rest.len()))?, b"-->")? + 3,
            Instead::Nothing,
        ));
    }
    let inner = rest.get(1..)?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = name.get(..name.bytes().take_while(u8::is_ascii_alphanumeric).count())?;
    let is_in = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(name));
    let head = inner.as_bytes().get(..LONGEST.min(inner.len()))?;
    let end = memchr2(b'<', b'>', head).filter(|&end| head.get(end) == Some(&b'>'))? + 2;
    let behind =
        rest.as_bytes().get(rest.len() - inner.len() + name.len() + usize::from(inner.starts_with('/')))?;
    if !matches!(behind, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') {
        return None;
    }
    if is_in(INLINE) {
        Some((end, Instead::Nothing))
    } else if is_in(BLOCKS) {
        Some((end, Instead::LineEnd))
    } else if is_in(PROGRAMS) {
        let length =
            if inner.starts_with('/') || !*closed { end } else { program(rest, name, closed).unwrap_or(end) };
        Some((length, Instead::LineEnd))
    } else {
        None
    }
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
