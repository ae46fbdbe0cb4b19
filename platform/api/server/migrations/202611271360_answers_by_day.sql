-- Answers come in the order of time and go by age alone: a summary of each stretch of the table finds them, and costs a
-- write next to nothing, where a tree would be written to each time.
DROP INDEX idempotency_by_time;
CREATE INDEX idempotency_by_time ON idempotency USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
