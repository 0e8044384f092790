//! What stands around a word that may report and shows whether it does: auxiliaries, adverbs, hyphens, articles.
//!
//! Asked of verbs and nouns of the lists alone, while their cues are made. Cost: a few steps each.

use super::cue_extent::GOING;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::token::{Kind, Shape, Token};

/// How many steps back from a verb its auxiliary may stand.
const MAX_SPLIT: usize = 3;

/// The auxiliary of verb group number `i` and the form of both, where words stand between the two: `have both argued`,
/// `will in some ways tell`.
pub(super) fn auxiliary_of(view: View<'_>, i: usize) -> Option<(usize, VerbForm)> {
    let group = view.chunk(i)?;
    let near = view.doc.chunks.get(i.saturating_sub(MAX_SPLIT)..i)?;
    if !near.iter().any(|chunk| chunk.kind == ChunkKind::Verb) {
        return None;
    }
    let token = view.doc.token(group.tokens.start)?;
    let mut at = i;
    for _ in 0..MAX_SPLIT {
        let (j, chunk) = view.before(at, 0)?;
        match chunk.kind {
            ChunkKind::Adverb => at = j,
            ChunkKind::Adjective if view.is_word(chunk.head, words!["long"]) => at = j,
            ChunkKind::Noun
                if chunk.tokens.len() == 1 && view.is_word(chunk.head, words!["both", "all", "each"]) =>
            {
                at = j;
            }
            ChunkKind::Noun => {
                at = view.before(j, 0).filter(|(_, chunk)| chunk.kind == ChunkKind::Preposition)?.0;
            }
            ChunkKind::Verb if at < i && chunk.form.has(VerbForm::FINITE) && chunk.tokens.len() <= 2 => {
                let helper = view.doc.token(chunk.head)?;
                let has =
                    view.is_word(chunk.head, words!["has", "have", "had"]) && token.pos.has(Tag::VerbPart);
                let will = helper.tag == Tag::Modal && token.pos.has(Tag::VerbBase);
                return (has || will).then(|| (j, chunk.form.with(VerbForm::FINITE)));
            }
            _ => return None,
        }
    }
    None
}

/// The chunk of `went` in `went on to say`, for the infinitive, and its form.
pub(super) fn going_on(view: View<'_>, group: &Chunk, i: usize) -> Option<(usize, VerbForm)> {
    let on = group.tokens.start.checked_sub(1).filter(|_| group.form.has(VerbForm::INFINITIVE))?;
    let went =
        on.checked_sub(1).filter(|went| view.is_word(on, words!["on"]) && view.is_word(*went, GOING))?;
    let (j, verb) = view.before(i, 0).and_then(|(on, _)| view.before(on, 0))?;
    (verb.kind == ChunkKind::Verb && verb.head == went).then_some((j, verb.form))
}

/// `“It is late,” the source elaborated.`: a past tense that was read as a participle, in a tag that ends there.
pub(super) fn is_past_tag(view: View<'_>, group: &Chunk, i: usize) -> bool {
    group.tokens.len() == 1
        && matches!(view.kind(group.tokens.end), Kind::STOP | Kind::COMMA)
        && view.doc.token(group.head).is_some_and(|verb| verb.pos.has(Tag::VerbPast))
        && view.before(i, 0).is_some_and(|(n, noun)| {
            noun.kind == ChunkKind::Noun
                && view.before(n, 0).is_some_and(|(_, mark)| {
                    view.quote_to(mark.head).is_some() && view.ends_speech(mark.head)
                })
        })
}

/// The first chunk of `neither confirmed nor denied`, for the second of its verbs.
pub(super) fn neither_of(view: View<'_>, group: &Chunk, i: usize) -> Option<(usize, VerbForm)> {
    let link = view.doc.token(group.tokens.start).is_some_and(|token| token.tag == Tag::Conjunction);
    if !link || !view.is_word(group.tokens.start, words!["nor"]) {
        return None;
    }
    let first = (i.saturating_sub(MAX_SPLIT)..i).find(|k| {
        view.chunk(*k).is_some_and(|chunk| chunk.tokens.iter().any(|at| view.is_word(at, words!["neither"])))
    })?;
    Some((first, group.form.with(VerbForm::FINITE)))
}

