//! [`Reader`]: the sieves in order, sentence by sentence, and what lies inside a content once more.
//!
//! A sentence here never ends inside a quotation: sentences that a quotation joins are read as one. In each, tags and
//! `according to` come first, because what stands before them is theirs; then the cues left over, left to right, each
//! taking its content, so that the outermost cue wins. The cues inside a content are then read the same way and
//! become its children.
//!
//! Cost: sentences without a cue or quotation mark are passed over; the others are walked once a level of nesting,
//! and there are at most [`MAX_DEPTH`] levels.

use super::cue::{Cue, CueKind, Finder};
use super::draft::Draft;
use super::view::View;
use crate::grammar::VerbForm;
use crate::lexicon::LexClass;
use crate::mention::Entities;
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Sentence, Shape};

/// How far into a sentence the verb of a tag may stand.
const MAX_TAG: u32 = 8;
/// Deepest claim inside a claim.
const MAX_DEPTH: u32 = 4;

/// Reads a document's claims.
pub(super) struct Reader<'d> {
    pub(super) view: View<'d>,
    pub(super) entities: &'d Entities,
    finder: Finder<'d>,
    /// All cues of the sentence under reading.
    found: Vec<Cue<'d>>,
    /// True where the sentence under reading is the first of its block.
    pub(super) starts_block: bool,
    /// Those that are looked at, one level of nesting behind the other.
    cues: Vec<Cue<'d>>,
    /// The last draft that stands in no other.
    pub(super) last_top: Option<usize>,
    /// The last one whose quotation was left open.
    pub(super) last_open: Option<usize>,
    /// What was found, parents before their children.
    pub(super) drafts: Vec<Draft<'d>>,
}

impl<'d> Reader<'d> {
    /// A reader that has read nothing.
    pub(super) fn new(view: View<'d>, entities: &'d Entities) -> Self {
        Self {
            view,
            entities,
            finder: Finder::default(),
            found: Vec::new(),
            starts_block: false,
            cues: Vec::new(),
            last_top: None,
            last_open: None,
            drafts: Vec::new(),
        }
    }

    /// Reads all sentences.
    pub(super) fn read(&mut self) {
        let sentences = self.view.doc.sentences();
        let mut at = 0;
        while let Some(first) = sentences.get(at) {
            let (range, n) = self.joined(sentences, at);
            self.starts_block =
                at.checked_sub(1).and_then(|i| sentences.get(i)).is_none_or(|last| last.block != first.block);
            at += n;
            self.found.clear();
            if !self.finder.find(self.view, range, &mut self.found) {
                continue;
            }
            let top = self.drafts.len();
            self.read_sentence(range, None, 0);
            self.continue_quote(range, first.block, top);
            let new = self.drafts.get(top..).unwrap_or(&[]);
            self.last_top =
                new.iter().rposition(|draft| draft.parent.is_none()).map(|at| at + top).or(self.last_top);
            let new = self.drafts.get(top..).unwrap_or(&[]);
            let open = new.iter().rposition(|draft| draft.parent.is_none() && self.view.is_open(draft));
            self.last_open = open.map(|at| at + top).or(self.last_open);
        }
    }

    /// The sentence at index `at` with those that a quotation joins to it, and how many they are.
    fn joined(&self, sentences: &[Sentence], at: usize) -> (TokenRange, usize) {
        let Some(first) = sentences.get(at) else { return (TokenRange::default(), 1) };
        let mut range = first.tokens;
        let mut n = 1;
        while let Some(next) = sentences.get(at + n).filter(|next| next.block == first.block) {
            let open = self.view.doc.token(next.tokens.start).is_some_and(|t| t.shape.has(Shape::QUOTED))
                && self
                    .view
                    .doc
                    .tokens
                    .quote_of(next.tokens.start)
                    .is_some_and(|q| q.tokens.start < next.tokens.start);
            if !open && !self.is_tag_of(range, next.tokens) {
                break;
            }
            range.end = next.tokens.end;
            n += 1;
        }
        (range, n)
    }

    /// True for a sentence that tells who asked what the one before it quotes: `“Why now?” Moor asked.`
    fn is_tag_of(&self, quoted: TokenRange, next: TokenRange) -> bool {
        let view = self.view;
        let asks = quoted.end >= quoted.start + 3
            && matches!(view.kind(quoted.end - 2), Kind::QUESTION | Kind::EXCLAMATION)
            && view.quote_to(quoted.end - 1).is_some();
        asks && view
            .doc
            .slice(TokenRange::new(next.start, next.end.min(next.start + MAX_TAG)))
            .iter()
            .any(|token| token.is(LexClass::REPORT_VERB) && token.tag.is_verb())
    }

