import type { Matter, Result } from '#modules/catalogue/contract.ts';
import type { LicenceField } from '#modules/licences/index.ts';
import { standingOfFounding } from '#modules/organisations/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { type Answers, type Field, fieldsOf } from '#platform/forms/pure/form.ts';
import { toText } from '#platform/forms/pure/toText.ts';
import { namesInAnswers } from '#platform/forms/server/namesInAnswers.ts';
import type { Applicant } from './applicant.ts';

type Property = 'name' | 'uscc' | 'address' | 'legalRepresentative' | 'establishedOn';

/** The name of whoever applied, firm or person. */
const APPLICANT_NAME = 'applicant.name';

/** Kinds whose answer is a code that stands for words. */
const CODED: readonly Field['kind'][] = ['register', 'place', 'choice'];

export interface Granted {
  matter: Matter;
  result: Result;
  answers: Answers;
  applicant: Applicant;
  /** Legal date of the decision: register entries are named as on that day. */
  on: string;
  /** The place of the matter, whose registers count. */
  place: string;
}

/**
 * What stands on the licence, in words of both languages: from the answers, or from the register of firms
 * (`organisation.…`), or the name of the applicant (`applicant.name`). Words are settled now: a licence goes on saying what was granted when a list changes.
 */
export async function licenceFields(db: Queryable, granted: Granted): Promise<LicenceField[]> {
  const { matter, result, answers, applicant, on, place } = granted;
  const { firm } = applicant;
  const shown = result.shows.some(({ from }) => from.startsWith('founding.'));
  const founding = shown && firm ? await standingOfFounding(db, firm.id, on) : undefined;
  const names = await namesInAnswers(db, matter.form, answers, on, place);
  const asked = new Map(fieldsOf(matter.form).map((field) => [field.id, field]));
  return result.shows.flatMap(({ id, label, from }): LicenceField[] => {
    if (from.startsWith('organisation.')) {
      const value = firm?.[from.slice('organisation.'.length) as Property];
      return value ? [{ id, label, value: { zh: value, en: value } }] : [];
    }
    if (from === APPLICANT_NAME) return [{ id, label, value: { zh: applicant.name, en: applicant.name } }];
    if (from.startsWith('founding.')) {
      const value = from === 'founding.scope' ? founding?.scope.text : founding?.capital;
      return value ? [{ id, label, value: { zh: value, en: value } }] : [];
    }
    const field = asked.get(from);
    const answer = answers[from];
    const zh = field ? toText(field, answer, 'zh-CN', names('zh-CN')) : '';
    if (!field || zh === '') return [];
    const value = { zh, en: toText(field, answer, 'en', names('en')) };
    const coded = CODED.includes(field.kind) && typeof answer === 'string';
    return [{ id, label, value, ...(coded && { code: answer }) }];
  });
}
