//! Who is meant by a role alone: `the presidential aide`, `the Russian president`.
//!
//! A definite noun phrase means the person whom the story gave that role: the head is the same office
//! ([`super::office`]), and what stands before it is in the person's title too or tells their country. Of several, the
//! one named last before it. Cost: one sort of the titles; a search and a short walk at each definite role.

use super::again::named_before;
use super::named::Named;
use super::new_words::{fit, tells_home};
use super::office::{Office, office_of, plain_office};
use super::role::Title;
use super::salient::{Asked, Place, Salient};
use super::title_fit::{agrees, is_past};
use super::title_phrase::{head_of, role_after};
use crate::extraction::{Country, MentionKind};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::marks::Marks;
use crate::mention::name_shape::is_word;
use crate::mention::picked::Picked;
use crate::mention::setting::Lines;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{RuleId, TokenRange};
use crate::token::Shape;

/// Most titles with one head that are looked at.
const MAX_SAME_HEAD: usize = 64;

/// What it weighs that one of the titles of somebody has the head of a role, and that none of them has.
const FITTING: i32 = 4;
const UNFITTING: i32 = 4;

/// How many titles back is looked for the office of whom a counterpart is one of.
const MAX_BESIDE: usize = 3;

/// A title by its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Headed {
    head: Office,
    pub(super) person: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    /// True for the office of whom they are the counterpart.
    beside: bool,
}

/// The titles of a story, sorted by head.
#[derive(Debug, Default)]
pub(super) struct Titles {
    by_head: Vec<Headed>,
    /// Determiners before what can be a title, and those of them that are definite.
    articles: Picked<u32>,
    definite: Picked<u32>,
    /// Of each person the last token of the mention named last.
    heard: Vec<u32>,
    /// Who is called by a role with words that are new.
    anew: Vec<(u32, TokenRange)>,
    /// Roles that are told of nobody.
    salient: Salient,
}

impl Titles {
    /// Sorts the titles of a story by the last role in each.
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(super) fn read(&mut self, doc: &Doc<'_>, found: &[(u32, Title)], named: &[Named]) {
        self.by_head.clear();
        for (n, (person, title)) in found.iter().enumerate() {
            let TokenRange { start, end } = title.tokens;
            let Some(unit) = head_of(doc, title.tokens) else { continue };
            let beside = is_counterpart(doc, unit);
            let unit = if beside { office_beside(doc, found, n) } else { Some(unit) };
            let Some(unit) = unit else { continue };
            let whole = office_of(doc, unit);
            // `the minister` for a `foreign minister`.
            let plain = plain_office(doc, unit).filter(|plain| *plain != whole);
            let heads = [Some(whole), plain].into_iter().flatten();
            self.by_head.extend(heads.map(|head| Headed { head, person: *person, start, end, beside }));
        }
        // `Pope Leo`: a title that is said with the name and is no role of the story's.
        for Named { tokens, person, .. } in named {
            let Some(at) = tokens.start.checked_sub(1) else { continue };
            if is_said_with_name(doc, at) {
                let head = office_of(doc, TokenRange::new(at, at + 1));
                self.by_head.push(Headed { head, person: *person, start: at, end: at + 1, beside: false });
            }
        }
        self.by_head.sort_unstable();
        self.by_head.dedup();
    }

    fn with_head(&self, head: Office) -> &[Headed] {
        let start = self.by_head.partition_point(|headed| headed.head < head);
        let rest = self.by_head.get(start..).unwrap_or(&[]);
        let n = rest.partition_point(|headed| headed.head == head).min(MAX_SAME_HEAD);
        rest.get(..n).unwrap_or(&[])
    }

    /// Finds the roles alone: mentions to add, sorted.
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(super) fn resolve(
        &mut self,
        doc: &Doc<'_>,
        marks: &Marks,
        named: &[Named],
        entities: &Entities,
        out: &mut Vec<EntityMention>,
    ) {
        self.anew.clear();
        self.heard.clear();
        self.heard.resize(entities.people.len(), 0);
        marks.articles(&mut self.articles);
        let is_definite = |at: &u32| doc.tells(*at, LexClass::DETERMINER, Facts::DEFINITE);
        self.definite.pick(self.articles.as_slice(), is_definite);
        let mut salient = core::mem::take(&mut self.salient);
        salient.begin();
        let mut n = 0;
        for &at in self.definite.as_slice() {
            while let Some(Named { tokens, person, .. }) = named.get(n).filter(|name| name.tokens.start <= at)
            {
                if let Some(slot) = self.heard.get_mut(*person as usize) {
                    *slot = tokens.end;
                }
                n += 1;
            }
            match self.at(doc, &marks.lines, entities, at) {
                Some(Found::Who(mention, role)) => {
                    out.push(mention);
                    self.anew.extend(role);
                }
                Some(Found::Open(asked)) => {
                    let (before, behind) = named.split_at_checked(n).unwrap_or_default();
                    let place = Place { doc, lines: &marks.lines, entities, before, behind };
                    salient.ask(&place, asked, |person| self.speaks_for(doc, entities, person, asked));
                }
                None => {}
            }
        }
        let told = out.len();
        for (asked, person) in salient.clear() {
            out.extend(mention_of(doc, entities, asked.article, asked.role, person, "person.role-salient"));
            self.anew.push((person, asked.role));
        }
        if out.len() > told {
            out.sort_unstable_by_key(|mention| mention.tokens.start);
        }
        self.salient = salient;
    }

