import { answerTo, isEmpty } from '#platform/forms/pure/answers.ts';
import { type Answers, type Form, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Names } from '#platform/forms/pure/kinds/showValue.ts';
import { toText } from '#platform/forms/pure/toText.ts';
import type { Language, Text } from '#platform/i18n/pure/text.ts';

/**
 * What was answered to questions of the old form that the new one no longer asks, in words.
 * @param names of the places and register entries that the answers point at
 */
export function goneAnswers(
  before: Form,
  after: Form,
  answers: Answers,
  names: (language: Language) => Names,
): { title: Text; answer: Text }[] {
  const asked = new Set(fieldsOf(after).map(({ id }) => id));
  return fieldsOf(before)
    .filter(({ id }) => !asked.has(id) && !isEmpty(answerTo(answers, id)))
    .map((field) => {
      const say = (language: Language) =>
        toText(field, answerTo(answers, field.id), language, names(language));
      return { title: field.title, answer: { zh: say('zh-CN'), en: say('en') } };
    });
}
