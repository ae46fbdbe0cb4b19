import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { changeVersion, lockVersion, type PolicyRow, type PolicyState } from '../policies.ts';
import { maySee } from './deskReads.ts';

interface Step {
  action: string;
  through: string;
  facts?: Record<string, FactJson>;
  data?: unknown;
  /** What the step writes beside the state. */
  changes?: Partial<PolicyRow>;
}

/** The version that a step is about, locked. @throws Problem policy.unknown, access.denied */
export async function versionOf(
  call: Call,
  { policy, version }: { policy: string; version: number },
): Promise<PolicyRow> {
  const row = await lockVersion(call.tx, policy, version);
  if (row.state === 'abandoned') throw new Problem('policy.unknown', 404);
  call.require(await maySee(call, row));
  return row;
}

/** One step of a publication: an action of its case, and the row that follows it. */
export async function takeStep(
  call: Call,
  row: PolicyRow,
  { action, through, facts, data, changes = {} }: Step,
): Promise<PolicyRow> {
  const after = await act(actContext(call), {
    caseId: row.case_id,
    action,
    through,
    actor: call.actor,
    ...(facts && { facts }),
    ...(data !== undefined && { data }),
  });
  const state = after.state as PolicyState;
  const ended = ['superseded', 'withdrawn', 'expired'].includes(state) ? { ended_at: call.now } : {};
  const next: PolicyRow = { ...row, ...changes, ...ended, state };
  await changeVersion(call.tx, next);
  return next;
}
