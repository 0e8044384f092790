//! Event nouns that tell nothing new or something else: what is only spoken of, wanted, remembered or feared, or part of a
//! name.

use super::scene::{Group, Scene};
use super::sense::Tags;
use super::tie::Tie;
use super::types::Parties;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// `a warrant for Lund's arrest`: nobody is arrested yet.
pub(super) fn is_warranted(scene: &Scene<'_>, n: usize, kind: EventKind) -> bool {
    kind == EventKind::Coerce
        && n >= 2
        && scene.is_word(n - 1, Words::FOR)
        && scene.noun_sense(n - 2).is_some_and(|(_, warrant)| warrant.kind == Some(EventKind::Threaten))
}

/// `a warrant to arrest Lund`, `a warrant for her arrest`, `warrants were issued for Lund`: who is wanted.
pub(super) fn wanted_by(scene: &Scene<'_>, warrant: usize, tie: Tie) -> Parties {
    let arrest = warrant + 2;
    if scene.form(warrant + 1).has(VerbForm::INFINITIVE) {
        let wanted = scene.complements(arrest).object;
        return wanted.map(|group| scene.parties(group)).unwrap_or_default();
    }
    let owner =
        if is_warranted(scene, arrest, EventKind::Coerce) { scene.owner_before(arrest) } else { None };
    if let Some(owner) = owner {
        return Parties::one(owner);
    }
    let own = scene.noun_complements(warrant + 1).behind(Words::FOR);
    let wanted = own.or_else(|| match tie {
        Tie::Light(w) => scene.complements(w + 1).behind(Words::FOR),
        _ => None,
    });
    let mut wanted = wanted.map(|group| scene.parties(group)).unwrap_or_default();
    wanted.keep(|party| matches!(party.entity, Some(EntityRef::Person(_))));
    wanted
}

/// `Rather than a clash`, `instead of talks`: what did not happen.
pub(super) fn is_instead(scene: &Scene<'_>, n: usize) -> bool {
    let first = scene.phrase_start(n);
    let Some(start) = scene.chunk(first).map(|chunk| chunk.tokens.start) else { return false };
    let link = start.checked_sub(1).filter(|&at| scene.token_is(at, Words::THAN.or(Words::OF)));
    link.is_some_and(|link| {
        let word = if scene.token_is(link, Words::THAN) { "rather" } else { "instead" };
        link.checked_sub(1).is_some_and(|at| scene.doc.is_spelled(at, &[word]))
    })
}

/// `marked the anniversary of the bombing`: no news.
pub(super) fn is_remembered(scene: &Scene<'_>, n: usize, kind: EventKind) -> bool {
    kind != EventKind::Commemorate
        && n >= 2
        && scene.noun_sense(n - 2).is_some_and(|(_, day)| day.kind == Some(EventKind::Commemorate))
        && scene.is_word(n - 1, Words::OF)
}

/// `talks on the release of hostages`, `calls for his resignation`, `in return for his release`: what is spoken of or
/// wanted.
pub(super) fn is_wanted(scene: &Scene<'_>, n: usize) -> bool {
    let Some(preposition) = scene.group_left(n).first.checked_sub(1) else { return false };
    let about = Words::ON.or(Words::FOR).or(Words::OVER).or(Words::ABOUT);
    let Some(topic) = preposition.checked_sub(1).filter(|_| scene.is_word(preposition, about)) else {
        return false;
    };
    let spoken = scene.noun_sense(topic).is_some_and(|(_, noun)| {
        matches!(noun.kind, Some(EventKind::Consult | EventKind::Request | EventKind::Agree))
            && noun.mode != Some(Mode::Visit)
            || noun.any(Tags::PLAN)
    });
    let words = ["return", "exchange", "negotiations", "hopes", "plans", "efforts", "bid", "terms"];
    let bargain = scene.is_word(preposition, Words::FOR)
        && scene.chunk(topic).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &words));
    scene.is_noun(topic) && (spoken || bargain)
}

