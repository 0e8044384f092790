//! Who comes into an office, and what stands around it.

use super::tests::assert_roles;

#[test]
fn how_a_contest_ended_is_no_role() {
    assert_roles(&[
        ("Karl Osk was the winner in Peru on Tuesday.", "Karl Osk: "),
        ("Ann Okafor was declared the loser of the debate.", "Ann Okafor: "),
        ("Karl Osk is a Nobel Prize winner.", "Karl Osk: Nobel Prize winner"),
    ]);
}

#[test]
fn who_comes_into_an_office() {
    assert_roles(&[
        ("Karl Osk was sworn in as president on Friday.", "Karl Osk: president"),
        ("Karl Osk took over as chief executive of the bank.", "Karl Osk: chief executive of the bank"),
        ("Karl Osk has served as an envoy to Oman.", "Karl Osk: envoy to Oman"),
        ("Karl Osk would become the next president.", "Karl Osk: next president"),
        ("Karl Osk has since become an aide to Lund.", "Karl Osk: aide to Lund"),
        ("Karl Osk, who was named acting secretary last week, left.", "Karl Osk: acting secretary"),
        ("Ann Okafor, now finance minister, spoke.", "Ann Okafor: finance minister"),
        ("Karl Osk took over the bank.", "Karl Osk: "),
    ]);
}

#[test]
fn an_aside_between_dashes_begins_with_a_role() {
    assert_roles(&[
        ("Karl Osk - the mayor of Lima - opposed it.", "Karl Osk: mayor of Lima"),
        (
            "Karl Osk - leader of the Harbour Union (HU) and a former judge - opposed it.",
            "Karl Osk: former judge; leader of Harbour Union",
        ),
        ("Karl Osk - a judge, some say - opposed it.", "Karl Osk: judge"),
        ("Karl Osk - minister or not - opposed it.", "Karl Osk: "),
    ]);
}

#[test]
fn the_body_of_a_title_stands_behind_the_name() {
    assert_roles(&[
        ("Judge Ann Okafor of the Supreme Court ruled on Friday.", "Ann Okafor: Judge of Supreme Court"),
        (
            "Spokeswoman Ann Okafor from the Interior Ministry said so.",
            "Ann Okafor: Spokeswoman of Interior Ministry",
        ),
    ]);
}

#[test]
fn a_pronoun_tells_roles_too() {
    assert_roles(&[
        (
            "Ann Okafor left Lima on Monday. She is a professor of law at Osk University.",
            "Ann Okafor: professor of law of Osk University",
        ),
        ("Karl Osk left. He was chairman of the union.", "Karl Osk: chairman of the union"),
        ("Karl Osk left. In his time as finance minister he cut taxes.", "Karl Osk: finance minister"),
        ("Karl Osk left. His third term as mayor of Lima was short.", "Karl Osk: mayor of Lima"),
        ("Judge Karl Osk left. He is a judge in Lima.", "Karl Osk: Judge"),
        ("Karl Osk left. Ada Moor asked whether he was a spy.", "Karl Osk:  | Ada Moor: "),
        ("Karl Osk left. He is not a lawyer, and he is accused of fraud.", "Karl Osk: "),
        ("Karl Osk left. “He is the best president of all,” she said.", "Karl Osk: "),
        ("Karl Osk left. His work is as hard as ever.", "Karl Osk: "),
    ]);
}

#[test]
fn what_a_role_is_of_goes_on_behind_and() {
    assert_roles(&[
        (
            "Karl Osk, professor of politics and international relations at the University of Lima, left.",
            "Karl Osk: professor of politics and international relations of University of Lima",
        ),
        ("Karl Osk, head of culture and society, left.", "Karl Osk: head of culture and society"),
        (
            "Karl Osk, managing director for Europe and Central Asia, left.",
            "Karl Osk: managing director for Europe and Central Asia",
        ),
        ("Karl Osk, head of culture and told of it, left.", "Karl Osk: head of culture"),
    ]);
}

#[test]
fn when_and_how_often_somebody_was_it_is_no_part_of_a_role() {
    assert_roles(&[
        ("Karl Osk, a one-time vice president, left.", "Karl Osk: vice president"),
        ("Karl Osk, the 2012 presidential nominee, left.", "Karl Osk: presidential nominee"),
        ("Karl Osk, a 14-year veteran of the department, left.", "Karl Osk: veteran of the department"),
        ("Karl Osk at the time was speaker of the house.", "Karl Osk: speaker of the house"),
        ("Karl Osk was at the time a member of the board.", "Karl Osk: member of the board"),
        (
            "A seasoned diplomat and politician, 56-year-old Karl Osk left.",
            "Karl Osk: seasoned diplomat and politician",
        ),
        (
            "Karl Osk, one of eight commissioners at the agency, left.",
            "Karl Osk: commissioners at the agency",
        ),
        ("Karl Osk, a China-friendly former president, left.", "Karl Osk: China-friendly former president"),
    ]);
}

