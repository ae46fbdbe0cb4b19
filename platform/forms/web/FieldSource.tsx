import { useTranslation } from 'react-i18next';
import { inLanguage, type Text } from '#platform/i18n/pure/text.ts';
import type { Answer, Field } from '../pure/form.ts';
import { sameJson } from '../pure/sameJson.ts';
import { toText } from '../pure/toText.ts';
import { useFormScope } from './formScope.ts';

interface FieldSourceProps {
  field: Field;
  answer: Answer;
  given: { source: Text; value: Answer };
  onRestore: (answer: Answer) => void;
}

/** Where a first value came from; once it is changed, what it was, with the way back. */
export function FieldSource({ field, answer, given, onRestore }: FieldSourceProps) {
  const { t } = useTranslation();
  const { language, names } = useFormScope();
  const source = inLanguage(given.source, language);
  if (sameJson(answer, given.value)) {
    return (
      <span className="form-source">
        {t(field.locked ? 'forms.source.locked' : 'forms.source.from', { source })}
      </span>
    );
  }
  const value = toText(field, given.value, language, names);
  return (
    <span className="form-source">
      {t('forms.source.changed', { source, value })}{' '}
      <button type="button" className="form-link" onClick={() => onRestore(given.value)}>
        {t('forms.source.restore')}
      </button>
    </span>
  );
}
