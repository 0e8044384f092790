//! Which way a sentence looks: `said on Tuesday` back, `will meet on Friday` ahead.
//!
//! Evidence in the order it is believed: words that say so just before the time (`scheduled for`, `ended`), then the
//! nearest verb group.

use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Where a sentence looks from its time expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    Back,
    Ahead,
    /// Nothing tells.
    Open,
}

/// How far before the time a word of direction still speaks for it, in tokens.
const REACH: u32 = 9;

/// How far from the time its verb is looked for, in tokens.
const WINDOW: u32 = 24;

/// The direction told by words before a time.
pub(super) fn cue(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let Some(sentence) = doc.sentence_of(tokens.start) else { return Lean::Open };
    let from = tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    for at in (from..tokens.start).rev() {
        let says = |token: &&Token| token.is(LexClass::TIME_DIRECTION) || token.shape.has(Shape::PHRASE);
        if doc.token(at).filter(says).is_none() {
            continue;
        }
        let Some(unit) = doc.unit(at) else { continue };
        let sense = if unit.class.any(LexClass::TIME_DIRECTION) {
            doc.payload_of(unit.lexeme, LexClass::TIME_DIRECTION)
        } else {
            doc.payload(at, LexClass::TIME_DIRECTION)
        };
        match sense {
            Some("forward") => return Lean::Ahead,
            Some("toward") if at + 1 == tokens.start => return Lean::Ahead,
            Some("backward") if tokens.start - at <= 2 => return Lean::Back,
            _ => {}
        }
    }
    Lean::Open
}

/// True where something ahead stands before a time: `ahead of Friday's vote`, `on the eve of the talks on Friday`.
pub(super) fn is_awaited(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    const NOUNS: u32 = 8;
    let first = doc.sentence_of(tokens.start).map_or(tokens.start, |sentence| sentence.tokens.start);
    (tokens.start.saturating_sub(NOUNS).max(first)..tokens.start)
        .rev()
        .take_while(|at| doc.token(*at).is_some_and(|token| token.kind.is_wordlike() && !token.tag.is_verb()))
        .any(|at| doc.payload(at, LexClass::TIME_DIRECTION) == Some("awaiting") || awaits(doc, at))
}

fn awaits(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.shape.has(Shape::PHRASE))
        && doc.unit(at).is_some_and(|unit| {
            unit.class.any(LexClass::TIME_DIRECTION)
                && doc.payload_of(unit.lexeme, LexClass::TIME_DIRECTION) == Some("awaiting")
        })
}

/// The verb group nearest to a time.
struct Verb<'d> {
    chunk: &'d Chunk,
    /// The verb group before it in the sentence.
    before: Option<&'d Chunk>,
    /// It stands behind the time.
    behind: bool,
    /// It stands behind the time and what begins another clause.
    cut: bool,
    /// No other is near.
    alone: bool,
}

impl Verb<'_> {
    const fn form(&self) -> VerbForm {
        self.chunk.form
    }

    /// True of `arriving` in `will leave on Monday, arriving on Tuesday`, of `visit` in `will leave and visit`.
    fn follows_future(&self, doc: &Doc<'_>) -> bool {
        let future = VerbForm::FUTURE.with(VerbForm::MODAL);
        let joined = || {
            let present = !self.form().any(VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::COPULA));
            present
                && self.chunk.tokens.start.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::CONJUNCTION))
        };
        self.before.is_some_and(|before| before.form.any(future))
            && (self.form().has(VerbForm::PARTICIPLE) || joined())
    }

    /// True of `marks` in `Monday marks the end`, of `pass` in `will on Monday pass judgment`.
    fn is_of(&self, doc: &Doc<'_>, tokens: TokenRange) -> bool {
        let past = VerbForm::PAST.with(VerbForm::PERFECT);
        let before = |n: u32| tokens.start.checked_sub(n).and_then(|at| doc.token(at));
        let opens = before(1).is_none_or(|token| !token.kind.is_wordlike())
            || doc.token(tokens.start).is_some_and(|token| token.shape.has(Shape::SENTENCE_START))
            || before(2).is_some_and(|token| token.is(LexClass::MODAL));
        opens
            && self.chunk.tokens.start == tokens.end
            && self.form().has(VerbForm::FINITE)
            && !self.form().any(past)
    }

    /// True where the verb, or that which governs it, tells what came before the past: `had been due to expire`.
    fn is_past_perfect(&self) -> bool {
        let perfect = VerbForm::PAST.with(VerbForm::PERFECT);
        let tensed = self.form().any(VerbForm::PAST.with(VerbForm::FUTURE).with(VerbForm::MODAL));
        self.form().has(perfect) || !tensed && self.before.is_some_and(|before| before.form.has(perfect))
    }
}

