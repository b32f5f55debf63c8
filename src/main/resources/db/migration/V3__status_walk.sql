-- An issue on its way through the stages of a declared path: where it came from and where it is, or is about to be.

CREATE TABLE status_walk (
  site VARCHAR(255) NOT NULL,
  issue_id VARCHAR(40) NOT NULL,
  wanted VARCHAR(255) NOT NULL,
  step INTEGER NOT NULL,
  left_status VARCHAR(255) NOT NULL,
  reached_status VARCHAR(255) NOT NULL,
  PRIMARY KEY (site, issue_id)
);
