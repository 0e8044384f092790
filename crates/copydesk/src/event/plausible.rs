//! Whether somebody takes part whom the kind of an event needs.

use super::complements::Content;
use super::nature::Nature;
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::sides::Sides;
use super::verbal::Frame;
use crate::extraction::{EventKind, Mode};
use crate::grammar::VerbForm;

/// True where somebody takes part whom the kind needs.
pub(super) fn is_plausible(scene: &Scene<'_>, frame: &Frame, nature: &Nature, sides: &Sides) -> bool {
    let (kind, Sides { actors, recipients }) = (nature.kind, sides);
    let form = scene.form(frame.v);
    if kind == EventKind::Consult {
        // Teams meet, mothers speak: of those who meet, somebody is named or holds an office.
        let known = actors.iter().chain(recipients.iter()).any(|party| scene.is_known(party));
        return known
            && (actors.len() + recipients.len() >= 2
                || !actors.is_empty() && !form.has(VerbForm::PARTICIPLE));
    }
    let somebody = |group: Option<Group>| group.is_some_and(|group| scene.is_somebody(group));
    if frame.passive {
        if kind == EventKind::Agree && actors.is_empty() {
            return false;
        }
        // `The curfew was lifted`.
        let rule = || {
            let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
            // `The bill was withdrawn`.
            // `The treaty was signed in May`, `The bill was passed`.
            let paper = kind == EventKind::Support && form.has(VerbForm::FINITE);
            noun.is_some_and(|(_, noun)| match kind {
                // `The plan was voted down`, `All sites were inspected`.
                EventKind::Reject => {
                    form.has(VerbForm::FINITE) && noun.any(Tags::LAW.with(Tags::TREATY).with(Tags::PLAN))
                }
                EventKind::Accuse => nature.mode == Some(Mode::Investigate) && noun.any(Tags::SITE),
                // `The sanctions were lifted`.
                EventKind::Retreat => noun.kind == Some(EventKind::Sanction),
                EventKind::Concede => noun.kind == Some(EventKind::Coerce) || noun.any(Tags::LAW),
                EventKind::Support => {
                    paper && (noun.any(Tags::LAW.with(Tags::TREATY)) || noun.kind == Some(EventKind::Agree))
                }
                _ => false,
            })
        };
        // `The car was hit by a bomb`.
        let by_means = || kind == EventKind::Assault && frame.subject(scene).is_some();
        return !recipients.is_empty()
            || !actors.is_empty()
            || somebody(frame.object)
            // `They were jailed`, not `wherever they are jailed`.
            || is_harm(kind)
                && frame.object.is_some_and(|group| scene.is_unnamed(group))
                && scene.was_done(frame.v)
            || rule()
            || by_means();
    }
    // A thing as subject does nothing political, but weapons do harm.
    let harm = is_harm(kind);
    if actors.is_empty() {
        let things = kind == EventKind::Assault || form.any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE));
        return somebody(frame.subject(scene)) || harm && things && !recipients.is_empty();
    }
    // `complained that it rained`: of nobody.
    let grievance = kind == EventKind::Accuse
        && nature.mode == Some(Mode::Disapprove)
        && frame.object.is_none()
        && frame.complements.phrases().is_empty();
    !(grievance && matches!(frame.complements.content, Content::That(_)) && recipients.is_empty())
}

/// Kinds of what is done to somebody by force.
const fn is_harm(kind: EventKind) -> bool {
    matches!(kind, EventKind::Assault | EventKind::Coerce)
}
