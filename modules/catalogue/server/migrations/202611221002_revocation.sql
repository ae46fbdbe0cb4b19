ALTER TABLE matters ADD COLUMN revocation text NOT NULL DEFAULT 'officer' CHECK (revocation IN ('rule', 'officer'));
COMMENT ON COLUMN matters.revocation IS 'Who revokes after a failed check in this city, where the definition leaves the choice.';
