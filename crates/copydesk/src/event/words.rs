//! [`Words`]: the small words that rules ask for, as bits of a set.
//!
//! `with` -> `Words::WITH`; any other word is no bit. [`super::lists::Lists`] keeps the number of each form's bit, so that
//! asking about a token reads none of its text.

/// A set of small words; of one chunk the one it begins with, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Words(u64);

macro_rules! words {
    ($($name:ident $text:literal)*) => {
        #[allow(clippy::upper_case_acronyms, dead_code, reason = "the lists alone ask for some")]
        enum Bit { $($name),* }

        impl Words {
            $(#[allow(dead_code, reason = "the lists alone ask for some")]
            pub(super) const $name: Self = Self(1 << Bit::$name as u32);)*

            /// All of them, by number.
            pub(super) const ALL: &'static [&'static str] = &[$($text),*];
        }
    };
}

words! {
    ABOUT "about" ACROSS "across" AFTER "after" AGAINST "against" AMONG "among" AROUND "around" AS "as" AT "at"
    BEFORE "before" BEHIND "behind" BETWEEN "between" BOTH "both" BUT "but" BY "by" DURING "during" EACH "each"
    FOR "for" FROM "from" HERE "here" IF "if" IN "in" INTO "into" INVOLVING "involving" NEAR "near" OF "of" ON "on"
    ONCE "once" OUTSIDE "outside" OVER "over" SINCE "since" THAN "than" TO "to" TOWARD "toward" TOWARDS "towards"
    UNDER "under" UNLESS "unless" UNTIL "until" WHEN "when" WHETHER "whether" WITH "with" WITHOUT "without"
    AND "and" ANOTHER "another" CAPITAL "capital" HE "he" HER "her" HIM "him" HIS "his" ITS "its" ONE "one"
    PREVIOUS "previous" SHE "she" THAT "that" THE "the" THEIR "their" THESE "these" THIS "this" THOSE "those"
    TIMES "times" TWO "two" WHO "who" WHOM "whom"
}

/// More numbers than words: this one and those above are of no word.
const NUMBERS: u8 = 64;

/// How many bytes each word has.
static LENGTHS: [u8; NUMBERS as usize] = {
    let mut lengths = [0; NUMBERS as usize];
    let mut at = 0;
    while at < Words::ALL.len() {
        lengths[at] = Words::ALL[at].len().to_le_bytes()[0];
        at += 1;
    }
    lengths
};

impl Words {
    /// The number of no word.
    pub(super) const NO_NUMBER: u8 = NUMBERS - 1;

    /// No word.
    pub(super) const NONE: Self = Self(0);

    /// The word, if rules ask for it, in lower case.
    pub(super) fn of(word: &str) -> Self {
        let first = word.as_bytes().first();
        let is = |known: &&str| known.as_bytes().first() == first && *known == word;
        Self::ALL.iter().position(is).map_or(Self(0), |at| Self(1 << at))
    }

    /// True where the word of a number is in the set.
    #[inline]
    pub(super) const fn has(self, number: u8) -> bool {
        self.0 >> (number % NUMBERS) & 1 != 0
    }

    /// How many bytes the word of a number has.
    #[inline]
    pub(super) const fn length(number: u8) -> u8 {
        LENGTHS[(number % NUMBERS) as usize]
    }

    /// The word of a number, if it is one.
    #[inline]
    pub(super) const fn numbered(number: u8) -> Self {
        Self(1 << (number % NUMBERS))
    }

    /// True where all of another set are in this one.
    #[inline]
    pub(super) const fn has_all(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// True where another set has one of this.
    #[inline]
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    #[inline]
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const _: () = assert!(Words::ALL.len() < Words::NO_NUMBER as usize);

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_and_their_numbers() {
        for (number, word) in (0u8..).zip(Words::ALL) {
            assert!(Words::of(word).has(number) && !Words::of(word).has(Words::NO_NUMBER), "{word}");
            assert!(!Words::of("of").or(Words::of("to")).has(number) || ["of", "to"].contains(word));
        }
        assert_eq!(Words::of("involved"), Words::default());
        assert_eq!(Words::of("with"), Words::WITH);
    }
}
