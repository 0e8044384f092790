//! Rules as rows: a name, the class of token at which it may fire, a production, and the examples that test it.

use super::cursor::{Cursor, Parsed};
use super::doc::Doc;
use crate::lexicon::LexClass;
use crate::rule_info::{RuleInfo, Stage};
use crate::span::{RuleId, TokenRange};
use crate::token::{Sentence, Shape};

/// A rule whose production gives an `O`.
pub(crate) struct Rule<O: 'static> {
    /// Its stable name, `group.shape`.
    pub(crate) name: RuleId,
    /// It is tried only where a token of one of these classes stands.
    pub(crate) anchor: LexClass,
    /// How many tokens before the anchor it may begin.
    pub(crate) lead: u32,
    /// The production.
    pub(crate) parse: for<'d> fn(Cursor<'d>) -> Parsed<'d, O>,
    /// Text, and what the rule makes of it.
    pub(crate) examples: &'static [(&'static str, &'static str)],
    /// Text on which it must not fire.
    pub(crate) rejects: &'static [&'static str],
}

impl<O> Rule<O> {
    /// The rule as the listing of all rules shows it.
    pub(crate) const fn info(&self, stage: Stage) -> RuleInfo {
        RuleInfo::new(self.name, stage, self.examples, self.rejects)
    }
}

/// What a rule found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<O> {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// What the production gave.
    pub(crate) value: O,
    /// The rule.
    pub(crate) rule: RuleId,
}

/// Runs the rules over a sentence, appending what they find: sorted, not overlapping, the longest first where two
/// compete, the earlier rule where they are equally long.
///
/// A match that begins before the last one kept and covers it takes its place: `the past` gives way to `the past
/// three years`, whose anchor stands further on.
pub(crate) fn run_rules<'d, O: Copy>(
    doc: &'d Doc<'d>,
    sentence: &Sentence,
    rules: &[&'static [Rule<O>]],
    anchors: LexClass,
    out: &mut Vec<Found<O>>,
) {
    let first_out = out.len();
    let range = sentence.tokens;
    let mut anchor = range.start;
    while anchor < range.end {
        let Some(token) = doc.token(anchor) else { break };
        let mut class = token.class;
        if token.shape.has(Shape::PHRASE) {
            class |= doc.tokens.phrase_at(anchor).map_or(LexClass::NONE, |phrase| phrase.class);
        }
        if !class.any(anchors) {
            anchor += 1;
            continue;
        }
        // Tokens before `free` belong to the last match; a match may begin there only where it covers all of it.
        let kept = out.get(first_out..).unwrap_or_default();
        let last = kept.last().map(|last| last.tokens);
        let free = last.map_or(range.start, |last| last.end);
        let floor = kept.iter().rev().nth(1).map_or(range.start, |before| before.tokens.end);
        let mut best: Option<Found<O>> = None;
        for rule in rules.iter().copied().flatten().filter(|rule| class.any(rule.anchor)) {
            for lead in (0..=rule.lead.min(anchor - floor)).rev() {
                let begin = anchor - lead;
                if begin < free && last.is_some_and(|last| begin > last.start) {
                    continue;
                }
                let start = Cursor::new(doc, TokenRange::new(begin, range.end));
                let Ok((rest, value)) = (rule.parse)(start) else { continue };
                if rest.at() <= anchor {
                    continue;
                }
                let tokens = TokenRange::new(begin, rest.at());
                if best.as_ref().is_none_or(|best| tokens.len() > best.tokens.len()) {
                    best = Some(Found { tokens, value, rule: rule.name });
                }
                break;
            }
        }
        match best {
            Some(found) => {
                if found.tokens.start < free {
                    out.pop();
                }
                anchor = found.tokens.end;
                out.push(found);
            }
            None => anchor += 1,
        }
    }
    debug_assert!(out[first_out..].windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
}
