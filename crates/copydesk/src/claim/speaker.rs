//! Who a source is: the entity at the head of its phrase, whom words beside it name, or whom the story meant before.
//!
//! Cost: a search in the mentions, and for pronouns a walk over a few sentences before.

use super::apposed::apposed;
use super::described::is_age;
use super::draft::Draft;
use super::issuer::issuer;
use super::meant::{State, by_part, meant};
use super::rule::Rule;
use super::source::{Core, Source};
use super::titles::Titles;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Actor, ActorKind, Claim, Country, Form};
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Entities, EntityRef, actor_of, group_actor, named_actor};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many claims back the speaker of the one before is looked up.
const MAX_TOLD: usize = 16;
/// How many sentences back a pronoun is looked up.
const MAX_BACK: usize = 3;

/// Heads of phrases that act together: `the ministers and their parties`.
const ACTING: LexClass = LexClass::ROLE.union(LexClass::ORG_HEAD).union(LexClass::DEMONYM);

/// The claims before the one that is made.
pub(super) struct Told<'a> {
    pub(super) drafts: &'a [Draft],
    pub(super) claims: &'a [Claim],
    pub(super) titles: &'a Titles,
    pub(super) state: &'a State,
    /// Who gives the answers of an interview.
    pub(super) interviewed: Option<&'a Actor>,
}

impl Told<'_> {
    /// Who speaks without a name of her own: who answers in an interview, and `I` in what somebody says.
    pub(super) fn spoken(&self, view: View<'_>, draft: &Draft, core: &Core) -> Option<&Actor> {
        if draft.rule == Rule::Turn {
            return self.interviewed;
        }
        let above = draft.parent.filter(|_| view.is_word(core.head, words!["i"]))? as usize;
        let (claim, above) = (self.claims.get(above)?, self.drafts.get(above)?);
        let [said] = claim.sources.as_slice() else { return None };
        (claim.form != Form::Indirect || above.rule.is_of(&[Rule::Turn, Rule::Label])).then_some(said)
    }

    /// The country of the story, which `the government` is that of.
    pub(super) fn state(&self, entities: &Entities) -> Option<Actor> {
        let country: Country = self.state.country(entities)?;
        Some(Actor::country(country, "the government"))
    }

    /// Who alone speaks in a sentence before.
    pub(super) fn source_within(&self, sentence: TokenRange) -> Option<Actor> {
        let back = self.drafts.iter().zip(self.claims).rev().take(MAX_TOLD);
        let mut here = back.filter(|(draft, _)| draft.parent.is_none() && sentence.has(draft.cue.head));
        let [said] = here.next()?.1.sources.as_slice() else { return None };
        Some(said.clone())
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
            } else if view.is_word(core.head, words!["it", "its"]) {
                body || group && !role
            } else {
                // `The minister said it was late. She said`: known by an office alone, or by a name in no list.
                let office = group || said.kind == ActorKind::Person && head.tag == Tag::Noun;
                office && role || group && head.tag == Tag::Proper && !head.is(ACTING)
            };
            return Some(said.clone()).filter(|_| fits);
        }
        None
    }
}

/// Who a noun phrase of a source is: its head's entity, or the person whom an apposition to it names.
pub(super) fn speaker(
    view: View<'_>,
    entities: &Entities,
    source: &Source,
    core: &Core,
    told: &Told<'_>,
) -> Actor {
    // `The newly released ruling said`: a phrase that was cut behind its article.
    let cut = whole_phrase(view, source, core);
    let core = cut.as_ref().unwrap_or(core);
    let someone = |actor: &Option<Actor>| actor.as_ref().is_some_and(|it| it.kind != ActorKind::Group);
    let mut actor = named_actor(&view.doc, entities, core.tokens, core.head);
    if let Some(named) = &actor
        && let Some(said) = told.speaks_on(view, entities, core, named)
    {
        return said;
    }
    // The name beside the words tells more than whom they may mean: `The nominee, Ada Moor, said`.
    if !someone(&actor)
        && source.cores().len() == 1
        && let Some(mention) = apposed(view, entities, source, core)
    {
        return actor_of(&view.doc, entities, mention.tokens, mention.tokens.end - 1);
    }
    if !someone(&actor) {
        actor = resolved(view, entities, source, core, told).or(actor);
    }
    actor.unwrap_or_else(|| group_actor(&view.doc, core.tokens, core.head))
}

