CREATE TABLE absences (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  role text NOT NULL,
  agency_id text NOT NULL,
  deputy_id uuid NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  noted_by uuid NOT NULL,
  noted_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (to_date >= from_date),
  CHECK (deputy_id <> person_id)
);
COMMENT ON TABLE absences IS 'Owner: platform/process. When an officer is away from a post and who stands in. Nothing is moved: whose task it is on a day follows from this.';
COMMENT ON COLUMN absences.reason IS 'Leave, training …: a word for colleagues, no medical detail.';
CREATE INDEX absences_of_person ON absences (person_id, to_date) WHERE ended_at IS NULL;
CREATE INDEX absences_by_deputy ON absences (deputy_id, to_date) WHERE ended_at IS NULL;

CREATE TABLE task_reassignments (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES tasks (id),
  from_person text,
  to_person text NOT NULL,
  reason text NOT NULL,
  by uuid NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE task_reassignments IS 'Owner: platform/process. Tasks given to another officer, and why; the ledger has an act of each.';
CREATE INDEX task_reassignments_by_task ON task_reassignments (task_id, at DESC);
