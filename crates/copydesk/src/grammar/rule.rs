//! Rules as rows: a name, the class of token at which it may fire, a production, and the examples that test it.

use super::cursor::{Cursor, Parsed};
use super::doc::Doc;
use crate::lexicon::LexClass;
use crate::span::{RuleId, TokenRange};
use crate::token::Sentence;

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
    // Tokens before `free` belong to a match that starts earlier and is kept.
    let mut free = range.start;
    while anchor < range.end {
        let Some(token) = doc.token(anchor) else { break };
        if !token.is(anchors) {
            anchor += 1;
            continue;
        }
        let mut best: Option<Found<O>> = None;
        for rule in rules.iter().copied().flatten().filter(|rule| token.is(rule.anchor)) {
            for lead in (0..=rule.lead.min(anchor - free)).rev() {
                let start = Cursor::new(doc, TokenRange::new(anchor - lead, range.end));
                let Ok((rest, value)) = (rule.parse)(start) else { continue };
                if rest.at() <= anchor {
                    continue;
                }
                let tokens = TokenRange::new(anchor - lead, rest.at());
                if best.as_ref().is_none_or(|best| tokens.len() > best.tokens.len()) {
                    best = Some(Found { tokens, value, rule: rule.name });
                }
                break;
            }
        }
        match best {
            Some(found) => {
                free = found.tokens.end;
                anchor = free;
                out.push(found);
            }
            None => anchor += 1,
        }
    }
    debug_assert!(out[first_out..].windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
}
