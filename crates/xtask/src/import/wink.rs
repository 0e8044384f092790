//! wink-lexicon: Penn tags of common words, the most frequent first.
//!
//! JavaScript read as text: `lexicon.plans = A_NNS_VBP_VBZ;` or `lexicon[ 'in' ] = A_IN_RP;`.

use super::archive;
use super::fetch::{Sources, WINK_LEXICON};
use std::collections::BTreeMap;

/// Our tags by word, in order.
pub(super) type Tags = BTreeMap<String, Vec<&'static str>>;

/// Reads the lexicon.
pub(super) fn read(sources: &Sources) -> Result<Tags, String> {
    let tags = parse(&archive::text(sources, &WINK_LEXICON, "src/lexicon.js")?);
    if tags.is_empty() { Err("wink-lexicon: no word was found".to_owned()) } else { Ok(tags) }
}

fn parse(text: &str) -> Tags {
    text.lines().filter_map(entry).collect()
}

fn entry(line: &str) -> Option<(String, Vec<&'static str>)> {
    let rest = line.strip_prefix("lexicon")?;
    let (key, value) = rest.split_once(" = A_")?;
    let word = match key.strip_prefix('.') {
        Some(word) => word,
        None => key.strip_prefix('[')?.strip_suffix(']')?.trim().strip_prefix('\'')?.strip_suffix('\'')?,
    };
    let mut tags = Vec::new();
    for tag in value.trim_end().strip_suffix(';')?.split('_').filter_map(tag_of) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    (!tags.is_empty()).then(|| (word.to_owned(), tags))
}

/// Our name of a Penn tag.
fn tag_of(penn: &str) -> Option<&'static str> {
    Some(match penn {
        "NN" => "noun",
        "NNS" => "noun_pl",
        "JJ" | "JJR" | "JJS" => "adj",
        "VB" | "VBP" => "verb_base",
        "VBZ" => "verb_s",
        "VBD" => "verb_past",
        "VBN" => "verb_part",
        "VBG" => "verb_ing",
        "RB" | "RBR" | "RBS" | "WRB" | "RP" => "adv",
        "IN" | "TO" => "prep",
        "NNP" | "NNPS" => "proper",
        "UH" => "intj",
        "PRP" | "PRP$" | "WP" | "WP$" | "EX" => "pron",
        "DT" | "PDT" | "WDT" => "det",
        "MD" => "modal",
        "CC" => "conj",
        "CD" => "num",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries() {
        let tags = parse(
            "var x = 1;\nlexicon.plans = A_NNS_VBP_VBZ;\nlexicon[ 'in' ] = A_IN_RP_RB;\nlexicon.x = A_FW;\n",
        );
        assert_eq!(tags["plans"], ["noun_pl", "verb_base", "verb_s"]);
        assert_eq!(tags["in"], ["prep", "adv"]);
        assert_eq!(tags.len(), 2);
    }
}
