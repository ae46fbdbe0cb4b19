import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { AuthorisationStatus, AuthorisationView } from '../contract.ts';
import type { AuthorisationRow } from './authorisations.ts';
import type { MatterOfOne } from './singleOfficerMatters.ts';

/** Authorisations as pages show them, with the names of people and matters. */
export async function presentAuthorisations(
  call: Call,
  rows: readonly AuthorisationRow[],
  matters: readonly MatterOfOne[],
): Promise<AuthorisationView[]> {
  const people = rows.flatMap(({ person, grantedBy, withdrawnBy }) => [person, grantedBy, withdrawnBy ?? []]);
  const names = await call.services.namesOf(call.db, [...new Set(people.flat())]);
  const name = (id: string | null) => (id && names.get(id)) || '';
  const today = legalDate(call.now);
  return rows.map((row) => ({
    id: row.id,
    officer: { id: row.person, name: name(row.person) },
    matters: row.matters.map((matter) => titled(matter, matters)),
    validFrom: row.validFrom,
    validTo: row.validTo,
    status: statusOn(row, today),
    qualification: { number: row.qualificationNumber, validTo: row.qualificationValidTo },
    approvalSince: row.approvalSince,
    grantedBy: name(row.grantedBy),
    grantedOn: legalDate(row.grantedAt),
    withdrawn: row.withdrawnOn
      ? { on: row.withdrawnOn, by: name(row.withdrawnBy), reason: row.withdrawnReason ?? '' }
      : null,
    decided: row.decided,
    checked: row.checked,
    wrong: row.wrong,
  }));
}

/** A matter by its title; one that is no longer in force by its name. */
export function titled(matter: string, matters: readonly MatterOfOne[]) {
  const title = matters.find((one) => one.matter === matter)?.title ?? { zh: matter, en: matter };
  return { matter, title };
}

function statusOn(row: AuthorisationRow, today: string): AuthorisationStatus {
  if (row.withdrawnOn && row.withdrawnOn <= today) return 'withdrawn';
  if (today > row.validTo) return 'ended';
  if (today < row.validFrom) return 'notBegun';
  return today > row.qualificationValidTo ? 'unqualified' : 'inForce';
}
