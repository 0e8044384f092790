//! Verbs that say that nothing was done.
//!
//! ```text
//! Police arrested no one.                  nobody
//! Lund could not confirm or deny it.       no answer
//! ```

use super::scene::Scene;
use super::verbal::Frame;
use crate::extraction::EventKind;
use crate::grammar::ChunkKind;
use crate::lexicon::LexClass;
use crate::token::{Kind, Token};

/// `arrested no one`, `sent no troops`, but `killed no fewer than ten`, `tabled a no-confidence motion`.
pub(super) fn is_done_to_none(scene: &Scene<'_>, frame: &Frame) -> bool {
    let object = frame.object.filter(|_| !frame.passive).and_then(|group| scene.chunk(group.first));
    object.is_some_and(|object| {
        let start = object.tokens.start;
        let goes_on = |next: &Token| matches!(next.kind, Kind::NUMBER | Kind::HYPHEN | Kind::STOP);
        scene.is_none_at(start)
            && !scene.doc.is_spelled(start + 1, &["fewer", "less", "more"])
            && !scene.doc.token(start + 1).is_some_and(goes_on)
    })
}

impl Scene<'_> {
    /// `no farmers`, `few farmers`; but `a few farmers` are some.
    pub(super) fn is_none_at(&self, start: u32) -> bool {
        self.doc.is(start, LexClass::NEGATOR)
            && !(self.doc.is_spelled(start, &["few"])
                && start.checked_sub(1).is_some_and(|at| self.doc.is_spelled(at, &["a"])))
    }
}

/// `could neither confirm nor deny it`: no answer, and no denial.
pub(super) fn is_no_answer(scene: &Scene<'_>, v: usize, kind: EventKind) -> bool {
    let before = v.checked_sub(2).filter(|_| kind == EventKind::Reject);
    before.and_then(|w| scene.chunk(w)).is_some_and(|verb| {
        scene.kind(v - 1) == Some(ChunkKind::Coordinator) && scene.doc.is_spelled(verb.head, &["confirm"])
    })
}
