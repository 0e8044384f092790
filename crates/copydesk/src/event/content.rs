//! What a verb has as its content: wanted, refused, threatened or blamed, and so told by no event of its own.
//!
//! ```text
//! Lund refused to meet Varga      the meeting is content, and gives the refusal its mode
//! Lund must leave, Varga said     content of a demand
//! ```

use super::complements::{Content, Phrase};
use super::deed::{is_done, is_done_by};
use super::scene::{Group, Scene};
use super::sense::{Condition, Sense, Slot, Tags, Verb};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::VerbForm;
use crate::lexicon::LexClass;

/// Chunks of the sentence that are content of another event.
#[derive(Debug, Default)]
pub(super) struct Marks {
    taken: Vec<bool>,
}

impl Marks {
    /// Forgets all, for a sentence of that many chunks.
    pub(super) fn reset(&mut self, n_chunks: usize) {
        self.taken.clear();
        self.taken.resize(n_chunks, false);
    }

    pub(super) fn take(&mut self, i: usize) {
        if let Some(taken) = self.taken.get_mut(i) {
            *taken = true;
        }
    }

    fn take_group(&mut self, group: Option<Group>) {
        if let Some(group) = group {
            (group.first..=group.last).for_each(|i| self.take(i));
        }
    }

    /// True where a chunk is content.
    pub(super) fn has(&self, i: usize) -> bool {
        self.taken.get(i).copied().unwrap_or(false)
    }
}

/// `is ready to free`, `is willing to meet`: declares what it would do.
pub(super) fn commitment(scene: &Scene<'_>, v: usize, kind: EventKind) -> Option<EventKind> {
    let before = v.checked_sub(1).filter(|_| scene.form(v).has(VerbForm::INFINITIVE))?;
    let word = scene.chunk(before)?;
    if !scene.matrix(word.head)?.commitment {
        return None;
    }
    // `As Lund prepared to speak`: he got ready, and declares nothing.
    let form = scene.form(before);
    let active = form.has(VerbForm::FINITE.with(VerbForm::PAST))
        && !form.any(VerbForm::PASSIVE.with(VerbForm::COPULA));
    if active && scene.doc.is_spelled(word.head, &["prepared"]) {
        return None;
    }
    // `makes them more willing to meet`: nobody declares it.
    let more = word.head.checked_sub(1)?;
    if scene.doc.is_spelled(more, &["more", "less", "how"]) {
        return None;
    }
    if is_hostile(kind) {
        Some(EventKind::Threaten)
    } else {
        is_cooperative(kind).then_some(EventKind::Agree)
    }
}

/// Kinds whose object belongs to the recipient: `rejected Lund's offer`, `expelled two Omani diplomats`.
pub(super) const fn takes_owner(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Reject
            | EventKind::Support
            | EventKind::Accuse
            | EventKind::Coerce
            | EventKind::Sanction
            | EventKind::Concede
    )
}

/// Prepositions before a kind's recipient.
pub(super) const fn prepositions(kind: EventKind) -> &'static [Words] {
    match kind {
        EventKind::Request => &[Words::ON, Words::OF, Words::FROM, Words::TO],
        EventKind::Accuse => &[Words::AGAINST, Words::AT, Words::ON, Words::TO],
        EventKind::Aid => &[Words::TO, Words::FOR],
        EventKind::Agree => &[Words::TO, Words::FOR],
        EventKind::Concede => &[Words::TO, Words::ON, Words::AGAINST],
        EventKind::Cooperate | EventKind::Consult => &[Words::TO],
        EventKind::Sanction | EventKind::Coerce => {
            &[Words::ON, Words::AGAINST, Words::FROM, Words::WITH, Words::TO]
        }
        EventKind::Assault | EventKind::Protest => {
            &[Words::AGAINST, Words::ON, Words::AT, Words::TOWARD, Words::TOWARDS, Words::OUTSIDE]
        }
        EventKind::Mobilize | EventKind::Threaten => {
            &[Words::AGAINST, Words::ON, Words::AT, Words::TOWARD, Words::TOWARDS]
        }
        EventKind::Support => &[Words::FOR, Words::TO, Words::BEHIND, Words::AT],
        EventKind::Reject => &[Words::TO, Words::BY, Words::FROM],
        EventKind::Retreat => &[Words::ON, Words::AGAINST],
        _ => &[],
    }
}

