//! Where contents behind their cue end.
//!
//! Clause contents (`said that ...`) run to the end of the sentence, short of a cue that is joined to theirs
//! (`..., and added`); object contents (`criticized the plan`) end with their phrase, at the first comma. Neither is
//! ever cut inside quotation marks. Expected precision of a clause's end 0.75 exact, 0.87 half or more; of an
//! object's 0.67 and 0.77. Cost: linear in the content.

use super::content::Opening;
use super::cue::{Cue, CueKind};
use super::marks::Column;
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Token};

/// How many chunks a clause that commas enclose may have.
const MAX_ENCLOSED: usize = 40;
/// How many chunks a phrase that commas enclose may have.
const MAX_ENCLOSED_PHRASE: usize = 12;
/// How many tokens behind a comma may name a state or a party, up to the next one.
const MAX_PLACE: u32 = 7;
/// How many cues behind a cue may end its content.
const MAX_NEXT: usize = 16;

impl<'d> View<'d> {
    /// One past the content that begins at `start`; `next` are the cues of the sentence behind its own.
    pub(super) fn content_end(self, cue: &Cue, opening: Opening, start: u32, end: u32, next: &[Cue]) -> u32 {
        self.content_range(cue, opening, start, end, next).end
    }

    /// The content that begins at `start`, trimmed.
    pub(super) fn content_range(
        self,
        cue: &Cue,
        opening: Opening,
        start: u32,
        end: u32,
        next: &[Cue],
    ) -> TokenRange {
        let end = self.joined_cue(cue, opening, start, end, next);
        let end = self.withheld(start, end).unwrap_or(end);
        let end = self.speech_end(start, end).unwrap_or(end);
        let end = self.enclosed_end(cue, start, end).unwrap_or(end);
        let end = match opening {
            Opening::Object => self.main_verb(cue, start, end).unwrap_or(end),
            // ... of speech, as `to` leads to long phrases.
            Opening::Infinitive => {
                let says = |at: &u32| self.has_frame(*at, LexClass::REPORT_VERB, Frames::QUOTE);
                self.main_verb(cue, start, end).filter(says).unwrap_or(end)
            }
            _ => end,
        };
        let clause = match opening {
            Opening::That | Opening::Clause | Opening::Other => true,
            Opening::Quote => cue.entry.frames.any(Frames::THAT.with(Frames::CLAUSE)),
            _ => cue.entry.frames.any(Frames::ANY),
        };
        self.trimmed(TokenRange::new(start, self.cut(start, end, clause)))
    }

    /// One past a quotation that begins a content and ends with a comma, `“We won,” as they had in May`, or with
    /// another mark before an adverbial clause, `“Who won?” as they marched`.
    fn speech_end(self, start: u32, end: u32) -> Option<u32> {
        let close =
            Some(start).filter(|start| self.is_quoted(*start)).and_then(|start| self.quote_from(start));
        let close = close.filter(|close| *close < end && *close > start + 5)?;
        let ends = match self.kind(close - 2) {
            Kind::COMMA => !self.opens_quote(close),
            Kind::QUESTION | Kind::EXCLAMATION | Kind::STOP | Kind::ELLIPSIS => {
                self.is_word(close, words!["as"]) || self.is_word(close, ADVERBIAL)
            }
            _ => false,
        };
        ends.then_some(close)
    }

