//! The texts that are measured: the sample pages, read once.

use std::path::Path;

/// Name and text of every sample page, in order of name.
///
/// # Panics
///
/// Where the folder `examples/pages` cannot be read: a benchmark without its texts measures nothing.
#[must_use]
pub fn pages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/pages");
    let mut pages: Vec<(String, String)> = std::fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            (name, String::from_utf8_lossy(&text).into_owned())
        })
        .collect();
    pages.sort();
    pages
}

/// Clean text in six scripts other than Latin, repeated to 100 kB: what a letter costs that no table of bytes knows.
#[must_use]
pub fn other_scripts() -> Vec<(String, String)> {
    let text = include_str!("texts/other_scripts.txt");
    vec![("other scripts".to_owned(), text.repeat(100_000 / text.len()))]
}

/// How many bytes texts have together.
#[must_use]
pub fn bytes(pages: &[(String, String)]) -> u64 {
    pages.iter().map(|(_, text)| text.len() as u64).sum()
}
