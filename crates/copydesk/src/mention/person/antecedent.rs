//! Whom of those spoken of before a pronoun means.
//!
//! Candidates are the people named in the sentence and the three before it, a speaker's own words not counted, weighed
//! by how near, whether they are the subject, of the pronoun's own clause above all, whether they spoke or were spoken
//! of by pronoun just before; gender excludes, and nobody is named in the words he is said to say. Somebody without a
//! name who stands nearer (`a spokesman`, `her brother`) keeps the pronoun from being resolved at all. In direct speech
//! the speaker is not `he`. Cost: a dozen candidates at most, the words beside each only where its case asks.

use super::clause::{clause_of, is_quotation, is_subject, says};
use super::gender::Gender;
use super::pronoun::REACH;
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::{LexClass, Tag};
use crate::mention::Entities;
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// How many people are kept in mind.
const MEMORY: usize = 10;

/// What nearness weighs, by the distance in sentences; what is further away cannot be meant.
static NEAR: [i32; REACH as usize + 2] = [8, 7, 3, 1, 2 * NEVER];

/// What the gender of somebody weighs, by the one that is asked for and theirs.
static GENDERS: [[i32; 4]; 4] = {
    let mut of = [[0; 4]; 4];
    let mut asked = 0;
    while asked < 4 {
        let mut theirs = 0;
        while theirs < 4 {
            let fits = if asked & theirs == 0 { 2 * NEVER } else { 0 };
            of[asked][theirs] = fits + if asked == theirs { 2 } else { 0 };
            theirs += 1;
        }
        asked += 1;
    }
    of
};

/// What weighs whoever cannot be meant.
const NEVER: i32 = -100;

/// Most that somebody weighs who is as near as can be, for what he is: see [`Asked::nearness`].
const MOST: i32 = 8;

/// What it adds to be the subject of the verb of saying right before the pronoun.
const TELLER: i32 = 10;

/// What it adds to be the subject of the clause on which that of the pronoun hangs.
const HUNG: i32 = 8;

/// Somebody who was spoken of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken {
    /// Nobody for somebody without a name.
    pub(super) person: Option<u32>,
    /// He, she, or either.
    pub(super) gender: Gender,
    /// Last token of the mention.
    pub(super) at: u32,
    /// The number of its sentence.
    pub(super) sentence: u32,
    /// The first subject of it.
    pub(super) subject: bool,
    /// In a quotation.
    pub(super) quoted: bool,
    /// What it weighs by how it was spoken of: see [`Spoken::weigh`].
    pub(super) weight: i32,
    /// Its tokens.
    pub(super) words: TokenRange,
    /// How many sentences that are no quotation as a whole there are before it, from some sentence on.
    pub(super) told: u32,
}

impl Spoken {
    /// Weighs the first subject of a sentence and whom `he` or `she` meant just before.
    pub(super) fn weigh(&mut self, by_pronoun: bool) {
        self.weight = 4 * i32::from(self.subject) + 2 * i32::from(by_pronoun);
    }
}

/// What a pronoun asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// `he`
    Subject,
    /// `him`
    Object,
    /// `his`
    Possessive,
    /// `himself`
    Reflexive,
}

/// How well somebody fits: the score, then the last token, for of two that fit as well it is the one behind.
type Rank = (i32, u32);

/// A pronoun that asks whom it means.
pub(super) struct Asked<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) entities: &'a Entities,
    pub(super) sentence: TokenRange,
    /// The pronoun itself.
    pub(super) spoken: Spoken,
    pub(super) case: Case,
    /// True where it begins a sentence as the subject of a verb of saying, or that verb stands behind what is said:
    /// mostly the last speaker goes on.
    pub(super) goes_on: bool,
    /// True where that verb stands behind what is said.
    pub(super) tag: bool,
    /// Where the words end of whoever is said to say the clause that it begins: see [`super::clause::teller`].
    pub(super) teller: Option<u32>,
    /// True where it begins a clause that hangs on another: `because he`.
    pub(super) hangs: bool,
}

