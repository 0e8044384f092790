//! `copydesk rules`: every rule with its examples.

use crate::args::{Color, Rules, RulesFormat};
use crate::output::{self, style};
use copydesk::{Extractor, RuleInfo, Stage};
use std::process::ExitCode;

/// Prints the rules, in the order in which they are tried.
pub(crate) fn list(options: &Rules, color: Color) -> Result<ExitCode, String> {
    let stage = options.stage.as_deref().and_then(Stage::from_name);
    let extractor = Extractor::new();
    let rules = extractor.rules().filter(|rule| stage.is_none_or(|stage| rule.stage == stage));
    let bytes = match options.format {
        RulesFormat::Text => text(rules, style::colored(color, &std::io::stdout())).into_bytes(),
        RulesFormat::Json => json(rules).map_err(|error| error.to_string())?,
    };
    output::print(&bytes)
}

fn text<'r>(rules: impl Iterator<Item = &'r RuleInfo>, color: bool) -> String {
    let mut canvas = style::Canvas::new(color);
    let mut stage = None;
    for rule in rules {
        if stage.replace(rule.stage) != Some(rule.stage) {
            if !canvas.as_str().is_empty() {
                canvas.newline();
            }
            canvas.styled(style::HEADING, rule.stage.as_str());
            canvas.newline();
        }
        canvas.plain("  ");
        canvas.styled(style::RULE, rule.name);
        canvas.newline();
        for (example, value) in rule.examples {
            canvas.styled(style::GOOD, "    + ");
            canvas.plain(&lines(example));
            canvas.styled(style::DIM, &format!("  = {}", style::one_line(value)));
            canvas.newline();
        }
        for reject in rule.rejects {
            canvas.styled(style::BAD, "    - ");
            canvas.plain(&lines(reject));
            canvas.newline();
        }
    }
    canvas.into_string()
}

/// An example of several lines, on one.
fn lines(example: &str) -> String {
    example.lines().map(style::one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ⏎ ")
}

#[derive(serde::Serialize)]
struct Row<'r> {
    name: &'r str,
    stage: Stage,
    examples: Vec<Example<'r>>,
    rejects: &'r [&'r str],
}

#[derive(serde::Serialize)]
struct Example<'r> {
    text: &'r str,
    value: &'r str,
}

fn json<'r>(rules: impl Iterator<Item = &'r RuleInfo>) -> serde_json::Result<Vec<u8>> {
    let rows: Vec<Row<'_>> = rules
        .map(|rule| Row {
            name: rule.name,
            stage: rule.stage,
            examples: rule.examples.iter().map(|&(text, value)| Example { text, value }).collect(),
            rejects: rule.rejects,
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&rows)?;
    bytes.push(b'\n');
    Ok(bytes)
}
