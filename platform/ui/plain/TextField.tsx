import type { ChangeEvent, InputHTMLAttributes } from 'react';
import { Field, type FieldTexts } from './Field.tsx';
import { describedBy, fieldId } from './fieldId.ts';
import './controls.css';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'placeholder' | 'disabled' | 'readOnly'
>;

export interface TextFieldProps extends FieldTexts, Native {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** About how many characters the answer has: the box is as long as the answer. */
  length?: number;
  /** Lines of a longer answer. */
  rows?: number;
  /** After the box: a unit, as 元. */
  unit?: string;
}

/** One answer in words or digits. */
export function TextField(props: TextFieldProps) {
  const { name, label, help, error, optional, value, onChange, onBlur, length, rows, unit, type, ...native } =
    props;
  const shared = {
    ...native,
    id: fieldId(name),
    name,
    value,
    onBlur,
    className: 'ow-input',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(name, { help, error }),
    'aria-required': optional ? undefined : true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <Field name={name} label={label} help={help} error={error} optional={optional}>
      <span className="ow-input__row">
        {rows ? (
          <textarea {...shared} rows={rows} />
        ) : (
          <input {...shared} type={type} style={length ? { maxWidth: `${length + 3}em` } : undefined} />
        )}
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  );
}
