import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { OutboxEvent } from '#platform/jobs/server/consumer.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

/** An action on a case, with everything a notice of it is made from. */
export interface Happening {
  process: Process;
  /** `approval`, `postCheck`: the part of the name before the first colon. */
  processKind: string;
  /** As the case stands now, which may be further on. */
  row: CaseRow;
  action: { name: string; from: string; to: string; seq: number; actorId: string };
  /** Nothing happened since: what the state asks of people is still to be done. */
  current: boolean;
}

const Acted = z.object({
  caseId: z.uuid(),
  actionId: z.uuid(),
  action: z.string(),
  from: z.string(),
  to: z.string(),
});

const CASE = sql('notify_case', 'SELECT * FROM cases WHERE id = $1');
// Rules take their steps in the instant of the action that led to them: only the last one is news.
const ACTION = sql(
  'notify_action',
  `SELECT a.seq, a.actor_id, EXISTS (SELECT FROM actions later WHERE later.subject_type = 'case'
     AND later.subject_id = a.subject_id AND later.seq = a.seq + 1 AND later.at = a.at) AS passing
   FROM actions a WHERE a.id = $1`,
);

/** What happened, or undefined when the case went on in the same instant. */
export async function readHappening(
  db: Queryable,
  { processes }: Pick<Services, 'processes'>,
  { payload }: OutboxEvent,
): Promise<Happening | undefined> {
  const { caseId, actionId, action: name, from, to } = Acted.parse(payload);
  const found = await db.one<{ seq: number; actor_id: string; passing: boolean }>(ACTION, [actionId]);
  if (found.passing) return undefined;
  const row = await readCase(db, caseId);
  return {
    process: await processes.get(db, row.process, row.process_version),
    processKind: kindOfProcess(row.process),
    row,
    action: { name, from, to, seq: found.seq, actorId: found.actor_id },
    current: row.version === found.seq,
  };
}

export function readCase(db: Queryable, caseId: string): Promise<CaseRow> {
  return db.one<CaseRow>(CASE, [caseId]);
}

export function kindOfProcess(name: string): string {
  return name.split(':')[0]!;
}
