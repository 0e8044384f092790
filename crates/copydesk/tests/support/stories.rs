//! The stories of the sample pages without their pages, and what they tell.

use copydesk::extraction::{Actor, BlockKind};
use copydesk::{Article, Extractor, Published};

/// A sample page's title and body, without the page around it.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) published: Published,
}

/// The stories of the sample pages.
pub(crate) fn sample_stories() -> Vec<Story> {
    let stories = super::pages().into_iter().map(|(name, page)| {
        let found = super::extract(&page);
        let title = found.headline.as_ref().expect("a headline").text.clone();
        let body =
            found.blocks.iter().filter(|block| block.kind.is_body() && block.kind != BlockKind::Headline);
        let paragraphs = body.map(|block| block.span.slice(&page).to_owned()).collect();
        let day = found.published.as_deref().unwrap_or("2018-06-28");
        Story { name, title, paragraphs, published: day.parse().expect("a day") }
    });
    stories.collect()
}

/// What noise must not change, without ids and spans, in order.
pub(crate) fn facts(page: &str, published: Published) -> Vec<String> {
    let article = Article::new(page).published(published);
    let found = Extractor::new().extract(&article).expect("a text of that size");
    let names =
        |actors: &[Actor]| actors.iter().map(|actor| actor.name.clone()).collect::<Vec<_>>().join(" + ");
    let people = found.people.iter().map(|person| format!("person {}", person.name));
    let events = found.events.iter().map(|event| {
        let (actors, recipients) = (names(&event.actors), names(&event.recipients));
        let when = event.when.as_ref().map(|when| when.value.clone());
        format!("event {} {} of {actors} to {recipients} {when:?}", event.kind, event.status)
    });
    let claims = found.claims.iter().map(|claim| {
        let content: Vec<&str> = claim.content_spans.iter().map(|span| span.slice(page)).collect();
        format!("claim {} by {}: {}", claim.verb, names(&claim.sources), content.join(" ... "))
    });
    people.chain(events).chain(claims).collect()
}
