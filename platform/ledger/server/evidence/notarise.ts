import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { sha256Hex } from '#platform/crypto/server/sha256.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { ActionRecord } from '../action.ts';
import { recordAction } from '../recordAction.ts';

/** What is notarised: a document, a record as JSON, or the SHA-256 of a file in the store (64 hex digits). */
export type Evidence = { content: Uint8Array } | { record: JsonValue } | { sha256: string };

export interface ToNotarise {
  /** What the evidence is about, for example an inspection, a qualification, a trade. */
  subjectType: string;
  subjectId: string;
  /** Which kind of evidence: 'check-record', 'qualification-proof', 'trade-evidence' … */
  kind: string;
  evidence: Evidence;
  actorId: string;
  capacity: JsonValue;
  at: Date;
}

/**
 * Puts evidence on the ledger: from the next head on, anyone who holds the document and a bundle can show that
 * it existed then and has not changed since. Only a salted digest is chained, and even that can be erased: the
 * document itself stays where it is. The chain of the evidence is apart from the subject's own actions.
 * Row DAT-06: inspection records (r1), qualification proofs (r2), trade evidence (r3).
 * @throws TypeError for a digest that is not 64 hex digits
 */
export async function notarise(
  tx: Tx,
  { subjectType, kind, evidence, ...rest }: ToNotarise,
): Promise<ActionRecord> {
  const digest = digestEvidence(evidence);
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('a SHA-256 has 64 hex digits in lower case');
  return recordAction(tx, {
    ...rest,
    subjectType: evidenceChain(subjectType),
    name: 'notarise',
    body: { kind },
    data: { sha256: digest },
  });
}

/** The subject type under which the evidence of a subject is chained. */
export function evidenceChain(subjectType: string): string {
  return `evidence/${subjectType}`;
}

/** SHA-256 in hex of the bytes; of a record, of its canonical JSON. */
export function digestEvidence(evidence: Evidence): string {
  if ('sha256' in evidence) return evidence.sha256;
  return 'content' in evidence ? sha256Hex(evidence.content) : sha256Hex(canonicalJson(evidence.record));
}