    /// The main verb behind the object of a cue in a relative clause without commas: `the party that opposed it | won`,
    /// `the man who asked not to be named | said`.
    fn main_verb(self, cue: &Cue, start: u32, end: u32) -> Option<u32> {
        let relative =
            self.before(cue.chunk(), 0).is_some_and(|(_, chunk)| chunk.kind == ChunkKind::Relative);
        let first = self.chunk_at(start);
        let mut object = (first..first + MAX_ENCLOSED_PHRASE).take_while(|_| relative).map_while(|i| {
            self.chunk(i).filter(|chunk| {
                let plain = matches!(
                    chunk.kind,
                    ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Adverb | ChunkKind::Preposition
                );
                chunk.tokens.end <= end && (plain || chunk.kind == ChunkKind::Verb)
            })
        });
        let verb = object.find(|chunk| {
            chunk.kind == ChunkKind::Verb
                && (!chunk.form.has(VerbForm::INFINITIVE) || chunk.form.has(VerbForm::FINITE))
        })?;
        // `the party that opposed the bill | Moor wrote`: the verb of a clause inside the object.
        let noun = |j: usize| self.chunk(j).is_some_and(|chunk| chunk.kind == ChunkKind::Noun);
        let inside = self.chunk_at(verb.tokens.start).checked_sub(2).is_some_and(|j| noun(j) && noun(j + 1));
        (verb.form.has(VerbForm::FINITE) && verb.tokens.start > start && !inside).then_some(verb.tokens.start)
    }

    /// The comma before the main verb, for a cue in a clause that commas enclose: `Moor, who said it was late, left`.
    pub(super) fn enclosed_end(self, cue: &Cue, start: u32, end: u32) -> Option<u32> {
        let before = self.before(cue.chunk(), 0).and_then(|(j, chunk)| match chunk.kind {
            ChunkKind::Adverb => self.before(j, 0),
            _ => Some((j, chunk)),
        });
        let (_, before) = before?;
        // `which Moor called “a sham,”`
        let gapped = || {
            before.kind == ChunkKind::Noun
                && self.doc.is(before.tokens.start.saturating_sub(1), LexClass::RELATIVE)
        };
        let enclosed = before.kind == ChunkKind::Relative
            || self.is_mark(before, Kind::COMMA) && cue.form.has(VerbForm::PARTICIPLE)
            || gapped();
        if !enclosed {
            return None;
        }
        let first = self.chunk_at(start);
        // `saying that the envoy, Ada Moor, has left`: a clause whose verb has not come, and the comma that opens an
        // apposition to its subject.
        let clause = self.is_word(start.saturating_sub(1), words!["that"])
            || cue.entry.frames.any(Frames::CLAUSE) && !cue.entry.frames.any(Frames::OBJECT);
        let (mut waits, mut apposed) = (clause, false);
        for i in first + 1..first + MAX_ENCLOSED {
            let chunk = self.chunk(i).filter(|chunk| chunk.tokens.end < end)?;
            waits &= !self.is_verb(i);
            // `Moor, who called it “a sham,” left`
            let quoted = self.is_quoted(chunk.head);
            if quoted
                && self.is_mark(chunk, Kind::COMMA)
                && self.quote_to(chunk.head + 1).is_some()
                && self.is_verb(i + 2)
            {
                return Some(chunk.head + 2).filter(|behind| *behind < end);
            }
            if !self.is_mark(chunk, Kind::COMMA) || quoted {
                continue;
            }
            let skip = usize::from(self.chunk(i + 1).is_some_and(|next| next.kind == ChunkKind::Adverb));
            if self.is_verb(i + 1 + skip) && !(waits && apposed) {
                return Some(chunk.head);
            }
            apposed = true;
        }
        None
    }

