//! [`Openers`]: the words that a name can begin with.
//!
//! ```text
//! The prime minister of Norway met Ann Okafor in Oslo.
//!                                  ^^^ ^^^^^^            Norway and Oslo can be nothing else than places
//! ```
//!
//! Cost: a few tests at each word with a capital that is not behind another; what certain organizations and places hold is
//! left out by bits.

use super::clause::is_comma;
use super::part::{FUNCTION, NAME};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::Candidate;
use crate::mention::columns::BLOCK;
use crate::token::{Kind, Shape, Token};

/// What organizations and places hold, by blocks of tokens; used again from story to story.
#[derive(Debug, Default)]
pub(super) struct Openers {
    held: Vec<Held>,
}

/// The tokens of a block that organizations and places hold, as bits.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    /// Those of all proposals.
    proposed: u64,
    /// Those of certain ones.
    certain: u64,
    /// Those of them that begin no name whatever stands beside them.
    closed: u64,
}

impl Openers {
    /// Begins with a document.
    pub(super) fn begin(&mut self, doc: &Doc<'_>, proposals: &[Candidate]) {
        self.held.clear();
        self.held.resize(doc.tokens.tokens.len().div_ceil(BLOCK), Held::default());
        for proposal in proposals {
            let certain = u64::from(proposal.certain);
            let closed = u64::from(proposal.certain && holds(doc, proposal));
            for at in proposal.tokens.range() {
                if let Some(held) = self.held.get_mut(at / BLOCK) {
                    held.proposed |= 1 << (at % BLOCK);
                    held.certain |= certain << (at % BLOCK);
                    held.closed |= closed << (at % BLOCK);
                }
            }
        }
    }

    /// True for a token of a proposed organization or place.
    #[inline]
    pub(super) fn is_proposed(&self, at: u32) -> bool {
        self.held(at).proposed >> (at as usize % BLOCK) & 1 != 0
    }

    /// True for one of one that can be nothing else.
    #[inline]
    pub(super) fn is_certain(&self, at: u32) -> bool {
        self.held(at).certain >> (at as usize % BLOCK) & 1 != 0
    }

    #[inline]
    fn held(&self, at: u32) -> Held {
        self.held.get(at as usize / BLOCK).copied().unwrap_or_default()
    }

    /// True where a name can begin with a word that has a capital or is a particle; asked at once, for each alone is hard
    /// to guess.
    #[inline]
    pub(super) fn can_begin(&self, at: u32, token: &Token) -> bool {
        // A particle of one letter begins no name.
        let starts = token.is_capital() | (token.end - token.start > 1);
        let closed = self.held(at).closed >> (at as usize % BLOCK) & 1 != 0;
        starts & !is_of_grammar(token) & !closed
    }
}

/// True for a certain proposal that keeps its words from beginning a name, whatever stands beside them: `Okafor-Oslo` and `his
/// wife, Nancy,` are looked at more closely.
fn holds(doc: &Doc<'_>, proposal: &Candidate) -> bool {
    let beside = || {
        let behind = proposal.tokens.end;
        doc.token(behind).is_some_and(|token| token.kind == Kind::HYPHEN)
            || is_comma(doc, behind) && is_comma(doc, proposal.tokens.start.wrapping_sub(1))
    };
    proposal.tokens.len() > 1 || !beside()
}

/// True for an ordinary word of grammar with a capital, which no name begins with.
fn is_of_grammar(token: &Token) -> bool {
    const NAMES: LexClass = NAME
        .union(LexClass::NAME_PARTICLE)
        .union(LexClass::FAMILY_FIRST)
        .union(LexClass::MONTH)
        .union(LexClass::WEEKDAY);
    token.is(FUNCTION) & !token.is(NAMES) & !token.shape.any(Shape::PHRASE.with(Shape::LETTER))
}
