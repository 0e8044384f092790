//! The list of a person's roles: each once, the longest form first, and the country they act for.

use super::about::{Share, homes_of_famous, known_elsewhere, main_country};
use super::home::country_of;
use super::plural::{singular, singular_office};
use super::seat::{is_elsewhere, is_kept_from, is_of_house, seat, seats, sentence_of};
use super::visitor::visits;
use super::{Of, Title};
use crate::extraction::{CompactString, Country, Organization, OrganizationKind, Role};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme};
use crate::mention::Entities;
use crate::mention::name_shape::{on_one_line, stands_on_one_line};
use crate::mention::person::named::Named;
use crate::mention::picked::Picked;
use crate::span::TokenRange;
use crate::token::Phrase;
use smallvec::SmallVec;

/// Most different roles that are kept of a person: a story tells a handful, a hostile text a million.
const MAX_ROLES: usize = 12;

/// How many titles behind one are looked at for the visitor meant.
const NEAR: usize = 4;
/// Most offices that are compared: a story tells a handful, a hostile text a million.
const MAX_OFFICES: usize = 64;

/// Offices that many hold at once: one of the country that is told keeps no other from being of it.
const OF_MANY: &[&str] = &[
    "senator",
    "sen",
    "representative",
    "rep",
    "congressman",
    "congresswoman",
    "government minister",
    "minister",
];

/// Who sits on a supreme court; a high court's judges are called so too.
const JUSTICES: [&str; 3] = ["justice", "chief justice", "associate justice"];

/// An office whose country is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// Who holds it.
    pub(super) person: u32,
    /// Where it is told.
    pub(super) start: u32,
    /// Of which country it is.
    pub(super) country: Country,
    /// True for an office of a state that its words give to a nation: `Danish president`.
    pub(super) nation: bool,
    /// True for an office in a body.
    body: bool,
    office: Option<Lexeme>,
}

/// Lists that are used again from story to story.
#[derive(Debug, Default)]
pub(super) struct Work {
    /// Of each person the country that is told.
    known: Vec<Option<Country>>,
    /// Of each title what it tells.
    told: Vec<Told>,
    /// Who holds which office of which country.
    offices: Vec<Held>,
    /// Mentions of others than people, then those of people who may need no introduction.
    others: Picked<u32>,
    /// All countries that the story names.
    named: Vec<Country>,
    /// Who has which kind of office: `true` for one in sport or in a body of many nations. Sorted, others first.
    abroad: Vec<(u32, bool)>,
    /// Who has an office of state that is none of the story's country, in rising order.
    refused: Vec<u32>,
    /// Who has an office of state and visits the story's country, in rising order.
    visitors: Vec<u32>,
}

/// What a title tells.
#[derive(Debug, Clone, Copy)]
struct Told {
    /// The country that the role is for.
    country: Option<Country>,
    /// The last role of the lists in it, in the singular: `prime minister`.
    office: Option<Lexeme>,
    /// The same as it stands there.
    unit: Option<Phrase>,
    /// What the lists say of it.
    facts: Facts,
}

