//! Who a source is: the entity at the head of its phrase, whom words beside it name, or whom the story meant before.
//!
//! Cost: a search in the mentions, and for pronouns a walk over a few sentences before.

use super::draft::Draft;
use super::rule::Rule;
use super::source::{Core, Source};
use super::titles::Titles;
use super::view::View;
use super::word::words;
use crate::extraction::{Actor, ActorKind, Claim, Form};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Entities, EntityMention, EntityRef, actor_of, group_actor, named_actor};
use crate::span::TokenRange;
use crate::token::Kind;

/// `a spokesman for President Ann Moor`: a name with a title of its own behind a preposition.
fn is_anothers(view: View<'_>, core: &Core, name: &EntityMention) -> bool {
    let Some(title) = name.tokens.start.checked_sub(1).filter(|title| *title > core.head) else {
        return false;
    };
    let words = view.doc.slice(TokenRange::new(core.head, title));
    view.doc.is(title, LexClass::ROLE) && words.iter().any(|token| token.tag == Tag::Preposition)
}

/// How many claims back the speaker of the one before is looked up.
const MAX_TOLD: usize = 16;
/// How many sentences back a pronoun is looked up.
const MAX_BACK: usize = 3;

/// The claims before the one that is made.
pub(super) struct Told<'a> {
    pub(super) drafts: &'a [Draft],
    pub(super) claims: &'a [Claim],
    pub(super) titles: &'a Titles,
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

/// Who a noun phrase of a source is: its head's entity, or the person whom an apposition to it names.
pub(super) fn speaker(
    view: View<'_>,
    entities: &Entities,
    source: &Source,
    core: &Core,
    told: &Told<'_>,
) -> Actor {
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
            && !is_anothers(view, core, m)
    });
    let behind = TokenRange::new(core.tokens.end + 1, source.tokens.end);
    inside.or_else(|| {
        let comma = view.kind(core.tokens.end) == Kind::COMMA;
        entities.within(behind).iter().find(person).filter(|m| comma && m.tokens.start <= core.tokens.end + 4)
    })
}

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
    let person = told.titles.person(view, entities, core)?;
    Some(Actor::person(person.id, person.name.clone()))
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