/// All of a noun phrase of which the article alone was read as its head.
fn whole_phrase(view: View<'_>, source: &Source, core: &Core) -> Option<Core> {
    let end = source.tokens.end;
    let article = core.tokens.len() == 1 && end > core.tokens.end + 1;
    if !article || !view.is_word(core.head, words!["the", "a", "an"]) {
        return None;
    }
    // Its head is the noun that ends the first noun phrase behind it.
    let mut chunks = view.chunks_in(TokenRange::new(core.tokens.end, end)).iter();
    let noun = chunks.find(|chunk| chunk.kind == ChunkKind::Noun)?;
    Some(Core { tokens: TokenRange::new(core.tokens.start, noun.tokens.end), head: noun.head })
}

/// All for whom words for several stand: `they` behind what two people said or did, `both leaders`.
pub(super) fn together(
    view: View<'_>,
    entities: &Entities,
    core: &Core,
    told: &Told<'_>,
) -> Option<Vec<Actor>> {
    let first = core.tokens.start;
    // Most sources are names or one person.
    match view.doc.token(core.head)?.tag {
        Tag::Pronoun if view.is_word(first, words!["they"]) => return they(view, entities, core, told),
        Tag::NounPlural => {}
        _ => return None,
    }
    let both = view.is_word(first, words!["both"])
        || view.is_word(first, words!["the"]) && view.is_word(first + 1, words!["two"]);
    if !both || !view.is_word(core.head, words!["leaders", "presidents", "ministers", "men", "women"]) {
        return None;
    }
    let here = view.doc.tokens.sentence_of(core.head);
    let before = entities.mentions.partition_point(|mention| mention.tokens.start < first);
    let mut named: Vec<Actor> = Vec::new();
    for mention in entities.mentions.get(..before)?.iter().rev() {
        if named.len() == 2 || view.doc.tokens.sentence_of(mention.tokens.start) + MAX_BACK < here {
            break;
        }
        if let EntityRef::Person(id) = mention.entity
            && named.iter().all(|actor| actor.id != Some(id))
        {
            named.push(actor_of(&view.doc, entities, mention.tokens, mention.tokens.end - 1));
        }
    }
    named.reverse();
    Some(named).filter(|named| named.len() == 2)
}

/// The two or more who spoke or acted in a sentence before.
#[inline(never)]
fn they(view: View<'_>, entities: &Entities, core: &Core, told: &Told<'_>) -> Option<Vec<Actor>> {
    let doc = &view.doc;
    let here = doc.tokens.sentence_of(core.head);
    let mut back = told.drafts.iter().zip(told.claims).rev().take(MAX_TOLD);
    if let Some((draft, claim)) = back.find(|(draft, _)| draft.parent.is_none())
        && doc.tokens.sentence_of(draft.reach().saturating_sub(1)) + 1 >= here
    {
        let several = claim.sources.len() > 1 && draft.source.is_some_and(|it| it.cores().len() > 1);
        return several.then(|| claim.sources.clone());
    }
    for back in 0..=MAX_BACK {
        let sentence = doc.sentences().get(here.checked_sub(back)?)?;
        let end = sentence.tokens.end.min(core.tokens.start);
        let Some(source) = view.main_subject(sentence.tokens.start, end) else { continue };
        let cores = source.cores();
        let acts = |core: &Core| entities.at(core.head).is_some() || doc.is(core.head, ACTING);
        let pronoun = |core: &Core| doc.token(core.head).is_none_or(|head| head.tag == Tag::Pronoun);
        if cores.iter().any(pronoun) {
            continue;
        }
        if cores.len() > 1 && cores.iter().all(acts) {
            return Some(cores.iter().map(|it| actor_of(doc, entities, it.tokens, it.head)).collect());
        }
        if cores.len() == 1 && doc.token(cores[0].head).is_some_and(|head| head.tag == Tag::NounPlural) {
            return None;
        }
        // `The row has drawn in Ada Moor and Imre Lund. They criticised it.`
        if back == 1
            && let Some(pair) = view.pair_at_end(sentence.tokens)
            && pair.iter().all(acts)
        {
            return Some(pair.iter().map(|it| actor_of(doc, entities, it.tokens, it.head)).collect());
        }
    }
    None
}

