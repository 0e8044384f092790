//! From a draft to the claim of the output: sources resolved, form, certainty, time and what it speaks of.
//!
//! Claims come mostly in the order of the text, so that what stands at a content is looked for from where it was found
//! for the claim before. Cost: a walk over the content's tokens, and a step or two each in sentences, quotations, times,
//! mentions and events.

use super::draft::Draft;
use super::interview::{TURN, interviewed, is_question};
use super::source::{Core, Source};
use super::view::View;
use super::word::words;
use crate::extraction::{
    Act, Actor, ActorKind, Certainty, Claim, CompactString, Event, Form, MentionKind, Person, Subject,
    TimeKind, When,
};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Report, Tag};
use crate::mention::{Entities, EntityMention, EntityRef, actor_of, group_actor, named_actor};
use crate::seek::seek;
use crate::span::{Span, TokenRange, offset};
use crate::token::Kind;
use smallvec::smallvec;

/// Buffers for making claims, used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    /// Where each event is mentioned, and which it is, as one number; sorted.
    told: Vec<u64>,
    /// What one content speaks of.
    ids: Vec<u32>,
    /// Where the claim before was found.
    near: Near,
}

/// Places in lists of the document, all of which are sorted.
#[derive(Debug, Default)]
struct Near {
    sentence: usize,
    quote: usize,
    time: usize,
    mention: usize,
    told: usize,
}

impl Buffers {
    /// Makes the claims.
    pub(super) fn claims(
        &mut self,
        view: View<'_>,
        entities: &Entities,
        events: &[Event],
        drafts: &[Draft],
    ) -> Vec<Claim> {
        self.told.clear();
        self.near = Near::default();
        if !drafts.is_empty() {
            for event in events {
                self.told.extend(event.mentions.iter().map(|mention| told_at(mention.span.start, event.id)));
            }
            self.told.sort_unstable();
        }
        let mut claims = Vec::with_capacity(drafts.len());
        let turn = drafts.iter().find(|draft| draft.rule == TURN);
        let interviewed = turn.and_then(|draft| interviewed(entities, draft.cue.head));
        for (i, draft) in drafts.iter().enumerate() {
            let before = drafts.get(..i).unwrap_or(&[]);
            let told = Told { drafts: before, claims: &claims, interviewed: interviewed.as_ref() };
            let claim = self.claim(view, entities, draft, &told);
            claims.push(claim);
        }
        claims
    }

    fn claim(&mut self, view: View<'_>, entities: &Entities, draft: &Draft, told: &Told<'_>) -> Claim {
        let doc = &view.doc;
        let entry = &draft.cue.entry;
        let (form, certainty) = self.reading(view, draft);
        let asks = is_question(doc, draft);
        let cores = draft.source.as_ref().filter(|_| !asks).map_or(&[][..], Source::cores);
        let mut sources = Vec::with_capacity(cores.len());
        if let Some(source) = &draft.source {
            for core in cores {
                let actor = match told.spoken(view, draft, core) {
                    Some(said) => said.clone(),
                    None => speaker(view, entities, source, core, told),
                };
                if !sources.contains(&actor) {
                    sources.push(actor);
                }
            }
        }
        let addressee = draft.addressee.and_then(|words| {
            let head = view.chunks_in(words).first()?.head;
            Some(actor_of(doc, entities, words, head))
        });
        Claim {
            id: offset(told.claims.len()),
            sources,
            source_spans: draft.source.iter().map(|source| doc.span(source.tokens)).collect(),
            cue_spans: smallvec![doc.span(view.cue_words(draft))],
            content_spans: match draft.content.only() {
                Some(piece) => smallvec![doc.span(piece)],
                None => draft.content.iter().map(|piece| doc.span(piece)).collect(),
            },
            verb: verb(doc.lexicon.report_lemma(entry)),
            act: if asks { Act::Ask } else { act(view, draft) },
            form,
            certainty,
            negative: entry.negative != draft.cue.form.has(VerbForm::NEGATED),
            addressee,
            when: self.when(view, draft),
            about: Subject {
                events: self.events(doc.span(draft.content.cover())),
                people: self.people(entities, draft),
            },
            parent: draft.parent,
            rule: draft.rule.into(),
        }
    }

