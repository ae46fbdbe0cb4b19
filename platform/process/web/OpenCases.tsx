import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Figures } from '#platform/ui/plain/Figures.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { casesClient } from './casesClient.ts';
import './openCases.css';

const FIGURES = [
  { name: 'open', filter: {}, href: '/desk', tone: undefined },
  { name: 'overdue', filter: { due: 'overdue' }, href: '/desk?due=overdue', tone: 'bad' },
  { name: 'week', filter: { due: 'week' }, href: '/desk?due=week', tone: 'close' },
] as const;

/** How many cases are open in one's reach, and how many of them are late or soon will be. Each number opens its cases. */
export function OpenCases() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, problem, loading } = useRead(['cases', 'openFigures'], (signal) =>
    Promise.all(FIGURES.map(({ filter }) => casesClient.listQueue({ ...filter, size: 1 }, { signal }))),
  );
  if (loading) return <Skeleton lines={2} />;
  if (!data) return <ProblemNotice problem={problem} />;
  return (
    <section className="open-cases">
      <h2>{t('process.openCases.title')}</h2>
      <Figures
        figures={FIGURES.map(({ name, href, tone }, index) => ({
          key: name,
          value: format.number(data[index]!.total),
          label: t(`process.openCases.${name}`),
          tone: data[index]!.total > 0 ? tone : undefined,
          href,
        }))}
      />
    </section>
  );
}
