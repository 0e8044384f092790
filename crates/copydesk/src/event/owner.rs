//! Whom an event noun's own phrase names: before it, and in the prepositional phrases behind it.
//!
//! ```text
//! Varga's visit to Lima      Varga -> Lima
//! the Lund-Varga summit      Lund + Varga
//! the rebels' attack on it   the rebels
//! ```

use super::blame::{blamed_for, is_crime};
use super::nations::{is_adjective, is_genitive, is_opposed, may_strike, seat};
use super::nominal::is_public;
use super::scene::{Group, Scene};
use super::sense::{Noun, Tags};
use super::sufferer::{bearer_of, doer_of, place_at};
use super::taken::{is_of_title, is_taken_by_verb, meets};
use super::tie::is_interview;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{EventKind, Mode, OrganizationKind, PlaceKind};
use crate::grammar::ChunkKind;
use crate::lexicon::{LexClass, Tag};
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Who stands before the noun in its phrase: `Varga's visit`, `US-Omani talks`, `the Lund-Varga summit`.
pub(super) fn owners(
    scene: &Scene<'_>,
    n: usize,
    trigger: TokenRange,
    kind: EventKind,
    sense: &Noun,
    actors: &mut Parties,
    recipients: &mut Parties,
) {
    let Some(chunk) = scene.chunk(n) else { return };
    let (hyphen, number) = scene.hyphen_and_number(n);
    if hyphen {
        let pair = scene.hyphenated(TokenRange::new(chunk.tokens.start, trigger.start));
        if !pair.is_empty() {
            actors.extend(&pair);
            return;
        }
    }
    if kind.is_reciprocal() && number {
        let sides = scene.counted_sides(TokenRange::new(chunk.tokens.start, chunk.head));
        if !sides.is_empty() {
            actors.extend(&sides);
            return;
        }
    }
    // `the Free Cities Forum (FCF) summit`: the name before its short form.
    let first = scene.phrase_start(n);
    let start = if first < n { scene.chunk(first).map_or(0, |name| name.head) } else { chunk.tokens.start };
    let start = scene.before_date(n).and_then(|i| scene.chunk(i)).map_or(start, |before| before.tokens.start);
    let before = scene.entities.within(TokenRange::new(start, trigger.start));
    for (at, mention) in before.iter().enumerate() {
        // `the Omani premier Lund's visit`: his, not Oman's too.
        if is_of_title(scene, mention, before.get(at + 1)) {
            continue;
        }
        let owns = scene.doc.token(mention.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC));
        let raid = sense.mode == Some(Mode::Seize);
        let scene_of = raid || matches!(kind, EventKind::Protest | EventKind::Assault) || is_public(kind);
        let mut entity = mention.entity;
        match mention.entity {
            EntityRef::Place(id) => {
                let place = scene.entities.places.get(id as usize).map(|place| place.kind);
                let strikes = || {
                    (raid || may_strike(sense) && kind == EventKind::Assault)
                        && is_adjective(scene, mention.tokens)
                };
                if place != Some(PlaceKind::Country) {
                    let Some(seat) = seat(scene, mention).filter(|_| owns && !scene_of) else { continue };
                    entity = seat;
                } else if scene_of && !owns && !strikes() {
                    continue;
                }
            }
            EntityRef::Government(_) if !owns => continue,
            EntityRef::Nationality(_) if is_public(kind) => continue,
            // `the Free Party nomination`: that of its candidate.
            EntityRef::Organization(_)
                if matches!(kind, EventKind::Protest | EventKind::Appoint) && !owns =>
            {
                continue;
            }
            _ => {}
        }
        let party = Party {
            entity: Some(entity),
            tokens: mention.tokens,
            head: mention.tokens.end.saturating_sub(1),
        };
        // `Oman's release of two sailors`, `Varga's nomination of Lund`: who suffers it stands behind.
        let acts = || {
            let person = matches!(mention.entity, EntityRef::Person(_));
            (!person || scene.is_person(n + 2)) && scene.is_word(n + 1, Words::OF) && !is_public(kind)
        };
        // `the embassy bombing`.
        let target = || {
            let site = scene.lists.noun_at(scene.doc, party.head).is_some_and(|noun| noun.any(Tags::SITE));
            // `the Lima Bank hack`.
            let hacked = sense.mode == Some(Mode::Cyber)
                && matches!(mention.entity, EntityRef::Organization(_) | EntityRef::Person(_));
            !owns && (kind == EventKind::Assault && (site || is_firm(scene, mention.entity)) || hacked)
        };
        if sense.any(Tags::POSSESSOR_SUFFERS) && !acts() && !judges(scene, mention, trigger, owns)
            || target()
            || is_opposed(scene, mention.tokens)
        {
            recipients.add(party)
        } else {
            actors.add(party)
        }
    }
    if actors.is_empty() && recipients.is_empty() {
        // `Varga, whose criticism of Lund was harsh`: his.
        if let Some(group) = scene.whose(n) {
            let suffers = sense.any(Tags::POSSESSOR_SUFFERS) || kind == EventKind::Aid;
            let side = if suffers { recipients } else { actors };
            side.extend(&scene.parties(group));
            return;
        }
        let before = TokenRange::new(chunk.tokens.start, trigger.start);
        let acts = matches!(kind, EventKind::Protest | EventKind::Assault);
        let owner = scene.unnamed_owner(before).or_else(|| scene.plural_before(before).filter(|_| acts));
        // `the lower court's sentencing of Lund`.
        let of = scene.is_word(n + 1, Words::OF) && !is_public(kind);
        let court = || {
            let judging = ["court", "judge", "judges", "jury", "tribunal"];
            owner.is_some_and(|party| scene.doc.is_spelled(party.head, &judging))
        };
        let suffers = sense.any(Tags::POSSESSOR_SUFFERS) && !of && !court();
        let side = if suffers { recipients } else { actors };
        owner.into_iter().for_each(|party| side.add(party));
    }
}

