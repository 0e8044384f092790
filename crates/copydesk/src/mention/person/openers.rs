//! [`Openers`]: the words that a name can begin with.
//!
//! ```text
//! The prime minister of Norway met Ann Okafor in Oslo.
//!                                  ^^^ ^^^^^^            Norway and Oslo can be nothing else than places
//! ```
//!
//! Cost: one pass over the words with a capital, without a branch; what certain organizations and places hold is left out
//! by bits, and bits tell how many ordinary words a line raises.

use super::capitals::is_raised;
use super::clause::is_comma;
use super::part::{FUNCTION, NAME};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::Candidate;
use crate::mention::columns::{BLOCK, for_blocks, low_bits, low_half};
use crate::mention::picked::Picked;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// The words that a name can begin with, and what organizations and places hold; used again from story to story.
#[derive(Debug, Default)]
pub(super) struct Openers {
    words: Picked<u32>,
    /// By blocks of tokens.
    held: Vec<Held>,
}

/// The tokens of a block that organizations and places hold, or that are raised, as bits.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    /// Those of all proposals.
    proposed: u64,
    /// Those of certain ones.
    certain: u64,
    /// Those of them that begin no name whatever stands beside them.
    closed: u64,
    /// Longer ordinary words that have their capital from neither their place nor a name.
    raised: u64,
}

impl Openers {
    /// Reads a document, of which these words have a capital or are particles.
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(super) fn read(&mut self, doc: &Doc<'_>, names: &[u32], proposals: &[Candidate]) {
        self.held.clear();
        self.held.resize(doc.tokens.tokens.len().div_ceil(BLOCK), Held::default());
        for proposal in proposals {
            let (certain, closed) = (proposal.certain, proposal.certain & holds(doc, proposal));
            for_blocks(&mut self.held, proposal.tokens, |held, here| {
                held.proposed |= here;
                held.certain |= here * u64::from(certain);
                held.closed |= here * u64::from(closed);
            });
        }
        self.words.begin(names.len());
        for &at in names {
            let (Some(token), Some(held)) = (doc.token(at), self.held.get_mut(at as usize / BLOCK)) else {
                break;
            };
            let bit = at as usize % BLOCK;
            held.raised |= u64::from(is_raised(token)) << bit;
            self.words.look_at(at, can_begin(token) & (held.closed >> bit & 1 == 0));
        }
    }

    /// The words, in order.
    pub(super) fn words(&self) -> &[u32] {
        self.words.as_slice()
    }

    /// How many words of a line are longer ordinary ones that have their capital from neither their place nor a name.
    #[inline]
    pub(super) fn n_raised(&self, line: TokenRange) -> u32 {
        // Two blocks at once, so that it shows in no branch where the line lies; few are longer than one.
        let (mut at, mut n) = (line.start, 0);
        loop {
            let two =
                u128::from(self.held(at).raised) | u128::from(self.held(at + u64::BITS).raised) << BLOCK;
            n += (low_half(two >> (at % u64::BITS)) & low_bits(line.end - at)).count_ones();
            at += u64::BITS;
            if at >= line.end {
                return n;
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
}

/// True where a name can begin with a word that has a capital or is a particle, if nothing else holds it; asked at once,
/// for each alone is hard to guess.
#[inline]
fn can_begin(token: &Token) -> bool {
    // A particle of one letter begins no name.
    let starts = token.is_capital() | (token.end - token.start > 1);
    starts & !is_of_grammar(token)
}

/// True for a certain proposal that keeps its words from beginning a name, whatever stands beside them: `Okafor-Oslo` and `his
/// wife, Nancy,` are looked at more closely.
fn holds(doc: &Doc<'_>, proposal: &Candidate) -> bool {
    // Asked at once, for each alone is hard to guess.
    let TokenRange { start, end } = proposal.tokens;
    let hyphen = doc.token(end).is_some_and(|token| token.kind == Kind::HYPHEN);
    let beside = hyphen | is_comma(doc, end) & is_comma(doc, start.wrapping_sub(1));
    (end - start > 1) | !beside
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
