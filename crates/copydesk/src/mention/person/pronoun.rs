//! Who is meant by `he`, `she`, `him`, `her`, `his`, `hers`, `himself`, `herself`.
//!
//! The pronouns lead: of each the sentences that it reaches are read, names and people without a name among them, and
//! what is further back is forgotten, so that a story costs as much as it has pronouns. Whom of those in mind one means
//! is weighed in [`super::antecedent`]. Cost: one pass over the names and roles in reach of a pronoun, a dozen
//! candidates at most a pronoun.

use super::ahead::{MAX_AHEAD, is_ahead};
use super::antecedent::{Asked, Case, Spoken};
use super::clause::{hangs, is_quotation, is_subject, is_tag, says, teller};
use super::gender::Gender;
use super::named::Named;
use super::unnamed::unnamed;
use crate::extraction::MentionKind;
use crate::grammar::{Doc, VerbForm};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::Marks;
use crate::mention::name_shape::is_genitive;
use crate::mention::picked::Picked;
use crate::mention::setting::Lines;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape, Token};

/// How many sentences back a pronoun reaches.
pub(super) const REACH: u32 = 3;

/// A pronoun of the third person in the singular.
#[derive(Debug, Clone, Copy)]
struct Pronoun {
    at: u32,
    gender: Gender,
    case: Case,
}

/// Lists that are used again from story to story.
#[derive(Debug, Default)]
pub(super) struct Work {
    pronouns: Vec<Pronoun>,
    /// Words that may be pronouns, then those that are roles behind an article.
    words: Picked<u32>,
    /// How many sentences that are no quotation as a whole there are before each.
    told: Vec<u32>,
    memory: Vec<Spoken>,
    /// How many pronouns for men and for women mean each person.
    meant: Vec<[u32; 2]>,
}

impl Work {
    /// Notes the pronouns behind the first name, or a few words before it, that are no part of one; true where there is one.
    pub(super) fn read(&mut self, doc: &Doc<'_>, marks: &Marks, first: &Named, entities: &Entities) -> bool {
        self.pronouns.clear();
        marks.pronouns(&mut self.words);
        for &at in self.words.as_slice() {
            let Some(token) = doc.token(at) else { break };
            if at + MAX_AHEAD > first.tokens.start
                && let Some((gender, case)) = third_person(doc, at, token)
                && entities.at(at).is_none()
            {
                self.pronouns.push(Pronoun { at, gender, case });
            }
        }
        !self.pronouns.is_empty()
    }

    /// Finds whom the pronouns stand for: mentions to add, sorted.
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(super) fn resolve(
        &mut self,
        doc: &Doc<'_>,
        marks: &Marks,
        entities: &Entities,
        genders: &mut [Gender],
        named: &[Named],
        out: &mut Vec<EntityMention>,
    ) {
        let Some(first) = named.first().map(|named| named.tokens.start) else { return };
        marks.described(&mut self.words);
        count_told(doc, &marks.lines, &mut self.told);
        let n = out.len();
        self.walk(doc, marks, first, entities, genders, named, out);
        // Once more where one pronoun or the other was wrong.
        if settle(genders, &self.meant) {
            out.truncate(n);
            self.walk(doc, marks, first, entities, genders, named, out);
        }
    }

    /// Walks from the first name on.
    #[expect(clippy::too_many_arguments, reason = "what a walk needs, of which nothing belongs together")]
    fn walk(
        &mut self,
        doc: &Doc<'_>,
        marks: &Marks,
        first: u32,
        entities: &Entities,
        genders: &[Gender],
        named: &[Named],
        out: &mut Vec<EntityMention>,
    ) {
        let Self { pronouns, words, told, memory, meant } = self;
        memory.clear();
        meant.clear();
        meant.resize(genders.len(), [0; 2]);
        let roles = words.as_slice();
        let roles = roles.get(roles.partition_point(|at| *at <= first)..).unwrap_or(&[]);
        let mut walk = Walk {
            doc,
            lines: &marks.lines,
            told,
            entities,
            genders,
            named,
            roles,
            memory,
            number: 0,
            subjects_seen: [false; 2],
            owner: None,
        };
        for &pronoun in pronouns.iter() {
            let Some(person) = walk.ask(pronoun) else { continue };
            if let Some([he, she]) = meant.get_mut(person as usize) {
                *if pronoun.gender == Gender::Male { he } else { she } += 1;
            }
            let possessive = pronoun.case == Case::Possessive;
            out.push(EntityMention {
                tokens: TokenRange::new(pronoun.at, pronoun.at + 1),
                entity: EntityRef::Person(person),
                kind: MentionKind::Pronoun,
                rule: if possessive { "person.possessive" } else { "person.pronoun" },
            });
        }
    }
}

