//! Events told by nouns: arguments before and behind the noun, and the verb that lends it a subject and a tense.
//!
//! ```text
//! Varga's visit to Lima on Monday        consult/visit: Varga -> Peru, Lima, Monday
//! Varga and Lund held talks with Imre    consult: Varga + Lund + Imre
//! Lund faces charges                     accuse/allege: -> Lund
//! a planned US-Omani summit              consult, scheduled: USA + Oman
//! ```

use super::scene::{Group, Scene};
use super::sense::{Noun, Slot, Tags, Verb};
use super::types::{Parties, Party, Telling};
use super::verbal::Marks;
use super::words::Words;
use crate::extraction::{EventKind, Mode, OrganizationKind, PlaceKind, Status};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::span::{RuleId, TokenRange};
use crate::token::{Kind, Shape};

/// How a noun hangs on a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// The verb lends it its subject as doer.
    Light(usize),
    /// The verb's subject is acted upon.
    Inverse(usize),
    /// The verb says how real it is: `cancelled the talks`, `the talks were held`.
    Matrix(usize),
    /// A motion or attendance with the event as its goal: `arrived for talks`.
    Goal(usize),
    /// Nothing of that kind.
    None,
}

/// Reads the noun phrase `n`.
pub(super) fn read_noun(scene: &Scene<'_>, n: usize, marks: &Marks) -> Option<Telling> {
    if !scene.is_noun(n) || marks.has(n) {
        return None;
    }
    let (tokens, sense) = scene.noun_sense(n)?;
    let kind = sense.kind?;
    let chunk = scene.chunk(n)?;
    if is_part_of_name(scene, tokens, kind) {
        return None;
    }
    let trigger_end = tokens.end;
    let tie = tie(scene, n);
    let mut actors = Parties::default();
    let mut recipients = Parties::default();
    owners(scene, n, tokens, kind, sense, &mut actors, &mut recipients);
    let led = matches!(tie, Tie::Light(_) | Tie::Goal(_)) || !actors.is_empty();
    phrases_behind(scene, n, kind, sense, led, &mut actors, &mut recipients);
    match tie {
        Tie::Light(w) => add_subject(scene, w, kind, &mut actors, &mut recipients),
        Tie::Inverse(w) => {
            if let Some(group) = scene.subject(w) {
                let subject = scene.parties(group);
                if kind.is_reciprocal() { actors.extend(&subject) } else { recipients.extend(&subject) }
            }
        }
        Tie::Matrix(w) | Tie::Goal(w)
            if matches!(tie, Tie::Goal(_))
                || kind.is_reciprocal() && actors.len() < 2
                || !is_public(kind)
                    && !matches!(kind, EventKind::Assault | EventKind::Protest)
                    && actors.is_empty() =>
        {
            if let Some(group) = scene.subject(w).filter(|group| group.last != n && group.first != n) {
                actors.extend(&scene.parties(group));
            }
        }
        _ => {}
    }
    if let Some(winner) = congratulated(scene, n, kind) {
        actors = winner;
    }
    let own_verb = match tie {
        Tie::Light(w) | Tie::Inverse(w) | Tie::Matrix(w) | Tie::Goal(w) => Some(w),
        Tie::None => None,
    };
    let behind = Some(if scene.is_comma(n + 1) { n + 2 } else { n + 1 }).filter(|&v| {
        let form = scene.form(v);
        scene.kind(v) == Some(ChunkKind::Verb) && !form.has(VerbForm::FINITE)
    });
    let behind = behind.or_else(|| scene.planned_behind(n).map(|(v, _)| v));
    // `the forum, which opens on Friday`: the noun's own relative clause.
    let relative = [n + 1, n + 2].into_iter().find(|&i| scene.kind(i) == Some(ChunkKind::Relative));
    let own = match relative.filter(|&i| scene.kind(i + 1) == Some(ChunkKind::Verb)) {
        Some(i) => [Some(i), Some(i + 1)],
        None => [own_verb, behind],
    };
    // The time before a verb that plans or cancels is when that was said.
    let said = match tie {
        Tie::Matrix(w) if w < n => Some(w),
        _ => None,
    };
    let when = scene.time_near(n, own).filter(|&at| {
        let start = scene.times.get(at as usize).map_or(0, |time| time.tokens.start);
        said.is_none_or(|w| scene.chunk(w).is_some_and(|chunk| chunk.tokens.start < start))
    });
    let place = place_of_visit(kind, sense.mode, &recipients)
        .or_else(|| scene.place_near(n, own))
        .or_else(|| own_verb.and_then(|w| scene.place_told_from(w)));
    let first = scene.doc.word(chunk.tokens.start);
    let definite = ["the", "this", "that", "these", "those", "their", "his", "her", "its"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word));
    let distinct = chunk.tokens.iter().any(|at| is_distinguishing(scene, at));
    // `the fifth round of talks`: the ordinal may number the round.
    let rounds = n >= 2 && scene.is_word(n - 1, Words::OF);
    let first_token = if rounds {
        scene.chunk(n - 2).map_or(chunk.tokens.start, |c| c.tokens.start)
    } else {
        chunk.tokens.start
    };
    let ordinal = (first_token..chunk.head).find(|&at| scene.doc.is(at, LexClass::ORDINAL));
    let status = nominal_status(scene, n, tie, when)?;
    let past = own_verb.is_some_and(|w| scene.form(w).any(VerbForm::PAST.with(VerbForm::PERFECT)));
    let (status, when) = scene.reconciled(status, when, past);
    if super::verbal::is_unreal(status) && actors.len() + recipients.len() < 2 {
        return None;
    }
    let begun = own
        .iter()
        .flatten()
        .any(|&w| scene.chunk(w).is_some_and(|verb| scene.matrix_status(verb.head) == Some(Status::Ongoing)));
    let status =
        if begun || is_long_visit(scene, chunk, sense) { scene.still_on(status, when) } else { status };
    let tied = matches!(tie, Tie::Light(_) | Tie::Inverse(_)) || matches!(tie, Tie::Matrix(_) | Tie::Goal(_));
    let anchored = when.is_some() || place.is_some();
    // Cooperation of one side, or of nobody, is spoken of.
    let complete = if matches!(kind, EventKind::Consult | EventKind::Cooperate) || sense.any(Tags::NOT_BARE) {
        actors.len() + recipients.len() >= 2 || tied && !actors.is_empty() || !actors.is_empty() && anchored
    } else if kind == EventKind::Agree {
        // A deal is told where both sides are named, or where it was struck; else it is spoken of.
        actors.len() + recipients.len() >= 2 || tied && !actors.is_empty() && status == Status::Held
    } else {
        !actors.is_empty()
            || !recipients.is_empty()
            || tied && when.is_some()
            || anchored && (is_public(kind) || matches!(kind, EventKind::Protest | EventKind::Assault))
    };
    let rule: RuleId = if tied { "event.noun-light-verb" } else { "event.noun-arguments" };
    let body = scene
        .entities
        .within(TokenRange::new(phrase_from(scene, n, chunk), trigger_end))
        .iter()
        .any(|mention| matches!(mention.entity, EntityRef::Organization(_)));
    let gathering = kind == EventKind::Consult && is_gathering(scene, n, tokens, sense);
    if gathering && actors.iter().any(|party| matches!(party.entity, Some(EntityRef::Person(_)))) {
        actors.keep(|party| !matches!(party.entity, Some(EntityRef::Organization(_))));
    }
    let mode = sense.mode.or_else(|| {
        let many = kind == EventKind::Consult
            && (body || scene.is_at_summit(n) || own_verb.is_some_and(|w| scene.is_at_summit(w)));
        many.then_some(Mode::Multilateral)
    });
    Some(Telling {
        tokens,
        sentence: scene.sentence,
        kind,
        mode,
        status,
        actors,
        recipients,
        when,
        place,
        definite,
        distinct,
        ordinal,
        headline: scene.headline,
        nominal: true,
        complete,
        gathering,
        fresh: tied && own_verb.is_some_and(|w| scene.is_fresh(w)),
        lemma: scene.lemma(tokens, LexClass::EVENT_NOUN),
        rule: if complete { rule } else { "event.noun-definite" },
    })
}

