//! Finds people: names on the evidence of the whole story, then roles, then who is meant by roles and pronouns.
//!
//! `Doc -> Entities`: runs of capitalized words (`run`), their parts (`part`), cut into segments (`segment`); what
//! speaks for each (`evidence`), decided over the whole story (`decide`); who is who (`group`, `name_parts`).
//!
//! ```text
//! US National Security Adviser John Bolton met Mr Putin.
//!                              ^^^^^^^^^^^        ^^^^^
//! ```
//!
//! Invariants: mentions are sorted, do not overlap each other or a certain organization or place, and leave titles
//! out. Cost: one pass over the tokens, a few tests each; hash probes a name, not a token.

mod decide;
mod evidence;
mod group;
mod name_parts;
mod part;
mod rules;
mod run;
mod segment;

pub(crate) use rules::RULES;

use super::{Candidate, Entities, TimeMention};
use crate::grammar::Doc;
use crate::lexicon::Lexeme;
use crate::span::TokenRange;
use decide::Candidate as NameCandidate;
use evidence::Evidence;
use foldhash::fast::FixedState;
use part::{Part, PartKind};
use run::Capitals;
use segment::Segment;

/// Finds the people that the story names, with their names, roles and named mentions.
pub(crate) fn find_people(
    doc: &Doc<'_>,
    _times: &[TimeMention],
    candidates: &[Candidate],
    entities: &mut Entities,
) {
    let names = name_candidates(doc, candidates);
    let decided = decide::decide(&names);
    group::group(doc, &names, &decided, entities);
}

/// Adds the mentions by role and pronoun; `entities.mentions` is sorted.
pub(crate) fn resolve(_doc: &Doc<'_>, _entities: &mut Entities) {}

/// All stretches that may be names, in order.
fn name_candidates(doc: &Doc<'_>, proposals: &[Candidate]) -> Vec<NameCandidate> {
    let mut found: Vec<NameCandidate> = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    let mut next_proposal = 0;
    for sentence in doc.sentences() {
        let capitals = run::capitals_of(doc.slice(sentence.tokens));
        if capitals == Capitals::None {
            continue;
        }
        let caseless = capitals == Capitals::Everything;
        // The end of a certain organization or place that begins here.
        let mut taken = |at: u32| {
            while proposals.get(next_proposal).is_some_and(|proposal| proposal.tokens.end <= at) {
                next_proposal += 1;
            }
            proposals
                .get(next_proposal)
                .filter(|proposal| proposal.certain && proposal.tokens.has(at))
                .map(|proposal| proposal.tokens.end)
        };
        run::runs(doc, sentence, caseless, &mut taken, &mut parts, &mut |run: &[Part]| {
            segment::segments(run, caseless, &mut |segment: Segment<'_>| {
                let seen = evidence::observe(doc, sentence, &segment, caseless);
                found.extend(candidate(&segment, seen));
            });
        });
    }
    propose_against(proposals, &mut found);
    found
}

fn candidate(segment: &Segment<'_>, seen: Evidence) -> Option<NameCandidate> {
    let (start, end) = (segment.parts.first()?.start, segment.parts.last()?.end);
    let state = FixedState::default();
    let mut key = 0u64;
    let mut n_words = 0u8;
    let (mut first, mut last) = (None, Lexeme::default());
    for part in segment.parts {
        if matches!(part.kind, PartKind::Suffix | PartKind::Nickname | PartKind::Particle) {
            continue;
        }
        use core::hash::BuildHasher as _;
        key = state.hash_one((key, part.lexeme, part.end - part.start > 2));
        n_words = n_words.saturating_add(1);
        first = first.or(Some(part.lexeme));
        last = part.lexeme;
    }
    Some(NameCandidate { tokens: TokenRange::new(start, end), key, first: first?, last, seen, n_words })
}

/// Marks the candidates that a proposed organization or place covers.
fn propose_against(proposals: &[Candidate], found: &mut [NameCandidate]) {
    let mut at = 0;
    for name in found {
        while proposals.get(at).is_some_and(|proposal| proposal.tokens.end <= name.tokens.start) {
            at += 1;
        }
        let covered = proposals.get(at).is_some_and(|proposal| {
            proposal.tokens.start <= name.tokens.start && name.tokens.end <= proposal.tokens.end
        });
        if covered {
            name.seen.add(Evidence::PROPOSED);
        }
    }
}
