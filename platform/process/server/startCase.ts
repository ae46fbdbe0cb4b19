import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { newCase } from '../pure/caseState.ts';
import type { FactJson } from '../pure/factJson.ts';
import type { ActContext } from './act.ts';
import { caseNumber } from './caseNumber.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import { takeSteps } from './takeSteps.ts';
import { writeSteps } from './writeSteps.ts';

export interface NewCase {
  /** Name of a published process; the case runs on its latest version. */
  process: string;
  /** The action that leaves the initial state, such as `submit`. */
  action: string;
  actor: Actor;
  matter?: string;
  title: Text;
  place: string;
  /** Party name to agency id. */
  agencies: Record<string, string>;
  organisation?: string;
  person?: string;
  /** The firm's name, or a masked name of a person. */
  applicantName: string;
  parent?: string;
  facts?: Record<string, FactJson>;
  data?: unknown;
  /** Chosen by the caller when other rows of the same transaction must name the case. */
  id?: string;
}

const GENESIS = Buffer.alloc(32);

/**
 * Begins a case with its first action, taken by its applicant or by the platform; rules may carry it further,
 * even to the end, in the same transaction.
 * @throws Problem as act() does
 */
export async function startCase(context: ActContext, input: NewCase): Promise<CaseRow> {
  const { tx, book, now } = context;
  const [process, number] = await Promise.all([book.latest(tx, input.process), caseNumber(tx, now)]);
  const row: CaseRow = {
    id: input.id ?? newId(),
    number,
    process: process.name,
    process_version: process.version,
    matter: input.matter ?? null,
    title: input.title,
    place_id: input.place,
    agencies: input.agencies,
    agency_ids: [...new Set(Object.values(input.agencies))],
    organisation_id: input.organisation ?? null,
    person_id: input.person ?? null,
    applicant_name: input.applicantName,
    parent_id: input.parent ?? null,
    ...newCase(process.initial),
    outcome: null,
    head_hash: GENESIS,
    due_at: null,
    due_provisional: false,
    opened_at: now,
    moved_at: now,
    closed_at: null,
  };
  const standing = await context.standing(input.actor, row);
  const request = { action: input.action, actor: input.actor, facts: input.facts, data: input.data };
  const steps = takeSteps({
    process,
    row,
    before: stateOf(row),
    standing,
    request,
    now,
    calendar: book.calendarOf(row.place_id),
  });
  return writeSteps(context, { process, row, steps, isNew: true });
}
