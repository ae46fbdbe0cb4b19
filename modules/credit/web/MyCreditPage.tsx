import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { CreditReports } from './CreditReports.tsx';
import { credit } from './creditClient.ts';
import { OneDefault } from './OneDefault.tsx';
import './credit.css';

/** The firm's own view: its grade with source and date, its records and what it can do about them, its reports. */
export function MyCreditPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(['credit', 'mine'], (signal) =>
    credit.getMyCredit({}, { signal }),
  );
  const again = () => queries.invalidateQueries({ queryKey: ['credit', 'mine'] });
  return (
    <Page title={t('credit.mine.title')} lead={t('credit.mine.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <section className="ow-stack">
            <h2>{t('credit.mine.grade')}</h2>
            {data.grade ? (
              <p>
                <strong>{t('credit.mine.gradeValue', { grade: data.grade.grade })}</strong>{' '}
                {t('credit.mine.gradeFrom', {
                  date: format.date(data.grade.gradedOn),
                  origin: data.grade.origin,
                })}
              </p>
            ) : (
              <p>
                <strong>{t('credit.mine.noGrade')}</strong> {t('credit.mine.noGradeMeans')}
              </p>
            )}
          </section>
          <section className="ow-stack">
            <h2>{t('credit.mine.records')}</h2>
            {data.defaults.length === 0 && (
              <EmptyState title={t('credit.mine.noRecords')}>{t('credit.mine.noRecordsMeans')}</EmptyState>
            )}
            {data.defaults.map((one) => (
              <OneDefault key={one.case.id} record={one} onDone={again} />
            ))}
          </section>
          <CreditReports covered={data.covered} reports={data.reports} onDone={again} />
        </>
      )}
    </Page>
  );
}
