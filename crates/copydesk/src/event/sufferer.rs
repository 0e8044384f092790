//! Who is acted upon where the object names nobody: behind the kind's prepositions, as owner of what is struck or blamed,
//! on the other side of what is asked for, in the land that is left.
//!
//! ```text
//! imposed sanctions on Omani oil      Oman         attacked a bus carrying pilgrims   pilgrims
//! demanded a truce with the rebels    the rebels   condemned the raid by Chad         Chad
//! withdrew its troops from Chad       Chad         shelled Aleppo                     Aleppo
//! ```

use super::agent::is_of_agent;
use super::blame::protested;
use super::captured::freed_land;
use super::complements::Content;
use super::content::{embedded, is_hostile, prepositions, takes_owner};
use super::nations::{is_adjective, is_genitive};
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode, PlaceKind};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

/// Recipients that are no object.
pub(super) fn other_recipients(
    scene: &Scene<'_>,
    kind: EventKind,
    mode: Option<Mode>,
    frame: &Frame,
) -> Parties {
    let object = frame.object.map(|group| group.first);
    // `condemned the attack on Oman by Chad`: who did it, not who suffered it.
    if let Some(deed) = object.filter(|&n| is_judged(scene, kind, n)) {
        return one(doer_of(scene, deed));
    }
    if kind == EventKind::Protest && is_in_favor(scene, frame) {
        return Parties::NONE;
    }
    // `demanded an admission by Oman`, `investigated crimes by Oman against Chad`.
    let doer = matches!(kind, EventKind::Request | EventKind::Accuse) && !frame.passive && object.is_some();
    let doer = frame.complements.behind(Words::BY).filter(|_| doer).map(|group| scene.parties(group));
    if let Some(doer) = doer.filter(|doer| !doer.is_empty()) {
        return doer;
    }
    for preposition in prepositions(kind) {
        // Behind a passive verb he who acts, and what tells who that is: `was demanded by members of the union`.
        let agent = frame.passive && *preposition == Words::BY;
        let of_agent = |group: &Group| *preposition == Words::OF && is_of_agent(scene, frame, *group);
        let group = frame.complements.behind(*preposition).filter(|group| !agent && !of_agent(group));
        let mut parties = group.map(|group| scene.parties(group)).unwrap_or_default();
        // `captured a town on the Omani border`: where it lies.
        let edge = group.and_then(|group| scene.chunk(group.first)).is_some_and(|chunk| {
            scene
                .doc
                .is_spelled(chunk.head, &["border", "coast", "outskirts", "road", "front", "anniversary"])
        });
        if edge && kind == EventKind::Assault && *preposition == Words::ON {
            continue;
        }
        // `rallied outside the embassy`, but not `outside a mosque`, nor `outside parliament against the bill`.
        if *preposition == Words::OUTSIDE && kind == EventKind::Protest {
            let against = frame.complements.behind(Words::AGAINST).is_some();
            parties.keep(|party| party.entity.is_some() && !against);
        }
        // `by six votes to two`.
        parties.keep(|party| {
            party.entity.is_some() || party.tokens.len() > 1 || !scene.doc.is(party.head, LexClass::CARDINAL)
        });
        if !parties.is_empty() {
            return parties;
        }
        // `imposed sanctions on Muscat`, `suspended aid to Muscat`.
        let to_state = matches!(kind, EventKind::Sanction | EventKind::Aid | EventKind::Agree);
        if let Some(state) = group.filter(|_| to_state).and_then(|group| state_at(scene, group.first)) {
            return one(Some(state));
        }
    }
    // `expressed regret over Oman's refusal`.
    let judged = frame.complements.behind(Words::OVER).filter(|_| kind == EventKind::Accuse);
    if let Some(doer) = judged.and_then(|deed| doer_of(scene, deed.first)) {
        return Parties::one(doer);
    }
    let found = object.and_then(|n| match kind {
        EventKind::Assault => bearer_of(scene, n)
            .or_else(|| place_at(scene, n))
            .or_else(|| aimed_at(scene, frame).and_then(|target| bearer_of(scene, target))),
        EventKind::Protest if mode == Some(Mode::Obstruct) => place_at(scene, n),
        EventKind::Protest if mode == Some(Mode::Boycott) => scene.owner_of(n),
        EventKind::Protest => symbol_of(scene, n),
        EventKind::Coerce => scene.owner_of(n).or_else(|| place_at(scene, n)),
        // `cancelled Chad's debt`.
        EventKind::Aid
            if scene.chunk(n).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &["debt", "debts"])) =>
        {
            scene.owner_of(n)
        }
        EventKind::Retreat if mode.is_none() => freed_land(scene, frame, n),
        _ if takes_owner(kind) => scene.owner_of(n),
        _ => None,
    });
    let found = found
        .or_else(|| other_side(scene, kind, object?))
        .or_else(|| owner_behind(scene, kind, frame))
        .or_else(|| defied(scene, kind, frame))
        .or_else(|| protested(scene, kind, frame))
        .or_else(|| struck_land(scene, kind, mode, frame));
    one(found)
}

