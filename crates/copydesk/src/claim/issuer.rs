//! Whose words a document tells: `a Varga statement`, `the letter`, `released a statement saying`.
//!
//! ```text
//! A statement from the ministry said ...        the ministry
//! Moor issued a statement. The statement said   Moor
//! Moor sent a letter demanding ...              Moor
//! ```
//!
//! Reports, polls and lawsuits stay what they are: they tell what somebody found, not what she says. A report of the press
//! is what that paper or station says.
//! Expected precision 0.85. Cost: for a source that is such a document, a walk over the tokens before it.

use super::source::{Core, Source};
use super::speaker::Told;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Actor, ActorKind, OrganizationKind};
use crate::grammar::ChunkKind;
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityMention, EntityRef, actor_of, group_actor, named_actor};
use crate::span::TokenRange;
use crate::token::Shape;

/// What one writes or says in one's own name.
const DOCUMENTS: &Words = listed!("documents");

/// What is done to it by those whose words it tells.
const WRITTEN: &Words = words![
    "issued", "signed", "cosigned", "released", "written", "sent", "posted", "penned", "drafted", "emailed",
    "tweeted",
];

/// What one does with it whose words it tells.
const ISSUING: &Words = words![
    "issued",
    "issues",
    "released",
    "releases",
    "wrote",
    "sent",
    "posted",
    "published",
    "penned",
    "drafted",
    "signed",
    "issuing",
    "releasing",
];

/// What the press tells.
const NEWS: &Words = words!["report", "reports", "story", "article"];

/// How many tokens back another mention of the document may stand.
const MAX_BACK: u32 = 400;
/// How many tokens may stand between a document and the words that tell who wrote it.
const MAX_BYLINE: u32 = 4;

/// Who wrote the document that is the source.
#[inline(never)]
pub(super) fn issuer(
    view: View<'_>,
    entities: &Entities,
    source: &Source,
    core: &Core,
    told: &Told<'_>,
) -> Option<Actor> {
    let whole = TokenRange::new(core.tokens.start, source.tokens.end.max(core.tokens.end));
    if view.is_word(core.head, NEWS) {
        return press(view, entities, whole, core.head);
    }
    let document = view.doc.token(core.head).is_some_and(|head| !head.is_capital());
    if !document || !view.is_word(core.head, DOCUMENTS) {
        return None;
    }
    owner(view, entities, whole, core.head)
        .or_else(|| sender(view, entities, core.tokens.start))
        .or_else(|| introduced(view, entities, core, told))
}

/// The paper or station whose report it is: `a Star report`, `an article in the Star`.
fn press(view: View<'_>, entities: &Entities, whole: TokenRange, head: u32) -> Option<Actor> {
    let inside = || {
        let led = view.is_word(head + 1, words!["in", "on"]);
        let chunk =
            view.chunk(view.chunk_at(head + 2)).filter(|chunk| led && chunk.kind == ChunkKind::Noun)?;
        named_actor(&view.doc, entities, chunk.tokens, chunk.head)
    };
    let body = owner(view, entities, whole, head).or_else(inside)?;
    let id = body.id.filter(|_| body.kind == ActorKind::Organization)?;
    let media = entities.organizations.get(id as usize)?.kind == OrganizationKind::Media;
    media.then_some(body)
}

/// Who owns or signed it: `her letter`, `a PLO statement`, `a letter signed by seven doctors`.
fn owner(view: View<'_>, entities: &Entities, whole: TokenRange, head: u32) -> Option<Actor> {
    let doc = &view.doc;
    let someone = |mention: &EntityMention| {
        let tokens = mention.tokens;
        named_actor(doc, entities, tokens, tokens.end - 1).filter(|it| it.kind != ActorKind::Group)
    };
    let before = entities.within(TokenRange::new(whole.start, head)).last();
    let owned = before.filter(|mention| {
        // A person owns it by a genitive; of `a Swiss letter` nobody is known.
        let genitive = doc.token(mention.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC))
            || doc.is(mention.tokens.start, LexClass::PRONOUN);
        match mention.entity {
            EntityRef::Person(_) => genitive,
            EntityRef::Nationality(_) => false,
            _ => genitive || mention.tokens.end == head,
        }
    });
    if let Some(actor) = owned.and_then(someone) {
        return Some(actor);
    }
    let limit = whole.end.min(head + 1 + MAX_BYLINE);
    let by = (head + 1..limit).find(|at| view.is_word(*at, words!["by", "from"]))?;
    // ... but not one obtained by somebody.
    if by > head + 1 && !(head + 1..by).any(|at| view.is_word(at, WRITTEN)) {
        return None;
    }
    let chunk = view.chunk(view.chunk_at(by + 1)).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    (chunk.tokens.end <= whole.end).then(|| actor_of(doc, entities, chunk.tokens, chunk.head))
}

