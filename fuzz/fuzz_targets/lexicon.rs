//! Any word list gives an extractor or an error that says where: `cargo fuzz run lexicon`.
#![no_main]

use copydesk::{Article, Extractor};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|list: &str| {
    if let Ok(builder) = Extractor::builder().lexicon(list) {
        let text = "Grand Vizier Floon met the mayor of Paris on Tuesday.";
        builder.build().extract(&Article::new(text)).expect("small enough");
    }
});
