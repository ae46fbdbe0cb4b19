ALTER TABLE privilege_beneficiaries
  ALTER COLUMN name DROP NOT NULL,
  ALTER COLUMN position DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD CHECK ((erased_at IS NULL) = (name IS NOT NULL)),
  ADD CHECK ((erased_at IS NULL) = (position IS NOT NULL)),
  ADD CHECK (erased_at IS NULL OR ended_at IS NOT NULL);
COMMENT ON COLUMN privilege_beneficiaries.erased_at IS
  'When name and position went (law/retention.yaml); the row stays for the uses that are counted by it.';
CREATE INDEX privilege_beneficiaries_ended ON privilege_beneficiaries (ended_at) WHERE erased_at IS NULL;