    /// How much of the content stands in quotation marks; and its certainty, the cue's own or that of a hedge or modal.
    ///
    /// Most contents have neither mark nor hedge, which quotations and sentences tell.
    fn reading(&mut self, view: View<'_>, draft: &Draft) -> (Form, Certainty) {
        let cover = draft.content.cover();
        let quotes = &view.doc.tokens.quotes;
        self.near.quote = seek(quotes, self.near.quote, |quote| quote.tokens.end <= cover.start);
        let quoted = quotes.get(self.near.quote).is_some_and(|quote| quote.tokens.start < cover.end);
        let sentences = view.doc.sentences();
        self.near.sentence =
            seek(sentences, self.near.sentence, |sentence| sentence.tokens.end <= cover.start);
        let rest = sentences.get(self.near.sentence..).unwrap_or(&[]).iter();
        let hedged = rest
            .take_while(|sentence| sentence.tokens.start < cover.end)
            .any(|sentence| sentence.class_any.any(LexClass::HEDGE));
        let form = if quoted { form(view, draft, self.near.quote) } else { Form::Indirect };
        let hedge = if hedged { hedge(view, draft) } else { None };
        (form, hedge.unwrap_or(draft.cue.entry.certainty))
    }

    /// The time told between cue and content, right behind the cue or source, or behind an object that it ended.
    fn when(&mut self, view: View<'_>, draft: &Draft) -> Option<When> {
        let cue = draft.cue.tokens;
        let low = draft.source.map_or(cue.start, |source| source.tokens.end.min(cue.start));
        let behind = draft.source.map_or(cue.end, |source| source.tokens.end.max(cue.end));
        // `condemned the attack | on Monday`
        let object = draft.content.iter().last().filter(|_| draft.rule == "claim.verb-object");
        let object =
            object.map_or(0, |object| object.end + u32::from(view.is_word(object.end, words!["on"])));
        self.near.time = seek(view.times, self.near.time, |time| time.tokens.end <= low);
        view.times
            .get(self.near.time..)
            .unwrap_or(&[])
            .iter()
            .take_while(|time| time.tokens.start <= (behind + 4).max(object))
            .find(|time| {
                // A duration or a time of no day tells not when; nor does one in a clause between the two.
                let dated =
                    matches!(time.time.kind, TimeKind::Date | TimeKind::Time) && time.time.start.is_some();
                let between = TokenRange::new(low, time.tokens.start.min(cue.start));
                let aside = |chunk: &Chunk| {
                    chunk.kind == ChunkKind::Relative
                        || chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::PARTICIPLE)
                };
                if !dated || view.chunks_in(between).iter().any(aside) {
                    return false;
                }
                let inside = draft.content.iter().any(|piece| piece.overlaps(time.tokens));
                let cut = view.doc.slice(TokenRange::new(behind, time.tokens.start)).iter();
                !inside && !cut.clone().any(|token| token.kind.is_terminal() || token.kind == Kind::QUOTE)
            })
            .map(|time| When::from(&time.time))
    }

    /// People the content speaks of.
    fn people(&mut self, entities: &Entities, draft: &Draft) -> Vec<u32> {
        self.ids.clear();
        let mentions = &entities.mentions;
        for piece in draft.content.iter() {
            self.near.mention =
                seek(mentions, self.near.mention, |mention| mention.tokens.end <= piece.start);
            let behind = mentions.get(self.near.mention..).unwrap_or(&[]).iter();
            for mention in behind.take_while(|mention| mention.tokens.start < piece.end) {
                if let EntityRef::Person(id) = mention.entity
                    && mention.kind != MentionKind::Pronoun
                    && !self.ids.contains(&id)
                {
                    self.ids.push(id);
                }
            }
        }
        self.ids.as_slice().to_vec()
    }

    /// Events told in the content.
    fn events(&mut self, span: Span) -> Vec<u32> {
        self.ids.clear();
        let (from, end) = (told_at(span.start, 0), told_at(span.end, 0));
        self.near.told = seek(&self.told, self.near.told, |told| *told < from);
        for told in self.told.get(self.near.told..).unwrap_or(&[]).iter().take_while(|told| **told < end) {
            let id = u32::try_from(told & u64::from(u32::MAX)).unwrap_or(u32::MAX);
            if !self.ids.contains(&id) {
                self.ids.push(id);
            }
        }
        self.ids.sort_unstable();
        self.ids.as_slice().to_vec()
    }
}

/// A mention of an event at a byte, in the order of the text.
const fn told_at(start: u32, id: u32) -> u64 {
    (start as u64) << 32 | id as u64
}

/// The words of the dictionary form of a cue, which the lists part at their hyphens: `e - mail`.
fn verb(lemma: &str) -> CompactString {
    if lemma.as_bytes().contains(&b'-') { lemma.replace(" - ", "-").into() } else { lemma.into() }
}

