//! [`Openers`]: the words that a name can begin with.
//!
//! ```text
//! The prime minister of Norway met Ann Okafor in Oslo.
//!                                  ^^^ ^^^^^^            Norway and Oslo can be nothing else than places
//! ```
//!
//! Cost: a few tests at each word with a capital, without a branch; what certain organizations and places hold is left out
//! by bits.

use super::clause::is_comma;
use super::part::{FUNCTION, NAME};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::Candidate;
use crate::mention::columns::{BLOCK, tokens};
use crate::mention::marks::Marks;
use crate::mention::picked::Picked;
use crate::token::{Kind, Shape, Token};

/// Lists that are used again from story to story.
#[derive(Debug, Default)]
pub(super) struct Openers {
    list: Picked<u32>,
    /// The tokens of certain proposals, as bits.
    held: Vec<u64>,
}

impl Openers {
    /// Finds those of a document.
    pub(super) fn read(&mut self, doc: &Doc<'_>, marks: &Marks, proposals: &[Candidate]) {
        let Self { list, held } = self;
        let n_tokens = doc.tokens.tokens.len();
        held.clear();
        held.resize(n_tokens.div_ceil(BLOCK), 0);
        for proposal in proposals.iter().filter(|proposal| holds(doc, proposal)) {
            for at in proposal.tokens.range() {
                if let Some(word) = held.get_mut(at / BLOCK) {
                    *word |= 1 << (at % BLOCK);
                }
            }
        }
        list.begin(n_tokens);
        let free = marks.capitals().zip(held.iter()).map(|(capitals, held)| capitals & !held);
        tokens(free).filter_map(|at| Some((at, doc.token(at)?))).for_each(|(at, token)| {
            // A particle of one letter begins no name.
            let starts = token.is_capital() | (token.end - token.start > 1);
            list.look_at(at, starts & !is_of_grammar(token));
        });
    }

    /// Those found, in order.
    pub(super) fn as_slice(&self) -> &[u32] {
        self.list.as_slice()
    }
}

/// True for a proposal that keeps its words from beginning a name, whatever stands beside them: `Okafor-Oslo` and `his
/// wife, Nancy,` are looked at more closely.
fn holds(doc: &Doc<'_>, proposal: &Candidate) -> bool {
    let beside = || {
        let behind = proposal.tokens.end;
        doc.token(behind).is_some_and(|token| token.kind == Kind::HYPHEN)
            || is_comma(doc, behind) && is_comma(doc, proposal.tokens.start.wrapping_sub(1))
    };
    proposal.certain && (proposal.tokens.len() > 1 || !beside())
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
