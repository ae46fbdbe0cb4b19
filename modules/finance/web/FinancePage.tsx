import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { financeClient } from './financeClient.ts';
import { ListsTable } from './ListsTable.tsx';
import { ProductFacts } from './ProductFacts.tsx';

/** Loan products and the contacts of institutions, for anyone. */
export function FinancePage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad(
    (signal) => financeClient.listFinance({}, { signal }),
    'finance',
  );
  return (
    <Page
      title={t('finance.title')}
      lead={t('finance.lead')}
      crumbs={[{ href: '/', title: t('finance.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <>
          <p>
            <a href="/space/finance">{t('finance.forFirms')}</a>
          </p>
          <h2>{t('finance.products')}</h2>
          {data.highestWaiver !== null && <p>{t('finance.waiver', { count: data.highestWaiver })}</p>}
          {data.products.length === 0 && (
            <EmptyState title={t('finance.none')}>{t('finance.noneMeans')}</EmptyState>
          )}
          {data.products.map((product) => (
            <section key={product.code} aria-labelledby={`product-${product.code}`}>
              <h3 id={`product-${product.code}`}>{text(product.name)}</h3>
              <ProductFacts product={product} />
            </section>
          ))}
          <h2 id="institutions">{t('finance.institutions')}</h2>
          <Table
            caption={t('finance.institutions')}
            hideCaption
            rows={data.institutions}
            rowKey={({ code }) => code}
            empty={<EmptyState title={t('finance.none')}>{t('finance.noneMeans')}</EmptyState>}
            columns={[
              { key: 'name', title: t('finance.institution'), render: ({ name }) => text(name) },
              {
                key: 'contact',
                title: t('finance.contact'),
                render: ({ contact }) => contact ?? t('finance.notStated'),
              },
              {
                key: 'phone',
                title: t('finance.phone'),
                render: ({ phone }) => phone ?? t('finance.notStated'),
              },
            ]}
          />
          <h2>{t('finance.lists')}</h2>
          <ListsTable lists={data.lists} />
        </>
      )}
    </Page>
  );
}
