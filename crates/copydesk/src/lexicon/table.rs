//! The compiled table: its sections, where they lie, and the index of the forms over them.

use super::class::LexClass;
use super::function::Function;
use super::key::Key;
use super::phrase::Phrases;
use super::pos::{Pos, Tag};
use super::row::{Entry, Row};
use super::strings::Strings;
use super::{Facts, Form, Lexicon, Marks, TIME_CLASSES, Written};
use copydesk_lexicon::{
    FIRST_OF_PHRASE, FORM, HEADER, PLACES_A_SEED, SECOND_OF_PHRASE, SHORT, bucket, hash_text, slot,
};

/// The forms of the table by their words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Index {
    seeds: &'static [[u8; 2]],
    /// Number of places of short forms, a power of two.
    n_short: usize,
    /// Number of a long form plus one, or zero, by the hash of its text.
    long_index: &'static [[u8; 2]],
}

impl Index {
    /// The seeds of all buckets.
    pub(super) const fn seeds(&self) -> &'static [[u8; 2]] {
        self.seeds
    }

    /// Where a form with that hash stands, if there is one.
    #[inline]
    pub(super) fn place(&self, hash: u64) -> usize {
        let seed = self.seeds.get(bucket(hash, self.seeds.len())).copied().unwrap_or_default();
        slot(hash, u16::from_le_bytes(seed), self.n_short)
    }

    /// The places where the long form with that text may stand, to be tried in this order.
    #[expect(clippy::cast_possible_truncation, reason = "any bits of a hash will do")]
    pub(super) fn long(&self, text: &str) -> impl Iterator<Item = usize> {
        let n = self.long_index.len();
        let home = hash_text(text.as_bytes()) as usize;
        let slots = (0..n).map_while(move |i| self.long_index.get(home.wrapping_add(i) & n.wrapping_sub(1)));
        slots
            .map_while(|slot| usize::from(u16::from_le_bytes(*slot)).checked_sub(1))
            .map(|at| self.n_short + at)
    }
}

/// Reads the layout that the crate `copydesk-lexicon` documents.
struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    /// The lexicon, or nothing where the bytes are no such table.
    fn lexicon(&mut self) -> Option<Lexicon> {
        let mut header = Self { bytes: self.take(HEADER)? };
        if header.take(4)? != b"CDLX" || header.u32()? != copydesk_lexicon::VERSION {
            return None;
        }
        let (n_seeds, n_rows) = (header.u32()? as usize, header.u32()? as usize);
        let rows = self.records::<FORM>(n_rows)?;
        let seeds = self.records::<2>(n_seeds)?;
        let ends = self.section::<4>()?;
        let total = ends.last().map_or(0, |end| u32::from_le_bytes(*end));
        let strings = Strings::of(core::str::from_utf8(self.take(total as usize)?).ok()?, ends);
        let classes = self.section::<4>()?;
        let kinds = self.section::<8>()?;
        let entries = self.section::<8>()?;
        let index = Index { seeds, n_short: seeds.len() * PLACES_A_SEED, long_index: self.section()? };
        let phrases = Phrases::of(self.section()?, self.section()?, self.section()?);
        let name =
            |id: &[u8; 4]| LexClass::from_name(strings.get(u32::from_le_bytes(*id))).unwrap_or_default();
        let mut lexicon = Lexicon {
            classes: classes.iter().map(name).collect(),
            forms: Vec::with_capacity(kinds.len()),
            written: Vec::with_capacity(kinds.len()),
            entries: entries.into(),
            rows: rows.into(),
            strings,
            index,
            phrases,
            ..Lexicon::default()
        };
        for &[pos_low, pos_high, prior, flags, a, b, c, d] in kinds {
            let first = u32::from_le_bytes([a, b, c, d]) as usize;
            let mut form = Form {
                pos: Pos::from_bits(u16::from_le_bytes([pos_low, pos_high])),
                prior: Tag::from_number(prior),
                ..Form::default()
            };
            if flags & FIRST_OF_PHRASE != 0 {
                form.class |= LexClass::PHRASE_HEAD;
            }
            form.is_short = flags & SHORT != 0;
            if flags & SECOND_OF_PHRASE != 0 {
                form.class |= LexClass::PHRASE_NEXT;
            }
            let entries = lexicon.entries_from(first);
            let class_of = |entry: &[u8; 8]| lexicon.class_of(Entry(*entry));
            entries.iter().for_each(|entry| lexicon.say(&mut form, Entry(*entry)));
            // Of most forms the payloads say nothing of these two sorts.
            let class = form.class | form.capitals;
            if class.any(Facts::TOLD) || entries.iter().any(|entry| class_of(entry).is_empty()) {
                form.facts = lexicon.facts_of(entries);
            }
            let time = class.any(TIME_CLASSES).then(|| lexicon.time_word_of(entries));
            form.time = time.map_or(0, |word| lexicon.add_time_word(word));
            lexicon.add_kind(form);
        }
        lexicon.read_reports();
        Some(lexicon)
    }

    /// A section of records of `N` bytes.
    fn section<const N: usize>(&mut self) -> Option<&'static [[u8; N]]> {
        let n = self.u32()? as usize;
        self.records(n)
    }

    fn records<const N: usize>(&mut self, n: usize) -> Option<&'static [[u8; N]]> {
        self.take(n.checked_mul(N)?).map(|bytes| bytes.as_chunks().0)
    }

    fn take(&mut self, n: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(taken)
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }
}

impl Lexicon {
    /// The lexicon in those bytes; an empty one where they are no table, which a test rules out for the built-in one.
    pub(super) fn read(bytes: &'static [u8]) -> Self {
        Reader { bytes }.lexicon().unwrap_or_default()
    }

    /// Adds a combination of classes that forms have.
    pub(super) fn add_kind(&mut self, form: Form) {
        let form = Form { reading: self.readings.of(&form), ..form };
        let counting = Marks::counting(if form.is_short { 0 } else { usize::MAX });
        self.written.push([false, true].map(|is_capital| {
            let written = self.written(&form, is_capital, false);
            Written { marks: written.marks.and(counting), ..written }
        }));
        self.forms.push(form);
    }

    /// Adds to a form what an entry says of it.
    pub(super) fn say(&self, form: &mut Form, entry: Entry) {
        let class = self.class_of(entry);
        if entry.is_of_capitals() {
            form.capitals |= class;
        } else {
            form.class |= class;
        }
        if Function::is_told_of(class) {
            form.function = form.function.with(Function::read(self.strings.get(entry.payload())));
        }
    }

    /// The one place of the table where the form with that key can stand, and what stands there.
    #[inline]
    pub(super) fn listed(&self, key: Key) -> (usize, Row) {
        let place = self.index.place(key.hash());
        (place, self.rows.get(place).map_or(Row::EMPTY, |row| Row(*row)))
    }
}
