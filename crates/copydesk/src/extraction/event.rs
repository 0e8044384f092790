//! Events in the PLOVER scheme (PLOVER manual 2.0, Open Event Data Alliance), and three kinds of public life beside it.

use super::{Actor, CompactString, Country, RuleName};
use crate::names::named_enum;
use crate::span::Span;
use time::Date;

named_enum! {
    /// PLOVER category, or one of our own three.
    EventKind {
        /// Declares the will to cooperate.
        Agree = "agree",
        /// Meets, visits, calls, negotiates.
        Consult = "consult",
        /// Praises, endorses, signs, recognizes.
        Support = "support",
        /// Gives way in words or rules.
        Concede = "concede",
        /// Works, trades or shares with.
        Cooperate = "cooperate",
        /// Gives material help.
        Aid = "aid",
        /// Gives way with effect: withdraws, releases, resigns.
        Retreat = "retreat",
        /// Asks, urges, demands.
        Request = "request",
        /// Blames, criticizes, sues, investigates.
        Accuse = "accuse",
        /// Refuses, denies, vetoes.
        Reject = "reject",
        /// Warns of harm from its own side.
        Threaten = "threaten",
        /// Dissents with bodies: marches, strikes, blocks.
        Protest = "protest",
        /// Cuts what was normal, or finds guilty.
        Sanction = "sanction",
        /// Readies or moves forces.
        Mobilize = "mobilize",
        /// Uses power short of violence: arrests, seizes, bans.
        Coerce = "coerce",
        /// Does or may do bodily harm.
        Assault = "assault",
        /// Votes, campaigns, debates, stands for office.
        Elect = "elect",
        /// Puts into or out of office.
        Appoint = "appoint",
        /// Marks, buries, celebrates.
        Commemorate = "commemorate",
    }
}

impl EventKind {
    /// True where all who take part are actors.
    #[must_use]
    pub const fn is_reciprocal(self) -> bool {
        matches!(self, Self::Agree | Self::Consult | Self::Cooperate)
    }
}

named_enum! {
    /// PLOVER mode: how it was done.
    Mode {
        /// One side travels to the other.
        Visit = "visit",
        /// On ground of neither side.
        ThirdParty = "third-party",
        /// Inside a body or summit series.
        Multilateral = "multilateral",
        /// By telephone or video.
        Phone = "phone",
        /// Lays down arms.
        Disarm = "disarm",
        /// Leaves land.
        Withdraw = "withdraw",
        /// Frees captives.
        Release = "release",
        /// Stops firing.
        Ceasefire = "ceasefire",
        /// Lets observers or relief in.
        Access = "access",
        /// Leaves office.
        Resign = "resign",
        /// Aid or cooperation is asked for or refused.
        Assist = "assist",
        /// A change of policy or leader is.
        Change = "change",
        /// Yielding is.
        Yield = "yield",
        /// Talks are.
        Meet = "meet",
        /// Criticizes.
        Disapprove = "disapprove",
        /// Asserts wrongdoing.
        Allege = "allege",
        /// Looks into it.
        Investigate = "investigate",
        /// Threatens restrictions.
        Restrict = "restrict",
        /// Arrests, or threatens to.
        Arrest = "arrest",
        /// Threatens to cut ties.
        Relations = "relations",
        /// Throws out.
        Expel = "expel",
        /// Threatens to take land.
        Territory = "territory",
        /// Threatens force.
        Violence = "violence",
        /// Marches, rallies.
        Demo = "demo",
        /// Riots.
        Riot = "riot",
        /// Stops work.
        Strike = "strike",
        /// Refuses food.
        Hunger = "hunger",
        /// Refuses to buy, vote or deal.
        Boycott = "boycott",
        /// Blocks roads or buildings.
        Obstruct = "obstruct",
        /// Damages symbols.
        Vandalize = "vandalize",
        /// Finds guilty, sentences.
        Convict = "convict",
        /// Cuts aid, trade or ties.
        Discontinue = "discontinue",
        /// Moves troops.
        Troops = "troops",
        /// Moves or tests weapons.
        Weapons = "weapons",
        /// Moves police.
        Police = "police",
        /// Moves an irregular force.
        Militia = "militia",
        /// Takes property or land.
        Seize = "seize",
        /// Silences.
        Censor = "censor",
        /// Imposes a curfew.
        Curfew = "curfew",
        /// Imposes martial law or emergency.
        MartialLaw = "martial-law",
        /// Throws a person out of the country.
        Deport = "deport",
        /// Withholds power, water, food.
        Withhold = "withhold",
        /// Spreads falsehoods.
        Misinformation = "misinformation",
        /// Breaks into computers.
        Cyber = "cyber",
        /// Kidnaps, takes captive.
        Abduct = "abduct",
        /// Beats.
        Beat = "beat",
        /// Tortures.
        Torture = "torture",
        /// Sexual violence.
        Sexual = "sexual",
        /// Assassinates, executes, massacres.
        Targeted = "targeted",
        /// Destroys property.
        Destroy = "destroy",
        /// Blades, stones, fire.
        Primitive = "primitive",
        /// Guns.
        Firearms = "firearms",
        /// Bombs, mines.
        Explosives = "explosives",
        /// Suicide attack.
        SuicideAttack = "suicide-attack",
        /// From manned aircraft.
        Aerial = "aerial",
        /// From drones.
        Drone = "drone",
        /// Artillery, tanks, rockets.
        HeavyWeapons = "heavy-weapons",
        /// Gas, water cannon.
        CrowdControl = "crowd-control",
        /// Chemical, biological, nuclear.
        Unconventional = "unconventional",
    }
}

