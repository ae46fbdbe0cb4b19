CREATE TABLE pre_reviews (
  id uuid PRIMARY KEY,
  draft_id uuid UNIQUE REFERENCES drafts (id) ON DELETE CASCADE,
  case_id uuid UNIQUE REFERENCES cases (id),
  matter text NOT NULL,
  matter_version int NOT NULL,
  digest text NOT NULL,
  reviewed_at timestamptz NOT NULL,
  model text NOT NULL DEFAULT 'off' CHECK (model IN ('off', 'waiting', 'answered', 'failed')),
  model_name text,
  CHECK (num_nonnulls(draft_id, case_id) = 1)
);
COMMENT ON TABLE pre_reviews IS 'Owner: modules/prereview. The last look of the machine at the materials of a draft or of a case.';
COMMENT ON COLUMN pre_reviews.digest IS 'Of the materials and answers that were looked at: when they change, the machine looks again.';
COMMENT ON COLUMN pre_reviews.model IS 'Whether a language model was asked for suggestions, beside the checks that are always made.';

CREATE TABLE pre_review_findings (
  id uuid PRIMARY KEY,
  review_id uuid NOT NULL REFERENCES pre_reviews (id) ON DELETE CASCADE,
  fingerprint text NOT NULL,
  position int NOT NULL,
  suggested_by text NOT NULL CHECK (suggested_by IN ('rule', 'model')),
  body jsonb NOT NULL,
  verdict text CHECK (verdict IN ('confirmed', 'dismissed')),
  word text CHECK (length(word) BETWEEN 1 AND 500),
  judged_by uuid,
  judged_at timestamptz,
  UNIQUE (review_id, fingerprint),
  CHECK (num_nulls(verdict, word, judged_by, judged_at) IN (0, 4))
);
COMMENT ON TABLE pre_review_findings IS 'Owner: modules/prereview. What the machine believes to be wrong, with its place, and what a person said to it. Goes with its review.';
COMMENT ON COLUMN pre_review_findings.fingerprint IS 'The same finding in a later look has the same, and keeps what a person said to it.';
COMMENT ON COLUMN pre_review_findings.body IS 'Check, kind, place, quoted words, what was expected. Quotes may hold personal data.';
