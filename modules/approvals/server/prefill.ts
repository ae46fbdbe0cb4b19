import type { Matter } from '#modules/catalogue/contract.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import { type Answers, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

export interface Prefill {
  answers: Answers;
  prefilled: { field: string; source: Text }[];
}

type Property = 'name' | 'uscc' | 'legalRepresentative' | 'address' | 'place' | 'industry' | 'establishedOn';

const REGISTER_OF_FIRMS: Text = { zh: '市场主体登记信息', en: 'Register of firms' };

/**
 * First values that the state already has (Regulation on Online Government Services art. 7: shared data is
 * not asked for again). What the applicant typed stays, except in locked fields, which the register answers.
 */
export function prefill(matter: Matter, firm: OrganisationRow, typed: Answers): Prefill {
  const answers: Answers = { ...typed };
  const prefilled: Prefill['prefilled'] = [];
  for (const field of fieldsOf(matter.form)) {
    const value = propertyOf(field.prefill, firm);
    if (value === undefined) continue;
    if (field.locked || answers[field.id] === undefined || answers[field.id] === '')
      answers[field.id] = value;
    if (answers[field.id] === value) prefilled.push({ field: field.id, source: REGISTER_OF_FIRMS });
  }
  return { answers, prefilled };
}

function propertyOf(source: string | undefined, firm: OrganisationRow): string | undefined {
  if (!source?.startsWith('organisation.')) return undefined;
  return firm[source.slice('organisation.'.length) as Property] ?? undefined;
}
