import type { Matter } from '#modules/catalogue/contract.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { debtProcessName, debtTitle } from '../domain/compileDebt.ts';

/** Opens a debt for each material that the application was taken without, in the same transaction (APV-12). */
export async function openDebts(
  context: ActContext,
  matter: Matter,
  application: CaseRow,
  owed: readonly string[],
): Promise<void> {
  for (const material of owed) {
    const { title } = matter.materials.find(({ id }) => id === material)!;
    await startCase(context, {
      process: debtProcessName(matter.matter, material),
      action: 'owe',
      actor: { kind: 'system', by: 'rule' },
      matter: matter.matter,
      title: debtTitle(title),
      place: application.place_id,
      agencies: application.agencies,
      organisation: application.organisation_id ?? undefined,
      person: application.person_id ?? undefined,
      applicantName: application.applicant_name,
      parent: application.id,
      facts: { material },
    });
  }
}
