import type { Services } from '#platform/api/server/services.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Reform } from '../domain/reform.ts';
import { adoptedReforms } from './adoptedReforms.ts';

/**
 * Two profiles of one kind in one place (such as when officers may visit) may leave no day at all: they are
 * alternatives. What holds above or below the place holds in it too.
 * @throws Problem reform.exclusive naming both and what they share
 */
export async function refuseExclusive(
  tx: Tx,
  { covers }: Pick<Services, 'covers'>,
  { reform, exclusive }: Reform,
  place: string,
): Promise<void> {
  if (exclusive.length === 0) return;
  for (const other of await adoptedReforms(tx)) {
    if (other.reform === reform) continue;
    const slot = (other.body.exclusive ?? []).find((one) => exclusive.includes(one));
    if (!slot) continue;
    if ((await covers(other.place_id, place, tx)) || (await covers(place, other.place_id, tx))) {
      throw new Problem('reform.exclusive', 409, { params: { reform, other: other.reform, slot } });
    }
  }
}
