import { getApplicationRow, readSupplementItem } from '#modules/approvals/index.ts';
import { type Matter, onTrack } from '#modules/catalogue/contract.ts';
import { basisInWords, getMatterVersion } from '#modules/catalogue/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { certificateDate } from '#platform/documents/server/certificateTexts.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { lastDays } from '../domain/lastDays.ts';
import { paperOf } from '../domain/paperOf.ts';
import type { PaperField, PaperRow } from './papers.ts';
import { type Paper, readPapers } from './readPapers.ts';

/** The step as the ledger has it, with what was typed. */
export interface TakenStep {
  id: string;
  name: string;
  at: Date;
  actor_id: string;
  capacity: { kind: string; role?: string };
  body: { from: string; to: string };
  data: { reason?: unknown; items?: unknown; remedies?: unknown } | null;
}

type Describing = Pick<Services, 'translate' | 'law' | 'processes' | 'namesOf'>;
export type Described = Omit<PaperRow, 'number'> & { mark: string };

/**
 * What the paper of a step says: who applied for what, what was found, on which basis, what follows, and by when it can
 * be contested. A paper is in Chinese, the language of the law that asks for it.
 * @returns undefined for a step that makes no paper, or where no law asks this matter for one
 */
export async function describePaper(
  db: Queryable,
  services: Describing,
  row: CaseRow,
  step: TakenStep,
): Promise<Described | undefined> {
  const published = await getMatterVersion(db, row.matter ?? '', Number(row.facts['matterVersion']));
  const { track } = await getApplicationRow(db, row.id);
  const matter = onTrack(published.body, track);
  const { from, to } = step.body;
  const kind = paperOf(matter, { from, action: step.name, to });
  const paper = kind && readPapers().get(kind);
  if (!kind || !paper?.types.includes(matter.type)) return undefined;
  const process = await services.processes.get(db, row.process, row.process_version);
  const holder = process.states[from]?.holder;
  const agency = (typeof holder === 'object' && row.agencies[holder.at]) || row.agencies['decider']!;
  const issued_on = legalDate(step.at);
  const firm = row.organisation_id ? await findOrganisation(db, row.organisation_id) : undefined;
  const applicant = await applicantOf(db, services, row);
  const say = sayOf(services);
  const field = (key: string, value: string): PaperField[] =>
    value.trim() === '' ? [] : [{ key, label: labelOf(services, key), value }];
  const items = listed(step.data?.items).map((item) => {
    const { title, reason } = readSupplementItem(matter, item);
    return title ? `${title.zh}：${reason}` : reason;
  });
  const due =
    row.clocks['decision'] && deadline(row.clocks['decision'], services.processes.calendarOf(row.place_id));
  const states = kind === 'acceptance' || kind === 'extension';
  const fields = [
    ...field('applicant', applicant),
    ...field('uscc', firm?.uscc ?? ''),
    ...field('matter', matter.title.zh),
    ...field('case', row.number),
    ...field('appliedOn', certificateDate('zh-CN', legalDate(row.opened_at))),
    ...field('items', items.map((item, n) => `${n + 1}. ${item}`).join('\n')),
    ...field('facts', textOf(step.data?.reason) || (kind === 'grant' ? say('metConditions') : '')),
    ...field('basis', basisOf(paper, matter)),
    ...field('dueOn', states && due?.on ? certificateDate('zh-CN', due.on) : ''),
    ...(paper.remedies ? field('remedies', remediesOf(services, row, step, issued_on)) : []),
    ...field('officer', await officerOf(db, services, step)),
  ];
  return {
    id: newId(),
    case_id: row.id,
    action_id: step.id,
    kind,
    mark: paper.mark,
    agency_id: agency,
    title: paper.title,
    holder_name: applicant,
    holder_uscc: firm?.uscc ?? null,
    fields,
    statement: say(`statement.${kind}`, { applicant, matter: matter.title.zh }),
    issued_on,
    issued_at: step.at,
  };
}

const sayOf =
  ({ translate }: Describing) =>
  (key: string, params: Record<string, string> = {}) =>
    translate('zh-CN', `decisions.paper.${key}`, params);

function labelOf({ translate }: Describing, key: string) {
  const path = `decisions.paper.field.${key}`;
  return { zh: translate('zh-CN', path), en: translate('en', path) };
}

/** The article that asks for the paper, and what the matter itself rests on. */
function basisOf({ basis }: Paper, matter: Pick<Matter, 'basis'>): string {
  return matter.basis.length === 0 ? basis.zh : `${basis.zh}；${basisInWords(matter.basis).zh}`;
}

/** As the officer wrote it, and the last days, for whoever receives the paper today. */
function remediesOf(
  { law, processes, translate }: Describing,
  row: CaseRow,
  step: TakenStep,
  on: string,
): string {
  const days = lastDays(law, processes.calendarOf(row.place_id), on);
  const dates = translate('zh-CN', 'decisions.paper.lastDays', {
    reconsideration: certificateDate('zh-CN', days.reconsideration),
    suit: certificateDate('zh-CN', days.suit),
  });
  return [textOf(step.data?.remedies), dates].filter((line) => line !== '').join('\n');
}

/** A paper names whoever it is for in full: the case itself shows of a natural person only a masked name. */
async function applicantOf(db: Queryable, services: Describing, row: CaseRow): Promise<string> {
  if (row.organisation_id !== null || row.person_id === null) return row.applicant_name;
  return (await services.namesOf(db, [row.person_id])).get(row.person_id) ?? row.applicant_name;
}

async function officerOf(db: Queryable, services: Describing, step: TakenStep): Promise<string> {
  if (step.capacity.kind !== 'officer') return sayOf(services)('byRule');
  const name = (await services.namesOf(db, [step.actor_id])).get(step.actor_id) ?? '';
  const post = allRoles().get(step.capacity.role ?? '')?.title.zh ?? '';
  return `${name}（${post}）`;
}

/** Typed by a person; a rule gives it in both languages. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const zh = (value as { zh?: unknown } | null | undefined)?.zh;
  return typeof zh === 'string' ? zh : '';
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