named_enum! {
    /// How real an event is, as the story tells it.
    Status {
        /// It happened.
        Held = "held",
        /// It is happening.
        Ongoing = "ongoing",
        /// Announced or confirmed.
        Scheduled = "scheduled",
        /// Probable, being arranged.
        Expected = "expected",
        /// Raised, not agreed.
        Proposed = "proposed",
        /// Only if.
        Hypothetical = "hypothetical",
        /// Was planned, will not be.
        Cancelled = "cancelled",
        /// Said not to have happened.
        Negated = "negated",
    }
}

named_enum! {
    /// PLOVER context: why, or in what field.
    Context {
        /// Armed forces of states.
        Military = "military",
        /// Spies and secret services.
        Intelligence = "intelligence",
        /// Heads of government and cabinets.
        Executive = "executive",
        /// Parliaments.
        Legislative = "legislative",
        /// Elections.
        Election = "election",
        /// Constitutions, parties, courts as institutions.
        PoliticalInstitutions = "political_institutions",
        /// Moves toward democracy.
        ProDemocracy = "pro_democracy",
        /// Moves away from it.
        ProAutocracy = "pro_autocracy",
        /// Trade, finance, growth.
        Economic = "economic",
        /// Courts and law.
        Legal = "legal",
        /// Compensation for past wrongs.
        Reparations = "reparations",
        /// Human rights.
        HumanRights = "human_rights",
        /// Press, speech, assembly, worship.
        RightsFreedoms = "rights_freedoms",
        /// Security forces against the unarmed.
        Repression = "repression",
        /// Food, water, housing, energy.
        HumanSecurity = "human_security",
        /// Women and gender.
        Gender = "gender",
        /// Sexual minorities.
        Lgbt = "lgbt",
        /// Religion and ethnic groups.
        ReligionEthnicity = "religion_ethnicity",
        /// Poverty and discrimination.
        Inequality = "inequality",
        /// Diplomacy.
        Diplomatic = "diplomatic",
        /// Borders and sovereignty.
        Territory = "territory",
        /// Peacekeeping.
        Peacekeeping = "peacekeeping",
        /// Health.
        Health = "health",
        /// Asylum.
        Asylum = "asylum",
        /// Migration.
        Migration = "migration",
        /// Disasters.
        Disasters = "disasters",
        /// Oil, mines, timber, water.
        NaturalResource = "natural_resource",
        /// Climate and pollution.
        Environment = "environment",
        /// Technology.
        Technology = "technology",
        /// Terrorism.
        Terrorism = "terrorism",
        /// Chemical, biological, radiological, nuclear arms.
        Cbrn = "cbrn",
        /// Computer networks.
        Cyber = "cyber",
        /// False news and propaganda.
        Misinformation = "misinformation",
        /// Crime.
        Crime = "crime",
        /// Corruption.
        Corruption = "corruption",
        /// Illegal drugs.
        IllegalDrugs = "illegal_drugs",
        /// Smuggling.
        Trafficking = "trafficking",
    }
}

/// When something happened, as in [`super::Time`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct When {
    /// TIMEX3 value.
    pub value: CompactString,
    /// First calendar day.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub start: Option<Date>,
    /// Last calendar day.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub end: Option<Date>,
}

impl From<&super::Time> for When {
    fn from(time: &super::Time) -> Self {
        Self { value: time.value.clone(), start: time.start, end: time.end }
    }
}

/// Where something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Location {
    /// Index into `places`; absent where the place is a body's seat such as the White House.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub place: Option<u32>,
    /// Its name.
    pub name: CompactString,
    /// Its country.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
}

impl Location {
    /// A location.
    #[must_use]
    pub fn new(place: Option<u32>, name: impl Into<CompactString>, country: Option<Country>) -> Self {
        Self { place, name: name.into(), country }
    }
}

/// One telling of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct EventMention {
    /// The trigger words.
    pub span: Span,
    /// The sentence around them.
    pub sentence: Span,
}

impl EventMention {
    /// A mention.
    #[must_use]
    pub const fn new(span: Span, sentence: Span) -> Self {
        Self { span, sentence }
    }
}

/// A real-world event, however often the story mentions it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Event {
    /// Index into `events`.
    pub id: u32,
    /// PLOVER category or one of our own.
    pub kind: EventKind,
    /// How it was done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub mode: Option<Mode>,
    /// PLOVER's code of record, upper case; none for our own kinds.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub plover: Option<CompactString>,
    /// Why, or in what field.
    pub contexts: Vec<Context>,
    /// Head word of the clearest mention, as a lemma.
    pub label: CompactString,
    /// Its proper name: `Helsinki summit`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub name: Option<CompactString>,
    /// How real it is.
    pub status: Status,
    /// Who does it; in reciprocal events all who take part.
    pub actors: Vec<Actor>,
    /// To whom it is done.
    pub recipients: Vec<Actor>,
    /// When.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub when: Option<When>,
    /// Where.
    #[cfg_attr(feature = "serde", serde(default, rename = "where", skip_serializing_if = "Option::is_none"))]
    pub location: Option<Location>,
    /// Where the story tells it.
    pub mentions: Vec<EventMention>,
    /// The rule that made its clearest mention.
    pub rule: RuleName,
}

impl Event {
    /// An event with no slot filled.
    #[must_use]
    pub fn new(
        id: u32,
        kind: EventKind,
        status: Status,
        label: impl Into<CompactString>,
        rule: impl Into<RuleName>,
    ) -> Self {
        Self {
            id,
            kind,
            mode: None,
            plover: None,
            contexts: Vec::new(),
            label: label.into(),
            name: None,
            status,
            actors: Vec::new(),
            recipients: Vec::new(),
            when: None,
            location: None,
            mentions: Vec::new(),
            rule: rule.into(),
        }
    }
}

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
