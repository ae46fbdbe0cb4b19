import type { Filing } from '#connectors/offices/filing.ts';
import { getApplicationRow } from '#modules/approvals/index.ts';
import { findOrganisation, standingOfFounding } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { OfficeRequest } from './officeRequests.ts';
import { readCase, stageOfCase } from './stageOfCase.ts';

/** What the office is told: the firm as its register has it, and what the stage sends of the form. */
export async function readFiling(db: Queryable, request: OfficeRequest): Promise<Filing | undefined> {
  const row = await readCase(db, request.case_id);
  if (!row || row.state !== request.stage || row.closed_at !== null) return undefined;
  const stage = await stageOfCase(db, row);
  const firm = row.organisation_id ? await findOrganisation(db, row.organisation_id) : undefined;
  if (!stage?.office || !firm) throw new Error(`case ${row.number} asks no office`);
  const answers = (await getApplicationRow(db, row.id)).answers ?? {};
  const founding = await standingOfFounding(db, firm.id, legalDate(request.asked_at));
  const details: Record<string, string> = {};
  for (const [name, from] of Object.entries(stage.office.sends)) {
    const value = from.startsWith('=')
      ? from.slice(1)
      : from === 'founding.scope'
        ? founding?.scope.text
        : answers[from];
    if (typeof value === 'string' && value !== '') details[name] = value;
    if (typeof value === 'boolean') details[name] = String(value);
  }
  return {
    requestId: request.id,
    caseNumber: row.number,
    askedAt: request.asked_at,
    firm: {
      uscc: firm.uscc,
      name: firm.name,
      kind: firm.kind,
      legalRepresentative: firm.legalRepresentative ?? '',
      address: firm.address ?? '',
      place: firm.place,
    },
    details,
  };
}
