CREATE TABLE post_checks (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  approval_case_id uuid NOT NULL UNIQUE REFERENCES cases (id),
  licence_id uuid NOT NULL REFERENCES licences (id),
  matter text NOT NULL,
  matter_version int NOT NULL,
  agency_id text NOT NULL,
  place_id text NOT NULL,
  pushed_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  acknowledgement text,
  result text CHECK (result IN ('passed', 'rectifying', 'revoking', 'fraud', 'revoked', 'kept')),
  result_on date
);
COMMENT ON TABLE post_checks IS 'Owner: modules/supervision. One for each licence granted by commitment: the push to the regulator and what came of it.';
COMMENT ON COLUMN post_checks.pushed_at IS 'The instant of the grant: both are written in one transaction, so grants and pushes are one to one.';
COMMENT ON COLUMN post_checks.acknowledged_at IS 'When the regulator''s own system confirmed receipt; null while it has not.';
CREATE INDEX post_checks_by_licence ON post_checks (licence_id);
CREATE INDEX post_checks_unacknowledged ON post_checks (pushed_at) WHERE acknowledged_at IS NULL;

CREATE TABLE visits (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES post_checks (case_id),
  visited_on date NOT NULL,
  officers text[] NOT NULL CHECK (cardinality(officers) > 0),
  outcome text NOT NULL,
  findings jsonb NOT NULL,
  orders text,
  evidence uuid[] NOT NULL DEFAULT '{}',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE visits IS 'Owner: modules/supervision. The record of each visit: who came, what each item of the checklist showed. Append-only.';
COMMENT ON COLUMN visits.officers IS 'Names as they stand on the record; at least as many as the matter asks for.';
CREATE INDEX visits_by_case ON visits (case_id, recorded_at);
REVOKE UPDATE, DELETE, TRUNCATE ON visits FROM onewindow_app;
