//! [`Slots`]: room for tokens that is there before they are, so that the scanner writes each in its place.

use super::columns::Token;

/// The tokens so far, with room behind them.
pub(super) struct Slots<'t> {
    tokens: &'t mut Vec<Token>,
    n: usize,
}

impl<'t> Slots<'t> {
    /// Room that is made at once.
    const ROOM: [Token; 64] = [Token::NONE; 64];

    /// Room in the places of other tokens, which are written over.
    pub(super) fn new(tokens: &'t mut Vec<Token>) -> Self {
        Self { tokens, n: 0 }
    }

    /// Number of tokens.
    #[inline]
    pub(super) const fn len(&self) -> usize {
        self.n
    }

    /// The last token.
    #[inline]
    pub(super) fn last(&self) -> Option<&Token> {
        self.tokens.get(self.n.checked_sub(1)?)
    }

    /// The tokens and the room behind them, of which there is some, and the number of tokens.
    #[inline]
    pub(super) fn slots(&mut self) -> (&mut [Token], usize) {
        if self.n == self.tokens.len() {
            self.tokens.extend_from_slice(&Self::ROOM);
        }
        (self.tokens, self.n)
    }

    /// Says how many tokens there are, after some were written into the room.
    #[inline]
    pub(super) const fn fill(&mut self, n: usize) {
        self.n = n;
    }

    /// Adds a token.
    #[inline]
    pub(super) fn push(&mut self, token: Token) {
        let (slots, n) = self.slots();
        if let Some(slot) = slots.get_mut(n) {
            *slot = token;
        }
        self.n += 1;
    }

    /// Leaves the tokens alone.
    pub(super) fn finish(self) {
        self.tokens.truncate(self.n);
    }
}
