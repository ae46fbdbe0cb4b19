CREATE TABLE renewals (
  case_id uuid PRIMARY KEY REFERENCES cases (id),
  licence_id uuid NOT NULL REFERENCES licences (id),
  licence_number text NOT NULL,
  valid_to date NOT NULL,
  matter text NOT NULL,
  matter_version int NOT NULL,
  organisation_id uuid NOT NULL,
  reminders_sent int NOT NULL DEFAULT 0 CHECK (reminders_sent >= 0),
  owners jsonb NOT NULL,
  renew boolean,
  changed boolean,
  answered_by text,
  answered_through text CHECK (answered_through IN ('page', 'phone')),
  answered_at timestamptz,
  call_outcome text CHECK (call_outcome IN ('notReached', 'willAnswer', 'consented', 'declined')),
  approval_case_id uuid REFERENCES cases (id),
  delivered_by text CHECK (delivered_by IN ('post', 'door', 'pickup', 'e-licence')),
  UNIQUE (licence_id, valid_to),
  CHECK ((renew IS NULL) = (answered_at IS NULL)),
  CHECK ((renew IS NULL) = (answered_by IS NULL)),
  CHECK ((renew IS NULL) = (answered_through IS NULL)),
  CHECK (renew IS NOT TRUE OR changed IS NOT NULL),
  CHECK (approval_case_id IS NULL OR renew)
);
COMMENT ON TABLE renewals IS 'Owner: renewals. One for each licence that is about to lapse: what was asked and answered, and the application that was filed with consent.';
COMMENT ON COLUMN renewals.owners IS 'By node: id and name of the officer who answers for it, as the register named them when the case began.';
COMMENT ON COLUMN renewals.answered_by IS 'Who answered for the holder: a person id, or the name of whoever was on the phone.';
COMMENT ON COLUMN renewals.approval_case_id IS 'Filed only with consent.';
CREATE INDEX renewals_by_approval ON renewals (approval_case_id);
CREATE INDEX renewals_by_firm ON renewals (organisation_id);
REVOKE DELETE, TRUNCATE ON renewals FROM onewindow_app;

CREATE TABLE renewal_reminders (
  case_id uuid NOT NULL REFERENCES renewals (case_id),
  n int NOT NULL,
  means text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (case_id, n, means)
);
COMMENT ON TABLE renewal_reminders IS 'Owner: renewals. Which reminder went out by which means, and when. Append-only.';
REVOKE UPDATE, DELETE, TRUNCATE ON renewal_reminders FROM onewindow_app;