    /// Where punctuation ends a content.
    fn cut(self, start: u32, end: u32, clause: bool) -> u32 {
        let mut at = start;
        let mut brackets = 0u32;
        loop {
            let rest = TokenRange::new(at, end);
            let next = if clause {
                self.columns.marks.first(Column::Ending, rest)
            } else {
                self.doc.slice(rest).iter().position(may_end_object).map(|passed| at + offset(passed))
            };
            let Some(next) = next else { return end };
            at = next;
            let loose = !clause && brackets == 0 && at > start;
            match self.kind(at) {
                Kind::WORD if loose && self.ends_object(at, start) => return at,
                Kind::QUOTE | Kind::APOSTROPHE => {
                    if let Some(behind) = self.quote_from(at) {
                        at = behind.max(at + 1);
                        continue;
                    }
                }
                Kind::OPEN => brackets += 1,
                Kind::CLOSE if brackets > 0 => brackets -= 1,
                Kind::CLOSE => return at,
                Kind::COMMA
                    if loose
                        && (self.is_tally(start, at)
                            || self.goes_on_behind(at, start)
                            || self.ends_condition(start, at)) => {}
                Kind::COMMA if loose && self.enclosed_place(at, end).is_some() => {
                    at = self.enclosed_place(at, end).unwrap_or(at);
                }
                Kind::COMMA if loose && !self.goes_on_list(at, start) => {
                    match self.behind_apposition_in(at, end) {
                        Some(behind) => at = behind - 1,
                        None => return at,
                    }
                }
                // `said it was late; and that it rained`
                Kind::SEMICOLON if clause && self.is_word(at + 1, words!["and", "that", "or"]) => {}
                Kind::SEMICOLON if brackets == 0 => return at,
                Kind::DASH if loose => return at,
                Kind::HYPHEN if loose && self.is_spaced(at) => return at,
                _ => {}
            }
            at += 1;
        }
    }

    /// The comma that closes what stands behind one: `accused the Tulsa, Okla., police`, `called Ada Moor, D-Va., weak`.
    fn enclosed_place(self, comma: u32, end: u32) -> Option<u32> {
        const PLACES: LexClass = LexClass::REGION.union(LexClass::COUNTRY);
        let first = self.doc.token(comma + 1)?;
        let place = first.is_capital() && first.is(PLACES);
        let party =
            self.kind(comma + 2) == Kind::HYPHEN && first.is_capital() && first.end - first.start == 1;
        if !place && !party {
            return None;
        }
        let close = (comma + 2..end.min(comma + MAX_PLACE)).find(|at| self.kind(*at) == Kind::COMMA)?;
        let named = TokenRange::new(comma + 1, close);
        let plain = self.doc.slice(named).iter().all(|token| !token.kind.is_wordlike() || token.is_capital());
        (plain && close + 1 < end).then_some(close)
    }

    /// True for the comma in `found Moor leading Ito, 52 percent to 37 percent`.
    fn is_tally(self, start: u32, comma: u32) -> bool {
        let number = |at: u32| self.doc.token(at).is_some_and(|token| token.tag == Tag::Numeral);
        let object = TokenRange::new(start, comma);
        number(comma + 1)
            && (comma + 2..comma + 5).any(|at| self.is_word(at, words!["to"]) && number(at + 1))
            && self.doc.slice(object).iter().any(|token| token.pos.has(Tag::VerbIng))
    }

    /// True for the comma in `wants it known that if they lose, she will go`.
    fn ends_condition(self, start: u32, comma: u32) -> bool {
        let opens = |at: u32| {
            self.doc.is(at, LexClass::COMPLEMENTIZER)
                && self.is_word(at, words!["that"])
                && self.is_word(at + 1, words!["if", "unless", "when", "once", "although", "though", "while"])
        };
        (start..comma).rev().take_while(|at| self.kind(*at) != Kind::COMMA).any(opens)
    }

    /// One past the apposition behind a comma where the object goes on behind it: `urged the king, Abe Moor, to go`.
    #[inline(never)]
    fn behind_apposition_in(self, comma: u32, end: u32) -> Option<u32> {
        // `plans for three towns, including Lund`
        if self.is_word(comma + 1, words!["including", "especially"]) {
            return Some(comma + 1);
        }
        let i = self.chunk_at(comma);
        let n = match self.apposition_after(i, end, false) {
            0 => self.participle_after(i, end)?,
            n => n,
        };
        let close = self.chunk(i + n).filter(|close| self.is_mark(close, Kind::COMMA))?;
        let next = self.chunk(i + n + 1).filter(|next| next.tokens.start < end)?;
        let goes_on = next.form.has(VerbForm::INFINITIVE)
            || next.kind == ChunkKind::Preposition && self.is_word(next.head, words!["of", "for", "as"]);
        goes_on.then_some(close.tokens.end)
    }

