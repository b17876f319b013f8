/**
 * What comes through the doors without a name: taps at the rest stop (暖新驿站), its loans and suggestions, visits counted at
 * desk and door, ratings of a service, and the notices the kiosk shows. A rating is a resident's own: nobody can change it.
 */
export const sql = `
CREATE TABLE rest_tap (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, occupation TEXT NOT NULL, services TEXT NOT NULL CHECK (json_valid(services)),
  via TEXT NOT NULL CHECK (via IN ('kiosk','desk')), request_id TEXT, state TEXT NOT NULL DEFAULT 'counted' CHECK (state IN ('counted','annulled')),
  annul_reason TEXT, CHECK ((state = 'annulled') = (annul_reason IS NOT NULL))
) STRICT;
CREATE INDEX rest_tap_time ON rest_tap (at);
CREATE UNIQUE INDEX rest_tap_request ON rest_tap (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE rest_loan (
  id TEXT PRIMARY KEY, item TEXT NOT NULL, sealed BLOB NOT NULL, tail_mark BLOB NOT NULL, lent_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
  request_id TEXT, returned_at INTEGER, state TEXT NOT NULL CHECK (state IN ('lent','returned','lost')), version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX rest_loan_standing ON rest_loan (tail_mark) WHERE state = 'lent';
CREATE UNIQUE INDEX rest_loan_request ON rest_loan (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX rest_loan_time ON rest_loan (lent_at);

CREATE TABLE rest_suggestion (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, sealed BLOB NOT NULL, request_id TEXT, state TEXT NOT NULL CHECK (state IN ('new','read','done')), version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX rest_suggestion_request ON rest_suggestion (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE visit_count (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, place TEXT NOT NULL CHECK (place IN ('desk','door')), purpose TEXT NOT NULL,
  heads INTEGER NOT NULL CHECK (heads > 0), state TEXT NOT NULL DEFAULT 'counted' CHECK (state IN ('counted','annulled'))
) STRICT;
CREATE INDEX visit_count_time ON visit_count (at);

CREATE TABLE door_total (
  day_on TEXT PRIMARY KEY, heads INTEGER NOT NULL CHECK (heads >= 0), everybody INTEGER NOT NULL CHECK (everybody IN (0, 1)), written_at INTEGER NOT NULL
) STRICT;

CREATE TABLE rating (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, subject TEXT NOT NULL CHECK (subject IN ('activity','appointment','booking')), subject_id TEXT NOT NULL,
  service_on TEXT NOT NULL, level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5), once_mark BLOB NOT NULL
) STRICT;
CREATE INDEX rating_time ON rating (at);
CREATE UNIQUE INDEX rating_once ON rating (once_mark);
CREATE TRIGGER rating_keeps_rows BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'a rating is never changed'); END;
CREATE TRIGGER rating_keeps_level BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'a rating is never changed'); END;

CREATE TABLE notice (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT NOT NULL, position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('shown','withdrawn')), version INTEGER NOT NULL DEFAULT 1, CHECK (from_on <= until_on)
) STRICT;
`
