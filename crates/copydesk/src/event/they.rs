//! Who `they` are that do something: those of whom the clause before tells, or the sentence before.
//!
//! ```text
//! Two men were jailed after they fired on guards .     two men: the subject before
//! Police found a knife . They arrested Lund .           police: the subject of the sentence before
//! Police and rebels left . They fired on guards .      nobody: two that it may be
//! the men they arrested                                nobody: it goes on with a thing
//! ```
//!
//! A subject that is a pronoun -> a group in the story's words; nobody where it may be another. Cost: the chunks of
//! one sentence, only behind `they` that nothing else tells of.

use super::scene::{Group, Scene};
use super::sense::Tags;
use super::types::{Parties, Party};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

/// Words behind which the subject of the main clause goes on.
const WHEN: [&str; 6] = ["after", "as", "because", "before", "when", "while"];

/// Those whom the subject `they` means.
#[inline(never)]
pub(super) fn they_meant(scene: &Scene<'_>, group: Group) -> Parties {
    let they = group.first == group.last
        && scene
            .chunk(group.first)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && scene.doc.is_spelled(chunk.head, &["they"]));
    if !they {
        return Parties::NONE;
    }
    let before = scene.chunks.get(..group.first).unwrap_or(&[]);
    let verb = before.iter().position(|chunk| chunk.kind == ChunkKind::Verb);
    let past = scene.form(group.first + 1).has(VerbForm::PAST.with(VerbForm::FINITE));
    match (verb, before.last()) {
        (None, Some(last)) if last.kind == ChunkKind::Noun => Parties::NONE,
        (None, _) => told_before(scene),
        (Some(verb), Some(when)) if past && scene.doc.is_spelled(when.tokens.start, &WHEN) => {
            match several(scene, before.get(..verb).unwrap_or(&[])) {
                Several::One(party) => Parties::one(party),
                _ => Parties::NONE,
            }
        }
        _ => Parties::NONE,
    }
}

/// Those that `they` may mean among chunks.
enum Several {
    None,
    One(Party),
    More,
}

/// The only people of whom the chunks tell in the plural.
fn several(scene: &Scene<'_>, chunks: &[Chunk]) -> Several {
    let mut found = Several::None;
    for chunk in chunks {
        match (&found, party(scene, chunk)) {
            (_, None) => {}
            (Several::None, Some(party)) => found = Several::One(party),
            _ => return Several::More,
        }
    }
    found
}

/// The people of whom the sentence before tells, in the same paragraph: its subject.
fn told_before(scene: &Scene<'_>) -> Parties {
    let sentences = scene.doc.sentences();
    let here = sentences.get(scene.sentence as usize);
    let before = scene.sentence.checked_sub(1).and_then(|s| sentences.get(s as usize));
    let Some((before, here)) = before.zip(here).filter(|(before, here)| before.block == here.block) else {
        return Parties::NONE;
    };
    let first = scene.doc.chunk_number(before.tokens.start);
    let end = scene.doc.chunk_number(here.tokens.start);
    let chunks = scene.doc.chunks.get(first..end).unwrap_or(&[]);
    let verb = chunks.iter().position(|chunk| chunk.form.has(VerbForm::FINITE)).unwrap_or(chunks.len());
    match several(scene, chunks.get(..verb).unwrap_or(&[])) {
        Several::One(party) => Parties::one(party),
        _ => Parties::NONE,
    }
}

/// The people that a noun phrase tells of, several of them: `police`, `two men`, `the protesters`.
fn party(scene: &Scene<'_>, chunk: &Chunk) -> Option<Party> {
    let head = scene.doc.token(chunk.head).filter(|_| chunk.kind == ChunkKind::Noun)?;
    let noun = scene.lists.noun_at(scene.doc, chunk.head);
    let people = Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER).with(Tags::LEADERS);
    let plural = head.tag == Tag::NounPlural;
    // `Republicans`.
    let body = scene
        .entities
        .at(chunk.head)
        .filter(|mention| plural && matches!(mention.entity, EntityRef::Organization(_)));
    if let Some(body) = body {
        return Some(Party { entity: Some(body.entity), tokens: body.tokens, head: chunk.head });
    }
    let force = noun.is_some_and(|noun| noun.any(Tags::FORCE));
    let someone = noun.is_some_and(|noun| noun.any(people)) || scene.doc.is(chunk.head, LexClass::ROLE);
    (someone && (plural || force)).then_some(Party { entity: None, tokens: chunk.tokens, head: chunk.head })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const THEY: &[(&str, &[&str])] = &[
        (
            "Police found a knife in Lima. They arrested Otto Lund in the case.",
            &["coerce/arrest held: Police -> Otto Lund"],
        ),
        ("Varga was happy. They arrested Otto Lund.", &["coerce/arrest held: -> Otto Lund"]),
        ("The rebels and the soldiers were there. They attacked Otto Lund.", &["assault held: -> Otto Lund"]),
        ("The rebels left after they attacked Otto Lund.", &["assault held: The rebels -> Otto Lund"]),
    ];

    #[test]
    fn who_they_are() {
        check(THEY.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
