//! Bytes to tokens: one pass, by a table of byte classes.

use super::columns::{Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{Form, Key, LexClass, Lexeme, Lexicon, Pos, ShortWord, Tag, hash_folded};
use crate::span::{Span, offset};

/// What a byte begins or goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Space,
    Letter,
    Digit,
    Mark,
    High,
}

const BYTES: [Byte; 256] = {
    let mut table = [Byte::Mark; 256];
    let mut at = 0;
    while at < 256 {
        table[at] = match at.to_le_bytes()[0] {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0 => Byte::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            0x80.. => Byte::High,
            _ => Byte::Mark,
        };
        at += 1;
    }
    table
};

/// A character above ASCII, by what the scanner does with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum High {
    Space,
    Letter,
    /// Soft hyphen and zero-width characters: no part of the word's form, but they do not break it.
    Ignored,
    Apostrophe,
    Mark(Kind, Shape),
}

fn classify(c: char) -> High {
    match c {
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => High::Space,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => High::Ignored,
        '’' | '‘' | 'ʼ' | '‛' | '′' => High::Apostrophe,
        '“' | '„' | '«' | '‟' => High::Mark(Kind::QUOTE, Shape::OPENS),
        '”' | '»' => High::Mark(Kind::QUOTE, Shape::CLOSES),
        '–' | '—' | '―' | '‒' | '−' => High::Mark(Kind::DASH, Shape::NONE),
        '‐' | '‑' => High::Mark(Kind::HYPHEN, Shape::NONE),
        '…' => High::Mark(Kind::ELLIPSIS, Shape::NONE),
        '•' | '‣' | '●' | '■' | '▪' | '·' | '►' => High::Mark(Kind::BULLET, Shape::NONE),
        c if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) => High::Letter,
        c if c.is_whitespace() => High::Space,
        _ => High::Mark(Kind::SYMBOL, Shape::NONE),
    }
}

/// True for bytes behind letters that make more of a word than its letters, or may.
const GOES_ON: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0x80;
    while at < 256 {
        table[at] = true;
        at += 1;
    }
    table[b'\'' as usize] = true;
    table
};

/// The marks that are entries of the lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct MarkLexemes {
    hyphen: Lexeme,
    ampersand: Lexeme,
}

impl MarkLexemes {
    /// Those of a lexicon.
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let find = |mark| lexicon.lexeme(mark).unwrap_or(Lexeme::unknown(0));
        Self { hyphen: find("-"), ampersand: find("&") }
    }
}

/// Reads the tokens of one block.
pub(super) fn scan_block(text: &str, block: Span, lexicon: &Lexicon, marks: MarkLexemes, out: &mut Tokens) {
    let end = (block.end as usize).min(text.len());
    let Some(bytes) = text.as_bytes().get(..end) else { return };
    let Tokens { tokens, stops, quote_marks, .. } = out;
    let at = block.start as usize;
    let gap = Shape::SPACE_BEFORE.with(Shape::LINE_START);
    Scanner { text, bytes, at, gap, lexicon, marks, tokens, stops, quote_marks }.run();
}

