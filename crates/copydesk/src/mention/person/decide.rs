//! Which segments are names: the evidence of all mentions of the same words is united, then weighed; words alone are
//! names where a fuller name of the story ends or begins with them.
//!
//! Cost: one hash probe a segment, nothing quadratic.

use super::evidence::{ACCEPT, Evidence};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::picked::Picked;
use crate::mention::table::Table;
use crate::span::{RuleId, TokenRange};
use crate::token::Kind;

/// A stretch that may be a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// The same for the same words.
    pub(super) key: u64,
    /// Word type of its first word.
    pub(super) first: Lexeme,
    /// Word type of its last word, suffixes aside.
    pub(super) last: Lexeme,
    /// What was seen of it here.
    pub(super) seen: Evidence,
    /// Number of words.
    pub(super) n_words: u8,
}

/// All mentions of the same words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Its first mention.
    pub(super) candidate: u32,
    /// What was seen of all of them.
    pub(super) seen: Evidence,
    /// How many there are.
    pub(super) n_mentions: u32,
    /// The rule by which it is a name, if it is one.
    pub(super) rule: Option<RuleId>,
}

/// What a word of the story is in the fuller names that hold it.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    family: bool,
    given: bool,
    /// Alone it does what people do, which by itself is too little for a name.
    speaks: bool,
    /// Alone it does something.
    acts: bool,
    /// It ends a name that has no ordinary word in it, or is one that the world knows.
    fuller: bool,
}

/// The key of a word.
fn word(lexeme: Lexeme) -> u64 {
    lexeme.number().into()
}

/// The forms of a story, decided; `form_of[i]` is the form of candidate `i`.
#[derive(Debug, Default)]
pub(super) struct Decided {
    /// Forms in order of their first mention.
    pub(super) forms: Vec<Form>,
    /// The form of each candidate.
    pub(super) form_of: Vec<u32>,
    /// Forms by the key of their words.
    by_key: Table<u32>,
    /// What words are in the fuller names.
    known: Table<Known>,
    /// Forms that are no names by themselves: of several words, and of one.
    longer: Picked<u32>,
    alone: Picked<u32>,
    /// Forms that may have an ordinary word before or behind somebody's name, in order.
    pub(super) run_on: Vec<u32>,
    /// Candidates with which the next may make a list.
    near: Picked<u32>,
    /// Candidates with which the next makes a list.
    listed: Vec<usize>,
}

/// Observations that are not of the words but of one place in the text: they count only against that place.
const OF_PLACE: Evidence = Evidence(
    Evidence::HEAD.0
        | Evidence::LOCATIVE.0
        | Evidence::STANDING.0
        | Evidence::AMPERSAND.0
        | Evidence::PROPOSED.0
        | Evidence::CASELESS.0
        | Evidence::CREDIT.0,
);

/// Decides on all candidates of a story.
pub(super) fn decide(doc: &Doc<'_>, candidates: &[Candidate], decided: &mut Decided) {
    unite(candidates, decided);
    weigh_tables(&mut decided.forms);
    find_lists(doc, candidates, decided);
    let Decided { forms, known, longer, alone, run_on, .. } = decided;
    run_on.clear();
    known.clear();
    longer.begin(forms.len());
    alone.begin(forms.len());
    for (at, form) in (0u32..).zip(forms.iter_mut()) {
        let Some(candidate) = candidates.get(form.candidate as usize) else { continue };
        let score = form.seen.score();
        let open = score < ACCEPT;
        longer.look_at(at, open & (candidate.n_words > 1));
        alone.look_at(at, open & (candidate.n_words <= 1));
        if open {
            if candidate.n_words == 1 && score >= SPEAKS && form.seen.any(PERSONAL) {
                known.or_insert(word(candidate.last), Known::default()).speaks = true;
            }
            if candidate.n_words == 1 && form.seen.any(ACTING) && !form.seen.any(DOUBTFUL) {
                known.or_insert(word(candidate.last), Known::default()).acts = true;
            }
            continue;
        }
        form.rule = Some(form.seen.rule());
        let last = known.or_insert(word(candidate.last), Known::default());
        last.family = true;
        if candidate.n_words > 1 {
            last.fuller |= !form.seen.any(Evidence::ORDINARY);
            if form.seen.any(Evidence::ORDINARY) && candidate.n_words > 2 {
                run_on.push(at);
            }
            let first = known.or_insert(word(candidate.first), Known::default());
            first.given = true;
            first.family |= form.seen.any(Evidence::FAMILY_FIRST);
        } else {
            last.fuller |= form.seen.any(Evidence::FAMOUS);
        }
    }
    // `Ann Okafor` where `Mr. Okafor` is known, or `Okafor said` stands.
    for at in longer.as_slice() {
        let Some(form) = forms.get_mut(*at as usize) else { continue };
        let Some(candidate) = candidates.get(form.candidate as usize) else { continue };
        let Some(last) = known.get_mut(word(candidate.last)) else { continue };
        // `Electing Okafor` where `Ann Okafor` is known.
        if last.fuller && form.seen.any(Evidence::ORDINARY) && !form.seen.any(NAMED) {
            run_on.push(*at);
            continue;
        }
        let more = if last.family {
            4
        } else if last.speaks && !form.seen.any(DOUBTFUL) {
            SPEAKS
        } else if last.acts && !form.seen.any(DOUBTFUL) {
            ACTS
        } else {
            0
        };
        if form.seen.score() + more >= ACCEPT {
            form.rule = Some("person.same-family");
            last.family |= last.speaks | last.acts;
        }
    }
    run_on.sort_unstable();
    for at in alone.as_slice() {
        let Some(form) = forms.get_mut(*at as usize) else { continue };
        let Some(candidate) = candidates.get(form.candidate as usize) else { continue };
        let Some(last) = known.get(word(candidate.last)) else { continue };
        form.rule = if form.seen.any(Evidence::THING)
            || form.seen.any(Evidence::HEAD) && (form.n_mentions == 1 || form.seen == Evidence::HEAD)
        {
            None
        } else if last.family {
            Some("person.family-alone")
        } else if last.given
            && (form.seen.any(Evidence(Evidence::GIVEN.0 | Evidence::GIVEN_WEAK.0))
                || form.seen.any(PERSONAL) && !form.seen.any(DOUBTFUL))
        {
            Some("person.given-alone")
        } else {
            None
        };
    }
}

