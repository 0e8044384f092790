//! [`Table`]: what a story tells by numbers that are hashes of names already.
//!
//! A key is looked for from the place that it points at onwards, so that most lookups read one slot; a slot of an earlier
//! story counts as free, so that a story begins without clearing anything.

/// Values by keys; never more than a quarter full, so that hardly ever two ask for one slot.
#[derive(Debug)]
pub(super) struct Table<V> {
    slots: Vec<Slot<V>>,
    n: usize,
    /// The story: slots of another one are free.
    story: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot<V> {
    key: u64,
    story: u32,
    value: V,
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self { slots: Vec::new(), n: 0, story: 1 }
    }
}

impl<V: Copy + Default> Table<V> {
    /// Fewest slots.
    const LEAST: usize = 128;

    /// Forgets the story before.
    pub(super) fn clear(&mut self) {
        self.n = 0;
        self.story = self.story.wrapping_add(1);
        if self.story == 0 {
            self.story = 1;
            self.slots.fill(Slot::default());
        }
    }

    /// The value of a key.
    #[inline]
    pub(super) fn get(&self, key: u64) -> Option<V> {
        let at = self.place(key)?;
        self.slots.get(at).filter(|slot| slot.story == self.story).map(|slot| slot.value)
    }

    /// The value of a key, to be changed.
    #[inline]
    pub(super) fn get_mut(&mut self, key: u64) -> Option<&mut V> {
        let (at, story) = (self.place(key)?, self.story);
        self.slots.get_mut(at).filter(|slot| slot.story == story).map(|slot| &mut slot.value)
    }

    /// The value of a key, this one where it has none yet.
    #[inline]
    pub(super) fn or_insert(&mut self, key: u64, value: V) -> &mut V {
        if self.n * 4 >= self.slots.len() {
            self.grow();
        }
        let at = self.place(key).unwrap_or(0);
        let slot = &mut self.slots[at];
        if slot.story != self.story {
            *slot = Slot { key, story: self.story, value };
            self.n += 1;
        }
        &mut slot.value
    }

    /// Where a key stands, or the free slot where it would; nothing while there is no slot.
    #[inline(never)] // so that it is there once, and not in each place that asks
    fn place(&self, key: u64) -> Option<usize> {
        let last = self.slots.len().checked_sub(1)?;
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & last;
        loop {
            let slot = self.slots.get(at)?;
            // Asked at once: which of the two it is cannot be guessed, but hardly ever is it neither.
            if (slot.key == key) | (slot.story != self.story) {
                // The slot of an earlier story may hold the key too: it is free all the same.
                return Some(at);
            }
            at = (at + 1) & last;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let slots = vec![Slot::default(); (self.slots.len() * 2).max(Self::LEAST)];
        let old = core::mem::replace(&mut self.slots, slots);
        self.n = 0;
        let story = self.story;
        for slot in old.iter().filter(|slot| slot.story == story) {
            self.or_insert(slot.key, slot.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_story() {
        let mut table = Table::default();
        assert_eq!(table.get(7), None);
        for key in 0..1000 {
            assert_eq!(*table.or_insert(key, key * 2), key * 2);
        }
        assert_eq!(*table.or_insert(7, 1), 14, "known already");
        *table.get_mut(8).unwrap() += 1;
        assert!((0..1000).all(|key| table.get(key) == Some(key * 2 + u64::from(key == 8))));
        table.clear();
        assert_eq!(table.get(7), None);
        assert_eq!(*table.or_insert(7, 1), 1);
    }
}
