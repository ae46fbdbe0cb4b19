CREATE TABLE profile_values (
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  attribute        text NOT NULL,
  source           text NOT NULL,
  state            text NOT NULL CHECK (state IN ('value', 'none', 'unknown')),
  value            jsonb,
  as_of            date NOT NULL,
  counts_until     date,
  received_at      timestamptz(3) NOT NULL,
  corrected_by     uuid REFERENCES cases (id),
  PRIMARY KEY (organisation_id, attribute, source),
  CHECK ((state = 'value') = (value IS NOT NULL)),
  CHECK (counts_until IS NULL OR counts_until >= as_of)
);
COMMENT ON TABLE profile_values IS
  'Owner: modules/profiles. What each source says about a firm: one row for each attribute and source, the newest word of it.';
COMMENT ON COLUMN profile_values.attribute IS 'See modules/profiles/data/attributes.';
COMMENT ON COLUMN profile_values.source IS 'See modules/profiles/data/sources.yaml; firm is what the firm states itself.';
COMMENT ON COLUMN profile_values.state IS 'value; none: known to have none; unknown: the source has withdrawn its word.';
COMMENT ON COLUMN profile_values.value IS 'As rules read it from JSON: numbers and money (yuan) are decimal strings.';
COMMENT ON COLUMN profile_values.as_of IS 'The day that it speaks of.';
COMMENT ON COLUMN profile_values.counts_until IS 'Last day on which it counts; null until the source says something else.';
COMMENT ON COLUMN profile_values.corrected_by IS
  'The dispute in which the source corrected it: the same old word of the source does not undo that.';

CREATE TABLE profiles (
  organisation_id  uuid PRIMARY KEY REFERENCES organisations (id),
  facts            jsonb NOT NULL,
  version          integer NOT NULL CHECK (version >= 0),
  changes_on       date,
  updated_at       timestamptz(3) NOT NULL
);
CREATE INDEX profiles_by_change ON profiles (changes_on) WHERE changes_on IS NOT NULL;
COMMENT ON TABLE profiles IS
  'Owner: modules/profiles. What counts of a firm, as rules read it: the fold of profile_values, disputes and formulas.';
COMMENT ON COLUMN profiles.facts IS 'Plain facts by attribute; an absent one is unknown.';
COMMENT ON COLUMN profiles.changes_on IS 'First day on which the fold changes although nobody says anything: a value runs out, a year is full.';

CREATE TABLE profile_disputes (
  case_id          uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  attribute        text NOT NULL,
  source           text NOT NULL,
  disputed         jsonb NOT NULL,
  as_of            date NOT NULL,
  claimed          jsonb NOT NULL,
  opened_at        timestamptz(3) NOT NULL,
  settled          text CHECK (settled IN ('corrected', 'confirmed', 'withdrawn')),
  settled_as       jsonb,
  settled_at       timestamptz(3),
  CHECK ((settled IS NULL) = (settled_at IS NULL)),
  CHECK ((settled = 'corrected') = (settled_as IS NOT NULL) OR settled IS NULL)
);
CREATE UNIQUE INDEX profile_disputes_open ON profile_disputes (organisation_id, attribute, source) WHERE settled IS NULL;
COMMENT ON TABLE profile_disputes IS 'Owner: modules/profiles. What a firm disputes of what a source says, and how that ended.';
COMMENT ON COLUMN profile_disputes.disputed IS 'The word of the source when it was disputed.';
COMMENT ON COLUMN profile_disputes.claimed IS 'What the firm says instead.';
COMMENT ON COLUMN profile_disputes.settled_as IS 'What the source says since.';

CREATE TABLE profile_asks (
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  source           text NOT NULL,
  asked_at         timestamptz(3) NOT NULL,
  answered_at      timestamptz(3),
  trouble          text,
  PRIMARY KEY (organisation_id, source)
);
COMMENT ON TABLE profile_asks IS 'Owner: modules/profiles. When each source outside was last asked about a firm, and what came of it.';
COMMENT ON COLUMN profile_asks.trouble IS 'A message key under profiles.trouble; null when the answer was sound.';
