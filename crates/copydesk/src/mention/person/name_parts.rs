//! The parts of a name: given, middle, family, suffix; and the spelling that its variants share.
//!
//! ```text
//! Maria T. van der Berg Jr.     given Maria, middle T., family van der Berg, suffix Jr.
//! Xi Jinping                    family Xi, given Jinping
//! ```

use super::hyphens::has_syllables;
use super::part::{Part, PartKind, is_plain, part_at};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, hash_folded};
use crate::mention::letters::{eights, with_letter};
use crate::span::{Span, TokenRange};
use crate::token::{Kind, Shape, Token};

/// Token ranges of the parts of a name; empty where the name has no such part.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NameParts {
    /// First name.
    pub(super) given: TokenRange,
    /// Middle names and initials.
    pub(super) middle: TokenRange,
    /// Family name with its particles.
    pub(super) family: TokenRange,
    /// Family name without them.
    pub(super) family_word: TokenRange,
    /// `Jr.`
    pub(super) suffix: TokenRange,
    /// The word before the last where there are three or more.
    pub(super) before_last: TokenRange,
}

impl NameParts {
    /// True where the two are of two people though given and family name are the same: father and son, or
    /// `George H. W. Osk` and `George W. Osk`. `self` was read first: `Amos Osk Jr.` behind `Amos Osk` is the son, and
    /// `Amos Osk` behind `Amos Osk Jr.` is short for him.
    pub(super) fn differ(&self, other: &Self, doc: &Doc<'_>) -> bool {
        let initial = |parts: &Self| {
            let first = doc.token(parts.middle.start).filter(|_| !parts.middle.is_empty())?;
            first
                .shape
                .any(Shape::LETTER.with(Shape::DOTTED))
                .then(|| doc.word(parts.middle.start).as_bytes().first())
        };
        let initials = (initial(self), initial(other));
        let generations = match (generation(doc, self.suffix), generation(doc, other.suffix)) {
            (Some(one), Some(other)) => one != other,
            (Some(one), None) => one == SENIOR && self.is_given_as(other, doc),
            (None, Some(_)) => {
                // A headline has `Amos Osk` for `Amos Osk Jr.`
                self.is_given_as(other, doc) && doc.tokens.sentence_of(self.family_word.start) > 0
            }
            (None, None) => false,
        };
        generations || matches!(initials, (Some(one), Some(other)) if one != other)
    }

    /// True where the given names are the same word, and not `Joe` and `Joseph`.
    fn is_given_as(&self, other: &Self, doc: &Doc<'_>) -> bool {
        !self.given.is_empty() && doc.words(self.given).eq_ignore_ascii_case(doc.words(other.given))
    }
}

/// `Sr.`: the father of somebody of the same name.
const SENIOR: u8 = 1;

/// The place among those of one name that a suffix tells, the father's first; nothing for other suffixes.
pub(super) fn generation(doc: &Doc<'_>, suffix: TokenRange) -> Option<u8> {
    const WORDS: [(&str, u8); 7] =
        [("jr", 2), ("sr", SENIOR), ("iii", 3), ("ii", 2), ("iv", 4), ("junior", 2), ("senior", SENIOR)];
    let of =
        |word: &str| WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|found| found.1);
    (suffix.start..suffix.end).find_map(|at| of(doc.word(at)))
}

