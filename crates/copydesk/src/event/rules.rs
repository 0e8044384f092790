//! The rules of this stage with their examples: a sentence, and what is read in it.

use crate::rule_info::{RuleInfo, Stage};

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];
const _: Stage = Stage::Event;
