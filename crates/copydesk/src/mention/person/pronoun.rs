//! Who is meant by `he`, `she`, `him`, `her`, `his`, `hers`, `himself`, `herself`.
//!
//! Candidates are the people named in the sentence and the three before it, a speaker's own words not counted, weighed
//! by how near, whether they are the subject, of the pronoun's own clause above all, whether they spoke or were spoken
//! of by pronoun just before; gender excludes, and nobody is named in the words he is said to say. Somebody without a
//! name who stands nearer (`a spokesman`, `her brother`) keeps the pronoun from being resolved at all. In direct speech
//! the speaker is not `he`. Cost: one pass over names, roles and pronouns, a dozen candidates at most a pronoun.

use super::clause::{clause_of, is_comma, is_quotation, is_subject, is_tag, says};
use super::gender::{Gender, gender_of_noun};
use crate::extraction::MentionKind;
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::Marks;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape, Token};

/// How many people are kept in mind.
const MEMORY: usize = 10;
/// How many sentences back a pronoun reaches.
const REACH: u32 = 3;

/// Somebody who was spoken of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken {
    /// Nobody for somebody without a name.
    person: Option<u32>,
    gender: Gender,
    /// Last token of the mention.
    at: u32,
    sentence: u32,
    subject: bool,
    quoted: bool,
    by_pronoun: bool,
    /// Its tokens.
    words: TokenRange,
    /// How many sentences that are no quotation as a whole there are before it.
    told: u32,
}

/// What a pronoun asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Subject,
    Object,
    Possessive,
    Reflexive,
}

/// Finds the pronouns that stand for people: mentions to add, sorted.
pub(super) fn resolve(
    doc: &Doc<'_>,
    marks: &Marks,
    entities: &Entities,
    genders: &[Gender],
    memory: &mut Vec<Spoken>,
    out: &mut Vec<EntityMention>,
) {
    if entities.people.is_empty() {
        return;
    }
    memory.clear();
    let mut names = entities.mentions.iter().peekable();
    let mut words = marks.people.as_slice().iter().copied().peekable();
    let mut covered = 0;
    let mut number = 0;
    let mut told = 0;
    // In quotations and outside of them.
    let mut subjects_seen = [false; 2];
    loop {
        // What comes next: a name, or a word that may mean somebody; words inside a name are nobody else.
        while words.next_if(|at| *at < covered).is_some() {}
        let word = words.peek().copied().unwrap_or(u32::MAX);
        let here = names.next_if(|mention| mention.tokens.start <= word);
        let at = here.map_or(word, |mention| mention.tokens.start);
        let Some(token) = doc.token(at) else { break };
        let rest = doc.sentences().get(number..).unwrap_or(&[]);
        let n = rest.iter().take_while(|sentence| sentence.tokens.end <= at).count();
        number += n;
        if n > 0 {
            let passed = rest.iter().take(n).filter(|sentence| !is_quotation(doc, sentence.tokens));
            told += offset(passed.count());
            subjects_seen = [false; 2];
        }
        let Some(sentence) = doc.sentences().get(number).map(|sentence| sentence.tokens) else { break };
        let mut spoken = Spoken {
            person: None,
            gender: Gender::Unknown,
            at,
            sentence: offset(number),
            subject: false,
            quoted: token.shape.has(Shape::QUOTED),
            by_pronoun: false,
            words: TokenRange::new(at, at + 1),
            told,
        };
        let subject_seen = &mut subjects_seen[usize::from(spoken.quoted)];
        if let Some(mention) = here {
            covered = mention.tokens.end;
            if let EntityRef::Person(person) = mention.entity {
                spoken.person = Some(person);
                spoken.gender = genders.get(person as usize).copied().unwrap_or_default();
                spoken.at = mention.tokens.end - 1;
                spoken.subject = !*subject_seen && is_subject(doc, sentence, mention.tokens);
                spoken.words = mention.tokens;
                *subject_seen |= spoken.subject;
                memory.push(spoken);
            }
            continue;
        }
        words.next();
        if memory.is_empty() {
            continue;
        }
        if token.is(LexClass::ROLE) {
            if let Some(mut somebody) = unnamed(doc, entities, sentence, spoken) {
                somebody.subject &= !*subject_seen;
                *subject_seen |= somebody.subject;
                memory.push(somebody);
            }
            continue;
        }
        let Some((gender, case)) = third_person(doc, at, token) else { continue };
        let speaks = case == Case::Subject && says(doc, sentence, spoken.words);
        let tag = speaks && is_tag(doc, sentence, at);
        let first = token.shape.has(Shape::SENTENCE_START);
        let asked = Asked {
            doc,
            entities,
            sentence,
            spoken,
            gender,
            case,
            token,
            goes_on: tag || speaks && first,
            tag,
        };
        let Some(person) = asked.choose(memory) else { continue };
        out.push(EntityMention {
            tokens: TokenRange::new(at, at + 1),
            entity: EntityRef::Person(person),
            kind: MentionKind::Pronoun,
            rule: if case == Case::Possessive { "person.possessive" } else { "person.pronoun" },
        });
        let subject = case == Case::Subject && !*subject_seen;
        *subject_seen |= subject;
        memory.push(Spoken { person: Some(person), gender, subject, by_pronoun: true, ..spoken });
    }
}

