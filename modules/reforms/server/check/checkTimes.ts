import type { Amount } from '#platform/clock/pure/amount.ts';
import { isCertainlyLonger } from '../../domain/replicate/longer.ts';
import { complain, type MatterContext } from './checkContext.ts';

/** A promise is never longer than the law allows, and the law's time never longer than the law says (APV-24). */
export function checkTimes(context: MatterContext, inside: readonly PropertyKey[] = []): void {
  const { matter, known } = context;
  const { legalTime, promisedTime } = matter;
  if (isCertainlyLonger(promisedTime, legalTime)) {
    const params = { promised: sayAmount(context, promisedTime), legal: sayAmount(context, legalTime) };
    complain(context, [...inside, 'promisedTime', 'amount'], 'promisedTooLong', params);
  }
  const entry = known.law.limits.find(({ id }) => id === legalTime.source);
  if (entry && isCertainlyLonger(legalTime, entry)) {
    const params = {
      stated: sayAmount(context, legalTime),
      law: sayAmount(context, entry),
      source: entry.id,
    };
    complain(context, [...inside, 'legalTime', 'amount'], 'longerThanLaw', params);
  }
}

function sayAmount({ say }: MatterContext, { amount, unit }: Amount): string {
  return say(`reforms.units.${unit}`, { count: amount });
}
