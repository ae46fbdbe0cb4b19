-- Where government acts, and who acts there.

CREATE TABLE places (
  id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_zh      text NOT NULL CHECK (name_zh <> ''),
  name_en      text CHECK (name_en <> ''),
  parent_id    text REFERENCES places (id),
  code         text UNIQUE CHECK (code ~ '^[0-9]{6}$'),
  level        text NOT NULL CHECK (level IN ('country', 'province', 'prefecture', 'county', 'township', 'zone')),
  path         text[] NOT NULL,
  retired      boolean NOT NULL DEFAULT false,
  replaced_by  text REFERENCES places (id),
  version      integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((parent_id IS NULL) = (level = 'country')),
  CHECK (path[cardinality(path)] = id),
  CHECK (parent_id IS NULL OR path[cardinality(path) - 1] = parent_id),
  CHECK (replaced_by IS NULL OR (retired AND replaced_by <> id))
);
CREATE INDEX places_by_parent ON places (parent_id);
CREATE INDEX places_by_path ON places USING gin (path);

COMMENT ON TABLE places IS
  'Owner: platform/access. Administrative divisions and zones. Scope follows the chain of parents, never the prefix of a code.';
COMMENT ON COLUMN places.id IS 'Own id; a division of GB/T 2260 uses its code, a zone or base without one has a name of its own.';
COMMENT ON COLUMN places.name_en IS 'Null when no source gives one: pages then show name_zh marked lang=zh.';
COMMENT ON COLUMN places.code IS 'GB/T 2260 code; null for zones and bases that decide but have none.';
COMMENT ON COLUMN places.path IS 'Ids from the country down to this place, itself last.';
COMMENT ON COLUMN places.retired IS 'The division was dissolved or renamed. Its code stays readable, because credit codes keep it.';

CREATE TABLE agencies (
  id        text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_zh   text NOT NULL CHECK (name_zh <> ''),
  name_en   text CHECK (name_en <> ''),
  place_id  text NOT NULL REFERENCES places (id),
  uscc      text UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  kind      text NOT NULL CHECK (kind IN ('government', 'department', 'zone-committee', 'public-institution', 'authorised-body')),
  duties    text[] NOT NULL DEFAULT '{}',
  retired   boolean NOT NULL DEFAULT false,
  version   integer NOT NULL DEFAULT 1 CHECK (version >= 1)
);
CREATE INDEX agencies_by_place ON agencies (place_id);

COMMENT ON TABLE agencies IS 'Owner: platform/access. Bodies that decide, inspect or serve, each in one place.';
COMMENT ON COLUMN agencies.uscc IS 'GB 32100 credit code; null when it is not known.';
COMMENT ON COLUMN agencies.duties IS 'What it is competent for, such as administrative-approval: a matter names a duty, the place gives the agency.';
COMMENT ON COLUMN agencies.kind IS 'authorised-body: acts by authority of law or entrustment without being a department.';

CREATE TABLE place_history (
  kind         text NOT NULL CHECK (kind IN ('place', 'agency')),
  id           text NOT NULL,
  version      integer NOT NULL,
  body         jsonb NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (kind, id, version)
);
COMMENT ON TABLE place_history IS
  'Owner: platform/access. Every version of every place and agency as it was recorded. Append-only.';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onewindow_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON place_history FROM onewindow_app;
    REVOKE DELETE, TRUNCATE ON places, agencies FROM onewindow_app;
  END IF;
END
$$;
