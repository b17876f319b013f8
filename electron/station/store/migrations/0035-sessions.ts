/**
 * Duty sessions with a kind, a style, several experts and every state of a plan; appointments with a time and an outcome
 * of their own. Both tables are rebuilt, as SQLite cannot widen a CHECK in place, and keep their rows: what was planned
 * before is a consultation in a queue, and its one expert is expected.
 */
export const sql = `
CREATE TABLE duty_session_kept AS SELECT * FROM duty_session;
CREATE TABLE appointment_kept AS SELECT * FROM appointment;
DROP TABLE appointment;
DROP TABLE duty_session;

CREATE TABLE duty_session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT 'consultation' CHECK (kind IN ('consultation','reception')),
  style TEXT NOT NULL DEFAULT 'queue' CHECK (style IN ('queue','slot')),
  expert_id TEXT NOT NULL REFERENCES expert (id), room_id TEXT NOT NULL REFERENCES room (id),
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  places INTEGER NOT NULL CHECK (places >= 0), walk_in_places INTEGER NOT NULL DEFAULT 0 CHECK (walk_in_places >= 0),
  lines INTEGER NOT NULL DEFAULT 1 CHECK (lines BETWEEN 1 AND 20),
  slot_minutes INTEGER CHECK (slot_minutes > 0), grid_minutes INTEGER CHECK (grid_minutes > 0),
  buffer_minutes INTEGER NOT NULL DEFAULT 0 CHECK (buffer_minutes BETWEEN 0 AND 240),
  notice_minutes INTEGER NOT NULL DEFAULT 0 CHECK (notice_minutes >= 0), horizon_days INTEGER CHECK (horizon_days > 0),
  state TEXT NOT NULL CHECK (state IN ('planned','published','open','running','closed','rescheduled','expertAbsent','cancelled')),
  undo_state TEXT, ended_with TEXT CHECK (json_valid(ended_with)), published_at INTEGER, moved_to TEXT REFERENCES duty_session (id), created_at INTEGER NOT NULL,
  CHECK (starts_at < ends_at), CHECK (places + walk_in_places > 0),
  CHECK ((style = 'slot') = (slot_minutes IS NOT NULL)), CHECK ((style = 'slot') = (grid_minutes IS NOT NULL)),
  CHECK ((state = 'rescheduled') = (moved_to IS NOT NULL))
) STRICT;
INSERT INTO duty_session (id, expert_id, room_id, starts_at, ends_at, places, state, created_at)
  SELECT id, expert_id, room_id, starts_at, ends_at, places, state, created_at FROM duty_session_kept;
DROP TABLE duty_session_kept;
CREATE INDEX duty_session_time ON duty_session (starts_at);
CREATE INDEX duty_session_moved ON duty_session (moved_to) WHERE moved_to IS NOT NULL;

CREATE TABLE duty_session_expert (
  session_id TEXT NOT NULL REFERENCES duty_session (id), expert_id TEXT NOT NULL REFERENCES expert (id), position INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'expected' CHECK (state IN ('expected','absent')), stands_in_for TEXT REFERENCES expert (id),
  delegate TEXT CHECK (delegate IN ('party','npc','cppcc')), level TEXT CHECK (level IN ('national','province','city','county','town')),
  arrived_at INTEGER, left_at INTEGER,
  PRIMARY KEY (session_id, expert_id), CHECK ((delegate IS NULL) = (level IS NULL)), CHECK (left_at IS NULL OR arrived_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_session_expert_expert ON duty_session_expert (expert_id, session_id);
INSERT INTO duty_session_expert (session_id, expert_id, position) SELECT id, expert_id, 0 FROM duty_session;

CREATE TABLE appointment (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, session_id TEXT NOT NULL REFERENCES duty_session (id),
  resident_id TEXT NOT NULL REFERENCES resident (id), place INTEGER NOT NULL, walk_in INTEGER NOT NULL CHECK (walk_in IN (0, 1)),
  line INTEGER, starts_at INTEGER, ends_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('booked','arrived','inService','served','noShow','cancelled','referred')),
  arrived_at INTEGER, begun_at INTEGER, served_at INTEGER, topic TEXT, disposition TEXT, referred_to TEXT, remark BLOB,
  undo_state TEXT, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
  CHECK ((line IS NULL) = (starts_at IS NULL)), CHECK ((starts_at IS NULL) = (ends_at IS NULL)), CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO appointment (id, number, session_id, resident_id, place, walk_in, state, arrived_at, served_at, undo_state, version, created_at)
  SELECT id, number, session_id, resident_id, place, walk_in, state, arrived_at, served_at, undo_state, version, created_at FROM appointment_kept;
DROP TABLE appointment_kept;
CREATE UNIQUE INDEX appointment_place ON appointment (session_id, place) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX appointment_person ON appointment (session_id, resident_id) WHERE state <> 'cancelled';
CREATE INDEX appointment_resident ON appointment (resident_id);
CREATE INDEX appointment_served ON appointment (served_at) WHERE served_at IS NOT NULL;

CREATE TABLE expert_leave (
  closure_id TEXT PRIMARY KEY REFERENCES closure (id), expert_id TEXT NOT NULL REFERENCES expert (id), undo TEXT NOT NULL CHECK (json_valid(undo)),
  state TEXT NOT NULL CHECK (state IN ('standing','undone')), created_at INTEGER NOT NULL
) STRICT;
`
