import { useTranslation } from 'react-i18next';
import { Field, type FieldTexts } from './Field.tsx';
import { describedBy, fieldId } from './fieldId.ts';
import './controls.css';

export interface Option {
  value: string;
  label: string;
  help?: string;
}

export interface SelectProps extends FieldTexts {
  options: Option[];
  /** Empty while nothing is chosen. Nothing is chosen for the person. */
  value: string;
  onChange: (value: string) => void;
}

/** One of many. For up to seven use `RadioGroup`: all can be seen at once. */
export function Select({ options, value, onChange, ...texts }: SelectProps) {
  const { t } = useTranslation();
  return (
    <Field {...texts}>
      <select
        id={fieldId(texts.name)}
        name={texts.name}
        className="ow-input ow-input--select"
        value={value}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(texts.name, texts)}
        onChange={(event) => onChange(event.target.value)}
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
