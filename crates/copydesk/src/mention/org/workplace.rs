//! Organizations that a role behind which they stand gives away: `director of Brell Ghostwriters`, `an analyst at
//! Brellwork`.
//!
//! Cost: the words behind a role, where a preposition stands there.

use super::before_office::{is_new, is_one};
use super::{Candidate, headed::found, read};
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::{PLACE, end_of, is_genitive, is_name_word, is_word, run_right};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

/// Most words between a preposition and the name behind it.
const MAX_BETWEEN: u32 = 6;

/// Proposes the name behind a role that one has in an organization: `director of Brell Ghostwriters`.
pub(super) fn of_role(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let (preposition, first) = name_behind(doc, unit.tokens.end, sentence)?;
    let domain = doc.payload_of(unit.lexeme, LexClass::ROLE)?;
    // `the village head of Brelldon`: of a place.
    let before = unit.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start);
    if before.is_some_and(|at| doc.is(at, LexClass::PLACE_HEAD)) {
        return None;
    }
    let tokens = TokenRange::new(first, name_end(doc, sentence, first));
    let said = kind_said(doc, preposition, first);
    let work = Work { doc, tokens, preposition, role: unit, domain, said: said.is_some() };
    let kind = said.or_else(|| work.kind(sentence))?;
    let names = !work.goes_on()
        && !work.is_somebody()
        && !work.is_elsewhere()
        && (!work.is_common_word() || work.is_employer())
        && !runs_into_name(doc.slice(tokens))
        && !runs_on_behind_head(doc.slice(tokens));
    names.then(|| found(doc, tokens, kind, work.is_certain(), "org.of-role"))
}

/// The preposition behind a role and the name behind it, with an article and what describes it between: `at the non-partisan |
/// Brell Report`, `of office leasing for | Brell`. Mostly no name stands there.
fn name_behind(doc: &Doc<'_>, role_end: u32, sentence: TokenRange) -> Option<(u32, u32)> {
    let mut preposition = role_end;
    if !doc.token(preposition).is_some_and(|token| token.tag == Tag::Preposition) {
        return None;
    }
    for _ in 0..2 {
        let mut first = preposition + 1;
        while let Some(token) =
            doc.token(first).filter(|_| first < sentence.end && first < preposition + MAX_BETWEEN)
        {
            // `the self-employed body Brell`
            let joined =
                token.is_glued() && doc.token(first - 1).is_some_and(|mark| mark.kind == Kind::HYPHEN);
            let between = (matches!(token.tag, Tag::Determiner | Tag::Adjective | Tag::Noun) || joined)
                && !token.is_capital()
                || token.kind == Kind::HYPHEN
                || is_kind_in_capitals(doc, preposition, first)
                || tells_whose(doc, preposition, first);
            if !between {
                break;
            }
            first += 1;
        }
        if preposition == role_end {
            first = over_topic(doc, first, sentence.end.min(preposition + MAX_BETWEEN));
        }
        let token = doc.token(first).filter(|_| first < sentence.end)?;
        if is_name_word(token) {
            let works = ["of", "at", "for", "with"].iter().any(|word| is_word(doc, preposition, word));
            return works.then_some((preposition, first));
        }
        // `head of research at Brell`
        let topic = preposition == role_end && first > preposition + 1;
        let work = topic && (is_word(doc, first, "at") || is_word(doc, first, "for"));
        preposition = Some(first).filter(|_| work)?;
    }
    None
}

/// The town of `at Oslo | brokers Brell`, and its plural: what the name behind it is one of.
fn tells_whose(doc: &Doc<'_>, preposition: u32, at: u32) -> bool {
    let people = |at: u32| {
        doc.token(at).is_some_and(|token| token.tag == Tag::NounPlural && !token.is_capital())
            && doc.is(at, LexClass::ROLE | LexClass::ORG_HEAD)
            && doc.token(at + 1).is_some_and(is_name_word)
    };
    let town = || at == preposition + 1 && doc.is(at, PLACE) && doc.token(at).is_some_and(Token::is_capital);
    is_word(doc, preposition, "at") && (people(at) || town() && people(at + 1))
}

/// Over what somebody works on, up to the `at` behind it: `for hedge funds | at Brell`, `for marketing | at Brell`.
fn over_topic(doc: &Doc<'_>, first: u32, ceiling: u32) -> u32 {
    let topic = |at: &u32| {
        doc.token(*at).is_some_and(|token| {
            let noun = matches!(token.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective | Tag::VerbIng);
            token.is_word() && !token.is_capital() && noun
        })
    };
    let end = (first..ceiling).find(|at| !topic(at)).unwrap_or(ceiling);
    if end > first && is_word(doc, end, "at") { end } else { first }
}

