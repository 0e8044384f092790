//! Words that are not read through a window: with full stops, apostrophes or characters above ASCII, with capitals or
//! digits inside, very long ones, and those at the very end of a text.

use super::chars::{BYTES, Byte, High, classify, classify_any};
use super::columns::Shape;
use super::kind::Kind;
use super::scan::Scanner;
use crate::chars;
use crate::lexicon::{Key, Known, Lexeme, Lexicon};
use crate::span::offset;
use copydesk_lexicon::hash_text;

/// What stands for bytes that could not be read.
const LOST: char = '\u{FFFD}';

impl Scanner<'_> {
    /// A word, from the current byte, byte by byte.
    pub(super) fn odd_word(&mut self) {
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
                        High::Apostrophe if self.joins(self.at, length) => {
                            plain = false;
                            self.at += length;
                        }
                        _ => match self.lost_letters(start, self.at) {
                            Some(length) => {
                                plain = false;
                                self.at += length;
                            }
                            None => break,
                        },
                    }
                }
                Byte::Mark if self.peek(0) == b'\'' && self.joins(self.at, self.n_straight(self.at)) => {
                    let length = self.n_straight(self.at);
                    plain &= length == 1;
                    self.at += length;
                }
                Byte::Mark if self.peek(0) == b'.' && self.at - start == 1 && self.is_dotted() => {
                    return self.dotted(start);
                }
                _ => break,
            }
        }
        let end = self.at - self.n_ignored(start);
        self.at = start;
        if plain {
            self.push_plain(start, end, Shape::NONE)
        } else {
            self.push_folded(start, end, Shape::NONE)
        }
    }

    /// Length of the ignored characters before the current byte, which are no part of the word from `start`.
    fn n_ignored(&self, start: usize) -> usize {
        let word = self.text.get(start..self.at).unwrap_or("");
        word.len() - word.trim_end_matches(|c| classify_any(c) == High::Ignored).len()
    }

    /// True where what stands at a byte behind letters, an apostrophe or a character above ASCII, goes on their word.
    #[inline(never)] // so that the path of plain words stays small
    pub(super) fn goes_on(&self, at: usize) -> bool {
        if self.bytes.get(at) == Some(&b'\'') {
            return self.joins(at, self.n_straight(at));
        }
        let (c, length) = self.char_at(at);
        match classify(c) {
            High::Letter | High::Ignored => true,
            High::Apostrophe => self.joins(at, length),
            _ => self.lost_letters(self.at, at).is_some(),
        }
    }

    /// Length of the straight apostrophe at a byte: one, or two where a database doubled it.
    pub(super) fn n_straight(&self, at: usize) -> usize {
        if self.bytes.get(at + 1) == Some(&b'\'') { 2 } else { 1 }
    }

    /// Length of the marks at a byte that stand for a letter of the word from `start`, which whoever made the text could
    /// not read: `Erdo\u{FFFD}\u{FFFD}an`. A mark for each byte makes two of a Latin letter and three of a quotation
    /// mark or a dash; a single one is a letter inside a name, for in other words it is mostly an apostrophe or a dash.
    #[cold]
    fn lost_letters(&self, start: usize, at: usize) -> Option<usize> {
        let mark = LOST.len_utf8();
        let rest = self.text.get(at..)?;
        let n = rest.chars().take(4).take_while(|c| *c == LOST).count();
        let (length, rest) = (n * mark, rest.as_bytes());
        let named = || {
            self.bytes.get(start).is_some_and(u8::is_ascii_uppercase)
                && rest.get(length).is_some_and(u8::is_ascii_lowercase)
                && self.clitic(at + length).is_none()
        };
        (n == 2 || n == 1 && named()).then_some(length)
    }

    /// True where the apostrophe at a byte stands inside a word: before letters that are no clitic, or in `n't`.
    fn joins(&self, at: usize, length: usize) -> bool {
        let after = at + length;
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

    /// The clitic whose bytes end at the current one.
    pub(super) fn push_clitic(&mut self, start: usize) {
        let end = self.at;
        self.at = start;
        let genitive = match &self.bytes[start..end] {
            b"'s" | b"''s" => Some(Shape::CLITIC),
            [0xe2, 0x80, 0x99, b's'] => Some(Shape::CLITIC.with(Shape::LETTER)),
            _ => None,
        };
        if let Some(shape) = genitive {
            let (known, written) = self.at_hand.genitive;
            self.push(end, known.written(&written), self.gap.with(shape), Kind::WORD);
        } else if self.bytes[start..end].is_ascii() {
            self.push_plain(start, end, Shape::CLITIC);
        } else {
            self.push_folded(start, end, Shape::CLITIC);
        }
    }

    /// A word in ASCII, however it is written.
    #[inline(never)] // so that the path of lower-case and capitalized words stays small
    pub(super) fn push_plain(&mut self, start: usize, end: usize, shape: Shape) {
        let shape = shape.with(self.gap).with(shape_of(&self.bytes[start..end]));
        let lexicon = self.lexicon;
        let known = match Key::within(self.bytes, start, end) {
            Some(key) => lexicon.look_up(key),
            None => lexicon
                .find_long(&self.text[start..end].to_ascii_lowercase())
                .unwrap_or_else(|| Known::unknown(self.hash(start, end))),
        };
        self.push_word(end, known, shape);
    }

    /// A word in ASCII but for curly apostrophes, or with doubled ones, which are frequent and need no buffer on the
    /// heap; nothing where there are others, or where it is long.
    fn curly(word: &[u8]) -> Option<(Key, Shape)> {
        let mut straight = [0; Key::MAX];
        let (mut n, mut at) = (0, 0);
        while let Some(&byte) = word.get(at) {
            let (byte, length) = match byte {
                0xe2 if word.get(at + 1..at + 3) == Some(&[0x80, 0x99]) => (b'\'', 3),
                b'\'' if word.get(at + 1) == Some(&b'\'') => (b'\'', 2),
                0x80.. => return None,
                byte => (byte, 1),
            };
            *straight.get_mut(n)? = byte;
            n += 1;
            at += length;
        }
        let straight = straight.get(..n)?;
        let n_letters = straight.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
        Some((Key::of(straight)?, shape_of(straight).with_if(n_letters == 1, Shape::LETTER)))
    }

    /// A word with characters above ASCII or doubled apostrophes: folded without soft hyphens, apostrophes straightened.
    fn push_folded(&mut self, start: usize, end: usize, shape: Shape) {
        let word = self.text.get(start..end).unwrap_or("");
        if let Some((key, spelling)) = Self::curly(word.as_bytes()) {
            let lexicon = self.lexicon;
            return self.push_word(end, lexicon.look_up(key), shape.with(self.gap).with(spelling));
        }
        let mut lower = String::with_capacity(word.len());
        let (mut n_upper, mut n_letters, mut digit, mut lost) = (0u32, 0u32, false, false);
        for c in word.chars() {
            match classify_any(c) {
                High::Ignored => continue,
                High::Apostrophe => lower.push('\''),
                _ if c == '\'' && lower.ends_with('\'') => {}
                _ => match chars::letters_of(c) {
                    Some(letters) => lower.push_str(letters),
                    None => chars::push_lowercase(c, &mut lower),
                },
            }
            n_upper += u32::from(chars::is_uppercase(c));
            n_letters += u32::from(chars::is_alphabetic(c));
            digit |= c.is_ascii_digit();
            lost |= c == LOST;
        }
        let shape = shape
            .with(self.gap)
            .with_if(word.chars().next().is_some_and(char::is_uppercase), Shape::CAPITAL)
            .with_if(n_letters > 1 && n_upper == n_letters, Shape::UPPER)
            .with_if(n_letters == 1, Shape::LETTER)
            .with_if(digit, Shape::DIGIT);
        let lexicon = self.lexicon;
        let found = if lost { restored(lexicon, &lower) } else { find(lexicon, &lower) };
        let unknown = || Known::unknown(Lexeme::of_hash(hash_text(lower.as_bytes())));
        self.push_word(end, found.unwrap_or_else(unknown), shape);
    }

    /// The lexeme of an unknown word in ASCII.
    pub(super) fn hash(&self, start: usize, end: usize) -> Lexeme {
        Lexeme::of_hash(hash_text(&self.bytes[start..end]))
    }
}

