//! Attacks that are made with words: what politicians do to each other in a campaign, and to anybody else.
//!
//! ```text
//! Varga's attacks on Lund           accused, in a campaign or where Varga is a politician
//! attacks on Lund as a liar         so too, in a campaign
//! Varga's attack on Goma            a town: not with words
//! the rebels' attack on Lund        nor by those who bear arms
//! his attacks on rivals in remarks  so too where words are spoken of, and no harm
//! ```
//!
//! The sides of an attack -> whether it was one of words. Cost: the roles of the people among the sides, and the words
//! around the attack; whether the story is of a campaign is found once a story.

use super::lists::Role;
use super::scene::Scene;
use super::sense::Tags;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{EventKind, Mode, OrganizationKind};
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// Words for what may be done with words.
const ATTACKS: [&str; 6] = ["attack", "attacks", "attacked", "attacking", "assault", "assaults"];

/// What an attack of those sides is.
pub(super) fn retold(
    scene: &Scene<'_>,
    trigger: TokenRange,
    (kind, mode): (EventKind, Option<Mode>),
    actors: &Parties,
    recipients: &Parties,
) -> (EventKind, Option<Mode>) {
    let attack = kind == EventKind::Assault && mode.is_none() && trigger.len() == 1;
    if attack
        && scene.doc.is_spelled(trigger.start, &ATTACKS)
        && !is_bodily(scene, trigger.start)
        && (is_called_wordy(scene, trigger.start)
            || is_of_words(scene, trigger.end, actors, recipients)
            || is_spoken(scene, trigger, actors, recipients))
    {
        (EventKind::Accuse, Some(Mode::Disapprove))
    } else {
        (kind, mode)
    }
}

/// `Varga's clash with Lund`, `a clash between Norsund and the Lima Post`: of people by name or firms, who fight with words.
pub(super) fn is_quarrel(
    scene: &Scene<'_>,
    trigger: TokenRange,
    (actors, recipients): (&Parties, &Parties),
) -> bool {
    let named = |party: Party| match party.entity {
        Some(EntityRef::Person(_)) => true,
        Some(EntityRef::Organization(id)) => {
            use OrganizationKind as K;
            let body = scene.entities.organizations.get(id as usize);
            body.is_some_and(|body| matches!(body.kind, K::Company | K::Media | K::Party))
        }
        _ => false,
    };
    let told = |party: Party| named(party) || scene.doc.is_spelled(party.head, &SPOKEN);
    let mut sides = actors.iter().chain(recipients.iter());
    scene.doc.is_spelled(trigger.end.saturating_sub(1), &["clash", "clashes"])
        && !is_bodily(scene, trigger.start)
        && actors.iter().chain(recipients.iter()).any(named)
        && sides.all(told)
}

/// `sexual assaults`, `the deadly attack`.
fn is_bodily(scene: &Scene<'_>, trigger: u32) -> bool {
    const BODILY: [&str; 14] = [
        "sexual",
        "physical",
        "violent",
        "deadly",
        "fatal",
        "armed",
        "terror",
        "terrorist",
        "terrorists",
        "murderous",
        "bloody",
        "knife",
        "gun",
        "suicide",
    ];
    trigger.checked_sub(1).is_some_and(|at| scene.doc.is_spelled(at, &BODILY))
}

/// `a scathing attack`, `verbal attacks`: the word before tells.
fn is_called_wordy(scene: &Scene<'_>, trigger: u32) -> bool {
    const WORDY: [&str; 19] = [
        "bitter",
        "blistering",
        "furious",
        "harsh",
        "inflammatory",
        "negative",
        "partisan",
        "personal",
        "rhetorical",
        "scathing",
        "scorching",
        "searing",
        "sharp",
        "sharpest",
        "stinging",
        "veiled",
        "verbal",
        "vitriolic",
        "withering",
    ];
    trigger.checked_sub(1).is_some_and(|at| scene.doc.is_spelled(at, &WORDY))
}

