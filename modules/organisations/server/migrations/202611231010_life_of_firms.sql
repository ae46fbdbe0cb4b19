ALTER TABLE organisations DROP CONSTRAINT organisations_status_check;
ALTER TABLE organisations ADD CONSTRAINT organisations_status_check CHECK (status IN
  ('preparing', 'active', 'suspended', 'revoked', 'annulled', 'deregistered', 'struckOff', 'abandoned'));
COMMENT ON COLUMN organisations.status IS
  'preparing 设立中, active 存续, suspended 歇业, revoked 吊销, annulled 撤销登记, deregistered 注销, struckOff 强制注销, abandoned 放弃设立.';
COMMENT ON COLUMN organisations.uscc IS
  'Unified social credit code, GB 32100. A firm in preparation has the code that was set aside for it.';

CREATE TABLE organisation_changes (
  id               uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  move             text NOT NULL,
  from_status      text NOT NULL,
  to_status        text NOT NULL,
  case_id          uuid,
  body             jsonb NOT NULL,
  at               timestamptz(3) NOT NULL,
  on_date          date NOT NULL
);
CREATE INDEX organisation_changes_by_organisation ON organisation_changes (organisation_id, at);
CREATE INDEX organisation_changes_by_date ON organisation_changes (move, on_date);
COMMENT ON TABLE organisation_changes IS
  'Owner: organisations. Every change of a firm in its register, in order; append-only.';
COMMENT ON COLUMN organisation_changes.move IS 'See domain/lifeCycle.ts.';
COMMENT ON COLUMN organisation_changes.case_id IS 'The case that changed it, when it was handled online; null for a change told by another register.';
COMMENT ON COLUMN organisation_changes.body IS 'Properties after the change: public facts only.';
REVOKE UPDATE, DELETE ON organisation_changes FROM onewindow_app;

CREATE TABLE premises (
  id               uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  kind             text NOT NULL CHECK (kind IN ('premises', 'branch')),
  place_id         text NOT NULL REFERENCES places (id),
  address          text NOT NULL CHECK (address <> ''),
  case_id          uuid,
  since            date NOT NULL
);
CREATE INDEX premises_by_organisation ON premises (organisation_id);
COMMENT ON TABLE premises IS 'Owner: organisations. Where a firm works besides its registered address.';
COMMENT ON COLUMN premises.kind IS 'premises: an entry of the firm, no branch needed; branch: registered as a branch of its own.';

CREATE SEQUENCE credit_code_serial MINVALUE 0 START 0;

CREATE TABLE foundings (
  organisation_id  uuid PRIMARY KEY REFERENCES organisations (id),
  capital          numeric(18,2) NOT NULL CHECK (capital >= 0),
  scope            text[] NOT NULL,
  catch_all        boolean NOT NULL DEFAULT false,
  cluster          boolean NOT NULL DEFAULT false,
  started_by       uuid NOT NULL REFERENCES persons (id),
  digest           text NOT NULL,
  changed_at       timestamptz(3) NOT NULL
);
COMMENT ON TABLE foundings IS 'Owner: organisations. What founders agree on before a firm is registered; its name, kind and address stand in organisations.';
COMMENT ON COLUMN foundings.scope IS 'Codes of the standard vocabulary of business scope.';
COMMENT ON COLUMN foundings.catch_all IS 'The fixed clause for everything that needs no permit follows the terms.';
COMMENT ON COLUMN foundings.cluster IS 'The address is that of a host of a cluster (集群注册).';
COMMENT ON COLUMN foundings.digest IS 'SHA-256 over everything the founders sign; a signature on another digest does not count.';

CREATE TABLE founders (
  id               uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL REFERENCES foundings (organisation_id) ON DELETE CASCADE,
  name             text NOT NULL CHECK (name <> ''),
  mobile           text NOT NULL,
  share            numeric(5,2) NOT NULL CHECK (share > 0 AND share <= 100),
  link_hash        bytea NOT NULL UNIQUE,
  signed_by        uuid REFERENCES persons (id),
  signed_digest    text,
  signed_at        timestamptz(3),
  proven           text CHECK (proven IN ('account', 'link')),
  CHECK ((signed_at IS NULL) = (signed_digest IS NULL) AND (signed_at IS NULL) = (proven IS NULL)),
  UNIQUE (organisation_id, name, mobile)
);
CREATE INDEX founders_by_person ON founders (name, mobile);
COMMENT ON TABLE founders IS 'Owner: organisations. Shareholders of a firm to be; each signs for himself.';
COMMENT ON COLUMN founders.link_hash IS 'SHA-256 of the secret in the link by which somebody without an account signs.';
COMMENT ON COLUMN founders.proven IS 'How the signer proved who he is: signed in under his real name, or by the link and a real-name check.';
COMMENT ON COLUMN founders.share IS 'Per cent.';
