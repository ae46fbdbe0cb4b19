COMMENT ON COLUMN applications.erase_after IS 'The last day on which what was typed is kept: set once the case has ended, by the retention of its matter.';
CREATE INDEX applications_unsettled ON applications (case_id) WHERE erase_after IS NULL AND erased_at IS NULL;
CREATE INDEX applications_to_erase ON applications (erase_after) WHERE erased_at IS NULL;
