import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { EvidenceBundle } from '../../pure/evidenceBundle.ts';
import type { ActionRow } from '../actionRow.ts';
import { inclusionProof } from '../merkle/inclusionProof.ts';
import { readNodes } from '../readNodes.ts';
import { formatTlogProof } from './tlogProof.ts';

type Found = ActionRow & { leaf_index: number | null; salt: Buffer | null; data: JsonValue };

export interface BundleOptions {
  /** Size of the published head to prove against, for a reader who holds that one; else the first that covers it. */
  head?: number;
  /** Leave out what was typed: the proof stands without it. */
  withoutData?: boolean;
}

/**
 * Exports an action with its inclusion proof, for verifyBundle() without any access to the platform.
 * The caller checks who may have it.
 * @throws Problem ledger.actionUnknown, 404 · ledger.notPublishedYet, 409, until the next head
 */
export async function evidenceBundle(
  database: Queryable,
  actionId: string,
  options: BundleOptions = {},
): Promise<EvidenceBundle> {
  const row = await database.maybe<Found>(selectAction, [actionId]);
  if (!row) throw new Problem('ledger.actionUnknown', 404);
  const leaf = row.leaf_index;
  const head =
    leaf === null
      ? undefined
      : await database.maybe<{ size: number; note: string }>(selectHead, [leaf, options.head ?? null]);
  if (leaf === null || !head) throw new Problem('ledger.notPublishedYet', 409);

  const hashes = await inclusionProof(readNodes(database), leaf, head.size);
  const data =
    row.salt && !options.withoutData ? { salt: row.salt.toString('hex'), value: row.data } : undefined;
  return {
    format: 'onewindow-evidence/1',
    action: {
      id: row.id,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      seq: row.seq,
      name: row.name,
      actorId: row.actor_id,
      capacity: row.capacity as EvidenceBundle['action']['capacity'],
      at: row.at.toISOString(),
      body: row.body as EvidenceBundle['action']['body'],
      dataDigest: row.data_digest?.toString('hex') ?? null,
      prevHash: row.prev_hash.toString('hex'),
    },
    ...(data && { data: data as EvidenceBundle['data'] }),
    proof: formatTlogProof({ index: leaf, hashes, checkpoint: head.note }),
  };
}

const selectAction = sql(
  'ledger_select_action',
  `SELECT a.*, l.leaf_index, d.salt, d.data FROM actions a
   LEFT JOIN ledger_leaves l ON l.action_id = a.id
   LEFT JOIN action_data d ON d.action_id = a.id
   WHERE a.id = $1`,
);

const selectHead = sql(
  'ledger_select_covering_head',
  `SELECT size, note FROM ledger_checkpoints
   WHERE size > $1 AND ($2::bigint IS NULL OR size = $2) ORDER BY size LIMIT 1`,
);