/// `congratulated Lund on her victory`, `called Lund to congratulate on his win`: whose victory it is.
fn congratulated(scene: &Scene<'_>, n: usize, kind: EventKind) -> Option<Parties> {
    let preposition = n.checked_sub(1).filter(|_| kind == EventKind::Elect)?;
    let own = ["his", "her", "their"].iter().any(|word| {
        scene.chunk(n).is_some_and(|chunk| scene.doc.word(chunk.tokens.start).eq_ignore_ascii_case(word))
    });
    if !own || !scene.is_word(preposition, Words::ON.or(Words::WITH).or(Words::FOR)) {
        return None;
    }
    let w = scene.governor(preposition)?;
    let payload = scene.doc.payload(scene.chunk(w)?.head, LexClass::EVENT_VERB)?;
    if !Verb::of(payload).senses.iter().any(|sense| sense.kind == Some(EventKind::Support)) {
        return None;
    }
    let object = scene.complements(w + 1).object.or_else(|| {
        let before = scene.governor(w).filter(|_| scene.form(w).has(VerbForm::INFINITIVE))?;
        scene.complements(before + 1).object
    });
    object.map(|group| scene.parties(group)).filter(|parties| !parties.is_empty())
}

/// `a three-day visit`: several days.
fn is_long_visit(scene: &Scene<'_>, chunk: &Chunk, sense: Noun<'_>) -> bool {
    sense.mode == Some(Mode::Visit)
        && scene.times_in(chunk.tokens).any(|at| {
            let value = scene.times.get(at as usize).map_or("", |time| time.time.value.as_str());
            value.starts_with('P') && value.ends_with('D') && value != "P1D"
        })
}

