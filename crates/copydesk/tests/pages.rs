//! Whole pages: everything that is read from every sample, as one snapshot a page.

mod support;

#[test]
fn sample_pages() {
    for (name, text) in support::pages() {
        let found = support::extract(&text);
        support::assert_invariants(&text, &found);
        insta::assert_snapshot!(name, support::render(&text, &found));
    }
}
