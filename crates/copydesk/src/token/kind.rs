//! [`Kind`]: what a token is made of, one byte.

/// Word, number or which mark. ASCII marks are their own character.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Kind(pub(crate) u8);

impl Kind {
    /// A word.
    pub(crate) const WORD: Self = Self(b'A');
    /// A number, letters glued behind it included: `3`, `1,360.5`, `10:30`, `23rd`, `1990s`.
    pub(crate) const NUMBER: Self = Self(b'0');
    /// Any double quotation mark: straight, curly, low, angle, two apostrophes.
    pub(crate) const QUOTE: Self = Self(b'"');
    /// Any single quotation mark or apostrophe that is no part of a word.
    pub(crate) const APOSTROPHE: Self = Self(b'\'');
    /// A hyphen.
    pub(crate) const HYPHEN: Self = Self(b'-');
    /// An en or em dash, or two hyphens.
    pub(crate) const DASH: Self = Self(0x80);
    /// An ellipsis, as one character or as dots.
    pub(crate) const ELLIPSIS: Self = Self(0x81);
    /// A bullet.
    pub(crate) const BULLET: Self = Self(0x82);
    /// Any other symbol.
    pub(crate) const SYMBOL: Self = Self(0x83);
    /// `,`
    pub(crate) const COMMA: Self = Self(b',');
    /// `.`
    pub(crate) const STOP: Self = Self(b'.');
    /// `:`
    pub(crate) const COLON: Self = Self(b':');
    /// `;`
    pub(crate) const SEMICOLON: Self = Self(b';');
    /// `?`
    pub(crate) const QUESTION: Self = Self(b'?');
    /// `!`
    pub(crate) const EXCLAMATION: Self = Self(b'!');
    /// `(`
    pub(crate) const OPEN: Self = Self(b'(');
    /// `)`
    pub(crate) const CLOSE: Self = Self(b')');
    /// `/`
    pub(crate) const SLASH: Self = Self(b'/');
    /// `$`
    pub(crate) const DOLLAR: Self = Self(b'$');
    /// `%`
    pub(crate) const PERCENT: Self = Self(b'%');
    /// `|`
    pub(crate) const BAR: Self = Self(b'|');

    /// True for words and numbers.
    #[inline]
    pub(crate) const fn is_wordlike(self) -> bool {
        matches!(self, Self::WORD | Self::NUMBER)
    }

    /// True for marks at which a sentence may end.
    #[inline]
    pub(crate) const fn may_part(self) -> bool {
        self.is_terminal() || matches!(self, Self::BAR)
    }

    /// True for marks that end a sentence.
    #[inline]
    pub(crate) const fn is_terminal(self) -> bool {
        matches!(self, Self::STOP | Self::QUESTION | Self::EXCLAMATION | Self::ELLIPSIS)
    }
}
