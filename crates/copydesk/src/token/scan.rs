//! Bytes to tokens: one pass, plain words in a loop of their own, all else by a table of byte classes.

use super::chars::{BYTES, Byte, GOES_ON, High, classify};
use super::columns::{Shape, Token, Tokens};
use super::kind::Kind;
use super::runs::Runs;
use crate::lexicon::{Form, Key, Known, LexClass, Lexeme, Lexicon, Listed, Pos, ReadingId, ShortWord, Tag};
use crate::span::{Span, offset};

/// The marks that are entries of the lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListedMarks<'l> {
    pub(super) hyphen: Known<'l>,
    pub(super) ampersand: Known<'l>,
}

impl<'l> ListedMarks<'l> {
    /// Those of a lexicon.
    pub(super) fn of(lexicon: &'l Lexicon) -> Self {
        let find = |mark: &[u8]| {
            let known =
                Key::of(mark).and_then(|key| lexicon.find(key)).unwrap_or(Known::unknown(Lexeme::unknown(0)));
            // A mark goes on a phrase and begins none.
            Known { reading: ReadingId::MARK, seconds: 0, ..known }
        };
        Self { hyphen: find(b"-"), ampersand: find(b"&") }
    }
}

/// Reads the tokens of one block.
pub(super) fn scan_block(
    text: &str,
    block: Span,
    lexicon: &Lexicon,
    marks: ListedMarks<'_>,
    out: &mut Tokens,
) {
    let end = (block.end as usize).min(text.len());
    let start = (block.start as usize).min(end);
    let Some(bytes) = text.as_bytes().get(..end) else { return };
    let Tokens { tokens, stops, quote_marks, phrase_seconds, runs, .. } = out;
    runs.read(bytes.get(start..).unwrap_or(&[]));
    let gap = Shape::SPACE_BEFORE.with(Shape::LINE_START);
    let seconds = 0;
    Scanner {
        text,
        bytes,
        start,
        at: start,
        gap,
        seconds,
        lexicon,
        listed: lexicon.at_hand(),
        marks,
        runs,
        tokens,
        stops,
        quote_marks,
        phrase_seconds,
    }
    .run();
}

/// The state of the pass over one block.
pub(super) struct Scanner<'s> {
    pub(super) text: &'s str,
    /// The bytes up to the end of the block.
    pub(super) bytes: &'s [u8],
    /// Where the block begins.
    pub(super) start: usize,
    pub(super) at: usize,
    /// Flags of the white space since the last token.
    pub(super) gap: Shape,
    /// Bits of the words that go on a phrase of the last word.
    pub(super) seconds: u64,
    pub(super) lexicon: &'s Lexicon,
    listed: Listed<'s>,
    pub(super) marks: ListedMarks<'s>,
    pub(super) runs: &'s Runs,
    pub(super) tokens: &'s mut Vec<Token>,
    pub(super) stops: &'s mut Vec<u32>,
    pub(super) quote_marks: &'s mut Vec<u32>,
    pub(super) phrase_seconds: &'s mut Vec<u32>,
}

