import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '#platform/ui/plain/classes.ts';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import type { ControlProps } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';

/** Several controls that answer one question: the question is the legend of all of them. */
export function ControlGroup({ control, children }: { control: ControlProps; children: ReactNode }) {
  const { t } = useTranslation();
  const { name, label, help, error, optional } = useFieldTexts(control);
  return (
    <fieldset
      id={fieldId(name)}
      className={classes('ow-field', 'form-group', error && 'ow-field--wrong')}
      aria-describedby={describedBy(name, { help, error })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) control.onLeave();
      }}
    >
      <legend className="ow-field__label">
        {label}
        {optional && <span className="ow-field__optional">{t('ui.field.optional')}</span>}
      </legend>
      <FieldNotes name={name} help={help} error={error} />
      {children}
    </fieldset>
  );
}
