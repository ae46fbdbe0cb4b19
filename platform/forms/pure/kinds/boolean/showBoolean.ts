import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import type { Field } from '../../form.ts';

const YES: Text = { zh: '是', en: 'Yes' };
const NO: Text = { zh: '否', en: 'No' };
const AGREED: Text = { zh: '同意', en: 'Agreed' };
const NOT_AGREED: Text = { zh: '未同意', en: 'Not agreed' };

export function showBoolean(answer: boolean, { consent }: Field, language: Language): string {
  if (consent) return inLanguage(answer ? AGREED : NOT_AGREED, language);
  return inLanguage(answer ? YES : NO, language);
}
