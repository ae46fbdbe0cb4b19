import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { bundles } from './bundlesClient.ts';

const KINDS = ['one-permit', 'one-event', 'licence-and-permit'] as const;

/** Events, trades and licences whose matters are handled together here. */
export function EventsPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad((signal) => bundles.listBundles({}, { signal }), 'all');
  return (
    <Page
      title={t('bundles.list.title')}
      lead={t('bundles.list.lead')}
      crumbs={[{ href: '/', title: t('bundles.list.home') }]}
    >
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.bundles.length === 0 && (
        <EmptyState title={t('bundles.list.emptyTitle')}>{t('bundles.list.empty')}</EmptyState>
      )}
      {KINDS.map((kind) => {
        const some = data?.bundles.filter((one) => one.kind === kind) ?? [];
        if (some.length === 0) return null;
        return (
          <section key={kind} className="ow-stack" aria-labelledby={kind}>
            <h2 id={kind}>{t(`bundles.kind.${kind}`)}</h2>
            <LinkList
              columns={2}
              items={some.map(({ bundle, title, summary, parts }) => ({
                href: `/bundles/${bundle}`,
                title: text(title),
                note: text(summary),
                mark: t('bundles.list.parts', { count: parts }),
              }))}
            />
          </section>
        );
      })}
    </Page>
  );
}
