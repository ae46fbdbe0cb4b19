import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { getOrganisationRow } from '../organisations.ts';
import { lockFounding } from './foundings.ts';
import { asker, presentFounding } from './presentFounding.ts';
import { refuseFounding, writeFounding } from './writeFounding.ts';

const UPDATE = sql(
  'founding_update_firm',
  `UPDATE organisations SET name = $2, kind = $3, legal_representative = $4, address = $5, place_id = $6, updated_at = $7
   WHERE id = $1`,
);

/** Changes what is founded. Whoever had signed signs again: a signature holds for what was read, not for more. */
export const saveFounding = serve(foundingContract.saveFounding, async (call, { organisation, ...input }) => {
  const me = await asker(call);
  const founding = await lockFounding(call.tx, organisation);
  if (!founding) throw new Problem('notFound', 404);
  call.require(founding.started_by === me.id);
  const firm = await getOrganisationRow(call.tx, organisation);
  if (firm.status !== 'preparing') throw new Problem('foundings.notPreparing', 409);
  await refuseFounding(call, input, organisation);
  const { name, kind, legalRepresentative, address, place } = input;
  await call.tx.rows(UPDATE, [organisation, name, kind, legalRepresentative, address, place, call.now]);
  const links = await writeFounding(call, { organisation, uscc: firm.uscc, startedBy: me.id }, input);
  return { founding: await presentFounding(call, organisation), links };
});
