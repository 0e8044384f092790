//! `given_names.tsv`: names of all sources, and whose they are by a vote of the sources.

use super::census::Census;
use super::faker::{Entry, Gender};
use super::list::Rows;
use super::scowl::Bands;
use super::stdlib_names::StdlibNames;
use std::collections::{BTreeMap, BTreeSet};

/// Votes of the sources for a name, and the first source that has it.
#[derive(Default)]
struct Votes {
    female: u32,
    male: u32,
    unknown: u32,
    source: &'static str,
}

/// Builds the rows.
pub(super) fn rows(census: &Census, stdlib: &StdlibNames, faker: &BTreeSet<Entry>, bands: &Bands) -> Rows {
    let mut names: BTreeMap<&str, Votes> = BTreeMap::new();
    let mut vote = |name, gender, weight, source| {
        let votes = names.entry(name).or_insert_with(|| Votes { source, ..Votes::default() });
        match gender {
            Gender::Female => votes.female += weight,
            Gender::Male => votes.male += weight,
            Gender::Unknown => votes.unknown += weight,
        }
    };
    for name in census.female.keys().chain(census.male.keys()).collect::<BTreeSet<_>>() {
        let percent = |list: &super::census::Frequencies| list.get(name).map_or(0.0, |entry| entry.0);
        let (female, male) = (percent(&census.female), percent(&census.male));
        if female >= male * 8.0 {
            vote(name, Gender::Female, 3, "census-1990");
        } else if male >= female * 8.0 {
            vote(name, Gender::Male, 3, "census-1990");
        } else {
            vote(name, Gender::Female, 3, "census-1990");
            vote(name, Gender::Male, 3, "census-1990");
        }
    }
    stdlib.female.iter().for_each(|name| vote(name, Gender::Female, 1, "stdlib"));
    stdlib.male.iter().for_each(|name| vote(name, Gender::Male, 1, "stdlib"));
    faker.iter().for_each(|(name, gender, _)| vote(name, *gender, 1, "faker"));
    names
        .into_iter()
        .filter(|(name, votes)| is_wanted(name, votes, census, bands))
        .map(|(name, votes)| (name.to_owned(), (votes.payload().to_owned(), votes.source.to_owned())))
        .collect()
}

fn is_wanted(name: &str, votes: &Votes, census: &Census, bands: &Bands) -> bool {
    // The list of stdlib has many spellings of women's names that no other source knows.
    let only_stdlib = votes.source == "stdlib" && votes.female + votes.male + votes.unknown == 1;
    if only_stdlib && votes.female == 1 || name.chars().nth(1).is_none() {
        return false;
    }
    // An ordinary word is a name only where many bear it.
    let least = match bands.get(name) {
        Some(..=35) => 0.02,
        Some(..=50) => 0.006,
        _ => 0.0,
    };
    let short = name.chars().nth(2).is_none();
    let in_census = census.female.contains_key(name) || census.male.contains_key(name);
    census.given_percent(name) >= least && (!short || in_census)
}

impl Votes {
    fn payload(&self) -> &'static str {
        let (less, more) = (self.female.min(self.male), self.female.max(self.male));
        if less == more || less * 4 >= more {
            "u"
        } else if self.female > self.male {
            "f"
        } else {
            "m"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_decide() {
        let payload = |female, male| Votes { female, male, ..Votes::default() }.payload();
        assert_eq!((payload(5, 1), payload(4, 1), payload(0, 2), payload(0, 0)), ("f", "u", "m", "u"));
    }
}
