//! The stories' own words for an event or a claim, on one line; where they stand, as links.

use super::marks::{claim_mark, event_mark};
use super::model::{Page, Telling};
use crate::output::style;

/// The longest quotation, in columns.
const LIMIT: usize = 400;

/// The sentence that first tells the event.
pub(super) fn event(page: &Page<'_>, telling: Telling) -> Option<String> {
    let story = page.stories.get(telling.story)?;
    let event = story.extraction?.events.get(telling.id as usize)?;
    line(event.mentions.first()?.sentence.slice(story.text?))
}

/// What a story's claim says.
pub(super) fn content(page: &Page<'_>, telling: Telling) -> Option<String> {
    let story = page.stories.get(telling.story)?;
    let (claims, text) = (&story.extraction?.claims, story.text?);
    let spans = claims.get(telling.id as usize)?.content_spans.iter();
    line(&spans.map(|span| span.slice(text)).collect::<Vec<_>>().join(" … "))
}

/// What is claimed.
pub(super) fn claim(content: &str) -> String {
    line(content).unwrap_or_default()
}

/// The link to where an event is told: its mark, or the story where the text is not at hand.
pub(super) fn event_link(page: &Page<'_>, telling: Telling) -> String {
    link(page, telling, event_mark(telling.story, telling.id))
}

/// The link to where a claim stands.
pub(super) fn claim_link(page: &Page<'_>, telling: Telling) -> String {
    link(page, telling, claim_mark(telling.story, telling.id))
}

fn link(page: &Page<'_>, telling: Telling, mark: String) -> String {
    let has_text = page.stories.get(telling.story).is_some_and(|story| story.text.is_some());
    if has_text { format!("#{mark}") } else { format!("#s{}", telling.story) }
}

fn line(words: &str) -> Option<String> {
    let line = style::shorten(words, LIMIT);
    (!line.is_empty()).then_some(line)
}
