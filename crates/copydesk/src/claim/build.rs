//! From a draft to the claim of the output: sources resolved, form, certainty, time and what it speaks of.
//!
//! Claims come mostly in the order of the text, so that what stands at a content is looked for from where it was found
//! for the claim before. Cost: a walk over the content's tokens, and a step or two each in sentences, quotations, times,
//! mentions and events.

use super::described::name_first_speaker;
use super::draft::Draft;
use super::interview::{interviewed, is_question};
use super::marks::Column;
use super::meant::{State, meant_firm};
use super::pollster::pollsters;
use super::reading::{form, hedge};
use super::rule::Rule;
use super::source::{Core, Source};
use super::speaker::{Told, speaker, together};
use super::titles::Titles;
use super::view::View;
use super::word::words;
use crate::extraction::{
    Act, ActorKind, Certainty, Claim, Event, Form, MentionKind, Subject, TimeKind, When,
};
use crate::grammar::{Chunk, ChunkKind, Ones, VerbForm};
use crate::lexicon::{Frames, LexClass, Report, Tag};
use crate::mention::{Entities, EntityRef, actor_of, group_actor};
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
    ids: Ids,
    /// Where the claim before was found.
    near: Near,
}

/// Ids, each once.
#[derive(Debug, Default)]
struct Ids {
    list: Vec<u32>,
    /// Of the first 64, as most stories have no more, those that are in it: none is looked for along the list.
    seen: u64,
}

impl Ids {
    fn clear(&mut self) {
        self.list.clear();
        self.seen = 0;
    }

    fn add(&mut self, id: u32) {
        let bit = 1_u64.checked_shl(id).unwrap_or(0);
        let known = if bit == 0 { self.list.contains(&id) } else { self.seen & bit != 0 };
        self.seen |= bit;
        if !known {
            self.list.push(id);
        }
    }

    fn sort(&mut self) {
        if self.list.len() == self.seen.count_ones() as usize {
            self.list.clear();
            self.list.extend(Ones(self.seen));
        } else {
            self.list.sort_unstable();
        }
    }
}

/// Places in lists of the document, all of which are sorted.
#[derive(Debug, Default)]
struct Near {
    time: usize,
    told: usize,
}

impl Buffers {
    /// Makes the claims.
    #[inline(never)] // so that each step has the registers to itself
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
        let turn = drafts.iter().find(|draft| draft.rule == Rule::Turn);
        let interviewed = turn.and_then(|draft| interviewed(entities, draft.cue.head));
        let (titles, state) = (Titles::default(), State::default());
        for (i, draft) in drafts.iter().enumerate() {
            let before = drafts.get(..i).unwrap_or(&[]);
            let interviewed = interviewed.as_ref();
            let told = Told { drafts: before, claims: &claims, titles: &titles, state: &state, interviewed };
            let claim = self.claim(view, entities, draft, &told);
            claims.push(claim);
        }
        name_first_speaker(view, entities, drafts, &mut claims);
        claims
    }

    fn claim(&mut self, view: View<'_>, entities: &Entities, draft: &Draft, told: &Told<'_>) -> Claim {
        let doc = &view.doc;
        let entry = &draft.cue.entry;
        let (form, certainty) = reading(view, draft);
        let asks = is_question(doc, draft);
        let cores = draft.source.as_ref().filter(|_| !asks).map_or(&[][..], Source::cores);
        let mut sources = Vec::with_capacity(cores.len());
        if let Some(source) = &draft.source {
            for core in cores {
                let several = together(view, entities, core, told);
                if let Some(several) = several.or_else(|| pollsters(view, entities, source)) {
                    sources.extend(several);
                    continue;
                }
                let actor = match told.spoken(view, draft, core) {
                    Some(said) => said.clone(),
                    None => speaker(view, entities, source, core, told),
                };
                if !sources.contains(&actor) {
                    sources.push(actor);
                }
            }
            // `Dealers and farmers said`: nobody is named, so it is one crowd in the story's own words; but `local media
            // and a minister`, each told with words of their own.
            let named = |core: &Core| doc.token(core.head).is_some_and(|head| head.tag == Tag::Proper);
            let first = cores.iter().map(|core| core.tokens.start).min();
            let begun = |core: &Core| {
                Some(core.tokens.start) != first && doc.is(core.tokens.start, LexClass::DETERMINER)
            };
            if sources.len() > 1
                && sources.iter().all(|actor| actor.kind == ActorKind::Group)
                && !cores.iter().any(named)
                && !cores.iter().any(begun)
            {
                let crowd = cores.iter().fold(cores[0].tokens, |all, core| {
                    TokenRange::new(all.start.min(core.tokens.start), all.end.max(core.tokens.end))
                });
                sources.clear();
                let whole = Core { tokens: crowd, head: crowd.end - 1 };
                let firm = meant_firm(view, entities, &whole, told);
                sources.push(firm.unwrap_or_else(|| group_actor(doc, crowd, crowd.end - 1)));
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
            verb: doc.lexicon.report_lemma(entry),
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
            rule: draft.rule.name().into(),
        }
    }

    /// The time told between cue and content, right behind the cue or source, or behind an object that it ended.
    fn when(&mut self, view: View<'_>, draft: &Draft) -> Option<When> {
        let cue = draft.cue.tokens;
        let low = draft.source.map_or(cue.start, |source| source.tokens.end.min(cue.start));
        let behind = draft.source.map_or(cue.end, |source| source.tokens.end.max(cue.end));
        // `condemned the attack | on Monday`
        let object = draft.content.iter().last().filter(|_| draft.rule == Rule::VerbObject);
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
        for piece in draft.content.iter() {
            for mention in entities.within(piece) {
                if let EntityRef::Person(id) = mention.entity
                    && mention.kind != MentionKind::Pronoun
                {
                    self.ids.add(id);
                }
            }
        }
        self.ids.list.as_slice().to_vec()
    }

    /// Events told in the content.
    fn events(&mut self, span: Span) -> Vec<u32> {
        self.ids.clear();
        let (from, end) = (told_at(span.start, 0), told_at(span.end, 0));
        self.near.told = seek(&self.told, self.near.told, |told| *told < from);
        for told in self.told.get(self.near.told..).unwrap_or(&[]).iter().take_while(|told| **told < end) {
            self.ids.add(u32::try_from(told & u64::from(u32::MAX)).unwrap_or(u32::MAX));
        }
        self.ids.sort();
        self.ids.list.as_slice().to_vec()
    }
}

