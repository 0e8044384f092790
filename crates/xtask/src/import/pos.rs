//! `pos.tsv`: the commonest words and their parts of speech.

use super::list::Rows;
use super::scowl::Bands;
use super::weights::Words;

/// Builds the rows: words of the first five bands, and rarer ones that are seen in tagged text.
pub(super) fn rows(words: &Words, bands: &Bands) -> Rows {
    let mut rows = Rows::new();
    for (form, band) in bands {
        if *band > 50 && words.seen(form) == 0 && !words.tags.contains_key(form) {
            continue;
        }
        let tags = words.tags_of(form);
        if !tags.is_empty() {
            rows.insert(form.clone(), (tags.join(","), source(words, form)));
        }
    }
    for (form, own) in words.tags.iter().filter(|(form, _)| is_word(form)) {
        let tags = words.tags_of(form);
        let tags = if tags.is_empty() { own.join(",") } else { tags.join(",") };
        rows.entry(form.clone()).or_insert((tags, "wink".to_owned()));
    }
    rows
}

/// Lower-case letters, with one apostrophe between them at most.
fn is_word(form: &str) -> bool {
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    match form.split_once('\'') {
        Some((start, end)) => letters(start) && letters(end),
        None => letters(form),
    }
}

fn source(words: &Words, form: &str) -> String {
    let sources = [
        ("wink", words.tags.contains_key(form)),
        ("wordnet", words.senses.contains_key(form)),
        ("lemminflect", words.inflections.forms.contains_key(form)),
    ];
    sources.into_iter().filter(|(_, has)| *has).map(|(name, _)| name).collect::<Vec<_>>().join("+")
}
