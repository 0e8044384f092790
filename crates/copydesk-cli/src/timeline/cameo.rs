//! CAMEO codes for events, as far as a kind, its mode and its contexts tell one (CAMEO 1.1b3, Schrodt 2012).
//!
//! The level is the one that is safe: two or three digits where CAMEO asks for what is not told. Kinds and modes that
//! CAMEO has no match for have no code. What is to come has the code of the happening itself; the column of the status
//! says that it has not happened.

use copydesk::corpus::MergedEvent;
use copydesk::extraction::{Context, EventKind as K, Mode as M};

/// The code of an event.
pub(super) fn code(event: &MergedEvent) -> Option<&'static str> {
    let has = |context: Context| event.contexts.contains(&context);
    let label = event.label.as_str();
    let is = |labels: &[&str]| labels.contains(&label);
    Some(match (event.kind, event.mode) {
        (K::Agree, _) => "03",
        (K::Consult, Some(M::Phone)) => "041",
        (K::Consult, Some(M::Visit)) if is(&["host", "receive", "welcome", "greet"]) => "043",
        (K::Consult, Some(M::Visit)) => "042",
        (K::Consult, Some(M::ThirdParty)) => "044",
        (K::Consult, _) if is(&["mediate", "mediation"]) => "045",
        (K::Consult, _) if is(&["negotiate", "negotiation", "talk", "talks", "bargain"]) => "046",
        (K::Consult, _) => "040",
        (K::Support, _)
            if is(&["praise", "laud", "hail", "applaud", "commend", "congratulate", "salute", "thank"]) =>
        {
            "051"
        }
        (K::Support, _) if is(&["defend"]) => "052",
        (K::Support, _) if is(&["recognize", "recognition"]) => "054",
        (K::Support, _) if is(&["forgive"]) => "056",
        (K::Support, _) if is(&["sign", "signing", "ratify", "ratification"]) => "057",
        (K::Support, _) => "050",
        (K::Concede, _) => "080",
        (K::Cooperate, _) if has(Context::Economic) => "061",
        (K::Cooperate, _) if has(Context::Military) => "062",
        (K::Cooperate, _) if has(Context::Legal) => "063",
        (K::Cooperate, _) if has(Context::Intelligence) => "064",
        (K::Cooperate, _) => "060",
        (K::Aid, _) if has(Context::Economic) => "071",
        (K::Aid, _) if has(Context::Military) => "072",
        (K::Aid, _) if has(Context::HumanSecurity) => "073",
        (K::Aid, _) => "070",
        (K::Retreat, Some(M::Release)) => "0841",
        (K::Retreat, Some(M::Access)) => "086",
        (K::Retreat, Some(M::Ceasefire)) => "0871",
        (K::Retreat, Some(M::Disarm)) => "0873",
        (K::Retreat, Some(M::Withdraw)) => "0874",
        (K::Retreat, Some(M::Resign)) => "0831",
        (K::Retreat, _) => "084",
        (K::Request, Some(M::Change)) => "104",
        (K::Request, Some(M::Yield)) => "105",
        (K::Request, Some(M::Meet)) => "106",
        (K::Request, _) => "100",
        (K::Accuse, Some(M::Disapprove)) => "111",
        (K::Accuse, Some(M::Allege)) if is(&["sue", "lawsuit", "suit"]) => "115",
        (K::Accuse, Some(M::Allege)) => "112",
        (K::Accuse, Some(M::Investigate)) => "090",
        (K::Accuse, _) => "110",
        (K::Reject, _) if is(&["veto"]) => "129",
        (K::Reject, _) if is(&["defy", "disobey", "flout"]) => "128",
        (K::Reject, Some(M::Change)) => "123",
        (K::Reject, Some(M::Yield)) => "124",
        (K::Reject, Some(M::Meet)) => "125",
        (K::Reject, _) => "120",
        (K::Threaten, _) if is(&["ultimatum"]) => "139",
        (K::Threaten, Some(M::Arrest)) => "132",
        (K::Threaten, Some(M::Relations)) => "134",
        (K::Threaten, Some(M::Expel)) => "136",
        (K::Threaten, Some(M::Territory)) => "1382",
        (K::Threaten, Some(M::Violence)) => "138",
        (K::Threaten, _) => "130",
        (K::Protest, Some(M::Demo)) => "141",
        (K::Protest, Some(M::Hunger)) => "142",
        (K::Protest, Some(M::Strike | M::Boycott)) => "143",
        (K::Protest, Some(M::Obstruct)) => "144",
        (K::Protest, Some(M::Riot)) => "145",
        (K::Protest, _) => "140",
        (K::Sanction, Some(M::Withdraw)) => "161",
        (K::Sanction, Some(M::Expel)) => "166",
        (K::Sanction, Some(M::Convict)) => return None,
        (K::Sanction, _) => "160",
        (K::Mobilize, Some(M::Police)) => "153",
        (K::Mobilize, Some(M::Troops)) => "154",
        (K::Mobilize, _) => "150",
        (K::Coerce, Some(M::Seize)) => "1711",
        (K::Coerce, Some(M::Restrict)) => "172",
        (K::Coerce, Some(M::Censor)) => "1721",
        (K::Coerce, Some(M::Curfew)) => "1723",
        (K::Coerce, Some(M::MartialLaw)) => "1724",
        (K::Coerce, Some(M::Arrest)) => "173",
        (K::Coerce, Some(M::Deport)) => "174",
        (K::Coerce, Some(M::Cyber)) => "176",
        (K::Coerce, Some(M::Withhold | M::Misinformation)) => return None,
        (K::Coerce, _) => "170",
        (K::Assault, Some(M::Abduct)) => "181",
        (K::Assault, Some(M::Beat)) => "182",
        (K::Assault, Some(M::Sexual)) => "1821",
        (K::Assault, Some(M::Torture)) => "1822",
        (K::Assault, Some(M::Targeted)) => "185",
        (K::Assault, Some(M::Explosives)) => "183",
        (K::Assault, Some(M::SuicideAttack)) => "1831",
        (K::Assault, Some(M::Firearms)) => "193",
        (K::Assault, Some(M::HeavyWeapons)) => "194",
        (K::Assault, Some(M::Aerial | M::Drone)) => "195",
        (K::Assault, Some(M::Destroy)) => "1712",
        (K::Assault, Some(M::CrowdControl)) => "175",
        (K::Assault, Some(M::Unconventional)) => "204",
        (K::Assault, _) => "190",
        _ => return None,
    })
}

/// The class of a code: verbal and material cooperation 1 and 2, verbal and material conflict 3 and 4, as in the
/// event data sets that use CAMEO; by its first two digits.
pub(super) fn quad_class(code: &str) -> Option<&'static str> {
    Some(match code.get(..2)?.parse::<u8>().ok()? {
        1..=5 => "1",
        6..=8 => "2",
        9..=13 => "3",
        14..=20 => "4",
        _ => return None,
    })
}