fn one(party: Option<Party>) -> Parties {
    let mut parties = Parties::NONE;
    party.into_iter().for_each(|party| parties.add(party));
    parties
}

/// True for a deed that is blamed or praised.
fn is_judged(scene: &Scene<'_>, kind: EventKind, n: usize) -> bool {
    matches!(kind, EventKind::Accuse | EventKind::Support) && is_deed(scene, n)
}

/// True for a noun of what is done to somebody.
fn is_deed(scene: &Scene<'_>, n: usize) -> bool {
    use EventKind as K;
    scene.noun_sense(n).is_some_and(|(_, noun)| {
        let done = matches!(
            noun.kind,
            Some(K::Assault | K::Coerce | K::Sanction | K::Retreat | K::Aid | K::Mobilize | K::Threaten)
        );
        done && !noun.any(Tags::OF_ACTS)
    })
}

/// Who did what a noun tells: `the raid by Chad`, `Chad's raid on Oman`, but nobody of `the arrest of Lund`.
pub(super) fn doer_of(scene: &Scene<'_>, n: usize) -> Option<Party> {
    let by = scene.noun_complements(n + 1).behind(Words::BY);
    if let Some(doer) = by.and_then(|group| scene.parties(group).iter().next()) {
        return Some(doer);
    }
    let suffers = scene.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::POSSESSOR_SUFFERS));
    let of = scene.is_word(n + 1, Words::OF);
    let owner = scene.owner_before(n).filter(|owner| {
        // `killed in the Oman raid`: where it was.
        let whereabouts = matches!(owner.entity, Some(EntityRef::Place(_)))
            && !is_genitive(scene, owner.tokens)
            && !is_adjective(scene, owner.tokens);
        !whereabouts && (!suffers || of && !matches!(owner.entity, Some(EntityRef::Person(_))))
    });
    owner.or_else(|| scene.agent_behind(n))
}

/// `marched in support of Lund`: not against him.
fn is_in_favor(scene: &Scene<'_>, frame: &Frame) -> bool {
    let favor = |n: usize| {
        scene.chunk(n).is_some_and(|chunk| {
            scene.doc.is_spelled(chunk.head, &["support", "solidarity", "favor", "favour"])
        })
    };
    frame.complements.behind(Words::IN).is_some_and(|group| favor(group.first))
        || frame.complements.behind(Words::FOR).is_some_and(|group| !scene.parties(group).is_empty())
}

/// Whom a struck thing belongs to or holds: `Omani positions`, `a camp for refugees`, `a bus carrying pilgrims`.
pub(super) fn bearer_of(scene: &Scene<'_>, n: usize) -> Option<Party> {
    if scene.noun_sense(n).is_some_and(|(_, noun)| noun.kind.is_some()) {
        return None;
    }
    if let Some(owner) = scene.owner_before(n) {
        return Some(owner);
    }
    let someone = |i: usize| {
        let parties = scene.parties(Group { first: i, last: i });
        parties.iter().next().filter(|party| scene.is_someone(*party) || party.entity.is_some())
    };
    if scene.is_word(n + 1, Words::OF.or(Words::FOR)) {
        return someone(n + 2);
    }
    let holds = scene
        .chunk(n + 1)
        .is_some_and(|chunk| chunk.kind == ChunkKind::Verb && scene.doc.is_spelled(chunk.head, &HOLDING));
    // `The plane that hit the house was carrying pilgrims`: not the house.
    let holds = holds && !scene.form(n + 1).has(VerbForm::FINITE);
    if holds { someone(n + 2) } else { None }
}

