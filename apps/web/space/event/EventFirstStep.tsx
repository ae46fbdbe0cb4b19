import { useTranslation } from 'react-i18next';
import { StepEnd } from '#modules/approvals/web/apply/StepEnd.tsx';
import { StepTitle } from '#modules/approvals/web/apply/StepTitle.tsx';
import type { DraftChecking } from '#modules/approvals/web/apply/useDraftCheck.ts';
import { Conditions } from '#modules/approvals/web/case/Conditions.tsx';
import type { BundlePreview } from '#modules/bundles/contract.ts';
import { WhatApplies } from '#modules/bundles/web/WhatApplies.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import '#modules/bundles/web/bundles.css';

interface EventFirstStepProps {
  preview: BundlePreview;
  check: DraftChecking;
  onNext: () => void;
  /** The page on which the opening questions can be answered otherwise. */
  changeHref: string;
}

/** Before anything is filled in: what applies by the answers, and whether this firm can have it. */
export function EventFirstStep({ preview, check, onNext, changeHref }: EventFirstStepProps) {
  const { t } = useTranslation();
  const { data, problem, loading } = check;
  const blocked = data?.conditions.some(({ outcome, awaits }) => outcome === 'unmet' && awaits === null);
  return (
    <section className="ow-stack">
      <StepTitle step="conditions">{t('bundles.apply.firstLead')}</StepTitle>
      {!preview.complete && <Notice kind="warning" title={t('bundles.apply.unanswered')} />}
      <WhatApplies preview={preview} />
      <p>
        <a href={changeHref}>{t('bundles.apply.change')}</a>
      </p>
      <ProblemNotice problem={problem} />
      {blocked && (
        <Notice
          kind="warning"
          title={t('approvals.apply.blocked.title')}
          wayOut={t('approvals.apply.blocked.wayOut')}
        />
      )}
      {loading && <Skeleton lines={4} />}
      {data && <Conditions conditions={data.conditions} citations={data.citations} />}
      <StepEnd onNext={onNext} />
    </section>
  );
}
