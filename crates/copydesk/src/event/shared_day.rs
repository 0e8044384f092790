//! Days that a trigger has from another clause of its sentence: of the verbs that one subject does, of what happened at the
//! same time, of the year that a sentence tells of.
//!
//! ```text
//! On Monday Varga visited Lima and met Lund.                     both on Monday
//! Varga on Monday spoke of Oman and accused Lund.                both on Monday
//! Police shot Lund as he left a bar on Monday.                   both on Monday
//! In 2014 protests broke out after police shot Lund.             both in 2014
//! Varga visited Oslo in 1974, during which she met Lund.         both in 1974
//! ```

use super::scene::{REACH, Scene};
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, Kinds, VerbForm};
use crate::token::Kind;

/// How long the value of a month is; that of a day is longer.
const MONTH: usize = 7;

impl Scene<'_> {
    /// The time of verb group `i` that another clause tells.
    #[inline(never)]
    pub(super) fn time_of_sentence(&self, i: usize) -> Option<u32> {
        if self.facts.dates.is_empty() || !self.form(i).has(VerbForm::FINITE) {
            return None;
        }
        self.time_shared(i).or_else(|| self.time_joined(i)).or_else(|| self.time_meanwhile(i))
    }

    /// `On Monday Varga visited Lima and met Lund`: the date that opens the sentence is that of all its joined verbs.
    fn time_shared(&self, i: usize) -> Option<u32> {
        let &(c, at) = self.facts.dates.first().filter(|&&(c, _)| c < i && i - c <= REACH)?;
        let form = self.form(i);
        if !form.has(VerbForm::FINITE)
            || form.any(VerbForm::PERFECT.with(VerbForm::NEGATED))
            || !self.is_fronted(c)
        {
            return None;
        }
        let joins = |j: usize| self.kind(j) == Some(ChunkKind::Coordinator) || self.is_comma(j);
        let subject =
            (i.saturating_sub(3)..i).rev().find(|&j| !matches!(self.kind(j), Some(ChunkKind::Adverb)));
        let joined = subject.is_some_and(|j| {
            joins(j)
                || self.kind(j) == Some(ChunkKind::Noun)
                    && j.checked_sub(1).is_some_and(|and| self.kind(and) == Some(ChunkKind::Coordinator))
        });
        let apart = |j: usize| {
            matches!(
                self.kind(j),
                Some(ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Complementizer)
            ) || matches!(self.mark(j), Some(Kind::SEMICOLON | Kind::DASH | Kind::COLON))
        };
        // `called it "a disgrace" and accused Lund`: no quotation is left open.
        let quotes = (c + 1..i).filter(|&j| self.mark(j) == Some(Kind::QUOTE)).count();
        (joined && quotes % 2 == 0 && !(c + 1..i).any(apart)).then_some(at)
    }

    /// `blocked a bill to help Oman on Wednesday`: a day of the week before the story, behind what was only wanted, is when
    /// that was done.
    #[inline(never)]
    pub(super) fn day_of_purpose(&self, v: usize) -> Option<u32> {
        if !self.form(v).has(VerbForm::FINITE.with(VerbForm::PAST)) {
            return None;
        }
        let &(c, at) = self.facts.dates.iter().find(|&&(c, _)| c > v && c - v <= REACH)?;
        let ends = Kinds::of(&[ChunkKind::Relative, ChunkKind::Subordinator, ChunkKind::Complementizer]);
        let mut wanted = false;
        for j in v + 1..c {
            let kind = self.kind(j)?;
            let mark = matches!(self.mark(j), Some(Kind::SEMICOLON | Kind::COLON | Kind::QUOTE | Kind::DASH));
            let verb = kind == ChunkKind::Verb;
            if ends.has(kind) || mark || verb && !self.form(j).has(VerbForm::INFINITIVE) {
                return None;
            }
            wanted |= verb;
        }
        let bounds = Words::SINCE.or(Words::UNTIL).or(Words::BY).or(Words::BEFORE).or(Words::AFTER);
        if !wanted || self.is_noun(c) || self.is_word(c - 1, bounds) {
            return None;
        }
        let (start, end) = self.times.get(at as usize).and_then(|time| time.time.start.zip(time.time.end))?;
        let days = self.dct?.to_julian_day() - start.to_julian_day();
        (start == end && (0..=7).contains(&days)).then_some(at)
    }

    /// A simple past: `met`, `was shot`, `were meeting`.
    fn is_past(&self, v: usize) -> bool {
        let form = self.form(v);
        let other = VerbForm::PERFECT.with(VerbForm::MODAL).with(VerbForm::FUTURE).with(VerbForm::NEGATED);
        form.has(VerbForm::FINITE.with(VerbForm::PAST)) && !form.any(other)
    }

    /// `Varga on Monday spoke of Oman and accused Lund`: the day that stands beside the first of joined verbs.
    fn time_joined(&self, i: usize) -> Option<u32> {
        let adverbs = (0..i).rev().take_while(|&j| self.kind(j) == Some(ChunkKind::Adverb)).count();
        let and = (i - adverbs).checked_sub(1)?;
        if !self.is_past(i) || self.kind(and) != Some(ChunkKind::Coordinator) {
            return None;
        }
        let w = self.verb_before(and, self.form(i)).filter(|&w| self.is_past(w))?;
        let small = Kinds::of(&[ChunkKind::Preposition, ChunkKind::Adverb]);
        let beside = |c: usize| {
            (c.min(w) + 1..c.max(w))
                .all(|j| self.is_comma(j) || self.kind(j).is_some_and(|kind| small.has(kind)))
        };
        let mut before = self.facts.dates.iter().filter(|&&(c, _)| c < i && c + 3 >= w);
        let &(c, at) = before.next()?;
        (before.next().is_none()
            && c.abs_diff(w) <= 3
            && beside(c)
            && self.time_near(w, [Some(w), None]) == Some(at))
        .then_some(at)
    }

    /// `shot Lund as he left a bar on Monday`, `protested in 2014 after police shot Lund`, `an attack in May, in which ten
    /// were killed`: the only date of the sentence, in the clause beside that of verb group `i`.
    fn time_meanwhile(&self, i: usize) -> Option<u32> {
        let &[(c, at)] = self.facts.dates.as_slice() else { return None };
        if !self.is_past(i) || self.is_noun(c) || c.abs_diff(i) > REACH {
            return None;
        }
        let (low, high) = (c.min(i), c.max(i));
        let mut link = None;
        for j in low + 1..high {
            match self.kind(j)? {
                ChunkKind::Complementizer => return None,
                ChunkKind::Relative | ChunkKind::Subordinator if link.is_some() => return None,
                ChunkKind::Relative | ChunkKind::Subordinator => link = Some(j),
                ChunkKind::Preposition if self.leads_clause(j) && link.replace(j).is_some() => return None,
                ChunkKind::Mark if !self.is_comma(j) && !self.is_bracket(j) => return None,
                _ => {}
            }
        }
        let link = link?;
        let finite = |j: &usize| self.form(*j).has(VerbForm::FINITE);
        // The verb of the clause with the date; that of the trigger stands alone on its side.
        let (own, other) = if i < link {
            (i + 1..link, link + 1..high + 6)
        } else {
            (link + 1..i, low.saturating_sub(REACH)..link)
        };
        let mut others = other.filter(finite);
        let w = others.next().filter(|&w| self.is_past(w))?;
        let more = if i > link { others.next().is_some() } else { (w + 1..c).any(|j| finite(&j)) };
        let said =
            || self.is_saying(w) && self.chunk(w).is_some_and(|verb| self.verb_at(verb.head).is_none());
        if more || own.clone().any(|j| finite(&j)) || said() {
            return None;
        }
        let bounds = Words::SINCE.or(Words::UNTIL).or(Words::BY).or(Words::BEFORE).or(Words::AFTER);
        if c > 0 && self.is_word(c - 1, bounds) {
            return None;
        }
        let coarse = self.times.get(at as usize).is_some_and(|time| time.time.value.len() <= MONTH);
        let at_once = self.is_at_once(link);
        let during = i > link && (self.is_within_which(link) || self.is_blast_which(link, i));
        (at_once || during || coarse && self.is_word(link, Words::AFTER)).then_some(at)
    }

    /// `after rebels shot Lund`, `as he left`: a preposition with a clause behind it.
    fn leads_clause(&self, j: usize) -> bool {
        let finite = |v: usize| self.form(v).has(VerbForm::FINITE);
        self.is_word(j, Words::AFTER.or(Words::AS))
            && self.kind(j + 1) == Some(ChunkKind::Noun)
            && finite(j + 2)
    }

    /// `On Monday, Varga, who leads the party, met Lund`: what opens the sentence stands right before the subject of verb
    /// group `i`, which a clause parts from it.
    #[inline(never)]
    pub(super) fn is_before_subject(&self, c: usize, i: usize) -> bool {
        let form = self.form(i);
        if !form.has(VerbForm::FINITE) || form.has(VerbForm::PERFECT) || !self.is_fronted(c) {
            return false;
        }
        let relative = |j: usize| self.kind(j) == Some(ChunkKind::Relative);
        // The year may stand apart.
        let between = |j: usize| match self.kind(j) {
            Some(ChunkKind::Noun) => !self.is_noun(j),
            Some(kind) => kind == ChunkKind::Adverb || self.is_comma(j),
            None => false,
        };
        self.subject(i).is_some_and(|subject| {
            subject.last < i
                && (c + 1..subject.first).all(between)
                && c < subject.first
                && (subject.last + 1..i).any(relative)
                && self.relative_before(i).is_none()
        })
    }

    /// `a report released on Monday`: a paper says what it says on the day it is issued.
    pub(super) fn is_issued(&self, w: usize) -> bool {
        const ISSUED: [&str; 8] =
            ["aired", "broadcast", "dated", "issued", "posted", "published", "released", "sent"];
        const PAPERS: [&str; 20] = [
            "advert",
            "article",
            "email",
            "essay",
            "interview",
            "letter",
            "memo",
            "message",
            "notice",
            "op-ed",
            "paper",
            "post",
            "recording",
            "report",
            "review",
            "statement",
            "study",
            "survey",
            "tweet",
            "video",
        ];
        let spelled = |i: usize, words: &[&str]| {
            self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.head, words))
        };
        spelled(w, &ISSUED) && w.checked_sub(1).is_some_and(|n| spelled(n, &PAPERS))
    }

    /// `was captured in 2015 after fighting`: the month or year of what noun phrase `n` led to.
    #[inline(never)]
    pub(super) fn year_of_outcome(&self, n: usize) -> Option<u32> {
        if self.facts.dates.is_empty() {
            return None;
        }
        let first = self.group_left(n).first;
        let after = first.checked_sub(1).filter(|&p| {
            let word = self.chunk(p).map_or(0, |chunk| chunk.tokens.start);
            self.is_word(p, Words::AFTER) || self.doc.is_spelled(word, &["following"])
        })?;
        let w = (after.saturating_sub(6)..after).rev().find(|&w| self.kind(w) == Some(ChunkKind::Verb))?;
        let plain = Kinds::of(&[ChunkKind::Noun, ChunkKind::Preposition, ChunkKind::Adverb]);
        if !self.is_past(w) || !(w + 1..after).all(|j| self.kind(j).is_some_and(|kind| plain.has(kind))) {
            return None;
        }
        let at = self.time_near(w, [Some(w), None])?;
        let value = &self.times.get(at as usize)?.time.value;
        (value.len() <= MONTH && value.starts_with(|first: char| first.is_ascii_digit())).then_some(at)
    }

    /// `as`, `when`, `while`.
    fn is_at_once(&self, j: usize) -> bool {
        let while_ = |at: u32| self.doc.is_spelled(at, &["while"]);
        self.is_word(j, Words::AS.or(Words::WHEN))
            || self.chunk(j).is_some_and(|chunk| while_(chunk.tokens.start))
    }

    /// `in which`, `during which`, `at which`.
    fn is_within_which(&self, j: usize) -> bool {
        let at = Words::IN.or(Words::DURING).or(Words::AT);
        let which = self.chunk(j).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["which"]));
        which && (self.is_word(j, at) || j > 0 && self.is_word(j - 1, at))
    }

    /// `a blast, which killed ten`.
    fn is_blast_which(&self, j: usize, i: usize) -> bool {
        let which = self.chunk(j).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["which"]));
        which && j > 0 && self.is_comma(j - 1) && self.tells(i, &[EventKind::Assault])
    }

    fn is_bracket(&self, j: usize) -> bool {
        matches!(self.mark(j), Some(Kind::OPEN | Kind::CLOSE | Kind::HYPHEN | Kind::APOSTROPHE))
    }

    /// True for a verb that reports.
    pub(super) fn is_saying(&self, w: usize) -> bool {
        self.chunk(w).is_some_and(|verb| self.doc.is(verb.head, crate::lexicon::LexClass::REPORT_VERB))
    }

    /// `said on Monday he had met Lund`: the day in chunk `c` is when it was said.
    pub(super) fn is_day_of_saying(&self, c: usize) -> bool {
        let before = |j: usize| c.checked_sub(j).filter(|&w| self.kind(w) == Some(ChunkKind::Verb));
        let verb =
            before(1).or_else(|| before(2).filter(|_| self.kind(c - 1) == Some(ChunkKind::Preposition)));
        verb.is_some_and(|w| self.form(w).has(VerbForm::FINITE) && self.is_saying(w)) && self.is_noun(c + 1)
    }

    /// `has been detained since March`, `is under sanctions since 2014`: when what lasts began; but `the first protest since`.
    pub(super) fn lasts_since(&self, i: usize, c: usize) -> bool {
        use EventKind as K;
        if c < i || !self.is_word(c - 1, Words::SINCE) {
            return false;
        }
        let lasting =
            |kind: Option<K>| matches!(kind, Some(K::Coerce | K::Sanction | K::Mobilize | K::Protest));
        if self.kind(i) == Some(ChunkKind::Verb) {
            let verb = self.chunk(i).and_then(|verb| self.verb_at(verb.head));
            return self.form(i).has(VerbForm::PERFECT.with(VerbForm::PASSIVE))
                && verb.is_some_and(|verb| verb.senses.iter().all(|sense| lasting(sense.kind)));
        }
        let under = i > 0 && self.is_word(i - 1, Words::UNDER.or(Words::ON));
        under && c <= i + 4 && self.noun_sense(i).is_some_and(|(_, noun)| lasting(noun.kind))
    }

    /// `On Monday, after talks with Lund, Varga praised Oman`: what stands between commas behind the date in chunk `c`.
    pub(super) fn is_aside_of_time(&self, c: usize, i: usize) -> bool {
        self.is_comma(c + 1)
            && self.is_fronted(c)
            && self.kind(c + 2) == Some(ChunkKind::Preposition)
            && self.form(i).has(VerbForm::FINITE)
            && (c + 3..i).rev().take(4).any(|j| self.is_comma(j))
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const TOLD: &[(&str, &[&str])] = &[
        (
            "Ada Varga in May 2019 spoke of Oman and accused Otto Lund of theft.",
            &["accuse/allege held: Ada Varga -> Otto Lund @2019-05"],
        ),
        (
            "Ada Varga, who was elected in May 2018, accused Otto Lund of theft.",
            &["elect held: Ada Varga @2018-05", "accuse/allege held: Ada Varga -> Otto Lund"],
        ),
        (
            "Rebels shot Otto Lund as he left a bar in May 2019.",
            &["assault/firearms held: Rebels -> Otto Lund @2019-05"],
        ),
        (
            "Rebels shot Otto Lund before he left a bar in May 2019.",
            &["assault/firearms held: Rebels -> Otto Lund"],
        ),
        // A year is that of both, a day is not.
        (
            "In 2014, farmers protested in Goma after rebels shot Otto Lund.",
            &["protest/demo held: farmers @2014 in Goma", "assault/firearms held: rebels -> Otto Lund @2014"],
        ),
        (
            "On May 4, 2014, farmers protested in Goma after rebels shot Otto Lund.",
            &["protest/demo held: farmers @2014-05-04 in Goma", "assault/firearms held: rebels -> Otto Lund"],
        ),
        (
            "Ada Varga said in May 2019 she had met Otto Lund in March 2018.",
            &["consult held: Ada Varga + Otto Lund @2018-03"],
        ),
        (
            "On May 4, 2019, Ada Varga, who leads the party, accused Otto Lund of theft.",
            &["accuse/allege held: Ada Varga -> Otto Lund @2019-05-04"],
        ),
        (
            "In May 2019 Ada Varga called it \"a disgrace\" and accused Otto Lund of theft.",
            &[
                "accuse/disapprove held: Ada Varga @2019-05",
                "accuse/allege held: Ada Varga -> Otto Lund @2019-05",
            ],
        ),
        (
            "A report released in May 2019 accused Otto Lund of theft.",
            &["accuse/allege held: -> Otto Lund @2019-05"],
        ),
        (
            "In July 2012, protests erupted in Goma after the killing of Otto Lund.",
            &["protest/demo held: @2012-07 in Goma", "assault/targeted held: -> Otto Lund @2012-07"],
        ),
        ("Otto Lund has been detained since March 2018.", &["coerce/arrest held: -> Otto Lund @2018-03"]),
        ("It was the largest protest in Goma since March 2018.", &["protest/demo held: in Goma"]),
    ];

    #[test]
    fn days_of_other_clauses() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