/// First token of a noun's whole phrase.
fn phrase_from(scene: &Scene<'_>, n: usize, chunk: &Chunk) -> u32 {
    let first = scene.phrase_start(n);
    if first < n {
        scene.chunk(first).map_or(chunk.tokens.start, |name| name.tokens.start)
    } else {
        chunk.tokens.start
    }
}

/// `the G20 summit`, `a NATO meeting`: what a body of countries holds, whoever meets whom there.
fn is_gathering(scene: &Scene<'_>, n: usize, trigger: TokenRange, sense: Noun<'_>) -> bool {
    let Some(chunk) = scene.chunk(n) else { return false };
    let own = TokenRange::new(phrase_from(scene, n, chunk), trigger.end);
    // `the summit of the forum`.
    let behind = scene.chunk(n + 2).filter(|_| scene.is_word(n + 1, Words::OF)).map(|chunk| chunk.tokens);
    [Some(own), behind].into_iter().flatten().flat_map(|tokens| scene.entities.within(tokens)).any(
        |mention| {
            let EntityRef::Organization(id) = mention.entity else { return false };
            let kind = scene.entities.organizations.get(id as usize).map(|body| body.kind);
            // `the forum's leaders' meeting`.
            let of_leaders = scene.phrase_start(n) < n
                && scene
                    .noun_sense(n - 2)
                    .is_some_and(|(_, owner)| owner.any(Tags::LEADERS.with(Tags::MINISTERS)));
            let summit = sense.any(Tags::SUMMIT) || sense.mode == Some(Mode::Multilateral) || of_leaders;
            match kind {
                Some(OrganizationKind::International) => true,
                Some(OrganizationKind::Government) | None => false,
                Some(_) => summit,
            }
        },
    )
}