/// Reads the parts of a name of two words or more; a single word is its family name.
pub(super) fn name_parts(doc: &Doc<'_>, name: TokenRange, family_first: bool) -> NameParts {
    if let Some(parts) = plain_parts(doc, name, family_first) {
        return parts;
    }
    let mut parts = NameParts::default();
    let (mut first, mut second_last, mut last) = (None, None, None);
    let mut particled = TokenRange::default();
    let mut particles = None;
    let mut at = name.start;
    let mut n_words = 0u32;
    while at < name.end {
        let part = part_in_name(doc, at, name);
        match part.kind {
            PartKind::Suffix if n_words > 0 => parts.suffix = without_comma(doc, &part),
            PartKind::Nickname => {}
            PartKind::Particle => particles = particles.or(Some(part.start)),
            _ => {
                second_last = last;
                last = Some(part);
                particled = TokenRange::new(particles.take().unwrap_or(part.start), part.end);
                first = first.or(Some((part, particled)));
                n_words += 1;
            }
        }
        at = part.end.max(at + 1);
    }
    let (Some((first, whole_first)), Some(last)) = (first, last) else { return parts };
    if family_first && n_words > 1 {
        parts.family = range(&first);
        parts.family_word = parts.family;
        parts.given = TokenRange::new(first.end, last.end);
        return parts;
    }
    parts.family = particled;
    parts.family_word = range(&last);
    if n_words == 1 {
        return parts;
    }
    // `John Lee Ka-chiu`: the names that he was given at home stand behind his family's.
    if let Some(family) = second_last.filter(|family| n_words == 3 && family.is(LexClass::FAMILY_FIRST))
        && has_syllables(doc, &[last])
    {
        parts.given = whole_first;
        (parts.family, parts.family_word) = (range(&family), range(&family));
        parts.middle = range(&last);
        return parts;
    }
    parts.given = whole_first;
    let middle = TokenRange::new(first.end, particled.start);
    // A nickname alone is no middle name.
    if doc.token(middle.start).is_some_and(Token::is_word) {
        parts.middle = middle;
    }
    if n_words > 2 {
        parts.before_last = second_last.map(|part: Part| range(&part)).unwrap_or_default();
    }
    parts
}

/// The parts of a name of one or two words that can be nothing else than a name's, as most are.
fn plain_parts(doc: &Doc<'_>, name: TokenRange, family_first: bool) -> Option<NameParts> {
    let plain = |at: u32| doc.token(at).is_some_and(|token| is_plain(doc, at, token));
    let word = |at: u32| TokenRange::new(at, at + 1);
    let last = name.end.checked_sub(1)?;
    if name.len() > 2 || !plain(name.start) || !plain(last) {
        return None;
    }
    let mut parts = NameParts { family: word(last), family_word: word(last), ..NameParts::default() };
    if name.len() == 2 {
        parts.given = word(name.start);
        if family_first {
            (parts.family, parts.family_word, parts.given) = (parts.given, parts.given, parts.family);
        }
    }
    Some(parts)
}

fn part_in_name(doc: &Doc<'_>, at: u32, name: TokenRange) -> Part {
    let mut part = part_at(doc, at, name.end, false, at > name.start);
    // Marks inside a name: the comma before a suffix, the quotation marks of a nickname.
    if let Some(token) = doc.token(at).filter(|token| !token.is_word()) {
        if token.kind != Kind::COMMA {
            let close = (at + 1..name.end).find(|&i| doc.token(i).is_some_and(|t| t.kind == token.kind));
            part.end = close.map_or(at + 1, |close| close + 1);
            part.kind = PartKind::Nickname;
        } else {
            part = Part { start: at, ..part_at(doc, at + 1, name.end, false, true) };
            part.kind = PartKind::Suffix;
        }
    } else if part.kind == PartKind::Break && part.shape.has(Shape::LETTER) {
        // The `I` of a ruler.
        part.kind = PartKind::Suffix;
    }
    part
}

fn range(part: &Part) -> TokenRange {
    TokenRange::new(part.start, part.end)
}

fn without_comma(doc: &Doc<'_>, part: &Part) -> TokenRange {
    let comma = doc.token(part.start).is_some_and(|token| !token.is_word());
    TokenRange::new(if comma { part.start + 1 } else { part.start }, part.end)
}

/// A hash that the variants of a name share: case, accents, `y` and `i`, doubled letters, `kh` and `h` and other
/// habits of transliteration aside. `Sergey` and `Sergei`, `Yuri` and `Yury`, `Zelensky` and `Zelenskiy` are one.
pub(super) fn skeleton(text: &str, name: Span) -> u64 {
    let mut skeleton = Skeleton::NONE;
    let habits = if name.len() > 3 { &HABITS_LONG } else { &HABITS };
    let mut ascii = true;
    for bytes in eights(text, name) {
        for byte in bytes {
            skeleton.add_if_short(habits[usize::from(byte)]);
        }
        ascii &= bytes.is_ascii();
    }
    if !ascii {
        skeleton = Skeleton::NONE;
        for c in name.slice(text).chars() {
            skeleton.add_if_short(habits[usize::from(fold(c))]);
        }
    }
    skeleton.hash()
}

