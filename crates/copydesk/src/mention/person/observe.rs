//! What is seen of a segment and around it: the [`Evidence`] of one place in the text.
//!
//! Cost: a few class tests a part and a few tokens before and behind, no allocation.

use super::beside::{is_credit, is_kin, is_kin_of_somebody, is_poss, verb_behind};
use super::credit::is_credited;
use super::evidence::Evidence;
use super::hyphens::has_syllables;
use super::part::{FUNCTION, NAME, PLACE, Part, PartKind};
use super::preceding::before;
use super::segment::Segment;
use super::tables::after_figure;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Pos, Tag};
use crate::mention::name_shape::is_genitive;
use crate::token::{Kind, Sentence, Shape, Token};

/// What is seen of a segment and around it.
pub(super) fn observe(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>, caseless: bool) -> Evidence {
    let mut seen = Evidence::default();
    words_of(doc, segment, &mut seen);
    seen.add_if(caseless, Evidence::CASELESS);
    if segment.ambiguous && segment.parts.first().is_none_or(|part| !is_titled(doc, segment, part)) {
        if is_of_kin(doc, sentence, segment) {
            // What else the word is does not matter.
            seen.0 &= !(Evidence::PLACE.0 | Evidence::COMMON.0);
        } else {
            seen.add(Evidence::AMBIGUOUS);
        }
    }
    let (Some(first), Some(last)) = (segment.parts.first(), segment.parts.last()) else { return seen };
    let whole = (first.start == sentence.tokens.start) & (last.end == sentence.tokens.end);
    seen.add_if(whole & !caseless & (segment.parts.len() > 1), Evidence::ALONE);
    let middle = doc.token(first.start).is_some_and(|token| !token.shape.has(Shape::SENTENCE_START));
    seen.add_if(middle, Evidence::MIDDLE);
    before(doc, sentence, segment, first, &mut seen);
    after(doc, sentence, segment, last, &mut seen);
    seen.add_if(is_credited(doc, sentence, segment), Evidence::CREDIT);
    // `Okafor's father, Bill,`: what else his given name is does not matter.
    if seen.any(Evidence::KIN) & (segment.parts.len() == 1) & first.is(LexClass::GIVEN_NAME) {
        seen.0 &= !Evidence::COMMON.0;
    }
    seen
}

/// `his wife, Nancy,`: a given name that is a town's too.
fn is_of_kin(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>) -> bool {
    let [name] = segment.parts else { return false };
    let comma = name.start.checked_sub(1).filter(|at| *at > sentence.tokens.start);
    name.is(LexClass::GIVEN_NAME)
        && comma.is_some_and(|at| {
            doc.token(at).is_some_and(|mark| mark.kind == Kind::COMMA) && is_kin_of_somebody(doc, at)
        })
}

