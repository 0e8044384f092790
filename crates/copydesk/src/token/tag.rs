//! Parts of speech: one tag a token, from the form's set, its prior and the token before.
//!
//! The lists give each form its possible tags, the likeliest first; unknown words are guessed from shape and suffix.
//! A handful of local rules then decides where two tags compete: no finite verb after a determiner, the base form
//! after a modal or `to`, a participle after `have` and `be`, a verb after a subject pronoun. One pass per sentence,
//! left to right, no allocation.

use super::columns::{Sentence, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{LexClass, Pos, Tag};

/// Tags all tokens, and sums up what the sentences hold.
pub(super) fn tag_all(text: &str, tokens: &mut Tokens) {
    let Tokens { tokens, sentences, phrases, .. } = tokens;
    let mut phrases = phrases.iter().peekable();
    for sentence in sentences.iter_mut() {
        while let Some(phrase) = phrases.next_if(|phrase| phrase.tokens.start < sentence.tokens.end) {
            sentence.class_any |= phrase.class;
        }
        if let Some(slice) = tokens.get_mut(sentence.tokens.range()) {
            sentence.class_any |= slice.iter().fold(LexClass::NONE, |any, token| any | token.class);
            sentence.case_poor = is_case_poor(slice);
            tag_sentence(text, sentence, slice);
        }
    }
}

/// True for a line where most words are capitalized: there, capitals tell nothing.
pub(crate) fn is_case_poor(tokens: &[Token]) -> bool {
    let (mut n_words, mut n_capitals, mut n_upper) = (0u32, 0u32, 0u32);
    for token in tokens {
        // Counted without a branch: no processor can guess which words are long.
        let counts = u32::from(token.is_word() & (token.end - token.start > 3));
        n_words += counts;
        n_capitals += counts & u32::from(token.is_capital());
        n_upper += counts & u32::from(token.shape.has(Shape::UPPER));
    }
    n_words >= 3 && (n_capitals * 5 > n_words * 4 || n_upper * 2 > n_words)
}

fn tag_sentence(text: &str, sentence: &Sentence, tokens: &mut [Token]) {
    let case_poor = tokens.first().is_some_and(Token::is_capital) && sentence.case_poor;
    for at in 0..tokens.len() {
        let (done, ahead) = tokens.split_at_mut(at);
        let Some((token, ahead)) = ahead.split_first_mut() else { break };
        if token.kind != Kind::WORD {
            continue;
        }
        let before = done.last();
        if has_one_reading(token) && !before.is_some_and(|before| before.tag == Tag::Proper) {
            continue;
        }
        let first = first_reading(text, token, before, case_poor);
        token.tag = narrow(token, first, before, ahead.first());
    }
}

/// True for a lower-case word of one part of speech that is neither verb nor auxiliary, as most small words are: it
/// keeps its tag in any company but that of a name.
#[inline]
fn has_one_reading(token: &Token) -> bool {
    token.pos.is_single()
        && !token.pos.any(Pos::VERB)
        && token.pos.has(token.tag)
        && !token.is(LexClass::MODAL | LexClass::AUX)
        && !token.shape.any(Shape::CAPITAL.with(Shape::CLITIC))
}

/// The tag without its neighbours.
fn first_reading(text: &str, token: &Token, before: Option<&Token>, case_poor: bool) -> Tag {
    if token.shape.has(Shape::CLITIC) {
        // `'s` after a name or noun is the genitive more often than not; `'ll`, `'d`, `'re`, `'ve`, `'m` are verbs.
        return if token.is(LexClass::MODAL) {
            Tag::Modal
        } else if token.span().slice(text).chars().count() > 2 || !before.is_some_and(|b| b.tag.is_noun()) {
            Tag::Auxiliary
        } else {
            Tag::Other
        };
    }
    if token.is(LexClass::MODAL) && !(token.is(LexClass::MONTH) && token.is_capital() && !starts(token)) {
        return Tag::Modal;
    }
    if token.is(LexClass::AUX) {
        return Tag::Auxiliary;
    }
    let function = LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::PRONOUN | LexClass::CONJUNCTION;
    if token.is_capital() && !starts(token) && !case_poor && !token.is(function) {
        return if token.is(LexClass::DEMONYM) { demonym(text, token) } else { Tag::Proper };
    }
    let known = !token.pos.is_empty() || token.tag == Tag::Proper;
    if known {
        let name =
            LexClass::GIVEN_NAME | LexClass::FAMILY_NAME | LexClass::COUNTRY | LexClass::CITY | LexClass::ORG;
        if token.is_capital() && token.is(name) && !token.is(LexClass::COMMON) {
            return Tag::Proper;
        }
        return if token.tag == Tag::Other { default_of(token.pos) } else { token.tag };
    }
    if token.is(LexClass::DEMONYM) {
        return demonym(text, token);
    }
    if token.is_capital() { Tag::Proper } else { guess(text, token) }
}

/// `bin`, `van der`: between capitals part of a name, unless it is a small word of English too.
fn is_particle(token: &Token) -> bool {
    let small = LexClass::PREPOSITION
        | LexClass::DETERMINER
        | LexClass::CONJUNCTION
        | LexClass::PRONOUN
        | LexClass::AUX
        | LexClass::CARDINAL;
    token.is(LexClass::NAME_PARTICLE) && !token.is(small)
}

/// `Danish` describes, `Danes` are people; `Swiss` and `Japanese` are both.
fn demonym(text: &str, token: &Token) -> Tag {
    let word = token.span().slice(text);
    if word.ends_with('s') && !word.ends_with("ss") { Tag::NounPlural } else { Tag::Adjective }
}

fn starts(token: &Token) -> bool {
    token.shape.has(Shape::SENTENCE_START)
}

/// The commonest tag of a set.
fn default_of(pos: Pos) -> Tag {
    const ORDER: [Tag; 12] = [
        Tag::Preposition,
        Tag::Determiner,
        Tag::Pronoun,
        Tag::Conjunction,
        Tag::Noun,
        Tag::NounPlural,
        Tag::VerbPast,
        Tag::VerbIng,
        Tag::VerbBase,
        Tag::VerbS,
        Tag::Adjective,
        Tag::Adverb,
    ];
    ORDER.into_iter().find(|tag| pos.has(*tag)).unwrap_or(Tag::Noun)
}

/// The tag of an unknown lower-case word, by its ending.
fn guess(text: &str, token: &Token) -> Tag {
    let word = token.span().slice(text).as_bytes();
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

/// The tag beside its neighbours.
fn narrow(token: &Token, tag: Tag, before: Option<&Token>, after: Option<&Token>) -> Tag {
    if matches!(tag, Tag::Proper | Tag::Other | Tag::Modal) {
        return tag;
    }
    let Some(before) = before else { return at_start(token, tag, after) };
    let pos = token.pos;
    if tag == Tag::Auxiliary {
        return tag;
    }
    if before.tag == Tag::Proper
        && is_particle(token)
        && after.is_some_and(|next| next.is_capital() || is_particle(next))
    {
        return Tag::Proper;
    }
    // `the forum which starts`, `, which starts`: behind a noun or a comma it is no determiner.
    let relative = token.is(LexClass::RELATIVE)
        && !token.is(LexClass::COMPLEMENTIZER)
        && (before.tag.is_noun() || before.kind == Kind::COMMA)
        && after.is_some_and(|next| next.pos.has(Tag::VerbS));
    if relative && pos.has(Tag::Pronoun) {
        return Tag::Pronoun;
    }
    // `her talks`, `his call`: a possessive before something that can be a noun.
    if pos.has(Tag::Determiner) && pos.has(Tag::Pronoun) {
        let noun = after.is_some_and(|next| {
            // `his stalled plan`, but `saw her arrested`.
            let participle = tag == Tag::Determiner && next.pos.has(Tag::VerbPart);
            next.is_word()
                && (participle || next.pos.any(Pos::NOUN.with(Tag::Adjective)) || next.pos.is_empty())
        });
        return if noun { Tag::Determiner } else { Tag::Pronoun };
    }
    // `the Lima primary`: a noun of events that is also an adjective is one only before a noun.
    if tag == Tag::Adjective && token.is(LexClass::EVENT_NOUN) && pos.has(Tag::Noun) {
        let day = LexClass::WEEKDAY | LexClass::MONTH | LexClass::RELATIVE_DAY;
        let described = after.is_some_and(|next| {
            next.is_word()
                && !next.is(day | LexClass::PREPOSITION)
                && (next.is_capital() || next.pos.is_empty() || next.pos.any(Pos::NOUN.with(Tag::Adjective)))
        });
        if !described {
            return Tag::Noun;
        }
    }
    let nominal = matches!(before.tag, Tag::Determiner | Tag::Adjective) || is_genitive(before);
    // `Many said that`, `The Cuban said`: an adjective alone can be a subject where no noun follows it.
    let bare_subject = before.tag == Tag::Adjective
        && matches!(tag, Tag::VerbPast | Tag::VerbS)
        && !pos.any(Pos::NOUN.with(Tag::Adjective))
        && !after.is_some_and(|next| next.tag.is_noun() || next.tag == Tag::Adjective);
    // `Some accused her of`, `Neither wanted to go`: a quantity alone can be one too.
    let quantity = before.tag == Tag::Determiner
        && before.pos.has(Tag::Pronoun)
        && matches!(tag, Tag::VerbPast | Tag::VerbPart)
        && pos.has(Tag::VerbPast)
        && !pos.any(Pos::NOUN)
        && takes_object(after);
    if quantity {
        return Tag::VerbPast;
    }
    if bare_subject {
        return tag;
    }
    if nominal && !before.shape.has(Shape::CLITIC) || is_genitive(before) {
        return after_determiner(pos, tag, after);
    }
    if before.tag == Tag::Modal && pos.has(Tag::VerbBase) {
        return Tag::VerbBase;
    }
    if before.is(LexClass::PREPOSITION) && is_to(before) && pos.has(Tag::VerbBase) {
        return Tag::VerbBase;
    }
    if before.tag == Tag::Adverb && matches!(tag, Tag::Noun | Tag::NounPlural) && pos.any(Pos::VERB) {
        return verb_of(pos).unwrap_or(tag);
    }
    if before.tag == Tag::Auxiliary {
        if pos.has(Tag::VerbPart) {
            return Tag::VerbPart;
        }
        if pos.has(Tag::VerbIng) {
            return Tag::VerbIng;
        }
        if matches!(tag, Tag::Noun) && pos.has(Tag::VerbBase) && before.pos.has(Tag::VerbBase) {
            return Tag::VerbBase;
        }
    }
    let subject = before.tag == Tag::Pronoun || matches!(before.tag, Tag::Proper | Tag::NounPlural);
    if subject && !tag.is_verb() && pos.any(Pos::VERB) && takes_object(after) && before.kind == Kind::WORD {
        return verb_of(pos).unwrap_or(tag);
    }
    if before.tag == Tag::Pronoun && matches!(tag, Tag::Noun | Tag::NounPlural) && pos.any(Pos::VERB) {
        return verb_of(pos).unwrap_or(tag);
    }
    // `after meeting Prime Minister Lund`: a noun would not stand before a title or name.
    if before.tag == Tag::Preposition
        && pos.has(Tag::VerbIng)
        && !token.is_capital()
        && !is_to(before)
        && after.is_some_and(|next| next.is_word() && next.is_capital())
    {
        return Tag::VerbIng;
    }
    // `the forum, which starts on Friday`.
    if before.is(LexClass::RELATIVE)
        && before.tag == Tag::Pronoun
        && !before.is(LexClass::COMPLEMENTIZER)
        && tag == Tag::NounPlural
        && pos.has(Tag::VerbS)
    {
        return Tag::VerbS;
    }
    // `The president plans to go`: what can be a plural or a verb is a verb after a singular where it takes a clause.
    let matrix = LexClass::ATTITUDE_VERB | LexClass::MATRIX_VERB | LexClass::REPORT_VERB;
    if before.tag == Tag::Noun
        && tag == Tag::NounPlural
        && pos.has(Tag::VerbS)
        && token.is(matrix)
        && takes_object(after)
    {
        return Tag::VerbS;
    }
    // `Moor described her plan`: a form that is past and participle is past behind a subject and before an object.
    if tag == Tag::VerbPart && pos.has(Tag::VerbPast) && !after.is_some_and(is_by) {
        let name = matches!(before.tag, Tag::Proper | Tag::Pronoun);
        let noun = matches!(before.tag, Tag::Noun | Tag::NounPlural | Tag::Adverb) && takes_object(after);
        let clause =
            after.is_some_and(|next| next.is(LexClass::COMPLEMENTIZER) && !next.is(LexClass::PREPOSITION));
        if name || noun || clause && before.kind == Kind::WORD && before.tag != Tag::Auxiliary {
            return Tag::VerbPast;
        }
    }
    if tag == Tag::VerbPast && pos.has(Tag::VerbPart) && after.is_some_and(is_by) {
        return Tag::VerbPart;
    }
    if before.tag == Tag::Preposition
        && !is_to(before)
        && tag.is_verb()
        && pos.any(Pos::NOUN)
        && tag != Tag::VerbIng
    {
        return if pos.has(Tag::Noun) { Tag::Noun } else { Tag::NounPlural };
    }
    tag
}

fn at_start(token: &Token, tag: Tag, after: Option<&Token>) -> Tag {
    // `Talks began`, `Plans call for`: a plural noun, unless an object follows.
    if tag == Tag::VerbS && token.pos.has(Tag::NounPlural) && !takes_object(after) {
        Tag::NounPlural
    } else {
        tag
    }
}

fn after_determiner(pos: Pos, tag: Tag, after: Option<&Token>) -> Tag {
    let noun_next =
        after.is_some_and(|next| next.is_word() && (next.pos.any(Pos::NOUN) || next.pos.is_empty()));
    match tag {
        Tag::VerbBase | Tag::VerbS | Tag::VerbPast | Tag::VerbPart | Tag::VerbIng => {
            if pos.has(Tag::Noun) && !(noun_next && pos.has(Tag::Adjective)) {
                Tag::Noun
            } else if pos.has(Tag::NounPlural) {
                Tag::NounPlural
            } else if pos.has(Tag::Adjective) || pos.has(Tag::VerbPart) || pos.has(Tag::VerbIng) {
                Tag::Adjective
            } else {
                tag
            }
        }
        tag => tag,
    }
}

/// The likeliest verb form of a set.
fn verb_of(pos: Pos) -> Option<Tag> {
    [Tag::VerbPast, Tag::VerbS, Tag::VerbBase, Tag::VerbPart].into_iter().find(|tag| pos.has(*tag))
}

fn is_genitive(token: &Token) -> bool {
    token.shape.has(Shape::CLITIC) && token.tag == Tag::Other
}

/// `to`, by its two letters: the one preposition that is also the mark of an infinitive.
fn is_to(token: &Token) -> bool {
    token.is(LexClass::PREPOSITION) && token.pos.has(Tag::Preposition) && token.is(LexClass::INFINITIVE)
}

fn is_by(token: &Token) -> bool {
    token.is(LexClass::AGENT)
}

/// True for what begins an object or a content clause.
fn takes_object(after: Option<&Token>) -> bool {
    after.is_some_and(|next| {
        next.is(LexClass::DETERMINER | LexClass::PRONOUN)
            || next.kind == Kind::QUOTE
            || next.is_capital()
            || next.is(LexClass::INFINITIVE)
    })
}
