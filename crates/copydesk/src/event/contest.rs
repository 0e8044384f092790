//! What of an election a telling is about: a debate is no primary, a rally is no convention, and none of them is the campaign.
//!
//! ```text
//! Varga won the primary in Lima. ... the primary      one
//! Varga won the primary in Lima. ... the debate       two
//! Lund held a rally in Lima. ... his campaign         two
//! ```

use super::likeness::same_word;
use super::merge::Story;
use super::spelled::Spelled;
use super::types::Telling;
use crate::extraction::EventKind;
use std::sync::LazyLock;

/// The sorts, and the words that end what is told of each; wins and defeats are those of a vote, of whatever sort. Who runs
/// may run for anything, also for re-election. Each word is asked of each pair of tellings, so that most are told by their
/// letters.
static SORTS: LazyLock<[Spelled; 6]> = LazyLock::new(|| WORDS.map(|words| words.iter().copied().collect()));

const WORDS: [&[&str]; 6] = [
    &["debate", "debates", "debated"],
    &["convention", "conventions"],
    &[
        "rally",
        "rallies",
        "hall",
        "halls",
        "event",
        "events",
        "fundraiser",
        "fundraisers",
        "raiser",
        "raisers",
        "dinner",
        "stop",
        "stops",
        "tour",
        "swing",
        "appearance",
        "appearances",
        "speech",
    ],
    &[
        "campaign",
        "campaigns",
        "campaigned",
        "campaigning",
        "candidacy",
        "candidacies",
        "bid",
        "bids",
        "race",
        "suspend",
        "suspended",
        "launch",
        "launched",
    ],
    &["primary", "primaries", "caucus", "caucuses"],
    &[
        "vote",
        "votes",
        "voted",
        "voting",
        "election",
        "elections",
        "elect",
        "elected",
        "ballot",
        "ballots",
        "polls",
        "contest",
        "contests",
        "referendum",
        "runoff",
        "midterms",
        "recount",
        "win",
        "wins",
        "won",
        "winning",
        "victory",
        "victories",
        "beat",
        "lose",
        "lost",
        "loss",
        "losses",
        "defeat",
        "defeats",
        "defeated",
        "secure",
        "secured",
        "clinch",
        "clinched",
    ],
];

/// The sort of primaries, and that of votes at large.
const PRIMARY: usize = 4;
const VOTE: usize = 5;

/// Words before an election that is no primary.
const GENERAL: [&str; 4] = ["general", "presidential", "midterm", "parliamentary"];

impl Story<'_> {
    /// True where two tellings of elections are of different things: a primary is a vote, but no general election.
    pub(super) fn are_of_two_sorts(&self, telling: &Telling, event: &Telling) -> bool {
        if telling.kind != EventKind::Elect || same_word(telling, event) {
            return false;
        }
        let sort = |one: &Telling| {
            let last = one.tokens.end.saturating_sub(1);
            // `his campaign for re-election`
            let anew = || self.doc.is_spelled(one.tokens.start, &["re"]);
            SORTS.iter().position(|words| words.has(self.doc, last)).filter(|_| !anew())
        };
        let general = |one: &Telling| self.doc.is_spelled(one.tokens.start, &GENERAL);
        match (sort(telling), sort(event)) {
            (Some(PRIMARY), Some(VOTE)) => general(event),
            (Some(VOTE), Some(PRIMARY)) => general(telling),
            (Some(ours), Some(theirs)) => ours != theirs,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Stories, and their events.
    const TOLD: &[(&str, &[&str])] = &[
        (
            "Ada Varga and Otto Lund held a debate in Oslo. The primary on Monday drew few voters.",
            &["elect held: Ada Varga + Otto Lund in Oslo", "elect held: Ada Varga + Otto Lund @XXXX-WXX-1"],
        ),
        (
            "Ada Varga won the primary in Lima. The debate on Monday drew few voters.",
            &["elect held: Ada Varga in Lima"],
        ),
        // A primary is a vote.
        (
            "Ada Varga won the primary in Lima. The vote on Monday was calm.",
            &["elect held: Ada Varga @XXXX-WXX-1 in Lima"],
        ),
        (
            "Ada Varga won the primary in Lima. The primary on Monday was calm.",
            &["elect held: Ada Varga @XXXX-WXX-1 in Lima"],
        ),
    ];

    #[test]
    fn things_of_an_election() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
