//! Quotations without a cue of their own: continued and signed ones, and the labels of headlines and transcripts.
//!
//! ```text
//! "It is over," she said. "We won. We go home."      the same claim
//!                          -------------------
//! MOOR: Thank you.                                   a label
//! ```
//!
//! Expected precision: continued in the same paragraph 0.91, over paragraphs 0.7, labels 0.9. Cost: constant a
//! sentence.

use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::marks::Column;
use super::read::Reader;
use super::rule::Rule;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::BlockKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Report, Tag};
use crate::mention::EntityRef;
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape, Token};

/// Words in capitals before a colon that nobody is.
const KICKERS: &Words = listed!("kickers");
/// Longest object before the colon that a quotation takes up: `repeated the same words: “...”`.
const MAX_OBJECT: u32 = 8;
/// How many blocks behind a quotation left open it may go on.
const MAX_BLOCKS: u32 = 5;
/// How many claims of a sentence may stand behind that of its quotation.
const MAX_BESIDE: usize = 6;
/// How many tokens of an address stand before its mark.
const MAX_ADDRESS: u32 = 5;
/// Shortest quotation that is speech, marks included.
const MIN_SPEECH: u32 = 6;

impl<'d> View<'d> {
    /// The name behind a dash and a quotation that ends with token `close`, where nothing else stands there:
    /// `“It was late.” ― Ada Moor`.
    fn signature(self, close: u32, block: u32) -> Option<(TokenRange, Source)> {
        let dash =
            self.kind(close) == Kind::DASH || self.kind(close) == Kind::HYPHEN && self.is_spaced(close);
        let i = self.chunk_at(close + 1);
        let name = self.chunk(i).filter(|chunk| dash && chunk.kind == ChunkKind::Noun)?;
        let sentence = self.doc.sentence_of(name.head).filter(|sentence| sentence.block == block)?;
        let proper = self.doc.token(name.head).is_some_and(|token| token.tag == Tag::Proper);
        let source = self.phrase_after(i, sentence.tokens.end, true).filter(|_| proper)?;
        let stop = u32::from(self.kind(source.tokens.end) == Kind::STOP);
        let alone = source.tokens.end + stop >= sentence.tokens.end;
        alone.then_some((TokenRange::new(close, close + 1), source))
    }

    /// True for a claim of what somebody says or says of something, whom a quotation behind it may be of.
    pub(super) fn speaks(self, draft: &Draft) -> bool {
        let rules = [Rule::ClauseTag, Rule::VerbObject];
        draft.cue.kind == CueKind::Report
            && draft.source.is_some()
            && (draft.is_saying() || draft.rule.is_of(&rules))
    }

    /// True where the source of a claim is the subject of its sentence.
    fn is_main(self, draft: &Draft, sentence: TokenRange) -> bool {
        let main = self.main_subject(sentence.start, sentence.end);
        draft.source.is_some_and(|source| main.is_some_and(|main| main.tokens == source.tokens))
    }

    /// True for a quotation that ends a paragraph of the running text behind another one, and is no heading: `“NO DEAL”`.
    fn ends_block(self, range: TokenRange, before: u32, block: u32) -> bool {
        let doc = self.doc;
        [before, block].iter().all(|block| {
            let kind = doc.blocks.get(*block as usize).map(|block| block.kind);
            matches!(kind, Some(BlockKind::Paragraph | BlockKind::List))
        }) && doc.sentence_of(range.end).is_none_or(|next| next.block > block)
    }

    /// True for a claim whose quotation was left open.
    pub(super) fn is_open(self, draft: &Draft) -> bool {
        draft.content.iter().next_back().and_then(|piece| piece.end.checked_sub(1)).is_some_and(|last| {
            self.is_quoted(last) && self.quote_to(last).is_none() && !self.is_quoted(last + 1)
        })
    }

    /// The claim of a quotation that follows a colon at the end of another claim's content, which is cut there:
    /// `asked whether it was wise: “The question is ...”`.
    ///
    /// Where the content is no more than an object, the quotation takes its place.
    pub(super) fn quotation_behind_colon(self, draft: &mut Draft) -> Option<Draft> {
        let piece = draft.content.only()?;
        // The quotation ends where the content does, at most a mark before.
        if piece.len() < MIN_SPEECH || !self.is_quoted(piece.end - 1) && !self.is_quoted(piece.end - 2) {
            return None;
        }
        let before = TokenRange::new(piece.start + 1, piece.end.saturating_sub(MIN_SPEECH));
        if !self.columns.marks.any(Column::Label, before) {
            return None;
        }
        let colon = before.iter().zip(self.doc.slice(before)).find_map(|(at, mark)| {
            let apart = mark.kind == Kind::COLON && self.opens_quote(at + 1) && !self.is_quoted(at);
            apart.then_some(at)
        })?;
        let end = self.quote_from(colon + 1)?;
        if end < colon + MIN_SPEECH || end + 1 < piece.end || draft.source.is_none() {
            return None;
        }
        // `added that he told them: “...”`: the quotation is that of the claim inside.
        let inner = self.chunks_in(TokenRange::new(piece.start, colon)).iter().any(|chunk| {
            chunk.kind == ChunkKind::Verb
                && chunk.form.has(VerbForm::FINITE)
                && self.doc.is(chunk.head, LexClass::REPORT_VERB)
                && colon - chunk.head <= MAX_OBJECT
        });
        if inner {
            return None;
        }
        let speech = Pieces::of(TokenRange::new(colon + 1, end));
        let object =
            draft.rule.is_of(&[Rule::VerbObject, Rule::VerbAny]) && colon - piece.start <= MAX_OBJECT;
        if object {
            draft.content = speech;
            draft.rule = Rule::VerbQuote;
            return None;
        }
        draft.content = Pieces::of(self.trimmed(TokenRange::new(piece.start, colon)));
        let cue = Cue { tokens: TokenRange::new(colon, colon + 1), ..draft.cue };
        Some(Draft { cue, content: speech, addressee: None, rule: Rule::VerbQuote, ..*draft })
    }
}

