//! Stage 3: times, people, organizations and places.
//!
//! `Doc -> Vec<TimeMention>, Entities`. Times and entities are found on their own; what both would like, times get.

mod actor;
mod candidate;
mod collect;
mod columns;
mod entities;
mod letters;
mod listing;
mod marks;
mod name_key;
mod name_shape;
pub(crate) mod org;
pub(crate) mod person;
mod picked;
pub(crate) mod place;
#[cfg(test)]
mod rule_test;
mod seat;
mod setting;
mod shared;
mod table;
pub(crate) mod timex;
mod units;
mod whole_names;

pub(crate) use actor::{actor_of, group_actor, named_actor, party_of};
pub(crate) use candidate::{Candidate, Proposal};
pub(crate) use collect::find_entities;
pub(crate) use columns::turned_over;
pub(crate) use entities::{Entities, EntityMention, EntityRef};
pub(crate) use listing::list_mentions;
pub(crate) use name_shape::words_on_one_line;
pub(crate) use timex::{TimeMention, awaits};
pub(crate) use units::two_words;
pub(crate) use whole_names::join_names;