/// `calls to resign`, `its call to resign`, `a call on Lund to act`, `a call by Oman for a truce`: it asks for something, and
/// nobody rings anybody up.
pub(super) fn is_asking(scene: &Scene<'_>, n: usize) -> bool {
    let wants = |i: usize| {
        let infinitive = scene.kind(i) == Some(ChunkKind::Verb) && scene.form(i).has(VerbForm::INFINITIVE);
        // `his call to Lund to discuss it`
        let talks = || {
            scene
                .chunk(i)
                .and_then(|verb| scene.verb_at(verb.head))
                .is_some_and(|verb| verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Consult)))
        };
        scene.is_word(i, Words::FOR) || infinitive && !talks()
    };
    let head = scene.chunk(n).and_then(|chunk| scene.doc.token(chunk.head));
    let many = head.is_some_and(|head| head.tag == Tag::NounPlural);
    let own = scene.is_word(n, Words::HIS.or(Words::HER).or(Words::ITS).or(Words::THEIR));
    let by = scene.is_word(n + 1, Words::BY.or(Words::ON))
        || (many || own) && scene.is_word(n + 1, Words::FROM)
        || own && scene.is_word(n + 1, Words::TO);
    scene.is_word(n + 1, Words::FOR)
        || (many || own) && wants(n + 1)
        || by && scene.is_noun(n + 2) && wants(n + 3)
}

/// `the threat of terrorism`, `poses a threat to Oman`, `the Omani threat`, `under threat`: a danger that nobody utters; but
/// `Oman's threat`, `a threat to shell it`.
pub(super) fn is_danger(scene: &Scene<'_>, n: usize, tie: Tie, acts: bool) -> bool {
    let is = |i: usize, stems: &[&str]| {
        scene.chunk(i).is_some_and(|chunk| {
            let word = scene.doc.word(chunk.head);
            stems
                .iter()
                .any(|stem| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)))
        })
    };
    if !is(n, &["threat"]) {
        return false;
    }
    let (uttered, verb) = match tie {
        Tie::Light(w) | Tie::Inverse(w) => (true, Some(w)),
        Tie::Matrix(w) => (false, Some(w)),
        _ => (false, None),
    };
    let posed =
        ["pose", "posing", "present", "represent", "fac", "consider", "remain", "counter", "fight", "see"];
    // `a "threat" to Oman`.
    let next = n + 1 + usize::from(scene.mark(n + 1) == Some(Kind::QUOTE));
    let behind = scene.kind(next) == Some(ChunkKind::Preposition)
        && scene.is_word(next, Words::OF.or(Words::TO).or(Words::FROM).or(Words::FOR));
    let bare = scene.chunk(n).is_some_and(|chunk| {
        chunk.tokens.len() == 1
            && scene
                .doc
                .token(chunk.head)
                .is_some_and(|head| head.tag != Tag::NounPlural && !head.is_capital())
    });
    let content = || match scene.kind(n + 1) {
        Some(ChunkKind::Complementizer) => true,
        Some(ChunkKind::Verb) => scene.form(n + 1).has(VerbForm::INFINITIVE),
        _ => scene.is_word(n + 1, Words::OF) && scene.kind(n + 2) == Some(ChunkKind::Verb),
    };
    let owned = || {
        let own = Words::HIS.or(Words::HER).or(Words::ITS).or(Words::THEIR);
        scene.is_word(n, own) || scene.chunk(n).is_some_and(|chunk| scene.has_genitive(chunk))
    };
    verb.is_some_and(|w| is(w, &posed))
        || behind && !uttered && !acts
        || bare
        || acts && !uttered && !content() && !owned()
}

impl Scene<'_> {
    /// `Oman's threat`: a genitive before the head.
    pub(super) fn has_genitive(&self, chunk: &Chunk) -> bool {
        (chunk.tokens.start + 1..chunk.head)
            .any(|at| self.doc.token(at).is_some_and(|token| token.shape.has(Shape::CLITIC)))
    }
}

/// `a warning of storms`: to nobody.
pub(super) fn is_advice(scene: &Scene<'_>, trigger: TokenRange) -> bool {
    scene.doc.is_spelled(trigger.end.saturating_sub(1), &["warning", "warnings"])
}

/// `discussed the stalled talks`: those that are known, no new ones.
pub(super) fn is_discussed(scene: &Scene<'_>, n: usize, w: usize) -> bool {
    scene.is_word(n, Words::THE)
        && scene.chunk(w).is_some_and(|verb| {
            scene.doc.word(verb.head).get(..7).is_some_and(|stem| stem.eq_ignore_ascii_case("discuss"))
        })
}

