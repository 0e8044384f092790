//! What the words that a page uses around a story belong to.

/// What a phrase of the user interface belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ui {
    /// Menus and section names.
    Navigation,
    /// Newsletters, donations, share buttons, advertisements.
    Promotion,
    /// Readers' comments and their forms.
    Comment,
    /// Legal lines and links at the end.
    Footer,
    /// Headings of teaser lists.
    Related,
    /// Words before dates.
    Timestamp,
    /// Words around authors' names.
    Byline,
    /// Words around pictures' credits.
    Caption,
    /// Notes of an agency to its customers.
    Other,
}

impl Ui {
    /// The value that a row of the word list names.
    pub(super) fn from_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"navigation" => Self::Navigation,
            b"promotion" => Self::Promotion,
            b"comment" => Self::Comment,
            b"footer" => Self::Footer,
            b"related" => Self::Related,
            b"timestamp" => Self::Timestamp,
            b"byline" => Self::Byline,
            b"caption" => Self::Caption,
            b"other" => Self::Other,
            _ => return None,
        })
    }
}

/// A phrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// What it belongs to.
    pub(super) ui: Ui,
    /// How many words it has.
    pub(super) words: u32,
    /// Whether it is the whole line.
    pub(super) whole: bool,
}
