//! Short forms that need no telling: a company without its suffix, or by its name and nation alone, and initials that no
//! bracket spells out.
//!
//! ```text
//! Norsund ASA lost money. Norsund sold a ship.      the Orange Brell Movement ... the OBM agreed
//! [         ]             [     ]                       [                   ]     [ ]
//! ```
//!
//! Where the short form stands first the whole story tells it too. Cost: nothing in a story that names no company with a
//! suffix and has no acronym that the lists do not know; else one or two passes over the words with a capital, with one
//! lookup each.

use super::Candidate;
use super::traded::may_stand_alone;
use super::words::Words;
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::Proposal;
use crate::mention::marks::Marks;
use crate::mention::name_key::{initials_key, key_of};
use crate::mention::name_shape::{PLACE, is_genitive, is_name_word};
use crate::mention::setting::{is_located, nation_before};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Most names that are remembered: a story tells a handful, a hostile text a million.
const MAX_NAMES: usize = 64;
/// Fewest letters of an acronym: two stand for too many things.
const MIN_LETTERS: u32 = 3;
/// Most letters of one.
const MAX_LETTERS: u32 = 7;

/// What may be somebody's name, or an ordinary word.
const NAME: LexClass = LexClass::FAMILY_NAME.union(LexClass::GIVEN_NAME).union(LexClass::COMMON);

/// What a word of a name, alone, is not short for anything by.
const OTHER: LexClass = PLACE
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::ROLE)
    .union(LexClass::MONTH)
    .union(LexClass::GIVEN_NAME);

/// The words of a company's name before its suffix, where it has one behind them: `Vortex Energy` of `Vortex Energy Corp`.
pub(super) fn core_of(doc: &Doc<'_>, company: TokenRange) -> Option<TokenRange> {
    let n = doc.slice(company).iter().position(|token| token.is(LexClass::ORG_SUFFIX))?;
    let end = company.start + crate::span::offset(n);
    // `Brell, Inc.`
    let end =
        if doc.token(end.checked_sub(1)?).is_some_and(|token| !token.is_word()) { end - 1 } else { end };
    (end > company.start).then_some(TokenRange::new(company.start, end))
}

/// The first word of a company's core that means the company by itself: a name, or all there is.
pub(super) fn short_word(doc: &Doc<'_>, core: TokenRange) -> Option<u32> {
    let word = doc.token(core.start).filter(|word| is_name_word(word) && !word.is(OTHER))?;
    let alone = core.len() == 1;
    let hyphen = doc.token(core.start + 1).is_some_and(|next| core.len() > 1 && !next.is_word());
    let strange = !word.is(LexClass::COMMON | LexClass::FAMILY_NAME);
    ((strange || alone) && !hyphen).then_some(core.start)
}

/// Proposes the short forms of the organizations that are proposed from `first` on.
#[inline(never)] // most stories have none
pub(super) fn propose(doc: &Doc<'_>, marks: &Marks, first: usize, candidates: &mut Vec<Candidate>) {
    companies(doc, marks, first, candidates);
    initials(doc, marks, first, candidates);
}

/// The name of one word that no list has, of a body that a role has told: `Brellwork` of `Brellwork CEO Ann Osk`.
fn employer(doc: &Doc<'_>, body: &Candidate) -> Option<TokenRange> {
    let traded = body.rule == "org.traded";
    let told = (traded || matches!(body.rule, "org.of-role" | "org.before-office")) && body.tokens.len() == 1;
    let word = doc.token(body.tokens.start).filter(|_| told)?;
    (!word.lexeme.is_known() || traded && may_stand_alone(word)).then_some(body.tokens)
}

/// The first word of a firm's name, where no list has it: `Norvane` of `Norvane Motors`. Bodies of other kinds have the name of
/// their town, or of whom they report on, and are not called by that.
pub(super) fn strange_word(doc: &Doc<'_>, name: TokenRange) -> Option<u32> {
    let word = doc.token(name.start).filter(|word| is_name_word(word) && !word.lexeme.is_known())?;
    let next = doc.token(name.start + 1).filter(|next| next.is_word() && !next.shape.has(Shape::CLITIC));
    (name.len() > 1 && next.is_some() && !word.shape.has(Shape::UPPER)).then_some(name.start)
}

