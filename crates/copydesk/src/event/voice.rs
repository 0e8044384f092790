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
use super::scene::{Group, Scene};
use super::sense::{Slot, Tags, Verb};
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

/// `was arrested and deported`, `two men recently jailed in Lima`: a lone form of the past of a verb that does something to
/// somebody, and to nobody here. Behind an auxiliary that others share any such verb, elsewhere those of the law.
#[inline(never)] // few verbs have no object
pub(super) fn lacks_sufferer(scene: &Scene<'_>, frame: &Frame) -> bool {
    let Some(chunk) = scene.chunk(frame.v).filter(|_| is_lone_past(scene, frame.v)) else { return false };
    let participle = [chunk.head, frame.trigger_end.saturating_sub(1)]
        .into_iter()
        .any(|at| scene.doc.token(at).is_some_and(|word| word.pos.has(Tag::VerbPart)));
    let aimed = scene.is_word(frame.v + 1, Words::AT.or(Words::AGAINST));
    if !participle || aimed || governs_content(scene, frame) {
        return false;
    }
    let verb = scene.doc.unit(chunk.head).and_then(|unit| scene.lists.verb(unit.lexeme));
    let asks = |test: fn(EventKind, Option<Mode>) -> bool| {
        verb.is_some_and(|verb| {
            let mut senses = verb.senses.iter().filter(|sense| sense.asks(Slot::Object));
            senses.any(|sense| sense.kind.is_some_and(|kind| test(kind, sense.mode)))
        })
    };
    asks(suffers) && shared_passive(scene, frame.v).is_some()
        || asks(is_of_law) && !goes_on(scene, frame.v) && !is_of_judges(scene, frame)
}

/// True where a verb in the form of the past may be a participle: behind an auxiliary that others share, behind an adverb.
pub(super) fn may_lack_sufferer(scene: &Scene<'_>, v: usize) -> bool {
    is_lone_past(scene, v)
        && (scene.chunk(v).is_some_and(|chunk| chunk.tokens.len() > 1) || shared_passive(scene, v).is_some())
}

/// A form of the past without an auxiliary.
fn is_lone_past(scene: &Scene<'_>, v: usize) -> bool {
    let adverb = |at: u32| scene.doc.token(at).is_some_and(|token| token.tag == Tag::Adverb);
    scene.form(v) == VerbForm::FINITE.with(VerbForm::PAST)
        && scene.chunk(v).is_some_and(|chunk| (chunk.tokens.start..chunk.head).all(adverb))
}

/// `arrested and jailed Lund`: what follows has the object of both.
fn goes_on(scene: &Scene<'_>, v: usize) -> bool {
    let joint = scene.kind(v + 1) == Some(ChunkKind::Coordinator) || scene.is_comma(v + 1);
    let next = if scene.kind(v + 2) == Some(ChunkKind::Adverb) { v + 3 } else { v + 2 };
    joint && scene.kind(next) == Some(ChunkKind::Verb) && scene.complements(next + 1).object.is_some()
}

/// `Police arrested in Lima two men`: who does such things suffers them seldom.
fn is_of_judges(scene: &Scene<'_>, frame: &Frame) -> bool {
    frame.subject(scene).is_none_or(|group| {
        let body =
            scene.mention(group.first).is_some_and(|mention| !matches!(mention.entity, EntityRef::Person(_)));
        let force = || scene.noun_sense(group.first).is_some_and(|(_, noun)| noun.any(Tags::FORCE));
        let judge = || {
            scene.chunk(group.first).is_some_and(|chunk| {
                scene.doc.is(chunk.head, LexClass::ORG_HEAD)
                    || scene.doc.is_spelled(chunk.head, &["judge", "judges"])
            })
        };
        body || force() || judge()
    })
}

/// `before leaving office`, `after he leaves office`: when something else is.
pub(super) fn is_end_of_term(scene: &Scene<'_>, frame: &Frame) -> bool {
    let forms = ["leave", "leaves", "leaving", "left"];
    if !scene.chunk(frame.v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &forms)) {
        return false;
    }
    let first = if scene.form(frame.v).has(VerbForm::PARTICIPLE) {
        Some(frame.v)
    } else {
        frame.subject(scene).map(|group| group.first).filter(|&first| first < frame.v)
    };
    let time = Words::BEFORE.or(Words::AFTER).or(Words::SINCE).or(Words::UNTIL).or(Words::AS);
    let words = ["when", "once", "upon", "on"];
    // `when he left office in May`: then.
    if scene.is_word(frame.v + 2, Words::IN.or(Words::ON)) {
        return false;
    }
    first.and_then(|first| first.checked_sub(1)).is_some_and(|i| {
        scene.is_word(i, time) || scene.chunk(i).is_some_and(|word| scene.doc.is_spelled(word.head, &words))
    })
}

