CREATE TABLE outbox (
  id bigserial PRIMARY KEY,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE outbox IS 'Owner: platform/jobs. Events written in the transaction that caused them; the dispatcher turns each into one delivery per consumer and deletes it.';

CREATE TABLE deliveries (
  id bigserial PRIMARY KEY,
  event_id bigint NOT NULL,
  consumer text NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  event_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  last_error text,
  done_at timestamptz,
  given_up_at timestamptz,
  UNIQUE (event_id, consumer)
);
COMMENT ON TABLE deliveries IS 'Owner: platform/jobs. One consumer''s work on one event: tried until done, with back-off; what was given up waits at the desk for a person.';
CREATE INDEX deliveries_due ON deliveries (next_at) WHERE done_at IS NULL AND given_up_at IS NULL;
CREATE INDEX deliveries_troubled ON deliveries (event_at) WHERE done_at IS NULL AND attempts > 0;
