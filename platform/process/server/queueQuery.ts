import type { Post } from '#platform/access/pure/actor.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { endOfDay, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { QueueFilter } from '../pure/queue.ts';
import { BROKEN_PROMISE } from './brokenPromise.ts';
import { queueScope } from './queueScope.ts';

const SORTS: Record<QueueFilter['sort'], string> = {
  // An alarm stays first although its deadline is past and a later clock may run.
  due: "(c.alarms = '{}'), c.due_at ASC NULLS LAST, c.id",
  opened: 'c.opened_at DESC, c.id',
  moved: 'c.moved_at DESC, c.id',
};
const DAYS_IN_WEEK = 7;

/**
 * The one query behind the desk's queue: only `cases` and `tasks`, only what the post may see. The page is
 * found by ids first, so that wide rows are read for one page and not for the whole queue.
 */
export function queueQuery(post: Post, person: string, filter: QueueFilter, now: Date) {
  const { from, where, values, value } = queueScope(post, filter.scope);
  if (filter.text) {
    const words = filter.text.trim().split(/\s+/);
    const subject = "(c.number || ' ' || (c.title ->> 'zh') || ' ' || c.applicant_name)";
    for (const word of words) where.push(`${subject} ILIKE ${value(`%${escapeLike(word)}%`)}`);
  }
  if (filter.matter) where.push(`c.matter = ${value(filter.matter)}`);
  if (filter.process) where.push(`c.process LIKE ${value(`${filter.process}:%`)}`);
  if (filter.state) where.push(`c.state = ${value(filter.state)}`);
  if (filter.assigned === 'me') where.push(`t.assignee_id = ${value(person)}`);
  if (filter.assigned === 'nobody') where.push('t.id IS NOT NULL AND t.assignee_id IS NULL');
  if (filter.due === 'overdue') where.push(`(c.alarms <> '{}' OR c.due_at < ${value(now)})`);
  if (filter.due === 'today') where.push(`c.due_at <= ${value(endOfDay(legalDate(now)))}`);
  if (filter.due === 'week')
    where.push(`c.due_at <= ${value(endOfDay(shiftDays(legalDate(now), DAYS_IN_WEEK)))}`);
  if (filter.due === 'none') where.push('c.due_at IS NULL');
  if (filter.due === 'broken') where.push(BROKEN_PROMISE);
  const order = SORTS[filter.sort];
  const page = `LIMIT ${value(filter.size)} OFFSET ${value((filter.page - 1) * filter.size)}`;
  const text = `WITH page AS (
      SELECT c.id, t.id AS task_id, count(*) OVER () AS total FROM ${from}
      WHERE ${where.join(' AND ')} ORDER BY ${order} ${page}
    )
    SELECT c.*, t.holder, t.agency_id, t.assignee_id, page.total
    FROM page JOIN cases c ON c.id = page.id LEFT JOIN tasks t ON t.id = page.task_id ORDER BY ${order}`;
  return { text, values };
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