/// True where the trigger is a word of a body's name; `APEC Summit` and the like are events all the same.
fn is_part_of_name(scene: &Scene<'_>, trigger: TokenRange, kind: EventKind) -> bool {
    scene.entities.at(trigger.start).is_some_and(|mention| {
        let last = mention.tokens.end == trigger.end;
        !last || !matches!(kind, EventKind::Consult | EventKind::Elect | EventKind::Commemorate)
    })
}

/// Votes and rites happen without anybody named.
const fn is_public(kind: EventKind) -> bool {
    matches!(kind, EventKind::Elect | EventKind::Commemorate)
}

fn place_of_visit(kind: EventKind, mode: Option<Mode>, recipients: &Parties) -> Option<Party> {
    let visit = kind == EventKind::Consult && mode == Some(Mode::Visit);
    recipients.iter().find(|party| visit && matches!(party.entity, Some(EntityRef::Place(_))))
}

fn add_subject(scene: &Scene<'_>, w: usize, kind: EventKind, actors: &mut Parties, recipients: &mut Parties) {
    let form = scene.form(w);
    if form.has(VerbForm::PASSIVE) {
        if let Some(group) = scene.complements(w + 1).behind(scene, Words::BY) {
            actors.extend(&scene.parties(group));
        }
        return;
    }
    let Some(group) = scene.subject(w) else { return };
    let mut all = scene.parties(group);
    // `proposed to Lund to hold talks`: who proposes takes part.
    if form.has(VerbForm::INFINITIVE) && kind.is_reciprocal() {
        let proposer = scene.governor(w).filter(|&g| {
            scene.chunk(g).and_then(|chunk| scene.matrix_status(chunk.head)) == Some(Status::Proposed)
        });
        if let Some(group) = proposer.and_then(|g| scene.subject(g)) {
            all.extend(&scene.parties(group));
        }
    }
    all.extend(actors);
    *actors = all;
    // `gave Laos aid`, `paid Lund a visit`.
    let behind = scene.complements(w + 1);
    if let (Some(first), Some(_), true) =
        (behind.object, behind.second, recipients.is_empty() && !kind.is_reciprocal())
    {
        recipients.extend(&scene.parties(first));
    }
}

/// The verb group that noun phrase `n` hangs on, and how.
fn tie(scene: &Scene<'_>, n: usize) -> Tie {
    if let Some(w) = verb_of_object(scene, n) {
        let Some(head) = scene.chunk(w).map(|chunk| chunk.head) else { return Tie::None };
        if let Some(payload) = light_payload(scene, head) {
            return if payload == "inverse" { Tie::Inverse(w) } else { Tie::Light(w) };
        }
        if scene.matrix_status(head).is_some() {
            return Tie::Matrix(w);
        }
        return Tie::None;
    }
    if let Some(w) = verb_of_goal(scene, n).or_else(|| verb_of_sides(scene, n)) {
        return Tie::Goal(w);
    }
    match verb_of_subject(scene, n) {
        Some(w) => {
            let passive = scene.form(w).has(VerbForm::PASSIVE);
            let head = scene.chunk(w).map_or(0, |chunk| chunk.head);
            let light = passive && light_payload(scene, head).is_some();
            let copula = scene.form(w).has(VerbForm::COPULA);
            if light {
                Tie::Light(w)
            } else if scene.matrix_status(head).is_some() || copula {
                Tie::Matrix(w)
            } else {
                Tie::None
            }
        }
        None => Tie::None,
    }
}

fn light_payload<'a>(scene: &Scene<'a>, head: u32) -> Option<&'a str> {
    let unit = scene.doc.unit(head).filter(|unit| unit.class.any(LexClass::LIGHT_VERB));
    match unit {
        Some(unit) => scene.doc.payload_of(unit.lexeme, LexClass::LIGHT_VERB),
        None => scene.doc.payload(head, LexClass::LIGHT_VERB),
    }
}

