//! Who fights where a verb parts them from the noun that tells it.
//!
//! ```text
//! Clashes broke out between police and youths     the verb stands between
//! Troops are engaged in clashes with rebels       who is engaged in it fights
//! ```

use super::scene::Scene;
use super::tie::Tie;
use super::types::Parties;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::VerbForm;

/// Those of whom the verb's own phrases tell that they take part in a fight or protest that hangs on it.
pub(super) fn fighters(scene: &Scene<'_>, tie: Tie, kind: EventKind) -> Parties {
    if !matches!(kind, EventKind::Assault | EventKind::Protest) {
        return Parties::NONE;
    }
    match tie {
        Tie::Matrix(w) if !scene.form(w).has(VerbForm::PASSIVE) => {
            let sides = scene.complements(w + 1).behind(Words::BETWEEN.or(Words::INVOLVING));
            sides.map(|group| scene.parties(group)).unwrap_or_default()
        }
        Tie::Light(w) if scene.form(w).has(VerbForm::PASSIVE) && is_engaged(scene, w) => {
            scene.subject(w).map(|group| scene.parties(group)).unwrap_or_default()
        }
        _ => Parties::NONE,
    }
}

/// `are engaged in`: passive in form alone.
fn is_engaged(scene: &Scene<'_>, w: usize) -> bool {
    scene.chunk(w).is_some_and(|verb| scene.doc.is_spelled(verb.head, &["engaged"]))
}
