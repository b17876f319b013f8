/**
 * The full record of an expert (能人库): dates, term and quota in the open, for they name nobody; who the expert is stays in
 * the sealed blob, whose older rows simply lack what was not asked for then. An expert who was added before joined on that day.
 */
export const sql = `
ALTER TABLE expert ADD COLUMN joined_on TEXT NOT NULL DEFAULT '';
ALTER TABLE expert ADD COLUMN published_on TEXT;
ALTER TABLE expert ADD COLUMN objections_until TEXT;
ALTER TABLE expert ADD COLUMN term_until TEXT;
ALTER TABLE expert ADD COLUMN qualified_until TEXT;
ALTER TABLE expert ADD COLUMN extended_until TEXT;
ALTER TABLE expert ADD COLUMN left_on TEXT;
ALTER TABLE expert ADD COLUMN reviewer_id TEXT REFERENCES staff (id);
ALTER TABLE expert ADD COLUMN visits_per_month INTEGER CHECK (visits_per_month BETWEEN 1 AND 31);
ALTER TABLE expert ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE expert SET joined_on = date(created_at / 1000 + 28800, 'unixepoch');
`
