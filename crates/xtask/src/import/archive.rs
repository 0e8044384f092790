//! Reading files out of packages: `.tgz`, `.tar.gz` and `.whl` (zip).

use super::fetch::{Package, Sources};
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The text files of a package whose path ends as `wanted` says, by path.
pub(super) fn texts(
    sources: &Sources,
    package: &Package,
    wanted: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, String>, String> {
    let path = sources.archive(package)?;
    let shown = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let files = read_all(&path, &wanted).map_err(|e| shown(&e))?;
    if files.is_empty() {
        return Err(shown(&"the files that are looked for are not in it"));
    }
    files
        .into_iter()
        .map(|(name, bytes)| {
            let bytes = if name.ends_with(".gz") { gunzip(&bytes).map_err(|e| shown(&e))? } else { bytes };
            String::from_utf8(bytes).map(|text| (name, text)).map_err(|e| shown(&e))
        })
        .collect()
}

/// The one text file of a package whose path ends so.
pub(super) fn text(sources: &Sources, package: &Package, end: &str) -> Result<String, String> {
    texts(sources, package, |path| path.ends_with(end))
        .map(|files| files.into_values().next().unwrap_or_default())
}

fn read_all(path: &Path, wanted: &dyn Fn(&str) -> bool) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let file = File::open(path)?;
    let mut files = Vec::new();
    if path.extension().is_some_and(|ext| ext == "whl") {
        let mut archive = zip::ZipArchive::new(file)?;
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at)?;
            if wanted(entry.name()) {
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes)?;
                files.push((entry.name().to_owned(), bytes));
            }
        }
        return Ok(files);
    }
    let mut archive = tar::Archive::new(GzDecoder::new(file));
    for entry in archive.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if wanted(&name) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            files.push((name, bytes));
        }
    }
    Ok(files)
}

fn gunzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut text)?;
    Ok(text)
}
