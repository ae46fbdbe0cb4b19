import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { parseVerifierKey, type VerifierKey } from '../note/verifierKey.ts';
import { checkActions, type Erased } from './checkActions.ts';
import { checkLeaves } from './checkLeaves.ts';
import { checkNodesBeyond } from './checkNodes.ts';
import { type Findings, type LedgerProblem, newFindings } from './findings.ts';
import { type RootClaim, rootClaims } from './rootClaims.ts';

export interface LedgerReport extends Erased {
  ok: boolean;
  /** The first thousand; `problemCount` has all. */
  problems: LedgerProblem[];
  problemCount: number;
  /** Leaves in the tree. */
  size: number;
  /** Actions not yet in the tree, for which no head vouches. */
  unsequenced: number;
}

export interface VerifyOptions {
  /** Heads that the caller kept: notes as published. Nothing they cover can be rewritten unseen, keys or not. */
  checkpoint?: string | readonly string[];
  /** Rows per page. */
  page?: number;
}

/**
 * Recomputes the whole ledger in one consistent view, beside running commands: every action's hash and chain,
 * every leaf, node and head. Erased data is counted, it is no problem. Row DAT-06.
 * @param publicKeys verifier keys of the log, present and retired: logPublicKeys()
 * @throws TypeError when a verifier key is malformed
 */
export async function verifyLedger(
  database: Database,
  publicKeys: readonly string[],
  options: VerifyOptions = {},
): Promise<LedgerReport> {
  const { checkpoint = [], page = 2_000 } = options;
  const keys = publicKeys.map(parseVerifierKey);
  const findings = newFindings();
  const published = [checkpoint].flat().flatMap((note, given) => readPublished(note, given, keys, findings));

  return database.transaction(async (tx) => {
    await tx.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const erased = await checkActions(tx, findings, page);
    const size = await checkLeaves(tx, rootClaims(tx, keys, published, findings, page), findings, page);
    await checkNodesBeyond(tx, size, findings);
    await checkStrayData(tx, findings);
    const unsequenced = await checkQueue(tx, findings);
    const { problems, count } = findings;
    return { ok: count === 0, problems, problemCount: count, size, unsequenced, ...erased };
  });
}

function readPublished(
  note: string,
  given: number,
  keys: readonly VerifierKey[],
  findings: Findings,
): RootClaim[] {
  const opened = openCheckpoint(note, keys);
  if (!opened.problem) return [{ size: opened.head.size, root: opened.head.root, published: true }];
  findings.add({ code: 'headNotSigned', published: true, given });
  return [];
}

async function checkStrayData(tx: Tx, findings: Findings): Promise<void> {
  for (const { action_id } of await tx.rows<{ action_id: string }>(selectStrayData)) {
    findings.add({ code: 'dataInserted', actionId: action_id });
  }
}

async function checkQueue(tx: Tx, findings: Findings): Promise<number> {
  for (const { action_id } of await tx.rows<{ action_id: string }>(selectWrongQueue)) {
    findings.add({ code: 'queueChanged', actionId: action_id });
  }
  return (await tx.one<{ count: number }>(countQueue)).count;
}

const selectStrayData = sql(
  'ledger_verify_stray_data',
  `SELECT d.action_id FROM action_data d LEFT JOIN actions a ON a.id = d.action_id
   WHERE a.id IS NULL LIMIT 1000`,
);

const selectWrongQueue = sql(
  'ledger_verify_queue',
  `SELECT q.action_id FROM ledger_queue q LEFT JOIN actions a ON a.id = q.action_id
   WHERE a.hash IS DISTINCT FROM q.hash LIMIT 1000`,
);

const countQueue = sql(
  'ledger_count_queue',
  `SELECT count(DISTINCT q.action_id) AS count FROM ledger_queue q
   WHERE NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.action_id = q.action_id)`,
);