/// Finds the verb of a time. Of two as near the one before the time counts; one behind a comma, a quotation mark or
/// `that` is another clause's.
fn nearest_verb<'d>(doc: &Doc<'d>, tokens: TokenRange) -> Option<Verb<'d>> {
    let sentence = doc.sentence_of(tokens.start)?;
    // The nearest verb is rarely far, and a sentence without full stops may be endless.
    let from = tokens.start.saturating_sub(WINDOW).max(sentence.tokens.start);
    let to = tokens.end.saturating_add(WINDOW).min(sentence.tokens.end);
    let mut best: Option<(u32, Verb<'d>)> = None;
    let (mut before, mut seen) = (None, 0);
    let mut cut = false;
    for chunk in doc.chunks_in(TokenRange::new(from, to)) {
        let behind = chunk.tokens.start >= tokens.end;
        cut |= behind
            && match chunk.kind {
                ChunkKind::Complementizer
                | ChunkKind::Relative
                | ChunkKind::Subordinator
                | ChunkKind::Coordinator => true,
                ChunkKind::Mark => doc
                    .token(chunk.tokens.start)
                    .is_some_and(|token| matches!(token.kind, Kind::COMMA | Kind::QUOTE)),
                _ => false,
            };
        if chunk.kind != ChunkKind::Verb || chunk.tokens.overlaps(tokens) {
            continue;
        }
        let distance = if behind {
            let penalty = if cut { WINDOW * 2 } else { 1 };
            (chunk.tokens.start - tokens.end) * 2 + penalty
        } else {
            tokens.start.saturating_sub(chunk.tokens.end) * 2
        };
        if best.as_ref().is_none_or(|(nearest, _)| distance < *nearest) {
            best = Some((distance, Verb { chunk, before, behind, cut: behind && cut, alone: false }));
        }
        before = Some(chunk);
        seen += 1;
    }
    best.map(|(_, verb)| Verb { alone: seen == 1, ..verb })
}

/// True where the verb beside a time looks back from a past already told: `had been signed in March`.
pub(super) fn is_past_perfect(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    // `In 1921, Hollin, who had bought it in 1893, sold it`: the clause behind the comma has a time of its own.
    nearest_verb(doc, tokens)
        .is_some_and(|verb| !verb.cut && verb.form().has(VerbForm::PAST.with(VerbForm::PERFECT)))
}

/// True of a verb that what is to come depends on: `agreed to`, `vowed to`, `is expected to`.
fn looks_ahead(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let promised = doc
        .payload(verb.head, LexClass::EVENT_VERB)
        .is_some_and(|event| event.starts_with("agree") || event.starts_with("threaten"));
    promised
        || matches!(
            doc.payload(verb.head, LexClass::MATRIX_VERB),
            Some("scheduled" | "expected" | "proposed" | "commitment")
        )
}

/// True of the infinitive behind a noun in `talks to be held on Friday`.
fn is_to_be_done(doc: &Doc<'_>, tokens: TokenRange, verb: &Verb<'_>) -> bool {
    const NEAR: u32 = 6;
    let before = verb.chunk.tokens.start.checked_sub(1).and_then(|at| doc.token(at));
    verb.form().has(VerbForm::PASSIVE)
        && !verb.behind
        && tokens.start.saturating_sub(verb.chunk.tokens.end) <= NEAR
        && before.is_some_and(|token| token.tag.is_noun() || token.kind == Kind::COMMA)
}

