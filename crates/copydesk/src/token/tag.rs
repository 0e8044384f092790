//! Parts of speech: one tag a token, from the form's set, its prior and its neighbours.
//!
//! The lists give each form its possible tags, the likeliest first; unknown words are guessed from shape and suffix.
//! A handful of local rules then decides where two tags compete: no finite verb after a determiner, the base form
//! after a modal or `to`, a participle after `have` and `be`, a verb after a subject pronoun. What the rules ask of a
//! form stands in its [`Reading`]; see there. One pass per sentence, left to right, no allocation.

use super::columns::{Phrase, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{Asks, Behind, LexClass, Lexicon, Marks, Reading, ReadingId, Readings, Standing, Tag};

/// Tags all tokens, and sums up what the sentences hold.
pub(super) fn tag_all(text: &str, lexicon: &Lexicon, tokens: &mut Tokens) {
    let Tokens { tokens, sentences, phrases, .. } = tokens;
    let readings = lexicon.readings();
    let mut phrases = phrases.iter().peekable();
    for sentence in sentences.iter_mut() {
        let (own, mut compound) = (phrases.clone(), false);
        while let Some(phrase) = phrases.next_if(|phrase| phrase.tokens.start < sentence.tokens.end) {
            sentence.class_any |= phrase.class;
            compound |= is_compound(phrase);
        }
        let Some(slice) = tokens.get_mut(sentence.tokens.range()) else { continue };
        let Sums { class, timed, is_raised } = tag_sentence(text, readings, slice);
        sentence.class_any |= class;
        (sentence.timed, sentence.is_raised) = (timed, is_raised);
        // Few lines are poor, and they are tagged again.
        sentence.case_poor = is_raised && is_case_poor(slice) && !is_running(slice);
        if sentence.case_poor && slice.first().is_some_and(Token::is_capital) {
            let later = slice.iter_mut().filter(|token| !token.shape.has(Shape::SENTENCE_START));
            later.for_each(|token| token.stands(Standing::Poor, readings));
            tag_sentence(text, readings, slice);
        }
        if compound {
            own.take_while(|phrase| phrase.tokens.start < sentence.tokens.end)
                .filter(|phrase| is_compound(phrase))
                .for_each(|phrase| tag_compound(tokens, phrase));
        }
    }
}

/// True for three words that tell something as a verb or noun, or are a title: `test-fired`, `U-turn`, `chief operating
/// officer`.
fn is_compound(phrase: &Phrase) -> bool {
    (phrase.tokens.len() == 3)
        & phrase.class.any(LexClass::EVENT_VERB | LexClass::EVENT_NOUN | LexClass::ROLE)
}

/// `test-fired a missile`, `Lund re-elected`: of a verb of two words with a hyphen the first is the verb, as its last
/// word is; not within a noun phrase, `the re-elected premier`, nor `was re-elected`, which verb groups know. Of a noun,
/// `a U-turn on taxes`, the last is a noun where it may be one.
fn tag_compound(tokens: &mut [Token], phrase: &Phrase) {
    let at = phrase.tokens.start as usize;
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).map(|before| before.tag);
    let Some([first, hyphen, last]) = tokens.get_mut(at..at + 3) else { return };
    // `the chief operating officer`: what looks like a verb inside a title is none.
    if hyphen.tag == Tag::VerbIng && phrase.class.any(LexClass::ROLE) {
        hyphen.tag = Tag::Adjective;
        return;
    }
    let verb = matches!(last.tag, Tag::VerbPast | Tag::VerbPart | Tag::VerbS | Tag::VerbBase);
    let within = matches!(before, Some(Tag::Determiner | Tag::Adjective | Tag::Preposition | Tag::Numeral));
    let prefix = first.end - first.start == 2 && matches!(before, Some(Tag::Auxiliary | Tag::Adverb));
    if !verb || hyphen.kind != Kind::HYPHEN {
        return;
    }
    if phrase.class.any(LexClass::EVENT_NOUN) {
        let noun = [Tag::Noun, Tag::NounPlural].into_iter().find(|noun| last.pos.has(*noun));
        last.tag = noun.unwrap_or(last.tag);
    } else if !first.tag.is_verb() && !within && !prefix {
        first.tag = last.tag;
    }
}

