import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { reconcile } from '#platform/payments/server/reconcile.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';

/** The bank's statement of a day beside our orders. What differs is for people; it moves no money and no order. */
export const compareStatement = serve(contract.compareStatement, async (call, { day }) => {
  const { agency } = ownAgency(call);
  const { bankStatement } = call.services.outside;
  if (!bankStatement) throw new Problem('payout.noBank', 503);
  const lines = await bankStatement({ agency, day }).catch((error: unknown) => {
    call.services.log.warn({ agency, day, error: String(error) }, 'no statement of the bank');
    throw new Problem('payout.bankSilent', 503);
  });
  return reconcile(call.tx, { agency, day, lines, now: call.now });
});
