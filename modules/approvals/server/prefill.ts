import type { Matter } from '#modules/catalogue/contract.ts';
import { type LicenceRow, licencesOf } from '#modules/licences/index.ts';
import { sharedAnswers } from '#modules/sharing/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { type Answers, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Applicant } from './applicant.ts';

export interface Prefill {
  answers: Answers;
  prefilled: { field: string; source: Text }[];
}

type Property = 'name' | 'uscc' | 'legalRepresentative' | 'address' | 'place' | 'industry' | 'establishedOn';

const REGISTER_OF_FIRMS: Text = { zh: '市场主体登记信息', en: 'Register of firms' };
const OWN_LICENCES: Text = { zh: '名下的电子证照', en: 'The applicant’s own e-licences' };
const SIGN_IN: Text = { zh: '实名登录信息', en: 'Sign-in with verified identity' };

/**
 * First values that the state already has (Regulation on Online Government Services art. 7: shared data is
 * not asked for again). What the applicant typed stays, except in locked fields, which the register answers. What a
 * call brought for the draft fills its fields; before the call they stay empty (DAT-01).
 */
export async function prefill(
  db: Queryable,
  matter: Pick<Matter, 'form'>,
  applicant: Applicant,
  typed: Answers,
  draftId?: string,
): Promise<Prefill> {
  const licences = await licencesOf(db, applicant.id);
  const answers: Answers = { ...typed };
  const prefilled: Prefill['prefilled'] = [];
  for (const field of fieldsOf(matter.form)) {
    const found = firstValue(field.prefill, applicant, licences);
    if (!found) continue;
    const { value, source } = found;
    if (field.locked || answers[field.id] === undefined || answers[field.id] === '')
      answers[field.id] = value;
    if (answers[field.id] === value) prefilled.push({ field: field.id, source });
  }
  for (const { field, value, source } of await sharedAnswers(db, draftId, matter)) {
    const { locked } = fieldsOf(matter.form).find(({ id }) => id === field)!;
    if (locked) delete answers[field];
    if (value === undefined) continue;
    answers[field] ||= value;
    if (answers[field] === value) prefilled.push({ field, source });
  }
  return { answers, prefilled };
}

function firstValue(
  from: string | undefined,
  applicant: Applicant,
  licences: readonly LicenceRow[],
): { value: string; source: Text } | undefined {
  const [register, name] = (from ?? '').split('.');
  const { firm, person } = applicant;
  if (register === 'organisation') {
    const value = firm?.[name as Property];
    return value ? { value, source: REGISTER_OF_FIRMS } : undefined;
  }
  if (register === 'applicant' && name === 'name')
    return { value: applicant.name, source: firm ? REGISTER_OF_FIRMS : SIGN_IN };
  if (register === 'person' && name === 'mobile')
    return person?.mobile ? { value: person.mobile, source: SIGN_IN } : undefined;
  const licence = licences.find(({ type, status }) => type === name && status === 'valid');
  return register === 'licence' && licence ? { value: licence.number, source: OWN_LICENCES } : undefined;
}