#[test]
fn a_clause_begins_behind_what_opens_its_sentence() {
    assert_roles(&[
        ("After talks with Karl Osk, the envoy left Lima.", "Karl Osk: "),
        ("After talks with Karl Osk, the envoy to Lima, they left.", "Karl Osk: envoy to Lima"),
    ]);
}

#[test]
fn what_somebody_was_in_a_tenure_and_who_had_a_title_before() {
    assert_roles(&[
        ("They read about Ann Okafor's tenure as envoy to Lima.", "Ann Okafor: envoy to Lima"),
        (
            "President Karl Okafor spoke. Ann Okafor stayed. They heard President Okafor.",
            "Karl Okafor: President | Ann Okafor: ",
        ),
        ("Brelldwork co-founder and CEO Ann Okafor left.", "Ann Okafor: co-founder and CEO of Brelldwork"),
    ]);
}

#[test]
fn what_somebody_did_in_an_office() {
    assert_roles(&[
        ("Ann Okafor sold the port as finance minister.", "Ann Okafor: finance minister"),
        ("Ann Okafor left. She used two phones as secretary of state.", "Ann Okafor: secretary of state"),
        ("Ann Okafor left. They asked about her visits as mayor.", "Ann Okafor: mayor"),
        // What they would do, who else may have it, and no office.
        ("Ann Okafor would sell the port as finance minister.", "Ann Okafor: "),
        ("Ann Okafor sold the port as president.", "Ann Okafor: "),
        ("Ann Okafor praised Karl Osk as finance minister.", "Ann Okafor:  | Karl Osk: "),
        ("Ann Okafor praised his work as finance minister.", "Ann Okafor: "),
        ("Ann Okafor sold the port as a joke.", "Ann Okafor: "),
    ]);
}

#[test]
fn an_office_of_several_words_is_told_of_a_pronoun() {
    assert_roles(&[
        ("Ann Okafor left. It began while she was secretary of state.", "Ann Okafor: secretary of state"),
        ("Ann Okafor left. In her time as secretary of state she sold it.", "Ann Okafor: secretary of state"),
        ("Ann Okafor left. She was chief of staff at the time.", "Ann Okafor: chief of staff"),
    ]);
}

#[test]
fn who_presides_over_a_firm_is_of_no_state() {
    assert_roles(&[
        (
            "Peru voted. In Peru, Ann Okafor, president of a trade council, slept.",
            "Ann Okafor: president of a trade council",
        ),
        ("Peru voted. In Peru, President Ann Okafor slept.", "Ann Okafor: President of PER"),
    ]);
}

#[test]
fn the_first_part_of_a_word_belongs_to_it() {
    assert_roles(&[
        ("Anti-illegal logging campaigner Karl Osk left.", "Karl Osk: Anti-illegal logging campaigner"),
        ("They met in-form striker Karl Osk.", "Karl Osk: in-form striker"),
        ("Lima - Mayor Karl Osk left.", "Karl Osk: Mayor"),
    ]);
}

#[test]
fn who_wins_a_contest_is_of_no_country_by_its_name() {
    assert_roles(&[
        ("French Open champion Karl Osk left.", "Karl Osk: French Open champion"),
        ("French champion Karl Osk left.", "Karl Osk: French champion of FRA"),
    ]);
}

#[test]
fn representatives_sit_in_a_house() {
    assert_roles(&[
        ("Representative Karl Osk left.", "Karl Osk: Representative of USA"),
        ("The Filipino Congress met. Representative Karl Osk left.", "Karl Osk: Representative of PHL"),
        ("They met Harbour Representative Karl Osk.", "Karl Osk: Harbour Representative"),
        ("They met company representative Karl Osk.", "Karl Osk: company representative"),
    ]);
}

#[test]
fn what_somebody_is_to_another() {
    assert_roles(&[
        ("On Monday the girl's father, Karl Osk, left.", "Karl Osk: father"),
        ("Karl Osk, Moor's younger brother, left.", "Karl Osk: Moor's younger brother"),
        ("Karl Osk, a friend of the mayor, left.", "Karl Osk: friend of the mayor"),
        ("Karl Osk, a friend and adviser who came along, left.", "Karl Osk: friend and adviser"),
        ("His wife, Ann Okafor, left.", "Ann Okafor: "),
        ("Karl Osk, a father of two, left.", "Karl Osk: "),
        ("Karl Osk, a man of the sea, left.", "Karl Osk: "),
    ]);
}

#[test]
fn how_long_and_when_inside_a_role() {
    assert_roles(&[
        ("Karl Osk, a former two-term Florida governor, left.", "Karl Osk: former two-term Florida governor"),
        ("Karl Osk, the club's 78-year-old president, left.", "Karl Osk: club's 78-year-old president"),
        ("Karl Osk, a former lawyer now at the bank, left.", "Karl Osk: former lawyer"),
    ]);
}

