//! Places of the lists: countries, capitals, cities, regions, and the demonyms of countries.
//!
//! A name that is nothing but a place counts everywhere. One that may be a person's (`Jordan`, `Paris`) or an
//! ordinary word (`Reading`, `Nice`, `Mobile`) counts where a preposition of place, a country behind a comma or a
//! compound (`Nice-based`) tells, and then in the whole story. A town that is once said to lie in a country
//! (`Cambridge, Massachusetts`) lies there wherever it is named.

use super::{acting, town};
use crate::extraction::{Country, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::marks::Marks;
use crate::mention::setting::{country_of, is_inside, is_located, is_personal};
use crate::mention::table::Table;
use crate::mention::units::Sort;
use crate::mention::{Candidate, Proposal};
use crate::span::{RuleId, TokenRange};
use crate::token::{Kind, Phrase, Shape};

const AREA: LexClass =
    LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::CITY).union(LexClass::REGION);
const PERSONAL: LexClass = LexClass::GIVEN_NAME.union(LexClass::FAMILY_NAME);

/// What is known of the places of a story while they are being proposed; used again from story to story.
#[derive(Debug, Default)]
pub(crate) struct Work {
    /// Names that are once a place's for certain.
    located: Table<()>,
    /// Names that are once somebody's.
    personal: Table<()>,
    /// What is a place if the rest of the story says so.
    waiting: Vec<(Lexeme, Candidate)>,
    doubles: Doubles,
    /// Towns and regions whose country the story tells.
    told: Table<Option<Country>>,
}

impl Work {
    fn clear(&mut self) {
        self.located.clear();
        self.personal.clear();
        self.waiting.clear();
        self.doubles.clear();
        self.told.clear();
    }
}

/// The key of a name.
fn key(lexeme: Lexeme) -> u64 {
    lexeme.number().into()
}

/// Proposes the places of the lists.
#[inline(never)] // so that what its loops keep in mind has the registers
pub(super) fn propose(doc: &Doc<'_>, marks: &mut Marks, work: &mut Work, candidates: &mut Vec<Candidate>) {
    work.clear();
    let Work { located, personal, waiting, doubles, told } = work;
    let Marks { lines, units, .. } = marks;
    let mut any_told = false;
    let first = candidates.len();
    let mut taken = 0;
    for unit in units.all_of(Sort::Area, doc) {
        let unit = &unit;
        // An organization's name keeps the places in it: `New York Times`.
        if unit.tokens.start < taken || unit.class.any(LexClass::ORG) && !unit.class.any(AREA) {
            continue;
        }
        // `US$5 million` is spent anywhere.
        if doc.token(unit.tokens.end).is_some_and(|next| next.kind == Kind(b'$') && next.is_glued()) {
            continue;
        }
        let (sentence, poor) = lines.line(doc, unit.tokens.start);
        doubles.note(unit);
        if unit.class.any(LexClass::DEMONYM) && !unit.class.any(AREA) {
            candidates.extend(nationality(doc, unit));
            continue;
        }
        if let Some(town) = town::before(doc, unit, sentence, taken) {
            taken = town.tokens.end;
            candidates.push(town);
            continue;
        }
        let Some(found) = area(doc, unit, sentence) else { continue };
        taken = found.tokens.end;
        if let (true, Proposal::Place(_, Some(country))) = (found.chained, found.proposal)
            && tells(doc, unit, country)
        {
            told.or_insert(key(unit.lexeme), Some(country));
            any_told = true;
        }
        let name = is_personal(doc, unit.tokens);
        let start = unit.tokens.start;
        let inside = if unit.class.any(PERSONAL) { is_inside(doc, start) } else { is_located(doc, start) };
        let evident = found.chained || !name && (inside || is_compound(doc, unit));
        if name && !evident {
            personal.or_insert(key(unit.lexeme), ());
            continue;
        }
        if evident {
            located.or_insert(key(unit.lexeme), ());
        }
        let open = unit.tokens.len() == 1 && unit.class.any(PERSONAL | LexClass::COMMON);
        let plain = unit.tokens.len() > 1 || unit.class.any(LexClass::COUNTRY | LexClass::CAPITAL);
        let candidate = Candidate {
            tokens: found.tokens,
            proposal: found.proposal,
            certain: evident || !open,
            rule: found.rule,
        };
        if evident || !open {
            candidates.push(candidate);
        } else if plain || !poor {
            waiting.push((unit.lexeme, candidate));
        }
    }
    for &(lexeme, mut candidate) in waiting.iter() {
        if personal.get(key(lexeme)).is_some() {
            continue;
        }
        // News hardly ever names a person by one word alone that is a country's or capital's name; of the names of
        // states and cities many are a person's.
        let state = matches!(candidate.rule, "place.country" | "place.capital" | "place.government");
        candidate.certain = state || located.get(key(lexeme)).is_some();
        if candidate.certain || candidate.rule == "place.region" {
            candidates.push(candidate);
        }
    }
    doubles.decide(doc, candidates.get_mut(first..).unwrap_or(&mut []));
    if any_told {
        tell(doc, told, candidates);
    }
}

