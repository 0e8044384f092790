//! The token, and what is found over tokens before any rule runs.

use super::kind::Kind;
use crate::flags::flags;
use crate::lexicon::{LexClass, Lexeme, Marks, Naming, Pos, ReadingId, Readings, Standing, Tag};
use crate::span::{Span, TokenRange};

/// How a token is written and where it stands, as flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Shape(u16);

impl Shape {
    /// White space before it.
    pub(crate) const SPACE_BEFORE: Self = Self(1);
    /// First of its block.
    pub(crate) const BLOCK_START: Self = Self(1 << 1);
    /// First letter is upper case.
    pub(crate) const CAPITAL: Self = Self(1 << 2);
    /// Two or more letters, all upper case.
    pub(crate) const UPPER: Self = Self(1 << 3);
    /// Holds a digit.
    pub(crate) const DIGIT: Self = Self(1 << 4);
    /// A single letter.
    pub(crate) const LETTER: Self = Self(1 << 5);
    /// A clitic of the word before it: `'s`, `'ll`.
    pub(crate) const CLITIC: Self = Self(1 << 6);
    /// A quotation mark that opens.
    pub(crate) const OPENS: Self = Self(1 << 7);
    /// A quotation mark that closes.
    pub(crate) const CLOSES: Self = Self(1 << 8);
    /// First word of its sentence.
    pub(crate) const SENTENCE_START: Self = Self(1 << 9);
    /// Inside a quotation, its marks included.
    pub(crate) const QUOTED: Self = Self(1 << 10);
    /// Head of a phrase of the lists; see [`Tokens::phrase_at`].
    pub(crate) const PHRASE: Self = Self(1 << 11);
    /// Second or later word of a phrase of the lists.
    pub(crate) const IN_PHRASE: Self = Self(1 << 12);
    /// Letters and full stops: `U.S.`, `a.m.`
    pub(crate) const DOTTED: Self = Self(1 << 13);

    /// [`Shape::CAPITAL`] once or not at all.
    #[inline]
    pub(crate) const fn of_capital(n: u8) -> Self {
        Self(n as u16 * Self::CAPITAL.0)
    }

    /// [`Shape::SPACE_BEFORE`] once or not at all.
    #[inline]
    pub(crate) const fn of_space(n: u8) -> Self {
        Self(n as u16 * Self::SPACE_BEFORE.0)
    }

    /// Both where a condition holds.
    #[inline]
    pub(crate) const fn with_if(self, condition: bool, other: Self) -> Self {
        Self(self.0 | if condition { other.0 } else { 0 })
    }
}

flags!(Shape: u16);

/// An occurrence of a word, number or mark: 32 bytes, so that two fill a cache line and one index checks one bound.
///
/// The first five fields lie as those of [`Written`](crate::lexicon::Written) do, so that they are copied as one.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Token {
    /// Classes of its form, as far as its spelling allows them.
    pub(crate) class: LexClass,
    /// What the tagger has to know of its form and spelling.
    pub(super) reading: ReadingId,
    /// Parts of speech its form can have.
    pub(crate) pos: Pos,
    /// Part of speech it has here.
    pub(crate) tag: Tag,
    /// What tagger and chunker ask of it first.
    pub(super) marks: Marks,
    /// First byte.
    pub(crate) start: u32,
    /// One past its last byte.
    pub(crate) end: u32,
    /// Its word type.
    pub(crate) lexeme: Lexeme,
    /// Spelling and place.
    pub(crate) shape: Shape,
    /// Word, number or which mark.
    pub(crate) kind: Kind,
    /// What it says to those who look for names.
    pub(crate) naming: Naming,
}

const _: () = assert!(size_of::<Token>() <= 32);

impl Token {
    /// What stands where no token is yet.
    pub(super) const NONE: Self = Self {
        class: LexClass::NONE,
        reading: ReadingId::MARK,
        pos: Pos::NONE,
        tag: Tag::Mark,
        marks: Marks::NONE,
        naming: Naming::NONE,
        start: 0,
        end: 0,
        lexeme: Lexeme::unknown(0),
        shape: Shape::NONE,
        kind: Kind::SYMBOL,
    };

    /// Where it stands.
    #[inline]
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// True where its form has one of the classes.
    #[inline]
    pub(crate) const fn is(&self, class: LexClass) -> bool {
        self.class.any(class)
    }

    /// Its tag, and in the two bits above whether there is more to see for the chunker: [`Marks::SPECIAL`],
    /// [`Marks::JOINED`].
    #[inline]
    pub(crate) const fn symbol(&self) -> usize {
        self.tag as usize | self.marks.and(Marks::SPECIAL.with(Marks::JOINED)).bits() as usize
    }

