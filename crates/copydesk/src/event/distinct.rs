//! Words that set an event apart from those told already, and those that only seem to.
//!
//! ```text
//! another round, the next talks, the second summit     one that is not told yet
//! this meeting, the same attack, her latest demand     one that is
//! ```

use super::scene::Scene;
use super::words::Words;
use crate::extraction::EventKind;
use crate::lexicon::LexClass;

/// Words of time that point at what was told last; `that meeting` may be one of long ago.
const TAKEN_UP: [&str; 4] = ["this", "these", "same", "latest"];

/// `another`, `next`, `first`: a word that sets an event apart from those told already.
pub(super) fn is_distinguishing(scene: &Scene<'_>, kind: EventKind, at: u32) -> bool {
    if scene.doc.is(at, LexClass::ORDINAL | LexClass::TIME_SHIFT) {
        // `this election`: that of the year, whatever vote was told last.
        return kind == EventKind::Elect || !scene.doc.is_spelled(at, &TAKEN_UP);
    }
    scene.doc.is_spelled(at, &["simultaneous", "separate", "similar"])
        || scene.token_is(at, Words::ANOTHER.or(Words::PREVIOUS))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Stories, and their events.
    const TOLD: &[(&str, &[&str])] = &[
        (
            "Oman and Chad held a meeting in Lima. This meeting took place on Monday.",
            &["consult/third-party held: Oman + Chad @XXXX-WXX-1 in Lima"],
        ),
        (
            "Rebels carried out an attack in Lima. The latest attack took place on Monday.",
            &["assault held: Rebels @XXXX-WXX-1 in Lima"],
        ),
        // Two.
        (
            "Oman and Chad held a meeting in Lima. The second meeting took place on Monday.",
            &["consult/third-party held: Oman + Chad in Lima", "consult held: @XXXX-WXX-1"],
        ),
    ];

    #[test]
    fn taken_up_or_set_apart() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
