CREATE TABLE case_messages (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id),
  seq int NOT NULL CHECK (seq > 0),
  side text NOT NULL CHECK (side IN ('applicant', 'agency')),
  author_id uuid NOT NULL,
  role text,
  agency_id text,
  words text,
  at timestamptz NOT NULL,
  UNIQUE (case_id, seq),
  CHECK ((side = 'agency') = (agency_id IS NOT NULL)),
  CHECK ((side = 'agency') = (role IS NOT NULL))
);
COMMENT ON TABLE case_messages IS 'Owner: modules/correspondence. What applicant and officers wrote to each other on a case. Each is an act in the ledger of subject message; none is changed.';
COMMENT ON COLUMN case_messages.words IS 'What was typed; null once erased with the application.';

CREATE TABLE case_message_files (
  message_id uuid NOT NULL REFERENCES case_messages (id),
  file_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (message_id, file_id)
);
COMMENT ON TABLE case_message_files IS 'Owner: modules/correspondence. Files given with a message.';

CREATE TABLE case_message_reads (
  case_id uuid NOT NULL REFERENCES cases (id),
  person_id uuid NOT NULL,
  seq int NOT NULL,
  PRIMARY KEY (case_id, person_id)
);
COMMENT ON TABLE case_message_reads IS 'Owner: modules/correspondence. How far a person has read the messages of a case.';

CREATE TABLE opinions (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  asking_case_id uuid NOT NULL REFERENCES cases (id),
  asked_by uuid NOT NULL,
  asking_role text NOT NULL,
  question text,
  answer_by date NOT NULL,
  asked_at timestamptz NOT NULL,
  verdict text CHECK (verdict IN ('agree', 'conditions', 'object')),
  words text,
  answered_by uuid,
  answered_at timestamptz,
  erased_at timestamptz,
  CHECK ((verdict IS NULL) = (answered_at IS NULL)),
  CHECK (verdict IS NULL OR verdict = 'agree' OR words IS NOT NULL OR erased_at IS NOT NULL)
);
COMMENT ON TABLE opinions IS 'Owner: modules/correspondence. A question to another agency and its answer; each is a case of the process opinion:<role>.';
CREATE INDEX opinions_by_asking_case ON opinions (asking_case_id);

CREATE TABLE opinion_files (
  case_id uuid NOT NULL REFERENCES opinions (case_id),
  direction text NOT NULL CHECK (direction IN ('sent', 'answer')),
  file_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (case_id, direction, file_id)
);
COMMENT ON TABLE opinion_files IS 'Owner: modules/correspondence. What was sent along with a question, and what came with the answer.';

CREATE TABLE stop_results (
  action_id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id),
  state text NOT NULL,
  words text,
  by uuid NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE stop_results IS 'Owner: modules/correspondence. What a time that did not count brought: minutes of a hearing, the opinion of experts. Written with the action that ends the stop.';
COMMENT ON COLUMN stop_results.state IS 'The state that ended, such as examination-hearing.';
CREATE INDEX stop_results_by_case ON stop_results (case_id);

CREATE TABLE stop_result_files (
  action_id uuid NOT NULL REFERENCES stop_results (action_id),
  file_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (action_id, file_id)
);
COMMENT ON TABLE stop_result_files IS 'Owner: modules/correspondence. Minutes and reports of a time that did not count.';
