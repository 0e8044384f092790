//! Who speaks on under words for what she is: `the diplomat`, `the Utah Republican` behind what somebody said is that
//! speaker.
//!
//! ```text
//! Moor said it was late. "We have lost a day," the diplomat said.      Moor, both times
//! ```
//!
//! Words that may be anybody's (`diplomat`) fit whoever spoke last; an office (`the minister`) only whom the story
//! gives none, or that one. Expected precision 0.9. Cost: for a source that is a role with `the` and nobody's by its
//! words, a walk over the roles of one person and a few mentions.

use super::draft::Draft;
use super::source::{Core, Source};
use super::speaker::Told;
use super::speaks_on::fits;
use super::titles::is_office;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Act, Actor, ActorKind, Claim, MentionKind, Person};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// How many sentences behind the last words of a speaker she may speak on.
const MAX_BEHIND: usize = 3;
/// How many claims a story may have before the first speaker whom it does not name.
const MAX_FIRST: usize = 4;

/// Roles by which a story calls whomever it has named, whatever her office.
const ANYBODYS: &Words = listed!("anybodys");

/// Those of whom a story has several that it does not name.
const OTHERS: &Words = listed!("other_roles");

/// Offices that one holds for a place.
const SEATS: &Words =
    words!["senator", "governor", "congressman", "congresswoman", "representative", "mayor"];

/// What one is by a body that one was or is in, beside one's office.
const ALUMNI: &Words =
    words!["veteran", "graduate", "alumnus", "alumna", "professor", "scientist", "economist"];

/// Who an attorney is that charges others, and what she is called then.
const PROSECUTES: &str = "prosecutor";
const CHARGES: [&str; 6] = ["U.S", "district", "state's", "county", "prosecuting", "commonwealth's"];

/// Parties of which one is either the one or the other.
const PARTIES: [&str; 2] = ["republican", "democrat"];

impl Told<'_> {
    /// The last claim that is told by the story itself, with who alone said it; nothing where it asks: who was asked
    /// answers, not who asked.
    fn last_said(&self) -> Option<(&Draft, &Actor)> {
        let mut back = self.drafts.iter().zip(self.claims).rev().filter(|(draft, _)| draft.parent.is_none());
        let (last, claim) = back.next()?;
        match claim.sources.as_slice() {
            [said] if claim.act != Act::Ask => Some((last, said)),
            _ => None,
        }
    }

    /// Who spoke last, where the role at `core` is said of that person.
    #[inline(never)]
    pub(super) fn described(
        &self,
        view: View<'_>,
        entities: &Entities,
        source: &Source,
        core: &Core,
    ) -> Option<Actor> {
        let ends = core.head + 1 == core.tokens.end || is_age(view, core);
        let alone = source.cores().len() == 1 && ends && core.tokens.len() > 1;
        // `the Star` is a paper; `the Republican` is of a party.
        let named = view.doc.token(core.head).is_some_and(Token::is_capital)
            && !view.doc.is(core.head, LexClass::DEMONYM)
            && !view.is_word(core.head, words!["republican", "democrat"]);
        if !alone || named || !view.is_word(core.tokens.start, words!["the"]) || told_apart(view, core) {
            return None;
        }
        let here = view.doc.tokens.sentence_of(core.head);
        let last_said = self.last_said();
        // `Lund said so. Moor left. The diplomat said`: who of the two is not told.
        let told = |acted: &Actor| {
            last_said.is_none_or(|(last, said)| {
                let spoke = view.doc.tokens.sentence_of(last.reach().saturating_sub(1));
                said.kind != ActorKind::Person || said.id == acted.id || spoke + MAX_BEHIND < here
            })
        };
        if let Some(acted) = acted_before(view, entities, core, here).filter(told) {
            return Some(acted);
        }
        let (last, said) = last_said?;
        let id = said.id.filter(|_| said.kind == ActorKind::Person)?;
        let spoke = view.doc.tokens.sentence_of(last.reach().saturating_sub(1));
        // `Moor spoke of it after the lawmaker had left`: somebody else.
        let near = spoke + MAX_BEHIND >= here && view.doc.tokens.sentence_of(last.cue.head) < here;
        let behind = TokenRange::new(last.reach(), core.tokens.start);
        if !near || last.reach() > core.tokens.start || names_another(view, entities, behind, id) {
            return None;
        }
        let person = entities.people.get(id as usize)?;
        let fits = match is_seat_of(view, entities, core, person) {
            Some(seat) => seat,
            None => may_be(view, core, person),
        };
        (fits && is_of_nation(view, entities, core, person)).then(|| said.clone())
    }

    /// Who spoke last, for `he` and `she` that stand for nobody known otherwise: a person, or a role without a name.
    #[inline(never)]
    pub(super) fn spoke_last(&self, view: View<'_>, entities: &Entities, core: &Core) -> Option<Actor> {
        if !view.is_word(core.head, words!["he", "she"]) {
            return None;
        }
        let (last, said) = self.last_said()?;
        let source = last.source?;
        let [named] = source.cores() else { return None };
        let head = view.doc.token(named.head)?;
        let id = said.id.filter(|_| said.kind == ActorKind::Person);
        let one = match id {
            Some(id) => fits(view, entities, core, id),
            None => {
                let role = head.is(LexClass::ROLE) && head.tag == Tag::Noun;
                said.kind == ActorKind::Group && role
            }
        };
        let spoke = view.doc.tokens.sentence_of(last.reach().saturating_sub(1));
        let near = spoke + MAX_BEHIND >= view.doc.tokens.sentence_of(core.head);
        if !one || !near || last.reach() > core.tokens.start {
            return None;
        }
        let behind = TokenRange::new(last.reach(), core.tokens.start);
        (!names_another(view, entities, behind, id.unwrap_or(u32::MAX))).then(|| said.clone())
    }
}