/// Whom the words of a group stand for: `the ambassador`, where one person of the story is that; `they`, `it`, the
/// subject of the sentence before.
#[inline(never)]
fn resolved(
    view: View<'_>,
    entities: &Entities,
    source: &Source,
    core: &Core,
    told: &Told<'_>,
) -> Option<Actor> {
    let doc = &view.doc;
    let token = doc.token(core.head)?;
    if token.tag == Tag::Pronoun {
        let plural = view.is_word(core.head, words!["they", "their"]);
        if !plural && !view.is_word(core.head, words!["it", "its", "he", "she"]) {
            return None;
        }
        let known =
            told.same_speaker(view, core, plural).or_else(|| antecedent(view, entities, core, plural));
        return known.or_else(|| told.spoke_last(view, entities, core));
    }
    let person = if token.is(LexClass::ROLE) { told.titles.person(view, entities, core) } else { None };
    if let Some(person) = person {
        return Some(Actor::person(person.id, person.name.clone()));
    }
    if token.tag != Tag::NounPlural
        && (token.is(LexClass::ROLE) || token.is_capital() || is_age(view, core))
        && let Some(said) = told.described(view, entities, source, core)
    {
        return Some(said);
    }
    if token.is_capital() {
        return by_part(view, entities, core);
    }
    if !matches!(token.tag, Tag::Noun | Tag::NounPlural) {
        return None;
    }
    let body = if token.tag == Tag::Noun { meant(view, entities, core, told) } else { None };
    body.or_else(|| issuer(view, entities, source, core, told))
}

impl View<'_> {
    /// The number of the last chunk of a sentence before its stop.
    fn last_chunk(self, sentence: TokenRange) -> Option<usize> {
        let stop = self.kind(sentence.end.checked_sub(1)?) == Kind::STOP;
        Some(self.chunk_at(sentence.end - 1 - u32::from(stop)))
    }

    /// Two that `and` joins at the end of a sentence.
    fn pair_at_end(self, sentence: TokenRange) -> Option<[Core; 2]> {
        let last = self.last_chunk(sentence)?;
        let noun = |chunk: &Chunk| {
            (chunk.kind == ChunkKind::Noun).then_some(Core { tokens: chunk.tokens, head: chunk.head })
        };
        let (and, link) = self.before(last, sentence.start)?;
        let (_, first) = self.before(and, sentence.start)?;
        let joined = link.kind == ChunkKind::Coordinator && self.is_word(link.head, words!["and"]);
        Some([noun(first).filter(|_| joined)?, noun(self.chunk(last)?)?])
    }

    /// Several people at the end of a sentence, behind its verb: `the Danes`, `the ministers`.
    fn crowd_at_end(self, sentence: TokenRange) -> Option<Core> {
        let last = self.last_chunk(sentence)?;
        let noun = self.chunk(last).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        let (_, verb) = self.before(last, sentence.start)?;
        let many = self.doc.token(noun.head).is_some_and(|head| {
            head.is(LexClass::ROLE | LexClass::DEMONYM)
                && (head.tag == Tag::NounPlural || head.is(LexClass::DEMONYM))
        });
        let several = many && self.doc.word(noun.head).ends_with('s');
        (several && verb.kind == ChunkKind::Verb).then_some(Core { tokens: noun.tokens, head: noun.head })
    }
}