fn is_of_words(scene: &Scene<'_>, behind: u32, actors: &Parties, recipients: &Parties) -> bool {
    let person = |party: Party| matches!(party.entity, Some(EntityRef::Person(_)));
    if !actors.iter().chain(recipients.iter()).any(person) {
        return false;
    }
    let campaign = scene.cast.is_of_campaign();
    let main = |party: Party| scene.cast.principals().iter().any(|main| main.entity == party.entity);
    let known = |party: Party| is_politician(scene, party) || main(party);
    let speaks = |actor: Party| person(actor) && (campaign || is_politician(scene, actor));
    let said_by = !actors.is_empty() && actors.iter().all(speaks);
    if said_by && recipients.iter().all(|party| may_be_told_off(scene, party, campaign)) {
        // `Varga addressed the attack in Lima`
        let there = Words::IN.or(Words::AT).or(Words::NEAR).or(Words::OUTSIDE);
        return !recipients.is_empty() || actors.iter().all(known) && !scene.token_is(behind, there);
    }
    campaign
        && !recipients.is_empty()
        && recipients.iter().all(|party| person(party) && known(party))
        && actors.iter().all(|party| may_be_told_off(scene, party, true))
}

/// Words of what is said, and of those who say it of each other.
const SPOKEN: [&str; 28] = [
    "ad",
    "ads",
    "candidate",
    "candidates",
    "comment",
    "comments",
    "comparing",
    "critics",
    "debate",
    "debates",
    "democrats",
    "insult",
    "insults",
    "mocking",
    "nominee",
    "nomination",
    "opponent",
    "opponents",
    "remark",
    "remarks",
    "republicans",
    "rhetoric",
    "rival",
    "rivals",
    "speech",
    "tweet",
    "tweets",
    "voters",
];

/// Words of harm that no list of force has.
const HARM: [&str; 16] = [
    "arrested",
    "bomber",
    "charged",
    "gunman",
    "gunmen",
    "hospital",
    "injured",
    "injuries",
    "police",
    "stabbed",
    "terror",
    "terrorism",
    "terrorist",
    "terrorists",
    "wounded",
    "victims",
];

/// How far from an attack such words count.
const AROUND: u32 = 40;

/// `remarks attacking Lund`, `candidates traded attacks on one another`: somebody is attacked where words are spoken of, and
/// nothing is of force.
fn is_spoken(scene: &Scene<'_>, trigger: TokenRange, actors: &Parties, recipients: &Parties) -> bool {
    let doc = scene.doc;
    let person = |party: Party| {
        matches!(party.entity, Some(EntityRef::Person(_))) || doc.is_spelled(party.head, &SPOKEN)
    };
    let sides = || actors.iter().chain(recipients.iter());
    if recipients.is_empty() && !actors.iter().all(person)
        || !sides().any(person)
        || !sides().all(|party| may_be_told_off(scene, party, true))
    {
        return false;
    }
    let Some(sentence) = doc.sentences().get(scene.sentence as usize) else { return false };
    let around = sentence.tokens.start.max(trigger.start.saturating_sub(AROUND))
        ..sentence.tokens.end.min(trigger.end + AROUND);
    let other = |at: &u32| !doc.is_spelled(*at, &ATTACKS);
    let harms = |at: u32| {
        let noun = scene.lists.noun_at(doc, at);
        doc.is_spelled(at, &HARM)
            || noun.is_some_and(|noun| {
                noun.kind == Some(EventKind::Assault) || noun.any(Tags::FORCE.with(Tags::WEAPON))
            })
            // `killed`, but not `used` and `took`, which may tell anything.
            || scene.verb_at(at).is_some_and(|verb| {
                let told = || verb.senses.iter().filter(|sense| sense.kind.is_some());
                told().all(|sense| sense.kind == Some(EventKind::Assault))
                    && told().any(|sense| sense.mode.is_some())
            })
    };
    around.clone().any(|at| doc.is_spelled(at, &SPOKEN)) && !around.filter(other).any(harms)
}

