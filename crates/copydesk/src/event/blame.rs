//! Whose deed is protested: `marched against Oman's raid`, `protested the arrest of Lund by police`; and of what somebody is
//! accused: `on trial for the murder of Lund`.

use super::nations::is_genitive;
use super::scene::Scene;
use super::sense::Tags;
use super::sufferer::doer_of;
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::VerbForm;
use crate::mention::EntityRef;

/// `protested against Oman's raid`, `protested the arrest of Lund by police`: who did it.
pub(super) fn protested(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Option<Party> {
    if kind != EventKind::Protest || frame.passive {
        return None;
    }
    let behind = |word: Words| frame.complements.behind(word);
    let deeds = [behind(Words::AGAINST), behind(Words::OVER), behind(Words::AT), frame.object];
    deeds.into_iter().flatten().find_map(|group| blamed_for(scene, group.first))
}

/// Whose deed is protested: `Oman's raid`, `the Omani raid`, `the raid by rebels`, but nobody of `the Oman war`.
pub(super) fn blamed_for(scene: &Scene<'_>, n: usize) -> Option<Party> {
    doer_of(scene, n).filter(|doer| {
        let owns = || is_genitive(scene, doer.tokens);
        let within = scene.chunk(n).is_some_and(|chunk| chunk.tokens.has(doer.head));
        !within || matches!(doer.entity, Some(EntityRef::Nationality(_))) || owns()
    })
}

/// `criticized Lund's decision on Oman`: whose it is, before whom it is about.
pub(super) fn owner_judged(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Parties {
    let object = frame.object.filter(|_| judges(kind) && !frame.passive);
    object.and_then(|object| owner_of_judged(scene, object.last)).map(Parties::one).unwrap_or_default()
}

/// `Oman's rejection of Chad's offer`, `support for Lund's bid`: whose it is that a noun `n` tells to be judged.
#[inline(never)]
pub(super) fn owner_judged_behind(
    scene: &Scene<'_>,
    kind: EventKind,
    mode: Option<Mode>,
    n: usize,
) -> Parties {
    let behind = Words::OF.or(Words::FOR).or(Words::TO);
    if !judges(kind) || mode == Some(Mode::Investigate) || !scene.is_word(n + 1, behind) {
        return Parties::NONE;
    }
    let owner = owner_of_judged(scene, n + 2).filter(|owner| owner.entity.is_some());
    owner.map(Parties::one).unwrap_or_default()
}

/// Deeds and things that are judged are somebody's.
fn judges(kind: EventKind) -> bool {
    matches!(kind, EventKind::Accuse | EventKind::Support | EventKind::Reject)
}

/// `Lund's decision`, but nobody of `Lund's arrest`.
fn owner_of_judged(scene: &Scene<'_>, n: usize) -> Option<Party> {
    let deed = scene
        .noun_sense(n)
        .is_some_and(|(_, noun)| noun.any(Tags::POSSESSOR_SUFFERS) || noun.kind == Some(EventKind::Elect));
    let owner = if deed { None } else { scene.owner_before(n) };
    // `rejected her family's efforts`.
    owner.filter(|owner| owner.entity.is_none() || is_genitive(scene, owner.tokens))
}

impl Scene<'_> {
    /// `sentenced Lund to six years for killing Varga`: who is judged did it, where a gerund `v` tells why.
    #[inline(never)]
    pub(super) fn judged_before(&self, v: usize) -> Option<usize> {
        let why = v.checked_sub(1).filter(|&p| self.is_word(p, Words::FOR))?;
        let w = self.governor(why)?;
        let form = self.form(w);
        let judges = self.tells(w, &[EventKind::Coerce, EventKind::Sanction, EventKind::Accuse]);
        if !judges || !form.has(VerbForm::FINITE) || form.has(VerbForm::PASSIVE) {
            return None;
        }
        let judged = self.complements(w + 1).object.filter(|judged| judged.first == judged.last)?;
        self.party(judged.first).filter(|party| self.is_someone(*party)).map(|_| judged.first)
    }
}

/// `on trial for the murder`, `charges in the death`: what somebody is accused of.
pub(super) fn is_crime(scene: &Scene<'_>, m: usize) -> bool {
    const CRIMES: [&str; 6] = ["abduction", "death", "deaths", "disappearance", "homicide", "manslaughter"];
    let why = Words::FOR.or(Words::IN).or(Words::OVER);
    let deed = || scene.noun_sense(m).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Assault));
    m > 0
        && scene.is_word(m - 1, why)
        && (deed() || scene.chunk(m).is_some_and(|noun| scene.doc.is_spelled(noun.head, &CRIMES)))
}
