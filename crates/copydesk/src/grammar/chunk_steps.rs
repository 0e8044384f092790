//! The chunker's table: what the next token does to the chunk before it, by what that is and by the token's symbol.
//!
//! Most tokens are chunks of their own, or begin or go on a noun phrase, by their parts of speech alone; of all others,
//! and of words of which their form says that there is more to them, the table says that they are to be looked at.

use super::chunk::{ChunkKind, VerbForm};
use super::verb_group::lone_verb;
use crate::lexicon::{Marks, Tag};

/// The chunk that ends before a token, as far as it bears on what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    /// One that nothing goes on.
    Closed,
    /// One that may join a verb to one before it: a mark, a coordinator, an adverb.
    Joint,
    /// Noun phrases without a head so far, with a determiner first.
    Determined,
    /// With an adjective first.
    Described,
    /// With a singular noun or a name for their head.
    Headed,
    /// With a plural noun.
    Plural,
    /// With a number.
    Counted,
}

impl State {
    const ALL: [Self; 7] = [
        Self::Closed,
        Self::Joint,
        Self::Determined,
        Self::Described,
        Self::Headed,
        Self::Plural,
        Self::Counted,
    ];

    /// Behind a chunk that was read as a whole.
    pub(super) const fn behind(kind: ChunkKind) -> Self {
        if matches!(kind, ChunkKind::Coordinator | ChunkKind::Mark | ChunkKind::Adverb) {
            Self::Joint
        } else {
            Self::Closed
        }
    }

    /// True where it is a noun phrase that may go on.
    const fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Joint)
    }

    /// True where it is a noun phrase with a head.
    pub(super) const fn has_head(self) -> bool {
        matches!(self, Self::Headed | Self::Plural | Self::Counted)
    }
}

/// What is to be done at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Act {
    /// It goes on the chunk, as its head.
    GoOn,
    /// It begins one.
    Begin,
    /// It begins one that it is alone unless a verb may follow.
    Lone,
    /// What it begins is to be read as a whole.
    Read,
    /// Whether it goes on the noun phrase before it is to be asked.
    Ask,
}

/// A step: what is done, and what the chunk is then. Eight bytes, so that its place is found by shifts alone.
#[derive(Debug, Clone, Copy)]
#[repr(align(8))]
pub(super) struct Step {
    pub(super) act: Act,
    /// How many chunks it begins, where it is done without a further look.
    pub(super) n_begun: u8,
    pub(super) state: State,
    pub(super) kind: ChunkKind,
    pub(super) form: VerbForm,
}

impl Step {
    const READ: Self = Self {
        act: Act::Read,
        n_begun: 0,
        state: State::Closed,
        kind: ChunkKind::Other,
        form: VerbForm::NONE,
    };

    const fn begin(kind: ChunkKind, state: State) -> Self {
        Self { act: Act::Begin, n_begun: 1, state, kind, form: VerbForm::NONE }
    }

    const fn go_on(kind: ChunkKind, state: State) -> Self {
        Self { act: Act::GoOn, n_begun: 0, ..Self::begin(kind, state) }
    }

    /// What a token does that begins a chunk.
    const fn of_first(tag: Tag, is_joint: bool, may_be_joined: bool) -> Self {
        match tag {
            Tag::VerbBase | Tag::VerbS | Tag::Noun
                if is_joint && (may_be_joined || !matches!(tag, Tag::Noun)) =>
            {
                Self::READ
            }
            Tag::Preposition => Self::begin(ChunkKind::Preposition, State::Closed),
            Tag::Mark => Self::begin(ChunkKind::Mark, State::Joint),
            Tag::Pronoun => Self::begin(ChunkKind::Noun, State::Closed),
            Tag::VerbBase | Tag::VerbS | Tag::VerbPast | Tag::VerbPart | Tag::VerbIng => {
                Self { form: lone_verb(tag), ..Self::begin(ChunkKind::Verb, State::Closed) }
            }
            Tag::Noun | Tag::Proper => Self::begin(ChunkKind::Noun, State::Headed),
            Tag::NounPlural => Self::begin(ChunkKind::Noun, State::Plural),
            Tag::Determiner => Self::begin(ChunkKind::Noun, State::Determined),
            Tag::Adjective => Self::begin(ChunkKind::Adjective, State::Described),
            Tag::Numeral => Self::begin(ChunkKind::Noun, State::Counted),
            Tag::Conjunction if !may_be_joined => Self::begin(ChunkKind::Coordinator, State::Joint),
            Tag::Adverb => Self { act: Act::Lone, ..Self::begin(ChunkKind::Adverb, State::Joint) },
            Tag::Conjunction | Tag::Auxiliary | Tag::Modal | Tag::Other => Self::READ,
        }
    }

    const fn of(state: State, tag: Tag, is_special: bool, may_be_joined: bool) -> Self {
        let ask = Self { act: Act::Ask, ..Self::READ };
        let first = if is_special {
            Self::READ
        } else {
            Self::of_first(tag, matches!(state, State::Joint), may_be_joined)
        };
        if !state.is_open() {
            return first;
        }
        match tag {
            Tag::Noun
            | Tag::NounPlural
            | Tag::Proper
            | Tag::Adjective
            | Tag::Numeral
            | Tag::Mark
            | Tag::Other
                if is_special =>
            {
                ask
            }
            Tag::Conjunction => ask,
            // `17 more hostages`
            Tag::Adverb if matches!(state, State::Counted) => ask,
            // `an off-duty officer`
            Tag::Adverb | Tag::Preposition if matches!(state, State::Determined) => ask,
            // After a plural a name is another phrase.
            Tag::Proper if matches!(state, State::Plural) => first,
            Tag::Noun | Tag::Proper => Self::go_on(ChunkKind::Noun, State::Headed),
            Tag::NounPlural => Self::go_on(ChunkKind::Noun, State::Plural),
            Tag::Numeral if !state.has_head() => Self::go_on(ChunkKind::Noun, State::Counted),
            Tag::Adjective if matches!(state, State::Determined) => Self::go_on(ChunkKind::Noun, state),
            Tag::Adjective if matches!(state, State::Described) => Self::go_on(ChunkKind::Adjective, state),
            Tag::Numeral | Tag::Adjective => ask,
            _ => first,
        }
    }
}

/// Number of symbols; see [`crate::token::Token::symbol`].
pub(super) const N_SYMBOLS: usize = 128;

/// The steps, by state and symbol.
pub(super) static STEPS: [[Step; N_SYMBOLS]; State::ALL.len()] = {
    let mut steps = [[Step::READ; N_SYMBOLS]; State::ALL.len()];
    let mut symbol = 0;
    while symbol < N_SYMBOLS {
        let (tag, marks) = (symbol % 32, symbol);
        let is_special = marks & Marks::SPECIAL.bits() as usize != 0;
        let may_be_joined = marks & Marks::JOINED.bits() as usize != 0;
        let mut state = 0;
        while state < State::ALL.len() && tag < Tag::N {
            steps[state][symbol] = Step::of(State::ALL[state], Tag::ALL[tag], is_special, may_be_joined);
            state += 1;
        }
        symbol += 1;
    }
    steps
};
