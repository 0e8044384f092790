//! Nouns and verbs beside a name that speak of people: `his daughter,`, `the head of the bank,`, `was born`.
//!
//! Cost: a few tokens beside the name, a chunk or two.

use super::evidence::Evidence;
use super::segment::Segment;
use crate::extraction::BlockKind;
use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::is_genitive;
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

/// True where the segment ends its clause or a comma stands behind it.
pub(super) fn closes(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>) -> bool {
    let end = segment.parts.last().map_or(0, |part| part.end);
    end >= sentence.tokens.end
        || doc.token(end).is_some_and(|token| matches!(token.kind, Kind::COMMA | Kind::STOP | Kind::CLOSE))
}

/// `his daughter`, `my younger brother`, `the envoy's wife` before a token.
pub(super) fn is_kin_of_somebody(doc: &Doc<'_>, end: u32) -> bool {
    let kin = end.checked_sub(1).filter(|at| is_kin(doc, *at));
    let owns = |at: u32| is_poss(doc, at) || doc.token(at).is_some_and(is_genitive);
    kin.is_some_and(|kin| (kin.saturating_sub(2)..kin).any(owns))
}

/// `a daughter`, `one brother` before a token.
pub(super) fn is_kin_with_article(doc: &Doc<'_>, end: u32) -> bool {
    let article = |at: u32| doc.tells(at, LexClass::DETERMINER, Facts::INDEFINITE) || doc.word(at) == "one";
    let kin = end.checked_sub(1).filter(|at| is_of_family(doc, *at) && is_kin(doc, *at));
    kin.is_some_and(|kin| (kin.saturating_sub(2)..kin).any(article))
}

/// `two sons`, `her grandchildren` before a token.
pub(super) fn are_kin(doc: &Doc<'_>, end: u32) -> bool {
    let counts = |at: u32| is_poss(doc, at) || doc.token(at).is_some_and(|token| token.tag == Tag::Numeral);
    let kin = end.checked_sub(1).filter(|at| is_of_family(doc, *at) && !is_kin(doc, *at));
    kin.is_some_and(|kin| (kin.saturating_sub(2)..kin).any(counts))
}

/// A noun for what one is to one's family, in the singular or plural.
fn is_of_family(doc: &Doc<'_>, at: u32) -> bool {
    const FAMILY: [&str; 11] = [
        "brother", "child", "daughter", "father", "husband", "mother", "parent", "sister", "son", "wife",
        "partner",
    ];
    if !doc.tells(at, LexClass::ROLE, Facts::KIN) {
        return false;
    }
    let word = doc.word(at).trim_start_matches("grand").trim_start_matches("step");
    FAMILY.iter().any(|family| word.strip_prefix(family).is_some_and(|end| matches!(end, "" | "s" | "ren")))
}

/// `the president`, `Kenya's foreign minister`, `his deputy` that ends with a token: the office of one person.
pub(super) fn is_office(doc: &Doc<'_>, last: u32) -> bool {
    let Some(token) = doc.token(last) else { return false };
    let role = token.is(LexClass::ROLE) || token.shape.has(Shape::IN_PHRASE) && ends_role(doc, last);
    // `Kenya's attorney general`: the last word of an office need be no noun.
    if role && token.shape.has(Shape::IN_PHRASE) && !token.tag.is_noun() {
        return !is_plural_role(doc, last) && is_owned_phrase(doc, last);
    }
    role && token.tag.is_noun()
        && !is_plural_role(doc, last)
        && doc.chunk_of(last).filter(|chunk| chunk.tokens.end == last + 1).is_some_and(|chunk| {
            let first = doc.token(chunk.tokens.start);
            first.is_some_and(|first| first.is(LexClass::DETERMINER))
                || is_poss(doc, chunk.tokens.start)
                || doc.slice(chunk.tokens).iter().any(|token| token.shape.has(Shape::CLITIC))
        })
}