/// `fired water cannon at an Omani boat`: the thing at which it is aimed.
fn aimed_at(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let aim = Words::AT.or(Words::ON).or(Words::AGAINST);
    frame.complements.behind(aim).map(|target| target.first).filter(|&target| scene.is_noun(target))
}

/// What says of a vehicle or house who is in it.
const HOLDING: [&str; 6] = ["carrying", "transporting", "housing", "hosting", "sheltering", "holding"];

/// The town or region that a noun phrase names: `shelled Aleppo`, `bombed the town of Aleppo`.
pub(super) fn place_at(scene: &Scene<'_>, n: usize) -> Option<Party> {
    let named = |n: usize| {
        let mention = scene.mention(n)?;
        let EntityRef::Place(id) = mention.entity else { return None };
        let place = scene.entities.places.get(id as usize)?;
        (place.kind != PlaceKind::Site).then_some(Party {
            entity: Some(mention.entity),
            tokens: mention.tokens,
            head: mention.tokens.end.saturating_sub(1),
        })
    };
    let of = scene.is_word(n + 1, Words::OF)
        && scene.chunk(n).is_some_and(|chunk| {
            scene.doc.is(chunk.head, LexClass::PLACE_HEAD)
                || scene.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::SITE))
        });
    named(n).or_else(|| if of { named(n + 2) } else { None })
}

/// `burned an Omani flag`, `pelted Oman's embassy`: whom the thing stands for.
fn symbol_of(scene: &Scene<'_>, n: usize) -> Option<Party> {
    let symbols = ["flag", "flags", "effigy", "effigies", "embassy", "consulate", "portrait", "portraits"];
    if scene.doc.is_spelled(scene.chunk(n)?.head, &symbols) { scene.owner_of(n) } else { None }
}

/// The state whose capital a noun phrase names: `aid to Muscat`.
fn state_at(scene: &Scene<'_>, n: usize) -> Option<Party> {
    let mention = scene.mention(n)?;
    let EntityRef::Place(id) = mention.entity else { return None };
    let place = scene.entities.places.get(id as usize)?;
    let capital = scene.doc.is(scene.chunk(n)?.head, LexClass::CAPITAL);
    let code = place.country.filter(|_| capital)?;
    Some(Party {
        entity: Some(EntityRef::Government(code)),
        tokens: mention.tokens,
        head: mention.tokens.end.saturating_sub(1),
    })
}

/// With whom somebody wants to talk or to make peace: `sought talks with Lund`.
fn other_side(scene: &Scene<'_>, kind: EventKind, n: usize) -> Option<Party> {
    use EventKind as K;
    let wants = matches!(kind, K::Request | K::Reject | K::Agree | K::Threaten);
    let mutual = scene.noun_sense(n).filter(|_| wants).is_some_and(|(_, noun)| {
        noun.kind.is_some_and(|kind| kind.is_reciprocal() || matches!(kind, K::Agree | K::Retreat))
    });
    let side = if mutual { scene.noun_complements(n + 1).behind(Words::WITH) } else { None };
    scene.parties(side?).iter().next()
}

/// `sanctions on Omani oil`, `objected to Lund's plan`: whose it is.
fn owner_behind(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Option<Party> {
    if !takes_owner(kind) && kind != EventKind::Agree {
        return None;
    }
    prepositions(kind)
        .iter()
        .filter(|preposition| !(frame.passive && **preposition == Words::BY))
        .filter_map(|preposition| frame.complements.behind(*preposition))
        .find_map(|group| scene.owner_of(group.first))
}

/// `marched in defiance of the army`.
fn defied(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Option<Party> {
    let of = frame.complements.behind(Words::OF).filter(|_| kind == EventKind::Protest)?;
    let noun = scene.chunk(of.first.checked_sub(2)?)?;
    let defies = scene.doc.is_spelled(noun.head, &["defiance"]);
    scene.parties(of).iter().next().filter(|_| defies)
}

/// The land or town in which a curfew holds, or help is given or stopped.
fn struck_land(scene: &Scene<'_>, kind: EventKind, mode: Option<Mode>, frame: &Frame) -> Option<Party> {
    let reaches = match kind {
        EventKind::Coerce => mode == Some(Mode::Curfew),
        // `lifted a curfew in Lima`.
        EventKind::Concede => {
            let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
            noun.is_some_and(|(_, noun)| noun.kind == Some(EventKind::Coerce) || noun.any(Tags::STATE))
        }
        // `sought refuge in Chad`.
        EventKind::Request => frame.object.is_some_and(|group| {
            scene
                .chunk(group.first)
                .is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &["refuge", "asylum"]))
        }),
        EventKind::Aid => true,
        EventKind::Sanction => mode == Some(Mode::Discontinue),
        _ => false,
    };
    let group = frame.complements.behind(Words::IN).filter(|_| reaches)?;
    place_at(scene, group.first)
}

