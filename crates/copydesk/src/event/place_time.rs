//! When and where: the times and places of a trigger's own clause, the nearest first.
//!
//! A time or place belongs to the trigger unless a finite verb that is not the trigger's own, a relative pronoun or a
//! conjunction stands between.

use super::content::is_said;
use super::scene::{REACH, Scene};
use super::types::Party;
use super::words::Words;
use crate::extraction::{EventKind, PlaceKind, Status};
use crate::grammar::{ChunkKind, Kinds, VerbForm};
use crate::mention::EntityRef;
use crate::token::Kind;

/// Verb groups that belong to a trigger: its own, and the one that governs it.
pub(super) type OwnVerbs = [Option<usize>; 2];

impl Scene<'_> {
    /// The time of the trigger at chunk `i`.
    pub(super) fn time_near(&self, i: usize, own: OwnVerbs) -> Option<u32> {
        if self.facts.dates.is_empty() {
            return None;
        }
        // `pleaded guilty Monday to threatening`: what stands before it is the other verb's.
        let content = self.kind(i) == Some(ChunkKind::Verb)
            && self.form(i).any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE))
            && self.governor(i).is_some();
        // `will meet Lund on Monday and visit Oslo on Friday`: so is that before `and`.
        let joined = self.kind(i) == Some(ChunkKind::Verb)
            && i.checked_sub(1).is_some_and(|and| self.kind(and) == Some(ChunkKind::Coordinator));
        let charge = self.is_charge(i);
        let mut best: Option<(usize, u32)> = None;
        for &(c, at) in &self.facts.dates {
            if c.abs_diff(i) > REACH || c > i && self.dates_other(i, c) || charge && c < i {
                continue;
            }
            let nearer = |cost: &usize| best.is_none_or(|(least, _)| *cost < least);
            let far = if c < i && (content || joined || self.is_day_of_saying(c)) { REACH } else { 0 };
            if let Some(cost) = self.distance(i, c, own).map(|cost| cost + far).filter(nearer) {
                best = Some((cost, at));
            }
        }
        best.map(|(_, at)| at).or_else(|| if charge { None } else { self.time_of_sentence(i) })
    }

    /// `charged over the October raids`, `condemned Monday's attack`: a date within a noun phrase that is a topic is that of
    /// the noun alone; but `met at Monday's summit`.
    fn dates_other(&self, i: usize, c: usize) -> bool {
        // `the August 7 bombings`, which the chunks part before the number.
        let parted =
            || self.is_noun(c + 1) && self.chunk(c + 1).is_some_and(|next| self.is_time(next.tokens.start));
        let noun = if self.is_noun(c) { c } else { c + 1 };
        if noun > c && !parted() {
            return false;
        }
        let Some(before) = c.checked_sub(1).and_then(|before| self.chunk(before)) else { return false };
        match before.kind {
            ChunkKind::Preposition => {
                let there = Words::IN.or(Words::AT).or(Words::ON).or(Words::DURING);
                !self.token_is(before.tokens.start, there)
                    || self.token_is(before.tokens.end.saturating_sub(1), Words::WITH)
            }
            ChunkKind::Verb if c == i + 1 => {
                let senses = self.verb_at(before.head).map_or(&[][..], |verb| &verb.senses);
                let all =
                    |such: fn(EventKind) -> bool| senses.iter().filter_map(|sense| sense.kind).all(such);
                let deed = self.noun_sense(noun).and_then(|(_, noun)| noun.kind);
                // `discussed the May 5 bombings`.
                let talks = || all(|kind| kind == EventKind::Consult) && deed != Some(EventKind::Consult);
                !senses.is_empty() && deed.is_some_and(|kind| !is_said(kind)) && (all(is_said) || talks())
            }
            _ => false,
        }
    }

    /// `briefed Lund on her meeting with Imre last week in Lima`: what stands behind a noun of its own sides that is only
    /// spoken of belongs to it.
    fn belongs_to_topic(&self, i: usize, c: usize) -> bool {
        if c < i + 3 || self.nouns.is_empty() || self.kind(i) != Some(ChunkKind::Verb) {
            return false;
        }
        let about = Words::ON.or(Words::ABOUT).or(Words::OVER).or(Words::OF);
        let sides = Words::WITH.or(Words::BETWEEN);
        (i + 2..c).any(|m| {
            self.is_word(m - 1, about)
                && self.noun_sense(m).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult))
                && ((m + 1..c).any(|j| self.is_word(j, sides)) || c == m + 1 && self.is_word(c + 1, sides))
        })
    }

    /// `test-fired a missile`: the verb behind the hyphen.
    fn is_second_part(&self, j: usize) -> bool {
        j.checked_sub(1).is_some_and(|hyphen| self.mark(hyphen) == Some(Kind::HYPHEN))
    }

    /// `Varga, elected in 2018, rejected it`, `Varga, who resigned last May, met Lund`: a date before the verb that lies in
    /// an aside.
    fn is_in_aside(&self, c: usize, i: usize) -> bool {
        // `in May 2018`: the number of the year may stand apart.
        let year = self.kind(c + 1) == Some(ChunkKind::Noun) && !self.is_noun(c + 1) && !self.is_noun(c);
        let c = if year && c + 1 < i { c + 1 } else { c };
        // `A curfew imposed on Sunday was lifted`.
        let describes = |j: usize| {
            self.form(j).has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
                && !(self.kind(i) == Some(ChunkKind::Verb) && self.is_issued(j))
        };
        if c + 1 == i && (c.saturating_sub(3)..c).any(describes) {
            return true;
        }
        // `Officials arrested last week for theft were freed`.
        let participle = (c.saturating_sub(2)..c)
            .find(|&j| describes(j))
            .filter(|_| c < i && self.form(i).has(VerbForm::FINITE));
        if let Some(v) = participle
            && self.subject(i).is_some_and(|subject| subject.last + 1 == v)
        {
            return true;
        }
        // Only the comma that ends the aside, and adverbs, stand between.
        let ends = (c + 1..i).all(|j| self.is_comma(j) || self.kind(j) == Some(ChunkKind::Adverb));
        if c >= i || !ends || !self.is_comma(c + 1) {
            return false;
        }
        for j in (c.saturating_sub(10)..c).rev() {
            match self.kind(j) {
                Some(ChunkKind::Relative) => return true,
                // But `Varga, speaking in Oslo on Monday, accused Lund`.
                Some(ChunkKind::Verb) if j.checked_sub(1).is_some_and(|comma| self.is_comma(comma)) => {
                    return !self.is_speaking(j);
                }
                Some(ChunkKind::Mark) | None => return false,
                _ => {}
            }
        }
        false
    }

    /// What a date says of the status: what is told as held cannot lie ahead, what is planned not behind. A past tense
    /// keeps its status and loses the date.
    pub(super) fn reconciled(&self, status: Status, when: Option<u32>, past: bool) -> (Status, Option<u32>) {
        let days = when
            .and_then(|at| self.times.get(at as usize))
            .and_then(|time| time.time.start.zip(time.time.end));
        let (Some((start, end)), Some(dct)) = (days, self.dct) else { return (status, when) };
        match status {
            Status::Held | Status::Ongoing if start > dct && past => (status, None),
            Status::Held | Status::Ongoing if start > dct => (Status::Scheduled, when),
            Status::Scheduled | Status::Expected | Status::Proposed if end < dct => (status, None),
            _ => (status, when),
        }
    }

    /// True for a time that ended before the story.
    pub(super) fn is_over(&self, when: Option<u32>) -> bool {
        let end = when.and_then(|at| self.times.get(at as usize)).and_then(|time| time.time.end);
        end.zip(self.dct).is_some_and(|(end, dct)| end < dct)
    }

    /// What began on the day of the story or the day before it goes on.
    pub(super) fn still_on(&self, status: Status, when: Option<u32>) -> Status {
        let start = when.and_then(|at| self.times.get(at as usize)).and_then(|time| time.time.start);
        match (status, start.zip(self.dct)) {
            (Status::Held, Some((start, dct)))
                if (0..=1).contains(&(dct.to_julian_day() - start.to_julian_day())) =>
            {
                Status::Ongoing
            }
            _ => status,
        }
    }

    /// How far chunk `c` is from the trigger; nothing where it belongs to another clause.
    fn distance(&self, i: usize, c: usize, own: OwnVerbs) -> Option<usize> {
        self.distance_in_clause(i, c, own)
            .or_else(|| if c + 4 <= i && self.is_before_subject(c, i) { Some((i - c) * 2 + 1) } else { None })
    }

    fn distance_in_clause(&self, i: usize, c: usize, own: OwnVerbs) -> Option<usize> {
        let (low, high) = (i.min(c), i.max(c));
        for j in low + 1..high {
            match self.kind(j)? {
                // The dash of the dateline parts nothing: its date is the story's.
                ChunkKind::Mark
                    if matches!(self.mark(j), Some(Kind::DASH | Kind::SEMICOLON))
                        && !(self.opens && j < 16) =>
                {
                    return None;
                }
                ChunkKind::Relative if own.contains(&Some(j)) => {}
                // `On 5 May, when Lund was shot`: the day of the clause behind it.
                ChunkKind::Relative | ChunkKind::Subordinator if self.is_day_when(c, j) => {}
                ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Complementizer => return None,
                ChunkKind::Verb if !own.contains(&Some(j)) && !self.is_closed_doors(j) => {
                    let form = self.form(j);
                    // `praised Lund for holding talks on Monday`: the day of the talks.
                    let content = form.has(VerbForm::PARTICIPLE)
                        && j.checked_sub(1).and_then(|p| self.kind(p)) == Some(ChunkKind::Preposition)
                        && !self.is_describing(j);
                    let other = form.has(VerbForm::FINITE)
                        || c > i && (form.has(VerbForm::INFINITIVE) || content && c > j);
                    // But `met with visiting envoy Lund on Monday`.
                    // `freed Lund, a lawyer arrested in May`.
                    let other = other || c > j && c <= j + 2 && j > 1 && self.is_apposed_to_name(j - 2, j);
                    if other && !self.is_guests(j) && !self.is_second_part(j) {
                        return None;
                    }
                }
                _ => {}
            }
        }
        let of_verb = |w: &usize| c < *w && *w < i && self.is_in_aside(c, *w);
        if self.is_in_aside(c, i) || own.iter().flatten().any(of_verb) || self.belongs_to_topic(i, c) {
            return None;
        }
        // `accuses Lund, at odds with him since 2019`: a span of time tells no day; `met on Monday after the election`: not
        // the day of what came before.
        let ends = Words::SINCE.or(Words::UNTIL);
        // But `since May 1, the day Lund left`, `since May 1, when Lund left`.
        let day = || {
            self.is_comma(c + 1) && self.kind(c + 2) == Some(ChunkKind::Noun) && !self.is_noun(c + 2)
                || self.is_day_when(c, c + 2)
        };
        let span = c != i
            && (c > 0 && self.is_word(c - 1, ends) && !(c < i && day()) && !self.lasts_since(i, c)
                || (i + 1..c).any(|j| self.is_word(j, Words::UNTIL)));
        let governed = own.iter().flatten().any(|&w| w < c);
        let earlier = c < i
            && !governed
            && (c + 1..i).any(|j| {
                self.kind(j) == Some(ChunkKind::Preposition)
                    && self.is_word(j, Words::AFTER.or(Words::BEFORE).or(Words::SINCE))
                    // `The day before, Lund left`.
                    && !self.chunk(j).is_some_and(|chunk| self.is_time(chunk.tokens.start))
            })
            && !self.is_aside_of_time(c, i);
        if span || earlier {
            return None;
        }
        // `Lund was shot, police in Lima said`.
        let says = c > i && self.kind(c + 1) == Some(ChunkKind::Verb) && self.is_saying(c + 1);
        if says && self.form(c + 1).has(VerbForm::FINITE) && (i + 1..c).any(|j| self.is_comma(j)) {
            return None;
        }
        // What stands before the trigger is a little less likely its own.
        Some(if c < i { (i - c) * 2 + 1 } else { (c - i) * 2 })
    }

    /// True for `when` right behind the date in chunk `c`.
    pub(super) fn is_day_when(&self, c: usize, j: usize) -> bool {
        // The number of a year may be a chunk of its own.
        let of_date =
            |k: usize| self.is_comma(k) || self.kind(k) == Some(ChunkKind::Noun) && !self.is_noun(k);
        (c..c + 5).contains(&j) && self.is_word(j, Words::WHEN) && (c + 1..j).all(of_date)
    }

    /// `Lund's May 18 talks`: the chunk before noun phrase `n` where the number of a date parts the two.
    pub(super) fn before_date(&self, n: usize) -> Option<usize> {
        let start = self.chunk(n)?.tokens.start;
        let dated = |i: &usize| {
            self.kind(*i) == Some(ChunkKind::Noun)
                && self.chunk(*i).is_some_and(|before| {
                    before.tokens.end == start && self.is_time(start) && self.is_time(before.head)
                })
        };
        n.checked_sub(1).filter(dated)
    }

    /// The place of the trigger at chunk `i`: named behind `in`, `at` and the like, or inside its noun phrase.
    pub(super) fn place_near(&self, i: usize, own: OwnVerbs) -> Option<Party> {
        self.place_of(i, own, false, |_| true)
    }

    /// As [`Scene::place_near`]; `toward` what moves, the goal is the place: `sent troops to Lima`; only chunks that
    /// `may` tell it.
    pub(super) fn place_of(
        &self,
        i: usize,
        own: OwnVerbs,
        toward: bool,
        may: impl Fn(usize) -> bool,
    ) -> Option<Party> {
        let mut best: Option<((u8, usize), Party)> = None;
        let spots = self.spots();
        let from = spots.partition_point(|spot| spot.chunk + REACH < i);
        let near = spots.get(from..).unwrap_or(&[]).iter();
        for spot in near.take_while(|spot| spot.chunk <= i + REACH) {
            let n = spot.chunk;
            // `Lima's May 18 primary`.
            let modifies = spot.modifies && (n == i || self.before_date(i) == Some(n));
            if !(spot.locative || toward && spot.goal || modifies) {
                continue;
            }
            let Some(cost) = self.distance(i, n, own) else { continue };
            let shared = own[1].is_some_and(|governor| n > governor);
            let before_verb = || self.is_fronted(n) || self.is_aside_of_place(n, i);
            if c_before(n, i) && !modifies && !shared && !before_verb() {
                continue;
            }
            if !may(n) {
                continue;
            }
            let key = (spot.rank, cost);
            if best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, spot.party));
            }
        }
        best.map(|(_, party)| party)
            .or_else(|| self.town_near(i, own, &may))
            .or_else(|| self.capital_near(i, own, may))
            .or_else(|| self.place_told_from(i))
    }

    /// `rallied in Portadown`: a town that nothing knows, behind the trigger.
    fn town_near(&self, i: usize, own: OwnVerbs, may: &impl Fn(usize) -> bool) -> Option<Party> {
        const NEAR: usize = 9;
        let n = (i + 2..i + NEAR)
            .take_while(|&n| !self.is_comma(n - 1))
            .find(|&n| self.kind(n - 1) == Some(ChunkKind::Preposition) && self.is_unknown_town(n))?;
        let chunk = self.chunk(n).filter(|_| self.distance(i, n, own).is_some() && may(n))?;
        Some(Party { entity: None, tokens: chunk.tokens, head: chunk.head })
    }

    /// `New York's primary`: the place that stands before the head of noun phrase `n`.
    pub(super) fn place_within(&self, n: usize) -> Option<Party> {
        let spots = self.spots();
        let from = spots.partition_point(|spot| spot.chunk < n);
        let mut here = spots.get(from..).unwrap_or(&[]).iter().take_while(|spot| spot.chunk == n);
        here.find(|spot| spot.modifies).map(|spot| spot.party)
    }

    /// `in the Omani capital`: the city of that country that the story names.
    fn capital_near(&self, i: usize, own: OwnVerbs, may: impl Fn(usize) -> bool) -> Option<Party> {
        if !self.tells_capital() {
            return None;
        }
        let window = i.saturating_sub(12)..(i + 12).min(self.chunks.len());
        for n in window {
            let Some(chunk) = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun) else { continue };
            if !n.checked_sub(1).is_some_and(|p| self.is_word(p, Words::IN))
                || !self.token_is(chunk.head, Words::CAPITAL)
                || self.distance(i, n, own).is_none()
                || !may(n)
            {
                continue;
            }
            let code = match self.country_within(chunk.tokens)? {
                EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
                EntityRef::Place(id) => self.entities.places.get(id as usize)?.country,
                _ => None,
            };
            let mut cities = (0u32..)
                .zip(&self.entities.places)
                .filter(|(_, place)| place.kind == PlaceKind::City && place.country == code);
            let (id, _) = cities.next()?;
            let party = Party { entity: Some(EntityRef::Place(id)), tokens: chunk.tokens, head: chunk.head };
            return cities.next().is_none().then_some(party);
        }
        None
    }

    /// The dateline's place where the clause says `here`, or stands in the sentence the dateline opens.
    pub(super) fn place_told_from(&self, i: usize) -> Option<Party> {
        self.dateline?;
        // `said Oman had declared war`, `talks that ended a war`: long ago, or elsewhere.
        let form = self.form(i);
        let opening = self.opens
            && form.has(VerbForm::FINITE)
            && !form.has(VerbForm::FUTURE)
            && !form.has(VerbForm::PAST.with(VerbForm::PERFECT))
            && self.relative_before(i).is_none();
        let here = || {
            let behind = self.chunks.get(i + 1..).unwrap_or(&[]).iter().take(9);
            behind
                .take_while(|chunk| !matches!(chunk.kind, ChunkKind::Relative | ChunkKind::Complementizer))
                .filter_map(|chunk| self.doc.token(chunk.tokens.start))
                .any(|token| self.lists.is_word(token, Words::HERE))
        };
        self.dateline.filter(|_| opening || here())
    }

    /// True for phrases that open the sentence: `In Lima, Varga met Lund`, `On Sunday, at a rally in Lima, Varga met Lund`.
    pub(super) fn is_fronted(&self, n: usize) -> bool {
        // `Ada Varga, a lawyer in Lima, accused Lund`: not where she did.
        if n <= 4 && self.is_noun(0) && self.is_comma(1) && self.is_noun(2) && self.is_comma(n + 1) {
            return false;
        }
        let phrase = Kinds::of(&[ChunkKind::Preposition, ChunkKind::Noun]);
        let opens = |j: usize| self.is_comma(j) || self.kind(j).is_some_and(|kind| phrase.has(kind));
        n <= 4 && (0..n).all(|j| self.kind(j) != Some(ChunkKind::Verb))
            || n <= 8
                && self.is_comma(n + 1)
                && self.kind(0) == Some(ChunkKind::Preposition)
                && (1..n).all(opens)
    }
}

const fn c_before(n: usize, i: usize) -> bool {
    n < i
}
