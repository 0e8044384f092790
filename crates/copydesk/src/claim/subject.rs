//! The subject before its verb, read from the verb back.
//!
//! ```text
//! Ada Moor, a professor at Lund, said that ...      subject, with its apposition and closing comma
//! officials on Monday said                          a time between the two is no part of it
//! ```
//!
//! Expected precision 0.93; subjects that are read from the start of their clause (`clause`) come first. Cost: walks
//! of at most some forty chunks.

use super::source::{Core, Source};
use super::view::View;
use super::word::words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many chunks may stand between a participle and the quotation that ends its phrase.
const MAX_ASIDE: usize = 6;
/// Longest quotation that is a nickname, without its marks.
const MAX_NICKNAME: u32 = 6;
/// How far an apposition or relative clause may reach, in chunks.
pub(super) const MAX_APPOSITION: usize = 24;

impl<'d> View<'d> {
    /// The subject of verb group number `i`; no token before `low`.
    pub(super) fn subject(self, i: usize, low: u32) -> Option<Source> {
        self.columns.subjects.of(i, low, || self.read_subject_of(i, low))
    }

    fn read_subject_of(self, i: usize, low: u32) -> Option<Source> {
        let (j, before) = self.before(i, low)?;
        if let Some(source) = self.hidden_relative(j, before, low) {
            return Some(source);
        }
        let joined = || {
            self.before(j, low)
                .is_some_and(|(_, c)| matches!(c.kind, ChunkKind::Coordinator | ChunkKind::Preposition))
        };
        let finite = self.chunk(i).is_some_and(|chunk| chunk.form.has(VerbForm::FINITE));
        if finite
            && before.kind != ChunkKind::Relative
            && (!self.is_pronoun(before) || joined())
            && let Some(source) = self.clause_subject(i, low)
        {
            return Some(source);
        }
        self.near_subject(i, low)
    }

    /// `The group that controls Gaza said`: behind a relative `that` a verb that looks like a plural noun, and its object,
    /// chunk `j`.
    fn hidden_relative(self, j: usize, object: &Chunk, low: u32) -> Option<Source> {
        let before = self.doc.chunks.get(j.saturating_sub(2)..j)?;
        let led = before.iter().fold(false, |led, chunk| led | (chunk.kind == ChunkKind::Complementizer));
        if !led || object.kind != ChunkKind::Noun {
            return None;
        }
        let verbal = |chunk: &Chunk| {
            self.doc.token(chunk.tokens.start).is_some_and(|token| {
                token.tag == Tag::NounPlural && token.pos.has(Tag::VerbS) && !token.is_capital()
            })
        };
        let v = if verbal(object) && object.tokens.len() > 1 {
            j
        } else {
            let (k, verb) = self.before(j, low)?;
            (verb.kind == ChunkKind::Noun && verb.tokens.len() == 1 && verbal(verb)).then_some(k)?
        };
        let (t, that) = self.before(v, low)?;
        let (n, noun) = self.before(t, low)?;
        let relative = that.kind == ChunkKind::Complementizer && self.is_word(that.head, words!["that"]);
        let opens = self.before(n, low).is_none_or(|(_, chunk)| {
            matches!(chunk.kind, ChunkKind::Mark | ChunkKind::Coordinator | ChunkKind::Subordinator)
        });
        if !relative || !opens || noun.kind != ChunkKind::Noun || self.is_time(noun) {
            return None;
        }
        let mut source = self.phrase_before(n, low);
        source.tokens.end = object.tokens.end;
        Some(source)
    }

