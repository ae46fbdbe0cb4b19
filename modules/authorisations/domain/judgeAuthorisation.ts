import type { SingleOfficer } from '#modules/catalogue/contract.ts';
import type { Lack } from '#platform/process/pure/allowedActions.ts';
import { experiencedFrom } from './term.ts';

/** An officer's personal authorisation, as far as it decides whether they may act. Dates are legal dates, last days count. */
export interface Authorisation {
  matters: readonly string[];
  validFrom: string;
  validTo: string;
  qualificationNumber: string;
  qualificationValidTo: string;
  approvalSince: string;
  withdrawnOn: string | null;
}

/** Why an officer with these authorisations may not decide the matter alone on that day; nothing when they may. */
export function judgeAuthorisations(
  held: readonly Authorisation[],
  { matter, rules, today }: { matter: string; rules: SingleOfficer; today: string },
): Lack | undefined {
  const forMatter = held.filter(({ matters }) => matters.includes(matter));
  if (forMatter.length === 0) {
    return { code: held.length === 0 ? 'authorisation.none' : 'authorisation.otherMatters' };
  }
  const lacks = forMatter.map((one) => lackOf(one, rules, today));
  // One that is in order is enough; else the latest tells why.
  return lacks.includes(undefined) ? undefined : lacks.at(-1);
}

function lackOf(one: Authorisation, rules: SingleOfficer, today: string): Lack | undefined {
  if (one.withdrawnOn && one.withdrawnOn <= today) {
    return { code: 'authorisation.withdrawn', params: { on: one.withdrawnOn } };
  }
  if (today > one.validTo) return { code: 'authorisation.ended', params: { on: one.validTo } };
  if (today < one.validFrom) return { code: 'authorisation.notBegun', params: { on: one.validFrom } };
  if (one.qualificationNumber.trim() === '' || today > one.qualificationValidTo) {
    return { code: 'authorisation.unqualified', params: { on: one.qualificationValidTo } };
  }
  const from = experiencedFrom(one.approvalSince, rules.experience);
  return today < from ? { code: 'authorisation.tooNew', params: { on: from } } : undefined;
}
