//! Verbs that report and may tell a deed, and what shows that they do; [`super::deed`] looks for it.

use super::deed_words::{GRANTED, ISSUED, SOUGHT, VAGUE, WRITTEN};
use super::word::{Table, Words, count, words};

/// What shows that a verb tells a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A building, vehicle or people as the object, or armed men as the subject.
    Site,
    /// Lives, titles and the like, or land.
    Claimed,
    /// One of these nouns as the object.
    Noun(&'static Words),
    /// The same, or who does so behind `by`.
    Given(&'static Words),
    /// The same, or wares and what they cost.
    Sold(&'static Words),
    /// Who and what is ordered back.
    Ordered,
    /// Those who march or stand in the street.
    Crowd,
    /// A person as the object.
    Person,
    /// An office, or somebody for one.
    Office,
    /// A person who comes to a place.
    Guest,
    /// What is called to take place, or called in.
    Called,
    /// Where those who help are called to.
    Alarm,
    /// Somebody, and what for.
    Fined,
    /// Those who are let in.
    Admitted,
    /// Talks, which are detailed.
    Detailed,
    /// The title of a work: `the TV show “The Long Road”`.
    Titled,
    /// What eyes see.
    Seen,
    /// A name, or a pronoun for one.
    Rival,
    /// What something is meant for.
    Intended,
    /// What one has and is proud of.
    Had,
    /// How long somebody rules.
    Ruled,
    /// What somebody is charged with, or what may happen.
    Threat,
    /// Nothing but a noun that it was cut off from: a participle that stands before nouns as adjectives do.
    Attribute,
}

/// Verbs in their forms, and what shows that they tell a deed.
const DEEDS: &[(&Words, What)] = &[
    (
        words!["attack", "attacks", "attacked", "attacking", "torch", "torches", "torched", "torching"],
        What::Site,
    ),
    (words!["claim", "claims", "claimed", "claiming"], What::Claimed),
    (words!["dismiss", "dismisses", "dismissed", "dismissing"], What::Person),
    (words!["cheer", "cheers", "cheered", "cheering"], What::Person),
    (words!["charge", "charges", "charged", "charging"], What::Crowd),
    (words!["recall", "recalls", "recalled", "recalling"], What::Ordered),
    (words!["welcome", "welcomes", "welcomed", "welcoming"], What::Guest),
    (words!["call", "calls", "called", "calling"], What::Called),
    (RESPONSE, What::Alarm),
    (words!["cite", "cites", "cited", "citing"], What::Fined),
    (ADMITTING, What::Admitted),
    (words!["detailed"], What::Detailed),
    (words!["show", "shows", "showed", "showing"], What::Titled),
    (words!["see", "sees", "saw", "seen", "seeing"], What::Seen),
    (words!["challenge", "challenges", "challenged", "challenging"], What::Rival),
    (words!["embrace", "embraces", "embraced", "embracing"], What::Rival),
    (words!["protest", "protests", "protested", "protesting"], What::Noun(VAGUE)),
    (words!["name", "names", "named", "naming"], What::Office),
    (words!["discuss", "discusses", "discussed", "discussing"], What::Noun(VAGUE)),
    (words!["rule", "rules", "ruled", "ruling"], What::Ruled),
    (words!["boast", "boasts", "boasted", "boasting"], What::Had),
    (words!["intended"], What::Intended),
    (words!["threaten", "threatens", "threatened", "threatening"], What::Threat),
    (
        words![
            "alleged",
            "accused",
            "proposed",
            "promised",
            "disputed",
            "requested",
            "suggested",
            "reported",
            "acclaimed",
            "recommended",
            "feared",
        ],
        What::Attribute,
    ),
    (words!["seek", "seeks", "sought", "seeking"], What::Given(SOUGHT)),
    (words!["issue", "issues", "issued", "issuing"], What::Given(ISSUED)),
    (words!["offer", "offers", "offered", "offering"], What::Sold(GRANTED)),
    (words!["discount", "discounts", "discounted", "discounting"], What::Sold(GRANTED)),
    (words!["write", "writes", "wrote", "written", "writing"], What::Given(WRITTEN)),
];

/// The same, to be looked up.
pub(super) static DEED_TABLE: Table<What, { count(DEEDS) }> = Table::of(DEEDS);

pub(super) const RESPONSE: &Words = words!["respond", "responds", "responded", "responding"];
pub(super) const ADMITTING: &Words = words!["admit", "admits", "admitted", "admitting"];
