import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { newCase } from '../pure/caseState.ts';
import type { FactJson } from '../pure/factJson.ts';
import type { ActContext } from './act.ts';
import { caseNumber } from './caseNumber.ts';
import type { CaseRow } from './caseRow.ts';
import { takeSteps } from './takeSteps.ts';
import { writeSteps } from './writeSteps.ts';

export interface NewCase {
  process: { name: string; version: number };
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

const INSERT = sql(
  'case_insert',
  `INSERT INTO cases (id, number, process, process_version, matter, title, place_id, agencies, agency_ids,
     organisation_id, person_id, applicant_name, parent_id, state, clocks, alarms, facts, version, head_hash,
     opened_at, moved_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '{}', '{}', '{}', 1, $15, $16, $16)
   RETURNING *`,
);
const GENESIS = Buffer.alloc(32);

/**
 * Begins a case with its first action, taken by its applicant or by the platform; rules may carry it further,
 * even to the end, in the same transaction.
 * @throws Problem as act() does
 */
export async function startCase(context: ActContext, input: NewCase): Promise<CaseRow> {
  const { tx, book, now } = context;
  const process = await book.get(tx, input.process.name, input.process.version);
  const row = await tx.one<CaseRow>(INSERT, [
    input.id ?? newId(),
    await caseNumber(tx, now),
    process.name,
    process.version,
    input.matter ?? null,
    JSON.stringify(input.title),
    input.place,
    JSON.stringify(input.agencies),
    [...new Set(Object.values(input.agencies))],
    input.organisation ?? null,
    input.person ?? null,
    input.applicantName,
    input.parent ?? null,
    process.initial,
    GENESIS,
    now,
  ]);
  const standing = await context.standing(input.actor, row);
  const request = { action: input.action, actor: input.actor, facts: input.facts, data: input.data };
  const steps = takeSteps({
    process,
    row,
    before: newCase(process.initial),
    standing,
    request,
    now,
    calendar: book.calendarOf(row.place_id),
  });
  return writeSteps(context, { process, row, steps, isNew: true });
}