/// How a word in ASCII is written.
fn shape_of(word: &[u8]) -> Shape {
    let (mut n_upper, mut n_letters, mut n_digits) = (0usize, 0usize, 0usize);
    for byte in word {
        n_upper += usize::from(byte.is_ascii_uppercase());
        n_letters += usize::from(byte.is_ascii_alphabetic());
        n_digits += usize::from(byte.is_ascii_digit());
    }
    Shape::NONE
        .with_if(word.first().is_some_and(u8::is_ascii_uppercase), Shape::CAPITAL)
        .with_if(n_letters > 1 && n_upper == n_letters, Shape::UPPER)
        .with_if(n_letters == 1 && word.len() == 1, Shape::LETTER)
        .with_if(n_digits > 0, Shape::DIGIT)
}

/// The word of the lists with these letters.
fn find<'l>(lexicon: &'l Lexicon, lower: &str) -> Option<Known<'l>> {
    match Key::of(lower.as_bytes()) {
        Some(key) => lexicon.find(key),
        None => lexicon.find_long(lower),
    }
}

/// The word of the lists that a word with lost letters is, if the same letter was lost wherever one was.
#[cold]
fn restored<'l>(lexicon: &'l Lexicon, lower: &str) -> Option<Known<'l>> {
    /// Letters of names and of words that came to English with their accents, then those that the lists may have alone.
    const LETTERS: &str = "éáíóúöüäèñçâêîôãåøëïàßeaiou";
    /// How many of them are no accented ones.
    const N_PLAIN: usize = 5;
    let lost = &['\u{FFFD}'; 2].iter().collect::<String>();
    // Of a short word too little is left to tell it from another.
    let n_plain = if lower.chars().filter(|c| *c != LOST).count() > 2 { N_PLAIN } else { 0 };
    let letters = LETTERS.chars().count() - N_PLAIN + n_plain;
    LETTERS.chars().take(letters).find_map(|letter| {
        let letter = letter.encode_utf8(&mut [0; 4]).to_owned();
        find(lexicon, &lower.replace(lost, &letter).replace(LOST, &letter))
    })
}
