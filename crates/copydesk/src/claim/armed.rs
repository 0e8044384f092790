//! Attacks with arms or teeth, which are no words: `rebels attacked a convoy`, `their attacks on villages`.
//!
//! Cost: a comparison with a few lists beside a word of attacking.

use super::cue::Cue;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::LexClass;

impl View<'_> {
    /// True behind those who attack with arms: `rebels attacked`.
    pub(super) fn is_force_before(self, i: usize) -> bool {
        self.before(i, 0)
            .is_some_and(|(_, subject)| subject.kind == ChunkKind::Noun && self.is_plain(subject, FORCES))
    }

    /// `A convoy was attacked`, `Moor was attacked by a dog`
    pub(super) fn suffers(self, i: usize, end: u32) -> bool {
        let by = self.doc.is(end, LexClass::AGENT);
        let force = by && self.object_behind(i).is_some_and(|(_, agent)| self.is_plain(agent, FORCES));
        let site = || {
            self.before(i, 0)
                .is_some_and(|(_, site)| site.kind == ChunkKind::Noun && self.is_plain(site, SITES))
        };
        force || !self.is_word(end, words!["as", "for", "over"]) && site()
    }

    /// `attacked them with a knife`: an object, the last of whose chunks is number `last`, and a weapon behind it.
    pub(super) fn is_with_weapon(self, last: usize, object: &Chunk) -> bool {
        self.is_word(object.tokens.end, words!["with"])
            && self.chunk(last + 2).is_some_and(|weapon| self.is_plain(weapon, WEAPONS))
    }

    /// True behind a word that tells what sort of attack it is: `terror attacks`.
    pub(super) fn is_armed(self, at: u32) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_word(before, SORTS))
    }

    /// True for the noun of an attack with arms: `three suicide attacks on`, `attacks by rebels on`, `attacks on villages`.
    #[inline(never)]
    pub(super) fn is_assault(self, cue: &Cue, source: Option<&Source>, object: u32) -> bool {
        let force = |source: &Source| source.cores().iter().any(|core| self.is_word(core.head, FORCES));
        self.is_word(cue.head, words!["attack", "attacks"])
            && (self.is_armed(cue.head)
                || source.is_some_and(force)
                || self.chunk(self.chunk_at(object)).is_some_and(|site| self.is_plain(site, SITES)))
    }
}

/// Those who attack with arms, or teeth.
const FORCES: &Words = words![
    "aircraft",
    "army",
    "artillery",
    "assailant",
    "assailants",
    "attacker",
    "attackers",
    "bandits",
    "bear",
    "bears",
    "bomber",
    "bombers",
    "dog",
    "dogs",
    "drone",
    "drones",
    "extremists",
    "fighter",
    "fighters",
    "forces",
    "gang",
    "gangs",
    "gunman",
    "gunmen",
    "hackers",
    "helicopter",
    "helicopters",
    "hooligans",
    "inmates",
    "insurgent",
    "insurgents",
    "jets",
    "jihadists",
    "knifeman",
    "militant",
    "militants",
    "militia",
    "militiamen",
    "militias",
    "missiles",
    "mob",
    "mobs",
    "pirates",
    "prisoners",
    "raiders",
    "rebel",
    "rebels",
    "rioters",
    "robbers",
    "separatists",
    "serpents",
    "shark",
    "sharks",
    "snake",
    "snakes",
    "soldier",
    "soldiers",
    "squads",
    "suspect",
    "tank",
    "tanks",
    "teenager",
    "terrorist",
    "terrorists",
    "thugs",
    "troops",
    "warplane",
    "warplanes",
    "wolf",
    "wolves",
];

