//! Organizations of the lists, with the nation before them: `US Congress`, `the Vietnamese National Assembly`.
//!
//! A name that several countries have (`Senate`) tells none of them; what the story says of it does, else what
//! [`crate::mention::shared`] makes of the whole story.

use super::headed::{country_in, is_of_thing, over_committee};
use super::{country, read};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::mention::name_shape::{PLACE, end_of, is_genitive, is_name_word, is_word, run_right, start_of};
use crate::mention::setting::{country_of, is_personal, nation_before, owner};
use crate::mention::{Candidate, Proposal};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

const PERSONAL: LexClass = LexClass::GIVEN_NAME.union(LexClass::FAMILY_NAME);

/// Proposes the organization of the lists at a unit.
pub(super) fn organization(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    poor: bool,
) -> Option<Candidate> {
    if !unit.class.any(LexClass::ORG) {
        return None;
    }
    let (kind, code) = read(doc.payload_of(unit.lexeme, LexClass::ORG)?)?;
    let own = country(code);
    let (sure, fits) = standing(doc, unit, kind, poor);
    if !fits
        || is_credit(doc, unit, kind, sentence)
        || is_medium(doc, unit, kind)
        || is_of_thing(doc, unit.tokens.end)
    {
        return None;
    }
    let listed = |tokens: TokenRange, proposal| {
        let certain = sure || tokens.len() > 1;
        Some(Candidate { tokens, proposal, certain, rule: "org.listed" })
    };
    if matches!(kind, OrganizationKind::Media) && !poor && is_one_ordinary_word(doc, unit.tokens) {
        if let Some((end, country)) = of_place(doc, unit.tokens.end) {
            let tokens = TokenRange::new(unit.tokens.start, end);
            return listed(tokens, Proposal::Organization(kind, country));
        }
        if goes_on(doc, unit.tokens.end) {
            return None;
        }
    }
    let Extent { tokens, nation, grown } = extent(doc, unit, sentence, kind, own, poor);
    // `NATO` alone is of all its members.
    let alone = kind == OrganizationKind::International && tokens.len() == 1;
    let nation = nation.or_else(|| (own.is_none() && !alone).then(|| owner(doc, tokens.start)).flatten());
    let kind = match kind {
        // `Norway's Security Council`.
        OrganizationKind::International if own.is_none() && nation.is_some() => OrganizationKind::Government,
        // `Brell Labour Congress` is no parliament.
        kind if grown == Grown::Described => headed_kind(doc, tokens.end).unwrap_or(kind),
        kind => kind,
    };
    match nation.or(own) {
        None if grown == Grown::No && code.contains(',') => {
            listed(tokens, Proposal::Shared(kind, unit.lexeme))
        }
        country => listed(tokens, Proposal::Organization(kind, country)),
    }
}

/// `Times`, `the Independent`: one word that is also an ordinary one.
fn is_one_ordinary_word(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let article = u32::from(tokens.len() == 2 && is_word(doc, tokens.start, "the"));
    tokens.len() == article + 1 && doc.is(tokens.end - 1, LexClass::COMMON)
}

/// `of Brellia` behind a newspaper's name: where that ends, and the country.
fn of_place(doc: &Doc<'_>, at: u32) -> Option<(u32, Option<Country>)> {
    let place = doc.unit(at + 1).filter(|unit| is_word(doc, at, "of") && unit.class.any(PLACE))?;
    Some((place.tokens.end, country_of(doc, &place, PLACE)))
}

/// `the Independent National ...`: a capital word that is no title and no given name makes it a part of another name.
fn goes_on(doc: &Doc<'_>, end: u32) -> bool {
    let ends = LexClass::ROLE | LexClass::ROLE_MOD | LexClass::GIVEN_NAME | PLACE;
    doc.token(end).is_some_and(|next| is_name_word(next) && !next.shape.has(Shape::UPPER) && !next.is(ends))
        && !doc.unit(end).is_some_and(|unit| unit.class.any(ends))
}

/// The kind of the head that ends before `end`.
fn headed_kind(doc: &Doc<'_>, end: u32) -> Option<OrganizationKind> {
    doc.payload(end - 1, LexClass::ORG_HEAD).and_then(read).map(|(kind, _)| kind)
}

