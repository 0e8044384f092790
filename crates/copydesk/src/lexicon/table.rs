//! The table: reading its bytes, and the open-addressed index over the keys.

use super::class::LexClass;
use super::key::Key;
use super::pos::{Pos, Tag};
use super::{Entry, Form, Lexicon};
use std::borrow::Cow;

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

    /// The form for which `is_it` holds among those that share the key's hash.
    pub(super) fn find(&self, key: Key, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let (tag, mut at) = self.home(key);
        loop {
            let &(found, form) = self.slots.get(at)?;
            let form = form.checked_sub(1)?;
            if found == tag && is_it(form) {
                return Some(form);
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

    #[expect(clippy::cast_possible_truncation, reason = "the halves of a hash")]
    fn home(&self, key: Key) -> (u32, usize) {
        let hash = key.hash();
        ((hash >> 32) as u32, hash as usize & self.slots.len().wrapping_sub(1))
    }
}

/// What the bytes of a table hold.
pub(super) struct Contents<'b> {
    strings: Vec<&'b str>,
    pub(super) classes: Vec<&'b str>,
    /// String, parts of speech, prior, number of entries.
    forms: Vec<(u32, u16, u8, u8)>,
    /// Class, flags, payload, lemma.
    entries: Vec<(u8, u8, u32, u32)>,
}

/// Reads the layout that the crate `copydesk-lexicon` documents.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    /// Everything, or nothing where the bytes are no such table.
    pub(super) fn contents(&mut self) -> Option<Contents<'b>> {
        if self.take(4)? != b"CDLX" || self.u32()? != copydesk_lexicon::VERSION {
            return None;
        }
        let lengths: Vec<u16> = self.section(|r| Some(u16::from_le_bytes(r.take(2)?.try_into().ok()?)))?;
        let total = lengths.iter().map(|&length| usize::from(length)).sum();
        let mut text = core::str::from_utf8(self.take(total)?).ok()?;
        let strings = lengths
            .iter()
            .map(|&length| {
                let (string, rest) = text.split_at_checked(usize::from(length))?;
                text = rest;
                Some(string)
            })
            .collect::<Option<Vec<&str>>>()?;
        let classes = self.section(Self::u32)?;
        let classes = classes.iter().map(|&id| strings.get(id as usize).copied()).collect::<Option<_>>()?;
        let forms = self.section(|r| {
            let text = r.u32()?;
            let pos = u16::from_le_bytes(r.take(2)?.try_into().ok()?);
            Some((text, pos, r.u8()?, r.u8()?))
        })?;
        let entries = self.section(|r| Some((r.u8()?, r.u8()?, r.u32()?, r.u32()?)))?;
        Some(Contents { strings, classes, forms, entries })
    }

    fn section<T>(&mut self, one: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let n = self.u32()? as usize;
        let mut records = Vec::with_capacity(n.min(self.bytes.len()));
        for _ in 0..n {
            records.push(one(self)?);
        }
        Some(records)
    }

    fn take(&mut self, n: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(taken)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }
}

impl Lexicon {
    /// The lexicon in those bytes; an empty one where they are no table, which a test rules out for the built-in one.
    pub(super) fn read(bytes: &'static [u8]) -> Self {
        let Some(contents) = Reader::new(bytes).contents() else { return Self::default() };
        let mut lexicon =
            Self { strings: contents.strings.iter().map(|&text| text.into()).collect(), ..Self::default() };
        let classes: Vec<LexClass> =
            contents.classes.iter().map(|name| LexClass::from_name(name).unwrap_or_default()).collect();
        let mut entries = contents.entries.iter();
        for (text, pos, prior, n_entries) in contents.forms {
            let first_entry = crate::span::offset(lexicon.entries.len());
            let (mut any, mut capitals) = (LexClass::NONE, LexClass::NONE);
            for &(class, flags, payload, lemma) in entries.by_ref().take(usize::from(n_entries)) {
                let class = classes.get(usize::from(class)).copied().unwrap_or_default();
                if flags & 1 == 0 {
                    any |= class;
                } else {
                    capitals |= class;
                }
                lexicon.entries.push(Entry { class, payload, lemma });
            }
            lexicon.forms.push(Form {
                key: Key::default(),
                class: any,
                capitals,
                pos: Pos::from_bits(pos),
                prior: Tag::from_number(prior),
                n_entries,
                first_entry,
            });
            let text = contents.strings.get(text as usize).copied().unwrap_or("");
            lexicon.name_form(crate::span::offset(lexicon.forms.len() - 1), text.into());
        }
        lexicon.index();
        lexicon
    }

    /// Gives a form its key, or its place among the long ones.
    pub(super) fn name_form(&mut self, form: u32, text: Cow<'static, str>) {
        match Key::of(text.as_bytes()) {
            Some(key) => {
                if let Some(form) = self.forms.get_mut(form as usize) {
                    form.key = key;
                }
            }
            None => {
                self.long.insert(text.clone(), form);
            }
        }
        if memchr::memchr(b' ', text.as_bytes()).is_some() {
            self.phrases.add(form, text);
        }
    }

    /// Builds the index over the keys, then the phrases, whose words must be found through it.
    pub(super) fn index(&mut self) {
        self.slots = Slots::for_forms(self.forms.len());
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.key != Key::default()) {
            self.slots.insert(form.key, crate::span::offset(at));
        }
        let mut phrases = core::mem::take(&mut self.phrases);
        for word in phrases.unknown_words(|word| self.lexeme(word).is_some()) {
            self.add_form(word.into());
        }
        let words = phrases.link(|word| self.lexeme(word));
        for (list, class) in [(words.heads, LexClass::PHRASE_HEAD), (words.seconds, LexClass::PHRASE_NEXT)] {
            for word in list {
                if let Some(form) = self.forms.get_mut(word.0 as usize) {
                    form.class |= class;
                }
            }
        }
        self.phrases = phrases;
    }

    /// Adds an empty form to an indexed lexicon.
    pub(super) fn add_form(&mut self, text: Cow<'static, str>) -> u32 {
        let at = crate::span::offset(self.forms.len());
        self.forms.push(Form {
            key: Key::default(),
            class: LexClass::NONE,
            capitals: LexClass::NONE,
            pos: Pos::NONE,
            prior: Tag::Other,
            n_entries: 0,
            first_entry: 0,
        });
        match Key::of(text.as_bytes()) {
            Some(key) => {
                self.forms[at as usize].key = key;
                if (self.forms.len()) * 2 > self.slots.len() {
                    self.grow();
                } else {
                    self.slots.insert(key, at);
                }
            }
            None => {
                self.long.insert(text, at);
            }
        }
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
