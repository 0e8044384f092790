//! Words behind a verb that decide what it tells, and are no arguments: `found him guilty`, `left 12 people dead`.

use super::scene::{Group, Scene};
use super::spelled::Spelled;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::ChunkKind;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::Kind;

/// How many words [`is_ahead`] looks at.
const AHEAD: u32 = 14;

/// True where one of the words stands a few words behind: `found him guilty`.
pub(super) fn is_ahead(scene: &Scene<'_>, from: u32, words: &Spelled) -> bool {
    let end = scene.chunks.last().map_or(from, |last| last.tokens.end);
    words.has_any(scene.doc, TokenRange::new(from, end.min(from + AHEAD).max(from)))
}

/// The adjective behind the object, or behind a passive verb: `found him guilty`, `was called "unfit"`, `described it as unfair`.
pub(super) fn said_of_object(scene: &Scene<'_>, frame: &Frame) -> Option<u32> {
    let object = frame.object.filter(|_| !frame.passive).map_or(frame.v, |object| object.last);
    // `called the comments on the court absurd`
    let phrase = object > frame.v
        && scene.kind(object + 1) == Some(ChunkKind::Preposition)
        && !scene.is_word(object + 1, Words::AS)
        && scene.is_noun(object + 2);
    let object = if phrase { object + 2 } else { object };
    let at = (object + 1..object + 4).find(|&i| {
        !matches!(scene.mark(i), Some(Kind::QUOTE | Kind::APOSTROPHE))
            && scene.kind(i) != Some(ChunkKind::Adverb)
            && !scene.is_word(i, Words::AS)
    })?;
    // `called it "demoralizing"`: a word within quotes is said of it, though it looks like a verb.
    let quoted = || {
        let before = at.checked_sub(1).and_then(|before| scene.mark(before));
        matches!(before, Some(Kind::QUOTE))
    };
    let said = |kind| kind == ChunkKind::Adjective || kind == ChunkKind::Verb && !scene.headline && quoted();
    let chunk = scene.chunk(at).filter(|chunk| said(chunk.kind))?;
    Some(chunk.head)
}

/// `called Lund, her main rival, a liar`: the noun phrase behind what is said aside of the object.
pub(super) fn said_behind_aside(scene: &Scene<'_>, frame: &Frame) -> Option<Group> {
    let first = frame.object?.first;
    let open = (first + 1..first + 3).find(|&i| scene.is_comma(i))?;
    let plain = |i: &usize| matches!(scene.kind(*i), Some(ChunkKind::Noun | ChunkKind::Preposition));
    let close = (open + 1..open + 6).find(|i| !plain(i)).filter(|&i| i > open + 1 && scene.is_comma(i))?;
    let n = close + 1 + usize::from(scene.mark(close + 1) == Some(Kind::QUOTE));
    let chunk = scene.chunk(n).filter(|_| scene.is_noun(n))?;
    scene.doc.is_spelled(chunk.tokens.start, &["a", "an"]).then_some(Group { first: n, last: n })
}

impl Scene<'_> {
    /// `that account .`: no clause follows, but a noun alone.
    pub(super) fn is_before_lone_noun(&self, that: usize) -> bool {
        let ends = |i: usize| match self.kind(i) {
            None => true,
            Some(ChunkKind::Mark) => matches!(self.mark(i), Some(Kind::STOP | Kind::COMMA)),
            _ => false,
        };
        self.is_noun(that + 1)
            && ends(that + 2)
            && self.mention(that + 1).is_none()
            && self.chunk(that + 1).is_some_and(|chunk| chunk.tokens.len() == 1)
    }

    /// `held a "wonderful meeting"`: an article that a quotation mark parts from its noun.
    pub(super) fn is_article_before_quote(&self, i: usize) -> bool {
        self.mark(i + 1) == Some(Kind::QUOTE)
            && self.is_noun(i + 2)
            && self
                .chunk(i)
                .is_some_and(|chunk| chunk.tokens.len() == 1 && self.doc.is(chunk.head, LexClass::DETERMINER))
    }

    /// `described it as a "disgrace"`, `as the acting premier`, `in the 2024 election`: how many chunks of what stands behind a
    /// preposition, from noun phrase `i` on, are no more than its article.
    pub(super) fn parts_of_noun(&self, i: usize) -> usize {
        match self.kind(i + 1) {
            Some(ChunkKind::Mark) if self.is_article_before_quote(i) => 2,
            Some(ChunkKind::Verb) if self.is_bare_article(i) && self.is_describing(i + 1) => 2,
            Some(ChunkKind::Adverb | ChunkKind::Verb) => self.parts_before_noun(i),
            _ => usize::from(self.is_year_of(i)),
        }
    }

    /// `in the 2024 presidential election`: the year, which the chunks part from its noun.
    fn is_year_of(&self, i: usize) -> bool {
        self.kind(i) == Some(ChunkKind::Noun)
            && !self.is_noun(i)
            && self.is_noun(i + 1)
            && self.chunk(i).is_some_and(|chunk| {
                let year = self.doc.token(chunk.head);
                self.doc.is(chunk.tokens.start, LexClass::DETERMINER)
                    && year.is_some_and(|year| year.kind == Kind::NUMBER && year.end - year.start == 4)
            })
    }

    /// `met behind closed doors`, whose participle looks like a verb.
    pub(super) fn is_closed_doors(&self, i: usize) -> bool {
        let is = |i: usize, word| self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &[word]));
        is(i, "closed") && is(i + 1, "doors")
    }

    /// `met three times`, `clashed several times last year`: how often, which is no object.
    pub(super) fn is_how_often(&self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| {
            chunk.tokens.start < chunk.head
                && self.doc.is(chunk.tokens.start, LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
                && self.doc.is_spelled(chunk.head, &["times"])
        })
    }
}
/// `spoke of his friendship with Lund`, `will speak along with Lund`: who stands behind `with` is the topic's, or only there too.
pub(super) fn is_of_topic(scene: &Scene<'_>, topic: Option<Group>, side: Group) -> bool {
    const TIES: [&str; 12] = [
        "friendship",
        "relationship",
        "relations",
        "ties",
        "difference",
        "differences",
        "dispute",
        "feud",
        "experience",
        "history",
        "contacts",
        "alliance",
    ];
    let spelled = |i: usize, words: &[&str]| {
        scene.chunk(i).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, words))
    };
    let tie = |n: usize| {
        let told = scene.noun_sense(n).and_then(|(_, noun)| noun.kind);
        spelled(n, &TIES) || matches!(told, Some(EventKind::Consult | EventKind::Agree))
    };
    let along = (1..3).any(|back| {
        side.first
            .checked_sub(back)
            .and_then(|i| scene.chunk(i))
            .is_some_and(|chunk| scene.doc.is_spelled(chunk.tokens.start, &["along"]))
    });
    along || topic.is_some_and(|topic| side.first == topic.last + 2 && (topic.first..=topic.last).any(tie))
}
