-- What a field says is kept in both languages, as it was settled on the day of issue.
UPDATE licences SET fields = (
  SELECT jsonb_agg(
    CASE WHEN jsonb_typeof(f -> 'value') = 'string'
      THEN f || jsonb_build_object('value', jsonb_build_object('zh', f -> 'value', 'en', f -> 'value'))
      ELSE f END ORDER BY place)
  FROM jsonb_array_elements(fields) WITH ORDINALITY AS listed (f, place))
WHERE jsonb_array_length(fields) > 0;

UPDATE licence_versions SET body = jsonb_set(body, '{fields}', (
  SELECT jsonb_agg(
    CASE WHEN jsonb_typeof(f -> 'value') = 'string'
      THEN f || jsonb_build_object('value', jsonb_build_object('zh', f -> 'value', 'en', f -> 'value'))
      ELSE f END ORDER BY place)
  FROM jsonb_array_elements(body -> 'fields') WITH ORDINALITY AS listed (f, place)))
WHERE jsonb_array_length(body -> 'fields') > 0;

ALTER TABLE licence_versions ADD COLUMN action_id uuid;
COMMENT ON COLUMN licence_versions.action_id IS 'The act in the ledger that made this version; it digests the body. NULL for versions older than this column.';

ALTER TABLE licence_documents ADD COLUMN action_id uuid NOT NULL;
COMMENT ON COLUMN licence_documents.action_id IS 'The act in the ledger that digests the PDF: proof that exactly this file was issued then.';
REVOKE UPDATE, TRUNCATE ON licence_documents FROM onewindow_app;
