//! A word list as a file: its header and hand-written rows stay, its imported rows are replaced.

use super::exclude::Excluded;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Imported rows: payload and source, by form.
pub(super) type Rows = BTreeMap<String, (String, String)>;

/// What the last column says of rows that no import touches.
const BY_HAND: &str = "hand-written";

/// One `.tsv` file.
pub(super) struct List {
    path: PathBuf,
    name: String,
    header: Vec<String>,
    class: String,
    rows: Rows,
}

impl List {
    /// Reads a list of the folder.
    pub(super) fn read(folder: &Path, name: &str) -> Result<Self, String> {
        let path = folder.join(format!("{name}.tsv"));
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Self::parse(path.clone(), name, &text).map_err(|e| format!("{}: {e}", path.display()))
    }

    fn parse(path: PathBuf, name: &str, text: &str) -> Result<Self, String> {
        let mut list =
            Self { path, name: name.to_owned(), header: Vec::new(), class: String::new(), rows: Rows::new() };
        for (number, line) in text.lines().enumerate() {
            if line.starts_with('#') {
                list.header.push(line.to_owned());
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let [form, class, payload, source] = columns[..] else {
                return Err(format!("line {}: a row has four columns", number + 1));
            };
            class.clone_into(&mut list.class);
            if source == BY_HAND {
                list.rows.insert(form.to_owned(), (payload.to_owned(), source.to_owned()));
            }
        }
        if list.class.is_empty() {
            return Err("a list needs a row that tells its class".to_owned());
        }
        Ok(list)
    }

    /// The list with those imported rows; hand-written ones stand before them, excluded ones are dropped.
    pub(super) fn replace(mut self, imported: Rows, excluded: &Excluded) -> Self {
        for (form, row) in imported {
            if !excluded.has(&self.name, &form) {
                self.rows.entry(form).or_insert(row);
            }
        }
        self
    }

    /// Writes the file; returns the number of rows.
    pub(super) fn write(&self) -> Result<usize, String> {
        std::fs::write(&self.path, self.text()).map_err(|e| format!("{}: {e}", self.path.display()))?;
        Ok(self.rows.len())
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.header {
            text.push_str(line);
            text.push('\n');
        }
        for (form, (payload, source)) in &self.rows {
            text.push_str(&[form, &self.class, payload, source].map(String::as_str).join("\t"));
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hand_written_rows_stay() {
        let text = "# head\nada\tgiven_name\tf\thand-written\nold\tgiven_name\tm\tcensus\n";
        let list = List::parse("x.tsv".into(), "x", text).unwrap();
        let row = |payload: &str| (payload.to_owned(), "census".to_owned());
        let imported = Rows::from([("ada".to_owned(), row("u")), ("bob".to_owned(), row("m"))]);
        let text = list.replace(imported, &Excluded::default()).text();
        assert_eq!(text, "# head\nada\tgiven_name\tf\thand-written\nbob\tgiven_name\tm\tcensus\n");
    }
}
