//! [`Picked`]: a list of those of many things that fit, made without a branch.
//!
//! Each that is looked at is written behind the last and stays there if it fits: the processor has nothing to guess,
//! which costs it more than the writing where about every third fits.

/// Most things that a [`Block`] looks at: as many as a word has bits.
pub(super) const BLOCK: usize = 64;

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
        if self.slots.len() < room + BLOCK {
            self.slots.resize(room + BLOCK, T::default());
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

    /// Room for what fits of the next few; nothing where more are looked at than there is room for.
    #[inline]
    pub(super) fn block(&mut self) -> Option<Block<'_, T>> {
        let room = self.slots.get_mut(self.n..)?.first_chunk_mut()?;
        Some(Block { room, n: 0 })
    }

    /// Notes how many a block took.
    #[inline]
    pub(super) fn took(&mut self, n: usize) {
        self.n += n;
    }

    /// Keeps what fits.
    pub(super) fn keep(&mut self, fits: impl Fn(T) -> bool) {
        let n = core::mem::take(&mut self.n);
        for at in 0..n {
            let Some(&one) = self.slots.get(at) else { break };
            self.look_at(one, fits(one));
        }
    }

    /// What was taken, in order.
    pub(crate) fn as_slice(&self) -> &[T] {
        self.slots.get(..self.n).unwrap_or(&[])
    }
}

/// The end of a list while a block of things is looked at: the number of those taken stays in a register, and no bound
/// has to be checked.
pub(super) struct Block<'p, T> {
    room: &'p mut [T; BLOCK],
    n: usize,
}

impl<T> Block<'_, T> {
    /// Takes one if it fits.
    #[inline]
    pub(super) fn look_at(&mut self, one: T, fits: bool) {
        self.room[self.n % BLOCK] = one;
        self.n += usize::from(fits);
    }

    /// How many it took.
    #[inline]
    pub(super) const fn n(&self) -> usize {
        self.n
    }
}
