//! The code under which PLOVER records an event.

use super::event::Status;
use super::event_kind::{EventKind, Mode};

/// PLOVER's code of record for a kind, mode and status (PLOVER manual 2.0, "Event modes" and category notes).
///
/// What is still to come, called off or only threatened is coded as the verbal act it amounts to.
#[must_use]
pub const fn plover_code(kind: EventKind, mode: Option<Mode>, status: Status) -> Option<&'static str> {
    use EventKind as K;
    let future = matches!(status, Status::Scheduled | Status::Expected | Status::Proposed);
    let cancelled = matches!(status, Status::Cancelled);
    Some(match kind {
        K::Elect | K::Appoint | K::Commemorate => return None,
        K::Consult | K::Support | K::Cooperate | K::Aid if future => "AGREE",
        K::Consult | K::Support | K::Cooperate | K::Aid if cancelled => "REJECT",
        K::Retreat | K::Concede if future => "CONCEDE",
        K::Sanction if future && !matches!(mode, Some(Mode::Convict)) => "THREATEN",
        K::Coerce | K::Assault if future => "THREATEN",
        // A strike, boycott or blockade said to come is the threat of it; a march is only announced.
        K::Protest
            if future
                && matches!(mode, Some(Mode::Strike | Mode::Boycott | Mode::Obstruct | Mode::Hunger)) =>
        {
            "THREATEN"
        }
        K::Protest | K::Coerce if cancelled => "CONCEDE",
        K::Sanction if cancelled => "RETREAT",
        K::Agree => "AGREE",
        K::Consult => "CONSULT",
        K::Support => "SUPPORT",
        K::Concede => "CONCEDE",
        K::Cooperate => "COOPERATE",
        K::Aid => "AID",
        K::Retreat => "RETREAT",
        K::Request => "REQUEST",
        K::Accuse => "ACCUSE",
        K::Reject => "REJECT",
        K::Threaten => "THREATEN",
        K::Protest => "PROTEST",
        K::Sanction => "SANCTION",
        K::Mobilize => "MOBILIZE",
        K::Coerce => "COERCE",
        K::Assault => "ASSAULT",
    })
}

#[cfg(test)]
mod tests {
    use super::{EventKind, Mode, Status, plover_code};

    #[test]
    fn what_is_to_come_or_called_off_has_the_code_of_its_words() {
        let code = |kind, mode, status| plover_code(kind, mode, status).unwrap_or("none");
        assert_eq!(code(EventKind::Protest, Some(Mode::Strike), Status::Scheduled), "THREATEN");
        assert_eq!(code(EventKind::Protest, Some(Mode::Demo), Status::Scheduled), "PROTEST");
        assert_eq!(code(EventKind::Protest, Some(Mode::Strike), Status::Cancelled), "CONCEDE");
        assert_eq!(code(EventKind::Sanction, None, Status::Cancelled), "RETREAT");
        assert_eq!(code(EventKind::Aid, None, Status::Scheduled), "AGREE");
        assert_eq!(code(EventKind::Elect, None, Status::Held), "none");
    }
}
