CREATE TABLE office_requests (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  stage        text NOT NULL,
  system       text NOT NULL,
  asked_at     timestamptz(3) NOT NULL,
  sent_at      timestamptz(3),
  ended_at     timestamptz(3),
  result       text CHECK (result IN ('done', 'refused', 'byHand')),
  receipt      text,
  reason       text,
  facts        jsonb NOT NULL DEFAULT '{}',
  UNIQUE (case_id, stage),
  CHECK ((ended_at IS NULL) = (result IS NULL))
);
COMMENT ON TABLE office_requests IS
  'Owner: modules/registration. What another office was asked to do for a stage of a case: one row, one asking, one answer.';
COMMENT ON COLUMN office_requests.result IS 'byHand: a person took the stage over before the office answered; a later answer changes nothing.';

CREATE TABLE objections (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases (id),
  person_id   uuid NOT NULL REFERENCES persons (id),
  reason      text NOT NULL CHECK (reason <> ''),
  raised_at   timestamptz(3) NOT NULL,
  settled_at  timestamptz(3),
  settled_by  uuid,
  answer      text,
  UNIQUE (case_id, person_id),
  CHECK ((settled_at IS NULL) = (answer IS NULL))
);
CREATE INDEX objections_open ON objections (case_id) WHERE settled_at IS NULL;
COMMENT ON TABLE objections IS 'Owner: modules/registration. What others object to a case that is made public; an open one keeps it from ending.';

CREATE TABLE proceedings (
  proceeding    text NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  place_id      text NOT NULL REFERENCES places (id),
  reform        text NOT NULL,
  body          jsonb NOT NULL,
  published_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (proceeding, version)
);
COMMENT ON TABLE proceedings IS
  'Owner: modules/registration. What an office begins of its own accord about a firm (依职权), as published; immutable. The highest version is in force.';

CREATE TABLE scope_notices (
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  term             text NOT NULL,
  case_id          uuid NOT NULL UNIQUE REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (organisation_id, term)
);
COMMENT ON TABLE scope_notices IS
  'Owner: modules/registration. The departments that were told of a term of a firm''s scope that needs a permit: one notice for each term (LIF-11).';

CREATE TABLE mailings (
  id               uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  subject          text NOT NULL CHECK (subject <> ''),
  address          text NOT NULL,
  sent_by          uuid NOT NULL REFERENCES persons (id),
  asked_at         timestamptz(3) NOT NULL,
  ended_at         timestamptz(3),
  result           text CHECK (result IN ('delivered', 'undeliverable')),
  receipt          text,
  reason           text,
  CHECK ((ended_at IS NULL) = (result IS NULL))
);
CREATE INDEX mailings_by_organisation ON mailings (organisation_id, asked_at);
COMMENT ON TABLE mailings IS
  'Owner: modules/registration. Papers served at the address that a firm declared; one that comes back flags the firm until it declares another.';
