import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { judgeDecisions } from '../../domain/replicate/judgeDecisions.ts';
import { compare } from '../replicate/compare.ts';
import { originOf } from '../replicate/readTarget.ts';
import { replicate } from '../replicate/replicate.ts';
import { sayIn } from '../say.ts';
import { readScenarios } from '../scenarios/readScenarios.ts';
import { findTarget, knownPlaces } from './findTarget.ts';
import { keepInLedger } from './keepInLedger.ts';
import { allPacks, getPack } from './packsFolder.ts';
import { placeOf, presentFault, presentStaged } from './presentStaged.ts';
import { addStaged } from './stagedPacks.ts';

export const listPacks = serve(contract.listPacks, async (call) => {
  call.require(call.actor.kind === 'officer');
  const packs = allPacks().map(async ({ folder, pack: { reform, matters, folder: full } }) => ({
    folder,
    reform: reform.reform,
    version: reform.version,
    title: reform.title,
    summary: reform.summary,
    place: await placeOf(call.db, reform.place),
    matters: matters.length,
    stories: readScenarios(full).scenarios.length,
  }));
  return { packs: await Promise.all(packs) };
});

export const comparePack = serve(contract.comparePack, async (call, { folder, to }) => {
  call.require(call.actor.kind === 'officer');
  return compare(await partsOf(call, folder, to));
});

/** Nothing is in force by it, so an office may prepare a copy for any place; it sees only what it prepared itself. */
export const stageReplication = serve(contract.stageReplication, async (call, { folder, to, decisions }) => {
  const { actor, tx, now, language } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const parts = await partsOf(call, folder, to);
  const made = replicate({ ...parts, decisions }, sayIn(language));
  const { unknown, invalid, undecided, stopped } = judgeDecisions(made.differences, decisions);
  const wrong = [...unknown, ...invalid];
  if (wrong.length > 0)
    throw new Problem('reform.decisionsDoNotFit', 422, { params: { keys: wrong.join(', ') } });
  const open = [...undecided, ...stopped];
  if (open.length > 0) throw new Problem('reform.undecided', 422, { params: { keys: open.join(', ') } });
  const problems = made.problems.map(presentFault);
  if (problems.length > 0) return { staged: null, problems, dropped: made.dropped };
  const { reform } = parts.pack.reform;
  const staged = await addStaged(tx, {
    id: newId(),
    kind: 'replication',
    reform,
    matter: null,
    place_id: to,
    staged_in: actor.post.place,
    folder,
    files: Object.fromEntries(made.files),
    decisions,
    language,
    staged_by: actor.person.id,
    staged_at: now,
  });
  await keepInLedger(call, staged, 'stageReplication', { folder, to, from: parts.pack.sha256, decisions });
  return { staged: await presentStaged(tx, staged), problems, dropped: made.dropped };
});

async function partsOf(call: Call, folder: string, to: string) {
  const pack = getPack(folder);
  const today = legalDate(call.now);
  const target = await findTarget(call.db, to, today);
  return { pack, target, today, origin: originOf(pack, await knownPlaces(call.db)) };
}
