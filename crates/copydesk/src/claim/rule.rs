//! [`Rule`]: the rules of this stage, by number while claims are read and by name in the output.

use crate::span::RuleId;

/// Which rule made a claim; [`super::rules`] has the examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    QuoteTag,
    ClauseTag,
    AccordingTo,
    InDocument,
    Label,
    Turn,
    Tail,
    Lead,
    Signature,
    VerbQuote,
    VerbThat,
    VerbClause,
    VerbInfinitive,
    VerbObject,
    VerbAny,
    VerbPassive,
    VerbPassiveBy,
    Raising,
    NounThat,
    NounPhrase,
}

impl Rule {
    /// By number, the names.
    const NAMES: [RuleId; Self::NounPhrase as usize + 1] = [
        "claim.quote-tag",
        "claim.clause-tag",
        "claim.according-to",
        "claim.in-document",
        "claim.label",
        "claim.turn",
        "claim.tail",
        "claim.lead",
        "claim.signature",
        "claim.verb-quote",
        "claim.verb-that",
        "claim.verb-clause",
        "claim.verb-infinitive",
        "claim.verb-object",
        "claim.verb-any",
        "claim.verb-passive",
        "claim.verb-passive-by",
        "claim.raising",
        "claim.noun-that",
        "claim.noun-phrase",
    ];

    /// Its name.
    pub(super) const fn name(self) -> RuleId {
        Self::NAMES[self as usize]
    }

    /// True where it is one of those.
    #[inline]
    pub(super) const fn is_of(self, rules: &[Self]) -> bool {
        let (mut set, mut i) = (0_u32, 0);
        while i < rules.len() {
            set |= 1 << rules[i] as u32;
            i += 1;
        }
        set >> self as u32 & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::claim::RULES;

    #[test]
    fn all_are_listed() {
        let listed = |name: &&'static str| RULES.iter().any(|rule| rule.name == *name);
        assert!(Rule::NAMES.iter().all(listed) && Rule::NAMES.len() == RULES.len());
        assert_eq!(Rule::VerbPassiveBy.name(), "claim.verb-passive-by");
    }
}
