//! Which body or state words for one stand for: `the agency`, `the Danish carmaker`, `the government`.
//!
//! A body is the one of that sort that spoke or acted last; `the government` is that of the country that the story
//! names most. Expected precision 0.85. Cost: for a source that is such a phrase, a walk over the claims, a few
//! sentences and some mentions before it; over all mentions once a story.

use super::source::Core;
use super::speaker::Told;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Actor, ActorKind, Country, Organization, OrganizationKind};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Entities, EntityRef, actor_of, named_actor};
use crate::span::TokenRange;
use crate::token::Shape;
use core::cell::OnceCell;

/// How many claims back the body may have spoken, and how many sentences.
const MAX_TOLD: usize = 8;
const MAX_SAID: usize = 8;
/// How many sentences back it may have been the subject.
const MAX_BACK: usize = 3;
/// How many mentions back it may have been named.
const MAX_MENTIONS: usize = 24;
/// How many mentions back a body of whose name one word is said may be named.
const MAX_PARTS: usize = 60;

/// How many tokens the lead of a story has.
const LEAD: u32 = 60;
/// How often a story about a country names it, in its lead thrice as much as elsewhere.
const MIN_NAMED: usize = 4;

/// Bodies of one sort: words for them, and what they may be.
struct Sort {
    words: &'static Words,
    kinds: &'static [OrganizationKind],
    /// No words for another body by chance, so that one named anywhere before may be meant.
    narrow: bool,
    /// A noun before it says what it does, and not which one it is: `the aid group`.
    free: bool,
}

const SORTS: [Sort; 10] = [
    Sort { words: words!["group"], kinds: &[OrganizationKind::Company], narrow: false, free: true },
    Sort {
        words: words![
            "newspaper",
            "paper",
            "daily",
            "magazine",
            "journal",
            "tabloid",
            "weekly",
            "publication"
        ],
        kinds: &[OrganizationKind::Media],
        narrow: true,
        free: true,
    },
    Sort { words: BROADCASTERS, kinds: &[OrganizationKind::Media], narrow: true, free: true },
    Sort {
        words: words![
            "automaker",
            "carmaker",
            "manufacturer",
            "airline",
            "carrier",
            "bank",
            "lender",
            "insurer",
            "brokerage",
            "retailer",
            "utility",
            "startup",
            "conglomerate",
            "drugmaker",
            "chipmaker",
            "supermarket",
            "miner",
        ],
        kinds: &[OrganizationKind::Company],
        narrow: true,
        free: true,
    },
    Sort { words: FIRMS, kinds: &[OrganizationKind::Company], narrow: false, free: true },
    Sort {
        words: words![
            "group",
            "organization",
            "organisation",
            "association",
            "charity",
            "nonprofit",
            "federation",
            "foundation",
            "institute",
            "coalition",
            "watchdog",
            "union",
            "league",
            "church",
            "club",
            "militia",
            "movement",
            "team",
        ],
        kinds: &[OrganizationKind::Group, OrganizationKind::Other],
        narrow: false,
        free: true,
    },
    Sort {
        words: words!["organization", "organisation", "body", "alliance", "bloc", "agency"],
        kinds: &[OrganizationKind::International],
        narrow: false,
        free: true,
    },
    Sort {
        words: words!["agency", "regulator", "watchdog"],
        kinds: &[OrganizationKind::Government],
        narrow: false,
        free: false,
    },
    Sort { words: words!["party"], kinds: &[OrganizationKind::Party], narrow: true, free: false },
    Sort {
        words: words!["school", "university", "college"],
        kinds: &[OrganizationKind::Group, OrganizationKind::Company, OrganizationKind::Other],
        narrow: false,
        free: false,
    },
];

/// Companies by what they do, which may stand behind a place: `the Lima oil and gas concern`.
const FIRMS: &Words = listed!("firms");
/// What one sees or hears.
const BROADCASTERS: &Words = words!["network", "broadcaster", "channel", "station"];
/// Words behind which every sort of body is one of the press: `the news agency`.
const NEWS: &Words = words!["news", "media", "wire", "broadcasting"];

