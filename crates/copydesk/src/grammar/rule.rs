//! Rules as rows: a name, the class of token at which it may fire, a production, and the examples that test it.

use super::cursor::{Cursor, Parsed};
use super::doc::Doc;
use super::near::{Conditions, Near, Neighbours};
use crate::lexicon::{LexClass, Tag};
use crate::rule_info::{RuleInfo, Stage};
use crate::span::{RuleId, TokenRange, offset};
use crate::token::{Kind, Sentence, Shape, Token};

/// A rule whose production gives an `O`.
pub(crate) struct Rule<O: 'static> {
    /// Its stable name, `group.shape`.
    pub(crate) name: RuleId,
    /// It is tried only where a token of one of these classes stands; none where another row's production reads it too.
    pub(crate) anchor: LexClass,
    /// How many tokens before the anchor it has to begin.
    pub(crate) least: u32,
    /// How many tokens before the anchor it may begin.
    pub(crate) lead: u32,
    /// Classes of the token it begins with, where that is not the anchor.
    pub(crate) first: LexClass,
    /// What it needs at its anchor and beside it: one of these; nothing where the list is empty.
    pub(crate) near: &'static [Near],
    /// The production.
    pub(crate) parse: for<'d> fn(Cursor<'d>) -> Parsed<'d, O>,
    /// Text, and what the rule makes of it.
    pub(crate) examples: &'static [(&'static str, &'static str)],
    /// Text on which it must not fire.
    pub(crate) rejects: &'static [&'static str],
}

impl<O> Rule<O> {
    /// A row that has no anchor of its own: another row's production reads it too, and names it.
    pub(crate) const fn named(
        name: RuleId,
        parse: for<'d> fn(Cursor<'d>) -> Parsed<'d, O>,
        examples: &'static [(&'static str, &'static str)],
        rejects: &'static [&'static str],
    ) -> Self {
        let (anchor, first, near): (_, _, &[Near]) = (LexClass::NONE, LexClass::NONE, &[]);
        Self { name, anchor, least: 0, lead: 0, first, near, parse, examples, rejects }
    }

    /// The rule as the listing of all rules shows it.
    pub(crate) const fn info(&self, stage: Stage) -> RuleInfo {
        RuleInfo::new(self.name, stage, self.examples, self.rejects)
    }
}

/// What productions give.
pub(crate) trait Reading: Copy {
    /// The row that it belongs to, where that is not the one whose production gave it.
    fn row(&self) -> Option<RuleId>;
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
    /// Index of its sentence.
    pub(crate) sentence: u32,
}

/// The rules of a stage, by the classes they are anchored at.
pub(crate) struct RuleSet<O: 'static> {
    anchors: LexClass,
    /// Those whose rules ask for what stands beside the anchor.
    asking: LexClass,
    /// What a token before an anchor has to be for an expression to begin at it or before it.
    leading: LexClass,
    /// For each bit of a class its rules.
    by_bit: Vec<Anchored<O>>,
}

/// The rules that are anchored at one class.
struct Anchored<O: 'static> {
    /// By condition the rule.
    rules: Vec<Tried<O>>,
    /// What they need.
    conditions: Conditions,
}

/// A rule to try.
struct Tried<O: 'static> {
    rule: &'static Rule<O>,
    /// Its place in the order.
    order: u32,
    /// All its conditions: where one is met, the others need not be.
    conditions: u64,
}

/// Most tokens that any rule may begin before its anchor.
const MAX_LEAD: u32 = 8;

/// An anchor in its sentence.
#[derive(Clone, Copy)]
struct Place {
    /// The anchor, and the end of its sentence.
    rest: TokenRange,
    /// The first token of the sentence.
    first: u32,
    /// Index of the sentence.
    number: u32,
}

/// Where in a sentence the next expression may stand.
#[derive(Clone, Copy)]
struct Room {
    /// The anchor, and the end of its sentence.
    rest: TokenRange,
    /// No expression begins before this token.
    floor: u32,
    /// What the tokens from there to the anchor are, any of them.
    leads: LexClass,
    /// True where one of them is an apostrophe, with which a number may begin.
    apostrophe: bool,
    /// The last match: another may begin inside it only where it begins with it and covers it.
    last: TokenRange,
}