    /// Who is called by a role with words that are new, and the role.
    pub(super) fn anew(&self) -> &[(u32, TokenRange)] {
        &self.anew
    }

    /// `the Russian leader`, `the president`: whom the world knows to lead a country, where the story names one of those
    /// before.
    fn leader(&self, doc: &Doc<'_>, entities: &Entities, role: TokenRange) -> Option<u32> {
        let head = doc.word(role.end - 1);
        let of = match role.len() {
            2 if head.eq_ignore_ascii_case("leader") => {
                Some(Country::from_code(doc.payload(role.start, LexClass::DEMONYM)?.trim_end_matches('+'))?)
            }
            // `the president of the union`
            1 if head.eq_ignore_ascii_case("president") && !doc.is(role.end, LexClass::PREPOSITION) => None,
            _ => return None,
        };
        let leads = |person: u32, end: u32| {
            let somebody = entities.people.get(person as usize);
            let told = somebody.and_then(|person| person.country);
            let name = end.checked_sub(1).filter(|at| doc.tells(*at, LexClass::FAMILY_NAME, Facts::FAMOUS));
            let codes = name.and_then(|at| doc.payload(at, LexClass::FAMILY_NAME)).unwrap_or_default();
            let fits = |country: Country| {
                of.is_none_or(|of| of == country) && told.is_none_or(|told| told == country)
            };
            let mut roles = somebody.map_or(&[][..], |person| person.roles.as_slice()).iter();
            codes.split([' ', ',']).filter_map(Country::from_code).any(fits)
                && roles.all(|role| leads_a_country(&role.title))
        };
        let mut fitting =
            (0..).zip(&self.heard).take(MAX_SAME_HEAD).filter(|(person, end)| leads(*person, **end));
        let (person, _) = fitting.next()?;
        fitting.next().is_none().then_some(person)
    }

    /// The only one with a title of that head, where nobody else was named since and what is new before the head fits:
    /// `the Ohio senator`.
    fn with_new_words(
        &self,
        doc: &Doc<'_>,
        entities: &Entities,
        (role, head): (TokenRange, u32),
        fitting: &[Headed],
        of: Option<Country>,
    ) -> Option<u32> {
        let heard = |headed: &&Headed| self.heard.get(headed.person as usize).is_some_and(|at| *at > 0);
        let mut named = fitting.iter().filter(heard);
        let first = named.clone().next()?;
        let alone = named.clone().all(|other| other.person == first.person);
        let last = self.heard.iter().max() == self.heard.get(first.person as usize);
        // `the Ohio Republican` may be anybody of the party.
        let partisan = doc.is(head, LexClass::ROLE_MOD | LexClass::DEMONYM);
        if !(alone && last) || of.is_some() || head == role.start || partisan {
            return None;
        }
        let country = entities.people.get(first.person as usize).and_then(|person| person.country);
        let fits = |headed: &Headed| fit(doc, role, head, TokenRange::new(headed.start, headed.end), country);
        named.all(fits).then_some(first.person)
    }

    /// True where a title of somebody tells that a role is not theirs: one who speaks for others, or who is of another region.
    fn is_other(&self, doc: &Doc<'_>, person: u32, role: TokenRange) -> bool {
        let region =
            |at: &u32| doc.is(*at, LexClass::REGION) && doc.token(*at).is_some_and(|it| it.is_capital());
        let new = role.iter().find(region).map(|at| doc.word(at));
        let mut titles = self.by_head.iter().filter(|headed| headed.person == person);
        titles.any(|headed| {
            let mut words = headed.start..headed.end;
            // `spokesman`, `Spokeswoman`
            let speaks = |at: u32| doc.word(at).get(1..6) == Some("pokes");
            words.clone().any(speaks)
                || new.is_some_and(|new| words.any(|at| region(&at) && doc.word(at) != new))
        })
    }

