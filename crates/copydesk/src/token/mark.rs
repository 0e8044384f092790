//! Marks: quotation marks by the side they stand at, dashes, clitics.

use super::chars::{BYTES, Byte, High, classify_any};
use super::columns::{Shape, Token};
use super::kind::Kind;
use super::scan::Scanner;
use crate::lexicon::{Known, Lexeme, Marks, Naming, ReadingId, Written};
use crate::span::offset;

/// A mark that is a token by itself, whatever stands beside it, unless it is there twice.
#[derive(Clone, Copy)]
pub(super) struct PlainMark {
    pub(super) kind: Kind,
    /// True where it may end a sentence.
    pub(super) is_stop: bool,
    reading: ReadingId,
    marks: Marks,
    naming: Naming,
}

/// By byte.
pub(super) const PLAIN_MARKS: [Option<PlainMark>; 256] = {
    let mut table = [None; 256];
    let mut byte = 0u8;
    while byte < 0x80 {
        let (kind, reading) = match byte {
            b',' => (Kind::COMMA, ReadingId::COMMA),
            b'*' => (Kind::BULLET, ReadingId::MARK),
            _ => (Kind(byte), ReadingId::MARK),
        };
        let asks = matches!(byte, b'-' | b'&' | b'\'' | b'`' | b'"');
        if matches!(BYTES[byte as usize], Byte::Mark) && !asks {
            table[byte as usize] = Some(PlainMark::new(kind, reading));
        }
        byte += 1;
    }
    table
};

impl PlainMark {
    const fn new(kind: Kind, reading: ReadingId) -> Self {
        let is_special = matches!(kind, Kind::DOLLAR | Kind(b'#') | Kind::PERCENT);
        let marks = if is_special { Marks::SPECIAL } else { Marks::NONE };
        let naming = if matches!(kind, Kind::OPEN) { Naming::OPEN } else { Naming::NONE };
        Self { kind, is_stop: kind.may_part(), reading, marks, naming }
    }

    /// The token at a byte.
    #[inline]
    pub(super) fn token(self, start: u32, end: u32, shape: Shape) -> Token {
        let Self { kind, reading, marks, naming, .. } = self;
        let lexeme = Lexeme::unknown(u32::from(kind.0));
        Token { reading, marks, naming, start, end, lexeme, shape, kind, ..Token::NONE }
    }
}

impl<'s> Scanner<'s> {
    /// A mark in ASCII.
    pub(super) fn mark(&mut self, byte: u8) {
        let run = || self.bytes[self.at..].iter().take_while(|b| **b == byte).count();
        match byte {
            b',' => self.push_plain_mark(1, Kind::COMMA, ReadingId::COMMA),
            b'.' => match run() {
                1 => self.push_stop(),
                n => self.push_mark(n, Kind::ELLIPSIS, Shape::NONE),
            },
            b'-' => match run() {
                1 => self.push_listed(1, Kind::HYPHEN, self.at_hand.hyphen),
                n => self.push_mark(n, Kind::DASH, Shape::NONE),
            },
            b'&' => self.push_listed(1, Kind(b'&'), self.at_hand.ampersand),
            b'\'' | b'`' => self.single_mark(char::from(byte), 1),
            b'"' | b'!' | b'?' | b'|' => self.push_mark(1, Kind(byte), Shape::NONE),
            b'*' => self.push_plain_mark(1, Kind::BULLET, ReadingId::MARK),
            _ => self.push_plain_mark(1, Kind(byte), ReadingId::MARK),
        }
    }

    /// An apostrophe that is not inside a word, or two of them for a double quotation mark: `‘‘No,’’ he said`.
    pub(super) fn single_mark(&mut self, mark: char, length: usize) {
        let opens = matches!(mark, '‘' | '`');
        let shape = if mark == '‘' { Shape::OPENS } else { Shape::NONE };
        match self.again(length).filter(|_| opens || matches!(mark, '’' | '\'')) {
            // `''She said, 'No.'''`: the inner quotation closes first.
            Some(twice) if opens || self.again(twice).is_none() || !self.closes_here() => {
                self.push_mark(twice, Kind::QUOTE, shape);
            }
            _ => self.apostrophe(length, shape),
        }
    }

    /// Behind how many bytes the mark here ends that follows once more, behind ignored characters at most, which may
    /// stand for what it was written with.
    fn again(&self, behind: usize) -> Option<usize> {
        let mark = self.char_at(self.at).0;
        let mut end = self.at + behind;
        while end < self.bytes.len() {
            let (c, length) = self.char_at(end);
            end += length;
            if c == mark {
                return Some(end - self.at);
            }
            if classify_any(c) != High::Ignored {
                break;
            }
        }
        None
    }

