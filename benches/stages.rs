//! Throughput of every stage on its own, in bytes of input a second: one group a stage. Each is given what it is given in
//! the pipeline, which repairs the text first.

use copydesk::Article;
use copydesk::bench::{Bench, repaired};
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
    let raw = pages();
    let mut group = criterion.benchmark_group("repair");
    group.throughput(Throughput::Bytes(bytes(&raw)));
    group.bench_function("pages", |bencher| {
        bencher.iter(|| raw.iter().map(|(_, text)| black_box(repaired(text)).len()).sum::<usize>());
    });
    group.finish();
    let pages: Vec<_> = raw.iter().map(|(doc, text)| (doc.clone(), repaired(text))).collect();
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
