//! Cues that are no verbs: nouns with their owner, `according to`, `In a poll,`, labels before a colon.
//!
//! ```text
//! Moor's claim that the vote was rigged     According to exit polls, Moor lost.     Kremlin: No deal
//! ```
//!
//! Expected precision: `according to` 0.88, `in a poll` 0.77, labels 0.73, nouns 0.42. Cost: bounded walks and one over
//! the content.

use super::content::Opening;
use super::cue::Cue;
use super::draft::{Draft, Pieces};
use super::passage::{MAX_LABEL, label_end};
use super::source::{Core, Source};
use super::view::View;
use super::word::{Word, words};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many chunks may stand behind a source that belong to it.
const MAX_TELLER: usize = 8;
/// How many words that look like no noun may begin a source.
const MAX_LOOSE: usize = 4;

impl<'d> View<'d> {
    /// `Moor's claim that`, `a promise to`, `criticism of`: the source owns the noun or stands behind it.
    pub(super) fn noun(
        self,
        cue: &Cue,
        low: u32,
        end: u32,
        next: &[Cue],
        shared: Option<Source>,
    ) -> Option<Draft> {
        let frames = cue.entry.frames;
        let chunk = self.chunk(cue.chunk)?;
        if chunk.head != cue.head {
            return None;
        }
        let mut from = cue.tokens.end;
        let mut tokens = cue.tokens;
        let mut behind = None;
        if self.is_word(from, words!["by", "from", "among"]) {
            behind = self.phrase_after(self.chunk_at(from) + 1, end, false);
            from = behind.map_or(from, |source| source.tokens.end);
        }
        let owner = self.owner(chunk.tokens.start, cue.head).or_else(|| self.plural_owner(cue.chunk, low));
        // `In Moor's view, the law is unfair.`, `Moor's view is that the law is unfair.`
        let around = frames.any(Frames::PARENTHETICAL)
            && self.kind(from) == Kind::COMMA
            && chunk.tokens.start > low
            && self.is_word(chunk.tokens.start - 1, words!["in"])
            && self.starts_clause(chunk.tokens.start - 1);
        let verb = self.chunk_at(from);
        let copula = self.chunk(verb).filter(|verb| {
            frames.any(Frames::THAT)
                && verb.form.has(VerbForm::COPULA)
                && verb.tokens.len() == 1
                && self.is_word(verb.tokens.end, words!["that"])
        });
        if let Some(owner) = owner.filter(|_| around || copula.is_some()) {
            let start = copula.map_or(from, |verb| verb.tokens.end) + 1;
            let last = self.content_end(cue, Opening::That, start, end, next);
            let tokens = TokenRange::new(owner.tokens.end, copula.map_or(tokens.end, |verb| verb.tokens.end));
            let content = Pieces::of(self.trimmed(TokenRange::new(start, last)));
            return Draft::new(Cue { tokens, ..*cue }, Some(owner), content, "claim.noun-that").if_told();
        }
        let word = |words: &[Word]| self.is_word(from, words);
        // `the decision that legalized it`: a relative clause.
        if word(words!["that"]) && self.is_verb(self.chunk_at(from + 1)) {
            return None;
        }
        let start = if frames.any(Frames::THAT) && word(words!["that", "whether"]) {
            from + u32::from(word(words!["that"]))
        } else if frames.any(Frames::INFINITIVE)
            && self.following(Frames::THAT, from, end).opening == Opening::Infinitive
        {
            from
        } else if frames.any(Frames::FOR) && word(words!["for"])
            || frames.any(Frames::OBJECT) && word(words!["of"])
            || frames.any(Frames::ABOUT) && word(words!["about", "on", "over"])
            || frames.any(Frames::AGAINST)
                && word(words!["to", "against", "toward", "towards"])
                // `a case to be made`
                && !self.chunk(self.chunk_at(from)).is_some_and(|chunk| chunk.form.has(VerbForm::INFINITIVE))
        {
            if from == tokens.end {
                tokens.end += 1;
            }
            from + 1
        } else {
            return None;
        };
        let clausal = start <= from + 1 && self.is_word(from, words!["that", "whether"]);
        tokens.start = owner.map_or(chunk.tokens.start, |owner| owner.tokens.end);
        let named = owner.or(behind);
        // `Moor has doubts about it`, but not `Moor faces doubts about it`
        let held =
            clausal || self.before(cue.chunk, low).is_some_and(|(_, verb)| self.is_word(verb.head, HAVING));
        let source = named.or_else(|| self.holder(cue, low, shared).filter(|_| held));
        // `There were reports of looting`
        let exists = || {
            self.before(cue.chunk, low).is_some_and(|(_, verb)| {
                verb.kind == ChunkKind::Verb && self.is_word(verb.tokens.start, words!["there"])
            })
        };
        if source.is_none() && !clausal && !exists() {
            return None;
        }
        let cue = Cue { tokens, ..*cue };
        let opening = if clausal { Opening::That } else { Opening::Object };
        // `Despite her claim that it was late, Moor left`
        let main = if self.is_led_by(cue.chunk, low) {
            self.main_clause_after(self.chunk_at(start), end)
        } else {
            None
        };
        let end = main.map_or(end, |(comma, _)| comma);
        let last = self.content_end(&cue, opening, start, end, next);
        let last = self.before_own_verb(start, last, clausal);
        let range = self.trimmed(TokenRange::new(start, last));
        // `the reports that the firm had filed`: a clause without its object.
        let gap = || {
            self.chunks_in(range).last().is_some_and(|verb| {
                verb.form.has(VerbForm::FINITE) && !verb.form.any(VerbForm::PASSIVE.with(VerbForm::COPULA))
            })
        };
        let definite = self.doc.is(chunk.tokens.start, LexClass::DETERMINER);
        if clausal && definite && frames.any(Frames::DOCUMENT) && gap() {
            return None;
        }
        let rule = if clausal { "claim.noun-that" } else { "claim.noun-phrase" };
        Draft::new(cue, source, Pieces::of(range), rule).if_told()
    }