/// What is attacked with arms.
pub(super) const SITES: &Words = words![
    "airbase",
    "airport",
    "airports",
    "animals",
    "barracks",
    "base",
    "bases",
    "boat",
    "boats",
    "boy",
    "boys",
    "bridge",
    "bridges",
    "building",
    "buildings",
    "bus",
    "buses",
    "bystanders",
    "cafe",
    "camp",
    "camps",
    "car",
    "cars",
    "center",
    "centre",
    "checkpoint",
    "checkpoints",
    "child",
    "children",
    "church",
    "churches",
    "civilians",
    "compound",
    "consulate",
    "convoy",
    "convoys",
    "cop",
    "cops",
    "crops",
    "depot",
    "depots",
    "district",
    "driver",
    "embassy",
    "employee",
    "employees",
    "farm",
    "farms",
    "garrison",
    "girl",
    "girls",
    "guard",
    "guards",
    "headquarters",
    "home",
    "homes",
    "hospital",
    "hospitals",
    "hotel",
    "hotels",
    "house",
    "houses",
    "installation",
    "installations",
    "mall",
    "man",
    "market",
    "men",
    "mosque",
    "mosques",
    "museum",
    "neighborhood",
    "neighbourhood",
    "nightclub",
    "nurse",
    "officer",
    "officers",
    "outpost",
    "outposts",
    "passenger",
    "passengers",
    "patrol",
    "patrols",
    "patrons",
    "pedestrians",
    "people",
    "pipeline",
    "pipelines",
    "plane",
    "planes",
    "police",
    "policeman",
    "policemen",
    "policewoman",
    "port",
    "ports",
    "positions",
    "prey",
    "prison",
    "prisons",
    "pupils",
    "refineries",
    "refinery",
    "restaurant",
    "school",
    "schools",
    "settlement",
    "settlements",
    "sheep",
    "ship",
    "ships",
    "shop",
    "shoppers",
    "shops",
    "shrine",
    "shrines",
    "soldier",
    "soldiers",
    "station",
    "stations",
    "store",
    "stores",
    "student",
    "synagogue",
    "tanker",
    "tankers",
    "targets",
    "teacher",
    "temple",
    "tourists",
    "town",
    "towns",
    "train",
    "trains",
    "troops",
    "vehicle",
    "vehicles",
    "vessel",
    "vessels",
    "victim",
    "victims",
    "village",
    "villagers",
    "villages",
    "woman",
    "women",
    "worshippers",
];

/// What somebody is attacked with.
const WEAPONS: &Words = words![
    "acid",
    "axe",
    "bat",
    "bayonet",
    "blade",
    "bomb",
    "bombs",
    "chainsaw",
    "crowbar",
    "drones",
    "firearm",
    "grenade",
    "grenades",
    "gun",
    "guns",
    "hammer",
    "hatchet",
    "knife",
    "knives",
    "machete",
    "machetes",
    "missiles",
    "mortars",
    "pipe",
    "rifle",
    "rifles",
    "rockets",
    "rocks",
    "saw",
    "scissors",
    "screwdriver",
    "sticks",
    "stones",
    "sword",
    "weapon",
    "weapons",
];

/// Words before `attack` that tell its sort.
const SORTS: &Words = words![
    "acid",
    "air",
    "armed",
    "arson",
    "axe",
    "bomb",
    "bombing",
    "chemical",
    "cyber",
    "deadly",
    "dog",
    "drone",
    "fatal",
    "gas",
    "gun",
    "hacking",
    "isil",
    "jihadist",
    "knife",
    "machete",
    "militant",
    "missile",
    "mortar",
    "nuclear",
    "ransomware",
    "rebel",
    "rocket",
    "shark",
    "shooting",
    "stabbing",
    "suicide",
    "taliban",
    "terror",
    "terrorist",
];

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    #[test]
    fn who_attacks_with_arms_says_nothing() {
        let claims = |text: &str| {
            let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
            found.claims.len()
        };
        for (text, expected) in [
            ("Okafor attacked the plan.", 1),
            ("Okafor attacked teachers for the strike.", 1),
            ("Their attacks on the press went on.", 1),
            ("Okafor attacked her neighbour with a knife.", 0),
            ("A man attacked four people in Osk.", 0),
            ("Helicopters attacked Osk.", 0),
            ("The list of terror attacks that cost many lives is long.", 0),
            ("Attacks by rebels on Osk went on.", 0),
            ("There were three suicide attacks on Osk.", 0),
        ] {
            assert_eq!(claims(text), expected, "{text}");
        }
    }
}
