/**
 * Opening hours with kinds and dates, dates opened on purpose, closures, and workday notices that were imported. A row of
 * opening hours that is there is one of every day and without dates, as it was meant.
 */
export const sql = `
ALTER TABLE opening_hours ADD COLUMN kind TEXT NOT NULL DEFAULT 'regular' CHECK (kind IN ('regular','evening','weekend','staggered','holiday'));
ALTER TABLE opening_hours ADD COLUMN valid_from TEXT;
ALTER TABLE opening_hours ADD COLUMN valid_until TEXT;

CREATE TABLE open_day (
  id TEXT PRIMARY KEY, on_date TEXT NOT NULL, name TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL
) STRICT;
CREATE INDEX open_day_date ON open_day (on_date);

CREATE TABLE closure (
  id TEXT PRIMARY KEY, scope TEXT NOT NULL CHECK (scope IN ('station','room','expert')), subject_id TEXT,
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('meeting','election','flood','inspection','repair','other')), sealed BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inForce','lifted')), version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
  CHECK (starts_at < ends_at), CHECK ((scope = 'station') = (subject_id IS NULL))
) STRICT;
CREATE INDEX closure_time ON closure (ends_at);

CREATE TABLE workday_year (
  year INTEGER PRIMARY KEY, off_dates TEXT NOT NULL CHECK (json_valid(off_dates)), work_dates TEXT NOT NULL CHECK (json_valid(work_dates)),
  source TEXT NOT NULL, imported_at INTEGER NOT NULL
) STRICT;
`
