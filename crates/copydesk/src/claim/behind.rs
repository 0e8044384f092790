//! Contents behind their cue: `Moor said that ...`, `critics called the plan a risk`, `she hopes to win`.
//!
//! Expected precision: clauses 0.90, infinitives 0.85, objects 0.60. Cost: bounded walks and one over the content.

use super::content::{Following, Opening};
use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::rule::Rule;
use super::source::Source;
use super::view::View;
use super::word::{Table, Words, count, words};
use super::word_list::listed;
use crate::extraction::Act;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// How many chunks the object of a verb in a relative clause may have.
const MAX_OBJECT: usize = 12;
/// Verbs whose object is a thing more often than a clause without `that`.
const SHOWING_VERBS: &[(&Words, ())] = &[(listed!("showing_verbs"), ())];
/// The same, to be looked up.
static SHOWING: Table<(), { count(SHOWING_VERBS) }> = Table::of(SHOWING_VERBS);
/// Subjects that say that nobody does.
const NOBODY: &Words = words!["no", "nobody"];

impl<'d> View<'d> {
    /// The claim of a verb with its content behind it.
    ///
    /// `low` is the first token that may belong to it, `shared` the source of the claim before it in the sentence.
    pub(super) fn behind(
        self,
        cue: &Cue,
        low: u32,
        end: u32,
        next: &[Cue],
        shared: Option<Source>,
    ) -> Option<Draft> {
        let frames = cue.entry.frames;
        let mut follows = self.following(frames, cue.tokens.end, end);
        // `was told the vote was off`: nobody is told but the subject.
        if cue.form.has(VerbForm::FINITE.with(VerbForm::PASSIVE))
            && frames.any(Frames::ADDRESSEE)
            && follows.addressee.is_some()
        {
            let told = self.following(Frames::CLAUSE, cue.tokens.end, end);
            follows = if told.opening == Opening::Clause { told } else { follows };
        }
        let mut cue = *cue;
        // `replied: "No."`: the colon belongs to the cue.
        cue.tokens.end += u32::from(self.kind(cue.tokens.end) == Kind::COLON && cue.tokens.end < end);
        if self.is_past(&cue, &follows, low) {
            cue.form = VerbForm::FINITE.with(VerbForm::PAST);
        }
        if self.is_asked(&cue) {
            // `When told Moor was ill`: the subject of the main clause was told.
            follows = self.following(Frames::THAT.with(Frames::QUOTE), cue.tokens.end, end);
            cue.form = VerbForm::PARTICIPLE.with(VerbForm::PASSIVE);
        }
        if self.is_plural_with_clause(&cue) {
            return None;
        }
        // `asked the court to go`: the court is part of what was asked.
        if follows.opening == Opening::Infinitive
            && frames.any(Frames::INFINITIVE)
            && cue.entry.act != Act::Promise
            && let Some(who) = follows.addressee
        {
            follows.start = who.start;
        }
        // `asked Moor about the law`
        if matches!(follows.opening, Opening::Nothing | Opening::Other)
            && frames.any(Frames::INFINITIVE)
            && let Some(who) = follows.addressee
            && self.is_word(who.end, words!["about"])
        {
            (follows.opening, follows.start) = (Opening::Object, who.end);
        }
        // `found a way through, and the talks went on`: a thing, where a verb that takes no quotation has a clause.
        if follows.opening == Opening::Clause
            && frames.any(Frames::CLAUSE)
            && (!frames.any(Frames::QUOTE.with(Frames::OBJECT))
                || self.shows(&cue) && self.kind(follows.start - 1) != Kind::COLON)
            && self.doc.token(cue.head).is_some_and(|verb| verb.tag != Tag::Auxiliary)
            && !self.is_bare_clause(follows.start, end)
            && !self.is_split_clause(follows.start, end)
        {
            follows.opening = Opening::Object;
        }
        // `the judge who heard the case said`: an object, and the main verb.
        if follows.opening == Opening::Clause
            && !frames.any(Frames::QUOTE)
            && self.is_object_in_relative(&cue, follows.start, end)
        {
            follows.opening = Opening::Object;
        }
        // `dismissed as baseless reports that it rained`: the object behind what it is called.
        if follows.opening == Opening::Other
            && frames.any(Frames::OBJECT)
            && !frames.any(Frames::THAT)
            && self.is_word(follows.start, words!["as"])
            && self.doc.token(follows.start + 1).is_some_and(|token| token.tag == Tag::Adjective)
        {
            follows.opening = Opening::Object;
        }
        let cue = &cue;
        if cue.form.has(VerbForm::PASSIVE) {
            return self.passive(cue, &follows, low, end, next);
        }
        if frames.any(Frames::RAISING) {
            return self.raising(cue, &follows, low, end, next);
        }
        if self.is_naming(cue, &follows, low) {
            return None;
        }
        if let Some(draft) = self.as_clause(cue, low, end, next) {
            return Some(draft);
        }
        // `missing and believed to be dead`: believed by nobody who is named.
        let believed = follows.opening == Opening::Infinitive
            && cue.kind == CueKind::Attitude
            && frames.any(Frames::CLAUSE)
            && !frames.any(Frames::INFINITIVE)
            && self.doc.token(cue.head).is_some_and(|token| token.pos.has(Tag::VerbPart));
        if believed {
            return None;
        }
        let told = follows.opening != Opening::Nothing && frames.any(Frames::DOCUMENT);
        let rule = rule_of(frames, &follows)
            .or_else(|| self.object_infinitive(frames, &follows))
            .or_else(|| told.then_some(Rule::VerbObject))
            .or_else(|| self.is_gapped(cue, &follows, low).then_some(Rule::VerbObject))?;
        let source = self.own_subject(cue, low).or_else(|| self.shared_source(cue, low, shared));
        let mut source =
            source.filter(|source| !self.is_empty_subject(source) && !self.is_extraposed(cue, source, low));
        // `Consider the law`, `Thank you, Moor`: said to the reader.
        if source.is_none() && self.is_imperative(cue) {
            return None;
        }
        // `No group claimed it`, `Nobody said so`
        let first = source.map_or(cue.tokens.start, |source| source.tokens.start);
        let nobody = self
            .doc
            .token(first)
            .is_some_and(|token| token.tag != Tag::Proper && token.is(LexClass::NEGATOR));
        if nobody && self.is_word(first, NOBODY) {
            return None;
        }
        if let Some(who) = &source
            && let Some(draft) = self.behind_apposed(cue, who, &follows, (low, end), next)
        {
            return Some(draft);
        }
        // `The poll found a gap`: documents find what they tell.
        if told && rule == Rule::VerbObject && !source.is_some_and(|source| self.is_document(&source)) {
            return None;
        }
        // `The decision supports them`: no word of anybody.
        if rule == Rule::VerbObject && source.is_some_and(|source| self.tells_nothing(cue, &source)) {
            return None;
        }
        // `Acclaimed Writer Dies`: a participle that nobody but the noun behind it has to do with.
        if rule == Rule::VerbObject && source.is_none() && self.opens_as_attribute(cue) {
            return None;
        }
        let mut end = end;
        let leads = source.is_none() && self.is_led(cue, low) || self.is_subordinate(cue, low);
        // `Asked about how they fared, Moor said`: by whom is not told.
        let asked = || {
            cue.tokens.start <= low && self.doc.token(cue.head).is_some_and(|verb| verb.tag == Tag::VerbPast)
        };
        // `Writing in the Daily Post, Moor said`: where she said it.
        if leads
            && rule == Rule::VerbAny
            && self.is_word(follows.start, words!["in", "on", "for", "from", "at"])
        {
            return None;
        }
        if (leads || source.is_none() && asked() || self.is_fronted(cue, low))
            && let Some((comma, subject)) = self.main_clause_after(self.chunk_at(follows.start), end)
        {
            end = comma;
            source = source.or(Some(subject).filter(|_| leads));
        }
        // `Moor, claiming that it was late, left`
        if source.is_none()
            && cue.form.has(VerbForm::PARTICIPLE)
            && let Some(comma) = self.enclosed_end(cue, follows.start, end)
        {
            let i = self.chunk_at(comma) + 1;
            source = self.clause_subject(i + usize::from(!self.is_verb(i)), low);
        }
        // A verb that takes no clause: what looks like one is an object and what follows it.
        let plain =
            rule == Rule::VerbObject && follows.opening == Opening::Clause && !frames.any(Frames::CLAUSE);
        let opening = if plain { Opening::Object } else { follows.opening };
        let mut range = self.content_range(cue, opening, follows.start, end, next);
        // `Moor, who condemned the raid on Monday, said`: the clause ends behind its day.
        let relative = self.kind(range.end) == Kind::COMMA
            && self.is_verb(self.chunk_at(range.end) + 1)
            && source.is_some_and(|source| {
                self.chunk(self.chunk_at(source.tokens.start))
                    .is_some_and(|who| who.kind == ChunkKind::Relative)
            });
        if rule == Rule::VerbObject && opening == Opening::Object && cue.form.has(VerbForm::PAST) && !relative
        {
            range = self.without_day(range);
        }
        let mut content = Pieces::of(range);
        if let Some(who) = &source
            && self.doc.is(who.tokens.start.saturating_sub(1), LexClass::RELATIVE)
            && let Some(pronoun) = self.gap_before(who)
        {
            // `the law, which Moor denounced`: the pronoun alone tells nothing.
            if follows.opening == Opening::Nothing {
                return None;
            }
            content = Pieces::of(pronoun);
            content.push(range);
        } else if !self.doc.slice(range).iter().any(|token| token.kind.is_wordlike())
            // `PM call with Peru: 28 August 2019`
            || self.is_whole_time(range)
            || self.is_lone_pronoun(range)
        {
            return None;
        }
        Some(Draft::new(*cue, source, content, rule).addressed(follows.addressee))
    }