fn companies(doc: &Doc<'_>, marks: &Marks, first: usize, candidates: &mut Vec<Candidate>) {
    let mut names: Vec<(Lexeme, Candidate)> = Vec::new();
    let mut places: Vec<Lexeme> = Vec::new();
    let mut any = false;
    for company in candidates.get(first..).unwrap_or(&[]) {
        let fits = matches!(company.proposal, Proposal::Organization(OrganizationKind::Company, _));
        any |= company.rule == "org.company";
        let core = if fits { core_of(doc, company.tokens) } else { None };
        let told = core.is_none();
        let core = core.or_else(|| employer(doc, company));
        let traded = told && company.rule == "org.traded";
        let word =
            if traded { core.map(|core| core.start) } else { core.and_then(|core| short_word(doc, core)) };
        // `Norvane Media` too.
        let media = || doc.is_spelled(company.tokens.end - 1, &["media"]);
        let headed = company.rule == "org.head" && word.is_none() && (fits || media());
        let strange = if headed { strange_word(doc, company.tokens) } else { None };
        if let Some(word) = strange.and_then(|at| doc.token(at)) {
            let new = names.iter().all(|(known, _)| *known != word.lexeme);
            if names.len() < MAX_NAMES && new {
                names.push((word.lexeme, Candidate { certain: false, rule: "org.short", ..*company }));
            }
            continue;
        }
        let Some(word) = word.and_then(|at| doc.token(at)) else { continue };
        let rule = if told { company.rule } else { "org.short" };
        let named = (word.lexeme, Candidate { certain: true, rule, ..*company });
        match names.iter().position(|(known, _)| *known == word.lexeme) {
            // What an office tells is surer.
            Some(at) if !names.get(at).is_none_or(|known| known.1.certain) => {
                names.splice(at..=at, [named]);
            }
            None if names.len() < MAX_NAMES => names.push(named),
            _ => {}
        }
    }
    if any {
        of_nations(doc, marks, &mut names);
    }
    if names.is_empty() {
        return;
    }
    let found = candidates.len();
    let known = Words::of(names.iter().map(|(name, _)| *name));
    for &at in marks.names() {
        // Most words are none of them.
        let Some(token) = doc.token(at).filter(|token| known.may_have(token.lexeme)) else { continue };
        let Some((name_of, company)) = names.iter_mut().find(|(name, _)| *name == token.lexeme) else {
            continue;
        };
        if !stands_alone(token) {
            continue;
        }
        if is_named_before(doc, at) {
            company.certain = false;
        } else if !company.certain && is_town(doc, at, token) {
            if !places.contains(name_of) {
                places.push(*name_of);
            }
        } else {
            candidates.push(Candidate { tokens: TokenRange::new(at, at + 1), ..*company });
        }
    }
    if !places.is_empty() {
        let short = candidates.split_off(found);
        let town = |at: u32| doc.token(at).is_some_and(|token| places.contains(&token.lexeme));
        candidates.extend(short.into_iter().filter(|short| !town(short.tokens.start)));
    }
    // `Halder` is Mr. Halder where the story names him, and his firm as far as it does not mean him.
    for short in candidates.get_mut(found..).unwrap_or(&mut []) {
        let token = doc.token(short.tokens.start);
        let of = names.iter().find(|(name, _)| token.is_some_and(|token| token.lexeme == *name));
        short.certain &=
            of.is_some_and(|(_, company)| company.certain) && token.is_some_and(|token| !token.is(NAME));
    }
}

