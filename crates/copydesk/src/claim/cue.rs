//! Cues: the words that report, before it is known whether they do.
//!
//! `tokens of a passage -> cues, sorted, not overlapping`. A verb counts where it heads a verb group, a noun where it
//! heads a noun phrase, a preposition or adverb anywhere. What stands in quotation marks is no cue at the top level.
//! Cost: one test of the class bits a token, and a look-up in the lists at those that may report.

use super::cue_extent::GOING;
use super::cue_shape::{
    auxiliary_of, going_on, is_attribute, is_day, is_manner, is_part_of_word, is_participle, is_past_tag,
    is_present_tag, neither_of,
};
use super::found::Cues;
use super::marks::Column;
use super::passage::Passages;
use super::view::View;
use super::word::{Words, words};
use crate::extraction::Act;
use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::{Frames, LexClass, Report, Tag};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Phrase, Shape, Token};

/// What sort of word reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueKind {
    /// A verb of saying.
    Report,
    /// A verb of thinking, wanting, seeming.
    Attitude,
    /// A noun.
    Noun,
    /// `according to`.
    Preposition,
    /// `reportedly`.
    Adverb,
}

/// The class of [`CUES`] with the lowest bit; those of the others follow.
const FIRST: u32 = LexClass::REPORT_VERB.bits().trailing_zeros();
const N_SETS: usize = 1 << CUES.bits().count_ones();
const _: () = assert!(CUES.bits() >> FIRST == N_SETS as u64 - 1);

/// By a set of the classes of [`CUES`], the sort of cue that comes first: verbs, small words, nouns.
const FIRST_KIND: [Option<CueKind>; N_SETS] = {
    use CueKind::{Adverb, Attitude, Noun, Preposition, Report};
    let last_first = [Noun, Adverb, Preposition, Attitude, Report];
    let (mut kinds, mut set) = ([None; N_SETS], 0);
    while set < N_SETS {
        let mut i = 0;
        while i < last_first.len() {
            if set as u64 & last_first[i].list().bits() >> FIRST != 0 {
                kinds[set] = Some(last_first[i]);
            }
            i += 1;
        }
        set += 1;
    }
    kinds
};

/// By tag, the classes of [`CUES`] that a word can have as a cue.
const FITTING: [LexClass; Tag::N] = {
    let (mut fitting, mut i) = ([CUES; Tag::N], 0);
    while i < Tag::N {
        let tag = Tag::ALL[i];
        if !tag.is_verb() && !matches!(tag, Tag::Modal | Tag::Auxiliary) {
            fitting[i] = fitting[i].without(VERBS);
        }
        if !tag.is_noun() {
            fitting[i] = fitting[i].without(LexClass::REPORT_NOUN);
        }
        i += 1;
    }
    fitting
};

impl CueKind {
    /// What sort of cue a word or phrase of those classes is; `tag` is that of its main word.
    #[inline]
    fn of(tag: Tag, class: LexClass) -> Option<Self> {
        let fitting = class.and(FITTING[tag as usize]).bits() >> FIRST;
        FIRST_KIND[fitting as usize % N_SETS]
    }

    /// The list that tells of such cues.
    const fn list(self) -> LexClass {
        match self {
            Self::Report => LexClass::REPORT_VERB,
            Self::Attitude => LexClass::ATTITUDE_VERB,
            Self::Noun => LexClass::REPORT_NOUN,
            Self::Preposition => LexClass::REPORT_PREPOSITION,
            Self::Adverb => LexClass::REPORT_ADVERB,
        }
    }
}

/// A cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    /// Its words: the whole verb group.
    pub(super) tokens: TokenRange,
    /// Its main word.
    pub(super) head: u32,
    /// Number of the chunk its head is in; short, as cues are copied often.
    pub(super) chunk: u32,
    /// What sort.
    pub(super) kind: CueKind,
    /// Of a verb group its form.
    pub(super) form: VerbForm,
    /// Its row in the lists.
    pub(super) entry: Report,
}

impl Cue {
    /// Number of the chunk its head is in.
    #[inline]
    pub(super) const fn chunk(&self) -> usize {
        self.chunk as usize
    }

