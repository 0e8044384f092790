//! copydesk reads noisy scraped news text into typed people, events, claims and times.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod article;
mod error;
pub mod extraction;
mod extractor;
mod layout;
mod names;
mod rule_info;
mod span;

pub use article::{Article, Published};
pub use error::Error;
pub use extraction::Extraction;
pub use extractor::Extractor;
pub use rule_info::{RuleInfo, Stage};
pub use span::{MAX_TEXT, RuleId, Span, TokenRange, offset};