/// True for a line where most words are capitalized: there, capitals tell nothing.
pub(crate) fn is_case_poor(tokens: &[Token]) -> bool {
    let (mut n_words, mut n_capitals, mut n_upper) = (0u32, 0u32, 0u32);
    for token in tokens {
        let counts = long_word(token);
        n_words += counts;
        n_capitals += counts & u32::from(token.is_capital());
        n_upper += counts & u32::from(token.shape.has(Shape::UPPER));
    }
    n_words >= 3 && (n_capitals * 5 > n_words * 4 || n_upper * 2 > n_words)
}

/// True for a sentence of running text that only names many: it ends with a full stop, and a longer word in lower case tells
/// what somebody is or did, which a title would raise: `Ann Okafor heads the Global Roads Institute in Lima.`
fn is_running(tokens: &[Token]) -> bool {
    let stops = tokens.iter().rev().take(2).any(|token| token.kind == Kind::STOP);
    let plain = |token: &Token| {
        long_word(token) == 1 && !token.is_capital() && (token.tag.is_verb() || token.tag.is_noun())
    };
    stops && tokens.iter().any(plain)
}

/// One for a longer word, else zero: counted without a branch, for which words are long is not to be guessed.
#[inline]
fn long_word(token: &Token) -> u32 {
    u32::from(token.is_word() & (token.end - token.start > 3))
}

/// What the tokens of a sentence have.
struct Sums {
    /// Every class that one of them has.
    class: LexClass,
    /// See [`Sentence::timed`](super::columns::Sentence::timed).
    timed: u64,
    /// Half of its longer words have capitals.
    is_raised: bool,
}

/// Tags a sentence, and sums it up.
///
/// Most words have one part of speech, wherever they stand, and have it from the scanner: those that are left are marked
/// by a bit, so many at a time, and then chosen for from left to right.
#[inline(never)] // so that each pass has the registers to itself
fn tag_sentence(text: &str, readings: &Readings, tokens: &mut [Token]) -> Sums {
    const AT_ONCE: usize = u64::BITS as usize;
    let (mut class, mut first_timed, mut n_words, mut n_raised) = (LexClass::NONE, 0, 0, 0);
    const { assert!(AT_ONCE < Marks::RAISED_COUNT as usize) };
    for from in (0..tokens.len()).step_by(AT_ONCE) {
        let (mut open, mut timed, mut counts) = (0u64, 0u64, 0);
        let some = tokens.get(from..tokens.len().min(from + AT_ONCE)).unwrap_or(&[]);
        for token in some {
            class |= token.class;
            counts += token.marks.counts();
            open = open >> 1 | u64::from(token.marks.has(Marks::OPEN)) << (AT_ONCE - 1);
            timed = timed >> 1 | u64::from(token.is(LexClass::TIMED)) << (AT_ONCE - 1);
        }
        // The bit of the first is to be the lowest.
        open >>= AT_ONCE - some.len();
        if from == 0 {
            first_timed = timed >> (AT_ONCE - some.len());
        }
        n_words += counts % Marks::RAISED_COUNT;
        n_raised += counts / Marks::RAISED_COUNT;
        while open != 0 {
            let at = from + open.trailing_zeros() as usize;
            open &= open - 1;
            if let Some(tag) = choose(text, readings, tokens, at)
                && let Some(token) = tokens.get_mut(at)
            {
                token.tag = tag;
            }
        }
    }
    Sums { class, timed: first_timed, is_raised: n_raised * 2 > n_words }
}

/// The tag of a word whose neighbours or letters choose it; those before it have theirs.
#[inline]
fn choose(text: &str, readings: &Readings, tokens: &[Token], at: usize) -> Option<Tag> {
    let token = tokens.get(at)?;
    let reading = readings.get(token.reading)?;
    let before = match at.checked_sub(1).and_then(|before| tokens.get(before)) {
        Some(before) => readings.get(before.reading)?.behind(before.tag),
        None => Behind::START,
    };
    let after = readings.get(tokens.get(at + 1).map_or(ReadingId::MARK, |after| after.reading))?;
    if (reading.asks != Asks::Nothing) | token.shape.has(Shape::CLITIC) {
        by_letters(text, tokens, at, (reading, before, after))
    } else {
        let tag = reading.tag(before, after);
        let either = tag == Tag::VerbBase && token.pos.has(Tag::Noun) && !token.pos.has(Tag::VerbPast);
        let noun = either && ends_single(tokens, at);
        Some(if noun { Tag::Noun } else { tag })
    }
}

