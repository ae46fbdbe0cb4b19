import type { Post } from '#platform/access/pure/actor.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { endOfDay, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { QueueFilter } from '../pure/queue.ts';
import { BROKEN_PROMISE } from './brokenPromise.ts';
import { queueScope } from './queueScope.ts';

type Sort = QueueFilter['sort'];

const MOVES: Record<Exclude<Sort, 'due'>, string> = {
  opened: 'c.opened_at DESC, c.id',
  moved: 'c.moved_at DESC, c.id',
};
// An alarm stays first although its deadline is past and a later clock may run.
const DUE = {
  open: 't.late DESC, t.due_at ASC NULLS LAST, t.case_id',
  all: "(c.alarms = '{}'), c.due_at ASC NULLS LAST, c.id",
} as const;
const DAYS_IN_WEEK = 7;

/** A text and its values, in their order. */
export interface Asked {
  text: string;
  values: unknown[];
}

/**
 * The two queries behind the desk's queue: one page, and how many there are. Only `cases` and `tasks`, only what the
 * post may see. The page is found by ids first, so that wide rows are read for one page and not for the whole queue;
 * where a task tells everything that is asked, the cases are not looked at to count.
 * @param me the officer, and those whom the officer stands in for today
 */
export function queueQuery(
  post: Post,
  me: readonly string[],
  filter: QueueFilter,
  now: Date,
): { page: Asked; total: Asked } {
  const { from, where, values, value } = queueScope(post, filter.scope);
  where.push(...wanted(me, filter, now, value));
  const open = filter.scope === 'open';
  const order = filter.sort === 'due' ? DUE[filter.scope] : MOVES[filter.sort];
  const counted = values.length;
  const found = where.join(' AND ');
  const sourceOf = (condition: string) => sourceFor(filter.scope, from, condition);
  const limit = `LIMIT ${value(filter.size)} OFFSET ${value((filter.page - 1) * filter.size)}`;
  const text = `WITH page AS (
      SELECT ${open ? 't.case_id' : 'c.id'} AS id FROM ${sourceOf(`${found} ${order}`)}
      WHERE ${found} ORDER BY ${order} ${limit}
    )
    SELECT c.*, t.holder, t.agency_id, t.assignee_id FROM page JOIN cases c ON c.id = page.id
      LEFT JOIN tasks t ON t.case_id = page.id ORDER BY ${order}`;
  const total = `SELECT count(*) AS total FROM ${sourceOf(found)} WHERE ${found}`;
  return { page: { text, values }, total: { text: total, values: values.slice(0, counted) } };
}

/** Only the tables that the condition speaks of. */
function sourceFor(scope: QueueFilter['scope'], from: string, condition: string): string {
  if (scope === 'open') return condition.includes('c.') ? from : 'tasks t';
  return condition.includes('t.') ? from : 'cases c';
}

/** What narrows the queue. In the open scope a task knows the state of its case. */
function wanted(
  me: readonly string[],
  filter: QueueFilter,
  now: Date,
  value: (given: unknown) => string,
): string[] {
  const { text, matter, process, state, assigned, due, scope } = filter;
  const one = scope === 'open' ? 't' : 'c';
  const where: string[] = [];
  if (text) {
    const words = text.trim().split(/\s+/);
    const subject = "(c.number || ' ' || (c.title ->> 'zh') || ' ' || c.applicant_name)";
    for (const word of words) where.push(`${subject} ILIKE ${value(`%${escapeLike(word)}%`)}`);
  }
  if (matter) where.push(`c.matter = ${value(matter)}`);
  if (process) where.push(`c.process LIKE ${value(`${process}:%`)}`);
  if (state) where.push(`${one}.state = ${value(state)}`);
  if (assigned === 'me') where.push(`t.assignee_id = ANY (${value(me)}::text[])`);
  if (assigned === 'nobody') where.push('t.id IS NOT NULL AND t.assignee_id IS NULL');
  const late = scope === 'open' ? 't.late' : "c.alarms <> '{}'";
  if (due === 'overdue') where.push(`(${late} OR ${one}.due_at < ${value(now)})`);
  if (due === 'today') where.push(`${one}.due_at <= ${value(endOfDay(legalDate(now)))}`);
  if (due === 'week')
    where.push(`${one}.due_at <= ${value(endOfDay(shiftDays(legalDate(now), DAYS_IN_WEEK)))}`);
  if (due === 'none') where.push(`${one}.due_at IS NULL`);
  if (due === 'broken') where.push(BROKEN_PROMISE);
  return where;
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
