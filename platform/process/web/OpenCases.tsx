import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { casesClient } from './casesClient.ts';
import './openCases.css';

const FIGURES = [
  { name: 'open', filter: {}, href: '/desk' },
  { name: 'overdue', filter: { due: 'overdue' }, href: '/desk?due=overdue' },
  { name: 'week', filter: { due: 'week' }, href: '/desk?due=week' },
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
      <ul>
        {FIGURES.map(({ name, href }, index) => (
          <li key={name}>
            <a href={href}>
              <strong>{format.number(data[index]!.total)}</strong>
              <span>{t(`process.openCases.${name}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
