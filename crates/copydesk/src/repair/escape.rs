//! Escapes that databases and JSON leave: `\'`, `\"`, `\u2019`, `\n`.

use super::patch::Instead;

/// What an escaped apostrophe and an escaped quotation mark become: each has two bytes.
pub(super) const ESCAPED_MARKS: [char; 2] = ['ʼ', 'ʺ'];

/// What the escape that `rest` begins with stands for, and its length. In a text on one line all `\\n` are line ends.
pub(super) fn escape(rest: &str, on_one_line: bool) -> Option<(Instead, usize)> {
    match rest.as_bytes().get(1)? {
        b'\'' => Some((Instead::Character(ESCAPED_MARKS[0]), 2)),
        b'"' => Some((Instead::Character(ESCAPED_MARKS[1]), 2)),
        b'u' => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            char::from_u32(code).filter(|c| !c.is_control()).map(|c| (Instead::Character(c), 6))
        }
        b'n' => (on_one_line || begins_line(rest.get(2..)?)).then_some((Instead::LineEnd, 2)),
        b'r' => rest.get(2..)?.starts_with("\\n").then_some((Instead::Nothing, 2)),
        b't' => begins_line(rest.get(2..)?).then_some((Instead::Nothing, 2)),
        _ => None,
    }
}

/// True for what stands at the start of a line, and not for the rest of a name (`\news\today`).
fn begins_line(behind: &str) -> bool {
    let begins = |c: char| !c.is_lowercase() && (c.is_alphabetic() || !c.is_alphanumeric());
    behind.chars().next().is_none_or(begins)
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn escapes_are_the_characters_they_stand_for() {
        assert_eq!(shown(r#"\"We don\'t,\" he said"#).as_deref(), Some("ʺWe donʼt,ʺ he said"));
        assert_eq!(shown(r"Ren\u00e9 didn\u2019t").as_deref(), Some("René didn’t"));
    }

    #[test]
    fn lines_end_where_their_ends_are_written() {
        assert_eq!(
            shown(r"They met.\n\nMoor spoke.\r\n“No.”").as_deref(),
            Some("They met.|Moor spoke.|“No.”")
        );
        assert_eq!(shown(r"They met\nin Oslo.").as_deref(), Some("They met|in Oslo."));
        assert_eq!(shown("So.\nin C:\\news\\today and C:\\tools"), None);
    }
}
