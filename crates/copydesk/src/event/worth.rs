//! [`Worth`]: whether what a noun tells is worth an event of its own, or can add to one; known before its time, place and
//! status are looked for.
//!
//! ```text
//! Varga held talks with Lund .       two sides: an event
//! Talks are a way out .              nobody, nowhere, not `the talks`: nothing to keep
//! The talks lasted an hour .         points back: kept where talks were told before
//! ```
//!
//! Invariant: what does not matter here [`super::merge`] would leave out.

/// What decides whether a noun's telling is worth an event, or can add to one.
pub(super) struct Worth {
    /// Of what happens between parties, as the list or the kind says; a deal; violence; what happens by itself.
    pub(super) needs_sides: bool,
    /// A meeting: on a day it is told even where it is nobody's.
    pub(super) meets: bool,
    /// A state of things, `the Omani war`: background, unless it begins or has a date.
    pub(super) lasting: bool,
    pub(super) deal: bool,
    /// `A deal was struck`: a verb tells that it was made.
    pub(super) struck: bool,
    pub(super) harm: bool,
    pub(super) happens: bool,
    /// Somebody acts; how many take part.
    pub(super) acts: bool,
    pub(super) sides: usize,
    /// A verb lends it a subject or says how real it is; or it is a circumstance of one.
    pub(super) tied: bool,
    pub(super) aside: bool,
    /// `Fighting broke out`.
    pub(super) erupts: bool,
    /// `The ban sparked protests`: they were real.
    pub(super) sparked: bool,
    /// May be no event of the kind at all.
    pub(super) vague: bool,
    /// `the summit`.
    pub(super) definite: bool,
    /// An event of its kind was told before.
    pub(super) joins: bool,
    /// `the dialogue and conference`.
    pub(super) coordinated: bool,
}

impl Worth {
    /// True where it tells enough to stand alone; of a deal, `held` where it was struck.
    pub(super) fn is_complete(&self, when: bool, place: bool, held: bool) -> bool {
        // Sums and no branches, for which of these holds cannot be foreseen.
        let (both, anchored, both_told) = (self.sides >= 2, when | place, when & place);
        let enough = if self.needs_sides {
            let told = !self.lasting | self.tied | when;
            told & (both | self.acts & (self.tied | anchored & !self.aside) | self.meets & when & !self.aside)
        } else if self.deal {
            // A deal is told where both sides are named, or where it was struck, by somebody or on a day; else it is
            // spoken of.
            both | (self.tied & self.acts | self.struck & when) & held
        } else {
            (self.sides > 0) | self.sparked | self.tied & when | anchored & self.happens
        };
        // `Fighting broke out in Lima`, `on Monday`, and not only `fighting`.
        !self.vague & (enough | self.erupts & anchored & (!self.lasting | both_told))
    }

    /// False where merging would leave it out, whatever its status: it cannot stand alone, and either there is nothing
    /// to join or it is of nobody, at no time or place, and does not point back. What is `tied` may tell the day.
    pub(super) fn matters(&self, when: bool, place: bool) -> bool {
        let points = (self.sides > 0) | self.definite | when | place;
        self.is_complete(when, place, true)
            | self.tied & when
            | self.joins & (points | self.harm | self.coordinated)
    }
}
