import { prefill, requireAudience, situate } from '#modules/approvals/index.ts';
import { getMatter, presentTrack } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { contract, type IntakePreparation } from '../contract.ts';
import { applicantAt } from './applicantAt.ts';
import { mayTakeIn } from './mayTakeIn.ts';

/**
 * The form as the clerk fills it in. Whoever is there must be who may apply for the firm: otherwise a counter could
 * look into any firm's licences by its code.
 */
export const prepareIntake = serve(contract.prepareIntake, async (call, input) => {
  const { actor: officer, now, tx } = call;
  call.require(officer.kind === 'officer');
  if (officer.kind !== 'officer') throw new Error('unreachable');
  const inForce = await getMatter(tx, input.matter);
  await mayTakeIn(call, inForce, officer.post.place);
  await requireListed(tx, inForce, now);
  const { applicant, actor } = await applicantAt(call, input);
  requireAudience(inForce.body, applicant);
  const { answers, prefilled } = await prefill(tx, inForce.body, applicant, input.answers);
  const { track, trackOpen, asks, published } = await situate(tx, {
    published: inForce,
    applicant,
    answers,
    materials: {},
    commitment: undefined,
    now,
  });
  return {
    matter: inForce.matter,
    body: published.body,
    track: track ? presentTrack(inForce.body, track) : null,
    trackOpen,
    asks,
    answers: answers as IntakePreparation['answers'],
    prefilled,
    limits: uploadLimits(),
    firm: { name: applicant.name, uscc: applicant.firm?.uscc ?? null },
    signer: actor.person.name,
    place: inForce.place_id,
  };
});
