//! The arguments, and all the words of the help.

use clap::builder::PossibleValuesParser;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use copydesk::extraction::EventKind;
use copydesk::{Published, Stage};
use std::path::PathBuf;
use time::{Date, Month};

const EXAMPLES: &str = "\
Examples:
  copydesk extract page.txt                        a summary, for people
  copydesk extract pages/ > pages.ndjson           every text in a directory, one JSON object a line
  copydesk extract feed.ndjson --format json       an array of all records
  curl -s URL | html2text | copydesk extract       a page from standard input
  copydesk timeline pages/                         what many pages say together
  copydesk explain page.txt | less -R              which rule found what, and where
  copydesk explain page.txt --rule claim           the claims only
  copydesk rules --stage timex                     the rules for times, with their examples

Exit codes:
  0  all was read
  1  some documents were not read, or a record was no document; the others were
  2  wrong usage, or nothing could be read, or the output could not be written

Environment:
  NO_COLOR, CLICOLOR_FORCE, CLICOLOR               as is the custom; --color wins over them";

const TIMELINE: &str = "\
Examples:
  copydesk timeline pages/                         what happened, who, and who said what
  copydesk timeline pages/ --format csv > events.csv
                                                   a row an event, with PLOVER and CAMEO codes
  copydesk timeline pages/ --format html > news.html
                                                   a page to browse
  copydesk timeline today/ --db news.db            add to a stored corpus, and tell all of it
  copydesk timeline --db news.db --person Tsaturyan --from 2019-03
                                                   ask it, without reading anything
  sqlite3 news.db 'SELECT start, label, place FROM events ORDER BY start'

Tables of a stored corpus:
  documents       doc, story, headline, publisher, published, text, extraction (JSON)
  events          event, kind, mode, plover, cameo, status, label, name, value, start, end, place, country, stories
  event_actors    event, part (actor or recipient), position, kind, name, person, country
  event_docs      event, doc, id
  event_history   event, position, status, published, doc
  conflicts       event, field (when, where, status), value, doc, id, sources
  people          person, name, country, stories; person_names, person_roles, person_docs
  claims          claim, sources, content, verb, act, form, certainty, negative, stories
                  claim_sources, claim_docs, claim_subjects

Exit codes:
  0  all was read
  1  some documents were not read, or a record was no document; the others were
  2  wrong usage, or nothing could be read, or the database or the output could not be used";

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
    /// Read many texts; tell what they say together.
    ///
    /// Every event, person and claim is told once, with the stories that tell it, and where they disagree. Pages with
    /// the same wire story count as one source.
    #[command(after_long_help = TIMELINE)]
    Timeline(Timeline),
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

/// Options of `timeline`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Timeline {
    #[command(flatten)]
    pub(crate) input: Input,

    /// Output: text, json, ndjson, csv or html; by itself, text on a terminal and ndjson elsewhere.
    ///
    /// text is a timeline for people. json is one object with documents, people, events and claims; ndjson has a
    /// line for each of them, with its "type". csv has a row an event, with stable ids and PLOVER and CAMEO codes. html
    /// is one page for a browser, with the stories and their marks, that needs no network.
    #[arg(short, long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<TimelineFormat>,

    /// Keep the corpus in this SQLite file: what is in it is told too, and not read again unless it changed.
    ///
    /// The file is made where there is none. Without any FILE, what is stored is told and nothing is read. An
    /// interrupted run loses nothing that was stored; the same run again completes it.
    #[arg(long, value_name = "DB")]
    pub(crate) db: Option<PathBuf>,

    /// Events with this person, and what they say: a name or a part of one, in any transliteration; may be repeated.
    #[arg(long, value_name = "NAME")]
    pub(crate) person: Vec<String>,

    /// Events of this kind: consult, protest, accuse, …; may be repeated.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub(crate) kind: Vec<EventKind>,

    /// Events at this place: its name, or the three-letter code of a country; may be repeated.
    #[arg(long, value_name = "PLACE")]
    pub(crate) place: Vec<String>,

    /// Events on this day or later: 2017, 2017-11 or 2017-11-10.
    #[arg(long, value_name = "DATE", value_parser = days)]
    pub(crate) from: Option<(Date, Date)>,

    /// Events on this day or earlier; a month or year counts to its end.
    #[arg(long, value_name = "DATE", value_parser = days)]
    pub(crate) to: Option<(Date, Date)>,

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
    /// {"doc": "id", "text": "...", "published": "2018-06-28", "crawled": "2018-06-29", "url": "...", "clean": false}
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

    /// When the pages were fetched, written as for --published.
    ///
    /// Dates the stories of pages that tell only their age, such as "3 hours ago"; a date that a page gives, or
    /// --published, wins over it. A record's own "crawled" wins over the option.
    #[arg(long, value_name = "DATE", value_parser = published)]
    pub(crate) crawled: Option<Published>,

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

/// Form of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TimelineFormat {
    Text,
    Json,
    Ndjson,
    Csv,
    Html,
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
    text.parse().map_err(|error: copydesk::Error| error.to_string())
}

fn kind(text: &str) -> Result<EventKind, String> {
    EventKind::from_name(&text.to_ascii_lowercase()).ok_or_else(|| {
        let names: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("no such kind; there are {}", names.join(", "))
    })
}

/// First and last day of a year, month or day.
fn days(text: &str) -> Result<(Date, Date), String> {
    let wrong = || format!("`{text}` is no date; write it as 2017, 2017-11 or 2017-11-10");
    let mut parts = text.split('-');
    let mut part = || parts.next().map(str::parse::<u16>).transpose().map_err(|_| wrong());
    let (year, month, day) = (part()?.ok_or_else(wrong)?, part()?, part()?);
    let at = |month: u16, day: u16| {
        let month =
            u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok()).ok_or_else(wrong)?;
        let last = month.length(i32::from(year));
        let day = if day == LAST { last } else { u8::try_from(day).map_err(|_| wrong())? };
        Date::from_calendar_date(i32::from(year), month, day).map_err(|_| wrong())
    };
    if parts.next().is_some() {
        return Err(wrong());
    }
    match (month, day) {
        (None, _) => Ok((at(1, 1)?, at(12, 31)?)),
        (Some(month), None) => Ok((at(month, 1)?, at(month, LAST)?)),
        (Some(month), Some(day)) => at(month, day).map(|day| (day, day)),
    }
}

/// Stands for the last day of a month.
const LAST: u16 = u16::MAX;
