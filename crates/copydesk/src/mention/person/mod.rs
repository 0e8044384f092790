//! Finds people: names on the evidence of the whole story, then roles, then who is meant by roles and pronouns.
//!
//! `Doc -> Entities`: the words that a name can begin with, and how their line uses capitals (`openers`, `capitals`);
//! runs of capitalized words (`run`), their parts (`part`), cut into segments (`segment`); what speaks for each
//! (`observe`, `preceding`, `beside`, `tables`, `evidence`), decided over the whole story (`decide`), and cut
//! to what is a name (`run_on`, `pair`); who is who (`group`, `bearers`, `namesakes`, `title_before`, `name_parts`, `named`);
//! what the story says of each (`role`); who is meant by roles (`title`, `again`, `salient`) and pronouns (`pronoun`,
//! `antecedent`, `clause`).
//!
//! ```text
//! US National Security Adviser Jane Halder met Mr Lindt.
//!                              ^^^^^^^^^^^        ^^^^^
//! ```
//!
//! Invariants: mentions are sorted, do not overlap each other or a certain organization or place, and leave titles
//! out. Cost: one pass over the words with a capital, a few tests each; hash probes a name, not a token.

mod again;
mod ahead;
mod antecedent;
mod bearers;
mod beside;
mod called;
mod capitals;
mod clause;
mod credit;
mod decide;
mod evidence;
mod gender;
mod group;
mod hyphens;
mod name_parts;
#[cfg(test)]
mod name_tests;
mod named;
mod namesakes;
mod new_words;
mod observe;
mod office;
mod openers;
mod pair;
mod part;
mod part_phrase;
mod part_word;
mod preceding;
mod pronoun;
#[cfg(test)]
mod pronoun_tests;
mod role;
mod rules;
mod run;
mod run_on;
mod salient;
mod segment;
mod tables;
#[cfg(test)]
mod tests;
mod title;
mod title_before;
mod title_fit;
mod title_phrase;
mod unnamed;

pub(super) use part::NAME;
pub(crate) use rules::RULES;

use super::marks::Marks;
use super::picked::Picked;
use super::{Candidate, Entities, EntityMention, Proposal};
use crate::extraction::{OrganizationKind, Person, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::span::TokenRange;
use crate::token::Kind;
use capitals::Capitals;
use decide::Candidate as NameCandidate;
use evidence::Evidence;
use named::Named;
use openers::Openers;
use part::{Part, PartKind};
use role::complement::{Complement, complement};
use run::Line;
use segment::Segment;

/// Most companies whose names are looked for without their `Inc`: a story tells a handful, a hostile text a million.
const MAX_COMPANIES: usize = 64;

/// What finding people needs while it works, used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Work {
    names: Vec<NameCandidate>,
    openers: Openers,
    parts: Vec<Part>,
    /// Names of companies, by the keys of their words.
    companies: Vec<u64>,
    decided: decide::Decided,
    groups: group::Groups,
    roles: role::Roles,
    titles: title::Titles,
    genders: gender::Genders,
    named: Picked<Named>,
    pronouns: pronoun::Work,
    found: Vec<EntityMention>,
}

/// Finds the people that the story names, with their names, roles and named mentions.
pub(crate) fn find_people(
    doc: &Doc<'_>,
    marks: &Marks,
    candidates: &[Candidate],
    work: &mut Work,
    entities: &mut Entities,
) {
    let Work { names, openers, parts, companies, decided, groups, .. } = work;
    name_candidates(doc, marks, candidates, openers, parts, companies, names);
    decide::decide(doc, names, decided);
    // The first keeps the number of candidates.
    if run_on::cut(doc, names, decided) | pair::split_pairs(doc, names, decided) {
        decide::decide(doc, names, decided);
    }
    group::group(doc, names, decided, groups, entities);
}

/// Writes the titles that several people share as the story has them, which names are no longer looked up by.
pub(crate) fn write_shared_titles(doc: &Doc<'_>, work: &Work, people: &mut [Person]) {
    role::write_shared(doc, &work.roles, people);
}

