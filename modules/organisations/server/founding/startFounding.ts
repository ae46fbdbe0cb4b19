import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { addDelegation } from '../addDelegation.ts';
import { nextCreditCode } from './nextCreditCode.ts';
import { asker, presentFounding } from './presentFounding.ts';
import { refuseFounding, writeFounding } from './writeFounding.ts';

const INSERT = sql(
  'founding_insert_firm',
  `INSERT INTO organisations (id, uscc, name, kind, legal_representative, address, place_id, status, source, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, 'preparing', 'founding', $8)`,
);

/** A firm begins: name and code are set aside, and whoever begins it may act for it (LIF-01). */
export const startFounding = serve(foundingContract.startFounding, async (call, input) => {
  const me = await asker(call);
  call.require(call.actor.kind !== 'officer');
  const id = newId();
  await refuseFounding(call, input, id);
  const uscc = await nextCreditCode(call.tx, input.place, input.kind);
  const { name, kind, legalRepresentative, address, place } = input;
  await call.tx.rows(INSERT, [id, uscc, name, kind, legalRepresentative, address, place, call.now]);
  const links = await writeFounding(call, { organisation: id, uscc, startedBy: me.id }, input);
  const owner = { delegation: 'owner' as const, may: [], agentOrganisation: null, validTo: null };
  await addDelegation(call.tx, { organisation: id, person: me.id, ...owner }, call.actor, call.now);
  return { founding: await presentFounding(call, id), links };
});
