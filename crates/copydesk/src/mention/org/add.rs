//! Organizations out of proposals: one entity each, its acronym and its full name together.

use super::{same, short};
use crate::extraction::{CompactString, Country, MentionKind, Organization, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme, hash_folded};
use crate::mention::marks::is_mixed_acronym;
use crate::mention::name_key::{initials_key, key_of};
use crate::mention::name_shape::{NATION, words_as_one_line, words_on_one_line};
use crate::mention::setting::nation_before;
use crate::mention::table::Table;
use crate::mention::units::two_words;
use crate::mention::{EntityMention, EntityRef};
use crate::span::{RuleId, TokenRange, offset};
use crate::token::{Kind, Shape};

const TOWN: LexClass = LexClass::CITY.union(LexClass::CAPITAL).union(LexClass::REGION);

/// The organizations of a story by their names, while they are being added.
#[derive(Debug, Default)]
pub(crate) struct Bodies {
    /// By the whole name without the nation in front, and its country.
    names: Table<u32>,
    /// By that name alone: the body named last.
    last: Table<u32>,
    /// By the initials of the whole name.
    initials: Table<u32>,
    /// Bodies that go by a name that several countries have, and that name in the lists.
    shared: Vec<(u32, Lexeme)>,
    /// Companies by the first word of their name.
    firsts: Table<u32>,
    /// Companies that were named by their short form first.
    shorts: Vec<u32>,
    /// The body of the mention before, and where that stands.
    before: Option<(TokenRange, u32)>,
}

impl Bodies {
    /// Forgets the story before.
    pub(crate) fn clear(&mut self) {
        self.names.clear();
        self.last.clear();
        self.initials.clear();
        self.firsts.clear();
        self.shared.clear();
        self.shorts.clear();
        self.before = None;
    }

    /// The bodies that go by a name that several countries have.
    pub(crate) fn shared(&self) -> &[(u32, Lexeme)] {
        &self.shared
    }

    /// Adds as [`Bodies::add`] does, by a name that several countries have.
    pub(crate) fn add_shared(
        &mut self,
        doc: &Doc<'_>,
        organizations: &mut Vec<Organization>,
        tokens: TokenRange,
        (kind, listed): (OrganizationKind, Lexeme),
        rule: RuleId,
    ) -> EntityMention {
        let mention = self.add(doc, organizations, tokens, (kind, None), rule);
        if let EntityRef::Organization(id) = mention.entity
            && self.shared.last() != Some(&(id, listed))
        {
            self.shared.push((id, listed));
        }
        mention
    }

    /// The mention of the organization that these tokens name, which is added if it is new; in rising order.
    pub(crate) fn add(
        &mut self,
        doc: &Doc<'_>,
        organizations: &mut Vec<Organization>,
        tokens: TokenRange,
        (kind, country): (OrganizationKind, Option<Country>),
        rule: RuleId,
    ) -> EntityMention {
        let mut name = Name::of(doc, tokens);
        let told = name.nation.or(country);
        let key = of_country(name.key, told);
        let id = match self.before.filter(|(before, _)| is_bracketed(doc, *before, tokens)) {
            Some((_, id)) => {
                *self.last.or_insert(name.key, id) = id;
                id
            }
            None => self.known(doc, organizations, &mut name, (key, kind, told), rule).unwrap_or_else(|| {
                let short = matches!(rule, "org.short" | "org.traded");
                if let Some(longer) = if short { company_of(organizations, doc.words(tokens)) } else { None }
                {
                    return longer;
                }
                let id = offset(organizations.len());
                let name = words_on_one_line(doc, tokens);
                organizations.push(Organization { id, name, kind, country, mentions: Vec::new() });
                if short {
                    self.shorts.push(id);
                }
                id
            }),
        };
        self.remember(doc, &mut name, (key, kind), id);
        self.before = Some((tokens, id));
        let mut line = CompactString::default();
        let words = words_as_one_line(doc, tokens, &mut line);
        let full = organizations.get_mut(id as usize).is_none_or(|body| {
            improve(doc, body, tokens, words, (kind, country));
            body.name.len() == words.len()
        });
        let kind = if full { MentionKind::Name } else { MentionKind::Partial };
        EntityMention { tokens, entity: EntityRef::Organization(id), kind, rule }
    }
}

