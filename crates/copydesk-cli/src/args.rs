//! The arguments, and all the words of the help.

use clap::builder::PossibleValuesParser;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use copydesk::{Published, Stage};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  copydesk extract page.txt                        a summary, for people
  copydesk extract pages/ > pages.ndjson           every text in a directory, one JSON object a line
  copydesk extract feed.ndjson --format json       an array of all records
  curl -s URL | html2text | copydesk extract       a page from standard input
  copydesk explain page.txt | less -R              which rule found what, and where
  copydesk explain page.txt --rule claim           the claims only
  copydesk rules --stage timex                     the rules for times, with their examples

Exit codes:
  0  all was read
  1  some documents were not read, or a record was no document; the others were
  2  wrong usage, or nothing could be read, or the output could not be written

Environment:
  NO_COLOR, CLICOLOR_FORCE, CLICOLOR               as is the custom; --color wins over them";

/// Who met whom, when and where, and who said so, from scraped news text.
#[derive(Debug, Parser)]
#[command(
    name = "copydesk",
    version,
    arg_required_else_help = true,
    max_term_width = 100,
    after_help = "`copydesk help extract` and `--help` say more, with examples and exit codes.",
    after_long_help = EXAMPLES
)]
pub(crate) struct Args {
    /// When to color.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read texts; print people, events and claims.
    #[command(after_long_help = EXAMPLES)]
    Extract(Extract),
    /// Show in the text what was found by which rule, and which lines were set aside as what.
    ///
    /// Every line is printed with its number, under a heading that names its kind of block and the rule that decided
    /// it. Under the lines of the story, marks show what was found in them, with its value and rule: ^^^ for a time,
    /// person, organization, place, event or cue, --- for the source of a claim, ~~~ for its content.
    #[command(after_long_help = EXAMPLES)]
    Explain(Explain),
    /// List the rules with their examples.
    ///
    /// Every rule has examples of what it makes of a text, and texts that it must leave alone; they are run as its
    /// tests.
    Rules(Rules),
    /// Print a shell completion script or the manual page.
    #[command(hide = true)]
    Generate {
        /// What to print.
        what: Generated,
    },
}

/// Options of `extract`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Extract {
    #[command(flatten)]
    pub(crate) input: Input,

    /// Output: text, json or ndjson; by itself, text on a terminal and ndjson elsewhere.
    ///
    /// text is a summary for people. ndjson has one JSON object a document, a line each, as they are read. json is
    /// the same, indented: one object where the input is a single text, an array of them where it is a directory,
    /// several files or NDJSON.
    #[arg(short, long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<Format>,

    /// Tell at the end, on standard error, how much was read and how fast.
    #[arg(long)]
    pub(crate) stats: bool,
}

/// Options of `explain`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) input: Input,

    /// Mark only what rules of this name, or group of names, have found: claim, timex.weekday; may be repeated.
    #[arg(short, long, value_name = "NAME")]
    pub(crate) rule: Vec<String>,
}

/// What to read, and how.
#[derive(Debug, ClapArgs)]
pub(crate) struct Input {
    /// Files, directories, or - for standard input.
    ///
    /// Each file is a document, but for *.ndjson and *.jsonl, where each line is one. In directories, *.txt, *.text,
    /// *.ndjson and *.jsonl are read, recursively and sorted by path; hidden files and README files are not. Without
    /// any, standard input is read.
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) paths: Vec<PathBuf>,

    /// Input: text (a file is a document) or ndjson (a line is one); by itself, after the file's name.
    ///
    /// A record of NDJSON looks so, and only "text" is required:
    ///
    /// {"doc": "id", "text": "...", "published": "2018-06-28", "url": "...", "clean": false}
    ///
    /// A line that is no such object is reported and left out, and the rest is read.
    #[arg(short, long, value_name = "INPUT", hide_possible_values = true)]
    pub(crate) input: Option<InputFormat>,

    /// When the texts were published, 2018-06-28 or 2018-06-28T09:38.
    ///
    /// Wins over what a page says, and anchors relative dates such as "on Tuesday". A record's own "published" wins
    /// over it in turn.
    #[arg(short, long, value_name = "DATE", value_parser = published)]
    pub(crate) published: Option<Published>,

    /// The texts are article bodies already: set nothing aside.
    #[arg(short, long)]
    pub(crate) clean: bool,

    /// A word list of your own, laid over the built-in ones; may be repeated.
    ///
    /// Rows of form, class and payload, with tabs between them: Lindholm<TAB>city<TAB>NOR. A row of a form and
    /// class that a built-in list has replaces its payload.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,

    /// Documents read at the same time; by itself, one a core. The output is the same for any number.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,

    /// No notes and no progress; warnings and errors are still told.
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// Options of `rules`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Rules {
    /// Rules of this stage only.
    #[arg(short, long, value_parser = PossibleValuesParser::new(Stage::ALL.iter().map(|stage| stage.as_str())))]
    pub(crate) stage: Option<String>,

    /// Output: text or json; by itself, text.
    #[arg(short, long, value_name = "FORMAT", default_value = "text", hide_possible_values = true)]
    pub(crate) format: RulesFormat,
}

/// Form of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Ndjson,
}

/// Form of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    Text,
    Ndjson,
}

/// Form of the list of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    Text,
    Json,
}

/// When to color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// What can be generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Generated {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
    Man,
}

fn published(text: &str) -> Result<Published, String> {
    Published::parse(text).map_err(|error| error.to_string())
}