/// Whom the sentence before is about, where she alone is named in it, her name is its subject and the role is said of her:
/// `Ada Moor was freed on Friday. "It is over," the journalist said.`
#[inline(never)]
fn acted_before(view: View<'_>, entities: &Entities, core: &Core, here: usize) -> Option<Actor> {
    let before = view.doc.sentences().get(here.checked_sub(1)?)?.tokens;
    let source = view.main_subject(before.start, before.end)?;
    let [subject] = source.cores() else { return None };
    let by_name = |kind| matches!(kind, MentionKind::Name | MentionKind::Partial);
    let named = entities.at(subject.head).filter(|mention| by_name(mention.kind))?;
    if view.is_quoted(subject.head) {
        return None;
    }
    let EntityRef::Person(id) = named.entity else { return None };
    let behind = TokenRange::new(before.start, core.tokens.start);
    let person = entities.people.get(id as usize).filter(|_| !names_another(view, entities, behind, id))?;
    // `the minister`, `the majority leader`: an office may be that of another.
    let office = view.doc.payload(core.head, LexClass::ROLE).is_some_and(|of| of.starts_with("gov"))
        || view.is_word(core.head, words!["leader", "chief", "director", "head", "boss"]);
    if office && !view.is_word(core.head, ANYBODYS) {
        return None;
    }
    // `the Utah governor`: another one, maybe.
    let seat = is_seat_of(view, entities, core, person).is_some();
    let fits = !seat && may_be(view, core, person) && is_of_nation(view, entities, core, person);
    fits.then(|| Actor::person(person.id, person.name.clone()))
}

/// Gives the first speaker of a story, a role with `a`, the name of who speaks next, which the story says there first:
/// `A lawmaker wants it banned. “It is late,” Imre Lund said.`
pub(super) fn name_first_speaker(
    view: View<'_>,
    entities: &Entities,
    drafts: &[Draft],
    claims: &mut [Claim],
) {
    let mut first =
        drafts.iter().zip(claims.iter()).enumerate().take(MAX_FIRST).filter(|(_, (draft, claim))| {
            let a = |core: &Core| view.is_word(core.tokens.start, words!["a", "an"]);
            draft.parent.is_none()
                && draft
                    .source
                    .is_some_and(|source| source.cores().len() == 1 && source.cores().iter().all(a))
                && matches!(claim.sources.as_slice(), [said] if said.kind == ActorKind::Group)
        });
    let Some((n, (draft, _))) = first.next() else { return };
    let Some(source) = draft.source else { return };
    let behind = (drafts.get(n..).unwrap_or(&[]), claims.get(n + 1..).unwrap_or(&[]));
    let named = source.cores().first().and_then(|core| named_next(view, entities, behind.0, behind.1, core));
    if let (Some(named), Some(claim)) = (named, claims.get_mut(n)) {
        claim.sources = vec![named];
    }
}

