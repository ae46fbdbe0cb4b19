CREATE TABLE surveys (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  approval_case_id uuid NOT NULL REFERENCES cases (id),
  matter text NOT NULL,
  matter_version int NOT NULL,
  mode text NOT NULL CHECK (mode IN ('video', 'onsite')),
  scheduled_for timestamptz NOT NULL,
  result text CHECK (result IN ('met', 'unmet')),
  concluded_at timestamptz,
  CHECK ((result IS NULL) = (concluded_at IS NULL))
);
COMMENT ON TABLE surveys IS 'Owner: modules/surveys. One for each survey of a site for an approval: when, in which way, what came of it.';
COMMENT ON COLUMN surveys.result IS 'met: no item is unmet. The findings themselves are in survey_findings.';
CREATE INDEX surveys_by_approval ON surveys (approval_case_id);

CREATE TABLE survey_findings (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES surveys,
  item text NOT NULL,
  result text NOT NULL CHECK (result IN ('met', 'unmet', 'notApplicable')),
  note text NOT NULL DEFAULT '',
  evidence uuid[] NOT NULL DEFAULT '{}',
  recording_id uuid REFERENCES recordings,
  offset_ms bigint CHECK (offset_ms >= 0),
  recorded_by uuid NOT NULL,
  agency_id text NOT NULL,
  at timestamptz NOT NULL,
  CHECK ((recording_id IS NULL) = (offset_ms IS NULL))
);
COMMENT ON TABLE survey_findings IS 'Owner: modules/surveys. What was found for each item; of several the last counts. Append-only.';
COMMENT ON COLUMN survey_findings.offset_ms IS 'How far the recording that ran had come: where to look when it is played back.';
CREATE INDEX survey_findings_by_case ON survey_findings (case_id, at);
REVOKE UPDATE, DELETE, TRUNCATE ON survey_findings FROM onewindow_app;

CREATE TABLE survey_opinions (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES surveys,
  person_id uuid NOT NULL,
  conclusion text NOT NULL CHECK (conclusion IN ('agree', 'conditions', 'disagree')),
  words text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE survey_opinions IS 'Owner: modules/surveys. Written opinions of experts; of several by one person the last counts. Append-only.';
CREATE INDEX survey_opinions_by_case ON survey_opinions (case_id, at);
REVOKE UPDATE, DELETE, TRUNCATE ON survey_opinions FROM onewindow_app;
