//! Where a sentence begins in a run of words that ends with it: behind titles, menus, dates and time zones.
//!
//! Small and grammatical words speak for running text, capitals and phrases of the user interface against it, and the
//! sentence begins where the rest of the run is worth most. Cost: linear in the run; in most runs too little speaks for
//! labels to look for where they end.

use super::months;
use super::phrases::Phrases;
use super::stamped::ZONES;
use super::words::{Case, Word, note_functions};

/// How far back from its first small word a sentence may begin, in words.
const REACH: usize = 9;
/// What a word of a row of titles speaks for on an average, at most.
const TITLES: i32 = -3;
/// Names before a verb that are taken for its subject where nothing else tells.
const SUBJECT: usize = 2;

/// Longest button with a mark at its end, in words.
const BUTTON: usize = 8;

/// True for a zone, which stands behind the time of a story and before its dateline, or a half of the day.
fn is_zone(text: &str) -> bool {
    matches!(text, "AM" | "PM") || ZONES.contains(&text)
}

/// What a word speaks for, in tenths: running text above zero, labels below.
#[inline]
fn value(word: &Word) -> i32 {
    VALUES[usize::from(word.ui)][usize::from(word.function)][usize::from(word.comma)][word.case as usize]
}

/// The values of words by what is asked of them, so that nothing is to be guessed: whether they belong to a phrase of the
/// user interface, are grammatical, have a comma, and their case.
const VALUES: [[[[i32; N_CASES]; 2]; 2]; 2] = {
    // Names in a row are a list of them.
    const PLAIN: [[i32; N_CASES]; 2] = [cases(2, -6, -6), cases(2, 0, 0)];
    const FUNCTION: [[i32; N_CASES]; 2] = [cases(9, 3, -6), cases(9, 3, 0)];
    [[PLAIN, FUNCTION], [[[-20; N_CASES]; 2]; 2]]
};

/// How many cases there are.
const N_CASES: usize = 5;

/// Values by case.
const fn cases(lower: i32, title: i32, upper: i32) -> [i32; N_CASES] {
    let mut values = [0; N_CASES];
    values[Case::Lower as usize] = lower;
    values[Case::Title as usize] = title;
    values[Case::Upper as usize] = upper;
    values[Case::Digit as usize] = -3;
    values[Case::Mark as usize] = -1;
    values
}

/// What the words before a sentence are worth at most, all in all, unless they belong to the page.
const LABELS: i32 = -30;

/// What the words of a run say of it before anything is looked up.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    /// What they may be worth at least by their case alone.
    worth: i32,
    /// The least of that up to one of them: most sentences have too few capitals for labels before them.
    least: i32,
    has_ui: bool,
    has_number: bool,
}

impl Weight {
    /// Adds the next word.
    #[inline]
    pub(super) fn add(&mut self, word: &Word) {
        self.worth += LEAST[word.case as usize];
        self.least = self.least.min(self.worth);
        self.has_ui |= word.ui;
        self.has_number |= word.case == Case::Digit;
    }
}

/// Index of the first word of the sentence that ends `run`, behind the page's date; `titled` where titles may stand
/// before it.
pub(super) fn begin(line: &str, run: &mut [Word], weight: Weight, titled: bool, phrases: &Phrases) -> usize {
    let mut start = 0;
    if weight.has_ui || titled && weight.least <= LABELS {
        note_functions(line, run, phrases);
        start = sentence_start(run);
    }
    if weight.has_number { start.max(behind_date(line, run)) } else { start }
}

/// The least that a word is worth, by its case, where it belongs to no phrase of the user interface.
const LEAST: [i32; N_CASES] = cases(2, -6, -6);

