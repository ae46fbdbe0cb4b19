CREATE TABLE payout_accounts (
  organisation_id uuid PRIMARY KEY REFERENCES organisations (id),
  account text NOT NULL CHECK (account ~ '^[0-9]{8,32}$'),
  bank text NOT NULL CHECK (bank <> ''),
  source text NOT NULL,
  given_by uuid,
  given_at timestamptz NOT NULL
);
COMMENT ON TABLE payout_accounts IS 'Owner: modules/payouts. The account to which a firm is paid; in its own name. Shown by its last four digits.';
COMMENT ON COLUMN payout_accounts.source IS 'firm, or the agency that knows it from paying before.';

CREATE TABLE awards (
  case_id uuid PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('award', 'claim')),
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  place_id text NOT NULL REFERENCES places (id),
  payer_id text NOT NULL REFERENCES agencies (id),
  total numeric(18, 2) NOT NULL CHECK (total > 0),
  proposed_at timestamptz NOT NULL,
  notice_to date,
  paid_on date
);
COMMENT ON TABLE awards IS 'Owner: modules/payouts. What one firm gets by one case: an award that came by itself, or a claim.';
COMMENT ON COLUMN awards.total IS 'Yuan: the sum of its items, and the amount of the one payment (POL-05).';
CREATE INDEX awards_by_firm ON awards (organisation_id, proposed_at DESC);
CREATE INDEX awards_paid ON awards (paid_on DESC) WHERE paid_on IS NOT NULL;
CREATE INDEX awards_in_notice ON awards (place_id, notice_to) WHERE notice_to IS NOT NULL;

CREATE TABLE award_items (
  case_id uuid NOT NULL REFERENCES awards (case_id),
  policy text NOT NULL,
  version integer NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  evidence jsonb NOT NULL,
  evidence_sha256 text NOT NULL CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  living boolean NOT NULL DEFAULT true,
  PRIMARY KEY (case_id, policy)
);
COMMENT ON TABLE award_items IS 'Owner: modules/payouts. One policy in an award: amount in yuan, and the evidence as it was frozen.';
COMMENT ON COLUMN award_items.evidence IS 'Facts with source and date, the explanation of each condition, the day. Its digest stands in the ledger.';
COMMENT ON COLUMN award_items.living IS 'False when the case ended without money.';
CREATE UNIQUE INDEX award_items_once ON award_items (organisation_id, policy) WHERE living;
COMMENT ON INDEX award_items_once IS 'A firm has a policy once.';
CREATE INDEX award_items_by_policy ON award_items (policy, case_id);

CREATE TABLE award_objections (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES awards (case_id),
  person_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL
);
COMMENT ON TABLE award_objections IS 'Owner: modules/payouts. Who objected to an award in its notice, and why; read by the payer only.';
CREATE INDEX award_objections_by_case ON award_objections (case_id, at);

CREATE TABLE policy_spending (
  policy text NOT NULL,
  version integer NOT NULL,
  reserved numeric(18, 2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  firms integer NOT NULL DEFAULT 0 CHECK (firms >= 0),
  PRIMARY KEY (policy, version)
);
COMMENT ON TABLE policy_spending IS 'Owner: modules/payouts. How much of a budget and how many places of a quota are taken; locked by whoever approves.';
