//! The word lists that are read before there are tokens, as they are: rows of form, class, payload and source.
//!
//! `"share this\tui\tpromotion\town\n"` -> `[b"share this", b"ui", b"promotion"]`; lines with `#` and short rows are
//! passed over.
//!
//! Cost: a search a cell. A process that reads one page waits for it.

/// Form, class and payload of the rows of a list.
pub(super) fn rows(tsv: &'static str) -> impl Iterator<Item = [&'static [u8]; 3]> {
    let bytes = tsv.as_bytes();
    let mut at = 0;
    core::iter::from_fn(move || {
        loop {
            let (mut row, mut n_cells) = ([&[] as &[u8]; 3], 0);
            let is_remark = *bytes.get(at)? == b'#';
            loop {
                let left = bytes.get(at..).unwrap_or(&[]);
                let length = memchr::memchr2(b'\t', b'\n', left).unwrap_or(left.len());
                if let (Some(cell), Some(text)) = (row.get_mut(n_cells), left.get(..length)) {
                    *cell = text;
                }
                let end = at + length;
                n_cells += 1;
                at = end + 1;
                if bytes.get(end).is_none_or(|&byte| byte == b'\n') {
                    break;
                }
            }
            if !is_remark && n_cells >= row.len() {
                return Some(row);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn rows_without_remarks() {
        let all: Vec<_> = rows("# a\tb\tc\nx y\tui\tother\town\nshort\n\nz\tui\tfooter").collect();
        assert_eq!(all, [[&b"x y"[..], b"ui", b"other"], [b"z", b"ui", b"footer"]]);
        assert_eq!(rows("").count(), 0);
    }
}
