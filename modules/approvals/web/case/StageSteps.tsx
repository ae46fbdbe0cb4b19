import { useTranslation } from 'react-i18next';
import type { Stage } from '#modules/catalogue/contract.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { TimelineEntry } from '#platform/process/pure/caseView.ts';
import { Steps } from '#platform/ui/plain/Steps.tsx';
import { stageProgress } from '../../domain/stageProgress.ts';

interface StageStepsProps {
  stages: readonly Stage[];
  entries: readonly TimelineEntry[];
}

/** Which official stages the case has passed, and when. */
export function StageSteps({ stages, entries }: StageStepsProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const steps = stageProgress(stages, entries).map(({ id, title, state, doneAt }) => ({
    key: id,
    title: text(title),
    state,
    note: doneAt && format.dateTime(doneAt, 'short'),
  }));
  return <Steps label={t('approvals.case.stages')} steps={steps} />;
}
