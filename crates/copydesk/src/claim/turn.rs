//! Turns: what the labels of a transcript lead to, over sentences and paragraphs.
//!
//! ```text
//! MOOR: Thank you. It was late.       all up to the next label
//! ```
//!
//! Expected precision 0.9. Cost: a walk over the labels, and over the sentences behind them.

use super::draft::{Draft, Pieces};
use super::interview::turn_at;
use super::passage::{in_capitals, label_end};
use super::read::Reader;
use super::rule::Rule;
use super::source::Source;
use super::word::words;
use crate::extraction::BlockKind;
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape};

/// How many labels make a transcript.
const MIN_LABELS: usize = 3;

impl Reader<'_> {
    /// Lengthens the contents of the labels of a transcript to their turns; the claims in them become their children.
    #[inline(never)]
    pub(super) fn fill_turns(&mut self) {
        let doc = &self.view.doc;
        let capitals = |source: &Source| {
            let mut words = doc.slice(source.tokens).iter().filter(|token| token.is_word());
            words.all(|token| token.shape.any(Shape::UPPER.with(Shape::DOTTED)))
        };
        let is_label = |draft: &Draft| {
            if draft.rule != Rule::Label {
                return draft.rule == Rule::Turn;
            }
            let block = doc.sentence_of(draft.cue.head).and_then(|at| doc.blocks.get(at.block as usize));
            block.is_some_and(|block| block.kind != BlockKind::Headline)
                || draft.source.is_some_and(|source| capitals(&source))
        };
        let labels = self.drafts.iter().filter(|draft| is_label(draft));
        // One speaker has two turns, or all labels stand in capitals: no list of headlines.
        let mut sources = labels.filter_map(|draft| draft.source);
        let marked = self.drafts.iter().any(|draft| draft.rule == Rule::Turn);
        let transcript = marked
            || sources.clone().count() >= MIN_LABELS
                && (sources.clone().all(|source| capitals(&source)) || {
                    let mut last: [Option<&[u8]>; 2] = [None, None];
                    sources.any(|source| {
                        let words = Some(doc.words(source.tokens).as_bytes());
                        let again = last.contains(&words);
                        last = [words, last[0]];
                        again
                    })
                });
        if !transcript {
            return;
        }
        let block_of = |draft: &Draft| doc.sentence_of(draft.cue.head).map_or(0, |sentence| sentence.block);
        let mut at = 0;
        while at < self.drafts.len() {
            let Some(label) = self.drafts.get(at).copied().filter(is_label) else {
                at += 1;
                continue;
            };
            let block = block_of(&label);
            let next = (at + 1..self.drafts.len()).find(|i| self.drafts.get(*i).is_some_and(is_label));
            // Behind the last label the story may go on.
            let until = next.and_then(|i| self.drafts.get(i)).map_or(block + 1, block_of);
            let content = self.turn(label.content.cover().start, block, until.max(block + 1));
            let reach = content.cover().end;
            let end = next.unwrap_or(self.drafts.len());
            for draft in self.drafts.get_mut(at..end).unwrap_or(&mut []) {
                if is_label(draft) {
                    draft.content = content;
                } else if draft.parent.is_none() && draft.extent().end <= reach {
                    draft.parent = Some(offset(at));
                }
            }
            at += 1;
        }
    }

    /// What is said from a token on, in block `block` and those behind it before `until`: a stretch a paragraph.
    fn turn(&self, start: u32, block: u32, until: u32) -> Pieces {
        let doc = &self.view.doc;
        let mut content = Pieces::default();
        let first = doc.sentences().partition_point(|sentence| sentence.block < block);
        let mut rest = doc.sentences().get(first..).unwrap_or(&[]);
        while let Some(sentence) = rest.first().filter(|sentence| sentence.block < until) {
            let n = rest.iter().take_while(|other| other.block == sentence.block).count();
            let body = doc.blocks.get(sentence.block as usize).is_some_and(|block| block.kind.is_body());
            // `Q Why now?`, `Question: Why now?`: another one's turn.
            let asks = self.view.is_word(sentence.tokens.start, words!["q"])
                || turn_at(doc, sentence.tokens.start).is_some();
            // `DEP. SEC. ITO: It was.`
            let label = label_end(self.view, sentence.tokens).is_some_and(|colon| {
                let name = TokenRange::new(sentence.tokens.start, colon);
                doc.slice(name).iter().all(in_capitals)
            });
            if sentence.block != block && (asks || label) {
                break;
            }
            // `(BEGIN VIDEO CLIP)` is nobody's.
            let aside = self.view.kind(sentence.tokens.start) == Kind::OPEN;
            if let Some(last) = n.checked_sub(1).and_then(|last| rest.get(last)).filter(|_| body && !aside) {
                let from = sentence.tokens.start.max(start);
                let told = self.view.trimmed(TokenRange::new(from, last.tokens.end));
                if !content.push_apart(told) {
                    break;
                }
            }
            rest = rest.get(n.max(1)..).unwrap_or(&[]);
        }
        content
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    fn contents(text: &str) -> Vec<(Vec<&str>, Option<u32>)> {
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("short");
        let shown = |claim: &crate::extraction::Claim| {
            (claim.content_spans.iter().map(|span| span.slice(text)).collect(), claim.parent)
        };
        found.claims.iter().map(shown).collect()
    }

    #[test]
    fn turns_of_a_transcript_are_whole() {
        let text = "ADA MOOR, MAYOR OF LUND: Thank you. I think it went well.\n\nWe are done.\n\n\
                    ITO: Was it late? I hope not.\n\nMOOR: It was.";
        let turns = contents(text);
        assert_eq!(turns[0], (vec!["Thank you. I think it went well", "We are done"], None));
        assert_eq!(turns[1].1, Some(0), "a claim inside the turn");
        assert!(turns.contains(&(vec!["Was it late? I hope not"], None)), "{turns:?}");
    }

    #[test]
    fn headlines_with_names_are_no_transcript() {
        let text = "Kremlin: no deal\n\nThe talks went on. It rained.\n\nNATO: no war\n\nThey went home.";
        assert_eq!(contents(text)[0].0, ["no deal"]);
    }

    #[test]
    fn a_quotation_behind_indirect_speech_is_hers() {
        let text = "Moor said the vote was lost. “We were far too few in the end.”";
        assert_eq!(contents(text), [(vec!["the vote was lost", "“We were far too few in the end.”"], None)]);
    }
}
