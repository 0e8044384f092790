//! Where the nodes of a graph are drawn: springs within each part that hangs together, then the parts in rows.
//!
//! `sizes of the nodes, links -> centers of the nodes, size of the drawing`. Only the four operations and square roots
//! are used, so the drawing is the same on every machine. No two nodes lie on each other.
//!
//! Source: Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991).
//!
//! Cost: quadratic in the nodes, of which there are few.

/// Width and height of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) width: usize,
    pub(super) height: usize,
}

/// The finished drawing, in pixels.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// The center of each node.
    pub(super) at: Vec<(i64, i64)>,
    pub(super) width: i64,
    pub(super) height: i64,
}

type Point = (f64, f64);

/// The wished length of a link.
const LINK: f64 = 130.0;
const ROUNDS: usize = 400;
/// Space between nodes, and around parts.
const GAP: f64 = 22.0;
/// Where a row of parts ends.
const ROW: f64 = 1000.0;

/// Draws the graph.
pub(super) fn plan(sizes: &[Size], links: &[(usize, usize)]) -> Plan {
    let sizes: Vec<Point> = sizes.iter().map(|size| (real(size.width), real(size.height))).collect();
    let mut parts: Vec<(Vec<usize>, Vec<Point>)> = parts(sizes.len(), links)
        .into_iter()
        .map(|nodes| {
            let points = draw(&nodes, &sizes, links);
            (nodes, points)
        })
        .collect();
    parts.sort_by_key(|(nodes, _)| std::cmp::Reverse(nodes.len()));
    pack(&parts, &sizes)
}

#[expect(clippy::cast_precision_loss, reason = "sizes on a screen")]
const fn real(n: usize) -> f64 {
    n as f64
}

#[expect(clippy::cast_possible_truncation, reason = "positions on a screen")]
const fn whole(x: f64) -> i64 {
    x as i64
}

/// The parts that hang together, each with its nodes in order.
fn parts(count: usize, links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut part: Vec<usize> = (0..count).collect();
    for _ in 0..count {
        let before = part.clone();
        for &(a, b) in links {
            if let (Some(&x), Some(&y)) = (part.get(a), part.get(b)) {
                let least = x.min(y);
                part.iter_mut().filter(|p| **p == x || **p == y).for_each(|p| *p = least);
            }
        }
        if before == part {
            break;
        }
    }
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, &root) in part.iter().enumerate() {
        if let Some(list) = lists.get_mut(root) {
            list.push(node);
        }
    }
    lists.retain(|list| !list.is_empty());
    lists
}

/// The points of one part.
fn draw(nodes: &[usize], sizes: &[Point], links: &[(usize, usize)]) -> Vec<Point> {
    let local = |node: usize| nodes.binary_search(&node).ok();
    let links: Vec<(usize, usize)> =
        links.iter().filter_map(|&(a, b)| Some((local(a)?, local(b)?))).filter(|(a, b)| a != b).collect();
    let sizes: Vec<Point> = nodes.iter().map(|&node| sizes.get(node).copied().unwrap_or_default()).collect();
    if let [first, second] = sizes[..] {
        return vec![(0.0, 0.0), (f64::midpoint(first.0, second.0) + 70.0, 0.0)];
    }
    let mut at = sunflower(nodes.len());
    let mut heat = LINK;
    for _ in 0..ROUNDS {
        let pull = forces(&at, &links);
        for (point, force) in at.iter_mut().zip(&pull) {
            let length = force.0.hypot_plain(force.1);
            let step = length.min(heat) / length.max(1e-6);
            point.0 += force.0 * step;
            point.1 += force.1 * step;
        }
        heat = (heat * 0.985).max(0.5);
    }
    // Names are wide, so the drawing is too.
    at.iter_mut().for_each(|point| point.0 *= 1.5);
    part_boxes(&mut at, &sizes);
    at
}

trait Plain {
    fn hypot_plain(self, other: Self) -> Self;
}

impl Plain for f64 {
    /// As `hypot`, which is not the same to the last bit everywhere.
    fn hypot_plain(self, other: Self) -> Self {
        (self * self + other * other).sqrt()
    }
}

/// Points that turn outward by the golden angle.
fn sunflower(count: usize) -> Vec<Point> {
    const COS: f64 = -0.737_368_878_078_320_2;
    const SIN: f64 = 0.675_490_294_261_523_6;
    let mut direction = (1.0, 0.0);
    (0..count)
        .map(|n| {
            let radius = 0.6 * LINK * real(n).sqrt();
            let point = (radius * direction.0, radius * direction.1);
            direction = (direction.0 * COS - direction.1 * SIN, direction.0 * SIN + direction.1 * COS);
            point
        })
        .collect()
}

/// All push each other, links pull.
fn forces(at: &[Point], links: &[(usize, usize)]) -> Vec<Point> {
    let mut pull = vec![(0.0, 0.0); at.len()];
    for (n, a) in at.iter().enumerate() {
        for (m, b) in at.iter().enumerate().skip(n + 1) {
            let (dx, dy) = (a.0 - b.0, a.1 - b.1);
            let push = LINK * LINK / (dx * dx + dy * dy).max(1.0);
            shift(&mut pull, n, (dx * push, dy * push));
            shift(&mut pull, m, (-dx * push, -dy * push));
        }
    }
    for &(n, m) in links {
        if let (Some(a), Some(b)) = (at.get(n), at.get(m)) {
            let (dx, dy) = (a.0 - b.0, a.1 - b.1);
            let tug = dx.hypot_plain(dy) / LINK;
            shift(&mut pull, n, (-dx * tug, -dy * tug));
            shift(&mut pull, m, (dx * tug, dy * tug));
        }
    }
    pull
}