/// Longest `a` or `an`.
const ARTICLE: u32 = 2;
/// How many words between the article and the noun are passed over.
const MAX_BETWEEN: usize = 4;

/// `a Facebook post that`, `a late night show`: behind one thing that an article introduces a plain form is no verb, but its
/// noun; not `a man and a woman post`, nor with an object behind it, `saw a man post the letter`.
#[cold]
#[inline(never)] // so that the path of all other words stays small
fn ends_single(tokens: &[Token], at: usize) -> bool {
    if tokens
        .get(at + 1)
        .is_none_or(|next| next.is(LexClass::DETERMINER) && !next.is(LexClass::COMPLEMENTIZER))
    {
        return false;
    }
    let mut words = tokens.get(..at).unwrap_or(&[]).iter().rev().take(MAX_BETWEEN + 2);
    let mut n = 0;
    let article = words.find(|word| {
        let inside =
            matches!(word.tag, Tag::Proper | Tag::Noun | Tag::Adjective) && !word.shape.has(Shape::CLITIC);
        n += usize::from(inside);
        !inside
    });
    let joined = words.next().is_some_and(|before| before.tag == Tag::Conjunction);
    let is_article = article.is_some_and(|it| it.tag == Tag::Determiner && it.end - it.start <= ARTICLE);
    is_article && !joined && (1..=MAX_BETWEEN).contains(&n)
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
        } else if word.bytes().filter(u8::is_ascii_alphabetic).count() > 1 || !after_noun {
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

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::token::tests::tokens_of;

    #[test]
    fn neighbours_decide() {
        let cases = [
            ("The president plans to go.", "plans", Tag::VerbS),
            ("The plans failed.", "plans", Tag::NounPlural),
            ("“We won,” jokes the baker.", "jokes", Tag::VerbS),
            ("“We won,” claims Ada Moor.", "claims", Tag::VerbS),
            ("The “green” claims were false.", "claims", Tag::NounPlural),
            ("Abu bin Laden fled.", "bin", Tag::Proper),
            ("He saw her.", "her", Tag::Pronoun),
            ("He read her plan.", "her", Tag::Determiner),
            ("They will arrest him.", "arrest", Tag::VerbBase),
            ("The arrest was made.", "arrest", Tag::Noun),
            ("He was met by Lund.", "met", Tag::VerbPart),
            ("Moor met her.", "met", Tag::VerbPast),
            ("The Danish envoy left.", "Danish", Tag::Adjective),
            ("The only man left.", "only", Tag::Adjective),
            ("The only man left.", "man", Tag::Noun),
            ("They only plan it.", "only", Tag::Adverb),
            ("This only shows it.", "shows", Tag::VerbS),
            ("The Danes left.", "Danes", Tag::NounPlural),
            ("They were quarfling.", "quarfling", Tag::VerbIng),
            ("Moor's plan failed.", "'s", Tag::Other),
            ("They met Ada Moor last July.", "last", Tag::Adjective),
            ("They didn't report it.", "report", Tag::VerbBase),
            ("Moor said in a Facebook post that it rained.", "post", Tag::Noun),
            ("A Star report that it rained was late.", "report", Tag::Noun),
            ("Some fear the worst.", "fear", Tag::VerbBase),
            ("Some fear was felt.", "fear", Tag::Noun),
            ("Officials advised residents to go.", "advised", Tag::VerbPast),
        ];
        for (text, word, tag) in cases {
            let found = tokens_of(text).tokens.into_iter().find(|token| token.span().slice(text) == word);
            assert_eq!(found.map(|token| token.tag), Some(tag), "{word} in {text}");
        }
    }

    #[test]
    fn capitals_tell_nothing_in_a_line_of_capitals() {
        let text = "Envoys Plan Visit To Northern Kenya Today";
        let tokens = tokens_of(text);
        assert!(tokens.sentences[0].case_poor);
        assert_eq!(tokens.tokens[1].tag, Tag::VerbBase);
    }
}
