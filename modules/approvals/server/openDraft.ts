import { getMatter } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { draftExpiry } from '#platform/forms/pure/draftExpiry.ts';
import { openDraft as openFormDraft } from '#platform/forms/server/drafts.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { contract } from '../contract.ts';
import { getApplicant, ownerOf, requireAudience } from './applicant.ts';
import { asApplicant } from './draftAccess.ts';
import { prefill } from './prefill.ts';
import { presentDraft } from './presentDraft.ts';
import { promisedInFull } from './promisedInFull.ts';
import { refuseHopeless } from './refuseHopeless.ts';

export const openDraft = serve(contract.openDraft, async (call, { matter }) => {
  const actor = asApplicant(call, 'fill');
  const published = await getMatter(call.db, matter);
  await requireListed(call.db, published, call.now);
  const { body, version } = published;
  const applicant = await getApplicant(call.db, ownerOf(actor));
  requireAudience(body, applicant);
  const { answers } = await prefill(call.tx, body, applicant, {});
  const commitment = promisedInFull(body, actor.person.name);
  const { now } = call;
  await refuseHopeless(call, { published, applicant, answers, materials: {}, commitment, now });
  const draft = await openFormDraft(call.tx, {
    subject: `matter:${matter}`,
    subjectVersion: version,
    organisation: ownerOf(actor).organisation_id,
    person: actor.person.id,
    answers,
    now,
    expiresAt: draftExpiry(call.now, readDraftSettings()),
  });
  return presentDraft(call.tx, draft, applicant, call.now);
});
