//! [`Runs`]: which bytes of a block are ASCII letters or digits, so that a word's length is read and not counted.

/// A bit for each byte of a block.
#[derive(Debug, Default)]
pub(super) struct Runs {
    bits: Vec<u64>,
}

/// A byte in each of eight.
const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The high bit of each byte.
const HIGH: u64 = every(0x80);

/// For each of eight bytes below 0x80 its high bit where it lies between `FIRST` and `LAST`.
#[inline]
const fn between<const FIRST: u8, const LAST: u8>(bytes: u64) -> u64 {
    bytes.wrapping_add(const { every(0x80 - FIRST) }) & !bytes.wrapping_add(const { every(0x7f - LAST) })
}

/// A bit for each of eight bytes that is a letter or digit.
#[inline]
const fn alphanumeric(bytes: [u8; 8]) -> u64 {
    let bytes = u64::from_le_bytes(bytes);
    let low = bytes & !HIGH;
    let any = between::<b'a', b'z'>(low | const { every(0x20) }) | between::<b'0', b'9'>(low);
    // Each high bit is moved to its place in the uppermost byte.
    ((any & !bytes & HIGH) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The same for 64 bytes.
#[inline]
fn alphanumeric_of(block: &[u8; 64]) -> u64 {
    let (eights, _) = block.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | alphanumeric(*eight))
}

impl Runs {
    /// Reads the bytes of a block.
    #[inline(never)] // so that each pass has the registers to itself
    pub(super) fn read(&mut self, block: &[u8]) {
        self.bits.clear();
        let (blocks, rest) = block.as_chunks::<64>();
        self.bits.extend(blocks.iter().map(alphanumeric_of));
        let mut last = [b' '; 64];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        // One more, so that two can be read at any byte.
        self.bits.extend([alphanumeric_of(&last), 0]);
    }

    /// Number of letters and digits in a row from a byte on, 64 at most.
    #[inline]
    pub(super) fn length(&self, at: usize) -> usize {
        let (word, bit) = (at / 64, at % 64);
        let Some([low, high]) = self.bits.get(word..word + 2) else { return 0 };
        let ahead = low >> bit | (high << 1) << (63 - bit);
        (!ahead).trailing_zeros() as usize
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
            assert_eq!(runs.length(at), counted, "at {at}");
        }
        assert_eq!(runs.length(text.len()), 0);
    }
}