/// The verb group whose object the phrase is: right before it, an indirect object or coordinated noun between.
fn verb_of_object(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let group = scene.group_left(scene.phrase_start(n));
    let mut i = group.first.checked_sub(1)?;
    for _ in 0..7 {
        match scene.kind(i)? {
            ChunkKind::Verb => return Some(i),
            ChunkKind::Mark if matches!(scene.mark(i), Some(Kind::OPEN | Kind::CLOSE)) => {}
            ChunkKind::Adverb | ChunkKind::Other => {}
            // A particle of the verb: `called off`, `carry out`.
            ChunkKind::Preposition => {
                let chunk = scene.chunk(i)?;
                let token = scene.doc.token(chunk.tokens.start)?;
                if !token.shape.has(Shape::IN_PHRASE) {
                    return None;
                }
            }
            ChunkKind::Noun if scene.party(i).is_some() && !scene.after_preposition(i) => {}
            _ => return None,
        }
        i = i.checked_sub(1)?;
    }
    None
}

/// `arrived in Lima for talks`, `attended by`, `took part in the summit`: the verb of motion or attendance.
fn verb_of_goal(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let preposition = n.checked_sub(1)?;
    if !scene.is_word(preposition, Words::FOR.or(Words::IN).or(Words::AT).or(Words::TO)) {
        return None;
    }
    let w = scene.governor(preposition)?;
    let head = scene.chunk(w)?.head;
    let adjacent = w + 1 == preposition || w + 2 == preposition && !scene.is_noun(w + 1);
    let candidate = || {
        if !adjacent {
            return false;
        }
        let subject = scene.subject(w).map(|group| scene.parties(group));
        scene.noun_sense(n).is_some_and(|(_, sense)| sense.kind == Some(EventKind::Elect))
            && subject.is_some_and(|parties| {
                parties.iter().any(|party| matches!(party.entity, Some(EntityRef::Person(_))))
            })
            && scene.form(w).has(VerbForm::FINITE)
            && !scene.doc.is(head, LexClass::REPORT_VERB)
    };
    let goal = scene.matrix_status(head) == Some(Status::Held) || candidate();
    (goal && !scene.form(w).has(VerbForm::PASSIVE)).then_some(w)
}

/// `Oman and Chad agreed after talks in Lima`: the finite verb of two sides who did it at or after a meeting.
fn verb_of_sides(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let met = scene
        .noun_sense(n)
        .is_some_and(|(_, sense)| sense.kind == Some(EventKind::Consult) && sense.mode != Some(Mode::Visit));
    // `after hours of talks`.
    let first = if met && n >= 2 && scene.is_word(n - 1, Words::OF) { n - 2 } else { n };
    let preposition = first.checked_sub(1).filter(|_| met)?;
    if !scene.is_word(preposition, Words::AFTER.or(Words::DURING).or(Words::AT).or(Words::IN)) {
        return None;
    }
    let mut w = scene.governor(preposition)?;
    for _ in 0..3 {
        if scene.form(w).has(VerbForm::FINITE) {
            break;
        }
        w = scene.governor(w)?;
    }
    let payload = scene.doc.payload(scene.chunk(w)?.head, LexClass::EVENT_VERB)?;
    let agreed = Verb::of(payload)
        .senses
        .iter()
        .any(|sense| matches!(sense.kind, Some(EventKind::Agree | EventKind::Support)));
    let sides = scene.subject(w).filter(|_| agreed).map(|group| scene.parties(group))?;
    let named = sides.iter().filter(|party| party.entity.is_some()).count();
    (named >= 2 && !scene.form(w).has(VerbForm::PASSIVE)).then_some(w)
}

/// The finite verb group whose subject the phrase is.
fn verb_of_subject(scene: &Scene<'_>, n: usize) -> Option<usize> {
    if scene.after_preposition(n) {
        return None;
    }
    for i in n + 1..n + 12 {
        match scene.kind(i)? {
            ChunkKind::Verb if scene.form(i).has(VerbForm::FINITE) => return Some(i),
            ChunkKind::Verb if i == n + 1 && scene.form(i).has(VerbForm::PASSIVE) => return Some(i),
            ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Coordinator => {}
            ChunkKind::Mark if scene.is_comma(i) && scene.form(i + 1).has(VerbForm::PASSIVE) => {
                return Some(i + 1);
            }
            _ => return None,
        }
    }
    None
}