/// Somebody without a name: `a spokesman`, `his brother`, `the woman`.
fn unnamed(doc: &Doc<'_>, entities: &Entities, sentence: TokenRange, word: Spoken) -> Option<Spoken> {
    let at = word.at;
    let start = article_before(doc, sentence, at)?;
    let before = start.checked_sub(1)?;
    let beside = |i: u32| entities.at(i).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
    let comma = |i: u32| is_comma(doc, i);
    let apposed = comma(before) && before.checked_sub(1).is_some_and(beside);
    let predicate = doc.token(before).is_some_and(|token| token.tag == Tag::Auxiliary);
    if apposed || predicate {
        return None;
    }
    let unit = doc.unit(at)?;
    let end = unit.tokens.end;
    // The title or apposition of a name.
    if doc.lexicon.facts(unit.lexeme).has(Facts::PLURAL)
        || beside(end)
        || comma(end) && is_titled_name(doc, entities, end + 1)
    {
        return None;
    }
    Some(Spoken {
        gender: gender_of_noun(doc, unit.lexeme),
        at: end - 1,
        words: TokenRange::new(start, end),
        subject: is_subject(doc, sentence, TokenRange::new(start, end)),
        ..word
    })
}

/// The article of the noun phrase in which a word stands, or the word itself where it is one.
fn article_before(doc: &Doc<'_>, sentence: TokenRange, at: u32) -> Option<u32> {
    let mut start = at;
    while let Some(before) = start.checked_sub(1).filter(|before| *before >= sentence.start) {
        let word = doc.token(before)?;
        if word.is(LexClass::DETERMINER) {
            return Some(before);
        }
        let modifier = word.tag == Tag::Adjective || word.tag.is_noun() || word.is(LexClass::ROLE_MOD);
        if !modifier || at - before > 4 {
            break;
        }
        start = before;
    }
    doc.is(start, LexClass::DETERMINER).then_some(start)
}

/// True where a name begins, its title before it at most: `The judge, Mr. Okafor,`.
fn is_titled_name(doc: &Doc<'_>, entities: &Entities, start: u32) -> bool {
    let title =
        LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC | LexClass::DETERMINER | LexClass::DEMONYM;
    let person = |at: u32| entities.at(at).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
    for at in start..start + 6 {
        if person(at) {
            return true;
        }
        let titles = |token: &Token| {
            token.is(title)
                || token.tag.is_noun() && token.is_word()
                || token.kind == Kind::STOP && token.is_glued()
        };
        if !doc.token(at).is_some_and(titles) {
            break;
        }
    }
    false
}

/// True before a noun or adjective in lower case: `her attention`, `her by-election victory`.
fn is_before_noun(doc: &Doc<'_>, at: u32) -> bool {
    let hyphen = doc.token(at + 2).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued());
    doc.token(at + 1).is_some_and(|next| {
        next.is_word() && !next.is_capital() && (hyphen || next.tag.is_noun() || next.tag == Tag::Adjective)
    })
}

/// Gender and case of a third person pronoun in the singular.
fn third_person(doc: &Doc<'_>, at: u32, token: &Token) -> Option<(Gender, Case)> {
    let facts = doc.lexicon.facts(token.lexeme);
    let gender = Gender::of(facts, Facts::HE, Facts::SHE);
    if gender == Gender::Unknown || !token.is(LexClass::PRONOUN) {
        return None;
    }
    let case = if facts.has(Facts::SUBJECT) {
        Case::Subject
    } else if facts.has(Facts::POSSESSIVE) {
        Case::Possessive
    } else if facts.has(Facts::REFLEXIVE) {
        Case::Reflexive
    } else if token.tag == Tag::Determiner || gender == Gender::Female && is_before_noun(doc, at) {
        // `her` is both.
        Case::Possessive
    } else {
        Case::Object
    };
    Some((gender, case))
}