/// True for a phrase of the lists behind an article, a genitive or a pronoun that owns.
fn is_owned_phrase(doc: &Doc<'_>, last: u32) -> bool {
    let phrases = &doc.tokens.phrases;
    let phrase = phrases.get(phrases.partition_point(|phrase| phrase.tokens.end <= last));
    // `the Israeli attorney general`, `the new attorney general`
    let described = |at: u32| doc.is(at, LexClass::DEMONYM | LexClass::ROLE_MOD);
    let start = phrase.map(|phrase| phrase.tokens.start);
    let start = start.map(|start| start - u32::from(start > 0 && described(start - 1)));
    let before = start.and_then(|start| start.checked_sub(1));
    before.is_some_and(|at| {
        is_poss(doc, at)
            || doc.token(at).is_some_and(|token| token.is(LexClass::DETERMINER) || is_genitive(token))
    })
}

/// `the head of the bank`, `Kenya's envoy in Lima` that ends before a comma.
pub(super) fn is_office_of(doc: &Doc<'_>, sentence: &Sentence, comma: u32) -> bool {
    let Some(object) = doc.chunk_of(comma - 1).filter(|chunk| chunk.kind == ChunkKind::Noun) else {
        return false;
    };
    object.tokens.start.checked_sub(2).is_some_and(|office| {
        office >= sentence.tokens.start
            && doc.is(office + 1, LexClass::PREPOSITION)
            && matches!(doc.word(office + 1), "of" | "to" | "for" | "at" | "in")
            && is_office(doc, office)
    })
}

/// `his`, `my`, and `her` where it owns.
pub(super) fn is_poss(doc: &Doc<'_>, at: u32) -> bool {
    // `Her mother`: the object of no verb begins a sentence.
    let owns = |token: &Token| {
        token.is(LexClass::PRONOUN)
            && (token.tag == Tag::Determiner
                || token.shape.has(Shape::SENTENCE_START) && doc.word(at) == "Her")
    };
    doc.tells(at, LexClass::PRONOUN, Facts::POSSESSIVE) || doc.token(at).is_some_and(owns)
}

/// A noun of kinship in the singular.
pub(super) fn is_kin(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).filter(|token| token.is(LexClass::ROLE)).is_some_and(|token| {
        let facts = doc.lexicon.facts(token.lexeme);
        facts.has(Facts::KIN) && !facts.has(Facts::PLURAL)
    })
}

/// True where the role that ends at a token is a plural: `rivals`, `brokers`.
pub(super) fn is_plural_role(doc: &Doc<'_>, at: u32) -> bool {
    let phrase = doc.phrase_over(at).filter(|phrase| phrase.class.any(LexClass::ROLE));
    let lexeme = phrase.map_or_else(|| doc.token(at).map(|token| token.lexeme), |phrase| Some(phrase.lexeme));
    lexeme.is_some_and(|lexeme| doc.lexicon.facts(lexeme).has(Facts::PLURAL))
}

/// True where the token ends a phrase of the lists that is a role.
pub(super) fn ends_role(doc: &Doc<'_>, at: u32) -> bool {
    doc.phrase_over(at).is_some_and(|phrase| phrase.tokens.end == at + 1 && phrase.class.any(LexClass::ROLE))
}

/// What the verb group that begins at a token tells of its subject.
pub(super) fn verb_behind(doc: &Doc<'_>, at: u32, alone: bool, seen: &mut Evidence) {
    let may_be =
        |token: &Token| token.tag.is_verb() || matches!(token.tag, Tag::Auxiliary | Tag::Modal | Tag::Adverb);
    if !doc.token(at).is_some_and(may_be) {
        return;
    }
    let Some(chunk) = doc.chunk_of(at).filter(|chunk| chunk.tokens.start == at) else { return };
    if chunk.kind != ChunkKind::Verb || !chunk.form.has(VerbForm::FINITE) {
        return;
    }
    let passive = chunk.form.any(VerbForm::PASSIVE);
    if !passive && (alone || !doc.is(chunk.head, LexClass::REPORT_VERB)) {
        seen.add(Evidence::ACTS);
    }
    seen.add_if(owns_something(doc, chunk.tokens.end), Evidence::OWNS);
    if alone {
        return;
    }
    let event = doc.payload(chunk.head, LexClass::EVENT_VERB).unwrap_or("");
    let human = if passive {
        event.contains("obj=person") || doc.word(chunk.head) == "born"
    } else {
        event.contains("retreat:resign") || event.contains("subj=official")
    };
    if human {
        seen.add(Evidence::HUMAN);
    }
}

