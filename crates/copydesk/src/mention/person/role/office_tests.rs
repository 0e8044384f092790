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
