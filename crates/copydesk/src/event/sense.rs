//! Payloads of the event lists: senses of verbs with their conditions, kinds and flags of nouns.
//!
//! ```text
//! consult with=actor; none obj=any     a verb: two senses, the first with a condition on the phrase behind `with`
//! coerce:arrest poss=R #crime          a noun: its kind and mode, a flag, a tag
//! assault on=place; protest:strike     a noun of two senses, the first with a clue
//! ```
//!
//! The grammar of the payloads stands in the headers of `event_verbs.tsv` and `event_nouns.tsv`. [`super::lists`] reads
//! them once a lexicon.

use super::clue::Clue;
use super::needs::Needs;
use super::outline::Demands;
use super::parts::{cut, parts};
use super::spelled::Spelled;
use super::wanted::{Things, Wanted};
use super::words::Words;
use crate::extraction::{EventKind, Mode};

/// What an event verb can tell.
#[derive(Debug, Clone)]
pub(super) struct Verb {
    /// Its senses, in order.
    pub(super) senses: Vec<Sense>,
    /// What must stand in the sentence for one of them to tell something.
    pub(super) needs: Needs,
    /// `ask`, `urge`: the object is the subject of the infinitive behind it.
    pub(super) takes_object: bool,
    /// It tells something only with one of these words behind it; nothing: always.
    pub(super) ahead: Spelled,
}

/// A verb's sense that is left to be tested.
#[derive(Debug, Clone)]
pub(super) struct Sense {
    /// Category; nothing where the sense tells no event.
    pub(super) kind: Option<EventKind>,
    /// Mode.
    pub(super) mode: Option<Mode>,
    /// What must hold, all of it.
    pub(super) conditions: Box<[Condition]>,
    /// What of that bits can tell.
    pub(super) demands: Demands,
    /// The embedded verb or noun is content and gives the mode.
    pub(super) embeds: bool,
    /// The object acts, the subject is acted upon.
    pub(super) swaps: bool,
    /// Everybody acts.
    pub(super) all: bool,
    /// An attitude that lasts.
    pub(super) state: bool,
}

/// One condition: `with=actor|place`.
#[derive(Debug, Clone)]
pub(super) enum Condition {
    /// What the verb embeds must be hostile.
    Inner,
    /// One of these stands a few words behind.
    Near(Spelled),
    /// What follows.
    Content(Contents),
    /// An adjective said of the object: one of these, or any.
    Adjective(Spelled),
    /// What the noun phrases at a place of the clause must be.
    Slot(Slot, Wanted),
}

/// A place of the clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Subject,
    Object,
    Second,
    Behind(Words),
}

/// What may follow a verb: any of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contents {
    pub(super) infinitive: bool,
    pub(super) clause: bool,
    pub(super) gerund: bool,
    pub(super) nothing: bool,
}

impl Contents {
    /// An infinitive and nothing else.
    pub(super) const INFINITIVE: Self =
        Self { infinitive: true, clause: false, gerund: false, nothing: false };
}

impl Verb {
    /// From a payload.
    pub(super) fn read(payload: &str) -> Self {
        let senses = parts(payload, b';').map(str::trim);
        let mut ahead = Spelled::NONE;
        // Few verbs do.
        let asks = payload.contains("ahead=");
        for sense in senses.clone().filter(|_| asks) {
            let Some(words) = parts(sense, b' ').find_map(|word| word.strip_prefix("ahead=")) else {
                ahead = Spelled::NONE;
                break;
            };
            parts(words, b'|').for_each(|word| ahead.push(word));
        }
        let senses: Vec<_> = senses.map(Sense::read).collect();
        Self {
            needs: Needs::of(&senses),
            senses,
            takes_object: payload.contains("comp=to") && payload.contains("obj=actor"),
            ahead,
        }
    }
}

impl Sense {
    fn read(text: &str) -> Self {
        let (head, rest) = cut(text, b' ').unwrap_or((text, ""));
        let (kind, mode) = kind_and_mode(head);
        let (mut conditions, [embeds, swaps, all, state]) = (Vec::new(), [false; 4]);
        let demands = Demands::of(&[]);
        let mut sense = Self { kind, mode, conditions: Box::default(), demands, embeds, swaps, all, state };
        for word in parts(rest, b' ') {
            match word {
                "emb" => sense.embeds = true,
                "swap" => sense.swaps = true,
                "all" => sense.all = true,
                "state" => sense.state = true,
                _ => {
                    let condition = cut(word, b'=').filter(|(slot, _)| *slot != "ahead");
                    conditions.extend(condition.map(|(slot, types)| Condition::read(slot, types)));
                }
            }
        }
        sense.demands = Demands::of(&conditions);
        conditions.sort_by_key(Condition::effort);
        sense.conditions = conditions.into();
        sense
    }

