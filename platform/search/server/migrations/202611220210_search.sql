CREATE TABLE search_documents (
  kind        text NOT NULL CHECK (kind <> ''),
  id          text NOT NULL CHECK (id <> ''),
  language    text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  title       text NOT NULL CHECK (title <> ''),
  summary     text NOT NULL,
  body        text NOT NULL,
  url         text NOT NULL CHECK (url <> ''),
  place_id    text REFERENCES places (id),
  tokens      tsvector NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (kind, id, language)
);
CREATE INDEX search_documents_tokens ON search_documents USING gin (tokens);

COMMENT ON TABLE search_documents IS
  'Owner: platform/search. What anyone may find: one row per thing and language. Public texts only; the modules write it when a thing is published or withdrawn.';
COMMENT ON COLUMN search_documents.kind IS 'What it is, by the module that owns it: matter, policy, guide, register …';
COMMENT ON COLUMN search_documents.place_id IS 'Where it holds; null everywhere.';
COMMENT ON COLUMN search_documents.tokens IS 'Words cut by the program, not by PostgreSQL: weight A title, B keywords and summary, C body; D single Chinese characters and pairs of them.';
