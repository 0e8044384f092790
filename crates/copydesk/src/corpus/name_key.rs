//! Names made into keys under which their transliterations fall together.
//!
//! `Sergey`, `Sergei`, `Sergej` -> `sergi`; `Alexander`, `Aleksandr` -> `alexandr`; `Tsaturyan`, `Tsaturian` ->
//! `caturian`. A key folds only what romanizations differ in (diacritics, `y`/`i`/`j`, `kh`/`h`, doubled letters,
//! `ou`/`u`, `ks`/`x`, final `ff`/`v`), never vowels at large: `Karen` and `Karin`, `Marin` and `Marina` stay apart.
//! Sources: the romanization tables of BGN/PCGN, ISO 9 and the Library of Congress for Russian, and what news
//! agencies make of them. Cost: linear in the name.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::LazyLock;

/// What is written for the same sound, by the first letter; of one letter the longest first.
const SOUNDS: &[(&str, &str)] = &[
    ("ai", "i"),
    ("ay", "i"),
    ("aj", "i"),
    ("ch", "c"),
    ("ck", "k"),
    ("c", "k"),
    ("dzh", "j"),
    ("dj", "j"),
    ("ei", "i"),
    ("ey", "i"),
    ("ej", "i"),
    ("gh", "g"),
    ("ij", "i"),
    ("kh", "h"),
    ("ks", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("oe", "o"),
    ("ph", "f"),
    ("q", "k"),
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("tsch", "c"),
    ("tch", "c"),
    ("th", "t"),
    ("ts", "c"),
    ("tz", "c"),
    ("ue", "u"),
    ("w", "v"),
    ("y", "i"),
    ("zh", "z"),
];

/// For each letter the rows of [`SOUNDS`] that begin with it.
const SOUNDS_OF: [(usize, usize); 26] = {
    let mut of = [(0, 0); 26];
    let mut row = 0;
    while row < SOUNDS.len() {
        let letter = (SOUNDS[row].0.as_bytes()[0] - b'a') as usize;
        if of[letter].1 == 0 {
            of[letter].0 = row;
        }
        row += 1;
        of[letter].1 = row;
    }
    of
};

/// The sound that a text begins with, and the text behind it.
fn sound(text: &str) -> Option<(&'static str, &str)> {
    let letter = text.bytes().next()?.checked_sub(b'a')?;
    let &(first, end) = SOUNDS_OF.get(usize::from(letter))?;
    let rows = SOUNDS.get(first..end)?;
    rows.iter().find_map(|(from, to)| text.strip_prefix(from).map(|left| (*to, left)))
}

/// Beginnings that differ.
const BEGINNINGS: &[(&str, &str)] =
    &[("ye", "e"), ("je", "e"), ("moh", "muh"), ("dimit", "dmit"), ("iu", "yu"), ("ju", "yu")];

/// Endings that differ, after the sounds have been folded.
const ENDINGS: &[(&str, &str)] = &[("ed", "ad"), ("der", "dr"), ("ter", "tr"), ("f", "v")];

/// Words that may stand before a family name or be left out.
const PARTICLES: [&str; 22] = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "ul",
    "ash", "bin", "ben", "ibn", "zu", "ter",
];

/// The key of one word; empty where it has no letter.
pub(super) fn word_key(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match folded(c) {
            Some(c) => plain.push(c),
            None if c == 'ß' => plain.push_str("ss"),
            None if matches!(c, 'æ') => plain.push('a'),
            None if matches!(c, 'œ') => plain.push('o'),
            None if c.is_alphanumeric() => plain.push(c),
            None => {}
        }
    }
    let (start, mut rest) = BEGINNINGS
        .iter()
        .find_map(|(from, to)| plain.strip_prefix(from).map(|rest| (*to, rest)))
        .unwrap_or(("", &plain));
    let mut key = String::with_capacity(plain.len());
    for c in start.chars() {
        push(&mut key, if c == 'y' { 'i' } else { c });
    }
    while let Some(c) = rest.chars().next() {
        if let Some((sound, left)) = sound(rest) {
            sound.chars().for_each(|c| push(&mut key, c));
            rest = left;
        } else {
            push(&mut key, c);
            rest = rest.get(c.len_utf8()..).unwrap_or("");
        }
    }
    if let Some((stem, to)) =
        ENDINGS.iter().find_map(|(from, to)| key.strip_suffix(from).map(|stem| (stem.len(), to)))
        && stem > 1
    {
        key.truncate(stem);
        key.push_str(to);
    }
    key
}

