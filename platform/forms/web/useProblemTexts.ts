import { useTranslation } from 'react-i18next';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { fieldAt } from '../pure/fieldAt.ts';
import type { Form } from '../pure/form.ts';
import type { ShownProblem } from './useShownProblems.ts';

/** The words of problems: beside a field the message, in a summary with the name of the field. */
export function useProblemTexts(form: Form, language: Language) {
  const { t } = useTranslation();
  const messageOf = ({ code, params, message }: ShownProblem) =>
    message ?? t(`errors.${code}.message`, { ...params });
  const titleOf = (path: string) => {
    const place = fieldAt(form, path);
    if (!place) return path;
    // A statement to agree to ends in a full stop, which reads badly before a colon.
    const title = inLanguage(place.field.title, language).replace(/[。.？?]$/, '');
    if (place.row === undefined) return title;
    const row = t('forms.row.title', { number: place.row + 1 });
    if (place.field === place.block || !place.block) return t('forms.summary.row', { title, row });
    return t('forms.summary.cell', { block: inLanguage(place.block.title, language), row, title });
  };
  const lineOf = (problem: ShownProblem) =>
    t('forms.summary.line', { title: titleOf(problem.path), message: messageOf(problem) });
  return { messageOf, lineOf };
}
