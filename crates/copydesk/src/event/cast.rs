//! [`Cast`]: whom the whole story is about, found when a rule first asks: its two main people, its
//! countries, and whether nature or an accident did the harm.

use super::campaign::Campaign;
use super::lists::Lists;
use super::sense::Tags;
use super::types::{Parties, Party};
use crate::extraction::{EventKind, OrganizationKind, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use core::cell::OnceCell;

/// How many mentions of others one of a head of state counts for.
const HEADS: u32 = 8;

/// The main parties of a story.
pub(super) struct Cast<'a> {
    doc: &'a Doc<'a>,
    lists: &'a Lists,
    entities: &'a Entities,
    principals: OnceCell<Parties>,
    countries: OnceCell<Parties>,
    disaster: OnceCell<bool>,
    campaign: Campaign,
}

impl<'a> Cast<'a> {
    /// Of a story; nothing is looked for yet.
    pub(super) fn new(doc: &'a Doc<'a>, lists: &'a Lists, entities: &'a Entities) -> Self {
        Self {
            doc,
            lists,
            entities,
            principals: OnceCell::new(),
            countries: OnceCell::new(),
            disaster: OnceCell::new(),
            campaign: Campaign::default(),
        }
    }

    /// The two people with the most mentions, if there are two.
    pub(super) fn principals(&self) -> &Parties {
        self.principals.get_or_init(|| principals(self.doc, self.lists, self.entities))
    }

    /// True where the story is of an earthquake, a flood or a crash: words of these outnumber those of violence.
    pub(super) fn is_of_disaster(&self) -> bool {
        *self.disaster.get_or_init(|| {
            let (mut disasters, mut attacks) = (0u32, 0u32);
            for token in self.doc.tokens.tokens.iter().filter(|token| token.is(LexClass::EVENT_NOUN)) {
                let Some(noun) = self.lists.noun(token.lexeme) else { continue };
                disasters += u32::from(noun.any(Tags::DISASTER));
                attacks += u32::from(noun.kind == Some(EventKind::Assault) || noun.any(Tags::FORCE));
            }
            disasters > 0 && disasters > attacks
        })
    }

    /// True where the story is of an election campaign.
    pub(super) fn is_of_campaign(&self) -> bool {
        self.campaign.is_told(self.doc, self.lists)
    }

    /// The countries the story names; nobody where they are more than fit.
    pub(super) fn countries(&self) -> &Parties {
        self.countries.get_or_init(|| countries(self.entities))
    }
}

/// The two people with the most mentions, if there are two.
fn principals(doc: &Doc<'_>, lists: &Lists, entities: &Entities) -> Parties {
    let mut counts: Vec<(u32, Option<Party>)> = vec![(0, None); entities.people.len()];
    let half = entities.mentions.len().div_ceil(2);
    for (at, mention) in entities.mentions.iter().enumerate() {
        let EntityRef::Person(id) = mention.entity else { continue };
        if let Some((n, party)) = counts.get_mut(id as usize) {
            // Whom a story names first in its second half it is not about.
            if party.is_none() && at >= half {
                continue;
            }
            *n += 1;
            *party = party.or(Some(Party {
                entity: Some(mention.entity),
                tokens: mention.tokens,
                head: mention.tokens.end.saturating_sub(1),
            }));
        }
    }
    // Heads of state before their aides, however often these speak; only of who could be one of the two it is asked.
    let (_, second) = counts
        .iter()
        .fold((0, 0), |(first, second): (u32, u32), (n, _)| (first.max(*n), second.max(first.min(*n))));
    for ((n, _), person) in counts.iter_mut().zip(&entities.people) {
        if *n == 0 || n.saturating_mul(HEADS) < second {
            continue;
        }
        let heads = person.roles.iter().flat_map(|role| role.title.split(' ')).any(|word| {
            let lexeme = doc.lexicon.lexeme_in_any_case(word);
            lexeme.and_then(|lexeme| lists.noun(lexeme)).is_some_and(|noun| noun.any(Tags::LEADERS))
        });
        if heads {
            *n = n.saturating_mul(HEADS);
        }
    }
    counts.sort_by_key(|(n, _)| core::cmp::Reverse(*n));
    let mut principals = Parties::default();
    counts.iter().take(2).filter_map(|(_, party)| *party).for_each(|party| principals.add(party));
    principals
}

/// The countries the story names as such or by a demonym; nobody where they are more than fit.
fn countries(entities: &Entities) -> Parties {
    let mut countries = Parties::default();
    for mention in &entities.mentions {
        let code = match mention.entity {
            EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
            EntityRef::Place(id) => entities
                .places
                .get(id as usize)
                .filter(|place| place.kind == PlaceKind::Country)
                .and_then(|place| place.country),
            _ => None,
        };
        // `the Omani foreign ministry` names its country by its first word.
        let ministry = match mention.entity {
            EntityRef::Organization(id) => entities
                .organizations
                .get(id as usize)
                .filter(|body| body.kind == OrganizationKind::Government)
                .and_then(|body| body.country),
            _ => None,
        };
        if let Some(code) = code.or(ministry) {
            let start = mention.tokens.start;
            let tokens = if ministry.is_none() { mention.tokens } else { TokenRange::new(start, start + 1) };
            let head = tokens.end.saturating_sub(1);
            let party = Party { entity: Some(EntityRef::Nationality(code)), tokens, head };
            countries.add(party);
            if countries.len() == Parties::MAX {
                return Parties::NONE;
            }
        }
    }
    countries
}
