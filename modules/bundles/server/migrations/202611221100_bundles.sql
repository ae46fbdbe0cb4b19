CREATE TABLE bundles (
  bundle text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  place_id text NOT NULL REFERENCES places (id),
  body jsonb NOT NULL,
  reform text NOT NULL,
  published_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (bundle, version)
);
COMMENT ON TABLE bundles IS 'Owner: modules/bundles. Published definitions of bundles; immutable but for withdrawal. The highest version not withdrawn is in force.';
COMMENT ON COLUMN bundles.reform IS 'The pack that the definition came from.';
CREATE UNIQUE INDEX bundles_in_force ON bundles (bundle) WHERE withdrawn_at IS NULL;

CREATE TABLE events (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  bundle text NOT NULL,
  bundle_version int NOT NULL,
  organisation_id uuid NOT NULL,
  answers jsonb,
  materials jsonb NOT NULL,
  commitment jsonb,
  submitter jsonb,
  submitted_at timestamptz NOT NULL,
  permit_id uuid REFERENCES licences (id) DEFERRABLE INITIALLY DEFERRED,
  erased_at timestamptz,
  FOREIGN KEY (bundle, bundle_version) REFERENCES bundles (bundle, version),
  CHECK ((answers IS NULL) = (erased_at IS NOT NULL))
);
COMMENT ON TABLE events IS 'Owner: modules/bundles. What was handed in once for all parts of a bundle, one to one with the parent case. Parts that are opened later are opened out of it.';
COMMENT ON COLUMN events.answers IS 'Answers to the opening questions and to the one form; null once erased.';
COMMENT ON COLUMN events.materials IS 'Material of the whole to file ids.';
COMMENT ON COLUMN events.submitter IS 'In which capacity it was submitted: parts that are opened later are opened in the same.';
COMMENT ON COLUMN events.permit_id IS 'The comprehensive permit that stands for the licences of its parts.';

CREATE TABLE event_parts (
  event_id uuid NOT NULL REFERENCES events (case_id) DEFERRABLE INITIALLY DEFERRED,
  member text NOT NULL,
  attempt int NOT NULL DEFAULT 1 CHECK (attempt > 0),
  position int NOT NULL,
  matter text NOT NULL,
  after text[] NOT NULL,
  case_id uuid UNIQUE REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  not_opened jsonb,
  PRIMARY KEY (event_id, member, attempt),
  CHECK (case_id IS NULL OR not_opened IS NULL)
);
COMMENT ON TABLE event_parts IS 'Owner: modules/bundles. The parts of an event: waiting for others, opened as a case of its own, or never opened and why.';
COMMENT ON COLUMN event_parts.attempt IS 'Above 1 when the firm applied for this part again out of the same answers.';
COMMENT ON COLUMN event_parts.after IS 'Parts of the same event that must be granted first.';
COMMENT ON COLUMN event_parts.not_opened IS 'Why it will not be opened: parts that were not granted, conditions that were not met, or that the firm withdrew.';
