CREATE TABLE persons (
  id                    uuid PRIMARY KEY,
  name                  text NOT NULL CHECK (name <> ''),
  id_number_digest      bytea UNIQUE CHECK (octet_length(id_number_digest) = 32),
  id_number_enciphered  bytea,
  mobile                text CHECK (mobile ~ '^1[0-9]{10}$'),
  email                 text,
  language              text CHECK (language IN ('zh-CN', 'en')),
  last_capacity         jsonb,
  created_at            timestamptz(3) NOT NULL,
  updated_at            timestamptz(3) NOT NULL,
  CHECK ((id_number_digest IS NULL) = (id_number_enciphered IS NULL))
);
CREATE INDEX persons_by_mobile ON persons (mobile) WHERE mobile IS NOT NULL;

COMMENT ON TABLE persons IS 'Owner: identity. People who have signed in, or were put in a post before they did.';
COMMENT ON COLUMN persons.id_number_digest IS 'HMAC-SHA-256 of the resident identity number under a key of the deployment: finds a person, tells nothing.';
COMMENT ON COLUMN persons.id_number_enciphered IS 'AES-256-GCM: nonce (12), tag (16), ciphertext.';
COMMENT ON COLUMN persons.language IS 'Chosen by the person; null follows the browser.';
COMMENT ON COLUMN persons.last_capacity IS 'Capacity used last, taken up at the next sign-in if it still holds.';

CREATE TABLE person_subjects (
  provider   text NOT NULL,
  subject    text NOT NULL,
  person_id  uuid NOT NULL REFERENCES persons (id),
  PRIMARY KEY (provider, subject)
);
CREATE INDEX person_subjects_by_person ON person_subjects (person_id);

COMMENT ON TABLE person_subjects IS 'Owner: identity. Under which subject of which sign-in provider a person is known.';
COMMENT ON COLUMN person_subjects.provider IS 'Issuer of the OpenID provider; "demo" for the embedded one, whose address may change.';

CREATE TABLE sessions (
  id            uuid PRIMARY KEY,
  token_hash    bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  person_id     uuid NOT NULL REFERENCES persons (id),
  provider      text NOT NULL,
  capacity      jsonb NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at  timestamptz(3) NOT NULL DEFAULT now(),
  expires_at    timestamptz(3) NOT NULL,
  user_agent    text NOT NULL,
  revoked_at    timestamptz(3)
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

COMMENT ON TABLE sessions IS
  'Owner: identity. Signed-in browsers, and the record of sign-ins. Times are the database''s clock: a moved demo clock signs nobody out, and several servers agree.';
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the 256 random bits in the cookie; the token itself is kept nowhere.';
COMMENT ON COLUMN sessions.capacity IS '{kind: person} | {kind: firm, organisation} | {kind: officer, post}; checked again at every request.';
COMMENT ON COLUMN sessions.expires_at IS 'The earlier of last use + idle limit and sign-in + absolute limit.';

CREATE TABLE oidc_artifacts (
  model        text NOT NULL,
  id           text NOT NULL,
  payload      jsonb NOT NULL,
  grant_id     text,
  uid          text,
  consumed_at  timestamptz(3),
  expires_at   timestamptz(3),
  PRIMARY KEY (model, id)
);
CREATE INDEX oidc_artifacts_by_grant ON oidc_artifacts (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX oidc_artifacts_by_uid ON oidc_artifacts (uid) WHERE uid IS NOT NULL;
CREATE INDEX oidc_artifacts_by_end ON oidc_artifacts (expires_at);

COMMENT ON TABLE oidc_artifacts IS
  'Owner: identity. State of the embedded demo sign-in provider, so that a restart interrupts nobody. Empty outside demo mode.';
