//! How likely each part of speech of a word is: tags of wink-lexicon first, then counts of WordNet over the forms
//! that LemmInflect knows.

use super::lemminflect::Inflections;
use super::wink::Tags;
use super::wordnet::{Senses, Word};

/// All that is known of words.
pub(super) struct Words {
    pub(super) senses: Senses,
    pub(super) inflections: Inflections,
    pub(super) tags: Tags,
}

/// Tags of content words, with the share of a lemma's uses that the form has, and what it counts without any use.
const OPEN: &[(&str, f64, f64)] = &[
    ("noun", 1.0, 8.0),
    ("noun_pl", 0.7, 9.0),
    ("verb_base", 1.0, 3.0),
    ("verb_s", 0.5, 2.0),
    ("verb_past", 0.8, 5.0),
    ("verb_part", 0.6, 4.0),
    ("verb_ing", 0.5, 5.0),
    ("adj", 1.0, 6.0),
    ("adv", 1.0, 7.0),
];
const ADJECTIVE_ENDS: &[&str] =
    &["al", "ive", "ic", "ous", "able", "ible", "less", "ful", "ish", "ary", "ory"];

impl Words {
    /// How often WordNet saw the word, as whatever it is.
    pub(super) fn seen(&self, form: &str) -> u32 {
        let own: u32 = self.senses.get(form).map_or(0, |counts| counts.values().sum());
        let tags = self.inflections.forms.get(form);
        own + tags.map_or(0, |tags| tags.keys().map(|tag| self.seen_as(form, tag)).sum())
    }

    /// The tags of a form, the likeliest first.
    pub(super) fn tags_of(&self, form: &str) -> Vec<&'static str> {
        let possible = self.possible(form);
        let mut tags = self.tagged(form, &possible);
        let mut scores: Vec<(&'static str, f64)> =
            possible.iter().map(|tag| (*tag, self.score(form, tag, &possible))).collect();
        let most = scores.iter().map(|score| score.1).fold(0.0, f64::max);
        // Stable, so that equal scores stay in the order of `OPEN`.
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        scores.retain(|(tag, _)| !tags.contains(tag));
        let has_participle = possible.contains(&"verb_part");
        for (at, (tag, score)) in scores.into_iter().enumerate() {
            // Readings that no text has do not stand beside well attested ones.
            let first = at == 0 && tags.is_empty();
            let inflected = tag == "verb_part" || tag == "verb_ing" || tag == "verb_past" && has_participle;
            if first || score >= 1.0 || most < 20.0 || inflected {
                tags.push(tag);
            }
        }
        if has_participle
            && !tags.contains(&"verb_part")
            && let Some(at) = tags.iter().position(|tag| *tag == "verb_past")
        {
            tags.insert(at + 1, "verb_part");
        }
        tags
    }

