//! Subjects of participles and infinitives that have none right before them: `..., adding that it rained`, `with Moor
//! leaving while saying that it rained`, `for Moor to say that it rained`.
//!
//! Cost: a few chunks before a participle.

use super::cue::Cue;
use super::fronted::MAX_FRONTED;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// Verbs that go on what was said before.
const ADDING: &Words = words!["adding", "stressing", "noting", "emphasizing", "emphasising", "reiterating"];
/// Verbs that participles hang on.
const BEGINNING: &Words = listed!("beginning");

/// Verbs whose object does what the infinitive behind it says.
const CAUSES: &Words = listed!("causes");

/// How many tokens may tell when or where before a subject.
const MAX_DAY: u32 = 8;

impl View<'_> {
    /// `said the talks had failed adding that it rained`: a participle that goes on a sentence without a comma, whatever
    /// noun stands before it.
    pub(super) fn adds(self, cue: &Cue, low: u32) -> bool {
        cue.form.has(VerbForm::PARTICIPLE)
            && self.is_word(cue.head, ADDING)
            && self.is_word(cue.tokens.end, words!["that"])
            && self.before(cue.chunk(), low).is_some_and(|(i, before)| match before.kind {
                ChunkKind::Noun => {
                    let led = self.phrase_before(i, low).tokens.start.saturating_sub(1);
                    !self.is_venue(before) && !self.is_word(led, words!["with", "by"])
                }
                ChunkKind::Verb => !self.is_word(before.head, BEGINNING),
                kind => kind == ChunkKind::Adjective,
            })
    }

    /// The subject of the phrase with a participle in which verb group `i` stands: `with Moor leaving while saying that`.
    pub(super) fn absolute_subject(self, i: usize, low: u32) -> Option<Source> {
        let mut at = i;
        for _ in 0..MAX_FRONTED {
            let (j, chunk) = self.before(at, low)?;
            at = j;
            if chunk.kind != ChunkKind::Verb {
                continue;
            }
            let active = chunk.form.has(VerbForm::PARTICIPLE) && !chunk.form.has(VerbForm::PASSIVE);
            let source = self.near_subject(j, low).filter(|_| active)?;
            let with = source.tokens.start.checked_sub(1)?;
            return self.is_word(with, words!["with"]).then_some(source);
        }
        None
    }

    /// The subject of a participle behind a comma whose sentence has that main subject: of the clause right before it,
    /// where the main subject is a thing: `The strike began when the miners left, saying that`.
    pub(super) fn added_subject(self, cue: &Cue, low: u32, main: Source) -> Source {
        if self.is_actor(&main) || self.is_document(&main) {
            return main;
        }
        let mut at = cue.chunk();
        for _ in 0..MAX_FRONTED {
            let Some((i, chunk)) = self.before(at, low) else { return main };
            at = i;
            if chunk.kind != ChunkKind::Verb || !chunk.form.has(VerbForm::FINITE) {
                continue;
            }
            let inner = self.near_subject(i, low).filter(|source| source.tokens.start > main.tokens.start);
            return inner.filter(|source| self.is_actor(source)).unwrap_or(main);
        }
        main
    }

    /// True for people, bodies and nations by their names or nouns.
    fn is_actor(self, source: &Source) -> bool {
        const ACTOR: LexClass = LexClass::ROLE
            .union(LexClass::ORG)
            .union(LexClass::ORG_HEAD)
            .union(LexClass::PRONOUN)
            .union(LexClass::DEMONYM);
        let head = source.cores().last().and_then(|core| self.doc.token(core.head));
        let named = |head: &Token| head.is_capital() && head.is(LexClass::GIVEN_NAME | LexClass::FAMILY_NAME);
        head.is_none_or(|head| head.is(ACTOR) || head.tag == Tag::Proper || named(head))
    }

    /// `The miners, insisting that it rained, left`: the phrase that opens the sentence, right before the comma.
    pub(super) fn opening_subject(self, cue: &Cue, low: u32) -> Option<Source> {
        let (comma, mark) = self.before(cue.chunk(), low)?;
        let (i, noun) = self.before(comma, low)?;
        if !self.is_mark(mark, Kind::COMMA) || noun.kind != ChunkKind::Noun {
            return None;
        }
        let source = self.phrase_before(i, low);
        let opens = source.tokens.start == self.past_opener(low);
        (opens || self.is_behind_day(source.tokens.start, low)).then_some(source)
    }

    /// True behind a time or place that opens the sentence: `But on May 4, the miners, insisting`.
    fn is_behind_day(self, start: u32, low: u32) -> bool {
        let Some(comma) = start.checked_sub(1).filter(|comma| *comma > low) else { return false };
        let fronted = TokenRange::new(low, comma);
        let verb = |chunk: &Chunk| chunk.kind == ChunkKind::Verb || chunk.kind == ChunkKind::Relative;
        self.kind(comma) == Kind::COMMA
            && fronted.len() <= MAX_DAY
            && !self.chunks_in(fronted).iter().any(verb)
            && self.chunks_in(fronted).iter().any(|chunk| chunk.kind == ChunkKind::Preposition)
    }

    /// `emerged from the hall saying that`, `gathered in Lima demanding it`, `at one point saying that`: where or when a
    /// participle behind noun phrase `i` was said, not who said it.
    pub(super) fn is_setting(self, i: usize, low: u32) -> bool {
        const PLACES: LexClass =
            LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::CITY).union(LexClass::REGION);
        const TELLERS: LexClass = LexClass::ROLE
            .union(LexClass::ORG)
            .union(LexClass::ORG_HEAD)
            .union(LexClass::DEMONYM)
            .union(LexClass::REPORT_NOUN);
        let Some(noun) = self.chunk(i).filter(|noun| noun.kind == ChunkKind::Noun) else { return false };
        let Some((p, link)) = self.before(i, low).filter(|(_, link)| link.kind == ChunkKind::Preposition)
        else {
            return false;
        };
        if !self.is_word(link.head, words!["at", "in", "on", "from", "to", "outside", "inside", "near"]) {
            return false;
        }
        if self.is_time(noun) || self.is_word(noun.head, words!["point", "stage", "record"]) {
            return true;
        }
        let place = self.doc.token(noun.head).is_some_and(|head| {
            head.is(PLACES) && head.is_capital() || head.tag == Tag::Noun && !head.is(TELLERS)
        });
        place && self.before(p, low).is_some_and(|(_, verb)| verb.kind == ChunkKind::Verb)
    }

    /// `a deadline for the miners to say that`: the noun behind `for` before an infinitive; `the ruling led the miners to
    /// say that`: whom a verb of cause makes do it.
    pub(super) fn infinitive_subject(self, cue: &Cue, low: u32) -> Option<Source> {
        let (i, noun) = self.before(cue.chunk(), low).filter(|(_, noun)| noun.kind == ChunkKind::Noun)?;
        let (_, preposition) = self.before(i, low)?;
        let core = Core { tokens: noun.tokens, head: noun.head };
        if self.is_word(preposition.head, words!["for"]) {
            return Some(Source::of(noun.tokens, core));
        }
        let source = self.phrase_before(i, low);
        let verb = self.chunk(self.chunk_at(source.tokens.start).checked_sub(1)?)?;
        (verb.kind == ChunkKind::Verb
            && verb.tokens.end == source.tokens.start
            && !verb.form.has(VerbForm::PASSIVE)
            && self.is_word(verb.head, CAUSES))
        .then_some(source)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// Whose claim a verb tells of.
    fn source(text: &str, verb: &str) -> String {
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        let claim = found.claims.iter().find(|claim| claim.verb == verb).expect("a claim");
        claim.sources.iter().map(|source| source.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn participles_behind_a_comma_have_the_subject_that_acts() {
        for (text, expected) in [
            ("The strike began when the miners left the pit, saying that they were tired.", "the miners"),
            ("The army withdrew after the rebels left, saying that the war was over.", "The army"),
            ("Ada Moor left when Bea Ito came, saying that it was late.", "Ada Moor"),
            ("But the rebels, saying that the talks were over, walked out.", "the rebels"),
            ("But on May 4, the rebels, saying that the talks were over, walked out.", "the rebels"),
            ("Speaking to Reuters, Ada Moor, said that it was late.", "Ada Moor"),
            ("Moor, nicknamed \"Big Ada\" for her height, had said that it was late.", "Moor"),
            ("Miners emerged from the hall saying that they were tired.", "Miners"),
            ("The bureau was late, at one point saying that it was busy.", "The bureau"),
            ("It sparked anger from nurses saying that they were tired.", "anger from nurses"),
            ("The boycott follows a deadline for the rebels to say that they will go.", "the rebels"),
            ("The ruling led the head of the union to say that it was late.", "the head of the union"),
            ("The rebels were forced to say that it was late.", "The rebels"),
            ("Ada Moor seemed to agree, saying that it was late.", "Ada Moor"),
            ("The miners seemed angry and said that it was late.", "The miners"),
            ("Ada Moor used the ruling to say that it was late.", "Ada Moor"),
        ] {
            assert_eq!(source(text, "say"), expected, "{text}");
        }
    }
}
