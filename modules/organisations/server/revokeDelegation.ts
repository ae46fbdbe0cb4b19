import { actorId, type Delegation } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../contract.ts';
import { actsFor, isOwner } from './access.ts';
import { lockOrganisation } from './organisations.ts';

interface Found {
  person: string;
  delegation: Delegation;
  revokedAt: Date | null;
}

const FIND = sql(
  'organisations_delegation_by_id',
  `SELECT person_id AS person, delegation, revoked_at AS "revokedAt" FROM delegations
   WHERE id = $1 AND organisation_id = $2`,
);
const OTHER_OWNER = sql(
  'organisations_other_owner',
  `SELECT id FROM delegations WHERE organisation_id = $1 AND id <> $2 AND delegation = 'owner'
     AND revoked_at IS NULL AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3) LIMIT 1`,
);
const REVOKE = sql('organisations_revoke', 'UPDATE delegations SET revoked_at = $2 WHERE id = $1');

export const revokeDelegation = serve(contract.revokeDelegation, async (call, { organisation, id }) => {
  call.require(actsFor(call, organisation));
  const { tx, now, actor } = call;
  // Two owners who remove each other at once would leave none: the second waits here and then is refused.
  await lockOrganisation(tx, organisation);
  const found = await tx.maybe<Found>(FIND, [id, organisation]);
  if (!found) throw new Problem('notFound', 404);
  call.require(isOwner(call, organisation) || found.person === actorId(actor));
  if (found.revokedAt) throw new Problem('organisations.alreadyRevoked', 409);
  if (found.delegation === 'owner' && !(await tx.maybe(OTHER_OWNER, [organisation, id, legalDate(now)]))) {
    throw new Problem('organisations.lastOwner', 409);
  }
  await tx.rows(REVOKE, [id, now]);
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: organisation,
    name: 'revokeDelegation',
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { id, person: found.person, delegation: found.delegation },
  });
  return { revokedAt: now.toISOString() };
});