/// Doubled letters are one.
fn push(key: &mut String, c: char) {
    if !key.ends_with(c) {
        key.push(c);
    }
}

/// For the key of a short form the key of the name it stands for most.
static FULL_FORMS: LazyLock<HashMap<String, String, FixedState>> = LazyLock::new(|| {
    let rows = copydesk_lexicon::SHORT_NAMES.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t'))
        .map(|(short, full)| (word_key(short), word_key(full)))
        .collect()
});

/// The key of the name that a given name is short for (`Jim` for `James`); its own, where it is short for none.
pub(super) fn full_form(key: &str) -> &str {
    FULL_FORMS.get(key).map_or(key, String::as_str)
}

/// The key of a family name, without its particles where more is left.
pub(super) fn family_key(family: &str) -> String {
    let words = || family.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty());
    let last = words().count().saturating_sub(1);
    let mut key = String::new();
    for (i, word) in words().enumerate() {
        if i == last || !PARTICLES.iter().any(|particle| word.eq_ignore_ascii_case(particle)) {
            key.push_str(&word_key(word));
        }
    }
    key
}

/// The letter without its marks, in lower case, where it has some or is plain ASCII.
pub(super) const fn folded(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ'..='ậ' | 'ắ'..='ặ' | 'ə' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ỏ' | 'ố'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ'..='ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_fall_together() {
        for same in [
            &["Sergey", "Sergei", "Sergej"][..],
            &["Yuri", "Yury", "Juri", "Iurii"],
            &["Alexander", "Aleksandr", "Alexandr", "Aleksander"],
            &["Tsaturyan", "Tsaturian"],
            &["Ruben", "Rouben"],
            &["Dmitry", "Dmitri", "Dmitriy", "Dimitri"],
            &["Yevgeny", "Evgeny", "Evgeniy", "Yevgenii"],
            &["Mohammed", "Mohamed", "Muhammad", "Mohammad"],
            &["Zelensky", "Zelenskiy", "Zelenskyy"],
            &["Müller", "Mueller", "Muller"],
            &["Gorbatoff", "Gorbatov"],
            &["Mikhail", "Mihail"],
            &["Joseph", "Josef"],
            &["Erdoğan", "Erdogan"],
            &["Schröder", "Schroeder"],
            &["Khrushchev", "Khruschev"],
            &["Natalya", "Natalia", "Nataliya"],
        ] {
            let keys: Vec<String> = same.iter().map(|name| word_key(name)).collect();
            assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{same:?}: {keys:?}");
        }
    }

    #[test]
    fn other_names_stay_apart() {
        for (a, b) in [
            ("Karen", "Karin"),
            ("Marin", "Marina"),
            ("Robin", "Ruben"),
            ("Julia", "Julian"),
            ("Ivanov", "Ivanova"),
            ("Martin", "Morten"),
            ("Bush", "Bosch"),
            ("Juan", "Jan"),
            ("Peter", "Petra"),
        ] {
            assert_ne!(word_key(a), word_key(b), "{a} {b}");
        }
    }

    #[test]
    fn short_forms_stand_for_a_name() {
        for (short, full) in
            [("Jim", "James"), ("Mike", "Michael"), ("Chuck", "Charles"), ("Stephen", "Steven")]
        {
            assert_eq!(full_form(&word_key(short)), word_key(full), "{short}");
            assert_eq!(full_form(&word_key(full)), word_key(full), "{full} is no short form");
        }
        assert_eq!(full_form("karin"), "karin");
    }

    #[test]
    fn particles_may_be_left_out() {
        assert_eq!(family_key("von Rosen-Tannau"), family_key("Rosen-Tannau"));
        assert_eq!(family_key("al-Assad"), family_key("Assad"));
        assert_eq!(family_key("de"), word_key("de"));
        assert_eq!(family_key(""), "");
    }
}