/// True of `set to meet`, `likely to leave`, `its plans to meet`: the word before the infinitive looks ahead.
fn is_announced(doc: &Doc<'_>, infinitive: &Chunk) -> bool {
    infinitive.tokens.start.checked_sub(1).is_some_and(|at| {
        matches!(doc.payload(at, LexClass::MATRIX_VERB), Some("scheduled" | "expected" | "commitment"))
            || doc.payload(at, LexClass::TIME_DIRECTION) == Some("forward")
    })
}

/// True where a noun phrase that can be its subject stands before a verb: not the `tear` of `fired tear gas`.
fn has_subject(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let first = doc.sentence_of(verb.tokens.start).map_or(0, |sentence| sentence.tokens.start);
    let from = verb.tokens.start.saturating_sub(WINDOW).max(first);
    let (mut found, mut led) = (from > first, false);
    for chunk in doc.chunks_in(TokenRange::new(from, verb.tokens.start)) {
        found = match chunk.kind {
            ChunkKind::Verb | ChunkKind::Subordinator | ChunkKind::Complementizer => false,
            ChunkKind::Coordinator | ChunkKind::Relative => true,
            ChunkKind::Noun => found || !led,
            _ => found,
        };
        led = chunk.kind == ChunkKind::Preposition;
    }
    found
}

/// True where a present tells what is to come, directly before a date: `takes effect Jan. 1`.
pub(super) fn is_to_come(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    const OBJECT: u32 = 3;
    nearest_verb(doc, tokens).is_some_and(|verb| {
        tokens.start.saturating_sub(verb.chunk.tokens.end) <= OBJECT
            && is_present_for_future(doc, tokens, &verb)
    })
}

/// True where the verb beside a time is a past, or hangs on one: `had urged them to leave`.
pub(super) fn is_past(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    nearest_verb(doc, tokens).is_some_and(|verb| {
        let governor = verb.before.filter(|_| verb.form().has(VerbForm::INFINITIVE));
        verb.form().has(VerbForm::PAST) || governor.is_some_and(|verb| verb.form.has(VerbForm::PAST))
    })
}

/// True where the verb beside a time tells what happened: `fell in July`. What was said of a month may lie ahead.
pub(super) fn is_told(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    const BESIDE: u32 = 1;
    let past = |form: VerbForm| {
        form.has(VerbForm::PAST.with(VerbForm::FINITE)) && !form.any(VerbForm::MODAL.with(VerbForm::FUTURE))
    };
    let inside = doc.chunk_of(tokens.start).filter(|chunk| chunk.kind == ChunkKind::Verb);
    if let Some(verb) = inside {
        return past(verb.form);
    }
    cue(doc, tokens) == Lean::Open
        && nearest_verb(doc, tokens).is_some_and(|verb| {
            let beside = tokens.start.saturating_sub(verb.chunk.tokens.end) <= BESIDE && !verb.behind;
            // Behind a time stands its verb where none is before it.
            let own = !verb.cut && (!verb.behind || verb.before.is_none());
            past(verb.form()) && own && (beside || !doc.is(verb.chunk.head, LexClass::REPORT_VERB))
        })
}

/// True where a clause in the simple past tells of its time, `fled in 1979`; not `since 1979`, `was born in 1979`.
pub(super) fn tells(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let origin = |verb: &Chunk| doc.payload(verb.head, LexClass::TIME_DIRECTION) == Some("origin");
    let before = tokens.start.checked_sub(1);
    let backward = before.is_some_and(|at| doc.payload(at, LexClass::TIME_DIRECTION).is_some());
    !backward
        && is_told(doc, tokens)
        && nearest_verb(doc, tokens).is_some_and(|verb| {
            !verb.form().has(VerbForm::PERFECT)
                && !origin(verb.chunk)
                && (verb.form().has(VerbForm::PASSIVE) || !doc.is(verb.chunk.head, LexClass::REPORT_VERB))
                && !follows_relative(doc, verb.chunk)
        })
}

