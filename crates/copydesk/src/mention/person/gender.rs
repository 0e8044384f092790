//! The gender that the story or the lists tell of people and of nouns for people.

use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef};
use crate::token::Kind;

/// Male, female, or not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
    /// Either.
    #[default]
    Unknown,
}

impl Gender {
    /// True where the two can be of one person.
    pub(super) fn fits(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }

    fn of_payload(payload: &str) -> Self {
        match payload {
            "m" => Self::Male,
            "f" => Self::Female,
            _ => Self::Unknown,
        }
    }
}

/// The gender that the lists tell of the noun for a person that begins at a token: `.m` or `.f` in its payload.
pub(super) fn gender_of_noun(doc: &Doc<'_>, at: u32) -> Gender {
    let payload = doc.unit(at).and_then(|unit| doc.payload_of(unit.lexeme, LexClass::ROLE));
    let (_, gender) =
        payload.and_then(|payload| payload.trim_end_matches('+').rsplit_once('.')).unwrap_or(("", ""));
    Gender::of_payload(gender)
}

/// The gender of each person of a story.
#[derive(Debug, Default)]
pub(super) struct Genders {
    /// By the title of courtesy, else by a role; in the end by the name where neither tells.
    told: Vec<Gender>,
    by_name: Vec<Gender>,
}

impl Genders {
    /// Reads them off the mentions by name.
    pub(super) fn read(&mut self, doc: &Doc<'_>, entities: &Entities) {
        for list in [&mut self.told, &mut self.by_name] {
            list.clear();
            list.resize(entities.people.len(), Gender::Unknown);
        }
        for mention in &entities.mentions {
            let EntityRef::Person(person) = mention.entity else { continue };
            let (Some(title), Some(name)) =
                (self.told.get_mut(person as usize), self.by_name.get_mut(person as usize))
            else {
                continue;
            };
            if *title == Gender::Unknown {
                *title = title_gender(doc, mention.tokens.start);
            }
            if *name == Gender::Unknown {
                let given = doc.payload(mention.tokens.start, LexClass::GIVEN_NAME);
                let alone = mention.tokens.len() == 1 && doc.is(mention.tokens.start, LexClass::FAMILY_NAME);
                *name = given.filter(|_| !alone).map_or(Gender::Unknown, Gender::of_payload);
            }
        }
        for (told, name) in self.told.iter_mut().zip(&self.by_name) {
            if *told == Gender::Unknown {
                *told = *name;
            }
        }
    }

    /// By the number of the person.
    pub(super) fn as_slice(&self) -> &[Gender] {
        &self.told
    }
}

/// What the title or role before a name tells.
fn title_gender(doc: &Doc<'_>, name: u32) -> Gender {
    let Some(before) = name.checked_sub(1) else { return Gender::Unknown };
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    let at = if stop { before.saturating_sub(1) } else { before };
    match doc.payload(at, LexClass::HONORIFIC).map(Gender::of_payload) {
        Some(Gender::Unknown) | None => {
            if doc.is(at, LexClass::ROLE) {
                gender_of_noun(doc, at)
            } else {
                Gender::Unknown
            }
        }
        Some(gender) => gender,
    }
}
