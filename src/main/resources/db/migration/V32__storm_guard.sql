-- When an integration was last paused because too many links ended; whoever resumes it agrees to the rest.

CREATE TABLE storm (
  integration_id BIGINT PRIMARY KEY REFERENCES integration (id) ON DELETE CASCADE,
  paused_ms BIGINT NOT NULL
);
