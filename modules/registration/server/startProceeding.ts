import type { OrganisationRow } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { OFFICE, proceedingProcessName } from '../domain/compileProceeding.ts';
import type { PublishedProceeding } from './proceedings.ts';

export interface NewProceeding {
  id?: string;
  published: PublishedProceeding;
  firm: OrganisationRow;
  agency: string;
  facts?: Record<string, FactJson>;
  data?: unknown;
}

/** Begins a proceeding about a firm. */
export function startProceeding(
  { tx, book, now }: { tx: Tx; book: ProcessBook; now: Date },
  { id, published, firm, agency, facts, data }: NewProceeding,
): Promise<CaseRow> {
  const { body, version } = published;
  return startCase(
    { tx, book, now, standing: noStanding },
    {
      ...(id && { id }),
      process: proceedingProcessName(body.proceeding),
      action: 'begin',
      actor: { kind: 'system', by: 'rule' },
      title: body.title,
      place: firm.place,
      agencies: { [OFFICE]: agency },
      organisation: firm.id,
      applicantName: firm.name,
      facts: { ...facts, openObjections: 0, proceeding: body.proceeding, proceedingVersion: version },
      data,
    },
  );
}
