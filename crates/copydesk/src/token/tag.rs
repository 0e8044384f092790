//! Parts of speech: one tag a token, from the form's set, its prior and its neighbours.
//!
//! The lists give each form its possible tags, the likeliest first; unknown words are guessed from shape and suffix.
//! A handful of local rules then decides where two tags compete: no finite verb after a determiner, the base form
//! after a modal or `to`, a participle after `have` and `be`, a verb after a subject pronoun. What the rules ask of a
//! form stands in its [`Reading`]; see there. One pass per sentence, left to right, no allocation.

use super::columns::{Shape, Token, Tokens};
use crate::lexicon::{Asks, Behind, LexClass, Lexicon, Reading, ReadingId, Readings, Standing, Tag};

/// Tags all tokens, and sums up what the sentences hold.
pub(super) fn tag_all(text: &str, lexicon: &Lexicon, tokens: &mut Tokens) {
    let Tokens { tokens, sentences, phrases, .. } = tokens;
    let readings = lexicon.readings();
    let mut phrases = phrases.iter().peekable();
    for sentence in sentences.iter_mut() {
        while let Some(phrase) = phrases.next_if(|phrase| phrase.tokens.start < sentence.tokens.end) {
            sentence.class_any |= phrase.class;
        }
        let Some(slice) = tokens.get_mut(sentence.tokens.range()) else { continue };
        let Some((class, spelling)) = tag_sentence(text, readings, Standing::Open, slice) else { continue };
        sentence.class_any |= class;
        sentence.case_poor = spelling.is_case_poor();
        // Few lines are poor: their words are counted with the tagging, and those of poor ones tagged again.
        if sentence.case_poor && slice.first().is_some_and(Token::is_capital) {
            tag_sentence(text, readings, Standing::Poor, slice);
        }
    }
}

/// True for a line where most words are capitalized: there, capitals tell nothing.
pub(crate) fn is_case_poor(tokens: &[Token]) -> bool {
    let mut spelling = Spelling::default();
    tokens.iter().for_each(|token| spelling.count(token));
    spelling.is_case_poor()
}

/// How the longer words of a line are written.
#[derive(Default)]
struct Spelling {
    n_words: u32,
    n_capitals: u32,
    n_upper: u32,
}

impl Spelling {
    #[inline]
    fn count(&mut self, token: &Token) {
        // Counted without a branch: no processor can guess which words are long.
        let counts = u32::from(token.is_word() & (token.end - token.start > 3));
        self.n_words += counts;
        self.n_capitals += counts & u32::from(token.is_capital());
        self.n_upper += counts & u32::from(token.shape.has(Shape::UPPER));
    }

    fn is_case_poor(&self) -> bool {
        self.n_words >= 3 && (self.n_capitals * 5 > self.n_words * 4 || self.n_upper * 2 > self.n_words)
    }
}

/// Tags a sentence, whose capitalized words but the first stand as told; returns its classes and how it is written.
#[inline(never)] // so that each pass has the registers to itself
fn tag_sentence(
    text: &str,
    readings: &Readings,
    standing: Standing,
    tokens: &mut [Token],
) -> Option<(LexClass, Spelling)> {
    let end = readings.get(ReadingId::MARK)?;
    let (mut class, mut spelling) = (LexClass::NONE, Spelling::default());
    let mut before = Behind::START;
    for at in 0..tokens.len() {
        let after = tokens.get(at + 1).and_then(|next| readings.get(next.reading)).unwrap_or(end);
        let token = tokens.get(at)?;
        class |= token.class;
        spelling.count(token);
        let standing = if token.shape.has(Shape::SENTENCE_START) { Standing::First } else { standing };
        let reading = readings.get(token.reading.standing(token.is_capital(), standing))?;
        let tag = if reading.asks == Asks::Nothing && !token.shape.has(Shape::CLITIC) {
            reading.tag(before, after)
        } else {
            by_letters(text, tokens, at, (reading, before, after))?
        };
        before = reading.behind(tag);
        tokens.get_mut(at)?.tag = tag;
    }
    Some((class, spelling))
}

/// The tag of a word whose letters have to be asked.
#[inline(never)] // so that the path of all other words stays small
fn by_letters(
    text: &str,
    tokens: &[Token],
    at: usize,
    (reading, before, after): (&Reading, Behind, &Reading),
) -> Option<Tag> {
    let token = tokens.get(at)?;
    let word = token.span().slice(text);
    if token.shape.has(Shape::CLITIC) {
        // `'s` after a name or noun is the genitive more often than not; `'ll`, `'d`, `'re`, `'ve`, `'m` are verbs.
        let after_noun = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|b| b.tag.is_noun());
        return Some(if token.is(LexClass::MODAL) {
            Tag::Modal
        } else if word.chars().count() > 2 || !after_noun {
            Tag::Auxiliary
        } else {
            Tag::Other
        });
    }
    let first = if reading.asks == Asks::Plural { demonym(word) } else { guess(word.as_bytes()) };
    Some(reading.tag_of(first, (token.class, token.pos), before, after))
}

/// `Danish` describes, `Danes` are people; `Swiss` and `Japanese` are both.
fn demonym(word: &str) -> Tag {
    if word.ends_with('s') && !word.ends_with("ss") { Tag::NounPlural } else { Tag::Adjective }
}

/// The tag of an unknown lower-case word, by its ending.
fn guess(word: &[u8]) -> Tag {
    let ends =
        |suffixes: &[&str]| suffixes.iter().any(|s| word.len() > s.len() + 2 && word.ends_with(s.as_bytes()));
    if ends(&["ing"]) {
        Tag::VerbIng
    } else if ends(&["ed"]) {
        Tag::VerbPast
    } else if ends(&["ly"]) {
        Tag::Adverb
    } else if ends(&["ous", "ive", "ful", "less", "able", "ible", "ical", "ish", "ian", "al", "ic"]) {
        Tag::Adjective
    } else if ends(&["ss", "us", "is", "ness", "ment", "tion", "ity"]) || !ends(&["s"]) {
        Tag::Noun
    } else {
        Tag::NounPlural
    }
}