    /// True for verbs.
    pub(super) fn is_verb(&self) -> bool {
        matches!(self.kind, CueKind::Report | CueKind::Attitude)
    }

    /// True for verbs that may stand behind or inside what is said.
    #[inline]
    pub(super) fn may_be_tag(&self) -> bool {
        // One branch for all three, of which none tells much of the others.
        self.is_verb()
            & !self.form.any(VerbForm::PASSIVE.with(VerbForm::INFINITIVE))
            & self.entry.frames.any(Frames::QUOTE.with(Frames::PARENTHETICAL))
    }

    /// True where it may make a claim inside the content of another.
    #[inline]
    pub(super) fn may_be_inside(&self) -> bool {
        matches!(self.kind, CueKind::Report | CueKind::Preposition) | self.may_be_tag()
    }
}

const VERBS: LexClass = LexClass::REPORT_VERB.union(LexClass::ATTITUDE_VERB);

/// Classes that begin a cue.
pub(super) const CUES: LexClass =
    VERBS.union(LexClass::REPORT_NOUN).union(LexClass::REPORT_PREPOSITION).union(LexClass::REPORT_ADVERB);

/// How many papers may share a poll.
const MAX_PAPERS: usize = 3;

/// A token at which a cue may begin, and what the lists say of the word that stands there.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    at: u32,
    /// What sort of cue the word is.
    kind: Option<CueKind>,
    /// What the list of those says of it.
    entry: Option<Report>,
}

/// The tokens of a document at which a cue may begin.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    list: Vec<Anchor>,
}

impl Anchors {
    /// Finds the cues of all passages, before any is read: so the code that tells what is a cue is walked through once.
    #[inline(never)] // so that each step has the registers to itself
    pub(super) fn find_cues(&mut self, view: View<'_>, passages: &mut Passages, out: &mut Cues) {
        self.look_up(view);
        out.clear();
        let mut anchors = self.list.as_slice();
        for passage in passages.iter_mut() {
            let range = passage.tokens;
            let mut low = range.start;
            while let [anchor, rest @ ..] = anchors
                && anchor.at < range.end
            {
                anchors = rest;
                if anchor.at >= low
                    && let Some(cue) = cue_at(view, anchor)
                    && cue.tokens.start >= range.start
                    && cue.tokens.end <= range.end
                {
                    low = cue.tokens.end;
                    passage.has_quoted |= out.push(view, cue);
                }
            }
            passage.cues_end = out.len();
        }
    }

    /// Looks up all words that may report, one right behind the other: none waits for another to come from the memory.
    #[inline(never)] // so that each step has the registers to itself
    fn look_up(&mut self, view: View<'_>) {
        let doc = &view.doc;
        self.list.clear();
        let may_report = view.columns.marks.fitting(Column::Cue, |at| may_be_cue(doc, at));
        may_report.for_each(|at| {
            let Some(token) = doc.token(at) else { return };
            let kind = CueKind::of(token.tag, token.class);
            let entry = kind.and_then(|kind| doc.lexicon.report(token.lexeme, kind.list()));
            self.list.push(Anchor { at, kind, entry });
        });
    }
}

/// False for a token of whose word its own tags and its chunk show that it is no cue: a noun that was no verb, a verb
/// that heads no verb group. Most words that may report are told by one of them.
#[inline]
fn may_be_cue(doc: &Doc<'_>, at: u32) -> bool {
    let Some(token) = doc.token(at) else { return false };
    let kind = CueKind::of(token.tag, token.class);
    let verb = matches!(kind, Some(CueKind::Report | CueKind::Attitude));
    let heads = doc.chunk_of(at).is_some_and(|chunk| (chunk.kind == ChunkKind::Verb) & (chunk.head == at));
    token.shape.has(Shape::PHRASE) | kind.is_some() & (!verb | heads) | may_be_read_as_verb(token)
}

/// True for a noun that [`verb_read_as_noun`] may read as a verb.
#[inline]
fn may_be_read_as_verb(token: &Token) -> bool {
    let verbal = token.pos.has(Tag::VerbIng) | (token.tag == Tag::NounPlural) & token.pos.has(Tag::VerbS);
    token.is(LexClass::REPORT_VERB) & token.tag.is_noun() & verbal
}

