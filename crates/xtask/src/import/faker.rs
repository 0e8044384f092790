//! Names of many countries: the locale files of Faker, Python source read as text.
//!
//! An attribute `first_names_male = (` or `last_names: Tuple = OrderedDict(` begins a list of strings in double
//! quotes, which ends where the next attribute or method begins.

use super::archive;
use super::fetch::{FAKER, Sources};
use super::latin::{is_name, lower, plain};
use super::translit::{russian, ukrainian};
use std::collections::BTreeSet;

/// Whose name it is, as the attribute tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gender {
    Female,
    Male,
    Unknown,
}

/// A name in lower case, of a locale.
pub(super) type Entry = (String, Gender, String);

/// All names in Latin letters.
#[derive(Default)]
pub(super) struct Faker {
    pub(super) given: BTreeSet<Entry>,
    pub(super) family: BTreeSet<Entry>,
}

/// Not names as news has them: dead or invented ones, whole registers of possible names, placeholders.
const SKIPPED: &[&str] = &["la", "or_IN", "is_IS", "bg_BG", "sw", "ga_IE"];

/// Reads all locales.
pub(super) fn read(sources: &Sources) -> Result<Faker, String> {
    let wanted = |path: &str| path.starts_with("faker/providers/person/") && path.ends_with("/__init__.py");
    let mut faker = Faker::default();
    for (path, text) in archive::texts(sources, &FAKER, wanted)? {
        let locale = path.rsplit('/').nth(1).unwrap_or_default();
        if locale != "person" && !SKIPPED.contains(&locale) {
            read_locale(locale, &text, &mut faker);
        }
    }
    Ok(faker)
}

fn read_locale(locale: &str, text: &str, faker: &mut Faker) {
    let mut list = None;
    for line in text.lines() {
        let mut line = line;
        if let Some((is_given, gender, rest)) = attribute(line) {
            list = Some((is_given, gender));
            line = rest;
        } else if begins_member(line) {
            list = None;
        }
        let Some((is_given, gender)) = list else { continue };
        let code = line.split('#').next().unwrap_or_default();
        for name in code.split('"').skip(1).step_by(2) {
            for form in forms(locale, &lower(name.trim())) {
                let names = if is_given { &mut faker.given } else { &mut faker.family };
                names.insert((form, gender, locale.to_owned()));
            }
        }
    }
}

/// Whether an attribute holds given names, whose, and what stands behind its `=`.
fn attribute(line: &str) -> Option<(bool, Gender, &str)> {
    let line = line.strip_prefix("    ")?;
    let (is_given, line) = match line.strip_prefix("first_") {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix("last_")?),
    };
    let end = line.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let (name, rest) = line.split_at(end);
    let (between, value) = rest.split_once(" = ")?;
    if !name.contains("name") || !(between.is_empty() || between.starts_with(": ")) || between.contains('=') {
        return None;
    }
    let gender = match (name.contains("female"), name.contains("male")) {
        (true, _) => Gender::Female,
        (_, true) => Gender::Male,
        _ => Gender::Unknown,
    };
    Some((is_given, gender, value))
}

/// True where a line begins something else of the class or the file.
fn begins_member(line: &str) -> bool {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let word = line.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '_');
    word && matches!(indent, 0 | 3 | 4)
}

/// The spellings of a name: with accents and without, transliterated where it is Cyrillic.
fn forms(locale: &str, name: &str) -> BTreeSet<String> {
    let spellings = match locale {
        "ru_RU" => russian(name),
        "uk_UA" => ukrainian(name),
        _ => vec![name.to_owned()],
    };
    let mut forms = BTreeSet::new();
    for spelling in spellings.into_iter().filter(|name| is_name(name)) {
        forms.insert(plain(&spelling));
        if locale.starts_with("de_") {
            forms.insert(plain(&spelling.replace('ö', "oe").replace('ü', "ue").replace('ä', "ae")));
        }
        forms.insert(spelling);
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_a_locale() {
        let text = "class Provider(PersonProvider):\n    formats = (\"{{first_name}}\",)\n\n    \
                    first_names_female: Tuple[str, ...] = (\n        \"Jürgen-Eva\",  # \"no\"\n        \"Käthe\",\n    )\n    \
                    prefixes = (\"Dr.\",)\n    last_names = OrderedDict(((\"Grün\", 0.5), (\"Xi\", 1)))\n";
        let mut faker = Faker::default();
        read_locale("de_DE", text, &mut faker);
        let names = |set: &BTreeSet<Entry>| set.iter().map(|e| e.0.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(names(&faker.given), "kaethe kathe käthe");
        assert!(faker.given.iter().all(|entry| entry.1 == Gender::Female));
        assert_eq!(names(&faker.family), "gruen grun grün xi");
    }
}
