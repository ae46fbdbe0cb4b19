import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Conditions } from '../case/Conditions.tsx';
import { AlreadyHeld } from './AlreadyHeld.tsx';
import type { ApplyDraft } from './applyDesk.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import type { useDraftCheck } from './useDraftCheck.ts';
import { WhatItTakes } from './WhatItTakes.tsx';

interface ConditionsStepProps {
  guide: MatterGuide;
  draft: Pick<ApplyDraft, 'body' | 'asks'>;
  check: ReturnType<typeof useDraftCheck>;
  onNext: () => void;
}

/** Before anything is filled in: whether this firm can have it at all, and what it will take. */
export function ConditionsStep({ guide, draft, check, onNext }: ConditionsStepProps) {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = check;
  const blocked = data?.conditions.some(({ outcome, awaits }) => outcome === 'unmet' && awaits === null);
  return (
    <section className="ow-stack">
      <StepTitle step="conditions">{t('approvals.apply.conditionsLead')}</StepTitle>
      <AlreadyHeld guide={guide} />
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {blocked && (
        <Notice
          kind="warning"
          title={t('approvals.apply.blocked.title')}
          wayOut={t('approvals.apply.blocked.wayOut')}
        />
      )}
      {loading && <Skeleton lines={6} />}
      {data && <Conditions conditions={data.conditions} citations={data.citations} />}
      <WhatItTakes guide={guide} draft={draft} />
      <StepEnd onNext={onNext} />
    </section>
  );
}