struct Scanner<'s> {
    text: &'s str,
    /// The bytes up to the end of the block.
    bytes: &'s [u8],
    at: usize,
    /// Flags of the white space since the last token.
    gap: Shape,
    lexicon: &'s Lexicon,
    marks: MarkLexemes,
    tokens: &'s mut Vec<Token>,
    stops: &'s mut Vec<u32>,
    quote_marks: &'s mut Vec<u32>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            // Words and spaces take turns: tests in their order are guessed better than a jump by kind.
            let kind = BYTES[byte as usize];
            if kind == Byte::Letter {
                self.word();
                if self.bytes.get(self.at) == Some(&b' ') {
                    self.gap.set(Shape::SPACE_BEFORE);
                    self.at += 1;
                }
                continue;
            }
            if kind == Byte::Space {
                self.space(byte);
                continue;
            }
            match kind {
                Byte::Digit => self.number(),
                Byte::Mark => self.mark(byte),
                _ => self.high(),
            }
        }
    }

    fn space(&mut self, byte: u8) {
        self.gap.set(Shape::SPACE_BEFORE);
        if byte == b'\n' {
            self.gap.set(Shape::LINE_START);
        }
        self.at += 1;
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(b' ')
    }

    /// The character at a byte, and its length.
    fn char_at(&self, at: usize) -> (char, usize) {
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
            High::Letter => self.word(),
            High::Apostrophe => self.apostrophe(length, if c == '‘' { Shape::OPENS } else { Shape::NONE }),
            High::Mark(kind, shape) => self.push_mark(length, kind, shape),
        }
    }

    fn mark(&mut self, byte: u8) {
        match byte {
            b'\'' | b'`' => {
                if self.peek(1) == byte {
                    return self.push_mark(2, Kind::QUOTE, Shape::NONE);
                }
                self.apostrophe(1, Shape::NONE);
            }
            b'-' if self.peek(1) == b'-' => {
                let run = self.bytes[self.at..].iter().take_while(|b| **b == b'-').count();
                self.push_mark(run, Kind::DASH, Shape::NONE);
            }
            b'.' if self.peek(1) == b'.' => {
                let run = self.bytes[self.at..].iter().take_while(|b| **b == b'.').count();
                self.push_mark(run, Kind::ELLIPSIS, Shape::NONE);
            }
            b'*' => self.push_mark(1, Kind::BULLET, Shape::NONE),
            _ => self.push_mark(1, Kind(byte), Shape::NONE),
        }
    }

    /// An apostrophe that is not inside a word: a clitic's, or a quotation mark.
    fn apostrophe(&mut self, length: usize, shape: Shape) {
        if !self.gap.has(Shape::SPACE_BEFORE)
            && self.after_word()
            && let Some(letters) = self.clitic(self.at + length)
        {
            let start = self.at;
            self.at += length + letters;
            return self.push_word(start, Shape::CLITIC);
        }
        self.push_mark(length, Kind::APOSTROPHE, shape);
    }

    fn after_word(&self) -> bool {
        self.tokens.last().is_some_and(|last| last.kind.is_wordlike() && last.end as usize == self.at)
    }

    /// Length of the clitic whose letters begin at a byte.
    fn clitic(&self, at: usize) -> Option<usize> {
        let letters = self.bytes[at..].iter().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
        let next = self.bytes.get(at + letters).copied().unwrap_or(b' ');
        if BYTES[next as usize] == Byte::Digit || letters > 2 {
            return None;
        }
        let word = self.bytes.get(at..at + letters)?;
        let folded = [word.first()? | 32, word.get(1).map_or(0, |b| b | 32)];
        matches!(&folded, b"s\0" | b"d\0" | b"m\0" | b"ll" | b"re" | b"ve").then_some(letters)
    }

    fn push_mark(&mut self, length: usize, kind: Kind, shape: Shape) {
        let end = self.at + length;
        let space_after = self.bytes.get(end).is_none_or(|b| BYTES[*b as usize] == Byte::Space)
            || self.bytes.get(end) == Some(&0xc2) && self.bytes.get(end + 1) == Some(&0xa0);
        let mut shape = shape.with(self.gap);
        if matches!(kind, Kind::QUOTE | Kind::APOSTROPHE) && !shape.any(Shape::OPENS.with(Shape::CLOSES)) {
            let after_opening = |last: &Token| {
                matches!(last.kind, Kind::OPEN | Kind::DASH | Kind(b'[')) || last.shape.has(Shape::OPENS)
            };
            let opens = !space_after
                && (self.gap.has(Shape::SPACE_BEFORE) || self.tokens.last().is_none_or(after_opening));
            shape.set(if opens { Shape::OPENS } else { Shape::CLOSES });
        }
        let lexeme = match kind {
            Kind::HYPHEN => self.marks.hyphen,
            Kind(b'&') => self.marks.ampersand,
            Kind(other) => Lexeme::unknown(u32::from(other)),
        };
        if kind.is_terminal() {
            self.stops.push(offset(self.tokens.len()));
        } else if matches!(kind, Kind::QUOTE | Kind::APOSTROPHE) {
            self.quote_marks.push(offset(self.tokens.len()));
        }
        self.push(end, lexeme, LexClass::NONE, Pos::NONE, shape, kind, Tag::Mark);
    }

    #[inline]
    #[expect(clippy::too_many_arguments, reason = "the fields of a token")]
    fn push(
        &mut self,
        end: usize,
        lexeme: Lexeme,
        class: LexClass,
        pos: Pos,
        shape: Shape,
        kind: Kind,
        tag: Tag,
    ) {
        let (start, end32) = (offset(self.at), offset(end));
        self.tokens.push(Token { class, start, end: end32, lexeme, pos, shape, kind, tag });
        self.at = end;
        self.gap = Shape::NONE;
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
        let known = Key::within(self.bytes, self.at, end).and_then(|key| self.lexicon.find(key));
        let (lexeme, class) = match known {
            Some((lexeme, form)) => (lexeme, form.class | form.capitals | LexClass::DIGITS),
            None => (Lexeme::unknown(hash_word(&self.bytes[self.at..end])), LexClass::DIGITS),
        };
        let shape = self.gap.with(Shape::DIGIT);
        self.push(end, lexeme, class, Pos::of(Tag::Numeral), shape, Kind::NUMBER, Tag::Numeral);
    }

    /// A word, from a letter at the current byte: read through a window where it is short and plain, as nearly all
    /// are, else byte by byte.
    #[inline]
    fn word(&mut self) {
        let window = self.bytes.get(self.at..).and_then(|ahead| ahead.first_chunk());
        let Some(word) = window.and_then(ShortWord::read) else { return self.long_word() };
        let end = self.at + word.length;
        let next = self.bytes.get(end).copied().unwrap_or(b' ');
        if GOES_ON[next as usize] || word.length <= 1 && (word.length == 0 || next == b'.') {
            return self.long_word();
        }
        let shape = self
            .gap
            .with_if(word.is_capital, Shape::CAPITAL)
            .with_if(word.is_upper, Shape::UPPER)
            .with_if(word.length == 1, Shape::LETTER)
            .with_if(word.has_digit, Shape::DIGIT);
        let lexicon = self.lexicon;
        match lexicon.find(word.key) {
            Some((lexeme, form)) => self.push_known(end, lexeme, form, shape),
            None => self.push_unknown(end, word.key.unknown(), shape),
        }
    }

    /// As [`Scanner::word`], byte by byte.
    fn long_word(&mut self) {
        let start = self.at;
        let mut plain = true;
        loop {
            match BYTES[self.peek(0) as usize] {
                Byte::Letter | Byte::Digit => self.at += 1,
                Byte::High => {
                    let (c, length) = self.char_at(self.at);
                    match classify(c) {
                        High::Letter | High::Ignored => {
                            plain = false;
                            self.at += length;
                        }
                        High::Apostrophe if self.joins(length) => {
                            plain = false;
                            self.at += length;
                        }
                        _ => break,
                    }
                }
                Byte::Mark if self.peek(0) == b'\'' && self.joins(1) => self.at += 1,
                Byte::Mark if self.peek(0) == b'.' && self.at - start == 1 && self.is_dotted() => {
                    return self.dotted(start);
                }
                _ => break,
            }
        }
        let end = self.at;
        self.at = start;
        if plain {
            self.push_plain(start, end, Shape::NONE)
        } else {
            self.push_folded(start, end, Shape::NONE)
        }
    }

    /// True where the apostrophe here stands inside a word: before letters that are no clitic, or in `n't`.
    fn joins(&self, length: usize) -> bool {
        let after = self.at + length;
        if !self.bytes.get(after).is_some_and(|b| matches!(BYTES[*b as usize], Byte::Letter | Byte::High)) {
            return false;
        }
        if BYTES[self.bytes[after] as usize] == Byte::High
            && !matches!(classify(self.char_at(after).0), High::Letter)
        {
            return false;
        }
        self.clitic(after).is_none()
    }

    /// True where a single letter here begins letters with full stops: `U.S.`
    fn is_dotted(&self) -> bool {
        self.peek(1).is_ascii_alphabetic()
            && (self.peek(2) == b'.'
                || BYTES[self.peek(2) as usize] != Byte::Letter && BYTES[self.peek(2) as usize] != Byte::High)
    }

    fn dotted(&mut self, start: usize) {
        let mut end = start + 1;
        while self.bytes.get(end) == Some(&b'.')
            && self.bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic)
            && self
                .bytes
                .get(end + 2)
                .is_none_or(|b| !matches!(BYTES[*b as usize], Byte::Letter | Byte::High))
        {
            end += 2;
        }
        if self.bytes.get(end) == Some(&b'.') && self.bytes.get(end + 1) != Some(&b'.') {
            end += 1;
        }
        self.at = start;
        if end - start > 2 {
            self.stops.push(offset(self.tokens.len()));
        }
        self.push_plain(start, end, Shape::DOTTED);
    }

    /// A word or clitic whose bytes end at the current one.
    fn push_word(&mut self, start: usize, shape: Shape) {
        let end = self.at;
        self.at = start;
        if self.bytes[start..end].is_ascii() {
            self.push_plain(start, end, shape);
        } else {
            self.push_folded(start, end, shape);
        }
    }

    /// A word in ASCII.
    fn push_plain(&mut self, start: usize, end: usize, shape: Shape) {
        let word = &self.bytes[start..end];
        let shape = shape.with(self.gap).with(shape_of(word));
        let lexicon = self.lexicon;
        let found = match Key::within(self.bytes, start, end) {
            Some(key) => lexicon.find(key),
            None => lexicon.find_long(&self.text[start..end].to_ascii_lowercase()),
        };
        match found {
            Some((lexeme, form)) => self.push_known(end, lexeme, form, shape),
            None => self.push_unknown(end, Lexeme::unknown(hash_word(word)), shape),
        }
    }

    /// A word with characters above ASCII: folded without soft hyphens, curly apostrophes straightened.
    fn push_folded(&mut self, start: usize, end: usize, shape: Shape) {
        let word = self.text.get(start..end).unwrap_or("");
        let mut lower = String::with_capacity(word.len());
        let (mut n_upper, mut n_letters, mut digit) = (0u32, 0u32, false);
        for c in word.chars() {
            match classify_any(c) {
                High::Ignored => continue,
                High::Apostrophe => lower.push('\''),
                _ => lower.extend(c.to_lowercase()),
            }
            n_upper += u32::from(c.is_uppercase());
            n_letters += u32::from(c.is_alphabetic());
            digit |= c.is_ascii_digit();
        }
        let lexicon = self.lexicon;
        let found = match Key::of(lower.as_bytes()) {
            Some(key) => lexicon.find(key),
            None => lexicon.find_long(&lower),
        };
        let mut shape = shape.with(self.gap);
        if word.chars().next().is_some_and(char::is_uppercase) {
            shape.set(Shape::CAPITAL);
        }
        if n_letters > 1 && n_upper == n_letters {
            shape.set(Shape::UPPER);
        }
        if n_letters == 1 {
            shape.set(Shape::LETTER);
        }
        if digit {
            shape.set(Shape::DIGIT);
        }
        match found {
            Some((lexeme, form)) => self.push_known(end, lexeme, form, shape),
            None => self.push_unknown(end, Lexeme::unknown(hash_word(lower.as_bytes())), shape),
        }
    }

    fn push_unknown(&mut self, end: usize, lexeme: Lexeme, shape: Shape) {
        self.push(end, lexeme, LexClass::NONE, Pos::NONE, shape, Kind::WORD, Tag::Other);
    }

    #[inline]
    fn push_known(&mut self, end: usize, lexeme: Lexeme, form: &Form, shape: Shape) {
        let capital = shape.has(Shape::CAPITAL);
        let mut class = form.class;
        if shape.any(Shape::UPPER.with(Shape::DOTTED)) && !form.capitals.is_empty() {
            // `US` is the country and not the pronoun.
            class = (class & LexClass::OF_CAPITALS) | form.capitals;
        }
        if !capital && !shape.has(Shape::DOTTED) {
            class = class & !LexClass::NEEDS_CAPITAL;
        }
        self.push(end, lexeme, class, form.pos, shape, Kind::WORD, form.prior);
    }
}

