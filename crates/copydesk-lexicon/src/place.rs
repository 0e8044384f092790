//! Where things stand in the table: the arithmetic that its writer and its reader must share.

/// Mixes two words by one wide multiplication folded onto itself; both halves of the result are well mixed.
#[inline]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the halves of the product")]
pub const fn hash_folded(low: u64, high: u64) -> u64 {
    const A: u64 = 0x9e37_79b9_7f4a_7c15;
    const B: u64 = 0xe703_7ed1_a0b4_28db;
    let product = ((low ^ A) as u128) * ((high ^ B) as u128);
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

/// The place of a key with that hash among `n` forms, a power of two, given the seed of its bucket.
#[inline]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "two parts of a hash")]
pub const fn slot(hash: u64, seed: u16, n: usize) -> usize {
    let (start, step) = ((hash >> 32) as u32, (hash >> 15) as u32 | 1);
    start.wrapping_add(step.wrapping_mul(seed as u32)) as usize & n.wrapping_sub(1)
}

/// The place of a phrase's second word among the 64 bits of its head.
#[inline]
#[must_use]
pub const fn second_index(form: u32) -> u32 {
    form.wrapping_mul(0x9e37_79b1) >> 26
}
