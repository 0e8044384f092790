//! [`Facts`]: what the lists say of names, roles and small words, as flags, so that no text is read where one stands.

use super::row::Entry;
use super::{LexClass, Lexeme, Lexicon};

/// What the payloads of a form say; each flag is of one class, and means nothing where a token is not of that class.
///
/// Those of the list of attacks, whose class has no bit, hold of the form whatever the token is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Facts(u32);

impl Facts {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// A role in the plural: `+`.
    pub(crate) const PLURAL: Self = Self(1);
    /// A role of kinship: `kin`.
    pub(crate) const KIN: Self = Self(1 << 1);
    /// An office of a state: `gov.state`.
    pub(crate) const STATE: Self = Self(1 << 2);
    /// An office by which people are addressed: `gov`, `law`, `relig`.
    pub(crate) const OFFICE: Self = Self(1 << 3);
    /// A role of men: `.m`.
    pub(crate) const MALE_ROLE: Self = Self(1 << 4);
    /// A role of women: `.f`.
    pub(crate) const FEMALE_ROLE: Self = Self(1 << 5);
    /// A given name of men.
    pub(crate) const MALE_NAME: Self = Self(1 << 6);
    /// A given name of women.
    pub(crate) const FEMALE_NAME: Self = Self(1 << 7);
    /// A title of courtesy of men.
    pub(crate) const MALE_TITLE: Self = Self(1 << 8);
    /// A title of courtesy of women.
    pub(crate) const FEMALE_TITLE: Self = Self(1 << 9);
    /// `the`, `this`.
    pub(crate) const DEFINITE: Self = Self(1 << 10);
    /// `a`.
    pub(crate) const INDEFINITE: Self = Self(1 << 11);
    /// A preposition of place.
    pub(crate) const PLACE: Self = Self(1 << 12);
    /// A preposition of a way to or from a place.
    pub(crate) const WAY: Self = Self(1 << 13);
    /// `he`, in any case.
    pub(crate) const HE: Self = Self(1 << 14);
    /// `she`, in any case.
    pub(crate) const SHE: Self = Self(1 << 15);
    /// A pronoun in the case of the subject.
    pub(crate) const SUBJECT: Self = Self(1 << 16);
    /// A pronoun that owns.
    pub(crate) const POSSESSIVE: Self = Self(1 << 17);
    /// `himself`.
    pub(crate) const REFLEXIVE: Self = Self(1 << 18);
    /// A form of `be`.
    pub(crate) const BE: Self = Self(1 << 19);
    /// A family name that the world knows one person by: `0`.
    pub(crate) const FAMOUS: Self = Self(1 << 20);
    /// A role in sport: `sport`.
    pub(crate) const SPORT: Self = Self(1 << 21);
    /// A rank in two capitals, which may be somebody's initials: `.short`.
    pub(crate) const SHORT: Self = Self(1 << 22);
    /// Somebody or something that attacks with arms or teeth: `force`.
    pub(crate) const FORCE: Self = Self(1 << 23);
    /// What is attacked with arms: `target`.
    pub(crate) const TARGET: Self = Self(1 << 24);
    /// What somebody is attacked with: `weapon`.
    pub(crate) const WEAPON: Self = Self(1 << 25);
    /// What sort an attack with arms is of: `sort`.
    pub(crate) const ARMED: Self = Self(1 << 26);
    /// A given name that is short for another, which its payload tells: `m michael`.
    pub(crate) const SHORT_NAME: Self = Self(1 << 27);

    /// The classes whose payloads are read.
    pub(super) const TOLD: LexClass = LexClass::ROLE
        .union(LexClass::GIVEN_NAME)
        .union(LexClass::FAMILY_NAME)
        .union(LexClass::HONORIFIC)
        .union(LexClass::DETERMINER)
        .union(LexClass::PREPOSITION)
        .union(LexClass::PRONOUN)
        .union(LexClass::AUX);

