CREATE TABLE looks (
  id               uuid PRIMARY KEY,
  at               timestamptz(3) NOT NULL,
  looker_id        uuid NOT NULL,
  role             text NOT NULL,
  agency_id        text NOT NULL REFERENCES agencies (id),
  place_id         text NOT NULL REFERENCES places (id),
  organisation_id  uuid,
  person_id        uuid,
  looked_at        text NOT NULL CHECK (looked_at <> ''),
  subject_id       uuid NOT NULL,
  case_id          uuid REFERENCES cases (id),
  matter           text,
  purpose          text NOT NULL CHECK (purpose <> ''),
  span             bigint,
  CHECK ((organisation_id IS NULL) <> (person_id IS NULL)),
  CHECK (case_id IS NOT NULL OR matter IS NOT NULL),
  UNIQUE (looker_id, subject_id, looked_at, agency_id, role, place_id, purpose, span)
);
COMMENT ON TABLE looks IS
  'Owner: platform/looks. Which officer read what of which firm or person, when and what for. Append-only.';
COMMENT ON COLUMN looks.looker_id IS 'The officer. Role, agency and place are those of the post they acted from.';
COMMENT ON COLUMN looks.organisation_id IS 'Whose it is; of a natural person, person_id.';
COMMENT ON COLUMN looks.subject_id IS 'The case, file or licence, as looked_at says.';
COMMENT ON COLUMN looks.case_id IS 'The case of this platform that it belongs to or was read for.';
COMMENT ON COLUMN looks.matter IS 'What was being handled, where no case here says it: an id or name of a matter.';
COMMENT ON COLUMN looks.span IS
  'Number of the span of time it fell in, so that two at the same moment are one. NULL: each one counts.';
CREATE INDEX looks_of_firm ON looks (organisation_id, id DESC) WHERE organisation_id IS NOT NULL;
CREATE INDEX looks_of_person ON looks (person_id, id DESC) WHERE person_id IS NOT NULL;
CREATE INDEX looks_by_case ON looks (case_id, id DESC) WHERE case_id IS NOT NULL;
CREATE INDEX looks_by_subject ON looks (subject_id, id DESC);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onewindow_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON looks FROM onewindow_app;
  END IF;
END
$$;
