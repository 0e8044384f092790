//! Organizations named by their kind alone: `the newspaper`, `the ministry`, `police`.
//!
//! A definite noun phrase whose head is an organization's means the one body of the story so far that has that head,
//! or, of newspapers and companies, the only one of that kind. Where two would do, it means neither.

use super::read;
use crate::extraction::{MentionKind, Organization, OrganizationKind};
use crate::grammar::{ChunkKind, Doc};
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::name_shape::{is_genitive, is_word};
use crate::mention::{Entities, EntityMention, EntityRef};
use hashbrown::HashMap;

type Heads = HashMap<Lexeme, Meant, foldhash::fast::FixedState>;

/// What is known of the bodies that go by a word.
#[derive(Debug, Clone, Copy)]
enum Meant {
    One(u32),
    Several,
}

/// Adds the mentions by kind; `entities.mentions` is sorted.
pub(crate) fn refer(doc: &Doc<'_>, entities: &mut Entities) {
    if entities.organizations.is_empty() {
        return;
    }
    // Bodies by their heads in the whole story, for `police` before `Oslo police`.
    let mut in_all = Heads::default();
    for (lexeme, id) in entities.mentions.iter().filter_map(|mention| headed(doc, mention)) {
        note(in_all.entry(lexeme).or_insert(Meant::One(id)), id);
    }
    let mut by_head = Heads::default();
    let mut by_kind: [Option<Meant>; 2] = [None; 2];
    let mut named = entities.mentions.iter().peekable();
    let mut found: Vec<EntityMention> = Vec::new();
    for chunk in doc.chunks.iter().filter(|chunk| chunk.kind == ChunkKind::Noun) {
        while let Some(mention) = named.next_if(|mention| mention.tokens.start < chunk.tokens.end) {
            let EntityRef::Organization(id) = mention.entity else { continue };
            if let Some((lexeme, id)) = headed(doc, mention) {
                note(by_head.entry(lexeme).or_insert(Meant::One(id)), id);
            }
            if let Some(slot) = kind_slot(&entities.organizations, id).and_then(|slot| by_kind.get_mut(slot))
            {
                note(slot.get_or_insert(Meant::One(id)), id);
            }
        }
        let Some(head) =
            doc.token(chunk.head).filter(|head| head.is(LexClass::ORG_HEAD) && !head.is_capital())
        else {
            continue;
        };
        let bare = chunk.tokens.len() == 1;
        let definite = chunk.tokens.len() == 2 && is_definite(doc, chunk.tokens.start);
        // `the city's police`.
        let owned = chunk.tokens.len() == 4
            && is_definite(doc, chunk.tokens.start)
            && doc.token(chunk.tokens.start + 2).is_some_and(is_genitive)
            && doc.is(chunk.tokens.start + 1, LexClass::PLACE_HEAD);
        let payload = doc.payload(chunk.head, LexClass::ORG_HEAD).and_then(read);
        let Some((kind, uses)) = payload else { continue };
        // `police` needs no article; `parties` are not one.
        if !(definite || owned || bare && kind == OrganizationKind::Government && uses.contains('l')) {
            continue;
        }
        let slot = slot_of(kind).filter(|_| definite).and_then(|slot| by_kind.get(slot).copied().flatten());
        let meant = by_head.get(&head.lexeme).or_else(|| in_all.get(&head.lexeme)).copied().or(slot);
        if let Some(Meant::One(id)) = meant {
            if entities.within(chunk.tokens).is_empty() {
                let entity = EntityRef::Organization(id);
                let rule = "org.by-kind";
                found.push(EntityMention { tokens: chunk.tokens, entity, kind: MentionKind::Title, rule });
            }
        }
    }
    entities.mentions.extend(found);
}

/// The head of a body's name, and the body.
fn headed(doc: &Doc<'_>, mention: &EntityMention) -> Option<(Lexeme, u32)> {
    let EntityRef::Organization(id) = mention.entity else { return None };
    let last = doc.token(mention.tokens.end.checked_sub(1)?)?;
    last.is(LexClass::ORG_HEAD).then_some((last.lexeme, id))
}

fn note(meant: &mut Meant, id: u32) {
    if !matches!(*meant, Meant::One(known) if known == id) {
        *meant = Meant::Several;
    }
}

fn kind_slot(organizations: &[Organization], id: u32) -> Option<usize> {
    organizations.get(id as usize).and_then(|body| slot_of(body.kind))
}

const fn slot_of(kind: OrganizationKind) -> Option<usize> {
    match kind {
        OrganizationKind::Media => Some(0),
        OrganizationKind::Company => Some(1),
        _ => None,
    }
}

/// `the`, `this`, `that`: not `a`, `every`, `no`.
fn is_definite(doc: &Doc<'_>, at: u32) -> bool {
    ["the", "this", "that"].iter().any(|word| is_word(doc, at, word))
}
