//! The grammar's common ground: the document under reading, nom over its tokens, rules, and chunks.
//!
//! nom stays inside this folder and the rule files; nothing of it shows in the public API.

mod chunk;
mod chunk_steps;
mod chunker;
mod chunks;
mod cursor;
mod doc;
mod joined;
mod joined_adjectives;
mod marked;
mod near;
mod noun_phrase;
mod odd_chunk;
mod primitive;
mod rule;
mod verb_group;

pub(crate) use chunk::{Chunk, ChunkKind, Kinds, VerbForm};
pub(crate) use chunker::chunk_all;
pub(crate) use chunks::Chunks;
pub(crate) use cursor::{Cursor, NoMatch, Parsed};
pub(crate) use doc::{Doc, word_at};
pub(crate) use marked::{Marked, Ones, inside};
pub(crate) use near::{Beside, Near};
pub(crate) use primitive::glued_hyphen;
pub(crate) use rule::{Found, Reading, Rule, RuleSet};
