//! Multi-word forms: the longest one of the lists that begins at a word.

use super::{Lexeme, Lexicon};

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PhraseHit {
    /// The phrase as an entry of the lexicon.
    pub(crate) lexeme: Lexeme,
    /// How many words it has.
    pub(crate) n_words: u32,
}

/// A phrase as a row: its second word, its form, and where the words after the second stand.
#[derive(Debug, Clone, Copy)]
struct Row {
    second: Lexeme,
    form: u32,
    rest: u32,
    n_rest: u32,
}

/// All phrases, sorted by first and second word, the longest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Phrases {
    /// Index of the form, and the string of its words.
    texts: Vec<(u32, u32)>,
    words: Vec<Lexeme>,
    rows: Vec<Row>,
    /// For the lexeme of index `i` the rows from `heads[i]` to `heads[i + 1]`.
    heads: Vec<u32>,
    /// For the lexeme of index `i` a bit for each second word, so that most words that follow are refused at once.
    seconds: Vec<u64>,
}

/// The words at which phrases are looked for.
#[derive(Debug, Default)]
pub(super) struct PhraseWords {
    /// First words.
    pub(super) heads: Vec<Lexeme>,
    /// Second words.
    pub(super) seconds: Vec<Lexeme>,
}

/// The bit of a second word.
const fn bit(second: Lexeme) -> u64 {
    1 << (second.0.wrapping_mul(0x9e37_79b1) >> 26)
}

impl Phrases {
    /// Longest phrase, in words; longer rows of a list are never matched.
    const MAX_WORDS: usize = 10;

    /// Remembers a phrase until [`Phrases::link`].
    pub(super) fn add(&mut self, form: u32, text: u32) {
        self.texts.push((form, text));
    }

    /// Indexes the phrases by first word. A word that stands in phrases only becomes a form of its own.
    pub(super) fn link(&mut self, lexicon: &mut Lexicon) -> PhraseWords {
        self.words.clear();
        let mut rows: Vec<(Lexeme, Row)> = Vec::with_capacity(self.texts.len());
        let mut unknown = String::new();
        for &(form, text) in &self.texts {
            let (mut from, end) = (0, lexicon.strings.get(text).len());
            let (mut ends, rest) = ([Lexeme::default(); 2], self.words.len());
            for n in 0usize.. {
                let Some(word) =
                    lexicon.strings.get(text).get(from..).and_then(|text| text.split(' ').next())
                else {
                    break;
                };
                from += word.len() + 1;
                let lexeme = match lexicon.lexeme(word) {
                    Some(lexeme) => lexeme,
                    None => {
                        word.clone_into(&mut unknown);
                        Lexeme(lexicon.add_form(&unknown))
                    }
                };
                match ends.get_mut(n) {
                    Some(slot) => *slot = lexeme,
                    None => self.words.push(lexeme),
                }
                if from > end {
                    break;
                }
            }
            let n_rest = self.words.len() - rest;
            if n_rest + 2 <= Self::MAX_WORDS {
                let (rest, n_rest) = (crate::span::offset(rest), crate::span::offset(n_rest));
                let [head, second] = ends;
                rows.push((head, Row { second, form, rest, n_rest }));
            }
        }
        rows.sort_unstable_by_key(|(head, row)| {
            (*head, row.second, core::cmp::Reverse(row.n_rest), row.form)
        });
        let last = rows.last().map_or(0, |(head, _)| head.0 as usize);
        self.heads = vec![0; last + 2];
        self.seconds = vec![0; last + 1];
        for (head, row) in &rows {
            self.heads[head.0 as usize + 1] += 1;
            self.seconds[head.0 as usize] |= bit(row.second);
        }
        for at in 1..self.heads.len() {
            self.heads[at] += self.heads[at - 1];
        }
        let mut words = PhraseWords {
            heads: rows.iter().map(|(head, _)| *head).collect(),
            seconds: rows.iter().map(|(_, row)| row.second).collect(),
        };
        words.heads.dedup();
        self.rows = rows.into_iter().map(|(_, row)| row).collect();
        words
    }

    /// True where some phrase that begins with `head` has a second word of that bit.
    #[inline]
    pub(super) fn may_begin(&self, head: Lexeme, second: Lexeme) -> bool {
        self.seconds.get(head.0 as usize).is_some_and(|seconds| seconds & bit(second) != 0)
    }

    /// The longest phrase that begins with `head` and goes on with what `next` gives.
    pub(super) fn longest(&self, head: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        let at = head.0 as usize;
        let second = next(0)?;
        if !self.may_begin(head, second) {
            return None;
        }
        let rows = self.rows.get(*self.heads.get(at)? as usize..*self.heads.get(at + 1)? as usize)?;
        let first = rows.partition_point(|row| row.second < second);
        rows.get(first..)?.iter().take_while(|row| row.second == second).find_map(|row| {
            let words = self.words.get(row.rest as usize..(row.rest + row.n_rest) as usize)?;
            let fits = words.iter().zip(1..).all(|(word, i)| next(i) == Some(*word));
            fits.then_some(PhraseHit { lexeme: Lexeme(row.form), n_words: row.n_rest + 2 })
        })
    }
}
