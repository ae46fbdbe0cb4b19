-- Every act of the platform, and the public log that holds their hashes.

CREATE TABLE actions (
  id uuid PRIMARY KEY,
  subject_type text NOT NULL CHECK (subject_type <> ''),
  subject_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq >= 1),
  name text NOT NULL CHECK (name <> ''),
  actor_id text NOT NULL CHECK (actor_id <> ''),
  capacity jsonb NOT NULL,
  at timestamptz(3) NOT NULL,
  body jsonb NOT NULL,
  data_digest bytea CHECK (octet_length(data_digest) = 32),
  prev_hash bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  UNIQUE (subject_type, subject_id, seq),
  CONSTRAINT actions_genesis CHECK ((seq = 1) = (prev_hash = decode(repeat('00', 32), 'hex')))
);
COMMENT ON TABLE actions IS
  'Owner: ledger. Every state-changing act, chained per subject. Append-only. Ids and salted digests only, never what people typed.';
COMMENT ON COLUMN actions.subject_id IS 'What the chain is about: a case, a register entry, an evidence file …; subject_type says which.';
COMMENT ON COLUMN actions.seq IS 'Place in the chain of the subject, from 1, without gaps.';
COMMENT ON COLUMN actions.capacity IS 'In which capacity the actor acted: post, or firm and delegation. No names.';
COMMENT ON COLUMN actions.data_digest IS 'SHA-256(salt || canonical JSON) of the row in action_data; NULL when nothing was typed.';
COMMENT ON COLUMN actions.prev_hash IS 'hash of the action before in the chain; 32 zero bytes for the first.';
COMMENT ON COLUMN actions.hash IS 'SHA-256(prev_hash || canonical JSON of the other columns): platform/ledger/server/action.ts.';

CREATE TABLE action_data (
  action_id uuid PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) >= 16),
  data jsonb NOT NULL
);
COMMENT ON TABLE action_data IS
  'Owner: ledger. What people typed with an action. Erasable: without the salt the digest in actions tells nothing.';

CREATE TABLE ledger_queue (
  id bigserial PRIMARY KEY,
  action_id uuid NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE ledger_queue IS
  'Owner: ledger. Actions not yet in the tree; written in the transaction of the command, drained by the sequencer.';

CREATE TABLE ledger_leaves (
  leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
  action_id uuid NOT NULL UNIQUE,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
COMMENT ON TABLE ledger_leaves IS 'Owner: ledger. Leaves of the Merkle tree of RFC 9162, numbered from 0 without gaps. Append-only.';
COMMENT ON COLUMN ledger_leaves.leaf_hash IS 'SHA-256(0x00 || actions.hash).';

CREATE TABLE ledger_nodes (
  level smallint NOT NULL CHECK (level >= 1),
  idx bigint NOT NULL CHECK (idx >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, idx)
);
COMMENT ON TABLE ledger_nodes IS
  'Owner: ledger. Complete subtrees above the leaves, so that a proof or a root costs O(log n) reads. Append-only.';
COMMENT ON COLUMN ledger_nodes.idx IS 'The subtree covers leaves idx * 2^level up to (idx + 1) * 2^level - 1.';

CREATE TABLE ledger_checkpoints (
  size bigint PRIMARY KEY CHECK (size >= 1),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  at timestamptz(3) NOT NULL
);
COMMENT ON TABLE ledger_checkpoints IS 'Owner: ledger. Published heads of the tree. Append-only.';
COMMENT ON COLUMN ledger_checkpoints.note IS 'The signed note (C2SP tlog-checkpoint) exactly as published.';

-- The owner of the tables is not stopped by grants; this stops its slips. Restoring a backup and clearing the
-- demo switch it off for their transaction with: SET LOCAL onewindow.ledger_rewrite = 'on'.
CREATE FUNCTION ledger_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('onewindow.ledger_rewrite', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION '% on % is not allowed: the table is append-only', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON actions
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_leaves
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_nodes
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onewindow_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON actions, ledger_leaves, ledger_nodes, ledger_checkpoints FROM onewindow_app;
    REVOKE UPDATE, TRUNCATE ON action_data FROM onewindow_app;
  END IF;
END
$$;
