//! The bytes of the table, in the layout that `copydesk-lexicon` documents.

use super::phrases::{Phrases, words_of};
use super::places::{Places, key};
use super::table::{Form, Table};
use copydesk_lexicon::{
    CAPITALS_ONLY, FIRST_OF_FORM, FIRST_OF_PHRASE, HEADER, NO_CLASS, NO_SECOND, NOT_ASCII, OWN_LEMMA,
    SECOND_OF_PHRASE, SHORT, SHORT_LENGTH, VERSION, hash_text, second_index,
};
use std::collections::BTreeMap;

/// Prior of a form whose part of speech no list tells.
const NO_PRIOR: u8 = u8::MAX;

/// Classes whose payload is a word's grammar, gender, kind of office or sense in time, so that forms of one kind have
/// the same.
const GRAMMAR: [&str; 26] = [
    "attack",
    "aux",
    "modal",
    "conjunction",
    "determiner",
    "preposition",
    "pronoun",
    "role",
    "given_name",
    "family_name",
    "honorific",
    "month",
    "weekday",
    "time_unit",
    "season",
    "day_part",
    "relative_day",
    "time_ref",
    "time_set",
    "time_shift",
    "time_mod",
    "time_direction",
    "clock",
    "cardinal",
    "ordinal",
    "vague_number",
];

/// What forms of one kind share: parts of speech, prior, flags, and their classes with the payload of a grammar.
type Kind = (u16, u8, u8, Vec<(u32, bool, Option<u32>)>);

/// Class, [`CAPITALS_ONLY`] with it; payload; lemma.
type Entry = (u8, u32, u32);

/// A form as it lies in the table.
#[derive(Clone)]
struct Row {
    key: [u8; 16],
    seconds: u64,
    kind: u16,
    head: u16,
    first_entry: u32,
    second: u8,
}

/// Things by the order in which they first come.
struct Numbered<T> {
    list: Vec<T>,
    numbers: BTreeMap<T, u32>,
}

impl<T: Ord + Clone> Numbered<T> {
    fn new() -> Self {
        Self { list: Vec::new(), numbers: BTreeMap::new() }
    }

    fn number(&mut self, thing: &T) -> Result<u32, String> {
        if let Some(number) = self.numbers.get(thing) {
            return Ok(*number);
        }
        let number = count(self.list.len())?;
        self.list.push(thing.clone());
        self.numbers.insert(thing.clone(), number);
        Ok(number)
    }
}

impl Table {
    /// The bytes of the table.
    pub(crate) fn into_bytes(mut self) -> Result<Vec<u8>, String> {
        // A word that stands in phrases only becomes a form of its own.
        for word in words_of(self.forms.keys())? {
            self.forms.entry(word).or_default();
        }
        let places = Places::of(self.forms.keys().map(String::as_str))?;
        let phrases = Phrases::of(self.forms.keys(), &places)?;
        let (mut payloads, mut classes) = (Numbered::new(), Numbered::new());
        let (mut kinds, mut lists) = (Numbered::new(), Numbered::new());
        // The first entry is that of forms without any.
        lists.number(&Vec::new())?;
        let mut starts: Vec<u32> = vec![0];
        let mut entries: Vec<(Entry, bool)> = vec![((NO_CLASS, 0, OWN_LEMMA), true)];
        // The first kind is that of words that are in no list.
        kinds.number(&(0, NO_PRIOR, 0, Vec::new()))?;
        let mut examples: Vec<u32> = vec![0];
        let none =
            Row { key: long_key(u32::MAX), seconds: 0, kind: 0, head: 0, first_entry: 0, second: NO_SECOND };
        let mut rows = vec![none; places.n];
        for (text, form) in &self.forms {
            if text.bytes().any(|byte| byte & 0xc0 == 0x40 && !byte.is_ascii_alphabetic()) {
                return Err(format!(
                    "`{text}`: the scanner takes @[\\]^_`{{|}}~ for letters where it looks words up"
                ));
            }
            let place = places.get(text)?;
            let list = entries_of(text, form, &places, &mut payloads, &mut classes)?;
            let (known, list_number) = (lists.list.len(), lists.number(&list)? as usize);
            if list_number == known {
                starts.push(count(entries.len())?);
                entries.extend(list.iter().enumerate().map(|(rank, entry)| (*entry, rank == 0)));
            }
            let head = phrases.head_of.get(&place);
            let flags = if head.is_some() { FIRST_OF_PHRASE } else { 0 }
                | if phrases.seconds.contains(&place) { SECOND_OF_PHRASE } else { 0 }
                | if text.len() <= SHORT_LENGTH { SHORT } else { 0 };
            let mut shape = Vec::new();
            for ((class, capitals), (payload, _)) in &form.entries {
                let grammar =
                    GRAMMAR.contains(&class.as_str()).then(|| payloads.number(payload)).transpose()?;
                shape.push((classes.number(class)?, *capitals, grammar));
            }
            let kind: Kind = (form.pos, form.prior.unwrap_or(NO_PRIOR), flags, shape);
            let kind = kinds.number(&kind)?;
            if kind as usize == examples.len() {
                examples.push(starts[list_number]);
            }
            let head = head.copied().unwrap_or(0);
            rows[place as usize] = Row {
                key: key(text).unwrap_or_default(),
                seconds: phrases.seconds_of[usize::from(head)],
                kind: u16::try_from(kind).map_err(|_| "too many kinds of forms")?,
                head,
                first_entry: starts[list_number],
                second: if phrases.seconds.contains(&place) {
                    u8::try_from(second_index(place)).map_err(|_| "no place for a second word")?
                } else {
                    NO_SECOND
                },
            };
        }
        let first_long = payloads.list.len() + classes.list.len();
        // The strings of the long forms come last.
        for (row, string) in rows.iter_mut().skip(places.n - places.long.len()).zip(first_long..) {
            row.key = long_key(count(string)?);
        }
        let strings: Vec<&String> = payloads.list.iter().chain(&classes.list).chain(&places.long).collect();

        let mut out = Writer(b"CDLX".to_vec());
        for number in [VERSION, count(places.seeds.len())?, count(rows.len())?] {
            out.0.extend(number.to_le_bytes());
        }
        out.0.resize(HEADER, 0);
        for Row { key, seconds, kind, head, first_entry, second } in &rows {
            let [a, b, c, 0] = first_entry.to_le_bytes() else { return Err("too many entries".to_owned()) };
            out.0.extend(key);
            out.0.extend(seconds.to_le_bytes());
            out.0.extend(kind.to_le_bytes());
            out.0.extend(head.to_le_bytes());
            out.0.extend([a, b, c, *second]);
        }
        out.0.extend(places.seeds.iter().flat_map(|seed| seed.to_le_bytes()));
        let mut end = 0;
        out.section(strings.iter(), |bytes, text| {
            end += text.len();
            bytes.extend(u32::try_from(end).unwrap_or(u32::MAX).to_le_bytes());
        })?;
        out.0.extend(strings.iter().flat_map(|text| text.as_bytes()));
        out.numbers(count(payloads.list.len())?..count(first_long)?)?;
        out.section(kinds.list.iter().zip(&examples), |bytes, ((pos, prior, flags, _), first)| {
            bytes.extend(pos.to_le_bytes());
            bytes.extend([*prior, *flags]);
            bytes.extend(first.to_le_bytes());
        })?;
        out.section(entries.iter(), |bytes, ((class, payload, lemma), is_first)| {
            let [a, b, c, _] = payload.to_le_bytes();
            bytes.extend([*class, a, b, c | if *is_first { FIRST_OF_FORM } else { 0 }]);
            bytes.extend(lemma.to_le_bytes());
        })?;
        out.section(long_index(&places.long)?.iter(), |bytes, slot| bytes.extend(slot.to_le_bytes()))?;
        out.section(phrases.rows.iter(), |bytes, (forms, counts)| {
            bytes.extend(forms.iter().flat_map(|n| n.to_le_bytes()));
            bytes.extend(counts.iter().flat_map(|n| n.to_le_bytes()));
        })?;
        out.section(phrases.index()?.iter(), |bytes, slot| bytes.extend(slot.to_le_bytes()))?;
        out.numbers(phrases.words.iter().copied())?;
        Ok(out.0)
    }
}

