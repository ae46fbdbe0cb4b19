CREATE TABLE credit_defaults (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  place_id text NOT NULL REFERENCES places (id),
  agency_ids text[] NOT NULL CHECK (cardinality(agency_ids) > 0),
  entry text NOT NULL,
  body jsonb NOT NULL,
  document text NOT NULL,
  summary text NOT NULL,
  identified_on date NOT NULL,
  repairable_from date NOT NULL CHECK (repairable_from >= identified_on),
  published_until date NOT NULL CHECK (published_until > identified_on),
  published_on date,
  removed_on date,
  removed_because text CHECK (removed_because IN ('repaired', 'lapsed', 'withdrawn')),
  grade_before jsonb,
  lowered boolean NOT NULL DEFAULT false,
  source_case_id uuid UNIQUE REFERENCES cases (id),
  CHECK ((removed_on IS NULL) = (removed_because IS NULL))
);
COMMENT ON TABLE credit_defaults IS 'Owner: modules/credit. One for each default that was identified: what, by whom, since when and until when it is shown.';
COMMENT ON COLUMN credit_defaults.agency_ids IS 'Agencies in whose fields it belongs; the first identified it.';
COMMENT ON COLUMN credit_defaults.body IS 'The entry of the catalogue as it was on the day of identification.';
COMMENT ON COLUMN credit_defaults.grade_before IS 'The grade entry that stood before the first default in force; null when there was none.';
COMMENT ON COLUMN credit_defaults.source_case_id IS 'The post-check that found it; null when an office identified it.';
CREATE INDEX credit_defaults_by_firm ON credit_defaults (organisation_id, identified_on DESC);
CREATE INDEX credit_defaults_shown ON credit_defaults (published_on DESC) WHERE removed_on IS NULL;

CREATE TABLE credit_measures_taken (
  case_id uuid NOT NULL REFERENCES credit_defaults (case_id),
  measure text NOT NULL,
  taken_on date NOT NULL,
  lifted_on date,
  PRIMARY KEY (case_id, measure)
);
COMMENT ON TABLE credit_measures_taken IS 'Owner: modules/credit. Measures in force because of a default; lifted with its end.';

CREATE SEQUENCE credit_report_serial;
COMMENT ON SEQUENCE credit_report_serial IS 'Owner: modules/credit. The running part of report numbers.';
CREATE TABLE credit_reports (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  body jsonb NOT NULL,
  code text NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL
);
COMMENT ON TABLE credit_reports IS 'Owner: modules/credit. Reports in place of certificates of a clean record: what each field knew on that day. Never changed.';
COMMENT ON COLUMN credit_reports.code IS 'The compliance code: a signed text that can be verified without this installation.';
CREATE INDEX credit_reports_by_firm ON credit_reports (organisation_id, made_at DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON credit_reports FROM onewindow_app;

CREATE TABLE credit_report_documents (
  report_id uuid NOT NULL REFERENCES credit_reports (id),
  language text NOT NULL,
  pdf bytea NOT NULL,
  credential text NOT NULL,
  made_at timestamptz NOT NULL,
  action_id uuid NOT NULL,
  PRIMARY KEY (report_id, language)
);
COMMENT ON TABLE credit_report_documents IS 'Owner: modules/credit. The signed PDF and its signed twin for machines, made once.';
REVOKE UPDATE, DELETE, TRUNCATE ON credit_report_documents FROM onewindow_app;
