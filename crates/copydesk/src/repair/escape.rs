//! Escapes that databases and JSON leave: `\'`, `\"`, `\u2019`, `\n`.

use super::patch::Instead;

/// What the escape that `rest` begins with stands for, and its length. A quotation mark becomes one of two bytes, which
/// is all the room there is.
pub(super) fn escape(rest: &str) -> Option<(Instead, usize)> {
    match rest.as_bytes().get(1)? {
        b'\'' => Some((Instead::Character('ʼ'), 2)),
        b'"' => Some((Instead::Character('ʺ'), 2)),
        b'u' => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            char::from_u32(code).filter(|c| !c.is_control()).map(|c| (Instead::Character(c), 6))
        }
        b'n' => begins_line(rest.get(2..)?).then_some((Instead::LineEnd, 2)),
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
        assert_eq!(shown(r"in C:\news\today and C:\tools"), None);
    }
}