/// Whether the name can be nothing else, and whether it can be an organization at all where it stands.
fn standing(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind, poor: bool) -> (bool, bool) {
    if unit.tokens.len() > 1 {
        return (true, true);
    }
    let Some(token) = doc.token(unit.tokens.start) else { return (false, false) };
    let ordinary = token.is(LexClass::COMMON | PERSONAL | PLACE) || token.shape.has(Shape::DIGIT);
    let acronym = token.shape.any(Shape::UPPER.with(Shape::DOTTED));
    let body = !matches!(kind, OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Other);
    if !ordinary {
        return (true, true);
    }
    // `3m 24s`.
    let measure = token.shape.has(Shape::DIGIT) && doc.word(unit.tokens.start).contains(char::is_lowercase);
    if is_personal(doc, unit.tokens) || measure {
        return (false, false);
    }
    let fits = match (acronym, poor) {
        (true, _) => !poor,
        (false, true) => body && !token.is(PERSONAL | PLACE),
        (false, false) => {
            !token.shape.has(Shape::SENTENCE_START)
                || !token.is(LexClass::COMMON)
                || is_subject(doc, unit.tokens.end)
                // `Labour leader Ann Okafor`, `Parliament speaker Ann Okafor`
                || body && is_before_office(doc, unit.tokens.end)
        }
    };
    (acronym && !token.is(PERSONAL), fits)
}

/// `OSLO (Brellpress) -`, `Photo: AB/CD`, `... he said. (ABC)`: who took or wrote it, not who acts in the story.
fn is_credit(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind, sentence: TokenRange) -> bool {
    let kind_at = |at: Option<u32>| at.and_then(|at| doc.token(at)).map(|token| token.kind);
    let before = kind_at(unit.tokens.start.checked_sub(1));
    let after = kind_at(Some(unit.tokens.end));
    let slash = (before == Some(Kind::SLASH) || after == Some(Kind::SLASH)) && !is_poll(doc, unit.tokens.end);
    let behind = kind_at(Some(unit.tokens.end + 1));
    let dateline = kind == OrganizationKind::Media
        && before == Some(Kind::OPEN)
        && after == Some(Kind::CLOSE)
        && (matches!(behind, None | Some(Kind::DASH | Kind::HYPHEN | Kind::STOP))
            // `OSLO (Brellpress)_ The`, as wires of old have it.
            || doc.token(unit.tokens.end + 1).is_some_and(|_| doc.word(unit.tokens.end + 1).starts_with('_')));
    // `Fire in Lima - The Brellpost`: the title of a page ends with whose page it is.
    let article = unit.tokens.start.checked_sub(1).filter(|at| is_word(doc, *at, "the"));
    let mark = article.unwrap_or(unit.tokens.start).checked_sub(1);
    let mark = mark.filter(|at| *at > sentence.start || kind_at(Some(*at)) == Some(Kind::BAR));
    let suffix = kind == OrganizationKind::Media
        && unit.tokens.end >= sentence.end
        && mark.and_then(|at| doc.token(at)).is_some_and(is_spaced_mark);
    // `Photo: Ann Okafor, AB`, `Photograph: AB via CD`.
    let spelled = |at: u32, word: &str| is_word(doc, at, word);
    let picture = kind == OrganizationKind::Media
        && (unit.tokens.start > 0 && spelled(unit.tokens.start - 1, "via")
            || spelled(unit.tokens.end, "via")
            || before == Some(Kind::COLON)
                && (unit.tokens.end >= sentence.end || after == Some(Kind::SLASH))
            || before == Some(Kind::COMMA) && is_photo_line(doc, unit, sentence));
    let closing = before == Some(Kind::OPEN)
        && after == Some(Kind::CLOSE)
        && kind_at(unit.tokens.start.checked_sub(2)) == Some(Kind::STOP)
        && matches!(kind, OrganizationKind::Media | OrganizationKind::Party);
    // `(BRLX: OSK)`: where its shares are sold.
    let traded = before == Some(Kind::OPEN)
        && after == Some(Kind::COLON)
        && doc.token(unit.tokens.end + 1).is_some_and(|code| code.shape.has(Shape::UPPER));
    (slash || closing || traded) && unit.tokens.len() == 1 || dateline || picture || suffix
}

/// `OSLO (BRELL WIRE) -`: an agency in the line that tells where a story was filed.
pub(super) fn is_filed_by(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let kind = |at: u32| doc.token(at).map(|token| token.kind);
    tokens.start.checked_sub(1).and_then(kind) == Some(Kind::OPEN)
        && kind(tokens.end) == Some(Kind::CLOSE)
        && matches!(kind(tokens.end + 1), Some(Kind::DASH | Kind::HYPHEN))
}

