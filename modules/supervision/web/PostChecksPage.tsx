import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import { ExportLinks } from '#platform/process/web/queue/ExportLinks.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ColourFilter } from './due/ColourFilter.tsx';
import { DueTable } from './due/DueTable.tsx';
import { type DueQuestion, readDueQuestion } from './due/dueQuestion.ts';
import { useDueChecks } from './due/useDueChecks.ts';
import './due/due.css';

const PAGE = 100;

/** The checks after licences by commitment that are due, the most urgent first. */
export function PostChecksPage() {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const [limit, setLimit] = useState(PAGE);
  const question = readDueQuestion(useSearch({ strict: false }) as Record<string, unknown>);
  const { data, problem, loading } = useDueChecks(question, limit);
  const ask = (change: DueQuestion) =>
    void navigate({
      to: '/desk/post-checks',
      search: { ...question, ...change } as never,
      replace: true,
      resetScroll: false,
    });
  const narrowed = Object.keys(question).length > 0;
  return (
    <Page title={t('supervision.due.title')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <ColourFilter
            counts={data.counts}
            chosen={question.colour}
            onChoose={(colour) => ask({ colour })}
          />
          <div className="due-filters">
            {data.places.length > 1 && (
              <Select
                name="place"
                label={t('supervision.due.place')}
                optional
                options={data.places.map((place) => ({ value: place.id, label: name(place) }))}
                value={question.place ?? ''}
                onChange={(place) => ask({ place: place || undefined })}
              />
            )}
            <CheckboxField
              name="unacknowledged"
              label={t('supervision.due.onlyUnconfirmed', { number: data.unacknowledged })}
              checked={question.unacknowledged === 'true'}
              onChange={(only) => ask({ unacknowledged: only ? 'true' : undefined })}
            />
          </div>
          <DueTable
            checks={data.checks}
            empty={
              <EmptyState title={t(narrowed ? 'supervision.due.notFoundTitle' : 'supervision.due.noneTitle')}>
                {t(narrowed ? 'supervision.due.notFound' : 'supervision.due.none')}
              </EmptyState>
            }
          />
          {data.total > 0 && <ExportLinks path="/api/exports/post-checks" question={{ ...question }} />}
          {data.total > data.checks.length && (
            <p className="ow-row">
              {t('supervision.due.shown', { shown: data.checks.length, total: data.total })}
              <Button onClick={() => setLimit(limit + PAGE)}>{t('supervision.due.more')}</Button>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
