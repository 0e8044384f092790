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

/// The rows of one list; a list headed `#! not compiled` gives none. Behind `#! words ships frigate|cruiser` a payload may
/// say `$ships` for them.
pub(crate) fn read_list(text: &str, rows: &mut Vec<Row>) -> Result<(), String> {
    let mut inflect = Inflect::None;
    let mut named = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if let Some(directive) = line.strip_prefix("#!") {
            match directive.trim().split(' ').collect::<Vec<_>>()[..] {
                ["inflect", "verb"] => inflect = Inflect::Verb,
                ["inflect", "noun"] => inflect = Inflect::Noun,
                ["words", name, words] => named.push((name, words)),
                ["not", "compiled"] => return Ok(()),
                _ => return Err(format!("line {}: unknown directive `{}`", number + 1, directive.trim())),
            }
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
        let payload = spelled_out(payload, &named)
            .map_err(|name| format!("line {}: no words `${name}`", number + 1))?;
        rows.push(Row { form: form.to_owned(), class: class.to_owned(), payload, inflect });
    }
    Ok(())
}

/// A payload with the words that its names stand for; the name where there are none.
fn spelled_out(payload: &str, named: &[(&str, &str)]) -> Result<String, String> {
    let mut parts = payload.split('$');
    let mut whole = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let words = named.iter().find(|(known, _)| *known == name).map(|(_, words)| *words);
        whole += words.ok_or_else(|| name.to_owned())?;
        whole += rest;
    }
    Ok(whole)
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
        let list = "#! words ships frigate|cruiser\nsink\tverb\tobj=$ships|boat by=$ships; none\tsource\n";
        read_list(list, &mut rows).unwrap();
        assert_eq!(rows[1].payload, "obj=frigate|cruiser|boat by=frigate|cruiser; none");
        let unknown = read_list("sink\tverb\tobj=$ships\tsource\n", &mut rows).unwrap_err();
        assert!(unknown.contains("line 1") && unknown.contains("$ships"));
        assert!(read_list("one column\n", &mut rows).unwrap_err().contains("line 1"));
    }
}
