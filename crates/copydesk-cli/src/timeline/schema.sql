-- A corpus of copydesk, version 1. `documents` is what was read; all other tables are made from it anew by every run
-- and can be queried freely. Ids of people, events and claims are stable; `id` beside a `doc` is an index into the
-- list of that name in the document's extraction.

CREATE TABLE documents (
    doc TEXT PRIMARY KEY,        -- file name, or the record's own id
    story TEXT,                  -- the document that had the same story first
    headline TEXT,
    publisher TEXT,
    published TEXT,              -- ISO 8601
    sum TEXT NOT NULL,           -- of the page and the options it was read with
    text TEXT NOT NULL,
    extraction TEXT NOT NULL,    -- JSON, as `copydesk extract` prints it
    record TEXT NOT NULL         -- JSON, what merging needs of it
) STRICT;

CREATE TABLE people (
    person TEXT PRIMARY KEY,     -- p-…
    name TEXT NOT NULL,
    country TEXT,                -- ISO 3166-1 alpha-3
    stories INTEGER NOT NULL
) STRICT;
CREATE TABLE person_names (person TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE person_roles (person TEXT NOT NULL, title TEXT NOT NULL, of TEXT) STRICT;
CREATE TABLE person_docs (person TEXT NOT NULL, doc TEXT NOT NULL, id INTEGER NOT NULL) STRICT;

CREATE TABLE events (
    event TEXT PRIMARY KEY,      -- e-…
    kind TEXT NOT NULL,          -- consult, protest, …
    mode TEXT,
    plover TEXT,                 -- PLOVER's code of record
    cameo TEXT,
    status TEXT NOT NULL,        -- by the last story: held, scheduled, …
    label TEXT NOT NULL,
    name TEXT,
    value TEXT,                  -- TIMEX3
    start TEXT,                  -- first day
    "end" TEXT,                  -- last day
    place TEXT,
    country TEXT,
    stories INTEGER NOT NULL     -- copies of a story count once
) STRICT;
CREATE TABLE event_actors (
    event TEXT NOT NULL,
    part TEXT NOT NULL,          -- actor or recipient
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,          -- person, organization, country, group
    name TEXT NOT NULL,
    person TEXT,
    country TEXT
) STRICT;
CREATE TABLE event_docs (event TEXT NOT NULL, doc TEXT NOT NULL, id INTEGER NOT NULL) STRICT;
CREATE TABLE event_history (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,   -- in order of publication
    status TEXT NOT NULL,
    published TEXT,
    doc TEXT NOT NULL
) STRICT;
CREATE TABLE conflicts (
    event TEXT NOT NULL,
    field TEXT NOT NULL,         -- when, where, status
    value TEXT NOT NULL,
    doc TEXT NOT NULL,
    id INTEGER NOT NULL,
    sources TEXT NOT NULL        -- JSON list of whom these documents cite
) STRICT;

CREATE TABLE claims (
    claim TEXT PRIMARY KEY,      -- c-…
    sources TEXT NOT NULL,       -- for people: A, B and C
    content TEXT NOT NULL,
    verb TEXT NOT NULL,
    act TEXT NOT NULL,
    form TEXT NOT NULL,
    certainty TEXT NOT NULL,
    negative INTEGER NOT NULL,
    stories INTEGER NOT NULL
) STRICT;
CREATE TABLE claim_sources (claim TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, person TEXT, country TEXT) STRICT;
CREATE TABLE claim_docs (claim TEXT NOT NULL, doc TEXT NOT NULL, id INTEGER NOT NULL) STRICT;
CREATE TABLE claim_subjects (claim TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL) STRICT;

CREATE INDEX event_actors_person ON event_actors (person);
CREATE INDEX event_actors_event ON event_actors (event);
CREATE INDEX event_docs_event ON event_docs (event);
CREATE INDEX person_docs_person ON person_docs (person);
CREATE INDEX person_names_name ON person_names (name);
CREATE INDEX claim_docs_claim ON claim_docs (claim);
CREATE INDEX claim_sources_person ON claim_sources (person);
CREATE INDEX events_start ON events (start);