impl Scanner<'_> {
    /// Reads words in lower case or with one capital, each with the space behind it: nearly all that a text has, so
    /// that their state is in locals and two tests tell them from all others.
    #[inline(never)] // so that each pass has the registers to itself
    fn run(&mut self) {
        let (text, runs, listed) = (self.text.as_bytes(), self.runs, self.listed);
        // Forms that were added are not among the listed ones.
        let stop = if self.lexicon.is_plain() { offset(self.bytes.len()) } else { 0 };
        let first = offset(self.start);
        let (mut at, mut gap, mut seconds) = (offset(self.at), self.gap, self.seconds);
        while at < stop {
            let Some(window) = text.get(at as usize..).and_then(|ahead| ahead.first_chunk()) else { break };
            if window[0].is_ascii_alphabetic() {
                let length = runs.length((at - first) as usize);
                let end = at + length;
                // What stands behind the block is looked at too, and told apart where it is no space.
                let next = text.get(end as usize).copied().unwrap_or(b' ');
                let word = ShortWord::read(window, length as usize);
                let is_dotted = (length == 1) & (next == b'.');
                if !(word.is_odd | GOES_ON[next as usize] | is_dotted) {
                    let Known { lexeme, form, reading, seconds: goes_on } = listed.look_up(word.key);
                    if goes_on_phrase(seconds, lexeme, form) {
                        self.phrase_seconds.push(offset(self.tokens.len()));
                    }
                    seconds = goes_on;
                    self.tokens.push(Token {
                        class: form.class_written(word.is_capital, false),
                        start: at,
                        end,
                        lexeme,
                        reading: reading.written(word.is_capital, false),
                        pos: form.pos,
                        shape: gap
                            .with_if(word.is_capital, Shape::CAPITAL)
                            .with_if(length == 1, Shape::LETTER),
                        kind: Kind::WORD,
                        tag: form.prior,
                    });
                    // Without a branch: where a word ends in a mark is not to be guessed.
                    let space = next == b' ';
                    gap = Shape::NONE.with_if(space, Shape::SPACE_BEFORE);
                    at = end + u32::from(space);
                    continue;
                }
            }
            (self.at, self.gap, self.seconds) = (at as usize, gap, seconds);
            self.stranger();
            (at, gap, seconds) = (offset(self.at), self.gap, self.seconds);
        }
        (self.at, self.gap, self.seconds) = (at as usize, gap, seconds);
        // The last word of a text fills no window.
        while self.at < self.bytes.len() {
            self.stranger();
        }
    }

    /// What is no plain word, with the space behind it.
    #[inline(never)] // so that the path of plain words stays small
    fn stranger(&mut self) {
        let Some(&byte) = self.bytes.get(self.at) else { return };
        match BYTES[byte as usize] {
            Byte::Letter => self.word(),
            Byte::Space => self.space(byte),
            Byte::Digit => self.number(),
            Byte::Mark => self.mark(byte),
            Byte::High => self.high(),
        }
        let space = self.peek(0) == b' ';
        self.gap = self.gap.with_if(space, Shape::SPACE_BEFORE);
        self.at += usize::from(space);
    }

    fn space(&mut self, byte: u8) {
        self.gap.set(Shape::SPACE_BEFORE);
        if byte == b'\n' {
            self.gap.set(Shape::LINE_START);
        }
        self.at += 1;
    }

    pub(super) fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(b' ')
    }

    /// The character at a byte, and its length.
    pub(super) fn char_at(&self, at: usize) -> (char, usize) {
        let c = self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        (c, c.len_utf8())
    }

    fn high(&mut self) {
        let (c, length) = self.char_at(self.at);
        match classify(c) {
            High::Space => {
                self.gap.set(Shape::SPACE_BEFORE);
                if matches!(c, '\u{2028}' | '\u{2029}') {
                    self.gap.set(Shape::LINE_START);
                }
                self.at += length;
            }
            High::Ignored => self.at += length,
            High::Letter => self.odd_word(),
            High::Apostrophe => self.apostrophe(length, if c == '‘' { Shape::OPENS } else { Shape::NONE }),
            High::Mark(kind, shape) => self.push_mark(length, kind, shape),
        }
    }

    fn number(&mut self) {
        let mut end = self.at + 1;
        let mut letters = false;
        while let Some(&byte) = self.bytes.get(end) {
            match byte {
                b'0'..=b'9' => end += 1,
                b'.' | b',' | b':' if !letters && self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {
                    end += 2;
                }
                b'a'..=b'z' | b'A'..=b'Z' => {
                    letters = true;
                    end += 1;
                }
                _ => break,
            }
        }
        let known = match Key::within(self.bytes, self.at, end) {
            Some(key) => self.lexicon.look_up(key),
            None => Known::unknown(self.hash(self.at, end)),
        };
        let class = known.form.class | known.form.capitals | LexClass::DIGITS;
        let known = Known { reading: ReadingId::NUMBER, ..known };
        let shape = self.gap.with(Shape::DIGIT);
        self.push(end, known, (class, Pos::of(Tag::Numeral), Tag::Numeral), shape, Kind::NUMBER);
    }

    /// A word, from a letter at the current byte, that is not plain or has something behind it.
    fn word(&mut self) {
        let end = self.at + self.runs.length(self.at - self.start) as usize;
        let next = self.bytes.get(end).copied().unwrap_or(b' ');
        let is_cut = end - self.at > Key::MAX;
        let is_more = GOES_ON[next as usize] && self.goes_on(end) || end - self.at == 1 && next == b'.';
        if is_cut || is_more { self.odd_word() } else { self.push_plain(self.at, end, Shape::NONE) }
    }

    /// Adds a word in the spelling that `shape` tells.
    pub(super) fn push_word(&mut self, end: usize, known: Known<'_>, shape: Shape) {
        let (is_capital, is_upper) = (shape.has(Shape::CAPITAL), shape.any(Shape::UPPER.with(Shape::DOTTED)));
        let Known { form, reading, .. } = known;
        let class = form.class_written(is_capital, is_upper);
        let known = Known { reading: reading.written(is_capital, is_upper), ..known };
        self.push(end, known, (class, form.pos, form.prior), shape, Kind::WORD);
    }

    /// Adds the token that ends at a byte.
    #[inline]
    pub(super) fn push(
        &mut self,
        end: usize,
        Known { lexeme, form, reading, seconds }: Known<'_>,
        (class, pos, tag): (LexClass, Pos, Tag),
        shape: Shape,
        kind: Kind,
    ) {
        let (start, end32) = (offset(self.at), offset(end));
        if goes_on_phrase(self.seconds, lexeme, form) {
            self.phrase_seconds.push(offset(self.tokens.len()));
        }
        self.seconds = seconds;
        self.tokens.push(Token { class, start, end: end32, lexeme, reading, pos, shape, kind, tag });
        self.at = end;
        self.gap = Shape::NONE;
    }
}

/// True where a word may be the second of a phrase of the word before, which has those bits; two bits and one test,
/// for which words are second ones is not to be guessed.
#[inline]
fn goes_on_phrase(seconds: u64, lexeme: Lexeme, form: &Form) -> bool {
    seconds >> lexeme.second_index() & form.class.bit(LexClass::PHRASE_NEXT) != 0
}
