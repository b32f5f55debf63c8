-- How many links events ended lately, by integration, and when it was last paused for that; whoever resumes it agrees to
-- the rest.

CREATE TABLE storm (
  integration_id BIGINT PRIMARY KEY REFERENCES integration (id) ON DELETE CASCADE,
  window_ms BIGINT NOT NULL,
  admitted INTEGER NOT NULL,
  paused_ms BIGINT NOT NULL
);
