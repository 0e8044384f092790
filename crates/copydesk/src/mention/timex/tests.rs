//! Every rule's examples and rejects, and tables of values with many phrasings each.

use super::{FAMILIES, RULES, TimeMention, find_times};
use crate::extraction::{Block, BlockKind};
use crate::grammar::{Doc, chunk_all};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::token::{self, Tokens};
use time::macros::date;

/// The times of a text written on Wednesday 2021-03-17.
fn times_of(text: &str) -> Vec<TimeMention> {
    let lexicon = Lexicon::built_in();
    let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
    let (mut tokens, mut chunks) = (Tokens::default(), Vec::new());
    token::scan(text, &blocks, &lexicon, &mut tokens);
    chunk_all(&lexicon, &tokens, &mut chunks);
    let doc = Doc { text, lexicon: &lexicon, blocks: &blocks, tokens: &tokens, chunks: &chunks };
    let mut out = Vec::new();
    find_times(&doc, Some(date!(2021 - 03 - 17)), &mut out, &mut Vec::new());
    out
}

fn shown(mention: &TimeMention) -> String {
    format!("{} {}", mention.time.kind.as_str().to_uppercase(), mention.time.value)
}

#[test]
fn examples_and_rejects() {
    let mut wrong = Vec::new();
    for rule in FAMILIES.iter().copied().flatten() {
        for (text, expected) in rule.examples {
            let times = times_of(text);
            if !times.iter().any(|time| time.time.rule == rule.name && shown(time) == *expected) {
                let got: Vec<_> =
                    times.iter().map(|time| format!("{} {}", time.time.rule, shown(time))).collect();
                wrong.push(format!("{}: `{text}` should give {expected}, gives {got:?}", rule.name));
            }
        }
        for text in rule.rejects {
            if times_of(text).iter().any(|time| time.time.rule == rule.name) {
                wrong.push(format!("{}: `{text}` should not match", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_unique_and_rules_have_examples() {
    let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(RULES.iter().all(|rule| rule.examples.len() >= 2 && !rule.rejects.is_empty()));
}
