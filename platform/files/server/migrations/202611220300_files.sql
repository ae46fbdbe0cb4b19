CREATE TABLE files (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  media_type text NOT NULL CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  uploaded_by text NOT NULL,
  organisation_id uuid,
  uploaded_at timestamptz NOT NULL,
  scan text NOT NULL CHECK (scan IN ('clean', 'unavailable'))
);
COMMENT ON TABLE files IS 'Owner: platform/files. One row per upload; the content lies in the file store under its hash and may be shared by several rows.';
COMMENT ON COLUMN files.media_type IS 'Told from the content, never from what the sender says.';
COMMENT ON COLUMN files.uploaded_by IS 'Id of the actor, see actorId.';
COMMENT ON COLUMN files.organisation_id IS 'The firm the uploader acted for.';
COMMENT ON COLUMN files.scan IS 'unavailable: no scanner answered, and the limits did not require one. A suspect file gets no row here.';
CREATE INDEX files_by_content ON files (sha256);
CREATE INDEX files_by_time ON files (uploaded_at);

CREATE TABLE file_uses (
  file_id uuid NOT NULL REFERENCES files ON DELETE RESTRICT,
  used_by_type text NOT NULL CHECK (length(used_by_type) BETWEEN 1 AND 60),
  used_by_id text NOT NULL CHECK (length(used_by_id) BETWEEN 1 AND 100),
  PRIMARY KEY (file_id, used_by_type, used_by_id)
);
COMMENT ON TABLE file_uses IS 'Owner: platform/files. Who still needs a file; a file without a row here is swept after some days.';
CREATE INDEX file_uses_by_user ON file_uses (used_by_type, used_by_id);

CREATE TABLE quarantined_files (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  name text NOT NULL,
  uploaded_by text NOT NULL,
  organisation_id uuid,
  at timestamptz NOT NULL
);
COMMENT ON TABLE quarantined_files IS 'Owner: platform/files. Uploads that the scanner found suspect: refused, and kept apart for some days so that someone can look.';
CREATE INDEX quarantined_files_by_time ON quarantined_files (at);
