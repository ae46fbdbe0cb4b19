import { useTranslation } from 'react-i18next';
import { Field } from '#platform/ui/plain/Field.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import { toText } from '../pure/toText.ts';
import { type ControlProps, useFormScope } from './formScope.ts';
import { useFieldTexts } from './useFieldTexts.tsx';

/** A value that a register answers for: to read and to copy, not to change here. */
export function LockedField(control: ControlProps) {
  const { t } = useTranslation();
  const { language, names } = useFormScope();
  const texts = useFieldTexts(control);
  const value = toText(control.field, control.answer, language, names);
  return (
    <Field {...texts}>
      <output id={fieldId(control.path)} className="form-locked">
        {value || t('forms.source.missing')}
      </output>
    </Field>
  );
}