/// Whom the promised, refused or threatened act would reach: `threatened to close its embassy in Oslo`.
#[inline(never)]
pub(super) fn content_recipients(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Parties {
    let Content::To(v) = frame.complements.content else { return Parties::NONE };
    // `pledged to be the best president`.
    if scene.form(v).has(VerbForm::COPULA) {
        return Parties::NONE;
    }
    let inner = scene.complements(v + 1);
    let (act, mode) = embedded(scene, frame).unzip();
    let left = mode.flatten() == Some(Mode::Withdraw);
    // `agreed to form a unity government`: there is none yet.
    let made = scene.chunk(v).is_some_and(|verb| {
        scene
            .doc
            .is_spelled(verb.head, &["form", "create", "establish", "build", "set", "become", "allow", "let"])
    });
    if kind == EventKind::Agree && made {
        return one(inner.behind(Words::WITH).and_then(|group| scene.parties(group).iter().next()));
    }
    // `agreed to hand the banker over to Oman`, `to send doctors to Oman`: not who is sent.
    let given = left || matches!(act, Some(EventKind::Aid | EventKind::Cooperate | EventKind::Mobilize));
    // `agreed to take the post`, `pledged to expand its forces`: nobody else.
    let named = |mut parties: Parties| {
        if kind == EventKind::Agree {
            parties.keep(|party| party.entity.is_some() || is_somebody_else(scene, *party));
        }
        parties
    };
    let object = inner.object.filter(|_| !left).map(|group| named(scene.parties(group))).unwrap_or_default();
    if !given && !object.is_empty() {
        return object;
    }
    let words: &[Words] = match kind {
        EventKind::Agree if given => &[Words::TO, Words::WITH, Words::FROM, Words::FOR],
        EventKind::Agree => &[Words::TO, Words::WITH, Words::FROM],
        _ => &[Words::AGAINST, Words::WITH, Words::TO, Words::FROM, Words::ON, Words::FOR],
    };
    let behind = words
        .iter()
        .filter_map(|word| inner.behind(*word))
        .map(|group| named(scene.parties(group)))
        .find(|parties| !parties.is_empty());
    if let Some(parties) = behind {
        return parties;
    }
    // `refused to deploy troops in Aleppo`: it is not they who are sent.
    if act == Some(EventKind::Mobilize) {
        return one(inner.behind(Words::IN).and_then(|group| place_at(scene, group.first)));
    }
    if !object.is_empty() || !act.is_some_and(is_hostile) {
        return object;
    }
    // `threatened to blockade Aleppo`, `to ban rallies in Aleppo`.
    let struck =
        inner.object.and_then(|group| bearer_of(scene, group.first).or_else(|| place_at(scene, group.first)));
    one(struck.or_else(|| place_at(scene, inner.behind(Words::IN)?.first)))
}

/// True for people whom no name tells, and who are not the speaker's own.
fn is_somebody_else(scene: &Scene<'_>, party: Party) -> bool {
    let own = Words::ITS.or(Words::THEIR).or(Words::HIS).or(Words::HER);
    let name = scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::Proper);
    !name && scene.is_someone(party) && !scene.token_is(party.tokens.start, own)
}

