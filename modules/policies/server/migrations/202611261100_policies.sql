-- The library of policies: every version that was drafted or entered, immutable once it is out of drafting.
CREATE TABLE policies (
  policy         text NOT NULL CHECK (policy ~ '^[a-z][a-z0-9-]*$'),
  version        integer NOT NULL CHECK (version >= 1),
  level          text NOT NULL CHECK (level IN ('national', 'region', 'city', 'park')),
  place_id       text NOT NULL REFERENCES places (id),
  case_id        uuid NOT NULL UNIQUE REFERENCES cases (id),
  state          text NOT NULL
    CHECK (state IN ('drafting', 'reviewing', 'reviewed', 'published', 'superseded', 'withdrawn', 'expired', 'abandoned')),
  body           jsonb NOT NULL,
  review         jsonb,
  reform         text,
  holds_from     date,
  holds_to       date,
  drafted_at     timestamptz NOT NULL,
  drafted_by     uuid,
  published_at   timestamptz,
  checked_on     date,
  ended_at       timestamptz,
  followed_by    text,
  PRIMARY KEY (policy, version),
  CHECK ((state IN ('published', 'superseded', 'withdrawn', 'expired')) = (published_at IS NOT NULL)),
  CHECK (state NOT IN ('superseded', 'withdrawn', 'expired') OR ended_at IS NOT NULL),
  CHECK (body ->> 'policy' = policy AND (body ->> 'version')::integer = version)
);
CREATE UNIQUE INDEX policies_one_draft ON policies (policy) WHERE state IN ('drafting', 'reviewing', 'reviewed');
CREATE INDEX policies_by_state ON policies (state);

COMMENT ON TABLE policies IS
  'Owner: modules/policies. Every version of every policy of the library; what a version says never changes once it leaves drafting.';
COMMENT ON COLUMN policies.body IS 'The definition, see modules/policies/domain/policy.ts.';
COMMENT ON COLUMN policies.case_id IS 'Its publication as a case: every step is an action in the ledger.';
COMMENT ON COLUMN policies.state IS 'The state of that case, kept here so that the library is one query.';
COMMENT ON COLUMN policies.review IS 'The fair competition review, or that the issuer elsewhere makes it; null before it.';
COMMENT ON COLUMN policies.reform IS 'The pack that brought it; null when it was drafted here.';
COMMENT ON COLUMN policies.holds_from IS 'First day; null where the source gives none.';
COMMENT ON COLUMN policies.holds_to IS 'Last day: its own, or the day before a successor begins.';
COMMENT ON COLUMN policies.checked_on IS 'When somebody last held it against its source.';
COMMENT ON COLUMN policies.followed_by IS 'The policy that follows it, of this name or another.';

CREATE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'drafting' AND NEW.body IS DISTINCT FROM OLD.body THEN
    RAISE EXCEPTION 'version % of policy % is out of drafting', OLD.version, OLD.policy;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER immutable BEFORE UPDATE ON policies FOR EACH ROW EXECUTE FUNCTION policy_version_is_immutable();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onewindow_app') THEN
    REVOKE DELETE, TRUNCATE ON policies FROM onewindow_app;
  END IF;
END
$$;
