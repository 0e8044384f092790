//! Stage 5: who said what: source, cue and content of every attribution.
//!
//! `Doc, times, entities, events -> claims`, parents before the claims inside them, otherwise in the order of the
//! text.
//!
//! ```text
//! Ada Moor, a lawyer, has said that the talks "went well."
//! ^ source            ^ cue         ^ content
//! ```
//!
//! Sieves, most precise first: tags beside quotations and clauses (`tag`), `according to`, labels and continued
//! quotations (`quote`), verbs and nouns with their content behind them (`behind`). Cannot fail.
//! Source: the scheme is that of `PolNeAR` (Newell, Margolin, Ruths 2018); orders, extents and where contents end
//! follow what such corpora show.

mod behind;
mod build;
mod content;
mod cue;
mod draft;
mod entry;
mod quote;
mod read;
mod source;
mod tag;
mod view;

use crate::extraction::{Claim, Event};
use crate::grammar::Doc;
use crate::mention::{Entities, TimeMention};
use crate::rule_info::RuleInfo;

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Finds the claims of a document, in the order in which they stand.
pub(crate) fn find_claims(
    doc: &Doc<'_>,
    times: &[TimeMention],
    entities: &Entities,
    events: &[Event],
) -> Vec<Claim> {
    let view = view::View { doc, times };
    let mut reader = read::Reader::new(view, entities);
    reader.read();
    build::build(view, entities, events, &reader.drafts)
}