    /// Reads a sentence, or a part of a content.
    fn read_sentence(&mut self, range: TokenRange, parent: Option<u32>, depth: u32) {
        let view = self.view;
        let first_cue = self.cues.len();
        let first = self.drafts.len();
        let from = self.found.partition_point(|cue| cue.tokens.start < range.start);
        let held = self.found.get(from..).unwrap_or(&[]);
        let held = held
            .iter()
            .take_while(|cue| cue.tokens.start < range.end)
            .filter(|cue| cue.tokens.end <= range.end && (depth > 0 || !view.is_quoted(cue.head)));
        self.cues.extend(held);
        if depth == 0 && self.starts_block {
            self.read_label(range);
        }
        if self.drafts.len() == first {
            self.read_tags(range, first_cue);
            self.read_behind(range, first_cue, first, depth);
        }
        self.cues.truncate(first_cue);
        self.drafts[first..].sort_by_key(|draft| draft.extent().start);
        if depth >= MAX_DEPTH {
            return self.adopt(first, parent);
        }
        self.adopt(first, parent);
        let last = self.drafts.len();
        for i in first..last {
            let Some(draft) = self.drafts.get(i).copied() else { continue };
            for piece in draft.content.iter() {
                self.read_inside(piece, offset(i), depth + 1);
            }
        }
    }

    fn adopt(&mut self, first: usize, parent: Option<u32>) {
        for draft in &mut self.drafts[first..] {
            draft.parent = parent;
        }
    }

    /// Reads the sentences of a piece of a content.
    fn read_inside(&mut self, piece: TokenRange, parent: u32, depth: u32) {
        let sentences = self.view.doc.sentences();
        let mut at = self.view.doc.tokens.sentence_of(piece.start);
        while let Some(sentence) = sentences.get(at).filter(|sentence| sentence.tokens.start < piece.end) {
            let range =
                TokenRange::new(sentence.tokens.start.max(piece.start), sentence.tokens.end.min(piece.end));
            let from = self.found.partition_point(|cue| cue.head < range.start);
            if self.found.get(from).is_some_and(|cue| cue.head < range.end) {
                self.read_sentence(range, Some(parent), depth);
            }
            at += 1;
        }
    }

    fn read_tags(&mut self, range: TokenRange, first_cue: usize) {
        let mut low = range.start;
        for i in first_cue..self.cues.len() {
            let Some(cue) = self.cues.get(i).copied().filter(|cue| cue.tokens.start >= low) else { continue };
            let next = self.cues.get(i + 1..).unwrap_or(&[]);
            let draft = match cue.kind {
                CueKind::Preposition => self.view.preposition(&cue, low, range.end, next),
                _ => self.view.tag(&cue, low, range.end, next),
            };
            if let Some(draft) = draft {
                low = draft.extent().end;
                self.drafts.push(draft);
            }
        }
    }

    /// Reads the cues that no tag has taken; `first` is the first draft of this sentence.
    fn read_behind(&mut self, range: TokenRange, first_cue: usize, first: usize, depth: u32) {
        let n_tags = self.drafts.len();
        let mut tag = first;
        let mut low = range.start;
        // Where the search for subjects begins: before a claim that commas enclose, `Moor, who says so, left`.
        let mut around = low;
        let mut shared = None;
        for i in first_cue..self.cues.len() {
            let Some(cue) = self.cues.get(i).copied() else { continue };
            while let Some(passed) =
                self.drafts.get(tag).filter(|draft| tag < n_tags && draft.extent().start <= cue.tokens.start)
            {
                low = low.max(passed.reach());
                around = low;
                shared = passed.source.or(shared);
                tag += 1;
            }
            if cue.tokens.start < low {
                continue;
            }
            let end =
                self.drafts.get(tag).filter(|_| tag < n_tags).map_or(range.end, |draft| draft.extent().start);
            let next = self.cues.get(i + 1..).unwrap_or(&[]);
            let draft = match cue.kind {
                CueKind::Attitude | CueKind::Noun if depth > 0 => None,
                CueKind::Report | CueKind::Attitude => {
                    let enclosed = cue.form.has(VerbForm::FINITE) && self.view.follows_comma(&cue, low);
                    let low = if enclosed { around } else { low };
                    self.view.behind(&cue, low, end, next, shared)
                }
                CueKind::Noun => self.view.noun(&cue, low, end, next, shared),
                CueKind::Preposition | CueKind::Adverb => None,
            };
            if let Some(draft) = draft {
                let mut draft = draft;
                low = draft.reach().max(low);
                let quoted = self.view.quotation_behind_colon(&mut draft);
                if depth > 0 && !draft.is_saying() {
                    continue;
                }
                shared = draft.source.or(shared);
                self.drafts.push(draft);
                self.drafts.extend(quoted);
            }
        }
    }
}
