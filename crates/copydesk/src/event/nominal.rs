//! Events told by nouns: arguments before and behind the noun, and the verb that lends it a subject and a tense.
//!
//! ```text
//! Varga's visit to Lima on Monday        consult/visit: Varga -> Peru, Lima, Monday
//! Varga and Lund held talks with Imre    consult: Varga + Lund + Imre
//! Lund faces charges                     accuse/allege: -> Lund
//! a planned US-Omani summit              consult, scheduled: USA + Oman
//! ```

use super::blame::owner_judged_behind;
use super::campaign::{is_of_campaign, is_of_candidate, is_of_staff};
use super::content::Marks;
use super::distinct::is_distinguishing;
use super::fighters::fighters;
use super::gathering::{is_convened, is_gathering, is_long_visit, join_behind, phrase_from};
use super::generic::is_habitual;
use super::lent::{
    add_side, add_subject, congratulated, drop_target, held_in, is_caused, is_own, is_party_to,
};
use super::nominal_status::nominal_status;
use super::of_words::{is_quarrel, retold};
use super::owner::{owners, phrases_behind};
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::setting::visited;
use super::sides::are_in_office;
use super::spoken::{
    is_advice, is_asking, is_danger, is_discussed, is_instead, is_part_of_name, is_remembered, is_wanted,
    is_warranted, is_way_of_speaking, wanted_by,
};
use super::sufferer::doer_of;
use super::tie::{Tie, is_interview, tie};
use super::types::{Parties, Party, Telling, Told};
use super::words::Words;
use super::worth::Worth;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::{RuleId, TokenRange};

/// Words before a noun that may point back.
const DEFINITE: Words = Words::THE
    .or(Words::THIS)
    .or(Words::THAT)
    .or(Words::THESE)
    .or(Words::THOSE)
    .or(Words::THEIR)
    .or(Words::HIS)
    .or(Words::HER)
    .or(Words::ITS);

/// `postponed the elections`: who could hold them.
fn cancels(scene: &Scene<'_>, w: usize) -> bool {
    let status = scene.chunk(w).and_then(|verb| scene.matrix_status(verb.head));
    status == Some(Status::Cancelled) && !scene.form(w).has(VerbForm::PASSIVE)
}

/// `welcomed Lund for talks`: the verb's object is the guest.
fn hosts(scene: &Scene<'_>, w: usize) -> bool {
    let verb = scene.chunk(w).and_then(|verb| scene.verb_at(verb.head));
    verb.is_some_and(|verb| verb.senses.iter().any(|sense| sense.mode == Some(Mode::Visit) && sense.swaps))
}

