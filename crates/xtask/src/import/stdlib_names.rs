//! English given names of stdlib: one name a line.

use super::archive;
use super::fetch::{FEMALE_NAMES, MALE_NAMES, Sources};
use super::latin::{is_name, lower};

/// The lists, in lower case.
pub(super) struct StdlibNames {
    pub(super) female: Vec<String>,
    pub(super) male: Vec<String>,
}

/// Reads the lists.
pub(super) fn read(sources: &Sources) -> Result<StdlibNames, String> {
    let list = |package| archive::text(sources, package, "data/names.txt").map(|text| parse(&text));
    Ok(StdlibNames { female: list(&FEMALE_NAMES)?, male: list(&MALE_NAMES)? })
}

fn parse(text: &str) -> Vec<String> {
    text.lines().map(|line| lower(line.trim())).filter(|name| is_name(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(parse("Ada\nAnne-Marie\n\nZoë\n"), ["ada", "zoë"]);
    }
}
