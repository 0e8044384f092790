//! [`Reader`]: the sieves in order, sentence by sentence, and what lies inside a content once more.
//!
//! In each passage, tags and `according to` come first, because what stands before them is theirs; then the cues left over, left to right, each
//! taking its content, so that the outermost cue wins. The cues inside a content are then read the same way and
//! become its children.
//!
//! Cost: sentences without a cue or quotation mark are passed over; the others are walked once a level of nesting,
//! and there are at most [`MAX_DEPTH`] levels.

use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::found::{Cues, Found};
use super::interview::Turn;
use super::lead::Lead;
use super::passage::Passages;
use super::rule::Rule;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::Act;
use crate::grammar::VerbForm;
use crate::lexicon::{Frames, LexClass, Tag};
use crate::mention::Entities;
use crate::span::{TokenRange, offset};

/// Deepest claim inside a claim.
const MAX_DEPTH: u32 = 4;

/// Shortest object that may end with where it was said: `her | in a tweet`.
const MIN_PLACED: u32 = 3;

/// Words before `to` behind which it is done.
const GOING_ON: &Words = listed!("going_on");
/// Rules of verbs that have a subject.
const OWN: &[Rule] = &[
    Rule::VerbQuote,
    Rule::VerbThat,
    Rule::VerbClause,
    Rule::VerbInfinitive,
    Rule::VerbObject,
    Rule::VerbAny,
];
/// Verbs of knowing, seeing and hearing: what they tell is so.
const KNOWING: &Words = listed!("knowing");

/// Reads a document's claims.
pub(super) struct Reader<'d> {
    pub(super) view: View<'d>,
    pub(super) entities: &'d Entities,
    /// All cues of the passage under reading.
    pub(super) found: Found<'d>,
    /// True where the passage under reading is a headline.
    pub(super) headline: bool,
    /// True where the passage under reading may begin with a label.
    pub(super) labelled: bool,
    /// The turn of an interview that the passage under reading is.
    pub(super) turn: Option<Turn>,
    /// The last draft that stands in no other.
    pub(super) last_top: Option<usize>,
    /// The last one whose quotation was left open.
    pub(super) last_open: Option<usize>,
    /// The block that a quotation opened before it holds, and the claim of that.
    pub(super) within: Option<(u32, u32)>,
    /// What leads to a quotation in the next block.
    pub(super) waiting: Option<Lead>,
    /// What was found, parents before their children.
    pub(super) drafts: &'d mut Vec<Draft>,
}

impl<'d> Reader<'d> {
    /// Reads all passages, given the cues of all of them; `copies` is a buffer.
    #[inline(never)] // so that each step has the registers to itself
    pub(super) fn read(&mut self, passages: &Passages, cues: &'d Cues, copies: &mut Vec<Cue>) {
        self.drafts.clear();
        let mut asked = false;
        let mut passed = 0;
        for passage in passages.iter() {
            asked |= matches!(passage.turn, Some(Turn::Question(_)));
            self.turn = passage.turn.filter(|_| asked);
            self.labelled = passage.labelled;
            self.headline = passage.headline;
            self.found = cues.of(passed..passage.cues_end);
            passed = passage.cues_end;
            let top = self.drafts.len();
            let inside = self.inside_quote(passage);
            let (range, sentence) = (passage.tokens, passage.sentence as usize);
            if inside.is_some() {
                self.read_part(range, sentence, inside, 1);
            } else {
                let found = self.found;
                let top_level = if passage.has_quoted { found.unquoted(copies) } else { found.cues };
                self.read_passage(range, sentence, top_level);
            }
            if !self.close_lead(passage, top) {
                self.continue_quote(passage.tokens, passage.block, top);
            }
            self.open_lead(passage, top);
            let new = self.drafts.get(top..).unwrap_or(&[]);
            self.last_top =
                new.iter().rposition(|draft| draft.parent.is_none()).map(|at| at + top).or(self.last_top);
            let new = self.drafts.get(top..).unwrap_or(&[]);
            let open = new.iter().rposition(|draft| draft.parent.is_none() && self.view.is_open(draft));
            self.last_open = open.map(|at| at + top).or(self.last_open);
        }
        // `denied the plan in a statement posted online`: what looks like a clause may be an object, too.
        let objects = self.drafts.iter_mut().filter(|draft| {
            draft.rule == Rule::VerbObject
                || draft.rule == Rule::VerbClause && draft.cue.entry.frames.any(Frames::OBJECT)
        });
        for draft in objects {
            if let Some(object) = draft.content.only().filter(|object| object.len() > MIN_PLACED) {
                draft.content = Pieces::of(self.view.without_venue(object));
            }
        }
        self.fill_turns();
    }

