//! Whom something was said to: the object between a verb like `tell` and what is told.
//!
//! ```text
//! Moor told reporters in Lund that ...     Moor told the BBC's Today programme that ...
//!           -----------------                        --------------------------
//! ```
//!
//! Expected precision 0.95. Cost: a walk of a few chunks.

use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::ChunkKind;
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// How many chunks the name of an outlet and its people may have.
const MAX_OUTLET: usize = 5;
/// Longest name of a programme in quotation marks, in tokens.
const MAX_PROGRAMME: u32 = 10;

impl View<'_> {
    /// `told [reporters in Lund] that`: an object that is no subject of what follows.
    pub(super) fn addressee_at(self, at: u32, end: u32) -> Option<TokenRange> {
        let i = self.chunk_at(at);
        let first = self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun && chunk.tokens.end <= end)?;
        if self.opens_quote(at) {
            return None;
        }
        if let Some(outlet) = self.outlet_at(i, end) {
            return Some(outlet);
        }
        if self.is_time(first) {
            return None;
        }
        let mut phrase = self.phrase_after(i, end, false)?;
        // `asked Moor about the law`
        if let Some(about) = phrase.tokens.iter().skip(1).find(|at| self.is_word(*at, words!["about"])) {
            phrase.tokens.end = about;
        }
        // `told him he was right`: the pronoun alone; `told officials the plan was dead`: up to the next phrase.
        let long = phrase.tokens;
        if let Some(split) = self.subject_inside(first.tokens) {
            return Some(TokenRange::new(long.start, split));
        }
        let second = self.chunk(i + 1).is_some_and(|next| next.kind == ChunkKind::Noun);
        if !second && self.is_word(at.saturating_sub(1), WARNING) && self.is_subject_behind(long.end) {
            return None;
        }
        let stop = self.kind(long.end) == Kind::COMMA || self.chunk_at(long.end) > i + 1;
        Some(if stop && self.is_clause(long.start, end) && self.is_verb(self.chunk_at(long.end)) {
            first.tokens
        } else {
            long
        })
    }

    /// `told Reuters | Moor would go`, `told the court | Mr Ito had left`: where the subject of what is told begins in one
    /// noun phrase with whom it was told.
    fn subject_inside(self, phrase: TokenRange) -> Option<u32> {
        let inside = TokenRange::new(phrase.start + 1, phrase.end);
        let honorific =
            |at: &u32| self.doc.token(*at).is_some_and(|it| it.is(LexClass::HONORIFIC) && it.is_capital());
        if inside.is_empty() {
            return None;
        }
        if let Some(at) = inside.iter().find(honorific) {
            return Some(at).filter(|at| !self.doc.is(at - 1, LexClass::ROLE));
        }
        if !self.is_subject_behind(phrase.end) {
            return None;
        }
        let first = phrase.start + u32::from(self.doc.is(phrase.start, LexClass::DETERMINER));
        let named = self.doc.tokens.phrase_at(first).filter(|it| it.class.any(LexClass::ORG));
        let end = match named {
            Some(named) => named.tokens.end,
            None if self.doc.token(first).is_some_and(|it| it.is(LexClass::ORG) && it.is_capital()) => {
                first + 1
            }
            None => 1 + (first..phrase.end).find(|at| self.is_word(*at, AUDIENCE))?,
        };
        Some(end).filter(|end| *end < phrase.end)
    }

    /// `warned [the dam] could break`: a verb right behind what might be whom they warn. No past tense, which may be a
    /// participle: `told men held there that`.
    fn is_subject_behind(self, who: u32) -> bool {
        let i = self.chunk_at(who);
        let sure = self
            .doc
            .token(who)
            .is_some_and(|token| matches!(token.tag, Tag::Modal | Tag::Auxiliary | Tag::VerbS));
        sure && self.is_verb(i) && self.chunk(i).is_some_and(|verb| verb.tokens.start == who)
    }

    /// `KRLD radio`, `Fox News host Ada Moor`, `ABC's “This Week”`: a name with a noun behind it that looks like a verb,
    /// or with the title of a programme.
    #[inline(never)]
    fn outlet_at(self, i: usize, end: u32) -> Option<TokenRange> {
        let first = self.chunk(i)?;
        let mut last = i;
        let mut known = false;
        for k in i + 1..i + MAX_OUTLET {
            let Some(next) = self.chunk(k).filter(|next| next.tokens.end <= end) else { break };
            let close = self.quote_from(next.head).filter(|close| {
                self.is_genitive(next.head - 1) && *close <= end && close - next.head <= MAX_PROGRAMME
            });
            if let Some(close) = close {
                return Some(TokenRange::new(first.tokens.start, close));
            }
            let named = next.kind == ChunkKind::Noun
                && !self.is_pronoun(next)
                && !self.is_time(next)
                && self.doc.token(next.tokens.start).is_some_and(Token::is_capital);
            if !named && !self.is_noun_of_name(k) {
                break;
            }
            known |= !named;
            last = k;
        }
        let last = self.chunk(last).filter(|_| known)?;
        Some(TokenRange::new(first.tokens.start, last.tokens.end))
    }

    pub(super) fn is_genitive(self, at: u32) -> bool {
        self.doc.token(at).is_some_and(|token| token.shape.has(Shape::CLITIC) && token.tag == Tag::Other)
    }

    /// True for chunk `k` where it is a noun right behind a name that was read as a verb: `KRLD [radio]`,
    /// `Moor [campaign] manager`. A base form would not stand behind one name.
    pub(super) fn is_noun_of_name(self, k: usize) -> bool {
        let Some(verb) = self.chunk(k).filter(|verb| verb.tokens.len() == 1) else { return false };
        verb.kind == ChunkKind::Verb
            && self.doc.token(verb.head).is_some_and(|token| {
                token.tag == Tag::VerbBase && token.pos.has(Tag::Noun) && !token.is_capital()
            })
            && self.before(k, 0).is_some_and(|(_, name)| {
                name.kind == ChunkKind::Noun
                    && name.tokens.end == verb.tokens.start
                    && self.doc.token(name.head).is_some_and(|token| token.tag == Tag::Proper)
            })
    }
}

/// Those to whom much is told.
const AUDIENCE: &Words = listed!("audience");
/// Verbs that are said to somebody, or of something that will come: `warned the dam could break`.
const WARNING: &Words = listed!("warning");

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    #[test]
    fn what_is_told_begins_with_its_subject() {
        for (text, expected) in [
            ("Two envoys told Reuters Ada Moor would resign.", "Ada Moor would resign"),
            ("The mayor told the court Mr Ito had lied.", "Mr Ito had lied"),
            ("The mayor told state TV troops would stay.", "troops would stay"),
            ("The mayor told parliament prices would rise.", "prices would rise"),
            ("The mayor told the BBC he had lied.", "he had lied"),
            ("The mayor told Reuters that Ada Moor would resign.", "Ada Moor would resign"),
            ("The mayor told police officers that it was late.", "it was late"),
        ] {
            let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
            let told = found.claims.first().map(|claim| &claim.content_spans);
            let told =
                told.map(|spans| spans.iter().map(|span| &text[span.start as usize..span.end as usize]));
            assert_eq!(told.map(Iterator::collect::<String>).as_deref(), Some(expected), "{text}");
        }
    }
}