/// True where a chain tells more than the lists: of the countries that have such a town the one, or a region; what
/// looks like a chain to another country may be a list.
fn tells(doc: &Doc<'_>, unit: &Phrase, country: Country) -> bool {
    let region = |whole: Phrase| whole.class.any(LexClass::REGION) && !whole.class.any(LexClass::COUNTRY);
    let own = country_of(doc, unit, LexClass::CITY | LexClass::REGION);
    own != Some(country)
        && (is_among(doc, unit, country) || doc.unit(unit.tokens.end + 1).is_some_and(region))
}

/// True for one of several countries that have a town of that name.
fn is_among(doc: &Doc<'_>, unit: &Phrase, country: Country) -> bool {
    doc.payload_of(unit.lexeme, LexClass::CITY)
        .is_some_and(|codes| codes.split(',').any(|code| code.as_bytes() == country.letters()))
}

/// Gives the towns, and the bodies that are named after them, the country that the story tells of the town.
fn tell(doc: &Doc<'_>, told: &Table<Option<Country>>, candidates: &mut [Candidate]) {
    for candidate in candidates {
        let (Proposal::Place(PlaceKind::City | PlaceKind::Region, country)
        | Proposal::Organization(_, country)) = &mut candidate.proposal
        else {
            continue;
        };
        let unit = doc.unit(candidate.tokens.start).filter(|unit| unit.tokens.end <= candidate.tokens.end);
        if let Some(of) = unit.and_then(|unit| told.get(key(unit.lexeme)))
            && candidate.rule != "place.chain"
        {
            *country = of;
        }
    }
}

/// Names that are a country's and a region's of another: `Georgia`. The company they keep tells which.
#[derive(Debug, Default)]
struct Doubles {
    /// Regions that the story names, each time.
    regions: Vec<Phrase>,
    /// Capitals and people of countries that it names.
    nations: Vec<Phrase>,
    any: bool,
}

impl Doubles {
    fn clear(&mut self) {
        self.regions.clear();
        self.nations.clear();
        self.any = false;
    }

    fn note(&mut self, unit: &Phrase) {
        let both = unit.class.any(LexClass::COUNTRY) && unit.class.any(LexClass::REGION);
        self.any |= both;
        if both {
            return;
        }
        if unit.class.any(LexClass::REGION) {
            self.regions.push(*unit);
        } else if unit.class.any(LexClass::CAPITAL | LexClass::DEMONYM) {
            self.nations.push(*unit);
        }
    }

    /// Makes regions of those whose fellow regions the story names, and not their own capital or people.
    fn decide(&self, doc: &Doc<'_>, candidates: &mut [Candidate]) {
        if !self.any {
            return;
        }
        let countries = |units: &[Phrase], class: LexClass| -> Vec<Country> {
            units.iter().filter_map(|unit| country_of(doc, unit, class)).collect()
        };
        let regions = countries(&self.regions, LexClass::REGION);
        let nations = countries(&self.nations, LexClass::CAPITAL | LexClass::DEMONYM);
        for candidate in candidates {
            let Proposal::Place(PlaceKind::Country, Some(country)) = candidate.proposal else { continue };
            let unit = doc.unit(candidate.tokens.start).filter(|unit| unit.class.any(LexClass::REGION));
            let Some(within) = unit.and_then(|unit| country_of(doc, &unit, LexClass::REGION)) else {
                continue;
            };
            if regions.contains(&within) && !nations.contains(&country) {
                candidate.proposal = Proposal::Place(PlaceKind::Region, Some(within));
                candidate.rule = "place.region";
            }
        }
    }
}

/// `Russian`, `the Russians`.
fn nationality(doc: &Doc<'_>, unit: &Phrase) -> Option<Candidate> {
    let country = country_of(doc, unit, LexClass::DEMONYM)?;
    let personal = unit.class.any(PERSONAL) && is_personal(doc, unit.tokens);
    (!personal).then_some(Candidate {
        tokens: unit.tokens,
        proposal: Proposal::Nationality(country),
        certain: true,
        rule: "place.nationality",
    })
}

/// What a unit is where it is a place.
struct Area {
    tokens: TokenRange,
    proposal: Proposal,
    /// A country or state stands behind a comma.
    chained: bool,
    rule: RuleId,
}

