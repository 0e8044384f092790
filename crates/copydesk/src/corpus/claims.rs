//! Claims of many documents: the same words of the same source are one claim, however many stories quote them.
//!
//! `records, people, events -> claims in order of publication`. What is said word for word counts once; a paraphrase
//! is a claim of its own, because its words are the paper's.

use super::cast::Cast;
use super::hash::{Hash, Ids, name_hash};
use super::merged::{DocRef, MergedActor, MergedClaim, MergedEvent, MergedSubject};
use super::people::People;
use super::record::Record;
use super::story;
use super::votes::most;
use crate::extraction::{Actor, ActorKind, Claim, Extraction};

/// Words that are few enough to be said by chance.
const FEW_LETTERS: usize = 16;

/// A claim of a document.
#[derive(Debug)]
struct Saying<'a> {
    key: u64,
    doc: u32,
    story: u32,
    page: &'a Extraction,
    claim: &'a Claim,
    content: &'a [String],
}

/// Everything the claims of all documents are merged with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) docs: &'a [&'a Record],
    pub(super) stories: &'a [u32],
    pub(super) people: &'a People,
    pub(super) events: &'a [MergedEvent],
    /// For each event of each document its index.
    pub(super) which: &'a [Vec<u32>],
}

impl<'a> Desk<'a> {
    /// Merges the claims.
    pub(super) fn merge(&self) -> Vec<MergedClaim> {
        let mut sayings = Vec::new();
        for (doc, record) in self.docs.iter().enumerate() {
            let (doc, page) = (crate::span::offset(doc), &record.extraction);
            let story = self.stories.get(doc as usize).copied().unwrap_or(doc);
            for (i, claim) in page.claims.iter().enumerate() {
                let content = record.contents.get(i).map_or(&[][..], Vec::as_slice);
                let key = self.key(page, doc, story, claim, content);
                sayings.push(Saying { key, doc, story, page, claim, content });
            }
        }
        let order = |s: &Saying<'a>| {
            let published = s.page.published.as_deref();
            (published.is_none(), published, s.doc, s.claim.id)
        };
        sayings.sort_by(|a, b| a.key.cmp(&b.key).then_with(|| order(a).cmp(&order(b))));
        let mut groups: Vec<&[Saying<'a>]> = sayings.chunk_by(|a, b| a.key == b.key).collect();
        groups.sort_by(|a, b| a.first().map(order).cmp(&b.first().map(order)));
        let mut ids = Ids::default();
        groups.into_iter().filter_map(|group| self.claim(group, &mut ids)).collect()
    }

    /// Who says what, as a hash; short words are told apart by their story.
    fn key(&self, page: &Extraction, doc: u32, story: u32, claim: &Claim, content: &[String]) -> u64 {
        let mut sources: Vec<u64> = claim.sources.iter().map(|source| self.who(page, doc, source)).collect();
        sources.sort_unstable();
        sources.dedup();
        let mut hash = Hash::new(b'k').number(u64::from(claim.negative));
        for source in sources {
            hash = hash.number(source);
        }
        let mut letters = 0;
        for part in content {
            hash = hash.number(name_hash(part));
            letters += part.len();
        }
        if letters < FEW_LETTERS {
            hash = hash.number(u64::from(story)).text(&claim.verb);
        }
        if content.is_empty() {
            hash = hash.number(u64::from(doc)).number(u64::from(claim.id));
        }
        hash.finish()
    }

    fn who(&self, page: &Extraction, doc: u32, actor: &Actor) -> u64 {
        match actor.kind {
            ActorKind::Person => actor.id.and_then(|id| self.people.of(doc, id)).map_or_else(
                || name_hash(&actor.name),
                |index| Hash::new(b'P').number(u64::from(index)).finish(),
            ),
            ActorKind::Organization => name_hash(self.people.bodies.name(page, actor)),
            ActorKind::Country => {
                Hash::new(b'C').text(actor.code.as_ref().map_or("", |code| code.as_str())).finish()
            }
            ActorKind::Group => name_hash(&actor.name),
        }
    }

    fn claim(&self, group: &[Saying<'a>], ids: &mut Ids) -> Option<MergedClaim> {
        let first = group.first()?;
        let mut sources = Cast::default();
        let mut about = MergedSubject::default();
        for saying in group {
            for source in &saying.claim.sources {
                sources.add(saying.page, saying.doc, saying.story, source, self.people);
            }
            let events = saying.claim.about.events.iter().filter_map(|&id| {
                let index = *self.which.get(saying.doc as usize)?.get(id as usize)?;
                Some(self.events.get(index as usize)?.id.clone())
            });
            about.events.extend(events);
            let people = saying.claim.about.people.iter().filter_map(|&id| {
                Some(self.people.people.get(self.people.of(saying.doc, id)? as usize)?.id.clone())
            });
            about.people.extend(people);
        }
        for list in [&mut about.events, &mut about.people] {
            list.sort_unstable();
            list.dedup();
        }
        let mut docs: Vec<DocRef> =
            group.iter().map(|saying| DocRef::new(&*saying.page.doc, saying.claim.id)).collect();
        docs.sort_unstable();
        let vote = |saying: &Saying<'a>| saying.story;
        let claim = first.claim;
        Some(MergedClaim {
            id: ids.id('c', identity(first)),
            sources: sources.merged(self.people, false),
            content: first.content.to_vec(),
            verb: most(group.iter().map(|s| (s.claim.verb.as_str(), vote(s))))?.to_owned(),
            act: most(group.iter().map(|s| (s.claim.act, vote(s))))?,
            form: most(group.iter().map(|s| (s.claim.form, vote(s))))?,
            certainty: most(group.iter().map(|s| (s.claim.certainty, vote(s))))?,
            negative: claim.negative,
            addressee: group.iter().find_map(|s| Some((s, s.claim.addressee.as_ref()?))).and_then(
                |(s, to)| {
                    let mut cast = Cast::default();
                    cast.add(s.page, s.doc, s.story, to, self.people);
                    cast.merged(self.people, false).into_iter().next()
                },
            ),
            when: group.iter().find_map(|s| s.claim.when.clone()),
            about,
            docs,
            stories: story::count(self.stories, group.iter().map(|s| s.doc)),
        })
    }
}

/// What its first telling says, which stays when others follow.
fn identity(first: &Saying<'_>) -> u64 {
    let mut hash =
        Hash::new(b'c').text(&first.claim.verb).text(first.page.published.as_deref().unwrap_or(""));
    for source in &first.claim.sources {
        hash = hash.text(&source.name);
    }
    for part in first.content {
        hash = hash.text(part);
    }
    hash.finish()
}

/// Names of a list, as people read them: `A, B and C`.
impl MergedActor {
    /// Names joined for people: `A`, `A and B`, `A, B and C`.
    #[must_use]
    pub fn names(actors: &[Self]) -> String {
        match actors {
            [] => String::new(),
            [one] => one.name.clone(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(|actor| actor.name.as_str()).collect();
                format!("{} and {}", head.join(", "), last.name)
            }
        }
    }
}
