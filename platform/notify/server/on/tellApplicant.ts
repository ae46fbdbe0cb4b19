import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { CLOCK_EXPIRED } from '#platform/process/pure/apply.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { caseLink } from '../../pure/capacityKey.ts';
import type { CaseKind } from '../../pure/caseKinds.ts';
import { applicants } from '../recipients.ts';
import { dueText, type RunningClock, runningClocks } from '../render/dueText.ts';
import { firstText, joinTexts, type Params } from '../render/firstText.ts';
import type { Told } from '../tell.ts';
import type { Happening } from './happening.ts';

/** What the applicant is told of an action: what changed, what they have to do, by when. */
export async function tellApplicant(
  db: Queryable,
  services: Services,
  happening: Happening,
): Promise<Told[]> {
  const { process, row, action } = happening;
  const state = process.states[action.to];
  // That a clock ran out is first of all the officers' trouble; what follows from it is an action of its own.
  if (!state || action.name === CLOCK_EXPIRED) return [];
  const everybody = await applicants(db, services.notices, row, services.now());
  // Whoever acted knows; but the first action is answered with its number, as a receipt.
  const receivers = everybody.filter(({ person }) => action.seq === 1 || person !== action.actorId);
  if (receivers.length === 0) return [];
  const kind = kindOfNews(happening, state);
  const texts = await textsOf(db, services, happening, state);
  return receivers.map((one) => ({ ...one, kind, ...texts, link: caseLink(one.capacity, row.id) }));
}

function transitionOf({ process, action }: Happening): Transition | undefined {
  return process.states[action.from]?.on?.[action.name];
}

function kindOfNews(happening: Happening, state: State): CaseKind {
  const { process, action } = happening;
  if (state.final !== undefined) return 'case.decided';
  if (state.holder === 'applicant') return 'case.todo';
  const stops = Object.values(process.clocks).some(({ stopsIn }) => stopsIn?.[action.to] !== undefined);
  // More time, and time that does not count, are told with their reasons (Permit Law arts. 42, 45).
  return stops || transitionOf(happening)?.extends ? 'case.decided' : 'case.progress';
}

async function textsOf(
  db: Queryable,
  services: Services,
  happening: Happening,
  state: State,
): Promise<{ title: Text; body: Text }> {
  const { row, action, processKind, current } = happening;
  const own = [`notices.case.${processKind}.${action.name}`, `notices.case.${processKind}.${action.to}`];
  const ahead = current ? whatIsAhead(services, happening, state) : undefined;
  const holder = current ? await holderName(db, happening, state) : undefined;
  const params = (language: Language): Params => ({
    number: row.number,
    title: inLanguage(row.title, language),
    state: inLanguage(state.title, language),
    action: ahead?.todo ? inLanguage(ahead.todo, language) : '',
    holder: holder ? inLanguage(holder, language) : '',
    due: ahead?.clock ? dueText(ahead.clock, row, language, services) : '',
  });
  const any = transitionOf(happening)?.extends ? 'notices.case.any.extended' : 'notices.case.any';
  const title = firstText(services, [...own.map((key) => `${key}.title`), `${any}.title`], params);
  const body = firstText(services, [...own.map((key) => `${key}.body`), `${any}.body`], params);
  const next = nextKey(state, ahead, holder);
  const last = next === undefined ? undefined : firstText(services, [`notices.case.any.${next}`], params);
  return { title, body: joinTexts([body, last]) };
}

interface Ahead {
  todo: Text | undefined;
  clock: RunningClock | undefined;
}

function whatIsAhead(services: Services, { process, row }: Happening, state: State): Ahead {
  const running = runningClocks(row, services);
  if (state.holder === 'applicant') return { todo: todoOf(process, state), clock: running[0] };
  return { todo: undefined, clock: running.find(({ name }) => process.clocks[name]?.public) };
}

/**
 * What the applicant can do to go on; withdrawing is always possible, but nobody has to. Not by the order of the
 * table: the database keeps no order of keys.
 */
function todoOf(process: Process, state: State): Text | undefined {
  const titles = Object.values(state.on ?? {})
    .filter(({ by, to }) => by.includes('applicant') && process.states[to]?.final === undefined)
    .map(({ title }) => title);
  if (titles.length === 0) return undefined;
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}

/** What the last line says: what to do by when, who has it now and until when, or that it is over. */
function nextKey(state: State, ahead: Ahead | undefined, holder: Text | undefined): string | undefined {
  if (state.final !== undefined) return 'over';
  if (!ahead) return undefined;
  if (ahead.todo) return ahead.clock ? 'todoBy' : 'todo';
  if (!holder) return undefined;
  return ahead.clock ? 'waitBy' : 'wait';
}

async function holderName(db: Queryable, { row }: Happening, { holder }: State): Promise<Text | undefined> {
  if (!holder || holder === 'applicant') return undefined;
  const agency = await findAgency(db, row.agencies[holder.at] ?? '');
  return agency && { zh: agency.name.zh, en: agency.name.en ?? agency.name.zh };
}
