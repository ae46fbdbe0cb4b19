import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { allowedActions } from '#platform/process/pure/allowedActions.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { withTaken } from '#platform/process/server/withTaken.ts';
import type { PolicyAction, VersionCard, VersionView } from '../../domain/libraryContract.ts';
import { isWeak } from '../../domain/policy.ts';
import { isOpen, type PolicyRow } from '../policies.ts';
import { presentFindings } from '../presentFindings.ts';
import { placeOf } from '../presentPolicy.ts';
import { findingsOf } from './readBody.ts';

interface ActionRow {
  name: string;
  actor_id: string;
  capacity: { kind: string };
  at: Date;
  body: { from: string };
  data: { reason?: unknown } | null;
}
const HISTORY = sql(
  'policy_history',
  `SELECT a.name, a.actor_id, a.capacity, a.at, a.body, d.data FROM actions a
   LEFT JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'case' AND a.subject_id = $1 ORDER BY a.seq`,
);

/** Action of the process to what the page offers. */
const OFFERED: Record<string, PolicyAction[]> = {
  submit: ['save', 'submit'],
  abandon: ['abandon'],
  pass: ['review'],
  sendBack: ['sendBack'],
  publish: ['publish'],
  withdraw: ['withdraw'],
  confirm: ['confirm', 'newVersion'],
};

export async function presentVersionCard(call: Call, row: PolicyRow): Promise<VersionCard> {
  if (row.state === 'abandoned') throw new Error('an abandoned draft is not shown');
  return {
    policy: row.policy,
    version: row.version,
    names: row.body.names,
    level: row.level,
    place: await placeOf(call, row.place_id),
    state: row.state,
    from: row.holds_from,
    to: row.holds_to,
    checkedOn: row.checked_on,
    weak: isWeak(row.body),
    caseId: row.case_id,
  };
}

/** One version with what is wrong with it, what happened to it and what the caller may do. */
export async function presentVersion(call: Call, row: PolicyRow): Promise<VersionView> {
  const publication = await getCaseRow(call, row.case_id);
  return {
    ...(await presentVersionCard(call, row)),
    body: row.body as unknown as Record<string, unknown>,
    findings: isOpen(row) ? presentFindings(call, await findingsOf(call.db, row.body)) : [],
    review: row.review,
    actions: await actionsOf(call, publication),
    issuedHere: row.body.document.confidence === 'issued-here',
    history: await historyOf(call, publication),
  };
}

async function actionsOf(call: Call, row: CaseRow): Promise<PolicyAction[]> {
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const standing = await standingOf(call.actor, row, call.services.covers);
  const exits = Object.values(process.states[row.state]?.on ?? {});
  const taken = await withTaken(call.db, row, call.actor, standing, exits);
  const allowed = allowedActions(process, stateOf(row), call.actor, taken);
  return [...new Set(allowed.flatMap(({ name }) => OFFERED[name] ?? []))];
}

async function historyOf(call: Call, row: CaseRow): Promise<VersionView['history']> {
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const actions = await call.db.rows<ActionRow>(HISTORY, [row.id]);
  const people = actions.filter(({ capacity }) => capacity.kind !== 'system').map(({ actor_id }) => actor_id);
  const names = await call.services.namesOf(call.db, [...new Set(people)]);
  return actions.map(({ name, at, body, actor_id, data }) => ({
    at: at.toISOString(),
    action: process.states[body.from]?.on?.[name]?.title ?? { zh: name, en: name },
    by: names.get(actor_id) ?? null,
    reason: typeof data?.reason === 'string' ? data.reason : null,
  }));
}