    /// Reads a passage, given the cues of it that stand in no quotation.
    fn read_passage(&mut self, range: TokenRange, sentence: usize, cues: &[Cue]) {
        let first = self.drafts.len();
        let mut range = range;
        if let Some(turn) = self.turn {
            self.read_turn(turn, range.end);
        } else if self.labelled {
            range = self.read_label(range);
        }
        if self.headline && self.drafts.len() == first {
            self.read_tail(range);
        }
        if self.drafts.len() == first {
            self.read_cues(range, cues, 0);
        }
        self.read_pointed(range, first);
        self.read_contents(first, sentence, None, 0);
    }

    /// Reads a part of the content of a claim.
    fn read_part(&mut self, range: TokenRange, sentence: usize, parent: Option<u32>, depth: u32) {
        let first = self.drafts.len();
        self.read_cues(range, self.found.within(range), depth);
        self.read_means(range, first, parent);
        self.read_contents(first, sentence, parent, depth);
    }

    /// Gives claims inside another that have no source the one that they share with it, `attacked Moor by saying`, or where
    /// that holds a whole sentence the phrase that opens it.
    fn read_means(&mut self, range: TokenRange, first: usize, parent: Option<u32>) {
        let Some(above) = parent.and_then(|at| self.drafts.get(at as usize)) else { return };
        let (rule, source) = (above.rule, above.source);
        let (view, entities) = (self.view, self.entities);
        for draft in self.drafts.get_mut(first..).unwrap_or(&mut []) {
            if draft.source.is_some() || !draft.cue.is_verb() || !draft.rule.is_of(OWN) {
                continue;
            }
            if rule == Rule::VerbObject && view.is_means(&draft.cue, range.start) {
                draft.source = source;
            } else if rule.is_of(&[Rule::ClauseTag, Rule::AccordingTo]) {
                draft.source = view.lost_subject(entities, &draft.cue, range.start);
            }
        }
    }

    /// Sorts the drafts of a stretch, from number `first` on, and reads what lies in their contents.
    ///
    /// `sentence` is the index of a sentence not behind it.
    fn read_contents(&mut self, first: usize, sentence: usize, parent: Option<u32>, depth: u32) {
        let last = self.drafts.len();
        if last > first + 1 {
            self.drafts[first..].sort_by_key(|draft| draft.extent().start);
        }
        for i in first..last {
            let Some(draft) = self.drafts.get_mut(i) else { continue };
            draft.parent = parent;
            if depth < MAX_DEPTH && self.found.hold(draft.content.cover()) {
                let content = draft.content;
                for piece in content.iter() {
                    self.read_inside(piece, sentence, offset(i), depth + 1);
                }
            }
        }
    }

