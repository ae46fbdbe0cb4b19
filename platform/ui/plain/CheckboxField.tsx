import { classes } from './classes.ts';
import { FieldNotes, type FieldTexts } from './Field.tsx';
import { describedBy, fieldId } from './fieldId.ts';
import './controls.css';

export interface CheckboxFieldProps extends Omit<FieldTexts, 'optional'> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A statement to agree to or not. It starts unticked: a consent is given, never assumed. */
export function CheckboxField({ name, label, help, error, checked, onChange }: CheckboxFieldProps) {
  return (
    <div className={classes('ow-field', error && 'ow-field--wrong')}>
      <FieldNotes name={name} error={error} />
      <label className="ow-choice">
        <input
          id={fieldId(name)}
          name={name}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { help, error })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes name={name} help={help} />
    </div>
  );
}
