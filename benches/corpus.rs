//! Merging 1,000, 10,000 and 100,000 extractions, made from the sample pages with other people, days and words.

use copydesk::corpus::{Corpus, Record};
use copydesk::{Article, Extraction, Extractor};
use copydesk_benches::pages;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// So many families share the family names of the pages.
const FAMILIES: usize = 997;

fn corpus(criterion: &mut Criterion) {
    let extractor = Extractor::new();
    let read: Vec<(Extraction, String)> = pages()
        .into_iter()
        .filter_map(|(doc, text)| Some((extractor.extract(&Article::new(&text).doc(&doc)).ok()?, text)))
        .collect();
    let mut group = criterion.benchmark_group("corpus");
    group.sample_size(10);
    for size in [1_000, 10_000, 100_000] {
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::new("merge", size), |bencher| {
            let corpus = varied(&read, size);
            bencher.iter(|| black_box(corpus.merge()));
        });
    }
    group.finish();
}

/// So many documents: each page again and again, with its people renamed, its days moved and its words changed, so
/// that some of them tell of the same and most do not.
fn varied(read: &[(Extraction, String)], size: usize) -> Corpus {
    let mut corpus = Corpus::new();
    for (n, (page, text)) in (0..size).zip(read.iter().cycle()) {
        let round = n / read.len();
        let mut page = page.clone();
        page.doc = format!("{n:06}-{}", page.doc);
        let family = format!("{}", char::from(b'a' + u8::try_from(round % 26).unwrap_or(0)))
            .repeat(1 + round % FAMILIES % 5);
        for person in &mut page.people {
            let suffix = format!("{family}{}", round % FAMILIES);
            person.name.push_str(&suffix);
            if let Some(family) = &mut person.family {
                family.push_str(&suffix);
            }
        }
        for event in &mut page.events {
            if let Some(when) = &mut event.when {
                let days = time::Duration::days((round % 700) as i64);
                when.start = when.start.and_then(|day| day.checked_add(days));
                when.end = when.end.and_then(|day| day.checked_add(days));
            }
        }
        let words =
            text.replace(" the ", &format!(" the {family}{round} ")).replace(" a ", &format!(" a {round} "));
        corpus.insert(Record::new(page, &words));
    }
    corpus
}

criterion_group!(benches, corpus);
criterion_main!(benches);
