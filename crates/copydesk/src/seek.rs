//! [`seek`]: a place in a sorted list, looked for from where something near it was found.

/// How many first items of a sorted list stand `before` something; `from` is a guess that is not far off.
///
/// Cost: a step for each item between the two.
#[inline]
pub(crate) fn seek<T>(list: &[T], from: usize, before: impl Fn(&T) -> bool) -> usize {
    let mut at = from.min(list.len());
    while let Some(last) = at.checked_sub(1)
        && list.get(last).is_some_and(|item| !before(item))
    {
        at = last;
    }
    while list.get(at).is_some_and(&before) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::seek;

    #[test]
    fn finds_the_partition_point_from_wherever_it_starts() {
        let list = [1, 3, 3, 5, 9];
        for sought in 0..11 {
            let before = |item: &i32| *item < sought;
            for from in 0..8 {
                assert_eq!(seek(&list, from, before), list.partition_point(before), "{sought} from {from}");
            }
        }
        assert_eq!(seek(&[], 3, |item: &i32| *item < 1), 0);
    }
}
