import { basisInWords } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';
import { contract } from '../contract.ts';
import { keptBy } from './keptBy.ts';
import { ensurePermitList } from './permitList.ts';

/** By the city's own hand: a permit that was held back on adoption, or taken off, is in force from today. */
export const listPermit = serve(contract.listPermit, async (call, { matter, reason }) => {
  const { body, place_id } = await keptBy(call, matter);
  if (body.type !== 'permit') throw new Problem('permit.notAPermit', 422);
  const { actor, now, tx } = call;
  const today = legalDate(now);
  const register = await ensurePermitList(tx, place_id, { now, today });
  // What the officer wrote, in the language it was written in.
  const decision = { zh: reason, en: reason };
  const entry = {
    body: { matter, name: body.title, basis: basisInWords(body.basis), decision },
    validFrom: today,
    validTo: null,
  };
  await upsertEntry(tx, actor, { register, entry, now });
  return { matter, listed: true };
});