/// `felt threatened`, `feels liberated`: how somebody feels.
pub(super) fn is_felt(scene: &Scene<'_>, v: usize) -> bool {
    let lone = scene.chunk(v).is_some_and(|chunk| chunk.tokens.len() == 1);
    let Some(mut i) = v.checked_sub(1).filter(|_| lone) else { return false };
    if i > 0 && scene.kind(i) == Some(ChunkKind::Adverb) {
        i -= 1;
    }
    let feel = ["feel", "feels", "felt", "feeling"];
    scene.kind(i) == Some(ChunkKind::Verb)
        && scene.chunk(i).is_some_and(|verb| scene.doc.is_spelled(verb.head, &feel))
}

/// Kinds of what is done to somebody.
const fn suffers(kind: EventKind, _: Option<Mode>) -> bool {
    use EventKind as K;
    matches!(
        kind,
        K::Coerce | K::Sanction | K::Assault | K::Appoint | K::Protest | K::Aid | K::Retreat | K::Accuse
    )
}

/// What only the law or captors do, and always to somebody.
const fn is_of_law(kind: EventKind, mode: Option<Mode>) -> bool {
    match kind {
        EventKind::Coerce => matches!(mode, Some(Mode::Arrest | Mode::Deport)),
        EventKind::Sanction => matches!(mode, Some(Mode::Convict)),
        EventKind::Assault => matches!(mode, Some(Mode::Abduct)),
        _ => false,
    }
}

/// The passive with which the verbs begin that `v` is listed with: `will be beaten, robbed and killed`.
fn shared_passive(scene: &Scene<'_>, v: usize) -> Option<usize> {
    let mut at = v;
    for _ in 0..3 {
        let mut i = at.checked_sub(1)?;
        while scene.kind(i) == Some(ChunkKind::Adverb) && i > 0 {
            i -= 1;
        }
        if scene.kind(i) != Some(ChunkKind::Coordinator) && !scene.is_comma(i) {
            return None;
        }
        let w = (i.saturating_sub(6)..i).rev().find(|&j| scene.kind(j) == Some(ChunkKind::Verb))?;
        let form = scene.form(w);
        if form.has(VerbForm::PASSIVE) {
            return Some(w);
        }
        if form != VerbForm::FINITE.with(VerbForm::PAST) {
            return None;
        }
        at = w;
    }
    None
}

/// The verb group that tells how real the passive `v` is: that with the auxiliary, `will be released and deported`.
pub(super) fn with_auxiliary(scene: &Scene<'_>, v: usize) -> usize {
    let shared = if is_lone_past(scene, v) { shared_passive(scene, v) } else { None };
    shared.filter(|&w| scene.form(w).any(VerbForm::FINITE.with(VerbForm::INFINITIVE))).unwrap_or(v)
}

/// `Man denies killing envoy`, but not `Man charged with killing envoy`.
fn governs_content(scene: &Scene<'_>, frame: &Frame) -> bool {
    match frame.complements.content {
        Content::None => false,
        Content::Ing(v) => !scene.after_preposition(v),
        Content::To(_) | Content::That(_) => true,
    }
}

/// `the man whom police accused of it`, `Varga, who Lund named premier`: what looks like a participle has a subject before it.
pub(super) fn is_of_whom(scene: &Scene<'_>, v: usize) -> bool {
    v.checked_sub(2).is_some_and(|i| scene.is_word(i, Words::WHOM.or(Words::WHO))) && scene.is_noun(v - 1)
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
    // `Super League champions Lima United`.
    let cup = || scene.doc.is_spelled(chunk.head.saturating_sub(1), &["league", "cup", "series", "division"]);
    if named && !bare && cup() {
        return true;
    }
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
    // `left, demanding Lund respect it`.
    let right_behind = (inner == frame.v + 2 && scene.is_noun(frame.v + 1))
        .then_some(Group { first: frame.v + 1, last: frame.v + 1 });
    let asked = asked.or(right_behind);
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
        // `demanded that Oman hand over Lund`.
        Some(_) => scene.country_within(party.tokens).is_some(),
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
