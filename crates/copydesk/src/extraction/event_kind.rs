//! What kinds of events there are and how they are done: categories and modes of PLOVER (manual 2.0, Open Event Data
//! Alliance), and three kinds of public life beside them.

use crate::names::named_enum;

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