/// Who stands in prepositional phrases behind the noun.
pub(super) fn phrases_behind(
    scene: &Scene<'_>,
    n: usize,
    kind: EventKind,
    sense: &Noun,
    led: bool,
    actors: &mut Parties,
    recipients: &mut Parties,
) {
    let reciprocal = kind.is_reciprocal();
    // `a call to Lund`
    // `an interview to the Lima Post`
    let interview = reciprocal && is_interview(scene, n, sense);
    let rings = interview || reciprocal && sense.mode == Some(Mode::Phone);
    for phrase in scene.noun_complements(n + 1).phrases() {
        let group = phrase.group();
        let is = |words| phrase.is_behind(words);
        // `an attack on board a ship`: no board.
        if is(Words::ON) && scene.is_aboard(group.first) {
            continue;
        }
        // `called off the strike after talks with Lund`: what stands behind the talks is theirs.
        let time = Words::AFTER.or(Words::BEFORE).or(Words::DURING).or(Words::SINCE).or(Words::UNTIL);
        let other = group.first.checked_sub(2).filter(|&m| m > n + 1 && scene.is_noun(m));
        // `after 12 days of battles with them`.
        let span = |m: usize| m >= 3 && scene.is_word(m - 1, Words::OF) && scene.is_word(m - 3, time);
        if other.is_some_and(|m| scene.is_word(m - 1, time) || span(m)) {
            continue;
        }
        // `a strike in protest against abuses by the army`: who did what is protested.
        let protest = kind == EventKind::Protest;
        // `an inquiry into a claim by Lund`: who claims it.
        let claim = kind == EventKind::Accuse && sense.mode == Some(Mode::Investigate);
        if (protest || claim) && is(Words::BY) && other.is_some_and(|m| scene.is_known_thing(m)) {
            continue;
        }
        if is(SIDES) {
            if is(Words::WITH)
                && (is_taken_by_verb(scene, n, reciprocal) || other.is_some_and(|m| meets(scene, m)))
            {
                continue;
            }
            // `held talks on ties between Oman and Chad`: who holds them is told.
            let topic = Words::ON.or(Words::ABOUT).or(Words::OVER);
            if led && is(Words::BETWEEN) && other.is_some_and(|m| scene.is_word(m - 1, topic)) {
                continue;
            }
            let theirs = led || sense.any(Tags::WITH_SUFFERS);
            let side = if is(Words::WITH) && !reciprocal && theirs { &mut *recipients } else { &mut *actors };
            side.extend(&scene.parties(group));
        } else if is(Words::OF) {
            // `the first interview of his term`, `his resignation from the board of the bank`.
            if interview || sense.mode == Some(Mode::Resign) && other.is_some() {
                continue;
            }
            // `a blast in the centre of the town`, but `the bombing of the hills of Oman`.
            if kind == EventKind::Assault && other.is_some() && !scene.is_word(n + 1, Words::OF) {
                continue;
            }
            // `a meeting at the request of Oman`: what the other noun is of.
            let part = other.and_then(|m| scene.noun_sense(m)).is_some_and(|(_, other)| other.kind.is_some());
            if part && kind != EventKind::Request
                || other.is_some_and(|m| is_of_other(scene, m, reciprocal || !recipients.is_empty()))
            {
                continue;
            }
            // `charges in the death of Lund`: he is not charged.
            if kind == EventKind::Accuse && other.is_some_and(|m| is_crime(scene, m)) {
                continue;
            }
            // `Oman's deployment of troops`: what is moved acts only where nobody moves it.
            if kind == EventKind::Mobilize {
                if actors.is_empty() {
                    actors.extend(&scene.parties(group));
                }
                continue;
            }
            let at =
                kind == EventKind::Request && n.checked_sub(1).is_some_and(|p| scene.is_word(p, Words::AT));
            let suffers = sense.any(Tags::POSSESSOR_SUFFERS);
            // `with the help of Oman`.
            let helps =
                kind == EventKind::Aid && n.checked_sub(1).is_some_and(|p| scene.is_word(p, Words::WITH));
            let acts = at || helps || sense.any(Tags::OF_ACTS) || reciprocal || is_public(kind) && !suffers;
            let side = if acts { &mut *actors } else { &mut *recipients };
            side.extend(&scene.parties(group));
        } else if is(TARGETS) {
            // `his conviction on seven counts`.
            // `the release of files on Oman`.
            let counts = matches!(sense.mode, Some(Mode::Convict | Mode::Release));
            // `an outcry on social media`: where it is heard.
            let heard = scene.chunk(group.first).is_some_and(|chunk| {
                scene
                    .doc
                    .is_spelled(chunk.head, &["media", "television", "tv", "radio", "twitter", "facebook"])
            });
            if !(reciprocal || kind == EventKind::Elect || counts || heard && is(Words::ON)) {
                let mut struck = scene.parties(group);
                // `a shooting at a school`: where it was.
                if kind == EventKind::Assault && is(Words::AT) && is_shooting(scene, n) {
                    struck.keep(|party| party.entity.is_some() || scene.is_someone(*party));
                }
                // `outrage at Oman's raid`.
                let doer = if struck.is_empty() && kind == EventKind::Accuse {
                    doer_of(scene, group.first)
                } else if struck.is_empty() && protest {
                    blamed_for(scene, group.first)
                } else {
                    None
                };
                recipients.extend(&struck);
                if struck.is_empty() && kind == EventKind::Assault && is(Words::ON.or(Words::AGAINST)) {
                    let struck = bearer_of(scene, group.first).or_else(|| place_at(scene, group.first));
                    struck.into_iter().for_each(|party| recipients.add(party));
                }
                doer.into_iter().for_each(|party| recipients.add(party));
            }
        } else if is(Words::TO) && !rings {
            let given = matches!(
                kind,
                EventKind::Aid
                    | EventKind::Request
                    | EventKind::Support
                    | EventKind::Threaten
                    | EventKind::Concede
            );
            if given || sense.mode == Some(Mode::Visit) {
                recipients.extend(&scene.parties(group));
            }
        } else if is(Words::OVER) && kind == EventKind::Accuse
            // `hacking into the party's servers`.
            || is(Words::INTO) && matches!(kind, EventKind::Coerce | EventKind::Accuse)
        {
            let parties = scene.parties(group);
            match parties.is_empty() {
                // `an inquiry into a claim by Lund`: not into him.
                true if scene.noun_sense(group.first).is_some_and(|(_, noun)| noun.kind == Some(kind)) => {}
                true => doer_of(scene, group.first).into_iter().for_each(|party| recipients.add(party)),
                false => recipients.extend(&parties),
            }
        } else if is(Words::FOR)
            && (matches!(kind, EventKind::Support | EventKind::Threaten | EventKind::Commemorate)
                || kind == EventKind::Aid && led)
        {
            let mut backed = scene.parties(group);
            backed.keep(|party| !scene.is_bare_office(*party));
            recipients.extend(&backed);
        } else if is(Words::FROM) && sense.mode == Some(Mode::Withdraw) {
            let mut left = scene.parties(group);
            left.keep(|party| party.entity.is_some());
            recipients.extend(&left);
        } else if is(Words::FROM) && !reciprocal && actors.is_empty()
            || is(Words::FROM.or(Words::TO)) && rings
        {
            actors.extend(&scene.parties(group));
        }
    }
}

