CREATE TABLE planned_actions (
  id uuid PRIMARY KEY,
  batch uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES cases (id),
  action text NOT NULL,
  reason text,
  expected_version int NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  agency_id text NOT NULL,
  place_id text NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'undone', 'refused')),
  problem jsonb,
  settled_at timestamptz,
  UNIQUE (batch, case_id),
  CHECK ((state = 'refused') = (problem IS NOT NULL)),
  CHECK ((state = 'waiting') = (settled_at IS NULL))
);
COMMENT ON TABLE planned_actions IS 'Owner: platform/process. Actions on several cases at once, waiting a moment before they are taken. Until then nothing has happened and nobody was told, so taking them back leaves no trace on a case.';
COMMENT ON COLUMN planned_actions.problem IS 'Why the action was refused when its moment came: the code of a problem and its values.';
CREATE INDEX planned_actions_due ON planned_actions (due_at) WHERE state = 'waiting';
