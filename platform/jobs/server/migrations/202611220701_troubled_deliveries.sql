ALTER TABLE deliveries
  ADD COLUMN ref uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN trouble text,
  ADD COLUMN dismissed_at timestamptz,
  ADD COLUMN dismissed_by uuid,
  ADD CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL)),
  ADD CHECK (dismissed_at IS NULL OR given_up_at IS NOT NULL),
  ADD CHECK (done_at IS NULL OR given_up_at IS NULL);
COMMENT ON COLUMN deliveries.ref IS 'What people and the ledger call this delivery.';
COMMENT ON COLUMN deliveries.trouble IS 'Why it is not done yet, as a key under deliveries.trouble; last_error is the technical text.';
COMMENT ON COLUMN deliveries.given_up_at IS 'No further try by itself: the last one failed, or a person decided so.';
COMMENT ON COLUMN deliveries.dismissed_at IS 'A person decided that it is not to be tried again; it leaves the list.';
CREATE UNIQUE INDEX deliveries_by_ref ON deliveries (ref);

DROP INDEX deliveries_due;
CREATE INDEX deliveries_open ON deliveries (consumer, attempts, id) WHERE done_at IS NULL AND given_up_at IS NULL;
