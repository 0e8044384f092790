//! Inflection of English verbs and nouns: irregular forms from the list, the rest by spelling rules.

use super::source::Row;
use std::collections::BTreeMap;

/// A form of a word and its part of speech.
pub(crate) type Form = (String, &'static str);

/// Knows the irregular verbs.
pub(crate) struct Inflector {
    irregular: BTreeMap<String, Irregular>,
}

/// The forms of an irregular verb, each in all its variants.
struct Irregular {
    past: Vec<String>,
    participle: Vec<String>,
    ing: Vec<String>,
}

impl Inflector {
    /// From the rows of class `irregular`: payload `past,participle,-ing form`, variants separated by `|`.
    pub(crate) fn new(rows: &[Row]) -> Self {
        let split = |forms: &str| forms.split('|').map(str::to_owned).collect::<Vec<_>>();
        let irregular = rows
            .iter()
            .filter(|row| row.class == "irregular")
            .filter_map(|row| {
                let mut forms = row.payload.split(',').map(split);
                let (past, participle, ing) = (forms.next()?, forms.next()?, forms.next()?);
                Some((row.form.clone(), Irregular { past, participle, ing }))
            })
            .collect();
        Self { irregular }
    }

    /// All forms of a verb, the base first. A phrase is inflected on its first word, a compound on its last: `re - elect`.
    pub(crate) fn verb(&self, phrase: &str) -> Vec<Form> {
        if let Some((prefix, verb)) = phrase.split_once(" - ").filter(|(prefix, _)| !prefix.contains(' ')) {
            let compound = |(form, class): Form| (format!("{prefix} - {form}"), class);
            return self.verb(verb).into_iter().map(compound).collect();
        }
        let (verb, rest) = phrase.split_once(' ').map_or((phrase, ""), |(verb, rest)| (verb, rest));
        let mut forms = vec![(verb.to_owned(), "verb_base"), (s_form(verb), "verb_s")];
        match self.irregular.get(verb) {
            Some(Irregular { past, participle, ing }) => {
                forms.extend(past.iter().map(|form| (form.clone(), "verb_past")));
                forms.extend(participle.iter().map(|form| (form.clone(), "verb_part")));
                forms.extend(ing.iter().map(|form| (form.clone(), "verb_ing")));
            }
            None => {
                forms.push((ed_form(verb), "verb_past"));
                forms.push((ed_form(verb), "verb_part"));
                forms.push((ing_form(verb), "verb_ing"));
            }
        }
        if !rest.is_empty() {
            // `are aware of`, `I'm sure`: the one verb with more than one form of the present.
            if verb == "be" {
                forms.extend(PRESENT_OF_BE.map(|form| (form.to_owned(), "verb_base")));
            }
            for (form, _) in &mut forms {
                form.push(' ');
                form.push_str(rest);
            }
        }
        forms
    }
}

/// Forms of `be` in the present but `is`, short ones too.
const PRESENT_OF_BE: [&str; 5] = ["are", "am", "'s", "'re", "'m"];

/// Singular and plural of a noun; a phrase is inflected on its last word.
pub(crate) fn noun(phrase: &str) -> Vec<Form> {
    let plural = match phrase.rsplit_once(' ') {
        Some((head, last)) => format!("{head} {}", plural(last)),
        None => plural(phrase),
    };
    if plural == phrase {
        return vec![(phrase.to_owned(), "noun_pl")];
    }
    vec![(phrase.to_owned(), "noun"), (plural, "noun_pl")]
}

fn plural(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("man") {
        return format!("{stem}men");
    }
    if let Some(stem) = noun.strip_suffix("sis") {
        return format!("{stem}ses");
    }
    // Nouns listed in the plural only: talks, hostilities, news.
    if noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") {
        return noun.to_owned();
    }
    s_form(noun)
}

fn s_form(word: &str) -> String {
    match word {
        "be" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        _ => {}
    }
    if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end))
        || word.ends_with('o') && word.len() <= 4
    {
        return format!("{word}es");
    }
    match consonant_y(word) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{word}s"),
    }
}

fn ed_form(verb: &str) -> String {
    if verb.ends_with('e') {
        return format!("{verb}d");
    }
    if let Some(stem) = consonant_y(verb) {
        return format!("{stem}ied");
    }
    if doubles_anyway(verb) {
        return format!("{verb}{}ed", verb.chars().last().unwrap_or_default());
    }
    format!("{verb}ed")
}

fn ing_form(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    if verb.ends_with('e') && !verb.ends_with("ee") && !verb.ends_with("oe") && verb.len() > 2 {
        return format!("{}ing", &verb[..verb.len() - 1]);
    }
    if doubles_anyway(verb) {
        return format!("{verb}{}ing", verb.chars().last().unwrap_or_default());
    }
    format!("{verb}ing")
}

/// The stem of a word in consonant and `y`.
fn consonant_y(word: &str) -> Option<&str> {
    let stem = word.strip_suffix('y')?;
    stem.chars().last().filter(|c| !"aeiou".contains(*c)).map(|_| stem)
}

/// Short verbs in consonant, vowel, consonant double without being listed: `ban`, `rig`, `jam`.
fn doubles_anyway(verb: &str) -> bool {
    let letters: Vec<char> = verb.chars().collect();
    let is_vowel = |c: char| "aeiou".contains(c);
    match letters.as_slice() {
        [start @ .., vowel, last] if start.len() <= 2 && !start.is_empty() => {
            is_vowel(*vowel)
                && !is_vowel(*last)
                && !"wxy".contains(*last)
                && start.iter().all(|c| !is_vowel(*c) || *c == 'u' && start[0] == 'q')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gen_lexicon::source::read_list;

    fn forms_of(verb: &str) -> String {
        let mut rows = Vec::new();
        let list = "begin\tirregular\tbegan,begun,beginning\tx\n\
                    travel\tirregular\ttraveled|travelled,traveled|travelled,traveling|travelling\tx\n";
        read_list(list, &mut rows).unwrap();
        Inflector::new(&rows).verb(verb).into_iter().map(|(form, _)| form).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn verbs() {
        assert_eq!(forms_of("begin"), "begin begins began begun beginning");
        assert_eq!(
            forms_of("travel"),
            "travel travels traveled travelled traveled travelled traveling travelling"
        );
        assert_eq!(forms_of("ban"), "ban bans banned banned banning");
        assert_eq!(forms_of("deny"), "deny denies denied denied denying");
        assert_eq!(forms_of("agree"), "agree agrees agreed agreed agreeing");
        assert_eq!(forms_of("accuse"), "accuse accuses accused accused accusing");
        assert_eq!(forms_of("visit"), "visit visits visited visited visiting");
    }

    #[test]
    fn phrases_inflect_the_first_word() {
        assert!(forms_of("point out").starts_with("point out points out pointed out"));
        assert!(forms_of("be aware").ends_with("are aware am aware 's aware 're aware 'm aware"));
    }

    #[test]
    fn compounds_inflect_the_last_word() {
        assert!(forms_of("re - elect").starts_with("re - elect re - elects re - elected"));
    }

    #[test]
    fn nouns() {
        let plural = |word: &str| noun(word).pop().map(|(form, _)| form).unwrap_or_default();
        assert_eq!(plural("summit"), "summits");
        assert_eq!(plural("ceremony"), "ceremonies");
        assert_eq!(plural("talks"), "talks");
        assert_eq!(plural("spokeswoman"), "spokeswomen");
        assert_eq!(plural("state visit"), "state visits");
    }
}