/// Adds the titles found to the people they are of.
#[inline(never)] // so that what its loops keep in mind has the registers
pub(super) fn add(
    doc: &Doc<'_>,
    entities: &mut Entities,
    mentioned: &[Named],
    found: &[(u32, Title)],
    countries: &[(u32, Country)],
    work: &mut Work,
) {
    let Work { known, told, offices, others, named, abroad, refused, visitors } = work;
    let written = |office: Lexeme| doc.lexicon.lemma(office, LexClass::ROLE).unwrap_or_default();
    let leads_chamber = |office: Lexeme| written(office).ends_with("leader");
    let is_on_bench = |office: Lexeme| JUSTICES.contains(&written(office));
    let is_of_many = |office: Lexeme| OF_MANY.contains(&written(office));
    // Whose offices of state are without a country, once all that is told is known.
    known.clear();
    known.extend(entities.people.iter().map(|person| person.country));
    told.clear();
    told.extend(found.iter().map(|(_, title)| {
        let unit = office_in(doc, title);
        let office = unit.map(|unit| match title.plural {
            true => singular_office(doc, unit.tokens).unwrap_or(unit.lexeme),
            false => unit.lexeme,
        });
        let mut facts = office.map_or(Facts::default(), |office| doc.lexicon.facts(office));
        if unit.is_some_and(|unit| is_of_house(doc, title, &unit)) {
            facts = facts.with(Facts::STATE);
        }
        // `a friend of the Danish president` is none of Denmark's.
        let kin = facts.has(Facts::KIN);
        let country = if kin { None } else { country_of(doc, entities, title, facts) };
        Told { country, office, unit, facts }
    }));
    // What stands beside the name tells more than what the story is about: `President Okafor of Ghana`.
    for (person, country) in countries {
        if let Some(slot) = known.get_mut(*person as usize) {
            *slot = slot.or(Some(*country));
        }
    }
    for ((person, _), told) in found.iter().zip(told.iter()) {
        if let Some(slot) = known.get_mut(*person as usize) {
            *slot = slot.or(told.country);
        }
    }
    let held = found.iter().zip(told.iter()).filter_map(|(&(person, title), told)| {
        let nation = matches!(title.of, Some(Of::Country(_))) && told.facts.has(Facts::STATE);
        let body = matches!(title.of, Some(Of::Organization(_)));
        let (start, office) = (title.tokens.start, told.office);
        Some(Held { person, start, country: told.country?, nation, body, office })
    });
    offices.clear();
    offices.extend(held.take(MAX_OFFICES));
    let free = told.iter().filter(|told| told.country.is_none() && told.facts.has(Facts::STATE));
    let seats: SmallVec<[&str; 8]> =
        free.filter_map(|told| seats(doc, &told.unit?)).take(MAX_OFFICES).collect();
    let main = main_country(doc, entities, &seats, others, named);
    // Whom a governor's story has lead a chamber leads one of the state, unless it tells of the nation too.
    let national = |told: &Told| told.facts.has(Facts::STATE) && !told.office.is_some_and(leads_chamber);
    let governed = main.is_none()
        && told.iter().filter_map(|told| told.unit).any(|office| is_governor(doc, &office))
        && !told.iter().any(national);
    refused.clear();
    visitors.clear();
    if let Some((country, _)) = main {
        let Entities { places, mentions, .. } = &*entities;
        // `Minister Okafor met the Danish minister Karl Osk, who visits Chad`: the other is the visitor.
        let foreigner = |n: usize, title: &Title| {
            let sentence = sentence_of(doc, title).unwrap_or_default();
            found.iter().skip(n + 1).take(NEAR).any(|(person, other)| {
                let of = known.get(*person as usize).copied().flatten();
                sentence.has(other.tokens.start) && of.is_some_and(|of| of != country)
            })
        };
        let away = found.iter().zip(told.iter()).enumerate().filter(|(n, ((person, title), told))| {
            told.facts.has(Facts::STATE)
                && known.get(*person as usize).is_some_and(Option::is_none)
                && told.country.is_none()
                && title.of.is_none()
                && visits(doc, mentions, places, title, country)
                && !foreigner(*n, title)
        });
        visitors.extend(away.map(|(_, ((person, _), _))| *person));
    }
    // `President Trump` needs no country beside him.
    for ((person, title), told) in found.iter().zip(told.iter()) {
        if let Some(slot @ None) = known.get_mut(*person as usize)
            && told.facts.has(Facts::STATE)
            && title.of.is_none()
        {
            *slot = home_of_famous(doc, mentioned, *person, title);
        }
    }
    let Entities { people, organizations, places, mentions, .. } = entities;
    for ((id, title), &Told { country, office, unit, facts }) in found.iter().zip(told.iter()) {
        let own = known.get(*id as usize).copied().flatten();
        // `President Osk` beside the Danish president is not Denmark's; beside the president of a Danish union he may be.
        let addressed = || unit.is_some_and(|office| is_office_alone(doc, title, &office));
        let held = |by: Country| {
            offices.iter().any(|told| {
                (told.person != *id) & (told.office == office) & (told.country == by)
                    && !(told.body && addressed())
            }) && !office.is_some_and(is_of_many)
        };
        let elsewhere = |office: Phrase| is_of_region(doc, title, &office) || is_of_firm(doc, title, &office);
        let state = facts.has(Facts::STATE) && !unit.is_some_and(elsewhere);
        let about = main.map(|(country, _)| country).filter(|_| state && title.of.is_none());
        let kept = about.is_some_and(|country| {
            // Those who come along with a visitor are no more of the country visited.
            !visitors.is_empty() || is_kept_from(doc, mentions, places, (*id, title), offices, country)
        });
        let main = || {
            about.filter(|country| {
                !kept && !held(*country) && !is_elsewhere(doc, mentions, places, title, *country)
            })
        };
        let seat = || if governed { None } else { seat(doc, title, &unit?, main(), named) };
        let home = || own.or_else(seat).or_else(main);
        let of = title.of.or_else(|| state.then(home).flatten().map(Of::Country));
        let sits = of.is_none()
            && office.is_some_and(is_on_bench)
            && !unit.is_some_and(|office| is_topic(doc, &office));
        let of = of.or_else(|| if sits { bench(organizations).map(Of::Organization) } else { None });
        if kept && of.is_none() {
            refused.push(*id);
        }
        let country = country.or(match of {
            Some(Of::Country(country)) => Some(country),
            _ => None,
        });
        let of = of.and_then(|of| match of {
            Of::Country(country) => Some(OfName::Country(country)),
            Of::Organization(id) => organizations.get(id as usize).map(|body| OfName::Body(&body.name)),
        });
        let Some(person) = people.get_mut(*id as usize) else { continue };
        // `Princess Ann, a sister of the king,`: her title tells who she is.
        if facts.has(Facts::KIN) && person.honorific.is_some() {
            continue;
        }
        person.country = country.or(person.country);
        let title = &title.without_mark(doc);
        let words = doc.words(title.tokens);
        if title.plural {
            put(&mut person.roles, &singular(doc, title), of);
        } else if stands_on_one_line(doc, title.tokens) {
            put(&mut person.roles, words, of);
        } else {
            put(&mut person.roles, &on_one_line(words), of);
        }
    }
    for (person, country) in countries {
        if let Some(person) = entities.people.get_mut(*person as usize) {
            person.country = person.country.or(Some(*country));
        }
    }
    let about = main.filter(|(_, share)| *share == Share::All).map(|(country, _)| country);
    abroad.clear();
    if about.is_some() {
        abroad.extend(
            found
                .iter()
                .zip(told.iter())
                .map(|((person, title), told)| (*person, is_of_no_nation(organizations, title, told.facts))),
        );
        abroad.sort_unstable();
    }
    if let Some(about) = about {
        // Whose country is told needs no guess; asked at once, for each alone is hard to guess.
        let open = |id: u32| entities.people.get(id as usize).is_some_and(|person| person.country.is_none());
        let family = |at: u32| doc.is(at, LexClass::FAMILY_NAME);
        others.begin(mentioned.len());
        for (at, name) in (0u32..).zip(mentioned) {
            others.look_at(at, open(name.person) & family(name.tokens.end.wrapping_sub(1)));
        }
        let names = others.as_slice().iter().filter_map(|at| mentioned.get(*at as usize));
        let elsewhere = names.filter(|name| known_elsewhere(doc, name.tokens, about));
        refused.extend(elsewhere.map(|name| name.person));
    }
    refused.sort_unstable();
    for person in &mut entities.people {
        // In a story about one country, whoever is not said to be of another is of it; clubs and bodies of many nations
        // take people from anywhere.
        let only_abroad = || {
            let first = abroad.get(abroad.partition_point(|(id, _)| *id < person.id));
            first.is_some_and(|&(id, free)| id == person.id && free)
        };
        if refused.binary_search(&person.id).is_err() && !only_abroad() {
            person.country = person.country.or(about);
        }
        sort(&mut person.roles);
    }
}

