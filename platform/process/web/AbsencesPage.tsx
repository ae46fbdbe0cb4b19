import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import { casesClient } from './casesClient.ts';

/** When one is away and who stands in; for a head the absences of the whole agency. */
export function AbsencesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const [noting, setNoting] = useState(false);
  const { data, problem, loading } = useRead(['cases', 'absences'], (signal) =>
    casesClient.listAbsences({}, { signal }),
  );
  const ending = useSubmit(casesClient.endAbsence);
  const end = async (id: string) => {
    if (await ending.submit({ id })) await refresh();
  };
  return (
    <Page title={t('process.absence.title')}>
      <p>{t('process.absence.lead')}</p>
      <ProblemNotice problem={problem ?? ending.problem} />
      {loading && <Skeleton lines={4} />}
      {data && data.absences.length === 0 && (
        <EmptyState title={t('process.absence.none')}>{t('process.absence.fills')}</EmptyState>
      )}
      <div className="ow-stack">
        {data?.absences.map(({ id, person, deputy, from, to, reason, now, mayEnd }) => (
          <Card
            key={id}
            title={t('process.absence.period', {
              name: person.name,
              from: format.date(from),
              to: format.date(to),
            })}
            mark={now && <StateTag tone="still">{t('process.absence.now')}</StateTag>}
            footer={
              mayEnd && (
                <Button kind="quiet" busy={ending.busy} onClick={() => void end(id)}>
                  {t('process.absence.end')}
                  <span className="ow-hidden">{person.name}</span>
                </Button>
              )
            }
          >
            <p>{t('process.absence.deputyIs', { name: deputy.name, reason })}</p>
          </Card>
        ))}
      </div>
      <div className="ow-row">
        <Button kind="primary" onClick={() => setNoting(true)}>
          {t('process.absence.note')}
        </Button>
      </div>
      {noting && data && (
        <AbsenceForm
          people={data.people}
          me={data.me}
          onClose={() => setNoting(false)}
          onNoted={() => {
            setNoting(false);
            void refresh();
          }}
        />
      )}
    </Page>
  );
}
