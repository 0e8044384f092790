//! Organizations named by their kind alone: `the newspaper`, `the ministry`, `police`.
//!
//! A definite noun phrase whose head is an organization's means the one body of the story so far that has that head,
//! or, of newspapers and companies, the only one of that kind; `the group` means the only group. Where two would do, it means neither.
//! Many heads mean no body in lower case, whoever was named before: `the news`, `the power`, `the capital`, `the order`.

use super::read;
use crate::extraction::{MentionKind, Organization, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme, Tag};
use crate::mention::marks::Marks;
use crate::mention::name_shape::{is_genitive, is_word};
use crate::mention::picked::Picked;
use crate::mention::table::Table;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::Kind;

/// What is known of the bodies that go by a word.
#[derive(Debug, Clone, Copy, Default)]
enum Meant {
    One(u32),
    #[default]
    Several,
}

/// Lists that are used again from story to story.
#[derive(Debug, Default)]
pub(crate) struct Heads {
    /// Bodies by their heads in the whole story, for `police` before `Oslo police`.
    in_all: Table<Meant>,
    /// In the story so far.
    so_far: Table<Meant>,
    /// All that can head the name of a body.
    bodies: Picked<u32>,
    /// Heads in lower case.
    heads: Picked<u32>,
    found: Vec<EntityMention>,
}

/// The key of a head.
fn key(head: Lexeme) -> u64 {
    head.number().into()
}

/// Adds the mentions by kind; `entities.mentions` is sorted.
pub(crate) fn refer(doc: &Doc<'_>, marks: &Marks, heads: &mut Heads, entities: &mut Entities) {
    if entities.organizations.is_empty() {
        return;
    }
    let Heads { in_all, so_far, bodies, heads, found } = heads;
    marks.bodies(bodies);
    heads.pick(bodies.as_slice(), |at| {
        doc.token(*at).is_some_and(|token| token.is(LexClass::ORG_HEAD) & !token.is_capital())
    });
    if heads.as_slice().is_empty() {
        return;
    }
    let mut is_begun = false;
    let mut by_kind: [Option<Meant>; 3] = [None; 3];
    let mut named = entities.mentions.iter().peekable();
    for &at in heads.as_slice() {
        let Some(head) = doc.token(at) else { break };
        let Some(reference) = reference(doc, at) else { continue };
        // Most stories have none.
        if !core::mem::replace(&mut is_begun, true) {
            so_far.clear();
            in_all.clear();
            for (lexeme, id) in entities.mentions.iter().filter_map(|mention| headed(doc, mention)) {
                note(in_all.or_insert(key(lexeme), Meant::One(id)), id);
            }
        }
        while let Some(mention) = named.next_if(|mention| mention.tokens.start < reference.tokens.start) {
            let EntityRef::Organization(id) = mention.entity else { continue };
            if let Some((lexeme, id)) = headed(doc, mention) {
                note(so_far.or_insert(key(lexeme), Meant::One(id)), id);
            }
            if let Some(slot) = kind_slot(&entities.organizations, id).and_then(|slot| by_kind.get_mut(slot))
            {
                note(slot.get_or_insert(Meant::One(id)), id);
            }
        }
        let Some((kind, uses)) = doc.payload(at, LexClass::ORG_HEAD).and_then(read) else { continue };
        if !may_mean(kind, uses) {
            continue;
        }
        // `police` needs no article.
        let bare = reference.bare && kind == OrganizationKind::Government && uses.contains('l');
        if reference.bare && !bare {
            continue;
        }
        let slot =
            if is_any_group(doc, at) { Some(GROUP) } else { slot_of(kind).filter(|slot| *slot != GROUP) };
        let slot = slot.filter(|_| reference.definite).and_then(|slot| by_kind.get(slot).copied().flatten());
        let meant = so_far.get(key(head.lexeme)).or_else(|| in_all.get(key(head.lexeme))).or(slot);
        let free = entities.within(reference.tokens).is_empty();
        if let Some(Meant::One(id)) = meant.filter(|_| free) {
            let entity = EntityRef::Organization(id);
            let rule = "org.by-kind";
            found.push(EntityMention { tokens: reference.tokens, entity, kind: MentionKind::Title, rule });
        }
    }
    entities.put(found);
}

/// A noun phrase that may mean a body named before.
#[derive(Debug, Clone, Copy)]
struct Reference {
    tokens: TokenRange,
    /// `the newspaper`.
    definite: bool,
    /// `police`.
    bare: bool,
}

/// The reference whose head is at a token: with an article alone, with a place that owns it, or bare.
fn reference(doc: &Doc<'_>, head: u32) -> Option<Reference> {
    // `the police station`: the head of the phrase is another noun.
    if doc
        .token(head + 1)
        .is_some_and(|next| next.tag.is_noun() && next.is_word() || next.kind == Kind::HYPHEN)
    {
        return None;
    }
    let whole = |start| TokenRange::new(start, head + 1);
    let Some(before) = head.checked_sub(1) else {
        return Some(Reference { tokens: whole(head), definite: false, bare: true });
    };
    let token = doc.token(before)?;
    if token.tag == Tag::Determiner {
        return is_definite(doc, before).then(|| Reference {
            tokens: whole(before),
            definite: true,
            bare: false,
        });
    }
    // `the city's police`.
    if is_genitive(token) {
        let start = before.checked_sub(2)?;
        let owned = is_definite(doc, start) && doc.is(start + 1, LexClass::PLACE_HEAD);
        return owned.then(|| Reference { tokens: whole(start), definite: false, bare: false });
    }
    let described =
        token.is_word() && (token.tag.is_noun() || token.tag == Tag::Adjective) || token.tag == Tag::Numeral;
    (!described && token.kind != Kind::HYPHEN).then(|| Reference {
        tokens: whole(head),
        definite: false,
        bare: true,
    })
}

/// True for a head that in lower case can mean a body named before, as the list of heads says: `the newspaper`, `the bank`,
/// but not `the sun`, `the technology`, `the order`.
fn may_mean(kind: OrganizationKind, uses: &str) -> bool {
    match kind {
        OrganizationKind::Media | OrganizationKind::Company => uses.contains(['n', 'l', 'd']),
        _ => !uses.contains('c'),
    }
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
        OrganizationKind::Group => Some(GROUP),
        _ => None,
    }
}

/// The place of groups among those of which the only one may be meant.
const GROUP: usize = 2;

/// `the group`, `the organization`: whatever sort of group; not `the group of senators`.
fn is_any_group(doc: &Doc<'_>, head: u32) -> bool {
    let group = ["group", "organization", "organisation", "charity", "union"]
        .iter()
        .any(|word| is_word(doc, head, word));
    group && !is_word(doc, head + 1, "of")
}

/// `the`, `this`, `that`: not `a`, `every`, `no`.
fn is_definite(doc: &Doc<'_>, at: u32) -> bool {
    ["the", "this", "that"].iter().any(|word| is_word(doc, at, word))
}
