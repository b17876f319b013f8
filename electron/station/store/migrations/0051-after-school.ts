/**
 * The after-school room (四点半学堂): a term, who is enrolled in it, each day and each child's day. Everything about a child
 * under fourteen is sensitive (PIPL 28): what the desk typed is sealed, only states and times stand in clear.
 */
export const sql = `
CREATE TABLE child_term (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL, weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
  starts TEXT NOT NULL, ends TEXT NOT NULL, places INTEGER NOT NULL CHECK (places > 0), collectors INTEGER NOT NULL CHECK (collectors > 0),
  state TEXT NOT NULL CHECK (state IN ('open','ended')), version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, CHECK (from_on <= to_on)
) STRICT;

CREATE TABLE child_enrolment (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, term_id TEXT NOT NULL REFERENCES child_term (id), resident_id TEXT NOT NULL REFERENCES resident (id),
  sealed BLOB NOT NULL, state TEXT NOT NULL CHECK (state IN ('applied','consentSigned','enrolled','paused','withdrawn','ended')),
  dual_earner INTEGER NOT NULL CHECK (dual_earner IN (0, 1)), hardship INTEGER NOT NULL CHECK (hardship IN (0, 1)),
  may_leave_alone INTEGER NOT NULL CHECK (may_leave_alone IN (0, 1)), consent_on TEXT, consent_until TEXT, enrolled_on TEXT, left_on TEXT,
  applied_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, CHECK ((consent_on IS NULL) = (consent_until IS NULL))
) STRICT;
CREATE UNIQUE INDEX child_enrolment_child ON child_enrolment (term_id, resident_id) WHERE state NOT IN ('withdrawn','ended');
CREATE INDEX child_enrolment_resident ON child_enrolment (resident_id);

CREATE TABLE child_day (
  term_id TEXT NOT NULL REFERENCES child_term (id), day_on TEXT NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER, closed_by TEXT,
  version INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (term_id, day_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE child_stay (
  id TEXT PRIMARY KEY, term_id TEXT NOT NULL REFERENCES child_term (id), day_on TEXT NOT NULL, enrolment_id TEXT NOT NULL REFERENCES child_enrolment (id),
  state TEXT NOT NULL CHECK (state IN ('expected','arrived','handedOver','leftAlone','excused','unexplained','parentCalled')),
  arrived_at INTEGER, left_at INTEGER, late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)), incident INTEGER NOT NULL DEFAULT 0 CHECK (incident IN (0, 1)),
  sealed BLOB, undo_state TEXT, version INTEGER NOT NULL DEFAULT 1, UNIQUE (enrolment_id, day_on),
  FOREIGN KEY (term_id, day_on) REFERENCES child_day (term_id, day_on)
) STRICT;
CREATE INDEX child_stay_day ON child_stay (term_id, day_on);
CREATE INDEX child_stay_came ON child_stay (day_on) WHERE arrived_at IS NOT NULL;
CREATE INDEX child_day_open ON child_day (day_on) WHERE closed_at IS NULL;
`
