//! Tests of the real binary: its exit codes, its messages, and every form of its input and output.

mod desk;
mod exit_codes;
mod input;
mod output;
mod readme;
mod timeline;
