//! LemmInflect: the forms of each word.
//!
//! `say,verb,said,,saying,says` is word, kind, past, participle (empty where it is the past), `-ing` and `-s` form;
//! `talk,noun,talks/talk` has plurals, `big,adj,bigger,biggest` degrees. Variants are separated by `/`.

use super::archive;
use super::fetch::{LEMMINFLECT, Sources};
use std::collections::BTreeMap;

/// The forms of a verb, each in all its variants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) past: Vec<String>,
    pub(super) participle: Vec<String>,
    pub(super) ing: Vec<String>,
}

/// What is known of forms and verbs.
#[derive(Default)]
pub(super) struct Inflections {
    /// By form: its dictionary form, by tag.
    pub(super) forms: BTreeMap<String, BTreeMap<&'static str, String>>,
    /// By base form.
    pub(super) verbs: BTreeMap<String, Verb>,
}

/// Reads the table.
pub(super) fn read(sources: &Sources) -> Result<Inflections, String> {
    Ok(parse(&archive::text(sources, &LEMMINFLECT, "resources/infl_lu.csv.gz")?))
}

fn parse(text: &str) -> Inflections {
    let mut inflections = Inflections::default();
    for line in text.lines() {
        inflections.add(line);
    }
    inflections
}

impl Inflections {
    fn add(&mut self, line: &str) {
        let mut columns = line.split(',');
        let (Some(word), Some(kind)) = (columns.next(), columns.next()) else { return };
        let mut variants = columns.map(|column| match column {
            "" => Vec::new(),
            forms => forms.split('/').map(str::to_owned).collect::<Vec<_>>(),
        });
        // Words in capitals are names.
        if word != word.to_lowercase() && kind != "adv" {
            return;
        }
        let base = [word.to_owned()];
        match kind {
            "noun" => {
                self.put(word, &base, "noun");
                let plurals = variants.next().unwrap_or_default();
                let plurals: Vec<_> = plurals.into_iter().filter(|form| form != word).collect();
                self.put(word, &plurals, "noun_pl");
            }
            "verb" => {
                let mut next = || variants.next().unwrap_or_default();
                let (past, participle, ing, third) = (next(), next(), next(), next());
                let participle = if participle.is_empty() { past.clone() } else { participle };
                self.put(word, &base, "verb_base");
                self.put(word, &past, "verb_past");
                self.put(word, &participle, "verb_part");
                self.put(word, &ing, "verb_ing");
                self.put(word, &third, "verb_s");
                self.verbs.insert(word.to_owned(), Verb { past, participle, ing });
            }
            "adj" | "adv" => {
                let tag = if kind == "adj" { "adj" } else { "adv" };
                self.put(word, &base, tag);
                for degrees in variants {
                    self.put(word, &degrees, tag);
                }
            }
            _ => {}
        }
    }

    fn put(&mut self, word: &str, forms: &[String], tag: &'static str) {
        for form in forms {
            self.forms.entry(form.clone()).or_default().entry(tag).or_insert_with(|| word.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_verbs() {
        let table =
            parse("burn,verb,burned/burnt,burnt,burning,burns\ntalk,noun,talks/talk\nParis,noun,Paris\n");
        assert_eq!(table.verbs["burn"].past, ["burned", "burnt"]);
        assert_eq!(table.forms["burnt"].keys().copied().collect::<Vec<_>>(), ["verb_part", "verb_past"]);
        assert_eq!(table.forms["talk"].keys().copied().collect::<Vec<_>>(), ["noun"]);
        assert!(!table.forms.contains_key("Paris"));
    }
}
