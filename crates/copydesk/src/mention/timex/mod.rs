//! Time expressions: TIMEX3 over the tokens of the story, resolved against its date and the text before.

use crate::extraction::Time;
use crate::grammar::Doc;
use crate::rule_info::RuleInfo;
use crate::span::TokenRange;
use time::Date;

/// A time expression and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimeMention {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// What the output says of it.
    pub(crate) time: Time,
}

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Finds the time expressions of a document, sorted; `dct` is its creation time.
pub(crate) fn find_times(_doc: &Doc<'_>, _dct: Option<Date>, out: &mut Vec<TimeMention>) {
    out.clear();
}
