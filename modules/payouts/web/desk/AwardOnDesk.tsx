import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { AwardFacts } from '../AwardFacts.tsx';
import { AwardItems } from '../AwardItems.tsx';
import { MaterialList } from '../MaterialList.tsx';
import { ReviewList } from '../ReviewList.tsx';
import { useAward } from '../useAward.ts';
import { DemandBack } from './DemandBack.tsx';
import { NoteRepayment } from './NoteRepayment.tsx';
import { PaymentNote } from './PaymentNote.tsx';

/** An award at the desk: of a review and of a demand for repayment it is the award that they are about. */
export function AwardOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useAward(view.case.id);
  if (loading) return <Skeleton lines={8} />;
  if (!data) return <ProblemAlert problem={problem} />;
  const own = data.case.id === view.case.id;
  const refused = data.reviews.filter(({ state }) => state === 'notPassed');
  return (
    <>
      {own && refused.length > 0 && (
        <Notice kind="warning" title={t('payouts.review.someRefused', { count: refused.length })}>
          <ReviewList reviews={refused} />
        </Notice>
      )}
      {own && <PaymentNote state={data.case.state} sent={data.payment?.state === 'sent'} />}
      <CasePart title={own ? t('payouts.award.title') : text(data.case.title)}>
        <AwardFacts award={data} />
        {!own && (
          <p>
            <a href={`/desk/cases/${data.case.id}`}>
              {t('payouts.award.openCase', { number: data.case.number })}
            </a>
          </p>
        )}
      </CasePart>
      {(data.noticeTo !== null || data.objections.length > 0) && (
        <CasePart title={t('payouts.objections')}>
          {data.objections.length === 0 && <p>{t('payouts.noObjections')}</p>}
          <ul className="payouts-plain">
            {data.objections.map(({ reason, at }) => (
              <li key={at}>
                <span className="payouts-soft">{format.dateTime(at)}</span>
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </CasePart>
      )}
      <CasePart title={t('payouts.evidence.part')}>
        <AwardItems items={data.items} />
      </CasePart>
      {Object.keys(data.materials).length > 0 && (
        <CasePart title={t('payouts.materials')}>
          <MaterialList materials={data.materials} />
        </CasePart>
      )}
      {data.reviews.length > 0 && (
        <CasePart title={t('payouts.review.title')}>
          <ReviewList reviews={data.reviews} />
        </CasePart>
      )}
      {own && data.case.state === 'paid' && <DemandBack award={data} />}
      {view.case.process === 'payouts:clawback' && view.case.state === 'owed' && (
        <NoteRepayment caseId={view.case.id} />
      )}
    </>
  );
}