/// True of `won` in `who won in 1979`.
fn follows_relative(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let before = verb.tokens.start.checked_sub(1).and_then(|at| doc.chunk_of(at));
    before.is_some_and(|chunk| chunk.kind == ChunkKind::Relative)
}

/// True where a date in front of its clause goes on with what is told: `In November students left.`
pub(super) fn goes_on(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    const LEAD: u32 = 2;
    let Some(sentence) = doc.sentence_of(tokens.start) else { return false };
    let front = sentence.tokens.start;
    let led = |back: u32| tokens.start.checked_sub(back).filter(|at| *at >= front);
    let behind = |back: u32, class| led(back).is_some_and(|at| doc.is(at, class));
    let preposition = behind(1, LexClass::PREPOSITION);
    // `four days later, on 7 May`
    if preposition && led(3).is_some_and(|at| doc.payload(at, LexClass::TIME_DIRECTION) == Some("later")) {
        return true;
    }
    // `and in November`
    let joined = preposition && behind(2, LexClass::CONJUNCTION);
    if tokens.start > front + LEAD && !joined {
        return false;
    }
    // In front of its clause a time has its verb behind it, be it behind a comma. A noun may be read as a present.
    let other = VerbForm::PERFECT.with(VerbForm::MODAL).with(VerbForm::FUTURE);
    doc.chunks_in(TokenRange::new(tokens.end, tokens.end.saturating_add(WINDOW).min(sentence.tokens.end)))
        .iter()
        .filter(|chunk| chunk.kind == ChunkKind::Verb)
        .find(|verb| verb.form.any(VerbForm::PAST.with(other)))
        .is_some_and(|verb| {
            verb.form.has(VerbForm::PAST.with(VerbForm::FINITE))
                && !verb.form.any(other)
                && (verb.form.has(VerbForm::PASSIVE) || !doc.is(verb.head, LexClass::REPORT_VERB))
        })
}

/// True of `meets`, `is meeting`: a present that with a day beside it is to come. `is`, `says`, `has met` are not.
fn is_present_for_future(doc: &Doc<'_>, tokens: TokenRange, verb: &Verb<'_>) -> bool {
    const NEAR: u32 = 6;
    let form = verb.form();
    let between = tokens.start.saturating_sub(verb.chunk.tokens.end);
    // `is on Friday`, but not `is ready on Friday`.
    let beside = between == 0 || between == 1 && doc.is(verb.chunk.tokens.end, LexClass::PREPOSITION);
    let present = form.has(VerbForm::FINITE)
        && (beside || !form.has(VerbForm::COPULA))
        && !form.any(VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::PASSIVE))
        && !form.any(VerbForm::NEGATED);
    let told = doc.is(verb.chunk.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB);
    present && !told && !verb.behind && between <= NEAR && has_subject(doc, verb.chunk)
}

/// `could not be reached on Friday`, `neither could be reached`: an attempt that failed.
fn is_failed(doc: &Doc<'_>, verb: &Chunk) -> bool {
    const SUBJECT: u32 = 10;
    let could = |at| doc.is(at, LexClass::MODAL) && doc.word(at).starts_with("could");
    let first = doc.sentence_of(verb.tokens.start).map_or(0, |sentence| sentence.tokens.start);
    let from = verb.tokens.start.saturating_sub(SUBJECT).max(first);
    let negated = || (from..verb.tokens.start).any(|at| doc.is(at, LexClass::NEGATOR));
    (verb.tokens.start..verb.tokens.end).any(could) && (verb.form.has(VerbForm::NEGATED) || negated())
}

/// `Tuesday's primary` beside a verb that is not past: a vote has its day before it is held.
pub(super) fn awaits_vote(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    const NOUN: u32 = 4;
    let vote = (tokens.end + 1..tokens.end + NOUN)
        .any(|at| doc.payload(at, LexClass::EVENT_NOUN).is_some_and(|event| event.starts_with("elect")));
    vote && nearest_verb(doc, tokens).is_some_and(|verb| {
        !verb.form().any(VerbForm::PAST.with(VerbForm::PERFECT)) && !verb.is_past_perfect()
    })
}

