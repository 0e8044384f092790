//! Participles that describe a noun and are no verb of a clause.
//!
//! ```text
//! backers of ousted premier Varga          behind a preposition
//! Varga's widely criticized interview      behind a genitive
//! lobbyists and elected officials          one of a list
//! ```

use super::scene::Scene;
use super::words::Words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::Tag;
use crate::token::Shape;

impl Scene<'_> {
    /// `backers of ousted premier Varga`, `arrested sacked minister Lund`, `the recently signed pact`, `other freely elected
    /// leaders`: between a preposition, verb, article or adjective and a noun nothing is told; but `after`, where a clause
    /// may begin.
    pub(super) fn is_attribute(&self, v: usize) -> bool {
        let past = |chunk: &&Chunk| {
            chunk.form == VerbForm::FINITE.with(VerbForm::PAST)
                || chunk.form == VerbForm::PARTICIPLE.with(VerbForm::PASSIVE)
        };
        let Some(chunk) = self.chunk(v).filter(past) else { return false };
        let adverb = v.checked_sub(1).is_some_and(|i| self.kind(i) == Some(ChunkKind::Adverb));
        let before = v.checked_sub(1 + usize::from(adverb)).filter(|_| self.is_noun(v + 1));
        let Some(before) = before else { return false };
        let manner = chunk.tokens.len() == 2
            && self.doc.token(chunk.tokens.start).is_some_and(|first| first.tag == Tag::Adverb);
        let alone = (manner || chunk.tokens.len() == 1) && self.verb_at(chunk.head).is_some();
        let governs = Words::OF
            .or(Words::FOR)
            .or(Words::FROM)
            .or(Words::WITH)
            .or(Words::BY)
            .or(Words::AGAINST)
            .or(Words::AMONG)
            .or(Words::BETWEEN);
        let finite = || self.chunk(before).is_some_and(|verb| verb.form.has(VerbForm::FINITE));
        alone
            && match self.kind(before) {
                Some(ChunkKind::Preposition) => !manner && self.is_word(before, governs),
                Some(ChunkKind::Verb) => !adverb && !manner && (finite() || self.governs_object(before)),
                // `lobbyists and elected officials`.
                Some(ChunkKind::Coordinator | ChunkKind::Mark) => {
                    !manner
                        && !adverb
                        && self.doc.is_spelled(chunk.head, &["elected"])
                        && self.is_bare_plural(v + 1)
                }
                // `Varga's widely criticized interview`.
                Some(ChunkKind::Noun) if self.ends_in_genitive(before) => true,
                Some(ChunkKind::Noun) => {
                    let a = |article: &Chunk| {
                        article.tokens.len() == 1 && self.doc.is_spelled(article.head, &["a", "an"])
                    };
                    self.is_bare_article(before) || adverb && self.chunk(before).is_some_and(a)
                }
                Some(ChunkKind::Adjective) => manner,
                _ => false,
            }
    }

    /// `officials`, without a word before it.
    fn is_bare_plural(&self, n: usize) -> bool {
        let chunk = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun && chunk.tokens.len() == 1);
        chunk.and_then(|chunk| self.doc.token(chunk.head)).is_some_and(|head| head.tag == Tag::NounPlural)
    }

    /// `Varga's widely criticized interview`: it is Varga's, and nobody is criticized.
    pub(super) fn is_owned_attribute(&self, v: usize) -> bool {
        let adverb = v.checked_sub(1).is_some_and(|i| self.kind(i) == Some(ChunkKind::Adverb));
        v.checked_sub(1 + usize::from(adverb)).is_some_and(|n| self.ends_in_genitive(n))
            && self.is_attribute(v)
    }

    /// `Varga's`, with nothing behind it.
    fn ends_in_genitive(&self, n: usize) -> bool {
        let noun = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun);
        let last = noun.and_then(|chunk| self.doc.token(chunk.tokens.end.saturating_sub(1)));
        last.is_some_and(|last| last.shape.has(Shape::CLITIC))
    }

    /// `to help elected leaders`, `arresting suspected rebels`: an active infinitive or gerund.
    fn governs_object(&self, w: usize) -> bool {
        self.chunk(w).is_some_and(|verb| {
            let auxiliary = self.doc.token(verb.head).is_some_and(|w| w.tag == Tag::Auxiliary);
            verb.form.any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE))
                && !verb.form.any(VerbForm::PASSIVE.with(VerbForm::COPULA))
                && !auxiliary
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const DESCRIBED: &[(&str, &[&str])] = &[
        (
            "Ann Lund met lobbyists and elected officials in Lima.",
            &["consult held: Ann Lund + lobbyists in Lima"],
        ),
        ("The plan angered lobbyists and elected officials who liked it.", &[]),
        ("Voters cheered and elected Imre Varga.", &["elect held: Voters -> Imre Varga"]),
        ("Ann Lund's widely criticized interview raised questions.", &[]),
    ];

    #[test]
    fn nothing_happens() {
        check(DESCRIBED.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
