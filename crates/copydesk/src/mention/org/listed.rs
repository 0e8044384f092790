//! Organizations of the lists, with the nation before them: `US Congress`, `the Vietnamese National Assembly`.

use super::{country, read};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::name_shape::{PLACE, end_of, is_genitive, is_word, start_of};
use crate::mention::setting::{is_personal, nation_before, owner};
use crate::mention::{Candidate, Proposal};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape};

const PERSONAL: LexClass = LexClass::GIVEN_NAME.union(LexClass::FAMILY_NAME);

/// Proposes the organization of the lists at a unit.
pub(super) fn organization(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    poor: bool,
) -> Option<Candidate> {
    if !unit.class.any(LexClass::ORG) {
        return None;
    }
    let (kind, code) = read(doc.payload_of(unit.lexeme, LexClass::ORG)?)?;
    let own = country(code);
    let (sure, fits) = standing(doc, unit, kind, poor);
    if !fits || is_credit(doc, unit, kind) || is_medium(doc, unit, kind) {
        return None;
    }
    let (tokens, nation) = extent(doc, unit, sentence, kind, own, poor);
    let nation = nation.or_else(|| own.is_none().then(|| owner(doc, unit.tokens.start)).flatten());
    let kind = match kind {
        // `Norway's Security Council`.
        OrganizationKind::International if own.is_none() && nation.is_some() => OrganizationKind::Government,
        kind => kind,
    };
    Some(Candidate {
        tokens,
        proposal: Proposal::Organization(kind, nation.or(own)),
        certain: sure || tokens.len() > 1,
        rule: "org.listed",
    })
}

/// Whether the name can be nothing else, and whether it can be an organization at all where it stands.
fn standing(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind, poor: bool) -> (bool, bool) {
    if unit.tokens.len() > 1 {
        return (true, true);
    }
    let Some(token) = doc.token(unit.tokens.start) else { return (false, false) };
    let ordinary = token.is(LexClass::COMMON | PERSONAL | PLACE);
    let acronym = token.shape.any(Shape::UPPER.with(Shape::DOTTED));
    let body = !matches!(kind, OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Other);
    if !ordinary {
        return (true, true);
    }
    if is_personal(doc, unit.tokens) {
        return (false, false);
    }
    let fits = match (acronym, poor) {
        (true, _) => !poor,
        (false, true) => body && !token.is(PERSONAL | PLACE),
        (false, false) => {
            !token.shape.has(Shape::SENTENCE_START)
                || !token.is(LexClass::COMMON)
                || is_subject(doc, unit.tokens.end)
        }
    };
    (acronym && !token.is(PERSONAL), fits)
}

/// `OSLO (Brellpress) -`, `Photo: AB/CD`: who took or wrote it, not who acts in the story.
fn is_credit(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind) -> bool {
    let kind_at = |at: Option<u32>| at.and_then(|at| doc.token(at)).map(|token| token.kind);
    let before = kind_at(unit.tokens.start.checked_sub(1));
    let after = kind_at(Some(unit.tokens.end));
    let slash = before == Some(Kind::SLASH) || after == Some(Kind::SLASH);
    let behind = kind_at(Some(unit.tokens.end + 1));
    let dateline = kind == OrganizationKind::Media
        && before == Some(Kind::OPEN)
        && after == Some(Kind::CLOSE)
        && matches!(behind, None | Some(Kind::DASH | Kind::HYPHEN | Kind::STOP));
    slash && unit.tokens.len() == 1 || dateline
}

/// `on Facebook`, `via WhatsApp`: where something was said, not who said it.
fn is_medium(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind) -> bool {
    kind == OrganizationKind::Company
        && unit
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| ["on", "via"].iter().any(|word| is_word(doc, at, word)))
        && !doc.token(unit.tokens.end).is_some_and(is_genitive)
}

/// Before a finite verb or a genitive.
fn is_subject(doc: &Doc<'_>, end: u32) -> bool {
    let verb = doc
        .chunk_of(end)
        .is_some_and(|chunk| chunk.tokens.start == end && chunk.form.has(crate::grammar::VerbForm::FINITE));
    verb || doc.token(end).is_some_and(is_genitive)
}

/// The name with the nation or place before it and what `of` adds behind, and the country that these tell.
fn extent(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    kind: OrganizationKind,
    own: Option<Country>,
    poor: bool,
) -> (TokenRange, Option<Country>) {
    let (mut start, mut end) = (unit.tokens.start, unit.tokens.end);
    let public = matches!(
        kind,
        OrganizationKind::Government
            | OrganizationKind::Military
            | OrganizationKind::Court
            | OrganizationKind::Party
    ) || own.is_none();
    if !public {
        return (unit.tokens, None);
    }
    let mut told = None;
    if let Some((nation, at)) = nation_before(doc, start).filter(|(_, at)| *at >= sentence.start) {
        (told, start) = (Some(nation), at);
    } else if own.is_none() && !poor && doc.is(end - 1, LexClass::ORG_HEAD) {
        start = start_of(doc, sentence.start, start);
    }
    if !poor && doc.is(end - 1, LexClass::ORG_HEAD) {
        end = end_of(doc, sentence.end, end);
        if end > unit.tokens.end {
            told = told.or_else(|| nation_before(doc, end).map(|(nation, _)| nation));
        }
    }
    (TokenRange::new(start, end), told)
}
