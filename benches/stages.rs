//! Throughput of every stage on its own, in bytes of input a second: one group a stage, on the sample pages and on clean
//! text in other scripts. Each is given what it is given in the pipeline, which repairs the text first.

use copydesk::Article;
use copydesk::bench::{Bench, repaired};
use copydesk_benches::{bytes, other_scripts, pages};
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
    let mut group = criterion.benchmark_group("repair");
    group.throughput(Throughput::Bytes(bytes(&pages)));
    group.bench_function("pages", |bencher| {
        bencher.iter(|| pages.iter().map(|(_, text)| black_box(repaired(text)).len()).sum::<usize>());
    });
    group.finish();
    let texts =
        [("pages", pages, false), ("other scripts", other_scripts(), true)].map(|(name, texts, clean)| {
            let repaired = texts.into_iter().map(|(doc, text)| (doc, repaired(&text)));
            (name, repaired.collect::<Vec<_>>(), clean)
        });
    for &(stage, run) in STAGES {
        let mut group = criterion.benchmark_group(stage);
        for (name, texts, clean) in &texts {
            let mut prepared: Vec<Bench<'_>> = texts
                .iter()
                .map(|(doc, text)| Bench::new(Article::new(text).doc(doc).clean(*clean)))
                .collect();
            group.throughput(Throughput::Bytes(bytes(texts)));
            group.bench_function(*name, |bencher| {
                bencher.iter(|| {
                    for bench in &mut prepared {
                        black_box(run(bench));
                    }
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