/// `AB/CD poll`, `a new AB/Brell University survey`: who asked together.
fn is_poll(doc: &Doc<'_>, end: u32) -> bool {
    const REACH: u32 = 6;
    let goes_on = |at: &u32| {
        doc.token(*at).is_some_and(|token| {
            token.is_capital() || token.kind == Kind::SLASH || token.tag == Tag::Adjective
        })
    };
    let last = (end..end + REACH).find(|at| !goes_on(at));
    last.is_some_and(|at| doc.is_spelled(at, &["poll", "polls", "polling", "survey", "surveys"]))
}

/// A dash, or a hyphen or bar that is typed for one.
fn is_spaced_mark(mark: &Token) -> bool {
    mark.kind == Kind::DASH || matches!(mark.kind, Kind::HYPHEN | Kind::BAR) && !mark.is_glued()
}

/// `Photo: Ann Okafor, AB`, `Ann Okafor, AB`: a short line that ends with an agency behind a name.
fn is_photo_line(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> bool {
    const LONGEST: u32 = 9;
    let capital = |token: &Token| token.is_capital() || !token.is_word() || token.is(LexClass::NAME_PARTICLE);
    sentence.len() <= LONGEST
        && unit.tokens.end + 1 >= sentence.end
        && doc.slice(TokenRange::new(sentence.start, unit.tokens.start)).iter().all(capital)
}

/// `on Facebook`, `via WhatsApp`: where something was said, not who said it.
fn is_medium(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind) -> bool {
    kind == OrganizationKind::Company
        && unit
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| ["on", "via"].iter().any(|word| is_word(doc, at, word)))
        && !doc.token(unit.tokens.end).is_some_and(is_genitive)
}

/// Before what one person is in politics: `Labour leader Ann Okafor`.
fn is_before_office(doc: &Doc<'_>, end: u32) -> bool {
    let office = doc.unit(end).filter(|unit| unit.class.any(LexClass::ROLE));
    let payload = office.and_then(|unit| doc.payload_of(unit.lexeme, LexClass::ROLE));
    payload.is_some_and(|of| of.starts_with("gov") && !of.ends_with('+'))
}

/// Before a finite verb or a genitive.
fn is_subject(doc: &Doc<'_>, end: u32) -> bool {
    let verb = doc
        .chunk_of(end)
        .is_some_and(|chunk| chunk.tokens.start == end && chunk.form.has(crate::grammar::VerbForm::FINITE));
    verb || doc.token(end).is_some_and(is_genitive)
}

/// What of a name stands before the words of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grown {
    No,
    /// Places: `Brell High Court`.
    Placed,
    /// Other words: `Peasants Congress`.
    Described,
}

/// A whole name, and the country that its words tell.
struct Extent {
    tokens: TokenRange,
    nation: Option<Country>,
    grown: Grown,
}

/// The name with the nation or place before it and what `of` adds behind, and the country that these tell.
fn extent(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    kind: OrganizationKind,
    own: Option<Country>,
    poor: bool,
) -> Extent {
    let (mut start, mut end) = (unit.tokens.start, unit.tokens.end);
    let public = matches!(
        kind,
        OrganizationKind::Government
            | OrganizationKind::Military
            | OrganizationKind::Court
            | OrganizationKind::Party
    ) || own.is_none();
    if !public {
        return Extent { tokens: unit.tokens, nation: None, grown: Grown::No };
    }
    let mut told = None;
    let mut grown = Grown::No;
    let headed = !poor && (doc.is(end - 1, LexClass::ORG_HEAD) || unit.class.any(LexClass::ORG_HEAD));
    // `German NATO troops` are no German NATO.
    let national = kind != OrganizationKind::International || unit.tokens.len() > 1;
    let nation = if national { nation_before(doc, start) } else { None };
    if let Some((nation, at)) = nation.filter(|(_, at)| *at >= sentence.start) {
        (told, start) = (Some(nation), at);
    } else if own.is_none() && headed {
        start = start_of(doc, sentence.start, start);
        let before = TokenRange::new(start, unit.tokens.start);
        // `House and | Senate`
        let joined =
            before.end.checked_sub(1).is_some_and(|at| !before.is_empty() && is_word(doc, at, "and"));
        if joined || is_owners(doc, before, kind) {
            start = unit.tokens.start;
        } else if !before.is_empty() {
            told = country_in(doc, before);
            let placed = doc.slice(before).iter().all(|token| token.is(PLACE) || !token.is_word());
            grown = if placed { Grown::Placed } else { Grown::Described };
        }
    }
    let topical = unit.tokens.len() > 2 && is_word(doc, unit.tokens.start + 1, "of") && !poor;
    if !headed && topical && told.is_none() {
        let at = region_before(doc, sentence.start, start, own);
        if let Some((country, at)) = at {
            (told, start, grown) = (Some(country), at, Grown::Placed);
        }
    }
    if topical {
        end = with_second_topic(doc, sentence.end, end);
    }
    if headed {
        end = end_of(doc, sentence.end, end);
        if end > unit.tokens.end {
            told = told.or_else(|| nation_before(doc, end).map(|(nation, _)| nation));
        }
        let goes_on = doc
            .token(end)
            .is_some_and(|next| (next.tag.is_noun() | (next.tag == Tag::Adjective)) & !next.is_capital());
        if goes_on && kind == OrganizationKind::Government && end == unit.tokens.end {
            end = over_committee(doc, sentence.end, end);
        }
    }
    Extent { tokens: TokenRange::new(start, end), nation: told, grown }
}

