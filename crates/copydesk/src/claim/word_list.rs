//! The lists of `data/claim/words.tsv`, read when the library is compiled.
//!
//! Rows of the lists, name of one -> its words, as [`words!`](super::word::words) has them. Cost: none at run time.

use super::word::Word;

/// Makes the list of a name [`Words`](super::word::Words).
macro_rules! listed {
    ($name:literal) => {
        const {
            const ROWS: &[u8] = copydesk_lexicon::CLAIM_WORDS.as_bytes();
            const WORDS: [$crate::claim::word::Word; $crate::claim::word_list::n_words(ROWS, $name)] =
                $crate::claim::word_list::words_of(ROWS, $name);
            const GROUPS: [$crate::claim::word::Group; $crate::claim::word::n_groups(&WORDS)] =
                $crate::claim::word::grouped(&WORDS);
            &$crate::claim::word::Words::of(&WORDS, &GROUPS)
        }
    };
}

pub(super) use listed;

/// How many words a list has.
pub(super) const fn n_words(rows: &[u8], name: &str) -> usize {
    let (mut n, mut at) = (0, 0);
    while at < rows.len() {
        n += is_of(rows, at, name) as usize;
        at = behind(rows, at, b'\n');
    }
    n
}

/// The words of a list, which are `N`.
pub(super) const fn words_of<const N: usize>(rows: &[u8], name: &str) -> [Word; N] {
    let (mut words, mut n, mut at) = ([Word::of("x"); N], 0, 0);
    while at < rows.len() {
        if is_of(rows, at, name) {
            let (_, rest) = rows.split_at(at);
            let (form, _) = rest.split_at(behind(rest, 0, b'\t') - 1);
            words[n] = Word::of_letters(form);
            n += 1;
        }
        at = behind(rows, at, b'\n');
    }
    words
}

/// True where the row that begins at a byte is one of a list: no heading, and its second field is the name.
const fn is_of(rows: &[u8], at: usize, name: &str) -> bool {
    let (name, from) = (name.as_bytes(), behind(rows, at, b'\t'));
    if rows[at] == b'#' || from + name.len() >= rows.len() || rows[from + name.len()] != b'\t' {
        return false;
    }
    let mut nth = 0;
    while nth < name.len() {
        if rows[from + nth] != name[nth] {
            return false;
        }
        nth += 1;
    }
    true
}

/// Behind the next mark of a sort, or the end.
const fn behind(rows: &[u8], mut at: usize, mark: u8) -> usize {
    while at < rows.len() && rows[at] != mark {
        at += 1;
    }
    at + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[u8] = b"# b\ta\t\town\nas\tfirst\t\town\nis\tsecond\t\town\nsees\tfirst\t\town\n";

    #[test]
    fn the_words_of_a_list_are_those_of_its_rows() {
        assert_eq!(words_of::<2>(ROWS, "first"), ["as", "sees"].map(Word::of));
        assert_eq!(words_of::<1>(ROWS, "second"), [Word::of("is")]);
        assert_eq!(["first", "fir", "a", "third"].map(|name| n_words(ROWS, name)), [2, 0, 0, 0]);
    }

    #[test]
    fn rows_are_sorted_and_there_once() {
        let rows = copydesk_lexicon::CLAIM_WORDS.lines().filter(|row| !row.starts_with('#'));
        let rows: Vec<_> = rows.map(|row| row.split('\t').take(2).collect::<Vec<_>>()).collect();
        assert!(rows.is_sorted_by(|one, next| one < next));
        assert!(rows.iter().all(|row| row.len() == 2));
    }
}
