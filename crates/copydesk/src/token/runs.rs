//! [`Runs`]: which bytes of a block are ASCII letters or digits, so that a word's length is read and not counted.

/// A bit for each byte of a block.
#[derive(Debug, Default)]
pub(super) struct Runs {
    bits: Vec<u64>,
}

/// A bit for each of 64 bytes that is a letter or digit: told apart in a loop that becomes vector code, then moved
/// together eight at a time, each to its place in the uppermost byte.
#[inline]
fn alphanumeric(block: &[u8; 64]) -> u64 {
    let flags = block.map(|byte| u8::from(byte.is_ascii_alphanumeric()));
    let (eights, _) = flags.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| {
        bits << 8 | u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

impl Runs {
    /// Reads the bytes of a block.
    #[inline(never)] // so that each pass has the registers to itself
    pub(super) fn read(&mut self, block: &[u8]) {
        self.bits.clear();
        let (blocks, rest) = block.as_chunks::<64>();
        self.bits.extend(blocks.iter().map(alphanumeric));
        let mut last = [b' '; 64];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        // One more, so that two can be read at any byte.
        self.bits.extend([alphanumeric(&last), 0]);
    }

    /// Number of letters and digits in a row from a byte on, 64 at most.
    #[inline]
    pub(super) fn length(&self, at: usize) -> u32 {
        let (word, bit) = (at / 64, at % 64);
        let Some([low, high]) = self.bits.get(word..word + 2) else { return 0 };
        let ahead = low >> bit | (high << 1) << (63 - bit);
        (!ahead).trailing_zeros()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_a_count() {
        let text =
            "The U.S. Senate's 2nd-longest é naïve words: Llanfairpwllgwyngyllgogerychwyrndrobwll @[`{/:";
        let text = text.repeat(3);
        let mut runs = Runs::default();
        runs.read(text.as_bytes());
        for at in 0..text.len() {
            let counted = text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
            assert_eq!(runs.length(at) as usize, counted, "at {at}");
        }
        assert_eq!(runs.length(text.len()), 0);
    }
}