    /// The subject of the verb whose object the noun is: `Moor voiced fears that`, `She worked under the assumption
    /// that`; but not `the deal sparked fears that`, `It fell because of fears that`.
    fn holder(self, cue: &Cue, low: u32, shared: Option<Source>) -> Option<Source> {
        let (at, before) = self.before(cue.chunk, low)?;
        let led = self.is_word(before.head, words!["with", "under", "to", "on"]);
        let verb = match before.kind {
            ChunkKind::Verb => Some((at, before)),
            ChunkKind::Preposition if led => {
                self.before(at, low).filter(|(_, verb)| verb.kind == ChunkKind::Verb)
            }
            _ => None,
        };
        let (i, verb) = verb?;
        let idle =
            verb.form.any(VerbForm::COPULA.with(VerbForm::PASSIVE)) || self.is_word(verb.head, CAUSING);
        if idle || self.is_word(verb.tokens.start, words!["there"]) {
            return None;
        }
        let source =
            shared.or_else(|| self.subject(i, low)).or_else(|| self.main_subject(low, cue.tokens.start));
        source.filter(|source| !self.is_word(source.tokens.start, words!["it", "this", "that"]))
    }

    /// The possessor at the start of a noun phrase, with its genitive.
    fn owner(self, start: u32, head: u32) -> Option<Source> {
        use crate::token::Shape;
        let first = self.doc.token(start)?;
        if self.is_word(start, words!["his", "her", "their", "its", "my", "our", "your"]) && start < head {
            let tokens = TokenRange::new(start, start + 1);
            return Some(Source::of(tokens, Core { tokens, head: start }));
        }
        let clitic = (start..head).rev().find(|at| {
            self.doc.token(*at).is_some_and(|token| {
                token.shape.has(Shape::CLITIC) && token.tag == Tag::Other || token.kind == Kind::APOSTROPHE
            })
        })?;
        (clitic > start && first.is_word()).then(|| {
            let core = Core { tokens: TokenRange::new(start, clitic), head: clitic - 1 };
            Source::of(TokenRange::new(start, clitic + 1), core)
        })
    }

    /// `Critics’ claim`: the possessor that an apostrophe parts from its noun.
    fn plural_owner(self, i: usize, low: u32) -> Option<Source> {
        let (at, mark) = self.before(i, low).filter(|(_, mark)| self.kind(mark.head) == Kind::APOSTROPHE)?;
        let (_, noun) = self.before(at, low).filter(|(_, noun)| noun.kind == ChunkKind::Noun)?;
        let plural = self.doc.token(noun.head).is_some_and(|token| token.tag == Tag::NounPlural);
        (plural && noun.tokens.end == mark.head && !self.is_quoted(mark.head)).then(|| {
            let core = Core { tokens: noun.tokens, head: noun.head };
            Source::of(TokenRange::new(noun.tokens.start, mark.tokens.end), core)
        })
    }

