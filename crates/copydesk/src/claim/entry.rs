//! [`Entry`]: what the word lists know of a cue.
//!
//! `"state qtcp probable" -> Entry`: the payload grammar is told at the head of `report_verbs.tsv` and its sisters.
//! Cannot fail: what the grammar does not know is passed over. Cost: one walk over a payload of some ten bytes.

use crate::extraction::{Act, Certainty};

/// Ways in which a cue is joined with its content; a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Frames(u32);

impl Frames {
    /// A quotation.
    pub(super) const QUOTE: Self = Self::of(b'q');
    /// A clause with `that`, `whether`, `how`.
    pub(super) const THAT: Self = Self::of(b't');
    /// A clause without complementizer.
    pub(super) const CLAUSE: Self = Self::of(b'c');
    /// A clause before it or around it.
    pub(super) const PARENTHETICAL: Self = Self::of(b'p');
    /// Whatever follows.
    pub(super) const ANY: Self = Self::of(b'x');
    /// An object phrase.
    pub(super) const OBJECT: Self = Self::of(b'o');
    /// An infinitive.
    pub(super) const INFINITIVE: Self = Self::of(b'i');
    /// A phrase with `-ing`.
    pub(super) const GERUND: Self = Self::of(b'g');
    /// Its own subject and what follows.
    pub(super) const RAISING: Self = Self::of(b's');
    /// Its own subject where it is passive.
    pub(super) const PASSIVE: Self = Self::of(b'b');
    /// A first object that is the addressee.
    pub(super) const ADDRESSEE: Self = Self::of(b'a');
    /// Of a noun: `for`.
    pub(super) const FOR: Self = Self::of(b'f');
    /// Of a noun: `about`, `on`, `over`.
    pub(super) const ABOUT: Self = Self::of(b'w');
    /// Of a noun: a document that tells, `in a poll`; of a verb: an object, where such a document is the source.
    pub(super) const DOCUMENT: Self = Self::of(b'd');
    /// Of a noun: `to`, `against`.
    pub(super) const AGAINST: Self = Self::of(b'n');

    const fn of(letter: u8) -> Self {
        Self(1 << (letter - b'a'))
    }

    /// True where the two share a frame.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A cue's row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'d> {
    /// Dictionary form.
    pub(super) lemma: &'d str,
    /// What is done by saying it.
    pub(super) act: Act,
    /// How its content is joined.
    pub(super) frames: Frames,
    /// How sure the source is.
    pub(super) certainty: Certainty,
    /// True where the source says that it is not so.
    pub(super) negative: bool,
}

impl<'d> Entry<'d> {
    /// Reads a payload.
    pub(super) fn read(lemma: &'d str, payload: &str) -> Self {
        let mut words = payload.split(' ');
        let act = words.next().and_then(Act::from_name).unwrap_or(Act::State);
        let mut entry =
            Self { lemma, act, frames: Frames::default(), certainty: Certainty::Certain, negative: false };
        for letter in words.next().unwrap_or("").bytes().filter(u8::is_ascii_lowercase) {
            entry.frames = entry.frames.with(Frames::of(letter));
        }
        for flag in words {
            match flag {
                "negative" => entry.negative = true,
                other => entry.certainty = Certainty::from_name(other).unwrap_or(entry.certainty),
            }
        }
        entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads() {
        let entry = Entry::read("deny", "deny qto negative");
        assert!(entry.negative && entry.act == Act::Deny);
        assert!(entry.frames.any(Frames::OBJECT) && !entry.frames.any(Frames::CLAUSE));
        assert_eq!(Entry::read("think", "believe tc probable").certainty, Certainty::Probable);
    }
}