/// Adds `Iberwind` of `Spain's Iberwind`: a word of no list that a country owns, in a story about companies.
fn of_nations(doc: &Doc<'_>, marks: &Marks, names: &mut Vec<(Lexeme, Candidate)>) {
    for &at in marks.names() {
        // Few words with a capital stand behind a genitive.
        let owned = at.checked_sub(1).filter(|before| doc.token(*before).is_some_and(is_genitive));
        let strange = |token: &&Token| is_name_word(token) && !token.lexeme.is_known();
        let Some(genitive) = owned else { continue };
        let Some(token) = doc.token(at).filter(strange) else { continue };
        let nation = genitive.checked_sub(1).filter(|owner| doc.is(*owner, LexClass::COUNTRY));
        let Some((country, _)) = nation.and_then(|_| nation_before(doc, genitive)) else { continue };
        let goes_on = doc.token(at + 1).is_some_and(|next| {
            next.is_word() && next.is_capital() || matches!(next.kind, Kind::HYPHEN | Kind(b'&'))
        });
        if !goes_on && names.len() < MAX_NAMES && !names.iter().any(|(known, _)| *known == token.lexeme) {
            let proposal = Proposal::Organization(OrganizationKind::Company, Some(country));
            let tokens = TokenRange::new(at, at + 1);
            names.push((token.lexeme, Candidate { tokens, proposal, certain: false, rule: "org.of-nation" }));
        }
    }
}

/// `in Norvane`: a word of no list that is a town's name by itself.
fn is_town(doc: &Doc<'_>, at: u32, word: &Token) -> bool {
    !word.lexeme.is_known()
        && is_located(doc, at)
        && doc.token(at + 1).is_none_or(|next| !next.is_capital() || !next.is_word())
}

/// True for a capitalized word whose capital tells something.
fn stands_alone(token: &Token) -> bool {
    is_name_word(token) && !(token.is(LexClass::COMMON) && token.shape.has(Shape::SENTENCE_START))
}

/// `Jane Halder`, `Mr. Halder`: a given name, an initial or a title of courtesy before a word.
fn is_named_before(doc: &Doc<'_>, at: u32) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    let name = before.checked_sub(u32::from(stop)).and_then(|at| doc.token(at));
    name.is_some_and(|name| {
        name.is_capital()
            && (name.is(LexClass::GIVEN_NAME | LexClass::HONORIFIC) || stop && name.shape.has(Shape::LETTER))
    })
}

fn initials(doc: &Doc<'_>, marks: &Marks, first: usize, candidates: &mut Vec<Candidate>) {
    let bodies = candidates.get(first..).unwrap_or(&[]);
    if !bodies.iter().any(|body| body.tokens.len() >= MIN_LETTERS) {
        return;
    }
    let unknown = |at: &u32| {
        doc.token(*at).is_some_and(|token| {
            token.shape.has(Shape::UPPER)
                && (MIN_LETTERS..=MAX_LETTERS).contains(&(token.end - token.start))
                && !token.is(OTHER | LexClass::CLOCK | LexClass::NAME_SUFFIX)
                && !token.shape.any(Shape::IN_PHRASE.with(Shape::PHRASE))
        })
    };
    let mut acronyms = marks.names().iter().copied().filter(unknown).peekable();
    if acronyms.peek().is_none() {
        return;
    }
    let mut names: Vec<(u64, Proposal)> = Vec::new();
    for body in bodies {
        let proposal = match body.proposal {
            Proposal::Organization(..) | Proposal::Shared(..) => body.proposal,
            _ => continue,
        };
        if names.len() == MAX_NAMES {
            break;
        }
        let key = if body.tokens.len() >= MIN_LETTERS { initials_key(doc, body.tokens) } else { None };
        names.extend(key.map(|key| (key, proposal)));
    }
    if names.is_empty() {
        return;
    }
    for at in acronyms {
        let tokens = TokenRange::new(at, at + 1);
        let key = key_of(doc, tokens);
        if let Some((_, proposal)) = names.iter().find(|(name, _)| *name == key) {
            candidates.push(Candidate { tokens, proposal: *proposal, certain: true, rule: "org.initials" });
        }
    }
}
