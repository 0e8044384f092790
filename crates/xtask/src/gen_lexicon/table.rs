//! The table in memory: every form with its parts of speech and entries.

use super::inflect::{Inflector, noun};
use super::source::{Inflect, Row};
use std::collections::BTreeMap;

/// The tags of `pos` rows, in the order of the library's `Tag`.
const TAGS: &[&str] = &[
    "noun",
    "noun_pl",
    "verb_base",
    "verb_s",
    "verb_past",
    "verb_part",
    "verb_ing",
    "adj",
    "adv",
    "det",
    "prep",
    "pron",
    "conj",
    "aux",
    "modal",
    "num",
    "proper",
    "intj",
];

/// A form: what the lists say of a word or of words.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// Parts of speech, a bit each.
    pub(super) pos: u16,
    /// The likeliest, as the lists have it.
    pub(super) prior: Option<u8>,
    /// Payload and lemma by class and whether it is of capitals only, so that a row repeated by another list is one
    /// entry; the first one wins.
    pub(super) entries: BTreeMap<(String, bool), (String, String)>,
}

/// All forms, by their words.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(super) forms: BTreeMap<String, Form>,
}

impl Table {
    /// Compiles the rows.
    pub(crate) fn build(rows: &[Row], inflector: &Inflector) -> Result<Self, String> {
        let mut table = Self::default();
        for row in rows {
            match row.class.as_str() {
                "irregular" => {}
                "pos" => table.add_pos(row)?,
                _ => table.add(row, inflector),
            }
        }
        Ok(table)
    }

    /// Number of distinct forms.
    pub(crate) fn n_forms(&self) -> usize {
        self.forms.len()
    }

    fn add_pos(&mut self, row: &Row) -> Result<(), String> {
        let form = self.forms.entry(row.form.to_lowercase()).or_default();
        for name in row.payload.split(',') {
            let tag =
                tag_number(name).ok_or_else(|| format!("`{}`: unknown part of speech `{name}`", row.form))?;
            form.prior.get_or_insert(tag);
            form.pos |= bit(tag);
        }
        Ok(())
    }

    fn add(&mut self, row: &Row, inflector: &Inflector) {
        let forms = match row.inflect {
            Inflect::None => vec![(row.form.clone(), "")],
            Inflect::Verb => inflector.verb(&row.form),
            Inflect::Noun => noun(&row.form),
        };
        let capitals = row.form.chars().any(char::is_uppercase) && !row.form.chars().any(char::is_lowercase);
        for (text, tag) in forms {
            let single = !text.contains(' ');
            let form = self.forms.entry(text.to_lowercase()).or_default();
            if let Some(tag) = tag_number(tag).filter(|_| single) {
                form.pos |= bit(tag);
            }
            form.entries
                .entry((row.class.clone(), capitals))
                .or_insert_with(|| (row.payload.clone(), row.form.to_lowercase()));
        }
    }
}

fn tag_number(name: &str) -> Option<u8> {
    TAGS.iter().position(|tag| *tag == name).and_then(|at| u8::try_from(at).ok())
}

/// The bit of a tag in the set; names and interjections have none.
fn bit(tag: u8) -> u16 {
    1u16.checked_shl(u32::from(tag)).unwrap_or(0)
}
