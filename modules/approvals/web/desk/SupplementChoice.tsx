import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';

interface SupplementChoiceProps {
  path: string;
  title: string;
  /** Undefined while it is not asked for. */
  reason: string | undefined;
  onChange: (reason: string | undefined) => void;
}

const MOST_LETTERS = 300;
const LINES = 2;

/** One material or answer; ticked, it asks what is wrong with it. */
export function SupplementChoice({ path, title, reason, onChange }: SupplementChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="supplement__choice">
      <CheckboxField
        name={`ask.${path}`}
        label={title}
        checked={reason !== undefined}
        onChange={(checked) => onChange(checked ? '' : undefined)}
      />
      {reason !== undefined && (
        <TextField
          name={`why.${path}`}
          label={t('approvals.supplement.reason', { title })}
          rows={LINES}
          maxLength={MOST_LETTERS}
          value={reason}
          onChange={onChange}
        />
      )}
    </div>
  );
}
