//! Whom noun phrases name: an entity, a group with an office, two or more people at once.
//!
//! ```text
//! President Varga        the person          police          a group that acts
//! the two presidents     the two of whom the story tells     the Lund-Varga summit   both
//! ```

use super::pair::PAIR;
use super::scene::{Group, REACH, Scene};
use super::sense::Tags;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::PlaceKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{EntityRef, two_words};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

impl Scene<'_> {
    /// Who the noun phrases of a group name.
    pub(super) fn parties(&self, group: Group) -> Parties {
        if group.first < group.last {
            return self.all_parties(group);
        }
        if !self.is_noun(group.first) {
            return Parties::NONE;
        }
        if let Some(many) = self.many(group.first) {
            return many;
        }
        self.party(group.first).map_or(Parties::NONE, Parties::one)
    }

    /// Those of coordinated noun phrases.
    fn all_parties(&self, group: Group) -> Parties {
        let mut parties = Parties::default();
        let mut in_apposition = false;
        for i in group.first..=group.last.min(group.first + REACH) {
            let inside = i > group.first && self.kind(i - 1) == Some(ChunkKind::Preposition);
            if inside || !self.is_noun(i) || self.is_in_brackets(group, i) {
                continue;
            }
            if let Some(many) = self.many(i) {
                parties.extend(&many);
            } else if let Some(others) = self.others(group, i) {
                parties.add(others);
            } else if let Some(party) = self.party(i) {
                // `Lund, secretary of the party, and Varga`: an apposition is nobody else.
                // `Lund, secretary and treasurer of the party,`: nor is what goes on with it.
                let goes_on = || {
                    in_apposition
                        && self.kind(i - 1) == Some(ChunkKind::Coordinator)
                        && !self.doc.is(party.tokens.start, LexClass::DETERMINER)
                };
                let apposed = party.entity.is_none()
                    && i > group.first
                    && (self.is_comma(i - 1) || goes_on())
                    && (self.doc.is(party.head, LexClass::ROLE) || self.is_role(party.head))
                    && parties
                        .iter()
                        .last()
                        .is_some_and(|last| matches!(last.entity, Some(EntityRef::Person(_))))
                    && !self.doc.payload(party.head, LexClass::ROLE).is_some_and(|role| role.ends_with('+'));
                // `the premier, Varga, and Lund`: the same turned round.
                let named = matches!(party.entity, Some(EntityRef::Person(_))) && i > group.first;
                // `State Councilor and Foreign Minister Varga` is one man.
                let titles = named
                    && self.kind(i - 1) == Some(ChunkKind::Coordinator)
                    && self.is_bare_title(i.wrapping_sub(2))
                    && self.is_named_behind_role(i);
                if named && (self.is_comma(i - 1) || titles) {
                    parties.drop_last(|last| {
                        last.entity.is_none()
                            && self.doc.is(last.head, LexClass::ROLE)
                            && self.doc.token(last.head).is_some_and(|head| head.tag != Tag::NounPlural)
                    });
                }
                if !apposed {
                    parties.add(party);
                }
                in_apposition = apposed;
            }
        }
        parties
    }

    /// `six-party`, `six parties`: the countries of the story, if there are so many.
    pub(super) fn counted_sides(&self, tokens: TokenRange) -> Parties {
        let count = tokens.iter().find_map(|at| {
            let n = self.doc.payload(at, LexClass::CARDINAL)?.parse::<usize>().ok()?;
            let hyphen = self.doc.token(at + 1).is_some_and(|token| token.kind == Kind::HYPHEN);
            let sides = ["party", "parties", "nation", "nations", "country", "countries", "power", "powers"];
            (n >= 3 && self.doc.is_spelled(at + 1 + u32::from(hyphen), &sides)).then_some(n)
        });
        match count {
            Some(n) if self.cast.countries().len() == n => *self.cast.countries(),
            _ => Parties::NONE,
        }
    }

    /// Those whom one noun phrase means at once; most show by no token that they could.
    #[inline]
    fn many(&self, i: usize) -> Option<Parties> {
        if self.facts.chunks.get(i)?.is_one() {
            return None;
        }
        let many = self.find_many(i);
        if many.is_none() {
            self.facts.chunks.get(i)?.note_one();
        }
        many
    }

    fn find_many(&self, i: usize) -> Option<Parties> {
        let chunk = self.chunk(i)?;
        let plural = self.doc.token(chunk.head).is_some_and(|head| head.tag == Tag::NounPlural);
        let shows = |token: &Token| {
            (token.kind == Kind::HYPHEN)
                | token.is(LexClass::CARDINAL)
                | self.lists.may_be(token, PAIR.or(Words::AND))
        };
        let shown = self.doc.slice(chunk.tokens).iter().fold(plural, |shown, token| shown | shows(token));
        if shown {
            self.several(i)
                .or_else(|| self.nations(i))
                .or_else(|| self.sides_behind(i))
                .or_else(|| self.pair(i))
                .or_else(|| self.named_right_behind(i))
                .or_else(|| self.named_within(i))
        } else {
            None
        }
    }

    /// The people or countries that a noun phrase names by a hyphen or a number.
    #[inline(never)]
    fn several(&self, i: usize) -> Option<Parties> {
        let (hyphen, number) = self.hyphen_and_number(i);
        if !hyphen && !number {
            return None;
        }
        let tokens = self.chunk(i)?.tokens;
        let hyphenated = self.hyphenated(tokens);
        let several = if hyphenated.is_empty() { self.counted_sides(tokens) } else { hyphenated };
        (!several.is_empty()).then_some(several)
    }

    /// Whom a noun phrase names, if it is somebody who can act.
    pub(super) fn party(&self, n: usize) -> Option<Party> {
        self.facts.party(n, || self.party_here(n))
    }

    fn party_here(&self, n: usize) -> Option<Party> {
        let chunk = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        let token = self.doc.token(chunk.head)?;
        // `how many people were killed`: that is not told.
        if chunk.tokens.start > 0
            && self.doc.is(chunk.tokens.start, LexClass::VAGUE_NUMBER)
            && self.doc.is_spelled(chunk.tokens.start - 1, &["how"])
        {
            return None;
        }
        let first = self.first_of_party(n, chunk);
        let whole =
            Party { entity: None, tokens: TokenRange::new(first, chunk.tokens.end), head: chunk.head };
        if let Some(mention) = self.mention(n) {
            let entity = match mention.entity {
                // A capital that acts or is acted upon stands for its government; another city acts for nobody.
                EntityRef::Place(id) => {
                    let place = self.entities.places.get(id as usize)?;
                    match place.kind {
                        PlaceKind::Country => mention.entity,
                        _ if self.doc.is(chunk.head, LexClass::CAPITAL) && self.stands_for_state(n) => {
                            EntityRef::Government(place.country?)
                        }
                        _ => return None,
                    }
                }
                other => other,
            };
            return Some(Party { entity: Some(entity), tokens: mention.tokens, head: chunk.head });
        }
        // `some of the envoys`, `many of them`.
        let quantity = matches!(token.tag, Tag::Pronoun | Tag::Determiner)
            && self.doc.payload(chunk.head, LexClass::PRONOUN) == Some("indef");
        let counted = || self.counted(n).and_then(|last| self.chunk(last));
        if quantity
            && self.is_noun(n)
            && let Some(last) = counted()
        {
            return Some(Party { tokens: TokenRange::new(chunk.tokens.start, last.tokens.end), ..whole });
        }
        if token.tag == Tag::Pronoun || !self.is_noun(n) {
            return None;
        }
        if let Some(named) = self.named_to_office(n) {
            return Some(named);
        }
        let body = self.body_before_short_form(n);
        if body.is_some() {
            return body;
        }
        if let Some((_, envoy)) = self.titled(n) {
            return Some(envoy);
        }
        let apart = self.named_apart(n);
        if apart.is_some() {
            return apart;
        }
        let sense = self.noun_sense(n).map(|(_, sense)| sense);
        let state = sense.filter(|sense| sense.any(Tags::STATE));
        if let Some(country) = state.and_then(|_| self.country_within(chunk.tokens)) {
            return Some(Party { entity: Some(country), ..whole });
        }
        let acts = sense.is_some_and(|sense| sense.any(Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER)));
        // `dozens of rockets` are nobody.
        if acts && self.is_quantity(n) && self.is_word(n + 1, Words::OF) && self.is_known_thing(n + 2) {
            return None;
        }
        // `signed an order`: no order of monks; `fired tear gas`: no gas company; `repealed the Act`: nobody.
        let law = Tags::PAPER.with(Tags::WEAPON).with(Tags::LAW).with(Tags::TREATY);
        let things = if token.is_capital() { law.with(Tags::PLAN) } else { law };
        if !acts && sense.is_some_and(|sense| sense.any(things)) {
            return None;
        }
        // `his campaign`, `the caucus`: what happens does not act.
        if !acts && sense.is_some_and(|sense| sense.kind.is_some()) {
            return None;
        }
        // `three times` is nobody, though `The Times` is a paper.
        let times = !token.is_capital() && self.token_is(chunk.tokens.end.saturating_sub(1), Words::TIMES);
        let body = token.is(LexClass::ORG_HEAD) && (token.is_capital() || self.is_sort_of_body(chunk.head));
        // `demanded justice`: not whom one asks.
        let virtue = || chunk.tokens.len() == 1 && self.doc.word(chunk.head) == "justice";
        let role = !times && (token.is(LexClass::ROLE) || body || self.is_role(chunk.head)) && !virtue();
        let named = token.tag == Tag::Proper
            && !token.is(LexClass::WEEKDAY
                | LexClass::MONTH
                | LexClass::CITY
                | LexClass::CAPITAL
                | LexClass::REGION)
            && token.kind == Kind::WORD;
        // `two of the envoys`, `thousands of troops`.
        let number = !times
            && (token.tag == Tag::Numeral && token.is(LexClass::CARDINAL) && !self.is_one(n)
                || self.is_quantity(n) && counted().is_some());
        let counts = || {
            self.doc.is(first, LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
                && self.doc.word(first + 1).ends_with("ly")
        };
        let number =
            number || self.is_toll(n) || self.is_part_of_people(n) || first < chunk.tokens.start && counts();
        if acts || role || named || number {
            // `a group of settlers`, but `accused the group of terrorism`.
            let last = if acts || number { counted() } else { None };
            let end = last.map_or(chunk.tokens.end, |last| last.tokens.end);
            return Some(Party { tokens: TokenRange::new(first, end), ..whole });
        }
        None
    }

    /// True for a capital that acts or is dealt with: `Paris said`, `sanctioned by Paris`; not `in Paris`, `for Paris`.
    fn stands_for_state(&self, n: usize) -> bool {
        // `called on Paris to act`.
        let asked = || {
            self.is_word(n - 1, Words::ON)
                && self.kind(n + 1) == Some(ChunkKind::Verb)
                && self.form(n + 1).has(VerbForm::INFINITIVE)
        };
        !self.after_preposition(n)
            || n > 0 && (self.is_word(n - 1, Words::BY.or(Words::WITH).or(Words::AGAINST)) || asked())
    }

    /// `the leaders of Oman and Chad`, `troops from Oman and Chad`: those two.
    #[inline(never)]
    fn sides_behind(&self, n: usize) -> Option<Parties> {
        let chunk = self.chunk(n)?;
        let plural = self.doc.token(chunk.head).is_some_and(|head| head.tag == Tag::NounPlural);
        if !plural || !self.is_word(n + 1, Words::OF.or(Words::FROM)) || !self.is_noun(n + 2) {
            return None;
        }
        // `the leaders of the four countries`.
        if self.hyphen_and_number(n + 2).1 {
            let counted = self.counted_sides(self.chunk(n + 2)?.tokens);
            if !counted.is_empty() {
                return Some(counted);
            }
        }
        let behind = self.group_right(n + 2, true);
        let acts =
            Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER).with(Tags::LEADERS).with(Tags::MINISTERS);
        let many = behind.last > behind.first
            && (self.noun_sense(n).is_some_and(|(_, sense)| sense.any(acts))
                || self.doc.is(chunk.head, LexClass::ROLE)
                || self.is_role(chunk.head));
        let mut sides = Parties::NONE;
        let own = |i: &usize| many && self.is_noun(*i) && (*i == n + 2 || !self.after_preposition(*i));
        (behind.first..=behind.last)
            .filter(own)
            .filter_map(|i| self.party(i))
            .for_each(|side| sides.add(side));
        let country = |party: Party| match party.entity {
            Some(EntityRef::Place(id)) => {
                self.entities.places.get(id as usize).is_some_and(|place| place.kind == PlaceKind::Country)
            }
            Some(EntityRef::Government(_) | EntityRef::Organization(_)) => true,
            _ => false,
        };
        (sides.len() >= 2 && sides.iter().all(country)).then_some(sides)
    }

    /// `a group of settlers`, `tens of thousands of farmers`: the noun phrase of those who are meant.
    fn counted(&self, n: usize) -> Option<usize> {
        let mut last = n;
        for _ in 0..3 {
            if !(self.is_word(last + 1, Words::OF) && self.is_named_or_people(last + 2)) {
                break;
            }
            last += 2;
            if !self.is_quantity(last) {
                break;
            }
        }
        (last > n).then_some(last)
    }

    /// `a majority of voters`, `a large proportion of Democrats`; not `part of Oman`.
    fn is_part_of_people(&self, n: usize) -> bool {
        let people = Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER);
        let part = self.noun_sense(n).is_some_and(|(_, sense)| sense.any(Tags::PART));
        part && self.is_word(n + 1, Words::OF)
            && self.is_noun(n + 2)
            && (self.noun_sense(n + 2).is_some_and(|(_, sense)| sense.any(people))
                || self
                    .chunk(n + 2)
                    .is_some_and(|chunk| self.doc.is(chunk.head, LexClass::ROLE | LexClass::DEMONYM)))
    }

    /// `dozens`, `thousands of`.
    pub(super) fn is_quantity(&self, n: usize) -> bool {
        let number = LexClass::VAGUE_NUMBER | LexClass::CARDINAL;
        self.chunk(n).is_some_and(|chunk| {
            self.doc.is(chunk.head, number)
                || self.doc.tokens.phrase_at(chunk.head).is_some_and(|phrase| phrase.class.any(number))
        })
    }

    /// True for a noun phrase that names somebody or some place, or means people.
    pub(super) fn is_named_or_people(&self, n: usize) -> bool {
        let people = Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER).with(Tags::STATE);
        self.is_noun(n)
            && (self.mention(n).is_some()
                || self.noun_sense(n).is_some_and(|(_, sense)| sense.any(people))
                || self.is_quantity(n)
                || self
                    .chunk(n)
                    .is_some_and(|chunk| self.doc.is(chunk.head, LexClass::ROLE | LexClass::ORG_HEAD)))
    }

    /// True for a noun that the lists know, and not as people.
    pub(super) fn is_known_thing(&self, n: usize) -> bool {
        let people = Tags::PEOPLE
            .with(Tags::FORCE)
            .with(Tags::WORKER)
            .with(Tags::STATE)
            .with(Tags::LEADERS)
            .with(Tags::MINISTERS)
            .with(Tags::OFFICIAL)
            .with(Tags::COUNTRIES);
        self.mention(n).is_none() && self.noun_sense(n).is_some_and(|(_, sense)| !sense.any(people))
    }

    /// `the latest one`, `one another` are nobody.
    fn is_one(&self, n: usize) -> bool {
        self.chunk(n).is_some_and(|chunk| {
            self.token_is(chunk.head, Words::ONE)
                && (chunk.tokens.start < chunk.head || self.doc.is_spelled(chunk.head + 1, &["another"]))
        })
    }

    /// True for a head of names that means a body in lower case, too: `the bank`, `airlines`; not `systems`, `steel`.
    fn is_sort_of_body(&self, head: u32) -> bool {
        self.doc.payload(head, LexClass::ORG_HEAD).is_some_and(|payload| match two_words(payload) {
            ("company" | "media", uses) => uses.contains(['d', 'l', 'm', 'n']),
            ("government", uses) => !uses.contains('c'),
            _ => true,
        })
    }

    /// True for a party that is a person or people, not a thing with the name of a body.
    pub(super) fn is_someone(&self, party: Party) -> bool {
        let people =
            Tags::PEOPLE.with(Tags::FORCE).with(Tags::WORKER).with(Tags::LEADERS).with(Tags::MINISTERS);
        match party.entity {
            Some(EntityRef::Person(_) | EntityRef::Nationality(_)) => true,
            Some(_) => false,
            None => {
                self.doc.is(party.head, LexClass::ROLE | LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
                    || self.is_role(party.head)
                    || self.lists.noun_at(self.doc, party.head).is_some_and(|noun| noun.any(people))
                    || self.doc.token(party.head).is_some_and(|token| token.tag == Tag::Proper)
            }
        }
    }

    /// True where somebody is meant, though the story does not tell who: a party, or a personal pronoun.
    pub(super) fn is_somebody(&self, group: Group) -> bool {
        !self.parties(group).is_empty()
            || self.chunk(group.first).is_some_and(|chunk| {
                let one =
                    Words::HE.or(Words::SHE).or(Words::HIM).or(Words::HER).or(Words::WHO).or(Words::WHOM);
                self.token_is(chunk.head, one)
            })
    }

    /// True for somebody whom the story names, or who acts for a state.
    pub(super) fn is_known(&self, party: Party) -> bool {
        let tags = self.lists.noun_at(self.doc, party.head);
        let office =
            Tags::LEADERS.with(Tags::MINISTERS).with(Tags::STATE).with(Tags::COUNTRIES).with(Tags::PEOPLE);
        party.entity.is_some()
            || self.is_head_of_state(party.head)
            || tags.is_some_and(|noun| noun.any(office))
            || self.country_within(party.tokens).is_some()
    }

    /// The country that a demonym, country or seat within the tokens stands for.
    pub(super) fn country_within(&self, tokens: TokenRange) -> Option<EntityRef> {
        self.entities.within(tokens).iter().map(|mention| mention.entity).find(|entity| match entity {
            EntityRef::Nationality(_) | EntityRef::Government(_) => true,
            EntityRef::Place(id) => {
                self.entities.places.get(*id as usize).is_some_and(|place| place.kind == PlaceKind::Country)
            }
            _ => false,
        })
    }

    /// True where several are meant.
    pub(super) fn is_multiple(&self, group: Group) -> bool {
        let parties = self.parties(group);
        let plural = parties.iter().all(|party| {
            self.doc.token(party.head).is_some_and(|token| token.tag == Tag::NounPlural)
                || self.token_is(party.tokens.start, Words::BOTH)
        });
        parties.len() > 1 || !parties.is_empty() && plural
    }
}
