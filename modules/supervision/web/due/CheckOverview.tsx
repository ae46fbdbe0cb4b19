import { useTranslation } from 'react-i18next';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ColourBar } from './ColourBar.tsx';
import { DistrictTable } from './DistrictTable.tsx';
import { DueTable } from './DueTable.tsx';
import { dueHref, totalOf } from './dueQuestion.ts';
import { useDueChecks } from './useDueChecks.ts';
import './due.css';

const LISTED = 10;

/** For leaders: how the checks after licences stand, by colour and district, and which are overdue. */
export function CheckOverview() {
  const { t } = useTranslation();
  const { data, problem, loading } = useDueChecks({ colour: 'red' }, LISTED);
  if (loading) return <Skeleton lines={8} />;
  // The overview has parts for different posts: one that is not for mine is left out.
  if (problem?.code === 'access.denied') return null;
  if (!data) return <ProblemNotice problem={problem} />;
  const { counts, places, unacknowledged, checks, total } = data;
  return (
    <section className="due-overview">
      <h2>
        <a href={dueHref()}>{t('supervision.due.title')}</a>
      </h2>
      {totalOf(counts) === 0 ? (
        <EmptyState title={t('supervision.due.noneTitle')}>{t('supervision.due.none')}</EmptyState>
      ) : (
        <>
          <ColourBar counts={counts} large />
          <p>
            <a href={dueHref({ unacknowledged: 'true' })}>
              {t('supervision.due.unconfirmedCount', { count: unacknowledged })}
            </a>
          </p>
          <DistrictTable places={places} />
          <h3>{t('supervision.due.overdue')}</h3>
          <DueTable
            checks={checks}
            empty={
              <EmptyState title={t('supervision.due.noOverdue')}>
                {t('supervision.due.noOverdueWhy')}
              </EmptyState>
            }
          />
          {total > checks.length && (
            <p>
              <a href={dueHref({ colour: 'red' })}>{t('supervision.due.allOverdue', { count: total })}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