    /// `Ada Moor, a senator, criticized the plan`: a past tense that looks like a participle.
    fn is_past(self, cue: &Cue, follows: &Following, low: u32) -> bool {
        let bare = cue.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
            && self.doc.token(cue.head).is_some_and(|token| token.pos.has(Tag::VerbPast));
        if !bare
            || !matches!(follows.opening, Opening::Object | Opening::Clause | Opening::That | Opening::Quote)
        {
            return false;
        }
        let Some((_, before)) = self.before(cue.chunk(), low) else { return false };
        // `the agency estimated they were lost`: no participle but of `tell` takes a clause.
        let frames = cue.entry.frames;
        let clausal = matches!(follows.opening, Opening::Clause | Opening::That)
            && frames.any(Frames::CLAUSE)
            && !frames.any(Frames::ADDRESSEE);
        // `the paper reported, citing two envoys, that`
        let aside = follows.opening == Opening::That && self.kind(cue.tokens.end) == Kind::COMMA;
        let closes = match before.kind {
            ChunkKind::Coordinator => true,
            ChunkKind::Mark => matches!(self.kind(before.head), Kind::COMMA | Kind::CLOSE | Kind::DASH),
            ChunkKind::Noun => {
                clausal || aside || self.doc.token(before.head).is_some_and(|token| token.tag == Tag::Proper)
            }
            _ => false,
        };
        let main = |i: usize| {
            self.chunk(i).is_some_and(|comma| self.is_mark(comma, Kind::COMMA)) && self.is_verb(i + 1)
        };
        let object = self.chunk_at(follows.start);
        let told = matches!(follows.opening, Opening::That | Opening::Quote);
        closes
            && (told || clausal || !main(object + 1) && !self.is_verb(object + 1))
            && (before.kind == ChunkKind::Coordinator || self.clause_subject(cue.chunk(), low).is_some())
    }

