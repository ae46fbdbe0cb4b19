import { useTranslation } from 'react-i18next';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { Field } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** So many are all in sight; so many fit a plain list; more have to be searched. */
const IN_SIGHT = 6;
const IN_A_LIST = 25;

export function ChoiceControl(control: ControlProps) {
  const { t } = useTranslation();
  const { language } = useFormScope();
  const texts = useFieldTexts(control);
  const { field, path, answer, onAnswer, onLeave } = control;
  const options = (field.options ?? []).map(({ value, title }) => ({
    value,
    label: inLanguage(title, language),
  }));
  const value = typeof answer === 'string' ? answer : '';
  if (options.length <= IN_SIGHT) {
    return <ChoiceList control={control} options={options} value={value} onChange={onAnswer} />;
  }
  if (options.length > IN_A_LIST) {
    return (
      <Field {...texts}>
        <SearchSelect control={control} texts={texts} options={options} />
      </Field>
    );
  }
  return (
    <Field {...texts}>
      <select
        id={fieldId(path)}
        name={path}
        className="ow-input ow-input--select"
        value={value}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(path, texts)}
        aria-required={field.required || undefined}
        onChange={(event) => onAnswer(event.target.value || undefined)}
        onBlur={onLeave}
      >
        <option value="">{t('ui.field.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