/// Whose deed it is the object of, a phrase that begins at a token: `Moor released | a statement [saying that ...]`.
fn sender(view: View<'_>, entities: &Entities, start: u32) -> Option<Actor> {
    let low = view.doc.sentence_of(start)?.tokens.start;
    let (i, verb) = view.before(view.chunk_at(start), low)?;
    if verb.kind != ChunkKind::Verb {
        return None;
    }
    let source = view.joined_subject(i + 1, low).or_else(|| view.subject(i, low))?;
    let [subject] = source.cores() else { return None };
    let named = named_actor(&view.doc, entities, subject.tokens, subject.head);
    Some(named.unwrap_or_else(|| group_actor(&view.doc, subject.tokens, subject.head)))
}

/// Who issued the document that the story told of before: `In a letter, Moor said so. The letter also said`.
fn introduced(view: View<'_>, entities: &Entities, core: &Core, told: &Told<'_>) -> Option<Actor> {
    let doc = &view.doc;
    if !view.is_word(core.tokens.start, words!["the", "this", "that"]) {
        return None;
    }
    let lexeme = doc.token(core.head)?.lexeme;
    let from = core.head.saturating_sub(MAX_BACK);
    let mut behind = core.tokens.start;
    while let Some(at) = (from..behind).rfind(|at| doc.token(*at).is_some_and(|it| it.lexeme == lexeme)) {
        behind = at;
        let chunk = view.chunk(view.chunk_at(at))?;
        let sentence = doc.sentence_of(at)?.tokens;
        let whole = TokenRange::new(chunk.tokens.start, sentence.end);
        let start = chunk.tokens.start;
        let issued = view
            .before(view.chunk_at(start), sentence.start)
            .is_some_and(|(_, verb)| view.is_word(verb.head, ISSUING));
        let sent = || if issued { sender(view, entities, start) } else { None };
        let issuer =
            owner(view, entities, whole, at).or_else(sent).or_else(|| match told.source_within(sentence) {
                // A name that no list has, but nobody without one: `officials`.
                Some(said) => Some(said).filter(|said| said.kind != ActorKind::Group || is_named(said)),
                None => sender(view, entities, start).or_else(|| subject_of(view, entities, sentence)),
            });
        if issuer.is_some() {
            return issuer;
        }
    }
    None
}

/// True for a name: its last word has a capital, and no article introduces it.
fn is_named(actor: &Actor) -> bool {
    let capital = actor.name.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase));
    capital && !actor.name.starts_with("a ")
}

/// The main subject of a sentence, where it is named.
fn subject_of(view: View<'_>, entities: &Entities, sentence: TokenRange) -> Option<Actor> {
    let source = view.main_subject(sentence.start, sentence.end)?;
    let [subject] = source.cores() else { return None };
    let actor = named_actor(&view.doc, entities, subject.tokens, subject.head)?;
    (actor.kind != ActorKind::Group).then_some(actor)
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn what_one_writes_is_ones_own() {
        for (text, expected) in [
            ("A Pentagon statement said it was late.", "Pentagon"),
            ("Ada Moor's letter said it was late.", "Ada Moor"),
            ("A letter signed by seven doctors said it was late.", "seven doctors"),
            ("A statement from the Pentagon said it was late.", "Pentagon"),
            ("Ada Moor released a statement Monday saying it was late.", "Ada Moor"),
            ("Three lawyers sent a letter to the mayor demanding an inquiry.", "Three lawyers"),
            ("In a letter, Ada Moor said it was late. The letter also said it rained.", "Ada Moor"),
            ("Ada Moor issued a statement. The statement said it was late.", "Ada Moor"),
            (
                "Ada Moor issued a statement after Ida Lund accused her. The statement said it was late.",
                "Ada Moor",
            ),
            (
                "A spokesman said in a statement that it rained. The statement said it was late.",
                "The statement",
            ),
            ("A letter obtained by Reuters said it was late.", "A letter obtained by Reuters"),
            ("A Swiss letter said it was late.", "A Swiss letter"),
            ("A Pentagon report said it was late.", "A Pentagon report"),
            ("A new CNN report said it was late.", "CNN"),
            ("An article in the New York Times said it was late.", "New York Times"),
            ("A report by the Pentagon said it was late.", "A report by the Pentagon"),
            ("Ada Moor filed a lawsuit. The lawsuit said it was late.", "The lawsuit"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
