//! [`Picked`]: a list of those of many things that fit, made without a branch.
//!
//! Each that is looked at is written behind the last and stays there if it fits: the processor has nothing to guess,
//! which costs it more than the writing where about every third fits.

use super::columns::BLOCK;

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

    /// Those that fit of a list, in order.
    pub(super) fn pick(&mut self, all: &[T], mut fits: impl FnMut(&T) -> bool) {
        self.begin(all.len());
        for one in all {
            self.look_at(*one, fits(one));
        }
    }

    /// What was taken, in order.
    pub(crate) fn as_slice(&self) -> &[T] {
        self.slots.get(..self.n).unwrap_or(&[])
    }
}

impl Picked<u32> {
    /// Begins with the tokens of a column, of which it takes so many at once as most blocks have: how many there are of
    /// a block shows in no branch as long as there are no more.
    #[inline(never)] // so that it is not there for each column
    pub(super) fn take_column<const MOST: usize>(&mut self, column: impl Iterator<Item = u64>) {
        /// Makes sure that there is one, so that nothing else has to be told apart where there is none.
        const ONE: u64 = 1 << (BLOCK - 1);
        let mut n = 0;
        for (first, bits) in (0u32..).step_by(BLOCK).zip(column) {
            let end = n + bits.count_ones() as usize;
            if self.slots.len() < end + BLOCK {
                self.slots.resize(2 * end + BLOCK, 0);
            }
            let mut bits = bits;
            while let Some(slots) = self.slots.get_mut(n..).and_then(|rest| rest.first_chunk_mut::<MOST>()) {
                for slot in slots {
                    *slot = first + (bits | ONE).trailing_zeros();
                    bits &= bits.wrapping_sub(1);
                }
                n += MOST;
                if n >= end {
                    break;
                }
            }
            n = end;
        }
        self.n = n;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_dense_and_sparse() {
        let column = [1 << 63, 0, u64::MAX, 0b10110];
        let expected: Vec<u32> = [63].into_iter().chain(128..192).chain([193, 194, 196]).collect();
        let mut list = Picked::default();
        list.take_column::<4>(column.into_iter());
        assert_eq!(list.as_slice(), expected);
        list.take_column::<8>(column.into_iter());
        assert_eq!(list.as_slice(), expected);
    }
}
