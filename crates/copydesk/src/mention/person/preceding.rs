//! What stands before a segment: the [`Evidence`] of a title, a word or a mark.
//!
//! Cost: one test of the word before, which of most tells that there is no more to see.

use super::beside::{
    are_kin, closes, ends_role, is_kin_of_somebody, is_kin_with_article, is_numbered, is_of_book,
    is_of_thing, is_office, is_office_of, is_plural_role, is_what_office_is,
};
use super::evidence::Evidence;
use super::part::{NAME, PLACE, Part, PartKind};
use super::segment::Segment;
use super::tables::is_ranked;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::is_genitive;
use crate::token::{Kind, Sentence, Shape, Token};

/// What stands before a name.
pub(super) fn before(
    doc: &Doc<'_>,
    sentence: &Sentence,
    segment: &Segment<'_>,
    first: &Part,
    seen: &mut Evidence,
) {
    if let Some(title) = segment.before {
        title_before(doc, sentence, segment, title.kind, seen);
    }
    let Some(at) = first.start.checked_sub(1) else { return };
    let Some(token) = doc.token(at) else { return };
    if token.is_word() {
        if at >= sentence.tokens.start {
            word_before(doc, sentence, at, token, segment, seen);
        }
    } else {
        mark_before(doc, sentence, segment, at, token, seen);
    }
}

/// What the part before a name in its run tells.
#[inline(never)] // most names have none
fn title_before(
    doc: &Doc<'_>,
    sentence: &Sentence,
    segment: &Segment<'_>,
    title: PartKind,
    seen: &mut Evidence,
) {
    let Some(first) = segment.parts.first() else { return };
    match title {
        PartKind::Honorific => seen.add(Evidence::HONORIFIC),
        PartKind::Saint => seen.add(Evidence::HEAD),
        PartKind::ThingHead => seen.add(Evidence(Evidence::HEAD.0 | Evidence::THING.0)),
        // `Singer Cup` has no singer, `5 PM` no prime minister.
        PartKind::Role if is_numbered(doc, segment) => {}
        PartKind::Role if is_of_thing(doc, segment) => seen.add(Evidence::HEAD),
        PartKind::Role if segment.parts.len() > 1 || !first.ordinary || first.is(NAME) => {
            seen.add(Evidence::ROLE);
            if first.start > sentence.tokens.start && is_plural_role(doc, first.start - 1) {
                seen.add(Evidence::PLURAL);
            }
        }
        _ => {}
    }
}

/// What the word before a name tells.
#[inline]
fn word_before(
    doc: &Doc<'_>,
    sentence: &Sentence,
    at: u32,
    token: &Token,
    segment: &Segment<'_>,
    seen: &mut Evidence,
) {
    /// All that does; most words are none of it.
    const TELLS: LexClass = LexClass::ROLE
        .union(LexClass::REPORT_VERB)
        .union(LexClass::EVENT_VERB)
        .union(LexClass::THING_HEAD)
        .union(LexClass::DETERMINER)
        .union(LexClass::PREPOSITION)
        .union(LexClass::AUX);
    let named = || segment.parts.len() > 1 || segment.parts.first().is_some_and(|first| first.is(NAME));
    if token.is_glued() & (token.end - token.start <= 3) && named() {
        if is_age(doc, at) {
            seen.add(Evidence::AGE);
            // `27-year-old Obryan Spikes`: what else his family's name is does not matter.
            let strange = segment.parts.first().is_some_and(|first| !first.ordinary);
            seen.0 &= !(Evidence::ORDINARY.0 * u64::from(strange));
        }
        seen.add_if(segment.parts.len() > 1 && is_of_medium(doc, at, token), Evidence::SPEECH);
    }
    let adverb = token.tag == Tag::Adverb;
    if !(token.is(TELLS) | adverb | token.shape.any(Shape::IN_PHRASE.with(Shape::LETTER))) {
        return;
    }
    let role = token.is(LexClass::ROLE) && !token.shape.has(Shape::CLITIC);
    let role_phrase = token.shape.has(Shape::IN_PHRASE) && ends_role(doc, at);
    if (role || role_phrase) && !token.is_capital() {
        if !is_plural_role(doc, at) {
            seen.add(Evidence::ROLE);
        } else if segment
            .parts
            .first()
            .is_some_and(|first| first.is(LexClass::GIVEN_NAME) && !first.is(PLACE))
            && are_kin(doc, at + 1)
        {
            // `their sons | Karl and Neil`
            seen.add(Evidence(Evidence::KIN.0 | Evidence::ROLE.0 | Evidence::PLURAL.0));
        }
    }
    let lower = !token.is_capital();
    // `arrested | Karl Osk`
    if lower && token.tag == Tag::VerbPast && token.is(LexClass::EVENT_VERB) && segment.parts.len() > 1 {
        let of_people =
            |event: &str| ["arrest obj=person", "convict obj=person"].iter().any(|deed| event.contains(deed));
        seen.add_if(doc.payload(at, LexClass::EVENT_VERB).is_some_and(of_people), Evidence::HUMAN);
    }
    seen.add_if(token.is(LexClass::REPORT_VERB) & lower, Evidence::SPEECH);
    if (token.is(LexClass::AUX) | adverb) & (segment.parts.len() > 1)
        && is_what_office_is(doc, sentence, at + 1)
    {
        seen.add(Evidence::APPOSITION);
    }
    seen.add_if(token.is(LexClass::THING_HEAD) & lower & token.tag.is_noun(), Evidence::HEAD);
    if token.is(LexClass::DETERMINER) {
        article(doc, at, segment, seen);
    }
    // `b Khan`, `c Silva b Khan`: how a batsman was out.
    if token.shape.has(Shape::LETTER) && matches!(doc.word(at), "b" | "c") {
        seen.add(Evidence::TABLE);
    }
    if is_locative(doc, at) {
        seen.add(Evidence::LOCATIVE);
    }
}

