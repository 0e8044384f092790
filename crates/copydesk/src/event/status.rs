//! How real an event is: from its verb group, the verbs and adjectives that govern it, and conditionals.
//!
//! ```text
//! will meet            scheduled      may meet            expected      did not meet    negated
//! is likely to meet    expected       proposed to meet    proposed      if they meet    hypothetical
//! planned summit       scheduled      called off talks    cancelled     is meeting      ongoing
//! ```

use super::lists::{Matrix, Modal};
use super::scene::{Group, Scene};
use super::sense::{Tags, Verb};
use super::words::Words;
use crate::extraction::{EventKind, Status};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Lexeme, Tag};
use crate::token::Kind;

/// What a verb group and its governors say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) status: Status,
    /// `will not`: a refusal rather than an event that did not happen.
    pub(super) refused: bool,
}

pub(super) const fn plain(status: Status) -> Option<Reading> {
    Some(Reading { status, refused: false })
}

impl<'a> Scene<'a> {
    /// Status of what the verb group `v` tells; nothing where it is only a purpose or wish of another verb.
    pub(super) fn verb_status(&self, v: usize) -> Option<Reading> {
        self.status_within(v, 4)
    }

    pub(super) fn status_within(&self, v: usize, depth: u8) -> Option<Reading> {
        let depth = depth.checked_sub(1)?;
        // `should "apologise"`: as the modal before the quotation says.
        if let Some(modal) = self.modal_before_quote(v) {
            return self.status_within(modal, depth);
        }
        let form = self.form(v);
        if self.is_conditional(v) {
            return plain(Status::Hypothetical);
        }
        if form.has(VerbForm::SHARED) {
            return self.status_within(self.sharing_with(v)?, depth);
        }
        if form.has(VerbForm::INFINITIVE) {
            return self.infinitive_status(v, depth);
        }
        if form.has(VerbForm::PARTICIPLE) {
            return self.participle_status(v, depth);
        }
        let negated = form.has(VerbForm::NEGATED) || self.is_near_miss(v);
        if form.has(VerbForm::FUTURE) {
            let status = if self.is_hedged(v) { Status::Expected } else { Status::Scheduled };
            return Some(Reading { status, refused: negated });
        }
        if form.has(VerbForm::MODAL) {
            return self.modal_status(v, negated);
        }
        if negated {
            return plain(Status::Negated);
        }
        let past = form.any(VerbForm::PAST.with(VerbForm::PERFECT));
        if !past && self.is_limit(v) {
            return plain(Status::Hypothetical);
        }
        if !past && !form.has(VerbForm::PROGRESSIVE) && self.is_awaited(v) {
            return plain(Status::Scheduled);
        }
        plain(if form.has(VerbForm::PROGRESSIVE) && !past { Status::Ongoing } else { Status::Held })
    }

    /// `will end in June, when Lima votes`: a present that the future governs.
    fn is_awaited(&self, v: usize) -> bool {
        for i in (v.saturating_sub(5)..v).rev() {
            match self.kind(i) {
                Some(ChunkKind::Noun | ChunkKind::Adverb) => {}
                Some(ChunkKind::Subordinator | ChunkKind::Relative | ChunkKind::Preposition)
                    if self.is_word(i, Words::WHEN.or(Words::UNTIL).or(Words::BEFORE).or(Words::ONCE)) =>
                {
                    return (i.saturating_sub(12)..i).rev().any(|w| {
                        let form = self.form(w);
                        form.has(VerbForm::FUTURE) || form.has(VerbForm::INFINITIVE)
                    });
                }
                _ => return false,
            }
        }
        false
    }

    /// `would stay until a successor is elected`: a present behind `until`.
    fn is_limit(&self, v: usize) -> bool {
        let subject = v.checked_sub(1).filter(|&n| self.is_noun(n));
        subject.and_then(|n| n.checked_sub(1)).is_some_and(|until| self.is_word(until, Words::UNTIL))
    }