/// The company so far whose name begins with a short form: `Brell Energy` before `Brell` and `Brell Energy Corp`.
fn company_of(organizations: &[Organization], short: &str) -> Option<u32> {
    let begins = |name: &str| name.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    let mut companies = organizations.iter().filter(|body| body.kind == OrganizationKind::Company);
    companies.find(|body| begins(&body.name)).map(|body| body.id)
}

/// `(APEC)` right behind a name.
fn is_bracketed(doc: &Doc<'_>, full: TokenRange, short: TokenRange) -> bool {
    short.len() == 1
        && full.end + 1 == short.start
        && doc.token(full.end).is_some_and(|token| token.kind == Kind::OPEN)
        && doc.token(short.end).is_some_and(|token| token.kind == Kind::CLOSE)
        && is_acronym(doc, short)
}

fn is_acronym(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let upper = Shape::UPPER.with(Shape::DOTTED).with(Shape::DIGIT);
    let mixed = tokens.len() == 1
        && doc.token(tokens.start).is_some_and(|token| token.is_word() && is_mixed_acronym(doc, token));
    mixed
        || doc.slice(tokens).first().is_some_and(|token| token.shape.any(upper))
            && tokens.len() <= 3
            && doc.slice(tokens).iter().all(|token| {
                token.shape.any(upper) || token.kind == Kind::HYPHEN || token.shape.has(Shape::LETTER)
            })
}

impl Bodies {
    /// The body that goes by a name, or by another that means it, of that country as far as both are told.
    fn known(
        &self,
        doc: &Doc<'_>,
        organizations: &[Organization],
        name: &mut Name,
        (key, kind, country): (u64, OrganizationKind, Option<Country>),
        rule: RuleId,
    ) -> Option<u32> {
        self.find(doc, organizations, name, key, country).or_else(|| {
            let listed = rule == "org.listed";
            let new = same::New { doc, tokens: name.tokens, key: name.key, kind, country, listed };
            new.known(&self.last, organizations)
        })
    }

    /// The body that goes by a name, of that country as far as both are told.
    fn find(
        &self,
        doc: &Doc<'_>,
        organizations: &[Organization],
        name: &mut Name,
        key: u64,
        country: Option<Country>,
    ) -> Option<u32> {
        if let Some(id) = self.names.get(key) {
            return Some(id);
        }
        if country.is_some() {
            // `Norway's Supreme Court` behind `the Supreme Court` is that one unless another owned it.
            let free = |id: &u32| {
                organizations
                    .get(*id as usize)
                    .is_some_and(|body| body.country.is_none() || body.country == country)
            };
            if let Some(id) = self.names.get(of_country(name.key, None)).filter(free) {
                return Some(id);
            }
        } else if let Some(id) = self.last.get(name.key) {
            return Some(id);
        }
        if name.tokens.len() == 1
            && let Some(id) = self.firsts.get(name.key)
        {
            return Some(id);
        }
        // `House of Commons` behind `the House`, but not `House of Lords` behind `House of Commons`.
        let alone = |id: &u32| organizations.get(*id as usize).is_some_and(|body| !body.name.contains(' '));
        let half = |half| self.last.get(half).filter(alone);
        if name.tokens.len() == 3
            && let Some(id) = halves(doc, name.tokens).into_iter().flatten().find_map(half)
        {
            return Some(id);
        }
        // The full name behind its short form: `Brell Energy Corp` behind `Brell Energy`.
        if let Some(core) = short::core_of(doc, name.tokens)
            && let Some(id) = self.last.get(key_of(doc, core))
        {
            return Some(id);
        }
        // Behind `Brell`.
        if name.tokens.len() > 1
            && !self.shorts.is_empty()
            && let Some(word) = short::short_word(doc, name.tokens)
            && let Some(id) = self.last.get(key_of(doc, TokenRange::new(word, word + 1)))
            && self.shorts.contains(&id)
        {
            return Some(id);
        }
        if is_acronym(doc, name.tokens) {
            let whole = key_of(doc, name.tokens);
            return self.last.get(whole).or_else(|| self.initials.get(whole));
        }
        // The full name behind its acronym.
        name.initials(doc).and_then(|initials| self.last.get(initials))
    }

