CREATE TABLE window_sessions (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  matter text NOT NULL,
  site text NOT NULL,
  taken_by uuid,
  taken_at timestamptz,
  application_case_id uuid REFERENCES cases (id),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL))
);
COMMENT ON TABLE window_sessions IS 'Owner: modules/windows. One visit to a virtual integrated window: for which matter, from where, served by whom, and the case it ended in.';
COMMENT ON COLUMN window_sessions.site IS 'The place from which the applicant comes, which may lie in another area than the window.';

CREATE TABLE window_identities (
  case_id uuid PRIMARY KEY REFERENCES window_sessions,
  check_id uuid NOT NULL UNIQUE,
  name text NOT NULL,
  number text,
  number_masked text NOT NULL,
  answer text CHECK (answer IN ('consistent', 'inconsistent', 'noRecord', 'notAsked')),
  answered_at timestamptz,
  photo_file_id uuid REFERENCES files,
  confirmed_by uuid,
  confirmed_at timestamptz,
  CHECK (number IS NULL OR answer IS NULL),
  CHECK (confirmed_at IS NULL OR (answer IN ('consistent', 'notAsked') AND photo_file_id IS NOT NULL))
);
COMMENT ON TABLE window_identities IS 'Owner: modules/windows. Whom the applicant said to be, what the register answered, and the picture by which the officer confirmed it.';
COMMENT ON COLUMN window_identities.number IS 'Only until the register has answered; afterwards the masked one stays.';

CREATE TABLE window_receipts (
  case_id uuid NOT NULL REFERENCES window_sessions,
  file_id uuid NOT NULL REFERENCES files,
  material text,
  received_by uuid NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, file_id)
);
COMMENT ON TABLE window_receipts IS 'Owner: modules/windows. Files that the officer received, each as a material of the matter, or for reference only (null).';

CREATE TABLE window_extracts (
  case_id uuid NOT NULL REFERENCES window_sessions,
  file_id uuid NOT NULL REFERENCES files,
  kind text NOT NULL,
  words text NOT NULL,
  unread text,
  PRIMARY KEY (case_id, file_id)
);
COMMENT ON TABLE window_extracts IS 'Owner: modules/windows. What a machine read in a file that was given, for the officer to look at.';
