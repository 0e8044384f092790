//! Whether who is called is rung up, or is called something.
//!
//! ```text
//! Varga called Lund on Monday                      rung up
//! Varga called Lund a "fraud"                      called something
//! Varga called Lund, her old rival, a fraud        so here, behind what is said aside
//! tripped him up by calling him out                and here
//! officials, called delegates, can vote            and here: what they are called
//! ```
//!
//! A verb in its frame -> whether somebody is called something. Cost: [`ASIDE`] chunks behind the object.

use super::scene::Scene;
use super::verbal::Frame;
use crate::grammar::{ChunkKind, VerbForm};
use crate::token::{Kind, Shape};

/// How many chunks may be said aside of who is called.
const ASIDE: usize = 14;

/// True where the verb is `call` and behind its object stands what that is called.
pub(super) fn is_called_something(scene: &Scene<'_>, frame: &Frame) -> bool {
    let Some(object) = frame.object.filter(|object| !frame.passive && object.first > frame.v) else {
        return false;
    };
    let calls = scene
        .chunk(frame.v)
        .is_some_and(|verb| scene.doc.is_spelled(verb.head, &["call", "calls", "called", "calling"]));
    if !calls {
        return false;
    }
    let next = object.last + 1;
    let out = || scene.chunk(next).is_some_and(|chunk| scene.doc.is_spelled(chunk.tokens.start, &["out"]));
    if is_said(scene, next) || out() {
        return true;
    }
    let dash = |i: usize| matches!(scene.mark(i), Some(Kind::DASH | Kind::HYPHEN));
    if !(scene.is_comma(next) || dash(next)) {
        return false;
    }
    let closes = |&i: &usize| scene.is_comma(i) || dash(i);
    let close = (next + 2..next + ASIDE).take_while(|&i| i < scene.chunks.len()).find(closes);
    let aside = scene.is_noun(next + 1) || dash(next);
    aside && close.is_some_and(|close| is_said(scene, close + 1)) || is_name_of_kind(scene, frame, next)
}

/// What somebody is called may begin here: `a liar`, `"a liar"`, `unfit`.
fn is_said(scene: &Scene<'_>, i: usize) -> bool {
    match scene.kind(i) {
        Some(ChunkKind::Adjective) => true,
        Some(ChunkKind::Mark) => {
            let opens = |at: u32| scene.doc.token(at).is_some_and(|mark| !mark.shape.has(Shape::CLOSES));
            scene.mark(i) == Some(Kind::QUOTE) && scene.chunk(i).is_some_and(|mark| opens(mark.tokens.start))
        }
        Some(ChunkKind::Noun) => {
            let article = |at: u32| scene.doc.is_spelled(at, &["a", "an"]);
            // `called Lund a day later`
            let time = scene.chunk(i).is_some_and(|chunk| scene.is_time(chunk.head));
            !time && scene.chunk(i).is_some_and(|chunk| article(chunk.tokens.start))
        }
        _ => false,
    }
}

/// `officials, called delegates, can vote`: a participle between commas, and no name behind it.
fn is_name_of_kind(scene: &Scene<'_>, frame: &Frame, next: usize) -> bool {
    let verb = scene.chunk(frame.v);
    let alone = verb.is_some_and(|verb| verb.tokens.len() == 1 && verb.form.has(VerbForm::PAST));
    alone
        && scene.is_comma(next)
        && frame.v.checked_sub(1).is_some_and(|before| scene.is_comma(before))
        && (frame.v + 1..next).all(|i| scene.mention(i).is_none())
}

#[cfg(test)]
mod tests {
    use crate::event::tests::events_of;
    use crate::extraction::Mode;

    const RUNG: &[&str] = &[
        "President Ann Varga called Premier Jan Lund.",
        "President Ann Varga called Premier Jan Lund on Monday, a day later.",
        "President Ann Varga called Premier Jan Lund, who had won, to congratulate him.",
        "\"President Ann Varga called Premier Jan Lund,\" a man said.",
    ];

    const CALLED: &[&str] = &[
        "President Ann Varga called Premier Jan Lund \"a train that runs late\" on Monday.",
        "President Ann Varga called Premier Jan Lund, a former miner who was hurt, a quiet man.",
        "President Ann Varga derided Premier Jan Lund, calling him a \"sailor\" and \"singer\" at a rally.",
        "President Ann Varga tripped up Premier Jan Lund by calling him out in public.",
    ];

    #[test]
    fn who_is_rung_up() {
        let phoned = |text: &str| events_of(text).iter().any(|event| event.mode == Some(Mode::Phone));
        for text in RUNG {
            assert!(phoned(text), "{text}");
        }
        for text in CALLED {
            assert!(!phoned(text), "{text}");
        }
    }
}
