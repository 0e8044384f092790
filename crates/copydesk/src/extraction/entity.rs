//! People, organizations, places, and how events and claims point at who acts.

use super::{CompactString, RuleName};
use crate::names::named_enum;
use crate::span::Span;

/// An ISO 3166-1 alpha-3 country code, or a user-assigned one where ISO has none (`XKX`, `SUN`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 3]);

impl Country {
    /// The country of that code; nothing unless it is three capital ASCII letters.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// The three letters as bytes, which are compared without being text.
    pub(crate) const fn letters(self) -> [u8; 3] {
        self.0
    }

    /// The country of the letters that [`Country::letters`] gave.
    pub(crate) const fn of_letters(letters: [u8; 3]) -> Self {
        Self(letters)
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl core::fmt::Debug for Country {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl core::fmt::Display for Country {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom("a country code has three capital letters"))
    }
}

named_enum! {
    /// How a mention names its entity.
    MentionKind {
        /// The full name.
        Name = "name",
        /// Part of the name: `Tsaturyan`.
        Partial = "partial",
        /// By role: `the Russian president`.
        Title = "title",
        /// A pronoun.
        Pronoun = "pronoun",
    }
}

/// One place in the text that names an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Mention {
    /// Where it stands, without titles.
    pub span: Span,
    /// How it names the entity.
    pub kind: MentionKind,
    /// The rule that made it.
    pub rule: RuleName,
}

impl Mention {
    /// A mention.
    #[must_use]
    pub fn new(span: Span, kind: MentionKind, rule: impl Into<RuleName>) -> Self {
        Self { span, kind, rule: rule.into() }
    }
}

/// What the story says a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Role {
    /// In the story's own words: `National Security Adviser`.
    pub title: CompactString,
    /// Of which country (alpha-3) or organization (its name).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub of: Option<CompactString>,
}

impl Role {
    /// A role.
    #[must_use]
    pub fn new(title: impl Into<CompactString>, of: Option<CompactString>) -> Self {
        Self { title: title.into(), of }
    }
}

/// A person, once, under the fullest name the story gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Person {
    /// Index into `people`.
    pub id: u32,
    /// The fullest name.
    pub name: CompactString,
    /// First name or names.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub given: Option<CompactString>,
    /// Middle names and initials.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub middle: Option<CompactString>,
    /// Family name with its particles.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub family: Option<CompactString>,
    /// `Jr`, `III`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub suffix: Option<CompactString>,
    /// `Mr`, `Dr`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub honorific: Option<CompactString>,
    /// What the story says they are, the longest form first.
    pub roles: Vec<Role>,
    /// The country the person acts for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
    /// Where the story names them.
    pub mentions: Vec<Mention>,
}

named_enum! {
    /// What sort of body an organization is.
    OrganizationKind {
        /// A government, ministry or agency.
        Government = "government",
        /// A body of states.
        International = "international",
        /// A political party.
        Party = "party",
        /// Armed forces.
        Military = "military",
        /// A company.
        Company = "company",
        /// A newspaper, broadcaster or agency.
        Media = "media",
        /// A court.
        Court = "court",
        /// An armed or civil group.
        Group = "group",
        /// Anything else.
        Other = "other",
    }
}

/// An organization, once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Organization {
    /// Index into `organizations`.
    pub id: u32,
    /// The fullest name.
    pub name: CompactString,
    /// What sort of body it is.
    pub kind: OrganizationKind,
    /// The country it acts for.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
    /// Where the story names it.
    pub mentions: Vec<Mention>,
}

named_enum! {
    /// What sort of place.
    PlaceKind {
        /// A country.
        Country = "country",
        /// A state, province, continent or other area.
        Region = "region",
        /// A city, town or village.
        City = "city",
        /// A building, street, river, mountain.
        Site = "site",
    }
}

/// A place, once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Place {
    /// Index into `places`.
    pub id: u32,
    /// The fullest name.
    pub name: CompactString,
    /// What sort of place.
    pub kind: PlaceKind,
    /// The country it lies in.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
    /// Where the story names it.
    pub mentions: Vec<Mention>,
}

named_enum! {
    /// What an [`Actor`] points at.
    ActorKind {
        /// An entry of `people`.
        Person = "person",
        /// An entry of `organizations`.
        Organization = "organization",
        /// A country, by code.
        Country = "country",
        /// An unnamed source or crowd, in the story's own words.
        Group = "group",
    }
}

/// Who acts in an event or speaks in a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Actor {
    /// What it points at.
    pub kind: ActorKind,
    /// Index into `people` or `organizations`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub id: Option<u32>,
    /// The name, or the story's own words.
    pub name: CompactString,
    /// The country's code.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub code: Option<Country>,
}

impl Actor {
    /// Points at a person.
    #[must_use]
    pub fn person(id: u32, name: impl Into<CompactString>) -> Self {
        Self { kind: ActorKind::Person, id: Some(id), name: name.into(), code: None }
    }

    /// Points at an organization.
    #[must_use]
    pub fn organization(id: u32, name: impl Into<CompactString>) -> Self {
        Self { kind: ActorKind::Organization, id: Some(id), name: name.into(), code: None }
    }

    /// A country that acts.
    #[must_use]
    pub fn country(code: Country, name: impl Into<CompactString>) -> Self {
        Self { kind: ActorKind::Country, id: None, name: name.into(), code: Some(code) }
    }

    /// Somebody unnamed.
    #[must_use]
    pub fn group(words: impl Into<CompactString>) -> Self {
        Self { kind: ActorKind::Group, id: None, name: words.into(), code: None }
    }
}
