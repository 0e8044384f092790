//! Clause structure over chunks: a verb group's subject, and the verbs it hangs on.
//!
//! ```text
//! Varga , the premier , met Lund in Oslo before talks with Imre .
//! ^ subject             ^ v ^ obj ^ pp   ^ pp     ^ pp
//! ```

use super::scene::{Group, REACH, Scene};
use super::spoken::is_asking;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{ChunkKind, Kinds, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::token::{Kind, Shape};

impl Scene<'_> {
    /// The subject of verb group `v`.
    pub(super) fn subject(&self, v: usize) -> Option<Group> {
        let group = self.subject_within(v, 5)?;
        self.speaker_meant(group).or(Some(group))
    }

    /// `Varga said it would close`: an unresolved pronoun right behind a report is the speaker; not `some of its leaders`.
    fn speaker_meant(&self, group: Group) -> Option<Group> {
        let chunk = self.chunk(group.first).filter(|_| group.first == group.last)?;
        if chunk.tokens.len() > 1 || self.entities.at(chunk.head).is_some() {
            return None;
        }
        let pronoun = self.doc.payload(chunk.head, LexClass::PRONOUN);
        if !pronoun.is_some_and(|kind| kind.starts_with('3')) {
            return None;
        }
        // `Officials said he fled`: one man is not several.
        let one = self.token_is(chunk.head, Words::HE.or(Words::SHE));
        let fits = |speaker: &Group| !one || !self.is_multiple(*speaker);
        let mut i = group.first.checked_sub(1)?;
        for _ in 0..6 {
            match self.kind(i)? {
                ChunkKind::Verb => {
                    let head = self.chunk(i)?.head;
                    let report = self.doc.is(head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB);
                    return if report { self.subject_within(i, 3).filter(fits) } else { None };
                }
                ChunkKind::Complementizer | ChunkKind::Adverb | ChunkKind::Preposition => {}
                ChunkKind::Noun if !self.is_noun(i) => {}
                // `visited Oslo, where she met Lund`.
                ChunkKind::Subordinator if self.is_where(i) => {
                    return self.goer_meant(i, chunk.head);
                }
                _ => return None,
            }
            i = i.checked_sub(1)?;
        }
        None
    }

    pub(super) fn subject_within(&self, v: usize, depth: u8) -> Option<Group> {
        let depth = depth.checked_sub(1)?;
        let form = self.form(v);
        if form.has(VerbForm::SHARED) {
            return self.subject_within(self.sharing_with(v)?, depth);
        }
        if form.has(VerbForm::INFINITIVE) {
            return self.infinitive_subject(v, depth);
        }
        if form.has(VerbForm::PARTICIPLE) {
            return self.participle_subject(v, depth);
        }
        let mut i = v;
        let mut adjacent = true;
        // A finite verb was passed, which nothing joins to this one.
        let mut inner = false;
        for _ in 0..REACH {
            i = i.checked_sub(1)?;
            match self.kind(i)? {
                ChunkKind::Adverb | ChunkKind::Other | ChunkKind::Adjective => continue,
                ChunkKind::Preposition => {}
                ChunkKind::Mark => match self.mark(i)? {
                    // `left, then met Lund`, `left, met Lund and flew home`.
                    Kind::COMMA if i + 1 == v && (self.follows_then(v) || self.is_listed(v)) => {
                        return self.subject_within(self.verb_before(i, form)?, depth);
                    }
                    Kind::COMMA | Kind::DASH | Kind::HYPHEN if adjacent => {
                        let mark = self.mark(i);
                        let open = (i.saturating_sub(REACH)..i).rev().find(|&j| self.mark(j) == mark);
                        if let Some(open) = open {
                            // `the envoy to Lima, Varga, met`: the name between the commas.
                            let inside = Group { first: open + 1, last: open + 1 };
                            let name = self
                                .parties(inside)
                                .iter()
                                .any(|party| matches!(party.entity, Some(EntityRef::Person(_))));
                            // `the two ministers, Varga and Lund, met`
                            let several = Group { first: open + 1, last: i - 1 };
                            if self.are_people_named(several) {
                                return Some(several);
                            }
                            if open + 2 == i && (name || self.is_body_apposed(open)) && self.is_noun(open + 1)
                            {
                                let first = self.before_office(open).unwrap_or(inside.first);
                                return Some(Group { first, ..inside });
                            }
                            i = open;
                            continue;
                        }
                    }
                    Kind::CLOSE => {
                        i = (i.saturating_sub(12)..i).rev().find(|&j| self.mark(j) == Some(Kind::OPEN))?
                    }
                    Kind::SEMICOLON | Kind::COLON => return None,
                    _ => {}
                },
                // `all but accused`.
                ChunkKind::Coordinator
                    if self.chunk(i).is_some_and(|chunk| {
                        self.doc
                            .token(chunk.tokens.start)
                            .is_some_and(|token| token.shape.has(Shape::IN_PHRASE))
                    }) =>
                {
                    i = i.checked_sub(1)?;
                    continue;
                }
                ChunkKind::Coordinator if adjacent => {
                    let before = self.verb_before(i, form)?;
                    return self.subject_within(before, depth);
                }
                ChunkKind::Coordinator => inner = false,
                ChunkKind::Relative => return self.antecedent(i),
                ChunkKind::Complementizer | ChunkKind::Subordinator => return None,
                ChunkKind::Verb if adjacent && self.form(i).has(VerbForm::FINITE) => {
                    if i + 1 == v && self.follows_then(v) {
                        return self.subject_within(i, depth);
                    }
                    i = self.relative_before(i)?;
                }
                ChunkKind::Verb => inner = self.form(i).has(VerbForm::FINITE),
                ChunkKind::Noun if !self.is_noun(i) || adjacent && self.is_floating(i) => continue,
                // `a man aged 28 was arrested`.
                ChunkKind::Noun if adjacent && self.is_age(i) => {
                    i -= 1;
                    continue;
                }
                ChunkKind::Noun => {
                    let group = self.group_left(i);
                    let Some(mut before) = group.first.checked_sub(1) else { return Some(group) };
                    // `who carried out the raid`: the particle is the verb's.
                    if before > 0
                        && self.kind(before) == Some(ChunkKind::Adverb)
                        && self.kind(before - 1) == Some(ChunkKind::Verb)
                    {
                        before -= 1;
                    }
                    match self.kind(before)? {
                        ChunkKind::Preposition if self.is_subject_behind(group.first) => return Some(group),
                        ChunkKind::Preposition if let Some(own) = self.second_clause(group, before) => {
                            return Some(own);
                        }
                        // `after armed gangs stormed it`: the participle describes them.
                        ChunkKind::Verb
                            if self.is_describing(before)
                                && before.checked_sub(1).is_none_or(|p| self.begins_clause(p)) =>
                        {
                            return Some(group);
                        }
                        // `who as a senator met Lund`.
                        ChunkKind::Preposition
                            if adjacent
                                && self.is_word(before, Words::AS)
                                && self.follows_relative(before) =>
                        {
                            return self.antecedent(before - 1);
                        }
                        // `This comes as China has denounced`, `before Lund resigned`.
                        ChunkKind::Preposition
                            if self.begins_clause(before)
                                && (adjacent || self.leads_verb(before, group, v)) =>
                        {
                            return Some(group);
                        }
                        ChunkKind::Preposition => i = before,
                        ChunkKind::Verb if self.form(before).has(VerbForm::FINITE) => {
                            match self.relative_before(before) {
                                Some(relative) => i = relative,
                                // `sent troops, and Chad offered doctors`: the object is no subject.
                                None if group.first < group.last && !self.tells_clause(before) => {
                                    return Some(Group { first: i, last: i });
                                }
                                None => return Some(group),
                            }
                        }
                        ChunkKind::Verb
                            if self.form(before).any(VerbForm::PARTICIPLE.with(VerbForm::INFINITIVE))
                                && self.clause_verb_before(before) =>
                        {
                            i = before;
                        }
                        ChunkKind::Verb if self.form(before).has(VerbForm::PARTICIPLE) => i = before,
                        // `Oman's plan to cut aid was rejected`: the plan, not what it is about.
                        ChunkKind::Verb
                            if self.form(before).has(VerbForm::INFINITIVE) && self.is_purpose(before) =>
                        {
                            i = before;
                        }
                        // `a video of the moment a girl was rescued was released`: not the girl.
                        ChunkKind::Noun if inner && self.is_plain_thing(before) => i = group.first,
                        _ => return Some(self.behind_infinitive(before, group)),
                    }
                }
            }
            adjacent = false;
        }
        None
    }

    /// `the moment`: a noun behind its article, and nobody.
    fn is_plain_thing(&self, n: usize) -> bool {
        self.is_noun(n)
            && self.chunk(n).is_some_and(|chunk| chunk.tokens.len() > 1)
            && self.party(n).is_none()
    }

    /// `Lund and the envoy to Lima, Varga, met`: the first of those whom an office is coordinated with that ends at a comma.
    fn before_office(&self, comma: usize) -> Option<usize> {
        let mut office = comma.checked_sub(1)?;
        for _ in 0..2 {
            match office.checked_sub(2) {
                Some(outer) if self.after_preposition(office) && self.is_noun(outer) => office = outer,
                _ => break,
            }
        }
        let chunk = self.chunk(office).filter(|chunk| self.doc.is(chunk.head, LexClass::ROLE))?;
        let and = office.checked_sub(1).and_then(|i| self.kind(i)) == Some(ChunkKind::Coordinator);
        let first = self.group_left(office).first;
        // `the envoy`, `Danish President`, `Oman's envoy`
        let titled = self.doc.is(chunk.tokens.start, LexClass::DETERMINER)
            || self.named_apart(office).is_some()
            || self
                .doc
                .token(chunk.head)
                .is_some_and(|head| head.is_capital() && head.tag != Tag::NounPlural);
        (and && first < office && titled).then_some(first)
    }

    /// True for a verb behind which a clause may begin without `that`.
    pub(super) fn tells_clause(&self, w: usize) -> bool {
        let saying = LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB | LexClass::MATRIX_VERB;
        self.chunk(w).is_some_and(|verb| self.doc.is(verb.head, saying))
    }

    /// True where a relative clause that `w` lies in began before it: its noun is no subject of the main verb.
    fn clause_verb_before(&self, w: usize) -> bool {
        (w.saturating_sub(8)..w).rev().any(|i| self.kind(i) == Some(ChunkKind::Relative))
    }

    /// True for an infinitive right behind a noun that is nobody, and is no verb's object: `its bid to join`.
    fn is_purpose(&self, infinitive: usize) -> bool {
        let Some(mut n) = infinitive.checked_sub(1).filter(|&n| self.is_noun(n)) else { return false };
        // `Oman's threats against Chad to shell it`, `an offer by Oman to help`.
        if n >= 2 && self.after_preposition(n) && self.is_noun(n - 2) {
            n -= 2;
        }
        self.party(n).is_none() && n.checked_sub(1).is_none_or(|w| self.kind(w) != Some(ChunkKind::Verb))
    }

    /// A preposition that is a conjunction before a subject and its verb.
    pub(super) fn begins_clause(&self, preposition: usize) -> bool {
        self.is_word(
            preposition,
            Words::AS.or(Words::AFTER).or(Words::BEFORE).or(Words::SINCE).or(Words::UNTIL).or(Words::THAN),
        )
    }

    /// `Varga, the premier, met`: the name, not its apposition.
    pub(super) fn named_before(&self, group: Group) -> Group {
        let Some(comma) = group.first.checked_sub(1).filter(|&i| self.is_comma(i)) else { return group };
        let fronted = group.first < group.last && self.ends_fronted(comma, group.last);
        let apposition = !fronted && self.party(group.first).is_none_or(|party| party.entity.is_none());
        match comma.checked_sub(1).filter(|&n| apposition && self.is_noun(n)) {
            Some(n) if self.party(n).is_some_and(|party| party.entity.is_some()) => {
                let named = self.group_left(n);
                let behind = named.first.checked_sub(1).and_then(|i| self.kind(i));
                if behind == Some(ChunkKind::Preposition) { group } else { named }
            }
            _ => group,
        }
    }

    /// True right behind a relative pronoun.
    fn follows_relative(&self, i: usize) -> bool {
        i.checked_sub(1).and_then(|before| self.kind(before)) == Some(ChunkKind::Relative)
    }

    /// The relative pronoun whose clause verb group `w` is the verb of.
    pub(super) fn relative_before(&self, w: usize) -> Option<usize> {
        for i in (w.saturating_sub(6)..w).rev() {
            match self.kind(i)? {
                ChunkKind::Relative => return Some(i),
                ChunkKind::Adverb => {}
                ChunkKind::Noun if i + 1 == w => {}
                _ => return None,
            }
        }
        None
    }

    /// True where a preposition stands before a chunk.
    pub(super) fn after_preposition(&self, n: usize) -> bool {
        n.checked_sub(1).and_then(|i| self.kind(i)) == Some(ChunkKind::Preposition)
    }

    /// `urged Lund to leave`: the object; `plans to leave`: the subject of the verb before; `Varga, Lund to meet`: Lund.
    fn infinitive_subject(&self, v: usize, depth: u8) -> Option<Group> {
        let governor = self.governor(v);
        // `ordered the envoy, Lund, to stand trial`.
        let before = v.checked_sub(1);
        let apposed = before.filter(|&i| self.is_comma(i)).and_then(|i| i.checked_sub(1)).filter(|&n| {
            n.checked_sub(1).is_some_and(|i| self.is_comma(i)) && governor.is_some_and(|w| w < n)
        });
        // `gathered in the town centre to protest`: who gathered.
        let around =
            Words::IN.or(Words::AT).or(Words::NEAR).or(Words::OUTSIDE).or(Words::FROM).or(Words::ACROSS);
        let place = |n: usize| n > 0 && self.is_word(n - 1, around);
        let noun = apposed.or(before).filter(|&n| self.is_noun(n) && !(governor.is_some() && place(n)));
        // `an invitation for Lund to visit`, but `left for Oman to meet Lund`.
        if let Some(n) = noun.filter(|&n| n > 0 && self.is_word(n - 1, Words::FOR)) {
            let land = self.party(n).is_some_and(|party| {
                matches!(party.entity, Some(EntityRef::Place(_) | EntityRef::Government(_)))
            });
            if self.party(n).is_some() && (!land || self.asks_of(n - 1)) {
                return Some(Group { first: n, last: n });
            }
        }
        match (governor, noun) {
            (Some(w), Some(n))
                if self.takes_object(w)
                    && !self.is_means(w, n)
                    && self.party(n).is_some()
                    && !self.is_plan(n) =>
            {
                Some(self.group_left(n))
            }
            (Some(w), _) => self.subject_within(w, depth),
            (None, Some(n)) => {
                let group = self.group_left(n);
                if self.after_preposition(group.first) { None } else { Some(group) }
            }
            (None, None) => None,
        }
    }

    /// `an invitation from Oman for Lund to visit`: a noun before the preposition that asks or offers.
    pub(super) fn asks_of(&self, preposition: usize) -> bool {
        (preposition.saturating_sub(4)..preposition)
            .rev()
            .take_while(|&i| matches!(self.kind(i), Some(ChunkKind::Noun | ChunkKind::Preposition)))
            .any(|i| {
                // `calls for Lund to resign`.
                let asks = |mode| mode == Some(Mode::Phone) && is_asking(self, i);
                self.noun_sense(i).is_some_and(|(_, noun)| match noun.kind {
                    Some(EventKind::Agree | EventKind::Request) => true,
                    Some(EventKind::Consult) => asks(noun.mode),
                    _ => false,
                })
            })
    }

    /// `plans to meet`: a noun that governs the infinitive is not its subject.
    fn is_plan(&self, n: usize) -> bool {
        self.chunk(n).is_some_and(|chunk| self.doc.is(chunk.head, LexClass::MATRIX_VERB))
    }

    /// The verb group that governs the infinitive `v`: the nearest before it in the clause.
    pub(super) fn governor(&self, v: usize) -> Option<usize> {
        let ends = Kinds::of(&[
            ChunkKind::Verb,
            ChunkKind::Complementizer,
            ChunkKind::Relative,
            ChunkKind::Subordinator,
            ChunkKind::Mark,
        ]);
        let before = self.chunks.get(v.saturating_sub(14)..v)?;
        for (i, chunk) in (v.saturating_sub(14)..v).zip(before).rev() {
            match chunk.kind {
                _ if !ends.has(chunk.kind) => {}
                ChunkKind::Verb => return Some(i),
                // `that day` before the infinitive is a time.
                ChunkKind::Complementizer | ChunkKind::Relative
                    if self.kind(i + 1) == Some(ChunkKind::Noun) && !self.is_noun(i + 1) => {}
                ChunkKind::Complementizer | ChunkKind::Subordinator | ChunkKind::Relative => return None,
                ChunkKind::Mark if matches!(self.mark(i), Some(Kind::SEMICOLON | Kind::COLON)) => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// `ask`, `urge`, `want`: verbs whose object is the subject of the infinitive behind it.
    fn takes_object(&self, w: usize) -> bool {
        let Some(chunk) = self.chunk(w) else { return false };
        let verb = self.doc.unit(chunk.head).and_then(|unit| self.lists.verb(unit.lexeme));
        let asks = verb.is_some_and(|verb| verb.takes_object);
        asks || self.doc.is(chunk.head, LexClass::MATRIX_VERB | LexClass::ATTITUDE_VERB)
    }

    /// `police detaining him`, `a man arrested`: the noun; `, meeting Lund` or `after meeting Lund`: the subject of
    /// the verb before, else of the verb after.
    fn participle_subject(&self, v: usize, depth: u8) -> Option<Group> {
        let both = v.checked_sub(1).is_some_and(|n| self.is_word(n, Words::BOTH.or(Words::EACH)));
        if let Some(n) = v.checked_sub(1).filter(|&n| self.is_noun(n) && !both) {
            return self.signatory(v, n, depth).or(Some(Group { first: n, last: n }));
        }
        // `praised Lund for holding talks`: the object did it.
        let object = v.checked_sub(2).filter(|&n| {
            // `sent congratulations to Lund for winning`.
            let to = n >= 3 && self.is_word(n - 1, Words::TO) && self.is_noun(n - 2);
            // `accused Lund of killing Varga`
            let charge = Words::OF.or(Words::WITH).or(Words::IN);
            (self.is_word(v - 1, Words::FOR)
                || self.is_word(v - 1, charge) && self.tells(n.saturating_sub(1), &[EventKind::Accuse]))
                && self.party(n).is_some()
                && n.checked_sub(if to { 3 } else { 1 }).is_some_and(|w| self.form(w).has(VerbForm::FINITE))
        });
        if let Some(n) = object.or_else(|| self.judged_before(v)) {
            return Some(Group { first: n, last: n });
        }
        if let Some(n) = self.speaker_before(v) {
            return Some(Group { first: n, last: n });
        }
        let finite = |&j: &usize| self.kind(j) == Some(ChunkKind::Verb) && self.form(j).has(VerbForm::FINITE);
        let before = (v.saturating_sub(REACH)..v).rev().find(finite);
        let other =
            before.or_else(|| (v + 1..v + REACH).find(|j| finite(j) && !self.is_of_side_clause(*j)))?;
        let group = self.subject_within(other, depth)?;
        // `said it was unfair, urging Oman to drop it`: who said so.
        if self.parties(group).is_empty()
            && let Some(report) = self.report_around(v).filter(|&report| report < other)
        {
            return self.subject_within(report, depth);
        }
        // `Jailing Lund, Judge Varga told him`: not the name before the comma.
        let comma = if v == 0 { (1..other).find(|&i| self.is_comma(i)) } else { None };
        let own = comma.filter(|&comma| group.first < comma && self.is_noun(comma + 1));
        Some(own.map_or(group, |comma| Group { first: comma + 1, last: comma + 1 }))
    }
}
