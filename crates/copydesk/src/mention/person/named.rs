//! [`Named`]: the mentions of people alone, so that what reads them need not tell them from others one by one.

use crate::mention::picked::Picked;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;

/// A mention of a person.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// Who.
    pub(super) person: u32,
    /// Its place among all mentions.
    pub(super) at: u32,
}

/// Picks the mentions of people out of all.
pub(super) fn pick(entities: &Entities, named: &mut Picked<Named>) {
    named.begin(entities.mentions.len());
    for (at, mention) in (0u32..).zip(&entities.mentions) {
        let person = matches!(mention.entity, EntityRef::Person(_));
        named.look_at(Named { tokens: mention.tokens, person: 0, at }, person);
    }
    // Who it is is read of those alone, where there is nothing to be guessed.
    for name in named.as_mut_slice() {
        let mention = entities.mentions.get(name.at as usize);
        name.person = mention.map_or(0, |mention| mention.entity.number());
    }
}
