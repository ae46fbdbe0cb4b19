import { useTranslation } from 'react-i18next';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { VisitFieldProps } from './fieldProps.ts';

const DATE_LENGTH = 10;

export function VisitDateField({ draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      name="visitedOn"
      type="date"
      length={DATE_LENGTH}
      label={t('supervision.visit.on')}
      help={t('supervision.onSite.dateHelp')}
      error={fieldError(problem, 'visitedOn')}
      value={draft.visitedOn}
      onChange={(visitedOn) => onChange((before) => ({ ...before, visitedOn }))}
    />
  );
}
