//! Who is called by a role that the story has told of nobody, where no one sentence tells it: the likeliest of those spoken of.
//!
//! ```text
//! Moor, who has backed Okafor, said Osk would beat | the former Ohio governor |.
//! ^^^^ speaks          ^^^^^^       ^^^ acts
//! ```
//!
//! Reporters vary the names of those whom a story is about. Each place where they do so weighs the people named in its
//! sentence and the three before it, by how near they are, whether a subject, how often the story names them and what it
//! calls them; who acts in its own clause or is named behind it is somebody else. What all places with the same words say
//! together decides, where one person is likelier than the next by a margin. Cost: a walk over a dozen names at each such
//! role, of which a story has a few.

use super::again::{describes, is_count, is_told_apart};
use super::called::Called;
use super::clause::{is_subject, says};
use super::gender::{Gender, gender_of_noun, told_at};
use super::named::Named;
use super::new_words::{NATION, REGION, nation};
use crate::extraction::Country;
use crate::grammar::Doc;
use crate::lexicon::{Function, LexClass, Tag, hash_folded};
use crate::mention::Entities;
use crate::mention::setting::Lines;
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

/// How many roles of a story are asked for.
const MAX_ASKED: usize = 64;
/// How many names before a role are looked at, and how many behind it.
const BEFORE: usize = 12;
const BEHIND: usize = 4;
/// What nearness weighs, by the distance in sentences.
static NEAR: [i32; 4] = [8, 7, 4, 2];
/// What is added to a subject of a sentence before, and taken away where `he` is the subject of the role's own.
const SUBJECT: i32 = 2;
const HE: i32 = 6;
/// What is taken away in a quotation.
const QUOTED: i32 = 3;
/// Half of how often a story names somebody counts, up to this.
const FREQUENT: i32 = 16;
/// What a subject of the role's sentence weighs that may be somebody else.
const UNSURE: i32 = 6;
/// The subject of the main clause behind the role: `While the former governor won, Okafor`.
const AHEAD: i32 = 9;
/// Who acts or is acted on beside the role, or is something else.
const ANOTHER: i32 = -20;
/// By how much somebody must be likelier than the next, and what he must weigh.
const MARGIN: i32 = 4;
const LEAST: i32 = 8;

/// What stands before what somebody is or becomes.
const PREDICATE: &[&str] = &[
    "as", "become", "becomes", "became", "becoming", "be", "been", "being", "like", "unlike", "named",
    "elected",
];

/// A role that somebody is called by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// Its article.
    pub(super) article: u32,
    /// Its words.
    pub(super) role: TokenRange,
    /// Where its head begins.
    pub(super) head: u32,
}

/// What speaks for somebody at one place or, once they are added up, at all places with the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Vote {
    key: u64,
    person: u32,
    weight: i32,
}

/// How somebody is named.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    n: i32,
    first: TokenRange,
}

impl Known {
    /// The gender, where it matters.
    fn gender(self, doc: &Doc<'_>, asked: Gender) -> Gender {
        if asked == Gender::Unknown { Gender::Unknown } else { told_at(doc, self.first) }
    }
}

/// What is asked of a story and what speaks for whom.
#[derive(Debug, Default)]
pub(super) struct Salient {
    /// Each role with the key of its words.
    asked: Vec<(u64, Asked)>,
    votes: Vec<Vote>,
    /// Of each person how often they are named, and where first.
    known: Vec<Known>,
}

/// What a role is asked of: the text and the names before and behind it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) lines: &'a Lines,
    pub(super) entities: &'a Entities,
    pub(super) before: &'a [Named],
    pub(super) behind: &'a [Named],
}

impl Salient {
    pub(super) fn begin(&mut self) {
        self.asked.clear();
        self.votes.clear();
        self.known.clear();
    }