    /// The subject right before verb group number `i`; no token before `low`.
    pub(super) fn near_subject(self, i: usize, low: u32) -> Option<Source> {
        let mut at = i;
        // `Moor on Monday said`, `Moor also`, `Moor, however, said`
        for _ in 0..4 {
            let (j, chunk) = self.before(at, low)?;
            match chunk.kind {
                ChunkKind::Adverb => at = j,
                // `the Ohio primary showed`, `Many said`: an adjective that stands for its noun.
                ChunkKind::Adjective => {
                    let source = match self.before(j, low) {
                        Some((n, noun)) if noun.kind == ChunkKind::Noun && !self.is_pronoun(noun) => {
                            let mut source = self.phrase_before(n, low);
                            source.tokens.end = chunk.tokens.end;
                            source
                        }
                        _ => self.phrase_before(j, low),
                    };
                    return Some(source);
                }
                // `Moor and Ito both said`
                ChunkKind::Noun
                    if self.before(j, low).is_some_and(|(_, c)| c.kind == ChunkKind::Noun)
                        && self.is_word(chunk.head, words!["both", "all", "each", "together"]) =>
                {
                    at = j;
                }
                ChunkKind::Noun if self.is_time(chunk) && self.before(j, low).is_some() => {
                    at = j;
                    if let Some((p, _)) =
                        self.before(j, low).filter(|(_, c)| c.kind == ChunkKind::Preposition)
                    {
                        at = p;
                    }
                }
                ChunkKind::Noun => return Some(self.phrase_before(j, low)),
                ChunkKind::Relative => {
                    let pronoun = Core { tokens: chunk.tokens, head: chunk.head };
                    return Some(Source::of(chunk.tokens, self.antecedent_of(j).unwrap_or(pronoun)));
                }
                ChunkKind::Mark
                    if matches!(self.kind(chunk.head), Kind::COMMA | Kind::DASH)
                        || self.is_mark(chunk, Kind::HYPHEN) =>
                {
                    return self.behind_apposition(j, low).or_else(|| self.behind_bracket(j, low));
                }
                ChunkKind::Mark if self.quote_to(chunk.head).is_some() => {
                    return self.behind_quoted_aside(chunk.head, low);
                }
                ChunkKind::Mark if self.is_mark(chunk, Kind::CLOSE) => {
                    let open = self.opening(j, low)?;
                    let (n, noun) = self.before(open, low)?;
                    if noun.kind != ChunkKind::Noun {
                        return None;
                    }
                    let mut source = self.phrase_before(n, low);
                    source.tokens.end = chunk.tokens.end;
                    return Some(source);
                }
                _ => return None,
            }
        }
        None
    }

    /// The noun phrase that ends with noun chunk `i`, with all that belongs to it on its left.
    pub(super) fn phrase_before(self, i: usize, low: u32) -> Source {
        let Some(noun) = self.chunk(i) else { return Source::of(TokenRange::default(), Core::default()) };
        let mut source = Source::of(noun.tokens, Core { tokens: noun.tokens, head: noun.head });
        let counted = || self.before(i, low).is_some_and(|(_, link)| self.is_word(link.head, words!["of"]));
        if self.is_pronoun(noun) && !counted() {
            return source;
        }
        let mut at = i;
        for _ in 0..12 {
            let Some((j, link)) = self.before(at, low) else { break };
            let Some((n, left)) = self.before(j, low) else { break };
            match link.kind {
                ChunkKind::Preposition if left.kind == ChunkKind::Noun => {
                    if self.is_adverbial(link.head) || self.is_pronoun(left) && !self.is_quantity(left) {
                        break;
                    }
                    // `began on Friday with both sides saying that`
                    if self.is_time(left) && self.is_word(link.head, words!["with"]) {
                        break;
                    }
                    at = n;
                    let end = source.last().map_or(left.tokens.end, |core| core.tokens.end);
                    if let Some(core) = source.last() {
                        *core = Core { tokens: TokenRange::new(left.tokens.start, end), head: left.head };
                    }
                }
                // `people familiar with the matter`, `officials briefed on the talks`
                ChunkKind::Preposition
                    if left.kind == ChunkKind::Adjective
                        || self.is_word(left.head, words!["close"])
                        || left.kind == ChunkKind::Verb && left.form.has(VerbForm::PARTICIPLE) =>
                {
                    let Some((m, noun)) = self.before(n, low).filter(|(_, c)| c.kind == ChunkKind::Noun)
                    else {
                        break;
                    };
                    if self.is_time(noun) {
                        break;
                    }
                    at = m;
                    let end = source.last().map_or(noun.tokens.end, |core| core.tokens.end);
                    if let Some(core) = source.last() {
                        *core = Core { tokens: TokenRange::new(noun.tokens.start, end), head: noun.head };
                    }
                }
                ChunkKind::Coordinator if left.kind == ChunkKind::Noun && self.joins(n, left, link, low) => {
                    at = n;
                    let office = Core { tokens: left.tokens, head: left.head };
                    match source.last() {
                        Some(named)
                            if self.is_office_of(office, link, *named)
                                || self.shares_head(office, link, *named) =>
                        {
                            named.tokens.start = office.tokens.start;
                        }
                        _ => source.join(office),
                    }
                }
                ChunkKind::Mark
                    if self
                        .before(n, low)
                        .is_none_or(|(_, c)| !matches!(c.kind, ChunkKind::Verb | ChunkKind::Preposition))
                        && self.is_mark(link, Kind::COMMA)
                        && source.cores().len() > 1
                        && left.kind == ChunkKind::Noun =>
                {
                    at = n;
                    source.join(Core { tokens: left.tokens, head: left.head });
                }
                // `six in 10 Ohio | likely voters`: a phrase cut in two.
                ChunkKind::Noun
                    if !self.is_pronoun(link)
                        && !self.is_time(link)
                        && matches!(left.kind, ChunkKind::Preposition | ChunkKind::Mark) =>
                {
                    at = j;
                    if let Some(core) = source.last() {
                        core.tokens.start = link.tokens.start;
                    }
                }
                ChunkKind::Mark
                    if matches!(self.kind(link.head), Kind::HYPHEN | Kind::SLASH)
                        && left.kind == ChunkKind::Noun =>
                {
                    at = n;
                }
                _ => break,
            }
            if let Some(chunk) = self.chunk(at) {
                source.tokens.start = chunk.tokens.start;
            }
        }
        source.tokens.start = self.widened(at).max(low).min(source.tokens.start);
        source
    }

