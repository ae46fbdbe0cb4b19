import { findPlace } from '#platform/access/server/places.ts';
import { covers } from '#platform/access/server/scope.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import type { OfficerActor } from '#platform/process/server/processBook.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import type { Policy } from '../../domain/policy.ts';
import { LAST_DAY, PUBLICATION } from '../../domain/publicationProcess.ts';
import {
  addVersion,
  changeVersion,
  isOpen,
  latestVersion,
  lockVersion,
  type PolicyRow,
  versionOfDraft,
} from '../policies.ts';
import { presentVersion } from './presentVersion.ts';
import { readBody } from './readBody.ts';

/** The open draft of a policy is written over; otherwise its next version is begun. Faults are kept, form is not. */
export const saveDraft = serve(contract.saveDraft, async (call, { body: sent }) => {
  const { actor, tx } = call;
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const read = readBody(sent);
  if ('findings' in read) {
    throw new Problem('policy.invalid', 422, {
      fields: read.findings.map(({ path, code, params }) => ({
        path: path.join('.'),
        code,
        params: { ...params },
      })),
    });
  }
  const latest = await latestVersion(tx, read.policy.policy);
  const version = versionOfDraft(latest);
  // The review of an earlier version says nothing about this one.
  const { competitionReview: _, ...written } = read.policy;
  const policy: Policy = { ...written, version };
  call.require(await isOursToWrite(call, actor, policy));
  if (latest && isOpen(latest)) return presentVersion(call, await writeOver(call, latest, policy));
  await begin(call, actor, policy);
  return presentVersion(call, await lockVersion(tx, policy.policy, version));
});

/** A place of the officer's own; for what others issued also the places above, which the library collects from. */
async function isOursToWrite(call: Call, { post }: OfficerActor, policy: Policy): Promise<boolean> {
  if (!(await findPlace(call.tx, policy.place))) return false;
  if (await covers(call.tx, post, { place: policy.place })) return true;
  const isAbove = await covers(call.tx, { ...post, place: policy.place }, { place: post.place });
  return isAbove && policy.document.confidence !== 'issued-here';
}

async function writeOver(call: Call, row: PolicyRow, policy: Policy): Promise<PolicyRow> {
  const locked = await lockVersion(call.tx, row.policy, row.version);
  const { agencies } = await getCaseRow(call, row.case_id);
  const { actor } = call;
  if (actor.kind !== 'officer' || agencies['library'] !== actor.post.agency) {
    throw new Problem('policy.notYours', 403);
  }
  if (locked.state !== 'drafting') throw new Problem('policy.draftOpen', 409);
  const next = { ...locked, ...columnsOf(policy) };
  await changeVersion(call.tx, next);
  return next;
}

async function begin(call: Call, actor: OfficerActor, policy: Policy): Promise<void> {
  const caseId = newId();
  await startCase(actContext(call), {
    id: caseId,
    process: PUBLICATION,
    action: 'draft',
    actor,
    title: policy.names,
    place: actor.post.place,
    agencies: { library: actor.post.agency },
    applicantName: policy.issuer.zh,
    facts: { policy: policy.policy, version: policy.version, [LAST_DAY]: null },
  });
  await addVersion(call.tx, {
    policy: policy.policy,
    version: policy.version,
    ...columnsOf(policy),
    case_id: caseId,
    state: 'drafting',
    review: null,
    reform: null,
    drafted_at: call.now,
    drafted_by: actor.person.id,
    published_at: null,
    checked_on: null,
    ended_at: null,
    followed_by: null,
  });
}

function columnsOf(
  policy: Policy,
): Pick<PolicyRow, 'level' | 'place_id' | 'body' | 'holds_from' | 'holds_to'> {
  return {
    level: policy.level,
    place_id: policy.place,
    body: policy,
    holds_from: policy.valid.from ?? null,
    holds_to: policy.valid.to ?? null,
  };
}
