//! One body by two names that share no key: `GOP` and `Republican Party`, `Justice Department` and `Department of Justice`,
//! `the Senate` and `the U.S. Senate`, `Goldman` and `Goldman Sachs`, `the Lakers` and `the Los Angeles Lakers`.
//!
//! Where two bodies of the story would do, it is a new one, and so it is where the two are of different countries. Cost: asked
//! of a body that no name before was of: a few keys, and the first names of the story.

use crate::extraction::{CompactString, Country, Organization, OrganizationKind};
use crate::grammar::Doc;
use crate::mention::name_key::{key_from, key_of, key_of_words, key_with};
use crate::mention::name_shape::{is_word, words_as_one_line};
use crate::mention::table::Table;
use crate::span::TokenRange;
use std::sync::LazyLock;

/// Most bodies of a story that a name is compared with: a story tells a few dozen, a hostile text a million.
const MAX_BODIES: usize = 64;

/// Names that one body goes by: the key of each, with that of the one that stands for all of them; sorted.
static ALIASES: LazyLock<Vec<(u64, u64)>> = LazyLock::new(|| {
    let rows = copydesk_lexicon::SAME_BODIES.lines().filter(|line| !line.starts_with('#'));
    let pairs = rows.filter_map(|row| row.split_once('\t'));
    let mut keys: Vec<_> = pairs.map(|(name, body)| (key_of_row(name), key_of_row(body))).collect();
    keys.sort_unstable();
    keys
});

/// The key that a story has for a name of the list, without its small words.
fn key_of_row(name: &str) -> u64 {
    let words = name.split(' ').filter(|word| !matches!(*word, "and" | "for" | "of" | "the"));
    words.fold(key_of_words(""), key_with)
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
        if let Ok(at) = ALIASES.binary_search_by_key(&self.key, |(name, _)| *name) {
            let body = ALIASES.get(at).map(|(_, body)| *body);
            let others = ALIASES.iter().filter(|(_, known)| Some(*known) == body);
            if let Some(id) = others.map(|(name, _)| *name).find_map(by_key) {
                return Some(id);
            }
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
        let mut line = CompactString::default();
        let words = words_as_one_line(self.doc, self.tokens, &mut line);
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
