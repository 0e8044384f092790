//! Bodies over many documents: what some stories call by its letters alone is what others name in full.
//!
//! `records -> letters and the full name they stand for`. A story that has both (`the European Union ... the EU`)
//! teaches what the letters mean. They are taken for that body elsewhere too where most of the stories that explain
//! them agree, and the story at hand tells nothing of the body that the others deny. Cost: linear in the bodies.

use super::hash::name_hash;
use super::record::Record;
use super::votes::ranked;
use crate::extraction::{Actor, Country, Extraction, Organization, OrganizationKind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Letters of which fewer stories tell what they mean are not explained for good.
const LEAST: usize = 2;
/// The longest that is read for letters; longer capitals are a shouted name.
const LONGEST: usize = 6;

/// What letters stand for.
#[derive(Debug)]
struct Meaning {
    name: String,
    kind: OrganizationKind,
    country: Option<Country>,
}

/// Full names under the hashes of their letters.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    meanings: HashMap<u64, Meaning, FixedState>,
}

impl Bodies {
    /// What the documents teach; copies of a story, which have its number in `stories`, teach once.
    pub(super) fn of(docs: &[&Record], stories: &[u32]) -> Self {
        let mut told: Vec<(u64, u64, u32, &Organization)> = Vec::new();
        for (record, &story) in docs.iter().zip(stories) {
            for (id, letters) in &record.letters {
                if let Some(body) = record.extraction.organizations.get(*id as usize) {
                    told.push((name_hash(letters), name_hash(&body.name), story, body));
                }
            }
        }
        told.sort_by_key(|&(letters, name, story, _)| (letters, name, story));
        let mut meanings = HashMap::with_hasher(FixedState::default());
        for all in told.chunk_by(|a, b| a.0 == b.0) {
            let votes = ranked(all.iter().map(|&(_, name, story, _)| (name, story)).collect());
            let sum: usize = votes.iter().map(|(n, _)| n).sum();
            let Some(&(most, name)) = votes.first() else { continue };
            let Some(&(letters, _, _, body)) = all.iter().find(|told| told.1 == name) else { continue };
            if most >= LEAST && most * 4 >= sum * 3 {
                let name = body.name.as_str().to_owned();
                meanings.insert(letters, Meaning { name, kind: body.kind, country: body.country });
            }
        }
        Self { meanings }
    }

    /// The full name of a body that takes part.
    pub(super) fn name<'a>(&'a self, page: &'a Extraction, actor: &'a Actor) -> &'a str {
        let Some(body) = actor.id.and_then(|id| page.organizations.get(id as usize)) else {
            return &actor.name;
        };
        let fits = |meaning: &&Meaning| {
            let other = OrganizationKind::Other;
            (meaning.kind == body.kind || meaning.kind == other || body.kind == other)
                && (meaning.country.is_none() || body.country.is_none() || meaning.country == body.country)
        };
        let known = letters(&body.name).and_then(|letters| self.meanings.get(&name_hash(&letters)));
        known.filter(fits).map_or(&body.name, |meaning| &meaning.name)
    }
}

/// The letters of a name that has nothing else: `EU`, `U.N.`
pub(super) fn letters(name: &str) -> Option<String> {
    let is_one = name.chars().all(|c| c.is_uppercase() || c == '.');
    let letters: String = name.chars().filter(|&c| c != '.').collect();
    (is_one && (2..=LONGEST).contains(&letters.chars().count())).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_are_capitals_alone() {
        assert_eq!(letters("U.N."), Some("UN".to_owned()));
        assert_eq!(letters("NATO").as_deref(), Some("NATO"));
        for name in ["Union", "E", "The EU", "G20", "PARLIAMENT", "Yle", ""] {
            assert_eq!(letters(name), None, "{name}");
        }
    }
}
