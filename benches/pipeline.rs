//! Throughput of the whole pipeline on one thread: the sample pages as scraped, and their stories alone, read together
//! and one by one.

use copydesk::{Article, Extractor, Scratch};
use copydesk_benches::{bytes, pages};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

fn pipeline(criterion: &mut Criterion) {
    let pages = pages();
    let stories = stories(&pages);
    let extractor = Extractor::new();
    let mut group = criterion.benchmark_group("pipeline");
    for (name, texts, clean) in [("pages", &pages, false), ("stories", &stories, true)] {
        let articles: Vec<Article<'_>> =
            texts.iter().map(|(doc, text)| Article::new(text).doc(doc).clean(clean)).collect();
        let mut scratch = Scratch::new();
        group.throughput(Throughput::Bytes(bytes(texts)));
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(extractor.extract_all(&articles, &mut scratch)));
        });
        group.bench_function(format!("{name} one by one"), |bencher| {
            bencher.iter(|| {
                for article in &articles {
                    black_box(extractor.extract_with(article, &mut scratch).ok());
                }
            });
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("json");
    group.throughput(Throughput::Bytes(bytes(&stories)));
    let mut scratch = Scratch::new();
    let read: Vec<_> = stories
        .iter()
        .filter_map(|(doc, text)| {
            extractor.extract_with(&Article::new(text).doc(doc).clean(true), &mut scratch).ok()
        })
        .collect();
    let mut out = Vec::new();
    group.bench_function("stories", |bencher| {
        bencher.iter(|| {
            out.clear();
            for extraction in &read {
                black_box(serde_json::to_writer(&mut out, extraction).is_ok());
            }
        });
    });
    group.finish();
}

/// The body blocks of each page, as clean text.
fn stories(pages: &[(String, String)]) -> Vec<(String, String)> {
    let extractor = Extractor::new();
    pages
        .iter()
        .map(|(doc, text)| {
            let extraction = extractor.extract(&Article::new(text)).unwrap_or_default();
            let body: Vec<&str> = extraction
                .blocks
                .iter()
                .filter(|block| block.kind.is_body())
                .map(|block| block.span.slice(text))
                .collect();
            (doc.clone(), body.join("\n\n"))
        })
        .collect()
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
