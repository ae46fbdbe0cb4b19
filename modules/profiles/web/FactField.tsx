import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { NONE_TEXT } from '../domain/factText.ts';
import { FactChoices } from './FactChoices.tsx';
import type { ShownAttribute } from './useFact.ts';

interface FactFieldProps {
  attribute: ShownAttribute;
  name: string;
  label: string;
  error?: string | undefined;
  /** As `factText` writes it. */
  value: string;
  onChange: (value: string) => void;
}

/** One value of an attribute, asked for as its type is: a choice, a day, an amount. */
export function FactField({ attribute, value, onChange, ...field }: FactFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const { type, values, unit } = attribute;
  if (type === 'boolean') {
    const options = [
      { value: 'true', label: t('profiles.fact.yes') },
      { value: 'false', label: t('profiles.fact.no') },
    ];
    return <Select {...field} options={options} value={value} onChange={onChange} />;
  }
  if (type === 'texts' && values) return <FactChoices {...field} {...{ values, value, onChange }} />;
  const options = values?.map((option) => ({ value: option.value, label: text(option.title) }));
  const isNone = value === NONE_TEXT;
  return (
    <>
      {options ? (
        <Select {...field} options={options} value={isNone ? '' : value} onChange={onChange} />
      ) : (
        <TextField
          {...field}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'money' || type === 'number' ? 'decimal' : undefined}
          unit={type === 'money' ? t('profiles.fact.yuan') : unit ? text(unit) : undefined}
          length={LENGTH}
          maxLength={MOST_LETTERS}
          disabled={isNone}
          value={isNone ? '' : value}
          onChange={onChange}
        />
      )}
      {type !== 'texts' && (
        <CheckboxField
          name={`${field.name}-none`}
          label={t('profiles.fact.knownNone')}
          checked={isNone}
          onChange={(checked) => onChange(checked ? NONE_TEXT : '')}
        />
      )}
    </>
  );
}

const LENGTH = 20;
const MOST_LETTERS = 200;
