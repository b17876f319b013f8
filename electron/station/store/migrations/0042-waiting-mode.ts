/** Whoever waits for a room may wait for it in one of its modes; whoever waited before waits for it as it stands. */
export const sql = `
ALTER TABLE waiting ADD COLUMN mode_id TEXT REFERENCES room_mode (id);
`
