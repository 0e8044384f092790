//! The gender that the story or the lists tell of people and of nouns for people.

use super::named::Named;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// Male, female, or not known: two bits, of which those of the unknown are both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male = 1,
    /// She.
    Female = 2,
    /// Either.
    #[default]
    Unknown = 3,
}

impl Gender {
    /// True where the two can be of one person.
    pub(super) fn fits(self, other: Self) -> bool {
        self as u8 & other as u8 != 0
    }

    /// By the fact that says male, and the one that says female.
    pub(super) fn of(facts: Facts, male: Facts, female: Facts) -> Self {
        if facts.has(male) {
            Self::Male
        } else if facts.has(female) {
            Self::Female
        } else {
            Self::Unknown
        }
    }
}

/// The gender that the lists tell of a noun for a person.
pub(super) fn gender_of_noun(doc: &Doc<'_>, lexeme: Lexeme) -> Gender {
    Gender::of(doc.lexicon.facts(lexeme), Facts::MALE_ROLE, Facts::FEMALE_ROLE)
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
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(super) fn read(&mut self, doc: &Doc<'_>, n_people: usize, named: &[Named]) {
        for list in [&mut self.told, &mut self.by_name] {
            list.clear();
            list.resize(n_people, Gender::Unknown);
        }
        for Named { tokens, person, .. } in named {
            let (Some(title), Some(name)) =
                (self.told.get_mut(*person as usize), self.by_name.get_mut(*person as usize))
            else {
                continue;
            };
            // Asked at once, for each alone is hard to guess.
            if (*title == Gender::Unknown) & may_have_title(doc, tokens.start) {
                *title = title_gender(doc, tokens.start);
            }
            if (*name == Gender::Unknown) & doc.is(tokens.start, LexClass::GIVEN_NAME) {
                *name = name_gender(doc, *tokens);
            }
        }
        for (told, name) in self.told.iter_mut().zip(&self.by_name) {
            if *told == Gender::Unknown {
                *told = *name;
            }
        }
        // Whom the world knows by the family's name, where the story has no other.
        for Named { tokens, person, .. } in named {
            let Some(told) = self.told.get_mut(*person as usize) else { continue };
            let family = (tokens.end - tokens.start == 1) & doc.is(tokens.start, LexClass::FAMILY_NAME);
            if (*told == Gender::Unknown) & family {
                *told = famous_gender(doc, *tokens);
            }
        }
    }

    /// By the number of the person.
    pub(super) fn as_mut_slice(&mut self) -> &mut [Gender] {
        &mut self.told
    }
}

/// What the title or the given name at one place tells.
pub(super) fn told_at(doc: &Doc<'_>, name: TokenRange) -> Gender {
    match title_gender(doc, name.start) {
        Gender::Unknown if doc.is(name.start, LexClass::GIVEN_NAME) => name_gender(doc, name),
        told => told,
    }
}

/// What the given name tells, where it is one and not a family name alone.
fn name_gender(doc: &Doc<'_>, name: TokenRange) -> Gender {
    let Some(token) = doc.token(name.start).filter(|token| token.is(LexClass::GIVEN_NAME)) else {
        return Gender::Unknown;
    };
    if name.len() == 1 && token.is(LexClass::FAMILY_NAME) {
        return Gender::Unknown;
    }
    let mut given = token;
    // `Tran Gia Quang`, but `Kim Osborne`: the given name stands last where the family's stands first.
    if token.is(LexClass::FAMILY_FIRST)
        && let Some(last) = name.end.checked_sub(1).filter(|last| *last > name.start)
        && let Some(last) = doc.token(last)
        && (last.is(LexClass::GIVEN_NAME) || !last.is(LexClass::FAMILY_NAME))
    {
        given = last;
    }
    Gender::of(doc.lexicon.facts(given.lexeme), Facts::MALE_NAME, Facts::FEMALE_NAME)
}

/// What the lists tell of whom the world knows by a name alone.
fn famous_gender(doc: &Doc<'_>, name: TokenRange) -> Gender {
    let famous = name.len() == 1 && doc.tells(name.start, LexClass::FAMILY_NAME, Facts::FAMOUS);
    let payload = if famous { doc.payload(name.start, LexClass::FAMILY_NAME) } else { None };
    match payload.and_then(|payload| payload.rsplit(' ').next()) {
        Some("m") => Gender::Male,
        Some("f") => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// True where a title or role stands before a name, or a full stop that may be of one; before most stands neither.
#[inline]
fn may_have_title(doc: &Doc<'_>, name: u32) -> bool {
    doc.token(name.wrapping_sub(1))
        .is_some_and(|token| token.is(LexClass::HONORIFIC | LexClass::ROLE) | (token.kind == Kind::STOP))
}

/// What the title or role before a name tells.
fn title_gender(doc: &Doc<'_>, name: u32) -> Gender {
    let Some(before) = name.checked_sub(1) else { return Gender::Unknown };
    let at = over_stop(doc, before);
    let Some(token) = doc.token(at).filter(|token| token.is(LexClass::HONORIFIC | LexClass::ROLE)) else {
        return Gender::Unknown;
    };
    match courtesy(doc, token) {
        Gender::Unknown if token.is(LexClass::ROLE) => {
            let Some(unit) = doc.unit(at) else { return Gender::Unknown };
            match gender_of_noun(doc, unit.lexeme) {
                // `Mrs Justice Okafor`
                Gender::Unknown => unit
                    .tokens
                    .start
                    .checked_sub(1)
                    .and_then(|at| doc.token(over_stop(doc, at)))
                    .filter(|token| !token.is(LexClass::ROLE))
                    .map_or(Gender::Unknown, |token| courtesy(doc, token)),
                told => told,
            }
        }
        told => told,
    }
}

/// What a title of courtesy tells.
fn courtesy(doc: &Doc<'_>, token: &Token) -> Gender {
    if token.is(LexClass::HONORIFIC) {
        Gender::of(doc.lexicon.facts(token.lexeme), Facts::MALE_TITLE, Facts::FEMALE_TITLE)
    } else {
        Gender::Unknown
    }
}

/// The word before the full stop of an abbreviation: `Mr | .`.
fn over_stop(doc: &Doc<'_>, at: u32) -> u32 {
    let stop = doc.token(at).is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    if stop { at.saturating_sub(1) } else { at }
}
