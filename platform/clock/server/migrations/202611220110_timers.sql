CREATE TABLE timers (
  case_id uuid NOT NULL,
  name text NOT NULL,
  generation int NOT NULL CHECK (generation > 0),
  due_at timestamptz NOT NULL,
  action jsonb NOT NULL,
  armed_at timestamptz NOT NULL DEFAULT now(),
  failed_generation int,
  attempts int NOT NULL DEFAULT 0,
  retry_at timestamptz,
  last_error text,
  ready_at timestamptz NOT NULL
    GENERATED ALWAYS AS (CASE WHEN failed_generation = generation THEN retry_at ELSE due_at END) STORED,
  PRIMARY KEY (case_id, name),
  CHECK (failed_generation IS NULL OR (retry_at IS NOT NULL AND attempts > 0))
);
COMMENT ON TABLE timers IS 'Owner: platform/clock. Moments at which the platform must look at a case again; a row is deleted in the transaction that acts on it. No foreign key: a command writes case and timers together, and a million load fast.';
COMMENT ON COLUMN timers.generation IS 'Grows with each arming of this name, so that a poller that read the old row fires nothing.';
COMMENT ON COLUMN timers.armed_at IS 'When the row was written, by the wall clock of the server: for people who look for a fault, never for deadlines.';
COMMENT ON COLUMN timers.failed_generation IS 'The generation whose firing failed. Arming anew makes attempts, retry_at and last_error history without touching them.';
COMMENT ON COLUMN timers.ready_at IS 'When a poller takes it up: the due moment, or the next try after a failure.';
CREATE INDEX timers_ready ON timers (ready_at, case_id);
CREATE INDEX timers_failing ON timers (retry_at) WHERE failed_generation = generation;
