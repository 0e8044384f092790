//! Where things stand in the table: the arithmetic that its writer and its reader must share.

/// Mixes two words by one wide multiplication folded onto itself; both halves of the result are well mixed.
#[inline]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the halves of the product")]
pub const fn hash_folded(low: u64, high: u64) -> u64 {
    const ODD: u64 = 0xe703_7ed1_a0b4_28db;
    let product = (low as u128) * ((high ^ ODD) as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// A hash of a text without regard to ASCII case, sixteen bytes at a time.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the halves of a chunk")]
pub fn hash_text(text: &[u8]) -> u64 {
    text.chunks(16).fold(0, |hash, chunk| {
        let mut bytes = [0u8; 16];
        for (to, from) in bytes.iter_mut().zip(chunk) {
            *to = from.to_ascii_lowercase();
        }
        let chunk = u128::from_le_bytes(bytes);
        hash_folded(hash ^ chunk as u64, (chunk >> 64) as u64)
    })
}

/// The bucket of a hash among the seeds, whose number is a power of two.
#[inline]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "masked")]
pub const fn bucket(hash: u64, n_seeds: usize) -> usize {
    hash as usize & n_seeds.wrapping_sub(1)
}

/// The place of a key with that hash among `n` forms, a power of two, given the seed of its bucket: the upper bits of a
/// product, which need no mask. Seed 0 is that of a bucket without forms.
#[inline]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "less than `n`")]
pub const fn slot(hash: u64, seed: u16, n: usize) -> usize {
    (hash.wrapping_mul(seed as u64) >> ((u64::BITS - n.trailing_zeros()) % u64::BITS)) as usize
}

/// The place of a phrase's second word among the bits of its head, of which the last stays free for the words that are
/// second ones of no phrase.
#[inline]
#[must_use]
pub const fn second_index(form: u32) -> u32 {
    ((form.wrapping_mul(0x9e37_79b1) >> 16) * crate::NO_SECOND as u32) >> 16
}

/// Where the search for the phrases of a head with a second form begins among `n` places, a power of two.
#[inline]
#[must_use]
pub const fn pair_place(head: u16, second: u32, n: usize) -> usize {
    let mixed = (second ^ (head as u32) << 16).wrapping_mul(0x9e37_79b1) ^ head as u32;
    (mixed >> 7) as usize & n.wrapping_sub(1)
}