/// `[..., the paper] reports.`: a verb at the end of its sentence that was read as a plural.
pub(super) fn is_present_tag(view: View<'_>, at: u32) -> bool {
    let token = view.doc.token(at);
    let verb = token.is_some_and(|token| token.is(LexClass::REPORT_VERB) && token.pos.has(Tag::VerbS));
    let i = view.chunk_at(at);
    verb && matches!(view.kind(at + 1), Kind::STOP | Kind::QUOTE | Kind::APOSTROPHE)
        && at > 0
        && view.doc.token(at - 1).is_some_and(|name| name.tag == Tag::Proper)
        && view.has_frame(at, LexClass::REPORT_VERB, Frames::PARENTHETICAL)
        && view.chunk(i).is_some_and(|phrase| phrase.kind == ChunkKind::Noun && phrase.head == at)
        && view
            .before(i, 0)
            .is_some_and(|(_, mark)| view.is_mark(mark, Kind::COMMA) || view.quote_to(mark.head).is_some())
}

/// `said Monday`, but not `said Monday's vote`, `said Monday was fine`: a day on which it was said.
pub(super) fn is_day(view: View<'_>, at: u32) -> bool {
    if !view.doc.is(at, LexClass::WEEKDAY) {
        return false;
    }
    let owns = view.doc.token(at + 1).is_some_and(|next| {
        next.is_glued() && (next.kind == Kind::APOSTROPHE || next.shape.has(Shape::CLITIC))
    });
    let i = view.chunk_at(at);
    let subject = view.chunk(i).is_some_and(|day| day.tokens.end == at + 1) && view.is_verb(i + 1);
    // `“We won,” said Sun.`: somebody has to say it.
    let speaker = at.checked_sub(2).is_some_and(|close| view.quote_to(close).is_some());
    !owns && !subject && !speaker
}

/// `..., warning that`, `while warning that`: a participle that was read as a noun.
pub(super) fn is_participle(view: View<'_>, at: u32) -> bool {
    let noun = view.doc.token(at).is_some_and(|token| token.tag.is_noun() && token.pos.has(Tag::VerbIng));
    if !noun {
        return false;
    }
    let i = view.chunk_at(at);
    let tells = || {
        let out = u32::from(view.is_word(at + 1, words!["out"]));
        view.is_word(at + 1, words!["that"])
            || view.kind(at + 1 + out) == Kind::COLON
            || is_before_quote(view, at + 1)
            || view.opens_quote(at + 1 + out)
            || out > 0 && view.doc.sentence_of(at).is_some_and(|sentence| sentence.tokens.end == at + 2)
    };
    tells()
        && view.chunk(i).is_some_and(|chunk| chunk.tokens.len() == 1)
        && view.before(i, 0).is_some_and(|(_, before)| {
            before.kind == ChunkKind::Subordinator || view.is_mark(before, Kind::COMMA)
        })
}

/// `, “`, `on Saturday, “`: a quotation behind a comma, and perhaps a day before it.
fn is_before_quote(view: View<'_>, at: u32) -> bool {
    let day = view.is_word(at, words!["on"]) && view.doc.is(at + 1, LexClass::WEEKDAY);
    let comma = at + if day { 2 } else { 0 };
    view.kind(comma) == Kind::COMMA && view.opens_quote(comma + 1)
}

