-- What has to wait for Jira: whole sites for one account, and paused integrations until a probe is well.

CREATE TABLE site_hold (
  site VARCHAR(255) NOT NULL,
  account VARCHAR(255) NOT NULL,
  until_ms BIGINT NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  PRIMARY KEY (site, account)
);

CREATE TABLE probe (
  integration_id BIGINT PRIMARY KEY REFERENCES integration (id) ON DELETE CASCADE,
  next_ms BIGINT NOT NULL,
  attempts INTEGER NOT NULL
);
