//! Runs the real binary in a directory of its own.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A directory with files, in which the binary runs.
pub(crate) struct Desk {
    dir: TempDir,
}

/// What a run left.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { dir: TempDir::new().unwrap() }
    }

    /// Adds a file, with the directories above it.
    pub(crate) fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The binary with these arguments, free of the colors of whoever runs the tests.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        command.args(args).current_dir(self.dir.path());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs it without input.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.pipe(args, b"")
    }

    /// Runs it with input.
    pub(crate) fn pipe(&self, args: &[&str], input: &[u8]) -> Run {
        self.pipe_with(args, &[], input)
    }

    /// Runs it with input and variables.
    pub(crate) fn pipe_with(&self, args: &[&str], variables: &[(&str, &str)], input: &[u8]) -> Run {
        let mut command = self.command(args);
        command.envs(variables.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // The child may leave without reading.
        let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// The ids of the documents, from NDJSON.
    pub(crate) fn docs(&self) -> Vec<String> {
        self.out.lines().map(|line| json(line)["doc"].as_str().unwrap().to_owned()).collect()
    }

    #[track_caller]
    pub(crate) fn check(&self, code: i32, docs: &[&str], err: &str) {
        assert_eq!(
            (self.code, self.docs(), self.err.as_str()),
            (Some(code), docs.iter().map(|d| (*d).to_owned()).collect(), err)
        );
    }
}

pub(crate) fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}
