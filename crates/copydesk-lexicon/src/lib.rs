//! The word lists of copydesk, compiled into one table. Data only: the library `copydesk` reads it.
//!
//! The sources are `data/*.tsv` (`form  class  payload  source`, origin and licence in each header);
//! `cargo xtask gen-lexicon` writes `src/generated.bin` from them.
//!
//! The table is read where it lies: nothing is copied or allocated to use it, so that a process that reads one page
//! does not pay for a hundred thousand words. Numbers are little-endian. First a header of [`HEADER`] bytes: magic `CDLX`,
//! version, number of seeds, number of forms, `u32` each, and zeros. Then the forms, each in half a cache line, for what
//! is looked up is all there; then the seeds, and the sections, each a `u32` count followed by that many records:
//!
//! | section | record |
//! |---|---|
//! | forms, without a count | key (16 bytes of ASCII in lower case, padded with zeros), bits of the second words of its phrases `u64` (see [`second_index`]), kind `u16`, head `u16` (0: begins no phrase), first entry in three bytes, place among such bits `u8` ([`NO_SECOND`]: it is no second word); for a long form twelve times [`NOT_ASCII`] and its string for a key |
//! | seeds, without a count | `u16`, see [`slot`] |
//! | strings | end `u32`; after all ends the UTF-8 bytes of all strings: payloads, then class names, then long forms |
//! | classes | string `u32` |
//! | kinds | parts of speech `u16`, prior `u8`, flags `u8` ([`FIRST_OF_PHRASE`], [`SECOND_OF_PHRASE`], [`SHORT`]), first entry of a form of this kind `u32` |
//! | entries | class `u8` ([`CAPITALS_ONLY`] with it), payload string in three bytes ([`FIRST_OF_FORM`] with the last), lemma form `u32` ([`OWN_LEMMA`]: the form itself) |
//! | long index | number of the long form plus one `u16`, found by [`hash_text`] and linear probing |
//! | phrases | second form `u32`, form `u32`, first of the words behind `u32`, number of them `u16`, head `u16`; by head and second form, the longest first |
//! | phrase index | number of the first phrase of a head and second form plus one `u16`, found by [`pair_place`] and linear probing |
//! | words | form `u32` |
//!
//! Forms of one kind have the same classes, parts of speech and grammar, kind 0 none of them; forms with the same entries share them,
//! and those without have entry 0, which is of no class ([`NO_CLASS`]) and is theirs alone. The
//! place of a short form is given by its hash and the seed of its bucket, and is taken by no other form; there are
//! [`PLACES_A_SEED`] places to a seed, and the long forms stand behind them. Form 0 is none.
//!
//! The lists in `data/layout` are read before there are tokens, as they are, and those in `data/claim` when the library is
//! compiled.

mod place;

pub use place::{bucket, hash_folded, hash_text, pair_place, second_index, slot};

/// The bytes where no form is cut in two by the end of a cache line.
#[repr(align(64))]
struct Aligned<const N: usize>([u8; N]);

static ALIGNED: Aligned<{ include_bytes!("generated.bin").len() }> =
    Aligned(*include_bytes!("generated.bin"));

/// The compiled table.
pub const TABLE: &[u8] = &ALIGNED.0;

/// The version of the layout above that [`TABLE`] has.
pub const VERSION: u32 = 4;

/// Length of the header.
pub const HEADER: usize = 32;

/// Length of a form.
pub const FORM: usize = 32;

/// Number of seeds of [`TABLE`], known to the compiler, so that nothing is checked where a word is looked up.
pub const N_SEEDS: usize = {
    // Of another layout, so that the lists can be compiled anew.
    if number_at(4) == VERSION { number_at(8) as usize } else { 1 }
};

/// Number of places of short forms.
pub const N_PLACES: usize = N_SEEDS * PLACES_A_SEED;

const fn number_at(at: usize) -> u32 {
    u32::from_le_bytes([TABLE[at], TABLE[at + 1], TABLE[at + 2], TABLE[at + 3]])
}

/// What a form that is the second word of no phrase has for its place among the second words.
pub const NO_SECOND: u8 = 63;

/// Flag of a kind: its forms are first words of phrases.
pub const FIRST_OF_PHRASE: u8 = 1;

/// Flag of a kind: its forms are second words of phrases.
pub const SECOND_OF_PHRASE: u8 = 2;

/// Flag of a kind: its forms have no more bytes than [`SHORT_LENGTH`].
pub const SHORT: u8 = 1 << 2;

/// Length of the words that do not count where it is asked whether a line is one of capitals.
pub const SHORT_LENGTH: usize = 3;

/// Bit of an entry's class: it holds of the form in capitals only.
pub const CAPITALS_ONLY: u8 = 0x80;

/// The class of an entry that is of none.
pub const NO_CLASS: u8 = 0x7f;

/// Bit of the last byte of an entry's payload: it is the first of its form.
pub const FIRST_OF_FORM: u8 = 0x80;

/// The lemma of an entry whose form is its own dictionary form.
pub const OWN_LEMMA: u32 = u32::MAX;

/// What a place among the forms that is empty, or of a long form, has in each of the first twelve bytes of its key.
pub const NOT_ASCII: u8 = 0xff;

/// Places of short forms to each seed.
pub const PLACES_A_SEED: usize = 4;

/// Words that web pages use around a story, for the layout stage: TSV rows of form, class, payload, source.
pub const UI_PHRASES: &str = include_str!("../data/layout/ui_phrases.tsv");

/// The commonest grammatical words of the languages that news is written in, in the same columns.
pub const FUNCTION_WORDS: &str = include_str!("../data/layout/function_words.tsv");

/// Names of the months as pages date their stories, in the same columns.
pub const MONTH_NAMES: &str = include_str!("../data/layout/month_names.tsv");

/// Short forms of given names, for the corpus stage: TSV rows of the short form and the name it stands for.
pub const SHORT_NAMES: &str = include_str!("../data/corpus/short_names.tsv");

/// Words of titles that stand for another, for the corpus stage: TSV rows of the short form and the full one.
pub const SHORT_TITLES: &str = include_str!("../data/corpus/short_titles.tsv");

/// Names that one body goes by, for the mention stage: TSV rows of a name and the one that stands for all of them.
pub const SAME_BODIES: &str = include_str!("../data/mention/same_bodies.tsv");

/// What the heads of roles tell of whoever is called by them, for the mention stage: TSV rows of a word and a kind.
pub const CALLED_BY: &str = include_str!("../data/mention/called_by.tsv");

/// Words of the claim stage's rules, by the names of their lists, in the same columns.
pub const CLAIM_WORDS: &str = include_str!("../data/claim/words.tsv");
