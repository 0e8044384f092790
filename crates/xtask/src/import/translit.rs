//! Russian and Ukrainian names in the Latin letters that English news uses.

/// Letters of both languages, as the Russian ones are written.
const LETTERS: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ё', "yo"),
    ('є', "ye"),
    ('і', "i"),
    ('ї', "yi"),
    ('ґ', "g"),
    ('ў', "u"),
];

/// The spellings of a Russian name in lower case; none where a letter is not Cyrillic.
pub(super) fn russian(name: &str) -> Vec<String> {
    let Some(whole) = spell(name, |_| None) else { return Vec::new() };
    match (name.ends_with("ий"), name.ends_with("ый")) {
        (true, _) => vec![format!("{}y", &whole[..whole.len() - 2]), whole],
        (_, true) => vec![format!("{}y", &whole[..whole.len() - 2])],
        _ => vec![whole],
    }
}

/// The spellings of a Ukrainian name in lower case; none where a letter is not Cyrillic.
pub(super) fn ukrainian(name: &str) -> Vec<String> {
    let own = |c| match c {
        'г' => Some("h"),
        'и' => Some("y"),
        'й' => Some("i"),
        _ => None,
    };
    let Some(whole) = spell(name, own) else { return Vec::new() };
    if name.ends_with("ий") {
        return vec![format!("{}y", &whole[..whole.len() - 2]), whole];
    }
    vec![whole]
}

fn spell(name: &str, own: impl Fn(char) -> Option<&'static str>) -> Option<String> {
    let letter = |c| own(c).or_else(|| LETTERS.iter().find(|(from, _)| *from == c).map(|(_, to)| *to));
    name.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        assert_eq!(russian("щербаков"), ["shcherbakov"]);
        assert_eq!(russian("дмитрий"), ["dmitry", "dmitriy"]);
        assert_eq!(ukrainian("григорій"), ["hryhorii"]);
        assert!(russian("john").is_empty());
    }
}