impl<O: Reading> RuleSet<O> {
    /// A set of families of rules; the earlier one wins where two match as much.
    pub(crate) fn new(families: &[&'static [Rule<O>]]) -> Self {
        let mut set = Self {
            anchors: LexClass::NONE,
            asking: LexClass::NONE,
            leading: LexClass::CONJUNCTION
                | LexClass::PREPOSITION
                | LexClass::INFINITIVE
                | LexClass::TIME_MOD,
            by_bit: (0..u64::BITS)
                .map(|_| Anchored { rules: Vec::new(), conditions: Conditions::default() })
                .collect(),
        };
        for (order, rule) in (0..).zip(families.iter().copied().flatten()) {
            set.anchors |= rule.anchor;
            set.asking |= if rule.near.is_empty() { LexClass::NONE } else { rule.anchor };
            set.leading |= rule.first | rule.anchor;
            let nears = if rule.near.is_empty() { &[Near::NOTHING][..] } else { rule.near };
            let mut bits = rule.anchor.bits();
            while bits != 0 {
                let Some(anchored) = set.by_bit.get_mut(bits.trailing_zeros() as usize) else { break };
                bits &= bits - 1;
                let first = anchored.rules.len();
                assert!(first + nears.len() <= u64::BITS as usize, "a bit for each condition");
                let conditions = ((1 << nears.len()) - 1) << first;
                for (number, near) in (first..).zip(nears) {
                    anchored.conditions.push(*near, number);
                    anchored.rules.push(Tried { rule, order, conditions });
                }
            }
        }
        assert!(set.anchors == LexClass::TIMED, "sentences mark the anchors");
        set
    }

    /// Runs the rules over a document, appending what they find: sorted, not overlapping, the longest first where two
    /// compete, the earlier rule where they are equally long.
    ///
    /// A match that begins before the last one kept and covers it takes its place: `the past` gives way to `the past
    /// three years`, whose anchor stands further on.
    pub(crate) fn run<'d>(&self, doc: &'d Doc<'d>, out: &mut Vec<Found<O>>) {
        // A phrase of the lists is an anchor where it begins.
        let mut phrases = doc.tokens.phrases.iter().filter(|phrase| phrase.class.any(self.anchors));
        let mut phrase = phrases.next();
        let anchored = |sentence: &&Sentence| sentence.class_any.any(self.anchors);
        for (number, sentence) in (0..).zip(doc.sentences()).filter(|(_, sentence)| anchored(sentence)) {
            let TokenRange { start: mut at, end } = sentence.tokens;
            let mut anchors = Anchors::new(doc.slice(sentence.tokens), at, sentence.timed);
            let first_out = out.len();
            loop {
                while phrase.is_some_and(|phrase| phrase.tokens.start < at) {
                    phrase = phrases.next();
                }
                let stop = phrase.map_or(end, |phrase| phrase.tokens.start.min(end));
                at = anchors.first_from(at).min(stop);
                let Some(token) = doc.token(at).filter(|_| at < end) else { break };
                let whole = phrase.filter(|phrase| phrase.tokens.start == at);
                let class =
                    (token.class | whole.map_or(LexClass::NONE, |phrase| phrase.class)) & self.anchors;
                let place = Place { rest: TokenRange::new(at, end), first: sentence.tokens.start, number };
                at = self.match_at(doc, class, place, first_out, out).max(at + 1);
            }
        }
        debug_assert!(out.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
    }

    /// Keeps the best match whose anchor is the first token of `rest`; gives the token to go on at.
    fn match_at<'d>(
        &self,
        doc: &'d Doc<'d>,
        class: LexClass,
        place: Place,
        first_out: usize,
        out: &mut Vec<Found<O>>,
    ) -> u32 {
        let anchor = place.rest.start;
        let found =
            if class.any(self.asking) { Neighbours::at(doc, anchor) } else { Neighbours::everything(doc) };
        let mut room = None;
        let mut best: Option<(u32, Found<O>)> = None;
        let mut bits = class.bits();
        while bits != 0 {
            let anchored = self.by_bit.get(bits.trailing_zeros() as usize);
            bits &= bits - 1;
            let Some(anchored) = anchored else { continue };
            let mut met = anchored.conditions.met(found);
            if met == 0 {
                continue;
            }
            let room =
                *room.get_or_insert_with(|| self.room(doc, place, out.get(first_out..).unwrap_or(&[])));
            while let Some(tried) = anchored.rules.get(met.trailing_zeros() as usize) {
                met &= !tried.conditions;
                let Some((tokens, value)) = try_rule(doc, tried.rule, room) else { continue };
                let better = best.as_ref().is_none_or(|(before, best)| {
                    let (length, other) = (tokens.len(), best.tokens.len());
                    length > other || length == other && tried.order < *before
                });
                if better {
                    let rule = value.row().unwrap_or(tried.rule.name);
                    best = Some((tried.order, Found { tokens, value, rule, sentence: place.number }));
                }
            }
        }
        let (Some((_, found)), Some(room)) = (best, room) else { return anchor + 1 };
        if found.tokens.start < room.last.end {
            out.pop();
        }
        out.push(found);
        found.tokens.end
    }