/// `left | his post`, `made | in her report`: the few words behind a verb have `his` or `her` among them.
fn owns_something(doc: &Doc<'_>, verb_end: u32) -> bool {
    const REACH: u32 = 4;
    let plain = |at: &u32| doc.token(*at).is_some_and(|token| token.is_word() && !token.is_capital());
    let mut near = (verb_end..verb_end + REACH).take_while(plain);
    near.any(|at| is_poss(doc, at) && matches!(doc.word(at), "his" | "her"))
}

/// `The new minister of transport is | Ann Okafor`: a form of `be` before a token, with an office as its subject.
pub(super) fn is_what_office_is(doc: &Doc<'_>, sentence: &Sentence, name: u32) -> bool {
    const LONGEST: u32 = 14;
    let start = sentence.tokens.start;
    let adverb =
        name.checked_sub(1).filter(|at| doc.token(*at).is_some_and(|token| token.tag == Tag::Adverb));
    let Some(be) = adverb.unwrap_or(name).checked_sub(1).filter(|be| *be > start && be - start <= LONGEST)
    else {
        return false;
    };
    let defined = |at: u32| doc.tells(at, LexClass::DETERMINER, Facts::DEFINITE) || is_poss(doc, at);
    doc.tells(be, LexClass::AUX, Facts::BE)
        && defined(start)
        && doc.slice(TokenRange::new(start, be)).iter().all(|token| token.is_word() && !token.tag.is_verb())
        && (start + 1..be).any(|at| doc.is(at, LexClass::ROLE) && !is_plural_role(doc, at))
}

/// `HMS Queen Elizabeth`, `the frigate Admiral Okafor`: what a thing is called, title and all.
pub(super) fn is_of_thing(doc: &Doc<'_>, segment: &Segment<'_>) -> bool {
    let thing = segment.before.and_then(|role| role.start.checked_sub(1)).and_then(|at| doc.token(at));
    thing.is_some_and(|token| token.is(LexClass::THING_HEAD) && (token.tag.is_noun() || token.is_capital()))
}

/// True where a number stands before a role in capitals.
pub(super) fn is_numbered(doc: &Doc<'_>, segment: &Segment<'_>) -> bool {
    let Some(role) = segment.before.filter(|role| role.shape.has(Shape::UPPER)) else { return false };
    let before = role.start.checked_sub(1).and_then(|at| doc.token(at));
    before.is_some_and(|token| token.kind == Kind::NUMBER)
}

/// `Okafor, Ann B. (1988). The Long Peace`: who wrote a book of a list of books, family name first on its line.
pub(super) fn is_of_book(doc: &Doc<'_>, segment: &Segment<'_>) -> bool {
    let (Some(first), Some(last)) = (segment.parts.first(), segment.parts.last()) else { return false };
    let kind = |at: u32| doc.token(at).map(|token| token.kind);
    // The stop of the last initial.
    let open = last.end + u32::from(kind(last.end) == Some(Kind::STOP));
    let year =
        doc.token(open + 1).is_some_and(|token| token.kind == Kind::NUMBER && token.end - token.start == 4);
    let family = first.start.checked_sub(2).and_then(|at| doc.token(at));
    year && kind(open) == Some(Kind::OPEN)
        && kind(open + 2) == Some(Kind::CLOSE)
        && family.is_some_and(|family| family.is_capital() && family.shape.has(Shape::SENTENCE_START))
}

/// `Ada Moor / Reuters`, `Ada Moor/Reuters file` in a caption: nothing but an agency behind the stroke.
pub(super) fn is_credit(doc: &Doc<'_>, sentence: &Sentence, at: u32) -> bool {
    let block = doc.blocks.get(sentence.block as usize).map(|block| block.kind);
    block == Some(BlockKind::Caption)
        && sentence.tokens.end <= at + 4
        && doc.token(at).is_some_and(|agency| at < sentence.tokens.end && agency.is_capital())
}
