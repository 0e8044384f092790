//! What tells a name in a table from one in running text: a rank before it, figures behind it.

use super::evidence::Evidence;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::{Kind, Sentence, Shape, Token};

/// `1. Name`, `13 - Name`: a number and a mark before it, and before them the line's beginning or a mark.
pub(super) fn is_ranked(doc: &Doc<'_>, sentence: &Sentence, first: u32) -> bool {
    let (Some(mark), Some(number)) = (first.checked_sub(1), first.checked_sub(2)) else { return false };
    let (Some(mark), Some(token)) = (doc.token(mark), doc.token(number)) else { return false };
    let marked = matches!(mark.kind, Kind::STOP | Kind::CLOSE | Kind::DASH | Kind::HYPHEN);
    // Asked at once, for each alone is hard to guess.
    if !marked | (token.kind != Kind::NUMBER) || token.end - token.start > 3 || doc.word(number) == "0" {
        return false;
    }
    let lists = number > sentence.tokens.start
        && mark.shape.has(Shape::SPACE_BEFORE)
        && doc.token(number - 1).is_some_and(|before| !before.is_word());
    token.shape.has(Shape::BLOCK_START) || lists
}

/// `Larsson 73rd`, and on the other side the figures behind a club: `Rovers 3 1 1 1`, `Rovers 2 United 1`.
pub(super) fn after_figure(doc: &Doc<'_>, at: u32, end: u32, seen: &mut Evidence) {
    let word = doc.word(at);
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending));
    if ordinal {
        // `Lund 2nd district`: what is counted is no minute of play.
        let counted = doc.token(at + 1).is_some_and(|next| {
            next.is_word() && !next.is_capital() && next.tag.is_noun() && !next.is(LexClass::TIME_UNIT)
        });
        return seen.add_if(!counted, Evidence::TABLE);
    }
    // `Okafor 9.5-0-44-1`: what a bowler gave away.
    let bowled = (0..3).all(|i| {
        doc.token(at + 2 * i).is_some_and(|token| token.kind == Kind::NUMBER)
            && doc.token(at + 2 * i + 1).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued())
    });
    if bowled {
        return seen.add(Evidence::TABLE);
    }
    if doc.token(at).is_some_and(|token| token.shape.has(Shape::BLOCK_START)) || word.len() > 3 {
        return;
    }
    let next = doc.token(at + 1).filter(|_| at + 1 < end);
    let ends_line = next.is_none_or(Token::is_capital);
    let figures = next.is_some_and(|next| next.kind == Kind::NUMBER);
    if ends_line || figures {
        seen.add(Evidence::STANDING);
    }
}
