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
    #[inline]
    pub(super) fn pick(&mut self, all: &[T], mut fits: impl FnMut(&T) -> bool) {
        self.begin(all.len());
        // Counted in a register.
        let mut n = 0;
        for one in all {
            if let Some(slot) = self.slots.get_mut(n) {
                *slot = *one;
            }
            n += usize::from(fits(one));
        }
        self.n = n;
    }

    /// What was taken, in order.
    pub(crate) fn as_slice(&self) -> &[T] {
        self.slots.get(..self.n).unwrap_or(&[])
    }

    /// The same, to be changed.
    pub(super) fn as_mut_slice(&mut self) -> &mut [T] {
        self.slots.get_mut(..self.n).unwrap_or_default()
    }
}

impl Picked<u32> {
    /// Begins with the tokens of a column of which most blocks have a dozen: of each it takes eight at once, so that how
    /// many there are shows in few branches.
    #[inline(never)] // so that it is not there for each column
    pub(super) fn take_dense(&mut self, column: impl Iterator<Item = u64>) {
        let mut n = 0;
        for (first, bits) in (0u32..).step_by(BLOCK).zip(column) {
            let end = n + bits.count_ones() as usize;
            let mut bits = bits;
            while let Some(slots) = self.room_behind(n).first_chunk_mut::<8>() {
                for slot in slots {
                    *slot = first + (bits | LAST).trailing_zeros();
                    bits &= bits.wrapping_sub(1);
                }
                n += 8;
                if n >= end {
                    break;
                }
            }
            n = end;
        }
        self.n = n;
    }

    /// The same of a column of which most blocks have a few: they are counted as they are taken.
    #[inline(never)] // so that it is not there for each column
    pub(super) fn take_sparse(&mut self, column: impl Iterator<Item = u64>) {
        let mut n = 0;
        for (first, bits) in (0u32..).step_by(BLOCK).zip(column) {
            let mut bits = bits;
            while let Some(slots) = self.room_behind(n).first_chunk_mut::<3>() {
                for slot in slots {
                    *slot = first + (bits | LAST).trailing_zeros();
                    n += usize::from(bits != 0);
                    bits &= bits.wrapping_sub(1);
                }
                if bits == 0 {
                    break;
                }
            }
        }
        self.n = n;
    }

    /// The slots behind the first, as many as a block has tokens at least.
    #[inline]
    fn room_behind(&mut self, n: usize) -> &mut [u32] {
        if self.slots.len() < n + BLOCK {
            self.slots.resize(2 * (n + BLOCK), 0);
        }
        self.slots.get_mut(n..).unwrap_or_default()
    }
}

/// The last of a block: it makes sure that there is one, so that nothing else has to be told apart where there is none.
const LAST: u64 = 1 << (BLOCK - 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_dense_and_sparse() {
        let column = [1 << 63, 0, u64::MAX, 0b10110];
        let expected: Vec<u32> = [63].into_iter().chain(128..192).chain([193, 194, 196]).collect();
        let mut list = Picked::default();
        list.take_sparse(column.into_iter());
        assert_eq!(list.as_slice(), expected);
        list.take_dense(column.into_iter());
        assert_eq!(list.as_slice(), expected);
    }
}
