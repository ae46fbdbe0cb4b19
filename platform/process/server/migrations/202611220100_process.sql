CREATE TABLE process_definitions (
  name text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  sha256 text NOT NULL,
  body jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (name, version)
);
COMMENT ON TABLE process_definitions IS 'Owner: platform/process. Immutable, numbered tables of states; a case keeps the version it began with.';
REVOKE UPDATE, DELETE, TRUNCATE ON process_definitions FROM onewindow_app;

CREATE SEQUENCE case_serial;
COMMENT ON SEQUENCE case_serial IS 'Owner: platform/process. The running part of public case numbers.';

CREATE TABLE cases (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  process text NOT NULL,
  process_version int NOT NULL,
  matter text,
  title jsonb NOT NULL,
  place_id text NOT NULL,
  agencies jsonb NOT NULL,
  agency_ids text[] NOT NULL,
  organisation_id uuid,
  person_id uuid,
  applicant_name text NOT NULL,
  parent_id uuid REFERENCES cases (id),
  state text NOT NULL,
  outcome text,
  clocks jsonb NOT NULL,
  alarms jsonb NOT NULL,
  facts jsonb NOT NULL,
  version int NOT NULL CHECK (version > 0),
  head_hash bytea NOT NULL CHECK (length(head_hash) = 32),
  due_at timestamptz,
  due_provisional boolean NOT NULL DEFAULT false,
  opened_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  closed_at timestamptz,
  CHECK ((outcome IS NULL) = (closed_at IS NULL)),
  CHECK (organisation_id IS NOT NULL OR person_id IS NOT NULL),
  FOREIGN KEY (process, process_version) REFERENCES process_definitions (name, version)
) WITH (fillfactor = 80);
COMMENT ON TABLE cases IS 'Owner: platform/process. One row per case of any process: the fold of its actions, kept for querying. Only act() writes it.';
COMMENT ON COLUMN cases.agencies IS 'Party name to agency id: which agency plays the decider, the regulator …';
COMMENT ON COLUMN cases.agency_ids IS 'The same agencies as a list, for scope queries.';
COMMENT ON COLUMN cases.applicant_name IS 'The name of the firm, for lists and search; of a natural person only the masked name.';
COMMENT ON COLUMN cases.facts IS 'What rules may read: ids, codes, flags. No personal data.';
COMMENT ON COLUMN cases.head_hash IS 'Hash of the last action in the chain of this case.';
COMMENT ON COLUMN cases.due_at IS 'The earliest running deadline, for queues and colours.';
COMMENT ON COLUMN cases.due_provisional IS 'True while the deadline falls in a year whose calendar is not published.';
CREATE INDEX cases_by_organisation ON cases (organisation_id, opened_at DESC);
CREATE INDEX cases_by_person ON cases (person_id, opened_at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX cases_by_parent ON cases (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX cases_open_by_agency ON cases USING gin (agency_ids) WHERE closed_at IS NULL;
CREATE INDEX cases_by_matter ON cases (matter, opened_at DESC);

CREATE TABLE tasks (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id),
  state text NOT NULL,
  holder text NOT NULL,
  agency_id text,
  place_id text NOT NULL,
  organisation_id uuid,
  person_id uuid,
  assignee_id text,
  opened_at timestamptz NOT NULL,
  due_at timestamptz,
  closed_at timestamptz,
  CHECK ((holder = 'applicant') = (agency_id IS NULL))
) WITH (fillfactor = 80);
COMMENT ON TABLE tasks IS 'Owner: platform/process. Who has to act on a case now. At most one open task per case; closed ones stay as history.';
COMMENT ON COLUMN tasks.holder IS 'applicant, or the role that must act at agency_id.';
CREATE UNIQUE INDEX tasks_one_open ON tasks (case_id) WHERE closed_at IS NULL;
CREATE INDEX tasks_queue ON tasks (agency_id, holder, due_at) WHERE closed_at IS NULL;
CREATE INDEX tasks_of_firm ON tasks (organisation_id, due_at) WHERE closed_at IS NULL AND holder = 'applicant';

CREATE TABLE queue_filters (
  person_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  filter jsonb NOT NULL,
  PRIMARY KEY (person_id, name)
);
COMMENT ON TABLE queue_filters IS 'Owner: platform/process. Views of the queue that an officer keeps under a name.';

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX cases_by_words ON cases USING gin ((number || ' ' || (title ->> 'zh') || ' ' || applicant_name) gin_trgm_ops);
