CREATE TABLE rooms (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  recording text NOT NULL CHECK (recording IN ('required', 'optional', 'none')),
  created_at timestamptz NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz,
  CHECK (closed_at IS NULL OR opened_at IS NOT NULL)
);
COMMENT ON TABLE rooms IS 'Owner: platform/live. A room for talking by video, one to each case that needs one.';
COMMENT ON COLUMN rooms.opened_at IS 'Null while nobody has opened it; closed_at is null again when it is opened once more.';

CREATE TABLE room_guests (
  case_id uuid NOT NULL REFERENCES rooms,
  person_id uuid NOT NULL,
  invited_by uuid NOT NULL,
  invited_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, person_id)
);
COMMENT ON TABLE room_guests IS 'Owner: platform/live. People who take part though the case is neither theirs nor their agency''s, such as experts.';
CREATE INDEX room_guests_by_person ON room_guests (person_id);

CREATE TABLE room_peers (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES rooms,
  person_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('officer', 'applicant', 'expert')),
  joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  left_at timestamptz
);
COMMENT ON TABLE room_peers IS 'Owner: platform/live. One open page in a room: who, as what, from when to when. By the clock of the database, which the demo does not move.';
CREATE INDEX room_peers_by_room ON room_peers (case_id, joined_at);

CREATE TABLE room_signals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES rooms,
  from_peer uuid NOT NULL REFERENCES room_peers ON DELETE CASCADE,
  to_peer uuid NOT NULL REFERENCES room_peers ON DELETE CASCADE,
  body jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE room_signals IS 'Owner: platform/live. Offers, answers and candidates on their way from one page to another; kept an hour.';
CREATE INDEX room_signals_to ON room_signals (to_peer, id);
CREATE INDEX room_signals_by_time ON room_signals (at);

CREATE TABLE room_messages (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES rooms,
  person_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('officer', 'applicant', 'expert')),
  words text,
  file_id uuid REFERENCES files,
  at timestamptz NOT NULL,
  CHECK ((words IS NULL) <> (file_id IS NULL))
);
COMMENT ON TABLE room_messages IS 'Owner: platform/live. What was written and which files were given in a room, in order. Each has an act in the ledger.';
CREATE INDEX room_messages_by_room ON room_messages (case_id, at, id);
CREATE INDEX room_messages_by_file ON room_messages (file_id) WHERE file_id IS NOT NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON room_messages FROM onewindow_app;

CREATE TABLE recordings (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES rooms,
  media_type text NOT NULL CHECK (media_type IN ('video/webm', 'video/mp4')),
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint CHECK (size > 0),
  file_id uuid REFERENCES files,
  action_id uuid,
  empty boolean NOT NULL DEFAULT false,
  CHECK ((sha256 IS NULL) = (file_id IS NULL) AND (sha256 IS NULL) = (action_id IS NULL))
);
COMMENT ON TABLE recordings IS 'Owner: platform/live. One run of the recorder; hashed and archived as a file when it ends, also when the page that recorded has gone.';
COMMENT ON COLUMN recordings.action_id IS 'The act in the ledger that holds the hash.';
COMMENT ON COLUMN recordings.empty IS 'It ended before anything had arrived: nothing to archive.';
CREATE INDEX recordings_by_room ON recordings (case_id, started_at);
CREATE INDEX recordings_open ON recordings (started_at) WHERE ended_at IS NULL;

CREATE TABLE recording_parts (
  recording_id uuid NOT NULL REFERENCES recordings,
  n int NOT NULL CHECK (n >= 0),
  sha256 text NOT NULL,
  size int NOT NULL CHECK (size > 0),
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (recording_id, n)
);
COMMENT ON TABLE recording_parts IS 'Owner: platform/live. Pieces of a recording as they came in, every few seconds; the content lies in the part store until all is one file.';