    /// True where a verb of saying governs the clause of verb group `v`.
    pub(super) fn is_reported(&self, v: usize) -> bool {
        (v.saturating_sub(6)..v).rev().any(|i| {
            self.kind(i) == Some(ChunkKind::Verb)
                && self
                    .chunk(i)
                    .is_some_and(|w| self.doc.is(w.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB))
        })
    }

    /// News of the day: a simple past, or a present that goes on, of a main clause.
    pub(super) fn is_fresh(&self, v: usize) -> bool {
        let form = self.form(v);
        let simple = form.has(VerbForm::FINITE)
            && !form.any(VerbForm::PERFECT.with(VerbForm::MODAL).with(VerbForm::FUTURE))
            && form.any(VerbForm::PAST.with(VerbForm::PROGRESSIVE));
        simple && self.relative_before(v).is_none()
    }

    /// `would` after a report is the future of the past; alone it is a condition.
    fn modal_status(&self, v: usize, negated: bool) -> Option<Reading> {
        let chunk = self.chunk(v)?;
        // `who'd endorsed Lund`: had, not would.
        let participle = matches!(self.doc.token(chunk.head)?.tag, Tag::VerbPart | Tag::VerbPast);
        if participle
            && !self.form(v).any(VerbForm::PERFECT.with(VerbForm::PASSIVE))
            && self.doc.is_spelled(chunk.tokens.start, &["'d", "\u{2019}d"])
        {
            return plain(if negated { Status::Negated } else { Status::Held });
        }
        // `police can arrest them`, `all states must cooperate`: who may or must do so has not; but `should be jailed`.
        let open = |at: u32| self.doc.is_spelled(at, &["can", "must", "ought"]);
        let advised = |at: u32| !self.form(v).has(VerbForm::PASSIVE) && self.doc.is_spelled(at, &["should"]);
        if !negated && chunk.tokens.iter().any(|at| open(at) || advised(at)) {
            return None;
        }
        let modal = self.doc.slice(chunk.tokens).iter().find(|token| token.tag == Tag::Modal)?;
        if self.lists.entry(modal.lexeme).modal == Some(Modal::Condition) {
            let reported = (v.saturating_sub(12)..v).any(|i| {
                self.kind(i) == Some(ChunkKind::Verb)
                    && self.chunk(i).is_some_and(|w| {
                        self.doc.is(
                            w.head,
                            LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB | LexClass::MATRIX_VERB,
                        )
                    })
            });
            // `said he would have met Lund`: he did not.
            let undone = self.form(v).has(VerbForm::PERFECT);
            let status = if reported && !undone { Status::Scheduled } else { Status::Hypothetical };
            return Some(Reading { status, refused: negated });
        }
        if negated {
            // `might not meet` leaves both open, `cannot meet` does not.
            let open = self.chunk(v).is_some_and(|verb| {
                ["might", "may"]
                    .iter()
                    .any(|modal| self.doc.word(verb.tokens.start).eq_ignore_ascii_case(modal))
            });
            return plain(if open { Status::Hypothetical } else { Status::Negated });
        }
        plain(if self.form(v).has(VerbForm::PERFECT) { Status::Hypothetical } else { Status::Proposed })
    }

    /// The modal that a quotation mark parts from its verb `v`: `would "respond"`.
    fn modal_before_quote(&self, v: usize) -> Option<usize> {
        let quote = v.checked_sub(1).filter(|&quote| self.mark(quote) == Some(Kind::QUOTE))?;
        let modal = quote.checked_sub(1)?;
        self.chunk(modal)
            .filter(|chunk| chunk.kind == ChunkKind::Verb)
            .and_then(|chunk| self.doc.token(chunk.head))
            .is_some_and(|head| head.tag == Tag::Modal)
            .then_some(modal)
    }

    /// True where `if` or `unless` begins the clause of verb group `v`, or of the verb that it goes on with: `unless he takes
    /// a test and agrees to pay`.
    pub(super) fn is_conditional(&self, v: usize) -> bool {
        let adverb = usize::from(v > 0 && self.kind(v - 1) == Some(ChunkKind::Adverb));
        let and = v.checked_sub(1 + adverb).filter(|&and| self.kind(and) == Some(ChunkKind::Coordinator));
        let first = and.and_then(|and| self.verb_before(and, self.form(v)));
        self.is_behind_if(v) || first.is_some_and(|first| self.is_behind_if(first))
    }

