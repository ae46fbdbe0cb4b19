import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { catalogue } from './catalogueClient.ts';
import { MatterTable } from './home/MatterTable.tsx';
import { Themes } from './home/Themes.tsx';

/** Everything that can be applied for. */
export function MattersPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useLoad(
    (signal) => catalogue.listMatters({}, { signal }),
    'all',
  );
  return (
    <Page title={t('catalogue.list.title')} crumbs={[{ href: '/', title: t('catalogue.guide.home') }]}>
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && <Themes matters={data.matters} themes={data.themes} />}
      {data && (
        <section aria-labelledby="all" className="ow-stack">
          {data.themes.length > 0 && <h2 id="all">{t('catalogue.themes.all')}</h2>}
          <MatterTable matters={data.matters} />
        </section>
      )}
    </Page>
  );
}