/// Sorts roles, the longest first.
pub(super) fn sort(roles: &mut [Role]) {
    roles.sort_by_key(|role| core::cmp::Reverse(role.title.chars().count()));
}

/// The country that the lists have the bearer of a family name rule, for the name right behind a title.
fn home_of_famous(doc: &Doc<'_>, mentioned: &[Named], person: u32, title: &Title) -> Option<Country> {
    let n = mentioned.partition_point(|name| name.tokens.start < title.tokens.end);
    let name =
        mentioned.get(n).filter(|name| name.person == person && name.tokens.start == title.tokens.end)?;
    homes_of_famous(doc, name.tokens).next()
}

/// The last role of the lists in a title, which tells the office: `prime minister`.
fn office_in(doc: &Doc<'_>, title: &Title) -> Option<Phrase> {
    let mut at = title.tokens.start;
    let mut last = None;
    while let Some(unit) = doc.unit(at).filter(|_| at < title.tokens.end) {
        if doc.lexicon.classes(unit.lexeme).any(LexClass::ROLE) {
            last = Some(unit);
        }
        // `daughter of President Okafor`
        if last.is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::KIN)) {
            break;
        }
        at = unit.tokens.end.max(at + 1);
    }
    last
}

/// `President`, `former President`: nothing but an office with a capital, by which its holder is addressed.
fn is_office_alone(doc: &Doc<'_>, title: &Title, office: &Phrase) -> bool {
    let before = doc.slice(TokenRange::new(title.tokens.start, office.tokens.start));
    doc.token(office.tokens.start).is_some_and(|token| token.is_capital())
        && office.tokens.end == title.tokens.end
        && before.iter().all(|token| token.is(LexClass::ROLE_MOD) && !token.is_capital())
}