    /// True where `if` or `unless` stands before verb group `v`, with nothing but its subject between them.
    fn is_behind_if(&self, v: usize) -> bool {
        for i in (v.saturating_sub(8)..v).rev() {
            match self.kind(i) {
                Some(ChunkKind::Verb) => return self.asks(i, v),
                // `no evidence that they met`
                Some(ChunkKind::Complementizer | ChunkKind::Relative)
                    if self.is_no_sign(i.wrapping_sub(1)) =>
                {
                    return true;
                }
                None => return false,
                Some(ChunkKind::Mark) if self.is_comma(i) => return false,
                Some(ChunkKind::Noun | ChunkKind::Mark) => {}
                _ if self.is_word(i, Words::IF.or(Words::UNLESS).or(Words::WHETHER)) => return true,
                _ => {}
            }
        }
        false
    }

    /// True where `probably` or the like stands in or before the verb group.
    fn is_hedged(&self, v: usize) -> bool {
        let Some(chunk) = self.chunk(v) else { return false };
        let aside = |i: &usize| matches!(self.kind(*i), Some(ChunkKind::Adverb | ChunkKind::Mark));
        let before = (v.saturating_sub(3)..v).rev().take_while(aside).last().and_then(|i| self.chunk(i));
        let start = before.map_or(chunk.tokens.start, |before| before.tokens.start);
        // `will appear before a panel` hedges nothing.
        (start..chunk.head).any(|at| self.doc.is(at, LexClass::HEDGE))
    }

    /// `began talks` is held, `is beginning talks` ongoing, `will begin talks` scheduled.
    pub(super) fn begun(&self, w: usize, depth: u8) -> Option<Reading> {
        let reading = self.status_within(w, depth)?;
        let past = self.form(w).has(VerbForm::PAST) || self.headline;
        Some(if reading.status == Status::Held && !past {
            Reading { status: Status::Ongoing, ..reading }
        } else {
            reading
        })
    }