/// The claims before the one that is made.
struct Told<'a> {
    drafts: &'a [Draft],
    claims: &'a [Claim],
    /// Who gives the answers of an interview.
    interviewed: Option<&'a Actor>,
}

impl Told<'_> {
    /// Who speaks without a name of her own: who answers in an interview, and `I` in what somebody says.
    fn spoken(&self, view: View<'_>, draft: &Draft, core: &Core) -> Option<&Actor> {
        if draft.rule == TURN {
            return self.interviewed;
        }
        let above =
            self.claims.get(draft.parent.filter(|_| view.is_word(core.head, words!["i"]))? as usize)?;
        let [said] = above.sources.as_slice() else { return None };
        (above.form != Form::Indirect || [TURN, "claim.label"].contains(&&*above.rule)).then_some(said)
    }

    /// Who said what the sentence before tells, where she fits the pronoun.
    #[inline(never)]
    fn same_speaker(&self, view: View<'_>, core: &Core, plural: bool) -> Option<Actor> {
        let mut actor: Option<&Actor> = None;
        let back = self.drafts.iter().zip(self.claims).rev().take(MAX_TOLD);
        for (draft, claim) in back.filter(|(draft, _)| draft.parent.is_none()) {
            let [said] = claim.sources.as_slice() else { return None };
            let [named] = draft.source.as_ref()?.cores() else { return None };
            if actor.is_none() {
                let spoken = view.doc.tokens.sentence_of(draft.reach().saturating_sub(1));
                if view.doc.tokens.sentence_of(core.head).checked_sub(spoken)? > 1 {
                    return None;
                }
            }
            if actor.is_some_and(|actor| actor != said) {
                return None;
            }
            let head = view.doc.token(named.head)?;
            // `She said it was late. They said it was not.`: whose words tell what she is.
            if head.tag == Tag::Pronoun && said.kind == ActorKind::Group {
                actor = Some(said);
                continue;
            }
            let many = head.tag == Tag::NounPlural;
            let role = head.is(LexClass::ROLE);
            let body = matches!(said.kind, ActorKind::Organization | ActorKind::Country);
            let group = said.kind == ActorKind::Group && !many;
            let fits = if plural {
                many && said.kind != ActorKind::Person || body
            } else if view.is_word(core.head, words!["it"]) {
                body || group && !role
            } else {
                group && role
            };
            return Some(said.clone()).filter(|_| fits);
        }
        None
    }
}

/// What is done by saying it: one who asks whether or what asks no favour, and who suggests that something is so
/// proposes nothing.
fn act(view: View<'_>, draft: &Draft) -> Act {
    let Report { act, frames, .. } = draft.cue.entry;
    if act == Act::Propose && frames.any(Frames::CLAUSE) {
        let document = draft.source.is_some_and(|source| view.is_document(&source));
        return if document || tells_a_fact(view, draft) { Act::State } else { act };
    }
    // `warned Iran against building it`, `warned voters to stay home`: asks, and threatens nobody.
    let asks = || {
        let first = draft.content.iter().next().map_or(0, |content| content.start);
        let warns = view.doc.lexicon.report_lemma(&draft.cue.entry) == "warn";
        warns && view.is_word(first, words!["against", "to"])
    };
    if act == Act::Threaten && asks() {
        return Act::Request;
    }
    if act != Act::Request || !frames.any(Frames::ADDRESSEE) {
        return act;
    }
    let first = draft.content.cover().start;
    let mut tokens = draft.content.iter().flat_map(|piece| view.doc.slice(piece));
    let question = tokens.any(|token| token.kind == Kind::QUESTION)
        || view.doc.is(first, LexClass::COMPLEMENTIZER | LexClass::RELATIVE)
            && !view.is_word(first, words!["that"])
        || view.is_word(first, words!["how", "why", "what", "when", "where", "who", "about"]);
    if question { Act::Ask } else { act }
}

/// `suggested that Moor had left`, but `suggested that they meet`, `that they should meet`: the first verb of a clause
/// is an indicative.
fn tells_a_fact(view: View<'_>, draft: &Draft) -> bool {
    if !matches!(draft.rule, "claim.verb-that" | "claim.verb-clause") {
        return false;
    }
    let content = draft.content.cover();
    let mut chunks = view.chunks_in(content).iter();
    let Some(verb) = chunks.find(|chunk| chunk.kind == ChunkKind::Verb) else { return false };
    view.doc.token(verb.tokens.start).is_some_and(|token| match token.tag {
        Tag::VerbPast | Tag::VerbS => true,
        Tag::Auxiliary => !token.pos.has(Tag::VerbBase),
        Tag::Modal => !view.is_word(verb.tokens.start, words!["should", "must"]),
        _ => false,
    })
}