/// Who stands before the noun in its phrase: `Varga's visit`, `US-Omani talks`, `the Lund-Varga summit`.
fn owners(
    scene: &Scene<'_>,
    n: usize,
    trigger: TokenRange,
    kind: EventKind,
    sense: Noun<'_>,
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
    for mention in scene.mentions_within(first, TokenRange::new(start, trigger.start)) {
        let owns = scene.doc.token(mention.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC));
        match mention.entity {
            EntityRef::Place(id) => {
                let place = scene.entities.places.get(id as usize).map(|place| place.kind);
                let scene_of = matches!(kind, EventKind::Protest | EventKind::Assault) || is_public(kind);
                if place != Some(PlaceKind::Country) || scene_of && !owns {
                    continue;
                }
            }
            EntityRef::Government(_) if !owns => continue,
            EntityRef::Nationality(_) if is_public(kind) => continue,
            EntityRef::Organization(_) if kind == EventKind::Protest && !owns => continue,
            _ => {}
        }
        let party = Party {
            entity: Some(mention.entity),
            tokens: mention.tokens,
            head: mention.tokens.end.saturating_sub(1),
        };
        if sense.any(Tags::POSSESSOR_SUFFERS) { recipients.add(party) } else { actors.add(party) }
    }
    if actors.is_empty() && recipients.is_empty() {
        let before = TokenRange::new(chunk.tokens.start, trigger.start);
        let owner = scene.unnamed_owner(before);
        let side = if sense.any(Tags::POSSESSOR_SUFFERS) { recipients } else { actors };
        owner.into_iter().for_each(|party| side.add(party));
    }
}

/// Who stands in prepositional phrases behind the noun.
fn phrases_behind(
    scene: &Scene<'_>,
    n: usize,
    kind: EventKind,
    sense: Noun<'_>,
    led: bool,
    actors: &mut Parties,
    recipients: &mut Parties,
) {
    let reciprocal = kind.is_reciprocal();
    // `discussed plans for the summit with aides`: they took part in what was discussed with them.
    let taken_by_verb = scene.after_preposition(n)
        && scene.governor(n).is_some_and(|w| {
            let payload =
                scene.chunk(w).and_then(|chunk| scene.doc.payload(chunk.head, LexClass::EVENT_VERB));
            // `will meet with Lund after a summit with Imre`: it has its own.
            let own = (w + 1..n).any(|i| scene.is_word(i, Words::WITH));
            !own && payload.is_some_and(|payload| {
                Verb::of(payload).senses.iter().any(|sense| sense.asks(Slot::Behind(Words::WITH)))
            })
        });
    for (preposition, group) in scene.noun_complements(n + 1).phrases.iter().flatten() {
        let parties = scene.parties(*group);
        let is = |word| scene.is_word(*preposition, word);
        if is(Words::WITH) && taken_by_verb {
            continue;
        }
        if is(Words::WITH) || is(Words::BETWEEN) || is(Words::AMONG) || is(Words::BY) || is(Words::INVOLVING)
        {
            if is(Words::WITH) && !reciprocal && led {
                recipients.extend(&parties)
            } else {
                actors.extend(&parties)
            }
        } else if is(Words::OF) {
            if sense.any(Tags::OF_ACTS) || reciprocal || is_public(kind) {
                actors.extend(&parties);
            } else {
                recipients.extend(&parties);
            }
        } else if is(Words::ON)
            || is(Words::AGAINST)
            || is(Words::AT)
            || is(Words::TOWARD)
            || is(Words::TOWARDS)
        {
            if !reciprocal && kind != EventKind::Elect {
                recipients.extend(&parties);
            }
        } else if is(Words::TO) {
            let visit = sense.mode == Some(Mode::Visit);
            if visit
                || matches!(
                    kind,
                    EventKind::Aid
                        | EventKind::Request
                        | EventKind::Support
                        | EventKind::Threaten
                        | EventKind::Concede
                )
            {
                recipients.extend(&parties);
            }
        } else if is(Words::OVER) && kind == EventKind::Accuse {
            match parties.is_empty() {
                true => scene.owner_of(group.first).into_iter().for_each(|party| recipients.add(party)),
                false => recipients.extend(&parties),
            }
        } else if is(Words::INTO) && matches!(kind, EventKind::Coerce | EventKind::Accuse) {
            // `hacking into the party's servers`.
            match parties.is_empty() {
                true => scene.owner_of(group.first).into_iter().for_each(|party| recipients.add(party)),
                false => recipients.extend(&parties),
            }
        } else if is(Words::FOR) && kind == EventKind::Support {
            recipients.extend(&parties);
        } else if is(Words::FROM) && !reciprocal && actors.is_empty() {
            actors.extend(&parties);
        }
    }
}

