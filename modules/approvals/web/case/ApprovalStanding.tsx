import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import type { CaseView, TimelineEntry } from '#platform/process/pure/caseView.ts';
import { runningClocks } from '#platform/process/web/shownClocks.ts';
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
  const format = useFormat();
  const standing = standingOf(view);
  const due = runningClocks(view)[0]?.dueOn;
  const { note, remedies } = entries.at(-1) ?? {};
  const values = {
    state: text(view.stateTitle),
    agency: view.holderAgencyName ? name(view.holderAgencyName) : '',
    date: due ? format.date(due) : '',
  };
  const next = standing === 'underway' && !due ? 'nextUndated' : 'next';
  return (
    <Notice
      kind={KINDS[standing]}
      title={t(`approvals.standing.${standing}.title`, values)}
      wayOut={t(`approvals.standing.${standing}.${next}`, values)}
    >
      {view.outcome === 'refused' && note && (
        <p className="approvals-said">{t('approvals.standing.reason', { reason: note })}</p>
      )}
      {remedies && <p className="approvals-said">{t('approvals.standing.remedies', { remedies })}</p>}
    </Notice>
  );
}
