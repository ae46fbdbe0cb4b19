import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { answerTo, asAnswers } from './answers.ts';
import type { Answers, Field, Form, Section } from './form.ts';
import type { Names } from './kinds/showValue.ts';
import { isShown } from './shownFields.ts';
import { toText } from './toText.ts';

/** One answer to read. Of a repeated block, the lines of each row instead of a text. */
export interface SummaryLine {
  field: Field;
  title: string;
  text: string;
  rows?: SummaryLine[][];
}

export interface SummarySection {
  section: Section;
  title: string;
  lines: SummaryLine[];
}

/** All that was asked and answered, in the order of the form: for review before submitting, and for print. */
export function summarise(
  form: Form,
  answers: Answers,
  language: Language,
  names: Names = {},
): SummarySection[] {
  const all = form.sections.flatMap(({ fields }) => fields);
  const given = asAnswers(answers);
  return form.sections
    .map((section) => ({
      section,
      title: inLanguage(section.title, language),
      lines: linesOf(section.fields, given, all, language, names),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(
  fields: readonly Field[],
  answers: Answers,
  others: readonly Field[],
  language: Language,
  names: Names,
): SummaryLine[] {
  return fields
    .filter((field) => isShown(field, answers, others))
    .map((field) => {
      const answer = answerTo(answers, field.id);
      const line = { field, title: inLanguage(field.title, language) };
      if (field.kind !== 'repeat' || !Array.isArray(answer)) {
        return { ...line, text: toText(field, answer, language, names) };
      }
      const columns = field.fields ?? [];
      const rows = answer.map((row) => linesOf(columns, asAnswers(row), columns, language, names));
      return { ...line, text: '', rows };
    });
}