    /// True where the noun phrase before a coordinator is no object of a verb or preposition of its own.
    pub(super) fn joins(self, n: usize, left: &Chunk, link: &Chunk, low: u32) -> bool {
        if !self.is_word(link.head, words!["and", "or", "nor"]) || self.is_pronoun(left) || self.is_time(left)
        {
            return false;
        }
        // `aides in Lima and Lund`: the phrase that `Lima` belongs to decides.
        let mut first = n;
        for _ in 0..4 {
            let Some((p, before)) = self.before(first, low) else { return true };
            match before.kind {
                ChunkKind::Verb => return false,
                ChunkKind::Preposition if !self.is_adverbial(before.head) => {
                    let Some((m, noun)) = self.before(p, low) else { return false };
                    if noun.kind != ChunkKind::Noun {
                        return false;
                    }
                    first = m;
                }
                ChunkKind::Preposition => return false,
                // `asked for much | more spending and Moor said`: a phrase cut in two.
                ChunkKind::Noun
                    if (!self.is_pronoun(before) || self.is_quantity(before)) && !self.is_time(before) =>
                {
                    first = p;
                }
                _ => return true,
            }
        }
        false
    }

    /// `X, a senator, [said]`, `X, who leads the party, [said]`, `X - 46 - [said]`: from the closing mark `i`.
    #[inline(never)]
    pub(super) fn behind_apposition(self, i: usize, low: u32) -> Option<Source> {
        let close = self.chunk(i)?;
        let dash = !self.is_mark(close, Kind::COMMA);
        // Verbs of relative clauses inside do not make a clause of it.
        let (mut n_finite, mut n_relative) = (0u32, 0u32);
        let mut at = i;
        for _ in 0..MAX_APPOSITION {
            let (j, chunk) = self.before(at, low)?;
            at = j;
            match chunk.kind {
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) => n_finite += 1,
                ChunkKind::Relative => n_relative += 1,
                _ if self.doc.is(chunk.tokens.start, LexClass::RELATIVE) => n_relative += 1,
                ChunkKind::Mark if self.kind(chunk.head) == self.kind(close.head) => {
                    let first = self.chunk(j + 1)?;
                    let (n, noun) = self.before(j, low)?;
                    // `X, 44, a senator,`: the age belongs to the apposition.
                    let age = noun.kind == ChunkKind::Noun
                        && self.doc.token(noun.head).is_some_and(|token| token.tag == Tag::Numeral)
                        && self.before(n, low).is_some_and(|(_, c)| self.is_mark(c, Kind::COMMA));
                    if age {
                        continue;
                    }
                    let clause = n_finite > n_relative.max(u32::from(n_relative > 0) * 2);
                    let loose = matches!(first.kind, ChunkKind::Adverb | ChunkKind::Preposition)
                        && !self.is_word(first.head, words!["of"])
                        && !dash;
                    match self.bracketed_phrase(n, low) {
                        Some(source) if !clause && loose => return Some(source),
                        Some(_) if !clause && self.behind_fronted(j, low).is_some() => {
                            return self.behind_fronted(j, low);
                        }
                        Some(mut source) if !clause && first.kind != ChunkKind::Coordinator => {
                            source.tokens.end = close.tokens.end;
                            return Some(source);
                        }
                        _ if clause => return None,
                        _ => {}
                    }
                }
                // `X, nicknamed “the magician” for his tricks, [said]`
                ChunkKind::Mark if self.kind(chunk.head) == Kind::QUOTE => {
                    let open = self.quote_to(chunk.head).filter(|open| chunk.head <= open + MAX_NICKNAME)?;
                    at = self.chunk_at(open);
                }
                ChunkKind::Mark if matches!(self.kind(chunk.head), Kind::SEMICOLON | Kind::DASH) => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// `Speaking to Reuters, X, [said]`: the phrase behind a comma `i`, where what stands before it belongs to a
    /// participle or preposition that opens the sentence.
    fn behind_fronted(self, i: usize, low: u32) -> Option<Source> {
        let (n, noun) = self.before(i, low)?;
        let opens = self.doc.token(low).is_some_and(|token| token.tag == Tag::VerbIng);
        let (j, link) = self.before(self.chunk_at(self.phrase_before(n, low).tokens.start), low)?;
        let leads = link.kind == ChunkKind::Preposition || link.kind == ChunkKind::Verb;
        let name = self.chunk(i + 1).filter(|name| name.kind == ChunkKind::Noun)?;
        let proper = self.doc.token(name.head).is_some_and(|head| head.tag == Tag::Proper);
        let bare = proper && !self.doc.is(name.tokens.start, LexClass::DETERMINER);
        let one = j <= self.chunk_at(low) + 1;
        (opens && leads && one && bare && noun.kind == ChunkKind::Noun)
            .then(|| Source::of(name.tokens, Core { tokens: name.tokens, head: name.head }))
    }

    /// `X, citing “the magic of the day,” [said]`: from the mark that closes the quotation.
    #[inline(never)]
    fn behind_quoted_aside(self, close: u32, low: u32) -> Option<Source> {
        let open = self.chunk_at(self.quote_to(close)?);
        // `X, speaking on NBC's “Meet the Press,” [said]`
        let mut verb = open;
        for _ in 0..MAX_ASIDE {
            let (j, chunk) = self.before(verb, low)?;
            verb = j;
            if !matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Preposition) {
                break;
            }
        }
        self.chunk(verb).filter(|chunk| chunk.form.has(VerbForm::PARTICIPLE))?;
        let (comma, _) = self.before(verb, low).filter(|(_, chunk)| self.is_mark(chunk, Kind::COMMA))?;
        let (n, _) = self.before(comma, low)?;
        self.bracketed_phrase(n, low)
    }

    /// `X (R-Ohio), [said]`: from the comma `i`.
    fn behind_bracket(self, i: usize, low: u32) -> Option<Source> {
        let comma = self.chunk(i).filter(|chunk| self.is_mark(chunk, Kind::COMMA))?;
        let (close, _) = self.before(i, low).filter(|(_, chunk)| self.is_mark(chunk, Kind::CLOSE))?;
        let mut source = self.bracketed_phrase(close, low)?;
        source.tokens.end = comma.tokens.end;
        Some(source)
    }

    /// The noun phrase that ends with chunk `n`, a bracket behind it included: `X (R-Ohio)`.
    pub(super) fn bracketed_phrase(self, n: usize, low: u32) -> Option<Source> {
        let chunk = self.chunk(n)?;
        match chunk.kind {
            ChunkKind::Noun if !self.is_time(chunk) => Some(self.phrase_before(n, low)),
            ChunkKind::Mark if self.is_mark(chunk, Kind::CLOSE) => {
                let (m, noun) = self.before(self.opening(n, low)?, low)?;
                (noun.kind == ChunkKind::Noun).then(|| self.phrase_before(m, low))
            }
            _ => None,
        }
    }

    /// The bracket that opens before the closing one, number `i`.
    pub(super) fn opening(self, i: usize, low: u32) -> Option<usize> {
        let mut at = i;
        for _ in 0..10 {
            let (j, chunk) = self.before(at, low)?;
            if self.is_mark(chunk, Kind::OPEN) {
                return Some(j);
            }
            at = j;
        }
        None
    }
}
