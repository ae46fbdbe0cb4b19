import { maskMobile, personsById } from '#modules/identity/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { contract, type DelegationView } from '../contract.ts';
import { actsFor, isOwner } from './access.ts';
import { IN_FORCE } from './delegations.ts';

interface ListedDelegation {
  id: string;
  person: string;
  delegation: DelegationView['delegation'];
  may: DelegationView['may'];
  agentOrganisation: DelegationView['agentOrganisation'];
  validFrom: string;
  validTo: string | null;
  revokedAt: Date | null;
  inForce: boolean;
}

const LIST = sql(
  'organisations_list_delegations',
  `SELECT d.id, d.person_id AS person, d.delegation, d.may, d.valid_from AS "validFrom", d.valid_to AS "validTo",
     d.revoked_at AS "revokedAt", (${IN_FORCE}) AS "inForce",
     CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'uscc', a.uscc, 'name', a.name) END
       AS "agentOrganisation"
   FROM delegations d LEFT JOIN organisations a ON a.id = d.agent_organisation_id
   WHERE d.organisation_id = $1 AND ($3::uuid IS NULL OR d.person_id = $3)
   ORDER BY "inForce" DESC, d.granted_at, d.id`,
);

export const listDelegations = serve(contract.listDelegations, async (call, { organisation }) => {
  call.require(actsFor(call, organisation));
  const { actor, db, now } = call;
  const own = actor.kind === 'firm' ? actor.person.id : undefined;
  const owner = isOwner(call, organisation);
  const rows = await db.rows<ListedDelegation>(LIST, [organisation, legalDate(now), owner ? null : own]);
  return presentDelegations(
    db,
    rows,
    legalDate(now),
    (row) => row.revokedAt === null && (owner || row.person === own) && !isLastOwner(row, rows),
  );
});

/** The rows of an owner are all of the firm's, so the last owner is seen among them. */
function isLastOwner(row: ListedDelegation, rows: ListedDelegation[]): boolean {
  return (
    row.delegation === 'owner' && rows.filter((one) => one.delegation === 'owner' && one.inForce).length < 2
  );
}

async function presentDelegations(
  db: Queryable,
  rows: ListedDelegation[],
  today: string,
  mayRevoke: (row: ListedDelegation) => boolean,
): Promise<DelegationView[]> {
  const persons = await personsById(
    db,
    rows.map((row) => row.person),
  );
  return rows.map((row) => {
    const { id, name, mobile } = persons.get(row.person)!;
    return {
      ...row,
      person: { id, name, mobile: mobile && maskMobile(mobile) },
      revokedAt: row.revokedAt?.toISOString() ?? null,
      why: whyNot(row, today),
      actions: mayRevoke(row) ? ['revoke'] : [],
    };
  });
}

function whyNot(row: ListedDelegation, today: string): DelegationView['why'] {
  if (row.inForce) return null;
  if (row.revokedAt) return 'revoked';
  if (today < row.validFrom) return 'notYet';
  return row.validTo !== null && row.validTo < today ? 'ended' : 'resting';
}
