# The commands of the project; CI runs the same words.

# Everything a change must pass.
ready: fmt clippy test doc examples bench-test generated

fmt:
    cargo fmt --all --check

clippy:
    cargo clippy --workspace --all-targets -- -D warnings

test:
    cargo test --workspace

doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps

examples:
    cargo run --release --example quotes
    cargo run --release --example who_met_whom
    cargo run --release --example custom_lexicon
    cargo run --release --example ndjson_pipeline < examples/data/articles.ndjson > /dev/null

# One turn of every benchmark, to see that it runs.
bench-test:
    cargo test --release -p copydesk-benches --benches

bench:
    cargo bench -p copydesk-benches

# The compiled word lists are those of the sources.
generated:
    cargo xtask gen-lexicon
    git diff --exit-code -- crates/copydesk-lexicon

# Write the record of allocations anew.
allocations:
    UPDATE=1 cargo test --release -p copydesk-benches --test allocations

deny:
    cargo deny check bans licenses sources
