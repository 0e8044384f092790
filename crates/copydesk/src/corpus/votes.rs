//! Counting who says what: a story has one vote, however many pages carry it.

/// What was told, the most told first, then in its own order; each with its votes.
pub(super) fn ranked<T: Ord>(mut told: Vec<(T, u32)>) -> Vec<(usize, T)> {
    told.sort_unstable();
    told.dedup();
    let mut votes: Vec<(usize, T)> = Vec::new();
    for (value, _) in told {
        match votes.last_mut() {
            Some((n, last)) if *last == value => *n += 1,
            _ => votes.push((1, value)),
        }
    }
    votes.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    votes
}

/// What most tell. What is told once needs no counting, and most things are.
pub(super) fn most<T: Ord>(told: impl IntoIterator<Item = (T, u32)>) -> Option<T> {
    let mut told = told.into_iter();
    let first = told.next()?;
    let Some(second) = told.next() else { return Some(first.0) };
    let all = [first, second].into_iter().chain(told).collect();
    ranked(all).into_iter().next().map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_has_one_vote() {
        let told = vec![("a", 1), ("a", 1), ("a", 1), ("b", 2), ("b", 3), ("c", 4), ("c", 5)];
        assert_eq!(ranked(told.clone()), [(2, "b"), (2, "c"), (1, "a")]);
        assert_eq!(most(told), Some("b"));
        assert_eq!(most(Vec::<(u8, u32)>::new()), None);
    }
}
