CREATE TABLE guides (
  guide text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  place_id text NOT NULL REFERENCES places (id),
  body jsonb NOT NULL,
  reform text NOT NULL,
  published_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (guide, version)
);
COMMENT ON TABLE guides IS 'Owner: modules/guides. Published opening guides: the order of matters, bundles and texts, never their contents. Immutable but for withdrawal; the version not withdrawn is in force.';
COMMENT ON COLUMN guides.reform IS 'The pack that the definition came from.';
CREATE UNIQUE INDEX guides_in_force ON guides (guide) WHERE withdrawn_at IS NULL;
