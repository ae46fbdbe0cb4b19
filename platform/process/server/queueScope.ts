import type { Post } from '#platform/access/pure/actor.ts';
import { getRole } from '#platform/access/server/roles.ts';
import type { QueueFilter } from '../pure/queue.ts';

/** Roles whose queue is what they watch, not what they hold. */
const WATCHERS = ['regulator-lead', 'supervisor', 'reform-office'];

/**
 * Which cases a post sees in its queue. `open`: the tasks that its role holds at its agency, for watchers
 * every open task in their reach. `all`: every case in reach, closed ones too. The reach is that of the role:
 * every case of its place, or only those of its own agency there (a post may lie below the place of its agency).
 * @returns the parts of a query over `cases c` and the open task `t`; `value` adds a parameter
 */
export function queueScope(post: Post, scope: QueueFilter['scope']) {
  const values: unknown[] = [];
  const where: string[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  // Places are found once and then compared with: as a join the planner may look through them for every case.
  const places = `ANY (ARRAY(SELECT id FROM places WHERE ${value(post.place)} = ANY (path)))`;
  const open = scope === 'open';
  const join = open ? 'JOIN' : 'LEFT JOIN';
  const holds = open && !WATCHERS.includes(post.role);
  where.push(`${open ? 't' : 'c'}.place_id = ${places}`);
  // Whose task it is takes part in the case; a task tells it without a look at the case.
  if (holds) where.push(`t.holder = ${value(post.role)}`, `t.agency_id = ${value(post.agency)}`);
  else if (getRole(post.role).reach === 'agency') {
    where.push(`c.agency_ids @> ARRAY[${value(post.agency)}]`);
  }
  return {
    from: `cases c ${join} tasks t ON t.case_id = c.id`,
    where,
    values,
    value,
  };
}
