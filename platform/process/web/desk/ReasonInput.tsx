import { useTranslation } from 'react-i18next';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ActionInputProps } from './caseParts.ts';

const MOST_LETTERS = 2000;
const LINES = 7;
/** What has words of its own; anything else is asked for as reasons. */
const KNOWN = ['reason', 'remedies'];

/** What an action requires in words: reasons above all, which are told to the applicant. */
export function ReasonInput({ name, value, onChange, error }: ActionInputProps) {
  const { t } = useTranslation();
  const words = KNOWN.includes(name) ? name : 'reason';
  return (
    <TextField
      name={name}
      label={t(`process.input.${words}.label`)}
      help={t(`process.input.${words}.help`)}
      error={error}
      rows={LINES}
      maxLength={MOST_LETTERS}
      value={String(value)}
      onChange={onChange}
    />
  );
}