    /// Weighs who may be meant by a role; `titled` tells what the titles of somebody speak for it, nothing where it is not
    /// theirs.
    #[inline(never)] // few articles come to it
    pub(super) fn ask(&mut self, place: &Place<'_>, asked: Asked, titled: impl Fn(u32) -> Option<i32>) {
        let Place { doc, lines, entities, before, behind } = *place;
        let Asked { article, role, head } = asked;
        let number = lines.number(article);
        let Some(sentence) = doc.sentences().get(number) else { return };
        let words = TokenRange::new(article, role.end);
        let quoted = |at: u32| doc.token(at).is_some_and(|token| token.shape.has(Shape::QUOTED));
        if self.asked.len() == MAX_ASKED
            || sentence.case_poor
            || quoted(article)
            || !is_telling(doc, role, head)
            || is_told_apart(doc, entities, role.end)
            || doc.is_spelled(role.end, &["to"]) && doc.token(role.end + 1).is_some_and(Token::is_capital)
            || is_predicate(doc, article) && !is_subject(doc, sentence.tokens, words)
        {
            return;
        }
        self.count(place);
        let key = doc.slice(role).iter().filter(|token| token.is_word());
        let key = key.fold(1, |key, token| hash_folded(key, token.lexeme.number().into()));
        let first = self.votes.len();
        let mut vote = |person: u32, weight: i32| self.votes.push(Vote { key, person, weight });
        let hangs = article - sentence.tokens.start <= 2
            && doc.token(sentence.tokens.start).is_some_and(|token| is_subordinator(doc, token));
        for name in behind.iter().take(BEHIND).take_while(|name| sentence.tokens.has(name.tokens.start)) {
            let ahead = hangs && is_subject(doc, sentence.tokens, name.tokens);
            vote(name.person, if ahead { AHEAD } else { ANOTHER });
        }
        let gender = doc.unit(head).map_or(Gender::Unknown, |unit| gender_of_noun(doc, unit.lexeme));
        let he = (sentence.tokens.start..article)
            .any(|at| doc.is(at, LexClass::PRONOUN) && doc.is_spelled(at, &["he", "she"]));
        let here = Here { doc, entities, asked, gender, he };
        for name in before.iter().rev().take(BEFORE) {
            let away = number - lines.number(name.tokens.start);
            let (Some(near), Some(there)) = (NEAR.get(away), doc.sentences().get(number - away)) else {
                break;
            };
            let known = self.known.get(name.person as usize).copied().unwrap_or_default();
            let fits = here.fits(name, known, away == 0);
            let titled = if fits { titled(name.person) } else { None };
            let weight = titled.map(|titled| titled + near + known.n.min(FREQUENT) / 2);
            vote(name.person, weight.map_or(ANOTHER, |weight| here.weigh(name, there, (weight, away == 0))));
        }
        self.add_up(first);
        self.asked.push((key, asked));
    }

    /// Counts the names of the story, once.
    fn count(&mut self, place: &Place<'_>) {
        if !self.known.is_empty() {
            return;
        }
        self.known.resize(place.entities.people.len(), Known::default());
        for name in place.before.iter().chain(place.behind) {
            let Some(known) = self.known.get_mut(name.person as usize) else { continue };
            if known.n == 0 {
                known.first = name.tokens;
            }
            known.n = known.n.saturating_add(1);
        }
    }

    /// Of what one place says of somebody the best, unless something speaks against them.
    fn add_up(&mut self, first: usize) {
        let here = self.votes.get_mut(first..).unwrap_or_default();
        here.sort_unstable();
        let mut n = 0usize;
        for at in 0..here.len() {
            let Some(&vote) = here.get(at) else { break };
            let last = n.checked_sub(1).and_then(|last| here.get_mut(last));
            match last.filter(|last| last.person == vote.person) {
                Some(last) if last.weight >= 0 => *last = vote,
                Some(_) => {}
                None => {
                    if let Some(slot) = here.get_mut(n) {
                        *slot = vote;
                    }
                    n += 1;
                }
            }
        }
        self.votes.truncate(first + n);
    }

    /// Each role of which it is clear who is meant, in order.
    pub(super) fn clear(&mut self) -> impl Iterator<Item = (Asked, u32)> {
        self.votes.sort_unstable();
        self.votes.dedup_by(|next, sum| {
            let same = (next.key, next.person) == (sum.key, sum.person);
            sum.weight += if same { next.weight } else { 0 };
            same
        });
        let votes = &self.votes;
        self.asked.iter().filter_map(|(key, asked)| {
            let start = votes.partition_point(|vote| vote.key < *key);
            let theirs = votes.get(start..)?.iter().take_while(|vote| vote.key == *key);
            let best = theirs.clone().max_by_key(|vote| vote.weight)?;
            let others = theirs.filter(|vote| vote.person != best.person);
            let next = others.map(|vote| vote.weight).max().unwrap_or(0).max(0);
            (best.weight >= LEAST && best.weight - next >= MARGIN).then_some((*asked, best.person))
        })
    }
}

/// A role in its sentence.
struct Here<'a> {
    doc: &'a Doc<'a>,
    entities: &'a Entities,
    asked: Asked,
    gender: Gender,
    /// True where `he` or `she` stands before it.
    he: bool,
}