    /// What the titles of somebody speak for a role that no title has as a whole: one with the same head that it can be added
    /// to; nothing where it cannot be theirs, for what stands before the head does not fit or they are nobody of that kind.
    fn speaks_for(&self, doc: &Doc<'_>, entities: &Entities, person: u32, asked: Asked) -> Option<i32> {
        let Asked { role, head, .. } = asked;
        let country = entities.people.get(person as usize).and_then(|person| person.country);
        let theirs = self.by_head.iter().filter(|headed| headed.person == person);
        let office = head_of(doc, role).map(|unit| office_of(doc, unit));
        let regional = role.iter().any(|at| doc.is(at, LexClass::REGION));
        // Of whom a reporter tells is somebody else, and who is president of all is not called the Ohio Democrat.
        let of_another_kind = |title: TokenRange| {
            let head = head_of(doc, title).and_then(|head| doc.unit(head.start));
            let domain =
                head.and_then(|head| doc.payload_of(head.lexeme, LexClass::ROLE)).unwrap_or_default();
            domain.starts_with("media") || regional && domain.starts_with("gov.state")
        };
        let (mut titled, mut fits) = (false, false);
        for headed in theirs {
            let title = TokenRange::new(headed.start, headed.end);
            titled = true;
            if Some(headed.head) != office && of_another_kind(title) {
                return None;
            }
            if Some(headed.head) == office {
                if !fit(doc, role, head, title, country) {
                    return None;
                }
                fits = true;
            }
        }
        if self.is_other(doc, person, role) {
            return None;
        }
        Some(match (fits, titled) {
            (true, _) => FITTING,
            (false, true) => -UNFITTING,
            (false, false) => 0,
        })
    }

    /// What is meant by the definite noun phrase whose article is at `at`.
    fn at(&self, doc: &Doc<'_>, lines: &Lines, entities: &Entities, at: u32) -> Option<Found> {
        let role = role_after(doc, at + 1)?;
        let next = doc.token(role.end);
        // `the president's office` has him in it; `the president Ann Okafor` is hers already.
        let named = entities.at(role.end).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
        let noun_next =
            next.is_some_and(|next| next.tag.is_noun() && next.is_word() && !next.shape.has(Shape::CLITIC));
        if named
            || noun_next
            || entities.within(role).iter().any(|m| matches!(m.entity, EntityRef::Person(_)))
        {
            return None;
        }
        // `The envoy to Lima, Ann Okafor,`: the title of the name behind the comma.
        let unit = head_of(doc, role)?;
        let mut fitting = self.with_head(office_of(doc, unit));
        // `the NATO chief`, which the lists have as one office, for the chief of NATO.
        let plainly = fitting.is_empty();
        if plainly {
            fitting = plain_office(doc, unit).map_or(&[], |plain| self.with_head(plain));
        }
        let nation = || role.iter().any(|at| doc.is(at, LexClass::DEMONYM | LexClass::COUNTRY));
        let of = country_behind(doc, role.end);
        let mut best: Option<(Fit, u32)> = None;
        for headed in fitting {
            // `The head of the fund, Ann Okafor,`: a title of whom is named beside it.
            if (headed.start..headed.end).contains(&(role.end - 1)) {
                return None;
            }
            if headed.beside && !nation() || !agrees(doc, entities, headed, role, plainly) {
                continue;
            }
            let when = self.heard.get(headed.person as usize).copied().unwrap_or(0);
            let country = entities.people.get(headed.person as usize).and_then(|person| person.country);
            let abroad = of.is_some() && country.is_some() && country != of;
            let fit = Fit {
                of_country: of.is_some() && country == of,
                in_office: !is_of_the_past(doc, headed),
                when,
            };
            if when > 0 && !abroad && best.is_none_or(|(last, _)| fit > last) {
                best = Some((fit, headed.person));
            }
        }
        let best = best.map(|(_, person)| person);
        // A story that gives nobody a title may mean any leader.
        let leader = || if self.by_head.is_empty() { None } else { self.leader(doc, entities, role) };
        let known = best.or_else(leader);
        let told_anew = best.is_some_and(|person| {
            let theirs = fitting.iter().filter(|headed| headed.person == person);
            tells_home(doc, role, theirs.map(|headed| TokenRange::new(headed.start, headed.end)))
        });
        let new = match known {
            Some(_) => None,
            None if fitting.is_empty() => named_before(doc, lines, entities, at, (role, unit.start))
                .filter(|person| !self.is_other(doc, *person, role)),
            None => self.with_new_words(doc, entities, (role, unit.start), fitting, of),
        };
        let Some(person) = known.or(new) else {
            return Some(Found::Open(Asked { article: at, role, head: unit.start }));
        };
        let anew = new.is_some() || told_anew;
        let mention = mention_of(doc, entities, at, role, person, "person.role-alone")?;
        Some(Found::Who(mention, anew.then_some((person, role))))
    }
}