/// From the words in the phrase, the verb it hangs on, or its date.
fn nominal_status(scene: &Scene<'_>, n: usize, tie: Tie, when: Option<u32>) -> Option<Status> {
    let chunk = scene.chunk(n)?;
    // `the summit scheduled for May`, `elections to be held in June`.
    let behind = if scene.is_comma(n + 1) { n + 2 } else { n + 1 };
    let form = scene.form(behind);
    if let Some((_, status)) = scene.planned_behind(n) {
        return Some(status);
    }
    if scene.kind(behind) == Some(ChunkKind::Verb) && !form.has(VerbForm::FINITE) {
        // `the forum being held in Lima`.
        if form.has(VerbForm::PARTICIPLE.with(VerbForm::PROGRESSIVE)) {
            return Some(Status::Ongoing);
        }
        if form.has(VerbForm::INFINITIVE) && behind == n + 1 && form.has(VerbForm::PASSIVE) {
            return Some(Status::Scheduled);
        }
    }
    if let Tie::Matrix(w) | Tie::Light(w) | Tie::Inverse(w) | Tie::Goal(w) = tie {
        return scene.governed_status(w).or(Some(Status::Proposed));
    }
    for at in chunk.tokens.start..chunk.head {
        match scene.matrix_status(at) {
            Some(Status::Held | Status::Ongoing) | None => {}
            Some(status) => return Some(status),
        }
    }
    let start = when.and_then(|at| scene.times.get(at as usize)).and_then(|time| time.time.start);
    if scene.noun_sense(n)?.1.kind == Some(EventKind::Agree) && start.is_none() {
        return Some(Status::Proposed);
    }
    Some(match (start, scene.dct) {
        (Some(start), Some(dct)) if start > dct => Status::Scheduled,
        _ => Status::Held,
    })
}

/// `another`, `next`, `first`: a word that sets an event apart from those told already.
fn is_distinguishing(scene: &Scene<'_>, at: u32) -> bool {
    scene.doc.is(at, LexClass::ORDINAL | LexClass::TIME_SHIFT)
        || scene.doc.word(at).eq_ignore_ascii_case("another")
        || scene.doc.word(at).eq_ignore_ascii_case("previous")
}

