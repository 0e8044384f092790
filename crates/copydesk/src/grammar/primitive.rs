//! Productions that every family of rules needs.

use super::cursor::{Cursor, Parsed};
use crate::token::{Kind, Shape};

/// A hyphen with no white space around it.
pub(crate) fn glued_hyphen(at: Cursor<'_>) -> Parsed<'_, ()> {
    let hyphen = at.peek().is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued());
    let glued = at.skip(1).peek().is_some_and(|token| !token.shape.has(Shape::SPACE_BEFORE));
    if hyphen && glued { Ok((at.skip(1), ())) } else { at.fail() }
}