/// Of people whose gender neither the lists nor the story tell and who were taken for `he` and for `she`: the one that is
/// more frequent; true where there is such a one.
fn settle(genders: &mut [Gender], meant: &[[u32; 2]]) -> bool {
    let mut settled = false;
    for (gender, [he, she]) in genders.iter_mut().zip(meant) {
        if *gender == Gender::Unknown && *he > 0 && *she > 0 && he != she {
            *gender = if he > she { Gender::Male } else { Gender::Female };
            settled = true;
        }
    }
    settled
}

/// A walk through a story from pronoun to pronoun.
struct Walk<'a> {
    doc: &'a Doc<'a>,
    lines: &'a Lines,
    /// How many sentences that are no quotation as a whole there are before each.
    told: &'a [u32],
    entities: &'a Entities,
    genders: &'a [Gender],
    /// Names that have not been read yet.
    named: &'a [Named],
    /// Roles with an article behind the first name that have not been read yet.
    roles: &'a [u32],
    /// Who was spoken of, in order.
    memory: &'a mut Vec<Spoken>,
    /// The sentence that is read.
    number: usize,
    /// Whether its subject was met, in quotations and outside of them.
    subjects_seen: [bool; 2],
    /// Where the name ends that owns what the subject of the sentence read last is: `Okafor | 's aide`.
    owner: Option<u32>,
}

