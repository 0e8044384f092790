//! What the stage works with before it writes [`crate::extraction::Event`]s: parties and tellings, all `Copy`.

pub(super) use super::parties::Parties;
use crate::extraction::{EventKind, Mode, Status};
use crate::lexicon::Lexeme;
use crate::mention::EntityRef;
use crate::span::{RuleId, TokenRange};

/// Somebody who takes part, as the text names him.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Party {
    /// Whom the words name, where the story tells.
    pub(super) entity: Option<EntityRef>,
    /// The words.
    pub(super) tokens: TokenRange,
    /// Their head noun.
    pub(super) head: u32,
}

/// True where both name the same actor: a demonym and a seat of government stand for their country.
pub(super) fn same_entity(a: EntityRef, b: EntityRef) -> bool {
    use EntityRef::{Government, Nationality};
    match (a, b) {
        (Nationality(a) | Government(a), Nationality(b) | Government(b)) => a == b,
        _ => a == b,
    }
}

/// Kinds of which the story has told an event so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told(u32);

const _: () = assert!(EventKind::ALL.len() <= 32);

impl Told {
    /// Notes what stands alone.
    pub(super) fn add(&mut self, telling: &Telling) {
        self.0 |= u32::from(telling.complete) << telling.kind as u32;
    }

    /// True where an event of the kind was told.
    pub(super) const fn has(self, kind: EventKind) -> bool {
        self.0 >> (kind as u32) & 1 != 0
    }
}

/// One telling of an event: a trigger and what its clause says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling {
    /// The trigger words.
    pub(super) tokens: TokenRange,
    /// Index of the sentence.
    pub(super) sentence: u32,
    /// Category.
    pub(super) kind: EventKind,
    /// Mode.
    pub(super) mode: Option<Mode>,
    /// Status as this clause tells it.
    pub(super) status: Status,
    /// Who acts; in reciprocal kinds all.
    pub(super) actors: Parties,
    /// Who is acted upon.
    pub(super) recipients: Parties,
    /// Index of the time expression.
    pub(super) when: Option<u32>,
    /// The place, an entity's words.
    pub(super) place: Option<Party>,
    /// `the summit`, `that meeting`: may point back.
    pub(super) definite: bool,
    /// `another`, `the next`: does not point back.
    pub(super) distinct: bool,
    /// The token of `first`, `fifth` that numbers it.
    pub(super) ordinal: Option<u32>,
    /// Told in a headline.
    pub(super) headline: bool,
    /// Told by a noun.
    pub(super) nominal: bool,
    /// Tells enough to stand alone.
    pub(super) complete: bool,
    /// A body's own gathering, which people attend: `the G20 summit`.
    pub(super) gathering: bool,
    /// A talk with a newspaper or a station, which is no other talk.
    pub(super) interview: bool,
    /// Told as news of the day: a simple past or present of a main clause.
    pub(super) fresh: bool,
    /// The last word of the trigger.
    pub(super) word: Lexeme,
    /// The dictionary form of the trigger.
    pub(super) lemma: Option<Lexeme>,
    /// The rule that read it.
    pub(super) rule: RuleId,
}
