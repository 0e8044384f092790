//! The extractor as the options want it.

use crate::args::Input;
use crate::input::io_problem;
use copydesk::Extractor;
use std::fs;

/// An extractor with the word lists of `--lexicon`, and those lists.
pub(crate) fn extractor(options: &Input) -> Result<(Extractor, Vec<String>), String> {
    let mut lists = Vec::new();
    let mut builder = Extractor::builder();
    for path in &options.lexicon {
        let place = |problem: String| format!("{}: {problem}", path.display());
        let bytes = fs::read(path).map_err(|error| place(io_problem(&error)))?;
        let tsv = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count();
            place(format!("word list, line {line}: not UTF-8"))
        })?;
        builder =
            builder.lexicon(tsv.trim_start_matches('\u{FEFF}')).map_err(|error| place(error.to_string()))?;
        lists.push(tsv);
    }
    Ok((builder.build(), lists))
}
