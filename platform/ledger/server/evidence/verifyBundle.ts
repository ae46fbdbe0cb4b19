import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { EvidenceBundle } from '../../pure/evidenceBundle.ts';
import { type ActionRecord, digestData, hashAction } from '../action.ts';
import { leafHash } from '../merkle/hashes.ts';
import { verifyInclusion } from '../merkle/inclusionProof.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import type { NoteProblem } from '../note/note.ts';
import { parseVerifierKey } from '../note/verifierKey.ts';
import { digestEvidence, type Evidence } from './notarise.ts';
import { parseTlogProof } from './tlogProof.ts';

export type BundleProblem =
  | NoteProblem
  /** The action is not the one that stands in the tree under this head. */
  | 'notIncluded'
  /** The data is not what the action digested. */
  | 'dataChanged'
  /** The document at hand is not the one notarised. */
  | 'otherDocument'
  /** The data needed to compare the document is not in the bundle. */
  | 'noData'
  /** The head is signed, but is none of those that the reader holds. */
  | 'otherHead';

export type BundleVerdict =
  | { ok: true; action: ActionRecord; head: Checkpoint; data?: JsonValue }
  | { ok: false; problem: BundleProblem };

export interface BundleCheck {
  /** Heads that the reader got elsewhere: the bundle's must be one of them. Protects even from a stolen key. */
  heads?: readonly string[];
  /** The document itself, to be compared with what was notarised. */
  evidence?: Evidence;
}

/**
 * Checks a bundle with nothing but the public keys of the log: signature of the head, inclusion, the action's
 * hash, the data's digest, and the document when it is at hand. No database, no network.
 * @param bundle parsed JSON of any origin
 * @param publicKeys verifier keys of the log, present and retired
 * @throws TypeError when a verifier key is malformed
 */
export function verifyBundle(
  bundle: unknown,
  publicKeys: readonly string[],
  check: BundleCheck = {},
): BundleVerdict {
  const keys = publicKeys.map(parseVerifierKey);
  const parsed = EvidenceBundle.safeParse(bundle);
  const proof = parsed.success && canBeHashed(parsed.data) ? parseTlogProof(parsed.data.proof) : undefined;
  if (!parsed.success || !proof) return { ok: false, problem: 'malformed' };

  const opened = openCheckpoint(proof.checkpoint, keys);
  if (opened.problem) return { ok: false, problem: opened.problem };
  const { head } = opened;
  if (check.heads && !check.heads.some((note) => sameHead(openCheckpoint(note, keys), head))) {
    return { ok: false, problem: 'otherHead' };
  }

  const action = toRecord(parsed.data.action);
  if (!verifyInclusion(leafHash(action.hash), proof.index, head.size, proof.hashes, head.root)) {
    return { ok: false, problem: 'notIncluded' };
  }
  const { data } = parsed.data;
  if (data) {
    const digest = digestData(Buffer.from(data.salt, 'hex'), canonicalJson(data.value));
    if (!action.dataDigest?.equals(digest)) return { ok: false, problem: 'dataChanged' };
  }
  const problem = check.evidence && compareDocument(check.evidence, data?.value);
  if (problem) return { ok: false, problem };
  return { ok: true, action, head, data: data?.value };
}

/** JSON may hold what canonical JSON refuses, such as half a character. */
function canBeHashed(value: unknown): boolean {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
}

function toRecord(action: EvidenceBundle['action']): ActionRecord {
  const { at, dataDigest, prevHash, ...rest } = action;
  const record = {
    ...rest,
    at: new Date(at),
    dataDigest: dataDigest === null ? null : Buffer.from(dataDigest, 'hex'),
    prevHash: Buffer.from(prevHash, 'hex'),
  };
  return { ...record, hash: hashAction(record, record.prevHash) };
}

function sameHead(opened: ReturnType<typeof openCheckpoint>, head: Checkpoint): boolean {
  return !opened.problem && opened.head.size === head.size && opened.head.root.equals(head.root);
}

function compareDocument(evidence: Evidence, data: JsonValue | undefined): BundleProblem | undefined {
  if (data === undefined) return 'noData';
  const notarised = (data as { sha256?: JsonValue } | null)?.sha256;
  return notarised === digestEvidence(evidence) ? undefined : 'otherDocument';
}
