import { type Matter, ShareUse } from '#modules/catalogue/contract.ts';
import type { Queryable, Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Entry } from '#platform/registers/pure/entry.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { listEntries } from '#platform/registers/server/listEntries.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';

/** An item of the directory of shareable data (数据目录). */
export interface Item {
  id: string;
  title: Text;
  owner: string;
  holds: Text;
  basis: string;
  uses: string[];
  consent: boolean;
  origin: 'organisation' | 'licence' | 'platform';
  licenceType: string | null;
}

/** What a matter may call, for which use and on which basis. */
export interface Grant {
  item: string;
  matter: string;
  use: ShareUse;
  basis: string;
}

const MOST = 1000;

export async function findItem(
  db: Queryable,
  item: string,
  place: string,
  today: string,
): Promise<Item | undefined> {
  const entry = await findEntry(db, 'shared-data', item, today, place);
  return entry && asItem(entry);
}

export async function findGrant(
  db: Queryable,
  item: string,
  matter: string,
  at: { place: string; today: string },
): Promise<Grant | undefined> {
  const entry = await findEntry(db, 'sharing-grants', keyOf(item, matter), at.today, at.place);
  return entry && asGrant(entry);
}

/** Everything that a matter may call. */
export async function grantsOf(
  db: Queryable,
  matter: string,
  at: { place: string; today: string },
): Promise<Grant[]> {
  const filter = { register: 'sharing-grants', place: at.place, asOf: at.today, pageSize: MOST };
  const { entries } = await listEntries(db, filter);
  return entries.map(asGrant).filter((grant) => grant.matter === matter);
}

/** Adopting a matter grants what its definition declares; officials may withdraw a line, and it stays withdrawn. */
export async function grantWhatIsDeclared(
  tx: Tx,
  matter: Matter,
  at: { place: string; now: Date; today: string },
): Promise<void> {
  for (const { share } of matter.materials) {
    if (!share) continue;
    const { item, use, basis } = share;
    await upsertEntry(
      tx,
      { kind: 'system', by: 'pack' },
      {
        register: 'sharing-grants',
        place: at.place,
        entry: {
          body: { grant: keyOf(item, matter.matter), item, matter: matter.matter, use, basis },
          validFrom: at.today,
        },
        now: at.now,
      },
    );
  }
}

function keyOf(item: string, matter: string): string {
  return `${item}:${matter}`;
}

function asItem({ body }: Entry): Item {
  const text = (field: string) => String(body[field] ?? '');
  return {
    id: text('item'),
    title: body['title'] as Text,
    owner: text('owner'),
    holds: body['holds'] as Text,
    basis: text('basis'),
    uses: text('uses').split(' '),
    consent: body['consent'] === true,
    origin: text('origin') as Item['origin'],
    licenceType: text('licenceType') || null,
  };
}

function asGrant({ body }: Entry): Grant {
  return {
    item: String(body['item']),
    matter: String(body['matter']),
    use: ShareUse.catch('permit').parse(body['use']),
    basis: String(body['basis']),
  };
}
