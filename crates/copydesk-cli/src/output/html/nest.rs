//! Overlapping stretches made into a tree: `[a [b ] ]` nests as it is, `[a [b a] b]` has b cut in two.
//!
//! Stretches in, sorted by where they start -> [`Node`]s that lie in each other, in the order of the text.
//!
//! Cost: linear, for a stretch is cut into at most [`PARTS`] pieces and lies in at most [`DEPTH`] others; what would go
//! beyond that is not shown.

use copydesk::Span;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How many marks may lie in each other.
pub(super) const DEPTH: usize = 8;
/// How often a mark may be cut.
const PARTS: u8 = 8;

/// A piece of a stretch, with the pieces inside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) span: Span,
    /// Index of the stretch.
    pub(super) item: usize,
    /// False for the second and later pieces of one that was cut.
    pub(super) is_first: bool,
    pub(super) inside: Vec<Node>,
}

impl Node {
    /// How many lines are drawn under the text inside.
    pub(super) fn height(&self, has_line: &impl Fn(usize) -> bool) -> usize {
        self.inside.iter().map(|n| n.height(has_line) + usize::from(has_line(n.item))).max().unwrap_or(0)
    }
}

/// The tree of the stretches; of those that start together, the longer lies outside, then the earlier in the list.
pub(super) fn nest(spans: &[(usize, Span)]) -> Vec<Node> {
    let mut waiting: BinaryHeap<_> = spans
        .iter()
        .filter(|(_, span)| !span.is_empty())
        .map(|&(item, span)| Reverse((span.start, Reverse(span.end), item, 0)))
        .collect();
    let mut roots = Vec::new();
    let mut open: Vec<Node> = Vec::new();
    while let Some(Reverse((start, Reverse(end), item, part))) = waiting.pop() {
        while open.last().is_some_and(|top| top.span.end <= start) {
            close(&mut open, &mut roots);
        }
        let limit = open.last().map_or(end, |top| top.span.end);
        if end > limit && part + 1 < PARTS {
            waiting.push(Reverse((limit, Reverse(end), item, part + 1)));
        }
        if open.len() < DEPTH {
            let span = Span::new(start, end.min(limit));
            open.push(Node { span, item, is_first: part == 0, inside: Vec::new() });
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

fn close(open: &mut Vec<Node>, roots: &mut Vec<Node>) {
    if let Some(node) = open.pop() {
        open.last_mut().map_or(roots, |outer| &mut outer.inside).push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a` for the first item, brackets around its pieces: `[a0-9[b3-5]]`.
    fn drawn(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|n| {
                let name = char::from(b'a' + u8::try_from(n.item).unwrap());
                let more = if n.is_first { "" } else { "+" };
                format!("[{name}{more}{}-{}{}]", n.span.start, n.span.end, drawn(&n.inside))
            })
            .collect()
    }

    fn check(spans: &[(u32, u32)], tree: &str) {
        let spans: Vec<_> = spans.iter().map(|&(s, e)| Span::new(s, e)).enumerate().collect();
        assert_eq!(drawn(&nest(&spans)), tree);
    }

    #[test]
    fn stretches_nest_and_those_that_cross_are_cut() {
        check(&[(0, 9), (3, 5)], "[a0-9[b3-5]]");
        check(&[(0, 5), (3, 9)], "[a0-5[b3-5]][b+5-9]");
        check(&[(3, 5), (0, 9), (0, 9)], "[b0-9[c0-9[a3-5]]]");
        check(&[(0, 4), (4, 8)], "[a0-4][b4-8]");
        check(&[(0, 10), (2, 6), (4, 12)], "[a0-10[b2-6[c4-6]][c+6-10]][c+10-12]");
        check(&[(2, 2)], "");
    }

    #[test]
    fn depth_and_pieces_are_bounded() {
        let deep: Vec<_> = (0..2000).map(|n| (n as usize, Span::new(n, 4000 - n))).collect();
        let mut nodes = nest(&deep);
        let mut depth = 0;
        while let Some(node) = nodes.pop() {
            depth += 1;
            nodes = node.inside;
        }
        assert_eq!(depth, DEPTH);
        let stairs: Vec<_> = (0..200_000).map(|n| (n as usize, Span::new(n, n + 5000))).collect();
        fn count(nodes: &[Node]) -> usize {
            nodes.iter().map(|n| 1 + count(&n.inside)).sum()
        }
        assert!(count(&nest(&stairs)) <= 200_000 * usize::from(PARTS));
    }
}
