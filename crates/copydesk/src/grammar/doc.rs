//! [`Doc`]: the document as rules see it, everything that stages before them found.

use super::chunk::Chunk;
use super::chunks::Chunks;
use crate::extraction::Block;
use crate::lexicon::{Facts, LexClass, Lexeme, Lexicon, TimeWord};
use crate::span::{Span, TokenRange};
use crate::token::{Phrase, Sentence, Shape, Token, Tokens};

/// A document under reading.
#[derive(Clone, Copy)]
pub(crate) struct Doc<'d> {
    /// The raw input.
    pub(crate) text: &'d str,
    /// The word lists.
    pub(crate) lexicon: &'d Lexicon,
    /// Its blocks.
    pub(crate) blocks: &'d [Block],
    /// Its tokens, sentences, phrases and quotations.
    pub(crate) tokens: &'d Tokens,
    /// Its chunks, in order.
    pub(crate) chunks: &'d [Chunk],
    /// The tokens themselves, which are asked for more often than all else.
    all: &'d [Token],
    /// Of each token the number of its chunk.
    numbers: &'d [u32],
}

/// What is asked in many places and takes more than a few instructions is a call and not copied there: the code that a
/// document walks through is larger than the caches that hold it.
impl<'d> Doc<'d> {
    /// A text with what was found in it.
    pub(crate) fn new(
        text: &'d str,
        lexicon: &'d Lexicon,
        blocks: &'d [Block],
        tokens: &'d Tokens,
        chunks: &'d Chunks,
    ) -> Self {
        let Chunks { list: chunks, numbers } = chunks;
        Self { text, lexicon, blocks, tokens, chunks, all: &tokens.tokens, numbers }
    }

    /// A token; nothing beyond the last.
    #[inline]
    pub(crate) fn token(&self, at: u32) -> Option<&'d Token> {
        self.all.get(at as usize)
    }

    /// The tokens of a range.
    pub(crate) fn slice(&self, range: TokenRange) -> &'d [Token] {
        self.all.get(range.range()).unwrap_or(&[])
    }

    /// The sentences.
    pub(crate) fn sentences(&self) -> &'d [Sentence] {
        &self.tokens.sentences
    }

    /// The words of a token.
    #[inline(never)]
    pub(crate) fn word(&self, at: u32) -> &'d str {
        self.token(at).map_or("", |token| token.span().slice(self.text))
    }

    /// True where the word at a token is one of these, whatever its case.
    #[inline(never)]
    pub(crate) fn is_spelled(&self, at: u32, words: &[&str]) -> bool {
        let span = self.token(at).map_or(Span::default(), Token::span);
        // By its length most are told to be none of them without a look at the text.
        words.iter().any(|other| {
            span.len() as usize == other.len()
                && self
                    .text
                    .as_bytes()
                    .get(span.range())
                    .is_some_and(|word| word.eq_ignore_ascii_case(other.as_bytes()))
        })
    }

    /// The words of a range of tokens, as written.
    #[inline(never)]
    pub(crate) fn words(&self, range: TokenRange) -> &'d str {
        self.span(range).slice(self.text)
    }

    /// The bytes of a range of tokens.
    #[inline]
    pub(crate) fn span(&self, range: TokenRange) -> Span {
        self.tokens.span(range)
    }

    /// True where the token is of one of the classes.
    #[inline]
    pub(crate) fn is(&self, at: u32, class: LexClass) -> bool {
        self.token(at).is_some_and(|token| token.is(class))
    }

    /// The phrase or single word that begins at a token: its tokens, entry and classes.
    #[inline(never)]
    pub(crate) fn unit(&self, at: u32) -> Option<Phrase> {
        let token = self.token(at)?;
        if token.shape.has(Shape::PHRASE) { self.phrase_or_word(at, token) } else { Some(word_at(at, token)) }
    }

    /// The same where a phrase begins; apart, so that words, which most units are, cost no more than they must.
    #[inline(never)]
    fn phrase_or_word(&self, at: u32, token: &Token) -> Option<Phrase> {
        self.tokens.phrase_at(at).copied().or_else(|| Some(word_at(at, token)))
    }

    /// The phrase of the lists that holds a token.
    #[inline(never)]
    pub(crate) fn phrase_over(&self, at: u32) -> Option<&'d Phrase> {
        self.token(at).filter(|token| token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)))?;
        let phrases = &self.tokens.phrases;
        let phrase = phrases.get(phrases.partition_point(|phrase| phrase.tokens.end <= at));
        phrase.filter(|phrase| phrase.tokens.has(at))
    }

    /// What a class needs to know of the word at a token.
    pub(crate) fn payload(&self, at: u32, class: LexClass) -> Option<&'d str> {
        let token = self.token(at).filter(|token| token.is(class))?;
        self.lexicon.payload(token.lexeme, class)
    }

    /// What a class needs to know of an entry of the lists.
    pub(crate) fn payload_of(&self, lexeme: Lexeme, class: LexClass) -> Option<&'d str> {
        self.lexicon.payload(lexeme, class)
    }

    /// What the lists say of a word of time; its classes tell as which words it can stand.
    #[inline]
    pub(crate) fn time_word(&self, token: &Token) -> &'d TimeWord {
        self.lexicon.time_word(token.lexeme)
    }

    /// True where the token is of a class and the lists say this of its word.
    #[inline]
    pub(crate) fn tells(&self, at: u32, class: LexClass, fact: Facts) -> bool {
        self.token(at).is_some_and(|token| token.is(class) && self.lexicon.facts(token.lexeme).has(fact))
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(crate) fn chunk_number(&self, token: u32) -> usize {
        self.numbers.get(token as usize).map_or(self.chunks.len(), |number| *number as usize)
    }

    /// The number of the first chunk that begins at a token or behind it.
    #[inline]
    pub(crate) fn first_chunk_from(&self, token: u32) -> usize {
        let at = self.chunk_number(token);
        at + usize::from(self.chunks.get(at).is_some_and(|chunk| chunk.tokens.start < token))
    }

    /// The chunks that lie in a range of tokens.
    #[inline(never)]
    pub(crate) fn chunks_in(&self, range: TokenRange) -> &'d [Chunk] {
        let (first, end) = (self.first_chunk_from(range.start), self.chunk_number(range.end));
        self.chunks.get(first..end.max(first)).unwrap_or(&[])
    }

    /// The chunk that holds a token.
    #[inline]
    pub(crate) fn chunk_of(&self, at: u32) -> Option<&'d Chunk> {
        self.chunks.get(self.chunk_number(at))
    }

    /// The sentence that holds a token.
    #[inline(never)]
    pub(crate) fn sentence_of(&self, at: u32) -> Option<&'d Sentence> {
        self.sentences().get(self.tokens.sentence_of(at))
    }
}

/// A word as a unit.
#[inline]
pub(crate) const fn word_at(at: u32, token: &Token) -> Phrase {
    Phrase { tokens: TokenRange::new(at, at + 1), lexeme: token.lexeme, class: token.class }
}
