//! Text as scraping leaves it: HTML entities and escapes left in, and UTF-8 that was read as Windows-1252.
//!
//! `&str -> Option<String>`: a copy of the same length in which each such sequence is the character it stands for,
//! after invisible characters that fill its place, so that every offset in the copy is one in the raw text.
//!
//! ```text
//! don&#8217;t  ->  don....’t        FranÃ§ois  ->  Fran..çois
//!    ^^^^^^^          ^^^^^^^             ^^^^            ^^^^      (a dot for each byte of a filler)
//! ```
//!
//! [`settle`] then takes the fillers out of the names that were found, and moves spans that begin at a character of
//! the copy back to where its sequence begins in the raw text.
//!
//! Invariant: the copy has the length of the text and line ends at the same places. Cost: a search for `&`, a backslash and
//! one lead byte in clean text, which is not copied; else linear.

use crate::extraction::{Actor, CompactString, Extraction, Mention, Text};
use crate::span::{Span, offset};

/// Fills two bytes and three: characters that belong to no word and end none.
pub(crate) const FILLERS: [char; 2] = ['\u{AD}', '\u{200B}'];

/// Longest entity without its `&`, in bytes.
const LONGEST: usize = 10;

/// Entities by name; those of letters have a capital form.
const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{AD}'),
    ("zwnj", '\u{200B}'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("deg", '°'),
    ("sect", '§'),
    ("frac12", '½'),
    ("times", '×'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("aring", 'å'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("igrave", 'ì'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("ograve", 'ò'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("oslash", 'ø'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
    ("szlig", 'ß'),
    ("scaron", 'š'),
    ("zcaron", 'ž'),
];

/// What Windows-1252 has from 0x80 to 0x9F; the five bytes without a character stand for themselves.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text with its sequences repaired, or nothing where there are none.
pub(crate) fn repaired(text: &str) -> Option<String> {
    let mut copy = String::new();
    let mut done = 0;
    for at in memchr::memchr3_iter(b'&', 0xC3, b'\\', text.as_bytes()) {
        let Some(rest) = text.get(at..).filter(|_| at >= done) else { continue };
        let before = text.get(..at).unwrap_or("");
        let found = match rest.as_bytes().first() {
            Some(b'&') => entity(rest),
            Some(b'\\') => escape(rest),
            _ => mojibake(rest, before),
        };
        let Some((c, length)) = found else { continue };
        let behind = rest.get(length..).unwrap_or("");
        let Some(fill) = length.checked_sub(c.len_utf8()).filter(|fill| *fill != 1) else { continue };
        copy.push_str(text.get(done..at).unwrap_or(""));
        if c.is_whitespace() {
            // At the edge of a line it must stay something to stand in a block.
            let edge = before.chars().next_back().is_none_or(char::is_whitespace)
                || behind.chars().next().is_none_or(char::is_whitespace);
            if edge { push_fill(&mut copy, length) } else { copy.extend(core::iter::repeat_n(' ', length)) }
        } else {
            push_fill(&mut copy, fill);
            copy.push(c);
        }
        done = at + length;
    }
    if done == 0 {
        return None;
    }
    copy.push_str(text.get(done..)?);
    (copy.len() == text.len()).then_some(copy)
}

/// Fills `bytes`, which are not one.
fn push_fill(copy: &mut String, bytes: usize) {
    let (small, large) = if bytes % 2 == 1 { ((bytes - 3) / 2, 1) } else { (bytes / 2, 0) };
    copy.extend(core::iter::repeat_n(FILLERS[0], small));
    copy.extend(core::iter::repeat_n(FILLERS[1], large));
}

/// The character of the entity that `rest` begins with, and its length: `&#8217;`, `&eacute;`, `&amp;nbsp;`.
fn entity(rest: &str) -> Option<(char, usize)> {
    let body = rest.get(1..)?;
    let end = body.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = body.get(..end)?;
    let length = end + 2;
    let c = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        // Numbers of the control block mean Windows-1252.
        let windows = code.checked_sub(0x80).and_then(|at| WINDOWS.get(at as usize).copied());
        windows.or_else(|| char::from_u32(code)).filter(|c| !c.is_control())?
    } else {
        named(name)?
    };
    // Escaped twice: `&amp;#8217;`.
    if c == '&'
        && name == "amp"
        && let Some(inner) = rest.get(length..).filter(|inner| !inner.starts_with(['&', ' ']))
        && let Some(end) = inner.bytes().take(LONGEST).position(|byte| byte == b';')
        && let Some((c, _)) = inner.get(..=end).filter(|_| end > 1).and_then(inner_entity)
    {
        return Some((c, length + end + 1));
    }
    Some((c, length))
}

/// The character of the escape that `rest` begins with, as databases and JSON write it, and its length: `\\'`, `\\"`,
/// `\\u2019`. A quotation mark becomes one of two bytes, which is all the room there is.
fn escape(rest: &str) -> Option<(char, usize)> {
    match rest.as_bytes().get(1)? {
        b'\'' => Some(('ʼ', 2)),
        b'"' => Some(('ʺ', 2)),
        b'u' => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            char::from_u32(code).filter(|c| !c.is_control()).map(|c| (c, 6))
        }
        _ => None,
    }
}

/// As [`entity`], of what stands behind the `&`.
fn inner_entity(body: &str) -> Option<(char, usize)> {
    let name = body.strip_suffix(';')?;
    match name.strip_prefix('#') {
        Some(number) => char::from_u32(number.parse().ok()?).filter(|c| !c.is_control()),
        None => named(name),
    }
    .map(|c| (c, body.len()))
}

fn named(name: &str) -> Option<char> {
    let known = |name: &str| NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    if let Some(c) = known(name) {
        return Some(c);
    }
    let first = name.chars().next().filter(char::is_ascii_uppercase)?;
    let c =
        known(&format!("{}{}", first.to_ascii_lowercase(), name.get(1..)?)).filter(|c| c.is_alphabetic())?;
    c.to_uppercase().next()
}

/// The character that was read as several of Windows-1252, and the length of these: `â€™`, `Ã©`.
fn mojibake(rest: &str, before: &str) -> Option<(char, usize)> {
    let mut chars = rest.chars();
    let first = chars.next()?;
    let lead = u8::try_from(u32::from(first)).ok()?;
    // Other letters stand before quotation marks and dashes for good reasons.
    let more = match (lead, chars.clone().next()?) {
        (0xC2 | 0xC3, _) => 1,
        (0xE2, '€' | '‚' | '„') => 2,
        _ => return None,
    };
    let (mut bytes, mut length) = ([lead, 0, 0], first.len_utf8());
    for byte in bytes.get_mut(1..=more)? {
        let c = chars.next()?;
        *byte = match WINDOWS.iter().position(|known| *known == c) {
            Some(at) => 0x80 + u8::try_from(at).ok()?,
            // The closing quotation mark has a byte that no character has, so that it is often lost.
            None if c == '\u{FFFD}' && bytes_of_quote(lead, length) => 0x9D,
            None => u8::try_from(u32::from(c)).ok().filter(|byte| (0x80..0xC0).contains(byte))?,
        };
        length += c.len_utf8();
    }
    let c = core::str::from_utf8(bytes.get(..=more)?).ok()?.chars().next()?;
    // In capitals `Ã”` is a letter and a quotation mark.
    let capitals = more == 1 && lead != 0xC2 && before.chars().next_back().is_some_and(char::is_uppercase);
    let mark = matches!(c, '\u{A0}'..='\u{BF}' | '\u{2010}'..='\u{203A}' | '€' | '™');
    (!capitals && (mark || c.is_alphabetic())).then_some((c, length))
}

/// True where `â€` was read: the first two of a quotation mark's three bytes.
const fn bytes_of_quote(lead: u8, length: usize) -> bool {
    lead == 0xE2 && length == 5
}

/// Makes what was found in `copy` speak of `text`: spans begin where sequences begin, names have no fillers.
pub(crate) fn settle(found: &mut Extraction, text: &str, copy: &str) {
    let snap = |span: &mut Span| *span = snapped(*span, copy);
    let spans = |mentions: &mut Vec<Mention>| mentions.iter_mut().for_each(|mention| snap(&mut mention.span));
    if let Some(headline) = &mut found.headline {
        *headline = Text::of(text, snapped(headline.span, copy));
    }
    let names = found.publisher.iter_mut().chain(&mut found.authors);
    names.for_each(|name| name.retain(|c| !FILLERS.contains(&c)));
    // Every byte that is not white space stays in a block.
    let mut next = offset(text.len());
    for block in found.blocks.iter_mut().rev() {
        let end = block.span.end as usize;
        let gap = text.get(end..next as usize).unwrap_or("").trim_end().len();
        block.span = Span::new(snapped(block.span, copy).start, offset(end + gap));
        next = block.span.start;
    }
    found.times.iter_mut().for_each(|time| snap(&mut time.span));
    for person in &mut found.people {
        clear(&mut person.name);
        let parts = [&mut person.given, &mut person.middle, &mut person.family, &mut person.suffix];
        parts.into_iter().chain([&mut person.honorific]).flatten().for_each(clear);
        for role in &mut person.roles {
            clear(&mut role.title);
            role.of.iter_mut().for_each(clear);
        }
        spans(&mut person.mentions);
    }
    for body in &mut found.organizations {
        clear(&mut body.name);
        spans(&mut body.mentions);
    }
    for place in found.places.iter_mut().chain(&mut found.dateline) {
        clear(&mut place.name);
        spans(&mut place.mentions);
    }
    let names = |actors: &mut Vec<Actor>| actors.iter_mut().for_each(|actor| clear(&mut actor.name));
    for event in &mut found.events {
        clear(&mut event.label);
        event.name.iter_mut().for_each(clear);
        names(&mut event.actors);
        names(&mut event.recipients);
        event.location.iter_mut().for_each(|place| clear(&mut place.name));
        for mention in &mut event.mentions {
            snap(&mut mention.span);
            snap(&mut mention.sentence);
        }
    }
    for claim in &mut found.claims {
        names(&mut claim.sources);
        claim.addressee.iter_mut().for_each(|actor| clear(&mut actor.name));
        clear(&mut claim.verb);
        let lists = [&mut claim.source_spans, &mut claim.cue_spans, &mut claim.content_spans];
        lists.into_iter().flatten().for_each(snap);
    }
    found.notes.iter_mut().for_each(|note| snap(&mut note.span));
}

/// The span with the fillers before it, and without those at its end.
fn snapped(span: Span, copy: &str) -> Span {
    let kept = |range: core::ops::Range<usize>| {
        copy.get(range).map_or(0, |part| part.trim_end_matches(FILLERS).len())
    };
    let start = kept(0..span.start as usize);
    // A filler at the start stands before the character it belongs to.
    let end = span.start as usize + kept(span.range());
    Span::new(offset(start), offset(end.max(start)))
}

/// Takes the fillers out of a string.
fn clear(name: &mut CompactString) {
    name.retain(|c| !FILLERS.contains(&c));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        let copy = repaired(text)?;
        assert_eq!(copy.len(), text.len(), "{text}");
        Some(copy.replace(FILLERS, "").split_whitespace().collect::<Vec<_>>().join(" "))
    }

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
    fn escapes_are_the_characters_they_stand_for() {
        assert_eq!(shown(r#"\"We don\'t,\" he said"#).as_deref(), Some("ʺWe donʼt,ʺ he said"));
        assert_eq!(shown(r"Ren\u00e9 didn\u2019t").as_deref(), Some("René didn’t"));
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
            assert_eq!(repaired(text), None, "{text}");
        }
    }

    #[test]
    fn spans_cover_whole_sequences() {
        let text = "&#8220;Yes,&#8221; she said";
        let copy = repaired(text).expect("entities");
        let open = copy.find('“').expect("a mark");
        let close = copy.find('”').expect("a mark") + 3;
        let span = snapped(Span::of(open..close), &copy);
        assert_eq!(span.slice(text), "&#8220;Yes,&#8221;");
    }

    #[test]
    fn a_line_of_nothing_but_blanks_stays_a_line() {
        let copy = repaired("a\n&nbsp;\nb").expect("an entity");
        assert_eq!(copy.lines().filter(|line| !line.trim().is_empty()).count(), 3);
    }
}
