//! `copydesk`: the command line of the library.
//!
//! `arguments, files -> standard output, standard error, exit code`. Everything about language is the library's;
//! this crate finds the input, decodes it, runs the library over it in parallel and prints the results in order.
//!
//! Exit codes: 0, all was read; 1, some documents were not; 2, usage, or nothing could be read or written.

mod args;
mod config;
mod desk;
mod extract;
mod generate;
mod input;
mod messages;
mod output;
mod progress;
mod rules;
mod timeline;
mod work;

use args::{Args, Command};
use clap::Parser as _;
use messages::{Message, Messages};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help goes to standard output, complaints to standard error; a closed pipe on either is no matter.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let color = args.color;
    let done = match args.command {
        Command::Extract(options) => extract::extract(&options, color),
        Command::Explain(options) => extract::explain(&options, color),
        Command::Timeline(options) => timeline::timeline(&options, color),
        Command::Rules(options) => rules::list(&options, color),
        Command::Generate { what } => generate::generate(what),
    };
    match done {
        Ok(code) => code,
        Err(problem) => {
            Messages::new(false, color).print(&Message::error(None, problem));
            ExitCode::from(2)
        }
    }
}
