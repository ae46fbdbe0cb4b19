CREATE TABLE payment_batches (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  place_id text NOT NULL REFERENCES places (id),
  agency_id text NOT NULL REFERENCES agencies (id),
  state text NOT NULL CHECK (state IN ('drafted', 'released', 'sent', 'settled', 'dropped')),
  orders integer NOT NULL CHECK (orders > 0),
  total numeric(18, 2) NOT NULL CHECK (total > 0),
  drafted_by text NOT NULL,
  drafted_at timestamptz NOT NULL,
  released_by text,
  released_at timestamptz,
  sent_at timestamptz,
  settled_at timestamptz,
  CHECK (released_by IS NULL OR released_by <> drafted_by),
  CHECK ((released_at IS NULL) = (released_by IS NULL))
);
COMMENT ON TABLE payment_batches IS 'Owner: platform/payments. Orders that go to the bank together; the number is the key at the bank with every try.';
COMMENT ON COLUMN payment_batches.drafted_by IS 'actorId of whoever put it together; another person releases it.';
COMMENT ON COLUMN payment_batches.total IS 'Yuan: the sum of its orders, checked again when it is released and when it is sent.';
CREATE INDEX payment_batches_by_agency ON payment_batches (agency_id, drafted_at DESC);

CREATE SEQUENCE payment_serial;
COMMENT ON SEQUENCE payment_serial IS 'Owner: platform/payments. The running part of the numbers of batches and orders.';

CREATE TABLE payment_orders (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  purpose text NOT NULL,
  subject_id uuid NOT NULL,
  attempt integer NOT NULL CHECK (attempt > 0),
  place_id text NOT NULL REFERENCES places (id),
  agency_id text NOT NULL REFERENCES agencies (id),
  payee text NOT NULL,
  account text NOT NULL CHECK (account ~ '^[0-9]{8,32}$'),
  bank text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  remark text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'batched', 'sent', 'paid', 'failed', 'cancelled', 'returned')),
  batch_id uuid REFERENCES payment_batches (id),
  ordered_at timestamptz NOT NULL,
  ended_at timestamptz,
  bank_serial text,
  failure text,
  UNIQUE (purpose, subject_id, attempt),
  CHECK (state NOT IN ('batched', 'sent', 'paid') OR batch_id IS NOT NULL),
  CHECK (state <> 'paid' OR bank_serial IS NOT NULL)
);
COMMENT ON TABLE payment_orders IS 'Owner: platform/payments. One thing to be paid to one payee; amounts in yuan.';
COMMENT ON COLUMN payment_orders.purpose IS 'The module that ordered and for what, for example payouts.award; with subject_id it names what is paid.';
COMMENT ON COLUMN payment_orders.account IS 'Number of the account of the payee. Shown by its last four digits, never in the ledger.';
CREATE UNIQUE INDEX payment_orders_once ON payment_orders (purpose, subject_id)
  WHERE state NOT IN ('failed', 'cancelled', 'returned');
COMMENT ON INDEX payment_orders_once IS 'No money twice: one living order for one subject.';
CREATE INDEX payment_orders_by_batch ON payment_orders (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX payment_orders_open ON payment_orders (agency_id, ordered_at) WHERE state = 'open';

CREATE TABLE statement_lines (
  agency_id text NOT NULL REFERENCES agencies (id),
  day date NOT NULL,
  bank_serial text NOT NULL,
  order_number text,
  amount numeric(18, 2) NOT NULL,
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  finding text NOT NULL CHECK (finding IN ('matched', 'unknownOrder', 'otherAmount', 'notExpected')),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (agency_id, day, bank_serial)
);
COMMENT ON TABLE statement_lines IS 'Owner: platform/payments. What the bank says it moved on a day, and how that fits with our orders.';
