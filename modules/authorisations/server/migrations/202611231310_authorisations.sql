CREATE TABLE authorisations (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES persons (id),
  agency_id text NOT NULL REFERENCES agencies (id),
  place_id text NOT NULL REFERENCES places (id),
  matters text[] NOT NULL CHECK (cardinality(matters) > 0),
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  qualification_number text NOT NULL CHECK (btrim(qualification_number) <> ''),
  qualification_valid_to date NOT NULL,
  approval_since date NOT NULL,
  granted_by uuid NOT NULL REFERENCES persons (id),
  granted_at timestamptz NOT NULL,
  withdrawn_on date,
  withdrawn_by uuid REFERENCES persons (id),
  withdrawn_reason text,
  CHECK (valid_to >= valid_from),
  CHECK (granted_by <> person_id),
  CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE authorisations IS 'Owner: authorisations. Personal authorisations to decide listed matters alone; a new term is a new row.';
COMMENT ON COLUMN authorisations.valid_to IS 'The last day of the term; a withdrawal ends it earlier.';
COMMENT ON COLUMN authorisations.approval_since IS 'Since when the officer works in approval.';
CREATE INDEX authorisations_by_person ON authorisations (person_id, agency_id);
CREATE INDEX authorisations_by_agency ON authorisations (agency_id, valid_to);
REVOKE DELETE, TRUNCATE ON authorisations FROM onewindow_app;

CREATE TABLE decision_responsibilities (
  case_id uuid PRIMARY KEY REFERENCES cases (id),
  action_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES persons (id),
  authorisation_id uuid NOT NULL REFERENCES authorisations (id),
  decided_on date NOT NULL
);
COMMENT ON TABLE decision_responsibilities IS 'Owner: authorisations. Who answers for a decision for life, and by which authorisation it was taken. Append-only.';
CREATE INDEX decision_responsibilities_by_authorisation ON decision_responsibilities (authorisation_id, decided_on);
REVOKE UPDATE, DELETE, TRUNCATE ON decision_responsibilities FROM onewindow_app;

CREATE TABLE spot_checks (
  authorisation_id uuid NOT NULL REFERENCES authorisations (id),
  half_year text NOT NULL CHECK (half_year ~ '^[0-9]{4}H[12]$'),
  draw_key text NOT NULL UNIQUE,
  drawn_at timestamptz,
  PRIMARY KEY (authorisation_id, half_year)
);
COMMENT ON TABLE spot_checks IS 'Owner: authorisations. One draw among the finished cases of each officer in each half-year.';
REVOKE DELETE, TRUNCATE ON spot_checks FROM onewindow_app;

CREATE TABLE spot_check_cases (
  authorisation_id uuid NOT NULL,
  half_year text NOT NULL,
  case_id uuid NOT NULL REFERENCES cases (id),
  review_case_id uuid NOT NULL UNIQUE REFERENCES cases (id),
  PRIMARY KEY (authorisation_id, half_year, case_id),
  FOREIGN KEY (authorisation_id, half_year) REFERENCES spot_checks (authorisation_id, half_year)
);
COMMENT ON TABLE spot_check_cases IS 'Owner: authorisations. The drawn cases, each with the case in which it is looked at again. Append-only.';
REVOKE UPDATE, DELETE, TRUNCATE ON spot_check_cases FROM onewindow_app;
