CREATE TABLE idempotency (
  actor_id text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  input_digest text NOT NULL,
  response jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, operation, key)
);
COMMENT ON TABLE idempotency IS 'Owner: platform/api. The first result of every write that carried a key; a repeat gets it again.';
COMMENT ON COLUMN idempotency.input_digest IS 'SHA-256 of the canonical body: the same key with another body is refused.';
CREATE INDEX idempotency_by_time ON idempotency (at);