/// `at the invitation of Lund`, `firing of missiles`, `demonstration of a weapon`: words that mean something else here.
pub(super) fn is_way_of_speaking(scene: &Scene<'_>, n: usize, kind: EventKind) -> bool {
    // `confirmed him by a 52-48 vote`.
    if kind == EventKind::Elect {
        let vote =
            || scene.chunk(n).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &["vote", "votes"]));
        let preposition = scene.before_date(n).unwrap_or(n).checked_sub(1);
        return preposition.is_some_and(|by| scene.is_word(by, Words::BY)) && vote();
    }
    if !matches!(kind, EventKind::Agree | EventKind::Appoint | EventKind::Protest) {
        return false;
    }
    let of = scene.is_noun(n + 2) && scene.is_word(n + 1, Words::OF);
    let people = || !scene.parties(Group { first: n + 2, last: n + 2 }).is_empty();
    match kind {
        EventKind::Agree => of && n.checked_sub(1).is_some_and(|at| scene.is_word(at, Words::AT)),
        EventKind::Appoint => of && scene.noun_sense(n + 2).is_some_and(|(_, thing)| thing.any(Tags::WEAPON)),
        // `summoned the envoy in protest at the raid`: the protest is what they did.
        EventKind::Protest => {
            let why = Words::AT.or(Words::OF).or(Words::OVER).or(Words::AGAINST);
            let own = n.checked_sub(1).is_some_and(|at| scene.is_word(at, Words::IN));
            let bare = scene.chunk(n).is_some_and(|chunk| chunk.tokens.len() == 1);
            of && !people() || own && bare && scene.is_word(n + 1, why)
        }
        _ => false,
    }
}

/// True where the trigger is a word of a body's name; `APEC Summit` and the like are events all the same.
pub(super) fn is_part_of_name(scene: &Scene<'_>, trigger: TokenRange, kind: EventKind) -> bool {
    // `the Lima Free Trade Agreement`: long in force.
    let capital = |at: u32| scene.doc.token(at).is_some_and(|token| token.is_word() && token.is_capital());
    let before = trigger.start.checked_sub(1);
    let named = kind == EventKind::Agree && !scene.headline && trigger.iter().all(capital);
    if named && before.is_some_and(capital) || is_head_of_name(scene, trigger, kind) {
        return true;
    }
    scene.entities.at(trigger.start).is_some_and(|mention| {
        let last = mention.tokens.end == trigger.end;
        // `the Free Caucus` meets and votes like other bodies.
        if kind == EventKind::Elect && matches!(mention.entity, EntityRef::Organization(_)) {
            return true;
        }
        !last || !matches!(kind, EventKind::Consult | EventKind::Elect | EventKind::Commemorate)
    })
}

/// `the Conference of Mayors`, `the March of Hope`: a capital inside the sentence, and the name goes on.
fn is_head_of_name(scene: &Scene<'_>, trigger: TokenRange, kind: EventKind) -> bool {
    let bodies = matches!(kind, EventKind::Consult | EventKind::Protest | EventKind::Elect);
    let capital = |at: u32| scene.doc.token(at).is_some_and(|token| token.is_word() && token.is_capital());
    let small = |at: u32| scene.doc.token(at).is_some_and(|token| token.is_word() && !token.is_capital());
    let opens = || {
        let first = scene.chunk(0).map_or(0, |chunk| chunk.tokens.start);
        // A heading has capitals everywhere.
        first < trigger.start && (first..trigger.start).any(small)
    };
    // `the 2nd Conference of Mayors` is one of several meetings.
    let numbered = (trigger.start.saturating_sub(2)..trigger.start)
        .any(|at| scene.doc.is(at, LexClass::ORDINAL | LexClass::CARDINAL));
    bodies
        && !numbered
        && !scene.headline
        && trigger.len() == 1
        && capital(trigger.start)
        && scene.doc.is_spelled(trigger.end, &["of", "for", "against"])
        && (capital(trigger.end + 1)
            || scene.doc.is_spelled(trigger.end + 1, &["the"]) && capital(trigger.end + 2))
        // `the Summit of the Americas`, `the Forum on Trade` are held.
        && !scene.doc.is_spelled(trigger.start, &["summit", "summits", "forum", "debate", "festival", "talks"])
        && opens()
}
