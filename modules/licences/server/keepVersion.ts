import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { LicenceField, LicenceRow } from './licence.ts';

export type LicenceEvent = 'issue' | 'renew' | 'change' | 'reissue';

/** What one version of a licence says. */
export interface VersionBody {
  holderName: string;
  fields: LicenceField[];
  issuedOn: string;
  validFrom: string;
  validTo: string | null;
}

const KEEP = sql(
  'licence_version',
  `INSERT INTO licence_versions (licence_id, version, number, event, case_id, body, at, action_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const EMIT = sql(
  'licence_versioned_event',
  "INSERT INTO outbox (topic, payload, at) VALUES ('licence.versioned', $1, $2)",
);

/**
 * Keeps what this version says: old numbers stay verifiable for ever. The act in the ledger digests it, and
 * `licence.versioned` tells whoever makes something of it, such as the documents.
 */
export async function keepVersion(
  tx: Tx,
  licence: LicenceRow,
  made: { event: LicenceEvent; replaces?: string; caseId: string; now: Date; by: Actor },
): Promise<void> {
  const { id, version, number, holderName, fields, issuedOn, validFrom, validTo } = licence;
  const { event, replaces, caseId, now, by } = made;
  const body: VersionBody = { holderName, fields, issuedOn, validFrom, validTo };
  const action = await recordAction(tx, {
    subjectType: 'licence',
    subjectId: id,
    name: event,
    actorId: actorId(by),
    capacity: { kind: by.kind },
    at: now,
    body: { number, ...(replaces && { replaces }), caseId, validFrom, validTo } satisfies JsonValue,
    data: body,
  });
  await tx.rows(KEEP, [id, version, number, event, caseId, JSON.stringify(body), now, action.id]);
  await tx.rows(EMIT, [JSON.stringify({ licenceId: id, version }), now]);
}
