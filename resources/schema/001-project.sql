-- The project file, version 1. Plain tables: any SQLite browser can read them. JSON stands as text.
-- Portable on purpose (no SQLite-only types), because a shared store on another database follows.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Files that records came from.
CREATE TABLE source (
    id        INTEGER PRIMARY KEY,
    path      TEXT NOT NULL,
    name      TEXT NOT NULL,
    format    TEXT NOT NULL,
    encoding  TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    read_at   TEXT NOT NULL,
    records   INTEGER NOT NULL
);

-- What the source said of each record, as text, and where. Changed only by a newer export of the same source.
CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    place  TEXT NOT NULL,
    said   TEXT NOT NULL,
    extra  TEXT
);

-- Properties that differ from what the source said: JSON of the value as it is now.
CREATE TABLE edit (
    record   INTEGER NOT NULL,
    property TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (record, property)
);

-- How far the people are; a record without a row is new.
CREATE TABLE review (
    record INTEGER PRIMARY KEY,
    state  TEXT NOT NULL
);

CREATE TABLE comment (
    id     INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    role   TEXT NOT NULL,
    text   TEXT NOT NULL
);
CREATE INDEX comment_record ON comment (record);

-- The journal: every change, who, when and why. Rows are only ever added; an undo is a row that names what it undoes.
CREATE TABLE change (
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    role   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    why    TEXT NOT NULL,
    undoes INTEGER
);

-- subject: the name of a property, or "#state". before and after: JSON of the property (null: not there), or the state.
CREATE TABLE change_item (
    change  INTEGER NOT NULL,
    record  INTEGER NOT NULL,
    subject TEXT NOT NULL,
    before  TEXT,
    after   TEXT
);
CREATE INDEX change_item_change ON change_item (change);
CREATE INDEX change_item_record ON change_item (record);

-- Pieces of a source that are no record.
CREATE TABLE rejection (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    place  TEXT NOT NULL,
    cause  TEXT NOT NULL,
    text   TEXT NOT NULL
);

-- Who has the project open for writing; for telling others.
CREATE TABLE opened_by (
    who   TEXT NOT NULL,
    host  TEXT NOT NULL,
    since TEXT NOT NULL
);
