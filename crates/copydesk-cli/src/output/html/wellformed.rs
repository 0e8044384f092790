//! A reader of the pages that are written here, for their tests: every tag, with what it says.

use std::collections::BTreeSet;

const VOID: [&str; 4] = ["meta", "input", "br", "hr"];

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    /// Names and values, still escaped.
    pub(super) attributes: Vec<(String, String)>,
}

/// The tags and the text of a page.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) tags: Vec<Tag>,
    pub(super) text: String,
}

/// Reads a page; panics where its tags do not nest.
pub(super) fn parse(page: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some(at) = rest.find('<') {
        parsed.text.push_str(&rest[..at]);
        let end = at + rest[at..].find('>').unwrap();
        let inner = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inner.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let tag = tag(inner);
        if tag.name == "script" || tag.name == "style" {
            rest = &rest[rest.find(&format!("</{}>", tag.name)).unwrap()..];
        }
        if !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name.clone());
        }
        parsed.tags.push(tag);
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    parsed
}

/// `a href="x" hidden`; values are in double quotes and hold no `>` that is not escaped.
fn tag(inner: &str) -> Tag {
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let stop = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(stop);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => ("", after),
        };
        attributes.push((key.to_owned(), value.to_owned()));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Tag { name: name.to_owned(), attributes }
}

impl Parsed {
    fn values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.tags.iter().flat_map(|tag| &tag.attributes).filter(move |a| a.0 == key).map(|a| a.1.as_str())
    }

    /// Panics where the page could run, load or send anything, or where a link leads nowhere.
    pub(super) fn check(&self) {
        let mut ids = BTreeSet::new();
        for id in self.values("id") {
            assert!(ids.insert(id), "twice: {id}");
        }
        for key in ["href", "for", "aria-labelledby"] {
            for value in self.values(key) {
                let id = if key == "href" { value.strip_prefix('#').unwrap() } else { value };
                assert!(ids.contains(id), "{key} leads nowhere: {value}");
            }
        }
        for (key, value) in self.tags.iter().flat_map(|tag| &tag.attributes) {
            let known = !key.starts_with("on")
                && ![
                    "style",
                    "src",
                    "srcset",
                    "action",
                    "formaction",
                    "data",
                    "poster",
                    "xlink:href",
                    "ping",
                ]
                .contains(&key.as_str());
            assert!(known, "{key}={value}");
        }
        let names: BTreeSet<&str> = self.tags.iter().map(|tag| tag.name.as_str()).collect();
        for name in ["img", "link", "iframe", "object", "embed", "base", "use", "image", "video", "audio"] {
            assert!(!names.contains(name), "{name}");
        }
        let count = |name: &str| self.tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!((count("script"), count("style"), count("title") > 0), (1, 1, true));
    }
}
