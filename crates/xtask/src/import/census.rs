//! US Census 1990 names: `MARY  2.629  2.629  1` is name, percent, cumulated percent and rank.

use super::archive;
use super::fetch::{NAMES, Sources};
use std::collections::BTreeMap;

/// Percent and rank, by name in lower case.
pub(super) type Frequencies = BTreeMap<String, (f64, u32)>;

/// The three lists.
pub(super) struct Census {
    pub(super) female: Frequencies,
    pub(super) male: Frequencies,
    pub(super) family: Frequencies,
}

impl Census {
    /// How many percent of women or men, whichever are more, have the given name.
    pub(super) fn given_percent(&self, name: &str) -> f64 {
        let percent = |list: &Frequencies| list.get(name).map_or(0.0, |entry| entry.0);
        percent(&self.female).max(percent(&self.male))
    }
}

/// Reads the lists.
pub(super) fn read(sources: &Sources) -> Result<Census, String> {
    let list = |end: &str| parse(&archive::text(sources, &NAMES, end)?);
    Ok(Census {
        female: list("names/dist.female.first")?,
        male: list("names/dist.male.first")?,
        family: list("names/dist.all.last")?,
    })
}

fn parse(text: &str) -> Result<Frequencies, String> {
    let row = |line: &str| {
        let mut columns = line.split_whitespace();
        let (name, percent, rank) = (columns.next()?, columns.next()?, columns.nth(1)?);
        Some((name.to_lowercase(), (percent.parse().ok()?, rank.parse().ok()?)))
    };
    text.lines().map(|line| row(line).ok_or_else(|| format!("census names: cannot read `{line}`"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let names =
            parse("MARY           2.629  2.629      1\nPATRICIA       1.073  3.702      2\n").unwrap();
        assert_eq!(names["patricia"], (1.073, 2));
        assert!(parse("MARY\n").is_err());
    }
}
