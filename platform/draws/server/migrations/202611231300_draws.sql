CREATE TABLE draws (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
  seed_sha256 text NOT NULL CHECK (seed_sha256 ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz NOT NULL,
  population jsonb,
  population_sha256 text,
  size int CHECK (size >= 0),
  sample jsonb,
  revealed_at timestamptz,
  CHECK ((revealed_at IS NULL) = (population IS NULL)),
  CHECK ((revealed_at IS NULL) = (population_sha256 IS NULL)),
  CHECK ((revealed_at IS NULL) = (size IS NULL)),
  CHECK ((revealed_at IS NULL) = (sample IS NULL)),
  CHECK (revealed_at IS NULL OR revealed_at >= committed_at)
);
COMMENT ON TABLE draws IS 'Owner: platform/draws. Random draws. The hash of the seed goes to the ledger first; the population is fixed and the seed told later.';
COMMENT ON COLUMN draws.seed IS 'Secret until revealed_at; told to nobody before.';
COMMENT ON COLUMN draws.population IS 'Sorted ids that could be drawn.';
REVOKE DELETE, TRUNCATE ON draws FROM onewindow_app;
