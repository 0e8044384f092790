//! `family_names.tsv`: the first 12,000 names of the US Census by rank, and the names of other countries.

use super::census::Census;
use super::faker::Entry;
use super::list::Rows;
use super::scowl::Bands;
use std::collections::BTreeSet;

/// Locales whose lists are not of names that news would have: declined forms, given names.
const SKIPPED: &[&str] = &["sk_SK", "uz_UZ", "en_PK"];
/// Rank bands of the Census; names of the last one are as good as the other countries'.
const BANDS: &[(u32, &str)] = &[(200, "1"), (1000, "2"), (4000, "3"), (12000, "4")];

/// Builds the rows.
pub(super) fn rows(census: &Census, faker: &BTreeSet<Entry>, bands: &Bands) -> Rows {
    let mut rows = Rows::new();
    for (name, _, locale) in faker {
        if !SKIPPED.contains(&locale.as_str()) {
            rows.insert(name.clone(), ("4".to_owned(), "faker".to_owned()));
        }
    }
    for (name, (_, rank)) in &census.family {
        if let Some((_, band)) = BANDS.iter().find(|(last, _)| rank <= last) {
            rows.insert(name.clone(), ((*band).to_owned(), "census-1990".to_owned()));
        }
    }
    rows.retain(|name, _| {
        // An ordinary word is a name only where many bear it.
        let last = match bands.get(name) {
            Some(..=35) => 2500,
            Some(..=50) => 5000,
            _ => u32::MAX,
        };
        name.chars().nth(1).is_some() && census.family.get(name).map_or(99_999, |entry| entry.1) <= last
    });
    rows
}
