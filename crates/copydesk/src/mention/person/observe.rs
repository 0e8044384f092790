//! What is seen of a segment and around it: the [`Evidence`] of one place in the text.
//!
//! Cost: a few class tests a part and a few tokens before and behind, no allocation.

use super::evidence::Evidence;
use super::part::{NAME, PLACE, Part, PartKind};
use super::segment::Segment;
use super::tables::{after_figure, is_ranked};
use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::{Facts, LexClass, Pos};
use crate::token::{Kind, Sentence, Shape, Token};

/// What is seen of a segment and around it.
pub(super) fn observe(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>, caseless: bool) -> Evidence {
    let mut seen = Evidence::default();
    words_of(doc, segment, &mut seen);
    seen.add_if(caseless, Evidence::CASELESS);
    if segment.ambiguous && segment.parts.first().is_none_or(|part| !is_titled(doc, segment, part)) {
        seen.add(Evidence::AMBIGUOUS);
    }
    let (Some(first), Some(last)) = (segment.parts.first(), segment.parts.last()) else { return seen };
    let whole = (first.start == sentence.tokens.start) & (last.end == sentence.tokens.end);
    seen.add_if(whole & !caseless & (segment.parts.len() > 1), Evidence::ALONE);
    let middle = doc.token(first.start).is_some_and(|token| !token.shape.has(Shape::SENTENCE_START));
    seen.add_if(middle, Evidence::MIDDLE);
    before(doc, sentence, segment, first, &mut seen);
    after(doc, sentence, segment, last, &mut seen);
    seen
}

fn words_of(doc: &Doc<'_>, segment: &Segment<'_>, seen: &mut Evidence) {
    let parts = segment.parts;
    let is_word =
        |part: &Part| !matches!(part.kind, PartKind::Suffix | PartKind::Nickname | PartKind::Particle);
    let mut words = parts.iter().filter(|part| is_word(part));
    let (Some(first), last) = (words.next(), words.next_back()) else { return };
    for part in parts {
        match part.kind {
            PartKind::Particle => seen.add(Evidence::PARTICLE),
            PartKind::Suffix => seen.add(Evidence::SUFFIX),
            PartKind::Initial if last.is_none_or(|last| part.start < last.start) => {
                seen.add(Evidence::INITIAL)
            }
            PartKind::Name => seen.add_if(part.is(LexClass::COMMON) & !part.is(NAME), Evidence::ORDINARY),
            _ => {}
        }
    }
    let other = |part: &Part| part.ordinary | part.is(PLACE | LexClass::ORG) | (part.kind != PartKind::Name);
    let Some(last) = last else {
        // A single word.
        let (given, other) = (first.is(LexClass::GIVEN_NAME), other(first));
        seen.add_if(given & !other, Evidence::GIVEN);
        seen.add_if(given & other & !first.is(PLACE | LexClass::ORG), Evidence::GIVEN_WEAK);
        seen.add_if(first.is(LexClass::FAMILY_NAME) & !given & !other, Evidence::FAMILY);
        if first.ordinary && !is_titled(doc, segment, first) {
            seen.add(Evidence::COMMON);
        }
        if first.is(PLACE | LexClass::ORG) && !is_titled(doc, segment, first) {
            seen.add(Evidence::PLACE);
        }
        return;
    };
    seen.add(Evidence::MULTI);
    if is_family_first(doc, segment) {
        seen.add(Evidence::FAMILY_FIRST);
    } else {
        let (given, other) = (first.is(LexClass::GIVEN_NAME), other(first));
        seen.add_if(given & other, Evidence::GIVEN_WEAK);
        seen.add_if(given & !other, Evidence::GIVEN);
    }
    let (family, given, other) = (last.is(LexClass::FAMILY_NAME), last.is(LexClass::GIVEN_NAME), other(last));
    seen.add_if(family & !other, Evidence::FAMILY);
    seen.add_if(family & other | !family & given & !other, Evidence::FAMILY_WEAK);
    let unknown = |part: &Part| part.class.is_empty() & !part.ordinary;
    seen.add_if(unknown(first) & unknown(last), Evidence::UNKNOWN);
    let is_place = |part: &Part| part.is(PLACE | LexClass::ORG) & !part.is(LexClass::GIVEN_NAME);
    seen.add_if(is_place(first) | is_place(last) & !family, Evidence::PLACE);
}

