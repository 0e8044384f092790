//! What only the sentences before tell: the day of words, the day and place of a deed.
//!
//! ```text
//! "It is over," Varga said on Monday. She accused Lund of theft.        on Monday
//! Varga said so on Monday. She was ill in May. She accused Lund.        nobody knows: other times are told since
//! Varga said so on Monday. Imre accused Lund.                           nobody knows
//! Protesters marched in Lima on Monday. Police arrested ten.            in Lima, on Monday
//! ```

use super::merge::{Happening, Story};
use super::types::{Party, Telling};
use crate::extraction::{EventKind, Mode, Status, TimeKind};
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::{TokenRange, offset};

/// How many sentences before the words may tell their day.
const SENTENCES: u32 = 8;

/// Words that tell of another time.
const ELSEWHEN: [&str; 14] = [
    "after",
    "ago",
    "already",
    "before",
    "during",
    "earlier",
    "famously",
    "initially",
    "once",
    "previously",
    "repeatedly",
    "since",
    "until",
    "when",
];

/// How many tokens may stand between a verb and its day: `told reporters in Lima on Monday`.
const REACH: u32 = 6;

impl Story<'_> {
    /// The day on which one of its actors is told to have said something shortly before, if no other time is told since.
    #[inline(never)]
    pub(super) fn day_of_words(&self, whole: &Telling) -> Option<u32> {
        let own = self.doc.sentences().get(whole.sentence as usize)?.tokens;
        let first = self.doc.sentences().get(whole.sentence.saturating_sub(SENTENCES) as usize)?.tokens.start;
        let before = self.times.partition_point(|time| time.tokens.start < whole.tokens.start);
        let told = |at: &usize| {
            let time = self.times.get(*at).map(|mention| &mention.time);
            time.is_some_and(|time| time.kind != TimeKind::Duration && time.start.is_some())
        };
        let at = (0..before).rev().take(4).find(told)?;
        let day = self.times.get(at)?.tokens;
        let fits = day.start >= first
            && !self.is_elsewhen(own.start, whole.tokens.start)
            && self.is_day_of_story(offset(at))
            && (self.is_said_on(day) && self.is_named_about(day, whole) || self.is_about(day, whole));
        fits.then_some(offset(at))
    }

    /// True where a word tells of another time.
    pub(super) fn is_elsewhen(&self, start: u32, end: u32) -> bool {
        (start..end).any(|at| self.doc.is_spelled(at, &ELSEWHEN))
    }

    /// `said on Monday`, `told a rally on Monday`, `on Monday said`: a verb that reports stands beside the day.
    fn is_said_on(&self, day: TokenRange) -> bool {
        let says = |at: u32| self.doc.is(at, LexClass::REPORT_VERB);
        let word = |at: &u32| self.doc.token(*at).is_some_and(|token| token.is_word());
        let before = (day.start.saturating_sub(REACH)..day.start).rev();
        before.take_while(word).any(says) || (day.end..day.end + 2).take_while(word).any(says)
    }

    /// True where one of the actors is named, or meant, in the sentence of the day.
    fn is_named_about(&self, day: TokenRange, whole: &Telling) -> bool {
        self.named_with(day).iter().any(|mention| is_actor(whole, mention.entity))
    }

    /// Those named, or meant, in the sentence of a day.
    fn named_with(&self, day: TokenRange) -> &[EntityMention] {
        let sentences = self.doc.sentences();
        let at = sentences.partition_point(|sentence| sentence.tokens.end <= day.start);
        sentences.get(at).map_or(&[], |sentence| self.entities.within(sentence.tokens))
    }

    /// The day of the deed told just before, in a sentence that tells no time, if no other is told since.
    #[inline(never)]
    pub(super) fn day_of_deed(&self, before: &[Happening], whole: &Telling) -> Option<u32> {
        let last = deed_before(before, whole)?;
        let day = last.when.filter(|_| last.status == Status::Held)?;
        let own = self.doc.sentences().get(whole.sentence as usize)?.tokens;
        let behind = self.times.partition_point(|time| time.tokens.start < own.end);
        let latest = behind.checked_sub(1).filter(|&at| offset(at) == day)?;
        let apart = self.times.get(latest).is_some_and(|time| time.tokens.end <= own.start);
        (apart && self.is_day_of_story(day) && !self.is_elsewhen(own.start, own.end)).then_some(day)
    }

    /// `Varga used her speech on Monday to praise Oman`: of all who are named in the sentence of the day one of the actors
    /// comes first.
    fn is_about(&self, day: TokenRange, whole: &Telling) -> bool {
        let someone = |entity: EntityRef| matches!(entity, EntityRef::Person(_) | EntityRef::Organization(_));
        let first = self.named_with(day).iter().find(|mention| someone(mention.entity));
        whole.status == Status::Held && first.is_some_and(|first| is_actor(whole, first.entity))
    }

    /// Where the deed told just before was done, in a sentence that names no place and no other time.
    #[inline(never)]
    pub(super) fn scene_of_deed(&self, before: &[Happening], whole: &Telling) -> Option<Party> {
        let last = deed_before(before, whole)?;
        // What the dateline tells of its own sentence is told of no other.
        let filed = self.dateline.map(|dateline| dateline.place);
        let place = last
            .place
            .filter(|place| matches!(last.status, Status::Held | Status::Ongoing) && Some(*place) != filed)?;
        let now = |when: u32| self.is_recent(when);
        let one_time = match (whole.when, last.when) {
            (Some(when), Some(other)) => when == other,
            (when, other) => when.or(other).is_none_or(now),
        };
        let own = self.doc.sentences().get(whole.sentence as usize)?.tokens;
        let placed =
            || self.entities.within(own).iter().any(|mention| matches!(mention.entity, EntityRef::Place(_)));
        (one_time && !placed() && !self.is_elsewhen(own.start, whole.tokens.end)).then_some(place)
    }
}

