//! Throughput of every stage on its own, in bytes of input a second: one group a stage.

use copydesk::Article;
use copydesk::bench::Bench;
use copydesk_benches::{bytes, pages};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

type Stage = (&'static str, fn(&mut Bench<'_>) -> usize);

const STAGES: &[Stage] = &[
    ("layout", |bench| bench.layout()),
    ("token", |bench| bench.token()),
    ("chunk", |bench| bench.chunk()),
    ("times", |bench| bench.times()),
    ("entities", |bench| bench.entities()),
    ("events", |bench| bench.events()),
    ("claims", |bench| bench.claims()),
];

fn stages(criterion: &mut Criterion) {
    let pages = pages();
    for &(name, run) in STAGES {
        let mut prepared: Vec<Bench<'_>> =
            pages.iter().map(|(doc, text)| Bench::new(Article::new(text).doc(doc))).collect();
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes(&pages)));
        group.bench_function("pages", |bencher| {
            bencher.iter(|| {
                for bench in &mut prepared {
                    black_box(run(bench));
                }
            });
        });
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
