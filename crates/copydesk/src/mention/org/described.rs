//! Organizations that only their surroundings give away: `a group called Brell Now`, `Brell, a Danish clothing
//! chain,`.

use super::before_office::{is_acronym, is_new};
use super::{Candidate, headed::found, read};
use crate::extraction::OrganizationKind;
use crate::grammar::{ChunkKind, Doc};
use crate::lexicon::{LexClass, Tag};
use crate::mention::name_shape::{PLACE, end_of, is_name_word, is_word, run_right, start_of};
use crate::mention::setting::is_personal;
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

const NAMING: [&str; 4] = ["called", "named", "dubbed", "titled"];
/// Most words that tell who is in a group, up to the verb that names it.
const MAX_MEMBERS: u32 = 6;

/// Proposes the name beside a head in lower case that says what it is: behind `called`, or before a comma.
pub(super) fn organization(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let head = unit.class.any(LexClass::ORG_HEAD | LexClass::ORG_SUFFIX);
    if !head || doc.token(unit.tokens.start)?.is_capital() {
        return None;
    }
    called(doc, unit, sentence).or_else(|| before_comma(doc, unit, sentence))
}

/// What the head is of, which is read where all else fits.
fn kind_of(doc: &Doc<'_>, unit: &Phrase) -> Option<OrganizationKind> {
    let class = unit.class & (LexClass::ORG_HEAD | LexClass::ORG_SUFFIX);
    doc.payload_of(unit.lexeme, class).and_then(read).map(|(kind, _)| kind)
}

fn called(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let mut naming = unit.tokens.end;
    // `a group of farmers called Brell`
    if is_word(doc, naming, "of") {
        let plain = |at: u32| {
            doc.token(at).is_some_and(|token| {
                !token.is_capital()
                    && (matches!(token.tag, Tag::Adjective | Tag::NounPlural) || is_word(doc, at, "and"))
            })
        };
        naming = (naming + 1..naming + MAX_MEMBERS).find(|at| !plain(*at)).unwrap_or(naming);
    }
    // `known as Brell`
    let known = is_word(doc, naming, "known") && is_word(doc, naming + 1, "as");
    if !known && !NAMING.iter().any(|word| is_word(doc, naming, word)) {
        return None;
    }
    naming += u32::from(known);
    let first = naming + 1 + u32::from(is_word(doc, naming + 1, "the"));
    // `The party named General Ann Oake its leader`.
    let somebody = LexClass::GIVEN_NAME | LexClass::ROLE | LexClass::HONORIFIC;
    doc.token(first).filter(|token| first < sentence.end && is_name_word(token) && !token.is(somebody))?;
    // `Brell for Fair Roads`
    let tokens = TokenRange::new(first, end_of(doc, sentence.end, run_right(doc, sentence.end, first)));
    Some(found(doc, tokens, kind_of(doc, unit)?, true, "org.called"))
}

/// `Brell, a Danish clothing chain`: the head of a noun phrase with an article, behind a comma behind a name.
fn before_comma(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let chunk = doc.chunk_of(unit.tokens.start)?;
    let article = doc.token(chunk.tokens.start).filter(|token| token.tag == Tag::Determiner)?;
    if chunk.kind != ChunkKind::Noun || chunk.head + 1 != unit.tokens.end || article.is_capital() {
        return None;
    }
    // `Oake, his campaign head`, `Ellen, a high school senior`: what somebody owns, who somebody is.
    let owned = doc.is_spelled(chunk.tokens.start, &["his", "her", "their", "our", "my", "your", "its"]);
    if owned || doc.is(unit.tokens.end, LexClass::ROLE) {
        return None;
    }
    let comma = chunk.tokens.start.checked_sub(1).filter(|comma| *comma > sentence.start)?;
    doc.token(comma).filter(|token| token.kind == Kind::COMMA)?;
    let kind = kind_of(doc, unit)?;
    let tokens = TokenRange::new(start_of(doc, sentence.start, comma), comma);
    let name = doc.slice(tokens);
    // `Brell, the telecoms regulator`, but `Lund, the government`.
    let of_state =
        matches!(kind, OrganizationKind::Government | OrganizationKind::Court | OrganizationKind::Military);
    let strange = || matches!(name, [only] if is_new(only) || is_acronym(only));
    let told = || {
        let uses = doc.payload_of(unit.lexeme, LexClass::ORG_HEAD).and_then(read);
        uses.is_some_and(|(_, uses)| uses.contains(['e', 'n']))
    };
    if of_state && !(strange() && told()) {
        return None;
    }
    // `However, the Danish clothing chain`, `Brell (Oslo) Co, a Danish clothing chain`.
    let rest = |token: &Token| {
        token.shape.has(Shape::SENTENCE_START) && token.pos.has(Tag::Adverb) || token.is(LexClass::ORG_SUFFIX)
    };
    let alone = name.len() == 1 && name.iter().any(rest);
    let fits = !name.is_empty()
        && !alone
        && !name
            .iter()
            .any(|token| token.is(PLACE | LexClass::ROLE | LexClass::MONTH) || token.kind == Kind::STOP)
        && !is_personal(doc, tokens)
        && (name.len() == 1 || name.first().is_none_or(|token| !token.is(LexClass::GIVEN_NAME)));
    fits.then(|| found(doc, tokens, kind, false, "org.before-comma"))
}
