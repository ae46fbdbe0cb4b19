import type { Post } from '#platform/access/pure/actor.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { endOfDay, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { QueueFilter } from '../pure/queue.ts';

const SORTS: Record<QueueFilter['sort'], string> = {
  due: 'c.due_at ASC NULLS LAST, c.id',
  opened: 'c.opened_at DESC, c.id',
  moved: 'c.moved_at DESC, c.id',
};
/** Roles whose queue is what they watch, not what they hold. */
const WATCHERS = ['regulator-lead', 'supervisor', 'reform-office', 'agency-head'];

const DAYS_IN_WEEK = 7;

/** The one query behind the desk's queue: only `cases` and `tasks`, only the post's own agency and role. */
export function queueQuery(post: Post, person: string, filter: QueueFilter, now: Date) {
  const values: unknown[] = [];
  const where: string[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const open = filter.scope === 'open';
  where.push(`c.agency_ids @> ARRAY[${value(post.agency)}]`);
  if (open) {
    where.push('c.closed_at IS NULL', 't.id IS NOT NULL');
    if (!WATCHERS.includes(post.role))
      where.push(`t.holder = ${value(post.role)}`, `t.agency_id = ${value(post.agency)}`);
    if (post.role === 'agency-head') where.push(`t.holder = ${value(post.role)}`);
  }
  if (filter.text) {
    const words = filter.text.trim().split(/\s+/);
    const subject = "(c.number || ' ' || (c.title ->> 'zh') || ' ' || c.applicant_name)";
    for (const word of words) where.push(`${subject} ILIKE ${value(`%${escapeLike(word)}%`)}`);
  }
  if (filter.matter) where.push(`c.matter = ${value(filter.matter)}`);
  if (filter.process) where.push(`c.process LIKE ${value(`${filter.process}:%`)}`);
  if (filter.state) where.push(`c.state = ${value(filter.state)}`);
  if (filter.assigned === 'me') where.push(`t.assignee_id = ${value(person)}`);
  if (filter.assigned === 'nobody') where.push('t.assignee_id IS NULL');
  if (filter.due === 'overdue') where.push(`(c.alarms <> '{}' OR c.due_at < ${value(now)})`);
  if (filter.due === 'today') where.push(`c.due_at <= ${value(endOfDay(legalDate(now)))}`);
  if (filter.due === 'week')
    where.push(`c.due_at <= ${value(endOfDay(shiftDays(legalDate(now), DAYS_IN_WEEK)))}`);
  if (filter.due === 'none') where.push('c.due_at IS NULL');
  const page = `LIMIT ${value(filter.size)} OFFSET ${value((filter.page - 1) * filter.size)}`;
  const text = `SELECT c.*, t.holder, t.assignee_id, count(*) OVER () AS total
    FROM cases c LEFT JOIN tasks t ON t.case_id = c.id AND t.closed_at IS NULL
    WHERE ${where.join(' AND ')} ORDER BY ${SORTS[filter.sort]} ${page}`;
  return { text, values };
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
