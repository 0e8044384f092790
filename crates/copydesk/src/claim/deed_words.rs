//! The words by which [`super::deed`] tells deeds from what is said.

use super::word::{Words, words};
use super::word_list::listed;

/// What deaths, winners and applicants claim.
pub(super) const CLAIMED: &Words = listed!("claimed");

/// What a country claims.
pub(super) const AREAS: &Words = listed!("areas");

/// What is detailed where it is had.
pub(super) const TALKS: &Words = listed!("talks");

/// Objects that say nothing of what was said.
pub(super) const VAGUE: &Words = listed!("vague");

/// What police, firefighters and doctors are called to.
pub(super) const ALARMS: &Words = listed!("alarms");

/// Who and what is ordered back.
pub(super) const RECALLED: &Words = listed!("recalled");

/// What somebody with the power to do so calls.
pub(super) const CALLED: &Words = listed!("summoned");

/// What is named by naming its members.
pub(super) const SQUADS: &Words = listed!("squads");

/// Whom police charge without a word.
pub(super) const CROWDS: &Words = listed!("charged_crowds");

/// Where and when guests are welcomed.
pub(super) const ARRIVALS: &Words = words!["arrival", "airport", "palace", "border", "gate", "station"];

/// What shows what was before a camera or a pen.
pub(super) const PICTURES: &Words = listed!("pictures");

/// What things threaten to do.
pub(super) const DANGERS: &Words = listed!("dangers");

/// What is sought where it is wanted for oneself.
pub(super) const SOUGHT: &Words = listed!("sought");

/// What offices and firms issue.
pub(super) const ISSUED: &Words = listed!("issued");

/// What is offered to whoever wants it.
pub(super) const GRANTED: &Words = listed!("granted");

/// What writers and lawmakers write.
pub(super) const WRITTEN: &Words = listed!("written_works");

/// What people and things show without a word.
pub(super) const SHOWN: &Words = listed!("shown");

#[cfg(test)]
mod tests {
    use crate::claim::sentences::claims;

    #[test]
    fn objects_tell_deeds_from_words() {
        for (text, expected) in [
            ("Lund issued ten bonds in May.", 0),
            ("The permits were issued by Lund in May.", 0),
            ("Lund issued a warning in May.", 1),
            ("Moor wrote a novel in Lima.", 0),
            ("Moor sought refuge in Lima.", 0),
            ("Moor sought an apology.", 1),
            ("The firm offers services to farmers.", 0),
            ("Moor offered an apology.", 1),
            ("The store offers the Halden 5 with case for $99.", 0),
            ("The store discounts laptops from $700.", 0),
            ("Moor discounted the rumor.", 1),
            ("The town showed courage.", 0),
            ("A group calling itself the Lund Guard left.", 0),
        ] {
            assert_eq!(claims(text).len(), expected, "{text}");
        }
    }
}
