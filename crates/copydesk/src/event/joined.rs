//! Verbs of one subject, and subjects that asides part: `will meet Lund and visit Oslo`, `are backed by all, and have left`.

use super::content::is_said;
use super::scene::{Group, REACH, Scene};
use super::types::Party;
use super::wanted::Wanted;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;

impl Scene<'_> {
    /// The verb whose `will` or `to` verb group `v` shares: `will meet Lund and visit Oslo`.
    pub(super) fn sharing_with(&self, v: usize) -> Option<usize> {
        let auxiliary = VerbForm::INFINITIVE.with(VerbForm::FUTURE).with(VerbForm::MODAL);
        (v.saturating_sub(REACH)..v).rev().find(|&i| {
            let form = self.form(i);
            form.any(auxiliary) && !form.has(VerbForm::SHARED)
        })
    }

    /// The verb group that `and met` goes on with behind coordinator `i`: the nearest of like form, finite where `form` is;
    /// of `a plan that is liked by all, and have urged` not the one of another number.
    pub(super) fn verb_before(&self, i: usize, form: VerbForm) -> Option<usize> {
        let like = |j: &usize| {
            self.kind(*j) == Some(ChunkKind::Verb)
                && (!form.has(VerbForm::FINITE) || self.form(*j).has(VerbForm::FINITE))
        };
        let mut verbs = (i.saturating_sub(REACH)..i).rev().filter(like);
        let nearest = verbs.next()?;
        // `said that the charge was false, and asked for bail`: the comma ends the clause of a thing.
        if let Some(main) = self.verb_behind_clause(i, nearest) {
            return Some(main);
        }
        if form.has(VerbForm::FINITE)
            && let Some(main) = self.verb_before_relative(nearest, form)
        {
            return Some(main);
        }
        match self.is_of_many(i + 1) {
            Some(many) if self.is_of_many(nearest) == Some(!many) => {
                verbs.find(|&j| self.is_of_many(j) != Some(!many)).or(Some(nearest))
            }
            _ => Some(nearest),
        }
    }

    /// `left, met Lund and flew home`: one of several verbs behind the first.
    pub(super) fn is_listed(&self, v: usize) -> bool {
        let inside = |i: &usize| matches!(self.kind(*i), Some(ChunkKind::Noun | ChunkKind::Preposition));
        let end = v + 1 + (v + 1..v + 8).take_while(inside).count();
        let and = end + usize::from(self.is_comma(end));
        let form = self.form(v);
        let like = |w: usize| self.kind(w) == Some(ChunkKind::Verb) && self.form(w) == form;
        form.has(VerbForm::FINITE)
            && self.is_noun(v + 1)
            && self.kind(and) == Some(ChunkKind::Coordinator)
            && like(and + 1)
            && (v.saturating_sub(10)..v).any(like)
    }

    /// `Having sacked Lund, Varga left`, `Varga, accusing Lund of theft, left`: the verb of the clause that the participle `v`
    /// opens or stands aside in; whom one speaks to then, the media mostly, is no talk.
    pub(super) fn verb_around(&self, v: usize) -> Option<usize> {
        if self.tells(v, &[EventKind::Consult]) {
            return None;
        }
        let aside = || v >= 2 && self.is_comma(v - 1) && self.is_noun(v - 2);
        let comma = (v + 1..v + REACH).find(|&i| self.is_comma(i)).filter(|_| v == 0 || aside())?;
        (comma + 1..comma + 12).find(|&i| self.form(i).has(VerbForm::FINITE))
    }

    /// The verb of saying before the clause of verb group `inner`, which a comma before coordinator `i` ends, where its
    /// subject cannot act; no comma is needed where things do not do what the verb behind says: `said that it was bad and
    /// urged Oman to leave`.
    fn verb_behind_clause(&self, i: usize, inner: usize) -> Option<usize> {
        let that = (inner.saturating_sub(10)..inner).rev().find(|&j| {
            self.kind(j) == Some(ChunkKind::Complementizer) || self.form(j).has(VerbForm::FINITE)
        })?;
        let clause = self.kind(that) == Some(ChunkKind::Complementizer);
        let main = if clause { self.verb_said_before(that)? } else { that };
        let comma = i.checked_sub(1).is_some_and(|comma| self.is_comma(comma));
        let says = || self.chunk(main).is_some_and(|verb| self.doc.is(verb.head, LexClass::REPORT_VERB));
        let speaks = || {
            let verb = self.chunk(i + 1).and_then(|verb| self.verb_at(verb.head));
            let mut kinds = verb.iter().flat_map(|verb| &verb.senses).filter_map(|sense| sense.kind);
            kinds.next().is_some_and(is_said) && says()
        };
        let thing = || !(that + 1..that + 3).any(|n| self.is_noun(n) && self.party(n).is_some());
        (self.form(main).has(VerbForm::FINITE) && (clause && comma || speaks()) && thing()).then_some(main)
    }

    /// The verb right before a clause that `that` begins, or one of saying before the day, place or hearers that part the two:
    /// `told reporters on Monday that`.
    fn verb_said_before(&self, that: usize) -> Option<usize> {
        let aside = |&i: &usize| {
            matches!(self.kind(i), Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb))
        };
        let start = that.saturating_sub(7);
        let main = (start..that).rev().find(|i| !aside(i))?;
        let says = || self.chunk(main).is_some_and(|verb| self.doc.is(verb.head, LexClass::REPORT_VERB));
        (main + 1 == that || says()).then_some(main)
    }

    /// `after the head of the party left`, `fled after an attack by rebels killed ten`: the noun phrase behind a conjunction
    /// that may be a preposition is the subject of verb group `v`.
    pub(super) fn leads_verb(&self, conjunction: usize, group: Group, v: usize) -> bool {
        self.is_owner_of(group, v) || self.is_second_verb(conjunction, group, v)
    }

    /// `fled after an attack by rebels killed ten`: the clause has its verb before the conjunction, and nothing joins
    /// another to it; but `who fled after an attack by rebels killed ten`.
    fn is_second_verb(&self, conjunction: usize, group: Group, v: usize) -> bool {
        let plain = |j: usize| {
            let kind = self.kind(j);
            matches!(
                kind,
                Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Adjective)
            )
        };
        let known = !self.form(v).has(VerbForm::PASSIVE) || !self.parties(group).is_empty();
        if self.is_word(conjunction, Words::THAN) || !known || !(conjunction + 1..v).all(plain) {
            return false;
        }
        // `fled to hide after an attack by rebels killed ten`
        let aim = VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE);
        let main = (conjunction.saturating_sub(REACH)..conjunction)
            .rev()
            .find(|&j| !(plain(j) || self.form(j).any(aim) && !self.form(j).has(VerbForm::FINITE)));
        main.is_some_and(|w| {
            let form = self.form(w);
            form.has(VerbForm::FINITE)
                && !form.any(VerbForm::PARTICIPLE.with(VerbForm::COPULA))
                && self.relative_before(w).is_none()
        })
    }

    /// `the head of the party left`: nouns and prepositions alone stand between who acts and verb group `v`.
    fn is_owner_of(&self, group: Group, v: usize) -> bool {
        let inside = |i: usize| matches!(self.kind(i), Some(ChunkKind::Noun | ChunkKind::Preposition));
        let of = group.last + 1;
        self.is_word(of, Words::OF.or(Words::IN).or(Words::FROM))
            && (of..v).all(inside)
            && !self.parties(group).is_empty()
    }

    /// `signed a law that bans rallies and urged Oman to follow`: the verb before a relative clause of what cannot act, if
    /// `form` is its form and not that of the clause's verb.
    fn verb_before_relative(&self, inner: usize, form: VerbForm) -> Option<usize> {
        let relative = self.relative_before(inner)?;
        let thing = self.antecedent(relative).is_some_and(|group| self.parties(group).is_empty());
        let finite = |&j: &usize| self.form(j).has(VerbForm::FINITE);
        let main = (relative.saturating_sub(REACH)..relative).rev().find(finite).filter(|_| thing)?;
        (self.form(main) == form).then_some(main)
    }

    /// `the letter to Lund, which he received`: not the man.
    pub(super) fn is_man_not_thing(&self, n: usize, relative: usize) -> bool {
        self.chunk(relative).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["which"]))
            && self.is_person(n)
    }

    /// `the premier of Oman, who met`: not the land.
    pub(super) fn is_land_of(&self, n: usize) -> bool {
        n > 0
            && self.is_word(n - 1, Words::OF)
            && self.mention(n).is_some_and(|mention| {
                matches!(mention.entity, EntityRef::Place(_) | EntityRef::Government(_))
            })
    }

    /// `About 200 supporters left`, `In May police left`: noun phrase `n` is a subject, whatever preposition stands before it.
    pub(super) fn is_subject_behind(&self, n: usize) -> bool {
        self.is_about_many(n) || self.behind_time(n).is_some()
    }

    /// `About 200 supporters`: no preposition.
    pub(super) fn is_about_many(&self, n: usize) -> bool {
        let about = n.checked_sub(1).is_some_and(|i| self.is_word(i, Words::ABOUT.or(Words::AROUND)));
        about && self.is_of(Some(Group { first: n, last: n }), &Wanted::NUMBER)
    }

    /// `killed two men in Oman, and gunmen stormed a bank`: of nouns coordinated within a prepositional phrase those behind
    /// the last comma and `and`, where a clause is told before them: they begin another.
    pub(super) fn second_clause(&self, group: Group, preposition: usize) -> Option<Group> {
        let and = |j: usize| self.kind(j) == Some(ChunkKind::Coordinator);
        // `fought in the war and Lund has demanded`: a name behind what is none.
        let named =
            |j: usize| and(j + 1) && self.is_person(j + 2) && !self.is_person(j) && self.party(j).is_none();
        let begins = |j: &usize| self.is_comma(*j) && and(j + 1) && self.is_noun(j + 2) || named(*j);
        let comma = (group.first..group.last).rev().find(begins)?;
        let told =
            (preposition.saturating_sub(REACH)..preposition).rev().find_map(|j| match self.kind(j)? {
                ChunkKind::Verb if self.form(j).has(VerbForm::FINITE) => {
                    Some(self.relative_before(j).is_none())
                }
                ChunkKind::Relative | ChunkKind::Complementizer | ChunkKind::Subordinator => Some(false),
                _ => None,
            });
        (told == Some(true)).then_some(Group { first: comma + 2, last: group.last })
    }

    /// `Varga and Lund both met`, `they all met`: a word that says again who is meant.
    pub(super) fn is_floating(&self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| {
            chunk.tokens.len() == 1
                && (self.is_word(i, Words::BOTH.or(Words::EACH)) || self.doc.is_spelled(chunk.head, &["all"]))
        }) && i.checked_sub(1).is_some_and(|n| self.is_noun(n))
    }

    /// `aged 28`: the number behind the participle; `in his 20s`: the years that a tagger keeps apart from whose they are.
    pub(super) fn is_age(&self, n: usize) -> bool {
        let years = || self.chunk(n).is_some_and(|chunk| self.doc.word(chunk.head).ends_with("0s"));
        n.checked_sub(1).and_then(|i| self.chunk(i)).is_some_and(|chunk| match chunk.kind {
            ChunkKind::Verb => self.doc.is_spelled(chunk.head, &["aged"]),
            ChunkKind::Noun => self.doc.is_spelled(chunk.head, &["his", "her"]) && years(),
            _ => false,
        })
    }

    /// True for two or more people by name, and nobody else.
    pub(super) fn are_people_named(&self, group: Group) -> bool {
        let ends = group.first < group.last && self.is_noun(group.first) && self.is_noun(group.last);
        ends && {
            let people = self.parties(group);
            people.len() >= 2
                && people.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))))
                && (group.first..group.last).all(|i| self.kind(i) != Some(ChunkKind::Verb))
        }
    }

    /// `when the house is not in session`: a verb whose clause a word before its subject makes a side clause.
    pub(super) fn is_of_side_clause(&self, v: usize) -> bool {
        for i in (v.saturating_sub(6)..v).rev() {
            match self.kind(i) {
                Some(ChunkKind::Subordinator | ChunkKind::Relative | ChunkKind::Complementizer) => {
                    return true;
                }
                Some(ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Preposition) => {}
                _ => return false,
            }
        }
        false
    }

    /// `Lund, envoy to Oman, and Varga, the premier, met`: the person before the comma that begins what the `comma` ends.
    pub(super) fn named_before_aside(&self, comma: usize) -> Option<usize> {
        let apart = |i: &usize| self.is_comma(*i) || self.kind(*i) == Some(ChunkKind::Verb);
        let open = (comma.saturating_sub(8)..comma).rev().find(apart).filter(|&i| self.is_comma(i))?;
        let person = |n: usize| self.is_person(n);
        let name = open.checked_sub(1).filter(|&n| self.is_noun(n) && person(n))?;
        let office = self.chunk(open + 1).is_some_and(|chunk| self.doc.is(chunk.head, LexClass::ROLE));
        (office && !person(open + 1)).then_some(name)
    }

    /// Whether the auxiliary that begins a verb group says that its subject is several.
    fn is_of_many(&self, v: usize) -> Option<bool> {
        let first = self.doc.word(self.chunk(v)?.tokens.start);
        let is = |words: &[&str]| words.iter().any(|word| first.eq_ignore_ascii_case(word));
        if is(&["have", "are", "were"]) { Some(true) } else { is(&["has", "is", "was"]).then_some(false) }
    }
    /// `a delegation led by Varga met Lund`: who led it.
    pub(super) fn led_by(&self, subject: Group) -> Option<Party> {
        let (v, by) = (subject.last + 1, subject.last + 2);
        let led = self.chunk(v).filter(|chunk| chunk.kind == ChunkKind::Verb)?;
        let leads = self.is_word(by, Words::BY) && self.doc.is_spelled(led.head, &["led", "headed"]);
        let leader = if leads { self.party(by + 1)? } else { return None };
        matches!(leader.entity, Some(EntityRef::Person(_))).then_some(leader)
    }

    /// `was told to leave Oman and his assets were frozen`: what infinitive `before` governs is no subject of the verb behind
    /// `and`.
    pub(super) fn behind_infinitive(&self, before: usize, group: Group) -> Group {
        if group.first < group.last && self.form(before).has(VerbForm::INFINITIVE) {
            Group { first: group.last, last: group.last }
        } else {
            self.named_before(group)
        }
    }

    /// `Oman's biggest party, the Free Lima Party, rejected it`: the body named between commas of which the first is `comma`.
    pub(super) fn is_body_apposed(&self, comma: usize) -> bool {
        let body = |party: Party| matches!(party.entity, Some(EntityRef::Organization(_)));
        let unnamed = comma.checked_sub(1).filter(|&n| self.is_noun(n)).and_then(|n| self.party(n));
        unnamed.is_some_and(|party| party.entity.is_none() && self.doc.is(party.head, LexClass::ORG_HEAD))
            && self.party(comma + 1).is_some_and(body)
    }

    /// `Varga, along with Lund, met Imre`: who did it with the subject.
    pub(super) fn companions(&self, subject: Group) -> Option<Group> {
        let comma = subject.last + 1;
        let mut i = if self.is_comma(comma) { comma + 1 } else { comma };
        // `together with`, `along with`.
        if self.kind(i) == Some(ChunkKind::Adverb) || self.kind(i + 1) == Some(ChunkKind::Preposition) {
            i += 1;
        }
        let phrase = self.chunk(i).filter(|phrase| phrase.kind == ChunkKind::Preposition)?;
        let with = self.token_is(phrase.tokens.end.saturating_sub(1), Words::WITH)
            && (phrase.tokens.len() > 1 || i > comma);
        (with && self.is_noun(i + 1)).then(|| self.group_right(i + 1, true))
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const ACCUSED: &[&str] = &["accuse/disapprove held: Ada Varga -> Otto Lund"];

    /// A sentence, and its events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Having criticised Otto Lund, Ada Varga left the room.", ACCUSED),
        ("Ada Varga, criticising Otto Lund, left the room.", ACCUSED),
        ("Ada Varga left the room, then criticised Otto Lund.", ACCUSED),
        ("Ada Varga left the room, criticised Otto Lund and slept.", ACCUSED),
        ("Ada Varga - the party's leader - criticised Otto Lund.", ACCUSED),
        ("Ada Varga, who leads the party, criticised Otto Lund.", ACCUSED),
        ("Ada Varga, the paper said, endorsed Otto Lund.", &["support held: Ada Varga -> Otto Lund"]),
        ("Ada Varga is said to have criticised Otto Lund.", ACCUSED),
        (
            "Jailing Otto Lund, Judge Ada Varga left the room.",
            &["coerce/arrest held: Ada Varga -> Otto Lund"],
        ),
        // A clause of what somebody said, or of a thing, stands before the verb.
        ("Ada Varga said in a statement that the plan was bad, and criticised Otto Lund.", ACCUSED),
        ("Ada Varga left the room that led to the hall and criticised Otto Lund.", ACCUSED),
        (
            "It came after the head of the party criticised Otto Lund.",
            &["accuse/disapprove held: the head of the party -> Otto Lund"],
        ),
        // A clause behind a conjunction that may be a preposition, where the main clause has its verb.
        (
            "Farmers moved to the coast after rebels in the north of the country killed ten men.",
            &["assault held: rebels -> ten men"],
        ),
        (
            "The men who fled after the attack by rebels killed ten farmers.",
            &["assault held: rebels", "assault held: The men -> ten farmers"],
        ),
        ("After criticising Otto Lund, Ada Varga left the room.", ACCUSED),
        ("The report prompted Ada Varga to criticise Otto Lund.", ACCUSED),
        ("Ada Varga moved to sack Otto Lund.", &["appoint held: Ada Varga -> Otto Lund"]),
        ("The decision by Chad to expel Otto Lund was bad.", &["sanction/expel held: Chad -> Otto Lund"]),
        ("A man aged 34 was jailed.", &["coerce/arrest held: -> A man"]),
        ("A man in his 20s was jailed.", &["coerce/arrest held: -> A man"]),
        // Told to the press.
        ("Speaking to the Lima Post, Ada Varga said nothing.", &[]),
        // What is criticised stands aside.
        ("Otto Lund, criticised by Ada Varga, left the room.", ACCUSED),
    ];

    #[test]
    fn verbs_far_from_their_subject() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
