CREATE SEQUENCE licence_serial;
COMMENT ON SEQUENCE licence_serial IS 'Owner: modules/licences. The running part of licence identifiers.';

CREATE TABLE licences (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  serial text NOT NULL UNIQUE,
  type text NOT NULL,
  title jsonb NOT NULL,
  matter_group text NOT NULL,
  organisation_id uuid NOT NULL,
  holder_name text NOT NULL,
  holder_uscc text NOT NULL,
  place_id text NOT NULL,
  agency_id text NOT NULL,
  case_id uuid NOT NULL REFERENCES cases (id),
  fields jsonb NOT NULL,
  issued_on date NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  status text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'suspended', 'revoked', 'cancelled')),
  status_reason text,
  version int NOT NULL DEFAULT 1 CHECK (version BETWEEN 1 AND 999),
  updated_at timestamptz NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((status = 'valid') = (status_reason IS NULL))
);
COMMENT ON TABLE licences IS 'Owner: modules/licences. E-licences as they stand now. Expired is not a status: it follows from valid_to and the day.';
COMMENT ON COLUMN licences.number IS 'GB/T 36904 identifier without its root; its version part counts renewals, changes and reissues.';
COMMENT ON COLUMN licences.case_id IS 'The case whose grant issued it.';
COMMENT ON COLUMN licences.status_reason IS 'Why it is not valid, as a message key: fraud, notRectified, decision …';
CREATE INDEX licences_by_firm ON licences (organisation_id, valid_to);
CREATE INDEX licences_by_case ON licences (case_id);

CREATE TABLE licence_versions (
  licence_id uuid NOT NULL REFERENCES licences (id),
  version int NOT NULL,
  number text NOT NULL UNIQUE,
  event text NOT NULL CHECK (event IN ('issue', 'renew', 'change', 'reissue')),
  case_id uuid NOT NULL REFERENCES cases (id),
  body jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (licence_id, version)
);
COMMENT ON TABLE licence_versions IS 'Owner: modules/licences. What each version said. An old number leads here, and from here to the number in force. Append-only.';
REVOKE UPDATE, DELETE, TRUNCATE ON licence_versions FROM onewindow_app;

CREATE TABLE licence_documents (
  licence_id uuid NOT NULL REFERENCES licences (id),
  version int NOT NULL,
  language text NOT NULL,
  pdf bytea NOT NULL,
  credential text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (licence_id, version, language)
);
COMMENT ON TABLE licence_documents IS 'Owner: modules/licences. The signed PDF and the signed machine-readable form of each version, made once.';
