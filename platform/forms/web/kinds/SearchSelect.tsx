import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldTexts } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import type { ControlProps } from '../formScope.ts';

interface SearchSelectProps {
  control: ControlProps;
  texts: FieldTexts;
  options: { value: string; label: string }[];
  several?: boolean;
}

/** A list too long to look through: typing narrows it. */
export function SearchSelect({ control, texts, options, several }: SearchSelectProps) {
  const { t } = useTranslation();
  const { path, answer, onAnswer, onLeave } = control;
  const chosen = Array.isArray(answer) || typeof answer === 'string' ? answer : undefined;
  return (
    <Select<string | string[]>
      id={fieldId(path)}
      className="form-select"
      mode={several ? 'multiple' : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!control.field.required}
      virtual={false}
      placeholder={t('forms.search.choose')}
      status={texts.error ? 'error' : undefined}
      aria-invalid={texts.error ? true : undefined}
      aria-describedby={describedBy(path, texts)}
      aria-required={control.field.required || undefined}
      notFoundContent={t('forms.search.none')}
      value={chosen as string | string[] | undefined}
      options={options}
      onChange={(next) => onAnswer(next === undefined || next.length === 0 ? undefined : next)}
      onBlur={onLeave}
    />
  );
}
