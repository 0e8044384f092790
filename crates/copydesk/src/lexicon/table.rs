//! The table: reading its bytes, and the open-addressed index over the keys.

use super::class::LexClass;
use super::function::Function;
use super::key::Key;
use super::pos::{Pos, Tag};
use super::report::Reports;
use super::strings::Strings;
use super::{Entry, Form, Lexicon};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// An index of forms by key: linear probing over 8-byte slots, at most half full.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    /// Upper half of the hash, and index of the form plus one; zero where empty.
    slots: Vec<(u32, u32)>,
}

impl Slots {
    /// An index for `n` forms.
    pub(super) fn for_forms(n: usize) -> Self {
        Self { slots: vec![(0, 0); (n * 2).next_power_of_two().max(8)] }
    }

    /// The form of `forms` with that key, and its index.
    #[inline]
    pub(super) fn find<'f>(&self, key: Key, forms: &'f [Form]) -> Option<(u32, &'f Form)> {
        let (tag, mut at) = self.home(key);
        loop {
            let &(found, form) = self.slots.get(at)?;
            let form = form.checked_sub(1)?;
            if found == tag
                && let Some(known) = forms.get(form as usize)
                && known.key == key
            {
                return Some((form, known));
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Adds a form; there must be room, see [`Slots::for_forms`].
    pub(super) fn insert(&mut self, key: Key, form: u32) {
        let (tag, mut at) = self.home(key);
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.1 == 0 {
                *slot = (tag, form + 1);
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the halves of a hash")]
    fn home(&self, key: Key) -> (u32, usize) {
        let hash = key.hash();
        ((hash >> 32) as u32, hash as usize & self.slots.len().wrapping_sub(1))
    }
}

/// What the bytes of a table hold.
pub(super) struct Contents<'b> {
    strings: Strings,
    /// String of the name.
    classes: &'b [[u8; 4]],
    /// String, parts of speech, prior, number of entries.
    forms: &'b [[u8; 8]],
    /// Class, flags, payload, lemma.
    entries: &'b [[u8; 10]],
}

impl Contents<'_> {
    /// The names of the classes.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.classes.iter().map(|id| self.strings.get(u32::from_le_bytes(*id)))
    }
}

/// Reads the layout that the crate `copydesk-lexicon` documents.
pub(super) struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// Everything, or nothing where the bytes are no such table.
    pub(super) fn contents(&mut self) -> Option<Contents<'static>> {
        if self.take(4)? != b"CDLX" || self.u32()? != copydesk_lexicon::VERSION {
            return None;
        }
        let lengths = self.section::<2>()?;
        let total = lengths.iter().map(|length| usize::from(u16::from_le_bytes(*length))).sum();
        let text = core::str::from_utf8(self.take(total)?).ok()?;
        let strings = Strings::of(text, lengths.as_flattened())?;
        let (classes, forms, entries) = (self.section()?, self.section()?, self.section()?);
        Some(Contents { strings, classes, forms, entries })
    }

    /// A section of records of `N` bytes.
    fn section<const N: usize>(&mut self) -> Option<&'static [[u8; N]]> {
        let n = self.u32()? as usize;
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
        let Some(contents) = Reader::new(bytes).contents() else { return Self::default() };
        let classes: Vec<LexClass> =
            contents.classes().map(|name| LexClass::from_name(name).unwrap_or_default()).collect();
        let mut entries = contents.entries.iter();
        let (n_forms, n_entries) = (contents.forms.len(), contents.entries.len());
        let mut lexicon = Self {
            forms: Vec::with_capacity(n_forms),
            entries: Vec::with_capacity(n_entries),
            long: HashMap::with_capacity_and_hasher(n_forms / 4, FixedState::default()),
            slots: Slots::for_forms(n_forms),
            strings: contents.strings,
            ..Self::default()
        };
        for &[a, b, c, d, pos_low, pos_high, prior, n_entries] in contents.forms {
            let first_entry = crate::span::offset(lexicon.entries.len());
            let (mut any, mut capitals) = (LexClass::NONE, LexClass::NONE);
            let mut function = Function::default();
            for &[class, flags, e, f, g, h, i, j, k, l] in entries.by_ref().take(usize::from(n_entries)) {
                let class = classes.get(usize::from(class)).copied().unwrap_or_default();
                let (payload, lemma) = (u32::from_le_bytes([e, f, g, h]), u32::from_le_bytes([i, j, k, l]));
                if flags & 1 == 0 {
                    any |= class;
                } else {
                    capitals |= class;
                }
                if Function::is_told_of(class) {
                    function = function.with(Function::read(lexicon.strings.get(payload)));
                }
                lexicon.entries.push(Entry { class, payload, lemma });
            }
            lexicon.forms.push(Form {
                key: Key::default(),
                class: any,
                capitals,
                pos: Pos::from_bits(u16::from_le_bytes([pos_low, pos_high])),
                prior: Tag::from_number(prior),
                function,
                n_entries,
                first_entry,
                first_report: Reports::NONE,
            });
            let at = crate::span::offset(lexicon.forms.len() - 1);
            lexicon.name_form(at, u32::from_le_bytes([a, b, c, d]));
        }
        lexicon.link_phrases();
        lexicon.read_reports();
        lexicon
    }

    /// Gives a form its key, or its place among the long ones.
    pub(super) fn name_form(&mut self, at: u32, text: u32) {
        let range = self.strings.range(text);
        let is_phrase = match Key::within(self.strings.bytes(), range.start, range.end) {
            Some(key) => {
                if let Some(form) = self.forms.get_mut(at as usize) {
                    form.key = key;
                }
                if self.forms.len() * 2 > self.slots.len() {
                    self.grow();
                } else {
                    self.slots.insert(key, at);
                }
                key.has_blank()
            }
            None => {
                let text = self.strings.get(text);
                self.long.insert(text.into(), at);
                text.contains(' ')
            }
        };
        if is_phrase {
            self.phrases.add(at, text);
        }
    }

    /// Finds the words of the phrases, which must all be in the index.
    pub(super) fn link_phrases(&mut self) {
        let mut phrases = core::mem::take(&mut self.phrases);
        let words = phrases.link(self);
        for (list, class) in [(words.heads, LexClass::PHRASE_HEAD), (words.seconds, LexClass::PHRASE_NEXT)] {
            for word in list {
                if let Some(form) = self.forms.get_mut(word.0 as usize) {
                    form.class |= class;
                }
            }
        }
        self.phrases = phrases;
    }

    /// Adds an empty form.
    pub(super) fn add_form(&mut self, text: &str) -> u32 {
        let at = crate::span::offset(self.forms.len());
        self.forms.push(Form {
            key: Key::default(),
            class: LexClass::NONE,
            capitals: LexClass::NONE,
            pos: Pos::NONE,
            prior: Tag::Other,
            function: Function::default(),
            n_entries: 0,
            first_entry: 0,
            first_report: Reports::NONE,
        });
        let text = self.strings.push(text);
        self.name_form(at, text);
        at
    }

    fn grow(&mut self) {
        self.slots = Slots::for_forms(self.forms.len() * 2);
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.key != Key::default()) {
            self.slots.insert(form.key, crate::span::offset(at));
        }
    }
}

impl Slots {
    /// Number of slots.
    fn len(&self) -> usize {
        self.slots.len()
    }
}
