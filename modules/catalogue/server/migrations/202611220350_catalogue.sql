CREATE TABLE matters (
  matter text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  place_id text NOT NULL REFERENCES places (id),
  way text NOT NULL CHECK (way IN ('rule', 'officer')),
  body jsonb NOT NULL,
  reform text NOT NULL,
  baseline boolean NOT NULL DEFAULT false,
  published_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (matter, version)
);
COMMENT ON TABLE matters IS 'Owner: modules/catalogue. Published definitions of matters; immutable but for withdrawal. The highest version not withdrawn is in force.';
COMMENT ON COLUMN matters.way IS 'How this city decides the stages that may be decided by rule or by officer.';
COMMENT ON COLUMN matters.reform IS 'The pack that the definition came from.';
COMMENT ON COLUMN matters.baseline IS 'The ordinary procedure that a reform is measured against; offered to those who choose it.';
CREATE UNIQUE INDEX matters_in_force ON matters (matter) WHERE withdrawn_at IS NULL;
