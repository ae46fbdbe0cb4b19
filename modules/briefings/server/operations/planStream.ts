import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { faultsOfPlan } from '../../domain/stream.ts';
import { officerOf, recordOffice } from '../officeOf.ts';
import { linksInForce, requireInForce } from '../policyLinks.ts';
import { presentStream } from '../presentStream.ts';
import { briefingRules } from '../rules.ts';
import { addStream, getStreamRow } from '../streams.ts';

/** @throws Problem briefing.noRules, briefing.faults, briefing.noSuchPolicy */
export const planStream = serve(contract.planStream, async (call, plan) => {
  const { tx, now } = call;
  const { person, post } = officerOf(call);
  const rules = await briefingRules(tx, legalDate(now));
  const rule = rules.find(({ place }) => place === post.place);
  if (!rule) throw new Problem('briefing.noRules', 409);
  const fields = faultsOfPlan(plan, now);
  if (fields.length > 0) throw new Problem('briefing.faults', 422, { fields });
  requireInForce(plan.policies, await linksInForce(tx, now));
  const id = newId();
  await addStream(tx, {
    id,
    place_id: rule.place,
    theme: plan.theme,
    story: plan.story ?? null,
    starts_at: new Date(plan.startsAt),
    ends_at: new Date(plan.endsAt),
    speakers: plan.speakers,
    policies: plan.policies,
    watch_url: plan.watchUrl ?? null,
    replay_url: null,
    state: 'planned',
    planned_at: now,
    planned_by: person.id,
  });
  await recordOffice(call, {
    subjectType: 'briefing-stream',
    subjectId: id,
    name: 'plan',
    body: { startsAt: plan.startsAt, endsAt: plan.endsAt, policies: plan.policies },
    data: { theme: plan.theme, speakers: plan.speakers },
  });
  return presentStream(call, await getStreamRow(tx, id));
});
