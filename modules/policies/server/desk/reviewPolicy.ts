import { getAgency } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import type { CompetitionFinding } from '../../domain/competitionFinding.ts';
import { THROUGH } from '../../domain/publicationProcess.ts';
import { competitionChecklist } from '../fairCompetition.ts';
import type { PolicyRow } from '../policies.ts';
import { presentVersion } from './presentVersion.ts';
import { takeStep, versionOf } from './takeStep.ts';

interface Given {
  verdict: 'passed' | 'exception' | 'issuer' | 'sendBack';
  checked: string[];
  found: string[];
  ground?: CompetitionFinding['ground'];
  reason: string;
  until?: string;
}

/**
 * Fair competition review (公平竞争审查条例 arts. 8 to 12). Every item is gone through; what was found can only
 * pass as an exception with its ground, reason and end. What others issued is reviewed where it was made.
 */
export const reviewPolicy = serve(contract.reviewPolicy, async (call, { policy, version, ...given }) => {
  const row = await versionOf(call, { policy, version });
  if (given.verdict === 'sendBack') {
    if (given.reason === '') throw incomplete('reason', 'reasonNeeded');
    const back = await takeStep(call, row, {
      action: 'sendBack',
      through: THROUGH.review,
      data: { reason: given.reason },
      changes: { review: null },
    });
    return presentVersion(call, back);
  }
  const review = await findingOf(call, row, given);
  const action = given.verdict === 'exception' ? 'except' : 'pass';
  const next = await takeStep(call, row, {
    action,
    through: THROUGH.review,
    data: { ...given, reason: given.reason },
    changes: { review },
  });
  return presentVersion(call, next);
});

/** @throws Problem policy.reviewIncomplete, policy.reviewHere */
async function findingOf(call: Call, row: PolicyRow, given: Given): Promise<CompetitionFinding> {
  const isOwn = row.body.document.confidence === 'issued-here';
  if (given.verdict === 'issuer') {
    if (isOwn) throw new Problem('policy.reviewHere', 422);
    return { outcome: 'issuer' };
  }
  const items = competitionChecklist().groups.flatMap(({ questions }) => questions.map(({ id }) => id));
  if (items.some((id) => !given.checked.includes(id))) throw incomplete('checked', 'itemsLeft');
  const on = legalDate(call.now);
  const { actor } = call;
  const agency = actor.kind === 'officer' ? await getAgency(call.tx, actor.post.agency) : undefined;
  const by = { zh: agency?.name.zh ?? '', en: agency?.name.en ?? agency?.name.zh ?? '' };
  if (given.verdict === 'passed') {
    if (given.found.length > 0) throw incomplete('found', 'foundCannotPass');
    return { outcome: 'passed', by, on };
  }
  const { ground, reason, until, found } = given;
  if (found.length === 0) throw incomplete('found', 'nothingFound');
  if (!ground) throw incomplete('ground', 'groundNeeded');
  if (reason === '') throw incomplete('reason', 'reasonNeeded');
  if (until === undefined || until <= on) throw incomplete('until', 'endNeeded');
  return { outcome: 'exception', by, on, found, ground, reason: { zh: reason, en: reason }, until };
}

function incomplete(path: string, code: string): Problem {
  return new Problem('policy.reviewIncomplete', 422, { fields: [{ path, code: `policies.review.${code}` }] });
}
