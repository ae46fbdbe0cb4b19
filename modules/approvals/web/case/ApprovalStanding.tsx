import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import type { CaseView, TimelineEntry } from '#platform/process/pure/caseView.ts';
import { runningClocks } from '#platform/process/web/shownClocks.ts';
import { useDueDate } from '#platform/process/web/useDueDate.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { standingOf } from '../../domain/standing.ts';

interface ApprovalStandingProps {
  view: CaseView;
  entries: readonly TimelineEntry[];
}

const KINDS = {
  granted: 'success',
  refused: 'error',
  notAccepted: 'error',
  withdrawn: 'info',
  supplementing: 'warning',
  stopped: 'info',
  underway: 'info',
} as const;

/** In a sentence: where the application stands, what comes next, and what the applicant has to do. */
export function ApprovalStanding({ view, entries }: ApprovalStandingProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const standing = standingOf(view);
  const [clock] = runningClocks(view);
  const date = useDueDate()(clock);
  const { note, remedies } = entries.at(-1) ?? {};
  const values = {
    state: text(view.stateTitle),
    agency: view.holderAgencyName ? name(view.holderAgencyName) : '',
    date,
  };
  // A permit is granted, a pension is not: the decision is called as the process calls it.
  const decided = standing === 'granted' || standing === 'refused';
  const next = standing === 'underway' && !date ? 'nextUndated' : 'next';
  return (
    <Notice
      kind={KINDS[standing]}
      title={decided ? values.state : t(`approvals.standing.${standing}.title`, values)}
      wayOut={t(`approvals.standing.${standing}.${next}`, values)}
    >
      {view.outcome === 'refused' && note && (
        <p className="approvals-said">{t('approvals.standing.reason', { reason: note })}</p>
      )}
      {remedies && <p className="approvals-said">{t('approvals.standing.remedies', { remedies })}</p>}
    </Notice>
  );
}
