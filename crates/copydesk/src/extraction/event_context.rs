//! In what fields events happen: contexts of PLOVER (manual 2.0, Open Event Data Alliance).

use crate::names::named_enum;

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
