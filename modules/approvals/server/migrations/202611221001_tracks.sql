ALTER TABLE applications ADD COLUMN track text;
COMMENT ON COLUMN applications.track IS 'The track of the matter that the application takes, fixed on submission; null where the matter has none.';
