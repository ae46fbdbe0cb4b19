import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { catalogue } from '../catalogueClient.ts';
import { MatterTable } from './MatterTable.tsx';
import { Occasions } from './Occasions.tsx';
import { Promises } from './Promises.tsx';
import { Themes } from './Themes.tsx';

/** Matters on the front page; the others are one step away. */
const SHOWN = 8;

/** What the catalogue gives to the front page: ways in, figures, and the list of matters. */
export function HomeCatalogue() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useLoad(readHome, 'home');
  if (loading) return <Skeleton lines={8} />;
  if (!data) {
    return <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />;
  }
  return (
    <>
      <Themes matters={data.matters} themes={data.themes} />
      {/* What people need for themselves is found by field of life; these are a firm's occasions. */}
      <Occasions matters={data.matters.filter(({ theme }) => theme === null)} />
      <Promises figures={data.figures} />
      <section aria-labelledby="matters" className="ow-stack">
        <h2 id="matters">{t('catalogue.list.title')}</h2>
        <MatterTable matters={data.matters.slice(0, SHOWN)} />
        {data.matters.length > SHOWN && (
          <p>
            <a href="/matters">{t('catalogue.search.allCount', { count: data.matters.length })}</a>
          </p>
        )}
      </section>
    </>
  );
}

async function readHome(signal: AbortSignal) {
  const [{ matters, themes }, figures] = await Promise.all([
    catalogue.listMatters({}, { signal }),
    catalogue.getStatistics({}, { signal }),
  ]);
  // Permits are what people come for; the stages of founding a firm are found under its event.
  const isPermit = ({ type }: { type: string }) => Number(type === 'permit');
  return { matters: matters.toSorted((a, b) => isPermit(b) - isPermit(a)), themes, figures };
}
