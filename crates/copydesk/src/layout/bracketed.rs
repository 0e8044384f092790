//! Picture credits in brackets on a page that lost its lines: what follows them is no part of the caption.
//!
//! `The quay at dawn (Image: Ada Moor) The crews left.` -> the words, the bracket marked as an end.
//!
//! Cost: a search for brackets.

use super::captions;
use super::phrases::Phrases;
use super::words::{Case, Word};

/// Longest credit, in bytes.
const LONGEST: usize = 90;

/// Marks where credits end that something new follows.
pub(super) fn mark(line: &str, words: &mut [Word], phrases: &Phrases) {
    for open in memchr::memchr_iter(b'(', line.as_bytes()) {
        let rest = line.as_bytes().get(open + 1..).unwrap_or(&[]);
        let Some(length) = memchr::memchr(b')', rest.get(..LONGEST).unwrap_or(rest)) else { continue };
        let close = open + 1 + length;
        if !line.get(open + 1..close).is_some_and(|inner| captions::is_credit_alone(inner, phrases)) {
            continue;
        }
        let next = words.partition_point(|word| word.start() <= close);
        let begins =
            words.get(next).is_some_and(|word| matches!(word.case, Case::Title | Case::Upper | Case::Digit));
        let first = words.partition_point(|word| word.end() <= open);
        let Some([inside @ .., last]) = words.get_mut(first..next) else { continue };
        if begins && last.end() == close + 1 {
            // The words of the credit stay with their caption.
            inside.iter_mut().for_each(|word| (word.ui, word.cut) = (false, false));
            (last.ui, last.ends) = (false, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::inline::cut;

    #[test]
    fn a_sentence_may_follow_a_credit() {
        let told = "Ada Moor said that the crews of the old harbour were back at work.";
        for credit in [
            "(Image: Quill )",
            "(Photo by Jonas Quill)",
            "(Jonas Quill/Getty Images)",
            "(Image credit: Osk Boats, Inc.)",
        ] {
            let line = format!("It ended. The crews leave the quay {credit} {told}");
            assert!(cut(&line).contains(&told), "{line}: {:?}", cut(&line));
        }
    }

    #[test]
    fn other_brackets_end_nothing() {
        for told in [
            "NORSUND (AP) Ada Moor of the crews said that they were back at work.",
            "The photos (Photos of the quay) Ada Moor took were seen by all of the crews.",
        ] {
            assert_eq!(cut(told), [told]);
        }
    }
}