/// `one of her attorneys, Cheney Osk, said`: a role before the comma, and a verb of saying behind the other.
#[inline(never)] // few come to it
fn is_told(doc: &Doc<'_>, segment: &Segment<'_>, comma: u32) -> bool {
    let end = segment.parts.last().map_or(comma, |part| part.end);
    let said =
        |token: &Token| token.is(LexClass::REPORT_VERB) && matches!(token.tag, Tag::VerbPast | Tag::VerbS);
    let role = doc.token(comma - 1).is_some_and(|token| token.is(LexClass::ROLE) && token.tag.is_noun());
    role && doc.token(end).is_some_and(|mark| mark.kind == Kind::COMMA)
        && doc.token(end + 1).is_some_and(said)
}

/// `27-year-old` that ends with a token.
#[inline(never)] // few come to it
fn is_age(doc: &Doc<'_>, old: u32) -> bool {
    let hyphen = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN);
    old >= 4 && doc.word(old) == "old" && hyphen(old - 1) && doc.word(old - 2) == "year" && hyphen(old - 3)
}

/// `the BBC's | Ann Okafor`: the genitive of an outlet of the lists, whose reporters are named so.
#[inline(never)] // few come to it
fn is_of_medium(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    let Some(last) = at.checked_sub(1).filter(|_| is_genitive(token)) else { return false };
    let phrase = doc.phrase_over(last).filter(|phrase| phrase.tokens.end == at);
    let payload = match phrase {
        Some(phrase) => doc.payload_of(phrase.lexeme, phrase.class & LexClass::ORG),
        None => doc.payload(last, LexClass::ORG),
    };
    payload.is_some_and(|payload| payload.starts_with("media"))
}

/// What the mark or number before a name tells.
#[inline(never)]
fn mark_before(
    doc: &Doc<'_>,
    sentence: &Sentence,
    segment: &Segment<'_>,
    at: u32,
    token: &Token,
    seen: &mut Evidence,
) {
    let Some(first) = segment.parts.first() else { return };
    if is_ranked(doc, sentence, first.start) {
        seen.add(Evidence::TABLE);
    }
    if at < sentence.tokens.start {
        return;
    }
    match token.kind {
        Kind(b'&') => seen.add(Evidence::AMPERSAND),
        Kind::COMMA if is_of_book(doc, segment) => seen.add(Evidence::CREDIT),
        // `two sons, Karl and Neil`.
        Kind::COMMA if first.is(LexClass::GIVEN_NAME) && !first.is(PLACE) && are_kin(doc, at) => {
            seen.add(Evidence(Evidence::KIN.0 | Evidence::ROLE.0 | Evidence::PLURAL.0));
        }
        Kind::COMMA if closes(doc, sentence, segment) => {
            if is_kin_of_somebody(doc, at) || first.is(LexClass::GIVEN_NAME) && is_kin_with_article(doc, at) {
                seen.add(Evidence::KIN);
            }
            if segment.parts.len() > 1 && at > sentence.tokens.start {
                seen.add_if(
                    is_office(doc, at - 1) || is_office_of(doc, sentence, at) || is_told(doc, segment, at),
                    Evidence::APPOSITION,
                );
            }
        }
        _ => {}
    }
}

/// `the Springboks won`, `a Remington`, but `the Okafor plan` and `a Maria Ostrowicz`.
fn article(doc: &Doc<'_>, at: u32, segment: &Segment<'_>, seen: &mut Evidence) {
    let end = segment.parts.last().map_or(at + 1, |part| part.end);
    let noun = doc.token(end).is_some_and(|next| next.tag.is_noun() && next.is_word() && !next.is_capital());
    let facts = doc.token(at).map_or(Facts::default(), |token| doc.lexicon.facts(token.lexeme));
    if facts.has(Facts::DEFINITE) || facts.has(Facts::INDEFINITE) {
        seen.add(if noun { Evidence::LOCATIVE } else { Evidence::THE });
    }
}

/// `in`, `at`, `near`, `from`, by their letters: no list tells place from other prepositions.
fn is_locative(doc: &Doc<'_>, at: u32) -> bool {
    doc.is(at, LexClass::PREPOSITION) && matches!(doc.word(at), "in" | "at" | "near" | "outside" | "across")
}
