CREATE TABLE share_consents (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  item            text NOT NULL,
  matter          text NOT NULL,
  agency_id       text NOT NULL REFERENCES agencies (id),
  given_by        uuid NOT NULL,
  given_at        timestamptz NOT NULL,
  until           timestamptz NOT NULL,
  withdrawn_by    uuid,
  withdrawn_at    timestamptz,
  CHECK (until > given_at),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE share_consents IS 'Owner: modules/sharing. A firm lets one agency call one item about it for one matter, until a moment or until it withdraws.';
CREATE INDEX share_consents_by_firm ON share_consents (organisation_id, item, matter);

CREATE TABLE data_calls (
  id              uuid PRIMARY KEY,
  at              timestamptz NOT NULL,
  item            text NOT NULL,
  use             text NOT NULL,
  basis           text NOT NULL,
  matter          text NOT NULL,
  place_id        text NOT NULL REFERENCES places (id),
  agency_id       text NOT NULL REFERENCES agencies (id),
  organisation_id uuid NOT NULL,
  caller_id       uuid NOT NULL,
  role            text,
  case_id         uuid,
  draft_id        uuid,
  consent_id      uuid REFERENCES share_consents (id),
  outcome         text NOT NULL CHECK (outcome IN ('given', 'notGranted', 'noConsent', 'notHeld', 'notValid', 'unavailable')),
  signature       text NOT NULL,
  CHECK (case_id IS NOT NULL OR draft_id IS NOT NULL)
);
COMMENT ON TABLE data_calls IS 'Owner: modules/sharing. Every call of shared data, answered or refused: what, about whom, by whom, for which matter. Append-only.';
COMMENT ON COLUMN data_calls.agency_id IS 'For whom it was called: the agency that handles the matter.';
COMMENT ON COLUMN data_calls.role IS 'The post of the caller; null when the firm itself called for its application.';
COMMENT ON COLUMN data_calls.signature IS 'The call as this platform signed it (JWS, onewindow-data-call+jws), to be checked with its published key.';
CREATE INDEX data_calls_of_firm ON data_calls (organisation_id, id DESC);
CREATE INDEX data_calls_by_time ON data_calls (at);
REVOKE UPDATE, DELETE, TRUNCATE ON data_calls FROM onewindow_app;

CREATE TABLE shared_copies (
  id              uuid PRIMARY KEY,
  call_id         uuid NOT NULL REFERENCES data_calls (id),
  organisation_id uuid NOT NULL,
  item            text NOT NULL,
  title           jsonb NOT NULL,
  agency_id       text NOT NULL,
  draft_id        uuid,
  case_id         uuid REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  at              timestamptz NOT NULL,
  content         jsonb NOT NULL,
  copy            text NOT NULL,
  CHECK (case_id IS NOT NULL OR draft_id IS NOT NULL)
);
COMMENT ON TABLE shared_copies IS 'Owner: modules/sharing. What a call brought, kept with its case: an e-licence as it was at that moment.';
COMMENT ON COLUMN shared_copies.content IS 'List of {id, label, value, shown}.';
COMMENT ON COLUMN shared_copies.copy IS 'The same, signed (JWS, onewindow-licence-copy+jws): the archive copy.';
CREATE INDEX shared_copies_by_case ON shared_copies (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX shared_copies_by_draft ON shared_copies (draft_id) WHERE draft_id IS NOT NULL;

CREATE TABLE seal_certificates (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  serial          text NOT NULL UNIQUE,
  certificates    text[] NOT NULL,
  fingerprint     text NOT NULL UNIQUE,
  valid_to        timestamptz NOT NULL,
  issued_by       uuid NOT NULL,
  issued_at       timestamptz NOT NULL,
  revoked_at      timestamptz,
  revoked_by      uuid,
  reason          text,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON TABLE seal_certificates IS 'Owner: modules/sharing. Certificates of firms'' e-seals as their authority issued them; the keys lie there.';
COMMENT ON COLUMN seal_certificates.certificates IS 'PEM, the firm''s own first.';
CREATE INDEX seal_certificates_by_firm ON seal_certificates (organisation_id);

CREATE TABLE sealed_files (
  file_id         uuid PRIMARY KEY,
  from_file_id    uuid NOT NULL,
  organisation_id uuid NOT NULL,
  material        text NOT NULL,
  certificate_id  uuid NOT NULL REFERENCES seal_certificates (id),
  sha256          text NOT NULL,
  sealed_by       uuid NOT NULL,
  sealed_at       timestamptz NOT NULL
);
COMMENT ON TABLE sealed_files IS 'Owner: modules/sharing. Which files a firm e-sealed, as which standard material, with which certificate.';
CREATE INDEX sealed_files_by_firm ON sealed_files (organisation_id, sealed_at DESC);
CREATE INDEX sealed_files_by_hash ON sealed_files (sha256);
