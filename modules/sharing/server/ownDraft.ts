import { getMatter, type PublishedMatter } from '#modules/catalogue/index.ts';
import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import { firmMay, type Right } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type Draft, getDraft } from '#platform/forms/server/drafts.ts';
import { agencyOf, type SharedMaterial, sharesOf } from './sharesOfMatter.ts';

export interface OwnDraft {
  draft: Draft;
  published: PublishedMatter;
  firm: OrganisationRow;
  agency: string;
  shares: SharedMaterial[];
}

/**
 * A draft of the caller's firm, with what its matter calls instead of asking for it. An event of several matters
 * calls nothing.
 * @throws Problem draft.unknown, draft.submitted, access.denied
 */
export async function ownDraft(call: Call, draftId: string, right: Right): Promise<OwnDraft> {
  const draft = await getDraft(call.db, draftId);
  const { actor } = call;
  const own = actor.kind === 'firm' && draft.organisation_id === actor.organisation && firmMay(actor, right);
  call.require(own);
  const firm = await findOrganisation(call.db, draft.organisation_id ?? '');
  if (!firm) throw new Problem('draft.unknown', 404);
  if (draft.submitted_case_id) throw new Problem('draft.submitted', 409);
  const [kind, matter = ''] = draft.subject.split(':');
  if (kind !== 'matter') throw new Problem('draft.unknown', 404);
  const published = await getMatter(call.db, matter);
  const agency = await agencyOf(call.db, published, draft.answers);
  return { draft, published, firm, agency, shares: sharesOf(published.body) };
}

/** @throws Problem sharing.notGranted when the matter calls no such item */
export function shareOf({ shares }: OwnDraft, item: string): SharedMaterial {
  const found = shares.find(({ share }) => share.item === item);
  if (!found) throw new Problem('sharing.notGranted', 403);
  return found;
}
