ALTER TABLE process_definitions ALTER COLUMN body TYPE json USING body::json;
COMMENT ON COLUMN process_definitions.body IS 'As declared: the order of states and actions is what people read, so it is json and not jsonb.';
COMMENT ON COLUMN process_definitions.sha256 IS 'Of the definition without its version, in canonical JSON: the same content keeps its number.';
