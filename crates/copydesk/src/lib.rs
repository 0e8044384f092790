//! copydesk reads noisy scraped news text into typed people, events, claims and times.
//!
//! The stages, in order: `layout`, `token`, `grammar` (chunks), `mention`, `event`, `claim`; `pipeline` calls them.

mod article;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
mod chars;
mod claim;
pub mod corpus;
mod error;
mod event;
pub mod extraction;
mod extractor;
mod flags;
mod grammar;
mod layout;
mod lexicon;
mod mention;
mod names;
mod pipeline;
mod repair;
mod rule_info;
mod seek;
mod span;
mod token;

pub use article::{Article, Published};
pub use corpus::MergedCorpus;
pub use error::Error;
pub use extraction::Extraction;
pub use extractor::{Extractor, ExtractorBuilder, Scratch};
pub use rule_info::{RuleInfo, Stage};
pub use span::{MAX_TEXT, RuleId, Span, TokenRange, offset};

/// Runs the README's example as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
