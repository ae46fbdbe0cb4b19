import { covers } from '#platform/access/server/scope.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { competitionChecklist } from '../fairCompetition.ts';
import {
  allVersions,
  findPolicyVersion,
  latestVersion,
  type PolicyRow,
  versionOfDraft,
} from '../policies.ts';
import { presentFindings } from '../presentFindings.ts';
import { readSettings } from '../readSettings.ts';
import { presentVersion, presentVersionCard } from './presentVersion.ts';
import { findingsOf, readBody } from './readBody.ts';

/** What is published is public; a draft is for officers of its place, or of a place below one that it speaks of. */
export async function maySee(
  call: Call,
  row: Pick<PolicyRow, 'place_id' | 'published_at'>,
): Promise<boolean> {
  const { actor } = call;
  if (actor.kind !== 'officer') return false;
  if (row.published_at !== null) return true;
  const below = await covers(call.db, { ...actor.post, place: row.place_id }, { place: actor.post.place });
  return below || covers(call.db, actor.post, { place: row.place_id });
}

export const listLibrary = serve(contract.listLibrary, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  const today = legalDate(call.now);
  const { expiresSoon, checkEvery } = readSettings();
  const rows: PolicyRow[] = [];
  for (const row of await allVersions(call.db)) if (await maySee(call, row)) rows.push(row);
  const inForce = rows.filter(({ state }) => state === 'published');
  const soon = shiftDays(today, expiresSoon.days);
  const since = shiftDays(today, -checkEvery.days);
  const keyOf = ({ policy, version }: PolicyRow) => `${policy}@${version}`;
  return {
    versions: await Promise.all(rows.map((row) => presentVersionCard(call, row))),
    mayDraft: actor.kind === 'officer' && actor.post.role === 'policy-officer',
    endsSoon: inForce.filter((row) => row.holds_to !== null && row.holds_to <= soon).map(keyOf),
    unchecked: inForce.filter((row) => row.checked_on === null || row.checked_on < since).map(keyOf),
    settings: { expiresSoonDays: expiresSoon.days, checkEveryDays: checkEvery.days },
  };
});

export const getVersion = serve(contract.getVersion, async (call, { policy, version }) => {
  const row = await findPolicyVersion(call.db, policy, version);
  if (!row || row.state === 'abandoned') throw new Problem('policy.unknown', 404);
  call.require(await maySee(call, row));
  return presentVersion(call, row);
});

export const getChecklist = serve(contract.getChecklist, async (call) => {
  call.require(call.actor.kind === 'officer');
  return competitionChecklist();
});

export const checkDraft = serve(contract.checkDraft, async (call, { body }) => {
  call.require(call.actor.kind === 'officer');
  const read = readBody(body);
  if ('findings' in read) return { findings: presentFindings(call, read.findings) };
  // As it would be kept: against the version that it would follow.
  const version = versionOfDraft(await latestVersion(call.db, read.policy.policy));
  const findings = await findingsOf(call.db, { ...read.policy, version });
  return { findings: presentFindings(call, findings) };
});
