//! What stands where a title could and tells what somebody did: `The club has | sacked manager Osk`, `Rovers | sack
//! manager Osk`, `Lund, Peru President | hold talks`.
//!
//! Cost: a few class tests a word, once a title has been found.

use super::{Around, Title};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::token::{Shape, Token};

/// `has sacked`, `had only just hired`: the participle of a verb in the perfect tense.
pub(super) fn is_perfect(around: &Around<'_>, at: u32) -> bool {
    let doc = around.doc;
    let participle = doc
        .token(at)
        .is_some_and(|token| !token.is_capital() && matches!(token.tag, Tag::VerbPart | Tag::VerbPast));
    if !participle {
        return false;
    }
    let mut before = at;
    while let Some(word) = before.checked_sub(1).filter(|word| *word >= around.sentence.start) {
        before = word;
        if !doc.token(word).is_some_and(|token| token.tag == Tag::Adverb) {
            break;
        }
    }
    doc.is(before, LexClass::AUX) && matches!(doc.word(before), "has" | "have" | "had" | "having" | "'ve")
}

/// `accused Osk`, `have accused Osk`: a role's word that tells what was done.
pub(super) fn is_deed(around: &Around<'_>, role: u32) -> bool {
    let word = around.doc.token(role).filter(|word| !word.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)));
    let past = |token: &Token| !token.is_capital() && token.tag == Tag::VerbPast;
    word.is_some_and(past) || is_perfect(around, role)
}

/// `Rovers sack manager`: in a headline, a verb that makes or unmakes who holds an office, behind a subject with a
/// capital and right before an office in lower case; `a fire chief` has another name for his office.
pub(super) fn appoints(around: &Around<'_>, at: u32, office: u32) -> bool {
    let doc = around.doc;
    let plain = |at: u32| doc.token(at).is_some_and(|token| token.is_word() && !token.is_capital());
    if !plain(at) || !plain(office) || at + 1 != office || at <= around.sentence.start {
        return false;
    }
    let payload = |at: u32, class: LexClass| doc.payload(at, class).unwrap_or_default();
    let served = ["law", "mil"].iter().any(|service| payload(office, LexClass::ROLE).starts_with(service));
    doc.is(office, LexClass::ROLE)
        && payload(at, LexClass::EVENT_VERB).contains("appoint")
        && doc.token(at - 1).is_some_and(|subject| subject.is_word() && subject.is_capital())
        && !(served && doc.token(at).is_some_and(|verb| verb.tag.is_noun()))
}

/// `Lund, Peru President hold talks`: in a headline the comma stands for `and`, as the verb behind the two tells.
pub(super) fn lists_another(around: &Around<'_>, start: u32, title: &Title) -> bool {
    let doc = around.doc;
    let capital = doc.token(start).is_some_and(|token| token.is_word() && token.is_capital());
    let verb = |token: &Token| {
        token.is_word() && token.tag == Tag::VerbBase && !token.is(LexClass::AUX.union(LexClass::MODAL))
    };
    capital && title.tokens.end < around.sentence.end && doc.token(title.tokens.end).is_some_and(verb)
}

/// `Peru alleged (that) | Okafor was a spy`: what somebody is said to be by an enemy.
pub(super) fn is_accused(around: &Around<'_>) -> bool {
    let doc = around.doc;
    let before = around.mention.tokens.start.checked_sub(1).filter(|at| *at > around.sentence.start);
    before.is_some_and(|at| {
        let verb = if doc.word(at) == "that" { at - 1 } else { at };
        matches!(
            doc.word(verb),
            "alleged" | "alleges" | "accused" | "claimed" | "claims" | "suspected" | "denied"
        )
    })
}

/// `is a strong supporter of the plan`, `was the winner in Lima`: what somebody thinks of something, or how a contest ended
/// for her, no role; but `a Nobel Prize winner`.
pub(super) fn is_attitude(doc: &Doc<'_>, title: &Title) -> bool {
    const ATTITUDES: [&str; 9] =
        ["supporter", "critic", "opponent", "fan", "believer", "traitor", "hero", "enthusiast", "victim"];
    const OUTCOMES: [&str; 6] = ["winner", "winners", "loser", "losers", "victor", "runner-up"];
    let role = |at: u32, words: &[&str]| doc.is(at, LexClass::ROLE) && words.contains(&doc.word(at));
    let contest =
        |at: u32| role(at, &OUTCOMES) && !doc.token(title.tokens.start).is_some_and(Token::is_capital);
    title.tokens.iter().any(|at| role(at, &ATTITUDES) || contest(at))
}
