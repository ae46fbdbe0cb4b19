import { findLicence, findLicenceByCase, verifyUrl } from '#modules/licences/index.ts';
import { firmMay } from '#platform/access/pure/actor.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { clockViews } from '#platform/process/pure/clockViews.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import { holderAgencyOf } from '#platform/process/server/presentCase.ts';
import type { EventPart, EventView } from '../contract.ts';
import { getBundleVersion, type PublishedPart, partsOf } from './bundles.ts';
import { type EventRow, eventParts } from './events.ts';
import { NOT_LISTED } from './openPart.ts';
import { presentHandover } from './presentHandover.ts';
import { standingOfPart } from './standingOfPart.ts';

const CASE = sql('event_case', 'SELECT * FROM cases WHERE id = $1');
const BESIDE = sql('event_cases_beside', 'SELECT * FROM cases WHERE parent_id = $1 ORDER BY id');
const STEPS = sql(
  'event_steps',
  `SELECT a.subject_id AS id, a.name, a.at, a.body FROM actions a
   WHERE a.subject_type = 'case' AND a.subject_id = ANY ($1::uuid[]) ORDER BY a.at, a.id`,
);

type PartWithCase = Awaited<ReturnType<typeof eventParts>>[number];

/** An event with its parts on one line of time. It holds no contents: those are read in each part by whoever may. */
export async function presentEvent(call: Call, event: EventRow): Promise<EventView> {
  const { db, services, now, actor } = call;
  const row = await db.maybe<CaseRow>(CASE, [event.case_id]);
  if (!row) throw new Problem('case.unknown', 404);
  const { body: bundle } = await getBundleVersion(db, event.bundle, event.bundle_version);
  const parts = await eventParts(db, event.case_id);
  const published = await partsOf(db, bundle.members);
  const process = await services.processes.get(db, row.process, row.process_version);
  const mine =
    actor.kind === 'firm' && actor.organisation === row.organisation_id && firmMay(actor, 'submit');
  const views = await Promise.all(
    parts.map((part) => presentPart(call, { part, parts, published, row, mine })),
  );
  const permit = event.permit_id ? await findLicence(db, event.permit_id) : undefined;
  const calendar = services.processes.calendarOf(row.place_id);
  return {
    caseId: row.id,
    number: row.number,
    bundle: bundle.bundle,
    kind: bundle.kind,
    title: row.title,
    state: row.state,
    stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
    outcome: row.outcome,
    applicantName: row.applicant_name,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    clocks: clockViews(process, stateOf(row), calendar, now, services.colours, services.law.cite),
    parts: views,
    steps: await stepsOf(call, row, parts, published),
    collection: bundle.collection.when,
    handover:
      bundle.collection.when === 'all' ? await presentHandover(call, row, parts, titleIn(published)) : null,
    permit: permit
      ? {
          id: permit.id,
          number: permit.number,
          title: permit.title,
          verifyUrl: verifyUrl(services.publicUrl, permit.number),
        }
      : null,
    mayWithdraw: mine && views.some(({ state }) => state === 'open' || state === 'waiting'),
  };
}

function titleIn(published: readonly PublishedPart[]): (member: string) => Text {
  return (id) => published.find(({ member }) => member.id === id)?.matter.title ?? { zh: id, en: id };
}

interface Presenting {
  part: PartWithCase;
  parts: readonly PartWithCase[];
  published: readonly PublishedPart[];
  row: CaseRow;
  mine: boolean;
}

async function presentPart(
  call: Call,
  { part, parts, published, row: parent, mine }: Presenting,
): Promise<EventPart> {
  const { db, services, now } = call;
  const { row, not_opened, after, attempt } = part;
  const standing = await standingOfPart(db, services.processes, part);
  const titleOf = titleIn(published);
  const matter = published.find(({ member }) => member.id === part.member)?.matter;
  const notListed = {
    zh: services.translate('zh-CN', 'permits.listed'),
    en: services.translate('en', 'permits.listed'),
  };
  const conditionOf = (id: string): Text =>
    matter?.conditions.find((one) => one.id === id)?.title ??
    (id === NOT_LISTED ? notListed : { zh: id, en: id });
  const lost =
    standing.state === 'refused' || standing.state === 'withdrawn' || standing.state === 'notOpened';
  const free = after.every((id) =>
    parts.some((other) => other.member === id && other.row?.outcome === 'granted'),
  );
  return {
    member: part.member,
    title: titleOf(part.member),
    state: standing.state,
    withApplicant: standing.withApplicant,
    ...(row ? await fromCase(call, row) : NO_CASE),
    clocks: row ? await clocksOf(call, row, now) : [],
    waitsFor: standing.state === 'waiting' ? after.map(titleOf) : [],
    notOpened: not_opened && {
      why: not_opened.why,
      because: not_opened.because.map(not_opened.why === 'conditions' ? conditionOf : titleOf),
    },
    mayReapply: mine && lost && free && parent.closed_at !== null,
    attempt,
  };
}

const NO_CASE = {
  caseId: null,
  number: null,
  stateTitle: null,
  holder: null,
  holderTitle: null,
  holderAgency: null,
  openedAt: null,
  closedAt: null,
  licence: null,
};

async function clocksOf({ db, services }: Call, row: CaseRow, now: Date) {
  const process = await services.processes.get(db, row.process, row.process_version);
  const calendar = services.processes.calendarOf(row.place_id);
  return clockViews(process, stateOf(row), calendar, now, services.colours, services.law.cite);
}

async function fromCase({ db, services }: Call, row: CaseRow) {
  const process = await services.processes.get(db, row.process, row.process_version);
  const holder = process.states[row.state]?.holder;
  const role = typeof holder === 'object' ? holder.role : (holder ?? null);
  const agency = holderAgencyOf(process, row);
  const names = await agencyNames(db, agency ? [agency] : []);
  const licence = row.outcome === 'granted' ? await findLicenceByCase(db, row.id) : undefined;
  return {
    caseId: row.id,
    number: row.number,
    stateTitle: process.states[row.state]?.title ?? null,
    holder: role,
    holderTitle: (role && allRoles().get(role)?.title) || null,
    holderAgency: (agency && names.get(agency)) || null,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    licence: licence ? { id: licence.id, number: licence.number, title: licence.title } : null,
  };
}

interface Step {
  id: string;
  name: string;
  at: Date;
  body: { from: string; to: string };
}

async function stepsOf(
  { db, services }: Call,
  parent: CaseRow,
  parts: readonly PartWithCase[],
  published: readonly PublishedPart[],
): Promise<EventView['steps']> {
  const rows = new Map<string, { row: CaseRow; part: Text | null }>([
    [parent.id, { row: parent, part: null }],
  ]);
  for (const { row, member } of parts) {
    if (row) rows.set(row.id, { row, part: titleIn(published)(member) });
  }
  // Beside its parts, an event has the survey that they share.
  for (const row of await db.rows<CaseRow>(BESIDE, [parent.id]))
    if (!rows.has(row.id)) rows.set(row.id, { row, part: row.title });
  const steps: EventView['steps'] = [];
  for (const { id, name, at, body } of await db.rows<Step>(STEPS, [[...rows.keys()]])) {
    const { row, part } = rows.get(id)!;
    const { states } = await services.processes.get(db, row.process, row.process_version);
    steps.push({
      at: at.toISOString(),
      part,
      title: states[body.from]?.on?.[name]?.title ?? { zh: name, en: name },
      to: states[body.to]?.title ?? { zh: body.to, en: body.to },
    });
  }
  return steps;
}