    fn participle_status(&self, v: usize, depth: u8) -> Option<Reading> {
        if self.form(v).has(VerbForm::PASSIVE) {
            return plain(Status::Held);
        }
        let before = v.checked_sub(1);
        if before.is_some_and(|i| self.is_word(i, Words::WITHOUT)) {
            return plain(Status::Negated);
        }
        // `vowed to act, urging Oman to leave`: as real as the vow.
        if let Some(main) = before.filter(|&i| self.is_comma(i)).and_then(|_| self.verb_said_with(v)) {
            return self.status_within(main, depth);
        }
        // `exchanged views on settling the crisis`: what they are about.
        if before.is_some_and(|i| i > 0 && self.is_word(i, Words::ON.or(Words::ABOUT)) && self.is_noun(i - 1))
        {
            return None;
        }
        // `warned against passing the bill`, `against Chad joining the pact`: what somebody should not do.
        let against = |i: usize| self.is_word(i, Words::AGAINST);
        let warned = |n: usize| {
            let warns = |w: &Chunk| self.doc.is_spelled(w.head, &["warned", "warns", "warn", "warning"]);
            n > 1 && self.is_noun(n) && against(n - 1) && self.chunk(n - 2).is_some_and(warns)
        };
        if before.is_some_and(|i| against(i) || warned(i)) {
            return None;
        }
        // `is committed to meeting Lund`, `looks forward to visiting Oslo`, not `admitted to killing him`.
        if let Some(i) =
            before.filter(|&i| self.kind(i) == Some(ChunkKind::Preposition) && self.is_word(i, Words::TO))
            && i > 0
            && self.is_ahead_of(i - 1)
        {
            return plain(Status::Proposed);
        }
        // `at risk of losing`, `the prospect of meeting Lund`, `in favor of banning rallies`.
        let of = before.filter(|&i| i > 0 && self.is_word(i, Words::OF));
        if let Some(status) = of.and_then(|i| self.chunk(i - 1)).and_then(|noun| self.outlook(noun.head)) {
            return plain(status);
        }
        // `his plan for banning rallies`.
        let of = before.filter(|&i| i > 0 && self.is_word(i, Words::FOR.or(Words::OF)));
        let planned = of.and_then(|i| self.noun_sense(i - 1));
        if planned.is_some_and(|(_, noun)| noun.any(Tags::PLAN)) {
            return None;
        }
        // `said while opening the talks`.
        if before.is_some_and(|i| self.kind(i) == Some(ChunkKind::Subordinator)) {
            return plain(Status::Held);
        }
        // `is considering meeting`, `began shelling`, `after meeting`.
        // `presided over the signing after concluding the talks`: as real as the clause.
        if before.is_some_and(|i| self.is_word(i, Words::AFTER)) {
            let finite = |&i: &usize| self.form(i).has(VerbForm::FINITE);
            let main = (v.saturating_sub(14)..v).rev().find(finite).or_else(|| self.verb_behind_fronted(v));
            return self.status_within(main?, depth);
        }
        let Some(governor) = self.governor(v) else {
            let main = self.verb_behind_fronted(v).or_else(|| self.verb_around(v));
            // `A letter accusing Lund was found`: it says so; `Prosecutors investigating Lund said`: they do.
            if main.is_none()
                && before.is_some_and(|n| self.is_paper(n) || self.is_noun(n) && self.party(n).is_some())
            {
                return plain(Status::Held);
            }
            return self.status_within(main?, depth);
        };
        let head = self.chunk(governor).map(|chunk| chunk.head);
        // `refrained from meeting`: the phrase ends right before it.
        let touching = before == Some(governor)
            || head.zip(self.chunk(v)).is_some_and(|(head, chunk)| {
                let phrase = self.doc.tokens.phrase_at(head);
                phrase.is_some_and(|phrase| {
                    phrase.class.any(LexClass::MATRIX_VERB) && phrase.tokens.end == chunk.tokens.start
                })
            });
        let matrix = head.and_then(|head| self.matrix_status(head)).filter(|_| touching);
        match matrix {
            Some(Status::Held | Status::Ongoing) => self.begun(governor, depth),
            Some(Status::Negated) if self.form(governor).has(VerbForm::NEGATED) => {
                plain(self.undenied(governor))
            }
            Some(other) => plain(other),
            None => self.status_within(governor, depth),
        }
    }

    /// What a noun or adjective before `of` says of what may come.
    fn outlook(&self, head: u32) -> Option<Status> {
        const OPEN: [&str; 16] = [
            "risk",
            "risks",
            "danger",
            "prospect",
            "prospects",
            "chance",
            "chances",
            "possibility",
            "likelihood",
            "hope",
            "hopes",
            "brink",
            "verge",
            "cusp",
            "capable",
            "idea",
        ];
        if self.doc.is_spelled(head, &OPEN) {
            return Some(Status::Hypothetical);
        }
        self.doc.is_spelled(head, &["favor", "favour"]).then_some(Status::Proposed)
    }

