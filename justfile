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
    cargo run --example quotes
    cargo run --example who_met_whom
    cargo run --example custom_lexicon
    cargo run --example ndjson_pipeline < examples/data/articles.ndjson > /dev/null

# One turn of every benchmark, to see that it runs.
bench-test:
    cargo test -p copydesk-benches --benches

bench:
    cargo bench -p copydesk-benches

# The compiled word lists are those of the sources.
generated:
    cargo xtask gen-lexicon
    git diff --exit-code -- crates/copydesk-lexicon

# Write the record of allocations anew.
allocations:
    UPDATE=1 cargo test -p copydesk-benches --test allocations

deny:
    cargo deny check bans licenses sources
