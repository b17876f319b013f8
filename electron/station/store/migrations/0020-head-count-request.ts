/**
 * A kiosk's tap that counted a head, with what it was answered: the same tap sent again finds its row and counts nothing.
 * Unique within a session; heads counted at the desk and before this step carry none.
 */
export const sql = `
ALTER TABLE head_count ADD COLUMN request_id TEXT;
ALTER TABLE head_count ADD COLUMN present INTEGER CHECK ((present IS NULL) = (request_id IS NULL));
CREATE UNIQUE INDEX head_count_request ON head_count (session_id, request_id) WHERE request_id IS NOT NULL;
`
