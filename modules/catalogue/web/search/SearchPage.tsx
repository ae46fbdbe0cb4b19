import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { catalogue } from '../catalogueClient.ts';
import { SearchHits } from './SearchHits.tsx';
import { WaysOn } from './WaysOn.tsx';

/** As long as an operation takes it. */
const MOST = 200;

/** What was found for the words in the address. */
export function SearchPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const words = (query.get('q') ?? '').trim().slice(0, MOST);
  const { data, problem, loading, reload } = useLoad(
    (signal) => catalogue.search({ query: words, limit: 50 }, { signal }),
    words,
  );
  const hits = data?.hits ?? [];
  const title = words ? t('catalogue.search.titleFor', { query: words }) : t('catalogue.search.title');
  return (
    <Page title={title} crumbs={[{ href: '/', title: t('catalogue.guide.home') }]}>
      <SearchBox
        key={words}
        label={t('catalogue.search.label')}
        placeholder={t('catalogue.search.hint')}
        defaultValue={words}
      />
      {words === '' ? (
        <WaysOn title={t('catalogue.search.askTitle')}>{t('catalogue.search.ask')}</WaysOn>
      ) : (
        <>
          <p role="status">{data && t('catalogue.search.found', { count: hits.length })}</p>
          {loading && <Skeleton lines={6} />}
          <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
          {hits.length > 0 && <SearchHits hits={hits} />}
          {data && hits.length === 0 && (
            <WaysOn title={t('catalogue.search.noneTitle', { query: words })}>
              {t('catalogue.search.none')}
            </WaysOn>
          )}
        </>
      )}
    </Page>
  );
}