/// The cue whose main word or phrase begins at a token.
#[inline]
fn cue_at(view: View<'_>, anchor: &Anchor) -> Option<Cue> {
    let doc = &view.doc;
    let Anchor { at, mut kind, mut entry } = *anchor;
    let token = doc.token(at)?;
    let mut tokens = TokenRange::new(at, at + 1);
    if token.shape.has(Shape::PHRASE)
        && let Some((phrase, kind_of_phrase)) = phrase_cue(view, at, token)
    {
        (tokens, kind) = (phrase.tokens, Some(kind_of_phrase));
        entry = doc.lexicon.report(phrase.lexeme, kind_of_phrase.list());
    } else if may_be_read_as_verb(token)
        && let Some(form) = verb_read_as_noun(view, at)
    {
        let entry = doc.lexicon.report(token.lexeme, LexClass::REPORT_VERB)?;
        let (kind, chunk) = (CueKind::Report, offset(view.chunk_at(at)));
        return Some(Cue { tokens, head: at, chunk, kind, form, entry });
    }
    cue_of(view, at, tokens, kind?, entry?)
}

/// The phrase that begins at a token, where it may report, and what sort of cue it is.
#[inline(never)] // few cues begin a phrase
fn phrase_cue<'d>(view: View<'d>, at: u32, token: &Token) -> Option<(&'d Phrase, CueKind)> {
    let doc = &view.doc;
    let phrase = doc.tokens.phrase_at(at)?;
    let kind = CueKind::of(token.tag, phrase.class)?;
    // `agreed to pay`: the preposition of the phrase is the mark of an infinitive.
    let last = phrase.tokens.end - 1;
    let infinitive = !phrase.class.any(LexClass::REPORT_PREPOSITION)
        && (doc.is(last, LexClass::INFINITIVE)
            && view.chunk(view.chunk_at(last)).is_some_and(|chunk| chunk.form.has(VerbForm::INFINITIVE))
            // `went on to say`
            || doc.is(last + 1, LexClass::INFINITIVE) && view.is_word(at, GOING));
    (!infinitive).then_some((phrase, kind))
}

/// The form of a verb that was read as a noun: `..., warning that`, `[..., the paper] reports.`
#[inline(never)]
fn verb_read_as_noun(view: View<'_>, at: u32) -> Option<VerbForm> {
    if is_participle(view, at) {
        return Some(VerbForm::PARTICIPLE);
    }
    let plural = view.doc.token(at).is_some_and(|token| token.tag == Tag::NounPlural);
    (plural && is_present_tag(view, at)).then_some(VerbForm::FINITE)
}

