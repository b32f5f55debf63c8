-- Teams and accounts of each Jira site, as they were seen or declared.
CREATE TABLE jira_team (
  site VARCHAR(255) NOT NULL,
  team_id VARCHAR(255) NOT NULL,
  name VARCHAR(255) NOT NULL,
  PRIMARY KEY (site, team_id)
);
CREATE INDEX jira_team_name ON jira_team (site, name);

CREATE TABLE jira_user (
  site VARCHAR(255) NOT NULL,
  account VARCHAR(255) NOT NULL,
  email VARCHAR(255) NOT NULL,
  name VARCHAR(255) NOT NULL,
  declared BOOLEAN NOT NULL,
  PRIMARY KEY (site, account)
);
CREATE INDEX jira_user_email ON jira_user (site, email);

-- What a person chose for a held conflict: jira, portfolio, or empty.
ALTER TABLE dead_letter ADD COLUMN kept_side VARCHAR(20) DEFAULT '' NOT NULL;

-- The value that a write overwrote, as JSON in the terms of its own side, so that it can be restored.
ALTER TABLE activity ADD COLUMN field_mapping VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE activity ADD COLUMN lost ${text};

-- What Jira held before our last write: its echo's changelog shows whether that is what was overwritten; and what was,
-- until that is decided on.
ALTER TABLE base ADD COLUMN written_over ${text};
ALTER TABLE base ADD COLUMN overwritten ${text};
