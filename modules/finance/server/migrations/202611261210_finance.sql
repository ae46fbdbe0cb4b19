CREATE TABLE finance_pushes (
  id         uuid PRIMARY KEY,
  place_id   text NOT NULL REFERENCES places (id),
  lists      jsonb NOT NULL,
  pushed_at  timestamptz(3) NOT NULL,
  pushed_by  text NOT NULL
);
REVOKE UPDATE, DELETE ON finance_pushes FROM onewindow_app;
COMMENT ON TABLE finance_pushes IS
  'Owner: modules/finance. The lists of a place as they were sent to every institution on its list. Only added to.';
COMMENT ON COLUMN finance_pushes.lists IS 'Each list with title, columns and rows of that day, without personal fields.';

CREATE TABLE finance_push_receipts (
  push_id          uuid NOT NULL REFERENCES finance_pushes (id),
  institution      text NOT NULL,
  name             jsonb NOT NULL,
  organisation_id  uuid REFERENCES organisations (id),
  acknowledged_at  timestamptz(3),
  acknowledged_by  text,
  how              text CHECK (how IN ('online', 'phone', 'letter', 'inPerson')),
  PRIMARY KEY (push_id, institution),
  CHECK ((acknowledged_at IS NULL) = (how IS NULL))
);
CREATE INDEX finance_push_receipts_of ON finance_push_receipts (organisation_id);
COMMENT ON TABLE finance_push_receipts IS
  'Owner: modules/finance. One row for each institution that lists were sent to; missing until it acknowledges.';
COMMENT ON COLUMN finance_push_receipts.organisation_id IS 'The institution as a firm of this platform, where it is one.';

CREATE TABLE finance_requests (
  id               uuid PRIMARY KEY,
  place_id         text NOT NULL REFERENCES places (id),
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  product          text NOT NULL,
  product_name     jsonb NOT NULL,
  institution      text NOT NULL,
  message          text NOT NULL,
  facts            jsonb NOT NULL,
  consented_at     timestamptz(3) NOT NULL,
  consented_by     text NOT NULL,
  status           text NOT NULL CHECK (status IN ('open', 'answered', 'withdrawn')),
  answer           text,
  answered_at      timestamptz(3),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (status <> 'withdrawn' OR facts = '[]'::jsonb)
);
CREATE UNIQUE INDEX finance_requests_open ON finance_requests (organisation_id, product) WHERE status = 'open';
CREATE INDEX finance_requests_to ON finance_requests (institution, status);
COMMENT ON TABLE finance_requests IS
  'Owner: modules/finance. Firms that ask an institution to get in touch; nothing is handed over without consent.';
COMMENT ON COLUMN finance_requests.facts IS
  'What the product asks about, as the profile had it when the firm consented; empty once the firm took it back.';
