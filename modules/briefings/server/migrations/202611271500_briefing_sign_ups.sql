ALTER TABLE briefing_streams ADD COLUMN moved_from timestamptz;
COMMENT ON COLUMN briefing_streams.moved_from IS 'When it was to begin before its time was last changed; null while its time was never changed.';

CREATE TABLE briefing_sign_ups (
  stream_id uuid NOT NULL REFERENCES briefing_streams (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  capacity text NOT NULL CHECK (capacity = 'person' OR capacity LIKE 'firm:%'),
  organisation_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (stream_id, person_id, capacity)
);
COMMENT ON TABLE briefing_sign_ups IS 'Owner: modules/briefings. Who wants to be told when a livestream is moved or called off, and as whom; taken away once it is over.';