/// The deed told just before another that a verb tells anew.
fn deed_before<'b>(before: &'b [Happening], whole: &Telling) -> Option<&'b Telling> {
    let told = !whole.nominal && !whole.headline && whole.fresh && whole.status == Status::Held;
    if !told || !is_deed(whole) {
        return None;
    }
    let near = |event: &&Telling| {
        event.sentence <= whole.sentence && event.sentence + 2 >= whole.sentence && !event.headline
    };
    let mut last = before.iter().rev().take(4).map(|before| &before.whole).filter(near);
    last.find(|event| is_deed(event))
}

/// True for one of those who act.
fn is_actor(whole: &Telling, entity: EntityRef) -> bool {
    whole.actors.iter().any(|party| party.entity == Some(entity))
}

/// What is done to people in one place: not sentences and bans.
fn is_deed(telling: &Telling) -> bool {
    use EventKind as K;
    matches!(telling.kind, K::Assault | K::Protest)
        || telling.kind == K::Coerce && telling.mode == Some(Mode::Arrest)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;
    use crate::{Article, Extractor};

    const TOLD: &[(&str, &[&str])] = &[
        (
            "Farmers marched in Goma. Police arrested ten men.",
            &["protest/demo held: Farmers in Goma", "coerce/arrest held: Police -> ten men in Goma"],
        ),
        (
            "Farmers marched in Goma. Police earlier arrested ten men.",
            &["protest/demo held: Farmers in Goma", "coerce/arrest held: Police -> ten men"],
        ),
        (
            "Farmers marched in Goma. Oman banned the party.",
            &["protest/demo held: Farmers in Goma", "coerce held: Oman -> the party"],
        ),
    ];

    /// A story of a day, and when what it tells was done.
    const DATED: &[(&str, &[&str])] = &[
        ("Farmers marched in Goma on Monday. Police arrested ten men.", &["2024-03-04", "2024-03-04"]),
        ("Farmers marched in Goma on Monday. Police had earlier arrested ten men.", &["2024-03-04", ""]),
        ("Farmers marched in Goma in 2019. Police arrested ten men.", &["2019", ""]),
        // Words, in a sentence about who speaks.
        (
            "Ada Varga used a talk on Monday to praise Otto Lund. It rained. Varga accused Imre Osk of theft.",
            &["2024-03-04", "2024-03-04", "2024-03-04"],
        ),
        ("Otto Lund saw Ada Varga sleep on Monday. It rained. Varga accused Imre Osk of theft.", &[""]),
    ];

    #[test]
    fn days_of_sentences_before() {
        let day = "2024-03-06".parse().expect("a day");
        for (text, expected) in DATED {
            let article = Article::new(text).clean(true).published(day);
            let events = Extractor::new().extract(&article).expect("a short text").events;
            let days = events.iter().map(|event| event.when.as_ref().map_or("", |when| when.value.as_str()));
            assert_eq!(days.collect::<Vec<_>>(), *expected, "{text}");
        }
    }

    #[test]
    fn where_the_deed_before_was_done() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