/// Who speaks next, where she may be who is `core` and is named there for the first time.
#[inline(never)]
fn named_next(
    view: View<'_>,
    entities: &Entities,
    drafts: &[Draft],
    rest: &[Claim],
    core: &Core,
) -> Option<Actor> {
    let head = view.doc.token(core.head).filter(|head| head.tag == Tag::Noun && head.is(LexClass::ROLE))?;
    let n = rest.iter().position(|claim| claim.parent.is_none())?;
    let (next, draft) = (rest.get(n)?, drafts.get(n + 1)?);
    let [named] = next.sources.as_slice() else { return None };
    let id = named.id.filter(|_| named.kind == ActorKind::Person)?;
    let mention = entities.mentions.iter().find(|mention| mention.entity == EntityRef::Person(id))?;
    let here = draft.source?.tokens.has(mention.tokens.start) && mention.tokens.start > core.head;
    let said = view.doc.tokens.sentence_of(drafts.first()?.reach().saturating_sub(1));
    let near = said + MAX_BEHIND >= view.doc.tokens.sentence_of(draft.extent().start);
    let person = entities.people.get(id as usize)?;
    let fits = here && near && head.is_word() && may_be(view, core, person);
    (fits && is_of_nation(view, entities, core, person)).then(|| named.clone())
}

/// True where words beside the role tell which of several is meant: `the official who briefed them`, `the head of it`,
/// `the ministry's expert`, `the former actress`.
fn told_apart(view: View<'_>, core: &Core) -> bool {
    let other = |token: &Token| token.shape.has(Shape::CLITIC);
    if view.doc.slice(core.tokens).iter().any(other)
        || view.is_word(core.tokens.start + 1, words!["former", "other", "second", "third", "same", "late"])
    {
        return true;
    }
    let at = core.tokens.end;
    // `The lawmaker, who represents Lund, said`: told of the one who is meant, and not which one that is.
    if view.kind(at) == Kind::COMMA && view.is_word(at + 1, words!["who", "whose"]) {
        return view
            .is_word(at + 2, words!["spoke", "asked", "declined", "requested", "was", "wished", "insisted"]);
    }
    view.doc.token(at).is_none_or(|next| {
        next.is(LexClass::RELATIVE)
            || next.is_capital() && next.tag == Tag::Proper
            || view.is_word(at, words!["of", "for", "from", "with", "at", "behind", "close", "familiar"])
    })
}

/// True where somebody else is named in the story's own words.
fn names_another(view: View<'_>, entities: &Entities, behind: TokenRange, speaker: u32) -> bool {
    entities.within(behind).iter().any(|mention| match mention.entity {
        EntityRef::Person(id) => {
            id != speaker && mention.kind != MentionKind::Pronoun && !view.is_quoted(mention.tokens.start)
        }
        _ => false,
    })
}

/// `the 22-year-old`
pub(super) fn is_age(view: View<'_>, core: &Core) -> bool {
    let end = core.tokens.end;
    core.tokens.len() > 4 && view.kind(end - 2) == Kind::HYPHEN && view.is_word(end - 1, words!["old"])
}

/// True where nothing that the story says of a person speaks against the role.
fn may_be(view: View<'_>, core: &Core, person: &Person) -> bool {
    let doc = &view.doc;
    let head = doc.words(TokenRange::new(core.head, core.head + 1));
    let holds = |word: &str| {
        let mut words = person.roles.iter().flat_map(|role| role.title.split([' ', '-']));
        words.any(|part| is_office(part, word))
    };
    if holds(head)
        || PROSECUTES.eq_ignore_ascii_case(head) && holds("attorney") && CHARGES.iter().any(|of| holds(of))
    {
        return true;
    }
    if let Some(other) = PARTIES.iter().position(|party| party.eq_ignore_ascii_case(head)) {
        return !PARTIES.get(1 - other).is_some_and(|party| holds(party));
    }
    if view.is_word(core.head, OTHERS) {
        return false;
    }
    if is_age(view, core) {
        return true;
    }
    // `the Texan`
    if doc.is(core.head, LexClass::DEMONYM) {
        return true;
    }
    let kin = doc.payload(core.head, LexClass::ROLE).is_none_or(|payload| payload.starts_with("kin"));
    !kin && (person.roles.is_empty() || view.is_word(core.head, ANYBODYS))
}

/// Whether the person has the seat that is told with its place, `the Vermont senator`: she is called so, or the story gives
/// neither the office nor the place to anybody else, or her none; nothing for other words.
fn is_seat_of(view: View<'_>, entities: &Entities, core: &Core, person: &Person) -> Option<bool> {
    let before = TokenRange::new(core.tokens.start + 1, core.head);
    let placed = before.iter().any(|at| view.doc.is(at, LexClass::REGION | LexClass::CITY));
    if !placed || !view.is_word(core.head, SEATS) {
        return None;
    }
    let word = |at: u32| view.doc.words(TokenRange::new(at, at + 1));
    let parts = |of: &Person, held: &dyn Fn(&str) -> bool| {
        of.roles.iter().flat_map(|role| role.title.split([' ', '-'])).any(held)
    };
    let there = |part: &str| before.iter().any(|at| part == word(at));
    let held = |other: &Person| parts(other, &|part| is_office(part, word(core.head)) || there(part));
    let alone = || entities.people.iter().all(|other| other.id == person.id || !held(other));
    Some(person.roles.is_empty() || parts(person, &there) || alone())
}

