//! Reading the TSV sources: rows in order, with errors that name file and line.

use std::path::Path;

/// How the first word of a list's forms is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inflect {
    /// Forms stand as they are.
    None,
    /// As a verb: `-s`, past, participle, `-ing`.
    Verb,
    /// As a noun, on the last word: plural.
    Noun,
}

/// One row of a list.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The word or words.
    pub(crate) form: String,
    /// The class.
    pub(crate) class: String,
    /// What the class needs to know of it; empty where `-`.
    pub(crate) payload: String,
    /// Whether forms are derived from it.
    pub(crate) inflect: Inflect,
}

/// All rows of all `.tsv` files of a folder but those that are no word lists, files in order of name.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<Row>, String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "tsv"))
        .collect();
    files.sort();
    let mut rows = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        read_list(&text, &mut rows).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(rows)
}

/// The rows of one list; a list headed `#! not compiled` gives none.
pub(crate) fn read_list(text: &str, rows: &mut Vec<Row>) -> Result<(), String> {
    let mut inflect = Inflect::None;
    for (number, line) in text.lines().enumerate() {
        if let Some(directive) = line.strip_prefix("#!") {
            inflect = match directive.trim() {
                "inflect verb" => Inflect::Verb,
                "inflect noun" => Inflect::Noun,
                "not compiled" => return Ok(()),
                other => return Err(format!("line {}: unknown directive `{other}`", number + 1)),
            };
            continue;
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut columns = line.split('\t');
        let (Some(form), Some(class), Some(payload)) = (columns.next(), columns.next(), columns.next())
        else {
            return Err(format!(
                "line {}: a row has form, class, payload and source, tab-separated",
                number + 1
            ));
        };
        let payload = if payload == "-" { "" } else { payload };
        rows.push(Row {
            form: form.to_owned(),
            class: class.to_owned(),
            payload: payload.to_owned(),
            inflect,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_directives() {
        let mut rows = Vec::new();
        read_list("# head\n#! inflect verb\npoint out\treport_verb\tstate\thand-written\n", &mut rows)
            .unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].form.as_str(), rows[0].inflect), ("point out", Inflect::Verb));
        assert!(read_list("one column\n", &mut rows).unwrap_err().contains("line 1"));
    }
}
