//! [`Draft`]: a claim in tokens, before its output is made.

use super::cue::Cue;
use super::rule::Rule;
use super::source::Source;
use crate::lexicon::Frames;
use crate::span::TokenRange;

/// Most stretches a content can have.
const MAX_PIECES: usize = 6;

/// The stretches of a content, in order; neighbours are joined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    pieces: [TokenRange; MAX_PIECES],
    n: u32,
}

impl Pieces {
    /// One stretch.
    pub(super) fn of(range: TokenRange) -> Self {
        let mut pieces = Self::default();
        pieces.push(range);
        pieces
    }

    /// Adds a stretch; where there is no room for it, the last one is lengthened.
    pub(super) fn push(&mut self, range: TokenRange) {
        if range.is_empty() {
            return;
        }
        let n = self.n as usize;
        let last = n.checked_sub(1).and_then(|i| self.pieces.get_mut(i));
        match (last, n < MAX_PIECES) {
            (Some(last), room) if last.end == range.start || !room => last.end = range.end,
            _ => {
                self.pieces[n] = range;
                self.n += 1;
            }
        }
    }

    /// Adds a stretch of another block, which is never joined to the last; false where there is no room for it.
    pub(super) fn push_apart(&mut self, range: TokenRange) -> bool {
        let Some(slot) = self.pieces.get_mut(self.n as usize) else { return false };
        if !range.is_empty() {
            *slot = range;
            self.n += 1;
        }
        true
    }

    /// The stretches.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = TokenRange> + '_ {
        self.pieces.get(..self.n as usize).unwrap_or(&[]).iter().copied()
    }

    /// The stretch, where there is one alone.
    pub(super) fn only(&self) -> Option<TokenRange> {
        self.pieces.first().copied().filter(|_| self.n == 1)
    }

    /// True where there is none.
    pub(super) const fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// From the first token to the last.
    pub(super) fn cover(&self) -> TokenRange {
        let start = self.iter().next().map_or(0, |first| first.start);
        TokenRange::new(start, self.iter().next_back().map_or(start, |last| last.end))
    }
}

/// A claim in tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    /// The cue, its row and form.
    pub(super) cue: Cue,
    /// The source.
    pub(super) source: Option<Source>,
    /// The content.
    pub(super) content: Pieces,
    /// Whom it was said to.
    pub(super) addressee: Option<TokenRange>,
    /// Index of the draft in whose content it stands.
    pub(super) parent: Option<u32>,
    /// The rule that made it.
    pub(super) rule: Rule,
}

impl Draft {
    /// A claim to nobody in particular, inside no other.
    pub(super) const fn new(cue: Cue, source: Option<Source>, content: Pieces, rule: Rule) -> Self {
        Self { cue, source, content, addressee: None, parent: None, rule }
    }

    /// The claim with whom it was said to.
    pub(super) const fn addressed(self, addressee: Option<TokenRange>) -> Self {
        Self { addressee, ..self }
    }

    /// The claim, if it has a content.
    pub(super) fn if_told(self) -> Option<Self> {
        (!self.content.is_empty()).then_some(self)
    }

    /// True where a clause or quotation is told, not an object named or a wish.
    pub(super) fn is_saying(&self) -> bool {
        self.cue.entry.frames.any(Frames::QUOTE)
            && self.rule.is_of(&[Rule::VerbThat, Rule::VerbClause, Rule::VerbQuote])
    }

    /// One past its last token; a source behind the content, the subject of the main clause, is not its own.
    pub(super) fn reach(&self) -> u32 {
        let content = self.content.cover();
        let own = self.source.filter(|source| {
            source.tokens.start < content.end || content.start < self.cue.tokens.end || content.is_empty()
        });
        content.end.max(self.cue.tokens.end).max(own.map_or(0, |source| source.tokens.end))
    }

    /// From the first token of its parts to the last.
    pub(super) fn extent(&self) -> TokenRange {
        let mut extent = self.content.cover();
        for part in [Some(self.cue.tokens), self.source.map(|source| source.tokens)].into_iter().flatten() {
            if !part.is_empty() {
                extent = if self.content.is_empty() && extent.is_empty() {
                    part
                } else {
                    TokenRange::new(extent.start.min(part.start), extent.end.max(part.end))
                };
            }
        }
        extent
    }
}
