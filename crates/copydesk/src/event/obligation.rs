//! Demands told by a modal: what somebody says that another must do.

use super::content::Marks;
use super::scene::Scene;
use super::types::{Parties, Telling};
use super::verbal::told_by_verb;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::span::TokenRange;

/// `Varga said Lund must leave`, `the forum concluded that Oman must pay`: one party's demand on another.
pub(super) fn read_obligation(scene: &Scene<'_>, v: usize, modal: u32, marks: &mut Marks) -> Option<Telling> {
    let chunk = scene.chunk(v).filter(|_| !marks.has(v))?;
    let asked = scene.subject(v)?;
    let before = (asked.first.saturating_sub(8)..asked.first)
        .rev()
        .find(|&i| scene.kind(i) == Some(ChunkKind::Verb))?;
    // `asked whether it should`.
    if (before..v).any(|i| scene.is_word(i, Words::WHETHER.or(Words::IF))) {
        return None;
    }
    let report = scene.chunk(before)?.head;
    // `considered that`, but not `considered Lund should she run`.
    let that = (before..v).any(|i| scene.kind(i) == Some(ChunkKind::Complementizer));
    let reports = if that { LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB } else { LexClass::REPORT_VERB };
    if !scene.doc.is(report, reports) || !scene.form(before).has(VerbForm::FINITE) {
        return None;
    }
    let (actors, recipients) = (scene.parties(scene.subject(before)?), scene.parties(asked));
    let known = |parties: &Parties| parties.iter().any(|party| party.entity.is_some());
    let apart = actors
        .iter()
        .all(|a| recipients.iter().all(|b| a.head != b.head && (a.entity.is_none() || a.entity != b.entity)));
    if !known(&actors) && !known(&recipients) || actors.is_empty() || recipients.is_empty() || !apart {
        return None;
    }
    marks.take(v);
    let own = [Some(before), None];
    let tokens = TokenRange::new(modal, chunk.head + 1);
    Some(Telling {
        actors,
        recipients,
        when: scene.time_near(before, own),
        place: scene.place_near(before, own),
        ..told_by_verb(scene, before, tokens, EventKind::Request, "event.report-must")
    })
}