/// Violence against people, wherever it is.
fn is_shooting(scene: &Scene<'_>, n: usize) -> bool {
    const SHOOTINGS: [&str; 9] = [
        "shooting",
        "shootings",
        "massacre",
        "stabbing",
        "stabbings",
        "killing",
        "killings",
        "rampage",
        "murders",
    ];
    scene.chunk(n).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &SHOOTINGS))
}

/// `the call with President Lund of Oman`; where its sides are told by others, `his arrest in the yard of the court`: what
/// noun phrase `m` is of.
fn is_of_other(scene: &Scene<'_>, m: usize, told: bool) -> bool {
    match scene.mention(m).map(|mention| mention.entity) {
        Some(EntityRef::Person(_)) => true,
        Some(_) => false,
        None => told && scene.is_noun(m),
    }
}

/// `the Supreme Court's verdict`, `a Senate trial`, `in Omani detention`: who does it, though others suffer it before the noun.
fn judges(scene: &Scene<'_>, mention: &EntityMention, trigger: TokenRange, owns: bool) -> bool {
    match mention.entity {
        EntityRef::Organization(id) => {
            let kind = scene.entities.organizations.get(id as usize).map(|body| body.kind);
            kind == Some(OrganizationKind::Court) || kind == Some(OrganizationKind::Government) && !owns
        }
        EntityRef::Person(_) => false,
        _ => !owns && mention.tokens.end == trigger.start && is_adjective(scene, mention.tokens),
    }
}

