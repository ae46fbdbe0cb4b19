import { useTranslation } from 'react-i18next';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { AwardFacts } from '../AwardFacts.tsx';
import { AwardItems } from '../AwardItems.tsx';
import { MaterialList } from '../MaterialList.tsx';
import { ReviewList } from '../ReviewList.tsx';
import { useAward } from '../useAward.ts';
import { AnswerDemand } from './AnswerDemand.tsx';
import { AwardActions } from './AwardActions.tsx';

interface AwardOfFirmProps {
  view: CaseView;
  onDone: () => Promise<void>;
}

/** An award, a claim or a demand for repayment on the firm's page of the case. */
export function AwardOfFirm({ view, onDone }: AwardOfFirmProps) {
  const { t } = useTranslation();
  const { data, problem, loading } = useAward(view.id);
  return (
    <section className="ow-stack" aria-labelledby="award-of-firm">
      <h2 id="award-of-firm">{t('payouts.award.title')}</h2>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <>
          <AwardFacts award={data} />
          <AwardItems items={data.items} />
          {data.reviews.length > 0 && (
            <>
              <h3>{t('payouts.review.title')}</h3>
              <ReviewList reviews={data.reviews} />
            </>
          )}
          <MaterialList materials={data.materials} />
          {data.case.id === view.id &&
            view.allowed.some(({ name }) => name === 'confirm' || name === 'giveAccount') && (
              <AwardActions award={data} onDone={onDone} />
            )}
        </>
      )}
      {view.allowed.some(({ name }) => name === 'respond') && <AnswerDemand view={view} onDone={onDone} />}
      <p>
        <a href="/space/benefits">{t('payouts.mine.all')}</a>
      </p>
    </section>
  );
}