/// How much of the content stands in quotation marks; and its certainty, the cue's own or that of a hedge or modal.
///
/// Most contents have neither mark nor hedge, which the columns tell.
fn reading(view: View<'_>, draft: &Draft) -> (Form, Certainty) {
    let (cover, marks) = (draft.content.cover(), &view.columns.marks);
    let [quoted, hedged] = marks.any_of([Column::Quoted, Column::Hedged], cover);
    let form = if quoted { form(view, draft) } else { Form::Indirect };
    let hedge = if hedged { hedge(view, draft) } else { None };
    (form, hedge.unwrap_or(draft.cue.entry.certainty))
}

/// A mention of an event at a byte, in the order of the text.
const fn told_at(start: u32, id: u32) -> u64 {
    (start as u64) << 32 | id as u64
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
        let warns = view.doc.lexicon.reports_as(&draft.cue.entry, "warn");
        warns && view.is_word(first, words!["against", "to"])
    };
    // `told them to stay home`
    let orders = || {
        let tells = view.doc.lexicon.reports_as(&draft.cue.entry, "tell");
        tells
            && !draft.cue.form.has(VerbForm::PASSIVE)
            && view
                .chunk(view.chunk_at(draft.content.cover().start))
                .is_some_and(|verb| verb.form.has(VerbForm::INFINITIVE))
    };
    if act == Act::Threaten && asks() || act == Act::State && draft.rule == Rule::VerbInfinitive && orders() {
        return Act::Request;
    }
    let first = draft.content.cover().start;
    // `questioned whether it was late`, `demanded to know who had lied`
    let doubts = || {
        let open = view.is_word(first, words!["whether", "if", "how", "why", "what", "who"]);
        open && view.doc.lexicon.reports_as(&draft.cue.entry, "question")
    };
    let inquires = || view.is_word(first, words!["to"]) && view.is_word(first + 1, words!["know"]);
    if act == Act::Accuse && frames.any(Frames::THAT) && doubts() || act == Act::Request && inquires() {
        return Act::Ask;
    }
    if act != Act::Request || !frames.any(Frames::ADDRESSEE) {
        return act;
    }
    // `asked “who” had lied`
    let first = first + u32::from(view.opens_quote(first));
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
    if !draft.rule.is_of(&[Rule::VerbThat, Rule::VerbClause]) {
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

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_there_once_and_sorted() {
        let mut ids = Ids::default();
        [5, 63, 0, 5, 63].into_iter().for_each(|id| ids.add(id));
        assert_eq!(ids.list, [5, 63, 0]);
        ids.sort();
        assert_eq!(ids.list, [0, 5, 63]);
        [200, 64, 200, 7].into_iter().for_each(|id| ids.add(id));
        ids.sort();
        assert_eq!(ids.list, [0, 5, 7, 63, 64, 200]);
    }
}
