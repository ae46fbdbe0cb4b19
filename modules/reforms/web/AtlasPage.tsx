import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ReformArticle } from './ReformArticle.tsx';
import { reforms } from './reformsClient.ts';
import './atlas.css';

/** Every adopted reform with its source and what it saves, computed. */
export function AtlasPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad((signal) => reforms.listReforms({}, { signal }), 'all');
  return (
    <Page
      title={t('reforms.atlas.title')}
      lead={t('reforms.atlas.lead')}
      crumbs={[{ href: '/', title: t('reforms.atlas.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.reforms.length === 0 && (
        <EmptyState title={t('reforms.atlas.emptyTitle')}>{t('reforms.atlas.empty')}</EmptyState>
      )}
      {data && data.reforms.length > 1 && (
        <nav aria-label={t('reforms.atlas.title')}>
          <ul className="reform-index">
            {data.reforms.map(({ reform, title }) => (
              <li key={reform}>
                <a href={`#${reform}`}>{text(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {data?.reforms.map((reform) => (
        <ReformArticle key={reform.reform} reform={reform} />
      ))}
    </Page>
  );
}
