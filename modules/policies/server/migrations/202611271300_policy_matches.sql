CREATE TABLE policy_matches (
  policy           text NOT NULL,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  version          integer NOT NULL CHECK (version > 0),
  amount           numeric(18,2) CHECK (amount >= 0),
  since            timestamptz(3) NOT NULL,
  ended_at         timestamptz(3),
  told_at          timestamptz(3),
  told_version     integer,
  told_amount      numeric(18,2),
  PRIMARY KEY (policy, organisation_id),
  CHECK (ended_at IS NULL OR ended_at >= since),
  CHECK ((told_at IS NULL) = (told_version IS NULL))
);
CREATE INDEX policy_matches_of_firm ON policy_matches (organisation_id) WHERE ended_at IS NULL;
CREATE INDEX policy_matches_open ON policy_matches (policy) WHERE ended_at IS NULL;
COMMENT ON TABLE policy_matches IS
  'Owner: modules/policies. Which firm can have which policy: all conditions true. Nothing is kept of those that fail or of whom too little is known.';
COMMENT ON COLUMN policy_matches.version IS 'The version that was last decided.';
COMMENT ON COLUMN policy_matches.amount IS 'Yuan; null where it is no money, open in the source, or not known yet.';
COMMENT ON COLUMN policy_matches.ended_at IS 'Since when it no longer holds; null while it does. The row stays, so that nobody is told twice.';
COMMENT ON COLUMN policy_matches.told_at IS 'When the firm was last told of this policy; null: never.';
COMMENT ON COLUMN policy_matches.told_amount IS 'What it was told under: another version is told again only when the amount differs.';

CREATE TABLE policy_sweeps (
  policy    text NOT NULL,
  version   integer NOT NULL,
  first_at  timestamptz(3) NOT NULL,
  swept_at  timestamptz(3) NOT NULL,
  day       date NOT NULL,
  matching  integer NOT NULL CHECK (matching >= 0),
  unknown   integer NOT NULL CHECK (unknown >= 0),
  PRIMARY KEY (policy, version),
  FOREIGN KEY (policy, version) REFERENCES policies (policy, version)
);
COMMENT ON TABLE policy_sweeps IS
  'Owner: modules/policies. When a version was last held against all firms, and on which day it was then; changes of single firms are followed from its first sweep on.';
COMMENT ON COLUMN policy_sweeps.day IS 'The day that rules were asked for: one that asks for today is swept again when it changes.';
COMMENT ON COLUMN policy_sweeps.matching IS 'Firms for which all conditions were true at the last sweep.';
COMMENT ON COLUMN policy_sweeps.unknown IS 'Firms of which too little was known at the last sweep.';