impl Reader<'_> {
    /// Adds a sentence that is nothing but a quotation to the quotation before it; `top` is the first draft of the
    /// sentence.
    #[inline]
    pub(super) fn continue_quote(&mut self, range: TokenRange, block: u32, top: usize) {
        if self.view.is_quoted(range.start)
            && let Some(end) = self.view.quote_from(range.start)
        {
            self.go_on_with(range, end, block, top);
        }
    }

    #[inline(never)] // few passages begin with a quotation
    fn go_on_with(&mut self, range: TokenRange, end: u32, block: u32, top: usize) {
        let view = self.view;
        // `“Will they fight?” She has also praised the plan.`: a sentence of its own, which could have been a tag.
        // `“They fight.” ada.moor@lund.com`: an address behind it.
        let addressed = || (end + 1..end + MAX_ADDRESS).any(|at| view.kind(at) == Kind(b'@'));
        let apart = range.end > end + 1
            && (view.doc.token(end).is_some_and(|token| token.shape.has(Shape::SENTENCE_START))
                || addressed());
        let new = self.drafts.get(top..).unwrap_or(&[]);
        let free = new.is_empty() || apart && new.iter().all(|draft| draft.extent().start >= end);
        if !free {
            return;
        }
        if end - range.start >= MIN_SPEECH
            && let Some((dash, source)) = view.signature(end, block)
        {
            let cue = mark_cue(view, dash);
            let content = Pieces::of(TokenRange::new(range.start, end));
            self.drafts.push(Draft::new(cue, Some(source), content, Rule::Signature));
            return;
        }
        if range.end > end + 1 && !apart || end - range.start < 4 {
            return;
        }
        // A quotation that was left open goes on behind what stands between, a caption or a teaser.
        let open = self.last_open.filter(|at| {
            let from = self.drafts.get(*at).map_or(0, |draft| draft.reach());
            view.doc
                .sentence_of(from.saturating_sub(1))
                .is_some_and(|sentence| sentence.block < block && sentence.block + MAX_BLOCKS >= block)
        });
        let Some(at) = open.or_else(|| self.last_top.map(|at| self.spoken_with(at))) else { return };
        let thinks = self.drafts.get(at).is_some_and(|draft| self.thinks(draft));
        let Some(last) = self.drafts.get_mut(at) else { return };
        let cover = last.extent();
        let Some(before) = view.doc.sentence_of(cover.end - 1) else { return };
        if view.quote_to(end - 1).is_some() {
            self.last_open = None;
        }
        let quoted = last.content.iter().any(|piece| {
            view.quote_from(piece.start).is_some() || piece.end > 0 && view.quote_to(piece.end - 1).is_some()
        });
        // Boxes between two paragraphs are no part of the story.
        let between = view.doc.blocks.get(before.block as usize + 1..block as usize).unwrap_or(&[]);
        let beside =
            range.start - before.tokens.end <= 2 && !between.iter().any(|block| block.kind.is_body());
        let near = beside || open.is_some();
        // `Moor said the vote was lost. “We were too few.”`: more of what she says.
        let told = (before.block == block || view.ends_block(range, before.block, block))
            && (view.speaks(last) || thinks)
            && (cover.end + 1 >= before.tokens.end || view.is_main(last, before.tokens))
            && end - range.start >= MIN_SPEECH;
        if (quoted || told) && near {
            let piece = TokenRange::new(range.start, end);
            if before.block == block {
                last.content.push(piece);
            } else if !last.content.push_apart(piece) {
                // One that is longer than a claim can be goes on in another.
                let more = Draft { content: Pieces::of(piece), ..*last };
                self.drafts.push(more);
            }
        }
    }

    /// True for a claim of what a person thinks, or of what is told according to her.
    fn thinks(&self, draft: &Draft) -> bool {
        let rules = [Rule::VerbThat, Rule::VerbClause, Rule::AccordingTo];
        let thinks = matches!(draft.cue.kind, CueKind::Attitude | CueKind::Preposition);
        thinks
            && draft.rule.is_of(&rules)
            && draft.source.as_ref().and_then(|source| source.cores().first()).is_some_and(|core| {
                self.view.is_word(core.head, words!["he", "she"])
                    || self
                        .entities
                        .at(core.head)
                        .is_some_and(|mention| matches!(mention.entity, EntityRef::Person(_)))
            })
    }

    /// The claim of a quotation in the sentence of claim `at`: `“We were few,” she said, noting that it rained.`
    fn spoken_with(&self, at: usize) -> usize {
        let start = self
            .drafts
            .get(at)
            .and_then(|draft| self.view.doc.sentence_of(draft.cue.head))
            .map_or(0, |sentence| sentence.tokens.start);
        let before = (at.saturating_sub(MAX_BESIDE)..at).rev();
        let beside = before.map_while(|i| {
            self.drafts.get(i).filter(|draft| draft.cue.head >= start).map(|draft| (i, draft))
        });
        let mut tags = beside.filter(|(_, draft)| draft.parent.is_none() && draft.rule == Rule::QuoteTag);
        tags.next().map_or(at, |(i, _)| i)
    }

    /// `LIMA: Two men died, police said.`, `Peru: Moor resigns`: where the story was filed or plays, not who tells it.
    ///
    /// A country speaks in a headline without a subject of its own that refuses or quotes, `Peru: No deal`, `Peru: Vote
    /// 'a success'`, and in its first person.
    fn is_place_label(&self, source: &Source, colon: u32, content: TokenRange) -> bool {
        const PLACES: LexClass =
            LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::CITY).union(LexClass::REGION);
        let view = self.view;
        let doc = &view.doc;
        let people = LexClass::GIVEN_NAME | LexClass::FAMILY_NAME | LexClass::ORG;
        let head = source.cores().last().map_or(source.tokens.start, |core| core.head);
        let entity = self.entities.at(head).map(|mention| mention.entity);
        let known = |at: u32| doc.is(at, PLACES) && !doc.is(at, people);
        let place = match entity {
            Some(EntityRef::Place(_)) => true,
            Some(EntityRef::Person(_) | EntityRef::Organization(_)) => false,
            _ => known(head) || colon > 0 && known(colon - 1),
        };
        if !place {
            return false;
        }
        let headline = doc.sentence_of(colon).and_then(|sentence| doc.blocks.get(sentence.block as usize));
        let headline = headline.is_some_and(|block| block.kind == BlockKind::Headline);
        let own = view.is_word(content.start, words!["we", "i"]) || view.opens_quote(content.start);
        // `Peru: A tragedy in pictures`: a heading, not what the country says.
        let says = || {
            view.is_word(content.start, words!["no", "never", "not"])
                || content.iter().any(|at| view.opens_quote(at))
        };
        let speaks = own || headline && says() && !view.is_clause(content.start, content.end);
        !speaks
    }

    /// `Moor: no deal`: a name and a colon at the start of a line; what is left to read where it is no speaker's.
    #[inline(never)]
    pub(super) fn read_label(&mut self, range: TokenRange) -> TokenRange {
        let view = self.view;
        let Some((source, colon, content)) = view.label(range) else { return range };
        let head = source.cores().first().map_or(source.tokens.start, |core| core.head);
        let mut words = view.doc.slice(source.tokens).iter().filter(|token| token.is_word());
        let upper = view.doc.token(head).is_some_and(Token::is_word)
            && words.all(|token| token.shape.any(Shape::UPPER.with(Shape::DOTTED)));
        let name = LexClass::GIVEN_NAME
            | LexClass::FAMILY_NAME
            | LexClass::COUNTRY
            | LexClass::CAPITAL
            | LexClass::ORG
            | LexClass::ORG_HEAD
            | LexClass::ROLE
            | LexClass::HONORIFIC
            | LexClass::DEMONYM;
        // The name is the last word: `Lima: no deal`, but not `Lima chaos: troops move in`.
        let last = source.tokens.end - 1;
        // `Ada Moor (D-Lund): no deal`
        let last = if view.kind(last) == Kind::CLOSE { head } else { last };
        let known = view.doc.token(last).is_some_and(|token| token.is(name) && token.is_capital());
        let entity = self.entities.at(last);
        let named = upper
            || known
            || entity.is_some_and(|mention| !matches!(mention.entity, EntityRef::Nationality(_)));
        // `Poll: Moor leads`
        let named = named || view.is_document(&source);
        // `Dear Ada:`, `Attention, readers:`
        let greets = view.is_word(source.tokens.start, words!["dear", "attention", "hello"]);
        if !named || content.len() < 2 || view.is_word(head, KICKERS) || greets {
            return range;
        }
        if self.is_place_label(&source, colon.start, content) {
            return TokenRange::new(colon.end, range.end);
        }
        let cue = mark_cue(view, colon);
        self.drafts.push(Draft::new(cue, Some(source), Pieces::of(content), Rule::Label));
        range
    }
}

/// A mark that stands for a verb of saying.
pub(super) fn mark_cue(view: View<'_>, tokens: TokenRange) -> Cue {
    let (head, chunk) = (tokens.start, offset(view.chunk_at(tokens.start)));
    Cue { tokens, head, chunk, kind: CueKind::Report, form: VerbForm::NONE, entry: Report::MARK }
}