/// Adds the mentions by role and pronoun; `entities.mentions` is sorted.
pub(crate) fn resolve(doc: &Doc<'_>, marks: &Marks, work: &mut Work, entities: &mut Entities) {
    if entities.people.is_empty() {
        return;
    }
    let Work { roles, titles, genders, named, pronouns, found, .. } = work;
    named::pick(entities, named);
    role::read_roles(doc, &marks.lines, roles, named.as_slice(), entities);
    titles.read(doc, roles.titles(), named.as_slice());
    titles.resolve(doc, marks, named.as_slice(), entities, found);
    role::add_anew(doc, titles.anew(), &mut entities.people);
    if !found.is_empty() {
        entities.put(found);
        named::pick(entities, named);
    }
    let Some(first) = named.as_slice().first() else { return };
    if pronouns.read(doc, marks, first, entities) {
        genders.read(doc, entities.people.len(), named.as_slice());
        pronouns.resolve(doc, marks, entities, genders.as_mut_slice(), named.as_slice(), found);
        role::add_of_pronouns(doc, &marks.lines, found, entities);
        entities.put(found);
    }
}

/// All stretches that may be names, in order.
fn name_candidates(
    doc: &Doc<'_>,
    marks: &Marks,
    proposals: &[Candidate],
    openers: &mut Openers,
    parts: &mut Vec<Part>,
    companies: &mut Vec<u64>,
    found: &mut Vec<NameCandidate>,
) {
    found.clear();
    let mut certain = Certain(proposals);
    openers.read(doc, marks.names(), proposals);
    let openers = &*openers;
    let mut words = openers.words();
    while let Some(&first) = words.first()
        && let Some(sentence) = marks.lines.sentence(doc, first)
    {
        let capitals = Capitals::of(doc, sentence, first, openers, marks.names());
        if capitals == Capitals::None {
            let n = words.partition_point(|at| *at < sentence.tokens.end);
            words = words.get(n..).unwrap_or(&[]);
            continue;
        }
        let caseless = capitals == Capitals::Everything;
        let floor = sentence.tokens.start;
        // The end of a certain organization or place that holds a token.
        let mut taken = |at: u32, before: Option<&Part>| {
            let proposal = if openers.is_certain(at) { certain.at(at) } else { None };
            proposal
                .filter(|proposal| !(before.is_some_and(announces_name) && is_family_name_too(proposal)))
                .filter(|proposal| {
                    let open = before.is_some_and(Part::is_name);
                    !(proposal.tokens.len() == 1
                        && (part_word::joins_family_names(doc, proposal.tokens.start, open)
                            || before.is_none() && is_of_kin(doc, proposal)))
                })
                .map(|proposal| proposal.tokens.end)
        };
        let line = Line { doc, openers, end: sentence.tokens.end, caseless };
        words = line.runs(words, &mut taken, parts, &mut |run: &[Part], plain: bool| {
            let office = if caseless { Complement::default() } else { complement(doc, floor, run) };
            let run = run.get(office.n_parts..).unwrap_or(run);
            segment::segments(run, caseless, plain, &mut |segment: Segment<'_>| {
                let mut seen = observe::observe(doc, sentence, &segment, caseless);
                let titled =
                    segment.parts.len() > 1 && segment.parts.first().map(|part| part.start) == office.name;
                seen.add_if(titled, Evidence::ROLE);
                if let Some(candidate) = candidate(doc, &segment, seen) {
                    found.push(candidate);
                }
            });
        });
    }
    propose_against(doc, proposals, openers, companies, found);
}

/// The proposals that can be nothing else, for rising tokens: those that end before the last one asked for are dropped.
struct Certain<'a>(&'a [Candidate]);

impl Certain<'_> {
    /// The one that holds a token.
    #[inline]
    fn at(&mut self, at: u32) -> Option<&Candidate> {
        while let [first, rest @ ..] = self.0
            && (!first.certain | (first.tokens.end <= at))
        {
            self.0 = rest;
        }
        self.0.first().filter(|proposal| proposal.tokens.start <= at)
    }
}

fn candidate(doc: &Doc<'_>, segment: &Segment<'_>, seen: Evidence) -> Option<NameCandidate> {
    let (start, end) = (segment.parts.first()?.start, segment.parts.last()?.end);
    if is_bill(doc, segment.parts, end) {
        return None;
    }
    let mut key = 0u64;
    let mut n_words = 0u8;
    // `Okafor Sr.` is not the `Okafor Jr.` whom `Okafor` may mean as well.
    if let Some(last) = segment.parts.last().filter(|last| last.kind == PartKind::Suffix)
        && name_parts::generation(doc, TokenRange::new(last.start, last.end)).is_some()
    {
        key = key_with(key, last.lexeme, false);
    }
    let (mut first, mut last) = (None, Lexeme::default());
    for part in segment.parts {
        if matches!(part.kind, PartKind::Suffix | PartKind::Nickname | PartKind::Particle) {
            continue;
        }
        key = key_with(key, part.lexeme, part.end - part.start > 2);
        n_words = n_words.saturating_add(1);
        first = first.or(Some(part.lexeme));
        last = part.lexeme;
    }
    // `John Lee Ka-chiu` goes by `Lee`.
    if let [.., family, given] = segment.parts
        && n_words == 3
        && family.is(LexClass::FAMILY_FIRST)
        && hyphens::has_syllables(doc, core::slice::from_ref(given))
    {
        last = family.lexeme;
    }
    Some(NameCandidate { tokens: TokenRange::new(start, end), key, first: first?, last, seen, n_words })
}

