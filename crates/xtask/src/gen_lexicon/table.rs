//! The table in memory, and its bytes.

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
/// Prior of a form whose part of speech no list tells.
const NO_PRIOR: u8 = u8::MAX;

#[derive(Debug, Default)]
struct Form {
    pos: u16,
    prior: Option<u8>,
    /// By class, so that a row repeated by another list is one entry; the first one wins.
    entries: BTreeMap<(String, bool), (String, String)>,
}

/// All forms, by their words.
#[derive(Debug, Default)]
pub(crate) struct Table {
    forms: BTreeMap<String, Form>,
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

    /// The bytes, in the layout that `copydesk-lexicon` documents.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, String> {
        let mut strings = Strings::default();
        let mut classes: Vec<&str> = Vec::new();
        let (mut forms, mut entries) = (Vec::new(), Vec::new());
        let mut n_entries = 0u32;
        for (text, form) in &self.forms {
            forms.extend(strings.id(text).to_le_bytes());
            forms.extend(form.pos.to_le_bytes());
            forms.push(form.prior.unwrap_or(NO_PRIOR));
            forms.push(
                u8::try_from(form.entries.len()).map_err(|_| format!("`{text}` has too many classes"))?,
            );
            for ((class, capitals), (payload, lemma)) in &form.entries {
                let at = classes.iter().position(|c| c == class).unwrap_or_else(|| {
                    classes.push(class);
                    classes.len() - 1
                });
                entries.push(u8::try_from(at).map_err(|_| "too many classes".to_owned())?);
                entries.push(u8::from(*capitals));
                entries.extend(strings.id(payload).to_le_bytes());
                entries.extend(strings.id(lemma).to_le_bytes());
                n_entries += 1;
            }
        }
        let class_ids: Vec<u32> = classes.iter().map(|class| strings.id(class)).collect();
        let mut bytes = b"CDLX".to_vec();
        bytes.extend(1u32.to_le_bytes());
        bytes.extend(count(strings.list.len())?);
        for text in &strings.list {
            bytes.extend(
                u16::try_from(text.len()).map_err(|_| format!("`{text}` is too long"))?.to_le_bytes(),
            );
        }
        bytes.extend(strings.list.iter().flat_map(|text| text.as_bytes()));
        bytes.extend(count(class_ids.len())?);
        bytes.extend(class_ids.iter().flat_map(|id| id.to_le_bytes()));
        bytes.extend(count(self.forms.len())?);
        bytes.extend(forms);
        bytes.extend(n_entries.to_le_bytes());
        bytes.extend(entries);
        Ok(bytes)
    }
}

#[derive(Default)]
struct Strings {
    list: Vec<String>,
    ids: BTreeMap<String, u32>,
}

impl Strings {
    fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(text.to_owned());
        self.ids.insert(text.to_owned(), id);
        id
    }
}

fn count(n: usize) -> Result<[u8; 4], String> {
    u32::try_from(n).map(u32::to_le_bytes).map_err(|_| "the table is too large".to_owned())
}

fn tag_number(name: &str) -> Option<u8> {
    TAGS.iter().position(|tag| *tag == name).and_then(|at| u8::try_from(at).ok())
}

/// The bit of a tag in the set; names and interjections have none.
fn bit(tag: u8) -> u16 {
    1u16.checked_shl(u32::from(tag)).unwrap_or(0)
}
