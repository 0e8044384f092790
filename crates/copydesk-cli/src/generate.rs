//! Shell completions and the manual page, made from the arguments themselves.

use crate::args::{Args, Generated};
use crate::output;
use clap::CommandFactory as _;
use clap_complete::Shell;
use std::process::ExitCode;

/// Prints what was asked for.
pub(crate) fn generate(what: Generated) -> Result<ExitCode, String> {
    let mut command = Args::command();
    let mut bytes = Vec::new();
    let shell = match what {
        Generated::Bash => Some(Shell::Bash),
        Generated::Elvish => Some(Shell::Elvish),
        Generated::Fish => Some(Shell::Fish),
        Generated::Powershell => Some(Shell::PowerShell),
        Generated::Zsh => Some(Shell::Zsh),
        Generated::Man => None,
    };
    match shell {
        Some(shell) => clap_complete::generate(shell, &mut command, "copydesk", &mut bytes),
        None => manual(command, &mut bytes).map_err(|error| error.to_string())?,
    }
    output::print(&bytes)
}

/// The manual page of the command, followed by those of its subcommands, as one file.
fn manual(mut command: clap::Command, bytes: &mut Vec<u8>) -> std::io::Result<()> {
    command.build();
    clap_mangen::Man::new(command.clone()).render(bytes)?;
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help") {
        clap_mangen::Man::new(sub.clone()).render(bytes)?;
    }
    Ok(())
}