/// The company that a phrase with `and` before its head stands for: `the Lima oil and gas concern`.
pub(super) fn meant_firm(view: View<'_>, entities: &Entities, core: &Core, told: &Told<'_>) -> Option<Actor> {
    let one = view.doc.token(core.head).is_some_and(|head| head.tag == Tag::Noun);
    if one && view.is_word(core.head, FIRMS) { meant(view, entities, core, told) } else { None }
}

/// The body or state that the words of a definite phrase stand for.
#[inline(never)]
pub(super) fn meant(view: View<'_>, entities: &Entities, core: &Core, told: &Told<'_>) -> Option<Actor> {
    let whole = core.tokens;
    if core.head + 1 != whole.end || !view.is_word(whole.start, words!["the", "this", "that"]) {
        return None;
    }
    if view.is_word(core.head, words!["government"]) {
        return if whole.len() == 2 { told.state(entities) } else { None };
    }
    if let Some(named) = named_within(view, entities, core) {
        return Some(named);
    }
    let Some(sought) = Sought::of(view, entities, core) else { return by_part(view, entities, core) };
    let body = |actor: &Actor| sought.is(actor, false);
    // `Ford eased. The Lima car maker said`: described by what it does, the one told of right before it.
    if whole.len() > 2
        && view.is_word(core.head, FIRMS)
        && let Some(actor) = sought.acted(&body, 1)
    {
        return Some(actor);
    }
    told.body(view, core, &body).or_else(|| sought.acted(&body, MAX_BACK)).or_else(|| sought.named())
}

/// The body whose name stands before the word for what it is: `the Argus newspaper`, `the AFP news agency`.
fn named_within(view: View<'_>, entities: &Entities, core: &Core) -> Option<Actor> {
    if core.tokens.len() < 3 || !view.is_word(core.head, CALLED) {
        return None;
    }
    let news = u32::from(view.is_word(core.head - 1, NEWS));
    let [mention] = entities.within(core.tokens) else { return None };
    let EntityRef::Organization(id) = mention.entity else { return None };
    let body = entities.organizations.get(id as usize)?;
    let beside = mention.tokens.start == core.tokens.start + 1 && mention.tokens.end + news == core.head;
    beside.then(|| Actor::organization(id, body.name.clone()))
}

/// Words that tell what the body is whose name stands before them.
const CALLED: &Words = listed!("kind_behind_name");

/// The body whose name has that word, named last before it and alone of those: `the bureau`, `the Post`.
#[inline(never)]
pub(super) fn by_part(view: View<'_>, entities: &Entities, core: &Core) -> Option<Actor> {
    let head = view.doc.token(core.head)?;
    let plain = core.tokens.len() == 2 && view.is_word(core.tokens.start, words!["the"]);
    if !plain || !head.is(LexClass::ORG_HEAD) && !head.is_capital() || view.is_word(core.head, ANYWHERE) {
        return None;
    }
    let word = view.doc.words(TokenRange::new(core.head, core.head + 1));
    let before = entities.mentions.partition_point(|mention| mention.tokens.start < core.tokens.start);
    let mentions = entities.mentions.get(..before)?.iter().rev().take(MAX_PARTS);
    let mut bodies = mentions.filter_map(|mention| match mention.entity {
        EntityRef::Organization(id) => entities.organizations.get(id as usize),
        _ => None,
    });
    let called = |body: &&Organization| {
        let mut parts = body.name.split([' ', '-']);
        parts.next().is_some() && parts.any(|part| part.eq_ignore_ascii_case(word))
    };
    let body = bodies.find(called)?;
    let alone = bodies.filter(called).all(|other| other.id == body.id);
    alone.then(|| Actor::organization(body.id, body.name.clone()))
}

/// Words in the names of many bodies, each of which may be another one.
const ANYWHERE: &Words = listed!("common_in_names");

/// What is known of a body that is looked for.
struct Sought<'v> {
    view: View<'v>,
    entities: &'v Entities,
    core: &'v Core,
    /// `the news agency`
    press: bool,
    nation: Option<Country>,
}