fn classify_any(c: char) -> High {
    if c.is_ascii() { if c == '\'' { High::Apostrophe } else { High::Letter } } else { classify(c) }
}

fn shape_of(word: &[u8]) -> Shape {
    let mut shape = Shape::NONE;
    let (mut n_upper, mut n_letters) = (0usize, 0usize);
    for byte in word {
        n_upper += usize::from(byte.is_ascii_uppercase());
        n_letters += usize::from(byte.is_ascii_alphabetic());
    }
    if word.first().is_some_and(u8::is_ascii_uppercase) {
        shape.set(Shape::CAPITAL);
    }
    if n_letters > 1 && n_upper == n_letters {
        shape.set(Shape::UPPER);
    }
    if n_letters == 1 && word.len() == 1 {
        shape.set(Shape::LETTER);
    }
    if n_letters != word.len() && word.iter().any(u8::is_ascii_digit) {
        shape.set(Shape::DIGIT);
    }
    shape
}

/// A hash of a word without regard to ASCII case.
#[expect(clippy::cast_possible_truncation, reason = "the halves of a chunk and of a hash")]
fn hash_word(word: &[u8]) -> u32 {
    let mut hash = 0u64;
    for chunk in word.chunks(16) {
        let mut bytes = [0u8; 16];
        bytes[..chunk.len()].copy_from_slice(chunk);
        bytes.make_ascii_lowercase();
        let key = u128::from_le_bytes(bytes);
        hash = hash_folded(hash ^ (key & u128::from(u64::MAX)) as u64, (key >> 64) as u64);
    }
    (hash >> 32) as u32
}
