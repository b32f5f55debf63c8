-- What a row of the activity log cost, and what the side held that a written value came from.

ALTER TABLE activity ADD COLUMN source_before ${text};
ALTER TABLE activity ADD COLUMN source_after ${text};
ALTER TABLE activity ADD COLUMN duration_ms BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE activity ADD COLUMN calls INTEGER DEFAULT 0 NOT NULL;