/// `Mr. Hill`, `Queen Elizabeth`: a title makes a name of what could be a place; most roles make none of a role.
fn is_titled(doc: &Doc<'_>, segment: &Segment<'_>, part: &Part) -> bool {
    let Some(before) = segment.before.filter(|_| part.is(NAME)) else { return false };
    match before.kind {
        PartKind::Honorific => true,
        PartKind::Role if !part.is(LexClass::ROLE | LexClass::ROLE_MOD | LexClass::COUNTRY) => true,
        // `Senator Baker`, `Mayor Dean`: an office by which people are addressed, and a name of families behind it.
        PartKind::Role => {
            let facts = doc.lexicon.facts(before.lexeme);
            let office = facts.has(Facts::OFFICE) && !facts.has(Facts::PLURAL);
            let last = segment.after.is_none_or(|after| !after.is_name());
            office
                && last
                && part.is(LexClass::FAMILY_NAME)
                && !part.is(LexClass::ROLE_MOD | LexClass::COUNTRY)
        }
        _ => false,
    }
}

/// `Xi Jinping`, `Park Geun-hye`, `Lee Kuan Yew`, but `Lee Marvin` and `Kim Cattrall`.
fn is_family_first(doc: &Doc<'_>, segment: &Segment<'_>) -> bool {
    let [first, rest @ ..] = segment.parts else { return false };
    let plain = rest.iter().all(|part| part.kind == PartKind::Name);
    if !first.is(LexClass::FAMILY_FIRST) || !plain || rest.is_empty() || rest.len() > 3 {
        return false;
    }
    let syllables = rest.iter().any(|part| {
        part.end - part.start == 3 && doc.token(part.end - 1).is_some_and(|last| !last.is_capital())
    });
    let short = rest.iter().all(|part| part.end == part.start + 1 && doc.word(part.start).len() <= 5);
    let western = first.is(LexClass::GIVEN_NAME) || first.ordinary;
    syllables
        || short && rest.len() == 2
        || rest.len() == 1 && !western && rest.iter().all(|part| !part.ordinary || part.is(NAME))
}

