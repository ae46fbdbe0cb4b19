CREATE INDEX drafts_to_clear ON drafts (updated_at) WHERE submitted_case_id IS NOT NULL AND (answers <> '{}' OR materials <> '{}');