/// `so-called`, `state-backed`: a verb that a hyphen makes part of an adjective.
pub(super) fn is_part_of_word(view: View<'_>, at: u32) -> bool {
    let glued = view.doc.token(at).is_some_and(Token::is_glued);
    let hyphen = at.checked_sub(1).filter(|hyphen| glued && view.kind(*hyphen) == Kind::HYPHEN);
    let first = hyphen.and_then(|hyphen| hyphen.checked_sub(1));
    first.is_some_and(|first| !view.is_word(first, PREFIXES))
}

/// `the once feared minister`, `an alleged plot`, `in summarized form`: a participle between an article or preposition
/// and its noun.
pub(super) fn is_attribute(view: View<'_>, chunk: usize) -> bool {
    if is_lone_participle(view, chunk) && (is_behind_preposition(view, chunk) || is_compared(view, chunk)) {
        return true;
    }
    let mut at = chunk;
    while let Some((before, _)) = view.before(at, 0).filter(|(_, chunk)| chunk.kind == ChunkKind::Adverb) {
        at = before;
    }
    view.before(at, 0).is_some_and(|(_, article)| {
        // `Peru's most wanted list`
        let most = || {
            at < chunk
                || view.chunk(chunk).is_some_and(|group| view.is_word(group.tokens.start, words!["most"]))
        };
        if view.is_genitive(article.tokens.end - 1) && most() && begins_plain_noun(view, chunk) {
            return true;
        }
        let lone = article.kind == ChunkKind::Noun && article.tokens.len() == 1;
        let token = view.doc.token(article.head);
        let tag = token.map(|token| token.tag);
        let may_own = token.is_some_and(|token| OWNERS.may_have(view.doc.text, token));
        // `his freshly roasted nuts`, but not `his calling Moor a liar`
        lone && (tag == Some(Tag::Determiner) && view.is_word(article.head, words!["the", "a", "an"])
            || may_own && view.is_word(article.head, OWNERS) && begins_plain_noun(view, chunk))
    })
}

/// True for a verb group of one word that may be a participle.
fn is_lone_participle(view: View<'_>, i: usize) -> bool {
    view.chunk(i).is_some_and(|group| {
        group.tokens.len() == 1
            && view.doc.token(group.head).is_some_and(|token| token.pos.has(Tag::VerbPart))
    })
}

/// `better than expected results`: a lone participle behind `than`.
fn is_compared(view: View<'_>, i: usize) -> bool {
    let than = view.chunk(i).and_then(|group| group.tokens.start.checked_sub(1));
    let than = than.and_then(|than| view.doc.token(than));
    than.is_some_and(|than| words!["than"].has(view.doc.text, than))
}

/// True where a verb group is followed by a noun without an article, and no name.
fn begins_plain_noun(view: View<'_>, i: usize) -> bool {
    let Some(group) = view.chunk(i) else { return false };
    view.chunk(i + 1).is_some_and(|noun| {
        let first = view.doc.token(noun.tokens.start);
        noun.kind == ChunkKind::Noun
            && noun.tokens.start == group.tokens.end
            && first.is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective))
    })
}

/// `in summarized form`: a lone participle between a preposition and a noun without an article.
fn is_behind_preposition(view: View<'_>, i: usize) -> bool {
    view.before(i, 0)
        .is_some_and(|(_, link)| link.kind == ChunkKind::Preposition && view.is_word(link.head, LINKS))
        && begins_plain_noun(view, i)
}

/// Pronouns before what somebody has or does.
const OWNERS: &Words = words!["his", "its", "their", "my", "our", "your"];

/// Prepositions that lead to a noun alone, never to a clause.
const LINKS: &Words = listed!("links");

/// Prefixes that a hyphen joins to a verb: `co-wrote`, `re-announced`.
const PREFIXES: &Words = words!["re", "co", "de", "live", "pre", "over", "mis", "sub", "un", "dis"];

/// `said bluntly`: an adverb of manner right behind the verb.
pub(super) fn is_manner(view: View<'_>, at: u32) -> bool {
    view.doc.token(at).is_some_and(|token| token.tag == Tag::Adverb) && view.doc.word(at).ends_with("ly")
}
