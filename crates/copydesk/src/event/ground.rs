//! Where something happened of which no clause tells it: the town that is struck, the only town of the sentence, the land
//! or state that votes.
//!
//! ```text
//! Air strikes on Goma killed ten nurses.                 in Goma
//! A mob, witnesses from Lima said, killed ten nurses.     nowhere: of the witnesses
//! The killing of ten nurses shocked Lima.                 in Lima
//! Kenyan voters elected Varga.                            in Kenya, if the story names it
//! Varga was elected mayor of Lima.                        in Lima
//! LIMA - Peru is at peace. Elections are due in May.      in Peru
//! ```

use super::merge::Story;
use super::types::{Party, Telling};
use super::words::Words;
use crate::extraction::{Country, EventKind, OrganizationKind, Place, PlaceKind, Status};
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape};

/// How many tokens behind `elected` the office may end.
const OFFICE: u32 = 8;

/// What a land or a state does, not a party.
const POLLS: [&str; 20] = [
    "election",
    "elections",
    "vote",
    "votes",
    "referendum",
    "referendums",
    "primary",
    "primaries",
    "caucus",
    "caucuses",
    "poll",
    "polls",
    "runoff",
    "ballot",
    "ballots",
    "plebiscite",
    "race",
    "win",
    "victory",
    "contest",
];

/// What a whole land does.
const NATIONAL: [&str; 5] = ["election", "elections", "referendum", "referendums", "polls"];

/// Countries with the code of another.
const PARTS_OF_BRITAIN: [&str; 4] = ["England", "Northern Ireland", "Scotland", "Wales"];

/// What a town has of its own.
const FORCES: [&str; 4] = ["police", "Police", "court", "Court"];