    /// True right behind a word or mark that no quotation begins with.
    fn closes_here(&self) -> bool {
        !self.gap.has(Shape::SPACE_BEFORE)
            && self.tokens.last().is_some_and(|last| !last.shape.has(Shape::OPENS))
    }

    /// An apostrophe that is not inside a word: a clitic's, or a quotation mark.
    pub(super) fn apostrophe(&mut self, length: usize, shape: Shape) {
        if self.after_word()
            && let Some(letters) = self.clitic(self.at + length)
            // `Peru 's`, in text that was taken apart into words.
            && (!self.gap.has(Shape::SPACE_BEFORE) || self.bytes.get(self.at + length + letters) == Some(&b' '))
        {
            let start = self.at;
            self.at += length + letters;
            return self.push_clitic(start);
        }
        self.push_mark(length, Kind::APOSTROPHE, shape);
    }

    /// True with nothing but a space and ignored characters behind a word.
    fn after_word(&self) -> bool {
        let ignored = |c: char| c == ' ' || classify_any(c) == High::Ignored;
        self.tokens.last().is_some_and(|last| {
            let between = self.text.get(last.end as usize..self.at);
            last.kind.is_wordlike() && between.is_some_and(|between| between.chars().all(ignored))
        })
    }

    /// Length of the clitic whose letters begin at a byte.
    pub(super) fn clitic(&self, at: usize) -> Option<usize> {
        let letters = self.bytes[at..].iter().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
        let next = self.bytes.get(at + letters).copied().unwrap_or(b' ');
        if BYTES[next as usize] == Byte::Digit || letters > 2 {
            return None;
        }
        let word = self.bytes.get(at..at + letters)?;
        let folded = [word.first()? | 32, word.get(1).map_or(0, |b| b | 32)];
        matches!(&folded, b"s\0" | b"d\0" | b"m\0" | b"ll" | b"re" | b"ve").then_some(letters)
    }

    /// A mark of that many bytes, whatever it is.
    pub(super) fn push_mark(&mut self, length: usize, kind: Kind, shape: Shape) {
        match kind {
            Kind::QUOTE => self.push_quote(length, kind, shape, ReadingId::QUOTE),
            Kind::APOSTROPHE => self.push_quote(length, kind, shape, ReadingId::MARK),
            Kind::HYPHEN => self.push_listed(length, kind, self.at_hand.hyphen),
            _ => {
                if kind.may_part() {
                    self.stops.push(offset(self.tokens.len()));
                }
                self.push_plain_mark(length, kind, ReadingId::MARK);
            }
        }
    }

    /// A quotation mark, which opens or closes by what stands beside it where it does not tell itself.
    fn push_quote(&mut self, length: usize, kind: Kind, shape: Shape, reading: ReadingId) {
        let end = self.at + length;
        if !shape.any(Shape::OPENS.with(Shape::CLOSES)) {
            let space_after = self.bytes.get(end).is_none_or(|b| BYTES[*b as usize] == Byte::Space)
                || self.bytes.get(end) == Some(&0xc2) && self.bytes.get(end + 1) == Some(&0xa0);
            let after_opening = |last: &Token| {
                matches!(last.kind, Kind::OPEN | Kind::DASH | Kind(b'[')) || last.shape.has(Shape::OPENS)
            };
            let opens = !space_after
                && (self.gap.has(Shape::SPACE_BEFORE) || self.tokens.last().is_none_or(after_opening));
            self.gap.set(if opens { Shape::OPENS } else { Shape::CLOSES });
        }
        self.gap.set(shape);
        self.quote_marks.push(offset(self.tokens.len()));
        self.push_plain_mark(length, kind, reading);
    }

    /// A full stop, over which a phrase may go on.
    fn push_stop(&mut self) {
        self.stops.push(offset(self.tokens.len()));
        let seconds = if self.gap.has(Shape::SPACE_BEFORE) { 0 } else { self.seconds };
        self.push_plain_mark(1, Kind::STOP, ReadingId::MARK);
        self.seconds = seconds;
    }

    /// A mark that is an entry of the lists.
    fn push_listed(&mut self, length: usize, kind: Kind, known: Known<'s>) {
        self.push(self.at + length, known.written(&Written::JOINING_MARK), self.gap, kind);
    }

    /// A mark that is no more than that.
    #[inline]
    fn push_plain_mark(&mut self, length: usize, kind: Kind, reading: ReadingId) {
        let mark = PlainMark::new(kind, reading);
        self.tokens.push(mark.token(offset(self.at), offset(self.at + length), self.gap));
        self.seconds = 0;
        self.at += length;
        self.gap = Shape::NONE;
    }
}
