//! `common_words.tsv`: words of the first two bands, and those of the third that are seen in tagged text.

use super::list::Rows;
use super::scowl::Bands;
use super::weights::Words;

/// Builds the rows.
pub(super) fn rows(words: &Words, bands: &Bands) -> Rows {
    let wanted = |(form, band): &(&String, &u8)| {
        let attested = || words.tags.contains_key(*form) || words.seen(form) > 0;
        form.len() > 1 && (**band <= 20 || **band <= 35 && attested())
    };
    let row = |(form, band): (&String, &u8)| (form.clone(), ("-".to_owned(), format!("scowl-{band}")));
    bands.iter().filter(wanted).map(row).collect()
}
