//! `irregular_verbs.tsv`: common verbs whose past is not the base with `-ed`, `-d` or `-ied`.

use super::lemminflect::{Inflections, Verb};
use super::list::Rows;
use super::scowl::Bands;

/// Builds the rows.
pub(super) fn rows(inflections: &Inflections, bands: &Bands) -> Rows {
    let mut rows = Rows::new();
    for (base, verb) in &inflections.verbs {
        let common = bands.get(base).is_some_and(|band| *band <= 50);
        if !common || is_regular(base, verb) {
            continue;
        }
        if let Some(payload) = payload(base, verb) {
            rows.insert(base.clone(), (payload, "lemminflect".to_owned()));
        }
    }
    rows
}

fn is_regular(base: &str, verb: &Verb) -> bool {
    let mut regular = vec![format!("{base}ed")];
    if base.ends_with('e') {
        regular.push(format!("{base}d"));
    }
    if let Some(stem) = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u'])) {
        regular.push(format!("{stem}ied"));
    }
    verb.past.iter().chain(&verb.participle).all(|form| regular.contains(form))
}

/// Past, participle and `-ing` form; nothing where one is unknown. A past in `-ed` is a participle as well.
fn payload(base: &str, verb: &Verb) -> Option<String> {
    let is_word = |form: &&String| form.chars().all(|c| c.is_ascii_lowercase() || c == 'é');
    let slips = [format!("{base}s"), format!("{base}es")];
    let past: Vec<_> = verb.past.iter().filter(is_word).filter(|form| !slips.contains(form)).collect();
    let mut participle: Vec<_> = verb.participle.iter().filter(is_word).collect();
    for form in past.iter().filter(|form| form.ends_with("ed")) {
        if !participle.contains(form) {
            participle.push(form);
        }
    }
    let ing: Vec<_> = verb.ing.iter().filter(is_word).collect();
    let join = |forms: Vec<&String>| forms.into_iter().map(String::as_str).collect::<Vec<_>>().join("|");
    let known = !past.is_empty() && !participle.is_empty() && !ing.is_empty();
    known.then(|| format!("{},{},{}", join(past), join(participle), join(ing)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verb(past: &str, participle: &str, ing: &str) -> Verb {
        let split = |forms: &str| forms.split('/').map(str::to_owned).collect();
        Verb { past: split(past), participle: split(participle), ing: split(ing) }
    }

    #[test]
    fn regular_and_irregular() {
        assert!(is_regular("deny", &verb("denied", "denied", "denying")));
        assert!(!is_regular("admit", &verb("admitted", "admitted", "admitting")));
        let burn = verb("burned/burnt", "burnt", "burning");
        assert_eq!(payload("burn", &burn).as_deref(), Some("burned|burnt,burnt|burned,burning"));
    }
}
