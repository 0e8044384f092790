//! The words by which [`super::deed`] tells deeds from what is said.

use super::word::{Words, words};

/// What deaths, winners and applicants claim.
pub(super) const CLAIMED: &Words = words![
    "life", "lives", "victim", "victims", "asylum", "title", "titles", "crown", "trophy", "medal", "medals",
    "gold", "wicket", "wickets", "scalp"
];

/// What a country claims.
pub(super) const AREAS: &Words = words![
    "area",
    "areas",
    "territory",
    "territories",
    "land",
    "lands",
    "island",
    "islands",
    "islets",
    "reef",
    "reefs",
    "waters",
    "sea",
    "region",
    "regions",
    "province",
    "peninsula",
    "strip",
    "sector",
    "border"
];

/// What is detailed where it is had.
pub(super) const TALKS: &Words = words![
    "discussion",
    "discussions",
    "talks",
    "conversation",
    "conversations",
    "exchange",
    "exchanges",
    "plans",
    "knowledge",
    "information",
    "instructions",
    "records",
    "notes"
];

/// Objects that say nothing of what was said.
pub(super) const VAGUE: &Words =
    words!["it", "this", "that", "them", "these", "things", "matters", "anything", "something", "everything"];

/// What police, firefighters and doctors are called to.
pub(super) const ALARMS: &Words = words![
    "scene",
    "scenes",
    "call",
    "calls",
    "report",
    "reports",
    "alarm",
    "alarms",
    "address",
    "area",
    "location",
    "block",
    "emergency",
    "emergencies",
    "incident",
    "incidents",
    "accident",
    "accidents",
    "crash",
    "crashes",
    "collision",
    "fire",
    "fires",
    "blaze",
    "explosion",
    "shooting",
    "shootings",
    "stabbing",
    "robbery",
    "burglary",
    "disturbance",
    "fight",
    "brawl",
    "apartment",
    "residence",
    "office",
    "store",
    "mall",
    "park",
    "intersection",
    "street"
];

/// Who and what is ordered back.
pub(super) const RECALLED: &Words = words![
    "ambassador",
    "ambassadors",
    "envoy",
    "envoys",
    "diplomat",
    "diplomats",
    "consul",
    "parliament",
    "lawmakers",
    "reservists",
    "troops",
    "vehicles",
    "cars",
    "products",
    "units"
];

/// What somebody with the power to do so calls.
pub(super) const CALLED: &Words = words![
    "election",
    "elections",
    "poll",
    "polls",
    "referendum",
    "strike",
    "strikes",
    "meeting",
    "meetings",
    "summit",
    "session",
    "conference",
    "truce",
    "ceasefire",
    "police",
    "ambulance",
    "ambulances",
    "vote",
    "votes",
    "hearing",
    "hearings",
    "recess",
    "halt",
    "firefighters",
];

/// What is named by naming its members.
pub(super) const SQUADS: &Words =
    words!["squad", "team", "cabinet", "lineup", "panel", "government", "successor", "replacement"];

/// Whom police charge without a word.
pub(super) const CROWDS: &Words = words![
    "crowd",
    "crowds",
    "demonstrators",
    "protesters",
    "protestors",
    "marchers",
    "rioters",
    "supporters",
    "fans",
];

/// Where and when guests are welcomed.
pub(super) const ARRIVALS: &Words = words!["arrival", "airport", "palace", "border", "gate", "station"];

/// What shows what was before a camera or a pen.
pub(super) const PICTURES: &Words = words![
    "video",
    "videos",
    "footage",
    "photo",
    "photos",
    "photograph",
    "photographs",
    "picture",
    "pictures",
    "image",
    "images",
    "illustration",
    "illustrations",
    "drawing",
    "diagram",
    "map",
    "maps",
    "clip",
    "clips",
];

/// What things threaten to do.
pub(super) const DANGERS: &Words = words![
    "become",
    "bring",
    "derail",
    "disrupt",
    "divide",
    "drag",
    "engulf",
    "erode",
    "escalate",
    "fuel",
    "hurt",
    "overshadow",
    "overwhelm",
    "plunge",
    "push",
    "spill",
    "spread",
    "tear",
    "turn",
    "undermine",
    "upend",
    "weaken",
    "worsen",
];
