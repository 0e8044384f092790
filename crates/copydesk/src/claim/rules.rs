//! The rules of this stage with examples: a sentence, and what the rule reads in it as `source | cue | content`.

use crate::rule_info::{RuleInfo, Stage};

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Claim, examples, rejects)
}

/// The rules, most precise first.
pub(crate) const RULES: &[RuleInfo] = &[
    rule(
        "claim.quote-tag",
        &[
            (
                "“It is over,” said Ada Moor, a lawyer in Lund. “We won.”",
                "Ada Moor, a lawyer in Lund | said | “It is over,” ... “We won.”",
            ),
            (
                "\"I will not go,\" the minister told reporters on Friday.",
                "the minister | told | \"I will not go,\"",
            ),
            (
                "“It is over,” retired general Ada Moor said.",
                "retired general Ada Moor | said | “It is over,”",
            ),
            ("“It is over,” she said, adding, “We lost by far.”", "she | said | “It is over,”"),
            ("“He is ready,” Moor was quoted as saying.", "Moor | was quoted as saying | “He is ready,”"),
            ("“He is ready,” the paper quoted Moor as saying.", "Moor | saying | “He is ready,”"),
            ("“I came, but you have lied…” Ada Moor said.", "Ada Moor | said | “I came, but you have lied…”"),
            ("“I came, and you have lied.” Moor said.", "Moor | said | “I came, and you have lied.”"),
            (
                "“We have won the day,” the mayor said when the hall had emptied.",
                "the mayor | said | “We have won the day,”",
            ),
        ],
        &["He read “The Long Road,” a novel, on the train.", "“It is over.” Moor said he would go home now."],
    ),
    rule(
        "claim.clause-tag",
        &[
            ("The talks have failed, officials said.", "officials | said | The talks have failed"),
            ("The talks, she said, were long.", "she | said | The talks ... were long"),
            ("The navy, Moor said, ignored them.", "Moor | said | The navy ... ignored them"),
            (
                "The aim, says Ada Moor, a historian, is peace.",
                "Ada Moor, a historian, | says | The aim ... is peace",
            ),
            (
                "The firms may merge, say people close to the talks.",
                "people close to the talks | say | The firms may merge",
            ),
            ("Two ships sank, The Lund Post reports.", "The Lund Post | reports | Two ships sank"),
            ("No deal, Kremlin says", "Kremlin | says | No deal"),
            ("As Moor noted, the law is old.", "Moor | noted | the law is old"),
            (
                "Two ships sank, the navy said in a notice posted on its site.",
                "the navy | said | Two ships sank",
            ),
            ("Two ships sank, Ada Moor said by phone from Lund.", "Ada Moor | said | Two ships sank"),
            ("Two ships sank, Moor said, a day after the storm.", "Moor | said | Two ships sank"),
            (
                "As the storm went on, two ships sank, the navy said.",
                "the navy | said | As the storm went on, two ships sank",
            ),
            (
                "Two men drowned in Oslo, Norway's navy said.",
                "Norway's navy | said | Two men drowned in Oslo",
            ),
        ],
        &[
            "On Friday, she said that the talks were long.",
            "After the storm, Moor said when the rain had ended that two ships sank.",
            "Ada Moor, accused of ordering the killing, denies the charges.",
            "The vote was a test for Moor, who has ruled for two decades.",
        ],
    ),
    rule(
        "claim.according-to",
        &[
            (
                "Sales fell last year, according to the company.",
                "the company | according to | Sales fell last year",
            ),
            ("According to the company, sales fell.", "the company | According to | sales fell"),
            ("According to Moor the talks had failed.", "Moor | According to | the talks had failed"),
            ("According to a poll out Friday, Moor leads.", "a poll out Friday | According to | Moor leads"),
            (
                "Sales fell last year, according to exit polls.",
                "exit polls | according to | Sales fell last year",
            ),
            ("Sales fell last year, per the company.", "the company | per | Sales fell last year"),
        ],
        &[
            "The rooms were sorted by size.",
            "They sold ten cars, two per day.",
            "Judges have to act according to the law.",
        ],
    ),
    rule(
        "claim.in-document",
        &[(
            "In a Globe/Lund News poll, Moor led Ito by 5 points.",
            "a Globe/Lund News poll | In | Moor led Ito by 5 points",
        )],
        &["He was named in a report on Friday.", "In a survey of the coast he found gold."],
    ),
    rule(
        "claim.label",
        &[
            ("Kremlin: No deal with the rebels", "Kremlin | : | No deal with the rebels"),
            ("Poll: Moor leads Ito", "Poll | : | Moor leads Ito"),
            ("- Ada Moor (D-Lund): “We have won.”", "Ada Moor (D-Lund) | : | “We have won.”"),
            ("• Ada Moor (D-Lund) “We have won the day.”", "Ada Moor | (D-Lund) | “We have won the day.”"),
            (
                "Ada Moor, a senator from the south of Peru: “We have won.”",
                "Ada Moor, a senator from the south of Peru | : | “We have won.”",
            ),
        ],
        &[
            "He had one aim: peace.",
            "TEHRAN: Two ships sank, the navy said.",
            "TIMELINE: how two ships sank",
            "- Lund (Peru): two ships sank",
            "Ada Moor (D-Lund) “will not run,” she said.",
            "Ada Moor, who had won, told the hall: “It is over.”",
        ],
    ),
    rule(
        "claim.lead",
        &[
            (
                "Moor issued the following statement:\n\n“We made a fair offer to all.”",
                "Moor | issued the following statement | “We made a fair offer to all.”",
            ),
            (
                "Moor's full statement:\n\n“We made a fair offer to all.”",
                "Moor's | full statement | “We made a fair offer to all.”",
            ),
            (
                "Then Moor turned to the crowd:\n\n“We made a fair offer to all.”",
                "Moor | : | “We made a fair offer to all.”",
            ),
        ],
        &["Moor issued a statement.\n\n“We made a fair offer to all,” Ito said."],
    ),
    rule(
        "claim.tail",
        &[
            (
                "Talks to resume in Lund: minister\n\nIt rained in Lund on Monday.",
                "minister | : | Talks to resume in Lund",
            ),
            (
                "Two ships sink off Lund – police\n\nIt rained in Lund on Monday.",
                "police | – | Two ships sink off Lund",
            ),
        ],
        &[
            "Two ships sink off Lund – The Lund Post\n\nIt rained in Lund on Monday.",
            "Man of the match: minister\n\nIt rained in Lund on Monday.",
        ],
    ),
    rule(
        "claim.turn",
        &[("Q: Why now?\n\nA: It was far too late.", "A | : | It was far too late")],
        &["A. Moor left the town."],
    ),
    rule(
        "claim.signature",
        &[("“It was far too late.” ― Ada Moor", "Ada Moor | ― | “It was far too late.”")],
        &["“It was far too late.” - and she left."],
    ),
    rule(
        "claim.verb-that",
        &[
            ("Ada Moor has confirmed that she will resign.", "Ada Moor | has confirmed | she will resign"),
            ("The senator asked whether the law was fair.", "The senator | asked | whether the law was fair"),
            ("Moor argued, as she has for years, that it was fair.", "Moor | argued | it was fair"),
            (
                "A poll released Monday by the paper found that it was unfair.",
                "A poll released Monday by the paper | found | it was unfair",
            ),
            ("Moor told the BBC's Today programme that it was late.", "Moor | told | it was late"),
            ("Moor told ABC's “This Week” that it was late.", "Moor | told | it was late"),
            ("Moor told Fox News host Ada Ito that it was late.", "Moor | told | it was late"),
            ("Moor said in a statement that it was late.", "Moor | said in a statement | it was late"),
            ("Moor tried to explain that it was late.", "Moor | tried to explain | it was late"),
            ("Moor, after the talks failed, said that it was late.", "Moor | said | it was late"),
            ("The navy said on May 6, 2024, that two ships sank.", "The navy | said | two ships sank"),
            (
                "Moor left, saying that the envoy, Bea Ito, has won.",
                "Moor | saying | the envoy, Bea Ito, has won",
            ),
            ("But when he told the court that it rained, Moor left.", "he | told | it rained"),
            (
                "The man accused of burning the mill said that it rained.",
                "The man accused of burning the mill | said | it rained",
            ),
            (
                "Ito declared a truce as rescuers in Lima reported that it rained.",
                "rescuers in Lima | reported | it rained",
            ),
            ("They had figures released Friday showing that it rained.", "figures | showing | it rained"),
            ("Moor told the paper after he was freed that it rained.", "Moor | told | it rained"),
            ("Moor replied by saying that it rained.", "Moor | saying | it rained"),
            ("Moor said the talks had failed adding that it rained.", "Moor | adding | it rained"),
            (
                "It rained, with Ada Moor leaving the hall while saying that it was late.",
                "Ada Moor | saying | it was late",
            ),
        ],
        &["He bought the house that she liked."],
    ),
    rule(
        "claim.verb-quote",
        &[
            ("Moor replied: \"We are not going.\"", "Moor | replied: | \"We are not going.\""),
            ("The law, which Moor called “a sham,” has passed.", "Moor | called | which ... “a sham,”"),
            (
                "They chanted “Who will pay for it?” as they marched.",
                "They | chanted | “Who will pay for it?”",
            ),
        ],
        &[
            "She wore a “make peace” hat.",
            "They own the TV show “The Long Road.”",
            "They gave us a song called “The Long Road.”",
        ],
    ),
    rule(
        "claim.verb-clause",
        &[
            ("The minister says the law is unfair.", "The minister | says | the law is unfair"),
            (
                "Moor, who leads the party, said she would run.",
                "Moor, who leads the party, | said | she would run",
            ),
            ("Moor said on Fox News the plan was dead.", "Moor | said | the plan was dead"),
            (
                "The party that controls Lima said it was late.",
                "The party that controls Lima | said | it was late",
            ),
            ("Moor also said Sunday's game was lost.", "Moor | also said | Sunday's game was lost"),
            ("A paper estimated there were ten ships.", "A paper | estimated | there were ten ships"),
            ("Officials warned the dam could break.", "Officials | warned | the dam could break"),
            ("Moor met a man who leads it, and said it was late.", "Moor | said | it was late"),
            (
                "The Lund cease-fire deal says the army must leave.",
                "The Lund cease-fire deal | says | the army must leave",
            ),
            ("Moor warned Peru the dam could break.", "Moor | warned | the dam could break"),
            ("Moor said it was late, but he gave no details.", "Moor | said | it was late"),
            (
                "The company, accused of bribery, said it would appeal.",
                "The company, accused of bribery, | said | it would appeal",
            ),
        ],
        &["The minister left the room.", "Nobody said the law was fair."],
    ),
    rule(
        "claim.verb-infinitive",
        &[
            ("The company promised to pay its workers.", "The company | promised | to pay its workers"),
            ("Moor asked the court to go.", "Moor | asked | the court to go"),
            ("The court directed the state to pay.", "The court | directed | the state to pay"),
            ("The mayor was eager to go.", "The mayor | was eager | to go"),
            ("She hopes to win the race.", "She | hopes | to win the race"),
            ("The union threatened to strike.", "The union | threatened | to strike"),
            ("A man who asked not to be named said it rained.", "who | asked | not to be named"),
        ],
        &["They began to sing."],
    ),
    rule(
        "claim.verb-object",
        &[
            ("Critics denounced the plan, which costs millions.", "Critics | denounced | the plan"),
            ("The survey found a wide gap between towns.", "The survey | found | a wide gap between towns"),
            ("Moor called him \"a coward.\"", "Moor | called | him \"a coward.\""),
            ("They urged the mayor, Ada Moor, to go.", "They | urged | the mayor, Ada Moor, to go"),
            (
                "Moor wants it known that if they lose, she will go.",
                "Moor | wants | it known that if they lose, she will go",
            ),
            ("Moor rejected the offer, with Ito saying it was late.", "Moor | rejected | the offer"),
            (
                "Ada Moor, accused of bribery, denies the charges.",
                "Ada Moor, accused of bribery, | denies | the charges",
            ),
            (
                "The army neither confirmed nor denied the report.",
                "The army | neither confirmed nor denied | the report",
            ),
            ("The army shelled the town, a charge Moor denied.", "Moor | denied | a charge"),
            ("Moor asked Ito about the deal.", "Moor | asked | about the deal"),
            (
                "Moor described it as false, malicious and politically motivated.",
                "Moor | described | it as false, malicious and politically motivated",
            ),
            (
                "Moor dismissed as baseless reports that it rained.",
                "Moor | dismissed | as baseless reports that it rained",
            ),
            (
                "Moor urged them to stay at home, avoid crowds and wait.",
                "Moor | urged | them to stay at home, avoid crowds and wait",
            ),
            (
                "Moor questioned his aims, his judgment and his wit.",
                "Moor | questioned | his aims, his judgment and his wit",
            ),
            (
                "Moor condemned the killing of men, the burning of mills and the theft of cars.",
                "Moor | condemned | the killing of men, the burning of mills and the theft of cars",
            ),
            ("Moor stepped up his attacks on Ito, calling him a coward.", "Moor | calling | him a coward"),
            ("Moor attacked schools for their rules.", "Moor | attacked | schools for their rules"),
            ("Ada Moor dismissed the mayor as a clown.", "Ada Moor | dismissed | the mayor as a clown"),
            ("Moor called the election a sham.", "Moor | called | the election a sham"),
            (
                "The army accused the rebels, led by Abe Moor, of theft.",
                "The army | accused | the rebels, led by Abe Moor, of theft",
            ),
            ("The party that opposed the bill won the vote.", "that | opposed | the bill"),
            (
                "The group, which accused rebel leaders of theft, left.",
                "which | accused | rebel leaders of theft",
            ),
            ("It began Friday with both sides denying the raid.", "both sides | denying | the raid"),
            ("Moor responded to the claims.", "Moor | responded to | the claims"),
            ("Traders see gains.", "Traders | see | gains"),
            ("He saw the deal as a trap.", "He | saw | the deal as a trap"),
            ("Moor called the meeting with Ito useless.", "Moor | called | the meeting with Ito useless"),
        ],
        &[
            "The so-called peace plan failed.",
            "The once feared chief was ill.",
            "He painted the fence.",
            "She found a wide gap in the fence.",
            "They ran a firm called Moor Mills.",
            "Rebels attacked a village in May.",
            "Police charged the crowd.",
            "Troops charged a group of 50 protesters.",
            "The mob torched three houses.",
            "The blast claimed at least 90 lives.",
            "The court dismissed Prime Minister Ada Moor.",
            "Peru recalled its ambassador on Monday.",
            "The king called a snap election.",
            "“It is over,” she told cheering supporters.",
            "Voters faced alleged fraud at the polls.",
            "Moor named Ada Ito as her deputy.",
            "Moor named a 20-man squad on Monday.",
            "The two discussed it in Lund.",
            "Police responded to a call about a fire.",
            "Peru was being admitted to the bloc.",
            "Two ships were lost and believed to be in port.",
            "There were three alleged “thefts” of ships.",
            "Moor had detailed talks with Ito.",
            "Moor did not respond to a request for comment.",
            "Police cited dozens of men for speeding.",
            "Lund saw a man with a hat.",
            "They went to see the mayor.",
            "Ito challenged Ada Moor in May.",
            "Peru call: 28 August 2019",
            "It rained before leaders called the vote.",
            "They printed it in summarized form.",
            "They met at a hall where they discussed the war.",
        ],
    ),
    rule(
        "claim.verb-any",
        &[("Moor said no to the offer.", "Moor | said | no to the offer")],
        &["The train arrived at noon."],
    ),
    rule(
        "claim.verb-passive-by",
        &[
            ("The bill was criticized by Moor.", "Moor | was criticized | The bill"),
            (
                "Reports that the vote was rigged - which have been confirmed by Ada Moor - spread.",
                "Ada Moor | have been confirmed | the vote was rigged",
            ),
            ("The plan, which was criticized by Moor, failed.", "Moor | was criticized | The plan"),
            ("The mayor broke a law that was opposed by Ito.", "Ito | was opposed | a law"),
            ("Ito was told by Moor that the vote was off.", "Moor | was told | the vote was off"),
            (
                "The plan was described as weak by Ada Moor.",
                "Ada Moor | was described | The plan ... as weak",
            ),
        ],
        &[
            "The house was built by his father.",
            "They built a road in an area claimed by Peru.",
            "Reports that the mill burned, which was built by his father, spread.",
            "We were honored by the visit.",
        ],
    ),
    rule(
        "claim.verb-passive",
        &[
            ("The aide was told that the vote was off.", " | was told | the vote was off"),
            ("Asked whether he would go, he left.", " | Asked | whether he would go"),
        ],
        &[
            "The bridge was closed to traffic.",
            "The men have not been named.",
            "The race was called off on Monday.",
            "A convoy was attacked near Lund.",
            "The man was freed without being charged after a night in jail.",
            "A bear was seen near Lund.",
        ],
    ),
    rule(
        "claim.raising",
        &[
            ("Talks are expected to resume in May.", " | are expected | Talks ... to resume in May"),
            ("The two sides seem to agree.", " | seem | The two sides ... to agree"),
            ("The house seems old.", " | seems | The house ... old"),
            ("It seems that the talks failed.", " | seems | the talks failed"),
        ],
        &["He was wanted to the end.", "Moor appeared in court."],
    ),
    rule(
        "claim.noun-that",
        &[
            ("Moor's claim that the vote was rigged is false.", "Moor's | claim | the vote was rigged"),
            ("Despite Moor's claim that it was late, Ito left.", "Moor's | claim | it was late"),
            ("The deal sparked fears that it was late.", " | fears | it was late"),
            ("In Moor's view, the law is unfair.", "Moor's | view | the law is unfair"),
        ],
        &[
            "The fact remains.",
            "The decision that legalized it was old.",
            "He read the reports that the firm had filed.",
        ],
    ),
    rule(
        "claim.noun-phrase",
        &[
            ("His criticism of the court went on.", "His | criticism of | the court"),
            ("There were reports of looting.", " | reports of | looting"),
            ("Although there are doubts over the deal, it rained in Lund.", " | doubts over | the deal"),
        ],
        &["The plan was small."],
    ),
];