    /// True where a condition names the slot.
    pub(super) fn asks(&self, slot: Slot) -> bool {
        self.conditions
            .iter()
            .any(|condition| matches!(condition, Condition::Slot(other, _) if *other == slot))
    }

    /// True where an infinitive must follow.
    pub(super) fn asks_infinitive(&self) -> bool {
        self.conditions.iter().any(|condition| matches!(condition, Condition::Content(Contents::INFINITIVE)))
    }

    /// True where what it embeds must be hostile.
    pub(super) fn asks_inner(&self) -> bool {
        self.conditions.iter().any(|condition| matches!(condition, Condition::Inner))
    }
}

impl Condition {
    /// How much it takes to ask it: what follows is known already, words behind are many, and who acts stands far away.
    const fn effort(&self) -> u8 {
        match self {
            Self::Inner | Self::Content(_) => 0,
            Self::Adjective(_) => 1,
            Self::Slot(Slot::Object | Slot::Second | Slot::Behind(_), _) => 2,
            Self::Near(_) => 3,
            Self::Slot(Slot::Subject, _) => 4,
        }
    }

    fn read(slot: &str, types: &str) -> Self {
        let slot = match slot {
            "inner" => return Self::Inner,
            "near" => return Self::Near(parts(types, b'|').collect()),
            "adj" => {
                return Self::Adjective(parts(types, b'|').filter(|word| *word != "any").collect());
            }
            "comp" => {
                let any = |name| parts(types, b'|').any(|kind| kind == name);
                return Self::Content(Contents {
                    infinitive: any("to"),
                    clause: any("that"),
                    gerund: any("ing"),
                    nothing: any("none"),
                });
            }
            "subj" => Slot::Subject,
            "obj" => Slot::Object,
            "second" => Slot::Second,
            preposition => Slot::Behind(Words::of(preposition)),
        };
        Self::Slot(slot, Wanted::read(types))
    }
}

/// Flags and tags of nouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tags(u64);

impl Tags {
    /// Those of the lists, the flags first.
    const NAMES: [&'static str; 48] = [
        "poss=R",
        "of=R",
        "of=A",
        "bare=no",
        "#people",
        "#force",
        "#worker",
        "#leaders",
        "#ministers",
        "#countries",
        "#state",
        "#part",
        "#summit",
        "#site",
        "#policy",
        "#weapon",
        "#goods",
        "#crime",
        "#road",
        "#law",
        "#post",
        "#plan",
        "#money",
        "#rule",
        "#press",
        "#official",
        "#ties",
        "#treaty",
        "#prisoner",
        "#offer",
        "#monument",
        "#intel",
        "#dispute",
        "#access",
        "#race",
        "#project",
        "#deal",
        "#border",
        "#primary",
        "#party",
        "#election",
        "#land",
        "#paper",
        "#disaster",
        "#relief",
        "#lasting",
        "#forum",
        "with=R",
    ];
    pub(super) const NONE: Self = Self(0);
    pub(super) const POSSESSOR_SUFFERS: Self = Self(1);
    pub(super) const OF_ACTS: Self = Self(1 << 2);
    pub(super) const NOT_BARE: Self = Self(1 << 3);
    pub(super) const PEOPLE: Self = Self(1 << 4);
    pub(super) const FORCE: Self = Self(1 << 5);
    pub(super) const WORKER: Self = Self(1 << 6);
    pub(super) const LEADERS: Self = Self(1 << 7);
    pub(super) const MINISTERS: Self = Self(1 << 8);
    pub(super) const COUNTRIES: Self = Self(1 << 9);
    pub(super) const STATE: Self = Self(1 << 10);
    pub(super) const PART: Self = Self(1 << 11);
    pub(super) const SUMMIT: Self = Self(1 << 12);
    pub(super) const SITE: Self = Self(1 << 13);
    pub(super) const WEAPON: Self = Self(1 << 15);
    pub(super) const LAW: Self = Self(1 << 19);
    pub(super) const PLAN: Self = Self(1 << 21);
    pub(super) const MONEY: Self = Self(1 << 22);
    pub(super) const PRESS: Self = Self(1 << 24);
    pub(super) const OFFICIAL: Self = Self(1 << 25);
    pub(super) const TREATY: Self = Self(1 << 27);
    pub(super) const PAPER: Self = Self(1 << 42);
    pub(super) const DISASTER: Self = Self(1 << 43);
    pub(super) const RELIEF: Self = Self(1 << 44);
    pub(super) const LASTING: Self = Self(1 << 45);
    /// Where or by what something is said in public.
    pub(super) const FORUM: Self = Self(1 << 46);
    pub(super) const WITH_SUFFERS: Self = Self(1 << 47);

