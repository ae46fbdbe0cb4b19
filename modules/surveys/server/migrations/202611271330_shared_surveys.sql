CREATE TABLE survey_parts (
  case_id uuid NOT NULL REFERENCES surveys,
  approval_case_id uuid NOT NULL REFERENCES case_keys (id),
  member text,
  matter text NOT NULL,
  matter_version int NOT NULL,
  result text CHECK (result IN ('met', 'unmet')),
  concluded_at timestamptz,
  left_at timestamptz,
  PRIMARY KEY (case_id, approval_case_id),
  UNIQUE (case_id, member),
  CHECK ((result IS NULL) = (concluded_at IS NULL)),
  CHECK (concluded_at IS NULL OR left_at IS NULL)
);
COMMENT ON TABLE survey_parts IS 'Owner: modules/surveys. The approvals that a survey is for: one, or parts of one event that share it. Each part is concluded by its own agency.';
COMMENT ON COLUMN survey_parts.member IS 'The part of the bundle; null where the survey belongs to one approval alone.';
COMMENT ON COLUMN survey_parts.left_at IS 'When the part left a shared survey, because it was withdrawn or ended otherwise.';
CREATE INDEX survey_parts_by_approval ON survey_parts (approval_case_id);
INSERT INTO survey_parts (case_id, approval_case_id, matter, matter_version, result, concluded_at)
  SELECT case_id, approval_case_id, matter, matter_version, result, concluded_at FROM surveys;

ALTER TABLE surveys ADD COLUMN event_id uuid REFERENCES case_keys (id);
COMMENT ON COLUMN surveys.event_id IS 'The event whose parts share the survey; null for a survey of one approval.';
CREATE INDEX surveys_by_event ON surveys (event_id) WHERE event_id IS NOT NULL;