/// `the Lima Post attack`: a newspaper or company, which attacks nobody.
fn is_firm(scene: &Scene<'_>, entity: EntityRef) -> bool {
    let EntityRef::Organization(id) = entity else { return false };
    let kind = scene.entities.organizations.get(id as usize).map(|body| body.kind);
    matches!(kind, Some(OrganizationKind::Media | OrganizationKind::Company))
}

/// Prepositions before those who take part.
pub(super) const SIDES: Words =
    Words::WITH.or(Words::BETWEEN).or(Words::AMONG).or(Words::BY).or(Words::INVOLVING);

/// Prepositions before those at whom it is aimed.
const TARGETS: Words = Words::ON.or(Words::AGAINST).or(Words::AT).or(Words::TOWARD).or(Words::TOWARDS);

impl Scene<'_> {
    /// `board` alone, as in `on board`.
    fn is_aboard(&self, n: usize) -> bool {
        self.chunk(n)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && self.doc.is_spelled(chunk.head, &["board"]))
    }

    /// `the rebels' attack`: the noun before the genitive.
    fn unnamed_owner(&self, before: TokenRange) -> Option<Party> {
        let clitic = before.iter().find(|&at| {
            self.doc.token(at).is_some_and(|token| {
                token.shape.has(Shape::CLITIC) || token.kind == Kind::APOSTROPHE && token.is_glued()
            })
        })?;
        let head = clitic.checked_sub(1).filter(|head| before.has(*head) && !self.is_time(*head))?;
        let noun = self.lists.noun_at(self.doc, head);
        let acts = noun.is_some_and(|noun| noun.any(Tags::PEOPLE.with(Tags::FORCE).with(Tags::LEADERS)));
        (acts || self.doc.is(head, LexClass::ROLE)).then_some(Party {
            entity: None,
            tokens: TokenRange::new(before.start, clitic),
            head,
        })
    }

    /// `Protesters clash with police`, `the teachers strike`: who stands right before the noun.
    fn plural_before(&self, before: TokenRange) -> Option<Party> {
        let head = before.end.checked_sub(1).filter(|&head| before.has(head))?;
        let plural = self.doc.token(head).is_some_and(|token| token.tag == Tag::NounPlural);
        let people = Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER).with(Tags::LEADERS);
        let acts = self.lists.noun_at(self.doc, head).is_some_and(|noun| noun.any(people));
        (plural && acts).then_some(Party { entity: None, tokens: before, head })
    }

    /// `a police inquiry into it`, `the government crackdown on them`: the force or state right before the noun of a deed of
    /// theirs.
    pub(super) fn body_before(&self, n: usize, trigger: TokenRange, kind: EventKind) -> Option<Party> {
        let theirs = matches!(kind, EventKind::Coerce | EventKind::Accuse | EventKind::Assault);
        let start = self.chunk(n).filter(|_| theirs)?.tokens.start;
        let head = trigger.start.checked_sub(1).filter(|&head| start <= head)?;
        let body = Tags::FORCE.with(Tags::STATE);
        let acts = self.lists.noun_at(self.doc, head).is_some_and(|noun| noun.any(body));
        acts.then_some(Party { entity: None, tokens: TokenRange::new(head, head + 1), head })
    }

    /// Who a noun phrase's head belongs to by the words before it: `Lund's offer`, `Omani diplomats`, `the rebels' offer`.
    pub(super) fn owner_before(&self, n: usize) -> Option<Party> {
        let chunk = self.chunk(n)?;
        let before = self.entities.within(TokenRange::new(chunk.tokens.start, chunk.head));
        for (at, mention) in before.iter().enumerate() {
            // `the Omani premier Lund's offer`: his, not Oman's.
            if is_of_title(self, mention, before.get(at + 1)) {
                continue;
            }
            let acts = match mention.entity {
                EntityRef::Place(id) => match self.entities.places.get(id as usize).map(|place| place.kind) {
                    Some(PlaceKind::Country) => Some(mention.entity),
                    _ => seat(self, mention).filter(|_| is_genitive(self, mention.tokens)),
                },
                other => Some(other),
            };
            if let Some(entity) = acts {
                return Some(Party {
                    entity: Some(entity),
                    tokens: mention.tokens,
                    head: mention.tokens.end.saturating_sub(1),
                });
            }
        }
        self.unnamed_owner(TokenRange::new(chunk.tokens.start, chunk.head))
    }

    /// Who a noun phrase's head belongs to: [`Scene::owner_before`] it, or behind it: `an offer by Lund`.
    pub(super) fn owner_of(&self, n: usize) -> Option<Party> {
        if let Some(owner) = self.owner_before(n) {
            return Some(owner);
        }
        // `the visit to Lima by Lund`.
        if self.is_word(n + 1, Words::TO) && self.is_word(n + 3, Words::BY) {
            return self.parties(Group { first: n + 4, last: n + 4 }).iter().next();
        }
        let owning = Words::BY
            .or(Words::FROM)
            .or(Words::OF)
            .or(Words::TO)
            .or(Words::WITH)
            .or(Words::ON)
            .or(Words::AGAINST);
        // Not `a plan to send troops`, but `bail to former ministers`, which may look like a verb.
        let infinitive = || {
            let verb = self.chunk(n + 1).filter(|verb| verb.kind == ChunkKind::Verb);
            verb.and_then(|verb| self.doc.token(verb.head)).is_some_and(|verb| !verb.pos.has(Tag::Adjective))
        };
        if self.is_word(n + 1, owning) && !infinitive() {
            let group = Group { first: n + 2, last: n + 2 };
            return self.parties(group).iter().next();
        }
        self.agent_behind(n)
    }
}
