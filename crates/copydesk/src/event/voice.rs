//! Who acts and who suffers where the verb does not say so by its form: headings, describing participles, clauses that
//! ask.
//!
//! ```text
//! Envoy killed in raid            passive: the auxiliary is left out
//! the murdered envoy              passive: of the noun behind it
//! demanded that Oman pay          Oman is asked
//! insisted that Oman had paid     nobody is asked
//! ```

use super::complements::Content;
use super::scene::Scene;
use super::sense::{Slot, Verb};
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// `Envoy killed in raid`, `Man arrested, charged`: in a heading the auxiliary is left out.
pub(super) fn is_headline_passive(scene: &Scene<'_>, frame: &Frame) -> bool {
    // `Man fatally shot in raid`.
    let adverb = |at: u32| scene.doc.token(at).is_some_and(|token| token.tag == Tag::Adverb);
    let bare = |chunk: &&Chunk| {
        let n = chunk.tokens.len();
        n == 1 || n == 2 && adverb(chunk.tokens.start)
    };
    let Some(chunk) = scene.chunk(frame.v).filter(bare) else { return false };
    let participle = [chunk.head, frame.trigger_end.saturating_sub(1)].into_iter().any(|at| {
        scene.doc.token(at).is_some_and(|word| word.pos.has(Tag::VerbPart) && word.tag != Tag::VerbBase)
    });
    let verb = scene.doc.unit(chunk.head).and_then(|unit| scene.lists.verb(unit.lexeme));
    let tells = |kinds: &[EventKind]| {
        verb.is_some_and(|verb| {
            verb.senses
                .iter()
                .any(|sense| sense.kind.is_some_and(|kind| kinds.contains(&kind)) && sense.asks(Slot::Object))
        })
    };
    use EventKind as K;
    let harms = || tells(&[K::Coerce, K::Sanction, K::Accuse, K::Assault, K::Appoint, K::Elect]);
    // `Lund re-elected president`: what he became.
    let post = || {
        let office = frame.complements.object.filter(|group| group.first == group.last);
        let bare = office.and_then(|group| scene.chunk(group.first)).is_some_and(|office| {
            let named = !scene.entities.within(office.tokens).is_empty();
            let several = scene.doc.token(office.head).is_some_and(|head| head.tag == Tag::NounPlural);
            let role = scene.doc.is(office.head, LexClass::ROLE) || scene.is_role(office.head);
            role && !named && !several && !scene.doc.is(office.tokens.start, LexClass::DETERMINER)
        });
        bare && tells(&[K::Appoint, K::Elect])
    };
    let against = Words::AT.or(Words::AGAINST);
    participle
        && scene.form(frame.v) == VerbForm::FINITE.with(VerbForm::PAST)
        && (frame.complements.object.is_none() || post())
        && !governs_content(scene, frame)
        && !scene.is_word(frame.v + 1, against)
        && harms()
}

/// `rebels accused of aiding Oman`, `was held and criticized for it`: without an object nobody accuses; but `the man whom
/// police accused of it`.
pub(super) fn is_blamed(scene: &Scene<'_>, v: usize) -> bool {
    let why = Words::OF.or(Words::FOR).or(Words::BY);
    if !scene.is_word(v + 1, why) || scene.form(v).any(VerbForm::PERFECT.with(VerbForm::INFINITIVE)) {
        return false;
    }
    let blamed = [
        "accused",
        "blamed",
        "censured",
        "commended",
        "condemned",
        "criticised",
        "criticized",
        "decried",
        "denounced",
        "faulted",
        "hailed",
        "lambasted",
        "lauded",
        "mocked",
        "praised",
        "rebuked",
        "ridiculed",
        "slammed",
    ];
    let before = |i: usize| v.checked_sub(i);
    let asked_of = before(1).is_some_and(|n| scene.is_noun(n))
        && before(2).is_some_and(|i| scene.is_noun(i) || scene.is_word(i, Words::WHO.or(Words::WHOM)));
    !asked_of && scene.chunk(v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &blamed))
}

/// `Man denies killing envoy`, but not `Man charged with killing envoy`.
fn governs_content(scene: &Scene<'_>, frame: &Frame) -> bool {
    match frame.complements.content {
        Content::None => false,
        Content::Ing(v) => !scene.after_preposition(v),
        Content::To(_) | Content::That(_) => true,
    }
}

/// `the man whom police accused of it`: what looks like a participle has a subject before it.
pub(super) fn is_of_whom(scene: &Scene<'_>, v: usize) -> bool {
    v.checked_sub(2).is_some_and(|i| scene.is_word(i, Words::WHOM)) && scene.is_noun(v - 1)
}

/// `the murdered envoy Lund`: a participle of the noun behind it, not of one before.
pub(super) fn is_described(scene: &Scene<'_>, v: usize) -> bool {
    scene.is_describing(v)
        && scene.form(v).has(VerbForm::PARTICIPLE)
        && !v.checked_sub(1).is_some_and(|n| scene.is_noun(n) && !scene.is_bare_article(n))
}

