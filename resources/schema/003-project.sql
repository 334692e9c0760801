-- Version 3: what link checks found out. outcome: a name of link_results.cpp; status: the last one, 0 for none;
-- redirects: JSON list of [status, address]; https: 1 where an http address answers by https as well.
CREATE TABLE link_result (
    address    TEXT PRIMARY KEY,
    outcome    TEXT NOT NULL,
    status     INTEGER NOT NULL,
    redirects  TEXT NOT NULL,
    https      INTEGER NOT NULL,
    checked_at TEXT NOT NULL
);