/// The kind and mode of what an embedding verb asks for, offers, refuses or threatens.
pub(super) fn embedded(scene: &Scene<'_>, frame: &Frame) -> Option<(EventKind, Option<Mode>)> {
    let verb = match frame.complements.content {
        Content::To(v) | Content::Ing(v) | Content::That(Some(v)) => Some(v),
        _ => None,
    };
    if let Some(v) = verb {
        let head = scene.chunk(v)?.head;
        let unit = scene.doc.unit(head)?;
        let verb = scene.lists.verb(unit.lexeme).or_else(|| scene.verb_at(head));
        let first = |verb: &Verb| verb.senses.iter().find_map(|sense| Some((sense.kind?, sense.mode)));
        // `agreed to take refugees`: a verb that tells something only with certain words does not tell it here.
        let found = verb.filter(|verb| verb.ahead.is_empty()).and_then(first);
        // `vowed to fight the charges`, `to fight crime`: no war.
        let on_thing = || {
            let object = scene.complements(v + 1).object;
            object.and_then(|group| scene.noun_sense(group.first)).is_some_and(|(_, noun)| {
                !noun.any(Tags::SITE.with(Tags::FORCE).with(Tags::PEOPLE).with(Tags::WEAPON))
            })
        };
        match found {
            Some((EventKind::Assault, _)) if on_thing() => return None,
            Some(_) => return found,
            None => {}
        }
        let object = scene.complements(v + 1).object?;
        let (_, noun) = scene.noun_sense(object.first)?;
        // `agreed to roll back tariffs`: only a verb that does nothing else leaves the harm to the noun.
        let light = || scene.unit_of(head, LexClass::LIGHT_VERB).is_some();
        return Some((noun.kind.filter(|kind| !is_hostile(*kind) || light())?, noun.mode));
    }
    let nouns = [frame.object.filter(|_| !frame.passive), frame.complements.behind(Words::FOR)];
    nouns.into_iter().flatten().find_map(|group| {
        let (_, noun) = scene.noun_sense(group.first)?;
        Some((noun.kind?, noun.mode))
    })
}

/// True where what is agreed to is harm in all senses of its verb: `agreed to attack`, but not `agreed to leave`, nor
/// `pledged to cut taxes`, which is none of its objects.
pub(super) fn is_harm(scene: &Scene<'_>, frame: &Frame) -> bool {
    let (Content::To(v) | Content::Ing(v) | Content::That(Some(v))) = frame.complements.content else {
        return true;
    };
    let verb = scene.chunk(v).and_then(|chunk| {
        let unit = scene.doc.unit(chunk.head)?;
        scene.lists.verb(unit.lexeme).or_else(|| scene.verb_at(chunk.head))
    });
    let harm = |sense: &Sense| {
        sense.kind.is_some_and(|kind| is_hostile(kind) || kind == EventKind::Threaten)
            || sense.mode == Some(Mode::Allege)
    };
    // `vowed to take countermeasures`: a verb that tells something only with certain words does not tell it here.
    let behind = scene.complements(v + 1);
    let object = behind.object;
    // `swore to fight until`: on whom it is done is not told; but `to fight for a deal`.
    let alone = object.is_none() && behind.behind(Words::FOR).is_none() && behind.content == Content::None;
    let fits = |sense: &&Sense| {
        alone
            || sense.conditions.iter().all(|condition| match condition {
                Condition::Slot(Slot::Object, wanted) => scene.is_of(object, wanted),
                Condition::Slot(Slot::Subject, _) => true,
                Condition::Slot(..) => false,
                _ => true,
            })
    };
    verb.is_none_or(|verb| {
        !verb.ahead.is_empty()
            || verb.senses.iter().filter(|sense| sense.kind.is_some()).find(fits).is_some_and(harm)
    })
}

/// The mode that the content's kind gives a request, refusal or threat.
pub(super) const fn embedded_mode(
    kind: EventKind,
    inner: EventKind,
    inner_mode: Option<Mode>,
) -> Option<Mode> {
    use EventKind as K;
    match kind {
        K::Request | K::Reject => match (inner, inner_mode) {
            (K::Retreat, Some(Mode::Resign)) => Some(Mode::Change),
            (K::Aid | K::Cooperate | K::Support | K::Agree, _) => Some(Mode::Assist),
            (K::Retreat | K::Concede, _) => Some(Mode::Yield),
            (K::Consult, _) => Some(Mode::Meet),
            (K::Appoint | K::Elect, _) => Some(Mode::Change),
            _ => None,
        },
        K::Threaten => match (inner, inner_mode) {
            (K::Coerce, Some(Mode::Arrest)) => Some(Mode::Arrest),
            (K::Coerce, Some(Mode::Deport)) | (K::Sanction, Some(Mode::Expel)) => Some(Mode::Expel),
            (K::Coerce | K::Protest, _) => Some(Mode::Restrict),
            (K::Sanction, _) => Some(Mode::Relations),
            (K::Assault, _) => Some(Mode::Violence),
            _ => None,
        },
        _ => None,
    }
}

/// Said not to be, or only if: worth an entry where both sides are named.
pub(super) const fn is_unreal(status: Status) -> bool {
    matches!(status, Status::Hypothetical | Status::Negated)
}

pub(super) const fn is_hostile(kind: EventKind) -> bool {
    matches!(kind, EventKind::Assault | EventKind::Coerce | EventKind::Sanction)
}

/// Kinds whose refusal is a rejection.
pub(super) const fn is_cooperative(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Agree | K::Consult | K::Support | K::Concede | K::Cooperate | K::Aid | K::Retreat)
}

/// What is done by saying it, on a day and at a place.
pub(super) const fn is_said(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Request | K::Accuse | K::Support | K::Agree | K::Reject | K::Threaten | K::Concede)
}

