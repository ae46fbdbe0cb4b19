CREATE TABLE decision_paper_serials (
  agency_id text NOT NULL,
  mark text NOT NULL,
  year int NOT NULL,
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (agency_id, mark, year)
);
COMMENT ON TABLE decision_paper_serials IS 'Owner: modules/decisions. The running part of the numbers of an agency''s papers, anew each year.';

CREATE TABLE decision_papers (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id),
  action_id uuid NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('supplementNotice', 'acceptance', 'nonAcceptance', 'extension', 'stop', 'grant', 'refusal')),
  number text NOT NULL,
  agency_id text NOT NULL,
  title jsonb NOT NULL,
  holder_name text NOT NULL,
  holder_uscc text,
  fields jsonb NOT NULL,
  statement text NOT NULL,
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL,
  UNIQUE (agency_id, number)
);
COMMENT ON TABLE decision_papers IS 'Owner: modules/decisions. What a written decision or notice says, as it was issued with the step that made it. Kept as the record of the agency; append-only.';
REVOKE UPDATE, DELETE, TRUNCATE ON decision_papers FROM onewindow_app;
CREATE INDEX decision_papers_by_case ON decision_papers (case_id, issued_at);

CREATE TABLE decision_paper_files (
  paper_id uuid PRIMARY KEY REFERENCES decision_papers (id),
  pdf bytea NOT NULL,
  credential text NOT NULL,
  made_at timestamptz NOT NULL,
  action_id uuid NOT NULL
);
COMMENT ON TABLE decision_paper_files IS 'Owner: modules/decisions. The signed PDF of a paper and its signed twin for machines, made once.';
COMMENT ON COLUMN decision_paper_files.action_id IS 'The act in the ledger that digests the PDF.';
REVOKE UPDATE, DELETE, TRUNCATE ON decision_paper_files FROM onewindow_app;
