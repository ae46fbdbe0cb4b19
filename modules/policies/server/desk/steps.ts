import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { isFault } from '../../domain/checkPolicy.ts';
import type { Policy } from '../../domain/policy.ts';
import { LAST_DAY, THROUGH } from '../../domain/publicationProcess.ts';
import { indexPolicy } from '../indexPolicy.ts';
import { succeed } from '../succeed.ts';
import { presentVersion } from './presentVersion.ts';
import { findingsOf } from './readBody.ts';
import { takeStep, versionOf } from './takeStep.ts';

export const submitDraft = serve(contract.submitDraft, async (call, input) => {
  const row = await versionOf(call, input);
  await requireSound(call, row.body);
  return presentVersion(call, await takeStep(call, row, { action: 'submit', through: THROUGH.submit }));
});

export const abandonDraft = serve(contract.abandonDraft, async (call, { policy, version, reason }) => {
  const row = await versionOf(call, { policy, version });
  await takeStep(call, row, { action: 'abandon', through: THROUGH.abandon, data: { reason } });
  return { policy, version };
});

/** What it follows ends in the same transaction; it is found by the search from here on. */
export const publishPolicy = serve(contract.publishPolicy, async (call, input) => {
  const { tx, now, services } = call;
  const row = await versionOf(call, input);
  if (!row.review) throw new Problem('policy.notReviewed', 409, { params: { policy: row.policy } });
  await requireSound(call, row.body);
  const today = legalDate(now);
  const next = await takeStep(call, row, {
    action: 'publish',
    through: THROUGH.publish,
    facts: { [LAST_DAY]: row.body.valid.to ?? null },
    changes: { published_at: now, checked_on: today },
  });
  await succeed({ tx, book: services.processes, now, today }, row.body);
  await indexPolicy(tx, row.body, now);
  return presentVersion(call, next);
});

export const withdrawPolicy = serve(contract.withdrawPolicy, async (call, { reason, ...input }) => {
  const row = await versionOf(call, input);
  const next = await takeStep(call, row, { action: 'withdraw', through: THROUGH.withdraw, data: { reason } });
  return presentVersion(call, next);
});

export const confirmPolicy = serve(contract.confirmPolicy, async (call, input) => {
  const row = await versionOf(call, input);
  const next = await takeStep(call, row, {
    action: 'confirm',
    through: THROUGH.confirm,
    changes: { checked_on: legalDate(call.now) },
  });
  return presentVersion(call, next);
});

/** @throws Problem policy.faults with each as a field */
async function requireSound(call: Call, policy: Policy): Promise<void> {
  const faults = (await findingsOf(call.tx, policy)).filter(isFault);
  if (faults.length === 0) return;
  throw new Problem('policy.faults', 422, {
    params: { count: faults.length },
    fields: faults.map(({ path, code, params }) => ({
      path: path.join('.'),
      code,
      params: { ...params },
    })),
  });
}
