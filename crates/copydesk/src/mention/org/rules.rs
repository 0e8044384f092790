//! What the rules of organizations are called, with text that each must and must not fire on.

use crate::rule_info::{RuleInfo, Stage};

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[
    rule(
        "org.listed",
        &[
            ("It was a matter for the United Nations.", "United Nations international"),
            ("The Greek Parliament voted.", "Greek Parliament government GRC"),
            ("Bolivia has a new law. The Senate agreed to it.", "Senate government BOL"),
            ("The Times of Malta wrote so on its front page.", "Times of Malta media MLT"),
            ("He joined the Brell Peasants Congress then.", "Brell Peasants Congress group"),
            (
                "The Ohio Department of Transportation agreed.",
                "Ohio Department of Transportation government USA",
            ),
            ("The Ministry of Health and Sports agreed.", "Ministry of Health and Sports government"),
            ("The German NATO troops left.", "NATO international"),
            ("It is a matter for Brandt's Cabinet.", "Cabinet government"),
            ("It was rejected by Labour on Monday.", "Labour party GBR"),
            ("A new Brellpost/UNICEF poll shows it.", "UNICEF international"),
            ("It is sold at Lowe's.", "Lowe's company USA"),
            ("The union went to the Irish Labour Court.", "Irish Labour Court court IRL"),
        ],
        &[
            "They took the shell home.",
            "Its shares (NYSE: OSK) fell.",
            "Fire in the harbour of Lima - The Guardian",
            "They saw the Atlantic Bridge there.",
            "It took him 3m 24s.",
            "He saw it at Ann Lowe's.",
            "It is a matter of labour and of pay.",
        ],
    ),
    rule(
        "org.head",
        &[
            ("The Brell Teachers' Association agreed.", "Brell Teachers' Association group"),
            ("She works at the Ministry of Roads and Bridges.", "Ministry of Roads and Bridges government"),
            ("It failed in the end, as the Ohio House voted against it.", "Ohio House government USA"),
            ("The 101st Airborne Division left.", "101st Airborne Division military"),
            ("It went to the 9th Circuit Court of Appeals.", "9th Circuit Court of Appeals court"),
            ("St. Mary's Hospital agreed.", "St. Mary's Hospital group"),
            ("It failed in the House on Friday.", "House government"),
            ("He met with House members on Friday.", "House government"),
            ("The chairman of the House farming committee left.", "House farming committee government"),
            ("She is a lawyer at the Center for Brell Studies.", "Center for Brell Studies group"),
            ("She is head of research at the Brell Centre.", "Brell Centre group"),
            // Nothing but words of offices before it.
            ("He was ousted by the Supreme Judicial Council.", "Supreme Judicial Council government"),
            ("She is a member of the Tree Growers Union.", "Tree Growers Union group"),
            ("It is for the Methodist Church to decide.", "Methodist Church group"),
            // Before a role that begins with its head.
            ("He told Brelldon Bank manager Karl Osk so.", "Brelldon Bank company"),
            ("The Brell Cricket Board chairman, Karl Osk, left.", "Brell Cricket Board government"),
        ],
        &[
            "The association agreed.",
            "OSLO (BRELL WIRE) -- It agreed.",
            "The Danish Government agreed.",
            "He studied Information Technology there.",
            "It went to the Board of Directors.",
            "The judge, Sir Henry Globe, agreed.",
            "The aid head Samantha Power agreed.",
            "It was Anna H. Tribe, who agreed.",
            "The Group of Six agreed.",
            "They sold the house on Friday.",
            "House members slept.",
            "He spoke at the Brell Centre.",
            "They met at the President House on Friday.",
            "The party leader, Karl Osk, left.",
        ],
    ),
    rule(
        "org.of-player",
        &[
            ("They praised Brelldon striker Karl Osk for it.", "Brelldon group"),
            ("They praised Lancashire batsman Karl Osk for it.", "Lancashire group"),
            ("They praised Brelldon central defender Karl Osk for it.", "Brelldon group"),
        ],
        &[
            "They praised Danish striker Karl Osk for it.",
            "They praised the striker Karl Osk for it.",
            "They praised Brelldon captain Karl Osk for it.",
            "They praised Lancashire farmer Karl Osk for it.",
        ],
    ),
    rule(
        "org.speaks",
        &[("On Friday the BRLQ said it had rained for two days.", "BRLQ group")],
        &[
            "On Friday the Brell BRLQ said it had rained for two days.",
            "On Friday the BRLQ was new to all of them.",
        ],
    ),
    rule(
        "org.of-field",
        &[
            ("The Danish health agency declined.", "Danish health agency government DNK"),
            ("He told the Oslo city council that it had rained.", "Oslo city council government NOR"),
        ],
        &[
            "A Danish health agency declined.",
            "The Danish agency declined.",
            "The Danish health agency offices burned.",
            "The health agency declined.",
        ],
    ),
    rule(
        "org.lower-case",
        &[
            ("The Danish foreign ministry declined.", "Danish foreign ministry government DNK"),
            ("A spokesman for the fisheries ministry said so.", "fisheries ministry government"),
            ("They told the Anarchist party so.", "Anarchist party party"),
        ],
        &[
            "The police came.",
            "He joined the ministry.",
            "Danish military officials came.",
            "They feared a Danish military intervention.",
        ],
    ),
    rule(
        "org.beside-head",
        &[("He told the Brellpost newspaper.", "Brellpost media")],
        &["The newspaper said so.", "A Danish newspaper said so."],
    ),
    rule("org.company", &[("Brell Corp. made a loss.", "Brell Corp company")], &["The company made a loss."]),
    rule(
        "org.called",
        &[
            ("He founded a party called Brell Now.", "Brell Now party"),
            ("A group of farmers called Brell Now left.", "Brell Now company"),
        ],
        &["The party called him.", "The junta named General Tom Oake as its leader."],
    ),
    rule(
        "org.before-comma",
        &[
            ("She worked for Brelldon, a clothing chain.", "Brelldon company"),
            ("She worked for Brelldon, the telecoms regulator.", "Brelldon government"),
        ],
        &[
            "She worked for Anna Oake, the telecoms regulator.",
            "She lived in Brelldon, the seat of the government.",
            "He told Oslo, a big company, so.",
            "However, the clothing chain lost.",
            "They sold Brelldon, his clothing chain, so.",
        ],
    ),
    rule(
        "org.before-office",
        &[
            ("It was closed, BRLD spokesman Karl Oake said.", "BRLD group"),
            ("They met the BRLD chief on Monday.", "BRLD group"),
            ("Brelldwork CEO Anna Oake left.", "Brelldwork company"),
            ("Brelldwork's chief executive left.", "Brelldwork company"),
            ("Brelldwork's former chief executive left.", "Brelldwork company"),
            ("Brelldwork left. Its owners met Brelldwork founder Anna Oake.", "Brelldwork company"),
        ],
        &[
            "They met the new HIV doctor.",
            "The LOST director left.",
            "They met Anna OAKE director of it.",
            "Brelldwork's spokesman left.",
            "A Brelldwork police spokesman left.",
            "Former CEO Anna Oake left.",
        ],
    ),
    rule(
        "org.of-role",
        &[
            ("Anna Oake, director of Brelldon Ghostwriters, left.", "Brelldon Ghostwriters company"),
            ("A spokeswoman for Lovell Kitchens agreed.", "Lovell Kitchens company"),
            ("Anna Oake, president of the Brelldon Farmers, left.", "Brelldon Farmers group"),
            ("Anna Oake, an adviser at Brelldon Global, left.", "Brelldon Global group"),
            (
                "Anna Oake, press officer for the liberal super PAC Brelldon Rising, left.",
                "Brelldon Rising group",
            ),
            ("Anna Oake, head of office leasing for Brelldon, left.", "Brelldon company"),
            ("Anna Oake, founder of Defenders of Forests, left.", "Defenders of Forests company"),
            ("Anna Oake, chief executive of Signature, left.", "Signature company"),
            ("Anna Oake, an analyst at Brelldon China, left.", "Brelldon China company CHN"),
        ],
        &[
            "The director of Norway left.",
            "A friend of Brelldon left.",
            "The village head of Brelldon left.",
            "A spokesman for Emma Woods agreed.",
            "The minister for Social Services agreed.",
            "Director of Public Prosecutions Noordin Brell left.",
            "A nurse at Brelldon left.",
            "The chief technology officer of the United States left.",
            "Reporters at the Oval Office left.",
            "The owner of Brelldon al-Oake left.",
            "The founder of Brelldon Institute Zanthor Oake left.",
        ],
    ),
    rule(
        "org.traded",
        &[
            ("They sold Brelldon shares on Friday.", "Brelldon company"),
            ("They work at the Brelldon factory.", "Brelldon company"),
            ("They raised Brelldon's third-quarter profit.", "Brelldon company"),
            ("They bought a stake in Brelldon on Friday.", "Brelldon company"),
            ("Then Brelldon Quarr, based in Lima, lost.", "Brelldon Quarr company"),
            ("It was built by the carmaker Brelldon.", "Brelldon company"),
            ("Then Kyle, based in Lima, sold a plant.", "Kyle company"),
            ("They say that Brelldon said its profit fell.", "Brelldon company"),
        ],
        &[
            "They saw Brelldon on Friday.",
            "They saw the Brelldon stock market.",
            "They sold Class B shares.",
            "They sold Anna Oake's shares.",
            "They sold Mr. Brelldon's shares.",
            "They took a stake in Brelldon's farm.",
            "The firm Anna Oake runs lost.",
        ],
    ),
    rule(
        "org.by-kind",
        &[("He told Brelldon Times so. The newspaper printed it.", "Brelldon Times media")],
        &["He told Brelldon Times and Oake Times so. The newspaper printed it.", "A newspaper printed it."],
    ),
    rule(
        "org.spelled-out",
        &[("The Alliance Pro Brell (APB) won.", "Alliance Pro Brell other")],
        &[
            "The winner (APB) left.",
            "They passed the Brell Roads Act (BRA) then.",
            "It was the Deputy Brell Secretary (DBS) then.",
        ],
    ),
    rule(
        "org.short",
        &[
            ("Norsund ASA lost. They said that Norsund sold a ship.", "Norsund ASA company"),
            ("Norvane Motors lost. They said that Norvane sold a ship.", "Norvane Motors company"),
        ],
        &[
            "Norvane Police left. They said that Norvane sold a ship.",
            "Norvane Motors lost. She lives in Norvane.",
            "They said that Norsund sold a ship.",
            "General Brell Corp. lost. General Oake left.",
        ],
    ),
    rule(
        "org.of-nation",
        &[("Norsund ASA lost. It met Spain's Iberwind then.", "Iberwind company ESP")],
        &["It met Spain's Iberwind then.", "Norsund ASA lost. Spain's Ivo Lindqvist left."],
    ),
    rule(
        "org.initials",
        &[(
            "The Brell Teachers' Association agreed. They said that the BTA had won.",
            "Brell Teachers' Association group",
        )],
        &[
            "They said that the BTA had won.",
            "The Brell Teachers' Association agreed. They said that the BTX had won.",
        ],
    ),
    rule(
        "org.seat",
        &[("The EU met. They said that Brussels rejected it.", "EU international")],
        &[
            "Belgium and the EU met. They said that Brussels rejected it.",
            "They said that Brussels rejected it.",
        ],
    ),
    rule(
        "org.acronym",
        &[("The Alliance Pro Brell (APB) won. The APB rejoiced.", "Alliance Pro Brell other")],
        &["The APB rejoiced."],
    ),
];

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Organization, examples, rejects)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_rule_keeps_its_examples() {
        crate::mention::rule_test::check(super::RULES);
    }
}