    /// Notes by what a body of that kind goes; `key` is that of its name and country.
    fn remember(&mut self, doc: &Doc<'_>, name: &mut Name, (key, kind): (u64, OrganizationKind), id: u32) {
        *self.last.or_insert(name.key, id) = id;
        // Most were named so before, and are known by all that follows.
        if self.names.get(key) == Some(id) {
            return;
        }
        *self.names.or_insert(key, id) = id;
        // `Brell Energy` and `Brell` for `Brell Energy Corp`.
        if let Some(core) = short::core_of(doc, name.tokens) {
            self.last.or_insert(key_of(doc, core), id);
            if let Some(word) = short::short_word(doc, core) {
                self.firsts.or_insert(key_of(doc, TokenRange::new(word, word + 1)), id);
            }
        } else if matches!(kind, OrganizationKind::Company | OrganizationKind::Media)
            && let Some(word) = short::strange_word(doc, name.tokens)
        {
            self.firsts.or_insert(key_of(doc, TokenRange::new(word, word + 1)), id);
        }
        // `Brell Daily News` goes by `Daily News` too.
        let tokens = name.tokens;
        if let Some(town) =
            doc.unit(tokens.start).filter(|unit| unit.class.any(TOWN) && unit.tokens.end + 1 < tokens.end)
        {
            let rest = key_of(doc, TokenRange::new(town.tokens.end, tokens.end));
            self.last.or_insert(rest, id);
        }
        // `House of Commons` goes by either word.
        if tokens.len() == 3 {
            for half in halves(doc, tokens).into_iter().flatten() {
                *self.last.or_insert(half, id) = id;
            }
        }
        if let Some(initials) = name.initials(doc).filter(|_| !is_acronym(doc, tokens)) {
            *self.initials.or_insert(initials, id) = id;
        }
    }
}

/// The keys of both words by which a chamber goes: `House` and `Commons` of `House of Commons`.
#[inline(never)] // few come to it
fn halves(doc: &Doc<'_>, tokens: TokenRange) -> [Option<u64>; 2] {
    let alone = |at: u32| {
        doc.payload(at, LexClass::ORG_HEAD).is_some_and(|payload| two_words(payload).1.contains('h'))
    };
    if tokens.len() != 3 || !alone(tokens.start) || doc.word(tokens.start + 1) != "of" {
        return [None; 2];
    }
    [tokens.start, tokens.end - 1].map(|at| alone(at).then(|| key_of(doc, TokenRange::new(at, at + 1))))
}

/// The key of a name and of the country of the body that it names, where it is told.
fn of_country(name: u64, country: Option<Country>) -> u64 {
    country.map_or(name, |country| {
        hash_folded(name, country.letters().into_iter().fold(0, |code, byte| code << 8 | u64::from(byte)))
    })
}

/// A name as it is looked up: by its key without the nation in front.
struct Name {
    tokens: TokenRange,
    key: u64,
    nation: Option<Country>,
    /// The key of its initials, once it is asked for.
    initials: Option<Option<u64>>,
}

impl Name {
    fn of(doc: &Doc<'_>, tokens: TokenRange) -> Self {
        let (core, nation) = core_of(doc, tokens);
        Self { tokens, key: key_of(doc, core), nation, initials: None }
    }

    fn initials(&mut self, doc: &Doc<'_>) -> Option<u64> {
        *self.initials.get_or_insert_with(|| initials_key(doc, self.tokens))
    }
}

/// A name without the nation in front, and that nation: `US Congress`.
fn core_of(doc: &Doc<'_>, tokens: TokenRange) -> (TokenRange, Option<Country>) {
    let Some(unit) = doc.unit(tokens.start).filter(|unit| unit.class.any(NATION)) else {
        return (tokens, None);
    };
    let rest = TokenRange::new(unit.tokens.end, tokens.end);
    if unit.tokens.end >= tokens.end
        || doc.token(unit.tokens.end).is_some_and(|token| token.kind == Kind::HYPHEN)
    {
        return (tokens, None);
    }
    let nation = nation_before(doc, unit.tokens.end).map(|(nation, _)| nation);
    (rest, nation)
}

/// Takes over a fuller name, a kind and a country.
fn improve(
    doc: &Doc<'_>,
    body: &mut Organization,
    tokens: TokenRange,
    words: &str,
    (kind, country): (OrganizationKind, Option<Country>),
) {
    body.country = body.country.or(country);
    if body.kind == OrganizationKind::Other {
        body.kind = kind;
    }
    let spelled =
        || doc.slice(tokens).iter().any(|token| token.is(LexClass::COMMON)) || !is_acronym(doc, tokens);
    if words.len() > body.name.len() && spelled() {
        body.name = words_on_one_line(doc, tokens);
    }
}