/// What is seen of people only.
const PERSONAL: Evidence = Evidence(Evidence::SPEECH.0 | Evidence::WHO.0 | Evidence::AGE.0);

/// What makes a name of an ordinary word before a family name: `Mr. Hope Okafor`.
const NAMED: Evidence = Evidence(
    PERSONAL.0
        | Evidence::GIVEN.0
        | Evidence::GIVEN_WEAK.0
        | Evidence::HONORIFIC.0
        | Evidence::ROLE.0
        | Evidence::APPOSITION.0
        | Evidence::INITIAL.0
        | Evidence::PARTICLE.0
        | Evidence::LISTED.0
        | Evidence::ALONE.0,
);

/// What is seen of those who do something.
const ACTING: Evidence = Evidence(Evidence::ACTS.0 | Evidence::OWNS.0);

/// What makes it likely that a word is something else than a name.
const DOUBTFUL: Evidence = Evidence(
    Evidence::ORDINARY.0
        | Evidence::PLACE.0
        | Evidence::THE.0
        | Evidence::PROPOSED.0
        | Evidence::THING.0
        | Evidence::HEAD.0
        | Evidence::COMMON.0
        | Evidence::AMBIGUOUS.0,
);

/// What a verb of saying beside a word alone weighs.
const SPEAKS: i32 = 3;

/// What it weighs that the last word of a name does something alone: bodies are called by all of theirs.
const ACTS: i32 = 2;

/// A table with figures is one of people where most of its names are names of people, and one of clubs otherwise.
fn weigh_tables(forms: &mut [Form]) {
    let without = |form: &Form| Evidence(form.seen.0 & !Evidence::STANDING.0);
    let rows =
        forms.iter().filter(|form| form.seen.any(Evidence::STANDING) && form.seen.any(Evidence::MULTI));
    let (mut n, mut n_people) = (0usize, 0usize);
    for form in rows {
        n += 1;
        n_people += usize::from(without(form).score() > ACCEPT);
    }
    if n >= 3 && n_people * 5 >= n * 3 {
        for form in forms.iter_mut().filter(|form| form.seen.any(Evidence::STANDING)) {
            form.seen = without(form);
            if form.seen.any(Evidence::MULTI) {
                form.seen.add(Evidence::LISTED);
            }
        }
    }
}

