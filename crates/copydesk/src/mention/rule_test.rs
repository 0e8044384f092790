//! Runs the examples and rejects of the rules of organizations and places.

use super::{Entities, EntityRef, find_entities};
use crate::extraction::{Block, BlockKind};
use crate::grammar::{Chunks, Doc, chunk_all};
use crate::lexicon::Lexicon;
use crate::rule_info::RuleInfo;
use crate::span::Span;
use crate::token::{self, Tokens};

/// Every example gives its entity by that rule, and no reject gives anything by it.
pub(super) fn check(rules: &[RuleInfo]) {
    let mut wrong = Vec::new();
    for rule in rules {
        for (text, expected) in rule.examples {
            let found = entities_of(text, |found| found == rule.name);
            if !found.iter().any(|entity| entity == expected) {
                wrong.push(format!(
                    "{}: {text}\n  expected {expected}\n  all: {:?}",
                    rule.name,
                    entities_of(text, |_| true)
                ));
            }
        }
        for text in rule.rejects {
            let found = entities_of(text, |found| found == rule.name);
            if !found.is_empty() {
                wrong.push(format!("{}: {text}\n  must not give {found:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn entities_of(text: &str, of_rule: impl Fn(&str) -> bool) -> Vec<String> {
    let lexicon = Lexicon::built_in();
    let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
    let (mut tokens, mut chunks) = (Tokens::default(), Chunks::default());
    token::scan(text, &blocks, &lexicon, &mut tokens);
    chunk_all(&lexicon, &tokens, &mut chunks);
    let doc = Doc::new(text, &lexicon, &blocks, &tokens, &chunks);
    let mut entities = Entities::default();
    find_entities(&doc, &[], &mut entities);
    let code =
        |country: Option<crate::extraction::Country>| country.map_or(String::new(), |c| format!(" {c}"));
    let told = |entity: EntityRef| match entity {
        EntityRef::Person(id) => entities.people[id as usize].name.to_string(),
        EntityRef::Organization(id) => {
            let body = &entities.organizations[id as usize];
            format!("{} {}{}", body.name, body.kind, code(body.country))
        }
        EntityRef::Place(id) => {
            let place = &entities.places[id as usize];
            format!("{} {}{}", place.name, place.kind, code(place.country))
        }
        EntityRef::Nationality(country) | EntityRef::Government(country) => country.to_string(),
    };
    entities
        .mentions
        .iter()
        .filter(|mention| of_rule(mention.rule))
        .map(|mention| told(mention.entity))
        .collect()
}
