import { useTranslation } from 'react-i18next';
import type { ActionInputProps } from '#platform/process/web/desk/caseParts.ts';
import { TextField } from '#platform/ui/plain/TextField.tsx';

const LINES = 7;
const MOST_LETTERS = 2000;

/** What a hearing, a review or a test showed, in words. */
export function ResultInput({ name, value, onChange, error }: ActionInputProps) {
  const { t } = useTranslation();
  return (
    <TextField
      name={name}
      label={t('correspondence.result.label')}
      help={t('correspondence.result.help')}
      error={error}
      rows={LINES}
      maxLength={MOST_LETTERS}
      value={String(value)}
      onChange={onChange}
    />
  );
}
