CREATE TABLE drafts (
  id uuid PRIMARY KEY,
  subject text NOT NULL,
  subject_version int NOT NULL,
  organisation_id uuid,
  person_id uuid NOT NULL,
  answers jsonb NOT NULL,
  materials jsonb NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  submitted_case_id uuid UNIQUE
);
COMMENT ON TABLE drafts IS 'Owner: platform/forms. What is being filled in, saved as it is typed; erased when it expires or some time after it was submitted.';
COMMENT ON COLUMN drafts.subject IS 'What the form is for, such as matter:food-production-by-commitment.';
COMMENT ON COLUMN drafts.subject_version IS 'The version of the form that the answers were given to; a newer one has to be reconciled.';
COMMENT ON COLUMN drafts.materials IS 'Material id to file ids.';
COMMENT ON COLUMN drafts.version IS 'Counts saves, so that two devices cannot overwrite each other unseen.';
CREATE UNIQUE INDEX drafts_one_open ON drafts (subject, coalesce(organisation_id, person_id)) WHERE submitted_case_id IS NULL;
CREATE INDEX drafts_of_firm ON drafts (organisation_id, updated_at DESC) WHERE submitted_case_id IS NULL;
CREATE INDEX drafts_expiring ON drafts (expires_at);