    /// Tags that the form can have after LemmInflect and WordNet, in the order of `OPEN`.
    fn possible(&self, form: &str) -> Vec<&'static str> {
        let inflected =
            |tag: &str| self.inflections.forms.get(form).is_some_and(|tags| tags.contains_key(tag));
        let sense = |word| self.senses.get(form).is_some_and(|counts| counts.contains_key(&word));
        let is_form = ["verb_past", "verb_ing", "verb_s", "verb_part"].into_iter().any(inflected);
        let listed = |tag: &str| match tag {
            "noun" => sense(Word::Noun) && !inflected("noun_pl"),
            "verb_base" => sense(Word::Verb) && !is_form,
            "adj" => sense(Word::Adjective),
            "adv" => sense(Word::Adverb),
            _ => false,
        };
        OPEN.iter().map(|open| open.0).filter(|tag| inflected(tag) || listed(tag)).collect()
    }

    /// The tags of wink-lexicon, without those that the form cannot have.
    fn tagged(&self, form: &str, possible: &[&str]) -> Vec<&'static str> {
        let known = self.inflections.forms.contains_key(form);
        let is_open = |tag: &str| OPEN.iter().any(|open| open.0 == tag);
        let is_base = |tag: &str| matches!(tag, "noun" | "adj" | "adv");
        // What begins as a content word is no function word as well; the few that are stand among our own rows.
        let own = self.tags.get(form).into_iter().flatten().copied();
        let is_content = own.clone().next().is_some_and(is_open);
        let fits = |(at, tag): (usize, &'static str)| {
            let impossible = is_open(tag) && !possible.is_empty() && !possible.contains(&tag);
            let dropped = match at {
                0 => impossible && known && !is_base(tag),
                _ => impossible || is_content && !is_open(tag) || matches!(tag, "proper" | "intj"),
            };
            (!dropped).then_some(tag)
        };
        own.enumerate().filter_map(fits).collect()
    }

    /// How often WordNet saw the word or its dictionary form in the tag's part of speech.
    fn seen_as(&self, form: &str, tag: &str) -> u32 {
        let word = match tag {
            "noun" | "noun_pl" => Word::Noun,
            "adj" => Word::Adjective,
            "adv" => Word::Adverb,
            _ => Word::Verb,
        };
        let seen =
            |form: &str| self.senses.get(form).and_then(|counts| counts.get(&word)).copied().unwrap_or(0);
        let own = if matches!(tag, "noun" | "adj" | "adv") { seen(form) } else { 0 };
        match self.inflections.forms.get(form).and_then(|tags| tags.get(tag)) {
            Some(lemma) if lemma == form => seen(form),
            Some(lemma) => own + seen(lemma),
            None => own,
        }
    }

    fn score(&self, form: &str, tag: &str, possible: &[&str]) -> f64 {
        let noun_or_adjective = |word| {
            let seen = self.senses.get(form).map(|counts| counts.get(&word).copied().unwrap_or(0));
            seen.map_or(0.0, |seen| f64::from(seen) + 0.01)
        };
        let has = |tag: &str| possible.contains(&tag);
        // The noun of an `-ing` form and the adjective of a participle count only as far as WordNet lists them.
        match tag {
            "noun" if form.ends_with("ed") && has("verb_past") => return 0.0,
            "noun" if form.ends_with("ing") && has("verb_ing") => return noun_or_adjective(Word::Noun),
            "adj" if has("verb_part") => return noun_or_adjective(Word::Adjective),
            _ => {}
        }
        let (share, unseen) =
            OPEN.iter().find(|open| open.0 == tag).map_or((0.0, 0.0), |open| (open.1, open.2));
        let score = (f64::from(self.seen_as(form, tag)) + 0.5) * share + unseen / 100.0;
        let by_end = tag == "adj" && ADJECTIVE_ENDS.iter().any(|end| form.ends_with(end));
        if by_end { score + 0.3 } else { score }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn order_of_tags() {
        let counts = |noun, verb| BTreeMap::from([(Word::Noun, noun), (Word::Verb, verb)]);
        let mut words = Words {
            senses: BTreeMap::from([
                ("talk".to_owned(), counts(13, 70)),
                ("plan".to_owned(), counts(60, 40)),
            ]),
            inflections: Inflections::default(),
            tags: BTreeMap::from([("talks".to_owned(), vec!["noun_pl", "verb_base", "verb_s"])]),
        };
        let tags = |noun: &'static str, verb: &'static str, lemma: &str| {
            BTreeMap::from([(noun, lemma.to_owned()), (verb, lemma.to_owned())])
        };
        words.inflections.forms.insert("talks".to_owned(), tags("noun_pl", "verb_s", "talk"));
        words.inflections.forms.insert("plan".to_owned(), tags("noun", "verb_base", "plan"));
        assert_eq!(words.tags_of("talks"), ["noun_pl", "verb_s"]);
        assert_eq!(words.tags_of("plan"), ["noun", "verb_base"]);
        assert_eq!(words.seen("plan"), 200);
    }
}
