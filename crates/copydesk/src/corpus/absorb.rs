//! People whom next to all stories tell of take in what else goes by their name.
//!
//! `groups of one family name -> fewer groups`. In thousands of stories one in a hundred takes a president for
//! another country's, calls them by a short form, or by the family name alone; none of these is somebody new. Taken
//! in is, by the larger group:
//!
//! - the same full name, where it is rare beside the other, and is told to be something alike or not told to be
//!   anything; or where both are told to be something alike, and of no two countries;
//! - the same full name with `Jr` or without, where both are told to be the same;
//! - a short form of the given name, or the middle name, be it with `Jr` or without, where both are told to be the same
//!   and of one country;
//! - the family name alone, or with an initial, where of all who have it one is told of many times more than anybody
//!   else.
//!
//! Nobody is taken in whom a story names beside the other.

use super::people::Group;
use super::profile::fits;

/// So many documents make somebody one whom all know.
const KNOWN: usize = 10;

/// So many times as many documents, and so many at least, make the other telling a rare one.
const RARE: usize = 3;

/// A group that is looked at; there are never as many people of a name whom all know.
const MOST: usize = 32;

/// Joins the groups from `start` on.
pub(super) fn absorb(groups: &mut Vec<Group>, start: usize) {
    let Some(block) = groups.get_mut(start..).filter(|block| block.len() > 1) else { return };
    block.iter_mut().for_each(|group| group.members.sort_unstable());
    block.sort_by_key(|group| std::cmp::Reverse(group.members.len()));
    for i in 1..block.len() {
        let Some((larger, rest)) = block.split_at_mut_checked(i) else { break };
        let Some(small) = rest.first_mut() else { break };
        let by = taker(larger.get(..MOST).unwrap_or(larger), small);
        if let Some(group) = by.and_then(|by| larger.get_mut(by)) {
            group.profile.learn(&small.profile);
            group.members.append(&mut small.members);
            // Two sorted runs.
            group.members.sort();
        }
    }
    let mut at = 0;
    groups.retain(|group| {
        at += 1;
        at <= start || !group.members.is_empty()
    });
}

/// The larger group that takes in the small one.
fn taker(larger: &[Group], small: &Group) -> Option<usize> {
    if small.profile.family.is_empty() {
        return None;
    }
    let by = if small.profile.is_full() {
        larger.iter().position(|group| {
            is_same_name(group, small) || is_short_form(group, small) || is_called_either_way(group, small)
        })
    } else {
        let known =
            |group: &&Group| group.profile.is_full() && fits(&small.profile.given, &group.profile.given);
        let mut all = larger.iter().filter(known).map(|group| group.members.len());
        let (first, second) = (all.next()?, all.next().unwrap_or(0));
        let by = larger.iter().position(|group| known(&group))?;
        let group = larger.get(by)?;
        let is_told_so = !small.profile.has_title() || small.profile.shares_title(&group.profile);
        let is_one = first >= KNOWN
            && first >= 8 * second
            && is_told_so
            && !group.profile.is_named_otherwise(&small.profile)
            && !small.profile.is_of_another_country(&group.profile);
        is_one.then_some(by)
    }?;
    larger.get(by).filter(|group| are_apart(group, small)).map(|_| by)
}

/// Told many times of the one, and of the other now and then.
fn is_rare_beside(group: &Group, small: &Group) -> bool {
    group.members.len() >= RARE * small.members.len()
}

/// The same name, and nothing that makes two of it: one body is named in many ways.
fn is_same_name(group: &Group, small: &Group) -> bool {
    let (mine, its) = (&group.profile, &small.profile);
    let is_told_alike = || its.shares_trade(mine);
    mine.given == its.given
        && mine.suffix == its.suffix
        && if is_rare_beside(group, small) {
            !its.has_title() || is_told_alike()
        } else {
            !its.is_of_another_country(mine) && is_told_alike()
        }
        && !mine.is_named_otherwise(its)
}

/// `Amos Osk` and `Amos Osk Jr`, who are told to be the same.
fn is_called_either_way(group: &Group, small: &Group) -> bool {
    let (mine, its) = (&group.profile, &small.profile);
    mine.given == its.given
        && mine.is_called_either_way(its)
        && its.shares_title(mine)
        && !mine.is_of_another_country(its)
        && !mine.is_parted_by_name(its)
}

/// `Jim` and `James`, or `Joe` and `Joseph Jr`, who are told to be the same; or somebody who goes by a middle name.
fn is_short_form(group: &Group, small: &Group) -> bool {
    let (mine, its) = (&group.profile, &small.profile);
    mine.given != its.given
        && (mine.call == its.call || its.given == mine.middle)
        && its.shares_title(mine)
        && (!mine.is_of_another_country(its) || is_rare_beside(group, small))
        && (mine.suffix == its.suffix || mine.is_called_either_way(its))
        && !mine.is_parted_by_name(its)
}

/// No document names both.
fn are_apart(group: &Group, small: &Group) -> bool {
    small.members.iter().all(|&(doc, _)| {
        let at = group.members.partition_point(|its| its.0 < doc);
        group.members.get(at).is_none_or(|its| its.0 != doc)
    })
}
