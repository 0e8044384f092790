//! Brussels where it stands for the European Union: in a story that names the Union and nothing Belgian.
//!
//! ```text
//! EU leaders met on Monday. Brussels said it would sue.
//! ^^                        ^^^^^^^^ the Union
//! ```
//!
//! Cost: a look at the organizations; one pass over the mentions in a story that names the Union.

use super::{Entities, EntityRef};
use crate::extraction::{Country, MentionKind, PlaceKind};

/// What the Union goes by.
const NAMES: [&str; 4] = ["EU", "E.U.", "European Union", "European Commission"];
/// Where it has its seat.
const HOST: &str = "BEL";

/// Gives the acts of its seat to the Union.
pub(super) fn settle(entities: &mut Entities) {
    let union = entities.organizations.iter().find(|body| NAMES.contains(&body.name.as_str()));
    let (Some(union), Some(host)) = (union.map(|body| body.id), Country::from_code(HOST)) else { return };
    let Entities { mentions, places, .. } = entities;
    let of_host = mentions.iter().any(|mention| match mention.entity {
        EntityRef::Nationality(country) => country == host,
        EntityRef::Place(id) => places
            .get(id as usize)
            .is_some_and(|place| place.kind == PlaceKind::Country && place.country == Some(host)),
        _ => false,
    });
    if of_host {
        return;
    }
    for mention in mentions.iter_mut().filter(|mention| mention.entity == EntityRef::Government(host)) {
        mention.entity = EntityRef::Organization(union);
        mention.kind = MentionKind::Partial;
        mention.rule = "org.seat";
    }
}