/// True where no word before the head names another country, a body or somebody else.
fn is_of_nation(view: View<'_>, entities: &Entities, core: &Core, person: &Person) -> bool {
    entities.within(core.tokens).iter().all(|mention| match mention.entity {
        // `the Air Force veteran`
        EntityRef::Organization(_) if view.is_word(core.head, ALUMNI) => true,
        EntityRef::Nationality(country) | EntityRef::Government(country) => {
            person.country.is_none_or(|own| own == country)
        }
        EntityRef::Place(id) => {
            let country = entities.places.get(id as usize).and_then(|place| place.country);
            country.is_none() || person.country.is_none() || country == person.country
        }
        EntityRef::Person(_) | EntityRef::Organization(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn who_spoke_last_goes_on() {
        for (text, expected) in [
            ("A coach said it was late. \"We lost. It rained. It was cold,\" he said.", "A coach"),
            ("A report said it was late. \"We lost,\" he said.", "he"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }

    #[test]
    fn the_first_speaker_is_named_by_the_next_claim() {
        use crate::{Article, Extractor};
        for (text, expected) in [
            ("A lawmaker said it was late. \"It rained,\" Imre Lund said.", "Imre Lund"),
            ("A coach said it was late. Prime Minister Imre Lund said it rained.", "A coach"),
            ("Imre Lund left. A lawmaker said it was late. Imre Lund said it rained.", "A lawmaker"),
            ("A report said it was late. Imre Lund said it rained.", "A report"),
        ] {
            let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
            assert_eq!(found.claims[0].sources[0].name, expected, "{text}");
        }
    }

    #[test]
    fn a_speaker_is_called_by_what_she_is() {
        for (text, expected) in [
            ("Imre Lund said it was late. \"We lost a day,\" the diplomat said.", "Imre Lund"),
            ("Imre Lund said it was late. According to the diplomat, it rained.", "Imre Lund"),
            ("Imre Lund said it was late. The Ohio Republican said it rained.", "Imre Lund"),
            ("Imre Lund said it was late. The minister said it rained.", "Imre Lund"),
            ("Candidate Imre Lund said it was late. The Vermont senator said it rained.", "Imre Lund"),
            ("Candidate Imre Lund said it was late. The Air Force veteran said it rained.", "Imre Lund"),
            ("Candidate Imre Lund said it was late. \"It rained,\" the Texan said.", "Imre Lund"),
            (
                "Sen. Ada Moor left. Candidate Imre Lund said it was late. The Vermont senator said it rained.",
                "The Vermont senator",
            ),
            ("Sen. Imre Lund (D-Ohio) said it was late. The senator said it rained.", "Imre Lund"),
            ("Prime Minister Imre Lund said it was late. The coach said it rained.", "The coach"),
            ("Imre Lund said it was late. Ada Moor left. The diplomat said it rained.", "The diplomat"),
            (
                "Imre Lund said it was late. The official who briefed reporters said it rained.",
                "The official",
            ),
            ("Imre Lund said it was late. The lawmaker, who owns it, said it rained.", "Imre Lund"),
            ("Imre Lund criticized it after the lawmaker said it rained.", "the lawmaker"),
            ("Imre Lund said it was late. The spokesman said it rained.", "The spokesman"),
            ("Imre Lund said it was late. The mother said it rained.", "The mother"),
            ("Imre Lund was freed on Friday. \"It rained,\" the actor said.", "Imre Lund"),
            ("Imre Lund was freed by Ada Moor on Friday. \"It rained,\" the actor said.", "the actor"),
            ("Imre Lund was freed on Friday. He left. \"It rained,\" the actor said.", "the actor"),
            ("Prime Minister Imre Lund left. \"It rained,\" the 52-year-old said.", "Imre Lund"),
            ("Prime Minister Imre Lund left. \"It rained,\" the coach said.", "the coach"),
            (
                "District Attorney Imre Lund said it was late. \"It rained,\" the prosecutor said.",
                "Imre Lund",
            ),
            (
                "Defense attorney Imre Lund said it was late. \"It rained,\" the prosecutor said.",
                "the prosecutor",
            ),
            ("Imre Lund asked whether it was late. The minister said it rained.", "The minister"),
            ("Imre Lund said it was late. The Star said it rained.", "The Star"),
            ("Imre Lund said it was late. The agency's expert said it rained.", "The agency's expert"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