impl Walk<'_> {
    /// The person whom a pronoun means.
    fn ask(&mut self, Pronoun { at, gender, case }: Pronoun) -> Option<u32> {
        self.read_up_to(at);
        let token = self.doc.token(at)?;
        let sentence = self.sentence();
        let spoken = Spoken { gender, ..self.somebody(TokenRange::new(at, at + 1), token) };
        let speaks = case == Case::Subject
            && self.doc.sentences().get(self.number).is_some_and(|here| says(self.doc, here, spoken.words));
        let tag = speaks && is_tag(self.doc, sentence, at);
        let first = token.shape.has(Shape::SENTENCE_START);
        let asked = Asked {
            doc: self.doc,
            entities: self.entities,
            sentence,
            spoken,
            case,
            goes_on: tag || speaks && first,
            tag,
            teller: if case == Case::Subject { teller(self.doc, at) } else { None },
            hangs: case == Case::Subject && hangs(self.doc, at),
        };
        let person = self.ahead(at, gender).or_else(|| asked.choose(self.memory))?;
        let subject = case == Case::Subject && self.is_first_subject(spoken.quoted, || true);
        self.remember(Spoken { person: Some(person), subject, ..spoken }, true);
        Some(person)
    }

    /// `In his speech, Ann Okafor said`: the person named next.
    fn ahead(&self, at: u32, gender: Gender) -> Option<u32> {
        let next = self.named.first()?;
        let fits = self.genders.get(next.person as usize).is_some_and(|known| known.fits(gender));
        (fits && is_ahead(self.doc, self.sentence(), at, next)).then_some(next.person)
    }

    /// Reads what stands before a token and is in reach of it, and goes to its sentence.
    fn read_up_to(&mut self, at: u32) {
        self.skip_to_reach_of(at);
        loop {
            let name = self.named.first().map_or(u32::MAX, |named| named.tokens.start);
            let role = self.roles.first().copied().unwrap_or(u32::MAX);
            let next = name.min(role);
            if next >= at {
                break;
            }
            self.enter_sentence_of(next);
            if name <= role {
                self.read_name();
            } else {
                self.read_role();
            }
        }
        self.enter_sentence_of(at);
    }

    /// Leaves out the sentences that a pronoun does not reach, nor any behind it.
    fn skip_to_reach_of(&mut self, at: u32) {
        let here = self.lines.number(at);
        if here - self.number <= REACH as usize {
            return;
        }
        let (mut first, told) = (here, self.told(here));
        while first > self.number && told - self.told(first - 1) <= REACH {
            first -= 1;
        }
        if first == self.number {
            return;
        }
        self.memory.clear();
        self.subjects_seen = [false; 2];
        self.number = first;
        let start = self.sentence().start;
        let n = self.named.partition_point(|named| named.tokens.start < start);
        self.named = self.named.get(n..).unwrap_or(&[]);
        let n = self.roles.partition_point(|role| *role < start);
        self.roles = self.roles.get(n..).unwrap_or(&[]);
    }

    fn enter_sentence_of(&mut self, at: u32) {
        let number = self.lines.number(at);
        // Without a branch, for whether it is another one is not to be guessed.
        let same = number == self.number;
        self.subjects_seen = self.subjects_seen.map(|seen| seen & same);
        self.owner = if same { self.owner } else { None };
        self.number = number;
    }

    /// How many sentences that are no quotation as a whole there are before one.
    fn told(&self, number: usize) -> u32 {
        self.told.get(number).copied().unwrap_or_default()
    }

    fn sentence(&self) -> TokenRange {
        self.doc.sentences().get(self.number).map(|sentence| sentence.tokens).unwrap_or_default()
    }

    /// Somebody who is spoken of here.
    fn somebody(&self, words: TokenRange, first: &Token) -> Spoken {
        Spoken {
            person: None,
            gender: Gender::Unknown,
            at: words.end - 1,
            sentence: offset(self.number),
            subject: false,
            quoted: first.shape.has(Shape::QUOTED),
            weight: 0,
            words,
            told: self.told(self.number),
        }
    }

    fn remember(&mut self, mut spoken: Spoken, by_pronoun: bool) {
        spoken.weigh(by_pronoun);
        self.memory.push(spoken);
    }

    /// True for the first subject of its sentence, in quotations and outside of them each.
    fn is_first_subject(&mut self, quoted: bool, is_subject: impl FnOnce() -> bool) -> bool {
        let seen = &mut self.subjects_seen[usize::from(quoted)];
        let first = !*seen && is_subject();
        *seen |= first;
        first
    }

    fn read_name(&mut self) {
        let Some((&Named { tokens, person, .. }, rest)) = self.named.split_first() else { return };
        self.named = rest;
        let Some(token) = self.doc.token(tokens.start) else { return };
        let (doc, sentence) = (self.doc, self.sentence());
        let spoken = self.somebody(tokens, token);
        // `Okafor's aide, Karl Osk, left`: both are the subject, where no verb stands between.
        let is_subject = || is_subject(doc, sentence, tokens);
        let shares = self.owner.take().is_some_and(|owner| {
            let between = TokenRange::new(owner, tokens.start.max(owner));
            !doc.chunks_in(between).iter().any(|chunk| chunk.form.has(VerbForm::FINITE)) && is_subject()
        });
        let subject = shares || self.is_first_subject(spoken.quoted, is_subject);
        self.owner = Some(tokens.end).filter(|end| subject && doc.token(*end).is_some_and(is_genitive));
        let gender = self.genders.get(person as usize).copied().unwrap_or_default();
        self.remember(Spoken { person: Some(person), gender, subject, ..spoken }, false);
    }

    fn read_role(&mut self) {
        let Some((&at, rest)) = self.roles.split_first() else { return };
        self.roles = rest;
        let (doc, sentence) = (self.doc, self.sentence());
        let Some((words, gender)) = unnamed(doc, self.entities, sentence, at) else { return };
        let Some(token) = doc.token(at) else { return };
        let spoken = self.somebody(words, token);
        let subject = self.is_first_subject(spoken.quoted, || is_subject(doc, sentence, words));
        self.remember(Spoken { gender, subject, ..spoken }, false);
    }
}

/// Counts the sentences that are no quotation as a whole before each sentence; only those in and beside quotations can be
/// one.
fn count_told(doc: &Doc<'_>, lines: &Lines, told: &mut Vec<u32>) {
    let sentences = doc.sentences();
    told.clear();
    told.resize(sentences.len() + 1, 1);
    for quote in &doc.tokens.quotes {
        let (first, last) =
            (lines.number(quote.tokens.start), lines.number(quote.tokens.end.saturating_sub(1)));
        let near = first.saturating_sub(1)..last.saturating_add(2).min(sentences.len());
        let told = told.get_mut(near.clone()).unwrap_or_default();
        for (tells, sentence) in told.iter_mut().zip(sentences.get(near).unwrap_or_default()) {
            *tells = u32::from(!is_quotation(doc, sentence.tokens));
        }
    }
    let mut before = 0;
    for told in told {
        before += core::mem::replace(told, before);
    }
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
    // `His Excellency`
    let courtesy = || {
        token.shape.has(Shape::PHRASE)
            && doc.tokens.phrase_at(at).is_some_and(|phrase| phrase.class.any(LexClass::HONORIFIC))
    };
    if gender == Gender::Unknown || !token.is(LexClass::PRONOUN) || courtesy() {
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
