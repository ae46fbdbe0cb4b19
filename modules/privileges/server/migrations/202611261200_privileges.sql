CREATE TABLE privileges (
  privilege     text NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  place_id      text NOT NULL REFERENCES places (id),
  body          jsonb NOT NULL,
  reform        text NOT NULL,
  published_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (privilege, place_id, version)
);
COMMENT ON TABLE privileges IS
  'Owner: modules/privileges. Definitions that a place took over; the highest version of a place is in force.';
COMMENT ON COLUMN privileges.body IS 'See modules/privileges/domain/privilege.ts.';
COMMENT ON COLUMN privileges.reform IS 'The pack that the definition came from.';

CREATE TABLE privilege_beneficiaries (
  id               uuid PRIMARY KEY,
  privilege        text NOT NULL,
  place_id         text NOT NULL REFERENCES places (id),
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  name             text NOT NULL,
  position         text NOT NULL,
  named_at         timestamptz(3) NOT NULL,
  named_by         text NOT NULL,
  ended_at         timestamptz(3),
  ended_why        text CHECK (ended_why IN ('firm', 'listing')),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
CREATE INDEX privilege_beneficiaries_of ON privilege_beneficiaries (organisation_id, privilege) WHERE ended_at IS NULL;
COMMENT ON TABLE privilege_beneficiaries IS 'Owner: modules/privileges. Whom firms named; how many at a time the definition says.';
COMMENT ON COLUMN privilege_beneficiaries.position IS 'What the person is in the firm, in the words of the firm.';
COMMENT ON COLUMN privilege_beneficiaries.ended_why IS 'firm: the firm took it back; listing: no way in was open any more.';

CREATE TABLE privilege_uses (
  id              uuid PRIMARY KEY,
  beneficiary_id  uuid NOT NULL REFERENCES privilege_beneficiaries (id),
  benefit         text NOT NULL,
  used_on         date NOT NULL,
  recorded_at     timestamptz(3) NOT NULL,
  recorded_by     text NOT NULL
);
CREATE INDEX privilege_uses_of ON privilege_uses (beneficiary_id, benefit, used_on);
REVOKE UPDATE, DELETE ON privilege_uses FROM onewindow_app;
COMMENT ON TABLE privilege_uses IS 'Owner: modules/privileges. Each time that a benefit was had. Only added to.';
