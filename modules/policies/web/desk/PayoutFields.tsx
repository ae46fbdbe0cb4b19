import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { withBudget, withDays } from './consentOf.ts';

interface PayoutFieldsProps {
  body: Body;
  onChange: (change: (before: Body) => Body) => void;
  mayWrite: boolean;
  problem: ProblemDocument | undefined;
}

/** How the money goes out: the firm's consent where nobody applies, and how much there is in all. */
export function PayoutFields({ body, onChange, mayWrite, problem }: PayoutFieldsProps) {
  const { t } = useTranslation();
  const shared = (path: string) => ({
    name: path,
    label: t(`policies.field.${path.replaceAll('.', '_')}`),
    value: readAt(body, path),
    error: fieldError(problem, path),
  });
  const isSilent = readAt(body, 'consent.kind') === 'silent';
  return (
    <>
      {readAt(body, 'mode') === 'automatic' && (
        <>
          <Select
            {...shared('consent.kind')}
            onChange={(kind) => mayWrite && onChange((before) => writeAt(before, 'consent.kind', kind))}
            options={(['confirm', 'silent'] as const).map((value) => ({
              value,
              label: t(`policies.asked.${value}`),
            }))}
          />
          <TextField
            {...shared('consent.objectionDays')}
            onChange={(days) => onChange((before) => withDays(before, days))}
            readOnly={!mayWrite}
            inputMode="numeric"
            optional={!isSilent}
            length={4}
          />
        </>
      )}
      {(['budget.amount', 'budget.source'] as const).map((path) => (
        <TextField
          key={path}
          {...shared(path)}
          onChange={(value) => onChange((before) => withBudget(before, path, value))}
          readOnly={!mayWrite}
          optional
        />
      ))}
    </>
  );
}
