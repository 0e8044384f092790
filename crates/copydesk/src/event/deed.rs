//! Deeds of force that were done although the verb before them only speaks of them: a charge, a denial and a condemnation
//! may name the victim of what happened.
//!
//! ```text
//! Lund was charged with the murder of Varga     the murder is told
//! Lund was accused of killing two men           so is the killing
//! Oman condemned the attack on a mosque         so is the attack
//! Oman accused Chad of killing civilians        between states it is a charge alone
//! Oman rejected Chad's call for talks           what somebody else asked for, charged or threatened is told too
//! ```

use super::complements::Content;
use super::owner::owners;
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::spoken::is_asking;
use super::types::Parties;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

/// Prepositions before who is attacked; words are attacks on parties and governments too.
const TARGET: Words = Words::ON.or(Words::AGAINST);

/// True where the noun that ends `group` tells a deed done to somebody, or words of somebody else, of which a verb of
/// `kind` only speaks.
pub(super) fn is_done(scene: &Scene<'_>, kind: EventKind, frame: &Frame, group: Group) -> bool {
    if is_said_by_other(scene, kind, frame, group) {
        return true;
    }
    if !matches!(kind, EventKind::Accuse | EventKind::Reject | EventKind::Concede | EventKind::Sanction) {
        return false;
    }
    let n = group.last;
    let Some((_, deed)) = scene.noun_sense(n) else { return false };
    // `rejected the arrest of Lund` speaks of one to come, `condemned` of one that was.
    let forced = match deed.kind {
        Some(EventKind::Assault) => true,
        Some(EventKind::Coerce) => {
            kind == EventKind::Accuse && matches!(deed.mode, Some(Mode::Arrest | Mode::Deport))
        }
        _ => false,
    };
    let at = |words| scene.is_word(n + 1, words) && is_victim(scene, n + 2);
    let body = || {
        let named = scene.mention(n + 2).is_some_and(|mention| {
            matches!(mention.entity, EntityRef::Organization(_) | EntityRef::Government(_))
        });
        named || scene.noun_sense(n + 2).is_some_and(|(_, noun)| noun.any(Tags::STATE))
    };
    // `blamed Oman for the killing of Lund`
    let disputed =
        || kind == EventKind::Accuse && frame.object.is_some_and(|accused| is_body(scene, accused));
    let owned = || kind == EventKind::Accuse && is_deed_of_other(scene, frame, n);
    let forced = || forced && (at(Words::OF) || kind == EventKind::Accuse && at(TARGET) && !body());
    (forced() || owned()) && !disputed()
}

/// `rejected Lund's call for talks`, `refused the Omani request`: a request, charge or threat of somebody else who is named
/// before it. `rejected an appeal from Oman` tells of it for the first time, and as one thing.
fn is_said_by_other(scene: &Scene<'_>, kind: EventKind, frame: &Frame, group: Group) -> bool {
    use EventKind as K;
    if !matches!(kind, K::Reject | K::Concede | K::Agree | K::Support | K::Accuse) {
        return false;
    }
    let n = group.last;
    let Some((trigger, noun)) = scene.noun_sense(n) else { return false };
    let said = match noun.kind {
        Some(K::Request | K::Accuse | K::Threaten) => {
            !matches!(noun.mode, Some(Mode::Investigate | Mode::Arrest))
        }
        Some(K::Consult) => noun.mode == Some(Mode::Phone) && is_asking(scene, n),
        _ => false,
    };
    let first = scene.chunk(n).map_or(trigger.start, |chunk| chunk.tokens.start);
    let Some(told) =
        noun.kind.filter(|told| said && *told != kind && !scene.doc.is_spelled(first, &["a", "an"]))
    else {
        return false;
    };
    let (mut actors, mut recipients) = (Parties::NONE, Parties::NONE);
    owners(scene, n, trigger, told, noun, &mut actors, &mut recipients);
    // `refused demands by Oman`.
    if let Some(by) = scene.noun_complements(n + 1).behind(Words::BY) {
        actors.extend(&scene.parties(by));
    }
    is_of_other(scene, frame, &actors)
}

/// True where one of the parties is named and is not the subject.
fn is_of_other(scene: &Scene<'_>, frame: &Frame, actors: &Parties) -> bool {
    let own = frame.subject(scene).map(|subject| scene.parties(subject)).unwrap_or_default();
    actors.iter().any(|party| party.entity.is_some() && !own.iter().any(|other| other.entity == party.entity))
}