impl Scene<'_> {
    /// True where `at`, `during` or `on the sidelines of` a summit or forum stands behind chunk `i` in its clause.
    pub(super) fn is_at_summit(&self, i: usize) -> bool {
        for at in i + 1..i + 11 {
            match self.kind(at) {
                Some(ChunkKind::Preposition) => {
                    let near = self.is_word(at, Words::AT.or(Words::DURING).or(Words::OF));
                    let forum = self.chunk(at + 1).is_some_and(|chunk| {
                        let body = self
                            .entities
                            .within(chunk.tokens)
                            .iter()
                            .any(|mention| matches!(mention.entity, EntityRef::Organization(_)));
                        self.noun_sense(at + 1).is_some_and(|(_, sense)| {
                            sense.kind == Some(EventKind::Consult)
                                && (sense.mode == Some(Mode::Multilateral) || body || sense.any(Tags::SUMMIT))
                        })
                    });
                    if near && forum && self.kind(at + 1) == Some(ChunkKind::Noun) {
                        return true;
                    }
                }
                Some(ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Adjective) => {}
                Some(ChunkKind::Mark) if self.is_comma(at) => {}
                _ => return false,
            }
        }
        false
    }

    /// `the rebels' attack`: the noun before the genitive.
    fn unnamed_owner(&self, before: TokenRange) -> Option<Party> {
        let clitic = before.iter().find(|&at| {
            self.doc.token(at).is_some_and(|token| {
                token.shape.has(Shape::CLITIC) || token.kind == Kind::APOSTROPHE && token.is_glued()
            })
        })?;
        let head = clitic.checked_sub(1).filter(|head| before.has(*head) && !self.is_time(*head))?;
        let payload = self.doc.payload(head, LexClass::EVENT_NOUN);
        let acts = payload
            .is_some_and(|payload| Noun::of(payload).any(Tags::PEOPLE.with(Tags::FORCE).with(Tags::LEADERS)));
        (acts || self.doc.is(head, LexClass::ROLE)).then_some(Party {
            entity: None,
            tokens: TokenRange::new(before.start, clitic),
            head,
        })
    }

    /// `the Varga-Lund summit`: the people of those family names.
    pub(super) fn hyphenated(&self, tokens: TokenRange) -> Parties {
        let mut parties = Parties::default();
        for at in tokens.iter() {
            let hyphen =
                self.doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued());
            if !hyphen || at == tokens.start {
                continue;
            }
            let sides = (self.person_called(at - 1), self.person_called(at + 1));
            if let (Some(left), Some(right)) = sides {
                parties.add(left);
                parties.add(right);
            }
        }
        parties
    }

    /// The person whose name, somewhere in the story, ends with the word at a token.
    fn person_called(&self, at: u32) -> Option<Party> {
        let lexeme = self.doc.token(at).filter(|token| token.is_capital())?.lexeme;
        let mentions = self.entities.mentions.get(..self.entities.mentions.len().min(300))?;
        let found = mentions.iter().find(|mention| {
            let last = mention.tokens.end.saturating_sub(1);
            let hyphen = last > mention.tokens.start
                && self.doc.token(last - 1).is_some_and(|token| token.kind == Kind::HYPHEN);
            matches!(mention.entity, EntityRef::Person(_))
                && !hyphen
                && self
                    .doc
                    .token(mention.tokens.end.saturating_sub(1))
                    .is_some_and(|last| last.lexeme == lexeme)
        })?;
        Some(Party {
            entity: Some(found.entity),
            tokens: found.tokens,
            head: found.tokens.end.saturating_sub(1),
        })
    }

    /// Who a noun phrase's head belongs to: `Lund's offer`, `Omani diplomats`, `an offer by Lund`.
    pub(super) fn owner_of(&self, n: usize) -> Option<Party> {
        let chunk = self.chunk(n)?;
        for mention in self.mentions_within(n, TokenRange::new(chunk.tokens.start, chunk.head)) {
            let acts = match mention.entity {
                EntityRef::Place(id) => self
                    .entities
                    .places
                    .get(id as usize)
                    .is_some_and(|place| place.kind == PlaceKind::Country),
                _ => true,
            };
            if acts {
                return Some(Party {
                    entity: Some(mention.entity),
                    tokens: mention.tokens,
                    head: mention.tokens.end.saturating_sub(1),
                });
            }
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
        if self.is_word(n + 1, owning) {
            let group = Group { first: n + 2, last: n + 2 };
            return self.parties(group).iter().next();
        }
        None
    }
}
