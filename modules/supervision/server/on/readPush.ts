import { z } from 'zod';
import type { Grant } from '#connectors/regulator/mapping.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { findLicence } from '#modules/licences/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { PostCheckRow } from '../postChecks.ts';

/** The event of a grant, as `supervision.openPostCheck` writes it. */
export const Push = z.object({ caseId: z.uuid(), licenceId: z.uuid(), agency: z.string() });

const CASE = sql('push_case', 'SELECT * FROM cases WHERE id = $1');

export function readPushedCase(db: Queryable, caseId: string): Promise<CaseRow> {
  return db.one<CaseRow>(CASE, [caseId]);
}

/** Everything the regulator's system is sent: licence, firm, and what is to be checked until when (APV-05.r2). */
export async function readGrant(
  db: Queryable,
  { processes }: Pick<Services, 'processes'>,
  check: PostCheckRow,
): Promise<Grant> {
  const row = await readPushedCase(db, check.case_id);
  const approval = await readPushedCase(db, check.approval_case_id);
  const licence = await findLicence(db, check.licence_id);
  const firm = licence?.organisationId && (await findOrganisation(db, licence.organisationId));
  if (!licence || !firm) throw new Error(`the push of case ${row.number} has no licence or no firm`);
  const { body } = await getMatterVersion(db, check.matter, check.matter_version);
  const clock = row.clocks['check'];
  return {
    pushId: check.case_id,
    pushedAt: check.pushed_at,
    approvalNumber: approval.number,
    licence: {
      number: licence.number,
      title: licence.title.zh,
      type: licence.type,
      issuedOn: licence.issuedOn,
      validFrom: licence.validFrom,
      validTo: licence.validTo,
      fields: licence.fields.map(({ label, value }) => ({ label: label.zh, value: String(value) })),
    },
    firm: {
      uscc: firm.uscc,
      name: firm.name,
      kind: firm.kind,
      legalRepresentative: firm.legalRepresentative,
      address: firm.address,
      place: firm.place,
    },
    check: {
      number: row.number,
      agency: check.agency_id,
      dueOn: (clock && deadline(clock, processes.calendarOf(row.place_id)).on) ?? null,
      items: (body.postCheck?.checklist ?? []).map(({ id, title }) => ({ id, title: title.zh })),
    },
  };
}