    /// True for what leads on to something to come, right before `to`: `is open`, a verb that promises.
    fn is_ahead_of(&self, i: usize) -> bool {
        let Some(chunk) = self.chunk(i) else { return false };
        match chunk.kind {
            ChunkKind::Adjective => i > 0 && self.form(i - 1).has(VerbForm::COPULA),
            ChunkKind::Verb => self
                .verb_at(chunk.head)
                .is_some_and(|verb| verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Agree))),
            // `looks forward to`.
            ChunkKind::Adverb => self.doc.is_spelled(chunk.head, &["forward"]),
            _ => false,
        }
    }

    /// `After concluding the talks, Varga left`: the verb of the clause that such a phrase opens; where somebody came from, as
    /// `After quitting the party`, is known already.
    fn verb_behind_fronted(&self, v: usize) -> Option<usize> {
        use EventKind as K;
        let verb = self.chunk(v).and_then(|chunk| self.verb_at(chunk.head));
        let kinds = verb.iter().flat_map(|verb| &verb.senses).filter_map(|sense| sense.kind);
        if kinds.into_iter().any(|kind| matches!(kind, K::Retreat | K::Elect | K::Appoint)) {
            return None;
        }
        let fronts = Words::AFTER.or(Words::BEFORE).or(Words::BY).or(Words::SINCE).or(Words::IN);
        let opens = v == 1 && self.is_word(0, fronts);
        let mut commas = (v + 1..v + 12).filter(|&i| self.is_comma(i));
        let comma = commas.next().filter(|_| opens)?;
        (comma + 1..comma + 12).find(|&i| self.form(i).has(VerbForm::FINITE))
    }

    /// `Accused of fraud, Lund resigned`: the subject of the clause that a passive participle opens.
    pub(super) fn subject_behind_fronted(&self, v: usize) -> Option<Group> {
        let opens = v == 0 && self.form(v).has(VerbForm::PARTICIPLE) && self.form(v).has(VerbForm::PASSIVE);
        let comma = (v + 1..v + 12).find(|&i| self.is_comma(i)).filter(|_| opens)?;
        self.is_noun(comma + 1).then(|| self.group_right(comma + 1, false))
    }

    /// The status that a governing word of the lists gives.
    pub(super) fn matrix_status(&self, head: u32) -> Option<Status> {
        self.matrix(head)?.status
    }

    /// What the lists say of a governing word.
    pub(super) fn matrix(&self, head: u32) -> Option<Matrix> {
        self.lists.entry(self.unit_of(head, LexClass::MATRIX_VERB)?).matrix
    }

    /// The phrase that begins at a token, or else its word, if it is of the class.
    pub(super) fn unit_of(&self, at: u32, class: LexClass) -> Option<Lexeme> {
        let phrase = self.doc.tokens.phrase_at(at).filter(|phrase| phrase.class.any(class));
        if let Some(phrase) = phrase {
            return Some(phrase.lexeme);
        }
        self.doc.token(at).filter(|token| token.is(class)).map(|token| token.lexeme)
    }

    /// What the word at a token tells as a verb.
    pub(super) fn verb_at(&self, at: u32) -> Option<&'a Verb> {
        let token = self.doc.token(at).filter(|token| token.is(LexClass::EVENT_VERB))?;
        self.lists.verb(token.lexeme)
    }

    /// Status of an event noun that verb group `w` governs as its object, or is said of as its subject.
    pub(super) fn governed_status(&self, w: usize) -> Option<Status> {
        let reading = self.verb_status(w)?;
        let head = self.chunk(w)?.head;
        Some(match self.matrix_status(head) {
            Some(Status::Held) | None => reading.status,
            Some(Status::Ongoing) => self.begun(w, 3)?.status,
            Some(_) if reading.status == Status::Negated => Status::Negated,
            Some(other) => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Sentences, and their events.
    const REAL: &[(&str, &[&str])] = &[
        // What would have been was not.
        ("Ann Varga said she would have met Jan Lund.", &["consult hypothetical: Ann Varga + Jan Lund"]),
        ("Ann Varga said she'd met Jan Lund.", &["consult held: Ann Varga + Jan Lund"]),
        ("Ann Varga said she'd meet Jan Lund.", &["consult scheduled: Ann Varga + Jan Lund"]),
        ("Ann Varga said she would meet Jan Lund.", &["consult scheduled: Ann Varga + Jan Lund"]),
        // Nor what was decided against.
        ("Ann Varga decided not to meet Jan Lund.", &["consult negated: Ann Varga + Jan Lund"]),
        ("Ann Varga decided to meet Jan Lund.", &["consult scheduled: Ann Varga + Jan Lund"]),
        // Words that are offered are said.
        ("Ann Varga offered her congratulations to Jan Lund.", &["support held: Ann Varga -> Jan Lund"]),
        // What may come, or is backed.
        ("Oman spoke of the possibility of attacking Chad.", &["assault hypothetical: Oman -> Chad"]),
        ("Oman is in favor of attacking Chad.", &["assault proposed: Oman -> Chad"]),
        ("Oman did so in the course of attacking Chad.", &["assault held: Oman -> Chad"]),
    ];

    #[test]
    fn how_real_it_is() {
        check(REAL.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