impl<'v> Sought<'v> {
    fn of(view: View<'v>, entities: &'v Entities, core: &'v Core) -> Option<Self> {
        let whole = core.tokens;
        let described = core.head > whole.start + 1;
        let press = described && view.is_word(core.head - 1, NEWS);
        // `the central bank` is nobody's.
        if described && view.is_word(core.head - 1, words!["central"]) {
            return None;
        }
        if !press && !SORTS.iter().any(|sort| view.is_word(core.head, sort.words)) {
            return None;
        }
        // `the Lund agency` is one by name; `the Danish agency` is of that country.
        let mut nation = None;
        for mention in entities.within(whole) {
            match mention.entity {
                EntityRef::Nationality(country) => nation = Some(country),
                // `the Lima-based company`: where it is, not what it is called.
                EntityRef::Place(_) | EntityRef::Government(_) if view.is_word(core.head, FIRMS) => {}
                _ => return None,
            }
        }
        Some(Self { view, entities, core, press, nation })
    }

    /// True for a body of that sort; of those named in passing for one that nothing else is called.
    fn is(&self, actor: &Actor, in_passing: bool) -> bool {
        let id = actor.id.filter(|_| actor.kind == ActorKind::Organization);
        let Some(body) = id.and_then(|id| self.entities.organizations.get(id as usize)) else {
            return false;
        };
        (self.nation.is_none() || body.country == self.nation)
            && if self.press {
                body.kind == OrganizationKind::Media
            } else {
                SORTS.iter().any(|sort| {
                    (sort.narrow || !in_passing)
                        && sort.kinds.contains(&body.kind)
                        && self.view.is_word(self.core.head, sort.words)
                        && (sort.free || self.is_named_by_modifiers(body))
                        && (body.kind != OrganizationKind::Media || self.is_heard(body))
                })
            }
    }

    /// True where the nouns before the head are in the name of the body: `the health agency`.
    fn is_named_by_modifiers(&self, body: &Organization) -> bool {
        let words = TokenRange::new(self.core.tokens.start + 1, self.core.head);
        words.iter().all(|at| {
            let noun = self.view.doc.token(at).is_some_and(|token| token.tag == Tag::Noun);
            let word = self.view.doc.words(TokenRange::new(at, at + 1));
            !noun || body.name.split(' ').any(|part| part.eq_ignore_ascii_case(word))
        })
    }

    /// True where the press body is one to be read, or seen and heard, as the word for it says.
    fn is_heard(&self, body: &Organization) -> bool {
        let name = body.name.as_str();
        let initials = name.len() <= 4 && name.bytes().all(|byte| byte.is_ascii_uppercase());
        let on_air = name.split(' ').any(|word| {
            ["News", "TV", "Television", "Radio", "Broadcasting", "Network", "Al", "Channel", "BBC", "Sky"]
                .contains(&word)
        });
        (initials || on_air) == self.view.is_word(self.core.head, BROADCASTERS)
    }

    /// The subject of one of the sentences before, at most so many back, where it is such a body.
    fn acted(&self, fits: &dyn Fn(&Actor) -> bool, most: usize) -> Option<Actor> {
        let Self { view, entities, core, .. } = *self;
        let here = view.doc.tokens.sentence_of(core.head);
        for back in 0..=most {
            let sentence = view.doc.sentences().get(here.checked_sub(back)?)?;
            let end = sentence.tokens.end.min(core.tokens.start);
            let Some(source) = view.main_subject(sentence.tokens.start, end) else { continue };
            let [subject] = source.cores() else { continue };
            let actor = actor_of(&view.doc, entities, subject.tokens, subject.head);
            if fits(&actor) {
                return Some(actor);
            }
            // Of a name that no list has it is not known what it is.
            if back > 0 && is_unknown(view, subject, &actor) {
                return Some(actor);
            }
        }
        None
    }

    /// The last one named.
    fn named(&self) -> Option<Actor> {
        let start = self.core.tokens.start;
        let before = self.entities.mentions.partition_point(|mention| mention.tokens.start < start);
        let mentions = self.entities.mentions.get(..before)?.iter().rev().take(MAX_MENTIONS);
        let mut bodies = mentions.filter_map(|mention| {
            let tokens = mention.tokens;
            named_actor(&self.view.doc, self.entities, tokens, tokens.end - 1)
        });
        bodies.find(|actor| self.is(actor, true))
    }
}

