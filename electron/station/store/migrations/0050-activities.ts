/**
 * What an activity is beyond its title, who may come in and how often, who left, who waits for a place, what is counted
 * apart, photos, and cards that stand for a person. Rebuilt tables keep their rows; SQLite cannot widen a CHECK in place.
 * An attendance is one person at one session (人次 counts it once) however often she goes out and in: `passage` keeps each
 * crossing, `left_at` tells whether she is inside now.
 */
export const sql = `
ALTER TABLE activity ADD COLUMN co_organisers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(co_organisers));
ALTER TABLE activity ADD COLUMN audience TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN materials TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(materials));
ALTER TABLE activity ADD COLUMN rule TEXT CHECK (rule IS NULL OR json_valid(rule));
ALTER TABLE activity ADD COLUMN summary_sealed BLOB;
ALTER TABLE activity ADD COLUMN published_at INTEGER;
ALTER TABLE activity ADD COLUMN archived_at INTEGER;
ALTER TABLE activity ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE activity_session ADD COLUMN mode_id TEXT REFERENCES room_mode (id);
ALTER TABLE activity_session ADD COLUMN registration TEXT NOT NULL DEFAULT 'open' CHECK (registration IN ('off','open'));
ALTER TABLE activity_session ADD COLUMN registers_from INTEGER;
ALTER TABLE activity_session ADD COLUMN registers_until INTEGER;
ALTER TABLE activity_session ADD COLUMN walk_ins INTEGER NOT NULL DEFAULT 1 CHECK (walk_ins IN (0, 1));
ALTER TABLE activity_session ADD COLUMN counts TEXT NOT NULL DEFAULT 'both' CHECK (counts IN ('names','heads','both'));
ALTER TABLE activity_session ADD COLUMN opens_before INTEGER CHECK (opens_before BETWEEN 0 AND 1440);
ALTER TABLE activity_session ADD COLUMN exits INTEGER NOT NULL DEFAULT 0 CHECK (exits IN (0, 1));
ALTER TABLE activity_session ADD COLUMN entries TEXT NOT NULL DEFAULT 'once' CHECK (entries IN ('once','afterExit','several'));
ALTER TABLE activity_session ADD COLUMN guardian_under INTEGER CHECK (guardian_under BETWEEN 1 AND 18);
ALTER TABLE activity_session ADD COLUMN postponed INTEGER NOT NULL DEFAULT 0 CHECK (postponed IN (0, 1));
ALTER TABLE activity_session ADD COLUMN cancel_reason TEXT;

CREATE TABLE activity_helper (
  session_id TEXT NOT NULL REFERENCES activity_session (id), resident_id TEXT NOT NULL REFERENCES resident (id), PRIMARY KEY (session_id, resident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_helper_resident ON activity_helper (resident_id);

CREATE TABLE activity_expert (
  session_id TEXT NOT NULL REFERENCES activity_session (id), expert_id TEXT NOT NULL REFERENCES expert (id), PRIMARY KEY (session_id, expert_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_expert_expert ON activity_expert (expert_id);

CREATE TABLE activity_item (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), name TEXT NOT NULL, unit TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0), position INTEGER NOT NULL, UNIQUE (session_id, name)
) STRICT;

CREATE TABLE activity_photo (
  id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id), position INTEGER NOT NULL, added_at INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT;
CREATE INDEX activity_photo_activity ON activity_photo (activity_id, position);

CREATE TABLE registration_kept AS SELECT * FROM registration;
DROP TABLE registration;
CREATE TABLE registration (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), resident_id TEXT NOT NULL REFERENCES resident (id),
  state TEXT NOT NULL CHECK (state IN ('registered','waitlisted','offered','cancelled','declined','expired')),
  offer_until INTEGER, created_at INTEGER NOT NULL, CHECK ((state = 'offered') = (offer_until IS NOT NULL))
) STRICT;
INSERT INTO registration SELECT id, session_id, resident_id, state, NULL, created_at FROM registration_kept;
DROP TABLE registration_kept;
CREATE UNIQUE INDEX registration_person ON registration (session_id, resident_id) WHERE state IN ('registered','waitlisted','offered');
CREATE INDEX registration_place ON registration (session_id) WHERE state = 'registered';
CREATE INDEX registration_line ON registration (session_id, id) WHERE state IN ('waitlisted','offered');
CREATE INDEX registration_offer ON registration (offer_until) WHERE state = 'offered';
CREATE INDEX registration_resident ON registration (resident_id);

CREATE TABLE attendance_kept AS SELECT * FROM attendance;
DROP TABLE attendance;
CREATE TABLE attendance (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES activity_session (id), resident_id TEXT NOT NULL REFERENCES resident (id),
  at INTEGER NOT NULL, via TEXT NOT NULL CHECK (via IN ('phoneTail','initials','slip','card','list','desk','paper')),
  state TEXT NOT NULL CHECK (state IN ('present','annulled')),
  role TEXT NOT NULL DEFAULT 'participant' CHECK (role IN ('participant','staff')),
  walk_in INTEGER NOT NULL DEFAULT 0 CHECK (walk_in IN (0, 1)), late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  proxy_sealed BLOB, guardian_id TEXT REFERENCES resident (id), written_at INTEGER NOT NULL,
  left_at INTEGER, left_how TEXT CHECK (left_how IN ('exit','close')), annul_reason TEXT, annul_note_sealed BLOB,
  CHECK ((left_at IS NULL) = (left_how IS NULL))
) STRICT;
INSERT INTO attendance (id, session_id, resident_id, at, via, state, written_at) SELECT id, session_id, resident_id, at, via, state, at FROM attendance_kept;
DROP TABLE attendance_kept;
CREATE UNIQUE INDEX attendance_person ON attendance (session_id, resident_id) WHERE state = 'present';
CREATE INDEX attendance_inside ON attendance (session_id, role, left_at, resident_id) WHERE state = 'present';
CREATE INDEX attendance_resident ON attendance (resident_id);

CREATE TABLE passage (
  id INTEGER PRIMARY KEY, attendance_id TEXT NOT NULL REFERENCES attendance (id), at INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('in','out'))
) STRICT;
CREATE INDEX passage_attendance ON passage (attendance_id, at);

ALTER TABLE head_count ADD COLUMN state TEXT NOT NULL DEFAULT 'counted' CHECK (state IN ('counted','annulled'));
ALTER TABLE head_count ADD COLUMN annul_reason TEXT;

CREATE TABLE slip_kept AS SELECT * FROM slip;
DROP TABLE slip;
CREATE TABLE slip (
  code TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('booking','appointment','registration','child')),
  owner_id TEXT NOT NULL, resident_id TEXT, issued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO slip SELECT code, kind, owner_id, resident_id, issued_at FROM slip_kept;
DROP TABLE slip_kept;

CREATE TABLE resident_card (
  card_mark BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, resident_id TEXT NOT NULL REFERENCES resident (id),
  kind TEXT NOT NULL CHECK (kind IN ('social','senior','bus','bracelet','other')), added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX resident_card_resident ON resident_card (resident_id);

CREATE TABLE call_item_kept AS SELECT * FROM call_item;
DROP TABLE call_item;
CREATE TABLE call_item (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL CHECK (reason IN ('taken','closed','offer','expertLeave','standIn','moved','undecided','activityCancelled','activityMoved','placeOffered','childLate','childMissing')),
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('booking','session','appointment','activity','registration','waiting','child')), owner_id TEXT NOT NULL, cause_id TEXT,
  resident_id TEXT REFERENCES resident (id), sealed BLOB NOT NULL, choices TEXT NOT NULL CHECK (json_valid(choices)),
  state TEXT NOT NULL CHECK (state IN ('open','reached','noAnswer','done')),
  outcome TEXT CHECK (outcome IN ('accepted','declined','told','expired','withdrawn')),
  result_id TEXT, tries INTEGER NOT NULL DEFAULT 0, until_at INTEGER, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, settled_at INTEGER,
  CHECK ((state = 'done') = (outcome IS NOT NULL)), CHECK ((state = 'done') = (settled_at IS NOT NULL))
) STRICT;
INSERT INTO call_item SELECT id, reason, owner_kind, owner_id, cause_id, resident_id, sealed, choices, state, outcome, result_id, tries, until_at, version, created_at, settled_at FROM call_item_kept;
DROP TABLE call_item_kept;
CREATE INDEX call_item_standing ON call_item (id) WHERE state <> 'done';
CREATE INDEX call_item_settled ON call_item (settled_at) WHERE state = 'done';
CREATE INDEX call_item_owner ON call_item (owner_id);
CREATE INDEX call_item_cause ON call_item (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX call_item_resident ON call_item (resident_id) WHERE resident_id IS NOT NULL;
`
