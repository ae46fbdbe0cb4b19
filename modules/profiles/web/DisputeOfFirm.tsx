import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { DisputeFacts } from './DisputeFacts.tsx';
import { useDispute } from './useDispute.ts';

/** A dispute as the firm sees it. */
export function DisputeOfFirm({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data, problem, loading } = useDispute(caseId);
  return (
    <section className="ow-stack" aria-labelledby="dispute-of-firm">
      <h2 id="dispute-of-firm">{t('profiles.disputed.title')}</h2>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={5} />}
      {data && <DisputeFacts dispute={data} />}
      <p>
        <a href="/space/profile">{t('profiles.disputed.toProfile')}</a>
      </p>
    </section>
  );
}