fn shift(points: &mut [Point], n: usize, by: Point) {
    if let Some(point) = points.get_mut(n) {
        point.0 += by.0;
        point.1 += by.1;
    }
}

/// Pushes nodes apart that lie on each other, the shorter way; what still touches at last goes below all.
fn part_boxes(at: &mut [Point], sizes: &[Point]) {
    for _ in 0..300 {
        let mut moved = false;
        for n in 0..at.len() {
            for m in n + 1..at.len() {
                let Some((dx, dy)) = overlap(at, sizes, n, m) else { continue };
                let (ahead, above) = (at[n].0 <= at[m].0, at[n].1 <= at[m].1);
                let by = if dx < dy {
                    (if ahead { -dx / 2.0 } else { dx / 2.0 }, 0.0)
                } else {
                    (0.0, if above { -dy / 2.0 } else { dy / 2.0 })
                };
                shift(at, n, by);
                shift(at, m, (-by.0, -by.1));
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
    for n in 0..at.len() {
        if (0..n).any(|m| overlap(at, sizes, n, m).is_some_and(|(dx, dy)| dx.min(dy) > GAP - 2.0)) {
            at[n].1 = at.iter().map(|p| p.1).fold(f64::MIN, f64::max) + sizes[n].1 + GAP;
        }
    }
}

/// By how much two nodes are too near, if they are.
fn overlap(at: &[Point], sizes: &[Point], n: usize, m: usize) -> Option<Point> {
    let (a, b, sa, sb) = (at.get(n)?, at.get(m)?, sizes.get(n)?, sizes.get(m)?);
    let dx = f64::midpoint(sa.0, sb.0) + GAP - (a.0 - b.0).abs();
    let dy = f64::midpoint(sa.1, sb.1) + GAP - (a.1 - b.1).abs();
    (dx > 0.01 && dy > 0.01).then_some((dx, dy))
}

/// Puts the parts side by side, in rows.
fn pack(parts: &[(Vec<usize>, Vec<Point>)], sizes: &[Point]) -> Plan {
    let mut plan = Plan { at: vec![(0, 0); sizes.len()], ..Plan::default() };
    let (mut x, mut y, mut row, mut width) = (0.0, 0.0, 0.0_f64, 0.0_f64);
    for (nodes, points) in parts {
        let boxes = || {
            nodes.iter().zip(points).map(|(&node, point)| {
                let (w, h) = sizes.get(node).copied().unwrap_or_default();
                (point.0 - w / 2.0, point.1 - h / 2.0, point.0 + w / 2.0, point.1 + h / 2.0)
            })
        };
        let (left, top) = boxes().fold((f64::MAX, f64::MAX), |least, b| (least.0.min(b.0), least.1.min(b.1)));
        let (w, h) =
            boxes().fold((0.0_f64, 0.0_f64), |most, b| (most.0.max(b.2 - left), most.1.max(b.3 - top)));
        if x > 0.0 && x + w + 2.0 * GAP > ROW {
            (x, y, row) = (0.0, y + row + GAP, 0.0);
        }
        for (&node, point) in nodes.iter().zip(points) {
            if let Some(at) = plan.at.get_mut(node) {
                *at = (whole(x + GAP + point.0 - left), whole(y + GAP + point.1 - top));
            }
        }
        x += w + 2.0 * GAP;
        row = row.max(h);
        width = width.max(x);
    }
    (plan.width, plan.height) = (whole(width) + 1, whole(y + row + 2.0 * GAP) + 1);
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_apart(sizes: &[Size], links: &[(usize, usize)]) {
        let plan = plan(sizes, links);
        assert_eq!(plan, super::plan(sizes, links));
        for (n, (a, size)) in plan.at.iter().zip(sizes).enumerate() {
            let (w, h) = (size.width as i64, size.height as i64);
            assert!(a.0 - w / 2 >= 0 && a.1 - h / 2 >= 0 && a.0 + w / 2 <= plan.width, "{n} in {plan:?}");
            assert!(a.1 + h / 2 <= plan.height, "{n} in {plan:?}");
            for (m, (b, other)) in plan.at.iter().zip(sizes).enumerate().skip(n + 1) {
                let x = (a.0 - b.0).abs() * 2 < (size.width + other.width) as i64;
                let y = (a.1 - b.1).abs() * 2 < (size.height + other.height) as i64;
                assert!(!(x && y), "{n} lies on {m}: {plan:?}");
            }
        }
    }

    #[test]
    fn nodes_lie_within_the_drawing_and_apart() {
        let sizes =
            |n: usize| (0..n).map(|n| Size { width: 60 + n * 37 % 170, height: 30 }).collect::<Vec<_>>();
        check_apart(&sizes(0), &[]);
        check_apart(&sizes(1), &[]);
        check_apart(&sizes(2), &[(0, 1)]);
        check_apart(&sizes(3), &[(0, 1), (1, 1), (0, 9)]);
        check_apart(&sizes(40), &(1..40).map(|n| (0, n)).collect::<Vec<_>>());
        check_apart(&sizes(40), &(1..20).map(|n| (2 * n, 2 * n + 1)).collect::<Vec<_>>());
        let all: Vec<_> = (0..40).flat_map(|n| (0..n).map(move |m| (m, n))).collect();
        check_apart(&sizes(40), &all);
    }
}
