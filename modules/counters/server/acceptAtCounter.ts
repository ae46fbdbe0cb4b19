import {
  assess,
  openApplication,
  prefill,
  refuseUnready,
  requireAudience,
} from '#modules/approvals/index.ts';
import { getMatter } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { allUploadedBy } from '#platform/files/server/allUploadedBy.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../contract.ts';
import { applicantAt } from './applicantAt.ts';
import { mayTakeIn } from './mayTakeIn.ts';
import { takeIn } from './takeIn.ts';

/**
 * A clerk takes in what somebody at the counter applies for. The applicant submits, in their own name and by their own
 * right to act for the firm; the clerk vouches that they were there, who they were, and that they agreed. From then on it
 * is a case like any other: one number, one clock, handled by the agency that is competent for the premises.
 */
export const acceptAtCounter = serve(contract.acceptAtCounter, async (call, input) => {
  const { actor: officer, now, tx } = call;
  call.require(officer.kind === 'officer');
  if (officer.kind !== 'officer') throw new Error('unreachable');
  const { place, agency } = officer.post;
  const published = await getMatter(tx, input.matter);
  const listedAs = await mayTakeIn(call, published, place);
  await requireListed(tx, published, now);
  const { applicant, actor } = await applicantAt(call, input);
  requireAudience(published.body, applicant);
  call.require(await allUploadedBy(tx, officer.person.id, input.materials));
  const typed = await prefill(tx, published.body, applicant, input.answers);
  const answers = askedAnswers(published.body.form, tidyAnswers(published.body.form, typed.answers));
  const { materials, commitment } = input;
  if (commitment && commitment.signer !== actor.person.name)
    throw new Problem('application.wrongSigner', 422, { params: { name: actor.person.name } });
  const applied = {
    published,
    applicant,
    answers,
    materials,
    commitment,
    now,
  };
  const found = await assess(tx, applied);
  refuseUnready(call, found);
  const own = {
    ...actContext(call),
    standing: async () => ({ own: true, inScope: false, maySubmit: true }),
  };
  const row = await openApplication(own, {
    ...applied,
    found,
    actor,
    submittedBy: actor.person.id,
    counter: { place, agency },
  });
  return takeIn(call, row, {
    name: 'acceptAtCounter',
    officer,
    present: actor.person.id,
    identityCheck: input.identityCheck,
    listedAs,
  });
});