    /// `according to Moor, ...`, `..., according to a report`.
    pub(super) fn preposition(self, cue: &Cue, low: u32, end: u32, next: &[Cue]) -> Option<Draft> {
        // `per the company`, but not `per day`
        let named = self
            .doc
            .token(cue.tokens.end)
            .is_some_and(|token| matches!(token.tag, Tag::Proper | Tag::Determiner));
        let apart = self.starts_clause(cue.tokens.start);
        let document = cue.entry.frames.any(Frames::DOCUMENT);
        if cue.tokens.len() == 1 && !(named && apart) && !document {
            return None;
        }
        let mut source = self.teller_after(cue.tokens.end, end)?;
        // `act according to the law`: how, not who tells.
        if !apart && !document && self.tells_how(cue, &source, low) {
            return None;
        }
        if document && !(apart && self.is_closed(&source, end)) {
            return None;
        }
        let mut content = Pieces::default();
        let before = self.trimmed(TokenRange::new(low, cue.tokens.start));
        let first = before.start;
        let opener = self.doc.token(first).is_some_and(|token| self.is_opener(token)) && before.len() > 2;
        let before = TokenRange::new(before.start + u32::from(opener), before.end);
        let says = before.len() >= 2;
        if says {
            content.push(before);
        } else if let Some(comma) = self.teller_end(source.tokens.end, end) {
            source.tokens.end = comma;
        }
        // `In addition, according to Moor, it rained`
        let told = says
            && self
                .chunks_in(before)
                .iter()
                .any(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
        let behind = source.tokens.end;
        let comma = self.kind(behind) == Kind::COMMA;
        let resumes = behind + 1 < end && (comma || !says);
        if resumes {
            let from = behind + u32::from(comma);
            let i = self.chunk_at(from);
            let verb = self
                .chunk(i)
                .is_some_and(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
            if !told || verb {
                let last = self.content_end(cue, Opening::Clause, from, end, next);
                content.push(self.trimmed(TokenRange::new(from, last)));
            }
        }
        Draft::new(
            *cue,
            Some(source),
            content,
            if document { "claim.in-document" } else { "claim.according-to" },
        )
        .if_told()
    }

    /// The comma behind what belongs to a source before its content: `According to a poll out Friday, ...`,
    /// `According to Moor, writing for the paper, ...`.
    fn teller_end(self, from: u32, end: u32) -> Option<u32> {
        let first = self.chunk_at(from);
        // A closing comma of its own.
        if self.kind(from.checked_sub(1)?) == Kind::COMMA {
            return None;
        }
        let mut open = self.kind(from) != Kind::COMMA;
        if !open && self.chunk(first + 1)?.kind != ChunkKind::Verb {
            return None;
        }
        for i in first..first + MAX_TELLER {
            let chunk = self.chunk(i).filter(|chunk| chunk.tokens.end < end)?;
            let participle = self.doc.token(chunk.head).is_some_and(|token| token.pos.has(Tag::VerbPart));
            match chunk.kind {
                ChunkKind::Mark if self.is_mark(chunk, Kind::COMMA) => {
                    if open {
                        return Some(chunk.head);
                    }
                    open = true;
                }
                ChunkKind::Mark | ChunkKind::Complementizer | ChunkKind::Subordinator => return None,
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) && !participle => return None,
                // `According to Moor the talks lasted`: the subject of the content.
                ChunkKind::Noun
                    if i > 0
                        && !self.is_time(chunk)
                        && self.chunk(i - 1).is_some_and(|before| {
                            !matches!(before.kind, ChunkKind::Preposition | ChunkKind::Verb)
                        }) =>
                {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// True for `act according to the law`, `vary according to age`: a phrase right behind a verb that takes one.
    fn tells_how(self, cue: &Cue, source: &Source, low: u32) -> bool {
        let verb = self.before(self.chunk_at(cue.tokens.start), low).map(|(_, chunk)| chunk);
        let Some(verb) = verb.filter(|chunk| chunk.kind == ChunkKind::Verb) else { return false };
        let head = source.cores().first().map_or(source.tokens.start, |core| core.head);
        let someone =
            self.doc.token(head).is_some_and(|token| token.tag == Tag::Proper || token.is(LexClass::ROLE));
        !someone && (!verb.form.has(VerbForm::FINITE) || self.is_word(head, MEASURES))
    }

    /// True for `a poll of voters`, `the report`: a document that tells.
    pub(super) fn is_document(self, source: &Source) -> bool {
        let tells = |core: &Core| self.has_frame(core.head, LexClass::REPORT_NOUN, Frames::DOCUMENT);
        source.cores().iter().any(tells)
    }

    /// The noun phrase at a token, adjectives and words that look like verbs before its noun included:
    /// `complete but unofficial returns`, `exit polls`.
    fn teller_after(self, at: u32, end: u32) -> Option<Source> {
        let first = self.chunk_at(at);
        let mut stop = at;
        for i in first..first + MAX_LOOSE {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.end <= end) else { break };
            let loose = match chunk.kind {
                ChunkKind::Noun => {
                    let mut source = self.phrase_after(i, end, false)?;
                    source.tokens.start = at;
                    // `state media`
                    if let Some(core) = source.only().filter(|_| i > first) {
                        core.tokens.start = at;
                    }
                    return Some(source);
                }
                // `according to exit polls`, which looks like an infinitive.
                ChunkKind::Verb => chunk.tokens.end == chunk.tokens.start.max(at) + 1,
                ChunkKind::Adjective | ChunkKind::Adverb | ChunkKind::Coordinator => true,
                _ => false,
            };
            if !loose {
                break;
            }
            stop = chunk.tokens.end;
        }
        let tokens = TokenRange::new(at, stop);
        (stop > at).then(|| Source::of(tokens, Core { tokens, head: stop - 1 }))
    }

    /// True where a comma closes a phrase, with words behind it.
    fn is_closed(self, source: &Source, end: u32) -> bool {
        let last = source.tokens.end;
        last + 2 < end && (self.kind(last) == Kind::COMMA || self.kind(last - 1) == Kind::COMMA)
    }

    /// `Moor: no deal`, `MOOR: Thank you.`: a short line-initial name and a colon.
    pub(super) fn label(self, range: TokenRange) -> Option<(Source, TokenRange, TokenRange)> {
        let colon = label_end(self.doc, range)?;
        let i = self.chunk_at(range.start);
        let chunk = self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        if chunk.tokens.end > colon || colon + 1 >= range.end {
            return None;
        }
        let mut source = self.phrase_after(i, colon, false)?;
        // `ADA MOOR, SECRETARY OF STATE:`: an office in capitals, all of it.
        if colon >= range.start + MAX_LABEL {
            source = Source::of(
                TokenRange::new(range.start, colon),
                Core { tokens: chunk.tokens, head: chunk.head },
            );
        }
        // `A big win for Moor: no deal`: a headline of two parts.
        let hangs = (range.start..source.tokens.end)
            .any(|at| self.is_word(at, words!["for", "vs", "versus", "and", "in"]));
        (source.tokens.end == colon && !hangs).then(|| {
            (source, TokenRange::new(colon, colon + 1), self.trimmed(TokenRange::new(colon + 1, range.end)))
        })
    }
}

/// Verbs of who says or thinks what their object tells.
const HAVING: &[Word] = words![
    "have",
    "has",
    "had",
    "having",
    "express",
    "expresses",
    "expressed",
    "expressing",
    "voice",
    "voices",
    "voiced",
    "voicing",
    "make",
    "makes",
    "made",
    "making",
    "hold",
    "holds",
    "held",
    "share",
    "shares",
    "shared",
    "sharing",
    "raise",
    "raises",
    "raised",
    "raising",
    "repeat",
    "repeats",
    "repeated",
    "repeating",
    "reiterated",
    "offer",
    "offers",
    "offered",
    "offering",
    "issue",
    "issues",
    "issued",
    "gave",
    "give",
    "gives",
    "giving",
    "deliver",
    "delivers",
    "delivered",
    "delivering",
];

/// Verbs of what makes somebody think, not of who does.
const CAUSING: &[Word] = words![
    "caused",
    "causing",
    "drew",
    "drawn",
    "face",
    "faced",
    "faces",
    "facing",
    "fuel",
    "fueled",
    "fueling",
    "fuelled",
    "fuels",
    "ignited",
    "prompt",
    "prompted",
    "prompting",
    "reflect",
    "reflected",
    "revived",
    "spark",
    "sparked",
    "sparking",
    "sparks",
    "stoke",
    "stoked",
    "stoking",
    "trigger",
    "triggered",
    "triggering",
];

/// What one acts or varies according to.
const MEASURES: &[Word] = words![
    "age",
    "ability",
    "conscience",
    "custom",
    "law",
    "laws",
    "merit",
    "need",
    "needs",
    "plan",
    "principle",
    "rule",
    "rules",
    "schedule",
    "size",
    "tradition",
    "wishes",
];
