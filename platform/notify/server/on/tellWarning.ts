import type { Services } from '#platform/api/server/services.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { caseLink } from '../../pure/capacityKey.ts';
import type { CaseKind } from '../../pure/caseKinds.ts';
import { applicants } from '../recipients.ts';
import { dueText, runningClocks } from '../render/dueText.ts';
import { firstText, type Params } from '../render/firstText.ts';
import type { Told } from '../tell.ts';
import { kindOfProcess, readCase } from './happening.ts';
import { holdersOf } from './tellOfficers.ts';

/** A clock will run out soon: whoever holds the case is told. Nobody, when it has ended meanwhile. */
export async function tellWarning(
  db: Queryable,
  services: Services,
  caseId: string,
  clockName: string,
): Promise<Told[]> {
  const row = await readCase(db, caseId);
  const running = runningClocks(row, services).find(({ name }) => name === clockName);
  if (!running) return [];
  const process = await services.processes.get(db, row.process, row.process_version);
  const toApplicant = process.states[row.state]?.holder === 'applicant';
  const told = toApplicant
    ? await applicants(db, services.notices, row, services.now())
    : await holdersOf(db, services, row);
  const params = (language: Language): Params => ({
    number: row.number,
    title: inLanguage(row.title, language),
    applicant: row.applicant_name,
    state: inLanguage(process.states[row.state]?.title ?? { zh: row.state, en: row.state }, language),
    clock: inLanguage(process.clocks[clockName]?.title ?? { zh: clockName, en: clockName }, language),
    due: dueText(running, row, language, services),
  });
  const group = toApplicant ? 'case' : 'task';
  const own = `notices.${group}.${kindOfProcess(row.process)}.warned.${clockName}`;
  const any = `notices.${group}.any.warned`;
  const title = firstText(services, [`${own}.title`, `${any}.title`], params);
  const body = firstText(services, [`${own}.body`, `${any}.body`], params);
  const kind: CaseKind = toApplicant ? 'case.deadline' : 'task.deadline';
  return told.map((one) => ({ ...one, kind, title, body, link: caseLink(one.capacity, row.id) }));
}
