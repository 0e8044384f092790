//! The body of a role, where it stands apart: `Ann Okafor, director, Osk Securities`, `Osk Union's Ann Okafor,
//! deputy director`, `Judge Ann Okafor of the Supreme Court`.

use super::{Around, Of, Title};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::name_shape::is_genitive;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// `Osk Union's Ann Okafor, deputy director`: the body that the name is of.
fn body_before(around: &Around<'_>) -> Option<Of> {
    let clitic = around.mention.tokens.start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    around.doc.token(clitic).filter(|mark| is_genitive(mark))?;
    let (body, id) = around.organization_at(clitic - 1)?;
    (body.end == clitic).then_some(Of::Organization(id))
}

/// `Ann Okafor, director, Osk Securities`: the body of a role without an article may stand behind a comma.
pub(super) fn with_body_behind(around: &Around<'_>, start: u32, title: Title) -> Title {
    let doc = around.doc;
    let comma = title.tokens.end;
    let body = around.organization_at(comma + 1).filter(|(body, _)| {
        let mark = |at: u32| doc.token(at).is_none_or(|mark| at >= around.sentence.end || !mark.is_word());
        title.of.is_none()
            && title.tokens.start == start
            && doc.token(comma).is_some_and(|token| token.kind == Kind::COMMA)
            && body.start == comma + 1
            && mark(body.end)
    });
    let of = body.map(|(_, id)| Of::Organization(id)).or(title.of).or_else(|| body_before(around));
    Title { of, ..title }
}

/// `Judge Ann Okafor of the Supreme Court`, `spokeswoman Ann Okafor from the Harbour Ministry`: the body behind the name of
/// a title that has none.
pub(super) fn with_body_behind_name(around: &Around<'_>, title: Title) -> Title {
    let doc = around.doc;
    let preposition = around.mention.tokens.end;
    if title.of.is_some() || title.plural || preposition >= around.sentence.end {
        return title;
    }
    if !doc.is(preposition, LexClass::PREPOSITION) || !matches!(doc.word(preposition), "of" | "from") {
        return title;
    }
    let start = preposition + 1 + u32::from(doc.is(preposition + 1, LexClass::DETERMINER));
    let body = around.organization_at(start).filter(|(body, _)| body.start == start);
    Title { of: body.map(|(_, id)| Of::Organization(id)), ..title }
}

/// `Moor Now | party`, `Osk Inc | .`, `Osk | last year`: what stands behind a body's name and says what it is, ends its short
/// form or goes on with the sentence.
pub(super) fn is_kind_of_body(doc: &Doc<'_>, of: Of, rest: TokenRange) -> bool {
    let TokenRange { mut start, end } = rest;
    start += u32::from(doc.token(start).is_some_and(|token| token.kind == Kind::STOP));
    let small = doc
        .slice(TokenRange::new(start, end))
        .iter()
        .all(|token| token.is_word() && !token.is_capital() && !token.shape.has(Shape::CLITIC));
    let tells = || {
        start == end
            || doc.is(end - 1, LexClass::ORG_HEAD)
            || matches!(doc.word(start), "last" | "next" | "late")
    };
    matches!(of, Of::Organization(_)) && small && tells()
}
