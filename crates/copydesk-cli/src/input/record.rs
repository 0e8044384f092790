//! A line of NDJSON made into a document.
//!
//! `{"doc": "id", "text": "...", "published": "2018-06-28", "url": "...", "clean": false}`, also `"crawled"`; only `text`
//! is required, other fields are ignored. A field of the wrong type, but for `text`, is told and left out: the text is
//! worth more.

use copydesk::Published;
use serde_json::Value;

/// A document of a feed.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) doc: Option<String>,
    pub(crate) text: String,
    pub(crate) published: Option<Published>,
    /// When the page was fetched.
    pub(crate) crawled: Option<Published>,
    pub(crate) url: Option<String>,
    pub(crate) clean: Option<bool>,
    /// What was wrong with fields that were left out.
    pub(crate) complaints: Vec<String>,
}

/// A line that is no document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoRecord {
    /// Byte column, from 1, where it is one place.
    pub(crate) column: Option<usize>,
    /// What is the matter.
    pub(crate) problem: String,
}

#[derive(serde::Deserialize)]
struct Fields {
    doc: Option<Value>,
    text: Option<Value>,
    published: Option<Value>,
    crawled: Option<Value>,
    url: Option<Value>,
    clean: Option<Value>,
}

/// Parses one line.
pub(crate) fn parse(line: &str) -> Result<Record, NoRecord> {
    // Without its end, so that what is missing there is missing in a column of this line.
    let line = line.trim_end();
    if !line.trim_start().starts_with('{') {
        return Err(match serde_json::from_str::<Value>(line) {
            Ok(value) => no_record(format!("this line is {}, no object with a \"text\"", describe(&value))),
            Err(error) => broken(&error),
        });
    }
    let fields: Fields = serde_json::from_str(line).map_err(|error| broken(&error))?;
    let text = match fields.text {
        Some(Value::String(text)) => text,
        Some(value) => return Err(no_record(format!("\"text\" is {}, no string", describe(&value)))),
        None => return Err(no_record("this line is no document: it has no \"text\"".to_owned())),
    };
    let mut record = Record { text, ..Record::default() };
    let mut complaints = Vec::new();
    let mut wrong = |name: &str, value: &Value, wanted: &str| {
        complaints.push(format!("\"{name}\" is {}, not {wanted}; read without it", describe(value)));
    };
    match fields.doc {
        Some(Value::String(doc)) => record.doc = Some(doc),
        Some(Value::Number(doc)) => record.doc = Some(doc.to_string()),
        Some(Value::Null) | None => {}
        Some(value) => wrong("doc", &value, "a string"),
    }
    match fields.url {
        Some(Value::String(url)) => record.url = Some(url),
        Some(Value::Null) | None => {}
        Some(value) => wrong("url", &value, "a string"),
    }
    match fields.clean {
        Some(Value::Bool(clean)) => record.clean = Some(clean),
        Some(Value::Null) | None => {}
        Some(value) => wrong("clean", &value, "true or false"),
    }
    let dates = [
        ("published", fields.published, &mut record.published),
        ("crawled", fields.crawled, &mut record.crawled),
    ];
    for (name, value, date) in dates {
        match value {
            Some(Value::String(text)) => match text.parse() {
                Ok(at) => *date = Some(at),
                Err(error) => complaints.push(format!("\"{name}\": {error}; read without it")),
            },
            Some(Value::Null) | None => {}
            Some(value) => {
                complaints.push(format!("\"{name}\" is {}, not a string; read without it", describe(&value)));
            }
        }
    }
    record.complaints = complaints;
    Ok(record)
}

const fn no_record(problem: String) -> NoRecord {
    NoRecord { column: None, problem }
}

fn broken(error: &serde_json::Error) -> NoRecord {
    let text = error.to_string();
    let problem = text.split(" at line ").next().unwrap_or(&text);
    NoRecord {
        column: Some(error.column()).filter(|&column| column > 0),
        problem: if error.is_data() {
            format!("this line is no document: {problem}")
        } else {
            format!("broken JSON: {problem}")
        },
    }
}

/// `a number`.
const fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_wrong(line: &str, column: Option<usize>, problem: &str) {
        assert_eq!(parse(line).unwrap_err(), NoRecord { column, problem: problem.to_owned() });
    }

    #[test]
    fn fields_are_read() {
        let line = r#" {"doc":"a","text":"T\n","published":"2018-06-28T09:38Z","crawled":"2018-06-29","url":"u","clean":true,"n":[1]}"#;
        let record = parse(line).unwrap();
        assert_eq!(record.doc.as_deref(), Some("a"));
        assert_eq!(record.text, "T\n");
        assert_eq!(record.published.map(|p| p.to_string()).as_deref(), Some("2018-06-28T09:38"));
        assert_eq!((record.url.as_deref(), record.clean), (Some("u"), Some(true)));
        assert!(record.complaints.is_empty());
    }

    #[test]
    fn wrong_fields_are_told_and_left_out() {
        let record = parse(r#"{"doc":7,"text":"T","published":"yesterday","url":[],"clean":"no"}"#).unwrap();
        assert_eq!(record.doc.as_deref(), Some("7"));
        assert_eq!(
            record.complaints,
            [
                "\"url\" is an array, not a string; read without it",
                "\"clean\" is a string, not true or false; read without it",
                "\"published\": `yesterday` is no date; write it as 2018-06-28 or 2018-06-28T09:38; read without it",
            ]
        );
    }

    #[test]
    fn what_is_no_record_is_told() {
        check_wrong("[1]", None, "this line is an array, no object with a \"text\"");
        check_wrong("\"text\"", None, "this line is a string, no object with a \"text\"");
        check_wrong("{}", None, "this line is no document: it has no \"text\"");
        check_wrong("{\"text\":5}", None, "\"text\" is a number, no string");
        check_wrong("{\"text\":\"T\"", Some(11), "broken JSON: EOF while parsing an object");
        check_wrong("{\"text\":\"T\"} x", Some(14), "broken JSON: trailing characters");
        check_wrong("The talks", Some(1), "broken JSON: expected value");
        check_wrong(
            "{\"text\":\"T\",\"text\":\"U\"}",
            Some(18),
            "this line is no document: duplicate field `text`",
        );
    }
}
