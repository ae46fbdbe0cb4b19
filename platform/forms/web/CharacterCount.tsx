import { useTranslation } from 'react-i18next';
import type { Answer } from '../pure/form.ts';
import { lengthOf } from '../pure/kinds/text/checkText.ts';

/** How much room is left, and how much is over. */
export function CharacterCount({ answer, most }: { answer: Answer; most: number }) {
  const { t } = useTranslation();
  const length = typeof answer === 'string' ? lengthOf(answer) : 0;
  const over = length - most;
  if (over > 0) return <span className="form-count--over">{t('forms.count.over', { over, most })}</span>;
  return <span>{t('forms.count.used', { length, most })}</span>;
}
