import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import type { PolicyRow } from '../policies.ts';
import { allVersions } from '../policies.ts';
import { maySee } from './deskReads.ts';
import { dutiesAt } from './duties.ts';

/** What a definition can name: the policies that the caller sees, once each, and who has which duty at their place. */
export const getChoices = serve(contract.getChoices, async (call) => {
  const { actor, db } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Error('unreachable');
  const newest = new Map<string, PolicyRow>();
  for (const row of await allVersions(db)) {
    const before = newest.get(row.policy);
    if ((!before || before.version < row.version) && (await maySee(call, row))) newest.set(row.policy, row);
  }
  const duties = await dutiesAt(db, actor.post.place);
  return {
    policies: [...newest.values()].map(({ policy, body }) => ({ policy, names: body.names })),
    reviewers: duties.map(({ duty, name_zh: zh, name_en: en }) => ({ duty, agency: { zh, en } })),
  };
});