/// The `PAC` of `a super PAC Brell Rising`: what a body is, behind what describes it.
fn is_kind_in_capitals(doc: &Doc<'_>, preposition: u32, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.end - token.start == 3 && token.is_capital())
        && matches!(doc.word(at), "PAC" | "NGO")
        && at - 1 > preposition
        && !doc.is(at - 1, LexClass::DETERMINER)
}

/// Where the name ends that begins at a token: over `of Forests` behind who they are, `Defenders of Forests`, and over the `'s` that
/// ends a name: `an analyst at Lund's,`.
fn name_end(doc: &Doc<'_>, sentence: TokenRange, first: u32) -> u32 {
    let end = run_right(doc, sentence.end, first);
    let people = end == first + 1 && doc.tells(first, LexClass::ROLE, Facts::PLURAL);
    if people && is_word(doc, end, "of") {
        return end_of(doc, sentence.end, end);
    }
    let owns = doc.token(end).is_some_and(|mark| mark.shape.has(Shape::CLITIC) && is_genitive(mark));
    let closes = doc.token(end + 1).is_none_or(|next| matches!(next.kind, Kind::COMMA | Kind::STOP));
    if owns && closes { end + 1 } else { end }
}

/// What the words before the name say that it is: `the consultancy Brell`, `human rights organisation Brell`.
fn kind_said(doc: &Doc<'_>, preposition: u32, first: u32) -> Option<OrganizationKind> {
    const HEAD: LexClass = LexClass::ORG_HEAD.union(LexClass::ORG_SUFFIX);
    let last = first.checked_sub(1).filter(|last| *last > preposition)?;
    let token = doc.token(last)?;
    if is_kind_in_capitals(doc, preposition, last) {
        return Some(OrganizationKind::Group);
    }
    if token.is_capital() {
        return None;
    }
    let phrase = doc.phrase_over(last).filter(|phrase| phrase.tokens.end == first && phrase.class.any(HEAD));
    let (lexeme, class) = match phrase {
        Some(phrase) => (phrase.lexeme, phrase.class),
        None => (token.lexeme, token.class),
    };
    let (kind, _) = doc.payload_of(lexeme, class & HEAD).and_then(read)?;
    match kind {
        OrganizationKind::Court => None,
        // `the organisation Brell`
        OrganizationKind::International | OrganizationKind::Government => Some(OrganizationKind::Group),
        kind => Some(kind),
    }
}

/// A name behind a role and a preposition.
#[derive(Clone, Copy)]
struct Work<'a> {
    doc: &'a Doc<'a>,
    tokens: TokenRange,
    preposition: u32,
    role: &'a Phrase,
    domain: &'a str,
    /// True where the words before the name say what it is.
    said: bool,
}

