CREATE TABLE counter_intakes (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  place_id text NOT NULL REFERENCES places (id),
  agency_id text NOT NULL REFERENCES agencies (id),
  officer_id uuid NOT NULL,
  present_person_id uuid NOT NULL,
  identity_check text NOT NULL CHECK (identity_check IN ('card-read', 'document-seen')),
  consented_at timestamptz NOT NULL,
  listed_as text NOT NULL CHECK (listed_as IN ('general-window', 'cross-region')),
  accepted_at timestamptz NOT NULL
);
COMMENT ON TABLE counter_intakes IS 'Owner: modules/counters. Applications that a clerk took in for somebody who was present, at a counter that need not be that of the owning place.';
COMMENT ON COLUMN counter_intakes.present_person_id IS 'Who stood at the counter; the case names them as its submitter.';
COMMENT ON COLUMN counter_intakes.listed_as IS 'Why this counter may take it: within the place, every matter; from elsewhere, what is on the list.';
CREATE INDEX counter_intakes_of_agency ON counter_intakes (agency_id, accepted_at);
REVOKE UPDATE, DELETE, TRUNCATE ON counter_intakes FROM onewindow_app;
