//! Verbs that report, where their form tells what something is for or what there is to do: no word was said.
//!
//! ```text
//! Moor supports the plan.             a claim
//! They need money to support it.      none
//! ```
//!
//! Cost: a test of the form a verb; of an infinitive a look at one list.

use super::view::View;
use super::word::{Table, Words, count, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::token::Token;

impl View<'_> {
    /// True for the verb at token `at`, head of verb group `i`, where it is only an aim: `a way to promote it`, `easy to see
    /// why`, `a platform for discussing it`.
    #[inline]
    pub(super) fn is_aim(self, at: u32, i: usize, group: &Chunk, frames: Frames) -> bool {
        let Some(verb) = self.doc.token(at) else { return false };
        let open = group.form.has(VerbForm::INFINITIVE)
            || verb.tag == Tag::VerbIng && frames.any(Frames::OBJECT.with(Frames::ANY));
        open && self.is_aim_of(verb, i, group)
    }

    #[inline(never)] // few verbs come here
    fn is_aim_of(self, verb: &Token, i: usize, group: &Chunk) -> bool {
        let Some(aim) = AIMS.get(self.doc.text, verb) else { return false };
        let before = || self.before(i, 0).map(|(_, chunk)| chunk);
        if !group.form.has(VerbForm::INFINITIVE) {
            let led = |link: &Chunk| link.kind == ChunkKind::Preposition && self.is_word(link.head, FOR);
            return aim == Aim::Gerund && group.tokens.len() == 1 && before().is_some_and(led);
        }
        // `tried to explain it`: part of the cue.
        let tried = || before().is_some_and(|verb| self.is_word(verb.head, TRYING));
        self.doc.is(group.tokens.start, LexClass::INFINITIVE)
            && !tried()
            && (aim == Aim::Learning || aim == Aim::Doing && !self.tells(i, group.tokens.end))
    }

    /// True where a clause or quotation follows verb group `i`, `to reveal that`, `to confirm “a deal”`, or what an object is
    /// called: `to describe it as “a sham”`.
    fn tells(self, i: usize, at: u32) -> bool {
        self.opens_quote(at)
            || self.doc.is(at, LexClass::COMPLEMENTIZER)
            || self.is_word(at, CLAUSES)
            || self.object_behind(i).is_some_and(|(_, object)| self.is_word(object.tokens.end, words!["as"]))
    }
}

const FOR: &Words = words!["for", "of"];
/// Verbs that join another one.
const TRYING: &Words = listed!("trying_verbs");
/// What leads to a clause.
const CLAUSES: &Words = words!["that", "how", "what", "why", "whether", "if", "where", "who", "when"];

/// What shows that a verb is only an aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// An infinitive of learning or making known: with a clause it tells what is yet to be known.
    Learning,
    /// An infinitive with an object, which is a deed as often as a word.
    Doing,
    /// The same in `-ing`, behind `for`.
    Gerund,
}

const AIM_VERBS: &[(&Words, Aim)] = &[
    (words!["see", "learn", "hear", "decide", "remember", "prove", "show"], Aim::Learning),
    (
        words![
            "support",
            "offer",
            "promote",
            "defend",
            "challenge",
            "claim",
            "confirm",
            "attack",
            "seek",
            "identify",
            "disclose",
            "reveal",
            "describe",
            "press",
            "praise",
            "thank",
            "resist",
            "oppose",
            "encourage",
            "back",
            "write",
            "express",
            "pressure",
            "compare",
            "detail",
            "honor",
            "honour",
            "welcome",
            "recognize",
            "recognise",
            "explore",
            "assess",
            "examine",
            "release",
            "mention",
            "explain",
            "face",
            "question",
            "report",
        ],
        Aim::Doing,
    ),
    (
        words![
            "supporting",
            "offering",
            "promoting",
            "defending",
            "challenging",
            "claiming",
            "identifying",
            "disclosing",
            "describing",
            "discussing",
            "expressing",
            "exploring",
            "assessing",
            "examining",
            "writing",
            "reporting",
            "seeking",
            "encouraging",
            "championing",
            "recognizing",
            "recognising",
            "focusing",
        ],
        Aim::Gerund,
    ),
];

/// The same, to be looked up.
static AIMS: Table<Aim, { count(AIM_VERBS) }> = Table::of(AIM_VERBS);

#[cfg(test)]
mod tests {
    use crate::claim::sentences::claims;

    #[test]
    fn what_something_is_for_is_not_said() {
        for text in [
            "They need money to support the plan.",
            "It was a way to promote the port.",
            "The term is used to describe children in Lund.",
            "It was easy to see why they left.",
            "The club is a platform for discussing the port.",
            "They had only to decide which mill it was.",
            "Crews used drones to identify the house.",
            "Moor left to seek work in Lund.",
        ] {
            assert!(claims(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_made_known_is() {
        for text in [
            "Moor used her speech to describe the vote as a sham.",
            "Moor spoke to confirm that it had rained.",
            "Moor supports the plan.",
            "Moor left to denounce the plan.",
        ] {
            assert_eq!(claims(text).len(), 1, "{text}");
        }
    }
}