impl Work<'_> {
    fn is_behind(&self, preposition: &str) -> bool {
        is_word(self.doc, self.preposition, preposition)
    }

    /// True for a role in business or the media.
    fn is_business(&self) -> bool {
        self.domain.starts_with("biz") || self.domain.starts_with("media")
    }

    /// True where the name is not all: `Refuge.org`, `Brell-charter`, `Brell al-Osk`, `the Oman Sports Insider`.
    fn goes_on(&self) -> bool {
        let (doc, end) = (self.doc, self.tokens.end);
        let Some(next) = doc.token(end) else { return false };
        let stop = next.kind == Kind::STOP && doc.is(end - 1, LexClass::COMMON);
        let joined = (stop || next.kind == Kind::HYPHEN)
            && next.is_glued()
            && doc.token(end + 1).is_some_and(|token| token.is_word() && token.is_glued());
        joined || next.is(LexClass::NAME_PARTICLE) && !next.is(LexClass::COMMON | LexClass::PREPOSITION)
    }

    /// True where a noun stands behind the name, which it describes then: `Brell apartments`.
    fn describes(&self) -> bool {
        let noun = |token: &Token| token.is_word() && (token.tag.is_noun() || token.is_capital());
        self.doc.token(self.tokens.end).is_some_and(noun)
    }

    /// True for who founds, owns or runs a body as a whole: nobody is a founder of a town's.
    fn is_executive(&self) -> bool {
        let last = self.doc.word(self.role.tokens.end - 1);
        let long = self.role.tokens.len() > 1 && matches!(last, "director" | "manager" | "officer");
        self.domain.starts_with("biz") && (long || is_one(&EXECUTIVES, last))
    }

    /// What a body is in which one has such a role.
    fn kind(&self, sentence: TokenRange) -> Option<OrganizationKind> {
        let (domain, more) = self.domain.split_once('.').unwrap_or((self.domain, ""));
        let (domain, plural) = (domain.trim_end_matches('+'), self.domain.ends_with('+'));
        match domain {
            "biz" => Some(OrganizationKind::Company),
            // `reporters at the Brell Office`
            "media" => (!plural || !self.is_behind("at")).then_some(OrganizationKind::Media),
            // `professor of Brell History`: a field.
            "acad" => (!self.is_behind("of")).then_some(OrganizationKind::Group),
            // `spokeswoman for Brelldon Homes`: somebody speaks for people too.
            "gov" if ends_in_things(self.doc, self.preposition, sentence) => Some(OrganizationKind::Company),
            "gov" if ends_in_people(self.doc, self.tokens) => Some(OrganizationKind::Group),
            // `an adviser at Brell Global`, `a lawyer with Brell & Osk`
            "gov" | "law" | "health" | "arts" | "other" => {
                let works = !plural && !more.starts_with("state") && self.is_place_of_work(domain);
                works.then_some(OrganizationKind::Group)
            }
            _ => None,
        }
    }

    /// True where one works who is of no business: a name of two words and more, or one that no town goes by, and no noun
    /// behind it; `at the | Brell` may be anywhere.
    fn is_place_of_work(&self, domain: &str) -> bool {
        let doc = self.doc;
        let last = self.preposition + 1 == self.tokens.start;
        let single = || {
            doc.token(self.tokens.start).is_some_and(|token| {
                token.shape.has(Shape::UPPER) || is_new(token) && (self.is_behind("with") || domain == "gov")
            })
        };
        last && (self.is_behind("at") || self.is_behind("with"))
            && !self.describes()
            && (self.tokens.len() > 1 || single())
    }

    /// True for what may be a person's name.
    fn is_somebody(&self) -> bool {
        let name = self.doc.slice(self.tokens);
        let (Some(first), Some(last)) = (name.first(), name.last()) else { return true };
        let given = first.is(LexClass::GIVEN_NAME);
        // `the Brell Party Ann Osk`
        let rest = name.get(1..name.len() - 1).unwrap_or(&[]);
        let strange = |token: &Token| !token.is(LexClass::COMMON | LexClass::ORG_HEAD | PLACE);
        if rest.iter().any(|token| token.is(LexClass::GIVEN_NAME) && strange(token)) && strange(last) {
            return true;
        }
        // `Al Noor Exports`, `Lund & Osk`
        let thing = name.len() > 1
            && (last.is(LexClass::COMMON) && !last.is(LexClass::FAMILY_NAME | LexClass::GIVEN_NAME)
                || name.iter().any(|mark| mark.kind == Kind(b'&')));
        if name.len() == 1 && self.is_business() && self.is_behind("at") {
            return given && first.is(LexClass::FAMILY_NAME);
        }
        let speaks = self.domain.starts_with("gov") && !self.is_behind("at");
        given && !(thing && self.is_business() || speaks)
            || name.len() == 1 && first.is(LexClass::FAMILY_NAME)
    }

    /// True for a place or time, a body of the lists or a site: `Lima Bay`. `Brell China` is a company's branch.
    fn is_elsewhere(&self) -> bool {
        let name = self.doc.slice(self.tokens);
        let (Some(first), Some(last)) = (name.first(), name.last()) else { return true };
        let listed = name.iter().any(|token| token.is(LexClass::ORG));
        if name.iter().any(|token| token.is(LexClass::MONTH)) || listed && !self.is_branch() {
            return true;
        }
        let site = last.is(LexClass::PLACE_HEAD) && !last.is(LexClass::ORG_HEAD) && !self.is_executive();
        let based = self.tokens.iter().any(|at| is_word(self.doc, at, "based"));
        if site || based {
            return true;
        }
        // `United States`
        let phrase = self.doc.phrase_over(self.tokens.start).filter(|phrase| phrase.class.any(PLACE));
        if phrase.is_some_and(|phrase| phrase.tokens.end >= self.tokens.end) {
            return true;
        }
        let place = |token: &Token| token.is(PLACE);
        if listed || !name.iter().any(place) {
            return false;
        }
        let glued = first.shape.has(Shape::UPPER)
            && !place(first)
            && name.iter().any(|mark| mark.kind == Kind::HYPHEN);
        // `Diabetes UK`
        let ordinary = first.is(LexClass::COMMON) && !self.is_behind("at");
        let branch = name.len() > 1 && !place(first) && !ordinary;
        let at_home =
            name.len() > 1 && !place(last) && (self.is_executive() || self.said) && !self.describes();
        !(branch || glued || at_home)
    }

    /// True for a body of the lists and the country or town of its branch, or what else it is called: `Brell | China`.
    fn is_branch(&self) -> bool {
        let Some(unit) = self.doc.unit(self.tokens.start).filter(|unit| unit.class.any(LexClass::ORG)) else {
            return false;
        };
        let rest = self.doc.slice(TokenRange::new(unit.tokens.end, self.tokens.end));
        let place = |token: &Token| token.is(PLACE);
        !rest.is_empty()
            && !self.describes()
            && !rest.iter().any(|token| token.is(LexClass::ORG))
            && (rest.iter().all(place) && self.is_business() || self.is_executive())
    }

    /// One word that is an ordinary one too.
    fn is_common_word(&self) -> bool {
        self.tokens.len() == 1 && self.doc.is(self.tokens.start, LexClass::COMMON | LexClass::ROLE)
    }

    /// `an analyst at Signature`, `chief executive of Signature`: an ordinary word with a capital is a company there.
    fn is_employer(&self) -> bool {
        const NONE: LexClass =
            LexClass::ORG_HEAD.union(LexClass::PLACE_HEAD).union(LexClass::ROLE).union(LexClass::ROLE_MOD);
        let whole = !self.describes()
            && !self
                .doc
                .token(self.tokens.end)
                .is_some_and(|next| matches!(next.tag, Tag::Preposition | Tag::Determiner));
        let at = self.is_business() && self.is_behind("at") || self.is_executive();
        let near = self.preposition + 1 == self.tokens.start;
        whole && !self.doc.is(self.tokens.start, NONE) && (self.said || at && near)
    }

    /// True where nobody can be meant by the name: no word of it is a given name, and the role is one that only bodies have.
    fn is_certain(&self) -> bool {
        let name = self.doc.slice(self.tokens);
        let given = name.iter().any(|token| token.is(LexClass::GIVEN_NAME));
        let works = self.is_executive() || self.is_business() && self.is_behind("at");
        works && !given && (name.len() > 1 || name.first().is_some_and(is_new))
    }
}

