ALTER TABLE licences
  ADD COLUMN check_result text CHECK (check_result IN ('passed', 'revoked', 'kept')),
  ADD COLUMN check_on date,
  ADD CONSTRAINT licences_check_end CHECK ((check_result IS NULL) = (check_on IS NULL));
COMMENT ON COLUMN licences.check_result IS 'How the last check after issue ended; the public may know it (Permit Law art. 61). NULL until one has ended.';
COMMENT ON COLUMN licences.check_on IS 'Legal date of that end.';
