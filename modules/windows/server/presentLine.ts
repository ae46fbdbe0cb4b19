import { getMatter } from '#modules/catalogue/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { SessionLine } from '../contract.ts';
import type { SessionRow } from './sessions.ts';

export type FoundSession = CaseRow & Pick<SessionRow, 'site' | 'taken_by'>;

export async function presentLine(call: Call, row: FoundSession): Promise<SessionLine> {
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const { body } = await getMatter(call.db, row.matter ?? '');
  const me = 'person' in call.actor ? call.actor.person.id : '';
  return {
    caseId: row.id,
    number: row.number,
    matterTitle: body.title,
    applicantName: row.applicant_name,
    site: await siteName(call, row.site),
    state: row.state,
    stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
    openedAt: row.opened_at.toISOString(),
    mine: row.taken_by === me,
  };
}

export async function siteName(call: Call, site: string) {
  const place = await findPlace(call.db, site);
  return { zh: place?.name.zh ?? site, en: place?.name.en ?? place?.name.zh ?? site };
}
