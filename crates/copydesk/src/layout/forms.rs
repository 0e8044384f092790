//! The phrases themselves, by the hash of their words.
//!
//! A hash -> what the phrase belongs to. One multiplication, and mostly one place of the table, to ask. Of a hash 44 bits
//! are told apart, so that the table is small enough to stay near.

use super::ui::Ui;

/// A phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// What it belongs to.
    pub(super) ui: Ui,
    /// Stars at the start and at the end: more words may stand there.
    pub(super) open: (bool, bool),
}

/// Places in the table, more than twice as many as phrases.
const SLOTS: usize = 1 << 13;

/// Phrases by hash. What tells them apart stands for itself, so that a search that finds none touches little memory; a place
/// without one, which is 0, ends a search.
#[derive(Debug)]
pub(super) struct Forms {
    known: Box<[u32; SLOTS]>,
    forms: Box<[Option<Form>; SLOTS]>,
}

/// The place of a hash, and what tells it from others of that place.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the upper bits, fewer than SLOTS has, and those below them"
)]
const fn place(hash: u64) -> (usize, u32) {
    let mixed = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let above = u64::BITS - SLOTS.trailing_zeros();
    ((mixed >> above) as usize, (mixed >> (above - u32::BITS)) as u32 | 1)
}

impl Forms {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self { known: Box::new([0; SLOTS]), forms: Box::new([None; SLOTS]) }
    }

    /// Puts a phrase in; the first of a hash stays.
    pub(super) fn add(&mut self, hash: u64, form: Form) {
        let (from, own) = place(hash);
        let ends = |at: &usize| self.known[*at] == 0 || self.known[*at] == own;
        if let Some(at) = (from..SLOTS).chain(0..from).find(ends) {
            self.known[at] = own;
            self.forms[at] = self.forms[at].or(Some(form));
        }
    }

    /// The phrase of a hash.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> Option<Form> {
        let (mut at, own) = place(hash);
        loop {
            let known = self.known[at];
            if known == own {
                return self.forms[at];
            }
            if known == 0 {
                return None;
            }
            at = (at + 1) % SLOTS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::norm::hash_of;
    use super::{Form, Forms, Ui};

    #[test]
    fn phrases_are_found_by_their_hash() {
        let mut forms = Forms::new();
        let hash = |nth: u32| hash_of(format!("phrase {nth}").as_bytes());
        for nth in 0..3000 {
            forms.add(hash(nth), Form { ui: Ui::Footer, open: (nth % 2 == 0, false) });
        }
        assert!((0..3000).all(|nth| forms.get(hash(nth)).is_some_and(|form| form.open.0 == (nth % 2 == 0))));
        assert!((3000..9000).all(|nth| forms.get(hash(nth)).is_none()));
    }
}
