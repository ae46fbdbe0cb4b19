import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { answerTo, asAnswers, isEmpty } from './answers.ts';
import type { Answer, Answers, Field } from './form.ts';
import { showBoolean } from './kinds/boolean/showBoolean.ts';
import { showByKind } from './kinds/showByKind.ts';
import type { Names } from './kinds/showValue.ts';
import { isShown } from './shownFields.ts';

/**
 * An answer in words, for print and summaries; '' when there is none. A repeated block becomes one line per
 * row. Takes any JSON: what has the wrong shape is shown as nothing.
 */
export function toText(field: Field, answer: Answer, language: Language, names: Names = {}): string {
  return textOf(field, answer, { ...names, language });
}

interface How extends Names {
  language: Language;
}

function textOf(field: Field, answer: Answer, how: How): string {
  if (isEmpty(answer)) return '';
  const { language } = how;
  if (typeof answer === 'boolean') return showBoolean(answer, field, language);
  if (field.kind === 'repeat') return Array.isArray(answer) ? rowsText(field, answer, how) : '';
  const show = (value: string) => showByKind[field.kind]?.(value, field, how) ?? value.trim();
  if (typeof answer === 'string') return show(answer);
  if (!Array.isArray(answer)) return '';
  return answer
    .filter((value) => typeof value === 'string')
    .map(show)
    .join(language === 'en' ? ', ' : '、');
}

function rowsText({ fields = [] }: Field, rows: readonly unknown[], how: How): string {
  return rows
    .map((row, index) => `${index + 1}. ${rowText(fields, asAnswers(row), how)}`.trimEnd())
    .join('\n');
}

function rowText(fields: readonly Field[], row: Answers, how: How): string {
  const english = how.language === 'en';
  return fields
    .filter((field) => isShown(field, row, fields))
    .map((field) => ({ field, text: textOf(field, answerTo(row, field.id), how) }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${inLanguage(field.title, how.language)}${english ? ': ' : '：'}${text}`)
    .join(english ? '; ' : '；');
}