/// Whom a withdrawal leaves; who is withdrawn is no recipient: `pulled its troops from Chad`, `quit the pact`.
#[inline(never)]
pub(super) fn left_behind(scene: &Scene<'_>, frame: &Frame, object: &Parties) -> Parties {
    let mut left = *object;
    let body = |party: &Party| match party.entity {
        Some(_) => !scene.is_someone(*party),
        None => {
            scene.doc.is(party.head, LexClass::ORG_HEAD)
                && !scene.token_is(party.tokens.start, Words::ITS.or(Words::THEIR).or(Words::HIS))
        }
    };
    left.keep(body);
    let behind = |word: Words| {
        let mut parties =
            frame.complements.behind(word).map(|group| scene.parties(group)).unwrap_or_default();
        parties.keep(|party| party.entity.is_some());
        parties
    };
    // `pulled its troops out of Chad`.
    let out = frame.complements.behind(Words::OF).is_some_and(|group| {
        group.first.checked_sub(2).and_then(|i| scene.kind(i)) == Some(ChunkKind::Adverb)
    });
    if left.is_empty() && out {
        left = behind(Words::OF);
    }
    for word in [Words::FROM, Words::IN] {
        if left.is_empty() {
            left = behind(word);
        }
    }
    // `recalled its envoy to Chad`.
    match frame.object.filter(|_| left.is_empty()).and_then(|group| scene.owner_of(group.first)) {
        Some(owner) if owner.entity.is_some() => one(Some(owner)),
        // `recalled its envoy from Tehran`.
        _ if left.is_empty() => {
            let left = frame.complements.behind(Words::FROM).or(frame.object);
            one(left.and_then(|group| place_at(scene, group.first)))
        }
        _ => left,
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{events_of, shown};

    /// A sentence, and its first event.
    const TOLD: &[(&str, &str)] = &[
        ("The rebels shelled Goma.", "assault/heavy-weapons held: The rebels in Goma"),
        ("Gunmen attacked a bus carrying pilgrims.", "assault held: Gunmen -> pilgrims"),
        (
            "A camp for Chadian refugees was attacked by militiamen.",
            "assault held: militiamen -> Chadian refugees",
        ),
        ("The US imposed sanctions on Iranian oil exports.", "sanction/discontinue held: US -> Iranian"),
        ("Oman requested talks with Chad.", "request held: Oman -> Chad"),
        ("Oman condemned the attack on Chad by Peru.", "accuse/disapprove held: Oman -> Peru"),
        ("Oman condemned the killing of three nurses.", "accuse/disapprove held: Oman"),
        ("Oman criticized sanctions on Chad.", "accuse/disapprove held: Oman"),
        (
            "The premier condemned the raid staged by the rebels.",
            "accuse/disapprove held: The premier -> the rebels",
        ),
        ("The UN withdrew its inspectors from Iraq.", "sanction/withdraw held: UN -> Iraq"),
        ("Troops were withdrawn from Iraq.", "retreat/withdraw held: Troops -> Iraq in Iraq"),
        ("Oman agreed to extradite the banker to Panama.", "agree held: Oman -> Panama"),
        ("The suspect was extradited to Panama from Spain.", "cooperate held: Spain -> Panama"),
        ("Oman agreed to take the post.", "agree held: Oman"),
        ("Hundreds rallied outside the US embassy.", "protest/demo held: Hundreds -> US embassy"),
        (
            "Workers blocked roads in defiance of the government.",
            "protest/obstruct held: Workers -> the government",
        ),
        ("Workers went on strike against the company.", "protest/strike held: Workers -> the company"),
        ("The World Bank lent Kenya $500 million.", "aid held: World Bank -> Kenya"),
        ("Mali received two helicopters from Russia.", "aid held: Russia -> Mali"),
        ("Chad secured a loan from the IMF.", "aid held: IMF -> Chad"),
        ("Oman imposed sanctions on Moscow.", "sanction/discontinue held: Oman -> Moscow"),
        ("The minister was sanctioned by Washington.", "sanction held: Washington -> The minister"),
        ("Police fired water cannon at an Omani boat.", "assault/crowd-control held: Police -> Omani"),
        ("Demonstrators burned an Omani flag.", "protest/riot held: Demonstrators -> Omani"),
        ("Thousands attended the funeral of Imre Varga.", "commemorate held: Thousands -> Imre Varga"),
    ];

    #[test]
    fn who_is_acted_upon() {
        for (text, expected) in TOLD {
            let told = events_of(text).first().map(shown);
            assert_eq!(told.as_deref(), Some(*expected), "{text}");
        }
    }
}