impl Here<'_> {
    /// True unless the words of the role, or where it stands, tell that it is not somebody's. Whom a story names once is not
    /// whom it is about.
    fn fits(&self, name: &Named, known: Known, here: bool) -> bool {
        let Asked { article, role, head } = self.asked;
        let country = self.entities.people.get(name.person as usize).and_then(|person| person.country);
        known.n > 1
            && known.gender(self.doc, self.gender).fits(self.gender)
            && is_of(self.doc, TokenRange::new(role.start, head), country)
            && !(here && n_verbs(self.doc, TokenRange::new(name.tokens.end, article)) == 0)
    }

    /// What somebody weighs by what the name does in its sentence, which may be the role's own.
    fn weigh(&self, name: &Named, sentence: &Sentence, (weight, here): (i32, bool)) -> i32 {
        let doc = self.doc;
        let between = TokenRange::new(name.tokens.end, self.asked.article);
        let quoted = doc.token(name.tokens.start).is_some_and(|token| token.shape.has(Shape::QUOTED));
        let subject = is_subject(doc, sentence.tokens, name.tokens);
        // `Okafor beat | the former governor`, `Okafor said Osk beat | the former governor`.
        if here && subject && !hangs_between(doc, between) {
            let sure = says(doc, sentence, name.tokens) || n_verbs(doc, between) < 2;
            return if sure { ANOTHER } else { UNSURE };
        }
        let topic = if subject && !here { SUBJECT - if self.he { HE } else { 0 } } else { 0 };
        weight + topic - if quoted { QUOTED } else { 0 }
    }
}

/// True where the words of a role say enough of somebody that a story would not say it of a stranger.
fn is_telling(doc: &Doc<'_>, role: TokenRange, head: u32) -> bool {
    const DOMAINS: [&str; 4] = ["gov", "arts", "sport", "biz"];
    let Some(last) = role.end.checked_sub(1) else { return false };
    let domain =
        doc.unit(head).and_then(|unit| doc.payload_of(unit.lexeme, LexClass::ROLE)).unwrap_or_default();
    let public = DOMAINS.iter().any(|known| domain.starts_with(known)) && !domain.ends_with("short");
    let called = Called::of(doc.word(last));
    let renowned = called == Called::Renowned;
    // `The Star`, but `the Ohio Democrat`; `the Ohio Democratic primary`.
    let partisan = doc.payload(last, LexClass::ROLE_MOD) == Some("party");
    let named = doc.token(last).is_some_and(Token::is_capital) && !partisan;
    let goes_on = doc.token(role.end).is_some_and(|next| next.tag == Tag::Adjective);
    if !(public || renowned) || called == Called::Anybody || named || goes_on {
        return false;
    }
    let stands = called == Called::Standing;
    let performs = renowned || domain.starts_with("arts") || domain.starts_with("sport");
    let mut telling = renowned;
    let mut ruled = called != Called::Ruler;
    let mut at = role.start;
    while at < head {
        let (Some(unit), Some(token)) = (doc.unit(at), doc.token(at)) else { return false };
        if unit.class.any(LexClass::ROLE_MOD) {
            telling |= match doc.payload_of(unit.lexeme, LexClass::ROLE_MOD) {
                Some("past" | "next") => true,
                Some("party") => stands || performs,
                Some("standing") => performs,
                _ => false,
            };
        } else if unit.class.any(NATION.union(LexClass::ROLE))
            || unit.class.any(REGION) && token.is_capital()
            || is_count(doc, at, token)
        {
            telling = true;
            ruled |= unit.class.any(NATION);
        } else if unit.class.any(LexClass::ORG) {
            // `the NATO chief` is whoever is, `the Labour lawmaker` one of many.
            if !doc.payload_of(unit.lexeme, LexClass::ORG).is_some_and(|body| body.starts_with("party")) {
                return false;
            }
            telling = true;
        } else if token.is_word() && !describes(token) && token.tag != Tag::Adjective {
            return false;
        }
        at = unit.tokens.end.max(at + 1);
    }
    telling && ruled
}

/// `to become | the nominee`, `as the nominee`.
fn is_predicate(doc: &Doc<'_>, article: u32) -> bool {
    article.checked_sub(1).is_some_and(|before| {
        doc.token(before).is_some_and(|token| token.tag == Tag::Auxiliary)
            || doc.is_spelled(before, PREDICATE)
    })
}

/// True unless the words before a role name a nation that is not the person's.
fn is_of(doc: &Doc<'_>, words: TokenRange, country: Option<Country>) -> bool {
    let named = |at: u32| doc.unit(at).filter(|unit| unit.class.any(NATION));
    words.iter().filter_map(named).all(|unit| country.is_some() && nation(doc, unit.lexeme) == country)
}

/// How many verbs stand among the words: none in `Okafor and | the former governor`.
fn n_verbs(doc: &Doc<'_>, words: TokenRange) -> usize {
    let verb = |token: &&Token| token.tag.is_verb() || token.tag == Tag::Auxiliary;
    doc.slice(words).iter().filter(verb).count()
}

/// `when`, `because`.
fn is_subordinator(doc: &Doc<'_>, token: &Token) -> bool {
    !token.is(LexClass::COMPLEMENTIZER) && doc.lexicon.function(token.lexeme).has(Function::SUBORDINATOR)
}

/// True where a clause begins between the two that hangs on the first: `Okafor slept when | the former governor`.
fn hangs_between(doc: &Doc<'_>, between: TokenRange) -> bool {
    doc.slice(between).iter().any(|token| {
        token.tag == Tag::Conjunction && is_subordinator(doc, token) || token.kind == Kind::SEMICOLON
    })
}
