//! Bytes to tokens: one pass, plain words and marks in a loop of their own, all else by a table of byte classes.

use super::chars::{BY_LENGTH, BYTES, Byte, FOLLOWING, GOES_ON, High, Lengthy, classify, n_spaces};
use super::columns::{Part, Shape, Token, Tokens};
use super::kind::Kind;
use super::mark::PLAIN_MARKS;
use super::slots::Slots;
use crate::extraction::Block;
use crate::lexicon::{
    Found, Key, Known, Letters, LexClass, Lexeme, Lexicon, Listed, Marks, Naming, Pos, ReadingId, ShortWord,
    Tag, Written,
};
use crate::span::{Span, TokenRange, offset};

/// What is looked up once a text: the marks that are entries of the lists, the commonest clitic, and words of none.
#[derive(Debug, Clone, Copy)]
pub(super) struct AtHand<'l> {
    pub(super) hyphen: Known<'l>,
    pub(super) ampersand: Known<'l>,
    /// `'s`
    pub(super) genitive: (Known<'l>, Written),
    /// What is known of a word that is in no list, in lower case and with a capital.
    unlisted: [Written; 2],
}

impl<'l> AtHand<'l> {
    /// Those of a lexicon.
    fn of(lexicon: &'l Lexicon) -> Self {
        let look_up =
            |text| Key::of(text).map_or(Known::unknown(Lexeme::unknown(0)), |key| lexicon.look_up(key));
        // A mark goes on a phrase and begins none.
        let find = |mark| Known { seconds: 0, ..look_up(mark) };
        let genitive = look_up(b"'s".as_slice());
        let written = lexicon.written(genitive.form, false, false);
        let unlisted = Known::unknown(Lexeme::unknown(0)).form;
        Self {
            hyphen: find(b"-".as_slice()),
            ampersand: find(b"&"),
            genitive: (genitive, written),
            unlisted: [false, true].map(|is_capital| lexicon.written(unlisted, is_capital, false)),
        }
    }
}

/// Reads the tokens of the body blocks.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn scan_blocks(text: &str, blocks: &[Block], lexicon: &Lexicon, out: &mut Tokens) {
    let Tokens { tokens, stops, quote_marks, phrase_seconds, parts, .. } = out;
    let mut scanner = Scanner {
        text,
        bytes: &[],
        at: 0,
        gap: Shape::NONE,
        seconds: 0,
        lexicon,
        listed: lexicon.at_hand(),
        at_hand: AtHand::of(lexicon),
        tokens: Slots::new(tokens),
        stops,
        quote_marks,
        phrase_seconds,
    };
    for (block, of) in (0..).zip(blocks).filter(|(_, block)| block.kind.is_body()) {
        let first = offset(scanner.tokens.len());
        scanner.read(of.span);
        parts.push(Part { block, tokens: TokenRange::new(first, offset(scanner.tokens.len())) });
    }
    scanner.tokens.finish();
}

/// Bytes through which a word is read and what follows it.
const WINDOW: usize = 32;

/// A length of a word, which is sixteen at most, as an offset.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "a small number")]
const fn length_of(length: usize) -> u32 {
    length as u32
}

/// The state of the pass over a text.
pub(super) struct Scanner<'s> {
    pub(super) text: &'s str,
    /// The bytes up to the end of the block.
    pub(super) bytes: &'s [u8],
    pub(super) at: usize,
    /// Flags of the white space since the last token.
    pub(super) gap: Shape,
    /// Bits of the words that go on a phrase of the last word.
    pub(super) seconds: u64,
    pub(super) lexicon: &'s Lexicon,
    pub(super) listed: Option<Listed<'s>>,
    pub(super) at_hand: AtHand<'s>,
    pub(super) tokens: Slots<'s>,
    pub(super) stops: &'s mut Vec<u32>,
    pub(super) quote_marks: &'s mut Vec<u32>,
    pub(super) phrase_seconds: &'s mut Vec<u32>,
}

