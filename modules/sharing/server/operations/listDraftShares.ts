import { firmMay } from '#platform/access/pure/actor.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract, type DraftShare } from '../../contract.ts';
import { findConsent } from '../consents.ts';
import { copiesOfDraft } from '../copies.ts';
import { findItem } from '../directory.ts';
import { ownDraft } from '../ownDraft.ts';
import { isInForce } from '../readHolding.ts';
import { sharingSettings } from '../settings.ts';

export const listDraftShares = serve(contract.listDraftShares, async (call, { draftId }) => {
  const { published, firm, agency, shares } = await ownDraft(call, draftId, 'fill');
  const { db, now, services, actor } = call;
  const today = legalDate(now);
  const copies = await copiesOfDraft(db, draftId);
  const names = await agencyNames(db, [agency]);
  const views: DraftShare[] = [];
  for (const { material, share } of shares) {
    const item = await findItem(db, share.item, published.place_id, today);
    if (!item) continue;
    const scope = { organisation: firm.id, item: item.id, matter: published.matter, agency };
    const consent = await findConsent(db, scope, now);
    const copy = copies.find((one) => one.item === item.id && one.agency_id === agency);
    views.push({
      item: item.id,
      material: material.id,
      title: item.title,
      holds: item.holds,
      agency: names.get(agency) ?? { zh: agency, en: null },
      use: share.use,
      basis: services.law.cite(share.basis) ?? null,
      needsConsent: item.consent,
      consent: consent ? { id: consent.id, until: consent.until.toISOString() } : null,
      inForce: (await isInForce({ db, services, item, firm, today })) ?? null,
      fetched: copy ? { at: copy.at.toISOString(), values: copy.content } : null,
      consentDays: sharingSettings().consentDays,
    });
  }
  return { shares: views, maySubmit: actor.kind === 'firm' && firmMay(actor, 'submit') };
});
