//! What somebody must do or may come to do: demands told by a modal, and contenders for an office.

use super::content::Marks;
use super::scene::{Group, Scene};
use super::types::{Parties, Telling};
use super::verbal::told_by_verb;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::Kind;

/// `Varga said Lund must leave`, `the forum concluded that Oman must pay`: one party's demand on another.
pub(super) fn read_obligation(scene: &Scene<'_>, v: usize, modal: u32, marks: &mut Marks) -> Option<Telling> {
    // `should have paid`: blames, and asks for nothing; `must have been`: a guess; `should be able`: no demand.
    let idle = VerbForm::PERFECT.with(VerbForm::COPULA);
    let chunk = scene.chunk(v).filter(|_| !marks.has(v) && !scene.form(v).any(idle))?;
    // `a premier should act`: whoever it is.
    let asked = scene.subject(v).filter(|group| {
        let first = scene.chunk(group.first).map_or(0, |asked| asked.tokens.start);
        !scene.doc.is_spelled(first, &["a", "an", "one"])
    })?;
    let before =
        (asked.first.saturating_sub(8)..asked.first).rev().find(|&i| scene.kind(i) == Some(ChunkKind::Verb));
    let (report, speaker) = match before {
        Some(before) => (said_before(scene, v, before)?, scene.subject(before)?),
        None => said_behind(scene, v)?,
    };
    let (actors, recipients) = (scene.parties(speaker), scene.parties(asked));
    let known = |parties: &Parties| parties.iter().any(|party| party.entity.is_some());
    let apart = actors
        .iter()
        .all(|a| recipients.iter().all(|b| a.head != b.head && (a.entity.is_none() || a.entity != b.entity)));
    if !known(&actors) && !known(&recipients) || actors.is_empty() || recipients.is_empty() || !apart {
        return None;
    }
    // `Lund must be freed`: it is not he who is to do it; `should be clear` asks for nothing.
    let passive = scene.form(v).has(VerbForm::PASSIVE);
    if passive && scene.verb_at(chunk.head).is_none() {
        return None;
    }
    let recipients = if passive { Parties::NONE } else { recipients };
    marks.take(v);
    // `should "apologise"`: the verb is quoted.
    if scene.mark(v + 1) == Some(Kind::QUOTE) && scene.kind(v + 2) == Some(ChunkKind::Verb) {
        marks.take(v + 2);
    }
    let own = [Some(report), None];
    let tokens = TokenRange::new(modal, chunk.head + 1);
    Some(Telling {
        actors,
        recipients,
        when: scene.time_near(report, own),
        place: scene.place_near(report, own),
        ..told_by_verb(scene, report, tokens, EventKind::Request, "event.report-must")
    })
}

/// `said that Lund must leave`: the verb before the clause of verb group `v`, where it reports.
fn said_before(scene: &Scene<'_>, v: usize, before: usize) -> Option<usize> {
    // `asked whether it should`.
    if (before..v).any(|i| scene.is_word(i, Words::WHETHER.or(Words::IF))) {
        return None;
    }
    // `considered that`, but not `considered Lund should she run`.
    let that = (before..v).any(|i| scene.kind(i) == Some(ChunkKind::Complementizer));
    let reports = if that { LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB } else { LexClass::REPORT_VERB };
    let report = scene.doc.is(scene.chunk(before)?.head, reports);
    (report && scene.form(before).has(VerbForm::FINITE)).then_some(before)
}

/// `Lund must apologise to the nation, the party said`: the report behind what is demanded, and whose it is.
fn said_behind(scene: &Scene<'_>, v: usize) -> Option<(usize, Group)> {
    let comma = (v + 1..v + 14).find(|&i| scene.is_comma(i) || scene.kind(i) == Some(ChunkKind::Relative))?;
    // `"Lund must go," Varga said`.
    let behind = comma + 1 + usize::from(scene.mark(comma + 1) == Some(Kind::QUOTE));
    let (report, speaker) = match scene.kind(behind)? {
        ChunkKind::Noun => (behind + 1, behind),
        ChunkKind::Verb => (behind, behind + 1),
        _ => return None,
    };
    let verb = scene.chunk(report).filter(|verb| verb.kind == ChunkKind::Verb)?;
    let says = scene.doc.is(verb.head, LexClass::REPORT_VERB) && scene.form(report).has(VerbForm::FINITE);
    (says && scene.is_noun(speaker)).then_some((report, Group { first: speaker, last: speaker }))
}

/// Nouns of those who may come to be what an infinitive behind them says, and of what they strive in.
const CONTENDERS: [&str; 15] = [
    "candidate",
    "candidates",
    "contender",
    "contenders",
    "favourite",
    "favourites",
    "favorite",
    "favorites",
    "frontrunner",
    "frontrunners",
    "runner",
    "hopeful",
    "hopefuls",
    "race",
    "choice",
];

impl Scene<'_> {
    /// `the favourite to succeed Lund`, `the race to replace him`: whoever it is has not done so yet.
    pub(super) fn is_contender(&self, n: usize) -> bool {
        // `for the staff of a candidate to meet Lund`: they meet him.
        let of = n.checked_sub(1).is_some_and(|of| self.is_word(of, Words::OF));
        !of && self.chunk(n).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun && self.doc.is_spelled(chunk.head, &CONTENDERS)
        })
    }
}
