//! Forms that are left out of a list.

use std::collections::BTreeSet;
use std::path::Path;

/// Pairs of list and form.
#[derive(Default)]
pub(super) struct Excluded(BTreeSet<(String, String)>);

impl Excluded {
    /// Reads `form<TAB>list` rows.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        Self::parse(&text).map_err(|e| format!("{}: {e}", path.display()))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let mut pairs = BTreeSet::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let (form, list) = line
                .split_once('\t')
                .ok_or_else(|| format!("line {}: a row has form and list, tab-separated", number + 1))?;
            pairs.insert((list.to_owned(), form.to_owned()));
        }
        Ok(Self(pairs))
    }

    /// True where the list does without the form.
    pub(super) fn has(&self, list: &str, form: &str) -> bool {
        self.0.contains(&(list.to_owned(), form.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        let excluded = Excluded::parse("# head\nkenya\tgiven_names\n").unwrap();
        assert!(excluded.has("given_names", "kenya") && !excluded.has("cities", "kenya"));
        assert!(Excluded::parse("kenya").is_err_and(|e| e.contains("line 1")));
    }
}
