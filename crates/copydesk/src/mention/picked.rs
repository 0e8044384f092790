//! [`Picked`]: a list of those of many things that fit, made without a branch.
//!
//! Each that is looked at is written behind the last and stays there if it fits: the processor has nothing to guess,
//! which costs it more than the writing where about every third fits.

/// Things in order, in a buffer that is used again.
#[derive(Debug, Default)]
pub(crate) struct Picked<T> {
    slots: Vec<T>,
    n: usize,
}

impl<T: Copy + Default> Picked<T> {
    /// Empties the list and makes room for as many as will be looked at.
    pub(super) fn begin(&mut self, room: usize) {
        self.n = 0;
        if self.slots.len() <= room {
            self.slots.resize(room + 1, T::default());
        }
    }

    /// Takes one if it fits.
    #[inline]
    pub(super) fn look_at(&mut self, one: T, fits: bool) {
        if let Some(slot) = self.slots.get_mut(self.n) {
            *slot = one;
        }
        self.n += usize::from(fits);
    }

    /// What was taken, in order.
    pub(crate) fn as_slice(&self) -> &[T] {
        self.slots.get(..self.n).unwrap_or(&[])
    }
}
