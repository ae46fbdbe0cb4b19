import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { addConsent, findConsent } from '../consents.ts';
import { ownDraft, shareOf } from '../ownDraft.ts';
import { presentConsents } from '../present.ts';
import { sharingSettings } from '../settings.ts';

const DAY = 86_400_000;

/** The firm lets the agency that decides call one item for one matter (DAT-02.r2). Given twice, it stands once. */
export const consentToShare = serve(contract.consentToShare, async (call, { draftId, item }) => {
  const own = await ownDraft(call, draftId, 'submit');
  const { share } = shareOf(own, item);
  const { tx, now, actor } = call;
  const { firm, published, agency } = own;
  const scope = { organisation: firm.id, item: share.item, matter: published.matter, agency };
  const standing = await findConsent(tx, scope, now);
  if (standing) return (await presentConsents(call, [standing]))[0]!;
  const until = new Date(now.getTime() + sharingSettings().consentDays * DAY);
  const row = await addConsent(tx, { ...scope, id: newId(), by: actorId(actor), now, until });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: firm.id,
    name: 'consentToShare',
    actorId: actorId(actor),
    capacity: { kind: 'firm', organisation: firm.id },
    at: now,
    body: {
      consentId: row.id,
      item: share.item,
      matter: published.matter,
      agency,
      until: until.toISOString(),
    },
  });
  return (await presentConsents(call, [row]))[0]!;
});