    /// True where it is a word.
    #[inline]
    pub(crate) const fn is_word(&self) -> bool {
        matches!(self.kind, Kind::WORD)
    }

    /// True where it begins with a capital.
    #[inline]
    pub(crate) const fn is_capital(&self) -> bool {
        self.shape.has(Shape::CAPITAL)
    }

    /// Says where it stands, of which its capital, if it has one, tells less; once a token.
    #[inline]
    pub(super) fn stands(&mut self, standing: Standing, readings: &Readings) {
        if !self.is_capital() {
            return;
        }
        self.reading = self.reading.standing(standing);
        if let Some(reading) = readings.get(self.reading) {
            self.tag = reading.first();
            self.marks = self.marks.with_open(reading.is_open() || self.shape.has(Shape::CLITIC));
        }
    }

    /// True where nothing stands between it and the token before.
    #[inline]
    pub(crate) const fn is_glued(&self) -> bool {
        !self.shape.has(Shape::SPACE_BEFORE)
    }
}

/// A stretch of words that the lists have as one form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// The phrase as an entry of the lexicon.
    pub(crate) lexeme: Lexeme,
    /// Its classes, as far as its spelling allows them.
    pub(crate) class: LexClass,
}

/// A sentence, or a line that is none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// Its bytes, from its first to its last token.
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: u32,
    /// Every class that one of its tokens or phrases has: a rule whose words are not among them need not look.
    pub(crate) class_any: LexClass,
    /// Which of its first tokens have a class of [`LexClass::TIMED`], the first the lowest bit.
    pub(crate) timed: u64,
    /// True where more than half of its longer words have a capital.
    pub(crate) is_raised: bool,
    /// True where most of its words are capitalized, so that capitals tell nothing.
    pub(crate) case_poor: bool,
}

/// A quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Its tokens, quotation marks included.
    pub(crate) tokens: TokenRange,
    /// False where the closing mark is missing: a quotation that goes on in the next paragraph, or bad scraping.
    pub(crate) closed: bool,
    /// True where single quotation marks were used.
    pub(crate) single: bool,
}

/// The tokens of a body block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// Index of the block.
    pub(super) block: u32,
    /// Its tokens.
    pub(super) tokens: TokenRange,
}

/// Everything that stage 2 finds.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// Tokens in order.
    pub(crate) tokens: Vec<Token>,
    /// Phrases in order, not overlapping.
    pub(crate) phrases: Vec<Phrase>,
    /// Sentences in order.
    pub(crate) sentences: Vec<Sentence>,
    /// Quotations in order, not overlapping.
    pub(crate) quotes: Vec<Quote>,
    /// Tokens that may end a sentence, in order, for [`super::sentence`].
    pub(super) stops: Vec<u32>,
    /// Quotation marks and apostrophes that are no part of a word, in order, for [`super::quote_marks`].
    pub(super) quote_marks: Vec<u32>,
    /// Tokens that may be the second word of a phrase, in order, for [`super::phrases`].
    pub(super) phrase_seconds: Vec<u32>,
    /// The body blocks.
    pub(super) parts: Vec<Part>,
}

impl Tokens {
    /// Empties the columns but for the tokens, in whose places the scanner writes others, and keeps their buffers.
    pub(super) fn clear(&mut self) {
        self.phrases.clear();
        self.sentences.clear();
        self.quotes.clear();
        self.stops.clear();
        self.quote_marks.clear();
        self.phrase_seconds.clear();
        self.parts.clear();
    }

    /// The phrase that begins at a token.
    #[inline]
    pub(crate) fn phrase_at(&self, token: u32) -> Option<&Phrase> {
        if !self.tokens.get(token as usize)?.shape.has(Shape::PHRASE) {
            return None;
        }
        self.phrase_from(token)
    }

    #[inline(never)] // most tokens begin none
    fn phrase_from(&self, token: u32) -> Option<&Phrase> {
        let at = self.phrases.binary_search_by_key(&token, |phrase| phrase.tokens.start).ok()?;
        self.phrases.get(at)
    }

    /// Index of the sentence that holds a token.
    pub(crate) fn sentence_of(&self, token: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The quotation that holds a token.
    #[inline(never)]
    pub(crate) fn quote_of(&self, token: u32) -> Option<&Quote> {
        let at = self.quotes.partition_point(|quote| quote.tokens.end <= token);
        self.quotes.get(at).filter(|quote| quote.tokens.has(token))
    }

    /// The bytes of a range of tokens.
    #[inline]
    pub(crate) fn span(&self, range: TokenRange) -> Span {
        let at = |at: u32| self.tokens.get(at as usize);
        match (at(range.start), at(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if range.start < range.end => Span::new(first.start, last.end),
            _ => Span::default(),
        }
    }
}
