//! Who a source is by a name in or beside its words: `the ambassador, Ann Moor`, `a man named Ann Moor`, `The doctor who
//! treated them, Ann Moor,`.
//!
//! Expected precision 0.9. Cost: for a source that is nobody by its head, a walk over the names in it.

use super::source::{Core, Source};
use super::view::View;
use super::word::words;
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::Kind;

/// Fewest words of `a man named Moor`.
const MIN_IDENTIFIED: u32 = 4;
/// `a spokesman for President Ann Moor`: a name with a title of its own behind a preposition.
fn is_anothers(view: View<'_>, core: &Core, name: &EntityMention) -> bool {
    let Some(title) = name.tokens.start.checked_sub(1).filter(|title| *title > core.head) else {
        return false;
    };
    let words = view.doc.slice(TokenRange::new(core.head, title));
    view.doc.is(title, LexClass::ROLE) && words.iter().any(|token| token.tag == Tag::Preposition)
}

/// The person whom words in or behind the only noun phrase of a source name.
pub(super) fn apposed<'e>(
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
            && !is_anothers(view, core, m)
    });
    let behind = TokenRange::new(core.tokens.end + 1, source.tokens.end);
    let named = inside.or_else(|| {
        let comma = view.kind(core.tokens.end) == Kind::COMMA;
        let near = entities.within(behind).iter().find(person);
        let near = near.filter(|m| comma && m.tokens.start <= core.tokens.end + 4)?;
        // ... nor `critics, including Ann Moor,`
        let example = words!["including", "like", "such", "among", "led", "unlike"];
        (!view.is_word(behind.start, example)).then_some(near)
    });
    if named.is_some() || source.tokens.len() < MIN_IDENTIFIED {
        return named;
    }
    let mut people = entities.within(source.tokens).iter().filter(person);
    people.find(|m| is_identified(view, m) || is_told_of(view, source, core, m))
}

/// `The doctor who treated them, Ann Moor,`: the name that ends a source of one person, behind a comma behind words that tell
/// which one she is.
fn is_told_of(view: View<'_>, source: &Source, core: &Core, name: &EntityMention) -> bool {
    let TokenRange { start, end } = source.tokens;
    let closes = name.tokens.end == end || name.tokens.end + 1 == end && view.kind(end - 1) == Kind::COMMA;
    let comma = |at: u32| view.kind(at) == Kind::COMMA;
    let one = || {
        let person = LexClass::ROLE.union(LexClass::DEMONYM);
        view.doc.token(core.head).is_some_and(|head| head.tag == Tag::Noun && head.is(person))
    };
    // No list: `the doctor, a nurse and Ann Moor`.
    closes
        && name.tokens.start > core.tokens.end + 1
        && comma(name.tokens.start - 1)
        && one()
        && !(start..name.tokens.start - 1).any(comma)
}

/// `a man identified as Ann Moor`, `a woman named Ann Moor`.
fn is_identified(view: View<'_>, name: &EntityMention) -> bool {
    let Some(before) = name.tokens.start.checked_sub(2) else { return false };
    view.is_word(before + 1, words!["named", "called"])
        || view.is_word(before + 1, words!["as"])
            && view.is_word(before, words!["identified", "named", "known"])
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn a_name_beside_the_words_is_that_of_the_speaker_or_an_example() {
        for (text, expected) in [
            ("A man identified as Imre Lund told police it was late.", "Imre Lund"),
            ("A woman named Ada Moor told police it was late.", "Ada Moor"),
            ("Critics, including Ada Moor, said it was late.", "Critics"),
            ("A lawyer, Ada Moor, said it was late.", "Ada Moor"),
            ("The doctor who treated them, Ada Moor, said it was late.", "Ada Moor"),
            ("Ida Lund said it rained. The nominee, former senator Ada Moor, said it was late.", "Ada Moor"),
            ("The doctor who treated Ada Moor said it was late.", "The doctor"),
            ("The newly released ruling said it was late.", "The newly released ruling"),
            ("Bank manager Ida Lund met a man named Rolf Yttri. He said it was late.", "Rolf Yttri"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
