CREATE TABLE sandboxes (
  id uuid PRIMARY KEY,
  reform text NOT NULL,
  matter text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  title jsonb NOT NULL,
  staged_id uuid REFERENCES staged_packs (id),
  folder text NOT NULL,
  files jsonb NOT NULL,
  place_id text NOT NULL,
  way text NOT NULL CHECK (way IN ('rule', 'officer')),
  opened_in text NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'opening' CHECK (state IN ('opening', 'open', 'refused', 'closed')),
  refusal jsonb,
  closed_at timestamptz,
  CHECK (ends_at > opened_at),
  CHECK ((refusal IS NOT NULL) = (state = 'refused')),
  CHECK ((closed_at IS NOT NULL) = (state = 'closed'))
);
COMMENT ON TABLE sandboxes IS 'Owner: modules/reforms. Trials of a definition as applicant: each has a database, files and keys of its own, which are dropped when it ends. What is done there is nowhere here.';
COMMENT ON COLUMN sandboxes.matter IS 'The matter that is tried: where an applicant begins.';
COMMENT ON COLUMN sandboxes.staged_id IS 'What is tried when it is not in force yet.';
COMMENT ON COLUMN sandboxes.folder IS 'The pack it was made from, seen from the folder of packs.';
COMMENT ON COLUMN sandboxes.files IS 'Path inside the pack to text; emptied when the trial is dropped.';
COMMENT ON COLUMN sandboxes.opened_in IS 'The place of the post that opened it: who reaches that place may enter and close it.';
COMMENT ON COLUMN sandboxes.ends_at IS 'By the clock of the database, as sessions are: a moved demo clock ends no trial.';
COMMENT ON COLUMN sandboxes.refusal IS 'Why it could not be opened: code and parameters of a problem.';
CREATE INDEX sandboxes_live ON sandboxes (ends_at) WHERE state IN ('opening', 'open');