fn words_of(doc: &Doc<'_>, segment: &Segment<'_>, seen: &mut Evidence) {
    let parts = segment.parts;
    // Most are one word of a name.
    if let [only] = parts
        && only.kind == PartKind::Name
        && only.end == only.start + 1
    {
        seen.add_if(only.shape.any(Shape::UPPER.with(Shape::LETTER)), Evidence::SHOUTED);
        seen.add_if(only.is(LexClass::COMMON) & !only.is(NAME), Evidence::ORDINARY);
        return single_word(doc, segment, only, seen);
    }
    let is_word =
        |part: &Part| !matches!(part.kind, PartKind::Suffix | PartKind::Nickname | PartKind::Particle);
    let mut words = parts.iter().filter(|part| is_word(part));
    let (Some(first), last) = (words.next(), words.next_back()) else { return };
    if parts.iter().all(|part| part.shape.any(Shape::UPPER.with(Shape::LETTER))) {
        seen.add(Evidence::SHOUTED);
    }
    for part in parts {
        match part.kind {
            PartKind::Particle => seen.add(Evidence::PARTICLE),
            PartKind::Suffix => {
                // `World War III` counts what is no person.
                let ordinary = |part: &Part| part.is(LexClass::COMMON) & !part.is(NAME);
                seen.add_if(!parts.iter().filter(|part| is_word(part)).all(ordinary), Evidence::SUFFIX);
            }
            PartKind::Initial if part.shape.has(Shape::UPPER) && part.end == part.start + 1 => {
                seen.add(Evidence::ACRONYM);
            }
            PartKind::Initial if last.is_none_or(|last| part.start < last.start) => {
                seen.add(Evidence::INITIAL)
            }
            PartKind::Name => {
                // `Van Gogh`, its particle in capitals at the start of a sentence.
                let particle = part.start == first.start && part.is(LexClass::NAME_PARTICLE);
                seen.add_if(part.is(LexClass::COMMON) & !part.is(NAME) & !particle, Evidence::ORDINARY);
            }
            _ => {}
        }
    }
    // `Aziz-ur-Rehman`: three words in one.
    if let [only] = parts
        && only.end >= only.start + 5
        && matches!(doc.word(only.start + 2), "ul" | "ur" | "ud" | "us" | "uz" | "un" | "al" | "el")
    {
        seen.add(Evidence(Evidence::MULTI.0 | Evidence::PARTICLE.0 | Evidence::UNKNOWN.0));
        return;
    }
    let Some(last) = last else { return single_word(doc, segment, first, seen) };
    seen.add(Evidence::MULTI);
    if parts.iter().all(|part| part.is(LexClass::COMMON) && !part.is(NAME | LexClass::NAME_PARTICLE)) {
        seen.add(Evidence::COMMON);
    }
    if is_family_first(doc, segment) {
        seen.add(Evidence::FAMILY_FIRST);
        // `Ban Ki-moon`, `Nguyen Van Thieu`: what else the words are does not matter.
        let van = matches!(parts, [_, middle, _] if middle.is(LexClass::NAME_PARTICLE));
        let plain = van | has_syllables(doc, parts) | is_said_behind_office(segment, first);
        seen.0 &= !(Evidence::ORDINARY.0 * u64::from(plain));
    } else {
        // `told ENA that`: an agency sooner than Ena.
        let acronym = first.shape.has(Shape::UPPER) && doc.word(first.start).len() <= 4;
        let (given, other) = (first.is(LexClass::GIVEN_NAME) & !acronym, is_other(first));
        seen.add_if(given & other, Evidence::GIVEN_WEAK);
        seen.add_if(given & !other, Evidence::GIVEN);
    }
    let (family, given, other) =
        (last.is(LexClass::FAMILY_NAME), last.is(LexClass::GIVEN_NAME), is_other(last));
    seen.add_if(family & !other, Evidence::FAMILY);
    seen.add_if(family & other | !family & given & !other, Evidence::FAMILY_WEAK);
    let unknown = |part: &Part| part.class.is_empty() & !part.ordinary;
    seen.add_if(unknown(first) & unknown(last), Evidence::UNKNOWN);
    let is_place = |part: &Part| part.is(PLACE | LexClass::ORG) & !part.is(LexClass::GIVEN_NAME);
    seen.add_if(is_place(first) | is_place(last) & !family, Evidence::PLACE);
}

/// True for what is something else than a name's word too.
const fn is_other(part: &Part) -> bool {
    part.ordinary | part.is(PLACE.union(LexClass::ORG)) | !matches!(part.kind, PartKind::Name)
}

/// What a word alone tells.
fn single_word(doc: &Doc<'_>, segment: &Segment<'_>, first: &Part, seen: &mut Evidence) {
    // `told ENA that`: an agency sooner than Ena.
    let acronym = first.shape.has(Shape::UPPER) && doc.word(first.start).len() <= 4;
    let (given, other) = (first.is(LexClass::GIVEN_NAME) & !acronym, is_other(first));
    seen.add_if(given & !other, Evidence::GIVEN);
    seen.add_if(given & other & !first.is(PLACE | LexClass::ORG), Evidence::GIVEN_WEAK);
    seen.add_if(first.is(LexClass::FAMILY_NAME) & !given & !other, Evidence::FAMILY);
    let famous = doc.tells(first.start, LexClass::FAMILY_NAME, Facts::FAMOUS)
        && !(first.ordinary && first.shape.has(Shape::SENTENCE_START));
    if famous {
        seen.add(Evidence(Evidence::FAMOUS.0 | Evidence::FAMILY.0));
    } else if first.ordinary && !is_titled(doc, segment, first) {
        seen.add(Evidence::COMMON);
    }
    if first.is(PLACE | LexClass::ORG) && !is_titled(doc, segment, first) {
        seen.add(Evidence::PLACE);
    }
}