/// Whether a weekday without more lies ahead.
pub(super) fn lean(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let cue = cue(doc, tokens);
    let said = tokens.start.checked_sub(1);
    let directly = said.is_some_and(|at| doc.payload(at, LexClass::TIME_DIRECTION) == Some("forward"));
    if is_awaited(doc, tokens) || said.is_some_and(|at| doc.word(at).eq_ignore_ascii_case("for")) {
        return Lean::Ahead;
    }
    let until = directly && said.is_some_and(|at| doc.is(at, LexClass::PREPOSITION | LexClass::CONJUNCTION));
    let verb = nearest_verb(doc, tokens);
    // `Until Thursday, they had not met`; but `had been put off until Tuesday`.
    if verb.as_ref().is_some_and(|verb| verb.is_past_perfect() && (verb.behind || !until)) {
        return Lean::Back;
    }
    // `put off until Tuesday`, whatever the tense.
    if directly {
        return Lean::Ahead;
    }
    let Some(verb) = verb else { return cue };
    let form = verb.form();
    if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) && !form.has(VerbForm::PERFECT) {
        return if is_failed(doc, verb.chunk) { Lean::Back } else { Lean::Ahead };
    }
    if form.has(VerbForm::PAST) && form.has(VerbForm::FINITE) {
        // `planned a rally on Saturday`: the verb itself looks ahead.
        let forward = doc.payload(verb.chunk.head, LexClass::TIME_DIRECTION) == Some("forward");
        return if forward && !verb.behind { Lean::Ahead } else { Lean::Back };
    }
    if form.has(VerbForm::INFINITIVE) {
        // `is to meet on Friday`, `plans to meet on Friday`; `met to sign it on Friday` looks back. A headline has no
        // verb but the infinitive.
        let ahead = match verb.before {
            Some(before) => {
                before.form.has(VerbForm::FINITE) && !before.form.has(VerbForm::PAST)
                    || looks_ahead(doc, before) && !verb.behind
            }
            None => verb.alone,
        };
        let ahead = ahead || is_to_be_done(doc, tokens, &verb);
        return if cue == Lean::Ahead || ahead || is_announced(doc, verb.chunk) {
            Lean::Ahead
        } else {
            Lean::Back
        };
    }
    if verb.follows_future(doc) || verb.is_of(doc, tokens) {
        return Lean::Ahead;
    }
    if cue == Lean::Open && is_present_for_future(doc, tokens, &verb) { Lean::Ahead } else { cue }
}

/// Whether anything near a month or date says that it lies ahead.
pub(super) fn wide_lean(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let said = cue(doc, tokens);
    let toward = tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| doc.payload(at, LexClass::TIME_DIRECTION) == Some("toward"));
    if said != Lean::Open && !toward {
        return said;
    }
    let Some(verb) = nearest_verb(doc, tokens) else { return said };
    let form = verb.form();
    // `by September it was dry`, but `was to be dry by September`
    if said == Lean::Ahead {
        let past = form.has(VerbForm::PAST.with(VerbForm::FINITE))
            && !form.any(VerbForm::FUTURE.with(VerbForm::MODAL));
        return if past && !looks_ahead(doc, verb.chunk) { Lean::Back } else { said };
    }
    if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) {
        return Lean::Ahead;
    }
    if verb.follows_future(doc) {
        return Lean::Ahead;
    }
    // `plans to begin in May`; `accused of planning to strike in May` looks back.
    if form.has(VerbForm::INFINITIVE) {
        let back = verb.before.is_some_and(|before| {
            before.form.any(VerbForm::PAST.with(VerbForm::PARTICIPLE)) && !before.form.has(VerbForm::PASSIVE)
        });
        return if back { Lean::Open } else { Lean::Ahead };
    }
    if form.has(VerbForm::PAST) { Lean::Back } else { Lean::Open }
}
