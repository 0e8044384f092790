//! Leads: what at the end of a paragraph tells whose words the quotation is with which the next one begins.
//!
//! ```text
//! Moor said in a statement:                       a verb of saying that has said nothing yet
//! Moor released this statement on the vote.       a statement and whoever gives it
//! Moor's full statement:                          a statement and whose it is
//! Then Moor turned to the crowd:                  a colon, and the subject before it
//! ```
//!
//! A quotation with a tag of its own is not waited for. Expected precision 0.9, of colons 0.8. Cost: a look at the cues
//! of the last sentence before a paragraph that begins with a quotation.

use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::passage::Passage;
use super::quote::mark_cue;
use super::read::Reader;
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::BlockKind;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::{TokenRange, offset};
use crate::token::Kind;

/// Shortest quotation in a paragraph of its own, marks included.
const MIN_SPEECH: u32 = 4;
/// How many chunks may stand between giving a statement and it: `issued on Friday the following`.
const MAX_BETWEEN: usize = 3;

/// What the words of a quotation are.
const STATEMENTS: &Words = listed!("statements");
/// Verbs of who makes one known.
const GIVING: &Words = listed!("giving_verbs");
/// Words that say that it is the one behind them.
const POINTING: &Words =
    words!["this", "following", "these", "full", "complete", "entire", "below", "follows", "here", "brief"];

/// Prepositions before what a statement is about.
const TOPICS: &Words =
    words!["on", "regarding", "about", "concerning", "following", "after", "over", "ahead", "marking"];

/// What waits for a quotation in the next paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    /// The block that it ends.
    block: u32,
    /// The claim without its content.
    draft: Draft,
    /// The claim that it takes the place of, which tells of the statement itself: `issued [the following statement]`.
    replaces: Option<usize>,
}

