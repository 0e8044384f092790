//! [`Capitals`]: how a sentence uses capitals.
//!
//! Most sentences are told by the words with a capital alone, which are counted while it is looked which of them can
//! begin a name ([`super::openers`]); the others are looked at only where so many are raised that it is a headline.

use super::part::{FUNCTION, NAME};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest label of a speaker, in tokens.
const MAX_LABEL: u32 = 12;

/// How a line uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// No capital at all.
    None,
    /// On names and first words.
    Names,
    /// On every word: headlines.
    Everything,
}

/// The words with a capital of a sentence that are longer, counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    /// True where any word has a capital, longer or not.
    any: bool,
    n_long: u32,
    /// All in capitals.
    n_upper: u32,
    /// Ordinary words that have their capital from neither their place nor a name.
    n_raised: u32,
}

impl Count {
    /// Counts a word.
    #[inline]
    pub(super) fn add(&mut self, token: &Token) {
        let long = is_long(token) & token.is_capital();
        let plain = token.class & RAISED == LexClass::COMMON;
        self.any |= token.is_capital();
        self.n_long += u32::from(long);
        self.n_upper += u32::from(long & token.shape.has(Shape::UPPER));
        self.n_raised += u32::from(long & plain & !token.shape.has(Shape::SENTENCE_START));
    }
}

/// Of these an ordinary word that is raised has one.
const RAISED: LexClass = LexClass::COMMON.union(NAME).union(TITLES);

/// Words that have their capital from a name beside them, or are part of one.
const TITLES: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::HONORIFIC)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::PLACE_HEAD);

impl Capitals {
    /// How a sentence uses capitals, by its ordinary words, for a table of names has capitals on every word too. `names`
    /// are its words with a capital.
    pub(super) fn of(doc: &Doc<'_>, sentence: TokenRange, names: &[u32], count: Count) -> Self {
        let label = label_end(doc, sentence);
        if label > sentence.start {
            return Self::behind_label(doc, TokenRange::new(label, sentence.end), names);
        }
        Self::by_count(doc, sentence, count)
    }

    /// The same of a sentence without a label.
    #[inline]
    fn by_count(doc: &Doc<'_>, sentence: TokenRange, count: Count) -> Self {
        let Count { any, n_long, n_upper, n_raised } = count;
        if !any {
            return Self::None;
        }
        let tokens = doc.slice(sentence);
        // Those with a capital are counted, and tell of most sentences that the others need not be.
        let all_long = || tokens.iter().fold(0, |n, token| n + u32::from(is_long(token)));
        let shouted = n_upper * 2 > n_long && n_upper * 2 > all_long();
        let everything = shouted || n_raised >= 2 && is_outnumbered(tokens, n_raised / 3);
        if everything { Self::Everything } else { Self::Names }
    }

    /// The same for what somebody says, behind the label that names the speaker.
    #[cold]
    fn behind_label(doc: &Doc<'_>, said: TokenRange, names: &[u32]) -> Self {
        let mut said = said;
        // A line may be nothing but labels.
        loop {
            let label = label_end(doc, said);
            if label == said.start {
                break;
            }
            said = TokenRange::new(label, said.end);
        }
        let names = names.get(names.partition_point(|at| *at < said.start)..).unwrap_or(&[]);
        let mut count = Count::default();
        names.iter().filter_map(|at| doc.token(*at)).for_each(|token| count.add(token));
        match Self::by_count(doc, said, count) {
            Self::Everything => Self::Everything,
            _ => Self::Names,
        }
    }
}

/// True for a word that tells by its case how its line is written.
#[inline]
fn is_long(token: &Token) -> bool {
    (token.end - token.start > 3) & token.is_word()
}

/// One past the colon of a speaker's label in capitals, `MR. OKAFOR:`, at the start of a line; the start where none is.
#[inline]
fn label_end(doc: &Doc<'_>, sentence: TokenRange) -> u32 {
    let first = doc.token(sentence.start);
    if !first.is_some_and(|first| first.shape.has(Shape::LINE_START.with(Shape::UPPER))) {
        return sentence.start;
    }
    for at in sentence.start + 1..sentence.end.min(sentence.start + MAX_LABEL) {
        let Some(token) = doc.token(at) else { break };
        match token.kind {
            Kind::COLON => return at + 1,
            Kind::WORD if !token.shape.any(Shape::UPPER.with(Shape::LETTER)) => break,
            _ => {}
        }
    }
    sentence.start
}

/// True where a sentence has no more longer ordinary words in lower case than that; most have, in their first words.
fn is_outnumbered(tokens: &[Token], most: u32) -> bool {
    let lower = |token: &&Token| is_long(token) & !token.is_capital() & token.is(LexClass::COMMON | FUNCTION);
    tokens.iter().filter(lower).nth(most as usize).is_none()
}
