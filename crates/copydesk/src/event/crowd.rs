//! Whose protest it is in which they do something: `Thousands blocked the road in a protest`.
//!
//! ```text
//! Farmers drove tractors into Lima in a protest .      the farmers'
//! Varga was hurt in a protest .                        nobody's: he is no crowd
//! ```
//!
//! Cost: a look at the words before the noun; the verb is looked for only behind `in a`.

use super::scene::Scene;
use super::sense::Tags;
use super::types::Party;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::VerbForm;
use crate::lexicon::Tag;

/// The verb whose subject protests by what it does.
pub(super) fn done_in(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let chunk = scene.chunk(n)?;
    let preposition = n
        .checked_sub(1)
        .filter(|&p| scene.is_word(p, Words::IN) && scene.doc.is_spelled(chunk.tokens.start, &["a", "an"]))?;
    scene.noun_sense(n).filter(|(_, noun)| noun.kind == Some(EventKind::Protest))?;
    // Not `praised the men who led it in a rally`.
    let plain = |w: &usize| {
        !scene.form(*w).any(VerbForm::PASSIVE.with(VerbForm::COPULA)) && scene.relative_before(*w).is_none()
    };
    let w = scene.governor(preposition).filter(plain)?;
    let subject = scene.subject(w).filter(|group| group.last < n)?;
    let crowd = |party: Party| {
        let people = Tags::PEOPLE.with(Tags::WORKER).with(Tags::LEADERS);
        let plural = scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::NounPlural);
        let someone = scene.lists.noun_at(scene.doc, party.head).is_some_and(|noun| noun.any(people));
        party.entity.is_none() && (plural || someone)
    };
    let sides = scene.parties(subject);
    (!sides.is_empty() && sides.iter().all(crowd)).then_some(w)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const CROWDS: &[(&str, &[&str])] = &[
        (
            "Hundreds of farmers drove tractors into Lima in a protest against the law.",
            &["protest/demo held: Hundreds of farmers"],
        ),
        ("Otto Varga fell ill in a protest.", &[]),
    ];

    #[test]
    fn whose_protest() {
        check(CROWDS.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
