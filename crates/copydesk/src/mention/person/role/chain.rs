//! Lists of offices and names that only commas part: `the home secretary, Ann Okafor, the foreign secretary, Jonas Lund,`
//! and `Ann Okafor, envoy to Peru, Jonas Lund, envoy to Chad,`. An office between two names is of one of them; the
//! first name of the list shows on which side.
//!
//! Cost: a comparison for a name with a title before it.

use super::Title;

/// What was read at the name before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Chain {
    /// The title behind it.
    pub(super) title: Option<Title>,
    /// True where that name had a title before it.
    pub(super) titled: bool,
}

impl Chain {
    /// True for a title before a name that is not the one of the name before. Where the offices stand first, what was
    /// read as behind that name is taken back.
    pub(super) fn is_free(self, title: &Title, titles: &mut Vec<(u32, Title)>) -> bool {
        // `Ann Okafor, aide to Minister Lund`: the title of somebody in it is theirs.
        let between = |behind: &Title| {
            // So is it in `Ann Okafor, President Lund's aide`, which goes on behind his name.
            behind.tokens.end > title.tokens.start
                && behind.tokens.end <= title.tokens.end + 1
                && (behind.tokens.start >= title.tokens.start || behind.tokens.end <= title.tokens.end)
        };
        let Some(behind) = self.title.filter(between) else { return true };
        if self.titled {
            titles.pop_if(|(_, last)| last.tokens == behind.tokens);
        }
        self.titled
    }
}