/// `Mr. Hill`, `Queen Elizabeth`: a title makes a name of what could be a place; most roles make none of a role.
fn is_titled(doc: &Doc<'_>, segment: &Segment<'_>, part: &Part) -> bool {
    let Some(before) = segment.before.filter(|_| part.is(NAME)) else { return false };
    match before.kind {
        PartKind::Honorific => true,
        PartKind::Role if part.ordinary && is_defined(doc, before) => false,
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

/// `the Executive` of `the Executive Branch`.
fn is_defined(doc: &Doc<'_>, role: &Part) -> bool {
    let article = role.start.checked_sub(1);
    article.is_some_and(|at| doc.tells(at, LexClass::DETERMINER, Facts::DEFINITE))
}

/// `Xi Jinping`, `Park Geun-hye`, `Lee Kuan Yew`, but `Lee Marvin` and `Kim Cattrall`.
fn is_family_first(doc: &Doc<'_>, segment: &Segment<'_>) -> bool {
    let [first, rest @ ..] = segment.parts else { return false };
    let plain = rest.iter().all(|part| part.kind == PartKind::Name);
    if !first.is(LexClass::FAMILY_FIRST) || !plain || rest.is_empty() || rest.len() > 3 {
        return false;
    }
    let syllables = has_syllables(doc, rest);
    let short = rest.iter().all(|part| part.end == part.start + 1 && doc.word(part.start).len() <= 5);
    let western = first.is(LexClass::GIVEN_NAME) || first.ordinary && !is_said_behind_office(segment, first);
    syllables
        || short && rest.len() == 2
        || rest.len() == 1 && !western && rest.iter().all(|part| !part.ordinary || part.is(NAME))
}

/// `Vice Premier He Lindqvist`: a word of grammar behind an office is a name; a pronoun is one wherever it begins a run, for
/// that it does only where it is announced.
fn is_said_behind_office(segment: &Segment<'_>, first: &Part) -> bool {
    first.is(FUNCTION)
        && segment.before.map_or(first.is(LexClass::PRONOUN), |before| before.kind == PartKind::Role)
}

fn after(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>, last: &Part, seen: &mut Evidence) {
    match segment.after.map(|part| part.kind) {
        Some(PartKind::BodyHead | PartKind::PlaceHead) => seen.add(Evidence::HEAD),
        Some(PartKind::Suffix) => seen.add(Evidence::APPOSITION),
        _ => {}
    }
    let end = sentence.tokens.end;
    let at = last.end;
    let Some(token) = doc.token(at).filter(|_| at < end) else { return };
    match token.kind {
        Kind::WORD if !token.is_capital() => {
            let alone = segment.parts.len() == 1;
            let strange = last.class.is_empty() & !last.ordinary;
            if if alone { last.is(LexClass::GIVEN_NAME) | strange } else { !seen.any(Evidence::GIVEN) } {
                verb_behind(doc, at, alone, seen);
            }
            let verb = |token: &Token| token.is(LexClass::REPORT_VERB) && token.pos.any(Pos::VERB);
            // `Okafor also said`
            let adverb = || token.tag == Tag::Adverb && doc.token(at + 1).is_some_and(verb);
            if verb(token) || adverb() {
                seen.add(Evidence::SPEECH);
            } else if is_who(doc, at) {
                seen.add(Evidence::WHO);
            } else if doc.token(at + 1).is_some_and(Token::is_capital)
                && token.end - token.start <= 3
                && matches!(doc.word(at), "b" | "c" | "lbw")
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
        Kind(b'/') => seen.add_if(is_credit(doc, sentence, at + 1), Evidence::CREDIT),
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
    let family_only = !family.is(LexClass::GIVEN_NAME)
        || family.is(LexClass::FAMILY_NAME) && family.shape.has(Shape::BLOCK_START);
    first && given_only && ends && family_only
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
    let (mut owned, mut placed) = (false, false);
    while at < end.min(start + 6) {
        let Some(unit) = doc.unit(at) else { return };
        if unit.class.any(LexClass::ROLE) {
            // `Kenya's foreign minister`, but `Kenya's biggest producer`.
            let fits = !owned || doc.lexicon.facts(unit.lexeme).has(Facts::OFFICE);
            return seen.add_if(fits, Evidence::APPOSITION);
        }
        let Some(token) = doc.token(at) else { return };
        if !owned && placed && is_genitive(token) {
            owned = true;
            at += 1;
            continue;
        }
        let plain = token.is_word() && !token.shape.has(Shape::CLITIC)
            || token.kind == Kind::HYPHEN && token.is_glued();
        let verb = token.pos.any(Pos::VERB) && !token.pos.any(Pos::NOUN) && token.tag.is_verb();
        let stops = at > start && token.is(LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::PRONOUN);
        if !plain || verb || stops || token.is(LexClass::CONJUNCTION | LexClass::AUX | LexClass::MODAL) {
            return;
        }
        placed = unit.class.any(PLACE);
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
    // `(34)`, but `Osk (20 March)`.
    if token.kind == Kind::NUMBER && token.end - token.start <= 4 && !doc.is(start + 1, LexClass::MONTH) {
        seen.add(Evidence::AGE);
    }
}