impl Story<'_> {
    /// The place of an event that has none yet.
    #[inline(never)]
    pub(super) fn ground(&self, whole: &Telling) -> Option<Party> {
        use EventKind as K;
        match whole.kind {
            K::Elect => self.constituency(whole),
            K::Assault | K::Coerce | K::Mobilize | K::Protest => self
                .struck(whole)
                .or_else(|| self.fought_for(whole))
                .or_else(|| self.precinct(whole))
                .or_else(
                    || if whole.kind == K::Coerce && whole.nominal { None } else { self.only_town(whole) },
                )
                .or_else(|| if whole.kind == K::Protest { self.homes(whole) } else { None }),
            K::Sanction | K::Threaten => self.precinct(whole),
            _ => None,
        }
    }

    /// `Lima police arrested`, `a Lima court jailed`: the place that the name of a force or court begins with.
    fn precinct(&self, whole: &Telling) -> Option<Party> {
        whole.actors.iter().find_map(|party| {
            let Some(EntityRef::Organization(id)) = party.entity else { return None };
            let body = self.entities.organizations.get(id as usize)?;
            if !matches!(body.kind, OrganizationKind::Government | OrganizationKind::Court) {
                return None;
            }
            // `Lima police`, where the story names Lima.
            let force = |rest: &str| FORCES.iter().any(|force| rest.trim_start().starts_with(force));
            let of_place = |place: &Place| body.name.strip_prefix(place.name.as_str()).is_some_and(force);
            if let Some(id) = self.entities.places.iter().position(of_place) {
                return Some(Party { entity: Some(EntityRef::Place(offset(id))), ..party });
            }
            let tokens = self.entities.at(party.head)?.tokens;
            let at = tokens.start;
            let unit = self.doc.unit(at).map_or(TokenRange::new(at, at + 1), |unit| unit.tokens);
            let town = self.doc.is(at, LexClass::CITY | LexClass::CAPITAL | LexClass::REGION);
            let local = town && unit.end + 1 == tokens.end && self.doc.is_spelled(unit.end, &FORCES);
            local.then_some(Party { entity: None, tokens: unit, head: at })
        })
    }

    /// `strikes on Goma`, `shelled the city of Goma`: what is struck is where.
    fn struck(&self, whole: &Telling) -> Option<Party> {
        whole.recipients.iter().find_map(|party| {
            let mention = self.entities.at(party.head)?;
            self.is_below_country(mention).then(|| named(mention))
        })
    }

    /// The town or building that alone is named in the sentence, `The killing of ten nurses shocked Goma`, else the only
    /// region: `in northern Kivu`.
    fn only_town(&self, whole: &Telling) -> Option<Party> {
        if !matches!(whole.status, Status::Held | Status::Ongoing) {
            return None;
        }
        let sentence = self.doc.sentences().get(whole.sentence as usize)?.tokens;
        let filed = |mention: &EntityMention| {
            self.dateline
                .filter(|dateline| dateline.place.tokens == mention.tokens)
                .is_some_and(|dateline| !self.done_there(dateline.place, whole.kind, whole.sentence))
        };
        let (mut towns, mut regions) = (Only::default(), Only::default());
        for mention in self.entities.within(sentence) {
            let EntityRef::Place(id) = mention.entity else { continue };
            if filed(mention) {
                continue;
            }
            match self.entities.places.get(id as usize)?.kind {
                PlaceKind::City | PlaceKind::Site => towns.add(mention),
                PlaceKind::Region if self.is_inside(mention) => regions.add(mention),
                _ => {}
            }
        }
        let only = if towns.first.is_some() { towns } else { regions };
        only.first.filter(|mention| !only.several && self.may_be_scene(mention)).map(named)
    }

    /// `Residents of Lima`, `Kenyan doctors`: where the people live who protest.
    fn homes(&self, whole: &Telling) -> Option<Party> {
        let people = whole.actors.iter().filter(|party| party.entity.is_none());
        people.into_iter().find_map(|party| self.last_ground(party.tokens))
    }

    /// `in Kivu`, `in northern Kivu`.
    fn is_inside(&self, mention: &EntityMention) -> bool {
        (1..=2).any(|back| self.word_is(mention.tokens.start, back, Words::IN))
    }

    /// False for a town that people are from, go to or speak in.
    fn may_be_scene(&self, mention: &EntityMention) -> bool {
        let (start, end) = (mention.tokens.start, mention.tokens.end);
        let before = start.saturating_sub(4);
        let told = (before..start).chain(end..end + 3).any(|at| self.doc.is(at, LexClass::REPORT_VERB));
        let other = Words::TO.or(Words::FOR).or(Words::FROM).or(Words::BY);
        let based = self.doc.token(end).is_some_and(|token| token.kind == Kind::HYPHEN);
        // `Kiev's forces`: of the government; but `along Kiev's streets`.
        let inside = start.checked_sub(1).is_some_and(|at| {
            self.doc.is(at, LexClass::PREPOSITION)
                && !self.word_is(start, 1, other.or(Words::OF).or(Words::WITH))
        });
        let rules = !inside
            && self.doc.is(start, LexClass::CAPITAL)
            && self.doc.token(end).is_some_and(|token| token.shape.has(Shape::CLITIC));
        !told && !based && !rules && !self.word_is(start, 1, other)
    }

    /// `the battle for Goma`.
    fn fought_for(&self, whole: &Telling) -> Option<Party> {
        let end = whole.tokens.end;
        let for_it = self.doc.token(end).is_some_and(|token| self.lists.is_word(token, Words::FOR));
        let mention =
            (end + 1..end + 4).find_map(|at| self.entities.at(at)).filter(|_| for_it && whole.nominal)?;
        self.is_below_country(mention).then(|| named(mention))
    }

    /// True where the token so many back is one of the words.
    fn word_is(&self, at: u32, back: u32, words: Words) -> bool {
        let token = at.checked_sub(back).and_then(|at| self.doc.token(at));
        token.is_some_and(|token| self.lists.is_word(token, words))
    }

    /// The land, state or town that votes.
    fn constituency(&self, whole: &Telling) -> Option<Party> {
        self.polls(whole).map(|place| self.as_called(place))
    }

    /// A place under the words for it where its name is that of another part of Britain.
    fn as_called(&self, place: Party) -> Party {
        let Some(EntityRef::Place(id)) = place.entity else { return place };
        let name = self.entities.places.get(id as usize).map_or("", |place| place.name.as_str());
        let Some(called) = self.entities.at(place.head).filter(|_| PARTS_OF_BRITAIN.contains(&name)) else {
            return place;
        };
        let other = called.entity == EntityRef::Place(id) && self.doc.words(called.tokens) != name;
        if other { Party { entity: None, tokens: called.tokens, head: place.head } } else { place }
    }

    fn polls(&self, whole: &Telling) -> Option<Party> {
        let start = whole.tokens.start;
        let last = whole.tokens.end.saturating_sub(1);
        let polls = !whole.nominal || self.doc.is_spelled(last, &POLLS);
        if !polls {
            return None;
        }
        // `Chad's presidential election`, `the Kenyan vote`.
        let phrase = self.doc.chunk_of(start).filter(|_| whole.nominal).map(|chunk| chunk.tokens.start);
        let within = phrase.and_then(|first| self.last_ground(TokenRange::new(first, start)));
        within
            .or_else(|| self.office_ground(whole))
            .or_else(|| {
                self.voters(whole).find_map(|party| match party.entity {
                    None => self.last_ground(party.tokens),
                    Some(EntityRef::Government(_)) => self.entities.at(party.head).map(named),
                    Some(EntityRef::Nationality(code)) => self.country(code),
                    Some(EntityRef::Place(_)) => Some(party),
                    _ => None,
                })
            })
            .or_else(|| self.home_of_story(whole))
    }

    /// `LIMA - Peru is at peace. Elections are due in May.`: in the land the story is told from, where the sentence
    /// speaks of no other.
    fn home_of_story(&self, whole: &Telling) -> Option<Party> {
        let dateline = self.dateline.filter(|_| whole.nominal)?.place;
        let national = self.doc.is_spelled(whole.tokens.end.saturating_sub(1), &NATIONAL);
        let code = self.country_of_place(dateline).filter(|code| national && code.as_str() != "USA")?;
        let sentence = self.doc.sentences().get(whole.sentence as usize)?.tokens;
        let of_home = |mention: &EntityMention| {
            let nation = match mention.entity {
                EntityRef::Place(id) => self.entities.places.get(id as usize).and_then(|place| place.country),
                entity => self.entities.nation(entity),
            };
            nation.is_none_or(|nation| nation == code)
        };
        // `SINGAPORE - Lund will not run in the election`: named for more than where it was filed.
        let home = self.country(code).filter(|home| home.entity != dateline.entity)?;
        self.entities.within(sentence).iter().all(of_home).then_some(home)
    }

    /// Those who vote or are voted for, but the United States.
    fn voters<'t>(&'t self, whole: &'t Telling) -> impl Iterator<Item = Party> + 't {
        let sides = whole.actors.iter().chain(whole.recipients.iter());
        sides.filter(|party| !party.entity.is_some_and(|entity| self.is_union(entity)))
    }

    /// `elected governor of Lima`, `elected Lima attorney general`.
    fn office_ground(&self, whole: &Telling) -> Option<Party> {
        let first = whole.tokens.end;
        let role = |at: u32| self.doc.is(at, LexClass::ROLE);
        let mut held = false;
        for at in first..first + OFFICE {
            let token = self.doc.token(at).filter(|_| !whole.nominal)?;
            if !token.is_word() {
                return None;
            }
            if let Some(mention) = self.entities.at(at) {
                let office = held || (mention.tokens.end..mention.tokens.end + 3).any(role);
                let place = matches!(mention.entity, EntityRef::Place(_) | EntityRef::Government(_));
                if place && office {
                    return self.ground_of(mention);
                }
            }
            held |= role(at);
            if token.is(LexClass::PREPOSITION) && !self.lists.is_word(token, Words::OF) {
                return None;
            }
        }
        None
    }

    /// The last place within some tokens.
    fn last_ground(&self, tokens: TokenRange) -> Option<Party> {
        // `Russian-speaking`
        let hyphen = |at: u32| self.doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN);
        let whole = |mention: &&EntityMention| !hyphen(mention.tokens.end);
        self.entities.within(tokens).iter().rev().filter(whole).find_map(|mention| self.ground_of(mention))
    }

    /// The place that a name is, or the country whose name or people it is.
    fn ground_of(&self, mention: &EntityMention) -> Option<Party> {
        match mention.entity {
            EntityRef::Place(_) => Some(named(mention)),
            EntityRef::Government(code) => self.country(code).or_else(|| Some(named(mention))),
            EntityRef::Nationality(code) => self.country(code),
            _ => None,
        }
        .filter(|_| !self.is_union(mention.entity))
    }

    /// A country, if the story names it; of Britain not one of its own countries.
    fn country(&self, code: Country) -> Option<Party> {
        let is = |place: &Place| {
            place.kind == PlaceKind::Country
                && place.country == Some(code)
                && !PARTS_OF_BRITAIN.contains(&place.name.as_str())
        };
        let id = self.entities.places.iter().position(is)?;
        let entity = Some(EntityRef::Place(offset(id)));
        Some(Party { entity, tokens: TokenRange::new(0, 0), head: 0 })
    }

    /// The United States: news tells where only what one of them votes.
    fn is_union(&self, entity: EntityRef) -> bool {
        self.entities.nation(entity).is_some_and(|code| code.as_str() == "USA")
    }

    fn is_below_country(&self, mention: &EntityMention) -> bool {
        let EntityRef::Place(id) = mention.entity else { return false };
        self.entities.places.get(id as usize).is_some_and(|place| place.kind != PlaceKind::Country)
    }
}

