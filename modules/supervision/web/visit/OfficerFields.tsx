import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { VisitFieldProps } from './fieldProps.ts';

const MOST_OFFICERS = 20;

/** Who was there: at least as many as the law asks for, by name as they stand on the record. */
export function OfficerFields({ check, draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  const { officers } = draft;
  const set = (at: number, name: string) =>
    onChange((before) => ({ ...before, officers: before.officers.with(at, name) }));
  return (
    <fieldset id={fieldId('officers')} className="visit-part">
      <legend>{t('supervision.visit.officers')}</legend>
      <FieldNotes
        name="officers"
        help={t('supervision.onSite.officersHelp', { least: check.officersAtLeast })}
        error={fieldError(problem, 'officers')}
      />
      {officers.map((name, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: an officer has no identity but the place on the record
          key={at}
          name={`officers.${at}`}
          label={t('supervision.onSite.officer', { number: at + 1 })}
          optional={at >= check.officersAtLeast}
          maxLength={40}
          value={name}
          onChange={(value) => set(at, value)}
        />
      ))}
      {officers.length < MOST_OFFICERS && (
        <Button
          kind="quiet"
          onClick={() => onChange((before) => ({ ...before, officers: [...before.officers, ''] }))}
        >
          {t('supervision.onSite.addOfficer')}
        </Button>
      )}
    </fieldset>
  );
}
