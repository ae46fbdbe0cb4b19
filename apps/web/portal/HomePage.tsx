import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { useWindowTitle } from '#platform/ui/plain/useWindowTitle.ts';
import { slots } from './slots.ts';

/** The front page: one search box over everything, and what modules add below it. */
export function HomePage() {
  const { t } = useTranslation();
  useWindowTitle(t('portal.home.title'));
  return (
    <main id="content" className="home" tabIndex={-1}>
      <section className="home__ask">
        <h1 tabIndex={-1}>{t('portal.home.title')}</h1>
        <p>{t('portal.home.lead')}</p>
        <SearchBox
          size="large"
          label={t('portal.home.searchLabel')}
          placeholder={t('portal.home.searchHint')}
        />
      </section>
      <div className="home__parts">
        {slots.home.length === 0 && (
          <EmptyState title={t('portal.home.emptyTitle')}>{t('portal.home.emptyText')}</EmptyState>
        )}
        {slots.home.map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed when the program is built
          <Suspense key={index} fallback={<Skeleton />}>
            <Part />
          </Suspense>
        ))}
      </div>
    </main>
  );
}
