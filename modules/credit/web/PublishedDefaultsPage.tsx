import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { credit } from './creditClient.ts';
import './credit.css';

const ADDRESS = '/credit/defaults';
/** As long as the operation takes it. */
const MOST = 100;

/** Defaults in public view today: to search, to filter, to take along (CRD-04, APV-02.r7). */
export function PublishedDefaultsPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const words = (query.get('q') ?? '').trim().slice(0, MOST);
  const entry = query.get('entry') ?? '';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const asked = { ...(words && { query: words }), ...(entry && { entry }) };
  const { data, problem, loading, reload } = useLoad(
    (signal) => credit.listPublishedDefaults({ ...asked, page }, { signal }),
    `${words}/${entry}/${page}`,
  );
  const to = (change: Record<string, string>) => {
    const params = new URLSearchParams({ ...(words && { q: words }), ...(entry && { entry }), ...change });
    for (const [key, value] of [...params]) if (value === '') params.delete(key);
    return params.size > 0 ? `${ADDRESS}?${params}` : ADDRESS;
  };
  return (
    <Page
      title={t('credit.public.title')}
      lead={t('credit.public.lead')}
      crumbs={[{ href: '/', title: t('credit.public.home') }]}
    >
      <SearchBox key={words} label={t('credit.public.search')} action={ADDRESS} defaultValue={words} />
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <>
          <nav aria-label={t('credit.public.filter')} className="credit-filter">
            {[{ code: '', title: undefined }, ...data.catalogue].map((one) => (
              <a
                key={one.code}
                href={to({ entry: one.code })}
                aria-current={one.code === entry ? 'true' : undefined}
              >
                {one.title ? text(one.title) : t('credit.public.all')}
              </a>
            ))}
          </nav>
          <p className="ow-row">
            <span role="status">{t('credit.public.total', { count: data.total })}</span>
            <a href={`/api/credit/defaults.csv?${new URLSearchParams(asked)}`} download>
              {t('credit.public.download')}
            </a>
          </p>
          <Table
            caption={t('credit.public.caption')}
            hideCaption
            rows={data.defaults}
            rowKey={({ uscc, document, entry: kind }) => `${uscc} ${kind.code} ${document}`}
            empty={<EmptyState title={t('credit.public.emptyTitle')}>{t('credit.public.empty')}</EmptyState>}
            columns={[
              { key: 'firm', title: t('credit.public.firm'), render: ({ firm }) => firm },
              { key: 'uscc', title: t('credit.public.uscc'), render: ({ uscc }) => uscc },
              { key: 'entry', title: t('credit.public.entry'), render: (row) => text(row.entry.title) },
              { key: 'agency', title: t('credit.public.agency'), render: ({ agency }) => name(agency) },
              { key: 'document', title: t('credit.public.document'), render: ({ document }) => document },
              {
                key: 'identifiedOn',
                title: t('credit.public.identifiedOn'),
                render: ({ identifiedOn }) => format.date(identifiedOn),
              },
              {
                key: 'until',
                title: t('credit.public.until'),
                render: ({ publishedUntil }) => format.date(publishedUntil),
              },
              {
                key: 'measures',
                title: t('credit.public.measures'),
                render: ({ measures }) => (
                  <ul className="credit-measures">
                    {measures.map(({ code, title }) => (
                      <li key={code}>{text(title)}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          {data.pages > 1 && (
            <nav className="ow-row" aria-label={t('credit.public.page', { page, pages: data.pages })}>
              {page > 1 && <a href={to({ page: String(page - 1) })}>{t('credit.public.previous')}</a>}
              <span>{t('credit.public.page', { page, pages: data.pages })}</span>
              {page < data.pages && <a href={to({ page: String(page + 1) })}>{t('credit.public.next')}</a>}
            </nav>
          )}
        </>
      )}
    </Page>
  );
}
