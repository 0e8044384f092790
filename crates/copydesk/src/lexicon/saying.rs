//! [`Saying`]: what the lists say of one form or of several, as it is read when the lists are loaded.

use super::row::{Entry, Lemma};
use super::{LexClass, Lexicon};

/// The entries that forms share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Saying<'l> {
    lexicon: &'l Lexicon,
    entries: &'l [[u8; 8]],
}

/// One of them: what a list says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'l> {
    /// The class of the list.
    pub(crate) class: LexClass,
    /// The dictionary form.
    pub(crate) lemma: Lemma,
    /// The number of what the class needs to know.
    pub(crate) number: u32,
    lexicon: &'l Lexicon,
}

impl<'l> Said<'l> {
    /// What the class needs to know.
    pub(crate) fn payload(&self) -> &'l str {
        self.lexicon.payload_numbered(self.number)
    }
}

impl<'l> Saying<'l> {
    /// What the lists say, in their order.
    pub(crate) fn all(self) -> impl Iterator<Item = Said<'l>> {
        self.entries.iter().map(move |entry| {
            let (entry, lexicon) = (Entry(*entry), self.lexicon);
            Said { class: lexicon.class_of(entry), lemma: entry.lemma(), number: entry.payload(), lexicon }
        })
    }

    /// True where one of the lists is of one of the classes.
    pub(crate) fn is_any(self, asked: LexClass) -> bool {
        self.entries.iter().any(|entry| self.lexicon.class_of(Entry(*entry)).any(asked))
    }
}

impl Lexicon {
    /// What the lists say, each once: where its first entry stands, and its entries.
    pub(crate) fn sayings(&self) -> impl Iterator<Item = (usize, Saying<'_>)> {
        let mut at = 0;
        self.entries.chunk_by(|_, entry| !Entry(*entry).is_first()).map(move |entries| {
            let first = at;
            at += entries.len();
            (first, Saying { lexicon: self, entries })
        })
    }

    /// The payload of that number.
    pub(crate) fn payload_numbered(&self, number: u32) -> &str {
        self.strings.get(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_saying_begin_at_one_entry() {
        let built_in = Lexicon::built_in();
        let place = |word| built_in.first_entry(built_in.lexeme(word).expect("in the lists"));
        assert_eq!(place("deplored"), place("deplores"));
        assert_ne!(place("deplored"), place("said"));
        let said = built_in.sayings().find(|(first, _)| *first == place("said")).expect("a saying").1;
        assert!(said.is_any(LexClass::REPORT_VERB) && !said.is_any(LexClass::EVENT_NOUN));
        assert!(
            built_in
                .sayings()
                .next()
                .is_some_and(|(first, none)| first == 0 && !none.is_any(!LexClass::NONE))
        );
    }

    #[test]
    fn rows_of_a_user_are_sayings() {
        let rows = "floon\trole\tgov\nsaid\trole\tkin\n";
        let overlaid = Lexicon::built_in().overlaid(rows).expect("good rows");
        let role = |word| {
            let first = overlaid.first_entry(overlaid.lexeme(word).expect("in the lists"));
            let (_, saying) = overlaid.sayings().find(|(at, _)| *at == first).expect("a saying");
            saying.all().find(|said| said.class == LexClass::ROLE).map(|said| said.payload())
        };
        assert_eq!((role("floon"), role("said")), (Some("gov"), Some("kin")));
    }
}
