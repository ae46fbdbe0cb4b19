import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { FoundingInput } from '../../domain/foundingContract.ts';
import { shareGap } from '../../domain/foundingText.ts';
import { keepFounding } from './foundings.ts';

const TAKEN = sql(
  'founding_name_taken',
  `SELECT 1 FROM organisations WHERE name = $1 AND id <> $2
   AND status NOT IN ('abandoned', 'deregistered', 'struckOff', 'annulled') LIMIT 1`,
);

/** @throws Problem foundings.nameTaken, foundings.shares, foundings.placeUnknown */
export async function refuseFounding(
  { tx }: Call,
  input: FoundingInput,
  organisation: string,
): Promise<void> {
  if (shareGap(input.founders) !== 0) {
    throw new Problem('foundings.shares', 422, { fields: [{ path: 'founders', code: 'foundings.shares' }] });
  }
  if (!(await findPlace(tx, input.place))) throw new Problem('foundings.placeUnknown', 422);
  if (await tx.maybe(TAKEN, [input.name, organisation])) {
    throw new Problem('foundings.nameTaken', 409, {
      params: { name: input.name },
      fields: [{ path: 'name', code: 'foundings.nameTaken', params: { name: input.name } }],
    });
  }
}

/** Keeps the founding and calls its founders up. @returns the links, by founder */
export async function writeFounding(
  call: Call,
  { organisation, uscc, startedBy }: { organisation: string; uscc: string; startedBy: string },
  input: FoundingInput,
): Promise<{ name: string; secret: string }[]> {
  const { name, kind, place, address, capital, scope, catchAll, cluster, founders } = input;
  const shares = founders.map((founder) => ({ name: founder.name, share: founder.share }));
  const secrets = await keepFounding(call.tx, {
    organisation,
    text: { name, uscc, kind, place, address, capital, scope, catchAll, cluster, founders: shares },
    founders,
    startedBy,
    now: call.now,
  });
  return founders.map((founder, n) => ({ name: founder.name, secret: secrets[n]! }));
}