/// `she's received threats`: what looks like a passive has an object, so that `'s` is `has`; but not of a verb that takes two,
/// `he's named premier`.
pub(super) fn is_perfect_of_clitic(scene: &Scene<'_>, frame: &Frame, verb: &Verb) -> bool {
    let object = frame.complements.object.filter(|group| group.first == frame.v + 1);
    object.is_some()
        && scene.chunk(frame.v).is_some_and(|chunk| {
            chunk.tokens.len() == 2 && scene.doc.is_spelled(chunk.tokens.start, &["'s", "\u{2019}s"])
        })
        && !verb.senses.iter().any(|sense| sense.asks(Slot::Second))
}

/// `Lima Radio host Ann Varga`, `the party's head Imre Lund`, `Cup champions Chad`: a title before a name, no verb.
pub(super) fn is_title(scene: &Scene<'_>, v: usize) -> bool {
    let Some(chunk) = scene.chunk(v).filter(|chunk| chunk.tokens.len() == 1) else { return false };
    let bare = scene.doc.is_spelled(chunk.head, &["host", "head", "champion"]);
    if !bare && !scene.doc.is_spelled(chunk.head, &["champions"]) {
        return false;
    }
    let named = scene.entities.at(chunk.head + 1).is_some_and(|name| name.tokens.start == chunk.head + 1);
    let Some(subject) = scene.subject(v).filter(|_| named) else {
        // `the show's host Ann Varga`.
        return named;
    };
    // `Oman and Chad host Varga`, `Varga champions Lund`.
    let single = subject.first == subject.last;
    let plural = scene
        .chunk(subject.last)
        .and_then(|subject| scene.doc.token(subject.head))
        .is_some_and(|head| head.tag == Tag::NounPlural);
    let person = scene.is_person(subject.last);
    if bare { single && !plural } else { !person && scene.doc.word(chunk.head).starts_with('C') }
}

/// `demanded that Oman pay`: of whom the clause says what he is to do.
pub(super) fn asked_by_clause(scene: &Scene<'_>, frame: &Frame, actors: &Parties) -> Parties {
    let Content::That(Some(inner)) = frame.complements.content else { return Parties::NONE };
    if frame.object.is_some() {
        return Parties::NONE;
    }
    let asked = scene.subject(inner).filter(|asked| asked.first > frame.v);
    let mut parties = asked.map(|asked| scene.parties(asked)).unwrap_or_default();
    parties.keep(|party| !actors.iter().any(|actor| actor.entity.is_some() && actor.entity == party.entity));
    parties
}

/// `demanded that the premier step down`: a verb that looks like the head of its own subject; who is asked, and what for.
pub(super) fn asked_to_bare(scene: &Scene<'_>, frame: &Frame) -> Option<(Party, EventKind, Option<Mode>)> {
    let that = (frame.v + 1..frame.v + 4).find(|&i| scene.kind(i) == Some(ChunkKind::Complementizer));
    let n = that.map_or_else(|| frame.object.map(|group| group.first), |that| Some(that + 1))?;
    let chunk = scene.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let bare = scene.doc.token(chunk.head).is_some_and(|head| head.pos.has(Tag::VerbBase));
    let phrase =
        scene.doc.tokens.phrase_at(chunk.head).filter(|_| bare && chunk.head > chunk.tokens.start)?;
    if phrase.tokens.end <= chunk.tokens.end {
        return None;
    }
    let sense = scene.lists.verb(phrase.lexeme)?.senses.first()?;
    let head = chunk.head - 1;
    let entity = scene.entities.at(head).map(|mention| mention.entity);
    let party = Party { entity, tokens: TokenRange::new(chunk.tokens.start, chunk.head), head };
    let asked = match entity {
        Some(EntityRef::Person(_) | EntityRef::Organization(_) | EntityRef::Government(_)) => true,
        Some(_) => false,
        None => scene.is_someone(party) || scene.doc.is(head, LexClass::ORG_HEAD),
    };
    Some((party, sense.kind?, sense.mode)).filter(|_| asked)
}

/// `insisted that Oman had paid`: says what is, and asks nothing of anybody.
pub(super) fn is_indicative(scene: &Scene<'_>, frame: &Frame) -> bool {
    let Content::That(Some(inner)) = frame.complements.content else { return false };
    if frame.object.is_some() {
        return false;
    }
    let form = scene.form(inner);
    let present =
        scene.chunk(inner).and_then(|chunk| scene.doc.token(chunk.tokens.start)).is_some_and(|first| {
            first.tag == Tag::VerbS || first.tag == Tag::Auxiliary && !first.pos.has(Tag::VerbBase)
        });
    form.has(VerbForm::FINITE) && (form.any(VerbForm::PAST.with(VerbForm::PERFECT)) || present)
}
