CREATE TABLE applications (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  matter text NOT NULL,
  matter_version int NOT NULL,
  organisation_id uuid NOT NULL,
  answers jsonb,
  commitment jsonb,
  submitted_by uuid NOT NULL,
  submitted_at timestamptz NOT NULL,
  erase_after date,
  erased_at timestamptz,
  FOREIGN KEY (matter, matter_version) REFERENCES matters (matter, version),
  CHECK ((answers IS NULL) = (erased_at IS NOT NULL))
);
COMMENT ON TABLE applications IS 'Owner: modules/approvals. What was applied for and typed, one to one with its case; the typed part is erased when its retention ends.';
COMMENT ON COLUMN applications.commitment IS 'The items promised, who signed and when.';
CREATE INDEX applications_by_firm ON applications (organisation_id, matter);

CREATE TABLE application_materials (
  case_id uuid NOT NULL REFERENCES applications (case_id),
  material text NOT NULL,
  file_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (case_id, material, file_id)
);
COMMENT ON TABLE application_materials IS 'Owner: modules/approvals. Which uploaded files stand for which material of an application.';

CREATE TABLE bars (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  matter_group text NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  source text NOT NULL,
  case_id uuid NOT NULL REFERENCES cases (id),
  lifted_at timestamptz,
  CHECK (until_date > from_date)
);
COMMENT ON TABLE bars IS 'Owner: modules/approvals. A firm that may not apply for a group of matters until a day has passed (Permit Law arts. 78, 79).';
COMMENT ON COLUMN bars.until_date IS 'The last day of the bar; the next day an application is accepted.';
CREATE INDEX bars_by_firm ON bars (organisation_id, matter_group);
