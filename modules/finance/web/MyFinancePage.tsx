import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { financeClient } from './financeClient.ts';
import { MatchedProductCard } from './MatchedProductCard.tsx';
import { UnplacedProducts } from './UnplacedProducts.tsx';

const KEY = ['finance', 'matches'];
const TONES = { open: 'open', answered: 'good', withdrawn: 'ended' } as const;

/** Loan products for the own firm: what fits, why, what is missing; and what it asked for. */
export function MyFinancePage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => financeClient.matchProducts({}, { signal }));
  const withdrawing = useSubmit(financeClient.withdrawRequest);
  async function withdraw(request: string) {
    const done = await withdrawing.submit({ request });
    if (done) queries.setQueryData(KEY, done);
  }
  const products = data?.products ?? [];
  const placed = products.filter(({ institution }) => institution !== null);
  return (
    <Page title={t('finance.mine.title')} lead={t('finance.mine.lead')}>
      <ProblemNotice problem={problem ?? withdrawing.problem} />
      {loading && <Skeleton lines={8} />}
      <p className="ow-row">
        <a href="/space/profile">{t('finance.mine.profile')}</a>
        <a href="/space/institution">{t('finance.mine.institution')}</a>
      </p>
      {data && data.requests.length > 0 && (
        <section aria-labelledby="finance-requests">
          <h2 id="finance-requests">{t('finance.mine.requests')}</h2>
          <ul className="ow-frames">
            {data.requests.map((request) => (
              <li key={request.id}>
                {text(request.productName)} · {format.dateTime(request.at)}{' '}
                <StateTag tone={TONES[request.status]}>{t(`finance.status.${request.status}`)}</StateTag>
                {request.answer && <p>{request.answer}</p>}
                {request.status !== 'withdrawn' && (
                  <Button
                    kind="quiet"
                    aria-label={t('finance.mine.actionFor', {
                      action: t('finance.mine.withdraw'),
                      product: text(request.productName),
                    })}
                    busy={withdrawing.busy}
                    onClick={() => void withdraw(request.id)}
                  >
                    {t('finance.mine.withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {placed.map((product) => (
        <MatchedProductCard
          key={product.code}
          product={product}
          onAsked={(answer) => queries.setQueryData(KEY, answer)}
        />
      ))}
      <UnplacedProducts products={products.filter(({ institution }) => institution === null)} />
      {data?.products.length === 0 && (
        <EmptyState title={t('finance.none')}>{t('finance.noneMeans')}</EmptyState>
      )}
    </Page>
  );
}