/// True for a name of which it is not known what it names.
fn is_unknown(view: View<'_>, core: &Core, actor: &Actor) -> bool {
    let proper = || {
        view.doc.token(core.head).is_some_and(|head| {
            let alone = core.tokens.len() == 1 && head.shape.has(Shape::SENTENCE_START);
            head.tag == Tag::Proper && !head.is(LexClass::ROLE) && !alone
        })
    };
    actor.kind == ActorKind::Group && core.tokens.len() <= 3 && proper()
}

impl Told<'_> {
    /// The last body that fits of those that spoke shortly before, or a name of which it is not known what it names.
    fn body(&self, view: View<'_>, core: &Core, fits: &dyn Fn(&Actor) -> bool) -> Option<Actor> {
        let here = view.doc.tokens.sentence_of(core.head);
        for (draft, claim) in self.drafts.iter().zip(self.claims).rev().take(MAX_TOLD) {
            if view.doc.tokens.sentence_of(draft.cue.head) + MAX_SAID < here {
                return None;
            }
            if let Some(actor) = claim.sources.iter().find(|actor| fits(actor)) {
                return Some(actor.clone());
            }
            if let Some([core]) = draft.source.as_ref().map(|source| source.cores())
                && let [actor] = claim.sources.as_slice()
                && is_unknown(view, core, actor)
            {
                return Some(actor.clone());
            }
        }
        None
    }
}

/// The state of a story, found when somebody first asks.
#[derive(Debug, Default)]
pub(super) struct State {
    country: OnceCell<Option<Country>>,
}

impl State {
    /// The country that the story names most, and by far.
    pub(super) fn country(&self, entities: &Entities) -> Option<Country> {
        *self.country.get_or_init(|| {
            let mut named: Vec<(Country, usize)> = Vec::new();
            for mention in &entities.mentions {
                let Some(country) = entities.country_of(mention.entity) else { continue };
                // What the story is about it tells at once.
                let weight = if mention.tokens.start < LEAD { 3 } else { 1 };
                match named.iter_mut().find(|(known, _)| *known == country) {
                    Some((_, n)) => *n += weight,
                    None => named.push((country, weight)),
                }
            }
            let &(country, most) = named.iter().max_by_key(|(_, n)| *n)?;
            let second = named.iter().filter(|(other, _)| *other != country).map(|(_, n)| *n).max();
            (most >= MIN_NAMED && 2 * most >= 3 * second.unwrap_or(0)).then_some(country)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn words_for_a_body_mean_the_one_that_spoke_or_acted_last() {
        for (text, expected) in [
            ("Reuters reported that it rained. The news agency said it was late.", "Reuters"),
            ("Greenpeace boarded a ship. The group said it was late.", "Greenpeace"),
            ("Toyota left Lima. The Japanese carmaker said it was late.", "Toyota"),
            ("Toyota left Lima. The German carmaker said it was late.", "The German carmaker"),
            ("Greenpeace met Ada Moor. The central bank said it was late.", "The central bank"),
            ("Toyota left Oslo. The Lima oil and gas concern said it was late.", "Toyota"),
            ("Toyota said it rained. Volkswagen left. The Lima-based maker said it was late.", "Volkswagen"),
            ("Greenpeace met Ada Moor. A group said it was late.", "A group"),
            ("Greenpeace met Ada Moor. The court said it was late.", "The court"),
            ("The Reuters news agency said it was late.", "Reuters"),
            ("The Greenpeace movement said it was late.", "Greenpeace"),
            ("The Washington Post met Ada Moor. The Post said it was late.", "Washington Post"),
            ("Reuters met Ada Moor. The bureau said it was late.", "The bureau"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }

    #[test]
    fn the_government_is_that_of_the_story() {
        for (text, expected) in [
            ("Peru closed a road in Lima. Peruvians left. The government said it was late.", "PER"),
            ("Ada Moor left. The government said it was late.", "The government"),
            ("Peru met Chile in Lima and Santiago. The government said it was late.", "The government"),
            ("Peru closed a road in Lima. The local government said it was late.", "The local government"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
