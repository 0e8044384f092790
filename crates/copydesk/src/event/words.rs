//! [`Words`]: the small words that rules ask for, as bits of a set.
//!
//! `with` -> `Words::WITH`; any other word is no bit. A word is told by its first eight letters and its length, read as
//! two numbers, and found in a table in which each has a slot of its own: no branch depends on which word it is.

/// A set of small words; of one chunk the one it begins with, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Words(u64);

/// The first eight letters in lower case, and the length above them where it is nine.
const fn key(word: &[u8]) -> u64 {
    let mut key = 0u64;
    let mut at = 0;
    while at < word.len() && at < 8 {
        key |= ((word[at] | 0x20) as u64) << (8 * at);
        at += 1;
    }
    key
}

macro_rules! words {
    ($($name:ident $text:literal)*) => {
        #[allow(clippy::upper_case_acronyms)]
        enum Bit { $($name),* }

        mod keys {
            $(pub(super) const $name: u64 = super::key($text.as_bytes());)*
        }

        impl Words {
            $(pub(super) const $name: Self = Self(1 << Bit::$name as u32);)*

            /// All of them.
            #[cfg(test)]
            const ALL: &'static [(&'static str, Self)] = &[$(($text, Self::$name)),*];
        }

        /// The keys of all words, by bit.
        const KEYS: &[u64] = &[$(keys::$name),*];
    };
}

words! {
    ABOUT "about" ACROSS "across" AFTER "after" AGAINST "against" AMONG "among" AROUND "around" AS "as" AT "at"
    BEFORE "before" BEHIND "behind" BETWEEN "between" BOTH "both" BUT "but" BY "by" DURING "during" EACH "each"
    FOR "for" FROM "from" HERE "here" IF "if" IN "in" INTO "into" INVOLVING "involving" NEAR "near" OF "of" ON "on"
    ONCE "once" OUTSIDE "outside" OVER "over" SINCE "since" THAN "than" TO "to" TOWARD "toward" TOWARDS "towards"
    UNLESS "unless" UNTIL "until" WHEN "when" WHETHER "whether" WITH "with" WITHOUT "without"
}

/// Number of slots, as a power of two.
const SLOTS: u32 = 8;
/// The slot of a key is what this multiplier leaves in its highest bits.
const MULTIPLIER: u64 = multiplier();

/// The slot of a key.
const fn slot(key: u64, multiplier: u64) -> usize {
    (key.wrapping_mul(multiplier) >> (64 - SLOTS)) as u8 as usize
}

/// The first multiplier that gives each key a slot of its own.
const fn multiplier() -> u64 {
    let mut multiplier = 0x9e37_79b9_7f4a_7c15u64;
    loop {
        let mut taken = [false; 1 << SLOTS];
        let mut at = 0;
        while at < KEYS.len() && !taken[slot(KEYS[at], multiplier)] {
            taken[slot(KEYS[at], multiplier)] = true;
            at += 1;
        }
        if at == KEYS.len() {
            return multiplier;
        }
        multiplier = multiplier.wrapping_mul(6_364_136_223_846_793_005) | 1;
    }
}

/// The key and word of each slot.
static TABLE: [(u64, Words); 1 << SLOTS] = {
    let mut table = [(0, Words(0)); 1 << SLOTS];
    let mut at = 0;
    while at < KEYS.len() {
        table[slot(KEYS[at], MULTIPLIER)] = (KEYS[at], Words(1 << at));
        at += 1;
    }
    table
};

impl Words {
    /// The word, if rules ask for it.
    pub(super) fn of(word: &[u8]) -> Self {
        Self::of_length(key(word), word.len())
    }

    /// The word at a place of a text.
    #[inline]
    pub(super) fn at(text: &[u8], start: usize, len: usize) -> Self {
        let Some(bytes) = text.get(start..).and_then(<[u8]>::first_chunk::<8>).filter(|_| len > 0) else {
            return Self::of(text.get(start..start + len).unwrap_or(&[]));
        };
        // All eight bytes at once, those behind the word masked out.
        let lower = u64::from_le_bytes(*bytes) | 0x2020_2020_2020_2020;
        Self::of_length(lower & (u64::MAX >> (64 - 8 * len.min(8))), len)
    }

    /// Two to eight letters, and `involving`.
    #[inline]
    fn of_length(key: u64, len: usize) -> Self {
        let (known, word) = TABLE[slot(key, MULTIPLIER)];
        let fits = len <= 8 && word.0 != Self::INVOLVING.0 || len == 9 && word.0 == Self::INVOLVING.0;
        Self(if (known == key) & fits { word.0 } else { 0 })
    }

    /// Both sets.
    #[inline]
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where they share a word.
    #[inline]
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_told_by_their_letters() {
        for (text, word) in Words::ALL {
            assert_eq!(Words::of(text.as_bytes()), *word, "{text}");
            assert_eq!(Words::of(text.to_uppercase().as_bytes()), *word, "{text}");
            let longer = format!("{text} and more");
            assert_eq!(Words::at(longer.as_bytes(), 0, text.len()), *word, "{text}");
            assert_eq!(Words::at(text.as_bytes(), 0, text.len()), *word, "{text}");
        }
        for other in ["", "a", "wit", "withs", "withouts", "involvin", "involved", "involvingx"] {
            assert_eq!(Words::of(other.as_bytes()), Words::default(), "{other}");
        }
    }
}
