//! Back from the repaired copy to the text: spans begin where sequences begin, names have no fillers.

use super::FILLERS;
use super::escape::ESCAPED_MARKS;
use crate::extraction::{Actor, CompactString, Extraction, Mention, Text};
use crate::span::{Span, offset};

/// Makes what was found in `copy` speak of `text`: spans begin where sequences begin, names have no fillers.
pub(crate) fn settle(found: &mut Extraction, text: &str, copy: &str) {
    let snap = |span: &mut Span| *span = snapped(*span, copy);
    let spans = |mentions: &mut Vec<Mention>| mentions.iter_mut().for_each(|mention| snap(&mut mention.span));
    if let Some(headline) = &mut found.headline {
        *headline = Text::of(text, snapped(headline.span, copy));
    }
    let names = found.publisher.iter_mut().chain(&mut found.authors);
    names.for_each(|name| name.retain(|c| !FILLERS.contains(&c)));
    // Every byte that is not white space stays in a block.
    let mut next = offset(text.len());
    for block in found.blocks.iter_mut().rev() {
        let end = block.span.end as usize;
        let gap = text.get(end..next as usize).unwrap_or("").trim_end().len();
        block.span = Span::new(snapped(block.span, copy).start, offset(end + gap));
        next = block.span.start;
    }
    if let Some(first) = found.blocks.first_mut() {
        first.span.start = first.span.start.min(offset(text.len() - text.trim_start().len()));
    }
    found.times.iter_mut().for_each(|time| snap(&mut time.span));
    for person in &mut found.people {
        clear(&mut person.name);
        let parts = [&mut person.given, &mut person.middle, &mut person.family, &mut person.suffix];
        parts.into_iter().chain([&mut person.honorific]).flatten().for_each(clear);
        for role in &mut person.roles {
            clear(&mut role.title);
            role.of.iter_mut().for_each(clear);
        }
        spans(&mut person.mentions);
    }
    for body in &mut found.organizations {
        clear(&mut body.name);
        spans(&mut body.mentions);
    }
    for place in found.places.iter_mut().chain(&mut found.dateline) {
        clear(&mut place.name);
        spans(&mut place.mentions);
    }
    let names = |actors: &mut Vec<Actor>| actors.iter_mut().for_each(|actor| clear(&mut actor.name));
    for event in &mut found.events {
        clear(&mut event.label);
        event.name.iter_mut().for_each(clear);
        names(&mut event.actors);
        names(&mut event.recipients);
        event.location.iter_mut().for_each(|place| clear(&mut place.name));
        for mention in &mut event.mentions {
            snap(&mut mention.span);
            snap(&mut mention.sentence);
        }
    }
    for claim in &mut found.claims {
        names(&mut claim.sources);
        claim.addressee.iter_mut().for_each(|actor| clear(&mut actor.name));
        clear(&mut claim.verb);
        let lists = [&mut claim.source_spans, &mut claim.cue_spans, &mut claim.content_spans];
        lists.into_iter().flatten().for_each(snap);
    }
    found.notes.iter_mut().for_each(|note| snap(&mut note.span));
}

/// The span with the fillers before it, and without those at its end.
fn snapped(span: Span, copy: &str) -> Span {
    let kept = |range: core::ops::Range<usize>| {
        copy.get(range).map_or(0, |part| part.trim_end_matches(FILLERS).len())
    };
    let start = kept(0..span.start as usize);
    // A filler at the start stands before the character it belongs to.
    let end = span.start as usize + kept(span.range());
    Span::new(offset(start), offset(end.max(start)))
}

/// Takes the fillers out of a string, and makes escaped quotation marks what they were.
fn clear(name: &mut CompactString) {
    // None of them is ASCII, which most names are.
    if name.is_ascii() {
        return;
    }
    name.retain(|c| !FILLERS.contains(&c));
    if name.contains(ESCAPED_MARKS) {
        *name = name.replace(ESCAPED_MARKS[0], "'").replace(ESCAPED_MARKS[1], "\"").into();
    }
}

#[cfg(test)]
mod tests {
    use super::super::repaired;
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn spans_cover_whole_sequences() {
        let text = "&#8220;Yes,&#8221; she said";
        let copy = repaired(text, &Lexicon::built_in()).expect("entities");
        let open = copy.find('“').expect("a mark");
        let close = copy.find('”').expect("a mark") + 3;
        let span = snapped(Span::of(open..close), &copy);
        assert_eq!(span.slice(text), "&#8220;Yes,&#8221;");
    }
}
