//! Places of the forms: each short one where its hash and the seed of its bucket put it, which no other form shares.

use copydesk_lexicon::{PLACES_A_SEED, bucket, hash_folded, slot};
use std::collections::BTreeMap;

/// Where the forms stand.
pub(super) struct Places {
    by_form: BTreeMap<String, u32>,
    /// The seed of each bucket.
    pub(super) seeds: Vec<u16>,
    /// Forms that are no key, in their order behind all others.
    pub(super) long: Vec<String>,
    /// Number of places.
    pub(super) n: usize,
}

/// The key of a form: its bytes, padded with zeros; nothing where it is too long or not ASCII.
pub(super) fn key(form: &str) -> Option<[u8; 16]> {
    let mut key = [0; 16];
    key.get_mut(..form.len()).filter(|_| form.is_ascii())?.copy_from_slice(form.as_bytes());
    Some(key)
}

fn hash(key: [u8; 16]) -> u64 {
    let [a, b, c, d, e, f, g, h, rest @ ..] = key;
    hash_folded(u64::from_le_bytes([a, b, c, d, e, f, g, h]), u64::from_le_bytes(rest))
}

impl Places {
    /// Finds a place for every form.
    pub(super) fn of<'f>(forms: impl Iterator<Item = &'f str>) -> Result<Self, String> {
        let (mut short, mut long) = (Vec::new(), Vec::new());
        for form in forms {
            match key(form) {
                Some(key) => short.push((hash(key), form)),
                None => long.push(form.to_owned()),
            }
        }
        // At most 19 places in twenty are taken, so that the last forms find one of the empty in some twenty tries.
        let n_short = (short.len() * 20 / 19).next_power_of_two();
        let mut buckets: Vec<Vec<(u64, &str)>> = vec![Vec::new(); n_short / PLACES_A_SEED];
        let n_buckets = buckets.len();
        for (hash, form) in short {
            buckets[bucket(hash, n_buckets)].push((hash, form));
        }
        let mut order: Vec<usize> = (0..n_buckets).collect();
        order.sort_by_key(|at| core::cmp::Reverse(buckets[*at].len()));
        let (mut seeds, mut taken) = (vec![0u16; n_buckets], vec![false; n_short]);
        // The first place stays empty, so that no word has the number zero, which means none.
        taken[0] = true;
        let mut by_form = BTreeMap::new();
        for at in order {
            if buckets[at].is_empty() {
                break;
            }
            let fits = |seed: &u16| {
                let mut slots: Vec<usize> =
                    buckets[at].iter().map(|(hash, _)| slot(*hash, *seed, n_short)).collect();
                slots.sort_unstable();
                slots.iter().all(|slot| !taken[*slot]) && slots.windows(2).all(|pair| pair[0] != pair[1])
            };
            let seed =
                (1..u16::MAX).find(fits).ok_or("no seed fits a bucket of forms: make the table larger")?;
            seeds[at] = seed;
            for (hash, form) in &buckets[at] {
                let slot = slot(*hash, seed, n_short);
                taken[slot] = true;
                by_form.insert((*form).to_owned(), number(slot)?);
            }
        }
        for (i, form) in long.iter().enumerate() {
            by_form.insert(form.clone(), number(n_short + i)?);
        }
        let n = n_short + long.len();
        Ok(Self { by_form, seeds, long, n })
    }

    /// The place of a form.
    pub(super) fn get(&self, form: &str) -> Result<u32, String> {
        self.by_form.get(form).copied().ok_or_else(|| format!("`{form}` is no form"))
    }
}

fn number(at: usize) -> Result<u32, String> {
    u32::try_from(at).map_err(|_| "the table is too large".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_place_of_its_own() {
        let forms: Vec<String> = (0..3000).map(|i| format!("word{i}")).chain(["é".to_owned()]).collect();
        let places = Places::of(forms.iter().map(String::as_str)).unwrap();
        let mut all: Vec<u32> = forms.iter().map(|form| places.get(form).unwrap()).collect();
        all.sort_unstable();
        all.dedup();
        assert!(all[0] > 0);
        assert_eq!((all.len(), places.n), (3001, 4096 + 1));
    }
}