impl Reader<'_> {
    /// Remembers what a passage leads to; `top` is its first draft.
    #[inline]
    pub(super) fn open_lead(&mut self, passage: &Passage, top: usize) {
        self.waiting = None;
        if passage.leads {
            self.find_lead(passage, top);
        }
    }

    #[inline(never)] // few passages lead to a quotation
    fn find_lead(&mut self, passage: &Passage, top: usize) {
        let view = self.view;
        let colon = view.kind(passage.tokens.end.saturating_sub(1)) == Kind::COLON;
        let lead = |draft: Draft| Lead { block: passage.block, draft, replaces: None };
        self.waiting = self
            .unsaid(passage, top)
            .map(lead)
            .or_else(|| self.statement(passage, top, colon))
            .or_else(|| if colon { self.pointed(passage, top).map(lead) } else { None });
    }

    /// `Moor said in a statement:`, `..., tweeting out`: a verb of saying with nothing said behind it.
    fn unsaid(&self, passage: &Passage, top: usize) -> Option<Draft> {
        let view = self.view;
        let (low, end) = (passage.tokens.start, passage.tokens.end);
        let cue =
            self.found.cues.iter().rfind(|cue| cue.kind == CueKind::Report && !view.is_quoted(cue.head))?;
        let cue = *cue;
        let last = end - u32::from(matches!(view.kind(end - 1), Kind::COLON | Kind::COMMA | Kind::STOP));
        if !cue.entry.frames.any(Frames::QUOTE) || cue.form.has(VerbForm::PASSIVE) || self.says(top, cue.head)
        {
            return None;
        }
        // `went on to say:`, but not `He refused to say.`
        if cue.form.has(VerbForm::INFINITIVE) && last == end {
            return None;
        }
        let source = view.own_subject(&cue, low).or_else(|| view.shared_source(&cue, low, None))?;
        let particle = u32::from(view.is_word(cue.tokens.end, words!["out"]));
        let follows = view.following(cue.entry.frames, cue.tokens.end + particle, end);
        // `told the crowd, to applause:`, but not `said it was late:`
        let aside = || {
            let behind = TokenRange::new(follows.start, last);
            let plain = view.kind(last) == Kind::COLON && cue.form.has(VerbForm::FINITE);
            plain && view.chunks_in(behind).iter().all(|chunk| chunk.kind != ChunkKind::Verb)
        };
        if follows.start < last && !aside() || view.is_empty_subject(&source) {
            return None;
        }
        let colon = u32::from(cue.tokens.end == last && view.kind(last) == Kind::COLON);
        let cue = Cue { tokens: TokenRange::new(cue.tokens.start, cue.tokens.end + colon), ..cue };
        let draft = Draft::new(cue, Some(source), Pieces::default(), Rule::VerbQuote);
        Some(draft.addressed(follows.addressee))
    }

    /// True where a claim of the passage has that verb or one behind it.
    fn says(&self, top: usize, head: u32) -> bool {
        self.drafts.get(top..).unwrap_or(&[]).iter().any(|draft| draft.cue.head >= head)
    }

    /// `Moor issued the following statement on the vote.`, `Moor's full statement:`, `Statement by Ada Moor`.
    fn statement(&self, passage: &Passage, top: usize, colon: bool) -> Option<Lead> {
        let view = self.view;
        let low = passage.tokens.start;
        let nouns =
            self.found.cues.iter().filter(|cue| cue.kind == CueKind::Noun && !view.is_quoted(cue.head));
        let (noun, chunk) = nouns
            .filter_map(|cue| view.chunk(cue.chunk()).map(|chunk| (*cue, chunk)))
            .find(|(cue, chunk)| chunk.head == cue.head && view.is_word(cue.head, STATEMENTS))?;
        let kind = view.doc.blocks.get(passage.block as usize).map(|block| block.kind);
        let heading = matches!(kind, Some(BlockKind::Headline | BlockKind::Subheading));
        let pointed = colon || passage.tokens.iter().any(|at| view.is_word(at, POINTING));
        let points = || (low..low + 2).any(|at| view.is_word(at, POINTING));
        if let Some((verb, source)) = self.giver(&noun, low, top) {
            // `Moor released a statement in which she said it was late.`: it has been told.
            if !pointed && self.says(top, noun.head) {
                return None;
            }
            let tokens = TokenRange::new(verb.tokens.start, noun.tokens.end.max(chunk.tokens.end));
            let new = self.drafts.get(top..).unwrap_or(&[]);
            let replaces = new.iter().position(|draft| draft.cue.head == verb.head).map(|at| top + at);
            let replaces = replaces.filter(|at| new.iter().all(|draft| draft.parent != Some(offset(*at))));
            let draft = Draft::new(Cue { tokens, ..noun }, Some(source), Pieces::default(), Rule::Lead);
            return Some(Lead { block: passage.block, draft, replaces });
        }
        if !colon && !heading && !points() {
            return None;
        }
        let (source, tokens) = view.author(&noun, chunk, low, passage.tokens.end)?;
        let draft = Draft::new(Cue { tokens, ..noun }, Some(source), Pieces::default(), Rule::Lead);
        Some(Lead { block: passage.block, draft, replaces: None })
    }

    /// Who gives the statement whose noun is `noun`, and the verb that tells so.
    fn giver(&self, noun: &Cue, low: u32, top: usize) -> Option<(&Chunk, Source)> {
        let view = self.view;
        let mut at = noun.chunk();
        for _ in 0..MAX_BETWEEN {
            let (i, chunk) = view.before(at, low)?;
            at = i;
            if chunk.kind != ChunkKind::Verb {
                // `issued on Friday the | following | statement`
                let article = chunk.tokens.len() == 1 && view.doc.is(chunk.head, LexClass::DETERMINER);
                let passed = matches!(chunk.kind, ChunkKind::Adverb | ChunkKind::Preposition)
                    || article
                    || view.is_time(chunk);
                if !passed {
                    return None;
                }
                continue;
            }
            if !view.is_word(chunk.head, GIVING) {
                return None;
            }
            let cue =
                Cue { tokens: chunk.tokens, head: chunk.head, chunk: offset(i), form: chunk.form, ..*noun };
            let before =
                self.drafts.get(top..).unwrap_or(&[]).iter().rfind(|draft| draft.cue.head < cue.head);
            let shared = before.and_then(|draft| draft.source);
            let source = view.own_subject(&cue, low).or_else(|| view.shared_source(&cue, low, shared))?;
            return (!view.is_empty_subject(&source)).then_some((chunk, source));
        }
        None
    }

    /// `Then Moor turned to the crowd:`: a colon behind a clause of what somebody does.
    fn pointed(&self, passage: &Passage, top: usize) -> Option<Draft> {
        let view = self.view;
        let TokenRange { start, end } = passage.tokens;
        let colon = TokenRange::new(end - 1, end);
        // `Moor said it was late:`: more of the same claim.
        if self
            .drafts
            .get(top..)
            .unwrap_or(&[])
            .iter()
            .any(|draft| view.speaks(draft) && draft.reach() + 1 >= end)
        {
            return None;
        }
        let source = view.main_subject(start, end)?;
        let core = source.cores().last()?;
        let token = view.doc.token(core.head)?;
        let named = token.tag == Tag::Proper || token.is(LexClass::ROLE | LexClass::ORG_HEAD);
        let somebody = named || view.is_word(core.head, words!["he", "she", "they", "we", "i"]);
        let cue = mark_cue(view, colon);
        somebody.then(|| Draft::new(cue, Some(source), Pieces::default(), Rule::Lead))
    }

    /// Gives a quotation at the start of a paragraph to what led to it in the one before; true where it did.
    #[inline]
    pub(super) fn close_lead(&mut self, passage: &Passage, top: usize) -> bool {
        self.waiting.is_some() && self.follow_lead(passage, top)
    }

    #[inline(never)] // few passages are led to
    fn follow_lead(&mut self, passage: &Passage, top: usize) -> bool {
        let Some(lead) = self.waiting.take() else { return false };
        let between = self.view.doc.blocks.get(lead.block as usize + 1..passage.block as usize);
        let beside =
            lead.block < passage.block && !between.unwrap_or(&[]).iter().any(|block| block.kind.is_body());
        let start = passage.tokens.start;
        let quote = self.view.quote_from(start).filter(|end| *end >= start + MIN_SPEECH);
        let Some(end) = quote.filter(|_| beside && passage.opens && self.drafts.len() == top) else {
            return false;
        };
        let content = Pieces::of(TokenRange::new(start, end.min(passage.tokens.end)));
        let draft = Draft { content, ..lead.draft };
        match lead.replaces.and_then(|at| self.drafts.get_mut(at)) {
            Some(slot) => {
                *slot = draft;
                self.last_top = lead.replaces;
                self.last_open = lead.replaces.filter(|_| self.view.is_open(&draft)).or(self.last_open);
            }
            None => self.drafts.push(draft),
        }
        true
    }
}

