//! One body by two names that share no key: `GOP` and `Republican Party`, `Justice Department` and `Department of Justice`,
//! `the Senate` and `the U.S. Senate`, `Goldman` and `Goldman Sachs`, `the Lakers` and `the Los Angeles Lakers`.
//!
//! Where two bodies of the story would do, it is a new one, and so it is where the two are of different countries. Cost: asked
//! of a body that no name before was of: a few keys, and the first names of the story.

use crate::extraction::{Country, Organization, OrganizationKind};
use crate::grammar::Doc;
use crate::mention::name_key::{key_from, key_of, key_of_words, key_with};
use crate::mention::name_shape::is_word;
use crate::mention::table::Table;
use crate::span::TokenRange;

/// Most bodies of a story that a name is compared with: a story tells a few dozen, a hostile text a million.
const MAX_BODIES: usize = 64;

/// Names of one body without their small words, a line each.
static ALIASES: [&[u64]; 14] = [
    &keys(["GOP", "Republican Party", "Grand Old Party"]),
    &keys([
        "ISIS",
        "ISIL",
        "Daesh",
        "Islamic State",
        "Islamic State group",
        "Islamic State Iraq Syria",
        "Islamic State Iraq Levant",
    ]),
    &keys(["VW", "Volkswagen"]),
    &keys(["Fed", "Federal Reserve"]),
    &keys(["HuffPost", "Huffington Post"]),
    &keys(["NYPD", "New York Police Department", "New York City Police Department"]),
    &keys(["UNHCR", "UN High Commissioner Refugees", "UN refugee agency"]),
    &keys(["UNICEF", "UN Childrens Fund", "United Nations Childrens Fund"]),
    &keys(["AfD", "Alternative Germany"]),
    &keys(["MSF", "Doctors Without Borders"]),
    &keys(["FARC", "Revolutionary Armed Forces Colombia"]),
    &keys(["PKK", "Kurdistan Workers Party"]),
    &keys(["Lib Dems", "Liberal Democrats"]),
    &keys(["Labour", "Labour Party"]),
];

const fn keys<const N: usize>(names: [&str; N]) -> [u64; N] {
    let mut keys = [0; N];
    let mut n = 0;
    while n < N {
        keys[n] = key_of_words(names[n]);
        n += 1;
    }
    keys
}

/// Offices of a state whose name has them before or behind what they are for.
static OFFICES: [&str; 2] = ["department", "ministry"];

/// What may stand before the name of a body without making it another.
static OWNERS: [&str; 6] = ["U.S. ", "US ", "United States ", "U.N. ", "UN ", "United Nations "];

/// A name that no body of the story goes by so far.
pub(super) struct New<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) tokens: TokenRange,
    /// Its key without the nation in front.
    pub(super) key: u64,
    pub(super) kind: OrganizationKind,
    pub(super) country: Option<Country>,
    /// True for a name of the lists.
    pub(super) listed: bool,
}

impl New<'_> {
    /// The body of the story that it names too.
    #[inline(never)] // most names were there before
    pub(super) fn known(&self, last: &Table<u32>, bodies: &[Organization]) -> Option<u32> {
        let fits = |id: &u32| bodies.get(*id as usize).is_some_and(|body| self.may_be(body));
        let by_key = |key: u64| last.get(key).filter(fits);
        let aliases = ALIASES.iter().filter(|names| names.contains(&self.key));
        if let Some(id) = aliases.flat_map(|names| names.iter().copied()).find_map(by_key) {
            return Some(id);
        }
        if self.kind == OrganizationKind::Government
            && let Some(id) = self.offices().into_iter().flatten().find_map(by_key)
        {
            return Some(id);
        }
        self.alike(bodies)
    }

    fn may_be(&self, body: &Organization) -> bool {
        body.country.is_none() || self.country.is_none() || body.country == self.country
    }

    /// The keys of the other ways to write an office of state: `Department of Justice` for `Justice Department`, and either for
    /// `Justice`.
    fn offices(&self) -> [Option<u64>; 4] {
        let TokenRange { start, end } = self.tokens;
        let doc = self.doc;
        let is_office = |at: u32| OFFICES.iter().copied().find(|office| is_word(doc, at, office));
        let own = |topic: TokenRange| (!topic.is_empty()).then(|| key_of(doc, topic));
        if let Some(office) = is_office(start) {
            let topic = TokenRange::new(start + 1, end);
            return [own(topic).map(|key| key_with(key, office)), own(topic), None, None];
        }
        if let Some(office) = end.checked_sub(1).and_then(is_office) {
            let topic = TokenRange::new(start, end - 1);
            return [own(topic).map(|_| key_from(key_of_words(office), doc, topic)), own(topic), None, None];
        }
        let [department, ministry] = OFFICES;
        let behind = |office| Some(key_with(key_of(doc, self.tokens), office));
        let before = |office| Some(key_from(key_of_words(office), doc, self.tokens));
        [behind(department), before(department), behind(ministry), before(ministry)]
    }

    /// The one body whose name is this one with a word or two more or less that make it no other.
    fn alike(&self, bodies: &[Organization]) -> Option<u32> {
        let words = self.doc.words(self.tokens);
        let mut alike = bodies
            .iter()
            .take(MAX_BODIES)
            .filter(|body| body.kind == self.kind && self.may_be(body) && self.is_one(words, &body.name));
        let first = alike.next()?;
        alike.next().is_none().then_some(first.id)
    }

    /// True where one name is the other with more before or behind.
    fn is_one(&self, words: &str, name: &str) -> bool {
        let (short, long) = if words.len() < name.len() { (words, name) } else { (name, words) };
        if let Some(owner) = long.strip_suffix(short) {
            let club = matches!(self.kind, OrganizationKind::Group | OrganizationKind::Media);
            return OWNERS.contains(&owner)
                || club && self.listed && owner.ends_with(' ') && !short.contains(' ');
        }
        // `GE Healthcare` is a part of `GE`.
        self.kind == OrganizationKind::Company
            && short.len() > 3
            && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' ') && !rest.contains(" for "))
    }
}