/// Who fits best so far, and how well.
type Best<'m> = Option<((i32, u32), &'m Spoken)>;

struct Asked<'a> {
    doc: &'a Doc<'a>,
    entities: &'a Entities,
    sentence: TokenRange,
    /// The pronoun itself.
    spoken: Spoken,
    gender: Gender,
    case: Case,
    token: &'a Token,
    /// True where it begins a sentence as the subject of a verb of saying, or that verb stands behind what is said:
    /// mostly the last speaker goes on.
    goes_on: bool,
    /// True where that verb stands behind what is said.
    tag: bool,
}

impl Asked<'_> {
    /// The person meant, unless somebody without a name is likelier. Of two that fit as well the one behind.
    fn choose(&self, memory: &[Spoken]) -> Option<u32> {
        let (mut best, mut named): (Best<'_>, Best<'_>) = (None, None);
        for spoken in memory.iter().rev().take(MEMORY) {
            // Sentences rise: before the first that is too far away there is nobody.
            if self.spoken.told - spoken.told > REACH {
                break;
            }
            let Some(score) = self.score(spoken) else { continue };
            let rank = (score, spoken.at);
            if best.is_none_or(|(other, _)| rank > other) {
                best = Some((rank, spoken));
            }
            if spoken.person.is_some() && named.is_none_or(|(other, _)| rank > other) {
                named = Some((rank, spoken));
            }
        }
        let (_, first) = best?;
        // Somebody without a name who does nothing: what a person is called, mostly.
        let passing = first.person.is_none() && !first.subject && self.goes_on;
        if passing { named?.1.person } else { first.person }
    }

    /// True for the subject of a verb of saying.
    fn said(&self, spoken: &Spoken) -> bool {
        let sentence = self.doc.sentences().get(spoken.sentence as usize);
        sentence.is_some_and(|sentence| says(self.doc, sentence.tokens, spoken.words))
    }

    /// How many sentences lie between: a speaker's own words do not count.
    fn distance(&self, spoken: &Spoken) -> u32 {
        let distance = self.spoken.sentence - spoken.sentence;
        if self.spoken.quoted || spoken.quoted || distance == 0 {
            distance
        } else {
            (self.spoken.told - spoken.told).clamp(1, distance)
        }
    }

    /// How well it fits; nothing where it cannot be.
    fn score(&self, spoken: &Spoken) -> Option<i32> {
        /// By the distance in sentences.
        const NEAR: [i32; REACH as usize + 1] = [8, 7, 3, 1];
        if !spoken.gender.fits(self.gender) {
            return None;
        }
        let distance = self.distance(spoken);
        let mut score = NEAR.get(distance as usize).copied()?
            + 4 * i32::from(spoken.subject)
            + 2 * i32::from(spoken.by_pronoun)
            + 2 * i32::from(spoken.gender == self.gender);
        // Nobody names himself in his own words; who spoke last goes on.
        if self.tag && (spoken.quoted || distance == 0 && !self.said(spoken)) {
            return None;
        }
        if self.goes_on && distance <= 1 && self.said(spoken) {
            score += 2;
        }
        let quoted = self.token.shape.has(Shape::QUOTED);
        if quoted != spoken.quoted {
            // Who stands beside the quotation is mostly its speaker.
            let speaker = quoted && distance <= 1 && self.is_speaker(spoken);
            if speaker {
                return None;
            }
            score -= 2;
        }
        // `said that Okafor was on his way`: of two subjects that of its own clause.
        let own = || !spoken.subject && self.is_own_clause(spoken);
        match self.case {
            Case::Subject => {}
            Case::Object => {
                // `Okafor hit him`, `the doctor, Okafor, hit him`: never oneself.
                let here = || spoken.subject && self.same_clause(spoken.at) || self.is_own_verb(spoken);
                if distance == 0 && here() {
                    return None;
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

    /// True where the pronoun hangs on the one verb of which the name is the subject.
    fn is_own_verb(&self, spoken: &Spoken) -> bool {
        clause_of(self.doc, self.sentence, spoken.words).is_some_and(|start| {
            let verb = |chunk: &&Chunk| chunk.kind == ChunkKind::Verb;
            self.is_one_clause(start)
                && self.doc.chunks_in(TokenRange::new(start, self.spoken.at)).iter().filter(verb).count() == 1
        })
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