/// Marks what stands in a list beside a name: `Alan Kelly, Shay Given, Denis Irwin`.
fn find_lists(doc: &Doc<'_>, candidates: &[Candidate], decided: &mut Decided) {
    let Decided { forms, form_of, near, listed: pairs, .. } = decided;
    near.begin(candidates.len());
    for (at, pair) in (0u32..).zip(candidates.windows(2)) {
        let [first, second] = pair else { continue };
        near.look_at(at, may_be_listed(doc, first, second));
    }
    pairs.clear();
    let pair = |at: usize| candidates.get(at..)?.first_chunk();
    let listed = |at: &usize| pair(*at).is_some_and(|[first, second]| is_listed(doc, first, second));
    pairs.extend(near.as_slice().iter().map(|at| *at as usize).filter(listed));
    let mut spread = |from: usize, to: usize| {
        let (Some(&from), Some(&to)) = (form_of.get(from), form_of.get(to)) else { return };
        let named = |form: &Form| form.seen.any(Evidence::MULTI) && form.seen.score() >= ACCEPT;
        // `Senators Okafor, Ostrowicz and Achebe`: a title goes for all names behind it.
        let plural = Evidence(Evidence::ROLE.0 | Evidence::PLURAL.0);
        let titled = |form: &Form| form.seen.any(plural) && form.seen.score() >= ACCEPT;
        let Some(from) = forms.get(from as usize).copied().filter(|form| named(form) || titled(form)) else {
            return;
        };
        let fits = |form: &&mut Form| {
            !named(form)
                && (named(&from) && form.seen.any(Evidence::MULTI)
                    || titled(&from) && !form.seen.any(Evidence::MULTI))
        };
        if let Some(form) = forms.get_mut(to as usize).filter(fits) {
            let plural = if titled(&from) { from.seen.0 & Evidence::PLURAL.0 } else { 0 };
            form.seen.add(Evidence(Evidence::LISTED.0 | plural));
        }
    };
    for &at in pairs.iter() {
        spread(at, at + 1);
    }
    for &at in pairs.iter().rev() {
        spread(at + 1, at);
    }
    for &at in pairs.iter() {
        couple(candidates, form_of, forms, at);
    }
}

/// Marks `John` of `John and Ann Okafor`.
fn couple(candidates: &[Candidate], form_of: &[u32], forms: &mut [Form], at: usize) {
    let Some([first, second]) = candidates.get(at..at + 2) else { return };
    let Some(&[one, other]) = form_of.get(at..at + 2) else { return };
    let whole = forms.get(other as usize).is_some_and(|form| {
        form.seen.any(Evidence::MULTI) && form.seen.any(Evidence::GIVEN) && form.seen.score() >= ACCEPT
    });
    if whole
        && first.tokens.end + 1 == second.tokens.start
        && let Some(form) = forms.get_mut(one as usize)
        && form.seen.any(Evidence::GIVEN)
        && !form.seen.any(Evidence::MULTI)
    {
        form.seen.add(Evidence::LISTED);
    }
}

/// True where the two are near each other, and what stands behind the first may join them; asked at once, for each alone
/// is hard to guess.
#[inline]
fn may_be_listed(doc: &Doc<'_>, first: &Candidate, second: &Candidate) -> bool {
    let between = TokenRange::new(first.tokens.end, second.tokens.start);
    let begins = doc.token(between.start).is_some_and(|token| {
        matches!(token.kind, Kind::COMMA | Kind::OPEN | Kind::CLOSE)
            | (token.is_word() & (between.len() == 1))
    });
    begins & (between.len() <= 8)
}

/// True where a comma, with a note in parentheses at most, or `and` stands between the two.
fn is_listed(doc: &Doc<'_>, first: &Candidate, second: &Candidate) -> bool {
    let between = TokenRange::new(first.tokens.end, second.tokens.start);
    if between.len() == 1 && doc.word(between.start) == "and" {
        return true;
    }
    let mut open = false;
    let mut comma = false;
    for token in doc.slice(between) {
        match token.kind {
            Kind::OPEN => open = true,
            Kind::CLOSE => open = false,
            _ if open => {}
            Kind::COMMA => comma = true,
            Kind::WORD if comma && token.is(LexClass::CONJUNCTION) => {}
            _ => return false,
        }
    }
    comma && !open
}

/// Unites the mentions of the same words.
fn unite(candidates: &[Candidate], decided: &mut Decided) {
    let Decided { forms, form_of, by_key, .. } = decided;
    forms.clear();
    form_of.clear();
    by_key.clear();
    for (i, candidate) in (0u32..).zip(candidates) {
        let n = crate::span::offset(forms.len());
        let at = *by_key.or_insert(candidate.key, n);
        form_of.push(at);
        match forms.get_mut(at as usize) {
            Some(form) => {
                // What speaks against one place only counts where it is so in all places.
                let against = form.seen.0 & candidate.seen.0 & OF_PLACE.0;
                form.seen = Evidence((form.seen.0 | candidate.seen.0) & !OF_PLACE.0 | against);
                form.n_mentions += 1;
            }
            None => forms.push(Form { candidate: i, seen: candidate.seen, n_mentions: 1, rule: None }),
        }
    }
}
