CREATE TABLE adopted_reforms (
  reform text NOT NULL,
  place_id text NOT NULL REFERENCES places (id),
  version int NOT NULL CHECK (version > 0),
  sha256 text NOT NULL,
  way text NOT NULL CHECK (way IN ('rule', 'officer')),
  body jsonb NOT NULL,
  adopted_at timestamptz NOT NULL,
  PRIMARY KEY (reform, version)
);
COMMENT ON TABLE adopted_reforms IS 'Owner: modules/reforms. Which reforms, in which version, this deployment has published; a version never changes its content.';
REVOKE UPDATE, DELETE, TRUNCATE ON adopted_reforms FROM onewindow_app;