    fn of_payload(class: LexClass, payload: &str) -> Self {
        let by_gender = |gender: &str, male: Self, female: Self| match gender {
            "m" => male,
            "f" => female,
            _ => Self::default(),
        };
        let when = |fits: bool, fact: Self| if fits { fact } else { Self::default() };
        match class {
            LexClass::ROLE => {
                let starts = |with: &[&str]| with.iter().any(|with| payload.starts_with(with));
                let gender = payload.trim_end_matches('+').rsplit_once('.').map_or("", |(_, gender)| gender);
                when(payload.ends_with('+'), Self::PLURAL)
                    .with(when(starts(&["kin"]), Self::KIN))
                    .with(when(starts(&["gov.state"]), Self::STATE))
                    .with(when(starts(&["sport"]), Self::SPORT))
                    .with(when(payload.ends_with(".short"), Self::SHORT))
                    .with(when(starts(&["gov", "law", "relig"]), Self::OFFICE))
                    .with(by_gender(gender, Self::MALE_ROLE, Self::FEMALE_ROLE))
            }
            // `m michael`
            LexClass::GIVEN_NAME => {
                let (gender, formal) = payload.split_once(' ').unwrap_or((payload, ""));
                by_gender(gender, Self::MALE_NAME, Self::FEMALE_NAME)
                    .with(when(!formal.is_empty(), Self::SHORT_NAME))
            }
            LexClass::FAMILY_NAME => when(payload.starts_with('0'), Self::FAMOUS),
            LexClass::HONORIFIC => by_gender(payload, Self::MALE_TITLE, Self::FEMALE_TITLE),
            LexClass::DETERMINER => {
                when(payload == "def", Self::DEFINITE).with(when(payload == "indef", Self::INDEFINITE))
            }
            LexClass::PREPOSITION => {
                when(payload == "place", Self::PLACE).with(when(payload == "way", Self::WAY))
            }
            LexClass::PRONOUN => {
                let (person, case) = payload.split_once(' ').unwrap_or((payload, ""));
                when(person == "3sm", Self::HE)
                    .with(when(person == "3sf", Self::SHE))
                    .with(when(case == "subj", Self::SUBJECT))
                    .with(when(case == "poss", Self::POSSESSIVE))
                    .with(when(case == "refl", Self::REFLEXIVE))
            }
            LexClass::AUX => when(payload == "be" || payload.starts_with("be "), Self::BE),
            _ => Self::default(),
        }
    }

    /// What a payload of the list of attacks says.
    fn of_attack(payload: &str) -> Self {
        payload.split(' ').fold(Self::NONE, |facts, tag| {
            facts.with(match tag {
                "force" => Self::FORCE,
                "target" => Self::TARGET,
                "weapon" => Self::WEAPON,
                "sort" => Self::ARMED,
                _ => Self::NONE,
            })
        })
    }

    /// Both.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where the flag, or one of several, is set.
    #[inline]
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Lexicon {
    /// What the lists say of a lexeme, as flags.
    #[inline]
    pub(crate) fn facts(&self, lexeme: Lexeme) -> Facts {
        self.form(lexeme).map_or(Facts::default(), |form| form.facts)
    }

    /// What the entries of a form say: of each class the first, which is the one whose payload is asked for.
    pub(super) fn facts_of(&self, entries: &[[u8; 8]]) -> Facts {
        let (mut facts, mut seen) = (Facts::NONE, LexClass::NONE);
        for entry in entries.iter().map(|entry| Entry(*entry)) {
            let class = self.class_of(entry);
            if class.any(Facts::TOLD) && !class.any(seen) {
                facts = facts.with(Facts::of_payload(class, self.strings.get(entry.payload())));
            }
            // The list of attacks is the only one whose class has no bit: nothing looks for its words.
            if class.is_empty() {
                facts = facts.with(Facts::of_attack(self.strings.get(entry.payload())));
            }
            seen |= class;
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_from_the_lists() {
        let lexicon = Lexicon::built_in();
        let of = |word| lexicon.facts(lexicon.lexeme(word).expect("in the lists"));
        assert!(of("the").has(Facts::DEFINITE) && !of("a").has(Facts::DEFINITE));
        assert!(of("she").has(Facts::SHE) && of("she").has(Facts::SUBJECT));
        assert!(of("his").has(Facts::HE) && of("his").has(Facts::POSSESSIVE));
        assert!(of("presidents").has(Facts::PLURAL) && !of("president").has(Facts::PLURAL));
        assert!(of("in").has(Facts::PLACE) && of("was").has(Facts::BE));
        assert!(of("mike").has(Facts::SHORT_NAME) && !of("michael").has(Facts::SHORT_NAME));
        assert!(of("rebels").has(Facts::FORCE) && of("convoy").has(Facts::TARGET));
        assert!(of("acid").has(Facts::WEAPON) && of("acid").has(Facts::ARMED));
        assert_eq!(of("summit"), Facts::default());
    }

    #[test]
    fn forms_of_one_kind_tell_the_same() {
        let lexicon = Lexicon::built_in();
        for lexeme in (0..crate::span::offset(lexicon.n_forms())).map(Lexeme) {
            let (Some(row), Some(form)) = (lexicon.row(lexeme), lexicon.form(lexeme)) else { continue };
            let entries = lexicon.entries_from(row.first_entry());
            assert_eq!(lexicon.facts_of(entries), form.facts, "{}", lexicon.text(lexeme));
        }
    }

    #[test]
    fn an_overlay_tells_anew() {
        let lexicon = Lexicon::built_in().overlaid("floon\tgiven_name\tf\n").expect("good rows");
        let lexicon = lexicon.overlaid("floon\tgiven_name\tm\n").expect("good rows");
        let facts = lexicon.facts(lexicon.lexeme("floon").expect("added"));
        assert!(facts.has(Facts::MALE_NAME) && !facts.has(Facts::FEMALE_NAME));
    }
}
