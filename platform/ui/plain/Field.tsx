import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { fieldId } from './fieldId.ts';
import './controls.css';

/** What every field of a form says about itself. */
export interface FieldTexts {
  /** The path of the value, as problem documents name it: `firm.phone`. */
  name: string;
  label: string;
  /** How to answer; stands between label and control. */
  help?: ReactNode;
  /** What is wrong with the answer, and what would be right. */
  error?: string;
  /** Most answers are needed, so the few that are not say so. */
  optional?: boolean;
}

/** Label, help and error around one control whose id is `fieldId(name)`. */
export function Field({
  name,
  label,
  help,
  error,
  optional,
  children,
}: FieldTexts & { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes('ow-field', error && 'ow-field--wrong')}>
      <label className="ow-field__label" htmlFor={fieldId(name)}>
        {label}
        {optional && <span className="ow-field__optional">{t('ui.field.optional')}</span>}
      </label>
      <FieldNotes name={name} help={help} error={error} />
      {children}
    </div>
  );
}

export function FieldNotes({ name, help, error }: Pick<FieldTexts, 'name' | 'help' | 'error'>) {
  return (
    <>
      {help && (
        <p className="ow-field__help" id={`${fieldId(name)}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="ow-field__error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
