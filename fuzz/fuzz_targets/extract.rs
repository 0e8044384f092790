//! Any bytes give a result whose spans fit the text: `cargo fuzz run extract ../examples/pages`.
#![no_main]

use copydesk::{Article, Extractor};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for clean in [false, true] {
        let found = EXTRACTOR.extract(&Article::new(&text).clean(clean)).expect("small enough");
        for block in &found.blocks {
            assert!(text.get(block.span.range()).is_some());
        }
        for claim in &found.claims {
            for span in claim.source_spans.iter().chain(&claim.cue_spans).chain(&claim.content_spans) {
                assert!(text.get(span.range()).is_some());
            }
        }
        for event in &found.events {
            assert!(event.mentions.iter().all(|mention| text.get(mention.span.range()).is_some()));
        }
        for time in &found.times {
            assert!(text.get(time.span.range()).is_some());
        }
    }
});