/// `H. Res. 12`, `S. Con. Res. 5`: initials and a short word before the number of a bill.
fn is_bill(doc: &Doc<'_>, parts: &[Part], end: u32) -> bool {
    let [first, .., last] = parts else { return false };
    first.kind == PartKind::Initial
        && doc.token(end).is_some_and(|stop| stop.kind == Kind::STOP && stop.is_glued())
        && doc.token(end + 1).is_some_and(|number| number.kind == Kind::NUMBER)
        && matches!(doc.word(last.start), "Res" | "Con" | "Amdt" | "Rept" | "Doc")
}

/// The key of the words so far and one more; `hyphenated` where it has more to it than its first token.
fn key_with(key: u64, word: Lexeme, hyphenated: bool) -> u64 {
    let word = u64::from(word.number()) << 1 | u64::from(hyphenated);
    (key.rotate_left(29) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A word of a name, or a title: what follows goes on the name.
fn announces_name(part: &Part) -> bool {
    part.is_name() || matches!(part.kind, PartKind::Honorific | PartKind::Role)
}

/// A town or region of one word: after a given name it is a family name.
fn is_family_name_too(proposal: &Candidate) -> bool {
    proposal.tokens.len() == 1
        && matches!(proposal.proposal, Proposal::Place(PlaceKind::City | PlaceKind::Region, _))
}

/// `his wife, Nancy,`: a town's name that is a given name too, between commas behind a noun of kinship.
fn is_of_kin(doc: &Doc<'_>, proposal: &Candidate) -> bool {
    let at = proposal.tokens.start;
    is_family_name_too(proposal)
        && doc.is(at, LexClass::GIVEN_NAME)
        && [at.wrapping_sub(1), at + 1].iter().all(|mark| clause::is_comma(doc, *mark))
        && beside::is_kin_of_somebody(doc, at - 1)
}

/// Marks the candidates that a proposed organization or place covers, and those that are the name of a company of the
/// story without its `Inc`.
fn propose_against(
    doc: &Doc<'_>,
    proposals: &[Candidate],
    openers: &Openers,
    companies: &mut Vec<u64>,
    found: &mut [NameCandidate],
) {
    companies.clear();
    for proposal in proposals {
        if matches!(proposal.proposal, Proposal::Organization(OrganizationKind::Company, _)) {
            companies.extend(company_keys(doc, proposal.tokens).into_iter().flatten());
        }
    }
    companies.truncate(MAX_COMPANIES);
    let mut at = 0;
    for name in found {
        if openers.is_proposed(name.tokens.start) {
            while proposals.get(at).is_some_and(|proposal| proposal.tokens.end <= name.tokens.start) {
                at += 1;
            }
            let covers = |proposal: &Candidate| name.tokens.end <= proposal.tokens.end;
            let proposal = proposals.get(at).filter(|proposal| covers(proposal));
            name.seen.add_if(proposal.is_some(), Evidence::PROPOSED);
            name.seen.add_if(proposal.is_some_and(|it| it.rule == "org.traded"), Evidence::FIRM);
        }
        let titled = || name.seen.any(Evidence(Evidence::HONORIFIC.0 | Evidence::ROLE.0));
        let open = || if name.n_words > 1 { !name.seen.any(Evidence::GIVEN) } else { !titled() };
        if !companies.is_empty() && companies.contains(&name.key) && open() {
            name.seen.add(Evidence::HEAD);
        }
    }
}

/// The keys of the words before `Inc`, and of the first of several where it is no name of the lists.
fn company_keys(doc: &Doc<'_>, company: TokenRange) -> [Option<u64>; 2] {
    let tokens = doc.slice(company);
    if !tokens.iter().any(|token| token.is(LexClass::ORG_SUFFIX)) {
        return [None; 2];
    }
    let (mut key, mut first) = (None, None);
    for word in tokens.iter().take_while(|token| token.is_word() && !token.is(LexClass::ORG_SUFFIX)) {
        key = Some(key_with(key.unwrap_or(0), word.lexeme, false));
        first = first.or(key.filter(|_| !word.is(NAME)));
    }
    [key, first.filter(|first| Some(*first) != key)]
}