/// Who a noun phrase of a source is: its head's entity, or the person whom an apposition to it names.
fn speaker(view: View<'_>, entities: &Entities, source: &Source, core: &Core, told: &Told<'_>) -> Actor {
    let someone = |actor: &Option<Actor>| actor.as_ref().is_some_and(|it| it.kind != ActorKind::Group);
    let mut actor = named_actor(&view.doc, entities, core.tokens, core.head);
    if !someone(&actor) {
        actor = resolved(view, entities, core, told).or(actor);
    }
    if !someone(&actor)
        && source.cores().len() == 1
        && let Some(mention) = apposed(view, entities, source, core)
    {
        return actor_of(&view.doc, entities, mention.tokens, mention.tokens.end - 1);
    }
    actor.unwrap_or_else(|| group_actor(&view.doc, core.tokens, core.head))
}

/// The person whom words in or behind the only noun phrase of a source name.
fn apposed<'e>(
    view: View<'_>,
    entities: &'e Entities,
    source: &Source,
    core: &Core,
) -> Option<&'e EntityMention> {
    let person = |mention: &&EntityMention| matches!(mention.entity, EntityRef::Person(_));
    // `the ambassador to Britain Ann Moor`, then `her lawyer, Ann Moor, ...`
    // ... but not `a lawyer for Ann Moor`
    let inside = entities.within(core.tokens).iter().rfind(person).filter(|m| {
        let hangs = m.tokens.start.checked_sub(1).and_then(|at| view.doc.token(at));
        m.tokens.end == core.tokens.end
            && view.doc.is(core.head, LexClass::ROLE)
            && hangs.is_none_or(|token| token.tag != Tag::Preposition)
    });
    let behind = TokenRange::new(core.tokens.end + 1, source.tokens.end);
    inside.or_else(|| {
        let comma = view.kind(core.tokens.end) == Kind::COMMA;
        entities.within(behind).iter().find(person).filter(|m| comma && m.tokens.start <= core.tokens.end + 4)
    })
}

/// How many claims back the speaker of the one before is looked up.
const MAX_TOLD: usize = 16;
/// How many sentences back a pronoun is looked up.
const MAX_BACK: usize = 3;

/// Whom the words of a group stand for: `the ambassador`, where one person of the story is that; `they`, `it`, the
/// subject of the sentence before.
#[inline(never)]
fn resolved(view: View<'_>, entities: &Entities, core: &Core, told: &Told<'_>) -> Option<Actor> {
    let doc = &view.doc;
    let token = doc.token(core.head)?;
    if token.tag == Tag::Pronoun {
        let plural = view.is_word(core.head, words!["they"]);
        if !plural && !view.is_word(core.head, words!["it", "he", "she"]) {
            return None;
        }
        return told.same_speaker(view, core, plural).or_else(|| antecedent(view, entities, core, plural));
    }
    if !token.is(LexClass::ROLE) {
        return None;
    }
    let words = doc.words(core.tokens).as_bytes();
    // The title is that of the phrase's head, not of somebody in it: `an aide to the president`.
    let span = |tokens: TokenRange| doc.span(tokens).start as usize;
    let head = span(TokenRange::new(core.head, core.head + 1)).saturating_sub(span(core.tokens));
    // The letters with which a word of the phrase begins: few titles need to be looked for.
    let bit = |byte: u8| 1u32 << (byte & 0x1f);
    let edge = |at: Option<&u8>| at.is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let (starts, _) = words.iter().fold((0, true), |(starts, opens), byte| {
        (starts | if opens { bit(*byte) } else { 0 }, edge(Some(byte)))
    });
    let holds = |title: &str| {
        let first = title.as_bytes().first().map(u8::to_ascii_lowercase);
        first.is_none_or(|first| starts & bit(first) != 0)
            && words.windows(title.len().max(1)).enumerate().any(|(at, window)| {
                (at..at + title.len()).contains(&head)
                    && window.first().map(u8::to_ascii_lowercase) == first
                    && window.eq_ignore_ascii_case(title.as_bytes())
                    && edge(at.checked_sub(1).and_then(|before| words.get(before)))
                    && edge(words.get(at + title.len()))
            })
    };
    // `the Danish president` is nobody of another country, nor of none.
    let nation = entities.within(core.tokens).iter().find_map(|mention| match mention.entity {
        EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
        _ => None,
    });
    let fits = |person: &Person| nation.is_none_or(|nation| person.country == Some(nation));
    let mut people = entities
        .people
        .iter()
        .filter(|person| fits(person) && person.roles.iter().any(|role| holds(&role.title)));
    match (people.next(), people.next()) {
        (Some(person), None) => Some(Actor::person(person.id, person.name.as_str())),
        _ => None,
    }
}

