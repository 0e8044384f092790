//! [`Capitals`]: how a sentence uses capitals.
//!
//! Most sentences are told by the words with a capital alone; all are counted only where so many are raised that it may be
//! a headline.

use super::openers::Openers;
use super::part::{FUNCTION, NAME};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

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

/// True for a longer ordinary word that has its capital from neither its place nor a name.
#[inline]
pub(super) fn is_raised(token: &Token) -> bool {
    let long = token.end - token.start > 3;
    let plain = token.class & RAISED == LexClass::COMMON;
    let lower = !token.is_capital() | token.shape.has(Shape::SENTENCE_START);
    long & plain & !lower
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
    /// How a sentence uses capitals, by its ordinary words, for a table of names has capitals on every word too. `first` is
    /// the first word that a name can begin with; `names` are the words of the document with a capital.
    pub(super) fn of(
        doc: &Doc<'_>,
        sentence: &Sentence,
        first: u32,
        openers: &Openers,
        names: &[u32],
    ) -> Self {
        let label = label_end(doc, sentence.tokens);
        if label > sentence.tokens.start {
            return Self::behind_label(doc, TokenRange::new(label, sentence.tokens.end), openers, names);
        }
        // A particle may stand where nothing has a capital.
        let capital = |at: &u32| doc.token(*at).is_some_and(Token::is_capital);
        if !capital(&first) && !within(names, sentence.tokens).iter().any(capital) {
            return Self::None;
        }
        let n_raised = openers.n_raised(sentence.tokens);
        if (n_raised < 2) & !sentence.is_raised {
            return Self::Names;
        }
        Self::by_count(doc, sentence.tokens, n_raised, names)
    }

    /// The same of a line with capitals and without a label.
    #[inline(never)] // few lines have so many
    fn by_count(doc: &Doc<'_>, sentence: TokenRange, n_raised: u32, names: &[u32]) -> Self {
        let tokens = doc.slice(sentence);
        // All in capitals are more than half of the longer words that have one, and of all.
        let names = within(names, sentence).iter().filter_map(|at| doc.token(*at));
        let (n_long, n_upper) = names.fold((0, 0), |(n, n_upper), token| {
            let long = token.is_capital() & is_long(token);
            (n + u32::from(long), n_upper + u32::from(long & token.shape.has(Shape::UPPER)))
        });
        let all_long = || tokens.iter().fold(0, |n, token| n + u32::from(is_long(token)));
        let shouted = n_upper * 2 > n_long && n_upper * 2 > all_long();
        let everything = shouted || n_raised >= 2 && is_outnumbered(tokens, n_raised / 3);
        if everything { Self::Everything } else { Self::Names }
    }

    /// The same for what somebody says, behind the label that names the speaker.
    #[cold]
    fn behind_label(doc: &Doc<'_>, said: TokenRange, openers: &Openers, names: &[u32]) -> Self {
        let mut said = said;
        // A line may be nothing but labels.
        loop {
            let label = label_end(doc, said);
            if label == said.start {
                break;
            }
            said = TokenRange::new(label, said.end);
        }
        Self::by_count(doc, said, openers.n_raised(said), names)
    }
}

/// Those of a sentence.
fn within(names: &[u32], sentence: TokenRange) -> &[u32] {
    let before = |end: u32| names.partition_point(|at| *at < end);
    names.get(before(sentence.start)..before(sentence.end)).unwrap_or(&[])
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
    if !first.is_some_and(|first| first.shape.has(Shape::BLOCK_START.with(Shape::UPPER))) {
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
