import { useTranslation } from 'react-i18next';
import type { ControlProps } from '../formScope.ts';
import { ControlGroup } from './ControlGroup.tsx';

interface ChoiceListProps {
  control: ControlProps;
  options: { value: string; label: string }[];
  /** Empty while nothing is chosen. */
  value: string;
  inline?: boolean;
  /** Undefined: the choice was taken back. */
  onChange: (value: string | undefined) => void;
}

/** One of a few, all in sight. An answer that is not needed can be taken back. */
export function ChoiceList({ control, options, value, inline, onChange }: ChoiceListProps) {
  const { t } = useTranslation();
  return (
    <ControlGroup control={control}>
      <div className={inline ? 'form-choices form-choices--inline' : 'form-choices'}>
        {options.map((option) => (
          <label key={option.value} className="ow-choice">
            <input
              type="radio"
              name={control.path}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {!control.field.required && value !== '' && (
        <button type="button" className="form-link" onClick={() => onChange(undefined)}>
          {t('forms.clear')}
        </button>
      )}
    </ControlGroup>
  );
}
