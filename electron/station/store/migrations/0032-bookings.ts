/**
 * What happens to a booking at the desk: why it was refused or taken back, exceptions from the rules, key and equipment
 * out and back, the room looked over before and after. A team is known again by a keyed mark of its name; bookings made
 * before have none and count for no quota. The index on the journal serves the history of one booking.
 */
export const sql = `
ALTER TABLE booking ADD COLUMN team_mark BLOB;
ALTER TABLE booking ADD COLUMN sound INTEGER NOT NULL DEFAULT 0 CHECK (sound IN (0, 1));
ALTER TABLE booking ADD COLUMN undo_state TEXT CHECK (undo_state IN ('registered','approved','inUse'));
ALTER TABLE booking ADD COLUMN reason TEXT
  CHECK (reason IN ('meeting','election','flood','inspection','repair','purpose','time','quota','details','other'));
ALTER TABLE booking ADD COLUMN exception TEXT CHECK (json_valid(exception));
ALTER TABLE booking ADD COLUMN missed_as TEXT CHECK (missed_as IN ('told','waited','unseen'));
ALTER TABLE booking ADD COLUMN kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1));
ALTER TABLE booking ADD COLUMN confirmed_at INTEGER;
ALTER TABLE booking ADD COLUMN started_at INTEGER;
ALTER TABLE booking ADD COLUMN ended_at INTEGER;
DROP INDEX booking_resident;
CREATE INDEX booking_resident ON booking (resident_id, starts_at) WHERE resident_id IS NOT NULL;
CREATE INDEX booking_team ON booking (team_mark, starts_at) WHERE team_mark IS NOT NULL;
CREATE INDEX booking_state ON booking (state, starts_at);

CREATE TABLE booking_loan (
  booking_id TEXT NOT NULL REFERENCES booking (id), what TEXT NOT NULL CHECK (what IN ('key','equipment')),
  out_at INTEGER NOT NULL, out_by TEXT NOT NULL, back_at INTEGER, back_by TEXT,
  PRIMARY KEY (booking_id, what), CHECK ((back_at IS NULL) = (back_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_loan_out ON booking_loan (booking_id) WHERE back_at IS NULL;

CREATE TABLE booking_inspection (
  booking_id TEXT NOT NULL REFERENCES booking (id), moment TEXT NOT NULL CHECK (moment IN ('before','after')),
  ok INTEGER NOT NULL CHECK (ok IN (0, 1)), at INTEGER NOT NULL, by TEXT NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (booking_id, moment)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_booking ON journal (subject_id, seq) WHERE subject = 'booking';
`
