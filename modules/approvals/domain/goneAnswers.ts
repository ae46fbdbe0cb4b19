import { answerTo, isEmpty } from '#platform/forms/pure/answers.ts';
import { type Answers, type Form, fieldsOf } from '#platform/forms/pure/form.ts';
import { toText } from '#platform/forms/pure/toText.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

/** What was answered to questions of the old form that the new one no longer asks, in words. */
export function goneAnswers(before: Form, after: Form, answers: Answers): { title: Text; answer: Text }[] {
  const asked = new Set(fieldsOf(after).map(({ id }) => id));
  return fieldsOf(before)
    .filter(({ id }) => !asked.has(id) && !isEmpty(answerTo(answers, id)))
    .map((field) => {
      const answer = answerTo(answers, field.id);
      return {
        title: field.title,
        answer: { zh: toText(field, answer, 'zh-CN'), en: toText(field, answer, 'en') },
      };
    });
}
