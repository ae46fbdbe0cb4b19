import { findOrganisation } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { DEFAULT_PROCESS } from '../domain/defaultProcess.ts';
import { type Severity, shownFrom } from '../domain/shownFrom.ts';

const ADD = sql(
  'credit_default_add',
  `INSERT INTO credit_defaults (case_id, organisation_id, place_id, agency_ids, entry, body, document, summary,
     identified_on, repairable_from, published_until, source_case_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export interface FoundDefault {
  actor: Actor;
  organisation: string;
  place: string;
  /** The first identifies it. */
  agencies: readonly string[];
  /** Of the catalogue. */
  entry: string;
  /** The decision that it rests on: its number. */
  document: string;
  summary: string;
  /** The post-check that found it. */
  source?: string;
}

/**
 * Identifies a default and does what follows from it at once: recorded, gathered, shared, published, with its measures.
 * @throws Problem credit.notInCatalogue for anything that the catalogue does not know (CRD-04.r2)
 */
export async function recordDefault(context: ActContext, found: FoundDefault): Promise<CaseRow> {
  const { tx, now } = context;
  const today = legalDate(now);
  const entry = await findEntry(tx, 'credit-catalogue', found.entry, today, found.place);
  const severity =
    entry && (await findEntry(tx, 'credit-severities', String(entry.body['severity']), today, found.place));
  if (!entry || !severity)
    throw new Problem('credit.notInCatalogue', 422, { params: { entry: found.entry } });
  const firm = await findOrganisation(tx, found.organisation);
  if (!firm) throw new Problem('notFound', 404);
  const shown = shownFrom(today, severity.body as unknown as Severity);
  const id = newId();
  const { atLeastTo, repairableFrom, atMostTo } = shown;
  await tx.rows(ADD, [
    id,
    firm.id,
    found.place,
    found.agencies,
    entry.key,
    JSON.stringify(entry.body),
    found.document,
    found.summary,
    today,
    repairableFrom,
    atMostTo,
    found.source ?? null,
  ]);
  return startCase(context, {
    id,
    process: DEFAULT_PROCESS,
    action: 'identify',
    actor: found.actor,
    title: entry.body['title'] as Text,
    place: found.place,
    agencies: { identifier: found.agencies[0]! },
    organisation: firm.id,
    applicantName: firm.name,
    parent: found.source,
    facts: { entry: entry.key, shownAtLeastTo: atLeastTo, shownAtMostTo: atMostTo },
    data: { document: found.document, summary: found.summary },
  });
}