/// Index of the first word of the sentence that ends `run`, of whose words it is noted which are grammatical.
fn sentence_start(run: &[Word]) -> usize {
    let (mut sum, mut best, mut from) = (0, i32::MIN, 0);
    for (at, word) in run.iter().enumerate().rev() {
        sum += value(word);
        if sum >= best {
            (best, from) = (sum, at);
        }
    }
    // Titles and buttons may end in a mark too: `Got a tip?`
    if best <= 0 && run.len() <= BUTTON {
        return 0;
    }
    let before: i32 = run.get(..from).unwrap_or(&[]).iter().map(value).sum();
    let has_ui = run.get(..from).unwrap_or(&[]).iter().any(|word| word.ui);
    // Names in a long sentence are fewer than in a row of titles.
    let dense = || i32::try_from(from).is_ok_and(|words| before <= words * TITLES);
    if !has_ui && (from <= REACH || before > LABELS || !dense()) {
        return 0;
    }
    // The subject stands before the first small word: back to a capitalized article or preposition, else a name.
    let mut begin = from;
    let mut article = None;
    for at in (from.saturating_sub(REACH)..from).rev() {
        let Some(word) = run.get(at) else { break };
        if word.ui || word.ends || matches!(word.case, Case::Lower | Case::Digit) {
            break;
        }
        if word.function && article.is_none() {
            article = Some(at);
        }
        if from - at <= SUBJECT {
            begin = at;
        }
    }
    dateline_start(run, article.unwrap_or(begin))
}

/// How far into a sentence its page's date may stand, in words, and how much of the sentence must follow.
const DATED: usize = 40;
const FEWEST: usize = 4;

/// Past a date and time that a sentence follows without a mark: `by Ada Sellers on March 3, 2021 8:22 The crews left.`
fn behind_date(line: &str, run: &[Word]) -> usize {
    let text = |at: usize| run.get(at).map_or("", |word| word.text(line));
    let day = |at: usize| {
        matches!(text(at).trim_end_matches(',').as_bytes(), [b'0'..=b'9'] | [b'0'..=b'3', b'0'..=b'9'])
    };
    let month = |at: usize| months::is_month(text(at).trim_end_matches(['.', ',']));
    let four = |word: &Word| word.case == Case::Digit && word.end() - word.start() == 4;
    let dated = (2..run.len().min(DATED)).filter(|&at| run.get(at).is_some_and(four)).find(|&at| {
        matches!(
            text(at).as_bytes(),
            [b'1', b'9', b'0'..=b'9', b'0'..=b'9'] | [b'2', b'0', b'0'..=b'9', b'0'..=b'9']
        ) && (day(at - 1) && month(at - 2) || month(at - 1) && day(at - 2))
    });
    // The signature of a post belongs to its words.
    let posted = |year: &usize| (0..*year).any(|at| text(at).contains('@'));
    let Some(year) = dated.filter(|year| !posted(year)) else { return 0 };
    let timed = |word: &&Word| word.case == Case::Digit || is_zone(word.text(line));
    let begin = year + 1 + run.get(year + 1..).unwrap_or(&[]).iter().take_while(timed).count();
    let begins = run.get(begin).is_some_and(|word| matches!(word.case, Case::Title | Case::Upper));
    if begins && run.len() >= begin + FEWEST { begin } else { 0 }
}

/// Past the zone of a time that stands before a sentence: `8:22 AM EST OSLO --`.
pub(super) fn behind_zone(line: &str, run: &[Word], begin: usize) -> usize {
    let zone = |word: &Word| word.case == Case::Upper && is_zone(word.text(line));
    if run.len() > begin + 1 && run.get(begin).is_some_and(zone) { begin + 1 } else { begin }
}

/// Back over a dateline that stands before `begin`: `OSLO, March 3 (Reuters) -`.
fn dateline_start(run: &[Word], begin: usize) -> usize {
    let Some(dash) =
        begin.checked_sub(1).filter(|&at| run.get(at).is_some_and(|word| word.case == Case::Mark))
    else {
        return begin;
    };
    let from = dash.saturating_sub(REACH);
    (from..dash)
        .find(|&at| run.get(at).is_some_and(|word| word.case == Case::Upper && !word.ui))
        .unwrap_or(begin)
}