    /// Reads the sentences of a piece of a content; `at` is the index of a sentence not behind it.
    fn read_inside(&mut self, piece: TokenRange, mut at: usize, parent: u32, depth: u32) {
        let sentences = self.view.doc.sentences();
        while sentences.get(at).is_some_and(|sentence| sentence.tokens.end <= piece.start) {
            at += 1;
        }
        while let Some(sentence) = sentences.get(at).filter(|sentence| sentence.tokens.start < piece.end) {
            let range =
                TokenRange::new(sentence.tokens.start.max(piece.start), sentence.tokens.end.min(piece.end));
            if self.found.hold(range) {
                self.read_part(range, at, Some(parent), depth);
            }
            at += 1;
        }
    }

    /// Reads the cues of a stretch: tags first.
    #[inline(never)] // so that it is there once
    fn read_cues(&mut self, range: TokenRange, cues: &[Cue], depth: u32) {
        let first = self.drafts.len();
        self.read_tags(range, cues);
        self.read_behind(range, cues, first, depth);
    }

    fn read_tags(&mut self, range: TokenRange, cues: &[Cue]) {
        let mut low = range.start;
        let mut rest = cues;
        while let Some((cue, next)) = rest.split_first() {
            rest = next;
            if cue.tokens.start < low {
                continue;
            }
            let draft = match cue.kind {
                CueKind::Preposition => self.view.preposition(cue, low, range.end, next),
                _ => self.view.tag(cue, low, range.end, next),
            };
            if let Some(draft) = draft {
                low = draft.extent().end;
                self.drafts.push(draft);
            }
        }
    }

    /// True where the claim before a cue, which ends at token `low`, stands inside the subject of the cue: the subject
    /// begins before it.
    #[inline(never)] // asked of few cues
    fn is_enclosed(&self, cue: &Cue, range: TokenRange, low: u32, shared: Option<&Source>) -> bool {
        let past = cue.form.has(VerbForm::FINITE)
            || self.view.doc.token(cue.head).is_some_and(|verb| verb.tag == Tag::VerbPast);
        // `A man who asked not to be named said`: right behind the content inside its subject.
        let beside = || cue.tokens.start == low && low > range.start;
        let relative = || shared.is_some_and(|who| self.view.is_relative_pronoun(who));
        past && (beside()
            || relative() && self.view.is_apart(cue.chunk(), low)
            || self.view.follows_comma(cue, low))
    }

    /// `declined [to say] why`, `we [must ask] why`: inside what another says it tells of words that were not said. But
    /// `claimed [to have said] so`, `continues [to say] so`.
    #[inline(never)] // asked of few cues
    fn is_unsaid(&self, cue: &Cue) -> bool {
        let before = cue.tokens.start.wrapping_sub(1);
        let aim = || cue.form.has(VerbForm::INFINITIVE) && !self.view.is_word(before, GOING_ON);
        !cue.form.has(VerbForm::PERFECT) && (cue.form.has(VerbForm::MODAL) || aim())
    }

    /// `said that aides [believe] it is over`: a cue of what somebody thinks, in nobody's own words; not of what he knows.
    fn may_think(&self, cue: &Cue) -> bool {
        cue.form.has(VerbForm::FINITE)
            && matches!(cue.entry.act, Act::Believe | Act::Predict | Act::Want)
            && !self.view.is_quoted(cue.head)
            && !self.view.is_word(cue.head, KNOWING)
    }

    /// A clause that somebody thinks is true; not what is asked, `asked if he [believed] it`.
    fn is_thought(&self, draft: &Draft) -> bool {
        let view = &self.view;
        let somebody = |who: &Source| {
            let asked = |at: u32| view.is_word(at, words!["if", "whether", "unless", "what", "why"]);
            !view.is_word(who.tokens.start, words!["i", "we", "you"])
                && !who.tokens.start.checked_sub(1).is_some_and(asked)
        };
        draft.rule.is_of(&[Rule::VerbThat, Rule::VerbClause]) && draft.source.as_ref().is_some_and(somebody)
    }