/// The region or town whose `Department of Health` it is, and its country: `Ohio`, `New York City`, `Washington State`.
fn region_before(doc: &Doc<'_>, floor: u32, end: u32, own: Option<Country>) -> Option<(Country, u32)> {
    let mut start = end;
    if start.checked_sub(1).is_some_and(|at| at > floor && doc.is(at, LexClass::PLACE_HEAD)) {
        start -= 1;
    }
    let place = (start.saturating_sub(3).max(floor)..start).find_map(|at| {
        let unit = doc.unit(at)?;
        let region = unit.tokens.end == start && unit.class.any(LexClass::REGION | LexClass::CITY);
        (region && !unit.class.any(LexClass::COUNTRY | LexClass::DEMONYM) && doc.token(at)?.is_capital())
            .then_some(unit)
    })?;
    let country = country_of(doc, &place, PLACE)?;
    let fits = own.is_none_or(|own| own == country) && !is_personal(doc, place.tokens);
    fits.then_some((country, place.tokens.start))
}

/// The end of a name that has a second topic behind `and`: `Ministry of Health | and Sports`.
fn with_second_topic(doc: &Doc<'_>, ceiling: u32, end: u32) -> u32 {
    const BODY: LexClass =
        LexClass::ROLE.union(LexClass::ORG).union(LexClass::ORG_HEAD).union(PERSONAL).union(PLACE);
    let first = end + 1;
    let plain = |at: u32| doc.token(at).is_some_and(|token| token.is(LexClass::COMMON) && token.is_capital());
    if !is_word(doc, end, "and") || first >= ceiling || !plain(first) || !plain(end - 1) {
        return end;
    }
    let last = run_right(doc, ceiling, first);
    let other = doc.slice(TokenRange::new(first, last)).iter().any(|token| token.is(BODY))
        || doc.unit(first).is_some_and(|unit| unit.class.any(BODY));
    if other { end } else { last }
}

/// `Oake Justice Department`, `Democratic Senate`: whose it is, not what it is called.
fn is_owners(doc: &Doc<'_>, before: TokenRange, kind: OrganizationKind) -> bool {
    // `Okafor's Cabinet`
    let owned =
        before.len() > 1 && before.end.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(is_genitive);
    let before = TokenRange::new(before.start, before.end - u32::from(owned));
    let words = doc.slice(before);
    let person = words.iter().any(|token| token.is(PERSONAL) && !token.is(LexClass::COMMON | PLACE))
        || before.len() == 1
            && words.iter().all(|token| {
                token.is(LexClass::FAMILY_NAME) && !token.is(PLACE) && !token.pos.has(Tag::NounPlural)
            });
    let party = before.len() == 1
        && kind != OrganizationKind::Party
        && (doc
            .payload(before.start, LexClass::ROLE_MOD)
            .is_some_and(|what| !matches!(what, "standing" | "rank"))
            || doc.is(before.start, LexClass::ROLE)
                && doc.token(before.start).is_some_and(|token| token.tag != Tag::Adjective));
    person || party
}