/// What a definite role may tell.
enum Found {
    /// Whom it means; with the role, where words of it are new.
    Who(EntityMention, Option<(u32, TokenRange)>),
    /// The story gave it nobody.
    Open(Asked),
}

/// The mention of a person by the role behind an article, without the places that its words name.
fn mention_of(
    doc: &Doc<'_>,
    entities: &Entities,
    article: u32,
    role: TokenRange,
    person: u32,
    rule: RuleId,
) -> Option<EntityMention> {
    let start = entities.within(role).last().map_or(article, |mention| match mention.entity {
        EntityRef::Nationality(_) => article,
        _ => mention.tokens.end,
    });
    let start = if doc.token(start).is_some_and(|t| t.shape.has(Shape::CLITIC)) { start + 1 } else { start };
    let tokens = TokenRange::new(start, role.end);
    let entity = EntityRef::Person(person);
    let mention = EntityMention { tokens, entity, kind: MentionKind::Title, rule };
    (!tokens.is_empty()).then_some(mention)
}

/// How well a role alone fits somebody; what comes first counts most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// `the president of Peru`, and they are of Peru.
    of_country: bool,
    /// No former or late one.
    in_office: bool,
    /// The last token that names them before.
    when: u32,
}

/// The country that a role behind an article is of: `the president | of Peru`.
fn country_behind(doc: &Doc<'_>, end: u32) -> Option<Country> {
    let of =
        doc.token(end).filter(|token| token.is(LexClass::PREPOSITION) && token.end - token.start == 2)?;
    let of = of.span().slice(doc.text) == "of";
    let at = if doc.is(end + 1, LexClass::DETERMINER) { end + 2 } else { end + 1 };
    let unit = doc.unit(at).filter(|unit| of && unit.class.any(LexClass::COUNTRY))?;
    Country::from_code(doc.payload_of(unit.lexeme, LexClass::COUNTRY)?)
}

/// `former President Okafor`.
fn is_of_the_past(doc: &Doc<'_>, headed: &Headed) -> bool {
    (headed.start..headed.end).any(|at| is_past(doc, at))
}

/// `counterpart`, `opposite number`: who has the same office elsewhere.
fn is_counterpart(doc: &Doc<'_>, role: TokenRange) -> bool {
    role.end.checked_sub(1).is_some_and(|last| is_word(doc, last, "counterpart"))
}

/// The office of whom a counterpart is one of: `Foreign Minister Okafor met her Danish counterpart Lund`, so that
/// `the Danish minister` is he.
fn office_beside(doc: &Doc<'_>, found: &[(u32, Title)], n: usize) -> Option<TokenRange> {
    let &(person, counterpart) = found.get(n)?;
    let (_, title) = found.get(n.saturating_sub(MAX_BESIDE)..n)?.iter().rev().find(|(other, title)| {
        *other != person && title.tokens.start < counterpart.tokens.start && !title.plural
    })?;
    let near = doc.sentence_of(counterpart.tokens.start)?.tokens.has(title.tokens.start);
    head_of(doc, title.tokens).filter(|office| near && !is_counterpart(doc, *office))
}

/// `Pope` of `Pope Leo`: a title that is a role too, kinship aside.
fn is_said_with_name(doc: &Doc<'_>, at: u32) -> bool {
    const TITLE: LexClass = LexClass::HONORIFIC.union(LexClass::REGNAL).union(LexClass::ROLE);
    doc.token(at).is_some_and(|title| title.class & TITLE == TITLE && title.is_capital())
        && doc.payload(at, LexClass::ROLE).is_some_and(|domain| !domain.starts_with("kin"))
}

/// A role of whoever leads a country.
fn leads_a_country(title: &str) -> bool {
    const LEADERS: [&str; 5] = ["president", "leader", "premier", "prime minister", "chancellor"];
    LEADERS.iter().any(|leader| {
        title.len() >= leader.len()
            && title.get(title.len() - leader.len()..).is_some_and(|end| end.eq_ignore_ascii_case(leader))
    })
}
