import { getMatter } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { draftExpiry } from '#platform/forms/pure/draftExpiry.ts';
import { openDraft as openFormDraft } from '#platform/forms/server/drafts.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { contract } from '../contract.ts';
import { asFirm, getFirm } from './draftAccess.ts';
import { prefill } from './prefill.ts';
import { presentDraft } from './presentDraft.ts';
import { promisedInFull } from './promisedInFull.ts';
import { refuseHopeless } from './refuseHopeless.ts';

export const openDraft = serve(contract.openDraft, async (call, { matter }) => {
  const actor = asFirm(call, 'fill');
  const published = await getMatter(call.db, matter);
  await requireListed(call.db, published, call.now);
  const { body, version } = published;
  const firm = await getFirm(call.db, actor.organisation);
  if (!body.audience.some((kind) => kind === firm.kind)) throw new Problem('application.wrongAudience', 422);
  const { answers } = await prefill(call.tx, body, firm, {});
  const commitment = promisedInFull(body, actor.person.name);
  const { now } = call;
  await refuseHopeless(call, { published, organisation: firm, answers, materials: {}, commitment, now });
  const draft = await openFormDraft(call.tx, {
    subject: `matter:${matter}`,
    subjectVersion: version,
    organisation: actor.organisation,
    person: actor.person.id,
    answers,
    now,
    expiresAt: draftExpiry(call.now, readDraftSettings()),
  });
  return presentDraft(call.tx, draft, firm, call.now);
});