    /// True for a verb whose object is mostly a thing.
    fn shows(self, cue: &Cue) -> bool {
        // Most verbs of saying take whatever follows, and no objects.
        let frames = cue.entry.frames;
        (frames.any(Frames::OBJECT) || !frames.any(Frames::ANY))
            && self.doc.token(cue.head).is_some_and(|verb| SHOWING.get(self.doc.text, verb).is_some())
    }

    /// True for a past participle alone that opens its sentence.
    fn opens_as_attribute(self, cue: &Cue) -> bool {
        cue.tokens.len() == 1
            && self.doc.token(cue.head).is_some_and(|verb| {
                verb.shape.has(Shape::SENTENCE_START)
                    && verb.tag != Tag::VerbIng
                    && verb.pos.has(Tag::VerbPart)
            })
    }

    /// True for the base form of a verb that opens its sentence.
    fn is_imperative(self, cue: &Cue) -> bool {
        let base = self.doc.token(cue.head).is_some_and(|token| token.tag == Tag::VerbBase);
        base && cue.tokens.start == cue.head
            && self.doc.sentence_of(cue.head).is_some_and(|sentence| {
                let first = sentence.tokens.start;
                let opener = u32::from(self.opens_quote(first) || self.doc.is(first, LexClass::CONJUNCTION));
                cue.head <= first + opener
            })
    }