fn before(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>, first: &Part, seen: &mut Evidence) {
    match segment.before.map(|part| part.kind) {
        Some(PartKind::Honorific) => seen.add(Evidence::HONORIFIC),
        Some(PartKind::Saint | PartKind::ThingHead) => seen.add(Evidence::HEAD),
        // `Singer Cup` has no singer.
        Some(PartKind::Role) if segment.parts.len() > 1 || !first.ordinary || first.is(NAME) => {
            seen.add(Evidence::ROLE)
        }
        _ => {}
    }
    if is_ranked(doc, sentence, first.start) {
        seen.add(Evidence::TABLE);
    }
    let Some(at) = first.start.checked_sub(1).filter(|at| *at >= sentence.tokens.start) else { return };
    let Some(token) = doc.token(at) else { return };
    match token.kind {
        Kind::WORD => {
            let role = token.is(LexClass::ROLE) && !token.shape.has(Shape::CLITIC);
            let role_phrase = token.shape.has(Shape::IN_PHRASE) && ends_role(doc, at);
            if (role || role_phrase) && !token.is_capital() && !is_plural_role(doc, at) {
                seen.add(Evidence::ROLE);
            }
            let lower = !token.is_capital();
            seen.add_if(token.is(LexClass::REPORT_VERB) & lower, Evidence::SPEECH);
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
        Kind(b'&') => seen.add(Evidence::AMPERSAND),
        Kind::COMMA if closes(doc, sentence, segment) => {
            if is_kin_of_somebody(doc, at) {
                seen.add(Evidence::KIN);
            }
            if segment.parts.len() > 1 && at > sentence.tokens.start && is_office(doc, at - 1) {
                seen.add(Evidence::APPOSITION);
            }
        }
        _ => {}
    }
}

/// True where the segment ends its clause or a comma stands behind it.
fn closes(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>) -> bool {
    let end = segment.parts.last().map_or(0, |part| part.end);
    end >= sentence.tokens.end
        || doc.token(end).is_some_and(|token| matches!(token.kind, Kind::COMMA | Kind::STOP | Kind::CLOSE))
}

/// `his daughter`, `my younger brother` before a token.
fn is_kin_of_somebody(doc: &Doc<'_>, end: u32) -> bool {
    let kin = end.checked_sub(1).filter(|at| is_kin(doc, *at));
    kin.is_some_and(|kin| (kin.saturating_sub(2)..kin).any(|at| is_poss(doc, at)))
}

/// `the president`, `Kenya's foreign minister`, `his deputy` that ends with a token: the office of one person.
fn is_office(doc: &Doc<'_>, last: u32) -> bool {
    let Some(token) = doc.token(last) else { return false };
    let role = token.is(LexClass::ROLE) || token.shape.has(Shape::IN_PHRASE) && ends_role(doc, last);
    role && token.tag.is_noun()
        && !is_plural_role(doc, last)
        && doc.chunk_of(last).filter(|chunk| chunk.tokens.end == last + 1).is_some_and(|chunk| {
            let first = doc.token(chunk.tokens.start);
            first.is_some_and(|first| first.is(LexClass::DETERMINER))
                || is_poss(doc, chunk.tokens.start)
                || doc.slice(chunk.tokens).iter().any(|token| token.shape.has(Shape::CLITIC))
        })
}

/// `his`, `my`.
fn is_poss(doc: &Doc<'_>, at: u32) -> bool {
    doc.tells(at, LexClass::PRONOUN, Facts::POSSESSIVE)
}

/// True where a finite verb group in the active voice begins.
fn begins_active_verb(doc: &Doc<'_>, at: u32) -> bool {
    doc.chunk_of(at).is_some_and(|chunk| {
        chunk.tokens.start == at
            && chunk.kind == ChunkKind::Verb
            && chunk.form.has(VerbForm::FINITE)
            && !chunk.form.any(VerbForm::PASSIVE)
    })
}

/// A noun of kinship in the singular.
fn is_kin(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).filter(|token| token.is(LexClass::ROLE)).is_some_and(|token| {
        let facts = doc.lexicon.facts(token.lexeme);
        facts.has(Facts::KIN) && !facts.has(Facts::PLURAL)
    })
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

/// True where the role that ends at a token is a plural: `rivals`, `brokers`.
fn is_plural_role(doc: &Doc<'_>, at: u32) -> bool {
    let phrases = &doc.tokens.phrases;
    let i = phrases.partition_point(|phrase| phrase.tokens.end <= at);
    let phrase = phrases.get(i).filter(|phrase| phrase.tokens.has(at) && phrase.class.any(LexClass::ROLE));
    let lexeme = phrase.map_or_else(|| doc.token(at).map(|token| token.lexeme), |phrase| Some(phrase.lexeme));
    lexeme.is_some_and(|lexeme| doc.lexicon.facts(lexeme).has(Facts::PLURAL))
}

/// True where the token ends a phrase of the lists that is a role.
fn ends_role(doc: &Doc<'_>, at: u32) -> bool {
    let phrases = &doc.tokens.phrases;
    let i = phrases.partition_point(|phrase| phrase.tokens.end <= at);
    phrases.get(i).is_some_and(|phrase| phrase.tokens.end == at + 1 && phrase.class.any(LexClass::ROLE))
}

/// `in`, `at`, `near`, `from`, by their letters: no list tells place from other prepositions.
fn is_locative(doc: &Doc<'_>, at: u32) -> bool {
    doc.is(at, LexClass::PREPOSITION) && matches!(doc.word(at), "in" | "at" | "near" | "outside" | "across")
}

fn after(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>, last: &Part, seen: &mut Evidence) {
    if segment.after.is_some_and(|part| matches!(part.kind, PartKind::BodyHead | PartKind::PlaceHead)) {
        seen.add(Evidence::HEAD);
    }
    let end = sentence.tokens.end;
    let at = last.end;
    let Some(token) = doc.token(at).filter(|_| at < end) else { return };
    match token.kind {
        Kind::WORD if !token.is_capital() => {
            let given_alone = segment.parts.len() == 1 && last.is(LexClass::GIVEN_NAME);
            if given_alone && begins_active_verb(doc, at) {
                seen.add(Evidence::ACTS);
            }
            if token.is(LexClass::REPORT_VERB) && token.pos.any(Pos::VERB) {
                seen.add(Evidence::SPEECH);
            } else if is_who(doc, at) {
                seen.add(Evidence::WHO);
            } else if token.end - token.start <= 3
                && matches!(doc.word(at), "b" | "c" | "lbw")
                && doc.token(at + 1).is_some_and(Token::is_capital)
            {
                seen.add(Evidence::TABLE);
            }
        }
        Kind(b'&') => seen.add(Evidence::AMPERSAND),
        Kind::COMMA => {
            after_comma(doc, at + 1, end, seen);
            if is_poss(doc, at + 1) && (at + 2..at + 4).any(|i| is_kin(doc, i)) {
                seen.add(Evidence::KIN);
            }
            if segment.parts.len() == 1 && is_inverted(doc, last, at + 1) {
                seen.add(Evidence::INVERTED);
            }
        }
        Kind::OPEN => after_parenthesis(doc, at + 1, end, seen),
        Kind::NUMBER => after_figure(doc, at, end, seen),
        _ => {}
    }
}

/// `Okafor, Ann.`, `Okafor, Ann and`: a given name alone behind the comma, as lists of books and people have it.
fn is_inverted(doc: &Doc<'_>, family: &Part, given: u32) -> bool {
    let before = family.start.checked_sub(1).and_then(|at| doc.token(at));
    let first = family.shape.has(Shape::SENTENCE_START)
        || before.is_none_or(|token| {
            token.is(LexClass::CONJUNCTION)
                || matches!(token.kind, Kind::COLON | Kind::CLOSE | Kind::SEMICOLON)
        });
    let given_only = doc.token(given).is_some_and(|token| {
        token.is(LexClass::GIVEN_NAME)
            && token.is_capital()
            && !token.is(PLACE | LexClass::ORG | LexClass::MONTH)
    });
    let ends =
        doc.token(given + 1).is_none_or(|token| token.kind == Kind::STOP || token.is(LexClass::CONJUNCTION));
    first && given_only && ends && !family.is(LexClass::GIVEN_NAME)
}

fn is_who(doc: &Doc<'_>, at: u32) -> bool {
    doc.is(at, LexClass::RELATIVE) && matches!(doc.word(at), "who" | "whose" | "whom")
}

/// `, 34,`, `, who`, `, a spokesman for`, `, president of`.
fn after_comma(doc: &Doc<'_>, start: u32, end: u32, seen: &mut Evidence) {
    if is_who(doc, start) {
        return seen.add(Evidence::WHO);
    }
    let Some(token) = doc.token(start).filter(|_| start < end) else { return };
    if token.kind == Kind::NUMBER && token.end - token.start <= 2 {
        let closes = doc.token(start + 1).is_none_or(|next| matches!(next.kind, Kind::COMMA | Kind::STOP));
        if closes {
            seen.add(Evidence::AGE);
        }
        return;
    }
    // A role within a few words, nothing but adjectives and nouns before it.
    let mut at = start;
    while at < end.min(start + 6) {
        let Some(unit) = doc.unit(at) else { return };
        if unit.class.any(LexClass::ROLE) {
            return seen.add(Evidence::APPOSITION);
        }
        let Some(token) = doc.token(at) else { return };
        let plain = token.is_word() && !token.shape.has(Shape::CLITIC)
            || token.kind == Kind::HYPHEN && token.is_glued();
        let verb = token.pos.any(Pos::VERB) && !token.pos.any(Pos::NOUN) && token.tag.is_verb();
        let stops = at > start && token.is(LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::PRONOUN);
        if !plain || verb || stops || token.is(LexClass::CONJUNCTION | LexClass::AUX | LexClass::MODAL) {
            return;
        }
        at = unit.tokens.end.max(at + 1);
    }
}

/// `(Italy)`, `(34)`, `(52nd minute)`.
fn after_parenthesis(doc: &Doc<'_>, start: u32, end: u32, seen: &mut Evidence) {
    let Some(unit) = doc.unit(start).filter(|_| start < end) else { return };
    let close = unit.tokens.end;
    let closes = doc.token(close).is_some_and(|token| token.kind == Kind::CLOSE);
    if unit.class.any(LexClass::COUNTRY | LexClass::DEMONYM) && closes {
        return seen.add(Evidence::COUNTRY);
    }
    let Some(token) = doc.token(start) else { return };
    if token.kind == Kind::NUMBER && token.end - token.start <= 4 {
        seen.add(Evidence::AGE);
    }
}
