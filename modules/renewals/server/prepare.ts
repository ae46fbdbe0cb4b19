import { firmAsApplicant, prefill } from '#modules/approvals/index.ts';
import { findLicence } from '#modules/licences/index.ts';
import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type Answers, fieldsOf } from '#platform/forms/pure/form.ts';
import { declaredRenewal, type RenewalRow } from './renewals.ts';

/**
 * What the form of the renewal says before anybody types: the licence and its fields, the register of firms, and whether
 * conditions changed as the holder answered.
 * @throws Problem renewal.noConsent
 */
export async function prepareAnswers(db: Queryable, row: RenewalRow) {
  if (row.renew !== true) throw new Problem('renewal.noConsent', 403);
  const { published, matter, renewal } = await declaredRenewal(db, row);
  const firm = await getFirm(db, row.organisation_id);
  const licence = await findLicence(db, row.licence_id);
  const known = new Map(licence?.fields.map(({ id, value, code }) => [id, code ?? value.zh]));
  const typed: Answers = {};
  for (const { id } of fieldsOf(matter.form)) {
    const value = known.get(id);
    if (value !== undefined) typed[id] = value;
  }
  typed[matter.result?.field ?? ''] = licence?.number ?? row.licence_number;
  typed[renewal.changedField] = row.changed ? 'yes' : 'no';
  const { answers } = await prefill(db, matter, firmAsApplicant(firm), typed);
  return { published, matter, renewal, firm, answers };
}

async function getFirm(db: Queryable, id: string): Promise<OrganisationRow> {
  const firm = await findOrganisation(db, id);
  if (!firm) throw new Problem('organisation.unknown', 404);
  return firm;
}