/// The entries of a form.
fn entries_of(
    text: &str,
    form: &Form,
    places: &Places,
    payloads: &mut Numbered<String>,
    classes: &mut Numbered<String>,
) -> Result<Vec<Entry>, String> {
    let mut list = Vec::new();
    for ((class, capitals), (payload, lemma)) in &form.entries {
        let class = u8::try_from(classes.number(class)?).ok().filter(|class| *class < NO_CLASS);
        let class = class.ok_or("too many classes")?;
        let payload = payloads.number(payload)?;
        if payload >= u32::from(FIRST_OF_FORM) << 16 {
            return Err("too many payloads".to_owned());
        }
        let lemma = if lemma == text { OWN_LEMMA } else { places.get(lemma)? };
        list.push((class | if *capitals { CAPITALS_ONLY } else { 0 }, payload, lemma));
    }
    Ok(list)
}

/// What a long form has for a key: no byte of a word in ASCII, and its string.
fn long_key(string: u32) -> [u8; 16] {
    let mut key = [NOT_ASCII; 16];
    key[12..].copy_from_slice(&string.to_le_bytes());
    key
}

/// For each slot the number of a long form plus one, at most half of them taken.
#[expect(clippy::cast_possible_truncation, reason = "any bits of a hash will do")]
fn long_index(long: &[String]) -> Result<Vec<u16>, String> {
    let mut slots = vec![0u16; (long.len() * 2).next_power_of_two()];
    for (i, form) in long.iter().enumerate() {
        let mut at = hash_text(form.as_bytes()) as usize % slots.len();
        while slots[at] != 0 {
            at = (at + 1) % slots.len();
        }
        slots[at] = u16::try_from(i + 1).map_err(|_| "too many long forms")?;
    }
    Ok(slots)
}

/// The sections, one behind the other.
struct Writer(Vec<u8>);

impl Writer {
    fn section<T>(
        &mut self,
        records: impl ExactSizeIterator<Item = T>,
        mut write: impl FnMut(&mut Vec<u8>, T),
    ) -> Result<(), String> {
        self.0.extend(count(records.len())?.to_le_bytes());
        records.for_each(|record| write(&mut self.0, record));
        Ok(())
    }

    fn numbers(&mut self, numbers: impl Iterator<Item = u32>) -> Result<(), String> {
        let numbers: Vec<u32> = numbers.collect();
        self.section(numbers.iter(), |bytes, number| bytes.extend(number.to_le_bytes()))
    }
}

fn count(n: usize) -> Result<u32, String> {
    u32::try_from(n).map_err(|_| "the table is too large".to_owned())
}
