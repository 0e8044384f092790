//! The arguments made into a list of sources, in the order in which they are read.
//!
//! Directories are walked recursively and sorted by path; links to directories are not followed inside them, so that
//! no circle is walked. Files named as arguments are read whatever their names.

use super::{Failure, Kind, io_problem};
use crate::args::InputFormat;
use crate::messages::Message;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Extensions that are read in directories.
const TEXT: [&str; 2] = ["txt", "text"];
const RECORDS: [&str; 2] = ["ndjson", "jsonl"];

/// Something to read.
#[derive(Debug)]
pub(crate) enum Source {
    /// A file.
    File {
        /// Where.
        path: PathBuf,
        /// What it holds.
        kind: Kind,
    },
    /// Standard input.
    Stdin {
        /// What it holds.
        kind: Kind,
    },
    /// An argument that leads to nothing.
    Failed(Failure),
}

/// All that the arguments name.
pub(crate) fn sources(paths: &[PathBuf], format: Option<InputFormat>) -> Vec<Source> {
    let mut sources = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            sources.push(Source::Stdin { kind: kind_of(path, format) });
            continue;
        }
        match fs::metadata(path) {
            Ok(entry) if entry.is_dir() => directory(path, format, &mut sources),
            Ok(_) => sources.push(Source::File { path: path.clone(), kind: kind_of(path, format) }),
            Err(error) => sources.push(failed(path, &error)),
        }
    }
    sources
}

/// The bytes of all files, where every source is one; for progress.
pub(crate) fn total_bytes(sources: &[Source]) -> Option<u64> {
    sources.iter().try_fold(0u64, |sum, source| match source {
        Source::File { path, .. } => {
            fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|entry| sum.saturating_add(entry.len()))
        }
        Source::Stdin { .. } => None,
        Source::Failed(_) => Some(sum),
    })
}

fn directory(root: &Path, format: Option<InputFormat>, sources: &mut Vec<Source>) {
    let mut found: Vec<(PathBuf, Option<io::Error>)> = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                found.push((folder, Some(error)));
                continue;
            }
        };
        for entry in entries {
            match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))) {
                Ok((path, _)) if is_hidden(&path) => {}
                Ok((path, kind)) if kind.is_dir() => open.push(path),
                Ok((path, _)) if is_text(&path) && !path.is_dir() => found.push((path, None)),
                Ok(_) => {}
                Err(error) => found.push((folder.clone(), Some(error))),
            }
        }
    }
    if found.is_empty() {
        let problem = "no *.txt, *.text, *.ndjson or *.jsonl in this directory";
        let message = Message::error(Some(root.display().to_string()), problem);
        sources.push(Source::Failed(Failure { message, io: true }));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    sources.extend(found.into_iter().map(|(path, error)| match error {
        None => Source::File { kind: kind_of(&path, format), path },
        Some(error) => failed(&path, &error),
    }));
}

fn failed(path: &Path, error: &io::Error) -> Source {
    let message = Message::error(Some(path.display().to_string()), io_problem(error));
    Source::Failed(Failure { message, io: true })
}

fn kind_of(path: &Path, format: Option<InputFormat>) -> Kind {
    match format {
        Some(InputFormat::Text) => Kind::Page,
        Some(InputFormat::Ndjson) => Kind::Records,
        None if has_extension(path, &RECORDS) => Kind::Records,
        None => Kind::Page,
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_text(path: &Path) -> bool {
    let is_readme = path.file_stem().is_some_and(|name| name.eq_ignore_ascii_case("readme"));
    !is_readme && (has_extension(path, &TEXT) || has_extension(path, &RECORDS))
}

fn has_extension(path: &Path, list: &[&str]) -> bool {
    path.extension().is_some_and(|extension| list.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}