#[test]
fn what_is_done_behind_a_role() {
    assert_roles(&[
        ("Karl Osk, the lawyer leading the search, left.", "Karl Osk: lawyer"),
        ("Karl Osk, a judge hearing the case, left.", "Karl Osk: judge"),
    ]);
}

#[test]
fn of_whom_one_is_one() {
    assert_roles(&[
        ("Karl Osk, one of Moor's former aides, left.", "Karl Osk: Moor's former aides"),
        ("Karl Osk, one of his aides, left.", "Karl Osk: aides"),
        (
            "Karl Osk, President Bo Lund's former adviser, left.",
            "Karl Osk: President Bo Lund's former adviser | Bo Lund: President",
        ),
    ]);
}

#[test]
fn an_office_before_one_that_is_cut_short() {
    assert_roles(&[
        ("Presidential candidate Sen. Ann Okafor left.", "Ann Okafor: Presidential candidate; Sen. of USA"),
        ("Texas Sen. Ann Okafor left.", "Ann Okafor: Texas Sen. of USA"),
        ("Former Gov. Ann Okafor left.", "Ann Okafor: Former Gov."),
    ]);
}

#[test]
fn a_list_behind_a_comma_or_colon() {
    assert_roles(&[
        (
            "Police held two suspects, Karl Osk, 24, and Bo Lund, 31, on Friday.",
            "Karl Osk: suspects | Bo Lund: suspects",
        ),
        (
            "It has three directors: Karl Osk, Bo Lund and Ann Okafor.",
            "Karl Osk: directors | Bo Lund: directors | Ann Okafor: directors",
        ),
        ("They met reporters, lawmakers, Karl Osk and Bo Lund.", "Karl Osk:  | Bo Lund: "),
        ("After talks with the lawmakers, Karl Osk and Bo Lund left.", "Karl Osk:  | Bo Lund: "),
        ("Her rivals, Karl Osk and Bo Lund, left.", "Karl Osk:  | Bo Lund: "),
        ("Director: Karl Osk, Bo Lund and Ann Okafor.", "Karl Osk:  | Bo Lund:  | Ann Okafor: "),
    ]);
}

#[test]
fn who_somebody_turns_out_to_be() {
    assert_roles(&[
        ("The driver was identified as Karl Osk, 24, of Lima.", "Karl Osk: driver"),
        ("Police named the suspect as Karl Osk.", "Karl Osk: suspect"),
        ("The gunman, identified by police on Friday as Karl Osk, fled.", "Karl Osk: gunman"),
        ("The man was identified as Karl Osk.", "Karl Osk: "),
        ("The driver said it was as Karl Osk had told.", "Karl Osk: "),
    ]);
}

#[test]
fn who_took_the_picture_in_running_text() {
    assert_roles(&[
        ("A ship left Lima. (Photo by Karl Osk/Tilda Images for Brell) It was late.", ""),
        ("It was late. Karl Osk / AP file Ann Okafor, a judge, left.", "Ann Okafor: judge"),
        ("It was late. Karl Osk, AP Teachers left.", ""),
        ("She sold a photograph by Karl Osk.", "Karl Osk: "),
        ("Karl Osk, AP reporter in Lima, left.", "Karl Osk: reporter in Lima of AP"),
    ]);
}

#[test]
fn two_things_that_one_name_is() {
    assert_roles(&[
        ("His deputy, economist Karl Osk, was freed.", "Karl Osk: economist; deputy"),
        ("The mayor, economist Karl Osk, and Ann Okafor left.", "Karl Osk: economist | Ann Okafor: "),
        ("The mayor, Karl Osk, is a retired judge.", "Karl Osk: retired judge; mayor"),
        ("Karl Osk, the mayor, is a retired judge.", "Karl Osk: mayor"),
        (
            "It was told by presidential candidate Senator Ann Okafor.",
            "Ann Okafor: presidential candidate; Senator",
        ),
        ("The spokesman General Karl Osk left.", "Karl Osk: spokesman General"),
    ]);
}

#[test]
fn what_stands_inside_an_office() {
    assert_roles(&[
        ("The ambassador of Trinidad and Tobago, Ann Okafor, left.", "Ann Okafor: ambassador of TTO"),
        ("Police arrested the drug lord Karl Osk.", "Karl Osk: drug lord"),
        (
            "Two journalists, Karl Osk of Harbour Radio and Ann Okafor of the Harbour Times, left.",
            "Karl Osk: journalists | Ann Okafor: journalists",
        ),
        (
            "They met world number one Karl Osk and fifth seed Bo Lund.",
            "Karl Osk: world number one | Bo Lund: fifth seed",
        ),
    ]);
}
