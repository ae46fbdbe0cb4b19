import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { FieldNotes, type FieldTexts } from './Field.tsx';
import { describedBy, fieldId } from './fieldId.ts';
import type { Option } from './Select.tsx';
import './controls.css';

export interface RadioGroupProps extends FieldTexts {
  options: Option[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup({
  name,
  label,
  help,
  error,
  optional,
  options,
  value,
  onChange,
}: RadioGroupProps) {
  const { t } = useTranslation();
  return (
    <fieldset
      id={fieldId(name)}
      className={classes('ow-field', error && 'ow-field--wrong')}
      aria-describedby={describedBy(name, { help, error })}
    >
      <legend className="ow-field__label">
        {label}
        {optional && <span className="ow-field__optional">{t('ui.field.optional')}</span>}
      </legend>
      <FieldNotes name={name} help={help} error={error} />
      {options.map((option) => (
        <label key={option.value} className="ow-choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help && <span className="ow-field__help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
