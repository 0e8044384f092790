//! Nations before a noun. Several before one office in the plural: `the Omani and Chadian presidents` are Oman and Chad, or
//! the two whom the story is about. And one before a deed, which did it or is where it happened: `US raid`, `the Oman raid`.
//!
//! Cost: of offices, a noun phrase in the plural with an `and` in it only.

use super::lists::Role;
use super::scene::Scene;
use super::sense::{Noun, Tags};
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{MentionKind, Mode};
use crate::grammar::Chunk;
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Words for those who act for a nation, beside its offices and forces.
const SIDES: [&str; 4] = ["delegations", "sides", "teams", "embassies"];

impl Scene<'_> {
    /// The nations that a noun phrase lists before an office: `his Omani, Chadian and Malian counterparts`.
    pub(super) fn nations(&self, n: usize) -> Option<Parties> {
        let chunk = self.chunk(n)?;
        let and = |at: u32| self.token_is(at, Words::AND);
        let in_heading = self.headline && n == 2 && self.is_comma(1);
        if !(in_heading || chunk.tokens.iter().any(and)) || !self.acts_for_nation(n, chunk) {
            return None;
        }
        // `the Omani and Chadian ministers Okafor and Lund`: whoever they are.
        let behind = TokenRange::new(chunk.tokens.start, chunk.tokens.end + 1);
        let named = |mention: &EntityMention| {
            mention.kind != MentionKind::Pronoun && matches!(mention.entity, EntityRef::Person(_))
        };
        if self.entities.within(behind).iter().any(named) {
            return None;
        }
        // `Omani, Chadian ministers meet`: a heading leaves the `and` out.
        let start = if in_heading { self.chunk(0)?.tokens.start } else { chunk.tokens.start };
        let mut nations = Parties::NONE;
        let mut end = None;
        for mention in self.entities.within(TokenRange::new(start, chunk.head)) {
            // `his Omani and Chadian counterparts`.
            if mention.kind == MentionKind::Pronoun {
                continue;
            }
            self.entities.nation(mention.entity)?;
            let comma = |at: u32| self.doc.token(at).is_some_and(|token| token.kind == Kind::COMMA);
            let listed =
                |end: u32| TokenRange::new(end, mention.tokens.start).iter().all(|at| and(at) || comma(at));
            if !end.is_none_or(listed) {
                return None;
            }
            end = Some(mention.tokens.end);
            let head = mention.tokens.end.saturating_sub(1);
            nations.add(Party { entity: Some(mention.entity), tokens: mention.tokens, head });
        }
        (nations.len() >= 2).then(|| self.heads_of(n, &nations).unwrap_or(nations))
    }

    /// True where a noun is an office or a force that acts for its nation.
    fn acts_for_nation(&self, n: usize, chunk: &Chunk) -> bool {
        let acts =
            Tags::LEADERS.with(Tags::MINISTERS).with(Tags::OFFICIAL).with(Tags::STATE).with(Tags::FORCE);
        let head = self.doc.word(chunk.head);
        self.noun_sense(n).is_some_and(|(_, sense)| sense.any(acts))
            || self.role_of(chunk.head) == Some(Role::Government)
            || SIDES.iter().any(|side| head.eq_ignore_ascii_case(side))
    }

    /// `the Omani and Chadian presidents` in a story about these two.
    fn heads_of(&self, n: usize, nations: &Parties) -> Option<Parties> {
        let (_, sense) = self.noun_sense(n)?;
        if !sense.any(Tags::LEADERS) || sense.any(Tags::MINISTERS) {
            return None;
        }
        let heads = *self.cast.principals();
        let home = |head: Party| match head.entity {
            Some(EntityRef::Person(id)) => self.entities.people.get(id as usize)?.country,
            _ => None,
        };
        let led = |nation: Party| {
            let code = nation.entity.and_then(|entity| self.entities.nation(entity));
            heads.iter().any(|head| home(head) == code)
        };
        (heads.len() == nations.len() && nations.iter().all(led)).then_some(heads)
    }
}

/// `US raid`, `UK air strikes`: the short name of a country that has no adjective beside it.
pub(super) fn is_adjective(scene: &Scene<'_>, name: TokenRange) -> bool {
    scene.doc.is_spelled(name.start, &["US", "U.S.", "USA", "UK", "U.K.", "UAE", "U.A.E."])
}

/// True for a genitive: `Oman's`, `the Emirates'`.
pub(super) fn is_genitive(scene: &Scene<'_>, name: TokenRange) -> bool {
    scene
        .doc
        .token(name.end)
        .is_some_and(|next| next.shape.has(Shape::CLITIC) || next.kind == Kind::APOSTROPHE && next.is_glued())
}

/// True for what forces do to others; a shooting or a blast is mostly named by where it was.
pub(super) fn may_strike(deed: &Noun) -> bool {
    matches!(deed.mode, None | Some(Mode::Aerial | Mode::Drone | Mode::HeavyWeapons))
}

/// `Washington's sanctions`: the government whose seat a capital is.
pub(super) fn seat(scene: &Scene<'_>, capital: &EntityMention) -> Option<EntityRef> {
    let EntityRef::Place(id) = capital.entity else { return None };
    let is_capital = scene.doc.is(capital.tokens.end.checked_sub(1)?, LexClass::CAPITAL);
    let country = scene.entities.places.get(id as usize).filter(|_| is_capital)?.country?;
    Some(EntityRef::Government(country))
}

/// `anti-Omani sanctions`: whom it is against.
pub(super) fn is_opposed(scene: &Scene<'_>, name: TokenRange) -> bool {
    let hyphen = name.start.checked_sub(1).and_then(|at| scene.doc.token(at));
    hyphen.is_some_and(|hyphen| hyphen.kind == Kind::HYPHEN)
        && name.start.checked_sub(2).is_some_and(|at| scene.doc.is_spelled(at, &["anti"]))
}
