import { firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { consentsOf } from '../consents.ts';
import { presentConsents } from '../present.ts';

export const listConsents = serve(contract.listConsents, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'firm');
  if (actor.kind !== 'firm') return { consents: [], mayWithdraw: false };
  const consents = await presentConsents(call, await consentsOf(call.db, actor.organisation));
  return { consents, mayWithdraw: firmMay(actor, 'submit') };
});