fn area(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Area> {
    let class = unit.class;
    let kinds = [
        (LexClass::COUNTRY, PlaceKind::Country, "place.country"),
        (LexClass::CAPITAL, PlaceKind::City, "place.capital"),
        (LexClass::CITY, PlaceKind::City, "place.city"),
        (LexClass::REGION, PlaceKind::Region, "place.region"),
    ];
    // `Georgia` and `Luxembourg` are countries and more: the first that fits, but a chain makes it what lies in one.
    let chain = chain_of(doc, unit, sentence);
    let first =
        usize::from(chain.is_some() && class.any(LexClass::CAPITAL | LexClass::CITY | LexClass::REGION));
    let fitting = kinds.iter().rev().fold(0u32, |bits, (of, ..)| bits << 1 | u32::from(class.any(*of)));
    let &(of, kind, rule) = kinds.get((fitting >> first << first).trailing_zeros() as usize)?;
    let country = country_of(doc, unit, of);
    if let Some((end, whole)) = chain {
        let tokens = TokenRange::new(unit.tokens.start, end);
        let proposal = Proposal::Place(kind, whole.or(country));
        return Some(Area { tokens, proposal, chained: true, rule: "place.chain" });
    }
    if is_state_abbreviation(doc, unit) {
        return None;
    }
    let government = country.filter(|_| of == LexClass::CAPITAL && acting::acts(doc, unit.tokens));
    let (proposal, rule) = match government {
        Some(country) => (Proposal::Government(country), "place.government"),
        None => (Proposal::Place(kind, country), rule),
    };
    Some(Area { tokens: unit.tokens, proposal, chained: false, rule })
}

/// The end of `, Vietnam` behind a city or region, and the country it names.
pub(super) fn chain_of(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<(u32, Option<Country>)> {
    let comma = unit.tokens.end;
    doc.token(comma).filter(|token| token.kind == Kind::COMMA && comma + 1 < sentence.end)?;
    let whole = doc.unit(comma + 1)?;
    if let Some(end) = ambiguous_state(doc, &whole) {
        return unit.class.any(LexClass::CITY).then_some((end, Country::from_code("USA")));
    }
    if !whole.class.any(LexClass::COUNTRY | LexClass::REGION) || unit.class.any(LexClass::COUNTRY) {
        return None;
    }
    let after = doc.token(whole.tokens.end);
    // `... died in Oslo, Norway's ministry said`, `... in Oslo, Norway said`: the country begins what stands behind it.
    let owns = after.is_some_and(|token| token.is_glued() && token.shape.has(Shape::CLITIC));
    let says = whole.class.any(LexClass::COUNTRY)
        && after.is_some_and(|token| token.is(LexClass::REPORT_VERB) && token.tag.is_verb());
    if owns || says {
        return None;
    }
    // `in Paris, Texas and Ohio`, `Berlin, Moscow, and`: a list is no chain.
    let listed = after.is_some_and(|token| token.is(LexClass::CONJUNCTION) && !token.is_capital());
    let own = country_of(doc, unit, AREA);
    let whole_class = if whole.class.any(LexClass::COUNTRY) { LexClass::COUNTRY } else { LexClass::REGION };
    let country = country_of(doc, &whole, whole_class);
    if listed && own != country && !country.is_some_and(|country| is_among(doc, unit, country)) {
        return None;
    }
    let stop = is_state_abbreviation(doc, &whole)
        && doc.token(whole.tokens.end).is_some_and(|token| token.kind == Kind::STOP && token.is_glued())
        && whole.tokens.end + 1 < sentence.end;
    Some((whole.tokens.end + u32::from(stop), country))
}

/// One past `Miss.` of `Jackson, Miss.`: short forms of states that are ordinary words or titles too.
fn ambiguous_state(doc: &Doc<'_>, whole: &Phrase) -> Option<u32> {
    let stop = doc.token(whole.tokens.end).is_some_and(|stop| stop.kind == Kind::STOP && stop.is_glued());
    let named = stop && matches!(doc.words(whole.tokens), "Miss" | "Md" | "La" | "Mo" | "Del" | "Me" | "Ga");
    // `in Paris, Miss. Okafor`
    let title = || doc.token(whole.tokens.end + 1).is_some_and(|next| next.is_word() && next.is_capital());
    (named && !title()).then_some(whole.tokens.end + 1)
}

/// `Ala`, `Tex`, `CA`: a place only behind a comma.
pub(super) fn is_state_abbreviation(doc: &Doc<'_>, unit: &Phrase) -> bool {
    let Some(token) = doc.token(unit.tokens.start).filter(|_| unit.tokens.len() == 1) else { return false };
    !unit.class.any(LexClass::COUNTRY | LexClass::CAPITAL | LexClass::CITY)
        && (unit.class.any(LexClass::ABBREVIATION)
            || token.shape.any(Shape::UPPER.with(Shape::DOTTED)) && token.end - token.start <= 4)
}

/// `Nice-based`, `Reading-born`.
fn is_compound(doc: &Doc<'_>, unit: &Phrase) -> bool {
    let at = unit.tokens.end;
    doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued())
        && doc.token(at + 1).is_some_and(|next| {
            next.is_glued() && !next.is_capital() && next.pos.any(crate::lexicon::Pos::VERB)
        })
}
