/** How much of the work an expert takes where residents are spread over several (house rule: 1 to 5 parts); everybody took one part before. */
export const sql = `
ALTER TABLE expert ADD COLUMN weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 5);
`