/// The cue of a word or phrase that a list tells of.
#[inline]
fn cue_of(view: View<'_>, at: u32, tokens: TokenRange, kind: CueKind, entry: Report) -> Option<Cue> {
    let doc = &view.doc;
    let chunk = view.chunk_at(at);
    if !matches!(kind, CueKind::Report | CueKind::Attitude) {
        if entry.frames.any(Frames::DOCUMENT) {
            let document = in_document(view, at, chunk, entry);
            // `reports that it rained`
            if document.is_some() || !entry.frames.any(Frames::THAT) {
                return document;
            }
        }
        let (head, chunk, form) = (tokens.end - 1, offset(chunk), VerbForm::NONE);
        return Some(Cue { tokens, head, chunk, kind, form, entry });
    }
    let group = view.chunk(chunk)?;
    if group.kind != ChunkKind::Verb || !(tokens.has(group.head) || group.head == at) {
        return None;
    }
    // `what is going on`
    let happens = doc.token(at).is_some_and(|verb| words!["going"].has(doc.text, verb));
    if happens && view.is_word(at + 1, words!["on"]) || is_part_of_word(view, at) || is_attribute(view, chunk)
    {
        return None;
    }
    // `call on` reports whatever `call` does.
    if (tokens.len() == 1 || entry.act == Act::State && view.may_be_deed_to(at))
        && view.is_deed(at, chunk, entry.frames)
    {
        return None;
    }
    if tokens.len() == 1 && view.is_aim(at, chunk, group, entry.frames) {
        return None;
    }
    let mut end = group.tokens.end.max(tokens.end);
    end += u32::from(is_manner(view, end));
    end += u32::from(is_day(view, end));
    // `has long said`: the verb group goes on behind what stands in it.
    let neither = if group.tokens.len() > 1 { neither_of(view, group, chunk) } else { None };
    let auxiliary = neither.or_else(|| going_on(view, group, chunk)).or_else(|| auxiliary_of(view, chunk));
    let (chunk, own_form) = auxiliary.unwrap_or((chunk, group.form));
    let start = view.chunk(chunk).map_or(group.tokens.start, |first| first.tokens.start);
    let tokens = TokenRange::new(start, end);
    if group.form.has(VerbForm::PASSIVE)
        && let Some(cue) = quoted_as_saying(view, at, chunk, tokens)
    {
        return Some(cue);
    }
    // `said by phone`: no agent.
    let bare = group.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE));
    let means = bare && doc.is(end, LexClass::AGENT) && view.is_word(end + 1, MEANS);
    // `are concerned about`: no passive.
    let state =
        own_form.has(VerbForm::PASSIVE) && doc.token(at).is_some_and(|token| token.tag == Tag::Auxiliary);
    let form = if means || bare && is_past_tag(view, group, chunk) {
        VerbForm::FINITE.with(VerbForm::PAST)
    } else if state {
        VerbForm::FINITE
    } else {
        own_form
    };
    Some(Cue { tokens, head: at, chunk: offset(chunk), kind, form, entry })
}

/// `In a poll, ...`: the preposition before a document that tells.
#[inline(never)]
fn in_document(view: View<'_>, head: u32, chunk: usize, entry: Report) -> Option<Cue> {
    let phrase = view.chunk(chunk).filter(|phrase| phrase.head == head)?;
    // `In a Globe/Lund News poll`
    let mut first = phrase;
    let mut chunk = chunk;
    for _ in 0..MAX_PAPERS {
        let Some((mark, _)) = view
            .before(chunk, 1)
            .filter(|(_, mark)| matches!(view.kind(mark.head), Kind::SLASH | Kind::HYPHEN))
        else {
            break;
        };
        let (n, noun) = view.before(mark, 1).filter(|(_, noun)| noun.kind == ChunkKind::Noun)?;
        (first, chunk) = (noun, n);
    }
    let at = first.tokens.start.checked_sub(1).filter(|at| view.is_word(*at, words!["in"]))?;
    // `In offering analysis`
    if view.doc.token(at + 1).is_some_and(|token| token.pos.has(Tag::VerbIng)) {
        return None;
    }
    let tokens = TokenRange::new(at, at + 1);
    let (chunk, kind) = (offset(chunk), CueKind::Preposition);
    Some(Cue { tokens, head: at, chunk, kind, form: VerbForm::NONE, entry })
}

/// `was quoted as saying`, `is cited by the agency as saying`: the subject speaks.
#[inline(never)]
fn quoted_as_saying(view: View<'_>, head: u32, chunk: usize, group: TokenRange) -> Option<Cue> {
    let doc = &view.doc;
    let by = doc.is(group.end, LexClass::AGENT);
    let reach = if by { 8 } else { 0 };
    let as_ = (group.end..=group.end + reach).find(|at| view.is_word(*at, words!["as"]))?;
    let say =
        doc.token(as_ + 1).filter(|token| token.tag == Tag::VerbIng && token.is(LexClass::REPORT_VERB))?;
    let entry = doc.lexicon.report(say.lexeme, LexClass::REPORT_VERB)?;
    let form = VerbForm::FINITE.with(VerbForm::PAST);
    let tokens = TokenRange::new(group.start, as_ + 2);
    Some(Cue { tokens, head, chunk: offset(chunk), kind: CueKind::Report, form, entry })
}

/// By what means somebody says something.
const MEANS: &Words = words![
    "phone",
    "telephone",
    "email",
    "e",
    "text",
    "letter",
    "video",
    "videolink",
    "satellite",
    "radio",
    "fax",
];
