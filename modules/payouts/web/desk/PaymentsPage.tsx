import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { payouts } from '../payoutsClient.ts';
import { BatchOfPayments } from './BatchOfPayments.tsx';
import { OpenOrders } from './OpenOrders.tsx';
import { Statement } from './Statement.tsx';
import '../payouts.css';

/** Money on its way to the bank: what waits, what one drafted and another releases, what the bank said, its statement. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, problem, loading, reload } = useRead(['payouts', 'payments'], (signal) =>
    payouts.listPayments({}, { signal }),
  );
  const again = () => queries.invalidateQueries({ queryKey: ['payouts', 'payments'] });
  return (
    <Page title={t('payouts.pay.title')} lead={t('payouts.pay.lead')}>
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <OpenOrders orders={data.open} onDone={again} />
          <section className="ow-stack" aria-labelledby="pay-batches">
            <div className="ow-row">
              <h2 id="pay-batches">{t('payouts.pay.batches')}</h2>
              <Button kind="quiet" onClick={reload}>
                {t('payouts.pay.reload')}
              </Button>
            </div>
            {data.batches.length === 0 && (
              <EmptyState title={t('payouts.pay.noBatch')}>{t('payouts.pay.noBatchMeans')}</EmptyState>
            )}
            {data.batches.map((batch) => (
              <BatchOfPayments key={batch.id} batch={batch} onDone={again} />
            ))}
          </section>
          <Statement />
        </>
      )}
    </Page>
  );
}