/// Reads the noun phrase `n`.
#[inline(never)] // so that a profile shows it
pub(super) fn read_noun(scene: &Scene<'_>, n: usize, marks: &Marks, told: Told) -> Option<Telling> {
    if !scene.is_noun(n) || marks.has(n) {
        return None;
    }
    let (tokens, sense) = scene.noun_sense(n)?;
    let kind = sense.kind?;
    let chunk = scene.chunk(n)?;
    if is_part_of_name(scene, tokens, kind)
        || is_way_of_speaking(scene, n, kind)
        || is_remembered(scene, n, kind)
        || is_instead(scene, n)
        || is_warranted(scene, n, kind)
        || is_of_staff(scene, n, tokens, kind)
    {
        return None;
    }
    // `its call for a truce` asks for one; `its call` alone may be any.
    let call = kind == EventKind::Consult && sense.mode == Some(Mode::Phone) && tokens.len() == 1;
    let asks = call && is_asking(scene, n);
    let kind = if asks { EventKind::Request } else { kind };
    let kind = if is_of_campaign(scene, tokens, sense, told) { EventKind::Elect } else { kind };
    let trigger_end = tokens.end;
    let tie = tie(scene, n);
    let mut actors = Parties::default();
    let mut recipients = Parties::default();
    owners(scene, n, tokens, kind, sense, &mut actors, &mut recipients);
    let led = matches!(tie, Tie::Light(_) | Tie::Goal(_)) || !actors.is_empty();
    phrases_behind(scene, n, kind, sense, led, &mut actors, &mut recipients);
    drop_target(scene, &mut actors, &recipients);
    // `faces a lawsuit filed by Lund`.
    if actors.is_empty() && matches!(tie, Tie::Inverse(_)) {
        scene.agent_behind(n).into_iter().for_each(|party| actors.add(party));
    }
    // `is under investigation`, `is under pressure to resign`: who is.
    let put = matches!(kind, EventKind::Accuse | EventKind::Request);
    let under = n.checked_sub(2).filter(|&w| put && scene.is_word(w + 1, Words::UNDER));
    if let Some(w) = under.filter(|&w| recipients.is_empty() && scene.form(w).has(VerbForm::COPULA)) {
        recipients = scene.subject(w).map(|group| scene.parties(group)).unwrap_or_default();
    }
    if actors.is_empty() && !recipients.is_empty() {
        scene.body_before(n, tokens, kind).into_iter().for_each(|body| actors.add(body));
    }
    actors.extend(&fighters(scene, tie, kind));
    // `speeded up the withdrawal of its forces`: they are the subject's.
    let own_forces = (sense.mode == Some(Mode::Withdraw)
        && actors.iter().all(|party| party.entity.is_none()))
    .then(|| core::mem::take(&mut actors));
    match tie {
        // `will not attend the summit`: takes no part in it.
        Tie::Light(w)
            if kind == EventKind::Consult && scene.verb_status(w).is_some_and(|told| told.refused) =>
        {
            return None;
        }
        // `secured a loan from Oman`: who has it is helped.
        Tie::Light(w)
            if kind == EventKind::Aid
                && !actors.is_empty()
                && scene.noun_complements(n + 1).behind(Words::FROM).is_some() =>
        {
            recipients = scene.subject(w).map(|group| scene.parties(group)).unwrap_or_default();
        }
        // `warned ahead of planned talks`: not who warned.
        Tie::Light(w) | Tie::Matrix(w) if w < n && is_aside(scene, w) => {}
        Tie::Light(w) => {
            add_subject(scene, w, kind, &mut actors, &mut recipients);
            // `was given a prison sentence`.
            let given = w < n && scene.form(w).has(VerbForm::PASSIVE) && !kind.is_reciprocal();
            if let Some(group) = scene.subject(w).filter(|_| given && recipients.is_empty()) {
                recipients = scene.parties(group);
            }
        }
        // `began a 12-year sentence`: how it is served.
        Tie::Matrix(w) if w < n && sense.mode == Some(Mode::Convict) && is_own(scene, w) => return None,
        Tie::Claimed(w) if actors.is_empty() => {
            actors = scene.subject(w).map(|group| scene.parties(group)).unwrap_or_default();
            // States claim no attacks: the name of a land is part of a name that is not known.
            actors.keep(|party| {
                matches!(party.entity, None | Some(EntityRef::Organization(_) | EntityRef::Person(_)))
            });
        }
        Tie::Adjunct(w, _) => add_side(scene, n, w, sense, &mut actors),
        Tie::Inverse(w) => {
            // `received the endorsement of Lund`: his.
            if kind == EventKind::Support && actors.is_empty() && scene.is_word(n + 1, Words::OF) {
                core::mem::swap(&mut actors, &mut recipients);
            }
            // `Lund was arrested, sparking outrage`: not at him.
            let of_passive = scene.form(w).has(VerbForm::PARTICIPLE)
                && scene.governor(w).is_some_and(|main| scene.form(main).has(VerbForm::PASSIVE));
            // `sparked talks`, `received consultations`: who does so takes no part in them.
            let apart = kind == EventKind::Consult && sense.mode != Some(Mode::Phone);
            if let Some(group) = scene.subject(w).filter(|_| !of_passive && !apart) {
                let mut subject = scene.parties(group);
                // `Oman's raid drew criticism`: of Oman.
                if subject.is_empty() && kind == EventKind::Accuse {
                    doer_of(scene, group.first).into_iter().for_each(|doer| subject.add(doer));
                }
                // `A bomber triggered an explosion`: who sets it off does the harm.
                let acts = kind.is_reciprocal() || sense.mode == Some(Mode::Explosives);
                if acts { actors.extend(&subject) } else { recipients.extend(&subject) }
            }
        }
        Tie::Matrix(w) | Tie::Goal(w)
            if matches!(tie, Tie::Goal(_))
                // `discussed his visit with Lund`: not theirs.
                || kind.is_reciprocal()
                    && actors.len() < 2
                    && if sense.mode == Some(Mode::Visit) { is_own(scene, w) } else { is_party_to(scene, w, n) }
                || kind == EventKind::Elect && w < n && actors.is_empty() && cancels(scene, w)
                || !is_public(kind)
                    && (!matches!(kind, EventKind::Assault | EventKind::Protest) || is_own(scene, w))
                    && (kind != EventKind::Consult || is_party_to(scene, w, n))
                    && actors.is_empty() =>
        {
            if let Some(group) = scene.subject(w).filter(|group| group.last != n && group.first != n) {
                actors.extend(&scene.parties(group));
            }
            let guest =
                scene.complements(w + 1).object.filter(|_| matches!(tie, Tie::Goal(_)) && hosts(scene, w));
            guest.into_iter().for_each(|guest| actors.extend(&scene.parties(guest)));
        }
        _ => {}
    }
    join_behind(scene, n, tie, kind, &mut actors);
    drop_target(scene, &mut actors, &recipients);
    if let Some(forces) = own_forces.filter(|_| actors.is_empty()) {
        actors = forces;
    }
    if let Some(winner) = congratulated(scene, n, kind) {
        actors = winner;
    }
    // `his threat to attack Oman`: whom that would reach.
    if kind == EventKind::Threaten && recipients.is_empty() && scene.form(n + 1).has(VerbForm::INFINITIVE) {
        let target = scene.complements(n + 2).object.filter(|_| scene.kind(n + 1) == Some(ChunkKind::Verb));
        recipients = target.map(|group| scene.parties(group)).unwrap_or_default();
        recipients.keep(|party| party.entity.is_some());
    }
    // `its demand that Oman ease the ban`: who is asked.
    if matches!(kind, EventKind::Request | EventKind::Accuse) && recipients.is_empty() {
        recipients = scene.said_of(n, kind);
    }
    if recipients.is_empty() {
        recipients = owner_judged_behind(scene, kind, sense.mode, n);
    }
    // `Calls for Lund to resign have grown`.
    let called = kind == EventKind::Request
        && recipients.is_empty()
        && scene.is_word(n + 1, Words::FOR)
        && scene.is_noun(n + 2)
        && scene.form(n + 3).has(VerbForm::INFINITIVE);
    if called {
        recipients = scene.parties(Group { first: n + 2, last: n + 2 });
    }
    // `launched a mediation effort between Oman and Chad`: those two are brought together.
    if kind == EventKind::Consult
        && matches!(tie, Tie::Light(_))
        && scene.doc.is_spelled(tokens.start, &["mediation"])
        && let Some(between) = scene.noun_complements(n + 1).behind(Words::BETWEEN)
    {
        recipients = scene.parties(between);
        let sides = recipients;
        actors.keep(|actor| !sides.iter().any(|side| side == *actor));
    }
    // `the release of chemicals`: people are freed, named and dismissed.
    if kind == EventKind::Appoint || sense.mode == Some(Mode::Release) {
        let body = |party: &Party| {
            kind == EventKind::Appoint && matches!(party.entity, Some(EntityRef::Organization(_)))
        };
        recipients.keep(|party| scene.is_someone(*party) || body(party));
        // `the release of thousands of files`, `the film's release`
        let files = scene.is_quantity(n + 2)
            && scene.is_word(n + 3, Words::OF)
            && scene.is_word(n + 1, Words::OF)
            && !scene.is_named_or_people(n + 4);
        let film = kind != EventKind::Appoint && scene.has_genitive(chunk);
        let of_thing = scene.is_word(n + 1, Words::OF) || !actors.is_empty() || film;
        if files || recipients.is_empty() && of_thing {
            return None;
        }
    }
    if kind == EventKind::Threaten && sense.mode == Some(Mode::Arrest) && recipients.is_empty() {
        recipients = wanted_by(scene, n, tie);
    }
    if kind == EventKind::Threaten
        && (is_danger(scene, n, tie, !actors.is_empty()) || recipients.is_empty() && is_advice(scene, tokens))
    {
        return None;
    }
    if kind == EventKind::Assault && is_quarrel(scene, tokens, (&actors, &recipients)) {
        return None;
    }
    let (kind, own_mode) = retold(scene, tokens, (kind, sense.mode), &actors, &recipients);
    let of_candidate = is_of_candidate(scene, tokens, (kind, sense), told, (&actors, &recipients));
    let (kind, own_mode) =
        if of_candidate || kind == EventKind::Elect { (EventKind::Elect, None) } else { (kind, own_mode) };
    // A town that is visited is no recipient yet.
    let visits = sense.mode == Some(Mode::Visit) && matches!(tie, Tie::Adjunct(..));
    let town = visits && recipients.is_empty() && scene.is_visited(n);
    let tied = matches!(tie, Tie::Light(_) | Tie::Inverse(_) | Tie::Matrix(_) | Tie::Goal(_));
    // `took the call`, `got a phone call`: of one side anybody may be rung up.
    let phone = kind == EventKind::Consult && sense.mode == Some(Mode::Phone);
    let plural = |party: &Party| scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::NounPlural);
    let several = || actors.iter().filter(plural).any(|party| are_in_office(scene, party));
    let interview = is_interview(scene, n, sense);
    let alone = actors.len() < 2 && !scene.is_word(n + 1, Words::BETWEEN) && !several();
    let worth = Worth {
        needs_sides: matches!(kind, EventKind::Consult | EventKind::Cooperate) || sense.any(Tags::NOT_BARE),
        meets: kind == EventKind::Consult && is_convened(scene, tokens, sense),
        lasting: sense.any(Tags::LASTING),
        deal: kind == EventKind::Agree,
        struck: tie.is_struck(scene),
        harm: kind == EventKind::Assault,
        happens: is_public(kind) || matches!(kind, EventKind::Protest | EventKind::Assault),
        acts: !actors.is_empty(),
        // `talks among diplomats`: several.
        sides: actors.len()
            + recipients.len()
            + usize::from(town || scene.is_word(n + 1, Words::AMONG) && several()),
        tied,
        aside: matches!(tie, Tie::Adjunct(..)),
        erupts: kind == EventKind::Assault && matches!(tie, Tie::Matrix(w) if w > n),
        sparked: kind == EventKind::Protest && !told.has(kind) && is_caused(scene, n, tie),
        // Cooperation of one side, or of nobody, is spoken of.
        vague: (phone || interview) && alone,
        definite: scene.is_word(n, DEFINITE),
        joins: told.has(kind),
        coordinated: told.has(kind)
            && (tokens.start.saturating_sub(3)..tokens.start).any(|at| scene.token_is(at, Words::AND)),
    };
    let dated = !scene.facts.dates.is_empty();
    if !worth.matters(dated, true) || !worth.matters(dated, false) && !scene.may_tell_place() {
        return None;
    }
    let usual = match tie {
        Tie::Light(w) | Tie::Matrix(w) => is_habitual(scene, w),
        _ => false,
    };
    if usual {
        return None;
    }
    let own_verb = match tie {
        Tie::Light(w) | Tie::Inverse(w) | Tie::Matrix(w) | Tie::Goal(w) | Tie::Adjunct(w, _) => Some(w),
        Tie::Claimed(_) | Tie::None => None,
    };
    let behind = Some(if scene.is_comma(n + 1) { n + 2 } else { n + 1 }).filter(|&v| {
        let form = scene.form(v);
        scene.kind(v) == Some(ChunkKind::Verb) && !form.has(VerbForm::FINITE)
    });
    let behind = behind.or_else(|| scene.planned_behind(n).map(|(v, _)| v)).or_else(|| match tie {
        Tie::Matrix(w) if w > n => scene.holding_ahead(w),
        _ => None,
    });
    // `the forum, which opens on Friday`: the noun's own relative clause.
    let relative = [n + 1, n + 2].into_iter().find(|&i| scene.kind(i) == Some(ChunkKind::Relative));
    let own = match relative.filter(|&i| scene.kind(i + 1) == Some(ChunkKind::Verb)) {
        Some(i) => [Some(i), Some(i + 1)],
        None if matches!(tie, Tie::Goal(_)) => [own_verb, behind.or(own_verb)],
        None => [own_verb, behind],
    };
    // The time before a verb that plans or cancels is when that was said.
    let said = match tie {
        Tie::Matrix(w) if w < n => Some(w),
        Tie::Claimed(_) => n.checked_sub(1),
        _ => None,
    };
    let when = scene.time_near(n, own).filter(|&at| {
        let start = scene.times.get(at as usize).map_or(0, |time| time.tokens.start);
        said.is_none_or(|w| scene.chunk(w).is_some_and(|chunk| chunk.tokens.start < start))
    });
    let when = when.or_else(|| scene.year_of_outcome(n));
    let toward = matches!(tie, Tie::Goal(_)) || sense.mode == Some(Mode::Visit);
    let may = |at| scene.names_one_of(at, &recipients) || !scene.is_place_of_topic(n, at, kind, sense.mode);
    let place = visited(scene, kind, sense.mode, &recipients)
        .or_else(|| scene.place_of(n, own, toward, may))
        .or_else(|| held_in(scene, kind, tie))
        .or_else(|| own_verb.and_then(|w| scene.place_told_from(w)));
    let place = scene.done_there(place, kind);
    // Where the story was filed does not tell that it was one.
    let there = place.is_some_and(|place| !scene.is_dateline(place));
    if !worth.matters(when.is_some(), there) {
        return None;
    }
    let distinct = chunk.tokens.iter().any(|at| is_distinguishing(scene, kind, at));
    // `the fifth round of talks`: the ordinal may number the round.
    let rounds = n >= 2 && scene.is_word(n - 1, Words::OF);
    let round = if rounds { scene.chunk(n - 2) } else { None };
    let first_token = round.map_or(chunk.tokens.start, |round| round.tokens.start);
    let ordinal = (first_token..chunk.head).find(|&at| scene.doc.is(at, LexClass::ORDINAL));
    let status = nominal_status(scene, n, tie, when)?;
    let past = own_verb.is_some_and(|w| scene.form(w).any(VerbForm::PAST.with(VerbForm::PERFECT)));
    let (status, when) = scene.reconciled(status, when, past);
    if super::content::is_unreal(status) && actors.len() + recipients.len() < 2 {
        return None;
    }
    let begun = own
        .iter()
        .flatten()
        .any(|&w| scene.chunk(w).is_some_and(|verb| scene.matrix_status(verb.head) == Some(Status::Ongoing)));
    let status =
        if begun || is_long_visit(scene, chunk, sense) { scene.still_on(status, when) } else { status };
    // `calls for his resignation`: told only where it is told elsewhere.
    let spoken_of = matches!(tie, Tie::Matrix(w) if w < n && is_discussed(scene, n, w));
    let wanted = status == Status::Proposed
        && (is_wanted(scene, n) || spoken_of)
        && (spoken_of || actors.len() + recipients.len() < 2)
        // `plans for a referendum in Chad`: nobody else need take part.
        && !(kind == EventKind::Elect && place.is_some());
    let complete = !wanted && worth.is_complete(when.is_some(), there, status == Status::Held);
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
    let mode = own_mode.filter(|_| !asks).or_else(|| {
        let many = kind == EventKind::Consult
            && !interview
            && (body || scene.is_at_summit(n) || own_verb.is_some_and(|w| scene.is_at_summit(w)));
        many.then_some(Mode::Multilateral)
    });
    let (kind, mode) =
        if is_failed(scene, n, kind, tie) { (EventKind::Reject, Some(Mode::Meet)) } else { (kind, mode) };
    // `failed to reach agreement`.
    let no_deal = kind == EventKind::Agree
        && status == Status::Negated
        && matches!(tie, Tie::Light(w) if scene.form(w).has(VerbForm::INFINITIVE));
    let (kind, status) = if no_deal { (EventKind::Reject, Status::Held) } else { (kind, status) };
    // `faces an election`: it is theirs; but `survived a no-confidence vote`.
    if kind == EventKind::Elect
        && actors.is_empty()
        && !scene.doc.is_spelled(tokens.start, &["no", "confidence"])
    {
        core::mem::swap(&mut actors, &mut recipients);
    }
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
        definite: worth.definite,
        distinct,
        ordinal,
        headline: scene.headline,
        nominal: true,
        complete,
        gathering,
        interview,
        fresh: tied && own_verb.is_some_and(|w| scene.is_fresh(w)),
        word: scene.last_word(tokens.end),
        lemma: scene.lemma(tokens, true),
        rule: if complete { rule } else { "event.noun-definite" },
    })
}

/// `ahead of planned talks`: a participle behind such a preposition describes the noun, and is nobody's deed.
fn is_aside(scene: &Scene<'_>, w: usize) -> bool {
    let form = scene.form(w);
    let describes = form.has(VerbForm::PASSIVE) || form.has(VerbForm::PAST);
    let before = w.checked_sub(1).filter(|_| describes);
    before.is_some_and(|p| scene.is_word(p, Words::OF.or(Words::BEFORE).or(Words::AFTER)))
}

/// `talks broke down`: no talks that were held, but a refusal of both.
fn is_failed(scene: &Scene<'_>, n: usize, kind: EventKind, tie: Tie) -> bool {
    let Tie::Matrix(w) = tie else { return false };
    kind == EventKind::Consult
        && w > n
        && scene.chunk(w).and_then(|verb| scene.matrix(verb.head)).is_some_and(|matrix| matrix.failure)
}

/// Votes and rites happen without anybody named.
pub(super) const fn is_public(kind: EventKind) -> bool {
    matches!(kind, EventKind::Elect | EventKind::Commemorate)
}
