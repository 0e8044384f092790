//! [`Map`] and [`Set`]: hash maps whose keys are numbers, most of them hashes already, so that one multiplication mixes
//! them. No map is iterated, and the hash is the same in every run.

use crate::lexicon::hash_folded;
use core::hash::{BuildHasherDefault, Hasher};
use hashbrown::{HashMap, HashSet};

/// A map by numbers.
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mixed>>;
/// A set of numbers.
pub(super) type Set<K> = HashSet<K, BuildHasherDefault<Mixed>>;

/// Mixes numbers, one multiplication each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mixed(u64);

impl Hasher for Mixed {
    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.0 = hash_folded(number, self.0);
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    #[inline]
    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.unsigned_abs() as u64);
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            self.write_u64(chunk.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)));
        }
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}
