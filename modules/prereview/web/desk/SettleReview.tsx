import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { prereviewClient } from '../prereviewClient.ts';

/** States that everything was judged; with findings still open, the server says how many. */
export function SettleReview({ view, open }: CasePartProps & { open: number }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { submit, busy, problem } = useSubmit(prereviewClient.settlePreReview);
  const { id: caseId, version: expectedVersion } = view.case;
  return (
    <div className="prereview-settle">
      <p className="prereview-note">{t('prereview.judge.settleWhy')}</p>
      <ProblemAlert problem={problem} />
      <Button
        kind={open === 0 ? 'primary' : 'secondary'}
        busy={busy}
        onClick={async () => {
          await submit({ caseId, expectedVersion });
          await refresh();
        }}
      >
        {t('prereview.judge.settle')}
      </Button>
    </div>
  );
}
