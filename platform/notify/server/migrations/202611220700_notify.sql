CREATE TABLE notices (
  id               uuid PRIMARY KEY,
  person_id        uuid NOT NULL,
  capacity         text NOT NULL CHECK (capacity ~ '^(person|(firm|officer):[0-9a-f-]{36})$'),
  organisation_id  uuid,
  kind             text NOT NULL CHECK (kind <> ''),
  title            jsonb NOT NULL CHECK (title ? 'zh' AND title ? 'en'),
  body             jsonb NOT NULL CHECK (body ? 'zh' AND body ? 'en'),
  link             text NOT NULL CHECK (link LIKE '/%' AND link NOT LIKE '//%'),
  urgent           boolean NOT NULL,
  shown            boolean NOT NULL,
  case_id          uuid REFERENCES cases (id),
  cause            text NOT NULL,
  at               timestamptz(3) NOT NULL,
  read_at          timestamptz(3),
  CHECK ((organisation_id IS NOT NULL) = (capacity LIKE 'firm:%')),
  UNIQUE (cause, person_id, capacity)
);
COMMENT ON TABLE notices IS
  'Owner: platform/notify. What a person is told, in both languages, once per event. No personal data in the texts.';
COMMENT ON COLUMN notices.capacity IS
  'As whom they are told: person, firm:<organisation> or officer:<post>. Whoever lost the capacity no longer sees the notice.';
COMMENT ON COLUMN notices.link IS 'Path of the page where the reader goes on.';
COMMENT ON COLUMN notices.shown IS 'In the inbox. False only where the person switched a kind off that no law asks for, and wants it by another channel.';
COMMENT ON COLUMN notices.cause IS 'The event behind it: a repeat of the event writes nothing more.';
CREATE INDEX notices_of_person ON notices (person_id, at DESC, id DESC) WHERE shown;
CREATE INDEX notices_unread ON notices (person_id) WHERE shown AND read_at IS NULL;
CREATE INDEX notices_by_case ON notices (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE notice_messages (
  id              uuid PRIMARY KEY,
  notice_id       uuid NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  person_id       uuid NOT NULL,
  channel         text NOT NULL CHECK (channel IN ('mail', 'sms', 'official-account')),
  digest          boolean NOT NULL,
  send_at         timestamptz(3) NOT NULL,
  state           text NOT NULL CHECK (state IN ('waiting', 'queued', 'sent', 'delivered', 'failed', 'skipped')),
  bundle          uuid,
  address_masked  text CHECK (address_masked LIKE '%*%'),
  reference       text,
  last_error      text,
  sent_at         timestamptz(3),
  UNIQUE (notice_id, channel),
  CHECK (state <> 'sent' OR sent_at IS NOT NULL),
  CHECK (state IN ('waiting', 'skipped') OR bundle IS NOT NULL)
);
COMMENT ON TABLE notice_messages IS
  'Owner: platform/notify. A notice on its way by mail, text message or official account. Addresses are read when it is sent, never copied here.';
COMMENT ON COLUMN notice_messages.send_at IS 'By the clock of the program: after quiet hours, or with the next digest.';
COMMENT ON COLUMN notice_messages.state IS
  'waiting for its time; queued in the outbox; sent to the carrier; delivered, by its report; failed for good; skipped, because it was read before the digest went out.';
COMMENT ON COLUMN notice_messages.bundle IS
  'What goes out together: the first message of a digest, or the message itself. The idempotency key towards the carrier.';
COMMENT ON COLUMN notice_messages.reference IS 'The carrier''s own number.';
CREATE INDEX notice_messages_by_bundle ON notice_messages (bundle) WHERE bundle IS NOT NULL;
CREATE INDEX notice_messages_waiting ON notice_messages (send_at) WHERE state = 'waiting';

CREATE TABLE notice_preferences (
  person_id  uuid NOT NULL,
  kind       text NOT NULL,
  channels   text[] NOT NULL CHECK (channels <@ ARRAY['app', 'mail', 'sms', 'official-account']),
  digest     text NOT NULL CHECK (digest IN ('instant', 'daily', 'weekly')),
  PRIMARY KEY (person_id, kind)
);
COMMENT ON TABLE notice_preferences IS
  'Owner: platform/notify. Where a person chose otherwise than the kind of notice proposes.';

CREATE TABLE notice_quiet_hours (
  person_id   uuid PRIMARY KEY,
  quiet_from  text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to    text CHECK (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  CHECK (quiet_from <> quiet_to)
);
COMMENT ON TABLE notice_quiet_hours IS
  'Owner: platform/notify. When no message goes out to a person, wall clock of Shanghai, past midnight when from is later than to. Both null: at any hour.';

CREATE TABLE live_events (
  id         bigserial PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind       text NOT NULL CHECK (kind IN ('notice', 'unread', 'case')),
  ref        uuid,
  person_id  uuid,
  CHECK ((kind = 'case') = (person_id IS NULL)),
  CHECK ((kind = 'unread') = (ref IS NULL))
);
COMMENT ON TABLE live_events IS
  'Owner: platform/notify. What open pages are told: ids only. Kept for an hour, for pages that lost their connection.';
CREATE INDEX live_events_by_time ON live_events (at);