impl Scanner<'_> {
    /// Reads a block.
    fn read(&mut self, block: Span) {
        let text = self.text.as_bytes();
        let end = (block.end as usize).min(text.len());
        self.bytes = text.get(..end).unwrap_or(&[]);
        self.at = (block.start as usize).min(end);
        self.gap = Shape::SPACE_BEFORE.with(Shape::BLOCK_START);
        self.seconds = 0;
        // Plain words are read through a window that looks beyond the block, and must not be cut by its end.
        let is_cut = text.get(end).is_some_and(u8::is_ascii_alphabetic);
        if let Some(listed) = self.listed.filter(|_| !is_cut) {
            self.run(&listed);
        }
        while self.at < self.bytes.len() {
            self.stranger();
        }
    }

    /// Reads words of the lists in lower case or with one capital, and marks, each with the space behind it: nearly all
    /// that a text has, so that their state is in locals and one test tells them from all others.
    #[inline(never)] // so that each pass has the registers to itself
    fn run(&mut self, listed: &Listed<'_>) {
        // As far as windows reach that begin in the block.
        let reach = (self.bytes.len() + WINDOW - 1).min(self.text.len());
        let text = self.text.as_bytes().get(..reach).unwrap_or(&[]);
        let (mut at, mut gap, mut seconds) = (offset(self.at), self.gap, self.seconds);
        loop {
            let (slots, mut n) = self.tokens.slots();
            while let Some(window) =
                text.get(at as usize..at as usize + WINDOW).and_then(|ahead| ahead.first_chunk())
                && let Some(slot) = slots.get_mut(n)
            {
                let word = ShortWord::read(window);
                let Lengthy { shape, refused } = BY_LENGTH[word.length % 32];
                let mut end = at + length_of(word.length);
                let mut behind = FOLLOWING[window[word.length % 32] as usize];
                if behind & refused == 0
                    && let Some(found) = listed.look_up(word)
                {
                    if seconds >> found.second & 1 != 0 {
                        self.phrase_seconds.push(offset(n));
                    }
                    seconds = found.seconds;
                    let written = *found.written;
                    *slot = Token {
                        class: written.class,
                        reading: written.reading,
                        pos: written.pos,
                        tag: written.tag,
                        marks: written.marks,
                        naming: written.naming,
                        start: at,
                        end,
                        lexeme: found.lexeme,
                        shape: gap.with(shape).with(Shape::of_capital(word.capital)),
                        kind: Kind::WORD,
                    };
                } else if let Some(mark) = PLAIN_MARKS[window[0] as usize]
                    && window[1] != window[0]
                {
                    (end, behind) = (at + 1, FOLLOWING[window[1] as usize]);
                    *slot = mark.token(at, end, gap);
                    // Without a branch, for which mark comes is not to be guessed.
                    let n_stops = self.stops.len() + usize::from(mark.is_stop);
                    self.stops.push(offset(n));
                    self.stops.truncate(n_stops);
                    // A phrase goes on over the full stop of an abbreviation; whether it is one is asked later.
                    let steps_over = (mark.kind == Kind::STOP) & !gap.has(Shape::SPACE_BEFORE);
                    seconds = if steps_over { seconds } else { 0 };
                } else {
                    break;
                }
                n += 1;
                // Without a branch: where a word ends in a mark is not to be guessed.
                let n_spaces = n_spaces(behind);
                gap = Shape::of_space(n_spaces);
                at = end + u32::from(n_spaces);
            }
            let is_full = n == slots.len();
            self.tokens.fill(n);
            (self.at, self.gap, self.seconds) = (at as usize, gap, seconds);
            // The last word of a text fills no window.
            if at as usize + WINDOW > text.len() {
                break;
            }
            if !is_full {
                self.stranger();
                (at, gap, seconds) = (offset(self.at), self.gap, self.seconds);
            }
        }
    }

    /// What is no plain word, with the space behind it.
    #[inline(never)] // so that the path of plain words stays small
    fn stranger(&mut self) {
        let Some(&byte) = self.bytes.get(self.at) else { return };
        match BYTES[byte as usize] {
            Byte::Letter => self.word(),
            Byte::Space => self.space(),
            Byte::Digit => self.number(),
            Byte::Mark => self.mark(byte),
            Byte::High => self.high(),
        }
        let space = self.peek(0) == b' ';
        self.gap = self.gap.with_if(space, Shape::SPACE_BEFORE);
        self.at += usize::from(space);
    }

    fn space(&mut self) {
        self.gap.set(Shape::SPACE_BEFORE);
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
                self.at += length;
            }
            High::Ignored => self.at += length,
            High::Letter => self.odd_word(),
            High::Apostrophe => self.single_mark(c, length),
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
        let written = Written {
            class,
            reading: ReadingId::NUMBER,
            pos: Pos::of(Tag::Numeral),
            tag: Tag::Numeral,
            marks: Marks::NONE,
            naming: Naming::of_number(class),
        };
        self.push(end, known.written(&written), self.gap.with(Shape::DIGIT), Kind::NUMBER);
    }

    /// A word, from a letter at the current byte, that is not plain or has something behind it.
    fn word(&mut self) {
        match self.text.as_bytes().get(self.at..).and_then(|ahead| ahead.first_chunk()) {
            Some(window) => self.lettered(Letters::read(*window)),
            None => self.odd_word(),
        }
    }

    /// A word that letters begin, which mostly are all of it but for a clitic: of those nothing is read twice.
    fn lettered(&mut self, letters: Letters) {
        let end = self.at + letters.length;
        let next = self.bytes.get(end).copied().unwrap_or(b' ');
        let is_cut = letters.length == Key::MAX || end > self.bytes.len() || next.is_ascii_digit();
        if is_cut || letters.length == 1 && next == b'.' {
            return self.odd_word();
        }
        if !GOES_ON[next as usize] {
            return self.push_letters(end, letters);
        }
        let clitic = self.joint(end).and_then(|length| Some(end + length + self.clitic(end + length)?));
        if let Some(clitic_end) = clitic {
            self.push_letters(end, letters);
            self.at = clitic_end;
            self.push_clitic(end);
        } else if self.goes_on(end) {
            self.odd_word();
        } else {
            self.push_letters(end, letters);
        }
    }

    /// Length of the apostrophe at a byte, straight, doubled as databases write it, or curly.
    fn joint(&self, at: usize) -> Option<usize> {
        match self.bytes.get(at..)? {
            [b'\'', ..] => Some(self.n_straight(at)),
            [0xe2, 0x80, 0x99, ..] => Some(3),
            _ => None,
        }
    }

    /// Adds a word of letters, however they are written.
    fn push_letters(&mut self, end: usize, letters: Letters) {
        let Letters { length, key, n_upper, is_capital } = letters;
        let (lexicon, is_upper) = (self.lexicon, length > 1 && n_upper == length);
        let known = lexicon.look_up(key);
        let shape = self.gap.with_if(is_capital, Shape::CAPITAL).with_if(length == 1, Shape::LETTER);
        if is_upper {
            return self.push_word(end, known, shape.with(Shape::UPPER));
        }
        let written = lexicon.as_listed(known, is_capital);
        let written = written.unwrap_or(self.at_hand.unlisted[usize::from(is_capital)]);
        self.push(end, known.written(&written), shape, Kind::WORD);
    }

    /// Adds a word in the spelling that `shape` tells.
    pub(super) fn push_word(&mut self, end: usize, known: Known<'_>, shape: Shape) {
        let (is_capital, is_upper) = (shape.has(Shape::CAPITAL), shape.any(Shape::UPPER.with(Shape::DOTTED)));
        let written = self.lexicon.written(known.form, is_capital, is_upper);
        self.push(end, known.written(&written), shape, Kind::WORD);
    }

    /// Adds the token that ends at a byte.
    #[inline]
    pub(super) fn push(&mut self, end: usize, found: Found<'_>, shape: Shape, kind: Kind) {
        if self.seconds >> found.second & 1 != 0 {
            self.phrase_seconds.push(offset(self.tokens.len()));
        }
        self.seconds = found.seconds;
        let Written { class, reading, pos, tag, marks, naming } = *found.written;
        let mut marks = marks.and(Marks::counting(end - self.at));
        if shape.has(Shape::CLITIC) {
            marks.set(Marks::OPEN.with(Marks::SPECIAL));
        } else if shape.has(Shape::LETTER.with(Shape::CAPITAL)) {
            // An initial, perhaps.
            marks.set(Marks::SPECIAL);
        }
        let (start, end32, lexeme) = (offset(self.at), offset(end), found.lexeme);
        self.tokens.push(Token {
            class,
            reading,
            pos,
            tag,
            marks,
            naming,
            start,
            end: end32,
            lexeme,
            shape,
            kind,
        });
        self.at = end;
        self.gap = Shape::NONE;
    }
}
