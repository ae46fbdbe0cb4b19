import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Figures } from '#platform/ui/plain/Figures.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { payouts } from '../payoutsClient.ts';
import { ResultsFilterForm } from './ResultsFilterForm.tsx';
import '../payouts.css';

const ADDRESS = '/benefits';
/** As long as the operation takes it. */
const MOST = 100;

/** Every benefit that was paid, for everybody: to search, to add up, to take along (POL-06). */
export function BenefitsPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const words = (query.get('q') ?? '').trim().slice(0, MOST);
  const policy = query.get('policy') ?? '';
  const year = Number(query.get('year')) || undefined;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const asked = { ...(words && { query: words }), ...(policy && { policy }), ...(year && { year }) };
  const { data, problem, loading, reload } = useLoad(
    (signal) => payouts.listResults({ ...asked, page }, { signal }),
    `${words}/${policy}/${year}/${page}`,
  );
  const to = (wanted: number) => {
    const params = new URLSearchParams({ ...(words && { q: words }), ...(policy && { policy }) });
    if (year) params.set('year', String(year));
    params.set('page', String(wanted));
    return `${ADDRESS}?${params}`;
  };
  const file = new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)]));
  return (
    <Page
      title={t('payouts.public.title')}
      lead={t('payouts.public.lead')}
      crumbs={[{ href: '/', title: t('payouts.public.home') }]}
    >
      <p>
        <a href="/benefits/notices">{t('payouts.public.toNotices')}</a>
      </p>
      <ResultsFilterForm
        key={JSON.stringify(asked)}
        words={words}
        policy={policy}
        year={year}
        policies={data?.policies ?? []}
        years={data?.years ?? []}
      />
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <Figures
            figures={[
              { key: 'total', label: t('payouts.public.sum'), value: format.money(data.total) },
              { key: 'count', label: t('payouts.public.count'), value: format.number(data.count) },
              { key: 'firms', label: t('payouts.public.firms'), value: format.number(data.firms) },
            ]}
          />
          <p>
            <a href={`/api/payouts/results.csv?${file}`} download>
              {t('payouts.public.download')}
            </a>
          </p>
          <Table
            caption={t('payouts.public.caption')}
            hideCaption
            rows={data.awards}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={t('payouts.public.emptyTitle')}>{t('payouts.public.empty')}</EmptyState>
            }
            columns={[
              { key: 'firm', title: t('payouts.public.firm'), render: ({ firm }) => firm },
              { key: 'uscc', title: t('payouts.public.uscc'), render: ({ uscc }) => uscc },
              {
                key: 'policies',
                title: t('payouts.public.policies'),
                render: ({ policies }) => (
                  <ul className="payouts-plain">
                    {policies.map((one) => (
                      <li key={one.policy}>
                        <a href={`/policies/${one.policy}`}>{text(one.title)}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                key: 'total',
                title: t('payouts.public.total'),
                align: 'end',
                render: ({ total }) => <span className="payouts-amount">{format.money(total)}</span>,
              },
              { key: 'payer', title: t('payouts.public.payer'), render: ({ payer }) => name(payer) },
              {
                key: 'paidOn',
                title: t('payouts.public.paidOn'),
                render: ({ paidOn }) => paidOn && format.date(paidOn),
              },
            ]}
          />
          {data.pages > 1 && (
            <nav className="ow-row" aria-label={t('payouts.public.page', { page, pages: data.pages })}>
              {page > 1 && <a href={to(page - 1)}>{t('payouts.public.previous')}</a>}
              <span>{t('payouts.public.page', { page, pages: data.pages })}</span>
              {page < data.pages && <a href={to(page + 1)}>{t('payouts.public.next')}</a>}
            </nav>
          )}
        </>
      )}
    </Page>
  );
}
