CREATE INDEX notices_by_time ON notices (at);
