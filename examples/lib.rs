//! The sample pages beside this file, and programs that read them: `cargo run --example quotes`.