    /// The tag of that name, if the lists have it.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|other| *other == name).map(|bit| Self(1 << bit))
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What an event noun's payload says.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    /// Category; nothing for nouns that only carry tags.
    pub(super) kind: Option<EventKind>,
    /// Mode.
    pub(super) mode: Option<Mode>,
    tags: Tags,
    /// Tags that only a user's rows have.
    own: Box<[Box<str>]>,
    /// What must stand around it to mean this; the next sense follows in the list where there is any.
    pub(super) clues: Box<[Clue]>,
}

impl Noun {
    /// Reads a sense.
    pub(super) fn read_sense(text: &str) -> Self {
        let (head, rest) = cut(text, b' ').unwrap_or((text, ""));
        let (kind, mode) = kind_and_mode(head);
        let (mut tags, mut own, mut clues) = (Tags::NONE, Vec::<Box<str>>::new(), Vec::new());
        for word in parts(rest, b' ') {
            match Tags::named(word) {
                Some(tag) => tags = tags.with(tag),
                None if word.starts_with('#') => own.push(word.into()),
                None => clues.extend(cut(word, b'=').and_then(|(place, types)| Clue::read(place, types))),
            }
        }
        Self { kind, mode, tags, own: own.into(), clues: clues.into() }
    }

    /// What a verb may need of it.
    pub(super) fn things(&self) -> Things {
        Things::of_noun(self.kind, self.tags)
    }

    /// True where it has one of the flags or tags.
    #[inline]
    pub(super) const fn any(&self, tags: Tags) -> bool {
        self.tags.any(tags)
    }

    /// True where it has a tag that only a user's rows have.
    pub(super) fn has(&self, tag: &str) -> bool {
        self.own.iter().any(|own| **own == *tag)
    }
}

fn kind_and_mode(head: &str) -> (Option<EventKind>, Option<Mode>) {
    match cut(head, b':') {
        Some((kind, mode)) => (EventKind::from_name(kind), Mode::from_name(mode)),
        None => (EventKind::from_name(head), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_in_order() {
        let verb = Verb::read("consult with=actor; none obj=any; consult:phone");
        let all = &verb.senses;
        assert_eq!(all[0].kind, Some(EventKind::Consult));
        assert!(all[0].asks(Slot::Behind(Words::WITH)) && !all[0].asks(Slot::Object));
        assert_eq!(all[1].kind, None);
        assert_eq!(all[2].mode, Some(Mode::Phone));
    }

    #[test]
    fn nouns() {
        let noun = Noun::read_sense("coerce:arrest poss=R of=R #gold");
        assert_eq!((noun.kind, noun.mode), (Some(EventKind::Coerce), Some(Mode::Arrest)));
        assert!(noun.any(Tags::POSSESSOR_SUFFERS) && noun.has("#gold") && !noun.any(Tags::OF_ACTS));
    }

    #[test]
    fn senses_of_nouns_have_clues() {
        let senses = ["assault own=nation on=place", "protest:strike"].map(Noun::read_sense);
        assert_eq!(senses.iter().map(|sense| sense.clues.len()).collect::<Vec<_>>(), [2, 0]);
        assert_eq!(senses[1].mode, Some(Mode::Strike));
    }

    #[test]
    fn verbs_that_need_a_word_behind_them() {
        let ahead = |payload| Verb::read(payload).ahead.iter().count();
        assert_eq!(ahead("assault ahead=town|city obj=any; none ahead=away"), 3);
        assert_eq!(ahead("assault ahead=town|city obj=any; none"), 0);
    }

    #[test]
    fn named_bits_are_those_of_the_names() {
        let named = [
            ("poss=R", Tags::POSSESSOR_SUFFERS),
            ("of=A", Tags::OF_ACTS),
            ("bare=no", Tags::NOT_BARE),
            ("#people", Tags::PEOPLE),
            ("#force", Tags::FORCE),
            ("#worker", Tags::WORKER),
            ("#leaders", Tags::LEADERS),
            ("#ministers", Tags::MINISTERS),
            ("#countries", Tags::COUNTRIES),
            ("#state", Tags::STATE),
            ("#part", Tags::PART),
            ("#summit", Tags::SUMMIT),
            ("#site", Tags::SITE),
            ("#weapon", Tags::WEAPON),
            ("#law", Tags::LAW),
            ("#plan", Tags::PLAN),
            ("#money", Tags::MONEY),
            ("#press", Tags::PRESS),
            ("#official", Tags::OFFICIAL),
            ("#treaty", Tags::TREATY),
            ("#paper", Tags::PAPER),
            ("#disaster", Tags::DISASTER),
            ("#relief", Tags::RELIEF),
            ("#lasting", Tags::LASTING),
            ("#forum", Tags::FORUM),
        ];
        for (name, tags) in named {
            assert_eq!(Tags::named(name), Some(tags), "{name}");
        }
    }
}
