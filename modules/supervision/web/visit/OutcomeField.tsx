import { useTranslation } from 'react-i18next';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import type { VisitOutcome } from '../../domain/visitOutcome.ts';
import type { VisitFieldProps } from './fieldProps.ts';
import { offeredOutcomes } from './offeredOutcomes.ts';
import { anyUnmet } from './visitDraft.ts';

/** How the visit ended: only what the findings allow, and why the rest is not there. */
export function OutcomeField({ check, draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  const allowed = check.case.allowed.map(({ name }) => name);
  const { possible, ruledOut } = offeredOutcomes(allowed, anyUnmet(draft));
  const value = draft.outcome && possible.includes(draft.outcome) ? draft.outcome : '';
  return (
    <RadioGroup
      name="outcome"
      label={t('supervision.visit.outcome')}
      help={ruledOut.map(({ code }) => t(`errors.${code}.message`)).join(' ')}
      error={fieldError(problem, 'outcome')}
      options={possible.map((outcome) => ({
        value: outcome,
        label: t(`supervision.visit.ended.${outcome}`),
        help: t(`supervision.onSite.follows.${outcome}`),
      }))}
      value={value}
      onChange={(outcome) => onChange((before) => ({ ...before, outcome: outcome as VisitOutcome }))}
    />
  );
}
