/**
 * Rooms in modes and in parts, rooms in use by date, bookings that wait for approval, appointments at a time of their own.
 * The two rebuilt tables keep their rows; SQLite cannot widen a CHECK in place. A hold's resource is the physical room it
 * takes, its room the one its owner asked for: the two differ for a part of a joined room. Rooms that were there before
 * count as in use since 2000, so that no month already reported changes; the day one was taken out is in the journal.
 */
export const sql = `
CREATE TABLE room_part (
  room_id TEXT NOT NULL REFERENCES room (id), part_id TEXT NOT NULL REFERENCES room (id),
  PRIMARY KEY (room_id, part_id), CHECK (room_id <> part_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX room_part_part ON room_part (part_id);

CREATE TABLE room_mode (
  id TEXT PRIMARY KEY, room_id TEXT NOT NULL REFERENCES room (id), name TEXT NOT NULL, capacity INTEGER NOT NULL CHECK (capacity > 0),
  set_up_minutes INTEGER NOT NULL CHECK (set_up_minutes BETWEEN 0 AND 480), clear_up_minutes INTEGER NOT NULL CHECK (clear_up_minutes BETWEEN 0 AND 480),
  equipment TEXT NOT NULL CHECK (json_valid(equipment)), position INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  UNIQUE (room_id, name)
) STRICT;

CREATE TABLE room_use (
  room_id TEXT NOT NULL REFERENCES room (id), from_on TEXT NOT NULL, until_on TEXT,
  PRIMARY KEY (room_id, from_on), CHECK (until_on > from_on)
) STRICT, WITHOUT ROWID;
INSERT INTO room_use SELECT id, '2000-01-01', CASE active WHEN 0 THEN coalesce((
  SELECT date(min(j.at) / 1000, 'unixepoch', '+8 hours') FROM journal AS j WHERE j.subject = 'room' AND j.subject_id = room.id
    AND j.data ->> 'active' = 0 AND j.seq > coalesce((SELECT max(k.seq) FROM journal AS k WHERE k.subject = 'room' AND k.subject_id = room.id AND k.data ->> 'active' = 1), 0)
  ), '2000-01-02') END FROM room;
ALTER TABLE room DROP COLUMN active;

CREATE TABLE occupancy_kept AS SELECT * FROM occupancy;
DROP TABLE occupancy;
CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY, resource_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('booking','session','activity','closure','preparation','appointment','offer')), owner_id TEXT NOT NULL,
  room_id TEXT REFERENCES room (id), CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO occupancy SELECT id, resource_id, starts_at, ends_at, kind, owner_id, (SELECT room.id FROM room WHERE room.id = resource_id) FROM occupancy_kept;
DROP TABLE occupancy_kept;
CREATE UNIQUE INDEX occupancy_time ON occupancy (resource_id, starts_at, ends_at);
CREATE INDEX occupancy_owner ON occupancy (owner_id);
CREATE INDEX occupancy_joined ON occupancy (room_id) WHERE room_id <> resource_id;
CREATE TRIGGER occupancy_refuses_overlap_insert BEFORE INSERT ON occupancy
WHEN (SELECT ends_at FROM occupancy WHERE resource_id = NEW.resource_id AND starts_at < NEW.ends_at
      ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER occupancy_refuses_overlap_update BEFORE UPDATE OF resource_id, starts_at, ends_at ON occupancy
WHEN (SELECT ends_at FROM occupancy WHERE resource_id = NEW.resource_id AND starts_at < NEW.ends_at AND id <> OLD.id
      ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'occupied'); END;

CREATE TABLE booking_kept AS SELECT * FROM booking;
DROP TABLE booking;
CREATE TABLE booking (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL REFERENCES room (id), mode_id TEXT REFERENCES room_mode (id),
  series_id TEXT, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, resident_id TEXT REFERENCES resident (id),
  sealed BLOB NOT NULL, heads_expected INTEGER NOT NULL, heads_actual INTEGER,
  state TEXT NOT NULL CHECK (state IN ('registered','approved','inUse','completed','rejected','cancelledByApplicant','cancelledByStation','noShow','endedEarly')),
  version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO booking SELECT id, number, room_id, NULL, NULL, starts_at, ends_at, resident_id, sealed, heads_expected, heads_actual, state, version, created_at FROM booking_kept;
DROP TABLE booking_kept;
CREATE INDEX booking_time ON booking (starts_at);
CREATE INDEX booking_resident ON booking (resident_id) WHERE resident_id IS NOT NULL;
CREATE INDEX booking_series ON booking (series_id, starts_at) WHERE series_id IS NOT NULL;
`
