-- Version 2: findings that a person accepted as they are. A finding is known by record, rule, field and item; `value` is
-- the hash of the value that it was accepted for, so that another value is looked at anew.

CREATE TABLE accepted (
    record INTEGER NOT NULL,
    rule   TEXT NOT NULL,
    field  TEXT NOT NULL,
    item   INTEGER NOT NULL,
    value  TEXT NOT NULL,
    reason TEXT NOT NULL,
    who    TEXT NOT NULL,
    role   TEXT NOT NULL,
    at     TEXT NOT NULL,
    PRIMARY KEY (record, rule, field, item, value)
);
