import { getRole } from '#platform/access/server/roles.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { CLOCK_EXPIRED } from '#platform/process/pure/apply.ts';
import { absencesOf } from '#platform/process/server/standIns.ts';
import { caseLink } from '../../pure/capacityKey.ts';
import type { CaseKind } from '../../pure/caseKinds.ts';
import { officers, type Recipient } from '../recipients.ts';
import { dueText, runningClocks } from '../render/dueText.ts';
import { firstText, joinTexts, type Params } from '../render/firstText.ts';
import type { Told } from '../tell.ts';
import type { Happening } from './happening.ts';

const TASK = sql('notify_open_task', 'SELECT holder, agency_id, assignee_id FROM tasks WHERE case_id = $1');

interface OpenTask {
  holder: string;
  agency_id: string | null;
  assignee_id: string | null;
}

/** Whoever has to act on the case now: the person who took the task, else all who hold the post. */
export async function holdersOf(
  db: Queryable,
  services: Pick<Services, 'now'>,
  { id, place_id: place }: { id: string; place_id: string },
): Promise<Recipient[]> {
  const task = await db.maybe<OpenTask>(TASK, [id]);
  if (!task?.agency_id) return [];
  const all = await officers(db, { role: task.holder, agency: task.agency_id, place }, services.now());
  const today = legalDate(services.now());
  const post = { role: task.holder, agency: task.agency_id };
  const away = task.assignee_id ? await absencesOf(db, [task.assignee_id], post, today) : new Map();
  // While an officer is away, both are told: the deputy acts, the officer is not surprised afterwards.
  const takers = [task.assignee_id, ...[...away.values()].map(({ deputy_id }) => deputy_id)];
  const taken = all.filter(({ person }) => takers.includes(person));
  return taken.length > 0 ? taken : all;
}

/** What officers are told of an action: a task has come to their post, or its time ran out. */
export async function tellOfficers(db: Queryable, services: Services, happening: Happening): Promise<Told[]> {
  const { row, action, current } = happening;
  // An old event after a pause: the task is somewhere else by now, and told of from there.
  if (!current) return [];
  const overdue = action.name === CLOCK_EXPIRED;
  if (!overdue && action.from === action.to) return [];
  const holders = await holdersOf(db, services, row);
  const wanted = overdue ? [...holders, ...(await heads(db, services, happening))] : holders;
  const told = [...new Map(wanted.map((one) => [one.capacity, one])).values()].filter(
    ({ person }) => person !== action.actorId,
  );
  if (told.length === 0) return [];
  const kind: CaseKind = overdue ? 'task.overdue' : 'task.opened';
  const texts = textsOf(services, happening, overdue);
  return told.map((one) => ({ ...one, kind, ...texts, link: caseLink(one.capacity, row.id) }));
}

const HEAD = getRole('agency-head').id;

/** The head of the agency answers for what is late there. */
async function heads(db: Queryable, services: Services, { row }: Happening): Promise<Recipient[]> {
  const task = await db.maybe<OpenTask>(TASK, [row.id]);
  if (!task?.agency_id) return [];
  return officers(db, { role: HEAD, agency: task.agency_id, place: row.place_id }, services.now());
}

function textsOf(services: Services, happening: Happening, overdue: boolean): { title: Text; body: Text } {
  const { process, processKind, row, action } = happening;
  const state = process.states[action.to];
  const [clock] = runningClocks(row, services);
  const late = Object.keys(row.alarms).at(-1) ?? '';
  const params = (language: Language): Params => ({
    number: row.number,
    title: inLanguage(row.title, language),
    applicant: row.applicant_name,
    state: state ? inLanguage(state.title, language) : action.to,
    clock: inLanguage(process.clocks[late]?.title ?? { zh: late, en: late }, language),
    due: clock ? dueText(clock, row, language, services) : '',
  });
  const what = overdue ? 'overdue' : 'opened';
  const own = `notices.task.${processKind}.${overdue ? late : action.to}`;
  const title = firstText(services, [`${own}.title`, `notices.task.any.${what}.title`], params);
  const body = firstText(services, [`${own}.body`, `notices.task.any.${what}.body`], params);
  const by = clock && !overdue ? firstText(services, ['notices.task.any.by'], params) : undefined;
  return { title, body: joinTexts([body, by]) };
}
