CREATE TABLE briefing_streams (
  id uuid PRIMARY KEY,
  place_id text NOT NULL REFERENCES places (id),
  theme jsonb NOT NULL,
  story jsonb,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  speakers jsonb NOT NULL,
  policies text[] NOT NULL CHECK (cardinality(policies) > 0),
  watch_url text,
  replay_url text,
  state text NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  cancelled_for text,
  planned_at timestamptz NOT NULL,
  planned_by uuid,
  CHECK ((state = 'held') = (replay_url IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelled_for IS NOT NULL)),
  CHECK (jsonb_path_exists(speakers, '$[*] ? (@.kind == "official")')),
  CHECK (jsonb_path_exists(speakers, '$[*] ? (@.kind == "firm")'))
);
COMMENT ON TABLE briefing_streams IS 'Owner: modules/briefings. Livestreams in which officials and firms explain policies; one that was called off counts for no month.';
COMMENT ON COLUMN briefing_streams.story IS 'The real case that is told, in both languages.';
COMMENT ON COLUMN briefing_streams.speakers IS 'Who speaks: kind official or firm, name, unit. Public.';
COMMENT ON COLUMN briefing_streams.policies IS 'Ids of the policies that it is about.';
CREATE INDEX briefing_streams_when ON briefing_streams (place_id, starts_at);

CREATE TABLE briefing_questions (
  id uuid PRIMARY KEY,
  stream_id uuid NOT NULL REFERENCES briefing_streams (id),
  phase text NOT NULL CHECK (phase IN ('before', 'during')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  asked_at timestamptz NOT NULL,
  answer text CHECK (length(answer) BETWEEN 1 AND 2000),
  answered_when text CHECK (answered_when IN ('live', 'afterwards')),
  answered_at timestamptz,
  answered_by uuid,
  policies text[] NOT NULL DEFAULT '{}',
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_when IS NULL)),
  CHECK (answer IS NULL OR cardinality(policies) > 0)
);
COMMENT ON TABLE briefing_questions IS 'Owner: modules/briefings. What people asked a stream, and the answer with the policies that it rests on. Shown to others only once it is answered; who asked is not kept.';
CREATE INDEX briefing_questions_of ON briefing_questions (stream_id, asked_at);

CREATE TABLE spokespersons (
  id uuid PRIMARY KEY,
  register text NOT NULL REFERENCES registers (id),
  unit text NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  phone text NOT NULL CHECK (length(phone) > 0),
  email text,
  from_day date NOT NULL,
  to_day date,
  reason text,
  named_by uuid,
  CHECK (to_day IS NULL OR to_day >= from_day),
  CHECK ((to_day IS NULL) = (reason IS NULL))
);
COMMENT ON TABLE spokespersons IS 'Owner: modules/briefings. Who speaks for a unit about its policies, from a day to a day, both included; the unit is an entry of its place''s register policy-units.';
COMMENT ON COLUMN spokespersons.reason IS 'Why it ended.';
CREATE UNIQUE INDEX spokespersons_one ON spokespersons (register, unit) WHERE to_day IS NULL;
REVOKE DELETE, TRUNCATE ON spokespersons FROM onewindow_app;

CREATE TABLE policy_explanations (
  id uuid PRIMARY KEY,
  register text NOT NULL REFERENCES registers (id),
  unit text NOT NULL,
  policy text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  state text NOT NULL CHECK (state IN ('drafted', 'published', 'returned')),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  returned_for text,
  CHECK ((state = 'drafted') = (decided_at IS NULL) AND (state = 'drafted') = (decided_by IS NULL)),
  CHECK ((state = 'returned') = (returned_for IS NOT NULL)),
  CHECK (decided_by IS NULL OR decided_by <> drafted_by)
);
COMMENT ON TABLE policy_explanations IS 'Owner: modules/briefings. Explanations of policies: the department drafts, its spokesperson publishes or sends back; never one person alone.';
CREATE INDEX policy_explanations_of ON policy_explanations (policy, state);
