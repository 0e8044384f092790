//! The word lists that are read before there are tokens, as they are: rows of form, class, payload and source.
//!
//! `"share this\tui\tpromotion\town\n"` -> where `share this`, `ui` and `promotion` stand; lines with `#` and short rows
//! are passed over.
//!
//! Cost: a bit a byte, made 64 at once, and a step a cell. A process that reads one page waits for it.

use super::bits::{STRETCH, ends_of_cells};
use core::ops::Range;

/// The rows of a list: where form, class and payload stand.
pub(super) struct Rows {
    bytes: &'static [u8],
    /// Where the stretch begins that was read last, and the ends of cells that are left in it.
    stretch: usize,
    ends: u64,
    /// Where the next row begins.
    at: usize,
}

/// The rows of a list, and its bytes.
pub(super) fn rows(tsv: &'static str) -> Rows {
    let bytes = tsv.as_bytes();
    Rows { bytes, stretch: 0, ends: ends_in(bytes, 0), at: 0 }
}

/// The ends of cells in the stretch that begins at `from`.
fn ends_in(bytes: &[u8], from: usize) -> u64 {
    let rest = bytes.get(from..).unwrap_or(&[]);
    let mut padded = [0; STRETCH];
    ends_of_cells(rest.first_chunk().unwrap_or_else(|| {
        padded.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        &padded
    }))
}

impl Rows {
    /// The end of the next cell.
    fn end(&mut self) -> usize {
        while self.ends == 0 {
            self.stretch += STRETCH;
            if self.stretch >= self.bytes.len() {
                return self.bytes.len();
            }
            self.ends = ends_in(self.bytes, self.stretch);
        }
        let end = self.stretch + self.ends.trailing_zeros() as usize;
        self.ends &= self.ends - 1;
        end
    }
}

impl Iterator for Rows {
    type Item = [Range<usize>; 3];

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (mut row, mut n_cells) = ([0..0, 0..0, 0..0], 0);
            let is_remark = *self.bytes.get(self.at)? == b'#';
            loop {
                let end = self.end();
                if let Some(cell) = row.get_mut(n_cells) {
                    *cell = self.at..end;
                }
                n_cells += 1;
                self.at = end + 1;
                if self.bytes.get(end).is_none_or(|&byte| byte == b'\n') {
                    break;
                }
            }
            if !is_remark && n_cells >= row.len() {
                return Some(row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn rows_without_remarks() {
        let read = |tsv: &'static str| {
            let cells = rows(tsv).map(|row| row.map(|cell| &tsv[cell]));
            cells.collect::<Vec<_>>()
        };
        let all = read("# a\tb\tc\nx y\tui\tother\town\nshort\n\nz\tui\tfooter");
        assert_eq!(all, [["x y", "ui", "other"], ["z", "ui", "footer"]]);
        assert_eq!(read(""), [[""; 3]; 0]);
        let long = read(concat!(
            "a form that is longer than sixty-four bytes, so that its row goes over two stretches\tui\tfooter\n",
            "b\tui\tother\n"
        ));
        assert!(long.len() == 2 && long[0][1..] == ["ui", "footer"] && long[1] == ["b", "ui", "other"]);
    }
}