/// `state Sen. Okafor`: of a state of the union.
fn is_of_region(doc: &Doc<'_>, title: &Title, office: &Phrase) -> bool {
    let before = office.tokens.start.checked_sub(1);
    before.is_some_and(|at| at >= title.tokens.start && doc.word(at).eq_ignore_ascii_case("state"))
}

/// `president of a trade council`, `vice president for research`: what it is president of is no state, or the title would
/// have told which.
fn is_of_firm(doc: &Doc<'_>, title: &Title, office: &Phrase) -> bool {
    let end = office.tokens.end;
    if title.of.is_some() || end + 1 >= title.tokens.end || !doc.is_spelled(end, &["of", "for", "at"]) {
        return false;
    }
    let last = doc.word(end - 1);
    let state =
        |at: u32| doc.is_spelled(at, &["republic", "country", "nation", "state", "senate", "congress"]);
    last.eq_ignore_ascii_case("president") && !(end..title.tokens.end).any(state)
}

/// `Gov. Okafor`, but no bank's governor.
fn is_governor(doc: &Doc<'_>, office: &Phrase) -> bool {
    let word = doc.words(office.tokens);
    word.eq_ignore_ascii_case("governor") || word.eq_ignore_ascii_case("gov")
}

/// True for what people of any nation are wherever they work: in sport, in a body of many nations.
fn is_of_no_nation(organizations: &[Organization], title: &Title, office: Facts) -> bool {
    let is_of_sport = office.has(Facts::SPORT);
    match title.of {
        Some(Of::Country(_)) => false,
        Some(Of::Organization(id)) => {
            let international =
                |body: &Organization| body.country.is_none() && body.kind == OrganizationKind::International;
            organizations.get(id as usize).is_some_and(international) || is_of_sport
        }
        None => is_of_sport,
    }
}

/// `Minister for | Justice`
fn is_topic(doc: &Doc<'_>, office: &Phrase) -> bool {
    office.tokens.start.checked_sub(1).is_some_and(|at| matches!(doc.word(at), "for" | "of" | "and"))
}

/// The one supreme court of a story that tells of no high court: `Justice Okafor` sits on it.
fn bench(organizations: &[Organization]) -> Option<u32> {
    let named = |body: &Organization, name: &str| body.name.ends_with(name);
    let mut courts = (0u32..).zip(organizations).filter(|(_, body)| named(body, "Supreme Court"));
    let (id, _) = courts.next()?;
    let other = courts.next().is_some() || organizations.iter().any(|body| named(body, "High Court"));
    (!other).then_some(id)
}

/// Of whom a role is, by name.
#[derive(Clone, Copy)]
pub(super) enum OfName<'n> {
    Country(Country),
    Body(&'n str),
}

impl OfName<'_> {
    fn to_text(self) -> Option<CompactString> {
        match self {
            Self::Country(country) => Some(country.as_str().into()),
            Self::Body(name) => (!name.is_empty()).then(|| name.into()),
        }
    }
}

/// Adds a role unless the words of one that is there hold it; one whose words it holds gives way.
pub(super) fn put(roles: &mut Vec<Role>, title: &str, of: Option<OfName<'_>>) {
    for there in roles.iter_mut() {
        if there.title == title || holds(&there.title, title) {
            if there.of.is_none() {
                there.of = of.and_then(OfName::to_text);
            }
            return;
        }
        if holds(title, &there.title) {
            let of = of.and_then(OfName::to_text).or_else(|| there.of.take());
            *there = Role::new(title, of);
            return;
        }
    }
    if roles.len() < MAX_ROLES {
        roles.push(Role::new(title, of.and_then(OfName::to_text)));
    }
}

/// True where every word of `part` is a word of `whole`.
fn holds(whole: &str, part: &str) -> bool {
    let mut words = part.split_whitespace();
    words.all(|word| whole.split_whitespace().any(|other| other.eq_ignore_ascii_case(word)))
}
