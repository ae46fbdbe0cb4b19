import { z } from 'zod';
import type { Effect, EffectContext } from '#platform/process/server/processBook.ts';
import { factFromText } from '../domain/factText.ts';
import { getAttribute } from './attributes.ts';
import { type DisputeRow, findDispute, settleDispute } from './disputes.ts';
import { putProfileValues } from './putProfileValues.ts';
import { lockProfile, refoldProfile } from './refoldProfile.ts';

const Corrected = z.object({ value: z.string().trim().min(1).max(2000) });

/** What the end of a dispute does: the source's word is corrected or stands, and counts again. */
export const profileEffects: Record<string, Effect> = {
  async 'profiles.correct'(context) {
    const { tx, actor, now, case: row, action } = context;
    const dispute = await disputeOf(context);
    const { organisation_id: organisation, attribute, source, as_of: asOf } = dispute;
    const fact = factFromText(getAttribute(attribute), Corrected.parse(action.data).value);
    await settleDispute(tx, row.id, { settled: 'corrected', as: fact, now });
    const values = [{ attribute, source, fact, asOf }];
    await putProfileValues(tx, { organisation, values, by: actor, now, correctedBy: row.id });
    // Corrected to what it was: nothing is written, but the dispute is over.
    await refoldProfile(tx, organisation, now);
  },
  'profiles.confirm': (context) => end(context, 'confirmed'),
  'profiles.withdraw': (context) => end(context, 'withdrawn'),
};

async function end(context: EffectContext, settled: 'confirmed' | 'withdrawn'): Promise<void> {
  const { tx, now, case: row } = context;
  const { organisation_id: organisation } = await disputeOf(context);
  await lockProfile(tx, organisation, now);
  await settleDispute(tx, row.id, { settled, now });
  await refoldProfile(tx, organisation, now);
}

async function disputeOf({ tx, case: row }: EffectContext): Promise<DisputeRow> {
  const found = await findDispute(tx, row.id);
  if (!found) throw new Error(`case ${row.number} disputes nothing`);
  return found;
}