/// Prepositions before what is spoken of.
const TOPICS: Words = Words::OF
    .or(Words::FOR)
    .or(Words::ON)
    .or(Words::TO)
    .or(Words::WITH)
    .or(Words::OVER)
    .or(Words::ABOUT)
    .or(Words::AGAINST);

/// `criticised Lund ahead of the vote`: when it was said.
fn is_behind_ahead(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let n = phrase.group().first;
    let ahead =
        |i: usize| scene.chunk(i).is_some_and(|chunk| scene.doc.is_spelled(chunk.tokens.start, &["ahead"]));
    phrase.is_behind(Words::OF) && (1..=2).any(|back| n.checked_sub(back).is_some_and(ahead))
}

/// What such a verb governs is said, wanted or blamed, not told.
pub(super) fn mark_content(
    scene: &Scene<'_>,
    sense: &Sense,
    kind: EventKind,
    frame: &Frame,
    marks: &mut Marks,
) {
    use EventKind as K;
    let verbal =
        matches!(kind, K::Agree | K::Request | K::Reject | K::Threaten | K::Accuse | K::Concede | K::Support);
    // `criticised Lund after being convicted`: when, not for what.
    let time = |v: usize| {
        v.checked_sub(1).is_some_and(|i| scene.is_word(i, Words::AFTER.or(Words::BEFORE).or(Words::SINCE)))
    };
    let content = match frame.complements.content {
        Content::Ing(v) if time(v) => Content::None,
        content => content,
    };
    if let (Content::To(v) | Content::Ing(v), true) = (content, verbal) {
        // Who pleads guilty to it, or is praised for it, did it.
        let told = matches!(content, Content::Ing(_)) && matches!(kind, K::Concede | K::Support);
        // `invited Lund to visit Oslo`: a visit is proposed.
        let invited = kind == K::Agree
            && sense.asks_infinitive()
            && scene.chunk(frame.v).is_some_and(|verb| {
                scene.doc.is_spelled(verb.head, &["invite", "invites", "invited", "inviting"])
            });
        if invited {
            return;
        }
        if !told && !is_done_by(scene, kind, frame, v) {
            marks.take(v);
            let inner = scene.complements(v + 1);
            marks.take_group(inner.object);
            if let Content::To(deeper) = inner.content {
                marks.take(deeper);
            }
        }
    }
    // `was barred from running for president`: he does not run.
    if let (Content::Ing(v), K::Coerce | K::Sanction) = (content, kind)
        && v.checked_sub(1).is_some_and(|from| scene.is_word(from, Words::FROM))
    {
        marks.take(v);
        marks.take_group(scene.complements(v + 1).object);
    }
    // `used tear gas to disperse the crowd`: one deed.
    if let (Content::To(v), Some(Mode::CrowdControl)) = (content, sense.mode) {
        marks.take(v);
    }
    // `denied that its troops had fired`.
    if let (Content::That(Some(v)), true) = (content, sense.embeds || kind == K::Reject) {
        marks.take(v);
        marks.take_group(scene.complements(v + 1).object);
    }
    // `found guilty of murder`, but `of the murder of Lund`.
    let convicted = kind == K::Sanction && sense.mode == Some(Mode::Convict);
    if let Some(crime) = frame.complements.behind(Words::OF.or(Words::FOR)).filter(|_| convicted)
        && !scene.is_word(crime.last + 1, Words::OF)
    {
        marks.take_group(Some(crime));
    }
    // `acquitted of fraud`, `on charges of fraud`.
    if kind == K::Retreat && sense.mode == Some(Mode::Release) {
        let blamed = |group: &Group| {
            !scene.is_word(group.last + 1, Words::OF)
                || scene.noun_sense(group.last).is_some_and(|(_, noun)| noun.kind == Some(K::Accuse))
        };
        let phrases = frame.complements.phrases().iter();
        let phrases = phrases.filter(|phrase| phrase.is_behind(Words::OF.or(Words::ON)));
        phrases.map(Phrase::group).filter(blamed).for_each(|crime| marks.take_group(Some(crime)));
    }
    // `will run in the election`: as sure as he runs.
    if kind == K::Elect && sense.asks(Slot::Behind(Words::IN)) {
        marks.take_group(frame.complements.behind(Words::IN));
    }
    // `$5 million in aid`.
    let given = matches!(kind, K::Aid | K::Agree);
    if let Some(sum) = frame.object.filter(|sum| given && scene.is_worth(sum.first)) {
        marks.take(sum.first + 2);
    }
    if verbal || sense.asks(Slot::Object) && kind != K::Consult {
        let object = if frame.passive { None } else { frame.object };
        let met = object
            .and_then(|group| scene.noun_sense(group.first))
            .is_some_and(|(_, noun)| kind == K::Support && noun.kind == Some(K::Consult));
        let done = object.is_some_and(|group| is_done(scene, kind, frame, group));
        if !met && !done {
            marks.take_group(object);
        }
        if verbal {
            for phrase in frame.complements.phrases() {
                let done = || is_behind_ahead(scene, phrase) || is_done(scene, kind, frame, phrase.group());
                if phrase.is_behind(TOPICS) && !done() {
                    marks.take_group(Some(phrase.group()));
                }
            }
        }
    }
}
