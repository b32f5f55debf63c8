-- The activity log is searched by issue and by time, and old records are deleted by time.

CREATE INDEX activity_issue ON activity (issue_key, id);
CREATE INDEX activity_item ON activity (item_id, id);
CREATE INDEX activity_time ON activity (happened_ms);
CREATE INDEX event_finished ON event (finished_ms);