    /// How many chunks behind the comma, chunk `i`, the next one stands, where a participle leads what they enclose:
    /// `accused the rebels, led by Moor, of theft`.
    #[inline(never)]
    fn participle_after(self, i: usize, end: u32) -> Option<usize> {
        let led = self.chunk(i + 1).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
        });
        let mut behind = (2..MAX_ENCLOSED_PHRASE).take_while(|_| led);
        let closes = |n: usize| {
            let chunk = self.chunk(i + n).filter(|chunk| chunk.tokens.end < end && !self.is_verb(i + n))?;
            Some(self.is_mark(chunk, Kind::COMMA))
        };
        behind.find_map(|n| closes(n).map_or(Some(None), |closes| closes.then_some(Some(n)))).flatten()
    }

    /// True for a word that ends an object: a link to another verb, or the start of an adverbial clause.
    fn ends_object(self, at: u32, start: u32) -> bool {
        if self.runs_into_verb(at, start) {
            return true;
        }
        let Some(token) = self.doc.token(at).filter(|token| {
            token.tag == Tag::Conjunction || token.tag == Tag::Preposition || token.is(LexClass::CONJUNCTION)
        }) else {
            return false;
        };
        if self.is_word(at, ADVERBIAL) {
            return true;
        }
        let link = token.tag == Tag::Conjunction || token.is(LexClass::CONJUNCTION);
        if link && self.is_word(at, words!["but"]) {
            return at > start + 1;
        }
        let linked = token.tag == Tag::Conjunction && self.is_word(at, words!["and"]);
        // `to stay and fight`, `refused to leave and to pay`: more of the same.
        let goes_on = |next: &Chunk| {
            let tag = self.doc.token(next.tokens.start).map(|token| token.tag);
            next.form.has(VerbForm::INFINITIVE)
                || tag == Some(Tag::VerbBase) && self.has_infinitive(start, at)
                || tag == Some(Tag::VerbIng)
        };
        let i = self.chunk_at(at);
        // `condemned the raid and on Monday said`
        let apart = || {
            (i + 2..=i + 3).any(|verb| {
                let said = self.chunk(verb).is_some_and(|said| self.doc.is(said.head, LexClass::REPORT_VERB));
                said && self.is_verb(verb) && self.link_before_setting(verb, start) == Some(i)
            })
        };
        linked
            && (self.chunk(i + 1).is_some_and(|next| next.kind == ChunkKind::Verb && !goes_on(next))
                || apart())
            && !self.ends_qualities(at, start)
    }

    /// `[asked not to be named] said`: a finite verb right behind an infinitive is that of the clause around both.
    fn runs_into_verb(self, at: u32, start: u32) -> bool {
        let finite = [Tag::VerbPast, Tag::VerbS, Tag::Auxiliary, Tag::Modal];
        let verbal = self.doc.token(at).is_some_and(|token| finite.contains(&token.tag));
        let i = self.chunk_at(at);
        verbal
            && self.is_verb(i)
            && self.chunk(i).is_some_and(|chunk| chunk.tokens.start == at)
            && self.before(i, start).is_some_and(|(_, before)| before.form.has(VerbForm::INFINITIVE))
    }

    /// True where the first verb of a clause is in the present or has a modal: `it is late`, `she will go`.
    fn is_not_past(self, start: u32, end: u32) -> bool {
        let clause = TokenRange::new(start, end);
        let mut chunks = self.chunks_in(clause).iter();
        let verb = chunks.find(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
        verb.is_some_and(|verb| !verb.form.has(VerbForm::PAST))
    }

    /// Where a cue joined to `cue` begins: `..., and added`, `..., saying`, `..., but Moor denied`.
    fn joined_cue(self, cue: &Cue, opening: Opening, start: u32, end: u32, next: &[Cue]) -> u32 {
        // A joined cue is among the next few, or the content is too long to be cut there.
        let near = next.iter().take(MAX_NEXT).take_while(|other| other.tokens.start < end);
        for other in near.filter(|other| other.tokens.start > start) {
            if other.kind != CueKind::Report {
                continue;
            }
            // `the claim that it rained, which was denied by Moor`
            if cue.kind == CueKind::Noun
                && let Some(mark) = self.relative_mark(other).filter(|mark| *mark > start)
            {
                return mark;
            }
            let first = other.tokens.start;
            let before = first - 1;
            // `..., saying that`, and `“..., ” saying that`, where the comma stands inside the marks.
            let closing = || self.quote_to(before).is_some() && self.kind(before - 1) == Kind::COMMA;
            let comma = self.kind(before) == Kind::COMMA;
            if other.form.has(VerbForm::PARTICIPLE) && before > start + 1 && closing() {
                return first;
            }
            if other.form.has(VerbForm::PARTICIPLE) && !other.form.has(VerbForm::PASSIVE) {
                if comma {
                    return before;
                }
                // `saying it was late and calling him a coward`
                let parallel =
                    cue.form.has(VerbForm::PARTICIPLE) && self.is_word(before, words!["and", "or"]);
                if parallel && before > start + 1 {
                    return before - u32::from(self.kind(before - 1) == Kind::COMMA);
                }
                if self.adds(other, cue.tokens.end) {
                    return first;
                }
                continue;
            }
            if !other.form.has(VerbForm::FINITE) {
                continue;
            }
            let same = other.form.has(VerbForm::PAST) == cue.form.has(VerbForm::PAST)
                && !other.form.has(VerbForm::PASSIVE);
            let clausal = other.entry.frames.any(Frames::THAT);
            let comma_before = |link: u32| {
                let at = link - u32::from(self.quote_to(link - 1).is_some());
                link > start && at > start && self.kind(at - 1) == Kind::COMMA
            };
            // `says it is late and said so in May`: not what goes on in the tense of the clause.
            let parted = || clausal && other.form.has(VerbForm::PAST) && self.is_not_past(start, before);
            let joins =
                parted() || same && (clausal || comma_before(before)) || clausal && comma_before(before);
            if joins && self.is_word(before, words!["and", "but"]) {
                let before_link = before - u32::from(before > start && self.kind(before - 1) == Kind::COMMA);
                return before_link;
            }
            // A subject of its own behind a comma and a link, or behind a semicolon.
            if let Some(subject) = self.subject(other.chunk(), start) {
                let Some(link) = subject.tokens.start.checked_sub(1).filter(|link| *link > start) else {
                    continue;
                };
                if self.kind(link) == Kind::SEMICOLON {
                    return link;
                }
                let linked =
                    self.is_word(link, words!["and", "but", "while", "though", "although", "whereas"]);
                if linked && self.kind(link - 1) == Kind::COMMA {
                    return link - 1;
                }
                // `asked for a photo and Moor said`
                if opening == Opening::Object && clausal && self.is_word(link, words!["and"]) {
                    return link;
                }
                if clausal && self.is_word(link, words!["but", "while", "though", "although", "whereas"]) {
                    return link;
                }
            }
        }
        end
    }
}

/// True for tokens at which an object may end: all but plain words and numbers.
fn may_end_object(token: &Token) -> bool {
    const LINKS: u32 = 1 << Tag::Conjunction as u32 | 1 << Tag::Preposition as u32;
    const FINITE: u32 = 1 << Tag::VerbPast as u32
        | 1 << Tag::VerbS as u32
        | 1 << Tag::Auxiliary as u32
        | 1 << Tag::Modal as u32;
    let word = (LINKS | FINITE) >> token.tag as u32 & 1 != 0 || token.is(LexClass::CONJUNCTION);
    word || !token.kind.is_wordlike()
}

/// Words that begin an adverbial clause or phrase.
const ADVERBIAL: &Words =
    words!["during", "after", "before", "while", "when", "because", "although", "though", "until", "since"];
