import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { authorisationsClient } from './authorisationsClient.ts';

/** For everyone: who decides alone here, what, and until when. */
export function AuthorisedOfficersPage() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { data, problem, loading, reload } = useLoad(
    (signal) => authorisationsClient.listAuthorisedOfficers({}, { signal }),
    'all',
  );
  return (
    <Page title={t('authorisations.public.title')} lead={t('authorisations.public.lead')}>
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <Table
          caption={t('authorisations.public.title')}
          hideCaption
          rows={data.officers}
          rowKey={(row) => `${row.name}-${row.validFrom}`}
          empty={
            <EmptyState title={t('authorisations.public.none')}>
              {t('authorisations.public.noneText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              title: t('authorisations.officer'),
              render: (row) => `${row.name} · ${name(row.agency)}`,
            },
            {
              key: 'matters',
              title: t('authorisations.matters'),
              render: (row) => row.matters.map(({ title }) => text(title)).join(' · '),
            },
            {
              key: 'term',
              title: t('authorisations.term'),
              render: (row) =>
                t('authorisations.termOf', {
                  from: format.date(row.validFrom),
                  to: format.date(row.validTo),
                }),
            },
          ]}
        />
      )}
      {data && data.matters.length > 0 && (
        <section className="ow-stack">
          <h2>{t('authorisations.public.matters')}</h2>
          <ul className="ow-list">
            {data.matters.map(({ matter, title }) => (
              <li key={matter}>
                <a href={`/matters/${matter}`}>{text(title)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
