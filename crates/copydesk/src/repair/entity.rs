//! HTML entities that scraping left in: `&#8217;`, `&eacute;`, and escaped twice: `&amp;#8217;`.

use super::mojibake::WINDOWS;

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

/// The character of the entity that `rest` begins with, and its length: `&#8217;`, `&eacute;`, `&amp;nbsp;`.
pub(super) fn entity(rest: &str) -> Option<(char, usize)> {
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
