import { actorId, firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { endConsent, lockConsent } from '../consents.ts';
import { presentConsents } from '../present.ts';

/** From now on nothing is called under it. What was called before stays with its case. */
export const withdrawConsent = serve(contract.withdrawConsent, async (call, { consentId }) => {
  const { tx, actor, now } = call;
  const row = await lockConsent(tx, consentId);
  if (!row) throw new Problem('notFound', 404);
  call.require(
    actor.kind === 'firm' && actor.organisation === row.organisation_id && firmMay(actor, 'submit'),
  );
  if (row.withdrawn_at !== null || row.until <= now) throw new Problem('sharing.consentEnded', 409);
  const ended = await endConsent(tx, row.id, actorId(actor), now);
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: row.organisation_id,
    name: 'withdrawConsent',
    actorId: actorId(actor),
    capacity: { kind: 'firm', organisation: row.organisation_id },
    at: now,
    body: { consentId: row.id, item: row.item, matter: row.matter },
  });
  return (await presentConsents(call, [ended]))[0]!;
});
