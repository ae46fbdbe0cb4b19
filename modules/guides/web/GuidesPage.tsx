import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { guides } from './guidesClient.ts';
import './guides.css';

/** Ways in by industry, and by what people call a thing. */
export function GuidesPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad((signal) => guides.listGuides({}, { signal }), 'all');
  const stated = (key: string, { listed, statedTotal }: { listed: number; statedTotal: number | null }) =>
    statedTotal === null ? null : (
      <p className="guides-note">{t(`guides.${key}`, { stated: statedTotal, listed })}</p>
    );
  return (
    <Page title={t('guides.title')} lead={t('guides.lead')} crumbs={[{ href: '/', title: t('guides.home') }]}>
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <>
          <section className="ow-stack" aria-labelledby="industries">
            <h2 id="industries">{t('guides.industries')}</h2>
            {stated('industriesCoverage', data.coverage.guides)}
            {data.guides.length === 0 ? (
              <EmptyState title={t('guides.emptyTitle')}>{t('guides.empty')}</EmptyState>
            ) : (
              <LinkList
                columns={2}
                items={data.guides.map(({ guide, title, summary, matters }) => ({
                  href: `/guides/${guide}`,
                  title: text(title),
                  mark: t('guides.matters', { count: matters }),
                  note: text(summary),
                }))}
              />
            )}
          </section>
          {data.frequent.length > 0 && (
            <section className="ow-stack" aria-labelledby="frequent">
              <h2 id="frequent">{t('guides.frequent')}</h2>
              {stated('frequentCoverage', data.coverage.frequent)}
              <LinkList
                columns={2}
                items={data.frequent.map(({ matter, name, situation }) => ({
                  href: `/how-to/${matter}`,
                  title: text(name),
                  note: text(situation),
                }))}
              />
            </section>
          )}
        </>
      )}
    </Page>
  );
}