    /// Reads the cues that no tag has taken; `first` is the first draft of this stretch.
    fn read_behind(&mut self, range: TokenRange, cues: &[Cue], first: usize, depth: u32) {
        let n_tags = self.drafts.len();
        let mut tag = first;
        let mut low = range.start;
        // Where the search for subjects begins: before a claim that commas enclose, `Moor, who says so, left`.
        let mut around = low;
        let mut shared = None;
        let mut rest = cues;
        while let Some((cue, next)) = rest.split_first() {
            rest = next;
            while let Some(passed) =
                self.drafts.get(tag).filter(|draft| tag < n_tags && draft.extent().start <= cue.tokens.start)
            {
                low = low.max(passed.reach()).max(passed.addressee.map_or(0, |who| who.end));
                around = low;
                shared = passed.source.or(shared);
                tag += 1;
            }
            if cue.tokens.start < low {
                continue;
            }
            let end =
                self.drafts.get(tag).filter(|_| tag < n_tags).map_or(range.end, |draft| draft.extent().start);
            let draft = match cue.kind {
                CueKind::Noun if depth > 0 => None,
                CueKind::Attitude if depth > 0 && !self.may_think(cue) => None,
                CueKind::Report | CueKind::Attitude => {
                    let enclosed = around < low && self.is_enclosed(cue, range, low, shared.as_ref());
                    let low = if enclosed { around } else { low };
                    self.view.behind(cue, low, end, next, shared)
                }
                CueKind::Noun => self.view.noun(cue, low, end, next, shared),
                CueKind::Preposition | CueKind::Adverb => None,
            };
            // `You might think that`, `Do you want more?`: whoever reads it, in the writer's own words.
            let Some(mut draft) = draft else { continue };
            if depth == 0 && draft.source.is_none() && cue.is_verb() && draft.rule.is_of(OWN) {
                draft.source = self.view.lost_subject(self.entities, cue, range.start);
                // `Such a house, called a hut, is small`: what it is called, by nobody who is told.
                if draft.source.is_none() && self.view.gives_name(cue) {
                    continue;
                }
            }
            let thought = depth > 0 && cue.kind == CueKind::Attitude;
            if thought && !self.is_thought(&draft) {
                continue;
            }
            let reader = |who: &Source| {
                who.tokens.len() == 1 && self.view.is_word(who.tokens.start, words!["you", "your"])
            };
            if depth == 0 && draft.source.as_ref().is_some_and(reader) {
                continue;
            }
            // `Moor, who called it “a sham,” refused`: she whom the pronoun stands for.
            let beside = cue.tokens.start == low && low > range.start;
            if let (Some(who), Some(before)) = (&draft.source, &shared)
                && who.tokens == before.tokens
                && self.view.doc.is(who.tokens.start, LexClass::RELATIVE)
                && cue.form.has(VerbForm::FINITE)
                && (beside || self.view.follows_comma(cue, low))
                && let Some(antecedent) = self.view.antecedent_phrase(who)
            {
                draft.source = Some(antecedent);
            }
            low = draft.reach().max(low);
            let quoted = self.view.quotation_behind_colon(&mut draft);
            if depth > 0 && (self.is_unsaid(cue) || !(thought || draft.is_saying())) {
                continue;
            }
            // `stepped up his attacks on Ito, saying`: whose sentence it is, not whose attacks.
            if cue.kind == CueKind::Noun {
                if let Some(main) = self.view.main_subject(around, cue.tokens.start) {
                    shared = Some(main);
                }
            } else if draft.rule == Rule::Raising {
                // `Moor seemed to agree, saying that`: she of whom it seems so, where that is the main clause.
                let seen = self.view.subject(cue.chunk(), around);
                let leads = |who: &Source| who.tokens.start <= around + 2 && !self.view.is_empty_subject(who);
                shared = seen.filter(leads).or(shared);
            } else if let Some(source) = &draft.source {
                shared = Some(*source);
            }
            self.drafts.push(draft);
            if let Some(quoted) = quoted {
                self.drafts.push(quoted);
            }
        }
    }
}
