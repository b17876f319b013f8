/** The first shape of a station's store. Frozen: a later change is a later migration. */
export const sql = `
CREATE TABLE station (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('district','street','community','estate')),
  street_name TEXT NOT NULL, key_check BLOB NOT NULL, set_up_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, screen TEXT NOT NULL,
  subject TEXT NOT NULL, subject_id TEXT NOT NULL, action TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)), previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_keeps_text BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, seal BLOB NOT NULL
) STRICT;

CREATE TABLE number_series (
  series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE slip (
  code TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('booking','appointment','registration')),
  owner_id TEXT NOT NULL, resident_id TEXT, issued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY, sealed BLOB NOT NULL, role TEXT NOT NULL CHECK (role IN ('desk','lead','auditor')),
  pin_salt BLOB NOT NULL, pin_hash BLOB NOT NULL, failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE roster_import (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, file_sha256 TEXT NOT NULL, rows INTEGER NOT NULL, added INTEGER NOT NULL,
  updated INTEGER NOT NULL, report BLOB NOT NULL, state TEXT NOT NULL CHECK (state IN ('applied','undone'))
) STRICT;

CREATE TABLE resident (
  id TEXT PRIMARY KEY, sealed BLOB, id_hash BLOB,
  state TEXT NOT NULL CHECK (state IN ('active','merged','deleted')), merged_into TEXT REFERENCES resident (id),
  import_id TEXT REFERENCES roster_import (id), import_mark BLOB, merge_undo BLOB, version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  CHECK ((state = 'deleted') = (sealed IS NULL)),
  CHECK (state <> 'merged' OR merged_into IS NOT NULL), CHECK (state <> 'active' OR merged_into IS NULL)
) STRICT;
CREATE UNIQUE INDEX resident_id_number ON resident (id_hash) WHERE id_hash IS NOT NULL AND state = 'active';
CREATE INDEX resident_merged_id_number ON resident (id_hash) WHERE id_hash IS NOT NULL AND state = 'merged';
CREATE INDEX resident_import_mark ON resident (import_mark) WHERE import_mark IS NOT NULL;
CREATE INDEX resident_import ON resident (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX resident_merged ON resident (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE opening_hours (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
  weekdays TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL
) STRICT;

CREATE TABLE room (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, capacity INTEGER NOT NULL CHECK (capacity > 0),
  position INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY, resource_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('booking','session','activity','closure','preparation')), owner_id TEXT NOT NULL,
  CHECK (starts_at < ends_at)
) STRICT;
CREATE UNIQUE INDEX occupancy_time ON occupancy (resource_id, starts_at, ends_at);
CREATE INDEX occupancy_owner ON occupancy (owner_id);
CREATE TRIGGER occupancy_refuses_overlap_insert BEFORE INSERT ON occupancy
WHEN (SELECT ends_at FROM occupancy WHERE resource_id = NEW.resource_id AND starts_at < NEW.ends_at
      ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER occupancy_refuses_overlap_update BEFORE UPDATE OF resource_id, starts_at, ends_at ON occupancy
WHEN (SELECT ends_at FROM occupancy WHERE resource_id = NEW.resource_id AND starts_at < NEW.ends_at AND id <> OLD.id
      ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'occupied'); END;

CREATE TABLE booking (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL REFERENCES room (id),
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, resident_id TEXT REFERENCES resident (id),
  sealed BLOB NOT NULL, heads_expected INTEGER NOT NULL, heads_actual INTEGER,
  state TEXT NOT NULL CHECK (state IN ('approved','inUse','completed','cancelledByApplicant','cancelledByStation','noShow','endedEarly')),
  version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX booking_time ON booking (starts_at);
CREATE INDEX booking_resident ON booking (resident_id) WHERE resident_id IS NOT NULL;

CREATE TABLE expert (
  id TEXT PRIMARY KEY, sealed BLOB NOT NULL, category TEXT NOT NULL, speciality TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE duty_session (
  id TEXT PRIMARY KEY, expert_id TEXT NOT NULL REFERENCES expert (id), room_id TEXT NOT NULL REFERENCES room (id),
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, places INTEGER NOT NULL CHECK (places > 0),
  state TEXT NOT NULL CHECK (state IN ('open','running','closed','cancelled')), created_at INTEGER NOT NULL, CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX duty_session_time ON duty_session (starts_at);

CREATE TABLE appointment (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, session_id TEXT NOT NULL REFERENCES duty_session (id),
  resident_id TEXT NOT NULL REFERENCES resident (id), place INTEGER NOT NULL, walk_in INTEGER NOT NULL CHECK (walk_in IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('booked','arrived','inService','served','noShow','cancelled','referred')),
  arrived_at INTEGER, served_at INTEGER, undo_state TEXT, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX appointment_place ON appointment (session_id, place) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX appointment_person ON appointment (session_id, resident_id) WHERE state <> 'cancelled';
CREATE INDEX appointment_resident ON appointment (resident_id);
CREATE INDEX appointment_served ON appointment (served_at) WHERE served_at IS NOT NULL;

CREATE TABLE activity (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL, organiser TEXT NOT NULL,
  plan_sealed BLOB, created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE activity_session (
  id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id), room_id TEXT REFERENCES room (id), place TEXT NOT NULL,
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, capacity INTEGER, listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('planned','open','ended','cancelled')), opened_at INTEGER, ended_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1, CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX activity_session_time ON activity_session (starts_at);
CREATE INDEX activity_session_activity ON activity_session (activity_id);

CREATE TABLE registration (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), resident_id TEXT NOT NULL REFERENCES resident (id),
  state TEXT NOT NULL CHECK (state IN ('registered','cancelled')), created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX registration_person ON registration (session_id, resident_id) WHERE state = 'registered';
CREATE INDEX registration_resident ON registration (resident_id);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), resident_id TEXT NOT NULL REFERENCES resident (id),
  at INTEGER NOT NULL, via TEXT NOT NULL CHECK (via IN ('phoneTail','initials','slip','list','desk')),
  state TEXT NOT NULL CHECK (state IN ('present','annulled'))
) STRICT;
CREATE UNIQUE INDEX attendance_person ON attendance (session_id, resident_id) WHERE state = 'present';
CREATE INDEX attendance_resident ON attendance (resident_id);

CREATE TABLE head_count (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), at INTEGER NOT NULL,
  heads INTEGER NOT NULL CHECK (heads > 0), via TEXT NOT NULL CHECK (via IN ('kiosk','desk'))
) STRICT;
CREATE INDEX head_count_session ON head_count (session_id);

CREATE TABLE package (
  id TEXT PRIMARY KEY, period TEXT NOT NULL, sequence INTEGER NOT NULL UNIQUE, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL,
  chain_hash TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL, delivered_at INTEGER, receipt TEXT
) STRICT;
CREATE INDEX package_period ON package (period);
CREATE INDEX package_undelivered ON package (sequence) WHERE delivered_at IS NULL;
CREATE TABLE package_file (package_id TEXT PRIMARY KEY REFERENCES package (id), bytes BLOB NOT NULL) STRICT;
`