    /// True behind a relative pronoun and a verb where the clause that seems to follow has a verb of speech: it is that of
    /// the main clause.
    fn is_object_in_relative(self, cue: &Cue, start: u32, end: u32) -> bool {
        let relative =
            self.before(cue.chunk(), 0).is_some_and(|(_, chunk)| chunk.kind == ChunkKind::Relative);
        let mut chunks = self.chunks_in(TokenRange::new(start, end)).iter().take(MAX_OBJECT);
        relative
            && chunks
                .find(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE))
                .is_some_and(|verb| self.has_frame(verb.head, LexClass::REPORT_VERB, Frames::QUOTE))
    }

    /// `supported it`: a content that is nothing but a pronoun for something.
    pub(super) fn is_lone_pronoun(self, range: TokenRange) -> bool {
        range.len() == 1
            && self.is_word(range.start, words!["it", "them", "they", "which", "who", "whom", "that"])
    }

    /// True for the tokens of a time.
    fn is_whole_time(self, range: TokenRange) -> bool {
        if !self.columns.is_in_time(range.start) {
            return false;
        }
        let at = self.times.partition_point(|time| time.tokens.start < range.start);
        self.times.get(at).is_some_and(|time| time.tokens == range)
    }

    /// `wants him to go`: an object and an infinitive where the verb takes infinitives.
    fn object_infinitive(self, frames: Frames, follows: &Following) -> Option<Rule> {
        let object = follows.opening == Opening::Object && frames.any(Frames::INFINITIVE);
        let next = self.chunk(self.chunk_at(follows.start) + 1)?;
        (object && next.form.has(VerbForm::INFINITIVE)).then_some(Rule::VerbInfinitive)
    }

    /// `As Moor noted, the law is old`: what stands behind the comma.
    fn as_clause(self, cue: &Cue, low: u32, end: u32, next: &[Cue]) -> Option<Draft> {
        let comma = cue.tokens.end;
        if self.kind(comma) != Kind::COMMA || comma + 2 >= end || !cue.entry.frames.any(Frames::PARENTHETICAL)
        {
            return None;
        }
        let source = self.subject(cue.chunk(), low)?;
        let as_ = source.tokens.start.checked_sub(1).filter(|at| self.is_word(*at, words!["as"]))?;
        if as_ > low + 1 {
            return None;
        }
        let last = self.content_end(cue, Opening::Clause, comma + 1, end, next);
        let content = Pieces::of(self.trimmed(TokenRange::new(comma + 1, last)));
        Draft::new(*cue, Some(source), content, Rule::ClauseTag).if_told()
    }
}

/// The rule for a verb with those frames before such a content; nothing where they do not fit.
fn rule_of(frames: Frames, follows: &Following) -> Option<Rule> {
    let any = frames.any(Frames::ANY);
    let rule = match follows.opening {
        Opening::Quote if frames.any(Frames::QUOTE.with(Frames::OBJECT)) => Rule::VerbQuote,
        Opening::That if frames.any(Frames::THAT) => Rule::VerbThat,
        Opening::Clause if frames.any(Frames::CLAUSE) => Rule::VerbClause,
        Opening::Infinitive if frames.any(Frames::INFINITIVE) => Rule::VerbInfinitive,
        Opening::Infinitive if frames.any(Frames::ADDRESSEE) && follows.addressee.is_some() => {
            Rule::VerbInfinitive
        }
        Opening::Gerund if frames.any(Frames::GERUND.with(Frames::OBJECT)) => Rule::VerbObject,
        Opening::Object | Opening::Clause if frames.any(Frames::OBJECT) => Rule::VerbObject,
        // `called that a mistake`: a pronoun.
        Opening::That if frames.any(Frames::OBJECT) && follows.addressee.is_none() => Rule::VerbObject,
        Opening::Nothing => return None,
        _ if any => Rule::VerbAny,
        _ => return None,
    };
    Some(rule)
}
