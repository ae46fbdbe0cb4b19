CREATE TABLE organisations (
  id                    uuid PRIMARY KEY,
  uscc                  text NOT NULL UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name                  text NOT NULL CHECK (name <> ''),
  kind                  text NOT NULL CHECK (kind IN
    ('enterprise', 'individual-business', 'farmer-cooperative', 'institution', 'social-organisation')),
  legal_representative  text,
  address               text,
  place_id              text NOT NULL REFERENCES places (id),
  industry              text CHECK (industry ~ '^[A-T][0-9]{0,4}$'),
  established_on        date,
  status                text NOT NULL DEFAULT 'active' CHECK (status IN
    ('active', 'suspended', 'revoked', 'deregistered')),
  source                text NOT NULL,
  updated_at            timestamptz(3) NOT NULL
);
CREATE INDEX organisations_by_place ON organisations (place_id);

COMMENT ON TABLE organisations IS
  'Owner: organisations. Firms and other organisations as the register of market entities shows them: public facts only.';
COMMENT ON COLUMN organisations.uscc IS 'Unified social credit code, GB 32100.';
COMMENT ON COLUMN organisations.place_id IS 'Where it is registered.';
COMMENT ON COLUMN organisations.industry IS 'GB/T 4754-2017: section letter and up to four digits.';
COMMENT ON COLUMN organisations.status IS
  'active 存续, suspended 歇业, revoked 吊销, deregistered 注销.';
COMMENT ON COLUMN organisations.source IS 'Where the row came from: registry, demo, manual.';

CREATE TABLE delegations (
  id                     uuid PRIMARY KEY,
  organisation_id        uuid NOT NULL REFERENCES organisations (id),
  person_id              uuid NOT NULL REFERENCES persons (id),
  delegation             text NOT NULL CHECK (delegation IN ('owner', 'preparer', 'agent')),
  may                    text[] NOT NULL DEFAULT '{}' CHECK (may <@ ARRAY['fill', 'submit', 'receive']),
  agent_organisation_id  uuid REFERENCES organisations (id),
  granted_by             text NOT NULL,
  granted_at             timestamptz(3) NOT NULL,
  valid_from             date NOT NULL,
  valid_to               date,
  revoked_at             timestamptz(3),
  CHECK ((delegation = 'agent') = (cardinality(may) > 0)),
  CHECK (agent_organisation_id IS NULL OR delegation = 'agent'),
  CHECK (agent_organisation_id IS DISTINCT FROM organisation_id),
  CHECK (delegation = 'owner' OR valid_to IS NOT NULL),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX delegations_by_person ON delegations (person_id) WHERE revoked_at IS NULL;
CREATE INDEX delegations_by_organisation ON delegations (organisation_id);

COMMENT ON TABLE delegations IS
  'Owner: organisations. Who may act for an organisation, as what, and how long. Rows are ended, never deleted.';
COMMENT ON COLUMN delegations.may IS 'What an agent may do: fill, submit, receive. Empty for owners (everything) and preparers (fill).';
COMMENT ON COLUMN delegations.agent_organisation_id IS
  'The firm the agent works for; the delegation rests while the agent holds nothing there.';
COMMENT ON COLUMN delegations.granted_by IS 'actorId of who granted it; system:pack for loaded data.';
COMMENT ON COLUMN delegations.valid_to IS 'Last day, inclusive; null only for owners.';