/// How each byte counts, in short names and in others; nothing for marks.
static HABITS: [u8; 256] = habits(false);
static HABITS_LONG: [u8; 256] = habits(true);

const fn habits(long: bool) -> [u8; 256] {
    let mut of = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "below 256")]
        let letter = (byte as u8).to_ascii_lowercase();
        of[byte] = match letter {
            b'j' | b'y' => b'i',
            b'w' => b'v',
            b'q' => b'k',
            b'c' if long => b'k',
            b'a'..=b'z' | b'0'..=b'9' | 0x80.. => letter,
            _ => 0,
        };
        byte += 1;
    }
    of
}

/// A hash of the letters that count, so far.
struct Skeleton {
    hash: u64,
    last: u8,
    n: u32,
}

/// What does not count behind each letter: the `h` that softens it.
static SOFTENED: [u8; 256] = {
    let mut softened = [0; 256];
    let hard = b"dgkt";
    let mut i = 0;
    while i < hard.len() {
        softened[hard[i] as usize] = b'h';
        i += 1;
    }
    softened
};

impl Skeleton {
    /// Most letters of a name that count.
    const LONGEST: u32 = 32;
    /// No letter.
    const NONE: Self = Self { hash: 1, last: 0, n: 0 };

    /// Adds a letter unless it is doubled or softens the one before, or there are as many as count; without a branch.
    #[inline]
    fn add_if_short(&mut self, byte: u8) {
        let softens = SOFTENED[usize::from(self.last)];
        let counts = (byte != 0) & (byte != self.last) & (byte != softens) & (self.n < Self::LONGEST);
        let with = with_letter(self.hash, byte.into());
        self.hash = if counts { with } else { self.hash };
        self.last = if counts { byte } else { self.last };
        self.n += u32::from(counts);
    }

    /// The hash of all.
    fn hash(&self) -> u64 {
        hash_folded(self.hash, self.n.into())
    }
}

/// A letter in plain lower case; nothing for marks.
fn fold(c: char) -> u8 {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() as u8 } else { 0 };
    }
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'Á' | 'À' | 'Â' | 'Ä' | 'Ã' | 'Å' | 'Ā' => {
            b'a'
        }
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'É' | 'È' | 'Ê' | 'Ë' | 'Ě' => b'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' | 'Í' | 'Ì' | 'Î' | 'Ï' | 'İ' | 'ý' | 'ÿ' | 'Ý' => {
            b'i'
        }
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' | 'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' | 'Ø' => {
            b'o'
        }
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'Ú' | 'Ù' | 'Û' | 'Ü' | 'Ů' => b'u',
        'ç' | 'ć' | 'č' | 'ĉ' | 'Ç' | 'Ć' | 'Č' => b'c',
        'ñ' | 'ń' | 'ň' | 'ņ' | 'Ñ' | 'Ń' | 'Ň' => b'n',
        'š' | 'ś' | 'ş' | 'ș' | 'Š' | 'Ś' | 'Ş' | 'Ș' => b's',
        'ž' | 'ź' | 'ż' | 'Ž' | 'Ź' | 'Ż' => b'z',
        'ł' | 'Ł' | 'ľ' | 'ļ' => b'l',
        'ğ' | 'Ğ' | 'ģ' => b'g',
        'ř' | 'Ř' => b'r',
        'ť' | 'ţ' | 'ț' | 'Ţ' | 'Ț' => b't',
        'đ' | 'Đ' | 'ď' => b'd',
        '’' | 'ʼ' | '‘' | '\u{ad}' => 0,
        // Other letters as they are, by their low byte: equal words stay equal.
        other => (u32::from(other) & 0x7f) as u8 | 0x80,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_share_a_skeleton() {
        let of = |name: &str| skeleton(name, Span::of(0..name.len()));
        for (a, b) in [("Sergey", "Sergei"), ("Yuri", "Yury"), ("José", "JOSE"), ("Zelensky", "Zelenskyy")] {
            assert_eq!(of(a), of(b), "{a} {b}");
        }
        for (a, b) in [("Maria", "Mario"), ("Ivan", "Ivanov"), ("Hill", "Hall")] {
            assert_ne!(of(a), of(b), "{a} {b}");
        }
    }
}
