CREATE TABLE event_handovers (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES case_keys (id),
  members text[] NOT NULL CHECK (cardinality(members) > 0),
  way text NOT NULL CHECK (way IN ('pickUp', 'post')),
  received text NOT NULL CHECK (received <> ''),
  by_person uuid NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE event_handovers IS 'Owner: modules/bundles. Results of several parts handed over in one go: usually once, twice where the time to deliver the first ones ended before the last decision. Append-only.';
COMMENT ON COLUMN event_handovers.received IS 'Who took them at the window, or the number of the parcel.';
CREATE INDEX event_handovers_by_event ON event_handovers (event_id, at);
REVOKE UPDATE, DELETE, TRUNCATE ON event_handovers FROM onewindow_app;
