import type { Renewal } from '#modules/catalogue/contract.ts';
import { postHolders } from '#platform/access/server/postHolders.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import type { Owner } from './renewals.ts';

interface Asked {
  renewal: Renewal;
  matter: string;
  agency: string;
  place: string;
  today: string;
}

/**
 * Who answers for each node (责任清单): the register names a person for a matter and node, and the person holds the post
 * that does this work. A node whose person is not in the post has no owner: anybody in the post may do it.
 */
export async function ownersOf(
  tx: Tx,
  { namesOf }: Pick<Services, 'namesOf'>,
  { renewal, matter, agency, place, today }: Asked,
): Promise<Record<string, Owner>> {
  const entries = await allEntries(tx, { register: renewal.owners, place, asOf: today });
  const { role } = renewal.officer;
  const held = await postHolders(tx, { agency, role, place }, today);
  const names = await namesOf(
    tx,
    held.map(({ person }) => person),
  );
  const owners: Record<string, Owner> = {};
  for (const { body } of entries) {
    const { matter: of, node, owner } = body as { matter?: string; node?: string; owner?: string };
    const person = held.find((one) => names.get(one.person) === owner)?.person;
    if (of === matter && node && owner && person) owners[node] = { id: person, name: owner };
  }
  return owners;
}