/// `condemned Chad's raid on the camp`: what somebody else who is named did.
fn is_deed_of_other(scene: &Scene<'_>, frame: &Frame, n: usize) -> bool {
    use EventKind as K;
    let Some((trigger, deed)) = scene.noun_sense(n) else { return false };
    let Some(kind) = deed.kind.filter(|kind| {
        matches!(kind, K::Assault | K::Coerce | K::Sanction | K::Protest | K::Mobilize | K::Retreat)
    }) else {
        return false;
    };
    let (mut actors, mut recipients) = (Parties::NONE, Parties::NONE);
    owners(scene, n, trigger, kind, deed, &mut actors, &mut recipients);
    is_of_other(scene, frame, &actors)
}

/// True where verb group `v`, the gerund behind a charge, tells what somebody did to somebody.
pub(super) fn is_done_by(scene: &Scene<'_>, kind: EventKind, frame: &Frame, v: usize) -> bool {
    if kind != EventKind::Accuse || !matches!(frame.complements.content, Content::Ing(_)) {
        return false;
    }
    let deed = scene.chunk(v).and_then(|chunk| scene.verb_at(chunk.head));
    let force = deed.is_some_and(|verb| {
        verb.ahead.is_empty()
            && verb.senses.iter().filter_map(|sense| sense.kind).all(|kind| kind == EventKind::Assault)
    });
    force
        && frame.object.is_some_and(|accused| !is_body(scene, accused))
        && scene.complements(v + 1).object.is_some_and(|victim| is_victim(scene, victim.first))
}

/// A state or a body, by name.
fn is_body(scene: &Scene<'_>, accused: Group) -> bool {
    scene
        .parties(accused)
        .iter()
        .any(|party| !matches!(party.entity, None | Some(EntityRef::Person(_) | EntityRef::Nationality(_))))
}

/// People, or a number of them; of whom a pronoun tells, it is too little.
fn is_victim(scene: &Scene<'_>, n: usize) -> bool {
    scene.is_named_or_people(n)
        && scene.chunk(n).is_some_and(|chunk| {
            scene.doc.token(chunk.head).is_some_and(|head| head.tag != Tag::Pronoun)
                && !scene.doc.is(chunk.head, LexClass::EVENT_VERB)
        })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const ACCUSED: &str = "accuse/allege held: -> Otto Lund";
    const KILLED: &str = "assault/targeted held: -> Ada Varga";
    const BY_LUND: &str = "assault/targeted held: Otto Lund -> Ada Varga";

    /// A sentence, and its events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Otto Lund was charged with the murder of Ada Varga.", &[ACCUSED, KILLED]),
        ("Otto Lund was charged over the killing of Ada Varga.", &[ACCUSED, KILLED]),
        (
            "Otto Lund pleaded not guilty to the murder of Ada Varga.",
            &["reject held: Otto Lund -> Ada Varga", KILLED],
        ),
        ("Imre Osk condemned the killing of Ada Varga.", &["accuse/disapprove held: Imre Osk", KILLED]),
        ("Otto Lund was charged with murdering Ada Varga.", &[ACCUSED, BY_LUND]),
        // What somebody else asked for is told beside the answer.
        (
            "Ada Varga rejected Otto Lund's call for a truce.",
            &["reject held: Ada Varga -> Otto Lund", "request held: Otto Lund"],
        ),
        ("Chad accepted Oman's request for help.", &["concede held: Chad -> Oman", "request held: Oman"]),
        ("Chad rejected an Omani appeal for help.", &["reject held: Chad -> Omani"]),
        ("Ada Varga withdrew her demand for help on Monday.", &["concede held: Ada Varga @XXXX-WXX-1"]),
        ("Chad refused demands by Oman for help.", &["reject held: Chad -> Oman", "request held: Oman"]),
        (
            "Ada Varga condemned Chad's airstrike.",
            &["accuse/disapprove held: Ada Varga -> Chad", "assault/aerial held: Chad"],
        ),
        // Nobody is told to whom it was done.
        ("Otto Lund was charged with murder.", &[ACCUSED]),
        // Between states it is a charge alone.
        ("Oman accused Chad of killing civilians.", &["accuse/allege held: Oman -> Chad"]),
        ("Oman blamed Chad for the killing of Ada Varga.", &["accuse/disapprove held: Oman -> Chad"]),
        ("Chad condemned the attack on the government.", &["accuse/disapprove held: Chad"]),
    ];

    #[test]
    fn deeds_of_which_somebody_is_accused() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
