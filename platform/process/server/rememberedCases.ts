import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import type { CaseRow } from './caseRow.ts';

/**
 * Cases as this process wrote them a moment ago, so that the next action on one need not read and lock it first. A row
 * may be old by then, when another process has acted: the database refuses a change that was counted from another head of
 * the chain than stands there, and the request begins anew on what stands (`isOvertaken`).
 */
export interface RememberedCases {
  /** Only to look: what never changes in the life of a case, such as who may read it, is true whatever the row's age. */
  peek(id: string): CaseRow | undefined;
  /** Takes it out: until the action of whoever took it is committed, others read what stands. */
  take(id: string): CaseRow | undefined;
  keep(row: CaseRow): void;
}

/** The actions of one moment follow each other here; the next day's may be taken by another process. */
const KEPT_MS = 10_000;
const MOST = 2_000;

export function rememberCases(
  calendarOf: (place: string) => Calendar,
  now: () => number = () => performance.now(),
): RememberedCases {
  const kept = new Map<string, { row: CaseRow; calendar: Calendar; until: number }>();
  function find(id: string): CaseRow | undefined {
    const found = kept.get(id);
    if (!found || found.until <= now()) return undefined;
    // Under another calendar the deadlines in the row may have been counted anew.
    return found.calendar === calendarOf(found.row.place_id) ? found.row : undefined;
  }
  return {
    peek: find,
    take(id) {
      const row = find(id);
      kept.delete(id);
      return row;
    },
    keep(row) {
      // The answers to two transactions may come in either order.
      if ((kept.get(row.id)?.row.version ?? 0) > row.version) return;
      kept.delete(row.id);
      kept.set(row.id, { row, calendar: calendarOf(row.place_id), until: now() + KEPT_MS });
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    },
  };
}
