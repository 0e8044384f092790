//! Payloads of the event lists: senses of verbs with their conditions, kinds and flags of nouns.
//!
//! The grammar of the payloads stands in the headers of `event_verbs.tsv` and `event_nouns.tsv`. Payloads are read
//! where a trigger stands, a few dozen bytes each, without allocation.

use crate::extraction::{EventKind, Mode};

/// A verb's sense that is left to be tested.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sense<'l> {
    /// Category; nothing where the sense tells no event.
    pub(super) kind: Option<EventKind>,
    /// Mode.
    pub(super) mode: Option<Mode>,
    /// Conditions and flags, blank-separated.
    rest: &'l str,
}

/// One condition: `with=actor|place`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Condition<'l> {
    /// `obj`, `subj`, `second`, `comp` or a preposition.
    pub(super) slot: &'l str,
    /// Types parted by `|`.
    types: &'l str,
}

impl<'l> Condition<'l> {
    /// The types, any of which will do.
    pub(super) fn types(self) -> impl Iterator<Item = &'l str> {
        self.types.split('|')
    }
}

/// The senses of a verb, in order.
pub(super) fn senses(payload: &str) -> impl Iterator<Item = Sense<'_>> {
    payload.split(';').map(|sense| {
        let sense = sense.trim();
        let (head, rest) = sense.split_once(' ').unwrap_or((sense, ""));
        let (kind, mode) = kind_and_mode(head);
        Sense { kind, mode, rest }
    })
}

impl<'l> Sense<'l> {
    /// Its conditions.
    pub(super) fn conditions(self) -> impl Iterator<Item = Condition<'l>> {
        self.rest
            .split(' ')
            .filter_map(|word| word.split_once('='))
            .map(|(slot, types)| Condition { slot, types })
    }

    /// True where it has the flag: `emb`, `swap`, `all`.
    pub(super) fn has(self, flag: &str) -> bool {
        has_word(self.rest, flag)
    }

    /// True where a condition names the slot.
    pub(super) fn asks(self, slot: &str) -> bool {
        self.conditions().any(|condition| condition.slot == slot)
    }
}

/// What an event noun's payload says.
#[derive(Debug, Clone, Copy)]
pub(super) struct NounSense<'l> {
    /// Category; nothing for nouns that only carry tags.
    pub(super) kind: Option<EventKind>,
    /// Mode.
    pub(super) mode: Option<Mode>,
    rest: &'l str,
}

impl<'l> NounSense<'l> {
    /// From a payload.
    pub(super) fn read(payload: &'l str) -> Self {
        let (head, rest) = payload.split_once(' ').unwrap_or((payload, ""));
        let (kind, mode) = kind_and_mode(head);
        Self { kind, mode, rest }
    }

    /// True where it has the flag or tag: `poss=R`, `#law`.
    pub(super) fn has(self, flag: &str) -> bool {
        has_word(self.rest, flag)
    }
}

/// True where one of the blank-separated words is `word`.
fn has_word(words: &str, word: &str) -> bool {
    words.len() >= word.len() && words.split(' ').any(|other| other == word)
}

fn kind_and_mode(head: &str) -> (Option<EventKind>, Option<Mode>) {
    // Most nouns carry tags only, most senses no mode: the names need not be searched for.
    if matches!(head, "-" | "none") {
        return (None, None);
    }
    match head.split_once(':') {
        Some((kind, mode)) => (EventKind::from_name(kind), Mode::from_name(mode)),
        None => (EventKind::from_name(head), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{LexClass, Lexicon};

    #[test]
    fn senses_in_order() {
        let all: Vec<_> = senses("consult with=actor; none obj=any; consult:phone").collect();
        assert_eq!(all[0].kind, Some(EventKind::Consult));
        assert!(all[0].asks("with") && !all[0].asks("obj"));
        assert_eq!(all[1].kind, None);
        assert_eq!(all[2].mode, Some(Mode::Phone));
    }

    #[test]
    fn nouns() {
        let noun = NounSense::read("coerce:arrest poss=R of=R #crime");
        assert_eq!((noun.kind, noun.mode), (Some(EventKind::Coerce), Some(Mode::Arrest)));
        assert!(noun.has("poss=R") && noun.has("#crime") && !noun.has("of=A"));
    }

    #[test]
    fn the_lists_name_known_kinds() {
        let lexicon = Lexicon::built_in();
        let meet = lexicon.lexeme("met").expect("a word of the lists");
        let payload = lexicon.payload(meet, LexClass::EVENT_VERB).expect("an event verb");
        assert!(senses(payload).any(|sense| sense.kind == Some(EventKind::Consult)));
    }
}
