//! Bodies that a head in lower case names with its field behind a nation or place: `the Danish health agency`, `the Oslo city
//! council`.
//!
//! Cost: a few words before such a head.

use super::headed::place_before;
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::mention::name_shape::is_genitive;
use crate::mention::{Candidate, Proposal};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Token};

/// Most words of a field.
const MAX_FIELD: usize = 3;

/// Proposes the body whose head a unit is.
pub(super) fn of_field(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    kind: OrganizationKind,
) -> Option<Candidate> {
    // `the Danish department | store`, but `the Danish health agency chief`.
    let noun = |token: &Token| {
        token.is_word() && token.tag.is_noun() && !token.is(LexClass::ROLE) && !is_genitive(token)
    };
    if doc.token(unit.tokens.end).is_some_and(noun) {
        return None;
    }
    let (mut start, mut n) = (unit.tokens.start, 0);
    while n < MAX_FIELD {
        let at = start.checked_sub(1).filter(|at| *at >= sentence.start)?;
        let token = doc.token(at)?;
        // `anti-graft`
        if token.kind == Kind::HYPHEN && token.is_glued() {
            start = at;
            continue;
        }
        let field = token.is_word()
            && !token.is_capital()
            && matches!(token.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective)
            && !token.is(LexClass::ORDINAL);
        if !field {
            break;
        }
        start = at;
        n += 1;
    }
    let (country, first) = place_before(doc, start)
        .filter(|(_, at)| (n > 0 || unit.tokens.len() > 1) && *at >= sentence.start)?;
    // `a Danish health agency` is any.
    let any =
        first.checked_sub(1).is_some_and(|at| matches!(doc.word(at), "a" | "an" | "A" | "An" | "another"));
    (!any).then(|| Candidate {
        tokens: TokenRange::new(first, unit.tokens.end),
        proposal: Proposal::Organization(kind, country),
        certain: true,
        rule: "org.of-field",
    })
}