impl Reader<'_> {
    /// The claim whose quotation, left open in the paragraph before, holds the block of a passage: one that ends with
    /// the closing mark and begins without one.
    pub(super) fn inside_quote(&mut self, passage: &Passage) -> Option<u32> {
        if !passage.closes_quote {
            return self.within.filter(|(block, _)| *block == passage.block).map(|(_, claim)| claim);
        }
        self.within = None;
        let doc = self.view.doc;
        let at = self.last_open?;
        let open = self.drafts.get_mut(at)?;
        let before = doc.sentence_of(open.content.cover().end.checked_sub(1)?)?.block;
        let between = doc.blocks.get(before as usize + 1..passage.block as usize)?;
        if between.iter().any(|block| block.kind.is_body()) {
            return None;
        }
        let last = doc.sentences().get(passage.sentence as usize..).unwrap_or(&[]);
        let last = last.iter().take_while(|sentence| sentence.block == passage.block).last()?;
        open.content.push_apart(TokenRange::new(passage.tokens.start, last.tokens.end));
        self.last_open = None;
        self.within = Some((passage.block, offset(at)));
        Some(offset(at))
    }
}

impl View<'_> {
    /// Whose statement it is: `Moor's full statement`, `Statement from Ada Moor`, `Moor Statement on the Vote`; and the
    /// words that tell so.
    fn author(self, noun: &Cue, chunk: &Chunk, low: u32, end: u32) -> Option<(Source, TokenRange)> {
        let from = noun.tokens.end;
        if self.is_word(from, words!["by", "from", "of"]) {
            let source = self.phrase_after(self.chunk_at(from) + 1, end, false)?;
            return Some((self.before_topic(source), chunk.tokens));
        }
        if let Some(owner) = self.owner(chunk.tokens.start, noun.head) {
            return Some((owner, TokenRange::new(owner.tokens.end, noun.tokens.end)));
        }
        let name = TokenRange::new(chunk.tokens.start.max(low), noun.tokens.start);
        let proper = !name.is_empty()
            && self.doc.slice(name).iter().all(|token| token.tag == Tag::Proper && token.is_word());
        let core = Core { tokens: name, head: noun.tokens.start.saturating_sub(1) };
        proper.then(|| (Source::of(name, core), noun.tokens))
    }

    /// A source without what the statement is on: `Ada Moor [on the vote]`.
    fn before_topic(self, source: Source) -> Source {
        let head = source.cores().last().map_or(source.tokens.start, |core| core.head);
        let topic = (head..source.tokens.end).find(|at| self.is_word(*at, TOPICS));
        topic.map_or(source, |topic| {
            let tokens = TokenRange::new(source.tokens.start, topic);
            Source::of(tokens, Core { tokens, head })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// The sources of the claims of a quotation, with their contents.
    fn quoted(text: &str) -> Vec<(String, Vec<&str>)> {
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("short");
        let quoted = found
            .claims
            .iter()
            .filter(|claim| claim.content_spans.iter().any(|span| span.slice(text).starts_with('“')));
        quoted
            .map(|claim| {
                let who = claim.sources.first().map_or(String::new(), |source| source.name.to_string());
                (who, claim.content_spans.iter().map(|span| span.slice(text)).collect())
            })
            .collect()
    }

    #[test]
    fn a_colon_leads_to_the_next_paragraph() {
        let text = "The union released a statement on Friday, saying:\n\n“We have made a fair offer to all.”";
        assert_eq!(quoted(text), [("The union".to_owned(), vec!["“We have made a fair offer to all.”"])]);
    }

    #[test]
    fn what_stands_before_a_colon_is_not_what_was_said() {
        let text = "After the vote was held, Moor told reporters:\n\n“We have made a fair offer to all.”";
        assert_eq!(quoted(text), [("Moor".to_owned(), vec!["“We have made a fair offer to all.”"])]);
    }

    #[test]
    fn a_statement_stands_in_the_next_paragraphs() {
        let behind = "“It is a bad law.”\n\n“We will go on.”\n\nIt rained in Lund.";
        for lead in [
            "Ada Moor released this statement after voting against the bill.",
            "Ada Moor issued the following statement Thursday on the bill:",
            "Ada Moor put out a statement on the bill.",
            "Ada Moor said in a statement",
            "Ada Moor took the stage, tweeting out",
            "Here is the full statement from Ada Moor:",
            "Ada Moor's full statement:",
            "Then Ada Moor turned to the crowd:",
        ] {
            let text = format!("{lead}\n\n{behind}");
            let whole = vec!["“It is a bad law.”", "“We will go on.”"];
            assert_eq!(quoted(&text), [("Ada Moor".to_owned(), whole)], "{lead}");
        }
    }

    #[test]
    fn a_quotation_left_open_goes_on_to_its_closing_mark() {
        let text =
            "Moor's full statement:\n\n“It is a bad law.\n\nAs Ito said today, we will go on.”\n\nIt rained.";
        let whole = vec!["“It is a bad law.", "As Ito said today, we will go on.”"];
        assert_eq!(quoted(text), [("Moor".to_owned(), whole)]);
    }

    #[test]
    fn a_statement_that_was_told_leads_to_nothing() {
        let text = "Ada Moor issued a statement.\n\n“It is a bad law,” Bea Ito said.";
        assert_eq!(quoted(text), [("Bea Ito".to_owned(), vec!["“It is a bad law,”"])]);
        assert_eq!(quoted("It is late:\n\n“The Long Road to the Sea”"), []);
    }
}