impl Asked<'_> {
    /// The person meant, unless somebody without a name is likelier.
    pub(super) fn choose(&self, memory: &[Spoken]) -> Option<u32> {
        /// Below all that anybody has.
        const NOBODY: Rank = (i32::MIN, 0);
        // Most that the words beside somebody can add, where nobody goes on.
        let most = match self.case {
            Case::Subject if self.teller.is_some() || self.hangs => TELLER,
            Case::Subject | Case::Object => 2,
            Case::Possessive | Case::Reflexive => 6,
        };
        // Who speaks the words that the pronoun stands in, and whether the subject of the clause it hangs on is found.
        let (mut speaker, mut hung) = (None, !self.hangs);
        let whole = self.spoken.quoted && is_quotation(self.doc, self.sentence);
        let (mut best, mut named) = (NOBODY, NOBODY);
        // The least by which somebody may still be likelier than who was found.
        let mut least = NEVER + 1;
        let (mut first, mut first_named) = (None, None);
        for spoken in memory.iter().rev().take(MEMORY) {
            // Sentences rise: before the first that is too far away there is nobody, nor anybody likelier than who was
            // found where even the nearest there could not be.
            let near = NEAR[((self.spoken.told - spoken.told) as usize).min(NEAR.len() - 1)];
            if near + MOST < least {
                break;
            }
            // Most are out of the question whatever the words beside them tell.
            let distance = self.distance(spoken);
            let nearness = self.nearness(spoken, distance);
            if nearness < least {
                continue;
            }
            let quotes = self.spoken.quoted && !spoken.quoted;
            if quotes && spoken.person.is_some() && spoken.person == speaker {
                continue;
            }
            // Who stands beside the quotation is mostly its speaker.
            if quotes && distance <= 1 && self.is_speaker(spoken) {
                if (distance == 0 || whole) && self.said(spoken) {
                    speaker = speaker.or(spoken.person);
                }
                continue;
            }
            let Some(mut beside) = self.beside(spoken, distance) else { continue };
            // `Okafor said Osk lied when he spoke`: the subject of the clause before it.
            if !hung && distance == 0 && self.acts(spoken) {
                hung = true;
                beside = beside.max(HUNG);
            }
            let rank = (nearness + beside, spoken.at);
            if rank > best {
                (best, first) = (rank, Some(spoken));
                least = if self.goes_on { least } else { rank.0 - most };
            }
            if self.goes_on && spoken.person.is_some() && rank > named {
                (named, first_named) = (rank, spoken.person);
            }
        }
        let first = first?;
        // Somebody without a name who does nothing: what a person is called, mostly.
        let passing = first.person.is_none() && !first.subject && self.goes_on;
        if passing { first_named } else { first.person }
    }

    /// True for the subject of a verb of saying.
    fn said(&self, spoken: &Spoken) -> bool {
        let sentence = self.doc.sentences().get(spoken.sentence as usize);
        sentence.is_some_and(|sentence| says(self.doc, sentence, spoken.words))
    }

    /// True for a named subject of the pronoun's gender who tells what the pronoun stands in.
    fn is_own_teller(&self, spoken: &Spoken) -> bool {
        spoken.subject && spoken.person.is_some() && spoken.gender == self.spoken.gender && self.said(spoken)
    }

    /// How many sentences lie between: a speaker's own words do not count.
    fn distance(&self, spoken: &Spoken) -> u32 {
        let distance = self.spoken.sentence - spoken.sentence;
        let told = (self.spoken.told - spoken.told).max(1).min(distance);
        if self.spoken.quoted | spoken.quoted { distance } else { told }
    }

    /// How well somebody fits by what it is and how near, [`NEVER`] or less where the gender does not or it is too far
    /// away; told without a branch, for nothing of it can be guessed.
    #[inline]
    fn nearness(&self, spoken: &Spoken, distance: u32) -> i32 {
        let asked = &self.spoken;
        let near = NEAR[(distance as usize).min(NEAR.len() - 1)];
        let gender = GENDERS[asked.gender as usize & 3][spoken.gender as usize & 3];
        near + gender + spoken.weight - 2 * i32::from(asked.quoted != spoken.quoted)
    }

    /// What the words beside it and beside the pronoun add; nothing where it cannot be.
    fn beside(&self, spoken: &Spoken, distance: u32) -> Option<i32> {
        let mut score = 0;
        // Nobody names himself in his own words; who spoke last goes on.
        if self.tag && (spoken.quoted || distance == 0 && !self.said(spoken)) {
            return None;
        }
        if self.goes_on && distance <= 1 && self.said(spoken) {
            // `They will meet, said Okafor.`: the subject of that verb, though the sentence has another first.
            score += if spoken.subject || is_embedded(self.doc, spoken.words) { 2 } else { 6 };
        }
        // `said that Okafor was on his way`: of two subjects that of its own clause.
        let own = || !spoken.subject && self.is_own_clause(spoken);
        match self.case {
            // `Asked about her, Okafor said she knew`
            Case::Subject if self.is_teller(spoken) => score += TELLER,
            // `Okafor, echoing Osk, said he would go`
            Case::Subject if distance == 0 && self.is_own_teller(spoken) => score += 2,
            Case::Subject => {}
            Case::Object => {
                // `Okafor hit him`, `the doctor, Okafor, hit him`: never oneself.
                let here = || {
                    spoken.subject && (self.same_clause(spoken.at) || self.is_of_participle())
                        || self.is_own_verb(spoken)
                };
                if distance == 0 && here() {
                    return None;
                }
                // `Okafor relies on them, urging them to help him`, but `Okafor said he knew who sent him`.
                let acts = || clause_of(self.doc, self.sentence, spoken.words).is_some();
                if distance == 0 && spoken.subject && acts() && !self.said(spoken) {
                    score += 2;
                }
            }
            Case::Possessive if distance == 0 => score += if own() { 6 } else { 2 },
            Case::Possessive => {}
            Case::Reflexive => {
                let here = distance == 0 && self.same_clause(spoken.at);
                score += if here && own() {
                    6
                } else if here {
                    2
                } else {
                    -4
                };
            }
        }
        Some(score)
    }

    /// True for a person by name who is said to say the clause that the pronoun begins: `his lawyer said he` is none.
    fn is_teller(&self, spoken: &Spoken) -> bool {
        spoken.person.is_some() && self.teller == Some(spoken.words.end) && self.acts(spoken)
    }

    /// True for the subject of a clause: `supporters of President Okafor left` is none of his.
    fn acts(&self, spoken: &Spoken) -> bool {
        let start =
            self.doc.chunk_of(spoken.words.start).map_or(spoken.words.start, |chunk| chunk.tokens.start);
        let behind = start.checked_sub(1).is_some_and(|at| self.doc.is(at, LexClass::PREPOSITION));
        !behind
            && is_subject(self.doc, self.sentence, spoken.words)
            && clause_of(self.doc, self.sentence, spoken.words).is_some()
    }

    /// True where the pronoun hangs on the one verb of which the name is the subject: not `wrote to Okafor urging him`.
    fn is_own_verb(&self, spoken: &Spoken) -> bool {
        let before = spoken.words.start.checked_sub(1);
        if before.is_some_and(|at| self.doc.is_spelled(at, &["to", "of", "from", "with"])) {
            return false;
        }
        clause_of(self.doc, self.sentence, spoken.words).is_some_and(|start| {
            let verb = |chunk: &&Chunk| chunk.kind == ChunkKind::Verb;
            self.is_one_clause(start)
                && self.doc.chunks_in(TokenRange::new(start, self.spoken.at)).iter().filter(verb).count() == 1
        })
    }

    /// `Okafor went on, accusing him`, `left after meeting him`: the object of a participle that the subject does.
    fn is_of_participle(&self) -> bool {
        let before = |at: u32| at.checked_sub(1).filter(|at| self.sentence.has(*at));
        let is =
            |at: Option<u32>, tag: Tag| at.and_then(|at| self.doc.token(at)).is_some_and(|t| t.tag == tag);
        let Some(mut at) = before(self.spoken.at) else { return false };
        // `lashing out at him`.
        for _ in 0..2 {
            if self.doc.is(at, LexClass::PREPOSITION | LexClass::PARTICLE) {
                at = before(at).unwrap_or(at);
            }
        }
        let mut link = before(at).filter(|_| is(Some(at), Tag::VerbIng));
        if is(link, Tag::Adverb) {
            link = link.and_then(before);
        }
        let Some(link) = link else { return false };
        self.doc.token(link).is_some_and(|token| token.kind == Kind::COMMA)
            || self.doc.is_spelled(link, &["and", "after", "before", "by", "without", "while", "when"])
    }

    /// True where the pronoun stands in the clause of whose verb the name is the subject.
    fn is_own_clause(&self, spoken: &Spoken) -> bool {
        clause_of(self.doc, self.sentence, spoken.words).is_some_and(|start| self.is_one_clause(start))
    }

    /// True where nothing between the two begins a new clause.
    fn same_clause(&self, from: u32) -> bool {
        self.is_one_clause(from + 1)
    }

    /// True where nothing from a token up to the pronoun begins a new clause.
    fn is_one_clause(&self, start: u32) -> bool {
        let new_clause = |token: &Token| {
            token.is(LexClass::CONJUNCTION | LexClass::COMPLEMENTIZER | LexClass::RELATIVE)
                || matches!(token.kind, Kind::COMMA | Kind::SEMICOLON | Kind::COLON | Kind::DASH)
        };
        start <= self.spoken.at
            && self.spoken.at - start < 30
            && !self.doc.slice(TokenRange::new(start, self.spoken.at)).iter().any(new_clause)
    }

    fn is_speaker(&self, spoken: &Spoken) -> bool {
        let mention = self
            .entities
            .at(spoken.at)
            .map_or(TokenRange::new(spoken.at, spoken.at + 1), |mention| mention.tokens);
        let verb = |i: u32| self.doc.is(i, LexClass::REPORT_VERB);
        verb(mention.end) || mention.start.checked_sub(1).is_some_and(verb) || self.sentence.has(spoken.at)
    }
}

/// `recalled that Okafor had said`, `recalled Okafor had said`: one who speaks in what another tells.
fn is_embedded(doc: &Doc<'_>, words: TokenRange) -> bool {
    let start = doc.chunk_of(words.start).map_or(words.start, |chunk| chunk.tokens.start);
    let verb = |token: &Token| token.is(LexClass::REPORT_VERB) && token.tag.is_verb();
    let behind = || doc.token(words.end).is_some_and(|next| next.tag.is_verb() || next.tag == Tag::Auxiliary);
    let before = start.checked_sub(1).and_then(|at| doc.token(at));
    before.is_some_and(|token| token.is(LexClass::COMPLEMENTIZER) || verb(token)) && behind()
}