    /// Where the expression of an anchor may stand, behind those kept of its sentence.
    fn room(&self, doc: &Doc<'_>, place: Place, kept: &[Found<O>]) -> Room {
        let nothing = TokenRange::new(place.first, place.first);
        // Tokens of the last match are free only for a match that covers all of it.
        let (last, floor) = match kept {
            [.., before, last] => (last.tokens, before.tokens.end),
            [last] => (last.tokens, place.first),
            [] => (nothing, place.first),
        };
        let anchor = place.rest.start;
        let mut room =
            Room { rest: place.rest, floor: anchor, leads: LexClass::NONE, apostrophe: false, last };
        let floor = floor.max(anchor.saturating_sub(MAX_LEAD));
        // The tokens before an anchor that may belong to its expression.
        while room.floor > floor {
            let Some(token) = doc.token(room.floor - 1) else { break };
            let joins = token.is(self.leading)
                || matches!(
                    token.kind,
                    Kind::HYPHEN | Kind::DASH | Kind::SLASH | Kind::APOSTROPHE | Kind::COMMA
                )
                || matches!(token.tag, Tag::Adjective | Tag::VerbIng)
                || token.shape.has(Shape::CLITIC);
            if !joins {
                break;
            }
            room.floor -= 1;
            room.leads |= token.class;
            room.apostrophe |= token.kind == Kind::APOSTROPHE;
        }
        room
    }
}

/// The anchors of a sentence, as bits of so many tokens at once: nothing is guessed where one stands.
struct Anchors<'d> {
    tokens: &'d [Token],
    /// The first token of the sentence.
    first: u32,
    /// The tokens that `bits` is of.
    block: u32,
    bits: u64,
}

impl<'d> Anchors<'d> {
    /// Those of a sentence that begins at `first` with the `bits` of its first block.
    const fn new(tokens: &'d [Token], first: u32, bits: u64) -> Self {
        Self { tokens, first, block: 0, bits }
    }

    #[cold]
    fn sweep(&mut self) {
        let from = self.block as usize * u64::BITS as usize;
        let tokens = self.tokens.get(from..).unwrap_or(&[]);
        let block = tokens.get(..u64::BITS as usize).unwrap_or(tokens);
        self.bits =
            block.iter().rev().fold(0, |bits, token| bits << 1 | u64::from(token.is(LexClass::TIMED)));
    }

    /// The first anchor from a token on, or the end of the sentence.
    fn first_from(&mut self, at: u32) -> u32 {
        let mut passed = at - self.first;
        loop {
            let block = passed / u64::BITS;
            if block != self.block {
                self.block = block;
                self.sweep();
            }
            let left = self.bits & (u64::MAX << (passed % u64::BITS));
            if left != 0 {
                return self.first + block * u64::BITS + left.trailing_zeros();
            }
            passed = (block + 1) * u64::BITS;
            if passed as usize >= self.tokens.len() {
                return self.first + offset(self.tokens.len());
            }
        }
    }
}

/// The match of a rule that begins furthest to the left.
fn try_rule<'d, O: Reading>(doc: &'d Doc<'d>, rule: &Rule<O>, room: Room) -> Option<(TokenRange, O)> {
    let anchor = room.rest.start;
    let read = |begin| match (rule.parse)(Cursor::new(doc, TokenRange::new(begin, room.rest.end))) {
        Ok((end, value)) if end.at() > anchor => Some((TokenRange::new(begin, end.at()), value)),
        _ => None,
    };
    let is_free = |begin| begin >= room.last.end || begin <= room.last.start;
    // Of most rules nothing but the anchor is the first word.
    let may_lead = room.leads.any(rule.first) | room.apostrophe;
    let mut begin = if may_lead { room.floor.max(anchor.saturating_sub(rule.lead)) } else { anchor };
    while begin < anchor && begin + rule.least <= anchor {
        let first = doc.token(begin)?;
        if (first.is(rule.first) | (first.kind == Kind::APOSTROPHE))
            && is_free(begin)
            && let Some(found) = read(begin)
        {
            return Some(found);
        }
        begin += 1;
    }
    if rule.least == 0 && is_free(anchor) { read(anchor) } else { None }
}
