/**
 * Bookings that repeat, rooms the station takes for itself, people who wait for a room, and the calls the desk has to make.
 * What a person typed is sealed; `who` is a keyed mark, so that one person stands in a line once.
 */
export const sql = `
CREATE TABLE series (
  id TEXT PRIMARY KEY, rule TEXT NOT NULL CHECK (json_valid(rule)), created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE taking (
  id TEXT PRIMARY KEY, room_id TEXT NOT NULL REFERENCES room (id), starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('meeting','election','flood','inspection','repair','other')),
  booking_id TEXT NOT NULL REFERENCES booking (id), state TEXT NOT NULL CHECK (state IN ('standing','undone')),
  version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, CHECK (starts_at < ends_at)
) STRICT;

CREATE TABLE taken (
  owner_id TEXT NOT NULL, cause_id TEXT NOT NULL, owner_kind TEXT NOT NULL CHECK (owner_kind IN ('booking','session','activity')),
  reason TEXT NOT NULL CHECK (reason IN ('meeting','election','flood','inspection','repair','other')), PRIMARY KEY (owner_id, cause_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_cause ON taken (cause_id);

CREATE TABLE call_item (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL CHECK (reason IN ('taken','closed','offer','expertLeave','standIn','moved')),
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('booking','session','appointment','activity','registration','waiting')), owner_id TEXT NOT NULL, cause_id TEXT,
  resident_id TEXT REFERENCES resident (id), sealed BLOB NOT NULL, choices TEXT NOT NULL CHECK (json_valid(choices)),
  state TEXT NOT NULL CHECK (state IN ('open','reached','noAnswer','done')),
  outcome TEXT CHECK (outcome IN ('accepted','declined','told','expired','withdrawn')),
  result_id TEXT, tries INTEGER NOT NULL DEFAULT 0, until_at INTEGER, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, settled_at INTEGER,
  CHECK ((state = 'done') = (outcome IS NOT NULL)), CHECK ((state = 'done') = (settled_at IS NOT NULL))
) STRICT;
CREATE INDEX call_item_standing ON call_item (id) WHERE state <> 'done';
CREATE INDEX call_item_settled ON call_item (settled_at) WHERE state = 'done';
CREATE INDEX call_item_owner ON call_item (owner_id);
CREATE INDEX call_item_cause ON call_item (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX call_item_resident ON call_item (resident_id) WHERE resident_id IS NOT NULL;

CREATE TABLE waiting (
  turn INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, room_id TEXT REFERENCES room (id), starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  heads INTEGER NOT NULL CHECK (heads > 0), resident_id TEXT REFERENCES resident (id), who BLOB NOT NULL, sealed BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting','offered','booked','declined','expired','withdrawn','lapsed')),
  offer_room_id TEXT REFERENCES room (id), offer_until INTEGER, booking_id TEXT REFERENCES booking (id),
  version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, CHECK (starts_at < ends_at),
  CHECK (state <> 'offered' OR (offer_room_id IS NOT NULL AND offer_until IS NOT NULL))
) STRICT;
CREATE INDEX waiting_standing ON waiting (turn) WHERE state IN ('waiting','offered');
CREATE INDEX waiting_time ON waiting (starts_at);
CREATE INDEX waiting_resident ON waiting (resident_id) WHERE resident_id IS NOT NULL;
`