/// A person or body, in a campaign also people without a name; no land and nobody who bears arms.
fn may_be_told_off(scene: &Scene<'_>, party: Party, campaign: bool) -> bool {
    match party.entity {
        Some(EntityRef::Person(_) | EntityRef::Organization(_)) => true,
        Some(_) => false,
        None => {
            let arms = Tags::FORCE.with(Tags::SITE);
            campaign && !scene.lists.noun_at(scene.doc, party.head).is_some_and(|noun| noun.any(arms))
        }
    }
}

/// True for somebody whom the story gives an office of state.
pub(super) fn is_politician(scene: &Scene<'_>, party: Party) -> bool {
    let Some(EntityRef::Person(id)) = party.entity else { return false };
    let Some(person) = scene.entities.people.get(id as usize) else { return false };
    person.roles.iter().flat_map(|role| role.title.split([' ', '.'])).any(|word| {
        let lexeme = scene.doc.lexicon.lexeme_in_any_case(word);
        lexeme.is_some_and(|lexeme| scene.lists.entry(lexeme).role == Some(Role::Government))
    })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Words of a campaign, so that the story is of one.
    const CAMPAIGN: &str =
        "Voters cast ballots in the primary election. The candidates want the nomination. ";

    /// What a story of a campaign tells, beside its votes.
    const SAID: &[(&str, &[&str])] = &[
        (
            "Ann Varga's attacks on Jan Lund worried voters.",
            &["accuse/disapprove held: Ann Varga -> Jan Lund"],
        ),
        ("Ann Varga captured Ohio and Texas.", &["elect held: Ann Varga"]),
        ("Ann Varga attacked rich donors.", &["accuse/disapprove held: Ann Varga -> rich donors"]),
        ("Rebels attacked Goma.", &["assault held: Rebels in Goma"]),
        ("Gunmen attacked Senator Jan Lund.", &["assault held: Gunmen -> Jan Lund"]),
    ];

    /// What other stories tell.
    const ELSEWHERE: &[(&str, &[&str])] = &[
        (
            "Senator Ann Varga's attacks on Mayor Jan Lund have gone on for weeks.",
            &["accuse/disapprove held: Ann Varga -> Jan Lund"],
        ),
        ("Ann Varga's attack on Jan Lund left him blind.", &["assault held: Ann Varga -> Jan Lund"]),
        ("President Ann Varga attacked Goma.", &["assault held: Ann Varga in Goma"]),
        ("Senator Ann Varga was attacked by gunmen.", &["assault held: gunmen -> Ann Varga"]),
        // Words are spoken of, and no force.
        (
            "Ann Varga attacked immigrants in her remarks.",
            &["accuse/disapprove held: Ann Varga -> immigrants"],
        ),
        ("His remarks were an attack on Jan Lund.", &["accuse/disapprove held: -> Jan Lund"]),
        ("Ann Varga attacked tourists in Lima.", &["assault held: Ann Varga -> tourists in Lima"]),
        ("Ann Varga used her speech to attack Jan Lund.", &["accuse/disapprove held: Ann Varga -> Jan Lund"]),
        ("Ann Varga launched a scathing attack on Oman.", &["accuse/disapprove held: Ann Varga -> Oman"]),
        ("Ann Varga left after a clash with Jan Lund.", &[]),
        ("Six died in clashes with rebels.", &["assault held: rebels -> Six"]),
        (
            "Two rivals of Jan Lund were wounded in an attack on Ann Varga.",
            &["assault held: -> Two rivals of Jan Lund", "assault held: -> Ann Varga"],
        ),
    ];

    #[test]
    fn attacks_with_words() {
        check(ELSEWHERE.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
        let told = SAID.iter().map(|(text, _)| format!("{CAMPAIGN}{text}"));
        for (text, (_, expected)) in told.zip(SAID) {
            let events = crate::event::tests::events_of(&text);
            let last: Vec<_> = events.iter().map(crate::event::tests::shown).collect();
            for event in *expected {
                assert!(last.iter().any(|told| told == event), "{text} is {last:?}, not {event}");
            }
        }
    }
}