/// Words for some of many.
const SEVERAL: &Words =
    words!["some", "many", "most", "several", "few", "both", "dozens", "hundreds", "others"];
/// Nouns for several people, which `they` may stand for.
const CROWDS: &Words = listed!("unnamed_crowds");

/// Nouns for several things, which say nothing.
const MUTE: &Words = listed!("mute_things");

/// The subject of a sentence before, where it fits the pronoun; for `they` that of the main clause before it, too.
#[inline(never)]
fn antecedent(view: View<'_>, entities: &Entities, core: &Core, plural: bool) -> Option<Actor> {
    let doc = &view.doc;
    let here = doc.tokens.sentence_of(core.head);
    let it = !plural && view.is_word(core.head, words!["it"]);
    for back in usize::from(!plural && !it)..=MAX_BACK {
        let sentence = doc.sentences().get(here.checked_sub(back)?)?;
        let end = sentence.tokens.end.min(core.tokens.start);
        let Some(source) = view.main_subject(sentence.tokens.start, end) else { continue };
        let [found] = source.cores() else { continue };
        // `Brell Energy will close three mines, it said`: of the same sentence a body alone.
        if back == 0 && it {
            let actor = actor_of(doc, entities, found.tokens, found.head);
            if actor.kind == ActorKind::Organization && view.kind(core.tokens.start - 1) == Kind::COMMA {
                return Some(actor);
            }
            continue;
        }
        let head = doc.token(found.head)?;
        let several = plural && view.is_word(found.head, SEVERAL);
        if head.tag == Tag::Pronoun && !several {
            continue;
        }
        let actor = actor_of(doc, entities, found.tokens, found.head);
        let many = head.tag == Tag::NounPlural;
        let crowd = || several || view.is_word(found.head, CROWDS);
        // `The polls differ. They think so.`
        if plural && many && actor.kind == ActorKind::Group && view.is_word(found.head, MUTE) {
            continue;
        }
        let fits = if plural { (many || crowd()) && actor.kind != ActorKind::Person } else { !many };
        let person = actor.kind == ActorKind::Person;
        let human = view.is_word(core.head, words!["he", "she"]);
        if fits && (plural || human == person) {
            return Some(actor);
        }
        // Whether another one farther off is a man or a woman is not known here.
        if human {
            return None;
        }
        // `It angered the Danes. They wanted the ship back.`
        if plural
            && back == 1
            && let Some(object) = view.crowd_at_end(sentence.tokens)
        {
            return Some(actor_of(doc, entities, object.tokens, object.head));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn several_speak_together() {
        for (text, expected) in [
            ("Ada Moor and Imre Lund sued. They argue that it was late.", "Ada Moor, Imre Lund"),
            ("Ada Moor and Imre Lund met. Both leaders said it was late.", "Ada Moor, Imre Lund"),
            ("The roads and bridges were cut. They said it was late.", "They"),
            ("The row drew in Ada Moor and Imre Lund. They said it was late.", "Ada Moor, Imre Lund"),
            ("The row angered the ministers. They said it was late.", "the ministers"),
            ("The ministers met. The polls differ. They said it was late.", "The ministers"),
            ("Some of the ministers left. They said it was late.", "Some of the ministers"),
            ("Ada Moor met the miners and Imre Lund. The two men said it was late.", "Ada Moor, Imre Lund"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }

    #[test]
    fn a_body_may_say_what_it_does_itself() {
        for (text, expected) in [
            ("Norsund Energy will close three mines, it said.", "Norsund Energy"),
            ("Ada Moor will close three mines, it said.", "it"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }

    #[test]
    fn who_stands_behind_a_verb_in_the_present() {
        for (text, expected) in [
            ("“The winter was long,” jokes the baker.", "the baker"),
            ("“The winter was long,” remembers Ada Moor, a baker.", "Ada Moor"),
            ("“The winter was long,” reckons the baker.", "the baker"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
