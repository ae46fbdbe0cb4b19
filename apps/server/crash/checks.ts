import type { Database } from '#platform/db/server/database.ts';
import { fold } from '#platform/process/pure/apply.ts';
import { newCase } from '#platform/process/pure/caseState.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import type { Acknowledged } from './load.ts';

/** Acts that were acknowledged and are not exactly once in the chain of their case and in the ledger. */
export async function findLost(db: Database, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const rows = await db.rows<Acknowledged>(
    `SELECT a.subject_id AS "caseId", a.name AS action, a.seq
     FROM actions a JOIN ledger_leaves l ON l.action_id = a.id WHERE a.subject_type = 'case'`,
  );
  const times = new Map<string, number>();
  const keyOf = ({ caseId, action, seq }: Acknowledged) => `${caseId} ${seq} ${action}`;
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  return acknowledged.filter((one) => times.get(keyOf(one)) !== 1);
}

/** Cases whose row is not the fold of their acts, or whose chain has a gap. */
export async function findUnfolded(db: Database): Promise<string[]> {
  const processes = new Map<string, Process>();
  for (const { body } of await db.rows<{ body: Process }>('SELECT body FROM process_definitions')) {
    processes.set(`${body.name}@${body.version}`, body);
  }
  const acts = await db.rows<{
    caseId: string;
    name: string;
    at: Date;
    seq: number;
    body: { facts?: Record<string, string>; clock?: string };
    reason: string | null;
  }>(
    `SELECT a.subject_id AS "caseId", a.name, a.at, a.seq, a.body, d.data ->> 'reason' AS reason
     FROM actions a LEFT JOIN action_data d ON d.action_id = a.id WHERE a.subject_type = 'case' ORDER BY a.seq`,
  );
  const wrong: string[] = [];
  for (const row of await db.rows<CaseRow>('SELECT * FROM cases')) {
    const own = acts.filter(({ caseId }) => caseId === row.id);
    const process = processes.get(`${row.process}@${row.process_version}`)!;
    const taken = own.map(({ name, at, body: { facts, clock }, reason }) => ({
      ...{ name, at: at.toISOString(), facts, clock },
      reason: reason ?? undefined,
    }));
    const state = fold(process, newCase(process.initial), taken);
    const isWhole = own.every(({ seq }, n) => seq === n + 1);
    if (!isWhole || JSON.stringify(sorted(state)) !== JSON.stringify(sorted(stateOf(row))))
      wrong.push(row.number);
  }
  return wrong;
}

/** jsonb gives members in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** Everything of which there should be none, by name. */
const NONE = {
  'granted cases without exactly one licence': `
    SELECT c.number FROM cases c LEFT JOIN licences l ON l.case_id = c.id
    WHERE c.outcome = 'granted' AND c.matter IS NOT NULL AND c.parent_id IS NULL
    GROUP BY c.number HAVING count(l.id) <> 1`,
  'licences of cases that were not granted': `
    SELECT l.number FROM licences l JOIN cases c ON c.id = l.case_id WHERE c.outcome IS DISTINCT FROM 'granted'`,
  'grants by commitment without exactly one post-check': `
    SELECT c.number FROM cases c LEFT JOIN post_checks k ON k.approval_case_id = c.id
    WHERE c.outcome = 'granted' AND c.matter = 'food-production-by-commitment' AND c.parent_id IS NULL
    GROUP BY c.number HAVING count(k.case_id) <> 1`,
  'acts that a consumer did not handle exactly once': `
    SELECT a.id FROM actions a
    LEFT JOIN counted_effects e ON e.topic = 'case.acted' AND e.payload ->> 'actionId' = a.id::text
    WHERE a.subject_type = 'case' GROUP BY a.id HAVING count(e.event_id) <> 1`,
  'acts that are not in the ledger exactly once': `
    SELECT a.id FROM actions a LEFT JOIN ledger_leaves l ON l.action_id = a.id
    GROUP BY a.id HAVING count(l.leaf_index) <> 1`,
  'grants that the regulator has not confirmed': `
    SELECT case_id FROM post_checks WHERE acknowledged_at IS NULL`,
  'events handled twice': 'SELECT event_id FROM counted_effects GROUP BY event_id HAVING count(*) > 1',
  'clocks that ran out twice': `
    SELECT subject_id FROM actions WHERE subject_type = 'case' AND body ? 'clock'
    GROUP BY subject_id, body ->> 'clock' HAVING count(*) > 1`,
  'warnings given more often than the clock has': `
    SELECT c.number FROM counted_effects e JOIN cases c ON c.id::text = e.payload ->> 'caseId'
    WHERE e.topic = 'case.warned' GROUP BY c.number, c.clocks, e.payload ->> 'clock'
    HAVING count(*) > coalesce(jsonb_array_length(c.clocks -> (e.payload ->> 'clock') -> 'limit' -> 'warnBefore'), 0)`,
  'closed cases with an open task': `
    SELECT c.number FROM cases c JOIN tasks t ON t.case_id = c.id
    WHERE c.closed_at IS NOT NULL`,
  'cases that somebody holds without exactly one open task': `
    SELECT c.number FROM cases c
    JOIN process_definitions p ON p.name = c.process AND p.version = c.process_version
    LEFT JOIN tasks t ON t.case_id = c.id AND t.state = c.state
    WHERE c.closed_at IS NULL AND p.body #> ARRAY['states', c.state, 'holder'] IS NOT NULL
    GROUP BY c.number HAVING count(t.id) <> 1`,
  'cases whose columns contradict each other': `
    SELECT number FROM cases WHERE (outcome IS NULL) <> (closed_at IS NULL) OR version < 1
      OR length(head_hash) <> 32 OR (organisation_id IS NULL AND person_id IS NULL)`,
  'cases without their key': 'SELECT number FROM cases WHERE id NOT IN (SELECT id FROM case_keys)',
  'timers of closed cases': `
    SELECT c.number FROM timers t JOIN cases c ON c.id = t.case_id WHERE c.closed_at IS NOT NULL`,
  'deliveries given up': 'SELECT consumer, last_error FROM deliveries WHERE given_up_at IS NOT NULL',
  'drafts submitted without their case': `
    SELECT d.id FROM drafts d LEFT JOIN cases c ON c.id = d.submitted_case_id
    WHERE d.submitted_case_id IS NOT NULL AND c.id IS NULL`,
} as const;

/** What is wrong, by name; empty when all is well. */
export async function findWrong(db: Database): Promise<Record<string, unknown[]>> {
  const wrong: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(NONE)) {
    const rows = await db.rows(query);
    if (rows.length > 0) wrong[name] = rows.slice(0, 5);
  }
  return wrong;
}
