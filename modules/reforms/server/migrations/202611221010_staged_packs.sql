CREATE TABLE staged_packs (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('replication', 'definition')),
  reform text NOT NULL,
  matter text,
  place_id text NOT NULL,
  staged_in text NOT NULL,
  folder text NOT NULL,
  files jsonb NOT NULL,
  sha256 text NOT NULL,
  decisions jsonb NOT NULL,
  language text NOT NULL,
  staged_by uuid NOT NULL,
  staged_at timestamptz NOT NULL,
  trial text NOT NULL DEFAULT 'none' CHECK (trial IN ('none', 'waiting', 'playing', 'passed', 'failed')),
  stories int NOT NULL DEFAULT 0,
  played jsonb NOT NULL DEFAULT '[]',
  confirmed_at timestamptz,
  confirmed_by uuid,
  written_to text,
  CHECK ((kind = 'definition') = (matter IS NOT NULL)),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK (confirmed_at IS NULL OR trial = 'passed')
);
COMMENT ON TABLE staged_packs IS 'Owner: modules/reforms. Packs that a reform office prepares: a copy for another place, or a new version of a matter. In force nothing of it until it is confirmed.';
COMMENT ON COLUMN staged_packs.place_id IS 'Where it is to be in force; its stories are played there.';
COMMENT ON COLUMN staged_packs.staged_in IS 'The place of the post that prepares it: who reaches that place may see it.';
COMMENT ON COLUMN staged_packs.folder IS 'The pack it was made from, seen from the folder of packs.';
COMMENT ON COLUMN staged_packs.files IS 'Path inside the pack to text.';
COMMENT ON COLUMN staged_packs.played IS 'Story by story: file, title, failures.';
COMMENT ON COLUMN staged_packs.written_to IS 'The folder that a confirmed copy was written to, where this installation has one for that.';
CREATE INDEX staged_packs_by_place ON staged_packs (staged_in, staged_at DESC);
CREATE INDEX staged_packs_confirmed ON staged_packs (reform, confirmed_at DESC) WHERE confirmed_at IS NOT NULL;