/// The subject of a sentence before, where it fits the pronoun; for `they` that of the main clause before it, too.
#[inline(never)]
fn antecedent(view: View<'_>, entities: &Entities, core: &Core, plural: bool) -> Option<Actor> {
    let doc = &view.doc;
    let here = doc.tokens.sentence_of(core.head);
    for back in usize::from(!plural)..=MAX_BACK {
        let sentence = doc.sentences().get(here.checked_sub(back)?)?;
        let end = sentence.tokens.end.min(core.tokens.start);
        let Some(source) = view.main_subject(sentence.tokens.start, end) else { continue };
        let [found] = source.cores() else { continue };
        let head = doc.token(found.head)?;
        if head.tag == Tag::Pronoun {
            continue;
        }
        let actor = actor_of(doc, entities, found.tokens, found.head);
        let many = head.tag == Tag::NounPlural;
        let fits = if plural { many && actor.kind != ActorKind::Person } else { !many };
        let person = actor.kind == ActorKind::Person;
        let human = view.is_word(core.head, words!["he", "she"]);
        if fits && (plural || human == person) {
            return Some(actor);
        }
        // Whether another one farther off is a man or a woman is not known here.
        if human {
            return None;
        }
    }
    None
}

/// Longest content that one quoted word makes mixed, in words outside the marks.
const MAX_PLAIN: u32 = 15;
/// How many words in single quotation marks may be a name for something.
const MAX_NAMED: u32 = 2;
/// How far into a content a hedge is looked for, in words.
const MAX_HEDGE: usize = 60;

/// How much of a content stands in quotation marks; the first of them that could hold some of it is number `first`.
#[inline(never)]
fn form(view: View<'_>, draft: &Draft, first: usize) -> Form {
    let quotes = &view.doc.tokens.quotes;
    let (mut n_in, mut n_out, mut marks, mut single) = (0, 0, false, false);
    for piece in draft.content.iter() {
        let mut quote = seek(quotes, first, |quote| quote.tokens.end <= piece.start);
        let mut at = piece.start;
        while at < piece.end {
            let (inside, end) = match quotes.get(quote).map(|quote| quote.tokens) {
                Some(next) if next.start <= at => (true, next.end),
                Some(next) => (false, next.start),
                None => (false, piece.end),
            };
            let end = end.min(piece.end);
            let part = view.doc.slice(TokenRange::new(at, end));
            if inside {
                // What comes behind the first few words changes nothing.
                for token in part {
                    if marks && n_in > MAX_NAMED {
                        break;
                    }
                    n_in += u32::from(token.kind.is_wordlike());
                    single |= token.kind == Kind::APOSTROPHE;
                    marks |= matches!(token.kind, Kind::APOSTROPHE | Kind::QUOTE);
                }
                quote += 1;
            } else {
                for token in part {
                    if n_out > MAX_PLAIN {
                        break;
                    }
                    n_out += u32::from(token.kind.is_wordlike());
                }
            }
            at = end;
        }
    }
    match (marks && n_in > 0, n_out) {
        (false, _) => Form::Indirect,
        // A word or two in marks are no words of the source's: `a 'skinny' deal`.
        (true, n_out) if n_in == 1 && n_out > MAX_PLAIN || single && n_in <= MAX_NAMED && n_out > 3 => {
            Form::Indirect
        }
        (true, 0) => Form::Direct,
        (true, _) => Form::Mixed,
    }
}

/// The certainty of the first hedge or modal near the start of a content.
#[inline(never)]
fn hedge(view: View<'_>, draft: &Draft) -> Option<Certainty> {
    let tokens = draft.content.iter().flat_map(|piece| piece.iter());
    tokens
        .take(MAX_HEDGE)
        .filter(|at| {
            view.doc.token(*at).is_some_and(|token| token.is(LexClass::HEDGE) && token.kind.is_wordlike())
        })
        .find_map(|at| view.doc.payload(at, LexClass::HEDGE).and_then(Certainty::from_name))
}
