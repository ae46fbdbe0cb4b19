ALTER TABLE post_checks DROP CONSTRAINT post_checks_result_check;
ALTER TABLE post_checks ADD CONSTRAINT post_checks_result_check
  CHECK (result IN ('passed', 'rectifying', 'revoking', 'fraud', 'revoked', 'kept', 'ended'));
COMMENT ON COLUMN post_checks.result IS 'What the check has come to, as it stands on the licence record; ended: the licence ended some other way.';
