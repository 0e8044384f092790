//! Multi-word forms: the longest one of the lists that begins at a word.

use super::Lexeme;
use hashbrown::HashMap;

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PhraseHit {
    /// The phrase as an entry of the lexicon.
    pub(crate) lexeme: Lexeme,
    /// How many words it has.
    pub(crate) n_words: u32,
}

/// All phrases, by their first word, the longest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Phrases {
    /// Index of the form, and its words.
    texts: Vec<(u32, Box<str>)>,
    words: Vec<Lexeme>,
    /// For each first word where its phrases stand in `rows`.
    heads: HashMap<Lexeme, (u32, u32), foldhash::fast::FixedState>,
    /// Form, start and number of the words after the first.
    rows: Vec<(u32, u32, u32)>,
}

impl Phrases {
    /// Longest phrase, in words; longer rows of a list are never matched.
    const MAX_WORDS: usize = 10;

    /// Remembers a phrase until [`Phrases::link`].
    pub(super) fn add(&mut self, form: u32, text: &str) {
        self.texts.push((form, text.into()));
    }

    /// The distinct single words of all phrases.
    pub(super) fn words(&self) -> Vec<Box<str>> {
        let mut words: Vec<Box<str>> =
            self.texts.iter().flat_map(|(_, text)| text.split(' ')).map(Into::into).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Indexes the phrases by first word; returns the first words.
    pub(super) fn link(&mut self, lexeme: impl Fn(&str) -> Option<Lexeme>) -> Vec<Lexeme> {
        let mut rows: Vec<(Lexeme, u32, Vec<Lexeme>)> = self
            .texts
            .iter()
            .filter_map(|(form, text)| {
                let words = text.split(' ').map(&lexeme).collect::<Option<Vec<_>>>()?;
                let (&head, rest) = words.split_first()?;
                (words.len() <= Self::MAX_WORDS).then(|| (head, *form, rest.to_vec()))
            })
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0).then(b.2.len().cmp(&a.2.len())).then(a.1.cmp(&b.1)));
        (self.words, self.rows) = (Vec::new(), Vec::new());
        self.heads.clear();
        let mut heads = Vec::new();
        for (head, form, rest) in rows {
            let row = crate::span::offset(self.rows.len());
            let range = self.heads.entry(head).or_insert_with(|| {
                heads.push(head);
                (row, row)
            });
            range.1 = row + 1;
            self.rows.push((form, crate::span::offset(self.words.len()), crate::span::offset(rest.len())));
            self.words.extend(rest);
        }
        heads
    }

    /// The longest phrase that begins with `head` and goes on with what `next` gives.
    pub(super) fn longest(&self, head: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        let &(start, end) = self.heads.get(&head)?;
        let second = next(0)?;
        self.rows.get(start as usize..end as usize)?.iter().find_map(|&(form, first, n)| {
            let words = self.words.get(first as usize..(first + n) as usize)?;
            let fits = words.first() == Some(&second)
                && words.iter().zip(0..).skip(1).all(|(word, i)| next(i) == Some(*word));
            fits.then_some(PhraseHit { lexeme: Lexeme(form), n_words: n + 1 })
        })
    }
}
