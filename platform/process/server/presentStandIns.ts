import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { StandIn } from '../pure/absence.ts';
import { absencesOf } from './standIns.ts';

/** A row with the task that is open on it. */
interface WithTask {
  id: string;
  holder: string | null;
  agency_id: string | null;
  assignee_id: string | null;
}

/** By the row's id, who stands in for the officer that took the task, where that officer is away today. */
export async function presentStandIns(
  { db, now, services }: Pick<Call, 'db' | 'now' | 'services'>,
  rows: readonly WithTask[],
): Promise<ReadonlyMap<string, StandIn>> {
  const taken = rows.filter((row) => row.assignee_id && row.holder && row.agency_id);
  const found = new Map<string, StandIn>();
  const posts = new Map(taken.map((row) => [`${row.holder} ${row.agency_id}`, row]));
  for (const { holder, agency_id } of posts.values()) {
    const same = taken.filter((row) => row.holder === holder && row.agency_id === agency_id);
    const people = [...new Set(same.map(({ assignee_id }) => assignee_id!))];
    const away = await absencesOf(db, people, { role: holder!, agency: agency_id! }, legalDate(now));
    const names = await services.namesOf(
      db,
      [...away.values()].map(({ deputy_id }) => deputy_id),
    );
    for (const row of same) {
      const absence = away.get(row.assignee_id!);
      if (!absence) continue;
      const { deputy_id: deputyId, to_date: until, reason } = absence;
      found.set(row.id, { deputyId, deputyName: names.get(deputyId) ?? null, until, reason });
    }
  }
  return found;
}
