CREATE TABLE conversations (
  id uuid PRIMARY KEY,
  place_id text NOT NULL REFERENCES places (id),
  key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
  person_id uuid,
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  state text NOT NULL CHECK (state IN ('waiting', 'answered', 'closed')),
  taken_by uuid,
  opened_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  CHECK (state = 'waiting' OR taken_by IS NOT NULL)
);
COMMENT ON TABLE conversations IS 'Owner: modules/assistant. Questions that the robot handed to a person; whoever asked holds a key and needs no account.';
COMMENT ON COLUMN conversations.key_hash IS 'SHA-256 of the key that only the asker has.';
CREATE INDEX conversations_open ON conversations (place_id, state, moved_at) WHERE state <> 'closed';

CREATE TABLE conversation_messages (
  conversation_id uuid NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  position int NOT NULL CHECK (position > 0),
  author text NOT NULL CHECK (author IN ('asker', 'robot', 'officer')),
  person_id uuid,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  said_at timestamptz NOT NULL,
  PRIMARY KEY (conversation_id, position)
);
COMMENT ON TABLE conversation_messages IS 'Owner: modules/assistant. What was said, in order; goes with its conversation.';
