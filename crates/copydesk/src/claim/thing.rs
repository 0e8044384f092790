//! Sources that are no one's words: `the decision supports them`, `insecurity encouraged it`.
//!
//! Expected precision 0.6. Cost: a look at the end of one word, for a claim of an object.

use super::cue::Cue;
use super::source::Source;
use super::view::View;
use super::word::{Table, Words, count, words};
use super::word_list::listed;
use crate::lexicon::{LexClass, Tag};
use crate::token::{Shape, Token};

/// Ends of nouns for what one does, is or feels.
const ENDINGS: [&str; 9] = ["tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism"];

/// Nouns with such an end for people, bodies and documents.
const SPEAKERS: &Words = listed!("speaking_things");

/// Verbs of which things are the subject as often as people: `it encouraged them`.
const WEAK_VERBS: &[(&Words, ())] = &[(listed!("weak_verbs"), ())];
/// The same, to be looked up.
static WEAK: Table<(), { count(WEAK_VERBS) }> = Table::of(WEAK_VERBS);

/// Pronouns for people, and documents.
const TELLING: &Words = listed!("telling_verbs");

/// Words for those who speak, or bodies that do.
const WHO: LexClass = LexClass::ROLE
    .union(LexClass::ORG_HEAD)
    .union(LexClass::ORG)
    .union(LexClass::DEMONYM)
    .union(LexClass::REPORT_NOUN);

impl View<'_> {
    /// True where the object of a verb is no word of its source: a thing, or of a verb that things have for a subject, one
    /// that is not known to be somebody.
    pub(super) fn tells_nothing(self, cue: &Cue, source: &Source) -> bool {
        let weak = |verb: &Token| WEAK.get(self.doc.text, verb).is_some();
        self.is_thing(source) || self.doc.token(cue.head).is_some_and(weak) && !self.is_somebody(source)
    }

    /// True for people, bodies and documents.
    fn is_somebody(self, source: &Source) -> bool {
        let [core] = source.cores() else { return true };
        self.doc.token(core.head).is_some_and(|head| {
            // A single word with a capital is a name even where it opens the sentence.
            let bare = core.tokens.len() == 1 && head.is_capital() && head.tag == Tag::Noun;
            head.is(WHO)
                || is_name(head)
                || bare
                || head.tag == Tag::Pronoun && !self.is_word(core.head, words!["it", "this", "that", "which"])
                || self.is_word(core.head, TELLING)
        })
    }

    /// True for a source that is no person, body or document, but what somebody does, is or feels.
    #[inline(never)] // asked of claims of objects alone
    fn is_thing(self, source: &Source) -> bool {
        let [core] = source.cores() else { return false };
        let plain = self.doc.token(core.head).is_some_and(|noun| {
            matches!(noun.tag, Tag::Noun | Tag::NounPlural) && !is_name(noun) && !noun.is(WHO)
        });
        if !plain {
            return false;
        }
        let word = self.doc.word(core.head);
        let single = word.strip_suffix('s').unwrap_or(word);
        let abstract_ = ENDINGS.iter().any(|ending| single.ends_with(ending))
            || word.ends_with("ness")
            || single.strip_suffix("ie").is_some_and(|stem| stem.ends_with("it"));
        abstract_ && !self.is_word(core.head, SPEAKERS)
    }
}

/// True for a word with a capital that its place in the sentence does not give it.
fn is_name(token: &Token) -> bool {
    token.is_capital() && (token.tag == Tag::Proper || !token.shape.has(Shape::SENTENCE_START))
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::claims;

    #[test]
    fn what_people_do_is_no_source_of_an_object() {
        for (text, expected) in [
            ("The presence of troops encouraged the strike.", 0),
            ("The lack of rain highlights the need for wells.", 0),
            ("Insecurity highlights the need for more police.", 0),
            ("The sedan offers a heated seat.", 0),
            ("The kiosk charges a fee.", 0),
            ("The airline offers a heated seat.", 1),
            ("The administration supports the strike.", 1),
            ("Minorities oppose the plan.", 1),
            ("The resolution condemned the raid.", 1),
        ] {
            assert_eq!(claims(text).len(), expected, "{text}");
        }
    }
}
