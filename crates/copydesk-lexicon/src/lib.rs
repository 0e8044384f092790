//! The word lists of copydesk, compiled into one table. Data only: the library `copydesk` reads it.
//!
//! The sources are `data/*.tsv` (`form  class  payload  source`, origin and licence in each header);
//! `cargo xtask gen-lexicon` writes `src/generated.bin` from them.
//!
//! Layout of the table, little-endian: magic `CDLX`, version `u32`; then the sections, each a `u32` count followed
//! by that many records:
//!
//! | section | record |
//! |---|---|
//! | strings | length `u16`; after all lengths the UTF-8 bytes of all strings |
//! | classes | string `u32` |
//! | forms | string `u32` (words separated by a blank), parts of speech `u16`, prior `u8`, entry count `u8` |
//! | entries | class `u8`, flags `u8` (1: capitals only), payload string `u32`, lemma string `u32` |
//!
//! The entries of a form follow those of the form before it.
//!
//! The lists in `data/layout` are read before there are tokens, as they are.

/// The compiled table.
pub const TABLE: &[u8] = include_bytes!("generated.bin");

/// The version of the layout above that [`TABLE`] has.
pub const VERSION: u32 = 1;

/// Words that web pages use around a story, for the layout stage: TSV rows of form, class, payload, source.
pub const UI_PHRASES: &str = include_str!("../data/layout/ui_phrases.tsv");

/// The commonest grammatical words of the languages that news is written in, in the same columns.
pub const FUNCTION_WORDS: &str = include_str!("../data/layout/function_words.tsv");

/// Names of the months as pages date their stories, in the same columns.
pub const MONTH_NAMES: &str = include_str!("../data/layout/month_names.tsv");