/// Who founds, owns or runs a body.
const EXECUTIVES: [&str; 11] = [
    "ceo",
    "cfo",
    "coo",
    "cto",
    "founder",
    "founders",
    "cofounder",
    "owner",
    "executive",
    "chairman",
    "chairwoman",
];

/// `for Brelldon Homes` behind a unit: a name of two words and more that ends in a plural.
fn ends_in_things(doc: &Doc<'_>, preposition: u32, sentence: TokenRange) -> bool {
    let first = preposition + 1;
    let proper = |token: &Token| is_name_word(token) && !token.is(LexClass::COMMON);
    if !is_word(doc, preposition, "for") || !doc.token(first).is_some_and(proper) {
        return false;
    }
    let last = run_right(doc, sentence.end, first) - 1;
    let not = LexClass::ROLE | LexClass::ORG | LexClass::FAMILY_NAME;
    last > first
        && doc.token(last).is_some_and(|token| {
            token.is(LexClass::COMMON) && token.pos.has(Tag::NounPlural) && !token.is(not)
        })
}

/// `of the Brelldon Republicans`: a name of two words and more that ends in what its members are.
fn ends_in_people(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let last = tokens.end - 1;
    let members = |token: &Token| token.is(LexClass::ROLE) && !token.is(LexClass::FAMILY_NAME);
    tokens.len() > 1 && doc.token(last).is_some_and(members) && doc.tells(last, LexClass::ROLE, Facts::PLURAL)
}

/// `Director of Public Prosecutions Ann Oake`: ordinary words, and a name right behind them.
fn runs_into_name(words: &[Token]) -> bool {
    let name = words.iter().position(|token| !token.is(LexClass::COMMON));
    let rest = name.filter(|at| *at > 0).and_then(|at| words.get(at..)).unwrap_or(&[]);
    rest.len() >= 2 && !rest.iter().any(|token| token.is(LexClass::COMMON | PLACE))
}

/// `Founder of Brell Institute Zanthor Oake`, `Brell Group AG Age`: a name, or anything, behind what heads a body's name or ends a
/// company's; a place may stand there.
fn runs_on_behind_head(words: &[Token]) -> bool {
    const PLAIN: LexClass = PLACE.union(LexClass::COMMON).union(LexClass::ORG_HEAD);
    let ends = |class: LexClass| words.iter().rposition(|token| token.is(class)).map(|at| at + 1);
    let behind = |class: LexClass| ends(class).and_then(|end| words.get(end..)).unwrap_or(&[]);
    let plain = |token: &Token| token.is(PLAIN) || !token.is_word();
    let name = behind(LexClass::ORG_HEAD);
    let rest = behind(LexClass::ORG_SUFFIX);
    name.len() >= 2 && !name.iter().any(plain) || rest.first().is_some_and(|token| !token.is(PLACE))
}
