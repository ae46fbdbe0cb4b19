import { allRoles } from '#platform/access/server/roles.ts';
import { serve } from '#platform/api/server/serve.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import { contract } from '../../contract.ts';
import type { TimelineEntry } from '../../pure/caseView.ts';
import type { Process } from '../../pure/definition.ts';
import { lookAtCase } from '../lookAtCase.ts';
import { getCaseRow } from './readCase.ts';

interface ActionRow {
  id: string;
  seq: number;
  name: string;
  actor_id: string;
  capacity: { kind: string; role?: string; by?: string };
  at: Date;
  body: { from: string; to: string; clock?: string; rule?: string };
  data: { reason?: unknown; note?: unknown; report?: unknown; remedies?: unknown } | null;
}

const ACTIONS = sql(
  'case_timeline',
  `SELECT a.id, a.seq, a.name, a.actor_id, a.capacity, a.at, a.body, d.data
   FROM actions a LEFT JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'case' AND a.subject_id = $1 ORDER BY a.seq`,
);

export const getTimeline = serve(contract.getTimeline, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const actions = await call.db.rows<ActionRow>(ACTIONS, [caseId]);
  const people = actions
    .filter(({ capacity }) => capacity.kind !== 'system')
    .map((action) => action.actor_id);
  const names = await call.services.namesOf(call.db, [...new Set(people)]);
  return { entries: actions.map((action) => presentEntry(process, action, names, call.services.law.cite)) };
});

function presentEntry(
  process: Process,
  action: ActionRow,
  names: Map<string, string>,
  cite: Law['cite'],
): TimelineEntry {
  const { from, to, clock, rule } = action.body;
  const { role } = action.capacity;
  const expired = process.clocks[clock ?? ''];
  const title = process.states[from]?.on?.[action.name]?.title ?? expired?.title;
  const source = expired?.limit.source ?? '';
  const remedies = action.data?.remedies;
  const note = action.data?.reason ?? action.data?.note ?? action.data?.report;
  return {
    id: action.id,
    seq: action.seq,
    action: action.name,
    title: title ?? { zh: action.name, en: action.name },
    at: action.at.toISOString(),
    from: process.states[from]?.title ?? { zh: from, en: from },
    to: process.states[to]?.title ?? { zh: to, en: to },
    state: to,
    byRule: action.capacity.by === 'rule',
    rule: rule === undefined ? null : ruleInWords(process, rule),
    byClock: action.capacity.by === 'clock',
    clock: expired ? { title: expired.title, source, citation: cite(source) ?? null } : null,
    actorName: names.get(action.actor_id) ?? null,
    actorRole: role ?? null,
    actorTitle: (role && allRoles().get(role)?.title) || null,
    note: typeof note === 'string' ? note : null,
    remedies: typeof remedies === 'string' ? remedies : null,
  };
}

/** The rule as people would say it; as written when it no longer reads, and nothing for one that always holds. */
function ruleInWords(process: Process, rule: string): Text | null {
  if (rule === 'true') return null;
  const parsed = parseRule(rule, process.vocabulary);
  if ('problems' in parsed) return { zh: rule, en: rule };
  return { zh: readAloud(parsed.rule, 'zh-CN'), en: readAloud(parsed.rule, 'en') };
}
