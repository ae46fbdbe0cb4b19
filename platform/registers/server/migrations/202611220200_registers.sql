CREATE TABLE registers (
  id            text PRIMARY KEY CHECK (id = name || '@' || place_id),
  name          text NOT NULL CHECK (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  version       integer NOT NULL CHECK (version >= 1),
  definition    jsonb NOT NULL,
  place_id      text NOT NULL REFERENCES places (id),
  owner_role    text NOT NULL,
  public        boolean NOT NULL,
  published_at  timestamptz NOT NULL,
  UNIQUE (name, place_id)
);
COMMENT ON TABLE registers IS 'Owner: platform/registers. Lists with a schema, as declared now.';
COMMENT ON COLUMN registers.id IS 'The name and the place: two places that adopt one reform keep lists of their own.';
COMMENT ON COLUMN registers.version IS 'Counts the published definitions; entries keep versions of their own.';
COMMENT ON COLUMN registers.owner_role IS 'Role of the post that keeps the list.';

CREATE TABLE register_definitions (
  register      text NOT NULL REFERENCES registers (id),
  version       integer NOT NULL,
  definition    jsonb NOT NULL,
  published_at  timestamptz NOT NULL,
  PRIMARY KEY (register, version)
);
COMMENT ON TABLE register_definitions IS
  'Owner: platform/registers. Every definition a register has had. Append-only.';

CREATE TABLE register_entries (
  register     text NOT NULL REFERENCES registers (id),
  key          text NOT NULL CHECK (key <> ''),
  version      integer NOT NULL CHECK (version >= 1),
  entry_id     uuid NOT NULL,
  valid_from   date NOT NULL,
  valid_to     date,
  withdrawn    boolean NOT NULL DEFAULT false,
  body         jsonb NOT NULL,
  source       jsonb,
  recorded_by  text NOT NULL CHECK (recorded_by <> ''),
  recorded_at  timestamptz NOT NULL,
  search       tsvector NOT NULL,
  PRIMARY KEY (register, key, version),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE UNIQUE INDEX register_entries_first ON register_entries (entry_id) WHERE version = 1;
CREATE INDEX register_entries_search ON register_entries USING gin (search);

COMMENT ON TABLE register_entries IS
  'Owner: platform/registers. Every version of every entry. From its valid_from on, a version stands in place of all earlier ones; nothing is overwritten, but personal values can be erased.';
COMMENT ON COLUMN register_entries.entry_id IS 'The same for all versions of a key: the subject of its actions in the ledger.';
COMMENT ON COLUMN register_entries.valid_to IS 'Last day in force, inclusive; null until further notice.';
COMMENT ON COLUMN register_entries.withdrawn IS 'The entry is off the list from valid_from on; body repeats what it was.';
COMMENT ON COLUMN register_entries.source IS 'Its own source; null: that of the register. "assumed" marks what was reconstructed.';
COMMENT ON COLUMN register_entries.recorded_by IS 'actorId() of whoever recorded this version.';
COMMENT ON COLUMN register_entries.search IS 'Words and characters of the values that are not personal.';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onewindow_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON register_definitions, register_entries FROM onewindow_app;
    GRANT UPDATE (body) ON register_entries TO onewindow_app;
    REVOKE DELETE, TRUNCATE ON registers FROM onewindow_app;
  END IF;
END
$$;
