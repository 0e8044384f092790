//! [`Bearers`]: the people of a story who share a family or given name.

/// The people of one family or given name: whom the name alone means.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bearers {
    /// Who was named last, and of which gender.
    pub(super) last: u32,
    pub(super) last_male: Option<u32>,
    pub(super) last_female: Option<u32>,
}

impl Bearers {
    /// Whom their name means behind a title that tells a gender or none; of most names there is one bearer, so that the
    /// title tells nothing.
    pub(super) fn meant(&self, gender: impl FnOnce() -> Option<bool>) -> u32 {
        let Self { last, last_male, last_female } = *self;
        if last_male.unwrap_or(last) == last && last_female.unwrap_or(last) == last {
            return last;
        }
        let of_gender = match gender() {
            Some(true) => last_male,
            Some(false) => last_female,
            None => None,
        };
        of_gender.unwrap_or(last)
    }
}
