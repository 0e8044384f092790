//! A corpus in an SQLite file: one row a page, with what was read out of it, and the merged record in tables to query.
//!
//! Every batch is one transaction, so that a run that is interrupted, or finds the disk full, loses nothing that was
//! stored before, and the same run again goes on from there. The schema is in `schema.sql` and described in the help
//! and the README; `application_id` and `user_version` tell the file and its version.

use super::tables;
use crate::desk::{Page, Reading};
use copydesk::corpus::Record;
use copydesk::{Extraction, MergedCorpus};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// `copy`, in ASCII: files with another one are not ours.
const APPLICATION: i64 = 0x636f_7079;
/// Raised when the tables change.
const VERSION: i64 = 1;
/// The tables.
const SCHEMA: &str = include_str!("schema.sql");

/// An open file.
#[derive(Debug)]
pub(super) struct Store {
    path: PathBuf,
    connection: Connection,
}

impl Store {
    /// Opens a corpus, or makes one.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        if path.is_dir() {
            return Err(format!("{}: this is a directory, no database file", path.display()));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(|error| problem(path, &error))?;
        let mut store = Self { path: path.to_owned(), connection };
        store.prepare().map_err(|problem| match problem {
            Wrong::Sql(error) => self::problem(path, &error),
            Wrong::File(text) => format!("{}: {text}", path.display()),
        })?;
        Ok(store)
    }

    fn prepare(&mut self) -> Result<(), Wrong> {
        self.connection.busy_timeout(Duration::from_secs(10))?;
        let number = |connection: &Connection, name: &str| -> rusqlite::Result<i64> {
            connection.pragma_query_value(None, name, |row| row.get(0))
        };
        // Two runs may both find the file empty: who is first makes the tables.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tables: i64 =
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let (application, version) =
            (number(&transaction, "application_id")?, number(&transaction, "user_version")?);
        if tables == 0 && application == 0 {
            transaction.execute_batch(SCHEMA)?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
        } else if application != APPLICATION {
            return Err(Wrong::File(
                "this database is not one of copydesk's; nothing was changed. Name another file".to_owned(),
            ));
        } else if version > VERSION {
            return Err(Wrong::File(format!(
                "this corpus was made by a newer copydesk (its version is {version}, this one knows {VERSION}); \
                 nothing was changed"
            )));
        } else if version < VERSION {
            return Err(Wrong::File(format!(
                "this corpus was made by an older copydesk (its version is {version}, this one needs {VERSION}); \
                 nothing was changed. Read the pages again into a new file"
            )));
        }
        transaction.commit()?;
        Ok(())
    }

    /// Hands on every stored record, with the sum of its page.
    pub(super) fn load(&self, mut take: impl FnMut(String, Record)) -> Result<(), String> {
        let mut read = || -> Result<(), Wrong> {
            let mut rows = self.connection.prepare("SELECT doc, sum, record FROM documents ORDER BY doc")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let doc: String = row.get(0)?;
                let json: String = row.get(2)?;
                let record = serde_json::from_str(&json).map_err(|error| damaged(&doc, &error))?;
                take(row.get(1)?, record);
            }
            Ok(())
        };
        read().map_err(|wrong| self.wrong(wrong))
    }

    /// The text of a document and what was read out of it.
    pub(super) fn page(&self, doc: &str) -> Result<Option<(String, Extraction)>, String> {
        let read = || -> Result<Option<(String, Extraction)>, Wrong> {
            let mut rows =
                self.connection.prepare_cached("SELECT text, extraction FROM documents WHERE doc = ?1")?;
            let mut rows = rows.query([doc])?;
            let Some(row) = rows.next()? else { return Ok(None) };
            let json: String = row.get(1)?;
            let extraction = serde_json::from_str(&json).map_err(|error| damaged(doc, &error))?;
            Ok(Some((row.get(0)?, extraction)))
        };
        read().map_err(|wrong| self.wrong(wrong))
    }

    /// Stores a batch: all of it or nothing.
    pub(super) fn add(&mut self, pages: &[Page]) -> Result<(), String> {
        if pages.iter().all(|page| page.read.is_none()) {
            return Ok(());
        }
        let path = self.path.clone();
        let add = |transaction: &Transaction<'_>| -> Result<(), Wrong> {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO documents (doc, headline, publisher, published, sum, text, extraction, record) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
                 ON CONFLICT (doc) DO UPDATE SET headline = ?2, publisher = ?3, published = ?4, sum = ?5, \
                 text = ?6, extraction = ?7, record = ?8, story = NULL",
            )?;
            for page in pages {
                let Some(Reading { text, extraction, record }) = &page.read else { continue };
                let json = |error: serde_json::Error| Wrong::File(error.to_string());
                insert.execute(params![
                    page.doc,
                    extraction.headline.as_ref().map(|headline| &headline.text),
                    extraction.publisher,
                    extraction.published,
                    page.sum,
                    text,
                    serde_json::to_string(extraction).map_err(json)?,
                    serde_json::to_string(record).map_err(json)?,
                ])?;
            }
            Ok(())
        };
        self.within(add).map_err(|wrong| told(&path, wrong))
    }

    /// Replaces the merged record.
    pub(super) fn publish(&mut self, merged: &MergedCorpus) -> Result<(), String> {
        let path = self.path.clone();
        self.within(|transaction| Ok(tables::write(transaction, merged)?)).map_err(|wrong| told(&path, wrong))
    }

    fn within(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<(), Wrong>) -> Result<(), Wrong> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&transaction)?;
        transaction.commit()?;
        Ok(())
    }

    fn wrong(&self, wrong: Wrong) -> String {
        told(&self.path, wrong)
    }
}

/// What can be wrong with a file.
enum Wrong {
    Sql(rusqlite::Error),
    File(String),
}

impl From<rusqlite::Error> for Wrong {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

fn damaged(doc: &str, error: &serde_json::Error) -> Wrong {
    Wrong::File(format!("what is stored of `{doc}` is damaged ({error}); delete its row and read it again"))
}

fn told(path: &Path, wrong: Wrong) -> String {
    match wrong {
        Wrong::Sql(error) => problem(path, &error),
        Wrong::File(text) => format!("{}: {text}", path.display()),
    }
}

/// What the database says, in plain words.
fn problem(path: &Path, error: &rusqlite::Error) -> String {
    let text = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "this is no database; nothing was changed. Name another file".to_owned(),
        Some(ErrorCode::DiskFull) => {
            "the disk is full. What was stored before is kept; make room and run this again".to_owned()
        }
        Some(ErrorCode::SystemIoFailure) => {
            "it could not be written or read (is the disk full?). What was stored before is kept; run this again"
                .to_owned()
        }
        Some(ErrorCode::CannotOpen) => "it cannot be opened: does its directory exist, and may you write there?".to_owned(),
        Some(ErrorCode::ReadOnly) => "it may not be written: read-only".to_owned(),
        Some(ErrorCode::PermissionDenied) => "permission denied".to_owned(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another program is writing to it; wait, and run this again".to_owned()
        }
        Some(ErrorCode::DatabaseCorrupt) => "the file is damaged; restore it, or read the pages into a new one".to_owned(),
        _ => error.to_string(),
    };
    format!("{}: {text}", path.display())
}