/// A place that is the only one of its sort.
#[derive(Default)]
struct Only<'a> {
    first: Option<&'a EntityMention>,
    several: bool,
}

impl<'a> Only<'a> {
    fn add(&mut self, mention: &'a EntityMention) {
        self.several |= self.first.is_some_and(|first| first.entity != mention.entity);
        self.first = self.first.or(Some(mention));
    }
}

/// The place of a name.
fn named(mention: &EntityMention) -> Party {
    let head = mention.tokens.end.saturating_sub(1);
    Party { entity: Some(mention.entity), tokens: mention.tokens, head }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const TOLD: &[(&str, &[&str])] = &[
        // What is struck.
        ("Air strikes on Goma killed ten nurses.", &["assault/aerial held: -> ten nurses in Goma"]),
        ("Rebels shelled the city of Goma.", &["assault/heavy-weapons held: Rebels in Goma"]),
        // The only town.
        ("The murder of Otto Lund shocked Goma.", &["assault/targeted held: -> Otto Lund in Goma"]),
        ("The murder of Otto Lund shocked Goma and Oslo.", &["assault/targeted held: -> Otto Lund"]),
        ("Otto Lund was murdered, police in Goma said.", &["assault/targeted held: -> Otto Lund"]),
        ("Otto Lund was murdered by men from Goma.", &["assault/targeted held: men from Goma -> Otto Lund"]),
        // A force of a town.
        ("Goma police arrested Otto Lund.", &["coerce/arrest held: Goma police -> Otto Lund in Goma"]),
        // Who votes.
        ("Chad elected Otto Lund.", &["elect held: Chad -> Otto Lund in Chad"]),
        ("Otto Lund was elected mayor of Goma in 2018.", &["elect held: Otto Lund @2018 in Goma"]),
        // Where the story is told from.
        (
            "LIMA, Peru (NTB) - Peru is at peace. General elections will be held on 4 May 2019.",
            &["elect scheduled: @2019-05-04 in Peru"],
        ),
        (
            "LIMA, Peru (NTB) - Peru is at peace. Polls show Chad will hold general elections on 4 May 2019.",
            &["elect scheduled: Chad @2019-05-04 in Chad"],
        ),
        // Who protests.
        (
            "Residents of Goma protested on 4 May 2019.",
            &["protest/demo held: Residents of Goma @2019-05-04 in Goma"],
        ),
    ];

    #[test]
    fn where_of_which_no_clause_tells() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
