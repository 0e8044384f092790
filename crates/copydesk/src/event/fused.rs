//! What the chunks keep in one noun phrase with its subject, and what they part from it.
//!
//! ```text
//! In May police arrested Lund           police: no comma parts the time from who acts
//! two predominantly Muslim towns        the adverb parts the number from what it counts
//! then-President Varga                  the hyphen parts the word of time from the office
//! ```
//!
//! Cost: a look at the first token of a noun phrase behind a preposition, and at the chunks before and behind an adverb.

use super::scene::Scene;
use super::words::Words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

impl Scene<'_> {
    /// Where the time ends with which noun phrase `n` begins, behind a preposition that opens a clause: `In May police arrested
    /// Lund`, `said that on Monday rebels attacked Goma`.
    #[inline]
    pub(super) fn behind_time(&self, n: usize) -> Option<u32> {
        let chunk = self.chunk(n).filter(|chunk| chunk.tokens.len() > 1)?;
        let first = self.doc.token(chunk.tokens.start)?;
        let dated = (first.kind == Kind::NUMBER) | first.is(LexClass::MONTH | LexClass::WEEKDAY);
        if dated && self.is_led(n) { self.end_of_time(chunk) } else { None }
    }

    /// True where noun phrase `n` stands behind a preposition of time that opens a clause.
    #[inline(never)] // few noun phrases begin with a time
    fn is_led(&self, n: usize) -> bool {
        let led = Words::IN.or(Words::ON).or(Words::BY).or(Words::SINCE).or(Words::UNTIL);
        let preposition = n.checked_sub(1).filter(|&p| self.is_word(p, led) && self.is_noun(n));
        preposition.is_some_and(|p| {
            p.checked_sub(1).and_then(|before| self.kind(before)).is_none_or(|before| {
                matches!(
                    before,
                    ChunkKind::Mark
                        | ChunkKind::Coordinator
                        | ChunkKind::Complementizer
                        | ChunkKind::Subordinator
                        | ChunkKind::Adverb
                )
            })
        })
    }

    /// Where the time ends with which a noun phrase begins, or in which it does: `4 police` of `On May 4 police arrested Lund`.
    fn end_of_time(&self, chunk: &Chunk) -> Option<u32> {
        let start = chunk.tokens.start;
        let at = self.times.partition_point(|time| time.tokens.end <= start);
        let end = self.times.get(at).filter(|time| time.tokens.start <= start)?.tokens.end;
        // `In Monday's vote Lund won`: the vote's.
        let genitive = self.doc.token(end).is_some_and(|next| {
            next.shape.has(Shape::CLITIC) || matches!(next.kind, Kind::APOSTROPHE | Kind::HYPHEN)
        });
        (end <= chunk.head && !genitive).then_some(end)
    }

    /// The first token of the words for whom noun phrase `n` tells.
    #[inline]
    pub(super) fn first_of_party(&self, n: usize, chunk: &Chunk) -> u32 {
        let before = n.checked_sub(1).and_then(|before| self.kind(before));
        let opener = match before {
            Some(ChunkKind::Adverb) => n.checked_sub(2).filter(|&i| self.is_parted_by_adverb(i)),
            Some(ChunkKind::Verb) => {
                n.checked_sub(2).filter(|&i| self.is_opener(i) && self.is_behind_adverb(n - 1))
            }
            _ => None,
        };
        match opener.and_then(|i| self.chunk(i)) {
            Some(opener) => opener.tokens.start,
            None if self.facts.dates.is_empty() => chunk.tokens.start,
            None => self.end_of_time(chunk).unwrap_or(chunk.tokens.start),
        }
    }

    /// `the`, `a`, `two` alone in a chunk.
    fn is_opener(&self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun
                && chunk.tokens.len() == 1
                && (self.is_word(i, Words::THE.or(Words::ITS).or(Words::THEIR).or(Words::HIS).or(Words::HER))
                    || self.doc.is_spelled(chunk.head, &["a", "an"])
                    || self.is_noun(i)
                        && self.doc.is(chunk.head, LexClass::CARDINAL | LexClass::VAGUE_NUMBER))
        })
    }

    /// True where nothing, no mark that the chunks leave out either, stands between chunks `first` and `last`.
    fn adjoin(&self, first: usize, last: usize) -> bool {
        (first..last).all(|i| match (self.chunk(i), self.chunk(i + 1)) {
            (Some(one), Some(next)) => one.tokens.end == next.tokens.start,
            _ => false,
        })
    }

    /// `two predominantly Muslim towns`, `a heavily armed man`: chunk `i` is a number or article that an adverb parts from its
    /// noun.
    pub(super) fn is_parted_by_adverb(&self, i: usize) -> bool {
        self.kind(i + 1) == Some(ChunkKind::Adverb)
            && self.is_noun(i + 2)
            && self.is_opener(i)
            // `called him "the most divisive man"`.
            && !i.checked_sub(1).is_some_and(|quote| self.mark(quote) == Some(Kind::QUOTE))
            && self.adjoin(i, i + 2)
            && self
                .chunk(i + 2)
                .is_some_and(|noun| !self.doc.is(noun.tokens.start, LexClass::DETERMINER | LexClass::PRONOUN))
    }

    /// `a recently fired teacher`, `with newly elected senators`: verb group `v`, an adverb and a participle, describes the noun
    /// behind it.
    #[inline]
    pub(super) fn is_behind_adverb(&self, v: usize) -> bool {
        // Few verb groups have two words and begin so.
        let two = self.chunk(v).filter(|verb| (verb.kind == ChunkKind::Verb) & (verb.tokens.len() == 2));
        two.is_some_and(|verb| {
            self.doc.token(verb.tokens.start).is_some_and(|word| word.tag == Tag::Adverb)
                && self.is_described_by(v, verb)
        })
    }

    /// True where verb group `v`, which an adverb begins, describes the noun behind it.
    #[inline(never)] // few verb groups begin so
    fn is_described_by(&self, v: usize, verb: &Chunk) -> bool {
        let Some(first) = v.checked_sub(1).filter(|_| self.is_noun(v + 1)) else { return false };
        let led = || self.kind(first) == Some(ChunkKind::Preposition) && !self.begins_clause(first);
        verb.form.any(VerbForm::PAST.with(VerbForm::PARTICIPLE))
            && !verb.form.has(VerbForm::COPULA)
            && self.adjoin(first, v + 1)
            && (self.is_opener(first) || led())
    }

    /// `by a heavily armed man`, `by a recently fired teacher`: how many chunks from `i` on stand before the noun.
    pub(super) fn parts_before_noun(&self, i: usize) -> usize {
        let described = || self.is_behind_adverb(i + 1) && self.is_opener(i);
        if self.is_parted_by_adverb(i) || described() { 2 } else { 0 }
    }

    /// `endorsed Varga rival Ada Lund`: noun phrase `n` tells whose rival or aide he is who is named right behind.
    pub(super) fn is_of_rival(&self, n: usize) -> bool {
        let role = |next: &Chunk| {
            self.doc.is(next.tokens.start, LexClass::ROLE)
                && self.doc.token(next.tokens.start).is_some_and(|role| !role.is_capital())
        };
        self.chunk(n + 1).is_some_and(role)
            && self.is_person(n + 1)
            && self.mention(n).is_some()
            && self.adjoin(n, n + 1)
    }

    /// `then-President Varga`: chunk `hyphen` parts the two.
    pub(super) fn is_of_then(&self, hyphen: usize) -> bool {
        let then = || {
            hyphen.checked_sub(1).and_then(|i| self.chunk(i)).is_some_and(|then| {
                self.doc.is_spelled(then.tokens.end.saturating_sub(1), &["then"])
                    && self.chunk(hyphen).is_some_and(|mark| mark.tokens.start == then.tokens.end)
            })
        };
        self.mark(hyphen) == Some(Kind::HYPHEN) && then() && self.is_noun(hyphen + 1)
    }

    /// `rallied in Portadown`: true for a name behind `in`, `near` or `outside` that no list and nothing in the story knows.
    pub(super) fn is_unknown_town(&self, n: usize) -> bool {
        let within = Words::IN.or(Words::NEAR).or(Words::OUTSIDE);
        let Some(chunk) = self.chunk(n).filter(|_| n > 0 && self.is_word(n - 1, within) && self.is_noun(n))
        else {
            return false;
        };
        let name = |at: u32| {
            self.doc.token(at).is_some_and(|token| {
                token.kind == Kind::WORD
                    && token.is_capital()
                    && token.tag == Tag::Proper
                    && !token
                        .is(LexClass::ROLE | LexClass::ORG_HEAD | LexClass::EVENT_NOUN | LexClass::DEMONYM)
            })
        };
        // `invested in Varga Steel`, `a stake in it`: nowhere.
        let of_thing = || {
            n.checked_sub(2).and_then(|before| self.chunk(before)).is_some_and(|before| {
                self.doc.is_spelled(
                    before.head,
                    &[
                        "stake",
                        "stakes",
                        "share",
                        "shares",
                        "interest",
                        "interests",
                        "confidence",
                        "faith",
                        "trust",
                        "believe",
                        "believed",
                        "believes",
                        "invest",
                        "invested",
                        "investing",
                        "lost",
                        "role",
                        "investment",
                        "investments",
                        "majority",
                        "holding",
                        "holdings",
                    ],
                )
            })
        };
        // `in Family and Medical Leave`, `in Southern states`, which may look like a verb.
        let ends = match self.kind(n + 1) {
            Some(ChunkKind::Noun) => !self.is_noun(n + 1),
            Some(ChunkKind::Adjective | ChunkKind::Coordinator | ChunkKind::Verb) => false,
            _ => true,
        };
        chunk.tokens.len() <= 3
            && ends
            && chunk.tokens.iter().all(name)
            && self.entities.within(TokenRange::new(chunk.tokens.start, chunk.tokens.end)).is_empty()
            && !of_thing()
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{events_of, shown};

    /// A sentence, and its first event.
    const TOLD: &[(&str, &str)] = &[
        // A time before who acts.
        ("In May 2015 police arrested Ada Lund.", "coerce/arrest held: police -> Ada Lund @2015-05"),
        ("In 2014 Oman attacked Chad.", "assault held: Oman -> Chad @2014"),
        ("On 4 May 2015 police arrested Ada Lund.", "coerce/arrest held: police -> Ada Lund @2015-05-04"),
        (
            "The 2014 protesters accused Ada Lund of theft.",
            "accuse/allege held: The 2014 protesters -> Ada Lund @2014",
        ),
        // An adverb within a noun phrase.
        ("Ada Lund was killed by two heavily armed men.", "assault held: two heavily armed men -> Ada Lund"),
        ("Police arrested a heavily armed man.", "coerce/arrest held: Police -> a heavily armed man"),
        (
            "Ada Lund was attacked by a recently freed rebel.",
            "assault held: a recently freed rebel -> Ada Lund",
        ),
        // Offices of then.
        ("Varga accused then-President Ada Lund of theft.", "accuse/allege held: Varga -> Ada Lund"),
        ("Imre Varga met with then-President Ada Lund.", "consult held: Imre Varga + Ada Lund"),
        // Whose rival.
        ("Ada Moor will endorse Lund rival Imre Varga.", "support scheduled: Ada Moor -> Imre Varga"),
        // Towns that no list knows.
        ("Three men were arrested in Quarfling.", "coerce/arrest held: -> Three men in Quarfling"),
        ("Three men were arrested in Quarfling Steel protests.", "coerce/arrest held: -> Three men"),
        ("Three men were arrested over stakes in Quarfling.", "coerce/arrest held: -> Three men"),
    ];

    #[test]
    fn what_the_chunks_keep_or_part() {
        for (text, expected) in TOLD {
            let told = events_of(text).first().map(shown);
            assert_eq!(told.as_deref(), Some(*expected), "{text}");
        }
    }
}
